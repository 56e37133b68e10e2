"""The causes of a deficit: the model compared with the actual figures, and an exact split of a deficit or its change.

An annotation says how a field is read from JSON, so that annotations are evaluated here.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from ._answer import Explained, Value, ask, frozen
from ._ask import Kind, question
from ._native import Citation
from .typing import BudgetSplit, Caveat, Evidence, Factor, FactorPart, Group, Lack, Money, Number, Side

_SITUATION: Kind = {
    "label": "text",
    "budget": "amount",
    "net_costs": "amount",
    "macro_budget": "amount",
    "vangnet_reserve": "amount",
    "caseload": "number",
    "other": "amount",
}
_SIDE: Kind = {"caseload": "number", "price": "amount", "amount": "amount"}
_GROUP: Kind = {"name": "text", "model": "number", "realised": "number"}


@frozen
class Situation:
    """A budget with its costs, in one year, at one stage, or as it was expected.

    `label` is what it is called in the answer, such as "2018" or "voorlopig"; `budget` and `net_costs` are in euro.
    Optional are `macro_budget`, the national budget in euro; `vangnet_reserve`, what is reserved of it for the vangnet,
    in euro; `caseload`, the households with a benefit; `other`, the net costs that do not come from the caseload.

    >>> import vangnet
    >>> vangnet.Situation(label="2019", budget=100, net_costs=109).caseload is None
    True
    """

    label: str
    budget: Money
    net_costs: Money
    macro_budget: Money | None = None
    caseload: Number | None = None
    other: Money | None = None
    vangnet_reserve: Money | None = None


@frozen
class SituationAnswer(Value):
    """The deficit of a situation: `label`, `deficit` (in euro, below zero for a surplus) and `ratio` of the budget.

    >>> import vangnet
    >>> before = vangnet.Situation(label="2018", budget=100, net_costs=108)
    >>> vangnet.attribution(from_=before, to=before).from_.ratio
    Decimal('0.080000')
    """

    label: str
    deficit: Decimal
    ratio: Decimal


@frozen
class PartAmount(Value):
    """A part of a change: `part`, what it comes from, and `amount` in euro, above zero where it raises the deficit.

    >>> import vangnet
    >>> before = vangnet.Situation(label="2018", budget=100, net_costs=108)
    >>> after = vangnet.Situation(label="2019", budget=101, net_costs=108)
    >>> part = vangnet.attribution(from_=before, to=after).parts[0]
    >>> part.part, part.amount
    ('budget', Decimal('-1.00'))
    """

    part: FactorPart
    amount: Decimal


@frozen
class Attribution(Explained):
    """A deficit, or its change, split exactly into its causes.

    `from_` and `to` are the two deficits, `change` is the difference in euro, and `parts` add up to it to the cent.
    `missing` names the factors that are not known on both sides; each is in one part with its partner. `split`
    names how the change of the budget is split. `warnings`, `evidence` and `sources` say what the answer rests on.

    >>> import vangnet
    >>> before = vangnet.Situation(label="2018", budget=100, net_costs=108)
    >>> after = vangnet.Situation(label="2019", budget=102, net_costs=111)
    >>> vangnet.attribution(from_=before, to=after).missing
    ('macro_budget', 'caseload', 'other')
    """

    from_: SituationAnswer
    to: SituationAnswer
    change: Decimal
    parts: tuple[PartAmount, ...]
    missing: tuple[Factor, ...]
    split: BudgetSplit
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]


def attribution(
    *,
    from_: Situation | Mapping[str, object],
    to: Situation | Mapping[str, object],
    split: BudgetSplit | None = None,
) -> Attribution:
    """Split a deficit, or its change, exactly into macro budget, share of it, caseload, price, and other costs.

    `from_` is another year, an earlier stage, or what the budget assumed; the deficit of `to` is that of `from_` plus
    the parts. Each is a `Situation` or a mapping with its keys. A factor that is not known on both sides is one part
    with its partner. Shares are of the macro budget less `vangnet_reserve`; give the reserve on both sides or on
    neither.

    `split` is "shapley" (the default) or "macro_first". With "shapley" the parts are the mean over every order in which
    the factors can change, and swapping the two sides turns every sign. With "macro_first" the part of the macro budget
    is its change at the old share, and the rest of the change of the budget is the share, as consultants publish it;
    the other parts stay as they are. Both add up to the cent.

    Raises `InputError` and `InputTypeError`.

    >>> import vangnet
    >>> split = vangnet.attribution(
    ...     from_=vangnet.Situation(
    ...         label="2018", budget=100_000_000, net_costs=108_000_000, macro_budget=6_000_000_000, caseload=7500),
    ...     to=vangnet.Situation(
    ...         label="2019", budget=102_000_000, net_costs=111_000_000, macro_budget=6_120_000_000, caseload=7400))
    >>> [(part.part, str(part.amount)) for part in split.parts]
    [('macro_budget', '-2000000.00'), ('share', '0.00'), ('caseload', '-1470000.00'), ('price', '4470000.00')]
    >>> sum(part.amount for part in split.parts) == split.change
    True
    """
    return ask(
        Attribution, question("attribution", from_=(_SITUATION, from_), to=(_SITUATION, to), split=("text", split))
    )


@frozen
class Compared(Value):
    """A figure of the model and the actual figure: `model`, `realised`, `difference` and `ratio`.

    `difference` is the actual figure less that of the model, and `ratio` its part of the latter; `None` is unknown.

    >>> import vangnet
    >>> vangnet.deviation(year=2019, model={"caseload": 7000}, realised={"caseload": 7480}).caseload.difference
    Decimal('480')
    """

    model: Decimal | None
    realised: Decimal | None
    difference: Decimal | None
    ratio: Decimal | None


@frozen
class DeviationEffect(Value):
    """What a difference of the amounts comes from, in euro: `caseload`, and `price`, `None` where it is unknown.

    >>> import vangnet
    >>> vangnet.deviation(year=2019, caseload_difference=480, realised={"price": 14000}).effect.caseload
    Decimal('6720000.00')
    """

    caseload: Decimal
    price: Decimal | None


@frozen
class GroupAnswer(Value):
    """A group: `name`, `model`, `realised`, `difference`, `ratio` and `share`.

    `difference` is how many more there were, `ratio` its part of the model's number and `share` its part of the summed
    difference of the groups; both are `None` where they are unknown.

    >>> import vangnet
    >>> groups = [{"name": "50+", "model": 100, "realised": 130}, {"name": "other", "model": 100, "realised": 110}]
    >>> vangnet.deviation(year=2019, groups=groups).groups[0].share
    Decimal('0.750000')
    """

    name: str
    model: Decimal
    realised: Decimal
    difference: Decimal
    ratio: Decimal | None
    share: Decimal | None


@frozen
class Disturbance(Value):
    """What the distribution gives too little: `per_household`, `amount` and `share_of_budget`.

    `per_household` is in euro per household of the municipality; `amount` for the municipality, `None` where its
    households are unknown; `share_of_budget` the amount as a part of the budget.

    >>> import vangnet
    >>> vangnet.deviation(year=2019, households=1000, disturbance_per_household=40).disturbance.amount
    Decimal('40000.00')
    """

    per_household: Decimal
    amount: Decimal | None
    share_of_budget: Decimal | None


@frozen
class Deviation(Explained):
    """The difference between the objective model and the actual figures.

    `year`; `caseload`, `price` and `amount`, each the model's figure and the actual one; `effect`, what the
    difference of the amounts comes from; `share_of_budget` and `per_household`, that difference (or else the effect of
    the caseload) as a part of the budget and in euro per household; `groups`; `disturbance`; and `unknown`, what could
    not be said and what it lacks. `warnings`, `evidence` and `sources` say what the answer rests on.

    >>> import vangnet
    >>> answer = vangnet.deviation(year=2019, caseload_difference=480)
    >>> answer.caseload.difference, "amount_needs_price" in answer.unknown
    (Decimal('480'), True)
    """

    year: int
    caseload: Compared
    price: Compared
    amount: Compared
    effect: DeviationEffect | None
    share_of_budget: Decimal | None
    per_household: Decimal | None
    groups: tuple[GroupAnswer, ...]
    disturbance: Disturbance | None
    unknown: tuple[Lack, ...]
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]


def deviation(
    *,
    year: int,
    budget: Money | None = None,
    households: Number | None = None,
    model: Side | None = None,
    realised: Side | None = None,
    caseload_difference: Number | None = None,
    groups: Iterable[Group] | None = None,
    disturbance_per_household: Money | None = None,
) -> Deviation:
    """Compare the objective model with the actual figures: households, euro, percent of the budget, per household.

    `model` and `realised` are `{"caseload": …, "price": …, "amount": …}`, of which the third follows from two;
    `caseload_difference` is how many more households there were, where the caseloads are not known. `groups` are
    `{"name": …, "model": …, "realised": …}`. `budget` is that of the municipality and `households` its number of
    households. `disturbance_per_household` is what the distribution gives too little, in euro per household. What is
    not known stays unknown, and `unknown` names it. `year` is 2015 to 2026.

    Raises `InputError`, `InputTypeError` and `NoRuleError`.

    >>> import vangnet
    >>> answer = vangnet.deviation(
    ...     year=2019, budget=100_000_000, model={"caseload": 7000, "price": 14_000},
    ...     realised={"caseload": 7480, "price": 14_000})
    >>> answer.effect.caseload, answer.share_of_budget
    (Decimal('6720000.00'), Decimal('0.067200'))
    """
    return ask(
        Deviation,
        question(
            "deviation",
            year=("integer", year),
            budget=("amount", budget),
            households=("number", households),
            model=(_SIDE, model),
            realised=(_SIDE, realised),
            caseload_difference=("number", caseload_difference),
            groups=([_GROUP], groups),
            disturbance_per_household=("amount", disturbance_per_household),
        ),
    )
