"""What each input of an outlook does, in tables, and outlooks of every combination of values: beside the questions."""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import product
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import vangnet
from test_frames_outlook import CHANCES, NUMBERS, asked, uncertain, years

BASES = ("mean_payment", "mean_own_risk")


def lines(answer: vangnet.Sensitivity) -> list[tuple[Any, ...]]:
    """What a table has of an answer."""
    return [
        (
            answer.mean_payment,
            answer.mean_own_risk,
            row.input,
            row.lower.mean_payment,
            row.lower.mean_own_risk,
            row.higher.mean_payment,
            row.higher.mean_own_risk,
            row.swing,
        )
        for row in answer.inputs
    ]


COLUMNS = (
    *BASES,
    "input",
    "lower_mean_payment",
    "lower_mean_own_risk",
    "higher_mean_payment",
    "higher_mean_own_risk",
    "swing",
)


@pytest.mark.parametrize("change", [None, "0.25"])
@pytest.mark.parametrize("seed", range(3))
def test_each_row_comes_back_once_for_each_input_of_its_question(seed: int, change: str | None) -> None:
    dice = random.Random(seed)
    rows, past = uncertain(dice), years(dice)
    table = pl.DataFrame(rows).with_row_index("place")
    told: list[tuple[int, int]] = []
    answers = vangnet.sensitivity_frame(
        table,
        pl.DataFrame(past, infer_schema_length=None),
        year=2024,
        change=change,
        on_error="raise",
        threads=2,
        progress=lambda *done: told.append(done),
    )
    assert told[-1] == (8, 8)
    assert answers["place"].to_list() == sorted(answers["place"].to_list())
    assert answers.schema["swing"] == pl.Decimal(18, 2)
    for place, row in enumerate(rows):
        question = asked(row, past)
        question["history"] = question["history"] or None
        single = vangnet.sensitivity(year=2024, change=change, **question)
        own = answers.filter(pl.col("place") == place)
        assert own.select(COLUMNS).rows() == lines(single)
        assert own["municipality"].unique().to_list() == [row["municipality"]]
        reasons = [f"{unknown.field}:{unknown.reason}" for unknown in single.reasons]
        assert own["reasons"].to_list() == [reasons] * len(single.inputs)
        assert own["warnings"].to_list() == [list(single.warnings)] * len(single.inputs)
        assert set(own["evidence"]) == {single.evidence}


def test_an_answer_is_a_table_too() -> None:
    answer = vangnet.sensitivity(
        year=2024,
        net_costs={"mean": 109_000_000, "sd": 4_000_000},
        budget={"mean": 100_000_000, "sd": 1_500_000},
        conditions="met",
    )
    polars = answer.to_frame("polars")
    assert tuple(polars.columns) == COLUMNS
    assert polars.rows() == lines(answer)
    assert polars.schema["input"] == pl.String
    arrow = answer.to_frame("pyarrow")
    assert [tuple(row.values()) for row in arrow.to_pylist()] == lines(answer)
    assert arrow.schema.field("swing").type == pa.decimal128(18, 2)
    assert list(answer.to_frame().itertuples(index=False, name=None)) == lines(answer)
    unknown = vangnet.sensitivity(year=2024, net_costs={"mean": 109, "sd": 4}, budget={"mean": 100})
    assert unknown.to_frame("polars")["swing"].to_list() == [None] * len(unknown.inputs)


def test_every_kind_of_table_gives_the_same_longer_table() -> None:
    frame = pl.DataFrame(uncertain(random.Random(1), ("",))).drop("scenario")
    options: Any = {"year": 2024, "conditions": "met", "change": "0.1"}
    expected = vangnet.sensitivity_frame(frame, **options)
    wanted = expected.select("municipality", "input", "swing").rows()
    assert len(wanted) > 2 * frame.height

    pandas = vangnet.sensitivity_frame(frame.to_pandas().set_index(pd.Index([4, 3, 2, 1])), **options)
    assert list(pandas[["municipality", "input", "swing"]].itertuples(index=False, name=None)) == wanted
    assert list(dict.fromkeys(pandas.index)) == [4, 3, 2, 1]
    names = ["municipality", "input", "swing"]
    arrow = vangnet.sensitivity_frame(frame.to_arrow(), **options)
    assert [tuple(row.values()) for row in arrow.select(names).to_pylist()] == wanted
    batch = vangnet.sensitivity_frame(frame.to_arrow().to_batches()[0], **options)
    assert isinstance(batch, pa.RecordBatch)
    assert [tuple(row.values()) for row in batch.select(names).to_pylist()] == wanted
    connection = duckdb.connect()
    source = frame.to_arrow()  # noqa: F841
    relation = vangnet.sensitivity_frame(connection.sql("SELECT * FROM source"), **options)
    assert relation.select("municipality", "input", "swing").fetchall() == wanted

    floats = vangnet.sensitivity_frame(frame, amounts_out="float", prefix="a_", **options)
    assert floats.schema["a_swing"] == pl.Float64
    empty = vangnet.sensitivity_frame(frame.head(0), **options)
    assert (empty.height, empty.columns) == (0, expected.columns)


def test_a_wrong_row_comes_back_once_with_its_error() -> None:
    good = {"municipality": "0202", "net_costs_mean": "109", "net_costs_sd": "1", "budget_mean": "100"}
    table = pl.DataFrame([good, good | {"net_costs_sd": "-1"}, good]).rename({"net_costs_sd": "On/zeker"})
    options: Any = {"year": 2024, "columns": {"net_costs_sd": "On/zeker"}}
    answers = vangnet.sensitivity_frame(table, conditions="met", **options)
    inputs = ["net_costs_mean", "budget_mean", "net_costs_sd"]
    assert answers["input"].to_list() == [*inputs, None, *inputs]
    (wrong,) = answers.filter(pl.col("input").is_null()).rows(named=True)
    assert wrong["error_field"] == "/municipalities/1/On~1zeker"
    assert {wrong[name] for name in (*COLUMNS, "reasons", "evidence", "warnings")} == {None}
    with pytest.raises(vangnet.RowError, match=r"Row 1: /municipalities/1/On~1zeker") as raised:
        vangnet.sensitivity_frame(table, on_error="raise", **options)
    assert raised.value.row == 1
    past = pl.DataFrame({"municipality": ["0202"], "year": [2023], "budget": ["x"], "net_costs": ["1"]})
    of_history = vangnet.sensitivity_frame(table.head(1), past, **options)
    assert of_history["error_field"].to_list() == ["/history/0/budget"]


@pytest.mark.parametrize("change", ["0", "0.6", "-0.01"])
def test_a_change_out_of_range_is_refused_whatever_the_rows(change: str) -> None:
    table = pl.DataFrame(uncertain(random.Random(1))).head(0)
    with pytest.raises(vangnet.InputError, match=f'/change is "{change}": a change must be above 0'):
        vangnet.sensitivity_frame(table, year=2024, change=change)


QUESTION: dict[str, Any] = {
    "year": 2024,
    "net_costs": {"mean": 109_000_000, "sd": 4_000_000},
    "budget": {"mean": 100_000_000, "sd": 1_500_000},
    "history": [
        {"year": 2023, "budget": 98_000_000, "net_costs": 104_000_000, "unlawful": 10},
        vangnet.YearFigures(year=2022, budget=96_000_000, net_costs=101_000_000),
    ],
    "quantiles": ["0.9"],
    "draws": 500,
    "seed": 3,
}
COSTS = [106_000_000, "109000000.50", Decimal("112E+6")]
BUDGETS = [99_000_000, 101_000_000]


def test_a_grid_has_every_combination_and_each_is_the_question() -> None:
    grid = vangnet.outlook_grid(
        QUESTION, {"net_costs_mean": COSTS, "budget_mean": BUDGETS}, backend="polars", threads=2
    )
    assert grid.columns[:5] == ["net_costs_mean", "net_costs_sd", "budget_mean", "budget_sd", "correlation"]
    assert not [name for name in grid.columns if name.startswith("error_")]
    assert grid.schema["net_costs_mean"] == pl.Decimal(18, 2)
    for (costs, budget), row in zip(product(COSTS, BUDGETS), grid.iter_rows(named=True), strict=True):
        changed = {"net_costs": {"mean": costs, "sd": 4_000_000}, "budget": {"mean": budget, "sd": 1_500_000}}
        single = vangnet.outlook(**QUESTION | changed)
        assert (row["net_costs_mean"], row["budget_mean"]) == (Decimal(costs), Decimal(budget))
        assert (row["net_costs_sd"], row["budget_sd"], row["correlation"]) == (4_000_000, 1_500_000, 0)
        for name in NUMBERS + CHANCES:
            assert row[name] == getattr(single.closed, name), name
        assert single.drawn is not None
        assert single.drawn.quantiles is not None
        assert row["own_risk_p90"] == single.drawn.quantiles[0].own_risk
    assert grid["mean_own_risk"].null_count() == 0


def test_a_grid_of_each_backend_and_of_each_field() -> None:
    values: dict[str, list[Any]] = {"correlation": ["-0.5", "0.5"], "net_costs_sd": [0], "budget_sd": [1, 2]}
    arrow = vangnet.outlook_grid(QUESTION, values, backend="pyarrow")
    assert arrow.schema.field("correlation").type == pa.decimal128(38, 6)
    assert arrow["budget_sd"].to_pylist() == [1, 2, 1, 2]
    pandas = vangnet.outlook_grid(QUESTION, values)
    polars = vangnet.outlook_grid(QUESTION, values, backend="polars")
    assert pandas["mean_own_risk"].to_list() == polars["mean_own_risk"].to_list() == arrow["mean_own_risk"].to_pylist()
    certain = vangnet.outlook_grid({**QUESTION, "budget": {"mean": 100}}, {"net_costs_sd": [1]}, backend="polars")
    assert certain["budget_sd"].to_list() == [0]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"net_costs_sd": [1, "-1"]}, r'^/values/net_costs_sd/1 is "-1"'),
        ({"correlation": [0, "1.5"]}, r'^/values/correlation/1 is "1.5"'),
        ({"budget_mean": [1, 2, 0]}, r'^/values/budget_mean/2 is "0": a budget is above zero'),
        ({"budget_mean": ["1.005"]}, r'^/values/budget_mean/0 is "1.005"'),
        ({"budget_mean": [1.5]}, r"^/values/budget_mean/0 "),
        ({"budget_mean": "123"}, r"^/values/budget_mean must be a collection"),
        ({"budget_mean": []}, r"^/values/budget_mean is empty"),
        ({"budget": [1]}, r'^/values/budget is not a field: it must be one of "net_costs_mean"'),
        ([1], r"^/values must be a mapping"),
    ],
)
def test_a_wrong_value_of_a_grid_is_named(values: Any, message: str) -> None:
    with pytest.raises(vangnet.VangnetError, match=message) as raised:
        vangnet.outlook_grid(QUESTION, values)
    assert raised.value.field == message[1:].split(" ")[0]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"net_costs": {"mean": "x", "sd": 1}}, "/net_costs/mean"),
        ({"net_costs": {"sd": 1}}, "/net_costs/mean"),
        ({"history": [{"year": 2024, "budget": 1, "net_costs": 1}]}, "/history/0/year"),
        ({"history": [{"year": 2023, "budget": 1, "net_costs": 1, "cost": 2}]}, "/history/0/cost"),
        ({"quantiles": ["1"]}, "/quantiles/0"),
        ({"draws": 200_000_000}, "/draws"),
        ({"year": 2026}, "/year"),
        ({"threads": 2}, "/question/threads"),
    ],
)
def test_a_wrong_question_of_a_grid_is_named(changed: dict[str, Any], field: str) -> None:
    with pytest.raises(vangnet.VangnetError) as raised:
        vangnet.outlook_grid(QUESTION | changed, {"net_costs_mean": [1]})
    assert raised.value.field == field
    assert str(raised.value).startswith(field)
    with pytest.raises(vangnet.InputError, match="/backend"):
        vangnet.outlook_grid(QUESTION, {"net_costs_mean": [1]}, backend="excel")  # type: ignore[call-overload]
