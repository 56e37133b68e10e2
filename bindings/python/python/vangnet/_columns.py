"""The scale over whole columns of eurocents: numpy arrays and Arrow columns, without a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ._errors import InputError, InputTypeError
from ._native import RuleSet, fill_columns, rule_set

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    Output = Literal["deficit", "deficit_ratio", "payment", "own_risk"]

_OUTPUTS: tuple[Output, ...] = ("deficit", "deficit_ratio", "payment", "own_risk")


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
    numpy arrays, pandas or polars `Series` of int64 without nulls, or pyarrow `Int64Array`s without nulls. Nothing is
    copied, and the GIL is released. The columns that `outputs` names come back in a dict, in the kind of `budget`:
    `deficit`, `payment` and `own_risk` in eurocents, `deficit_ratio` in millionths, each exactly what `assess` gives
    as its scale. Only these are computed. `out` gives writable numpy arrays to fill instead; then its keys are the
    outputs. `inhabitants` make the cap of 2015 and 2016 count. `threads` is the number of cores to use.

    The rules are those of `year`, or `rules`. The entry tests, which need the years before, are not applied:
    `assess_frame` does that.

    Raises:
        InputTypeError: a column is of another kind, has nulls, or is not contiguous.
        InputError: a row is out of range (the field names its cell), or columns differ in length.
        NoRuleError: no rule is known for the year.

    >>> import numpy, vangnet
    >>> budget = numpy.array([10_222_222_222, 10_000_000_000])
    >>> vangnet.scale_columns(budget, budget + 920_000_000, year=2024)["payment"]
    array([76666667, 85000000])
    """
    if (rules is None) == (year is None):
        raise InputError("/rules is given with year, or neither is: give one of the two.", "missing_field", "/rules")
    given: object = threads
    if type(given) is not int or given < 1:
        raise InputTypeError("/threads must be an integer above zero.", "invalid_type", "/threads")
    names = _names(outputs if out is None else tuple(out))
    kind, first = _as_array(budget, "/budget")
    _, second = _as_array(net_costs, "/net_costs")
    third = None if inhabitants is None else _as_array(inhabitants, "/inhabitants")[1]
    columns: dict[Output, Any] = _empty(names, len(first)) if out is None else dict(out)
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
    return {name: _back(kind, budget, name, column) for name, column in columns.items()}


def _names(outputs: Output | Sequence[Output]) -> tuple[Output, ...]:
    names: tuple[Any, ...] = (outputs,) if isinstance(outputs, str) else tuple(outputs)
    for name in names:
        if name not in _OUTPUTS:
            raise InputError(
                f'/outputs is {name!r}: it is "deficit", "deficit_ratio", "payment" or "own_risk".',
                "invalid_type",
                "/outputs",
            )
    return names


def _empty(names: tuple[Output, ...], rows: int) -> dict[Output, Any]:
    import numpy

    return {name: numpy.empty(rows, dtype=numpy.int64) for name in names}


def _as_array(column: Any, field: str) -> tuple[str, Any]:
    """The kind of a column, and the numpy array over the same memory."""
    kind = type(column).__module__.partition(".")[0]
    try:
        if kind == "pyarrow":
            return kind, column.to_numpy(zero_copy_only=True)
        if kind == "polars":
            return kind, column.to_numpy(allow_copy=False)
        if kind == "pandas":
            return kind, column.to_numpy(copy=False)
    except (RuntimeError, TypeError, ValueError) as error:
        raise InputTypeError(
            f"{field} must be a column of int64 (eurocents) without nulls, in one chunk.", "invalid_type", field
        ) from error
    return kind, column


def _back(kind: str, budget: Any, name: str, column: Any) -> Any:
    """A result in the kind of the budgets, over the same memory."""
    if kind == "pyarrow":
        import pyarrow

        return pyarrow.array(column)
    if kind == "polars":
        import polars

        return polars.Series(name, column)
    if kind == "pandas":
        import pandas

        return pandas.Series(column, index=budget.index, name=name, copy=False)
    return column
