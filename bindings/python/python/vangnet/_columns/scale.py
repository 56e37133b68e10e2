"""The scale over whole columns of eurocents: numpy arrays, and columns of pandas, polars and pyarrow."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, cast

from .._errors import InputError, VangnetWarning
from .._native import RuleSet, fill_columns, rule_set, usable_threads
from .arrays import asked, back, check_labels, taken
from .integers import integers, no_nulls

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    Output = Literal["deficit", "deficit_ratio", "payment", "own_risk"]

_OUTPUTS: tuple[Output, ...] = ("deficit", "deficit_ratio", "payment", "own_risk")
_WARNINGS = {
    "inhabitants_missing": "Without inhabitants no cap counts, so a payment over 2015 or 2016 is a lower bound.",
    "extended_amount_unknown": "The extended route may hold instead, and no source gives its amount.",
    "rules_assumed": "The rules are an assumption: the year has none of its own.",
}


def scale_columns(
    budget: Any,
    net_costs: Any,
    *,
    inhabitants: Any = None,
    year: int | None = None,
    rules: RuleSet | None = None,
    outputs: Output | Sequence[Output] = ("payment", "own_risk"),
    out: Mapping[Output, Any] | None = None,
    threads: int = 1,
) -> dict[Output, Any]:
    """Apply the regular scale of a rule set to whole columns, to the cent, at the speed of memory.

    `budget` and `net_costs` (eligible net costs) are columns of whole eurocents: one-dimensional numpy arrays, pandas
    or polars `Series`, or pyarrow arrays and columns of tables, of integers. Contiguous `int64` in one chunk and
    without nulls is read where it lies; other widths, strided and big-endian arrays, several chunks and columns with
    nulls are copied first, at 8 bytes a row. The GIL is released.

    The columns that `outputs` names come back in a dict, in the kind of `budget`: `deficit`, `payment` and `own_risk`
    in eurocents, `deficit_ratio` in millionths, each exactly what `assess` gives as its scale. Only these are computed.
    A row that has a null in a column has nulls in the outputs (in pandas these are then `Int64`). `out` gives writable
    numpy arrays to fill instead, none of which may share memory with another column; then its keys are the outputs, and
    the columns have no nulls. `inhabitants` make the cap of 2015 and 2016 count. `threads` is the most cores to use:
    one for every 65,536 rows, and no more than there are.

    Rows are matched by their place, so that `Series` of pandas must have the same index. While this runs no other
    thread may write to a column or resize it (`ndarray.resize` with `refcheck=False`), and no other process may shorten
    the file of a `numpy.memmap`: such changes cannot be detected.

    The rules are those of `year`, or `rules`. The entry tests, which need the years before, are not applied:
    `assess_frame` does that. What a reader of the amounts must know comes as a `VangnetWarning` with the code that an
    assessment has for it: "inhabitants_missing" (without them a payment over 2015 or 2016 is a lower bound),
    "extended_amount_unknown" (2025) and "rules_assumed".

    Raises:
        InputTypeError: a column is of another kind, has a mask, has nulls that the outputs cannot have, or is written
            over another.
        InputError: a row is out of range (the field names its cell), or columns differ in length or in their labels.
        NoRuleError: no rule is known for the year.

    >>> import numpy, vangnet
    >>> budget = numpy.array([10_222_222_222, 10_000_000_000])
    >>> vangnet.scale_columns(budget, budget + 920_000_000, year=2024)["payment"]
    array([76666667, 85000000])
    """
    if (rules is None) == (year is None):
        raise InputError("/rules must be given without year, or year without rules.", "missing_field", "/rules")
    threads = usable_threads(threads)
    filled = taken(out)
    names = cast("tuple[Output, ...]", asked(outputs, filled, _OUTPUTS))
    given = {"/budget": integers(budget, "/budget"), "/net_costs": integers(net_costs, "/net_costs")}
    if inhabitants is not None:
        given["/inhabitants"] = integers(inhabitants, "/inhabitants", "inhabitants")
    kind = given["/budget"].kind
    if filled is not None or kind not in ("pandas", "polars", "pyarrow"):
        for field, column in given.items():
            no_nulls(column, field, "a numpy output cannot hold them")
    first, second = given["/budget"].values, given["/net_costs"].values
    third = given["/inhabitants"].values if "/inhabitants" in given else None
    gaps = [column.nulls for column in given.values() if column.nulls is not None]
    nulls = _either(gaps) if gaps else None
    if nulls is not None:
        # A row without an answer must not be refused for what another of its cells holds.
        first, second, third = (_ones_at(nulls, column) for column in (first, second, third))
    columns: dict[Output, Any] = _empty(names, len(first)) if filled is None else filled
    check_labels({"/budget": budget, "/net_costs": net_costs, "/inhabitants": inhabitants})
    rules = rule_set(cast("int", year)) if rules is None else rules
    fill_columns(
        rules,
        first,
        second,
        third,
        [columns.get(name) for name in _OUTPUTS],
        threads,
    )
    for code in rules.scale_warnings(inhabitants_given=third is not None):
        warnings.warn(VangnetWarning(_WARNINGS.get(code, code), code), stacklevel=2)
    if filled is not None:
        return columns
    return {name: back(kind, budget, name, column, nulls) for name, column in columns.items()}


def _either(nulls: list[Any]) -> Any:
    """Where any of the columns has a null; `None` where their lengths differ: refused later."""
    import numpy

    return numpy.logical_or.reduce(nulls) if len({len(column) for column in nulls}) == 1 else None


def _ones_at(nulls: Any, column: Any) -> Any:
    """A column with 1 where a row has no answer; columns of other lengths are refused later."""
    import numpy

    return column if column is None or len(column) != len(nulls) else numpy.where(nulls, 1, column)


def _empty(names: tuple[Output, ...], rows: int) -> dict[Output, Any]:
    import numpy

    return {name: numpy.empty(rows, dtype=numpy.int64) for name in names}
