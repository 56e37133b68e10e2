"""The questions of the subject "ahead" with their answers.

Made by `make generate` from the descriptions in Rust: change them there.
"""

from collections.abc import Iterable
from decimal import Decimal

from .._answer import Explained, Value, ask, frozen
from .._ask import Kind, question
from .._native import Citation
from .._numbers import Money
from .typing import CaseloadFlow, CaseloadStart, Caveat, Evidence, MonthCount


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
