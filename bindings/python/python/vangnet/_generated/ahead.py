"""The questions of the subject "ahead" with their answers.

Made by `make generate` from the descriptions in Rust: change them there.
"""

from collections.abc import Iterable
from decimal import Decimal

from .._answer import Explained, Value, ask, frozen
from .._ask import Kind, question
from .._native import Citation
from .typing import Caveat, Evidence, MonthCount


@frozen
class MonthFactor(Value):
    """A calendar month of any year with its factor.

    - `month`: 1 to 12.
    - `factor`: The mean of this calendar month as a part of the mean of all months, in six decimals.

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
    """The mean of this calendar month as a part of the mean of all months, in six decimals."""


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

    - `history`: The months in any order. Only calendar years of which every month is given count.
      - `month`: The calendar month, each once.
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
