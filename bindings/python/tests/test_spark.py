"""Tables in Spark, on this machine: what `assess_frame` answers, however the partitions cut the table."""

from __future__ import annotations

import datetime
import pickle
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyspark.errors import PythonException
from pyspark.sql import DataFrame, SparkSession, functions

import households
import notebooks
import paths
import vangnet

NOTEBOOKS = sorted((paths.NOTEBOOKS / "spark").glob("*.ipynb"))
YEARS = range(2015, 2025)


def country(municipalities: int = 40) -> pa.Table:
    """Invented municipalities over ten years, in an order of its own."""
    rows = []
    for year in reversed(YEARS):
        for code in range(1, municipalities + 1):
            budget = Decimal(code * 1_000_003 + year) + Decimal(code % 100) / 100
            share = Decimal((code * 37 + year * 11) % 300 - 100) / 1000
            net_costs = (budget * (1 + share)).quantize(Decimal("0.01"))
            rows.append({"municipality": f"{code:04}", "year": year, "budget": budget, "net_costs": net_costs})
    return pa.Table.from_pylist([{**row, "note": f"row {place}"} for place, row in enumerate(rows)])


def cut(spark: SparkSession, table: pa.Table, partitions: int = 11) -> DataFrame:
    """The table in Spark, its rows thrown over the partitions."""
    return spark.createDataFrame(table).repartition(partitions, functions.rand(seed=6))


def check(
    spark: SparkSession, table: pa.Table, key: tuple[str, ...] = ("note",), **options: Any
) -> list[dict[str, Any]]:
    """The answers of Spark, after comparing them with those of `assess_frame`."""
    local = vangnet.assess_frame(table, **options)
    answers = vangnet.assess_spark(cut(spark, table), **options).toArrow()
    assert answers.schema.names == local.schema.names
    taken = len(table.schema)
    assert answers.schema.types[taken:] == local.schema.types[taken:]

    def rows(of: pa.Table) -> list[dict[str, Any]]:
        return sorted(of.to_pylist(), key=lambda row: tuple(row[name] for name in key))

    assert rows(answers) == rows(local)
    return rows(local)


def test_a_country_whose_years_are_cut_apart(spark: SparkSession) -> None:
    table = country()
    places = cut(spark, table).select("municipality", functions.spark_partition_id().alias("place"))
    spread = places.groupBy("municipality").agg(functions.count_distinct("place").alias("places")).toArrow()
    assert min(spread["places"].to_pylist()) > 3
    answers = check(spark, table)
    outcomes = {answer["outcome"] for answer in answers}
    assert {"surplus", "incomplete", "conditions_met", "conditions_not_met"} <= outcomes
    assert any(answer["multi_year_ratio"] is not None for answer in answers)


def test_the_sum_of_a_country_is_exact(spark: SparkSession) -> None:
    table = country()
    local = vangnet.assess_frame(table)["payment"].to_pylist()
    answers = vangnet.assess_spark(cut(spark, table))
    assert answers.agg(functions.sum("payment")).collect()[0][0] == sum(
        amount for amount in local if amount is not None
    )
    # Adaptive execution may join partitions, and nothing else changes.
    spark.conf.set("spark.sql.adaptive.enabled", "true")
    try:
        joined = vangnet.assess_spark(cut(spark, table)).withColumn("place", functions.spark_partition_id()).toArrow()
    finally:
        spark.conf.set("spark.sql.adaptive.enabled", "false")
    assert len(set(joined["place"].to_pylist())) == 1
    assert sorted(str(amount) for amount in joined["payment"].to_pylist()) == sorted(str(amount) for amount in local)


@pytest.mark.parametrize("integers", [False, True], ids=["text", "integers"])
def test_mergers_one_after_the_other(spark: SparkSession, integers: bool) -> None:
    rows = [
        (code, year, "100", str(103 + (code * year) % 12))
        for code, years in (
            (7, (2015, 2016)),
            (52, (2015, 2016)),
            (1111, (2017, 2018)),
            (2222, (2015, 2016, 2017, 2018)),
        )
        for year in years
    ]
    rows += [(3333, year, "100", "112") for year in (2019, 2020, 2021)]
    rows += [(code, year, "100", "111") for code in range(300, 320) for year in (2018, 2019, 2020)]
    table = pa.table(
        {
            "municipality": [code if integers else f"{code:04}" for code, *_ in rows],
            "year": [year for _, year, *_ in rows],
            "budget": [budget for *_, budget, _ in rows],
            "net_costs": [net_costs for *_, net_costs in rows],
            "note": list(range(len(rows))),
        }
    )
    successors = {"0007": ("1111", 2017), "0052": ("1111", 2017), "1111": ("3333", 2019), "2222": ("3333", 2019)}
    merged = check(spark, table, successors=successors)
    assert next(row["multi_year_ratio"] for row in merged if row["net_costs"] == "112" and row["year"] == 2019)


def test_wrong_rows_are_errors_of_their_own(spark: SparkSession) -> None:
    good = country(5).to_pylist()
    wrong = [
        {"municipality": None},
        {"municipality": "20"},
        {"year": None},
        {"year": 2030},
        {"year": 2014},
        {"budget": None},
        {"budget": Decimal(0)},
        {"net_costs": Decimal(10**13)},
    ]
    rows = [{**good[0], "municipality": "0099", **change, "note": f"wrong {i}"} for i, change in enumerate(wrong)]
    kinds = dict.fromkeys(("budget", "net_costs"), pa.decimal128(18, 2))
    schema = pa.schema({"municipality": pa.string(), "year": pa.int32(), **kinds, "note": pa.string()})
    answers = check(spark, pa.Table.from_pylist([*good, *rows], schema=schema), codes="cbs")
    codes = [answer["error_code"] for answer in answers if answer["note"].startswith("wrong")]
    assert len(codes) == 8
    assert all(codes)


def test_scenarios_are_tables_of_their_own(spark: SparkSession) -> None:
    table = country(6)
    drawn = [
        table.append_column("draw", pa.array([draw] * len(table), pa.string()))
        .set_column(4, "note", pa.array([f"{draw} {row}" for row in range(len(table))]))
        .slice(0, len(table) - skipped)
        for skipped, draw in zip((0, 12, 24), (None, "1", " 2 "), strict=True)
    ]
    answers = check(spark, pa.concat_tables(drawn), columns={"scenario": "draw"})
    assert {answer["error_code"] for answer in answers} == {None}
    assert any(answer["missing_years"] for answer in answers)


def test_of_twins_the_same_one_is_answered_whatever_the_partitions(spark: SparkSession) -> None:
    table = country(4)
    twins = table.set_column(3, "net_costs", pa.array(["1"] * len(table)).cast(table.schema.field(3).type))
    both = pa.concat_tables([table, twins.set_column(4, "note", pa.array([f"twin {i}" for i in range(len(twins))]))])
    found = []
    for partitions in (1, 9):
        answers = vangnet.assess_spark(cut(spark, both, partitions)).select("note", "error_code", "payment").collect()
        found.append(sorted(map(tuple, answers), key=str))
    assert found[0] == found[1]
    # The least net costs sort first.
    assert {row[0].split()[0] for row in found[0] if row[1] is None} == {"twin"}
    assert len([row for row in found[0] if row[1] == "duplicate_year"]) == len(table)


WAYS = {
    "euro": ([10**8], [109 * 10**6], {"unit": "euro"}),
    "cent": ([10**10], [109 * 10**8], {"unit": "cent"}),
    "float": ([1e8], [109e6 + 0.001], {"float_policy": "round_to_cent"}),
    "text": (["100000000"], ["109000000.00"], {}),
    "decimal": (pa.array([Decimal(10**8)], pa.decimal128(38, 9)), [Decimal("109000000.000")], {}),
}


@pytest.mark.parametrize(("budget", "net_costs", "options"), WAYS.values(), ids=WAYS)
def test_the_ways_to_write_amounts(spark: SparkSession, budget: Any, net_costs: Any, options: dict[str, Any]) -> None:
    table = pa.table({"municipality": [202], "year": [2024], "budget": budget, "net_costs": net_costs})
    answers = check(spark, table, ("year",), **options)
    assert answers[0]["scale_payment"] == Decimal("750000.00")


def test_own_rules_mapped_columns_and_a_prefix(spark: SparkSession) -> None:
    table = country(6).rename_columns(["code", "t", "B in €.ct", "N `netto`", "note"])
    names = {"municipality": "code", "year": "t", "budget": "B in €.ct", "net_costs": "N `netto`"}
    rules = vangnet.rule_set(2024).with_threshold("0.05").with_name("5%").with_years()
    assert pickle.loads(pickle.dumps(rules)) == rules
    answers = check(spark, table, columns=names, rules=rules, prefix="new.")
    assert {answer["new.evidence"] for answer in answers} == {"user"}


def test_the_application_and_columns_that_spark_cannot_sort(spark: SparkSession) -> None:
    table = pa.table(
        {
            "municipality": ["0268", "0202", "0202", "0202"],
            "year": [2016, 2019, 2018, 2017],
            "budget": ["93000000", "102222222.22", "90000000", "100000000"],
            "net_costs": ["105800000", "111422222.22", "109181000", "108000000"],
            "budget_without_art_7": [None, None, "101000000", None],
            "unlawful": [None, "0", None, "1000"],
            "budget_stage": [None, "voorlopig", None, "definitief"],
            "inhabitants": [173_000, None, None, None],
            "received": [None, datetime.date(2020, 8, 16), None, None],
            "college_declaration": [None, True, None, None],
            "council_consent": [None, True, None, None],
            "internal_measures": [None, True, None, None],
            "external_measures": [None, False, None, None],
            "granted_years": [None, [2017], None, None],
            "instruction_years": pa.array([None, [], None, None], pa.list_(pa.int64())),
            "map": pa.array([{"a": 1}] * 4, pa.map_(pa.string(), pa.int64())),
            "struct": [{"a": [{"b": 1}]}] * 4,
        }
    )
    answers = check(spark, table, ("municipality", "year"))
    assert [answer["own_risk"] for answer in answers][2:] == [Decimal("9200000.00"), Decimal("5190000.00")]
    assert answers[2]["findings"] == ["outside_window", "no_external_measures"]


def test_empty_partitions_and_empty_tables(spark: SparkSession) -> None:
    few = country(2).slice(0, 3)
    answers = vangnet.assess_spark(cut(spark, few, 40))
    assert answers.count() == 3
    empty = vangnet.assess_spark(cut(spark, few).where("year < 0"))
    assert empty.schema == answers.schema
    assert empty.collect() == []


def test_nothing_runs_until_rows_are_asked_for(spark: SparkSession) -> None:
    broken = spark.createDataFrame(country(1)).withColumn("note", functions.raise_error(functions.lit("it ran")))
    answers = vangnet.assess_spark(broken)
    assert answers.columns[:5] == broken.columns
    with pytest.raises(Exception, match="it ran"):
        answers.collect()


def test_a_wrong_row_stops_the_job_where_asked(spark: SparkSession) -> None:
    table = country(3)
    twice = pa.concat_tables([table, table.slice(0, 1)])
    answers = vangnet.assess_spark(cut(spark, twice), on_error="raise")
    with pytest.raises(PythonException, match=r"vangnet\.RowError: Row \d+ \(municipality 0001, year 2024\): /year is"):
        answers.collect()
    assert vangnet.assess_spark(cut(spark, table), on_error="raise").count() == len(table)


def column(name: str, kind: str) -> Any:
    return lambda df: df.withColumn(name, functions.col(name).cast(kind))


REFUSED = {
    "missing": (lambda df: df.drop("budget"), {}, "missing_field", "/budget"),
    "mapped to nothing": (None, {"columns": {"unlawful": "U"}}, "missing_field", "/unlawful"),
    "no such field": (None, {"columns": {"bugdet": "budget"}}, "unknown_field", "/columns"),
    "integers": (column("budget", "bigint"), {}, "invalid_type", "/budget"),
    "floats": (column("net_costs", "double"), {}, "invalid_type", "/net_costs"),
    "year as a float": (column("year", "double"), {}, "invalid_type", "/year"),
    "codes as dates": (column("municipality", "date"), {}, "invalid_type", "/municipality"),
    "structs": (lambda df: df.withColumn("budget", functions.struct("budget")), {}, "invalid_type", "/budget"),
    "maps": (lambda df: df.withColumn("budget", functions.create_map("note", "year")), {}, "invalid_type", "/budget"),
    "lists of text": (
        lambda df: df.withColumn("granted_years", functions.array("note")),
        {},
        "invalid_type",
        "/granted_years",
    ),
    "answered already": (lambda df: df.withColumn("Payment", functions.lit(1)), {}, "duplicate_field", "/prefix"),
    "twice": (lambda df: df.select("*", "budget"), {}, "duplicate_field", "/budget"),
    "unit": (None, {"unit": "dollar"}, "invalid_type", "/unit"),
    "float policy": (None, {"float_policy": "round"}, "invalid_type", "/float_policy"),
    "on_error": (None, {"on_error": "ignore"}, "invalid_type", "/on_error"),
    "circle": (None, {"successors": {"0001": ("0002", 2018), "0002": ("0001", 2019)}}, None, "/successors"),
}


@pytest.mark.parametrize(("change", "options", "code", "field"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_before_anything_runs(
    spark: SparkSession, change: Any, options: dict[str, Any], code: str | None, field: str
) -> None:
    df = spark.createDataFrame(country(1)).withColumn("extra", functions.raise_error(functions.lit("it ran")))
    with pytest.raises((vangnet.FrameError, vangnet.InputError)) as caught:
        vangnet.assess_spark(change(df) if change else df, **options)
    assert caught.value.code == (code or "invalid_municipality_code")
    assert caught.value.field == field


def test_a_table_of_another_kind_is_refused() -> None:
    with pytest.raises(vangnet.FrameError, match=r"is a pyarrow\.lib\.Table: it must be a Spark DataFrame"):
        vangnet.assess_spark(country(1))  # type: ignore[arg-type]


def test_without_pyspark_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(ModuleNotFoundError, match=r"vangnet\[spark\]"):
        vangnet.assess_spark(None)  # type: ignore[arg-type]


def test_the_examples_of_the_readme(spark: SparkSession, tmp_path: Path) -> None:
    text = paths.README.read_text(encoding="utf-8")
    blocks = [block.split("```")[0] for block in text.split("```python spark\n")[1:]]
    assert blocks
    model = households.model()
    expected = {"net_costs_mean": ["112000000.00"], "net_costs_sd": ["4000000.00"], "budget_mean": ["100000000.00"]}
    tables = {
        "gemeenten.parquet": country(),
        "huishoudens.parquet": households.table(100, 1, model),
        "verwachtingen.parquet": pa.table({"municipality": ["0268"], "scenario": ["laag"], **expected}),
    }
    for name, table in tables.items():
        spark.createDataFrame(table).write.parquet(str(tmp_path / name))
        blocks = [block.replace(name, str(tmp_path / name)) for block in blocks]
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {"spark": spark, "model": model})


def test_there_is_a_notebook() -> None:
    assert len(NOTEBOOKS) == 1


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert notebooks.pictures_of(path, tmp_path, tmp_path, monkeypatch)
