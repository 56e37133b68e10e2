"""The sums of households in Spark: those of `household_sums`, to the bit, however the partitions cut the table."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pyarrow
import pytest
from pyspark.errors import PythonException
from pyspark.sql import DataFrame, SparkSession, functions

import households
import vangnet

MODEL = households.model(municipalities=5)
TABLE = households.table(4000, 11, MODEL)
LOCAL = vangnet.household_sums(TABLE, model=MODEL)


def sums(of: DataFrame) -> vangnet.HouseholdSums:
    return vangnet.HouseholdSums.from_parts({row.municipality: bytes(row.part) for row in of.collect()})


@pytest.mark.parametrize("partitions", [1, 3, 16])
def test_no_partitioning_changes_a_bit(spark: SparkSession, partitions: int) -> None:
    df = spark.createDataFrame(TABLE).repartition(partitions, functions.rand(seed=partitions))
    if partitions > 1:
        places = df.select("municipality", functions.spark_partition_id().alias("place"))
        spread = places.groupBy("municipality").agg(functions.count_distinct("place").alias("places")).collect()
        assert min(row.places for row in spread) > 1
    answer = vangnet.household_sums_spark(df, model=MODEL)
    assert sums(answer) == LOCAL
    assert {row.municipality: row.expected_amount for row in answer.collect()} == LOCAL.amounts


def test_small_batches_halves_and_other_names(spark: SparkSession) -> None:
    given = households.columns(4000, 11, MODEL)
    low, high = (half.view("int64") for half in given["flags"])
    table = pyarrow.table(
        {
            "code.cbs": pyarrow.array([int(code) for code in TABLE["municipality"].to_pylist()]),
            "norm": TABLE["norm"],
            "flags_low": low,
            "flags_high": high,
        }
    )
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "100")
    try:
        answer = vangnet.household_sums_spark(
            spark.createDataFrame(table).repartition(3), model=MODEL, columns={"municipality": "code.cbs"}
        )
        assert sums(answer) == LOCAL
    finally:
        spark.conf.unset("spark.sql.execution.arrow.maxRecordsPerBatch")


def test_two_flags_in_one_column(spark: SparkSession) -> None:
    columns = {MODEL.flags[0]: MODEL.flags[1]}
    answer = vangnet.household_sums_spark(spark.createDataFrame(TABLE), model=MODEL, columns=columns)
    assert sums(answer) == vangnet.household_sums(TABLE, model=MODEL, columns=columns) != LOCAL


def test_sums_of_two_tables_are_those_of_both(spark: SparkSession) -> None:
    parts = [TABLE.slice(0, 1234), TABLE.slice(1234)]
    first, second = (sums(vangnet.household_sums_spark(spark.createDataFrame(part), model=MODEL)) for part in parts)
    assert first + second == second + first == LOCAL


def test_an_empty_table(spark: SparkSession) -> None:
    empty = spark.createDataFrame(TABLE).where("norm < 0")
    answer = vangnet.household_sums_spark(empty, model=MODEL)
    # Spark may see that there is nothing to do.
    assert {row.expected_amount for row in answer.collect()} <= {Decimal("0.00")}


def test_a_wrong_table_and_a_wrong_row(spark: SparkSession) -> None:
    df = spark.createDataFrame(TABLE)
    wrong: Any = TABLE
    for given, field in ((df.drop("norm"), "/norm"), (df.select("municipality", "norm"), "/flags_low"), (wrong, None)):
        with pytest.raises(vangnet.FrameError) as raised:
            vangnet.household_sums_spark(given, model=MODEL)
        assert raised.value.field == field
    with pytest.raises(PythonException, match="norm is -1 cents, but must be between 0 and 134217727"):
        vangnet.household_sums_spark(df.withColumn("norm", functions.lit(-1)), model=MODEL).collect()
