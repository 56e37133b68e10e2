"""Tables in four kinds: equal answers, exact decimals, order, index and connection."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import vangnet

YEARS = range(2015, 2025)


def country() -> dict[str, list[Any]]:
    """342 invented municipalities over ten years, in an order of its own."""
    table: dict[str, list[Any]] = {"municipality": [], "year": [], "budget": [], "net_costs": [], "note": []}
    for year in reversed(YEARS):
        for code in range(1, 343):
            budget = Decimal(code * 1_000_003 + year) + Decimal(code % 100) / 100
            share = Decimal((code * 37 + year * 11) % 300 - 100) / 1000
            table["municipality"].append(f"{code:04}")
            table["year"].append(year)
            table["budget"].append(budget)
            table["net_costs"].append((budget * (1 + share)).quantize(Decimal("0.01")))
            table["note"].append(f"row {len(table['note'])}")
    return table


COUNTRY = country()
ARROW = pa.table({**COUNTRY, "budget": pa.array(COUNTRY["budget"], pa.decimal128(14, 2))})


@pytest.fixture(scope="module")
def expected() -> list[dict[str, Any]]:
    """The answers, one case at a time."""
    at = dict(zip(zip(COUNTRY["municipality"], COUNTRY["year"], strict=True), range(10**6), strict=False))
    answers = []
    for row, (code, year) in enumerate(zip(COUNTRY["municipality"], COUNTRY["year"], strict=True)):
        before = [(other, at[code, other]) for other in (year - 1, year - 2) if (code, other) in at]
        history = {other: (COUNTRY["budget"][i], COUNTRY["net_costs"][i]) for other, i in before}
        answer = vangnet.assess(
            year=year, budget=COUNTRY["budget"][row], net_costs=COUNTRY["net_costs"][row], history=history
        )
        answers.append(
            {
                "deficit": answer.deficit,
                "deficit_ratio": answer.deficit_ratio,
                "scale_own_risk_ratio": answer.scale.own_risk_ratio,
                "regular_open": answer.routes[0].open,
                "outcome": answer.outcome,
                "payment": answer.payment,
                "own_risk": answer.own_risk,
                "warnings": list(answer.warnings),
                "error_code": None,
            }
        )
    assert {"surplus", "incomplete", "conditions_met", "conditions_not_met"} <= {a["outcome"] for a in answers}
    return answers


def rows(table: pa.Table) -> list[dict[str, Any]]:
    names = ["deficit", "deficit_ratio", "scale_own_risk_ratio", "regular_open", "outcome", "payment"]
    return table.select([*names, "own_risk", "warnings", "error_code"]).to_pylist()


def test_pyarrow(expected: list[dict[str, Any]]) -> None:
    answers = vangnet.assess_frame(ARROW)
    assert rows(answers) == expected
    assert answers.select(ARROW.column_names).equals(ARROW)
    assert answers.schema.field("payment").type == pa.decimal128(18, 2)
    assert answers.schema.field("deficit_ratio").type == pa.decimal128(38, 6)
    assert answers.schema.field("warnings").type == pa.list_(pa.string())


def test_polars(expected: list[dict[str, Any]]) -> None:
    frame = pl.DataFrame(COUNTRY)
    answers = vangnet.assess_frame(frame)
    assert rows(answers.to_arrow()) == expected
    assert answers.select(frame.columns).equals(frame)
    assert answers.schema["payment"] == pl.Decimal(18, 2)
    assert answers.schema["regular_open"] == pl.Boolean


def test_pandas_keeps_its_index(expected: list[dict[str, Any]]) -> None:
    # An index with twins, out of order, and a column that Arrow could not hold.
    index = pd.Index([row // 2 for row in range(len(COUNTRY["year"]))][::-1], name="place")
    frame = pd.DataFrame(COUNTRY, index=index).assign(odd=[1, "text"] * (len(index) // 2))
    answers = vangnet.assess_frame(frame)
    assert answers.index.equals(index)
    assert answers[frame.columns].equals(frame)
    assert rows(pa.Table.from_pandas(answers.drop(columns="odd"), preserve_index=False)) == expected
    assert answers["payment"].dtype == pd.ArrowDtype(pa.decimal128(18, 2))
    assert isinstance(answers["deficit"].iloc[0], Decimal)


def test_duckdb_comes_back_on_its_own_connection(expected: list[dict[str, Any]]) -> None:
    connection = duckdb.connect()
    connection.register("arrow_country", ARROW)
    connection.execute("CREATE TABLE kept AS SELECT * FROM arrow_country")
    answers = vangnet.assess_frame(connection.table("kept"))
    assert isinstance(answers, duckdb.DuckDBPyRelation)
    assert rows(answers.to_arrow_table()) == expected
    assert str(dict(zip(answers.columns, answers.types, strict=True))["payment"]) == "DECIMAL(18,2)"
    # Only on that connection can it be joined with a table there.
    joined = answers.query("answers", "SELECT count(*) FROM answers JOIN kept USING (municipality, year)")
    assert joined.fetchall() == [(3420,)]


def test_a_chunked_table_is_one_table(expected: list[dict[str, Any]]) -> None:
    chunks = pa.concat_tables([ARROW.slice(start, 100) for start in range(0, ARROW.num_rows, 100)])
    assert chunks["year"].num_chunks > 30
    assert rows(vangnet.assess_frame(chunks)) == expected


@pytest.mark.parametrize(
    ("budget", "net_costs", "options"),
    [
        pytest.param([10**8], [109 * 10**6], {"unit": "euro"}, id="euro"),
        pytest.param([10**10], [109 * 10**8], {"unit": "cent"}, id="cent"),
        pytest.param([1e8], [109e6 + 0.001], {"float_policy": "round_to_cent"}, id="float"),
        pytest.param(["100000000"], ["109000000.00"], {}, id="text"),
        pytest.param(
            pl.Series([Decimal(10**8)], dtype=pl.Decimal(38, 9)), [Decimal("109000000.000")], {}, id="decimal"
        ),
        pytest.param(pl.Series(["100000000"], dtype=pl.Categorical), ["109000000"], {}, id="category"),
    ],
)
def test_the_ways_to_write_amounts(budget: Any, net_costs: Any, options: dict[str, Any]) -> None:
    frame = pl.DataFrame({"municipality": [202], "year": [2024], "budget": budget, "net_costs": net_costs})
    answers = vangnet.assess_frame(frame, **options)
    assert answers["scale_payment"].to_list() == [Decimal("750000.00")]


def test_mapped_columns_prefix_and_own_rules() -> None:
    frame = pl.DataFrame({"code": ["0202"], "t": [2024], "B": ["100"], "N": ["106"]})
    names = {"municipality": "code", "year": "t", "budget": "B", "net_costs": "N"}
    rules = vangnet.rule_set(2024).with_threshold("0.05").with_name("5%")
    answers = vangnet.assess_frame(frame, columns=names, rules=rules, prefix="new_")
    assert answers.columns[:5] == ["code", "t", "B", "N", "new_rule_set"]
    assert answers["new_scale_payment"].to_list() == [Decimal("0.50")]
    assert answers["new_evidence"].to_list() == ["user"]


def test_inhabitants_stage_art_7_unlawful_and_the_application() -> None:
    frame = pl.DataFrame(
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
            "instruction_years": [None, [], None, None],
        }
    )
    answers = vangnet.assess_frame(frame)
    assert answers["own_risk"].to_list()[:2] == [Decimal("5190000.00"), Decimal("9200000.00")]
    assert answers["outcome"].to_list()[:2] == ["conditions_met", "not_handled"]
    assert answers["form"].to_list() == [None, "uitgebreid_verzoek", None, None]
    assert answers["findings"].to_list()[1] == ["outside_window", "no_external_measures"]
    assert answers["warnings"].to_list()[:2] == [["per_inhabitant_cap_inferred"], ["budget_not_final"]]
    assert answers["deficit"].to_list()[2:] == [Decimal("8181000.00"), Decimal("7999000.00")]


def test_a_merger() -> None:
    frame = pl.DataFrame(
        {
            "municipality": ["1111", "2222", "1111", "2222", "3333", "3333"],
            "year": [2016, 2016, 2017, 2017, 2018, 2019],
            "budget": ["100"] * 6,
            "net_costs": ["110", "103", "112", "99", "109", "120"],
        }
    )
    mergers = {"1111": ("3333", 2018), "2222": ("3333", 2018)}
    alone = vangnet.assess_frame(frame)["multi_year_ratio"].to_list()
    merged = vangnet.assess_frame(frame, successors=mergers)["multi_year_ratio"].to_list()
    assert alone[4:] == [None, None]
    # 2018: 9 + (12 − 1) + (10 + 3) of 100; 2019: 20 + 9 + (12 − 1).
    assert merged[4:] == [Decimal("0.330000"), Decimal("0.400000")]
    assert merged[:4] == alone[:4]
    lacking = frame.filter((pl.col("municipality") != "2222") | (pl.col("year") != 2017))
    message = vangnet.assess_frame(lacking, successors=mergers)["error_message"].to_list()[3]
    assert message == (
        "/2222/years has no entry for 2017: the results of a merger can be added up only if every municipality has the "
        "same years."
    )
