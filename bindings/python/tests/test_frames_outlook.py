"""Tables of outlooks, beside the questions themselves."""

from __future__ import annotations

import random
import time
from decimal import Decimal
from typing import Any

import duckdb
import interrupts
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import vangnet

NUMBERS = ("mean_payment", "sd_payment", "mean_own_risk", "sd_own_risk")
CHANCES = ("chance_surplus", "chance_below", "chance_middle", "chance_above", "chance_conditions")
QUANTILES = ("0.05", "0.5", "0.975")


def uncertain(dice: random.Random, scenarios: tuple[str, ...] = ("low", "high")) -> list[dict[str, Any]]:
    """Rows of municipalities with a deficit in each band, in no order."""
    rows = []
    for scenario in scenarios:
        for municipality in ("0202", "0268", "Nijmegen", "0014"):
            budget = dice.randrange(10**9, 10**10)
            certain = dice.random() < 0.4
            rows.append(
                {
                    "municipality": municipality,
                    "scenario": scenario,
                    "net_costs_mean": f"{Decimal(budget * dice.randrange(950, 1200) // 1000) / 100:.2f}",
                    "net_costs_sd": f"{Decimal(budget // 25) / 100:.2f}",
                    "budget_mean": f"{Decimal(budget) / 100:.2f}",
                    "budget_sd": None if certain else f"{Decimal(budget // 70) / 100:.2f}",
                    "correlation": dice.choice([None, "0.4", "-1"]),
                }
            )
    dice.shuffle(rows)
    return rows


def years(dice: random.Random) -> list[dict[str, Any]]:
    """The years before, and some after; the rows of one scenario only count there."""
    rows = []
    for municipality in ("202", "0268", "Nijmegen", "GM0014"):
        for year in range(2021, 2026):
            budget = dice.randrange(10**9, 10**10)
            rows.append(
                {
                    "municipality": municipality,
                    "scenario": dice.choice([None, None, "low"]) if year < 2024 else None,
                    "year": year,
                    "budget": f"{Decimal(budget) / 100:.2f}",
                    "net_costs": f"{Decimal(budget * dice.randrange(1010, 1200) // 1000) / 100:.2f}",
                }
            )
    dice.shuffle(rows)
    return rows


def asked(row: dict[str, Any], past: list[dict[str, Any]]) -> dict[str, Any]:
    """A row as a question asks about it."""
    code = row["municipality"].removeprefix("GM").zfill(4)
    entries = [
        {name: year[name] for name in ("year", "budget", "net_costs")}
        for year in past
        if year["municipality"].removeprefix("GM").zfill(4) == code
        and year["scenario"] in (None, row["scenario"])
        and year["year"] < 2024
    ]
    return {
        "net_costs": {"mean": row["net_costs_mean"], "sd": row["net_costs_sd"]},
        "budget": {"mean": row["budget_mean"], "sd": row["budget_sd"]},
        "correlation": row["correlation"],
        "history": entries,
    }


@pytest.mark.parametrize("draws", [None, 300])
@pytest.mark.parametrize("seed", range(3))
def test_a_table_of_outlooks_answers_each_as_the_question_does(seed: int, draws: int | None) -> None:
    dice = random.Random(seed)
    rows, past = uncertain(dice), years(dice)
    answers = vangnet.outlook_frame(
        pl.DataFrame(rows),
        pl.DataFrame(past, infer_schema_length=None),
        year=2024,
        quantiles=QUANTILES,
        draws=draws,
        seed=seed,
        on_error="raise",
        threads=2,
    )
    assert answers["municipality"].to_list() == [row["municipality"] for row in rows]
    for row, shown in zip(rows, answers.iter_rows(named=True), strict=True):
        single = vangnet.outlook(year=2024, quantiles=QUANTILES, draws=draws, seed=seed, **asked(row, past))
        drawn: Any = single.drawn or single.closed
        for name in NUMBERS + CHANCES:
            closed = getattr(single.closed, name)
            assert shown[name] == (getattr(drawn, name) if closed is None else closed), name
        found = single.closed.quantiles or drawn.quantiles or ()
        for name, of in zip(("p5", "p50", "p97_5"), (*found, None, None, None), strict=False):
            assert shown[f"payment_{name}"] == (of and of.payment)
            assert shown[f"own_risk_{name}"] == (of and of.own_risk)
        assert shown["reasons"] == [f"{unknown.field}:{unknown.reason}" for unknown in single.reasons]
        assert shown["warnings"] == list(single.warnings)
        assert shown["evidence"] == single.evidence


@pytest.mark.parametrize("seed", range(3))
def test_a_country_in_a_table_is_the_question(seed: int) -> None:
    dice = random.Random(seed)
    rows, past = uncertain(dice), years(dice)
    shown, totals = vangnet.national_outlook_frame(
        pl.DataFrame(rows),
        pl.DataFrame(past, infer_schema_length=None),
        year=2024,
        quantiles=QUANTILES,
        draws=500,
        seed=seed,
        on_error="raise",
        threads=2,
    )
    assert totals["scenario"].to_list() == list(dict.fromkeys(row["scenario"] for row in rows))
    for total in totals.iter_rows(named=True):
        own = [row for row in rows if row["scenario"] == total["scenario"]]
        members: Any = [{"name": row["municipality"], **asked(row, past)} for row in own]
        whole = vangnet.national_outlook(year=2024, municipalities=members, quantiles=QUANTILES, draws=500, seed=seed)
        assert total["municipalities"] == 4
        assert total["unknown"] == list(whole.unknown)
        for name in ("mean_payment", "sd_payment", "standard_error"):
            assert total[name] == (whole.total and getattr(whole.total, name))
        assert total["payment_p97_5"] == (whole.total and whole.total.quantiles[2].payment)
        mine = shown.filter(pl.col("scenario") == total["scenario"])
        for answer, row in zip(whole.municipalities, mine.iter_rows(named=True), strict=True):
            assert [row[name] for name in NUMBERS + CHANCES] == [getattr(answer, name) for name in NUMBERS + CHANCES]
            assert row["standard_error_own_risk"] == answer.standard_errors.mean_own_risk


def test_every_kind_of_table_gives_the_same() -> None:
    rows = uncertain(random.Random(1), ("",))
    frame = pl.DataFrame(rows).drop("scenario")
    options: Any = {"year": 2024, "conditions": "met", "draws": 400}
    expected, total = vangnet.national_outlook_frame(frame, **options)
    assert "scenario" not in total.columns
    wanted = expected["mean_own_risk"].to_list(), total["payment_p95"].to_list()

    pandas, of_pandas = vangnet.national_outlook_frame(frame.to_pandas().set_index(pd.Index([4, 3, 2, 1])), **options)
    assert (pandas["mean_own_risk"].to_list(), of_pandas["payment_p95"].to_list()) == wanted
    assert list(pandas.index) == [4, 3, 2, 1]
    arrow, of_arrow = vangnet.national_outlook_frame(frame.to_arrow(), **options)
    assert (arrow["mean_own_risk"].to_pylist(), of_arrow["payment_p95"].to_pylist()) == wanted
    batch, of_batch = vangnet.national_outlook_frame(frame.to_arrow().to_batches()[0], **options)
    assert isinstance(of_batch, pa.RecordBatch)
    assert (batch["mean_own_risk"].to_pylist(), of_batch["payment_p95"].to_pylist()) == wanted
    connection = duckdb.connect()
    source = frame.to_arrow()  # noqa: F841
    relation, of_relation = vangnet.national_outlook_frame(connection.sql("SELECT * FROM source"), **options)
    assert [row[0] for row in relation.select("mean_own_risk").fetchall()] == wanted[0]
    assert [row[0] for row in of_relation.select("payment_p95").fetchall()] == wanted[1]

    alone = vangnet.outlook_frame(frame.drop("municipality"), year=2024, conditions="met", prefix="a_")
    assert alone["a_mean_own_risk"].null_count() == 0
    floats = vangnet.outlook_frame(frame, year=2024, conditions="met", amounts_out="float")
    assert floats.schema["chance_below"] == pl.Float64


def test_an_error_names_the_table_the_row_and_the_column() -> None:
    good = {"municipality": "0202", "net_costs_mean": "1", "net_costs_sd": "1", "budget_mean": "1"}
    past = {"municipality": "0202", "year": 2023, "budget": "1", "net_costs": "1"}

    def errors(rows: list[dict[str, Any]], history: list[dict[str, Any]], **more: Any) -> list[str | None]:
        table = pl.DataFrame(rows, infer_schema_length=None).rename({"net_costs_sd": "On/zeker"})
        options: Any = {"year": 2024, "columns": {"net_costs_sd": "On/zeker"}, "draws": 10, **more}
        before = pl.DataFrame(history) if history else None
        alone = vangnet.outlook_frame(table, before, **options)["error_field"].to_list()
        shown, totals = vangnet.national_outlook_frame(table, before, **options)
        assert set(shown["error_field"]) == set(totals["error_field"])
        assert next(field for field in alone if field or len(set(alone)) == 1) == totals["error_field"][0]
        return alone

    assert errors([good], []) == [None]
    assert errors([good, {**good, "municipality": "0268", "net_costs_sd": "-1"}], []) == [
        None,
        "/municipalities/1/On~1zeker",
    ]
    assert errors([{**good, "budget_mean": "0"}], []) == ["/municipalities/0/budget_mean"]
    assert errors([{**good, "correlation": "1.5"}], []) == ["/municipalities/0/correlation"]
    assert errors([good], [past, {**past, "year": 2022, "budget": "x"}]) == ["/history/1/budget"]
    assert errors([good], [past, {**past, "year": 2024, "budget": "x"}]) == [None]
    assert errors([good], [past, past]) == ["/history/1/year"]
    assert errors([good], [{**past, "municipality": None}]) == ["/history/0/municipality"]
    assert errors([good], [], draws=200_000_000) == ["/draws"]
    twice = pl.DataFrame([good, good])
    assert vangnet.national_outlook_frame(twice, year=2024)[1]["error_field"].to_list() == [
        "/municipalities/1/municipality"
    ]
    nameless = twice.drop("municipality")
    assert vangnet.national_outlook_frame(nameless, year=2024)[1]["error_code"].to_list() == ["missing_field"]
    with pytest.raises(vangnet.RowError, match=r"Row 1: /municipalities/1/municipality") as raised:
        vangnet.national_outlook_frame(twice, year=2024, on_error="raise")
    assert raised.value.row == 1
    with pytest.raises(vangnet.InputError, match="/quantiles/0"):
        vangnet.outlook_frame(twice, year=2024, quantiles=["1"])
    with pytest.raises(vangnet.InputError, match="/seed"):
        vangnet.outlook_frame(twice, year=2024, seed=-1)
    with pytest.raises(vangnet.FrameError, match="payment_p5"):
        vangnet.outlook_frame(twice.with_columns(payment_p5=1), year=2024)


@pytest.mark.parametrize("threads", [1, 2])
def test_threads_give_the_same_and_progress_goes_up(threads: int) -> None:
    rows = pl.DataFrame(uncertain(random.Random(2)))
    options: Any = {"year": 2024, "conditions": "met", "seed": 3}
    told: list[tuple[int, int]] = []
    answers = vangnet.outlook_frame(
        rows, draws=70_000, threads=threads, progress=lambda *done: told.append(done), **options
    )
    assert answers.equals(vangnet.outlook_frame(rows, draws=70_000, **options))
    assert told[-1] == (8, 8)
    assert told == sorted(told)
    told.clear()
    both = vangnet.national_outlook_frame(
        rows, draws=20_000, threads=threads, progress=lambda *done: told.append(done), **options
    )
    alone = vangnet.national_outlook_frame(rows, draws=20_000, **options)
    assert [one.equals(other) for one, other in zip(both, alone, strict=True)] == [True, True]
    done, draws = told[-1]
    # Two scenarios, of which the totals of so few draws are kept.
    assert done == draws == 40_000
    assert [done for done, _ in told] == sorted(done for done, _ in told)


@pytest.mark.timed
@pytest.mark.parametrize("function", [vangnet.outlook_frame, vangnet.national_outlook_frame])
def test_it_stops_soon(function: Any) -> None:
    rows = pl.DataFrame(uncertain(random.Random(2)))

    class Enough(Exception):
        pass

    def stop(done: int, all_of_it: int) -> None:
        raise Enough(done, all_of_it)

    with pytest.raises(Enough):
        function(rows, year=2024, conditions="met", draws=100_000_000, progress=stop)
    with interrupts.pressed_after(0.12) as pressed, pytest.raises(KeyboardInterrupt):
        function(rows, year=2024, conditions="met", draws=100_000_000, threads=2)
    # The target is 0.1 seconds on a machine that does nothing else.
    assert time.perf_counter() - pressed[0] < 0.4
