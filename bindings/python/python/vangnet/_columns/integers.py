"""Columns of integers of any width, in any number of chunks and with nulls, as `int64` for the kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .._errors import InputError, InputTypeError
from .arrays import check_unmasked, kind_of

if TYPE_CHECKING:
    from typing import Any


class Integers(NamedTuple):
    """A column that the kernel can read."""

    kind: str
    """The package that the column is of."""
    values: Any
    """A contiguous numpy array of `int64`: over the memory of the column where that is one, else a copy."""
    nulls: Any
    """Where the column has no value, as booleans; `None` where it has one everywhere. The values there are 1."""


def integers(column: Any, field: str, of: str = "eurocents") -> Integers:
    """The values of a column, and where it has none; `of` says what is counted."""
    kind = kind_of(column)
    read = {"pyarrow": _arrow, "polars": _polars, "pandas": _pandas}.get(kind, _numpy)
    array, nulls = read(column, field, of)
    return Integers(kind, _int64(array, field, of), nulls)


def no_nulls(column: Integers, field: str, why: str) -> Integers:
    """The same column, which must have a value everywhere."""
    if column.nulls is not None:
        raise InputTypeError(f"{field} has nulls: {why}.", "invalid_type", field)
    return column


def _arrow(column: Any, field: str, of: str) -> tuple[Any, Any]:
    import pyarrow

    if not isinstance(column, pyarrow.Array | pyarrow.ChunkedArray):
        raise _no_column(column, field, of)
    if not pyarrow.types.is_integer(column.type) and not pyarrow.types.is_null(column.type):
        raise _wrong_kind(column.type, field, of)
    if pyarrow.types.is_null(column.type):
        column = column.cast(pyarrow.int64())
    nulls = _of_arrow(column.is_null()) if column.null_count else None
    return _of_arrow(column if nulls is None else column.fill_null(1)), nulls


def _of_arrow(column: Any) -> Any:
    """A numpy array over the memory of a column where it is in one piece."""
    if hasattr(column, "chunks"):
        column = column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()
    # The bits of booleans have no array.
    return column.to_numpy(zero_copy_only=False)


def _polars(column: Any, field: str, of: str) -> tuple[Any, Any]:
    import polars

    if not isinstance(column, polars.Series):
        raise _no_column(column, field, of)
    if column.dtype == polars.Null:
        column = column.cast(polars.Int64)
    # Integers of 128 bits have no array of numpy.
    if not column.dtype.is_integer() or str(column.dtype) in ("Int128", "UInt128"):
        raise _wrong_kind(column.dtype, field, of)
    nulls = column.is_null().to_numpy() if column.null_count() else None
    return (column if nulls is None else column.fill_null(1)).to_numpy(), nulls


def _pandas(column: Any, field: str, of: str) -> tuple[Any, Any]:
    import pandas

    if not hasattr(column, "dtype") or not hasattr(column, "to_numpy"):
        raise _no_column(column, field, of)
    if not pandas.api.types.is_integer_dtype(column.dtype):
        raise _wrong_kind(column.dtype, field, of)
    if not pandas.api.types.is_extension_array_dtype(column.dtype):
        return column.to_numpy(copy=False), None
    nulls = column.isna()
    nulls = nulls if not hasattr(nulls, "to_numpy") else nulls.to_numpy()
    width = "uint64" if pandas.api.types.is_unsigned_integer_dtype(column.dtype) else "int64"
    return column.to_numpy(dtype=width, na_value=1), nulls if nulls.any() else None


def _numpy(column: Any, field: str, of: str) -> tuple[Any, Any]:
    import numpy

    check_unmasked(column, field)
    if not isinstance(column, numpy.ndarray):
        raise _no_column(column, field, of)
    if column.ndim != 1:
        message = f"{field} has {column.ndim} dimensions: it must be a one-dimensional column of integers ({of})."
        raise InputTypeError(message, "invalid_type", field)
    if column.dtype.kind not in "iu":
        raise _wrong_kind(column.dtype, field, of)
    return column, None


def _int64(array: Any, field: str, of: str) -> Any:
    """Contiguous `int64` in the order of bytes of this machine; a copy only where the array is something else."""
    import numpy

    flags = array.flags
    # Nearly always there is nothing to do, which numpy takes as long to find out as the kernel for thousands of rows.
    if array.dtype == numpy.int64 and flags.c_contiguous and flags.aligned:
        return array
    largest = numpy.iinfo(numpy.int64).max
    if array.dtype.kind == "u" and array.dtype.itemsize == 8 and len(array) and array.max() > largest:
        row = int(numpy.argmax(array > largest))
        code = "amount_out_of_range" if of == "eurocents" else "invalid_inhabitants"
        message = f"{field}/{row} is {array[row]}: this is more than any column can hold."
        raise InputError(message, code, f"{field}/{row}")
    return numpy.require(array, numpy.int64, ["C", "A"])


def _no_column(column: object, field: str, of: str) -> InputTypeError:
    name = f"{type(column).__module__}.{type(column).__qualname__}"
    kinds = "a numpy array, a pandas or polars Series or a pyarrow array"
    message = f"{field} is a {name}: it must be {kinds} of integers ({of})."
    return InputTypeError(message, "invalid_type", field)


def _wrong_kind(kind: object, field: str, of: str) -> InputTypeError:
    """The error of a column of something else than integers, with what to do."""
    name = str(kind).lower()
    if name.startswith(("float", "double", "half")):
        advice = 'round it and convert it to int64 first, or in pandas to "Int64" where it has empty cells'
    elif name.startswith("decimal"):
        advice = "multiply it by 100 and convert it to int64 first, where it is in euro"
    else:
        advice = "convert it to int64 first; assess_frame reads amounts of other types"
    return InputTypeError(
        f"{field} is a column of {kind}: it must hold integers ({of}); {advice}.", "invalid_type", field
    )
