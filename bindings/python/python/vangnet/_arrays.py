"""Columns as numpy arrays over the same memory, and results in the kind of a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._errors import InputError, InputTypeError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def as_array(column: Any, field: str, of: str) -> tuple[str, Any]:
    """The kind of a column, and the numpy array over the same memory; `of` says what it must hold."""
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
            f"{field} must be a column of {of} without nulls, in one chunk.", "invalid_type", field
        ) from error
    return kind, column


def back(kind: str, like: Any, name: str, column: Any) -> Any:
    """A result in the kind of the column that it is like, over the same memory."""
    if kind == "pyarrow":
        import pyarrow

        return pyarrow.array(column)
    if kind == "polars":
        import polars

        return polars.Series(name, column)
    if kind == "pandas":
        import pandas

        return pandas.Series(column, index=like.index, name=name, copy=False)
    return column


def asked(outputs: str | Sequence[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the outputs, each one that is known."""
    names: tuple[Any, ...] = (outputs,) if isinstance(outputs, str) else tuple(outputs)
    for name in names:
        if name not in known:
            words = ", ".join(f'"{word}"' for word in known[:-1]) + f' or "{known[-1]}"'
            raise InputError(f"/outputs is {name!r}: it is {words}.", "invalid_type", "/outputs")
    return names


def check_threads(threads: object) -> None:
    """A number of threads is an integer above zero."""
    if type(threads) is not int or threads < 1:
        raise InputTypeError("/threads must be an integer above zero.", "invalid_type", "/threads")
