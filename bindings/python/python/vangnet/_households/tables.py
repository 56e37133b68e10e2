"""The objective model over a table of households, batch by batch: exact sums in constant memory."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .._errors import FrameError, InputError, check_type
from .._native import HouseholdModel, HouseholdSums, fill_households, usable_threads
from .columns import arrow, household_halves, known_names, places_behind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    import pyarrow

    from ..typing import Table

_HALVES = ("flags_low", "flags_high")
# The fewest rows that justify another thread.
_ROWS = 65_536
# The largest norm in cents, as the kernel has it.
_LARGEST = 2**27 - 1


def household_sums(
    table: Table, *, model: HouseholdModel, columns: Mapping[str, str] | None = None, threads: int = 1
) -> HouseholdSums:
    """The exact sums of the expected amounts of a table of households, by municipality.

    The table is a pandas or polars `DataFrame`, a DuckDB relation, or any other stream of Arrow batches, such as a
    pyarrow `Table` or the `RecordBatchReader` of a Parquet dataset. Only one of its batches is held, and worked on in
    pieces of 65,536 rows for each thread, so that what is needed beside it does not grow with the table. `threads` is
    the most cores to use: one for every 65,536 rows of a batch, so that small batches use one.

    Fields, each in a column of its own name unless `columns` maps it to another one (`{"norm": "normbedrag"}`):

    - `municipality` (text as in the model, or an integer that is a CBS code);
    - `norm` (integer): the norm in whole eurocents a year, used as given (0 for a student);
    - every flag of the model that is there, under its code (boolean); or all of them as `flags_low` and `flags_high`
      (64-bit integers), as `household_flags` gives.

    Raises:
        FrameError: `table` is not a table; a column is missing, duplicated, of a wrong type or has nulls; no flag is
            there, or flags are there in both forms.
        InputError: a row is out of range; the field names its cell, and counts rows from the first of the table.
        InputTypeError: `threads` is not an integer above zero.

    >>> import polars, vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> model = vangnet.HouseholdModel(budget_year=2023, municipalities={"0202": values, "0344": values})
    >>> df = polars.DataFrame(
    ...     {"municipality": ["0344", "0202"], "norm": [1_606_874] * 2, "age_20_to_25": [True, False]})
    >>> vangnet.household_sums(df, model=model).amounts
    {'0202': Decimal('9163.81'), '0344': Decimal('12663.12')}
    """
    check_type(model, (HouseholdModel,), "/model")
    threads = usable_threads(threads)
    pyarrow = arrow("household_sums and municipality_places")
    given: object = table
    if not hasattr(given, "__arrow_c_stream__"):
        name = f"{type(given).__module__}.{type(given).__qualname__}"
        raise FrameError(f"The table is a {name}: it must be a frame or a stream of Arrow batches.", "invalid_type")
    with _readable(pyarrow):
        batches = pyarrow.RecordBatchReader.from_stream(given)
    return HouseholdFields(batches.schema.names, model, columns).sums(_each(batches, pyarrow), threads)


@contextmanager
def _readable(pyarrow: Any) -> Iterator[None]:
    """What is wrong with a stream, as an error of the table."""
    try:
        yield
    except (pyarrow.ArrowException, OSError, TypeError, ValueError) as error:
        # Behind the first line comes where it went wrong in the library that makes the stream.
        reason = str(error).partition("\n")[0].rstrip(".")
        raise FrameError(f"The table cannot be read: {reason}.", "invalid_type") from error


def _each(batches: Any, pyarrow: Any) -> Iterator[Any]:
    """The batches of a stream, none of which is kept here."""
    while True:
        with _readable(pyarrow):
            batch = next(batches, None)
        if batch is None:
            return
        yield batch
        del batch


class HouseholdFields:
    """Which columns of a table hold what; it travels to the workers of Spark as a pickle."""

    def __init__(self, names: list[str], model: HouseholdModel, columns: Mapping[str, str] | None) -> None:
        given: object = columns
        if given is not None and not isinstance(given, Mapping):
            raise FrameError("columns must be a mapping of fields to columns.", "invalid_type", "/columns")
        mapping = dict(columns or {})
        known = ("municipality", "norm", *_HALVES, *model.flags)
        for field in mapping:
            if field not in known:
                message = (
                    f"columns maps {field!r}, which is not a field: the fields are {', '.join(known[:4])} and flags."
                )
                raise FrameError(message, "unknown_field", "/columns")

        def find(field: str) -> str:
            name = mapping.get(field, field)
            if name not in names:
                listed = ", ".join(names) or "none"
                message = f"The column {name!r} for {field} is not in the table (columns: {listed})."
                raise FrameError(message, "missing_field", f"/{field}")
            if names.count(name) > 1:
                raise FrameError(f"The table has the column {name!r} twice.", "duplicate_field", f"/{field}")
            return name

        def is_there(field: str) -> bool:
            return field in mapping or field in names

        self.model = model
        self.known = known_names(model)
        self.municipality = find("municipality")
        self.norm = find("norm")
        self.flags = {flag: find(flag) for flag in model.flags if is_there(flag)}
        halves = [half for half in _HALVES if is_there(half)]
        if halves and self.flags:
            flag = next(iter(self.flags))
            message = f"The table has {halves[0]} and the flag {flag}: give flags in one of the two forms."
            raise FrameError(message, "duplicate_field", f"/{halves[0]}")
        self.halves = {} if self.flags else {half: find(half) for half in _HALVES}

    @property
    def names(self) -> list[str]:
        """The columns that are read, each once."""
        return list(dict.fromkeys([self.municipality, self.norm, *self.halves.values(), *self.flags.values()]))

    def sums(self, batches: Iterable[pyarrow.RecordBatch], threads: int = 1) -> HouseholdSums:
        """The sums of some batches; nothing of a batch is kept."""
        sums, rows = HouseholdSums.from_parts(dict.fromkeys(self.model.municipalities, bytes(16))), 0
        for batch in batches:
            for piece in _pieces(batch, _ROWS * threads):
                sums += self._of(piece, threads, rows)
                rows += piece.num_rows
                del piece
            # It may go before the next one comes.
            del batch
        return sums

    def _of(self, batch: pyarrow.RecordBatch, threads: int, rows: int) -> HouseholdSums:
        from pyarrow import types

        def column(field: str, name: str, fits: Any, what: str) -> Any:
            found = batch.column(name)
            if fits(found.type) and not found.null_count:
                return found
            why = "has nulls" if fits(found.type) else f"is of the type {found.type}"
            message = f"The column {name!r} {why}: it must hold {what} without nulls."
            raise FrameError(message, "invalid_type", f"/{field}")

        norms = _norms(column("norm", self.norm, types.is_integer, "integers"), rows)
        flags: Any = {flag: column(flag, name, types.is_boolean, "booleans") for flag, name in self.flags.items()}
        if self.halves:
            halves = (column(half, name, _is_half, "64-bit integers") for half, name in self.halves.items())
            flags = [half.to_numpy(zero_copy_only=True) for half in halves]
        codes = column("municipality", self.municipality, _is_code, "text, or integers that are CBS codes,")
        places = places_behind(codes, self.known, rows)
        return fill_households(
            self.model, household_halves(flags, len(norms), self.model), norms, places, [None] * 3, threads, rows
        )


def _pieces(batch: pyarrow.RecordBatch, rows: int) -> Iterator[pyarrow.RecordBatch]:
    """A batch in pieces of a given number of rows, over the same memory."""
    return (batch.slice(start, rows) for start in range(0, batch.num_rows, rows))


def _is_half(kind: Any) -> Any:
    """Fewer bits would be no half of the flags."""
    from pyarrow import types

    return types.is_int64(kind) or types.is_uint64(kind)


def _is_code(kind: Any) -> Any:
    from pyarrow import types

    of = kind.value_type if types.is_dictionary(kind) else kind
    return types.is_integer(of) or types.is_string(of) or types.is_large_string(of) or types.is_string_view(of)


def _norms(column: Any, rows: int) -> Any:
    """Norms as a numpy array; those of 64 bits over the same memory. Larger ones do not fit in a cell of it."""
    import pyarrow
    from pyarrow import compute, types

    if types.is_uint64(column.type):
        above = compute.greater(column, pyarrow.scalar(2**63 - 1, pyarrow.uint64()))
        row = compute.index(above, True).as_py()
        if row >= 0:
            message = f"Row {rows + row}: norm is {column[row].as_py()} cents, but must be between 0 and {_LARGEST}."
            raise InputError(message, "amount_out_of_range", f"/norms/{rows + row}")
    return column.cast("int64").to_numpy(zero_copy_only=True)
