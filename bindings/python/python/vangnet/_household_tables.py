"""The objective model over a table of households, batch by batch: exact sums in constant memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._arrays import check_threads
from ._errors import FrameError
from ._households import household_halves, places_behind
from ._native import HouseholdModel, HouseholdSums, fill_households

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    import pyarrow

    from .typing import Table

_HALVES = ("flags_low", "flags_high")


def household_sums(
    table: Table, *, model: HouseholdModel, columns: Mapping[str, str] | None = None, threads: int = 1
) -> HouseholdSums:
    """The exact sums of the expected amounts of a table of households, by municipality.

    The table is a pandas or polars `DataFrame`, a DuckDB relation, or any other stream of Arrow batches, such as a
    pyarrow `Table` or the `RecordBatchReader` of a Parquet dataset. It is read batch by batch: only one is in memory,
    with 24 bytes a row beside it.

    Fields, each in a column of its own name unless `columns` maps it to another one (`{"norm": "normbedrag"}`):

    - `municipality` (text as in the model, or an integer that is a CBS code);
    - `norm` (integer): the norm in whole eurocents a year, taken as it is given: that of a student is 0;
    - every flag of the model that is there, under its code (boolean); or all of them as `flags_low` and `flags_high`
      (64-bit integers), as `household_flags` gives.

    Raises:
        FrameError: a column is missing or of a wrong type, or no flag is there.
        InputTypeError: a column has nulls.
        InputError: a row is out of range; the field names its cell, and counts rows from the first of the table.

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
    import pyarrow

    check_threads(threads)
    batches = pyarrow.RecordBatchReader.from_stream(table)
    return HouseholdFields(batches.schema.names, model, columns).sums(batches, threads)


class HouseholdFields:
    """Which columns of a table hold what; it travels to the workers of Spark as a pickle."""

    def __init__(self, names: list[str], model: HouseholdModel, columns: Mapping[str, str] | None) -> None:
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
            return name

        self.model = model
        self.municipality = find("municipality")
        self.norm = find("norm")
        self.halves: list[str] = []
        self.flags = {flag: find(flag) for flag in model.flags if flag in mapping or flag in names}
        if not self.flags:
            self.halves = [find(half) for half in _HALVES]

    @property
    def names(self) -> list[str]:
        """The columns that are read."""
        return [self.municipality, self.norm, *self.halves, *self.flags.values()]

    def sums(self, batches: Iterable[pyarrow.RecordBatch], threads: int = 1) -> HouseholdSums:
        """The sums of some batches; nothing of a batch is kept."""
        sums, rows = HouseholdSums.from_parts(dict.fromkeys(self.model.municipalities, bytes(16))), 0
        for batch in batches:
            sums += self._of(batch, threads, rows)
            rows += batch.num_rows
        return sums

    def _of(self, batch: pyarrow.RecordBatch, threads: int, rows: int) -> HouseholdSums:
        norms = _integers(batch.column(self.norm), self.norm)
        flags: Any = {flag: batch.column(name) for flag, name in self.flags.items()}
        if self.halves:
            flags = [_integers(batch.column(name), name) for name in self.halves]
        places = places_behind(batch.column(self.municipality), self.model, rows)
        halves = household_halves(flags, len(norms), self.model)
        return fill_households(self.model, halves, norms, places, [None] * 3, threads, rows)


def _integers(column: Any, name: str) -> Any:
    """A column of integers as a numpy array; one of 64 bits over the same memory."""
    from pyarrow import types

    if not types.is_integer(column.type) or column.null_count:
        what = "has nulls" if types.is_integer(column.type) else f"is of the type {column.type}"
        message = f"The column {name!r} {what}: it must hold integers without nulls."
        raise FrameError(message, "invalid_type", f"/{name}")
    wide = column if types.is_uint64(column.type) else column.cast("int64")
    return wide.to_numpy(zero_copy_only=True)
