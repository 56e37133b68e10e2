"""The tables of an answer: rows out of one, and one out of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._errors import InputError
from .assess import look_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

# Digits in all and behind the point; every other number is an amount in euro.
_AMOUNT = (18, 2)
_EXACT = {"objective_weight": (38, 12), "share": (38, 12), "correlation": (38, 6)}
_TEXTS = "from"
_TEXT = ("municipality", "input")


def to_rows(df: object) -> list[dict[str, Any]]:
    """The rows of a table in memory; an empty cell is absent."""
    kind, columns = look_at(df)
    cells = kind.values(df, columns)
    return [
        {name: value for name, value in zip(columns, row, strict=True) if value is not None}
        for row in zip(*cells, strict=True)
    ]


def from_rows(rows: list[dict[str, Any]], backend: str) -> Any:
    """A table of rows that all have the same columns."""
    return builder(backend)({name: [row[name] for row in rows] for name in rows[0]})


def builder(backend: str) -> Callable[[dict[str, list[Any]]], Any]:
    """What makes a table of columns, by the name of its library."""
    build = _BACKENDS.get(backend)
    if build is None:
        words = ", ".join(f'"{name}"' for name in _BACKENDS)
        raise InputError(f"/backend is {backend!r}: it must be one of {words}.", "invalid_type", "/backend")
    return build


def _pyarrow(columns: dict[str, list[Any]]) -> Any:
    import pyarrow

    def kind(name: str) -> Any:
        if name in _TEXT:
            return pyarrow.string()
        return pyarrow.list_(pyarrow.string()) if name == _TEXTS else pyarrow.decimal128(*_EXACT.get(name, _AMOUNT))

    return pyarrow.table({name: pyarrow.array(values, kind(name)) for name, values in columns.items()})


def _pandas(columns: dict[str, list[Any]]) -> Any:
    import pandas

    return _pyarrow(columns).to_pandas(types_mapper=pandas.ArrowDtype)


def _polars(columns: dict[str, list[Any]]) -> Any:
    import polars

    def kind(name: str) -> Any:
        if name in _TEXT:
            return polars.String()
        return polars.List(polars.String()) if name == _TEXTS else polars.Decimal(*_EXACT.get(name, _AMOUNT))

    return polars.DataFrame(columns, schema={name: kind(name) for name in columns})


_BACKENDS: dict[str, Callable[[dict[str, list[Any]]], Any]] = {
    "pandas": _pandas,
    "polars": _polars,
    "pyarrow": _pyarrow,
}
