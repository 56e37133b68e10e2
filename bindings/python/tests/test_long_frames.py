"""Long tables: threads, progress, Ctrl-C, memory, other kinds of columns, and answers as floats."""

from __future__ import annotations

import os
import subprocess
import sys
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


def country(rows: int) -> pl.DataFrame:
    """A table of so many rows: a hundred years each of invented municipalities."""
    place = pl.int_range(rows, eager=True)
    budget = 100_000_000_00 + place * 7919 % 1_000_003 * 100 + place % 100
    return pl.DataFrame(
        {
            "municipality": (place // 100).cast(pl.String).str.zfill(4),
            "year": 1970 + place % 100,
            "budget": budget,
            "net_costs": budget * (90 + place * 37 % 30) // 100,
        }
    )


@pytest.fixture(scope="module")
def long() -> pl.DataFrame:
    return country(200_000)


def test_threads_give_what_one_gives(long: pl.DataFrame) -> None:
    alone = vangnet.assess_frame(long, unit="cent")
    assert alone["outcome"].n_unique() == 5
    together = vangnet.assess_frame(long, unit="cent", threads=64)
    assert together.equals(alone)
    assert together.schema["outcome"] == pl.String
    for threads in (0, True, "2"):
        with pytest.raises(vangnet.InputTypeError, match="/threads"):
            vangnet.assess_frame(long, unit="cent", threads=threads)  # type: ignore[arg-type]
    with pytest.raises(vangnet.RowError) as first:
        vangnet.assess_frame(long, unit="cent", on_error="raise", threads=2)
    assert first.value.row == 0
    wrong = (
        long.filter(pl.col("year").is_in(vangnet.supported_years()))
        .with_row_index()
        .with_columns(pl.when(pl.col("index") == 19_000).then(None).otherwise(pl.col("budget")).alias("budget"))
    )
    with pytest.raises(vangnet.RowError) as raised:
        vangnet.assess_frame(wrong, unit="cent", on_error="raise")
    assert str(raised.value) == "Row 19000 (municipality 1727, year 2018): /budget is required."


@pytest.mark.parametrize("threads", [1, 2])
def test_progress_goes_up_to_all_rows(long: pl.DataFrame, threads: int) -> None:
    told: list[tuple[int, int]] = []
    vangnet.assess_frame(long, unit="cent", threads=threads, progress=lambda *done: told.append(done))
    assert told[-1] == (200_000, 200_000)
    assert told == sorted(told)


@pytest.mark.parametrize("threads", [1, 2])
def test_what_progress_raises_stops_the_work(threads: int) -> None:
    class Enough(Exception):
        pass

    def stop(done: int, rows: int) -> None:
        raise Enough(done, rows)

    with pytest.raises(Enough):
        vangnet.assess_frame(country(200_000), unit="cent", threads=threads, progress=stop)


@pytest.mark.timed
@pytest.mark.parametrize("threads", [1, 2])
def test_ctrl_c_stops_the_work_soon(threads: int) -> None:
    table = country(1_000_000)
    # The first call imports what it needs; the fastest of three is never four times as slow as its share of the whole.
    took = []
    for _ in range(3):
        start = time.perf_counter()
        vangnet.assess_frame(table.head(200_000), unit="cent", threads=threads)
        took.append(time.perf_counter() - start)
    all_of_it = 5 * min(took)
    with interrupts.pressed_after(all_of_it / 4) as pressed, pytest.raises(KeyboardInterrupt):
        vangnet.assess_frame(table, unit="cent", threads=threads)
    # A busy machine may take its time; without the question in between the rest of the work would be waited for.
    assert time.perf_counter() - pressed[0] < max(0.2, all_of_it / 3)


PEAK = """
import sys
sys.path.insert(0, {tests!r})
import vangnet
from test_long_frames import country

def peak():
    return next(int(line.split()[1]) * 1024 for line in open("/proc/self/status") if line.startswith("VmHWM"))

table = country(500_000)
rules = {rules}
vangnet.assess_frame(table.head(1000), unit="cent", rules=rules)
before = peak()
answers = vangnet.assess_frame(table, unit="cent", rules=rules)
size = answers.estimated_size() - table.estimated_size()
print((peak() - before) / size)
"""


# Most rows have an answer, or most of them an error.
@pytest.mark.parametrize("rules", ["vangnet.rule_set(2024).with_years()", "None"])
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the peak of a process is read from /proc")
def test_the_memory_is_less_than_twice_that_of_the_answers(rules: str) -> None:
    code = PEAK.format(tests=os.path.dirname(__file__), rules=rules)
    told = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert float(told) < 2


def test_answers_as_floats() -> None:
    frame = country(len(vangnet.supported_years())).with_columns(year=pl.Series(vangnet.supported_years()))
    exact = vangnet.assess_frame(frame, unit="cent")
    floats = vangnet.assess_frame(frame, unit="cent", amounts_out="float")
    for name in ("deficit", "scale_payment", "payment", "own_risk", "deficit_ratio", "multi_year_ratio"):
        assert floats.schema[name] == pl.Float64
        assert floats[name].to_list() == [None if cell is None else float(cell) for cell in exact[name].to_list()]
    summary = vangnet.assess_frame(frame.to_pandas(), unit="cent", amounts_out="float").describe()
    assert "scale_payment" in summary.columns
    with pytest.raises(vangnet.InputError, match=r'/amounts_out is "cents"'):
        vangnet.assess_frame(frame, unit="cent", amounts_out="cents")  # type: ignore[arg-type]


def test_the_rules_of_a_year_are_assumed() -> None:
    last = vangnet.supported_years()[-1]
    years = [last + 1, last, last - 1]
    frame = pl.DataFrame({"municipality": ["0202"] * 3, "year": years, "budget": ["100"] * 3, "net_costs": ["109"] * 3})
    assert vangnet.assess_frame(frame)["error_code"].to_list() == ["no_rule_known", None, None]
    answers = vangnet.assess_frame(frame, assume=2024)
    assert answers["rule_set"].to_list() == [f"2024 assumed for {last + 1}", str(last), str(last - 1)]
    assert answers["payment"].to_list()[0] == Decimal("0.75")
    assert answers["warnings"].to_list()[0] == ["rules_assumed"]
    assert answers["evidence"].to_list()[0] == "user"
    with pytest.raises(vangnet.NoRuleError, match=f"/assume is {last + 1}"):
        vangnet.assess_frame(frame, assume=last + 1)
    with pytest.raises(vangnet.InputTypeError, match="/assume is given with rules"):
        vangnet.assess_frame(frame, assume=2024, rules=vangnet.rule_set(2024))


ROW: dict[str, Any] = {"municipality": ["0202"], "year": [2024], "budget": ["100"], "net_costs": ["109"]}


def test_a_record_batch_comes_back_as_one() -> None:
    batch = pa.record_batch(ROW)
    answers = vangnet.assess_frame(batch)
    assert isinstance(answers, pa.RecordBatch)
    assert answers.column("scale_payment").to_pylist() == [Decimal("0.75")]
    assert answers.schema.names[:4] == list(ROW)
    assert vangnet.assess_frame(batch.slice(0, 0)).num_rows == 0


@pytest.mark.parametrize(
    "year",
    [
        pytest.param(pa.array([2024]).dictionary_encode(), id="category"),
        pytest.param(pa.array([2024], pa.uint16()), id="uint16"),
        pytest.param(pa.array([Decimal(2024)], pa.decimal128(38, 0)), id="hugeint"),
    ],
)
@pytest.mark.parametrize("kind", [pa.decimal128(38, 9), pa.decimal256(50, 4), pa.decimal128(5, 0)])
def test_years_and_decimals_of_many_types(year: Any, kind: Any) -> None:
    amounts = {name: pa.array([Decimal(value)], kind) for name, value in (("budget", 100), ("net_costs", 109))}
    answers = vangnet.assess_frame(pa.table({"municipality": ["0202"], "year": year, **amounts}))
    assert answers["scale_payment"].to_pylist() == [Decimal("0.75")]


def test_sums_of_a_database_are_read() -> None:
    relation = duckdb.sql(
        "SELECT '0202' AS municipality, sum(y) AS year, sum(b) AS budget, sum(n) AS net_costs"
        " FROM (VALUES (2000, 60, 100), (24, 40, 9)) AS parts (y, b, n)"
    )
    assert {"HUGEINT"} == {str(kind) for kind in relation.types[1:]}
    answers = vangnet.assess_frame(relation, unit="euro")
    assert answers.project("scale_payment").fetchall() == [(Decimal("0.75"),)]


def test_years_as_text_are_read_and_other_kinds_refused_by_name() -> None:
    frame = pd.DataFrame(ROW).assign(year=pd.Categorical(["2024"]))
    assert vangnet.assess_frame(frame)["scale_payment"].tolist() == [Decimal("0.75")]
    wrong = vangnet.assess_frame(frame.assign(year=["2o24"]))
    assert wrong["error_message"].tolist() == ['/year is "2o24": a year must be a whole number.']
    with pytest.raises(vangnet.FrameError, match=r'The column "year" is of the type .*: it must hold integers'):
        vangnet.assess_frame(frame.assign(year=pd.Categorical([True])))
