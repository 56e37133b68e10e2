"""The objective model over households in Spark: exact sums of each partition, and then of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._households.tables import HouseholdFields
from .._native import HouseholdModel, HouseholdSums
from .assess import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pyarrow
    from pyspark.sql import DataFrame

_SCHEMA = "municipality string, expected_amount decimal(21,2), part binary"


def household_sums_spark(
    df: DataFrame, *, model: HouseholdModel, columns: Mapping[str, str] | None = None
) -> DataFrame:
    """The exact sums of the expected amounts of a Spark table of households, by municipality.

    The fields are those of `household_sums`, and so are the sums, to the bit: the households of a municipality may be
    in any partition, and no partitioning changes anything.

    Nothing runs until Spark is asked for rows. `mapInArrow` adds up each partition where it is, batch by batch: what a
    worker needs is set by the rows of an Arrow batch (`spark.sql.execution.arrow.maxRecordsPerBatch`) times the columns
    that are read, and by one sum for each municipality, and not by the size of its partition. Of every partition only
    the sums travel to one task, which adds them as integers.

    The table that comes back has a row for each municipality of the model (none for a table without rows):
    `municipality`, `expected_amount` in euro (`decimal(21, 2)`, rounded once), and `part`, the exact sum, which
    `HouseholdSums.from_parts` takes: so the sums of several tables can be added exactly. The workers need this package,
    of the same version.

    A wrong row stops the job: what Spark raises has the message of an `InputError` in it, which counts rows within a
    partition.

    Raises:
        FrameError: `df` is not a Spark table, a column is missing or duplicated, or flags are missing or given in
            both forms.

    >>> import vangnet
    >>> def country(spark, model):
    ...     sums = vangnet.household_sums_spark(spark.read.parquet("huishoudens.parquet"), model=model)
    ...     parts = {row.municipality: bytes(row.part) for row in sums.collect()}
    ...     return vangnet.HouseholdSums.from_parts(parts).total
    """
    names = names_of(df)
    fields = HouseholdFields(names, model, columns)
    # Spark takes a point in a name for a path, so that the columns have plain names on their way.
    plain = {name: f"c{place}" for place, name in enumerate(names)}
    wanted = df.toDF(*plain.values()).select(*(plain[name] for name in fields.names))
    parts = wanted.mapInArrow(_Parts(fields), _SCHEMA)
    return parts.repartition(1).mapInArrow(_together, _SCHEMA)


class _Parts:
    """What a worker does with the rows of a partition; it travels there as a pickle."""

    def __init__(self, fields: HouseholdFields) -> None:
        self.fields = fields

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        # A generator would hold a batch while the next one is read.
        yield _batch(self.fields.sums(map(self._named, batches)))

    def _named(self, batch: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
        return batch.rename_columns(self.fields.names)


def _together(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """The sums of all partitions."""
    sums = HouseholdSums.from_parts({})
    for batch in batches:
        names, parts = (batch.column(name).to_pylist() for name in ("municipality", "part"))
        sums += HouseholdSums.from_parts(zip(names, parts, strict=True))
    yield _batch(sums)


def _batch(sums: HouseholdSums) -> pyarrow.RecordBatch:
    import pyarrow

    parts = sums.parts()
    columns = [
        pyarrow.array(parts, pyarrow.string()),
        pyarrow.array(sums.amounts.values(), pyarrow.decimal128(21, 2)),
        pyarrow.array(parts.values(), pyarrow.binary()),
    ]
    return pyarrow.RecordBatch.from_arrays(columns, names=["municipality", "expected_amount", "part"])
