"""What the rows of a table say about their history: what is missing, whose row is wrong, and scenarios."""

from __future__ import annotations

import itertools
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


def rows(*cells: tuple[Any, ...], names: str = "municipality year budget net_costs") -> dict[str, list[Any]]:
    return dict(zip(names.split(), map(list, zip(*cells, strict=True)), strict=True))


def test_missing_is_what_a_case_alone_waits_for() -> None:
    """Every year with rules, every part of its history, with and without inhabitants, at four sizes of the deficit."""
    cells: list[tuple[Any, ...]] = []
    cases: dict[int, dict[str, Any]] = {}
    number = itertools.count()
    for year in vangnet.supported_years():
        histories = [
            years for size in range(4) for years in itertools.combinations(range(year - 3, year), size) if year > 2016
        ] or [()]
        for net_costs, inhabitants, years in itertools.product((95, 104, 109, 114), (None, 1), histories):
            place = f"place {next(number)}"
            cases[len(cells)] = {
                "year": year,
                "budget": 100,
                "net_costs": net_costs,
                "inhabitants": inhabitants,
                "history": dict.fromkeys(years, (100, 106)),
            }
            cells.append((place, year, "100", str(net_costs), inhabitants))
            cells.extend((place, other, "100", "106", None) for other in years)
    frame = pl.DataFrame(rows(*cells, names="municipality year budget net_costs inhabitants"), infer_schema_length=None)
    answers = vangnet.assess_frame(frame)
    kinds = set()
    for place, case in cases.items():
        missing = vangnet.assess(**case).missing
        expected = ([], False) if missing is None else (list(missing.years), missing.inhabitants)
        row = answers.row(place, named=True)
        assert (row["missing_years"], row["missing_inhabitants"]) == expected, case
        kinds.add((row["outcome"], len(expected[0]), expected[1]))
    assert kinds >= {
        ("incomplete", 1, False),
        ("incomplete", 2, False),
        ("incomplete", 3, False),
        ("incomplete", 0, True),
        ("conditions_met", 0, True),
        ("surplus", 0, False),
    }
    assert (answers.schema["missing_years"], answers.schema["missing_inhabitants"]) == (pl.List(pl.Int64), pl.Boolean)


WRONG = rows(
    ("0202", 2022, "1,5 mln", "109"),
    ("0202", 2023, "100", "109"),
    ("0202", 2024, "100", "109"),
    ("0202", 2024, "1", "1"),
)


@pytest.mark.parametrize("kind", [pd.DataFrame, pl.DataFrame, pa.table, pa.record_batch])
def test_a_row_names_the_years_whose_rows_are_wrong(kind: Any) -> None:
    answers = vangnet.assess_frame(kind(WRONG))
    if kind is pd.DataFrame:
        assert str(answers["missing_years"].dtype) == "list<item: int64>[pyarrow]"
        answers = pa.Table.from_pandas(answers)
    names = ("missing_years", "wrong_history_years", "missing_inhabitants")
    missing, wrong, inhabitants = (
        answers[name].to_pylist() if hasattr(answers[name], "to_pylist") else answers[name].to_list() for name in names
    )
    assert missing == [None, [2021, 2022], [2022], None]
    assert wrong == [None, [2022], [2022], None]
    assert inhabitants == [None, False, False, None]


def test_duckdb_has_them_too() -> None:
    relation = duckdb.from_arrow(pa.table(WRONG))
    answers = vangnet.assess_frame(relation).project("missing_years, wrong_history_years").fetchall()
    assert answers[2] == ([2022], [2022])


SCENARIOS = [
    ("0202", scenario, year, "100", net_costs)
    for scenario, net_costs in ((1, "109"), (2, "110"), (3, "120"))
    for year in (2022, 2023, 2024)
]


@pytest.mark.parametrize("name", ["scenario", "simulatie"])
@pytest.mark.parametrize("as_text", [False, True])
def test_scenarios_are_no_duplicates_and_share_no_history(name: str, as_text: bool) -> None:
    frame = pl.DataFrame(
        rows(*SCENARIOS[:-3], SCENARIOS[-1], names=f"municipality {name} year budget net_costs"), orient="row"
    )
    if as_text:
        frame = frame.with_columns(pl.col(name).cast(pl.String).cast(pl.Categorical))
    columns = None if name == "scenario" else {"scenario": name}
    answers = vangnet.assess_frame(frame, columns=columns)
    assert answers["error_code"].to_list() == [None] * 7
    assert answers["outcome"].to_list()[2::3] == ["conditions_met"] * 2
    assert answers["missing_years"].to_list()[-1] == [2022, 2023]
    without = vangnet.assess_frame(frame.drop(name))
    assert without["error_code"].to_list() == [None] * 3 + ["duplicate_year"] * 4


def test_a_scenario_is_text_or_an_integer() -> None:
    frame = pl.DataFrame(rows(*SCENARIOS, names="municipality scenario year budget net_costs"), orient="row")
    with pytest.raises(vangnet.FrameError, match='The column "scenario" is of the type Float64: it must hold text'):
        vangnet.assess_frame(frame.with_columns(pl.col("scenario").cast(pl.Float64)))


def test_the_command_writes_what_is_missing_and_reads_scenarios(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    lines = [
        "gemeente;Scenario;jaar;budget;netto lasten",
        "A;hoog;2023;x;109",
        "A;hoog;2024;100;109",
        "A;laag;2024;100;109",
    ]
    source.write_text("\n".join(lines), "utf-8")
    command = [sys.executable, "-m", "vangnet", "table", str(source), str(target), "--amounts", "nl"]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stderr
    assert "3 rows" in told
    assert "1 wrong" in told
    written = pl.read_csv(target, separator=";", infer_schema=False).to_dicts()
    assert [row["missing_years"] for row in written] == [None, "2022 2023", "2022 2023"]
    assert [row["wrong_history_years"] for row in written] == [None, "2023", None]
    assert [row["missing_inhabitants"] for row in written] == [None, "false", "false"]
