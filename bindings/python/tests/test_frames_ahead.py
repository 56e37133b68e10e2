"""Tables of the questions that look ahead, beside the questions themselves."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import vangnet

PRICE = "1322.79"


def months(dice: random.Random) -> list[dict[str, Any]]:
    """Rows of caseloads that follow their rules, in no order."""
    rows = []
    for municipality in ("0202", "0268", "Nijmegen"):
        for scenario in ("low", "high"):
            first = dice.randrange(2018 * 12, 2022 * 12)
            start = dice.randrange(1000, 9000)
            for month in range(first, first + dice.randrange(1, 30)):
                ratio = dice.random() < 0.5
                rows.append(
                    {
                        "municipality": municipality,
                        "scenario": scenario,
                        "month": f"{month // 12}-{month % 12 + 1:02}",
                        "caseload": str(start) if month == first or dice.random() < 0.5 else None,
                        "inflow": f"{dice.randrange(0, 40000) / 100:.2f}",
                        "outflow": None if ratio else str(dice.randrange(0, 30)),
                        "outflow_ratio": f"0.0{dice.randrange(0, 9999):04}" if ratio else None,
                        "price": None if dice.random() < 0.5 else f"{dice.randrange(100000, 160000) / 100:.2f}",
                    }
                )
    dice.shuffle(rows)
    return rows


@pytest.mark.parametrize("seed", range(5))
def test_a_table_of_caseloads_answers_each_as_the_question_does(seed: int) -> None:
    rows = months(random.Random(seed))
    answers = vangnet.caseload_frame(pl.DataFrame(rows), price=PRICE, on_error="raise", threads=2)
    for key, group in answers.sort("month").group_by("municipality", "scenario"):
        own = sorted(
            (row for row in rows if (row["municipality"], row["scenario"]) == key), key=lambda row: row["month"]
        )
        flow = ("inflow", "outflow", "outflow_ratio", "price")
        asked: Any = [{name: row[name] for name in flow if row[name] is not None} for row in own]
        start = {"month": own[0]["month"], "caseload": own[0]["caseload"]}
        single = vangnet.caseload(start=start, price=PRICE, months=asked)
        for name, of in (("start",) * 2, ("left", "outflow"), ("end",) * 2, ("mean",) * 2, ("net_costs",) * 2):
            assert [str(cell) for cell in group[name]] == [str(getattr(month, of)) for month in single.months]


def years(dice: random.Random) -> list[dict[str, Any]]:
    """Rows of years of which some have a deficit in each band."""
    rows = []
    for municipality in ("0202", "0268", "Nijmegen"):
        for scenario in ("low", "high"):
            for year in range(2019, 2026):
                budget = dice.randrange(10**9, 10**10)
                costs = budget * dice.randrange(950, 1200) // 1000
                rows.append(
                    {
                        "municipality": municipality,
                        "scenario": scenario,
                        "year": year,
                        "budget": f"{Decimal(budget) / 100:.2f}",
                        "net_costs": f"{Decimal(costs) / 100:.2f}",
                        "inhabitants": dice.randrange(10_000, 50_000),
                    }
                )
    dice.shuffle(rows)
    return rows


def measures(dice: random.Random) -> list[dict[str, Any]]:
    """Rows of measures, some of which count for every municipality or scenario."""
    rows = []
    for number, municipality in enumerate([None, "0202", "268", "Nijmegen", "Nijmegen"]):
        first = dice.randrange(2020 * 12, 2025 * 12)
        rows.append(
            {
                "municipality": municipality,
                "scenario": dice.choice([None, "low"]) if number else None,
                "name": f"measure {number}",
                "from": f"{first // 12}-{first % 12 + 1:02}",
                "until": f"{first // 12 + 1}-12",
                "households": str(dice.randrange(0, 50)),
                "success": f"0.{dice.randrange(0, 999_999):06}",
                "deadweight": dice.choice([None, "0.2"]),
                "delay": dice.choice([None, 3]),
                "months": dice.choice([None, 24]),
                "return": dice.choice([None, "0.01"]),
                "price": dice.choice([None, "700"]),
                "cost_per_year": dice.choice([None, "125000.50"]),
                "cost_per_household": dice.choice([None, "3000"]),
            }
        )
    return rows


def single_programme(key: tuple[Any, ...], of: list[dict[str, Any]], given: list[dict[str, Any]]) -> vangnet.Programme:
    """The answer of the question itself to the rows of one municipality and scenario."""
    municipality, scenario = key
    own = [row for row in of if (row["municipality"], row["scenario"]) == key]
    asked: list[Any] = []
    for row in given:
        if (row["municipality"] or municipality).zfill(4) != municipality.zfill(4):
            continue
        if row["scenario"] not in (None, scenario):
            continue
        keys = ("municipality", "scenario", "cost_per_year")
        measure = {name: cell for name, cell in row.items() if name not in keys and cell is not None}
        if row["cost_per_year"]:
            spent = range(int(row["from"][:4]), int(row["until"][:4]) + 1)
            measure["costs"] = [{"year": year, "amount": row["cost_per_year"]} for year in spent]
        asked.append(measure)
    entries: Any = [{name: row[name] for name in ("year", "budget", "net_costs")} for row in own]
    inhabitants = next(row["inhabitants"] for row in own if row["year"] == 2021)
    return vangnet.programme(
        years=entries,
        first=2021,
        last=2025,
        inhabitants=inhabitants,
        price=PRICE,
        measures=asked,
        historical={"inhabitants": inhabitants, "ratio": "0.95"},
    )


@pytest.mark.parametrize("seed", range(5))
def test_a_table_of_programmes_answers_each_as_the_question_does(seed: int) -> None:
    dice = random.Random(seed)
    rows, given = years(dice), measures(dice)
    answers = vangnet.programme_frame(
        pl.DataFrame(rows),
        pl.DataFrame(given, infer_schema_length=None),
        first=2021,
        last=2025,
        price=PRICE,
        historical_ratio="0.95",
        on_error="raise",
        threads=2,
    )
    assert answers["year"].to_list() == [row["year"] for row in rows]
    for key, group in answers.sort("year").group_by("municipality", "scenario"):
        single = single_programme(key, rows, given)
        shown = group.filter(pl.col("year") >= 2021)
        assert group.filter(pl.col("year") < 2021)["net"].null_count() == 2
        for name in COLUMNS:
            expected = [str(getattr(year, name)) for year in single.years]
            assert [str(cell) for cell in shown[name]] == expected, name
        assert shown["break_even"].to_list() == [single.break_even] * 5
        assert shown["warnings"].to_list() == [list(single.warnings)] * 5
        assert shown["evidence"].to_list() == [single.evidence] * 5


COLUMNS = (
    "participants",
    "household_months",
    "gross",
    "budget_effect",
    "cost",
    "burden_without",
    "burden_with",
    "net",
    "leak",
    "balance",
    "cumulative",
)


def test_every_kind_of_table_gives_the_same() -> None:
    rows = months(random.Random(1))
    frame = pl.DataFrame(rows)
    expected = vangnet.caseload_frame(frame, price=PRICE)["net_costs"].to_list()
    of_pandas = vangnet.caseload_frame(pd.DataFrame(rows, index=range(7, 7 + len(rows))), price=PRICE)
    assert of_pandas["net_costs"].to_list() == expected
    assert list(of_pandas.index) == list(range(7, 7 + len(rows)))
    of_arrow = vangnet.caseload_frame(frame.to_arrow(), price=PRICE)
    assert of_arrow.column("net_costs").to_pylist() == expected
    by_day = frame.with_columns((pl.col("month") + "-17").str.to_date().alias("month"))
    assert vangnet.caseload_frame(by_day, price=PRICE)["net_costs"].to_list() == expected


def test_a_table_without_municipalities_is_one_caseload() -> None:
    table = pa.table({"Maand": [date(2020, 1, 1), date(2020, 2, 1)], "start": [7125, 7125], "in": [300, 280]})
    table = table.append_column("ratio", pa.array([0.03, 0.0299999]))
    columns = {"month": "Maand", "caseload": "start", "inflow": "in", "outflow_ratio": "ratio"}
    with pytest.raises(vangnet.FrameError, match="ratio"):
        vangnet.caseload_frame(table, columns=columns, prefix="a_", price=1250)
    answers = vangnet.caseload_frame(
        table, columns=columns, prefix="a_", price=1250, float_policy="round_to_cent", amounts_out="float"
    )
    assert answers.column("a_left").to_pylist() == [213.75, 216.34]


def test_an_error_names_the_row_and_the_column() -> None:
    rows = [
        {"municipality": name, "month": month, "caseload": 10, "inflow": 1, "outflow": outflow}
        for name, month, outflow in [
            ("0202", "2020-01", "1"),
            ("0268", "2020-01", "1"),
            ("0268", "2020-02", "30"),
            ("0014", "2020-01", "1"),
            ("0014", "2020-03", "1"),
            ("0034", "2020-01", "x"),
            ("0034", "2020-02", "1"),
        ]
    ]
    frame = pl.DataFrame(rows).rename({"outflow": "Uit/stroom"})
    columns = {"outflow": "Uit/stroom"}
    answers = vangnet.caseload_frame(frame, price=1250, columns=columns)
    assert answers["error_field"].to_list() == [
        None,
        *["/months/2/Uit~1stroom"] * 2,
        *["/months/4/month"] * 2,
        *["/months/5/Uit~1stroom"] * 2,
    ]
    assert answers["end"].null_count() == 6
    with pytest.raises(vangnet.RowError, match=r"Row 2: /months/2/Uit~1stroom is .30.") as raised:
        vangnet.caseload_frame(frame, price=1250, columns=columns, on_error="raise")
    assert (raised.value.row, raised.value.code) == (2, "invalid_number")


def test_an_error_of_a_measure_names_its_row() -> None:
    table = pl.DataFrame(
        {"municipality": [202, 268], "year": [2025, 2025], "budget": ["100", "100"], "net_costs": ["109", "109"]}
    )
    good = {"name": "a", "from": "2025-01", "until": "2025-12", "households": 1, "success": "0.5"}

    def errors(*wrong: dict[str, Any]) -> list[str | None]:
        given = pl.DataFrame([good, *({"municipality": None} | good | row for row in wrong)])
        answers = vangnet.programme_frame(table, given, first=2025, last=2025, price=1)
        return answers["error_field"].to_list()

    assert errors() == [None, None]
    assert errors({"municipality": "0268", "name": "b", "success": "1.5"}) == [None, "/measures/1/success"]
    assert errors({"municipality": "0268"}) == [None, "/measures/1/name"]
    assert errors({"municipality": "0999", "name": "b"}) == ["/measures/1/municipality"] * 2
    with pytest.raises(vangnet.FrameError, match="net"):
        vangnet.programme_frame(table.with_columns(net=1), pl.DataFrame([good]), first=2025, last=2025, price=1)
    wrong: Any = "x"
    with pytest.raises(vangnet.InputTypeError, match="/conditions"):
        vangnet.programme_frame(table, pl.DataFrame([good]), first=2025, last=2025, price=1, conditions=wrong)


def of_many(kind: str, progress: Any, threads: int, groups: int) -> Any:
    """A call for so many questions of two rows each; one of them is wrong."""
    names = [str(group) for group in range(groups) for _ in range(2)]
    if kind == "caseload":
        flows = {
            "month": ["2020-01", "2020-02"] * groups,
            "caseload": [7, None] * groups,
            "inflow": [1, -1] + [1] * (2 * groups - 2),
        }
        table = pl.DataFrame({"scenario": names, **flows, "outflow": [0] * (2 * groups)})
        return vangnet.caseload_frame(table, price=PRICE, threads=threads, progress=progress)
    money = {"budget": ["100", "-1"] + ["100"] * (2 * groups - 2), "net_costs": ["110"] * (2 * groups)}
    table = pl.DataFrame(
        {"scenario": names, "municipality": ["0202"] * len(names), "year": [2023, 2024] * groups, **money}
    )
    return vangnet.programme_frame(
        table, MEASURE, first=2023, last=2024, price=PRICE, threads=threads, progress=progress
    )


MEASURE = pl.DataFrame(
    {"name": ["a"], "from": ["2023-01"], "until": ["2023-12"], "households": [1], "success": [Decimal("0.5")]}
)


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("kind", ["caseload", "programme"])
def test_progress_goes_up_to_all_rows_and_may_stop_the_work(kind: str, threads: int) -> None:
    told: list[tuple[int, int]] = []
    answers = of_many(kind, lambda *done: told.append(done), threads, 3000)
    assert told[-1] == (6000, 6000)
    assert told == sorted(told)
    assert answers["error_code"].null_count() == 6000 - 2

    class Enough(Exception):
        pass

    def stop(done: int, rows: int) -> None:
        raise Enough(done, rows)

    with pytest.raises(Enough):
        of_many(kind, stop, threads, 10)
