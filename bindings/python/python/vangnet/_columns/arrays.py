"""Columns as numpy arrays over the same memory, and results in the kind of a column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from .._errors import InputError, InputTypeError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def as_array(column: Any, field: str, of: str) -> tuple[str, Any]:
    """The kind of a column, and the numpy array over the same memory; `of` says what it must hold."""
    import numpy

    kind = kind_of(column)
    array = column
    try:
        if kind == "pyarrow":
            chunks = getattr(column, "num_chunks", None)
            # A column of a table is in chunks; the only one is the column itself.
            array = column.chunk(0) if chunks == 1 else column.combine_chunks() if chunks == 0 else column
            array = array.to_numpy(zero_copy_only=True)
        elif kind == "polars":
            array = column.to_numpy(allow_copy=False)
        elif kind == "pandas":
            array = column.to_numpy(copy=False)
    except (AttributeError, RuntimeError, TypeError, ValueError) as error:
        raise InputTypeError(
            f"{field} must be a column of {of} without nulls, in one chunk.", "invalid_type", field
        ) from error
    if not isinstance(array, numpy.ndarray) or array.ndim != 1:
        what = f"is a {type(column).__module__}.{type(column).__qualname__}"
        what = f"has {array.ndim} dimensions" if isinstance(array, numpy.ndarray) else what
        raise InputTypeError(f"{field} {what}: it must be a one-dimensional column of {of}.", "invalid_type", field)
    check_unmasked(array, field)
    return kind, array


def kind_of(column: object) -> str:
    """The package that a column is of."""
    # A class may give itself any module, and `None` too.
    return str(type(column).__module__).partition(".")[0]


def check_unmasked(array: Any, field: str) -> None:
    """Masked values do not count as values."""
    import numpy

    if isinstance(array, numpy.ma.MaskedArray):
        raise InputTypeError(f"{field} is a masked array: it must have no mask.", "invalid_type", field)


def labels_of(column: Any) -> Any:
    """The index of a pandas `Series`; `None` where there are no labels."""
    return getattr(column, "index", None) if kind_of(column) == "pandas" else None


def check_labels(columns: Mapping[str, Any]) -> None:
    """Rows are matched by their place, so two columns with labels must have the same ones in the same order."""
    first = None
    for field, column in columns.items():
        labels = labels_of(column)
        if labels is None:
            continue
        if first is None:
            first = field, labels
        elif not labels.equals(first[1]):
            message = (
                f"{field} has other labels than {first[0]}, or has them in another order: "
                "reindex it to the same index, or pass both columns without labels."
            )
            raise InputError(message, "labels_differ", field)


def back(kind: str, like: Any, name: str, column: Any, nulls: Any = None) -> Any:
    """A result in the kind of the column that it is like, over the same memory; `nulls` says where it has no value."""
    if kind == "pyarrow":
        import pyarrow

        return pyarrow.array(column, mask=nulls)
    if kind == "polars":
        import polars

        series = polars.Series(name, column)
        return series if nulls is None else series.set(polars.Series(nulls), None)
    if kind == "pandas":
        import pandas

        if nulls is not None:
            column = pandas.arrays.IntegerArray(column, nulls)
        return pandas.Series(column, index=getattr(like, "index", None), name=name, copy=False)
    return column


def taken(out: Mapping[Any, Any] | None) -> dict[Any, Any] | None:
    """A copy of the outputs to fill: what is checked is what is written, whatever the mapping does later."""
    if out is None:
        return None
    if not isinstance(out, Mapping):
        raise InputTypeError("/out must be a mapping of outputs to arrays.", "invalid_type", "/out")
    copy = dict(out)
    for name, array in copy.items():
        field = f"/out/{name}"
        if array is None:
            message = f"{field} is None: it must be an array to fill; leave out what is not asked for."
            raise InputTypeError(message, "invalid_type", field)
        check_unmasked(array, field)
    return copy


def asked(outputs: str | Sequence[str], out: dict[Any, Any] | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the outputs, each one that is known; those of `out` where it is given."""
    given: Any = outputs if out is None else tuple(out)
    if not isinstance(given, Iterable):
        raise InputTypeError("/outputs must be names of outputs.", "invalid_type", "/outputs")
    names: tuple[Any, ...] = (given,) if isinstance(given, str) else tuple(given)
    for name in names:
        if not isinstance(name, str):
            raise InputTypeError("/outputs must be names of outputs.", "invalid_type", "/outputs")
        if name not in known:
            words = ", ".join(f'"{word}"' for word in known[:-1]) + f' or "{known[-1]}"'
            raise InputError(f"/outputs is {name!r}: it must be {words}.", "invalid_type", "/outputs")
    return names
