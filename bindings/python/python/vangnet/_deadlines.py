"""What must be decided, signed and sent by when."""

import datetime

from ._native import deadlines_of
from ._questions.answer import Value, frozen
from .typing import Lang


@frozen
class Deadline(Value):
    """Something that must be done, or that happens, by a day.

    - `code`: What it is: "measures", "council_informed", "college_declaration", "council_consent", "filing", "advice",
      "decision" or "payment".
    - `from_`: The first day; `None` where there is none.
    - `until`: The last day; of a payment the day before which it is made.
    - `what`: What must be done, or happens, in words.

    >>> import vangnet
    >>> consent = vangnet.deadlines(2019, lang="en")[2]
    >>> consent.code, consent.from_, consent.until
    ('council_consent', datetime.date(2019, 1, 1), datetime.date(2020, 8, 15))
    """

    code: str
    """What it is."""
    from_: datetime.date | None
    """The first day; `None` where there is none."""
    until: datetime.date
    """The last day; of a payment the day before which it is made."""
    what: str
    """What must be done, or happens, in words."""


def deadlines(year: int, /, *, lang: Lang = "nl") -> tuple[Deadline, ...]:
    """What an application over a deficit year needs by when, and what follows, in the order in which it is done.

    `[item.to_dict() for item in vangnet.deadlines(2024)]` is a table for pandas and polars. The calendar of a year has
    them in words too (`calendar(2024).to_html()`), and as a calendar file (`calendar(2024).ics()`).

    Raises `NoRuleError` for a year that is not one of `supported_years()`, and `InputError` for a language that is not
    "nl" or "en".

    >>> import vangnet
    >>> for item in vangnet.deadlines(2024)[2:5]:
    ...     print(item.until, item.what)
    2025-08-15 de gemeenteraad heeft ingestemd; de voorzitter en de griffier hebben ondertekend, vóór de indiening
    2025-08-15 de aanvraag is binnen bij de Toetsingscommissie
    2025-10-31 de Toetsingscommissie adviseert
    """
    rows = deadlines_of(year, lang)
    return tuple(Deadline(code=code, from_=first, until=last, what=what) for code, first, last, what in rows)
