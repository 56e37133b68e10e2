"""The budget through the year: its stages, its payments, late accounts, an aanwijzing, and the published macro budgets.

An annotation says how a field is read from JSON, so that annotations are evaluated here.
"""

import datetime
from collections.abc import Iterable
from decimal import Decimal

from ._answer import Answer, Explained, Value, ask, frozen
from ._ask import Kind, question
from ._native import Citation, Wording, argument
from .typing import (
    BudgetSplit,
    Caveat,
    Evidence,
    MacroBudgetKind,
    Money,
    Number,
    RevisedBudget,
    Stage,
    StageBudget,
)

_STAGE: Kind = {"stage": "text", "budget": "amount", "macro_budget": "amount", "vangnet_reserve": "amount"}
_REVISED: Kind = {"budget": "amount", "from_month": "integer"}


@frozen
class StageShare(Value):
    """A stage of a budget: `stage`, `budget`, `macro_budget`, `vangnet_reserve` and `share`.

    `share` is the budget as a part of what is distributed (the macro budget less the reserve for the vangnet), in
    twelve decimals. What was not given is `None`, and so is `share` without a macro budget.

    >>> import vangnet
    >>> history = vangnet.budget_history(year=2023, stages=[{"stage": "voorlopig", "budget": 469_369_377}])
    >>> history.stages[0].share is None
    True
    """

    stage: Stage
    budget: Decimal
    macro_budget: Decimal | None
    vangnet_reserve: Decimal | None
    share: Decimal | None


@frozen
class StageChange(Value):
    """What changed between two stages: `from_`, `to`, `amount`, `ratio`, `macro_budget` and `share`.

    `amount` is the change of the budget in euro and `ratio` its part of the earlier budget. `macro_budget` is what the
    national budget contributes to it and `share` what the municipality's share of that contributes; together they are
    `amount`, and both are `None` unless the macro budget is known at both stages.

    >>> import vangnet
    >>> history = vangnet.budget_history(year=2024, stages=[
    ...     {"stage": "voorlopig", "budget": 100}, {"stage": "definitief", "budget": 103}])
    >>> history.changes[0].amount, history.changes[0].ratio
    (Decimal('3.00'), Decimal('0.030000'))
    """

    from_: Stage
    to: Stage
    amount: Decimal
    ratio: Decimal
    macro_budget: Decimal | None
    share: Decimal | None


@frozen
class BudgetHistory(Explained):
    """The stages of a budget and what changed: `year`, `stages`, `changes`, `total` and `split`.

    `total` is the change from the first stage to the last, `None` where there is one stage. `split` names how each
    change is split between the macro budget and the share. `warnings`, `evidence` and
    `sources` say what the answer rests on.

    >>> import vangnet
    >>> history = vangnet.budget_history(year=2023, stages=[{"stage": "voorlopig", "budget": 469_369_377}])
    >>> history.total is None, history.evidence
    (True, 'law')
    """

    year: int
    stages: tuple[StageShare, ...]
    changes: tuple[StageChange, ...]
    total: StageChange | None
    split: BudgetSplit
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]


def budget_history(*, year: int, stages: Iterable[StageBudget], split: BudgetSplit | None = None) -> BudgetHistory:
    """The history of a budget: its stages, the changes between them, and their causes.

    `stages` are one to three of `{"stage": …, "budget": …, "macro_budget": …, "vangnet_reserve": …}` in the order
    "voorlopig", "nader_voorlopig", "definitief". Amounts are in euro; the macro budget and what is reserved of it for
    the vangnet are optional. Shares are of the macro budget less the reserve; give the reserve at every stage or at
    none. `year` is 2015 to 2026.

    `split` says how a change is split between the macro budget and the share of it, where the macro budget is known at
    both stages: "shapley" (the default) takes the mean of the old and the new share; "macro_first" takes the old share
    and calls the rest redistribution, as consultants publish it. Both add up to the cent.

    Raises `InputError`, `InputTypeError` and `NoRuleError`.

    Source: Participatiewet art. 69(4), 71; Besluit Participatiewet art. 6(5).

    >>> import vangnet
    >>> rotterdam = vangnet.budget_history(year=2023, stages=[
    ...     {"stage": "voorlopig", "budget": 469_369_377, "macro_budget": 6_014_900_000},
    ...     {"stage": "definitief", "budget": 550_863_275, "macro_budget": 6_658_100_000}])
    >>> rotterdam.total.amount
    Decimal('81493898.00')
    >>> rotterdam.total.macro_budget + rotterdam.total.share == rotterdam.total.amount
    True
    >>> vangnet.budget_history(year=2019, split="macro_first", stages=[
    ...     {"stage": "voorlopig", "budget": 8_363_000, "macro_budget": 6_219_700_000, "vangnet_reserve": 108_000_000},
    ...     {"stage": "definitief", "budget": 8_161_714, "macro_budget": 6_072_600_000, "vangnet_reserve": 108_000_000},
    ... ]).total.share
    Decimal('-0.38')
    """
    return ask(
        BudgetHistory,
        question("budget_history", year=("integer", year), stages=([_STAGE], stages), split=("text", split)),
    )


@frozen
class Revised(Value):
    """A budget that was changed in the year: the new `budget`, and `from_month`, the first month of the change.

    >>> import vangnet
    >>> calendar = vangnet.payment_calendar(year=2024, budget=100, revised={"budget": 103})
    >>> calendar.revised.from_month, calendar.warnings
    (10, ('first_month_assumed',))
    """

    budget: Decimal
    from_month: int


@frozen
class MonthPayment(Value):
    """The payment of a month: `month`, `day`, `share`, `regular`, `change` and `amount`.

    `day` is the day on or about which it is paid, `share` the part of the year's budget (0.08, in May 0.12), `regular`
    that part in euro, `change` the part of a change of the budget, and `amount` the two together.

    >>> import vangnet
    >>> may = vangnet.payment_calendar(year=2024, budget=100).payments[4]
    >>> may.day, may.share, may.amount
    (datetime.date(2024, 5, 15), Decimal('0.12'), Decimal('12.00'))
    """

    month: int
    day: datetime.date
    share: Decimal
    regular: Decimal
    change: Decimal
    amount: Decimal


@frozen
class PaymentCalendar(Explained):
    """The payments of a budget, month by month: `year`, `budget`, `revised`, `payments` and `total`.

    `payments` are January to December and add up to `total`: the budget, or the revised one. `warnings`, `evidence` and
    `sources` say what the answer rests on.

    >>> import vangnet
    >>> calendar = vangnet.payment_calendar(year=2024, budget="100000000.01")
    >>> sum(payment.amount for payment in calendar.payments) == calendar.total
    True
    """

    year: int
    budget: Decimal
    revised: Revised | None
    payments: tuple[MonthPayment, ...]
    total: Decimal
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]


def payment_calendar(*, year: int, budget: Money, revised: RevisedBudget | Revised | None = None) -> PaymentCalendar:
    """The monthly payments: 8% of the budget, in May 12%, and a change in equal parts over the months that remain.

    `revised` is `{"budget": …, "from_month": …}`: the changed budget and the first month in which the change is paid,
    October where it is not given. Each payment is the difference of two rounded running totals, so that the year adds
    up exactly. `year` is 2015 to 2026.

    Raises `InputError`, `InputTypeError` and `NoRuleError`.

    Source: Participatiewet art. 71; Regeling Participatiewet, IOAW en IOAZ art. 5(1), 5(2).

    >>> import vangnet
    >>> calendar = vangnet.payment_calendar(
    ...     year=2024, budget=100_000_000, revised={"budget": 100_000_001, "from_month": 10})
    >>> [str(payment.change) for payment in calendar.payments[8:]]
    ['0.00', '0.33', '0.34', '0.33']
    """
    return ask(
        PaymentCalendar,
        question("payment_calendar", year=("integer", year), budget=("amount", budget), revised=(_REVISED, revised)),
    )


@frozen
class LateAccounts(Explained):
    """The costs under article 7, as far as the text determines them.

    `year`, `costs` (of t−3), `corrected` (for price and volume), `factor` (0.05), `if_lowered` and `if_raised` (the
    corrected costs with the factor taken off or put on). `amount` is always `None` and `unknown` says why: the text
    leaves open in which direction the factor works. `warnings`, `evidence` and `sources` say what the answer rests on.

    >>> import vangnet
    >>> late = vangnet.late_accounts(year=2024, costs=1_000_000, price_change="0.02", volume_change="-0.01")
    >>> late.amount is None, bool(late.unknown.nl)
    (True, True)
    """

    year: int
    costs: Decimal
    corrected: Decimal
    factor: Decimal
    if_lowered: Decimal
    if_raised: Decimal
    amount: Decimal | None
    unknown: Wording
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]


def late_accounts(*, year: int, costs: Money, price_change: Number, volume_change: Number) -> LateAccounts:
    """What the costs of a municipality count for if its accounts were late, as far as the law says.

    `costs` are the *lasten* of t−3 in euro; `price_change` and `volume_change` are ratios, such as `"0.02"` for 2%.
    `year` is the budget year t, 2015 to 2026.

    Raises `InputError`, `InputTypeError` and `NoRuleError`.

    Source: Besluit Participatiewet art. 7; Regeling Participatiewet, IOAW en IOAZ art. 6a.

    >>> import vangnet
    >>> late = vangnet.late_accounts(year=2024, costs=1_000_000, price_change="0.02", volume_change="-0.01")
    >>> late.corrected, late.if_lowered, late.if_raised
    (Decimal('1009800.00'), Decimal('959310.00'), Decimal('1060290.00'))
    """
    return ask(
        LateAccounts,
        question(
            "late_accounts",
            year=("integer", year),
            costs=("amount", costs),
            price_change=("ratio", price_change),
            volume_change=("ratio", volume_change),
        ),
    )


@frozen
class AanwijzingReduction(Explained):
    """By how much an *aanwijzing* lowers a budget, at least and at most.

    `budget`, `years_after_term`; `rate_least` and `rate_most` as ratios; `reduction_least` and `reduction_most` in
    euro; `budget_least` and `budget_most`, what remains after the largest and the smallest reduction. `unknown` says
    why there is no one amount, and is `None` in the first year. `warnings`, `evidence` and `sources` say what the
    answer rests on.

    >>> import vangnet
    >>> vangnet.aanwijzing_reduction(budget=100, years_after_term=1).unknown is None
    True
    """

    budget: Decimal
    years_after_term: int
    rate_least: Decimal
    rate_most: Decimal
    reduction_least: Decimal
    reduction_most: Decimal
    budget_least: Decimal
    budget_most: Decimal
    unknown: Wording | None
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]


def aanwijzing_reduction(*, budget: Money, years_after_term: int) -> AanwijzingReduction:
    """By how much an instruction (*aanwijzing*) of the minister lowers a budget: 1%, and in later years up to 3%.

    `years_after_term` is how many years after the year in which the term of the instruction ended, 1 to 50.

    Raises `InputError` and `InputTypeError`.

    Source: Participatiewet art. 76(4), 76(5).

    >>> import vangnet
    >>> later = vangnet.aanwijzing_reduction(budget=100_000_000, years_after_term=2)
    >>> later.budget_least, later.budget_most
    (Decimal('97000000.00'), Decimal('100000000.00'))
    """
    return ask(
        AanwijzingReduction,
        question("aanwijzing_reduction", budget=("amount", budget), years_after_term=("integer", years_after_term)),
    )


@frozen
class VangnetReserve(Value):
    """What is reserved of a macro budget for the vangnet over two years before.

    `amount` in euro, `note`, `evidence` and `sources`. What is distributed is the macro budget less this reserve.

    >>> import vangnet
    >>> vangnet.macro_budgets().of(2024, "definitief").vangnet_reserve.amount
    Decimal('8500000.00')
    """

    amount: Decimal
    note: str | None
    evidence: Evidence
    sources: tuple[Citation, ...]


@frozen
class MacroBudget(Value):
    """A published macro budget: `year`, `stage`, `amount`, `vangnet_reserve`, `kind`, `note`, `evidence`, `sources`.

    `vangnet_reserve` is `None` where no source gives it, which is not zero. `kind` is "printed", or "derived" where the
    amount follows from printed ones; `note` says how.

    >>> import vangnet
    >>> budget = vangnet.macro_budgets().of(2016, "definitief")
    >>> budget.amount, budget.kind
    (Decimal('5691600000.00'), 'derived')
    """

    year: int
    stage: Stage
    amount: Decimal
    vangnet_reserve: VangnetReserve | None
    kind: MacroBudgetKind
    note: str | None
    evidence: Evidence
    sources: tuple[Citation, ...]


@frozen
class MacroBudgets(Answer):
    """The published macro budgets, in the order of years and stages: `macro_budgets`, each with its own sources.

    `warnings`, `evidence` (the weakest of them) and `sources` are as in every answer.

    >>> import vangnet
    >>> len(vangnet.macro_budgets().macro_budgets) > 20
    True
    """

    macro_budgets: tuple[MacroBudget, ...]
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]

    def of(self, year: int, stage: Stage) -> MacroBudget | None:
        """The macro budget of a year at a stage; `None` where none was found, which is not zero.

        Raises `InputError` for a stage that does not exist, and `InputTypeError` for a year that is not an integer.
        """
        wanted = argument(year, "integer", "/year"), argument(stage, "stage", "/stage")
        return next((item for item in self.macro_budgets if (item.year, item.stage) == wanted), None)


def macro_budgets() -> MacroBudgets:
    """The published macro budgets, for all municipalities together, by year and stage, in euro.

    >>> import vangnet
    >>> vangnet.macro_budgets().of(2019, "definitief").amount
    Decimal('6072600000.00')
    """
    return ask(MacroBudgets, question("macro_budgets"))
