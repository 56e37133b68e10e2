"""The questions of the subject "budget" with their answers.

Made by `make generate` from the descriptions in Rust: change them there.
"""

import datetime
from collections.abc import Iterable
from decimal import Decimal

from .._native import Citation, Wording
from .._numbers import Money, Number
from .._questions.answer import Explained, Value, ask, frozen
from .._questions.ask import Kind, question
from .._questions.methods import MacroBudgetsMethods
from .typing import BudgetSplit, Caveat, Evidence, MacroBudgetKind, RevisedBudget, Stage, StageBudget


@frozen
class StageShare(Value):
    """A stage with the share that it gives the municipality.

    - `stage`: The stage.
    - `budget`: The budget of the municipality, in euro.
    - `macro_budget`: The national budget, in euro.
    - `vangnet_reserve`: What is reserved of the national budget for the vangnet, in euro.
    - `share`: The budget as a part of what is distributed (the national budget less the reserve), in twelve decimals.

    >>> import vangnet
    >>> answer = vangnet.budget_history(
    ...     year=2023,
    ...     stages=[
    ...         {"stage": "voorlopig", "budget": 469_369_377, "macro_budget": 6_014_900_000},
    ...         {"stage": "definitief", "budget": 550_863_275, "macro_budget": 6_658_100_000},
    ...     ],
    ... )
    >>> answer.stages[0].share
    Decimal('0.078034443964')
    """

    stage: Stage
    """The stage."""
    budget: Decimal
    """The budget of the municipality, in euro."""
    macro_budget: Decimal | None
    """The national budget, in euro."""
    vangnet_reserve: Decimal | None
    """What is reserved of the national budget for the vangnet, in euro."""
    share: Decimal | None
    """The budget as a part of what is distributed (the national budget less the reserve), in twelve decimals."""


@frozen
class StageChange(Value):
    """What changed from one stage to another.

    - `from_`: The earlier stage.
    - `to`: The later stage.
    - `amount`: The change of the budget, in euro.
    - `ratio`: The change as a part of the earlier budget.
    - `macro_budget`: What of it comes from the national budget, where that is known at both stages.
    - `share`: What of it comes from the municipality's share: the rest.

    >>> import vangnet
    >>> answer = vangnet.budget_history(
    ...     year=2023,
    ...     stages=[
    ...         {"stage": "voorlopig", "budget": 469_369_377, "macro_budget": 6_014_900_000},
    ...         {"stage": "definitief", "budget": 550_863_275, "macro_budget": 6_658_100_000},
    ...     ],
    ... )
    >>> answer.changes[0].share
    Decimal('29790185.37')
    """

    from_: Stage
    """The earlier stage."""
    to: Stage
    """The later stage."""
    amount: Decimal
    """The change of the budget, in euro."""
    ratio: Decimal
    """The change as a part of the earlier budget."""
    macro_budget: Decimal | None
    """What of it comes from the national budget, where that is known at both stages."""
    share: Decimal | None
    """What of it comes from the municipality's share: the rest."""


@frozen
class BudgetHistory(Explained):
    """How a budget came to be: *voorlopig*, *nader voorlopig*, *definitief*.

    - `year`: The budget year.
    - `stages`: The stages in order.
    - `changes`: The change from each stage to the next.
    - `total`: The change from the first stage to the last, where there are two.
    - `split`: How each change is split between the macro budget and the share.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.budget_history(
    ...     year=2023,
    ...     stages=[
    ...         {"stage": "voorlopig", "budget": 469_369_377, "macro_budget": 6_014_900_000},
    ...         {"stage": "definitief", "budget": 550_863_275, "macro_budget": 6_658_100_000},
    ...     ],
    ... )
    >>> answer.total.amount, answer.total.ratio, answer.total.macro_budget
    (Decimal('81493898.00'), Decimal('0.173624'), Decimal('51703712.63'))
    """

    year: int
    """The budget year."""
    stages: tuple[StageShare, ...]
    """The stages in order."""
    changes: tuple[StageChange, ...]
    """The change from each stage to the next."""
    total: StageChange | None
    """The change from the first stage to the last, where there are two."""
    split: BudgetSplit
    """How each change is split between the macro budget and the share."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_BUDGET_HISTORY: dict[str, Kind] = {
    "year": "integer",
    "stages": [{"stage": "text", "budget": "amount", "macro_budget": "amount", "vangnet_reserve": "amount"}],
    "split": "text",
}


def budget_history(*, year: int, stages: Iterable[StageBudget], split: BudgetSplit | None = None) -> BudgetHistory:
    """How a budget came to be, stage by stage, and what changed: the macro budget or the municipality's share of it.

    Shares are of the macro budget less what is reserved of it for the vangnet. However a change is split, its two parts
    add up to it to the cent.

    - `year`: The budget year.
    - `stages`: One to three stages, in the order in which they follow each other.
      - `stage`: The stage.
        - `"voorlopig"`: *Voorlopig*: fixed at least three months before the year (Participatiewet art. 69(4)).
        - `"nader_voorlopig"`: *Nader voorlopig*: around May of the year.
        - `"definitief"`: *Definitief*: at the end of September of the year (Participatiewet art. 71).
      - `budget`: The budget of the municipality, in euro.
      - `macro_budget`: The national budget, in euro.
      - `vangnet_reserve`: What is reserved of the macro budget for the vangnet, in euro: not below zero, only beside a
        macro budget, and at every stage or at none.
    - `split`: How a change is split between the macro budget and the share, where the macro budget is known at both
      stages. Without it `"shapley"`.
      - `"shapley"`: The macro budget at the mean of the old and the new share. Swapping the two sides turns every sign.
      - `"macro_first"`: The macro budget at the old share; the rest is redistribution. This is the split that
        consultants publish. It depends on the direction: swapping the two sides does not just turn the signs.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Participatiewet art. 69(4), 71; Besluit Participatiewet art. 6(5).

    >>> import vangnet
    >>> answer = vangnet.budget_history(
    ...     year=2023,
    ...     stages=[
    ...         {"stage": "voorlopig", "budget": 469_369_377, "macro_budget": 6_014_900_000},
    ...         {"stage": "definitief", "budget": 550_863_275, "macro_budget": 6_658_100_000},
    ...     ],
    ... )
    >>> answer.total.amount, answer.total.ratio, answer.total.macro_budget
    (Decimal('81493898.00'), Decimal('0.173624'), Decimal('51703712.63'))
    """
    return ask(BudgetHistory, question("budget_history", _BUDGET_HISTORY, year=year, stages=stages, split=split))


@frozen
class Revised(Value):
    """A budget that was changed in the year, and the first month in which the change is paid.

    - `budget`: The changed budget, in euro.
    - `from_month`: The first month of the change, 1 to 12; October where it is not given, with a warning.

    >>> import vangnet
    >>> answer = vangnet.payment_calendar(
    ...     year=2024,
    ...     budget=100_000_000,
    ...     revised={"budget": 100_000_001, "from_month": 10},
    ... )
    >>> answer.revised.budget
    Decimal('100000001.00')
    """

    budget: Decimal
    """The changed budget, in euro."""
    from_month: int
    """The first month of the change, 1 to 12; October where it is not given, with a warning."""


@frozen
class MonthPayment(Value):
    """The payment of one month.

    - `month`: 1 to 12.
    - `day`: It is paid on or about this day, the fifteenth.
    - `share`: The part of the year's budget that the month has: 0.08, in May 0.12.
    - `regular`: That part of the budget at the start of the year, in euro.
    - `change`: The part of the change, in euro.
    - `amount`: What is paid, in euro.

    >>> import vangnet
    >>> answer = vangnet.payment_calendar(
    ...     year=2024,
    ...     budget=100_000_000,
    ...     revised={"budget": 100_000_001, "from_month": 10},
    ... )
    >>> answer.payments[0].amount
    Decimal('8000000.00')
    """

    month: int
    """1 to 12."""
    day: datetime.date
    """It is paid on or about this day, the fifteenth."""
    share: Decimal
    """The part of the year's budget that the month has: 0.08, in May 0.12."""
    regular: Decimal
    """That part of the budget at the start of the year, in euro."""
    change: Decimal
    """The part of the change, in euro."""
    amount: Decimal
    """What is paid, in euro."""


@frozen
class PaymentCalendar(Explained):
    """The payments of a budget, month by month; they add up to it exactly.

    - `year`: The budget year.
    - `budget`: The budget at the start of the year, in euro.
    - `revised`: The changed budget; its month is filled in.
    - `payments`: January to December.
    - `total`: What is paid in the year: the budget, or the changed one.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.payment_calendar(
    ...     year=2024,
    ...     budget=100_000_000,
    ...     revised={"budget": 100_000_001, "from_month": 10},
    ... )
    >>> answer.total
    Decimal('100000001.00')
    """

    year: int
    """The budget year."""
    budget: Decimal
    """The budget at the start of the year, in euro."""
    revised: Revised | None
    """The changed budget; its month is filled in."""
    payments: tuple[MonthPayment, ...]
    """January to December."""
    total: Decimal
    """What is paid in the year: the budget, or the changed one."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_PAYMENT_CALENDAR: dict[str, Kind] = {
    "year": "integer",
    "budget": "amount",
    "revised": {"budget": "amount", "from_month": "integer"},
}


def payment_calendar(*, year: int, budget: Money, revised: RevisedBudget | Revised | None = None) -> PaymentCalendar:
    """What is paid each month, which adds up to the budget exactly.

    A month is 8% of the budget, May 12%. A change is paid in equal parts over the months that remain. Each payment is
    the difference of two rounded running totals, so that the year adds up exactly.

    - `year`: The budget year.
    - `budget`: The budget at the start of the year, in euro.
    - `revised`: The changed budget of the same year (Participatiewet art. 71), where there is one.
      - `budget`: The changed budget, in euro.
      - `from_month`: The first month of the change, 1 to 12; October where it is not given, with a warning.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Participatiewet art. 71; Regeling Participatiewet, IOAW en IOAZ art. 5(1), 5(2).

    >>> import vangnet
    >>> answer = vangnet.payment_calendar(
    ...     year=2024,
    ...     budget=100_000_000,
    ...     revised={"budget": 100_000_001, "from_month": 10},
    ... )
    >>> answer.total
    Decimal('100000001.00')
    """
    return ask(
        PaymentCalendar,
        question("payment_calendar", _PAYMENT_CALENDAR, year=year, budget=budget, revised=revised),
    )


@frozen
class LateAccounts(Explained):
    """The costs that count where the accounts of a municipality came too late.

    In which direction the factor of article 7 works is not known.

    - `year`: The budget year t.
    - `costs`: The costs (*lasten*) of t−3, in euro.
    - `corrected`: Those costs, corrected for price and volume, in euro.
    - `factor`: The correction factor of the Regeling: 0.05.
    - `if_lowered`: The corrected costs, if the factor lowers them, in euro.
    - `if_raised`: The corrected costs, if the factor raises them, in euro.
    - `amount`: What counts: not known, see `unknown`.
    - `unknown`: Why it is not known.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.late_accounts(year=2024, costs=1_000_000, price_change="0.02", volume_change="-0.01")
    >>> answer.corrected, answer.factor, answer.if_lowered
    (Decimal('1009800.00'), Decimal('0.05'), Decimal('959310.00'))
    """

    year: int
    """The budget year t."""
    costs: Decimal
    """The costs (*lasten*) of t−3, in euro."""
    corrected: Decimal
    """Those costs, corrected for price and volume, in euro."""
    factor: Decimal
    """The correction factor of the Regeling: 0.05."""
    if_lowered: Decimal
    """The corrected costs, if the factor lowers them, in euro."""
    if_raised: Decimal
    """The corrected costs, if the factor raises them, in euro."""
    amount: Decimal | None
    """What counts: not known, see `unknown`."""
    unknown: Wording
    """Why it is not known."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_LATE_ACCOUNTS: dict[str, Kind] = {
    "year": "integer",
    "costs": "amount",
    "price_change": "ratio",
    "volume_change": "ratio",
}


def late_accounts(*, year: int, costs: Money, price_change: Number, volume_change: Number) -> LateAccounts:
    """Which costs count where the accounts came late, as far as the text says it.

    - `year`: The budget year t.
    - `costs`: The costs (*lasten*) of t−3, in euro.
    - `price_change`: The change of the price from t−3 to t−2, such as 0.02 for 2%; above −1 and at most 10.
    - `volume_change`: The change of the volume, likewise; above −1 and at most 10.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Besluit Participatiewet art. 7; Regeling Participatiewet, IOAW en IOAZ art. 6a.

    >>> import vangnet
    >>> answer = vangnet.late_accounts(year=2024, costs=1_000_000, price_change="0.02", volume_change="-0.01")
    >>> answer.corrected, answer.factor, answer.if_lowered
    (Decimal('1009800.00'), Decimal('0.05'), Decimal('959310.00'))
    """
    return ask(
        LateAccounts,
        question(
            "late_accounts",
            _LATE_ACCOUNTS,
            year=year,
            costs=costs,
            price_change=price_change,
            volume_change=volume_change,
        ),
    )


@frozen
class AanwijzingReduction(Explained):
    """How much lower a budget is after an *aanwijzing* (Participatiewet art. 76).

    - `budget`: The budget without the reduction, in euro.
    - `years_after_term`: How many years after the year in which the term ended.
    - `rate_least`: The smallest rate that the law allows.
    - `rate_most`: The largest rate that the law allows.
    - `reduction_least`: The smallest reduction, in euro.
    - `reduction_most`: The largest reduction, in euro.
    - `budget_least`: What remains after the largest reduction, in euro.
    - `budget_most`: What remains after the smallest reduction, in euro.
    - `unknown`: Why there is no one amount; in the first year there is one.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.aanwijzing_reduction(budget=100_000_000, years_after_term=2)
    >>> answer.rate_most, answer.reduction_least, answer.reduction_most
    (Decimal('0.030000'), Decimal('0.00'), Decimal('3000000.00'))
    """

    budget: Decimal
    """The budget without the reduction, in euro."""
    years_after_term: int
    """How many years after the year in which the term ended."""
    rate_least: Decimal
    """The smallest rate that the law allows."""
    rate_most: Decimal
    """The largest rate that the law allows."""
    reduction_least: Decimal
    """The smallest reduction, in euro."""
    reduction_most: Decimal
    """The largest reduction, in euro."""
    budget_least: Decimal
    """What remains after the largest reduction, in euro."""
    budget_most: Decimal
    """What remains after the smallest reduction, in euro."""
    unknown: Wording | None
    """Why there is no one amount; in the first year there is one."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_AANWIJZING_REDUCTION: dict[str, Kind] = {"budget": "amount", "years_after_term": "integer"}


def aanwijzing_reduction(*, budget: Money, years_after_term: int) -> AanwijzingReduction:
    """What an instruction (*aanwijzing*) of the minister takes off the budget: 1%, and in later years up to 3%.

    - `budget`: The budget, in euro.
    - `years_after_term`: How many years after the year in which the term of the aanwijzing ended, 1 to 50.

    Raises `InputError` and `InputTypeError`.

    Source: Participatiewet art. 76(4), 76(5).

    >>> import vangnet
    >>> answer = vangnet.aanwijzing_reduction(budget=100_000_000, years_after_term=2)
    >>> answer.rate_most, answer.reduction_least, answer.reduction_most
    (Decimal('0.030000'), Decimal('0.00'), Decimal('3000000.00'))
    """
    return ask(
        AanwijzingReduction,
        question("aanwijzing_reduction", _AANWIJZING_REDUCTION, budget=budget, years_after_term=years_after_term),
    )


@frozen
class VangnetReserve(Value):
    """What is reserved of a macro budget for the vangnetuitkeringen over two years before.

    What is distributed is the macro budget less this reserve (Besluit art. 1(p)).

    - `amount`: In euro, as printed in millions.
    - `note`: How exact it is, or what else the sources say, in Dutch.
    - `evidence`: How sure it is.
    - `sources`: Where it is printed.

    >>> import vangnet
    >>> answer = vangnet.macro_budgets()
    >>> answer.macro_budgets[3].vangnet_reserve.amount
    Decimal('138000000.00')
    """

    amount: Decimal
    """In euro, as printed in millions."""
    note: str | None
    """How exact it is, or what else the sources say, in Dutch."""
    evidence: Evidence
    """How sure it is."""
    sources: tuple[Citation, ...]
    """Where it is printed."""


@frozen
class MacroBudget(Value):
    """A published macro budget: the budget of all municipalities together, at one stage.

    - `year`: The budget year.
    - `stage`: The stage.
    - `amount`: In euro, as printed in millions with one decimal.
    - `vangnet_reserve`: What is reserved of it for the vangnet; unknown where no source gives it, which is not zero.
    - `kind`: Whether it is printed or derived from printed numbers.
    - `note`: How it is derived, or what else the source says.
    - `evidence`: How sure it is.
    - `sources`: Where it is printed.

    >>> import vangnet
    >>> answer = vangnet.macro_budgets()
    >>> answer.macro_budgets[0].amount
    Decimal('5691600000.00')
    """

    year: int
    """The budget year."""
    stage: Stage
    """The stage."""
    amount: Decimal
    """In euro, as printed in millions with one decimal."""
    vangnet_reserve: VangnetReserve | None
    """What is reserved of it for the vangnet; unknown where no source gives it, which is not zero."""
    kind: MacroBudgetKind
    """Whether it is printed or derived from printed numbers."""
    note: str | None
    """How it is derived, or what else the source says."""
    evidence: Evidence
    """How sure it is."""
    sources: tuple[Citation, ...]
    """Where it is printed."""


@frozen
class MacroBudgets(MacroBudgetsMethods):
    """The published macro budgets, in the order of years and stages, each with its own sources.

    - `macro_budgets`: The budgets.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.macro_budgets()
    >>> answer.macro_budgets[0].amount
    Decimal('5691600000.00')
    """

    macro_budgets: tuple[MacroBudget, ...]
    """The budgets."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_MACRO_BUDGETS: dict[str, Kind] = {}


def macro_budgets() -> MacroBudgets:
    """The published macro budgets, for all municipalities together, by year and stage.

    >>> import vangnet
    >>> answer = vangnet.macro_budgets()
    >>> answer.macro_budgets[0].amount
    Decimal('5691600000.00')
    """
    return ask(MacroBudgets, question("macro_budgets", _MACRO_BUDGETS))
