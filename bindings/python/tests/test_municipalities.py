"""Municipalities by name, and cells as people fill them in."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import vangnet

NAMES = ["'s-Hertogenbosch", "Súdwest-Fryslân"]


def table(municipality: Any) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "municipality": municipality,
            "year": [2022, 2023, 2024] * 2,
            "budget": ["100"] * 6,
            "net_costs": ["108", "109", "110"] * 2,
        }
    )


def test_names_have_a_history() -> None:
    answers = vangnet.assess_frame(table([name for name in NAMES for _ in range(3)]))
    assert answers["error_code"].to_list() == [None] * 6
    assert answers["outcome"].to_list()[2::3] == ["conditions_met"] * 2
    kept = vangnet.assess_frame(table([name for name in NAMES for _ in range(3)]).to_pandas())
    assert kept["payment"].tolist()[2::3] == [Decimal("1.25")] * 2


@pytest.mark.parametrize("code", [["GM0518", " 0518", "518"] * 2, [518] * 6])
def test_a_code_is_one_however_it_is_written(code: Any) -> None:
    answers = vangnet.assess_frame(table(code).head(3))
    assert answers["outcome"].to_list()[2] == "conditions_met"


def test_codes_are_checked_where_that_is_asked() -> None:
    frame = table(["0518", "GM0518", "Arnhem", "518", "0202", "0203"])
    answers = vangnet.assess_frame(frame, codes="cbs")
    bad = "invalid_municipality_code"
    assert answers["error_code"].to_list() == [None, None, bad, bad, None, None]
    message = '/municipality is "Arnhem": a municipality code must be four digits (CBS).'
    assert answers["error_message"].to_list()[2] == message
    with pytest.raises(vangnet.InputError, match='/codes is "iso": it must be "any" or "cbs"'):
        vangnet.assess_frame(frame, codes="iso")  # type: ignore[arg-type]


def test_names_merge() -> None:
    frame = pl.DataFrame(
        {
            "municipality": ["Boxmeer", "Grave", "Land van Cuijk"],
            "year": [2021, 2021, 2022],
            "budget": ["100"] * 3,
            "net_costs": ["110", "103", "109"],
        }
    )
    mergers = {"Boxmeer": ("Land van Cuijk", 2022), "Grave": ("Land van Cuijk", 2022)}
    rules = vangnet.rule_set(2017)
    alone = vangnet.assess_frame(frame, rules=rules.with_years())
    merged = vangnet.assess_frame(frame, rules=rules.with_years(), successors=mergers)
    assert alone["multi_year_ratio"].to_list()[2] is None
    assert merged["multi_year_ratio"].to_list()[2] == Decimal("0.220000")


def test_dutch_cells() -> None:
    frame = pd.DataFrame(
        {
            "municipality": ["Arnhem"] * 3,
            "year": [2024, 2023, 2022],
            "budget": ["€ 1.000", "1.000", "1.000,00"],
            "net_costs": ["1.100", "1.090", "1.080"],
            "unlawful": ["", "", "0,-"],
            "budget_stage": ["", "definitief", " "],
            "received": ["01-06-2025", "", ""],
            "college_declaration": ["ja", "", ""],
            "council_consent": ["Ja", "", ""],
            "internal_measures": ["nee", "", ""],
            "external_measures": ["ja", "", ""],
            "granted_years": [[], None, None],
            "instruction_years": [[], None, None],
        }
    )
    answers = vangnet.assess_frame(frame, amounts="nl")
    assert answers["error_message"].isna().all()
    assert answers["outcome"].tolist()[0] == "conditions_met"
    expected = vangnet.assess(
        year=2024,
        budget=1000,
        net_costs=1100,
        history={2023: (1000, 1090), 2022: (1000, 1080)},
        procedure=vangnet.Procedure(
            received=datetime.date(2025, 6, 1),
            college_declaration=True,
            council_consent=True,
            internal_measures=False,
            external_measures=True,
            granted_years=[],
            instruction_years=[],
        ),
    )
    assert answers["payment"].tolist()[0] == expected.payment
    wrong = frame.assign(college_declaration=["yes", "", ""]).rename(columns={"college_declaration": "College"})
    answers = vangnet.assess_frame(wrong, amounts="nl", columns={"college_declaration": "College"})
    assert answers["error_message"].tolist()[0] == '/College is "yes": it must be ja or nee.'
    assert answers["error_field"].tolist()[0] == "/College"
    assert answers["error_code"].isna().tolist()[1:] == [True, True]
    with pytest.raises(vangnet.FrameError, match="it must hold true and false"):
        vangnet.assess_frame(frame.assign(college_declaration=[1, 0, 0]), amounts="nl")


def test_an_empty_required_cell_is_still_an_error() -> None:
    table = pa.table({"municipality": ["0202"], "year": [2024], "budget": [""], "net_costs": ["1"]})
    row = vangnet.assess_frame(table).to_pylist()[0]
    assert (row["error_code"], row["error_field"]) == ("invalid_amount", "/budget")


def test_a_wrong_row_names_the_column_of_the_table() -> None:
    frame = pl.DataFrame({"g": ["A"], "t": [2024], "Begroot/1": ["0"], "N": ["1"]})
    names = {"municipality": "g", "year": "t", "budget": "Begroot/1", "net_costs": "N"}
    row = vangnet.assess_frame(frame, columns=names).row(0, named=True)
    assert row["error_field"] == "/Begroot~11"
    assert row["error_message"] == '/Begroot~11 is "0": a budget is above zero.'
    with pytest.raises(vangnet.RowError) as raised:
        vangnet.assess_frame(frame, columns=names, on_error="raise")
    assert raised.value.field == "/Begroot~11"


@pytest.mark.parametrize("name", ["Unlawful", "UNLAWFUL ", "Budget-without art_7", "Inhabitants"])
def test_a_column_that_looks_like_a_field_is_not_passed_over(name: str) -> None:
    frame = table(["0202"] * 6).head(3).with_columns(pl.lit(None).alias(name))
    with pytest.raises(vangnet.FrameError, match="and would not be read: rename it") as raised:
        vangnet.assess_frame(frame)
    field = str(raised.value.field).removeprefix("/")
    assert (raised.value.code, field) == ("unknown_field", name.strip().lower().replace("-", "_").replace(" ", "_"))
    answers = vangnet.assess_frame(frame, columns={field: name})
    assert answers["outcome"].to_list()[2] == "conditions_met"
