"""The scale over whole columns of eurocents: numpy arrays and Arrow columns, without a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ._arrays import as_array, asked, back, check_apart
from ._errors import InputError
from ._native import RuleSet, fill_columns, rule_set, usable_threads

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    Output = Literal["deficit", "deficit_ratio", "payment", "own_risk"]

_OUTPUTS: tuple[Output, ...] = ("deficit", "deficit_ratio", "payment", "own_risk")
_INT64 = "int64 (eurocents)"


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

    `budget` and `net_costs` (eligible net costs) are columns of whole eurocents: one-dimensional, contiguous `int64`
    numpy arrays, pandas or polars `Series` of int64 without nulls, or pyarrow `Int64Array`s (or columns of a table in
    one chunk) without nulls. Nothing is copied, and the GIL is released. The columns that `outputs` names come back in
    a dict, in the kind of `budget`: `deficit`, `payment` and `own_risk` in eurocents, `deficit_ratio` in millionths,
    each exactly what `assess` gives as its scale. Only these are computed. `out` gives writable numpy arrays to fill
    instead, none of which may share memory with another column; then its keys are the outputs. `inhabitants` make the
    cap of 2015 and 2016 count. `threads` is the most cores to use: one for every 65,536 rows, and no more than there
    are.

    The rules are those of `year`, or `rules`. The entry tests, which need the years before, are not applied:
    `assess_frame` does that.

    Raises:
        InputTypeError: a column is of another kind, has nulls or a mask, is not contiguous, or is written over another.
        InputError: a row is out of range (the field names its cell), or columns differ in length.
        NoRuleError: no rule is known for the year.

    >>> import numpy, vangnet
    >>> budget = numpy.array([10_222_222_222, 10_000_000_000])
    >>> vangnet.scale_columns(budget, budget + 920_000_000, year=2024)["payment"]
    array([76666667, 85000000])
    """
    if (rules is None) == (year is None):
        raise InputError("/rules is given with year, or neither is: give one of the two.", "missing_field", "/rules")
    threads = usable_threads(threads)
    names = cast("tuple[Output, ...]", asked(outputs, out, _OUTPUTS))
    kind, first = as_array(budget, "/budget", _INT64)
    _, second = as_array(net_costs, "/net_costs", _INT64)
    third = None if inhabitants is None else as_array(inhabitants, "/inhabitants", _INT64)[1]
    columns: dict[Output, Any] = _empty(names, len(first)) if out is None else dict(out)
    check_apart({"/budget": first, "/net_costs": second, "/inhabitants": third}, out or {})
    fill_columns(
        rule_set(cast("int", year)) if rules is None else rules,
        first,
        second,
        third,
        [columns.get(name) for name in _OUTPUTS],
        threads,
    )
    if out is not None:
        return columns
    return {name: back(kind, budget, name, column) for name, column in columns.items()}


def _empty(names: tuple[Output, ...], rows: int) -> dict[Output, Any]:
    import numpy

    return {name: numpy.empty(rows, dtype=numpy.int64) for name in names}
