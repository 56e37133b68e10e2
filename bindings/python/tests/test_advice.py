"""The questions about implausible figures, as every language asks it."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import vangnet
from paths import VECTORS

ROWS = json.loads((VECTORS / "advice" / "cases.json").read_text())


def case_of(row: dict[str, object]) -> vangnet.Case:
    case = row["case"]
    assert isinstance(case, dict)
    return vangnet.Case(
        id=case["id"], year=case["year"], figures=[vangnet.YearFigures(**figures) for figures in case["years"]]
    )


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_every_vector(row: dict[str, object]) -> None:
    asked = vangnet.advice(case_of(row))
    assert [[one.reason, one.year, one.field] for one in asked] == row["asked"]
    for one in asked:
        assert one.code == "implausible"
        assert pickle.loads(pickle.dumps(one)) == one
        assert one.wording.nl != one.wording.en


def test_only_a_case_is_asked_about() -> None:
    with pytest.raises(TypeError):
        vangnet.advice({"year": 2024})  # type: ignore[arg-type]


def table() -> dict[str, list[Any]]:
    """The years of every vector as a municipality, and a wrong row."""
    columns: dict[str, list[Any]] = {name: [] for name in ("municipality", "year", "budget", "net_costs", "unlawful")}
    for row in ROWS:
        for figures in case_of(row).figures:
            columns["municipality"].append(row["name"])
            for name in ("year", "budget", "net_costs", "unlawful"):
                columns[name].append(figures.year if name == "year" else str(getattr(figures, name)))
    for name, cell in (
        ("municipality", "wrong"),
        ("year", 2024),
        ("budget", "0"),
        ("net_costs", "1"),
        ("unlawful", "2"),
    ):
        columns[name].append(cell)
    return columns


def alone(columns: dict[str, list[Any]]) -> list[list[str] | None]:
    """What is asked about each row as a case of its own, with the history that its rules look back on."""
    rows = list(
        zip(*(columns[name] for name in ("municipality", "year", "budget", "net_costs", "unlawful")), strict=True)
    )
    found: list[list[str] | None] = []
    for municipality, year, *_ in rows[:-1]:
        try:
            rules = vangnet.rule_set(year)
        except vangnet.NoRuleError:
            found.append(None)
            continue
        looks_back = max(
            3 if rules.extended else 0, *(test.years.value - 1 if test.years else 0 for test in rules.regular.tests)
        )
        figures = [
            vangnet.YearFigures(year=other, budget=budget, net_costs=net_costs, unlawful=unlawful)
            for name, other, budget, net_costs, unlawful in rows
            if name == municipality and year - looks_back <= other <= year
        ]
        asked = vangnet.advice(vangnet.Case(id="", year=year, figures=figures))
        found.append([f"{one.field}:{one.reason}" for one in asked if one.year == year])
    return [*found, None]


def test_a_table_asks_about_each_row_what_a_case_is_asked() -> None:
    columns = table()
    expected = alone(columns)
    reasons = {text for cell in expected for text in cell or []}
    assert {text.partition(":")[2] for text in reasons} == {
        "magnitude",
        "large_deficit",
        "unlawful_above_costs",
        "far_from_other_years",
    }
    relation = duckdb.from_arrow(pa.table(columns))
    frames: list[Any] = [pl.DataFrame(columns), pd.DataFrame(columns), pa.table(columns), relation]
    for frame in frames:
        answers = vangnet.assess_frame(frame, advice=True)
        plain = pa.table(answers) if not isinstance(answers, pd.DataFrame) else pa.Table.from_pandas(answers)
        assert plain["advice"].to_pylist() == expected
        # It is the last column, and the only thing that is different.
        without = vangnet.assess_frame(frame)
        names = list(without.columns if not isinstance(without, pa.Table) else without.column_names)
        assert plain.column_names == [*names, "advice"]
        others = pa.table(without) if not isinstance(without, pd.DataFrame) else pa.Table.from_pandas(without)
        assert plain.drop_columns(["advice"]).to_pylist() == others.to_pylist()


def test_the_questions_of_a_long_table_do_not_depend_on_threads() -> None:
    columns = {
        "municipality": [f"place {row // 3}" for row in range(200_000)],
        "year": [2022 + row % 3 for row in range(200_000)],
        "budget": [1000 + 1500 * (row % 7 == 0) for row in range(200_000)],
        "net_costs": [1100 + 1200 * (row % 11 == 0) for row in range(200_000)],
    }
    one, two = (
        vangnet.assess_frame(pl.DataFrame(columns), unit="euro", advice=True, threads=threads)["advice"]
        for threads in (1, 2)
    )
    assert one.equals(two)
    assert set(one.explode().drop_nulls()) == {
        "net_costs:large_deficit",
        "budget:far_from_other_years",
        "net_costs:far_from_other_years",
    }


def test_the_rules_of_a_table_say_how_long_the_history_is() -> None:
    columns = {"municipality": ["a"] * 2, "year": [2016, 2017], "budget": ["100", "100"], "net_costs": ["200", "90"]}
    frame = pl.DataFrame(columns)
    # In 2016 no earlier year counts; the rules of 2017 look at one.
    asked = vangnet.assess_frame(frame, advice=True)["advice"].to_list()
    assert asked == [["net_costs:large_deficit"], ["net_costs:far_from_other_years"]]
    rules = vangnet.rule_set(2016).with_years()
    assert vangnet.assess_frame(frame, advice=True, rules=rules)["advice"].to_list() == [asked[0], []]
    future = pl.DataFrame({**columns, "year": [2998, 2999]})
    assert vangnet.assess_frame(future, advice=True)["advice"].to_list() == [None, None]
    assert vangnet.assess_frame(future, advice=True, assume=2025)["advice"].to_list() == asked


def test_the_column_has_the_prefix_and_a_name_of_its_own() -> None:
    frame = pl.DataFrame(
        {"municipality": ["a"], "year": [2024], "budget": ["1"], "net_costs": ["1"], "advice": ["mine"]}
    )
    assert vangnet.assess_frame(frame)["advice"].to_list() == ["mine"]
    with pytest.raises(vangnet.FrameError, match=r"^The table already has advice: "):
        vangnet.assess_frame(frame, advice=True)
    assert vangnet.assess_frame(frame, advice=True, prefix="v_")["v_advice"].to_list() == [[]]
    with pytest.raises(vangnet.InputTypeError, match=r"^/advice "):
        vangnet.assess_frame(frame, advice="yes")  # type: ignore[arg-type]
    empty = vangnet.assess_frame(frame.drop("advice").clear(), advice=True)
    assert empty["advice"].dtype == pl.List(pl.String)


def test_the_table_command_asks(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(
        "gemeente;jaar;budget;netto lasten\nArnhem;2024;100;200\nNijmegen;2024;100;100\n", encoding="utf-8"
    )
    command = [sys.executable, "-m", "vangnet", "table", str(source), str(target)]
    subprocess.run([*command, "--advice"], check=True, capture_output=True)
    lines = [line.split(";") for line in target.read_text(encoding="utf-8-sig").splitlines()]
    assert [line[-1] for line in lines] == ["advice", "net_costs:large_deficit", ""]
    subprocess.run(command, check=True, capture_output=True)
    assert "advice" not in target.read_text(encoding="utf-8-sig")
