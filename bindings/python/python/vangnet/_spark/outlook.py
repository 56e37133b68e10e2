"""Outlooks of countries in Spark: the rows of a scenario are brought together, and each is one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._frames.assess import check_free, check_on_error, check_options, look_at
from .._native import frame_columns, outlook_columns, outlook_tables
from .assess import fold_of, names_of, one_row, sorts, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any, Literal

    import pyarrow
    from pyspark.sql import DataFrame

    from ..typing import AmountUnit, Conditions, Notation, Share, Table


def national_outlook_spark(
    df: DataFrame,
    history: Table | None = None,
    *,
    year: int,
    assume: int | None = None,
    conditions: Conditions | None = None,
    quantiles: Iterable[Share] | None = None,
    draws: int | None = None,
    seed: int | None = None,
    columns: Mapping[str, str] | None = None,
    history_columns: Mapping[str, str] | None = None,
    unit: AmountUnit | None = None,
    amounts: Notation | None = None,
    codes: Literal["any", "cbs"] | None = None,
    float_policy: Literal["round_to_cent"] | None = None,
    prefix: str = "",
    on_error: Literal["column", "raise"] = "column",
    amounts_out: Literal["decimal", "float"] = "decimal",
) -> tuple[DataFrame, DataFrame]:
    """Say what the vangnet may cost in all for every scenario of a Spark table, as `national_outlook_frame` does.

    The fields, options and answers are the same, to the bit: the rows of a scenario may be in any partition, a shuffle
    brings them together, and `mapInArrow` answers the scenarios of each partition. A table without scenarios is one
    question, in one partition. What a worker needs in memory is the rows of its partition, however many draws there
    are. The workers need this package, of the same version.

    `history` is a table in memory (pandas, polars, pyarrow or DuckDB), which goes to every worker.

    Two tables come back, the rows with their answers and the totals of the scenarios. Nothing runs until Spark is asked
    for rows, and each of the two works out the draws of its own.

    A column is refused by its declared type, before anything runs. With `on_error="raise"` the first wrong scenario
    stops the Spark job: what Spark raises has the message of a `RowError` in it, which counts rows within a partition.

    Raises:
        FrameError: `df` is not a Spark table, or a column is missing, duplicated, of a wrong type, or has the name of
            an answer column.
        InputError: an option has an unknown value, or a quantile is out of range or stands twice.

    >>> import vangnet
    >>> def totals(spark):
    ...     df = spark.read.parquet("verwachtingen.parquet")
    ...     _, totals = vangnet.national_outlook_spark(df, year=2024, draws=100_000)
    ...     return totals.select("scenario", "mean_payment", "payment_p95")
    """
    names = names_of(df)
    check_on_error(on_error)
    words = {"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy}
    check_options(columns, prefix, None, None, words | {"amounts_out": amounts_out})
    check_options(history_columns, "", None, None, {}, place="history_columns")
    asked = None if quantiles is None else list(quantiles)
    check_free(names, prefix, outlook_columns(year=year, quantiles=asked, together=True), fold_of(df))
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType

    mapping = dict(columns or {})
    options: dict[str, Any] = {
        "history": _in_memory(history, dict(history_columns or {})),
        "together": True,
        "year": year,
        "assume": assume,
        "conditions": conditions,
        "quantiles": asked,
        "draws": draws,
        "seed": seed,
        "columns": mapping,
        "history_columns": dict(history_columns or {}),
        **words,
        "prefix": prefix,
        "text": "plain",
        "amounts_out": amounts_out,
        "threads": 1,
        "progress": None,
    }
    wanted = frame_columns(names, columns=mapping, table="uncertain")
    fields = {field.name: field for field in df.schema}
    sample = one_row(StructType([fields[name] for name in wanted]))
    # The types of the answers are the same with one draw.
    rows, totals = _answers(sample, {**options, "draws": 1, "raise_errors": False})
    # Spark takes a point in a name for a path, so that the columns have plain names on their way.
    plain = {name: f"c{place}" for place, name in enumerate(names)}
    scenario = mapping.get("scenario", "scenario")
    named = df.toDF(*plain.values())
    together = named.repartition(trimmed(plain[scenario])) if scenario in wanted else named.repartition(1)
    others = [name for name in names if name not in wanted and sorts(fields[name].dataType)]
    ordered = together.sortWithinPartitions(*[plain[name] for name in [*wanted, *others]])
    options["raise_errors"] = on_error == "raise"
    schema = StructType([*df.schema.fields, *from_arrow_schema(rows.schema)])
    return (
        ordered.mapInArrow(_Rows(names, wanted, options), schema),
        ordered.mapInArrow(_Totals(names, wanted, options), from_arrow_schema(totals.schema)),
    )


class _Partition:
    """What a worker does with the rows of a partition; it travels there as a pickle."""

    def __init__(self, names: list[str], wanted: list[str], options: dict[str, Any]) -> None:
        self.names = names
        self.wanted = wanted
        self.options = options

    def read(self, batches: Iterator[pyarrow.RecordBatch]) -> list[pyarrow.RecordBatch]:
        """The batches that have rows, under the names of the columns."""
        return [batch.rename_columns(self.names) for batch in batches if batch.num_rows]

    def answers(self, rows: list[pyarrow.RecordBatch]) -> tuple[pyarrow.RecordBatch, pyarrow.RecordBatch]:
        """The answers to rows, and the totals of their scenarios."""
        import pyarrow

        return _answers(pyarrow.Table.from_batches(rows).select(self.wanted), self.options)


class _Rows(_Partition):
    """The rows with their answers."""

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow

        rows = self.read(batches)
        if not rows:
            return
        answers, _ = self.answers(rows)
        start = 0
        for batch in rows:
            beside = answers.slice(start, batch.num_rows)
            start += batch.num_rows
            yield pyarrow.RecordBatch.from_arrays(
                [*batch.columns, *beside.columns], names=[*self.names, *beside.schema.names]
            )


class _Totals(_Partition):
    """The totals of the scenarios."""

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        rows = self.read(batches)
        if rows:
            yield self.answers(rows)[1]


def _answers(table: pyarrow.Table, options: dict[str, Any]) -> tuple[pyarrow.RecordBatch, pyarrow.RecordBatch]:
    import pyarrow

    rows, totals = outlook_tables(table, **options)
    whole = (pyarrow.table(answers).combine_chunks().to_batches()[0] for answers in (rows, totals))
    return next(whole), next(whole)


def _in_memory(history: object | None, mapping: dict[str, str]) -> pyarrow.Table | None:
    """The years before as a table that can be pickled."""
    if history is None:
        return None
    import narwhals as nw
    import pyarrow

    kind, names = look_at(history)
    _, cells = kind.cells(history, frame_columns(names, columns=mapping))
    if hasattr(cells, "__arrow_c_stream__"):
        return pyarrow.table(cells)
    return nw.from_native(cells, eager_only=True).to_arrow()
