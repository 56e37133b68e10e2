"""The questions of the subject "analysis" with their answers.

Made by `make generate` from the descriptions in Rust: change them there.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from .._native import Citation
from .._numbers import Money, Number
from .._questions.answer import Explained, Value, ask, frozen
from .._questions.ask import Kind, question
from .typing import BudgetSplit, Caveat, Evidence, Factor, FactorPart, Group, Lack, Side


@frozen
class Compared(Value):
    """A figure of the model and the actual figure.

    - `model`: Of the model.
    - `realised`: The actual figure.
    - `difference`: The actual figure less that of the model.
    - `ratio`: The difference as a part of the model's figure.

    >>> import vangnet
    >>> answer = vangnet.deviation(
    ...     year=2019,
    ...     budget=100_000_000,
    ...     households=80_000,
    ...     model={"caseload": 7000, "price": 14_000},
    ...     realised={"caseload": 7350, "price": 14_200},
    ...     groups=[
    ...         {"name": "singles", "model": 4500, "realised": 4800},
    ...         {"name": "others", "model": 2500, "realised": 2550},
    ...     ],
    ...     disturbance_per_household=25,
    ... )
    >>> answer.caseload.ratio
    Decimal('0.050000')
    """

    model: Decimal | None
    """Of the model."""
    realised: Decimal | None
    """The actual figure."""
    difference: Decimal | None
    """The actual figure less that of the model."""
    ratio: Decimal | None
    """The difference as a part of the model's figure."""


@frozen
class DeviationEffect(Value):
    """What the difference of the amounts comes from, in euro.

    - `caseload`: The households more or fewer, at the mean of the two prices, or at the one that is known.
    - `price`: The price; unknown where only one price is.

    >>> import vangnet
    >>> answer = vangnet.deviation(
    ...     year=2019,
    ...     budget=100_000_000,
    ...     households=80_000,
    ...     model={"caseload": 7000, "price": 14_000},
    ...     realised={"caseload": 7350, "price": 14_200},
    ...     groups=[
    ...         {"name": "singles", "model": 4500, "realised": 4800},
    ...         {"name": "others", "model": 2500, "realised": 2550},
    ...     ],
    ...     disturbance_per_household=25,
    ... )
    >>> answer.effect.price
    Decimal('1435000.00')
    """

    caseload: Decimal
    """The households more or fewer, at the mean of the two prices, or at the one that is known."""
    price: Decimal | None
    """The price; unknown where only one price is."""


@frozen
class GroupAnswer(Value):
    """A group with its difference.

    - `name`: Its name.
    - `model`: The caseload that the model expects.
    - `realised`: The actual caseload.
    - `difference`: How many more there were.
    - `ratio`: The difference as a part of the model's caseload.
    - `share`: The difference as a part of the summed difference of the groups.

    >>> import vangnet
    >>> answer = vangnet.deviation(
    ...     year=2019,
    ...     budget=100_000_000,
    ...     households=80_000,
    ...     model={"caseload": 7000, "price": 14_000},
    ...     realised={"caseload": 7350, "price": 14_200},
    ...     groups=[
    ...         {"name": "singles", "model": 4500, "realised": 4800},
    ...         {"name": "others", "model": 2500, "realised": 2550},
    ...     ],
    ...     disturbance_per_household=25,
    ... )
    >>> answer.groups[0].share
    Decimal('0.857143')
    """

    name: str
    """Its name."""
    model: Decimal
    """The caseload that the model expects."""
    realised: Decimal
    """The actual caseload."""
    difference: Decimal
    """How many more there were."""
    ratio: Decimal | None
    """The difference as a part of the model's caseload."""
    share: Decimal | None
    """The difference as a part of the summed difference of the groups."""


@frozen
class Disturbance(Value):
    """*Verdeelstoornis*: the budget that the model, not the municipality, explains.

    - `per_household`: Euro per household of the municipality.
    - `amount`: Euro for the municipality, where its households are known.
    - `share_of_budget`: The amount as a part of the budget.

    >>> import vangnet
    >>> answer = vangnet.deviation(
    ...     year=2019,
    ...     budget=100_000_000,
    ...     households=80_000,
    ...     model={"caseload": 7000, "price": 14_000},
    ...     realised={"caseload": 7350, "price": 14_200},
    ...     groups=[
    ...         {"name": "singles", "model": 4500, "realised": 4800},
    ...         {"name": "others", "model": 2500, "realised": 2550},
    ...     ],
    ...     disturbance_per_household=25,
    ... )
    >>> answer.disturbance.share_of_budget
    Decimal('0.020000')
    """

    per_household: Decimal
    """Euro per household of the municipality."""
    amount: Decimal | None
    """Euro for the municipality, where its households are known."""
    share_of_budget: Decimal | None
    """The amount as a part of the budget."""


@frozen
class Deviation(Explained):
    """The difference between the model and the actual figures.

    - `year`: The budget year.
    - `caseload`: Households with a benefit.
    - `price`: Euro per household per year.
    - `amount`: Euro in the year.
    - `effect`: What the difference of the amounts comes from.
    - `share_of_budget`: The difference in euro (of the amounts, or else the effect of the caseload) as a part of the
      budget.
    - `per_household`: The same per household of the municipality, in euro.
    - `groups`: The groups.
    - `disturbance`: What the distribution gives too little.
    - `unknown`: What is unknown, and which figure it needs.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.deviation(
    ...     year=2019,
    ...     budget=100_000_000,
    ...     households=80_000,
    ...     model={"caseload": 7000, "price": 14_000},
    ...     realised={"caseload": 7350, "price": 14_200},
    ...     groups=[
    ...         {"name": "singles", "model": 4500, "realised": 4800},
    ...         {"name": "others", "model": 2500, "realised": 2550},
    ...     ],
    ...     disturbance_per_household=25,
    ... )
    >>> answer.share_of_budget, answer.per_household
    (Decimal('0.063700'), Decimal('79.63'))
    """

    year: int
    """The budget year."""
    caseload: Compared
    """Households with a benefit."""
    price: Compared
    """Euro per household per year."""
    amount: Compared
    """Euro in the year."""
    effect: DeviationEffect | None
    """What the difference of the amounts comes from."""
    share_of_budget: Decimal | None
    """The difference in euro (of the amounts, or else the effect of the caseload) as a part of the budget."""
    per_household: Decimal | None
    """The same per household of the municipality, in euro."""
    groups: tuple[GroupAnswer, ...]
    """The groups."""
    disturbance: Disturbance | None
    """What the distribution gives too little."""
    unknown: tuple[Lack, ...]
    """What is unknown, and which figure it needs."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_DEVIATION: dict[str, Kind] = {
    "year": "integer",
    "budget": "amount",
    "households": "number",
    "model": {"caseload": "number", "price": "amount", "amount": "amount"},
    "realised": {"caseload": "number", "price": "amount", "amount": "amount"},
    "caseload_difference": "number",
    "groups": [{"name": "text", "model": "number", "realised": "number"}],
    "disturbance_per_household": "amount",
}


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
    """The objective model compared with what happened in a municipality.

    Of caseload, price and amount, the third follows from the other two. What is not known stays unknown, and `unknown`
    names it with the figure that it lacks.

    - `year`: The budget year.
    - `budget`: The budget, in euro.
    - `households`: All households of the municipality, above zero.
    - `model`: What the model expects.
      - `caseload`: Households with a benefit, above zero.
      - `price`: Euro per household per year, not below zero.
      - `amount`: Euro in the year, not below zero.
    - `realised`: The actual figures.
      - `caseload`: Households with a benefit, above zero.
      - `price`: Euro per household per year, not below zero.
      - `amount`: Euro in the year, not below zero.
    - `caseload_difference`: How many more households than the model expects, where only that is known; below zero where
      there are fewer.
    - `groups`: The caseload by group, such as singles or people of 50 and older.
      - `name`: Its name.
      - `model`: The caseload that the model expects.
      - `realised`: The actual caseload.
    - `disturbance_per_household`: *Verdeelstoornis*: the budget that the distribution gives too little (above zero) per
      household of the municipality, in euro.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    >>> import vangnet
    >>> answer = vangnet.deviation(
    ...     year=2019,
    ...     budget=100_000_000,
    ...     households=80_000,
    ...     model={"caseload": 7000, "price": 14_000},
    ...     realised={"caseload": 7350, "price": 14_200},
    ...     groups=[
    ...         {"name": "singles", "model": 4500, "realised": 4800},
    ...         {"name": "others", "model": 2500, "realised": 2550},
    ...     ],
    ...     disturbance_per_household=25,
    ... )
    >>> answer.share_of_budget, answer.per_household
    (Decimal('0.063700'), Decimal('79.63'))
    """
    return ask(
        Deviation,
        question(
            "deviation",
            _DEVIATION,
            year=year,
            budget=budget,
            households=households,
            model=model,
            realised=realised,
            caseload_difference=caseload_difference,
            groups=groups,
            disturbance_per_household=disturbance_per_household,
        ),
    )


@frozen
class Situation:
    """A budget with its costs, in one year, at one stage, or as it was expected.

    - `label`: What it is called in the answer, such as `2018` or `voorlopig`.
    - `budget`: The budget of the municipality, in euro.
    - `net_costs`: The net costs, in euro.
    - `macro_budget`: The national budget, in euro.
    - `vangnet_reserve`: What is reserved of the macro budget for the vangnet, in euro: not below zero, only beside a
      macro budget, and on both sides or on neither.
    - `caseload`: The caseload: households with a benefit, above zero.
    - `other`: The net costs that do not come from the caseload, such as wage-cost subsidies, in euro.

    >>> import vangnet
    >>> given = vangnet.Situation(
    ...     label="2018",
    ...     budget=100_000_000,
    ...     net_costs=108_000_000,
    ...     macro_budget=6_000_000_000,
    ...     caseload=7500,
    ... )
    >>> given.label
    '2018'
    """

    label: str
    """What it is called in the answer, such as `2018` or `voorlopig`."""
    budget: Money
    """The budget of the municipality, in euro."""
    net_costs: Money
    """The net costs, in euro."""
    macro_budget: Money | None = None
    """The national budget, in euro."""
    vangnet_reserve: Money | None = None
    """What is reserved of the macro budget for the vangnet, in euro: not below zero, only beside a macro budget, and
    on both sides or on neither."""
    caseload: Number | None = None
    """The caseload: households with a benefit, above zero."""
    other: Money | None = None
    """The net costs that do not come from the caseload, such as wage-cost subsidies, in euro."""


@frozen
class SituationAnswer(Value):
    """The deficit of one situation.

    - `label`: Its name.
    - `deficit`: Net costs less budget, in euro; below zero for a surplus.
    - `ratio`: The deficit as a part of the budget.

    >>> import vangnet
    >>> answer = vangnet.attribution(
    ...     from_=vangnet.Situation(
    ...         label="2018",
    ...         budget=100_000_000,
    ...         net_costs=108_000_000,
    ...         macro_budget=6_000_000_000,
    ...         caseload=7500,
    ...     ),
    ...     to=vangnet.Situation(
    ...         label="2019",
    ...         budget=102_000_000,
    ...         net_costs=111_000_000,
    ...         macro_budget=6_120_000_000,
    ...         caseload=7400,
    ...     ),
    ... )
    >>> answer.from_.ratio
    Decimal('0.080000')
    """

    label: str
    """Its name."""
    deficit: Decimal
    """Net costs less budget, in euro; below zero for a surplus."""
    ratio: Decimal
    """The deficit as a part of the budget."""


@frozen
class PartAmount(Value):
    """A part of the change of a deficit.

    - `part`: The cause.
    - `amount`: How much it contributes to the change, in euro; above zero where it raises the deficit.

    >>> import vangnet
    >>> answer = vangnet.attribution(
    ...     from_=vangnet.Situation(
    ...         label="2018",
    ...         budget=100_000_000,
    ...         net_costs=108_000_000,
    ...         macro_budget=6_000_000_000,
    ...         caseload=7500,
    ...     ),
    ...     to=vangnet.Situation(
    ...         label="2019",
    ...         budget=102_000_000,
    ...         net_costs=111_000_000,
    ...         macro_budget=6_120_000_000,
    ...         caseload=7400,
    ...     ),
    ... )
    >>> answer.parts[0].amount
    Decimal('-2000000.00')
    """

    part: FactorPart
    """The cause."""
    amount: Decimal
    """How much it contributes to the change, in euro; above zero where it raises the deficit."""


@frozen
class Attribution(Explained):
    """A deficit and its changes, factor by factor.

    - `from_`: The situation that is compared with.
    - `to`: The situation that is explained.
    - `change`: How much higher the deficit of the second is, in euro.
    - `parts`: What the change comes from; together exactly the change.
    - `missing`: The factors that are not known on both sides and are therefore in a part with others.
    - `split`: How the change of the budget is split between the macro budget and the share.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.attribution(
    ...     from_=vangnet.Situation(
    ...         label="2018",
    ...         budget=100_000_000,
    ...         net_costs=108_000_000,
    ...         macro_budget=6_000_000_000,
    ...         caseload=7500,
    ...     ),
    ...     to=vangnet.Situation(
    ...         label="2019",
    ...         budget=102_000_000,
    ...         net_costs=111_000_000,
    ...         macro_budget=6_120_000_000,
    ...         caseload=7400,
    ...     ),
    ... )
    >>> answer.change
    Decimal('1000000.00')
    """

    from_: SituationAnswer
    """The situation that is compared with."""
    to: SituationAnswer
    """The situation that is explained."""
    change: Decimal
    """How much higher the deficit of the second is, in euro."""
    parts: tuple[PartAmount, ...]
    """What the change comes from; together exactly the change."""
    missing: tuple[Factor, ...]
    """The factors that are not known on both sides and are therefore in a part with others."""
    split: BudgetSplit
    """How the change of the budget is split between the macro budget and the share."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_ATTRIBUTION: dict[str, Kind] = {
    "from": {
        "label": "text",
        "budget": "amount",
        "net_costs": "amount",
        "macro_budget": "amount",
        "vangnet_reserve": "amount",
        "caseload": "number",
        "other": "amount",
    },
    "to": {
        "label": "text",
        "budget": "amount",
        "net_costs": "amount",
        "macro_budget": "amount",
        "vangnet_reserve": "amount",
        "caseload": "number",
        "other": "amount",
    },
    "split": "text",
}


def attribution(
    *,
    from_: Situation | Mapping[str, object],
    to: Situation | Mapping[str, object],
    split: BudgetSplit | None = None,
) -> Attribution:
    """Splits a deficit, or its change, exactly into what it comes from.

    The deficit of `to` is that of `from` plus the parts, which add up to the cent. A factor that is not known on both
    sides is one part with its partner. Shares are of the macro budget less what is reserved of it for the vangnet.

    - `from_`: Another year, an earlier stage, or what the budget assumed. It is a `Situation` or a mapping with its
      keys.
    - `to`: The situation whose deficit is explained. It is a `Situation` or a mapping with its keys.
    - `split`: How a change of the budget is split between the macro budget and the share. Without it `"shapley"`.
      - `"shapley"`: The macro budget at the mean of the old and the new share. Swapping the two sides turns every sign.
      - `"macro_first"`: The macro budget at the old share; the rest is redistribution. This is the split that
        consultants publish. It depends on the direction: swapping the two sides does not just turn the signs.

    Raises `InputError` and `InputTypeError`.

    >>> import vangnet
    >>> answer = vangnet.attribution(
    ...     from_=vangnet.Situation(
    ...         label="2018",
    ...         budget=100_000_000,
    ...         net_costs=108_000_000,
    ...         macro_budget=6_000_000_000,
    ...         caseload=7500,
    ...     ),
    ...     to=vangnet.Situation(
    ...         label="2019",
    ...         budget=102_000_000,
    ...         net_costs=111_000_000,
    ...         macro_budget=6_120_000_000,
    ...         caseload=7400,
    ...     ),
    ... )
    >>> answer.change
    Decimal('1000000.00')
    """
    return ask(Attribution, question("attribution", _ATTRIBUTION, from_=from_, to=to, split=split))
