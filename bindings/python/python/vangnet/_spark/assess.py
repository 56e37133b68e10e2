"""Tables in Spark: the rows of a municipality are brought together, and each partition is a table of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._errors import FrameError
from .._frames.assess import check_free, check_on_error, check_options
from .._native import RuleSet, answer_columns, argument, assess_table, frame_columns, municipality_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any, Literal

    import pyarrow
    from pyspark.sql import Column, DataFrame
    from pyspark.sql.types import DataType, StructType

    from ..typing import AmountUnit, Notation


def assess_spark(
    df: DataFrame,
    *,
    columns: Mapping[str, str] | None = None,
    unit: AmountUnit | None = None,
    amounts: Notation | None = None,
    codes: Literal["any", "cbs"] | None = None,
    float_policy: Literal["round_to_cent"] | None = None,
    successors: Mapping[str, tuple[str, int]] | None = None,
    rules: RuleSet | None = None,
    assume: int | None = None,
    prefix: str = "",
    on_error: Literal["column", "raise"] = "column",
    amounts_out: Literal["decimal", "float"] = "decimal",
    advice: bool = False,
) -> DataFrame:
    """Assess every row of a long Spark table, as `assess_frame` does: the same fields, options and answer columns.

    Nothing runs until Spark is asked for rows. The rows of a municipality may be in any partition: a shuffle brings
    those of a scenario together (with `successors`: those of every municipality that ends up in the same one), and
    `mapInArrow` assesses each partition as one table. So a worker holds the rows of one partition at a time, with
    their answers, in memory; `spark.sql.shuffle.partitions` sets how many partitions there are, and adaptive execution
    may join small ones. The workers need this package, of the same version.

    All columns come back, followed by the answer columns. The rows of a Spark table have no order, so of two rows
    for one municipality and year the one whose cells sort first is answered and the other is the error, whatever the
    partitions.

    A column is refused by its declared type, before anything runs. With `on_error="raise"` the first wrong row stops
    the Spark job: what Spark raises has the message of a `RowError` in it, which counts rows within a partition.

    Raises:
        FrameError: `df` is not a Spark table, or a column is missing, duplicated, of a wrong type, or has the name of
            an answer column.
        InputError: `successors` forms a circle, or an option has an unknown value.

    >>> import vangnet
    >>> def payments(spark):
    ...     df = spark.read.parquet("gemeenten.parquet")
    ...     return vangnet.assess_spark(df, unit="cent").groupBy("year").sum("payment")
    """
    names = names_of(df)
    check_on_error(on_error)
    words = {"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy, "amounts_out": amounts_out}
    check_options(columns, prefix, rules, successors, words)
    advice = bool(argument(advice, "truth", "/advice"))
    check_free(names, prefix, answer_columns(advice), fold_of(df))
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType

    mapping = dict(columns or {})
    options: dict[str, Any] = {
        "columns": mapping,
        "unit": unit,
        "amounts": amounts,
        "codes": codes,
        "float_policy": float_policy,
        "successors": None if successors is None else dict(successors),
        "rules": rules,
        "assume": assume,
        "prefix": prefix,
        "text": "plain",
        "amounts_out": amounts_out,
        "advice": advice,
        "threads": 1,
        "progress": None,
    }
    wanted = frame_columns(names, columns=mapping)
    fields = {field.name: field for field in df.schema}
    sample = one_row(StructType([fields[name] for name in wanted]))
    answers = _answers(sample, {**options, "raise_errors": False})
    schema = StructType([*df.schema.fields, *from_arrow_schema(answers.schema)])
    # Spark takes a point in a name for a path, so that the columns have plain names on their way.
    plain = {name: f"c{place}" for place, name in enumerate(names)}
    key = _key(plain[wanted[0]], options["successors"])
    scenario = mapping.get("scenario", "scenario")
    keys = [key, trimmed(plain[scenario])] if scenario in wanted else [key]
    others = [name for name in names if name not in wanted and sorts(fields[name].dataType)]
    order = [plain[name] for name in [*wanted, *others]]
    together = df.toDF(*plain.values()).repartition(*keys).sortWithinPartitions(*order)
    return together.mapInArrow(_Partition(names, wanted, {**options, "raise_errors": on_error == "raise"}), schema)


class _Partition:
    """What a worker does with the rows of a partition; it travels there as a pickle."""

    def __init__(self, names: list[str], wanted: list[str], options: dict[str, Any]) -> None:
        self.names = names
        self.wanted = wanted
        self.options = options

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow

        rows = [batch.rename_columns(self.names) for batch in batches if batch.num_rows]
        if not rows:
            return
        answers = _answers(pyarrow.Table.from_batches(rows).select(self.wanted), self.options)
        start = 0
        for batch in rows:
            beside = answers.slice(start, batch.num_rows)
            start += batch.num_rows
            yield pyarrow.RecordBatch.from_arrays(
                [*batch.columns, *beside.columns], names=[*self.names, *beside.schema.names]
            )


def _answers(table: pyarrow.Table, options: dict[str, Any]) -> pyarrow.RecordBatch:
    import pyarrow

    return pyarrow.table(assess_table(table, **options)).combine_chunks().to_batches()[0]


def one_row(schema: StructType) -> pyarrow.Table:
    """One row of these types with something in every cell: what is wrong with a type shows without a job."""
    import pyarrow
    from pyspark.sql.pandas.types import to_arrow_schema

    arrow = to_arrow_schema(schema)
    return pyarrow.table([pyarrow.array([_something(field.type)], field.type) for field in arrow], schema=arrow)


def _something(kind: pyarrow.DataType) -> object:
    import pyarrow

    values: tuple[object, ...] = (0, False, "", b"", [], {})
    for value in values:
        try:
            pyarrow.array([value], kind)
        except (pyarrow.ArrowException, TypeError, ValueError):
            continue
        return value
    return None


def names_of(df: DataFrame) -> list[str]:
    """The columns of a Spark table, each with a name of its own, as Spark compares them."""
    try:
        import pyspark.sql
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError("Spark needs pyspark: install the extra vangnet[spark].", name=error.name) from error
    given: object = df
    if not isinstance(given, pyspark.sql.DataFrame):
        name = f"{type(df).__module__}.{type(df).__qualname__}"
        raise FrameError(f"The table is a {name}: it must be a Spark DataFrame.", "invalid_type")
    names: list[str] = df.columns
    fold, seen = fold_of(df), set[str]()
    for name in names:
        if fold(name) in seen:
            raise FrameError(f"The table has the column {name} twice.", "duplicate_field", f"/{name}")
        seen.add(fold(name))
    return names


def fold_of(df: DataFrame) -> Callable[[str], str]:
    """The key under which Spark takes two names for the same."""
    return str if df.sparkSession.conf.get("spark.sql.caseSensitive") == "true" else str.casefold


def _key(municipality: str, successors: Mapping[str, tuple[str, int]] | None) -> Column:
    """What rows that need each other have in common: the municipality, or the last one that it went into."""
    from pyspark.sql import functions

    # As the core takes one municipality however its code is written.
    code = functions.regexp_replace(trimmed(municipality), r"^GM(?=[0-9]{4}$)", "")
    code = functions.when(code.rlike("^[0-9]{1,3}$"), functions.lpad(code, 4, "0")).otherwise(code)
    if not successors:
        return code
    last = {municipality_name(old): municipality_name(new) for old, (new, _) in successors.items()}
    for old in last:
        while last[old] in last:
            last[old] = last[last[old]]
    pairs = [functions.lit(text) for pair in last.items() for text in pair]
    return functions.coalesce(functions.try_element_at(functions.create_map(*pairs), code), code)


def trimmed(name: str) -> Column:
    """A column as text without the space around it; an empty cell is an empty text."""
    from pyspark.sql import functions

    text = functions.coalesce(functions.col(name).cast("string"), functions.lit(""))
    return functions.regexp_replace(text, r"(?U)^\s+|\s+$", "")


def sorts(kind: DataType) -> bool:
    """Whether Spark can sort by such a column; a map, among others, it cannot."""
    from pyspark.sql import types

    simple = types.StringType, types.NumericType, types.BooleanType, types.DateType, types.TimestampType
    return isinstance(kind, (*simple, types.TimestampNTZType, types.BinaryType))
