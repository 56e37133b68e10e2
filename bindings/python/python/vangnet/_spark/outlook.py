"""Outlooks in Spark: of each row where it is, or of the rows of a scenario, which are brought together."""

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


def outlook_spark(
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
) -> DataFrame:
    """Say for every row of a Spark table how likely each band of a deficit is, as `outlook_frame` does.

    The fields, options and answers are the same, to the bit, whatever the partitions: each row is a question of its
    own, with the same seed. `mapInArrow` answers the rows where they are, batch by batch, without a shuffle, so that
    what a worker needs in memory is one Arrow batch (`spark.sql.execution.arrow.maxRecordsPerBatch`) with its answers,
    however many draws there are. Nothing runs until Spark is asked for rows. The workers need this package, of the same
    version.

    `history` is a table in memory (pandas, polars, pyarrow or DuckDB), which goes to every worker.

    The rows of a Spark table have no place: the error of one names its column alone (`/budget_sd`), that of the history
    its row too (`/history/3/budget`). A column is refused by its declared type, before anything runs. With
    `on_error="raise"` the first wrong row stops the Spark job: what Spark raises has the message of a `RowError` in it,
    which counts rows within a batch.

    Raises:
        FrameError: `df` is not a Spark table, or a column is missing, duplicated, of a wrong type, or has the name of
            an answer column.
        InputError: an option has an unknown value, or a quantile is out of range or stands twice.

    >>> import vangnet
    >>> def chances(spark):
    ...     df = spark.read.parquet("verwachtingen.parquet")
    ...     answers = vangnet.outlook_spark(df, year=2024, conditions="met", quantiles=["0.9"])
    ...     return answers.select("municipality", "chance_above", "own_risk_p90")
    """
    asked = _Asked(
        df,
        history,
        together=False,
        terms={"year": year, "assume": assume, "conditions": conditions, "draws": draws, "seed": seed},
        quantiles=quantiles,
        columns=columns,
        history_columns=history_columns,
        words={"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy},
        prefix=prefix,
        on_error=on_error,
        amounts_out=amounts_out,
    )
    return asked.df.mapInArrow(_Alone(asked.names, asked.wanted, asked.options), asked.rows)


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
    asked = _Asked(
        df,
        history,
        together=True,
        terms={"year": year, "assume": assume, "conditions": conditions, "draws": draws, "seed": seed},
        quantiles=quantiles,
        columns=columns,
        history_columns=history_columns,
        words={"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy},
        prefix=prefix,
        on_error=on_error,
        amounts_out=amounts_out,
    )
    scenario = asked.options["columns"].get("scenario", "scenario")
    is_named = scenario in asked.wanted
    together = asked.df.repartition(trimmed(asked.plain[scenario])) if is_named else asked.df.repartition(1)
    kinds = {field.name: field.dataType for field in df.schema}
    others = [name for name in asked.names if name not in asked.wanted and sorts(kinds[name])]
    ordered = together.sortWithinPartitions(*[asked.plain[name] for name in [*asked.wanted, *others]])
    return (
        ordered.mapInArrow(_Rows(asked.names, asked.wanted, asked.options), asked.rows),
        ordered.mapInArrow(_Totals(asked.names, asked.wanted, asked.options), asked.totals),
    )


class _Asked:
    """A Spark table with what is asked about it, checked before anything runs, and the types of the answers."""

    def __init__(
        self,
        df: DataFrame,
        history: object | None,
        *,
        together: bool,
        terms: dict[str, Any],
        quantiles: Iterable[Share] | None,
        columns: Mapping[str, str] | None,
        history_columns: Mapping[str, str] | None,
        words: dict[str, Any],
        prefix: str,
        on_error: str,
        amounts_out: str,
    ) -> None:
        self.names = names_of(df)
        check_on_error(on_error)
        check_options(columns, prefix, None, None, words | {"amounts_out": amounts_out})
        check_options(history_columns, "", None, None, {}, place="history_columns")
        asked = None if quantiles is None else list(quantiles)
        answers = outlook_columns(year=terms["year"], quantiles=asked, together=together)
        check_free(self.names, prefix, answers, fold_of(df))
        from pyspark.sql.pandas.types import from_arrow_schema
        from pyspark.sql.types import StructType

        mapping = dict(columns or {})
        self.options: dict[str, Any] = {
            "history": _in_memory(history, dict(history_columns or {})),
            "together": together,
            # Alone, a row has no place that does not depend on the partitions.
            "numbered": together,
            **terms,
            "quantiles": asked,
            "columns": mapping,
            "history_columns": dict(history_columns or {}),
            **words,
            "prefix": prefix,
            "text": "plain",
            "amounts_out": amounts_out,
            "threads": 1,
            "progress": None,
            "raise_errors": on_error == "raise",
        }
        self.wanted = frame_columns(self.names, columns=mapping, table="uncertain")
        fields = {field.name: field for field in df.schema}
        sample = one_row(StructType([fields[name] for name in self.wanted]))
        # The types of the answers are the same with one draw.
        rows, totals = _answers(sample, self.options | {"draws": 1, "raise_errors": False})
        self.rows = StructType([*df.schema.fields, *from_arrow_schema(rows.schema)])
        self.totals = None if totals is None else from_arrow_schema(totals.schema)
        # Spark takes a point in a name for a path, so that the columns have plain names on their way.
        self.plain = {name: f"c{place}" for place, name in enumerate(self.names)}
        self.df = df.toDF(*self.plain.values())


class _Partition:
    """What a worker does with the rows of a partition; it travels there as a pickle."""

    def __init__(self, names: list[str], wanted: list[str], options: dict[str, Any]) -> None:
        self.names = names
        self.wanted = wanted
        self.options = options

    def read(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """The batches that have rows, under the names of the columns."""
        return (batch.rename_columns(self.names) for batch in batches if batch.num_rows)

    def answers(self, rows: list[pyarrow.RecordBatch]) -> tuple[pyarrow.RecordBatch, pyarrow.RecordBatch | None]:
        """The answers to rows, and the totals of their scenarios."""
        import pyarrow

        return _answers(pyarrow.Table.from_batches(rows).select(self.wanted), self.options)

    def beside(self, batch: pyarrow.RecordBatch, answers: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
        """Rows with their answers after them."""
        import pyarrow

        names = [*self.names, *answers.schema.names]
        return pyarrow.RecordBatch.from_arrays([*batch.columns, *answers.columns], names=names)


class _Alone(_Partition):
    """Rows with their answers, each alone: a batch at a time."""

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in self.read(batches):
            yield self.beside(batch, self.answers([batch])[0])


class _Rows(_Partition):
    """The rows of scenarios with their answers."""

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        rows = list(self.read(batches))
        if not rows:
            return
        answers, _ = self.answers(rows)
        start = 0
        for batch in rows:
            yield self.beside(batch, answers.slice(start, batch.num_rows))
            start += batch.num_rows


class _Totals(_Partition):
    """The totals of the scenarios."""

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        rows = list(self.read(batches))
        if rows:
            yield self.answers(rows)[1]


def _answers(table: pyarrow.Table, options: dict[str, Any]) -> tuple[pyarrow.RecordBatch, pyarrow.RecordBatch | None]:
    import pyarrow

    def whole(answers: object) -> pyarrow.RecordBatch:
        return pyarrow.table(answers).combine_chunks().to_batches()[0]

    rows, totals = outlook_tables(table, **options)
    return whole(rows), None if totals is None else whole(totals)


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
