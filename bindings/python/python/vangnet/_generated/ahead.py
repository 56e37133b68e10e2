"""The questions of the subject "ahead" with their answers.

Made by `make generate` from the descriptions in Rust: change them there.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal

from .._native import Citation, YearFigures
from .._numbers import Money, Number
from .._questions.answer import Explained, Value, ask, frozen, run
from .._questions.ask import Kind, question
from .._questions.methods import SensitivityMethods
from .typing import (
    ApplicationForm,
    CaseloadFlow,
    CaseloadStart,
    Caveat,
    Conditions,
    Evidence,
    Historical,
    Measure,
    MonthCount,
    Outcome,
    OutlookReason,
    Party,
    PlanRow,
    SensitivityInput,
    UncertainBudget,
    UncertainCosts,
    UncertainMunicipality,
    WholeUnit,
    YearEntry,
)


@frozen
class CaseloadMonth(Value):
    """A month of a caseload.

    - `month`: The calendar month, `YYYY-MM`.
    - `start`: Households at its start, in two decimals.
    - `inflow`: Households that came, in two decimals.
    - `outflow`: Households that left, in two decimals.
    - `end`: Households at its end: start + inflow − outflow, in two decimals.
    - `mean`: The mean of start and end, in two decimals.
    - `price`: Euro per household in this month.
    - `net_costs`: The mean times the price, in euro: the difference of two rounded running totals, so that a year adds
      up.

    >>> import vangnet
    >>> answer = vangnet.caseload(
    ...     start={"month": "2020-11", "caseload": 7125},
    ...     price=1250,
    ...     months=[
    ...         {"inflow": 240, "outflow": 210},
    ...         {"inflow": 250, "outflow_ratio": "0.03"},
    ...         {"inflow": 230, "outflow": 200, "price": 1275},
    ...     ],
    ... )
    >>> answer.months[0].net_costs
    Decimal('8925000.00')
    """

    month: str
    """The calendar month, `YYYY-MM`."""
    start: Decimal
    """Households at its start, in two decimals."""
    inflow: Decimal
    """Households that came, in two decimals."""
    outflow: Decimal
    """Households that left, in two decimals."""
    end: Decimal
    """Households at its end: start + inflow − outflow, in two decimals."""
    mean: Decimal
    """The mean of start and end, in two decimals."""
    price: Decimal
    """Euro per household in this month."""
    net_costs: Decimal
    """The mean times the price, in euro: the difference of two rounded running totals, so that a year adds up."""


@frozen
class CaseloadYear(Value):
    """A calendar year of a caseload, as far as its months are given.

    - `year`: The year.
    - `months`: How many of its months are given, 1 to 12.
    - `inflow`: Households that came in these months, in two decimals.
    - `outflow`: Households that left, in two decimals.
    - `mean`: The mean of the means of these months, in two decimals.
    - `net_costs`: The net costs of these months, in euro.

    >>> import vangnet
    >>> answer = vangnet.caseload(
    ...     start={"month": "2020-11", "caseload": 7125},
    ...     price=1250,
    ...     months=[
    ...         {"inflow": 240, "outflow": 210},
    ...         {"inflow": 250, "outflow_ratio": "0.03"},
    ...         {"inflow": 230, "outflow": 200, "price": 1275},
    ...     ],
    ... )
    >>> answer.years[0].net_costs
    Decimal('17890843.75')
    """

    year: int
    """The year."""
    months: int
    """How many of its months are given, 1 to 12."""
    inflow: Decimal
    """Households that came in these months, in two decimals."""
    outflow: Decimal
    """Households that left, in two decimals."""
    mean: Decimal
    """The mean of the means of these months, in two decimals."""
    net_costs: Decimal
    """The net costs of these months, in euro."""


@frozen
class Caseload(Explained):
    """The caseload and the costs of some months.

    - `months`: The months, in order.
    - `years`: The calendar years that they are in, in order.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.caseload(
    ...     start={"month": "2020-11", "caseload": 7125},
    ...     price=1250,
    ...     months=[
    ...         {"inflow": 240, "outflow": 210},
    ...         {"inflow": 250, "outflow_ratio": "0.03"},
    ...         {"inflow": 230, "outflow": 200, "price": 1275},
    ...     ],
    ... )
    >>> answer.months[0].start, answer.months[0].inflow, answer.months[0].outflow
    (Decimal('7125.00'), Decimal('240.00'), Decimal('210.00'))
    """

    months: tuple[CaseloadMonth, ...]
    """The months, in order."""
    years: tuple[CaseloadYear, ...]
    """The calendar years that they are in, in order."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_CASELOAD: dict[str, Kind] = {
    "start": {"month": "text", "caseload": "number"},
    "price": "amount",
    "months": [{"inflow": "number", "outflow": "number", "outflow_ratio": "ratio", "price": "amount"}],
}


def caseload(*, start: CaseloadStart, months: Iterable[CaseloadFlow], price: Money | None = None) -> Caseload:
    """Households with a benefit and what they cost, month by month and year by year.

    - `start`: The first month and the caseload at its start.
      - `month`: The first month, `YYYY-MM`.
      - `caseload`: Households with a benefit at its start.
    - `months`: One to 240 months, which follow each other from the first.
      - `inflow`: Households that come.
      - `outflow`: Households that leave: at most the start and the inflow of the month. Either this or the ratio is
        given.
      - `outflow_ratio`: The part of the caseload at the start of the month that leaves, from 0 to 1.
      - `price`: Euro per household in this month, where it is not that of the question.
    - `price`: Euro per household per month; needed for every month without a price of its own.

    Raises `InputError` and `InputTypeError`.

    >>> import vangnet
    >>> answer = vangnet.caseload(
    ...     start={"month": "2020-11", "caseload": 7125},
    ...     price=1250,
    ...     months=[
    ...         {"inflow": 240, "outflow": 210},
    ...         {"inflow": 250, "outflow_ratio": "0.03"},
    ...         {"inflow": 230, "outflow": 200, "price": 1275},
    ...     ],
    ... )
    >>> answer.months[0].start, answer.months[0].inflow, answer.months[0].outflow
    (Decimal('7125.00'), Decimal('240.00'), Decimal('210.00'))
    """
    return ask(Caseload, question("caseload", _CASELOAD, start=start, months=months, price=price))


@frozen
class MonthFactor(Value):
    """A calendar month of any year with its factor.

    - `month`: 1 to 12.
    - `factor`: The mean of this calendar month divided by the mean of all months, in six decimals.

    >>> import vangnet
    >>> answer = vangnet.profile(
    ...     history=[
    ...         {"month": "2019-01", "count": 280},
    ...         {"month": "2019-02", "count": 250},
    ...         {"month": "2019-03", "count": 240},
    ...         {"month": "2019-04", "count": 230},
    ...         {"month": "2019-05", "count": 220},
    ...         {"month": "2019-06", "count": 230},
    ...         {"month": "2019-07", "count": 250},
    ...         {"month": "2019-08", "count": 260},
    ...         {"month": "2019-09", "count": 270},
    ...         {"month": "2019-10", "count": 260},
    ...         {"month": "2019-11", "count": 250},
    ...         {"month": "2019-12", "count": 260},
    ...     ],
    ... )
    >>> answer.factors[0].factor
    Decimal('1.120000')
    """

    month: int
    """1 to 12."""
    factor: Decimal
    """The mean of this calendar month divided by the mean of all months, in six decimals."""


@frozen
class Profile(Explained):
    """The seasonal pattern of a series of months.

    - `factors`: January to December.
    - `level`: The mean of the last complete year, in two decimals; a factor times a level is a projected count.
    - `years`: The complete calendar years that it rests on, in order.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.profile(
    ...     history=[
    ...         {"month": "2019-01", "count": 280},
    ...         {"month": "2019-02", "count": 250},
    ...         {"month": "2019-03", "count": 240},
    ...         {"month": "2019-04", "count": 230},
    ...         {"month": "2019-05", "count": 220},
    ...         {"month": "2019-06", "count": 230},
    ...         {"month": "2019-07", "count": 250},
    ...         {"month": "2019-08", "count": 260},
    ...         {"month": "2019-09", "count": 270},
    ...         {"month": "2019-10", "count": 260},
    ...         {"month": "2019-11", "count": 250},
    ...         {"month": "2019-12", "count": 260},
    ...     ],
    ... )
    >>> answer.level
    Decimal('250.00')
    """

    factors: tuple[MonthFactor, ...]
    """January to December."""
    level: Decimal
    """The mean of the last complete year, in two decimals; a factor times a level is a projected count."""
    years: tuple[int, ...]
    """The complete calendar years that it rests on, in order."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_PROFILE: dict[str, Kind] = {"history": [{"month": "text", "count": "number"}]}


def profile(*, history: Iterable[MonthCount]) -> Profile:
    """The seasonal pattern of a series of months, such as the inflow.

    - `history`: The months in any order, twelve or more. Only complete calendar years are used.
      - `month`: The calendar month, `YYYY-MM`, each once.
      - `count`: Households in that month.

    Raises `InputError` and `InputTypeError`.

    >>> import vangnet
    >>> answer = vangnet.profile(
    ...     history=[
    ...         {"month": "2019-01", "count": 280},
    ...         {"month": "2019-02", "count": 250},
    ...         {"month": "2019-03", "count": 240},
    ...         {"month": "2019-04", "count": 230},
    ...         {"month": "2019-05", "count": 220},
    ...         {"month": "2019-06", "count": 230},
    ...         {"month": "2019-07", "count": 250},
    ...         {"month": "2019-08", "count": 260},
    ...         {"month": "2019-09", "count": 270},
    ...         {"month": "2019-10", "count": 260},
    ...         {"month": "2019-11", "count": 250},
    ...         {"month": "2019-12", "count": 260},
    ...     ],
    ... )
    >>> answer.level
    Decimal('250.00')
    """
    return ask(Profile, question("profile", _PROFILE, history=history))


@frozen
class PathYear(Value):
    """A deficit year of a path.

    - `year`: The deficit year.
    - `deficit`: The deficit, in euro; below zero for a surplus.
    - `deficit_ratio`: The deficit as a part of the budget.
    - `outcome`: Whether the conditions of a payment are met.
    - `payment`: The vangnetuitkering over the year, in euro.
    - `own_risk`: The own risk, in euro.
    - `burden`: What the municipality bears: the deficit less the payment, in euro; below zero for a surplus.
    - `received`: The payment over two years before, whose cash comes in this year, where that is a year of the answer;
      in euro.
    - `reserve`: The reserve at the end of the year, in euro: that of the year before, less the deficit, and what is
      received.
    - `form`: The form of an application over the year; there is none before 2019, and it is not known where it depends
      on an unknown payment.

    >>> import vangnet
    >>> answer = vangnet.path(
    ...     years=[
    ...         {"year": 2022, "budget": 100_000_000, "net_costs": 109_000_000, "budget_stage": "definitief"},
    ...         {"year": 2023, "budget": 102_000_000, "net_costs": 111_000_000, "unlawful": 50_000},
    ...         {"year": 2024, "budget": 104_000_000, "net_costs": 114_000_000},
    ...         {"year": 2025, "budget": 106_000_000, "net_costs": 107_000_000},
    ...         {"year": 2026, "budget": 108_000_000, "net_costs": 118_000_000},
    ...     ],
    ...     first=2024,
    ...     last=2026,
    ...     assume=2025,
    ...     reserve=5_000_000,
    ...     granted_years=[2022],
    ... )
    >>> answer.years[0].reserve
    Decimal('-5000000.00')
    """

    year: int
    """The deficit year."""
    deficit: Decimal
    """The deficit, in euro; below zero for a surplus."""
    deficit_ratio: Decimal
    """The deficit as a part of the budget."""
    outcome: Outcome
    """Whether the conditions of a payment are met."""
    payment: Decimal | None
    """The vangnetuitkering over the year, in euro."""
    own_risk: Decimal | None
    """The own risk, in euro."""
    burden: Decimal | None
    """What the municipality bears: the deficit less the payment, in euro; below zero for a surplus."""
    received: Decimal | None
    """The payment over two years before, whose cash comes in this year, where that is a year of the answer; in euro."""
    reserve: Decimal | None
    """The reserve at the end of the year, in euro: that of the year before, less the deficit, and what is received."""
    form: ApplicationForm | None
    """The form of an application over the year; there is none before 2019, and it is not known where it depends on
    an unknown payment."""


@frozen
class UnknownYear(Value):
    """A year whose payment is not known.

    - `year`: The deficit year.
    - `outcome`: Why its payment is not known: `incomplete` or `amount_unknown`.

    >>> import vangnet
    >>> answer = vangnet.path(
    ...     years=[
    ...         {"year": 2022, "budget": 100_000_000, "net_costs": 109_000_000, "budget_stage": "definitief"},
    ...         {"year": 2023, "budget": 102_000_000, "net_costs": 111_000_000, "unlawful": 50_000},
    ...         {"year": 2024, "budget": 104_000_000, "net_costs": 114_000_000},
    ...         {"year": 2025, "budget": 106_000_000, "net_costs": 107_000_000},
    ...         {"year": 2026, "budget": 108_000_000, "net_costs": 118_000_000},
    ...     ],
    ...     first=2024,
    ...     last=2026,
    ...     assume=2025,
    ...     reserve=5_000_000,
    ...     granted_years=[2022],
    ... )
    >>> answer.unknown[0].outcome
    'amount_unknown'
    """

    year: int
    """The deficit year."""
    outcome: Outcome
    """Why its payment is not known: `incomplete` or `amount_unknown`."""


@frozen
class Path(Explained):
    """Several years together.

    - `years`: The years from the first to the last.
    - `unknown`: The years whose payment is not known, with the outcome that is the reason.
    - `assumed`: The deficit year whose rules are assumed for years without rules, where the answer uses them.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.path(
    ...     years=[
    ...         {"year": 2022, "budget": 100_000_000, "net_costs": 109_000_000, "budget_stage": "definitief"},
    ...         {"year": 2023, "budget": 102_000_000, "net_costs": 111_000_000, "unlawful": 50_000},
    ...         {"year": 2024, "budget": 104_000_000, "net_costs": 114_000_000},
    ...         {"year": 2025, "budget": 106_000_000, "net_costs": 107_000_000},
    ...         {"year": 2026, "budget": 108_000_000, "net_costs": 118_000_000},
    ...     ],
    ...     first=2024,
    ...     last=2026,
    ...     assume=2025,
    ...     reserve=5_000_000,
    ...     granted_years=[2022],
    ... )
    >>> answer.years[0].deficit, answer.years[0].deficit_ratio, answer.years[0].payment
    (Decimal('10000000.00'), Decimal('0.096154'), Decimal('1100000.00'))
    """

    years: tuple[PathYear, ...]
    """The years from the first to the last."""
    unknown: tuple[UnknownYear, ...]
    """The years whose payment is not known, with the outcome that is the reason."""
    assumed: int | None
    """The deficit year whose rules are assumed for years without rules, where the answer uses them."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_PATH: dict[str, Kind] = {
    "years": [
        {
            "year": "integer",
            "budget": "amount",
            "net_costs": "amount",
            "unlawful": "amount",
            "budget_without_art_7": "amount",
            "budget_stage": "text",
        },
    ],
    "first": "integer",
    "last": "integer",
    "inhabitants": "integer",
    "assume": "integer",
    "reserve": "amount",
    "granted_years": ["integer"],
}


def path(
    *,
    years: Iterable[YearEntry | YearFigures],
    first: int,
    last: int,
    inhabitants: int | None = None,
    assume: int | None = None,
    reserve: Money | None = None,
    granted_years: Iterable[int] | None = None,
) -> Path:
    """Several deficit years together: deficits, payments, what is received when, and the reserve.

    - `years`: The figures by year, in any order: one to 100 years that follow each other without a gap. Those before
      `first` are history, which the tests look back on. Each is a dict with the keys below, or a `YearFigures`.
      - `year`: The calendar year.
      - `budget`: The budget of the municipality, in euro.
      - `net_costs`: The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet, IOAW,
        IOAZ, loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed people.
      - `unlawful`: Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero. Without
        it `"0"`.
      - `budget_without_art_7`: The budget without the correction of article 7, in euro, where there is one: it takes
        the place of the budget.
      - `budget_stage`: The stage of the budget: only a final one counts for the law. Without it `"definitief"`.
        - `"voorlopig"`: *Voorlopig*: fixed at least three months before the year (Participatiewet art. 69(4)).
        - `"nader_voorlopig"`: *Nader voorlopig*: around May of the year.
        - `"definitief"`: *Definitief*: at the end of September of the year (Participatiewet art. 71).
    - `first`: The first deficit year to assess, one of the years.
    - `last`: The last deficit year to assess, one of the years and not before the first.
    - `inhabitants`: The number of inhabitants, which matters in 2015 and 2016 only.
    - `assume`: The deficit year whose rules are assumed for later years, without rules of their own.
    - `reserve`: The reserve at the start of the first year, in euro; it may be below zero.
    - `granted_years`: The deficit years over which a vangnetuitkering was granted, beside those of the answer: at most
      100.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Besluit Participatiewet art. 10; Regeling art. 5(3).

    >>> import vangnet
    >>> answer = vangnet.path(
    ...     years=[
    ...         {"year": 2022, "budget": 100_000_000, "net_costs": 109_000_000, "budget_stage": "definitief"},
    ...         {"year": 2023, "budget": 102_000_000, "net_costs": 111_000_000, "unlawful": 50_000},
    ...         {"year": 2024, "budget": 104_000_000, "net_costs": 114_000_000},
    ...         {"year": 2025, "budget": 106_000_000, "net_costs": 107_000_000},
    ...         {"year": 2026, "budget": 108_000_000, "net_costs": 118_000_000},
    ...     ],
    ...     first=2024,
    ...     last=2026,
    ...     assume=2025,
    ...     reserve=5_000_000,
    ...     granted_years=[2022],
    ... )
    >>> answer.years[0].deficit, answer.years[0].deficit_ratio, answer.years[0].payment
    (Decimal('10000000.00'), Decimal('0.096154'), Decimal('1100000.00'))
    """
    return ask(
        Path,
        question(
            "path",
            _PATH,
            years=years,
            first=first,
            last=last,
            inhabitants=inhabitants,
            assume=assume,
            reserve=reserve,
            granted_years=granted_years,
        ),
    )


@frozen
class ProgrammeYear(Value):
    """A year of a programme.

    - `year`: The deficit year.
    - `participants`: Households that take part, each in its month, in two decimals.
    - `household_months`: Months in which a household needs no benefit because of the programme, in two decimals.
    - `gross`: What is saved on benefits, in euro: the net costs are lower by it.
    - `budget_effect`: What the budget changes because of the costs saved two years before, in euro: zero or less.
    - `cost`: What the programme costs, in euro.
    - `burden_without`: What the municipality bears without the programme, in euro; below zero for a surplus.
    - `burden_with`: What the municipality bears with the programme, its costs left out, in euro.
    - `net`: What the municipality bears less because of the programme, in euro.
    - `leak`: What is saved and does not reach the municipality, in euro: the vangnet would have paid it.
    - `balance`: What the municipality bears less, less the costs of the programme, in euro.
    - `cumulative`: The balances up to this year, in euro.

    >>> import vangnet
    >>> answer = vangnet.programme(
    ...     years=[
    ...         {"year": 2022, "budget": 100_000_000, "net_costs": 106_000_000},
    ...         {"year": 2023, "budget": 102_000_000, "net_costs": 107_000_000},
    ...         {"year": 2024, "budget": 104_000_000, "net_costs": 114_000_000},
    ...         {"year": 2025, "budget": 106_000_000, "net_costs": 107_000_000},
    ...         {"year": 2026, "budget": 108_000_000, "net_costs": 118_000_000},
    ...     ],
    ...     first=2024,
    ...     last=2026,
    ...     assume=2025,
    ...     price=1250,
    ...     measures=[
    ...         {
    ...             "name": "job coaches",
    ...             "from": "2024-01",
    ...             "until": "2024-12",
    ...             "households": 20,
    ...             "success": "0.4",
    ...             "deadweight": "0.25",
    ...             "delay": 3,
    ...             "return": "0.02",
    ...             "costs": [{"year": 2024, "amount": 400_000}],
    ...         },
    ...         {
    ...             "name": "part-time work",
    ...             "from": "2024-07",
    ...             "until": "2025-06",
    ...             "households": 15,
    ...             "success": "0.6",
    ...             "months": 24,
    ...             "price": 500,
    ...             "cost_per_household": 800,
    ...         },
    ...     ],
    ...     historical={"inhabitants": 27_500, "ratio": "0.98"},
    ... )
    >>> answer.years[0].cumulative
    Decimal('-264692.43')
    """

    year: int
    """The deficit year."""
    participants: Decimal
    """Households that take part, each in its month, in two decimals."""
    household_months: Decimal
    """Months in which a household needs no benefit because of the programme, in two decimals."""
    gross: Decimal
    """What is saved on benefits, in euro: the net costs are lower by it."""
    budget_effect: Decimal
    """What the budget changes because of the costs saved two years before, in euro: zero or less."""
    cost: Decimal
    """What the programme costs, in euro."""
    burden_without: Decimal | None
    """What the municipality bears without the programme, in euro; below zero for a surplus."""
    burden_with: Decimal | None
    """What the municipality bears with the programme, its costs left out, in euro."""
    net: Decimal | None
    """What the municipality bears less because of the programme, in euro."""
    leak: Decimal | None
    """What is saved and does not reach the municipality, in euro: the vangnet would have paid it."""
    balance: Decimal | None
    """What the municipality bears less, less the costs of the programme, in euro."""
    cumulative: Decimal | None
    """The balances up to this year, in euro."""


@frozen
class MeasureYear(Value):
    """A year of a measure.

    Each number is the difference of two rounded totals over the measures up to here: with this measure and without it.

    - `year`: The deficit year.
    - `participants`: Households that take part, each in its month, in two decimals.
    - `household_months`: Months in which a household needs no benefit because of the measure, in two decimals.
    - `gross`: What is saved on benefits, in euro.
    - `cost`: What the measure costs, in euro.

    >>> import vangnet
    >>> answer = vangnet.programme(
    ...     years=[
    ...         {"year": 2022, "budget": 100_000_000, "net_costs": 106_000_000},
    ...         {"year": 2023, "budget": 102_000_000, "net_costs": 107_000_000},
    ...         {"year": 2024, "budget": 104_000_000, "net_costs": 114_000_000},
    ...         {"year": 2025, "budget": 106_000_000, "net_costs": 107_000_000},
    ...         {"year": 2026, "budget": 108_000_000, "net_costs": 118_000_000},
    ...     ],
    ...     first=2024,
    ...     last=2026,
    ...     assume=2025,
    ...     price=1250,
    ...     measures=[
    ...         {
    ...             "name": "job coaches",
    ...             "from": "2024-01",
    ...             "until": "2024-12",
    ...             "households": 20,
    ...             "success": "0.4",
    ...             "deadweight": "0.25",
    ...             "delay": 3,
    ...             "return": "0.02",
    ...             "costs": [{"year": 2024, "amount": 400_000}],
    ...         },
    ...         {
    ...             "name": "part-time work",
    ...             "from": "2024-07",
    ...             "until": "2025-06",
    ...             "households": 15,
    ...             "success": "0.6",
    ...             "months": 24,
    ...             "price": 500,
    ...             "cost_per_household": 800,
    ...         },
    ...     ],
    ...     historical={"inhabitants": 27_500, "ratio": "0.98"},
    ... )
    >>> answer.measures[0].years[0].cost
    Decimal('400000.00')
    """

    year: int
    """The deficit year."""
    participants: Decimal
    """Households that take part, each in its month, in two decimals."""
    household_months: Decimal
    """Months in which a household needs no benefit because of the measure, in two decimals."""
    gross: Decimal
    """What is saved on benefits, in euro."""
    cost: Decimal
    """What the measure costs, in euro."""


@frozen
class MeasureAnswer(Value):
    """A measure of a programme.

    - `name`: Its name.
    - `years`: The years from the first to the last.

    >>> import vangnet
    >>> answer = vangnet.programme(
    ...     years=[
    ...         {"year": 2022, "budget": 100_000_000, "net_costs": 106_000_000},
    ...         {"year": 2023, "budget": 102_000_000, "net_costs": 107_000_000},
    ...         {"year": 2024, "budget": 104_000_000, "net_costs": 114_000_000},
    ...         {"year": 2025, "budget": 106_000_000, "net_costs": 107_000_000},
    ...         {"year": 2026, "budget": 108_000_000, "net_costs": 118_000_000},
    ...     ],
    ...     first=2024,
    ...     last=2026,
    ...     assume=2025,
    ...     price=1250,
    ...     measures=[
    ...         {
    ...             "name": "job coaches",
    ...             "from": "2024-01",
    ...             "until": "2024-12",
    ...             "households": 20,
    ...             "success": "0.4",
    ...             "deadweight": "0.25",
    ...             "delay": 3,
    ...             "return": "0.02",
    ...             "costs": [{"year": 2024, "amount": 400_000}],
    ...         },
    ...         {
    ...             "name": "part-time work",
    ...             "from": "2024-07",
    ...             "until": "2025-06",
    ...             "households": 15,
    ...             "success": "0.6",
    ...             "months": 24,
    ...             "price": 500,
    ...             "cost_per_household": 800,
    ...         },
    ...     ],
    ...     historical={"inhabitants": 27_500, "ratio": "0.98"},
    ... )
    >>> answer.measures[0].years[0].cost
    Decimal('400000.00')
    """

    name: str
    """Its name."""
    years: tuple[MeasureYear, ...]
    """The years from the first to the last."""


@frozen
class Programme(Explained):
    """What a programme of measures brings.

    - `years`: The years from the first to the last.
    - `measures`: The measures, in the order given; their numbers add up to those of the years.
    - `break_even`: The first year in which what is gained so far is not below zero, after a year in which it was.
    - `unknown`: The years whose payment is not known, without the programme or with it, with the outcome that is the
      reason.
    - `assumed`: The deficit year whose rules are assumed for years without rules, where the answer uses them.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.programme(
    ...     years=[
    ...         {"year": 2022, "budget": 100_000_000, "net_costs": 106_000_000},
    ...         {"year": 2023, "budget": 102_000_000, "net_costs": 107_000_000},
    ...         {"year": 2024, "budget": 104_000_000, "net_costs": 114_000_000},
    ...         {"year": 2025, "budget": 106_000_000, "net_costs": 107_000_000},
    ...         {"year": 2026, "budget": 108_000_000, "net_costs": 118_000_000},
    ...     ],
    ...     first=2024,
    ...     last=2026,
    ...     assume=2025,
    ...     price=1250,
    ...     measures=[
    ...         {
    ...             "name": "job coaches",
    ...             "from": "2024-01",
    ...             "until": "2024-12",
    ...             "households": 20,
    ...             "success": "0.4",
    ...             "deadweight": "0.25",
    ...             "delay": 3,
    ...             "return": "0.02",
    ...             "costs": [{"year": 2024, "amount": 400_000}],
    ...         },
    ...         {
    ...             "name": "part-time work",
    ...             "from": "2024-07",
    ...             "until": "2025-06",
    ...             "households": 15,
    ...             "success": "0.6",
    ...             "months": 24,
    ...             "price": 500,
    ...             "cost_per_household": 800,
    ...         },
    ...     ],
    ...     historical={"inhabitants": 27_500, "ratio": "0.98"},
    ... )
    >>> answer.years[0].participants, answer.years[0].household_months, answer.years[0].gross
    (Decimal('330.00'), Decimal('445.09'), Decimal('414615.13'))
    """

    years: tuple[ProgrammeYear, ...]
    """The years from the first to the last."""
    measures: tuple[MeasureAnswer, ...]
    """The measures, in the order given; their numbers add up to those of the years."""
    break_even: int | None
    """The first year in which what is gained so far is not below zero, after a year in which it was."""
    unknown: tuple[UnknownYear, ...]
    """The years whose payment is not known, without the programme or with it, with the outcome that is the reason."""
    assumed: int | None
    """The deficit year whose rules are assumed for years without rules, where the answer uses them."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_PROGRAMME: dict[str, Kind] = {
    "years": [
        {
            "year": "integer",
            "budget": "amount",
            "net_costs": "amount",
            "unlawful": "amount",
            "budget_without_art_7": "amount",
            "budget_stage": "text",
        },
    ],
    "first": "integer",
    "last": "integer",
    "inhabitants": "integer",
    "assume": "integer",
    "price": "amount",
    "measures": [
        {
            "name": "text",
            "from": "text",
            "until": "text",
            "households": "number",
            "success": "ratio",
            "deadweight": "ratio",
            "delay": "integer",
            "months": "integer",
            "return": "ratio",
            "price": "amount",
            "costs": [{"year": "integer", "amount": "amount"}],
            "cost_per_household": "amount",
        },
    ],
    "historical": {"inhabitants": "integer", "ratio": "ratio"},
    "conditions": "text",
}


def programme(
    *,
    years: Iterable[YearEntry | YearFigures],
    first: int,
    last: int,
    price: Money,
    measures: Iterable[Measure],
    inhabitants: int | None = None,
    assume: int | None = None,
    historical: Historical | None = None,
    conditions: Conditions | None = None,
) -> Programme:
    """What a programme of measures brings the municipality, and what the vangnet would have paid anyway.

    - `years`: The figures by year without the programme, in any order: one to 100 years that follow each other without
      a gap. Those before `first` are history, which the programme does not change. Each is a dict with the keys below,
      or a `YearFigures`.
      - `year`: The calendar year.
      - `budget`: The budget of the municipality, in euro.
      - `net_costs`: The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet, IOAW,
        IOAZ, loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed people.
      - `unlawful`: Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero. Without
        it `"0"`.
      - `budget_without_art_7`: The budget without the correction of article 7, in euro, where there is one: it takes
        the place of the budget.
      - `budget_stage`: The stage of the budget: only a final one counts for the law. Without it `"definitief"`.
        - `"voorlopig"`: *Voorlopig*: fixed at least three months before the year (Participatiewet art. 69(4)).
        - `"nader_voorlopig"`: *Nader voorlopig*: around May of the year.
        - `"definitief"`: *Definitief*: at the end of September of the year (Participatiewet art. 71).
    - `first`: The first deficit year to assess, one of the years.
    - `last`: The last deficit year to assess, one of the years and not before the first.
    - `price`: Euro per household per month that is saved.
    - `measures`: One to 100 measures.
      - `name`: Its name, each once.
      - `from`: The first month in which households take part, at the earliest 100 years before the first year.
      - `until`: The last month in which households take part: not before the first.
      - `households`: How many households take part in each month.
      - `success`: The part of them that needs no benefit afterwards, from 0 to 1.
      - `deadweight`: The part of these that would have left without the measure too, from 0 to 1. Without it `"0"`.
      - `delay`: After how many months the effect starts, 0 to 1200. Without it `0`.
      - `months`: For how many months the effect lasts, 1 to 1200; without it there is no end.
      - `return`: The part that comes back each month, from 0 to 1. Without it `"0"`.
      - `price`: Euro per household per month that is saved, where it is not that of the question: a part-time job or a
        wage-cost subsidy saves a part.
      - `costs`: The costs by year; those of years outside the first and the last do not count.
        - `year`: The calendar year; what is given twice for a year is added.
        - `amount`: The costs, in euro; below zero for what others contribute.
      - `cost_per_household`: The costs for each household that takes part, in its month, in euro; below zero for what
        others contribute.
    - `inhabitants`: The number of inhabitants, which matters to the assessment of 2015 and 2016 only.
    - `assume`: The deficit year whose rules are assumed for later years, without rules of their own.
    - `historical`: What makes the budget follow the costs of two years before; left out where it is absent, with a
      warning.
      - `inhabitants`: The number of inhabitants: up to 15,000 the whole budget follows past costs, from 40,000 nothing
        of it.
      - `ratio`: The national pot that is shared on past costs divided by the national costs, 0 to 10; 1 where it is
        absent, with a warning.
    - `conditions`: Whether the conditions of a payment are assessed, or taken as met. Without it `"assessed"`.
      - `"assessed"`: The outcome of the assessment decides whether something is paid.
      - `"met"`: The payment is that of the scale, as if the conditions were met in every year.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Besluit Participatiewet art. 3, 10.

    >>> import vangnet
    >>> answer = vangnet.programme(
    ...     years=[
    ...         {"year": 2022, "budget": 100_000_000, "net_costs": 106_000_000},
    ...         {"year": 2023, "budget": 102_000_000, "net_costs": 107_000_000},
    ...         {"year": 2024, "budget": 104_000_000, "net_costs": 114_000_000},
    ...         {"year": 2025, "budget": 106_000_000, "net_costs": 107_000_000},
    ...         {"year": 2026, "budget": 108_000_000, "net_costs": 118_000_000},
    ...     ],
    ...     first=2024,
    ...     last=2026,
    ...     assume=2025,
    ...     price=1250,
    ...     measures=[
    ...         {
    ...             "name": "job coaches",
    ...             "from": "2024-01",
    ...             "until": "2024-12",
    ...             "households": 20,
    ...             "success": "0.4",
    ...             "deadweight": "0.25",
    ...             "delay": 3,
    ...             "return": "0.02",
    ...             "costs": [{"year": 2024, "amount": 400_000}],
    ...         },
    ...         {
    ...             "name": "part-time work",
    ...             "from": "2024-07",
    ...             "until": "2025-06",
    ...             "households": 15,
    ...             "success": "0.6",
    ...             "months": 24,
    ...             "price": 500,
    ...             "cost_per_household": 800,
    ...         },
    ...     ],
    ...     historical={"inhabitants": 27_500, "ratio": "0.98"},
    ... )
    >>> answer.years[0].participants, answer.years[0].household_months, answer.years[0].gross
    (Decimal('330.00'), Decimal('445.09'), Decimal('414615.13'))
    """
    return ask(
        Programme,
        question(
            "programme",
            _PROGRAMME,
            years=years,
            first=first,
            last=last,
            price=price,
            measures=measures,
            inhabitants=inhabitants,
            assume=assume,
            historical=historical,
            conditions=conditions,
        ),
    )


@frozen
class OutlookQuantile(Value):
    """A quantile: the smallest amounts that are not exceeded with this chance.

    - `quantile`: The chance, above 0 and below 1.
    - `payment`: The vangnetuitkering that is not exceeded with this chance, in euro.
    - `own_risk`: The own risk that is not exceeded with this chance, in euro.

    >>> import vangnet
    >>> answer = vangnet.outlook(
    ...     year=2026,
    ...     assume=2025,
    ...     net_costs={"mean": 112_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     correlation="0.2",
    ...     history=[
    ...         {"year": 2025, "budget": 98_000_000, "net_costs": 103_000_000},
    ...         {"year": 2024, "budget": 96_000_000, "net_costs": 101_000_000},
    ...     ],
    ...     quantiles=["0.5", "0.9"],
    ...     draws=1000,
    ... )
    >>> answer.drawn.quantiles[0].own_risk
    Decimal('9675430.92')
    """

    quantile: Decimal
    """The chance, above 0 and below 1."""
    payment: Decimal
    """The vangnetuitkering that is not exceeded with this chance, in euro."""
    own_risk: Decimal
    """The own risk that is not exceeded with this chance, in euro."""


@frozen
class OutlookNumbers(Value):
    """The numbers of an outlook.

    - `mean_payment`: The vangnetuitkering that is expected, in euro.
    - `sd_payment`: The standard deviation of the vangnetuitkering, in euro.
    - `mean_own_risk`: The own risk that is expected, in euro.
    - `sd_own_risk`: The standard deviation of the own risk, in euro.
    - `chance_surplus`: The chance that there is no deficit, with nine decimals, as every chance.
    - `chance_below`: The chance of a deficit of which nothing is paid: at most the first border of the scale.
    - `chance_middle`: The chance of a deficit above the first border, and not above the last.
    - `chance_above`: The chance of a deficit above the last border, over which every further euro is paid.
    - `chance_conditions`: The chance that the year test and the multi-year test hold; 1 where the conditions are taken
      as met.
    - `quantiles`: The quantiles, in the order in which they were asked.

    >>> import vangnet
    >>> answer = vangnet.outlook(
    ...     year=2026,
    ...     assume=2025,
    ...     net_costs={"mean": 112_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     correlation="0.2",
    ...     history=[
    ...         {"year": 2025, "budget": 98_000_000, "net_costs": 103_000_000},
    ...         {"year": 2024, "budget": 96_000_000, "net_costs": 101_000_000},
    ...     ],
    ...     quantiles=["0.5", "0.9"],
    ...     draws=1000,
    ... )
    >>> answer.closed.chance_conditions
    Decimal('0.869555425')
    """

    mean_payment: Decimal | None
    """The vangnetuitkering that is expected, in euro."""
    sd_payment: Decimal | None
    """The standard deviation of the vangnetuitkering, in euro."""
    mean_own_risk: Decimal | None
    """The own risk that is expected, in euro."""
    sd_own_risk: Decimal | None
    """The standard deviation of the own risk, in euro."""
    chance_surplus: Decimal
    """The chance that there is no deficit, with nine decimals, as every chance."""
    chance_below: Decimal
    """The chance of a deficit of which nothing is paid: at most the first border of the scale."""
    chance_middle: Decimal
    """The chance of a deficit above the first border, and not above the last."""
    chance_above: Decimal
    """The chance of a deficit above the last border, over which every further euro is paid."""
    chance_conditions: Decimal | None
    """The chance that the year test and the multi-year test hold; 1 where the conditions are taken as met."""
    quantiles: tuple[OutlookQuantile, ...] | None
    """The quantiles, in the order in which they were asked."""


@frozen
class OutlookUnknown(Value):
    """A number that is not known.

    - `field`: The key of `closed`.
    - `reason`: Why it is not known.

    >>> import vangnet
    >>> answer = vangnet.outlook(
    ...     year=2026,
    ...     assume=2025,
    ...     net_costs={"mean": 112_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     correlation="0.2",
    ...     history=[
    ...         {"year": 2025, "budget": 98_000_000, "net_costs": 103_000_000},
    ...         {"year": 2024, "budget": 96_000_000, "net_costs": 101_000_000},
    ...     ],
    ...     quantiles=["0.5", "0.9"],
    ...     draws=1000,
    ... )
    >>> answer.reasons[0].reason
    'random_budget'
    """

    field: str
    """The key of `closed`."""
    reason: OutlookReason
    """Why it is not known."""


@frozen
class StandardErrors(Value):
    """How far the means and parts of draws typically are from what they estimate.

    Standard deviations and quantiles have none.

    - `mean_payment`: That of the mean of the vangnetuitkering, in euro.
    - `mean_own_risk`: That of the mean of the own risk, in euro.
    - `chance_surplus`: That of the part without a deficit, with nine decimals, as those that follow.
    - `chance_below`: That of the part below the first border.
    - `chance_middle`: That of the part between the borders.
    - `chance_above`: That of the part above the last border.
    - `chance_conditions`: That of the part in which the conditions hold.

    >>> import vangnet
    >>> answer = vangnet.outlook(
    ...     year=2026,
    ...     assume=2025,
    ...     net_costs={"mean": 112_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     correlation="0.2",
    ...     history=[
    ...         {"year": 2025, "budget": 98_000_000, "net_costs": 103_000_000},
    ...         {"year": 2024, "budget": 96_000_000, "net_costs": 101_000_000},
    ...     ],
    ...     quantiles=["0.5", "0.9"],
    ...     draws=1000,
    ... )
    >>> answer.drawn.standard_errors.chance_conditions
    Decimal('0.011197812')
    """

    mean_payment: Decimal | None
    """That of the mean of the vangnetuitkering, in euro."""
    mean_own_risk: Decimal | None
    """That of the mean of the own risk, in euro."""
    chance_surplus: Decimal
    """That of the part without a deficit, with nine decimals, as those that follow."""
    chance_below: Decimal
    """That of the part below the first border."""
    chance_middle: Decimal
    """That of the part between the borders."""
    chance_above: Decimal
    """That of the part above the last border."""
    chance_conditions: Decimal | None
    """That of the part in which the conditions hold."""


@frozen
class Drawn(Value):
    """The numbers of an outlook by draws, each assessed to the cent.

    Numbers that depend on a history that is missing are `null` here too.

    - `draws`: How many draws.
    - `seed`: What the draws started from.
    - `mean_payment`: The mean of the vangnetuitkering, in euro.
    - `sd_payment`: The standard deviation of the vangnetuitkering, in euro.
    - `mean_own_risk`: The mean of the own risk, in euro.
    - `sd_own_risk`: The standard deviation of the own risk, in euro.
    - `chance_surplus`: The part of the draws without a deficit, with nine decimals, as every part.
    - `chance_below`: The part with a deficit of which nothing is paid: at most the first border of the scale.
    - `chance_middle`: The part with a deficit above the first border, and not above the last.
    - `chance_above`: The part with a deficit above the last border.
    - `chance_conditions`: The part in which the year test and the multi-year test hold; 1 where the conditions are
      taken as met.
    - `quantiles`: The quantiles, in the order in which they were asked: exact order statistics of the draws.
    - `standard_errors`: The standard errors.

    >>> import vangnet
    >>> answer = vangnet.outlook(
    ...     year=2026,
    ...     assume=2025,
    ...     net_costs={"mean": 112_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     correlation="0.2",
    ...     history=[
    ...         {"year": 2025, "budget": 98_000_000, "net_costs": 103_000_000},
    ...         {"year": 2024, "budget": 96_000_000, "net_costs": 101_000_000},
    ...     ],
    ...     quantiles=["0.5", "0.9"],
    ...     draws=1000,
    ... )
    >>> answer.drawn.chance_conditions
    Decimal('0.853000000')
    """

    draws: int
    """How many draws."""
    seed: int
    """What the draws started from."""
    mean_payment: Decimal | None
    """The mean of the vangnetuitkering, in euro."""
    sd_payment: Decimal | None
    """The standard deviation of the vangnetuitkering, in euro."""
    mean_own_risk: Decimal | None
    """The mean of the own risk, in euro."""
    sd_own_risk: Decimal | None
    """The standard deviation of the own risk, in euro."""
    chance_surplus: Decimal
    """The part of the draws without a deficit, with nine decimals, as every part."""
    chance_below: Decimal
    """The part with a deficit of which nothing is paid: at most the first border of the scale."""
    chance_middle: Decimal
    """The part with a deficit above the first border, and not above the last."""
    chance_above: Decimal
    """The part with a deficit above the last border."""
    chance_conditions: Decimal | None
    """The part in which the year test and the multi-year test hold; 1 where the conditions are taken as met."""
    quantiles: tuple[OutlookQuantile, ...] | None
    """The quantiles, in the order in which they were asked: exact order statistics of the draws."""
    standard_errors: StandardErrors
    """The standard errors."""


@frozen
class Outlook(Explained):
    """How likely each band of a deficit is, and what payment and own risk are expected.

    - `year`: The deficit year.
    - `closed`: The numbers without chance in them: worked out from the normal distribution.
    - `reasons`: Which numbers of `closed` are not known, each with the reason.
    - `drawn`: The numbers of the draws; `null` without draws.
    - `assumed`: The deficit year whose rules are assumed, where the year has none of its own.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.outlook(
    ...     year=2026,
    ...     assume=2025,
    ...     net_costs={"mean": 112_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     correlation="0.2",
    ...     history=[
    ...         {"year": 2025, "budget": 98_000_000, "net_costs": 103_000_000},
    ...         {"year": 2024, "budget": 96_000_000, "net_costs": 101_000_000},
    ...     ],
    ...     quantiles=["0.5", "0.9"],
    ...     draws=1000,
    ... )
    >>> answer.closed.mean_payment, answer.closed.sd_payment, answer.closed.mean_own_risk
    (Decimal('3063612.23'), Decimal('2792181.58'), Decimal('8937834.84'))
    """

    year: int
    """The deficit year."""
    closed: OutlookNumbers
    """The numbers without chance in them: worked out from the normal distribution."""
    reasons: tuple[OutlookUnknown, ...]
    """Which numbers of `closed` are not known, each with the reason."""
    drawn: Drawn | None
    """The numbers of the draws; `null` without draws."""
    assumed: int | None
    """The deficit year whose rules are assumed, where the year has none of its own."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_OUTLOOK: dict[str, Kind] = {
    "year": "integer",
    "assume": "integer",
    "net_costs": {"mean": "amount", "sd": "amount"},
    "budget": {"mean": "amount", "sd": "amount"},
    "correlation": "ratio",
    "history": [
        {
            "year": "integer",
            "budget": "amount",
            "net_costs": "amount",
            "unlawful": "amount",
            "budget_without_art_7": "amount",
            "budget_stage": "text",
        },
    ],
    "conditions": "text",
    "quantiles": ["ratio"],
    "draws": "integer",
    "seed": "integer",
}


def outlook(
    *,
    year: int,
    net_costs: UncertainCosts,
    budget: UncertainBudget,
    assume: int | None = None,
    correlation: Number | None = None,
    history: Iterable[YearEntry | YearFigures] | None = None,
    conditions: Conditions | None = None,
    quantiles: Iterable[Number] | None = None,
    draws: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> Outlook:
    """How likely each band of a deficit is, the expected payment and own risk, and how far they spread.

    - `year`: The deficit year.
    - `net_costs`: The net costs, normally distributed.
      - `mean`: The net costs that are expected, in euro: those that count for the vangnet.
      - `sd`: Their standard deviation, in euro: 0 where they are certain. In about 2 of 3 years the costs differ less
        from the mean.
    - `budget`: The budget, normally distributed.
      - `mean`: The final budget that is expected, in euro.
      - `sd`: Its standard deviation, in euro: 0 where it is final. Without it `"0"`.
    - `assume`: The deficit year whose rules are assumed where the year has none of its own.
    - `correlation`: The correlation of net costs and budget, −1 to 1; it matters only where both are uncertain. Without
      it `"0"`.
    - `history`: The figures of the years before, in any order: at most 100. The multi-year test needs those of the two
      years before (of one in 2017, of none before); without them what depends on it is not known. Each is a dict with
      the keys below, or a `YearFigures`.
      - `year`: The calendar year.
      - `budget`: The budget of the municipality, in euro.
      - `net_costs`: The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet, IOAW,
        IOAZ, loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed people.
      - `unlawful`: Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero. Without
        it `"0"`.
      - `budget_without_art_7`: The budget without the correction of article 7, in euro, where there is one: it takes
        the place of the budget.
      - `budget_stage`: The stage of the budget: only a final one counts for the law. Without it `"definitief"`.
        - `"voorlopig"`: *Voorlopig*: fixed at least three months before the year (Participatiewet art. 69(4)).
        - `"nader_voorlopig"`: *Nader voorlopig*: around May of the year.
        - `"definitief"`: *Definitief*: at the end of September of the year (Participatiewet art. 71).
    - `conditions`: Whether the year test and the multi-year test decide if something is paid, or the conditions are
      taken as met. Without it `"assessed"`.
      - `"assessed"`: The outcome of the assessment decides whether something is paid.
      - `"met"`: The payment is that of the scale, as if the conditions were met in every year.
    - `quantiles`: The quantiles of payment and own risk to give: 1 to 100 ratios between 0 and 1, both excluded, each
      once; where absent 0.05, 0.25, 0.5, 0.75 and 0.95.
    - `draws`: How many draws, 0 to 100,000,000; without draws there is the closed form alone. Without it `0`.
    - `seed`: What the draws start from, 0 to 9,007,199,254,740,991: the same seed gives the same draws. Without it `0`.
    - `threads`: How many threads work on it, an integer above zero: without it one, and not more than there are cores.
      The answer is the same for any number.
    - `progress`: What is called with the number of draws that are done and the number to do, which grows where
      quantiles take the draws once more: at most twenty times a second, and once at the end. What it raises stops the
      work; Ctrl-C stops it too.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Besluit Participatiewet art. 10.

    >>> import vangnet
    >>> answer = vangnet.outlook(
    ...     year=2026,
    ...     assume=2025,
    ...     net_costs={"mean": 112_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     correlation="0.2",
    ...     history=[
    ...         {"year": 2025, "budget": 98_000_000, "net_costs": 103_000_000},
    ...         {"year": 2024, "budget": 96_000_000, "net_costs": 101_000_000},
    ...     ],
    ...     quantiles=["0.5", "0.9"],
    ...     draws=1000,
    ... )
    >>> answer.closed.mean_payment, answer.closed.sd_payment, answer.closed.mean_own_risk
    (Decimal('3063612.23'), Decimal('2792181.58'), Decimal('8937834.84'))
    """
    return run(
        Outlook,
        question(
            "outlook",
            _OUTLOOK,
            year=year,
            net_costs=net_costs,
            budget=budget,
            assume=assume,
            correlation=correlation,
            history=history,
            conditions=conditions,
            quantiles=quantiles,
            draws=draws,
            seed=seed,
        ),
        threads=threads,
        progress=progress,
    )


@frozen
class NationalQuantile(Value):
    """A quantile of the total.

    - `quantile`: The chance, above 0 and below 1.
    - `payment`: The total that is not exceeded with this chance, in euro.

    >>> import vangnet
    >>> answer = vangnet.national_outlook(
    ...     year=2024,
    ...     municipalities=[
    ...         {
    ...             "name": "Nijmegen",
    ...             "net_costs": {"mean": 112_000_000, "sd": 4_000_000},
    ...             "budget": {"mean": 100_000_000, "sd": 1_500_000},
    ...             "correlation": "0.4",
    ...         },
    ...         {
    ...             "name": "Arnhem",
    ...             "net_costs": {"mean": 98_000_000, "sd": 3_500_000},
    ...             "budget": {"mean": 96_000_000, "sd": 1_400_000},
    ...             "correlation": "0.4",
    ...         },
    ...     ],
    ...     conditions="met",
    ...     quantiles=["0.5", "0.9"],
    ...     draws=2000,
    ...     seed=7,
    ... )
    >>> answer.total.quantiles[0].payment
    Decimal('2244462.85')
    """

    quantile: Decimal
    """The chance, above 0 and below 1."""
    payment: Decimal
    """The total that is not exceeded with this chance, in euro."""


@frozen
class NationalTotal(Value):
    """The payments of all municipalities together.

    - `mean_payment`: The mean of the total, in euro.
    - `sd_payment`: Its standard deviation, in euro; there is none of one draw.
    - `standard_error`: The standard error of the mean, in euro.
    - `quantiles`: The quantiles, in the order in which they were asked: exact order statistics of the draws.

    >>> import vangnet
    >>> answer = vangnet.national_outlook(
    ...     year=2024,
    ...     municipalities=[
    ...         {
    ...             "name": "Nijmegen",
    ...             "net_costs": {"mean": 112_000_000, "sd": 4_000_000},
    ...             "budget": {"mean": 100_000_000, "sd": 1_500_000},
    ...             "correlation": "0.4",
    ...         },
    ...         {
    ...             "name": "Arnhem",
    ...             "net_costs": {"mean": 98_000_000, "sd": 3_500_000},
    ...             "budget": {"mean": 96_000_000, "sd": 1_400_000},
    ...             "correlation": "0.4",
    ...         },
    ...     ],
    ...     conditions="met",
    ...     quantiles=["0.5", "0.9"],
    ...     draws=2000,
    ...     seed=7,
    ... )
    >>> answer.total.standard_error
    Decimal('57736.34')
    """

    mean_payment: Decimal
    """The mean of the total, in euro."""
    sd_payment: Decimal | None
    """Its standard deviation, in euro; there is none of one draw."""
    standard_error: Decimal | None
    """The standard error of the mean, in euro."""
    quantiles: tuple[NationalQuantile, ...]
    """The quantiles, in the order in which they were asked: exact order statistics of the draws."""


@frozen
class MunicipalityOutlook(Value):
    """A municipality of an outlook of many.

    - `name`: Its name.
    - `mean_payment`: The mean of the vangnetuitkering, in euro.
    - `sd_payment`: The standard deviation of the vangnetuitkering, in euro.
    - `mean_own_risk`: The mean of the own risk, in euro.
    - `sd_own_risk`: The standard deviation of the own risk, in euro.
    - `chance_surplus`: The part of the draws without a deficit, with nine decimals, as every part.
    - `chance_below`: The part with a deficit of which nothing is paid: at most the first border of the scale.
    - `chance_middle`: The part with a deficit above the first border, and not above the last.
    - `chance_above`: The part with a deficit above the last border.
    - `chance_conditions`: The part in which the year test and the multi-year test hold; 1 where the conditions are
      taken as met.
    - `standard_errors`: The standard errors.

    >>> import vangnet
    >>> answer = vangnet.national_outlook(
    ...     year=2024,
    ...     municipalities=[
    ...         {
    ...             "name": "Nijmegen",
    ...             "net_costs": {"mean": 112_000_000, "sd": 4_000_000},
    ...             "budget": {"mean": 100_000_000, "sd": 1_500_000},
    ...             "correlation": "0.4",
    ...         },
    ...         {
    ...             "name": "Arnhem",
    ...             "net_costs": {"mean": 98_000_000, "sd": 3_500_000},
    ...             "budget": {"mean": 96_000_000, "sd": 1_400_000},
    ...             "correlation": "0.4",
    ...         },
    ...     ],
    ...     conditions="met",
    ...     quantiles=["0.5", "0.9"],
    ...     draws=2000,
    ...     seed=7,
    ... )
    >>> answer.municipalities[0].chance_conditions
    Decimal('1.000000000')
    """

    name: str
    """Its name."""
    mean_payment: Decimal | None
    """The mean of the vangnetuitkering, in euro."""
    sd_payment: Decimal | None
    """The standard deviation of the vangnetuitkering, in euro."""
    mean_own_risk: Decimal | None
    """The mean of the own risk, in euro."""
    sd_own_risk: Decimal | None
    """The standard deviation of the own risk, in euro."""
    chance_surplus: Decimal
    """The part of the draws without a deficit, with nine decimals, as every part."""
    chance_below: Decimal
    """The part with a deficit of which nothing is paid: at most the first border of the scale."""
    chance_middle: Decimal
    """The part with a deficit above the first border, and not above the last."""
    chance_above: Decimal
    """The part with a deficit above the last border."""
    chance_conditions: Decimal | None
    """The part in which the year test and the multi-year test hold; 1 where the conditions are taken as met."""
    standard_errors: StandardErrors
    """The standard errors."""


@frozen
class NationalOutlook(Explained):
    """An outlook of many municipalities.

    - `year`: The deficit year.
    - `draws`: How many draws.
    - `seed`: What the draws started from.
    - `total`: The payments of all municipalities together; `null` where that of a municipality is not known.
    - `municipalities`: The municipalities, in the order given.
    - `unknown`: The names of those whose payments are not known, since the history that a test needs is missing.
    - `assumed`: The deficit year whose rules are assumed, where the year has none of its own.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.national_outlook(
    ...     year=2024,
    ...     municipalities=[
    ...         {
    ...             "name": "Nijmegen",
    ...             "net_costs": {"mean": 112_000_000, "sd": 4_000_000},
    ...             "budget": {"mean": 100_000_000, "sd": 1_500_000},
    ...             "correlation": "0.4",
    ...         },
    ...         {
    ...             "name": "Arnhem",
    ...             "net_costs": {"mean": 98_000_000, "sd": 3_500_000},
    ...             "budget": {"mean": 96_000_000, "sd": 1_400_000},
    ...             "correlation": "0.4",
    ...         },
    ...     ],
    ...     conditions="met",
    ...     quantiles=["0.5", "0.9"],
    ...     draws=2000,
    ...     seed=7,
    ... )
    >>> answer.total.mean_payment, answer.total.sd_payment, answer.total.standard_error
    (Decimal('2966824.34'), Decimal('2582047.82'), Decimal('57736.34'))
    """

    year: int
    """The deficit year."""
    draws: int
    """How many draws."""
    seed: int
    """What the draws started from."""
    total: NationalTotal | None
    """The payments of all municipalities together; `null` where that of a municipality is not known."""
    municipalities: tuple[MunicipalityOutlook, ...]
    """The municipalities, in the order given."""
    unknown: tuple[str, ...]
    """The names of those whose payments are not known, since the history that a test needs is missing."""
    assumed: int | None
    """The deficit year whose rules are assumed, where the year has none of its own."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_NATIONAL_OUTLOOK: dict[str, Kind] = {
    "year": "integer",
    "assume": "integer",
    "municipalities": [
        {
            "name": "text",
            "net_costs": {"mean": "amount", "sd": "amount"},
            "budget": {"mean": "amount", "sd": "amount"},
            "correlation": "ratio",
            "history": [
                {
                    "year": "integer",
                    "budget": "amount",
                    "net_costs": "amount",
                    "unlawful": "amount",
                    "budget_without_art_7": "amount",
                    "budget_stage": "text",
                },
            ],
        },
    ],
    "conditions": "text",
    "quantiles": ["ratio"],
    "draws": "integer",
    "seed": "integer",
}


def national_outlook(
    *,
    year: int,
    municipalities: Iterable[UncertainMunicipality],
    assume: int | None = None,
    conditions: Conditions | None = None,
    quantiles: Iterable[Number] | None = None,
    draws: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> NationalOutlook:
    """Many municipalities together: the total of their payments, and how likely each band is for each of them.

    - `year`: The deficit year.
    - `municipalities`: The municipalities: one to 10,000.
      - `name`: Its name or code, which no other municipality has.
      - `net_costs`: The net costs, normally distributed.
        - `mean`: The net costs that are expected, in euro: those that count for the vangnet.
        - `sd`: Their standard deviation, in euro: 0 where they are certain. In about 2 of 3 years the costs differ less
          from the mean.
      - `budget`: The budget, normally distributed: it moves with the macro budget.
        - `mean`: The final budget that is expected, in euro.
        - `sd`: Its standard deviation, in euro: 0 where it is final. Without it `"0"`.
      - `correlation`: The correlation of its net costs with the macro budget, −1 to 1. Without it `"0"`.
      - `history`: The figures of the years before, as in `outlook`. Each is a dict with the keys below, or a
        `YearFigures`.
        - `year`: The calendar year.
        - `budget`: The budget of the municipality, in euro.
        - `net_costs`: The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet,
          IOAW, IOAZ, loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed
          people.
        - `unlawful`: Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero. Without
          it `"0"`.
        - `budget_without_art_7`: The budget without the correction of article 7, in euro, where there is one: it takes
          the place of the budget.
        - `budget_stage`: The stage of the budget: only a final one counts for the law. Without it `"definitief"`.
          - `"voorlopig"`: *Voorlopig*: fixed at least three months before the year (Participatiewet art. 69(4)).
          - `"nader_voorlopig"`: *Nader voorlopig*: around May of the year.
          - `"definitief"`: *Definitief*: at the end of September of the year (Participatiewet art. 71).
    - `assume`: The deficit year whose rules are assumed where the year has none of its own.
    - `conditions`: Whether the year test and the multi-year test decide if something is paid, or the conditions are
      taken as met. Without it `"assessed"`.
      - `"assessed"`: The outcome of the assessment decides whether something is paid.
      - `"met"`: The payment is that of the scale, as if the conditions were met in every year.
    - `quantiles`: The quantiles of the total to give: 1 to 100 ratios between 0 and 1, both excluded, each once; where
      absent 0.05, 0.25, 0.5, 0.75 and 0.95.
    - `draws`: How many draws, 1 to 100,000,000; 10,000 where it is absent.
    - `seed`: What the draws start from, 0 to 9,007,199,254,740,991: the same seed gives the same draws. Without it `0`.
    - `threads`: How many threads work on it, an integer above zero: without it one, and not more than there are cores.
      The answer is the same for any number.
    - `progress`: What is called with the number of draws that are done and the number to do, which grows where
      quantiles take the draws once more: at most twenty times a second, and once at the end. What it raises stops the
      work; Ctrl-C stops it too.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Besluit Participatiewet art. 10.

    >>> import vangnet
    >>> answer = vangnet.national_outlook(
    ...     year=2024,
    ...     municipalities=[
    ...         {
    ...             "name": "Nijmegen",
    ...             "net_costs": {"mean": 112_000_000, "sd": 4_000_000},
    ...             "budget": {"mean": 100_000_000, "sd": 1_500_000},
    ...             "correlation": "0.4",
    ...         },
    ...         {
    ...             "name": "Arnhem",
    ...             "net_costs": {"mean": 98_000_000, "sd": 3_500_000},
    ...             "budget": {"mean": 96_000_000, "sd": 1_400_000},
    ...             "correlation": "0.4",
    ...         },
    ...     ],
    ...     conditions="met",
    ...     quantiles=["0.5", "0.9"],
    ...     draws=2000,
    ...     seed=7,
    ... )
    >>> answer.total.mean_payment, answer.total.sd_payment, answer.total.standard_error
    (Decimal('2966824.34'), Decimal('2582047.82'), Decimal('57736.34'))
    """
    return run(
        NationalOutlook,
        question(
            "national_outlook",
            _NATIONAL_OUTLOOK,
            year=year,
            municipalities=municipalities,
            assume=assume,
            conditions=conditions,
            quantiles=quantiles,
            draws=draws,
            seed=seed,
        ),
        threads=threads,
        progress=progress,
    )


@frozen
class SensitivitySide(Value):
    """What is expected with an input changed.

    - `mean_payment`: The vangnetuitkering that is expected, in euro.
    - `mean_own_risk`: The own risk that is expected, in euro.

    >>> import vangnet
    >>> answer = vangnet.sensitivity(
    ...     year=2024,
    ...     net_costs={"mean": 109_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     conditions="met",
    ...     change="0.01",
    ... )
    >>> answer.inputs[0].lower.mean_own_risk
    Decimal('6834864.52')
    """

    mean_payment: Decimal | None
    """The vangnetuitkering that is expected, in euro."""
    mean_own_risk: Decimal | None
    """The own risk that is expected, in euro."""


@frozen
class SensitivityRow(Value):
    """What one input does.

    - `input`: The input.
    - `lower`: With the input lower.
    - `higher`: With the input higher.
    - `swing`: How far the own risks of both lie apart, in euro.

    >>> import vangnet
    >>> answer = vangnet.sensitivity(
    ...     year=2024,
    ...     net_costs={"mean": 109_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     conditions="met",
    ...     change="0.01",
    ... )
    >>> answer.inputs[0].swing
    Decimal('1216168.66')
    """

    input: SensitivityInput
    """The input."""
    lower: SensitivitySide
    """With the input lower."""
    higher: SensitivitySide
    """With the input higher."""
    swing: Decimal | None
    """How far the own risks of both lie apart, in euro."""


@frozen
class Sensitivity(SensitivityMethods):
    """What each input of an outlook does to the payment and the own risk that are expected.

    - `year`: The deficit year.
    - `change`: The part by which each input is lower and higher.
    - `mean_payment`: The vangnetuitkering that is expected with the inputs as given, in euro.
    - `mean_own_risk`: The own risk that is expected with the inputs as given, in euro.
    - `inputs`: The inputs, from what does the most to the own risk to what does the least.
    - `reasons`: Which of the means are not known, each with the reason.
    - `assumed`: The deficit year whose rules are assumed, where the year has none of its own.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.sensitivity(
    ...     year=2024,
    ...     net_costs={"mean": 109_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     conditions="met",
    ...     change="0.01",
    ... )
    >>> answer.mean_payment, answer.mean_own_risk
    (Decimal('1544888.24'), Decimal('7482234.23'))
    """

    year: int
    """The deficit year."""
    change: Decimal
    """The part by which each input is lower and higher."""
    mean_payment: Decimal | None
    """The vangnetuitkering that is expected with the inputs as given, in euro."""
    mean_own_risk: Decimal | None
    """The own risk that is expected with the inputs as given, in euro."""
    inputs: tuple[SensitivityRow, ...]
    """The inputs, from what does the most to the own risk to what does the least."""
    reasons: tuple[OutlookUnknown, ...]
    """Which of the means are not known, each with the reason."""
    assumed: int | None
    """The deficit year whose rules are assumed, where the year has none of its own."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_SENSITIVITY: dict[str, Kind] = {
    "year": "integer",
    "assume": "integer",
    "net_costs": {"mean": "amount", "sd": "amount"},
    "budget": {"mean": "amount", "sd": "amount"},
    "correlation": "ratio",
    "history": [
        {
            "year": "integer",
            "budget": "amount",
            "net_costs": "amount",
            "unlawful": "amount",
            "budget_without_art_7": "amount",
            "budget_stage": "text",
        },
    ],
    "conditions": "text",
    "change": "ratio",
}


def sensitivity(
    *,
    year: int,
    net_costs: UncertainCosts,
    budget: UncertainBudget,
    assume: int | None = None,
    correlation: Number | None = None,
    history: Iterable[YearEntry | YearFigures] | None = None,
    conditions: Conditions | None = None,
    change: Number | None = None,
) -> Sensitivity:
    """What each input of an outlook does to the payment and the own risk that are expected.

    - `year`: The deficit year.
    - `net_costs`: The net costs, normally distributed.
      - `mean`: The net costs that are expected, in euro: those that count for the vangnet.
      - `sd`: Their standard deviation, in euro: 0 where they are certain. In about 2 of 3 years the costs differ less
        from the mean.
    - `budget`: The budget, normally distributed.
      - `mean`: The final budget that is expected, in euro.
      - `sd`: Its standard deviation, in euro: 0 where it is final. Without it `"0"`.
    - `assume`: The deficit year whose rules are assumed where the year has none of its own.
    - `correlation`: The correlation of net costs and budget, −1 to 1; it matters only where both are uncertain. Without
      it `"0"`.
    - `history`: The figures of the years before, as in `outlook`. Each is a dict with the keys below, or a
      `YearFigures`.
      - `year`: The calendar year.
      - `budget`: The budget of the municipality, in euro.
      - `net_costs`: The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet, IOAW,
        IOAZ, loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed people.
      - `unlawful`: Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero. Without
        it `"0"`.
      - `budget_without_art_7`: The budget without the correction of article 7, in euro, where there is one: it takes
        the place of the budget.
      - `budget_stage`: The stage of the budget: only a final one counts for the law. Without it `"definitief"`.
        - `"voorlopig"`: *Voorlopig*: fixed at least three months before the year (Participatiewet art. 69(4)).
        - `"nader_voorlopig"`: *Nader voorlopig*: around May of the year.
        - `"definitief"`: *Definitief*: at the end of September of the year (Participatiewet art. 71).
    - `conditions`: Whether the year test and the multi-year test decide if something is paid, or the conditions are
      taken as met. Without it `"assessed"`.
      - `"assessed"`: The outcome of the assessment decides whether something is paid.
      - `"met"`: The payment is that of the scale, as if the conditions were met in every year.
    - `change`: The part by which each input is lower and higher, above 0 and at most 0.5; 0.01 where it is absent.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Besluit Participatiewet art. 10.

    >>> import vangnet
    >>> answer = vangnet.sensitivity(
    ...     year=2024,
    ...     net_costs={"mean": 109_000_000, "sd": 4_000_000},
    ...     budget={"mean": 100_000_000, "sd": 1_500_000},
    ...     conditions="met",
    ...     change="0.01",
    ... )
    >>> answer.mean_payment, answer.mean_own_risk
    (Decimal('1544888.24'), Decimal('7482234.23'))
    """
    return ask(
        Sensitivity,
        question(
            "sensitivity",
            _SENSITIVITY,
            year=year,
            net_costs=net_costs,
            budget=budget,
            assume=assume,
            correlation=correlation,
            history=history,
            conditions=conditions,
            change=change,
        ),
    )


@frozen
class AllottedPart(Value):
    """What a party gets.

    - `name`: Its name.
    - `share`: Its share of the whole, in six decimals.
    - `allotted`: What it gets, in euro or places, in two decimals.
    - `printed`: What a source prints, in two decimals.
    - `difference`: What the source prints less what it gets, in two decimals.

    >>> import vangnet
    >>> answer = vangnet.allocate(
    ...     amount=3_860_200,
    ...     parties=[
    ...         {"name": "Personele lasten", "share": "0.814077", "printed": 3_142_500},
    ...         {"name": "Materiële lasten", "share": "0.057691", "printed": 222_700},
    ...     ],
    ...     rest="Overdracht naar derden",
    ... )
    >>> answer.parties[0].difference
    Decimal('0.00')
    """

    name: str
    """Its name."""
    share: Decimal
    """Its share of the whole, in six decimals."""
    allotted: Decimal
    """What it gets, in euro or places, in two decimals."""
    printed: Decimal | None
    """What a source prints, in two decimals."""
    difference: Decimal | None
    """What the source prints less what it gets, in two decimals."""


@frozen
class AllottedRest(Value):
    """Who keeps what the shares leave.

    - `name`: Its name.
    - `share`: What the shares leave of the whole, in six decimals.
    - `allotted`: What it keeps, in euro or places, in two decimals.

    >>> import vangnet
    >>> answer = vangnet.allocate(
    ...     amount=3_860_200,
    ...     parties=[
    ...         {"name": "Personele lasten", "share": "0.814077", "printed": 3_142_500},
    ...         {"name": "Materiële lasten", "share": "0.057691", "printed": 222_700},
    ...     ],
    ...     rest="Overdracht naar derden",
    ... )
    >>> answer.rest.allotted
    Decimal('495001.00')
    """

    name: str
    """Its name."""
    share: Decimal
    """What the shares leave of the whole, in six decimals."""
    allotted: Decimal
    """What it keeps, in euro or places, in two decimals."""


@frozen
class Allocation(Explained):
    """What each party gets.

    - `parties`: The parties, in the order of the question.
    - `rest`: Who keeps what the shares leave; `None` where parts follow weights, and where they leave nothing and no
      name was given.
    - `total`: What is shared, in two decimals: the sum of the parts and the rest.
    - `printed_total`: The sum of the printed parts, in two decimals; `None` where a party has none.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.allocate(
    ...     amount=3_860_200,
    ...     parties=[
    ...         {"name": "Personele lasten", "share": "0.814077", "printed": 3_142_500},
    ...         {"name": "Materiële lasten", "share": "0.057691", "printed": 222_700},
    ...     ],
    ...     rest="Overdracht naar derden",
    ... )
    >>> answer.total, answer.printed_total
    (Decimal('3860200.00'), Decimal('3365200.00'))
    """

    parties: tuple[AllottedPart, ...]
    """The parties, in the order of the question."""
    rest: AllottedRest | None
    """Who keeps what the shares leave; `None` where parts follow weights, and where they leave nothing and no name
    was given."""
    total: Decimal
    """What is shared, in two decimals: the sum of the parts and the rest."""
    printed_total: Decimal | None
    """The sum of the printed parts, in two decimals; `None` where a party has none."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_ALLOCATE: dict[str, Kind] = {
    "amount": "amount",
    "places": "number",
    "unit": "text",
    "parties": [{"name": "text", "weight": "number", "share": "ratio", "printed": "number"}],
    "rest": "text",
}


def allocate(
    *,
    parties: Iterable[Party],
    amount: Money | None = None,
    places: Number | None = None,
    unit: WholeUnit | None = None,
    rest: str | None = None,
) -> Allocation:
    """An amount or a number of places, shared among parties by weights or by given shares.

    - `parties`: One to 1,000 parties.
      - `name`: Its name, each once.
      - `weight`: What its part follows, such as its funds, inhabitants or caseload: zero or more. Every party has a
        weight, or every party has a share.
      - `share`: Its part of the whole, from 0 to 1.
      - `printed`: What a source prints as its part, in at most two decimals, to be compared.
    - `amount`: The amount that is shared, in euro; either this or `places`.
    - `places`: The number of places that is shared, a whole number; either this or `amount`.
    - `unit`: What every part of an amount is a whole number of; places are whole. Without it `"euro"`.
      - `"euro"`: Whole euros, as budgets are published.
      - `"cent"`: Whole cents.
    - `rest`: Who keeps what the shares leave; needed where they leave something.

    Raises `InputError` and `InputTypeError`.

    >>> import vangnet
    >>> answer = vangnet.allocate(
    ...     amount=3_860_200,
    ...     parties=[
    ...         {"name": "Personele lasten", "share": "0.814077", "printed": 3_142_500},
    ...         {"name": "Materiële lasten", "share": "0.057691", "printed": 222_700},
    ...     ],
    ...     rest="Overdracht naar derden",
    ... )
    >>> answer.total, answer.printed_total
    (Decimal('3860200.00'), Decimal('3365200.00'))
    """
    return ask(
        Allocation,
        question("allocate", _ALLOCATE, parties=parties, amount=amount, places=places, unit=unit, rest=rest),
    )


@frozen
class PlanRowTotal(Value):
    """A row with its total.

    - `name`: Its name.
    - `amounts`: Its costs in each year, in euro.
    - `total`: Their sum, in euro.
    - `printed_total`: What a source prints as the sum, in euro.

    >>> import vangnet
    >>> answer = vangnet.cost_plan(
    ...     years=[2020, 2021],
    ...     rows=[
    ...         {"name": "Druten", "amounts": [19_200, 0], "printed_total": 19_200},
    ...         {"name": "Nijmegen", "amounts": ["818.00", 2_885_800], "printed_total": 3_703_800},
    ...     ],
    ... )
    >>> answer.rows[0].printed_total
    Decimal('19200.00')
    """

    name: str
    """Its name."""
    amounts: tuple[Decimal, ...]
    """Its costs in each year, in euro."""
    total: Decimal
    """Their sum, in euro."""
    printed_total: Decimal | None
    """What a source prints as the sum, in euro."""


@frozen
class PlanYear(Value):
    """A year with its total.

    - `year`: The year.
    - `total`: The sum of the rows, in euro.
    - `printed_total`: What a source prints as the sum, in euro.

    >>> import vangnet
    >>> answer = vangnet.cost_plan(
    ...     years=[2020, 2021],
    ...     rows=[
    ...         {"name": "Druten", "amounts": [19_200, 0], "printed_total": 19_200},
    ...         {"name": "Nijmegen", "amounts": ["818.00", 2_885_800], "printed_total": 3_703_800},
    ...     ],
    ... )
    >>> answer.years[0].total
    Decimal('20018.00')
    """

    year: int
    """The year."""
    total: Decimal
    """The sum of the rows, in euro."""
    printed_total: Decimal | None
    """What a source prints as the sum, in euro."""


@frozen
class PlanDifference(Value):
    """A sum that a source prints otherwise.

    - `row`: The row that the sum is of; `None` for a year and for the whole.
    - `year`: The year that the sum is of; `None` for a row and for the whole.
    - `total`: The sum, in euro.
    - `printed_total`: What the source prints, in euro.
    - `difference`: What the source prints less the sum, in euro.

    >>> import vangnet
    >>> answer = vangnet.cost_plan(
    ...     years=[2020, 2021],
    ...     rows=[
    ...         {"name": "Druten", "amounts": [19_200, 0], "printed_total": 19_200},
    ...         {"name": "Nijmegen", "amounts": ["818.00", 2_885_800], "printed_total": 3_703_800},
    ...     ],
    ... )
    >>> answer.differences[0].difference
    Decimal('817182.00')
    """

    row: str | None
    """The row that the sum is of; `None` for a year and for the whole."""
    year: int | None
    """The year that the sum is of; `None` for a row and for the whole."""
    total: Decimal
    """The sum, in euro."""
    printed_total: Decimal
    """What the source prints, in euro."""
    difference: Decimal
    """What the source prints less the sum, in euro."""


@frozen
class CostPlan(Explained):
    """A plan of costs that adds up.

    - `rows`: The rows, in the order of the question.
    - `years`: The years.
    - `total`: The sum of all rows and years, in euro.
    - `printed_total`: What a source prints as that sum, in euro.
    - `differences`: Every sum that a source prints otherwise: the rows, then the years, then the whole.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.cost_plan(
    ...     years=[2020, 2021],
    ...     rows=[
    ...         {"name": "Druten", "amounts": [19_200, 0], "printed_total": 19_200},
    ...         {"name": "Nijmegen", "amounts": ["818.00", 2_885_800], "printed_total": 3_703_800},
    ...     ],
    ... )
    >>> answer.total
    Decimal('2905818.00')
    """

    rows: tuple[PlanRowTotal, ...]
    """The rows, in the order of the question."""
    years: tuple[PlanYear, ...]
    """The years."""
    total: Decimal
    """The sum of all rows and years, in euro."""
    printed_total: Decimal | None
    """What a source prints as that sum, in euro."""
    differences: tuple[PlanDifference, ...]
    """Every sum that a source prints otherwise: the rows, then the years, then the whole."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_COST_PLAN: dict[str, Kind] = {
    "years": ["integer"],
    "rows": [{"name": "text", "amounts": ["amount"], "printed_total": "amount"}],
    "printed_totals": ["amount"],
    "printed_total": "amount",
}


def cost_plan(
    *,
    years: Iterable[int],
    rows: Iterable[PlanRow],
    printed_totals: Iterable[Money] | None = None,
    printed_total: Money | None = None,
) -> CostPlan:
    """A plan of costs over years, added up, with the sums that a source prints otherwise.

    - `years`: The years, one to 100, each after the one before.
    - `rows`: One to 1,000 rows.
      - `name`: Its name, each once.
      - `amounts`: Its costs, in euro, one for each year; below zero for what others contribute.
      - `printed_total`: What a source prints as its total, in euro, to be compared.
    - `printed_totals`: What a source prints as the total of each year, in euro, to be compared.
    - `printed_total`: What a source prints as the total of all years, in euro, to be compared.

    Raises `InputError` and `InputTypeError`.

    >>> import vangnet
    >>> answer = vangnet.cost_plan(
    ...     years=[2020, 2021],
    ...     rows=[
    ...         {"name": "Druten", "amounts": [19_200, 0], "printed_total": 19_200},
    ...         {"name": "Nijmegen", "amounts": ["818.00", 2_885_800], "printed_total": 3_703_800},
    ...     ],
    ... )
    >>> answer.total
    Decimal('2905818.00')
    """
    return ask(
        CostPlan,
        question(
            "cost_plan",
            _COST_PLAN,
            years=years,
            rows=rows,
            printed_totals=printed_totals,
            printed_total=printed_total,
        ),
    )
