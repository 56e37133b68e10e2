"""Uncertain municipalities in Spark: what `outlook_frame` and `national_outlook_frame` answer, to the bit."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest
from pyspark.errors import PythonException
from pyspark.sql import SparkSession, functions

import vangnet

SCENARIOS = ("low", "middle", " high ", "9", None)
ROWS: list[dict[str, Any]] = [
    {
        "municipality": f"{code:04}",
        "scenario": scenario,
        "net_costs_mean": 100_000_000 + code * 500_000 + place * 1_000_000,
        "net_costs_sd": 4_000_000,
        "budget_mean": 100_000_000,
        "budget_sd": 1_500_000,
        "correlation": "0.4",
        "a.note": code * place,
    }
    for code in range(1, 13)
    for place, scenario in enumerate(SCENARIOS)
]
TABLE = pa.Table.from_pylist(ROWS)
HISTORY = pa.Table.from_pylist(
    [
        {"municipality": code, "year": year, "budget": 98_000_000, "net_costs": 104_000_000}
        for code in range(1, 13)
        for year in (2022, 2023, 2024)
    ]
)
OPTIONS: dict[str, Any] = {"year": 2024, "unit": "euro", "draws": 2000, "seed": 7, "quantiles": ["0.5", "0.975"]}


def ordered(table: pa.Table, *names: str) -> list[dict[str, Any]]:
    return sorted(table.to_pylist(), key=lambda row: tuple(str(row[name]) for name in names))


@pytest.mark.parametrize("partitions", [1, 3, 16])
def test_no_partitioning_changes_a_bit(spark: SparkSession, partitions: int) -> None:
    df = spark.createDataFrame(TABLE).repartition(partitions, functions.rand(seed=partitions))
    local = vangnet.national_outlook_frame(TABLE, HISTORY, **OPTIONS)
    answers = vangnet.national_outlook_spark(df, HISTORY, **OPTIONS)
    rows, totals = (answer.toArrow() for answer in answers)
    assert rows.schema.names == local[0].schema.names
    assert totals.schema.types == local[1].schema.types
    assert local[1]["error_code"].null_count == len(SCENARIOS)
    assert ordered(rows, "municipality", "scenario") == ordered(local[0], "municipality", "scenario")
    assert ordered(totals, "scenario") == ordered(local[1], "scenario")


@pytest.mark.parametrize("partitions", [1, 3, 16])
def test_no_partitioning_changes_a_bit_of_a_row_alone(spark: SparkSession, partitions: int) -> None:
    # A few wrong rows: an error has no place that depends on the partitions.
    wrong = pa.compute.if_else(pa.compute.equal(TABLE["municipality"], "0007"), -1, TABLE["net_costs_sd"])
    table = TABLE.set_column(TABLE.schema.get_field_index("net_costs_sd"), "net_costs_sd", wrong)
    local = vangnet.outlook_frame(table, HISTORY, **OPTIONS)
    df = spark.createDataFrame(table).repartition(partitions, functions.rand(seed=partitions))
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "7")
    try:
        answers = vangnet.outlook_spark(df, HISTORY, **OPTIONS).toArrow()
    finally:
        spark.conf.unset("spark.sql.execution.arrow.maxRecordsPerBatch")
    assert answers.schema.names == local.schema.names
    assert answers.schema.types[-len(answers.schema) + 7 :] == local.schema.types[7:]
    expected = local.to_pylist()
    for place, row in enumerate(expected):
        for name in ("error_field", "error_message"):
            row[name] = row[name] and row[name].replace(f"/municipalities/{place}/", "/")
    assert {row["error_field"] for row in expected} == {None, "/net_costs_sd"}
    names = ("municipality", "scenario")
    assert ordered(answers, *names) == ordered(pa.Table.from_pylist(expected, schema=local.schema), *names)


def test_wrong_rows_alone_and_wrong_options(spark: SparkSession) -> None:
    df = spark.createDataFrame(TABLE)
    options = OPTIONS | {"draws": 10}
    with pytest.raises(vangnet.FrameError, match="Spark DataFrame"):
        vangnet.outlook_spark(TABLE, **options)  # type: ignore[arg-type]
    with pytest.raises(vangnet.FrameError, match="net_costs_sd"):
        vangnet.outlook_spark(df.drop("net_costs_sd"), **options)
    with pytest.raises(vangnet.FrameError, match="payment_p50"):
        vangnet.outlook_spark(df.withColumn("payment_p50", functions.lit(1)), **options)
    with pytest.raises(vangnet.InputError, match="/quantiles/0"):
        vangnet.outlook_spark(df, **options | {"quantiles": ["1"]})
    past = HISTORY.set_column(2, "budget", pa.array(["x"] * len(HISTORY)))
    fields = {row.error_field for row in vangnet.outlook_spark(df, past, **options).collect()}
    assert fields == {f"/history/{place}/budget" for place in range(0, len(HISTORY), 3)}
    negative = df.withColumn("net_costs_sd", -functions.col("net_costs_sd"))
    with pytest.raises(PythonException, match=r"Row \d+: /net_costs_sd"):
        vangnet.outlook_spark(negative, on_error="raise", **options).collect()


def test_a_table_without_scenarios_is_one_country(spark: SparkSession) -> None:
    table = TABLE.slice(0, 60).filter(pa.compute.equal(TABLE["scenario"], "low")).drop_columns(["scenario"])
    options = OPTIONS | {"conditions": "met"}
    _, local = vangnet.national_outlook_frame(table, **options)
    _, totals = vangnet.national_outlook_spark(spark.createDataFrame(table).repartition(5), **options)
    assert totals.toArrow().to_pylist() == local.to_pylist()


def test_a_wrong_table_and_a_wrong_row(spark: SparkSession) -> None:
    df = spark.createDataFrame(TABLE)
    wrong: Any = TABLE
    with pytest.raises(vangnet.FrameError, match="Spark DataFrame"):
        vangnet.national_outlook_spark(wrong, **OPTIONS)
    with pytest.raises(vangnet.FrameError, match="net_costs_sd"):
        vangnet.national_outlook_spark(df.drop("net_costs_sd"), **OPTIONS)
    negative = df.withColumn("net_costs_sd", -functions.col("net_costs_sd"))
    rows, totals = vangnet.national_outlook_spark(negative, **OPTIONS)
    codes = {row.error_code for row in totals.collect()}
    assert len(codes) == 1
    assert codes == {row.error_code for row in rows.collect()}
    assert None not in codes
    with pytest.raises(PythonException, match="net_costs_sd"):
        vangnet.national_outlook_spark(negative, on_error="raise", **OPTIONS)[1].collect()
