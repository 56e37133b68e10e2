"""The table of bad input: for each what is raised, with which code and field, and in which words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandas as pd
import polars as pl
import pytest

import vangnet
from years import LAST_YEAR

GOOD: dict[str, Any] = {"year": 2019, "budget": "100", "net_costs": "109"}
TAKEN = 'an amount must be a Decimal, an int (euros) or a str such as "1234.56".'
FORM = "an amount is digits with at most two decimals after a point."
RANGE = "an amount is at most 1000000000000.00 in size."

CASES: list[tuple[str, dict[str, Any], str, str, str]] = [
    (
        "float",
        {"budget": 100.5},
        "InputTypeError",
        "invalid_type /budget",
        '/budget is the float 100.5: a float does not hold decimals exactly, so write Decimal("100.5") or "100.5"; '
        + TAKEN,
    ),
    (
        "bool",
        {"budget": True},
        "InputTypeError",
        "invalid_type /budget",
        f"/budget is the bool True: {TAKEN}",
    ),
    (
        "NaN",
        {"net_costs": Decimal("NaN")},
        "InputError",
        "invalid_amount /net_costs",
        f'/net_costs is "NaN": {FORM}',
    ),
    (
        "infinity",
        {"net_costs": Decimal("-Infinity")},
        "InputError",
        "invalid_amount /net_costs",
        f'/net_costs is "-Infinity": {FORM}',
    ),
    (
        "negative budget",
        {"budget": -5},
        "InputError",
        "budget_not_positive /budget",
        '/budget is "-5": a budget is above zero.',
    ),
    (
        "3 decimals",
        {"budget": "1.234"},
        "InputError",
        "invalid_amount /budget",
        f'/budget is "1.234": {FORM}',
    ),
    (
        "3 decimals, Decimal",
        {"budget": Decimal("1.234")},
        "InputError",
        "invalid_amount /budget",
        f'/budget is "1.234": {FORM}',
    ),
    (
        "negative unlawful",
        {"unlawful": "-1"},
        "InputError",
        "amount_out_of_range /unlawful",
        '/unlawful is "-1.00": unlawful spending is not below zero.',
    ),
    (
        "year that cannot matter",
        {"history": {2081: (1, 1)}},
        "InputError",
        "invalid_year /history/2081",
        "/history/2081 cannot affect 2019: of the earlier years, only 2016 to 2018 can.",
    ),
    (
        "year too far back",
        {"history": {2015: (1, 1)}},
        "InputError",
        "invalid_year /history/2015",
        "/history/2015 cannot affect 2019: of the earlier years, only 2016 to 2018 can.",
    ),
    (
        "duplicate year",
        {"history": {2019: (1, 1)}},
        "InputError",
        "duplicate_year /history/2019",
        "/history/2019 is 2019: this year stands twice.",
    ),
    (
        "wrong type",
        {"year": "2019"},
        "InputTypeError",
        "invalid_type /year",
        "/year must be an integer.",
    ),
    (
        "list",
        {"budget": [1]},
        "InputTypeError",
        "invalid_type /budget",
        f"/budget is of the type list: {TAKEN}",
    ),
    (
        "None",
        {"budget": None},
        "InputTypeError",
        "invalid_type /budget",
        f"/budget is of the type NoneType: {TAKEN}",
    ),
    (
        "wrong history",
        {"history": {2018: (1,)}},
        "InputTypeError",
        "invalid_type /history/2018",
        "/history/2018 must be (budget, net_costs), (budget, net_costs, unlawful) or YearFigures.",
    ),
    (
        "float in the history",
        {"history": {2018: (1, 1.5)}},
        "InputTypeError",
        "invalid_type /history/2018/net_costs",
        "/history/2018/net_costs is the float 1.5: a float does not hold decimals exactly, so write "
        f'Decimal("1.5") or "1.5"; {TAKEN}',
    ),
    (
        "huge number",
        {"budget": "1000000000000.01"},
        "InputError",
        "amount_out_of_range /budget",
        f'/budget is "1000000000000.01": {RANGE}',
    ),
    (
        "huge int",
        {"budget": 10**5000},
        "InputError",
        "amount_out_of_range /budget",
        f"/budget is an int of more than 38 digits: {RANGE}",
    ),
    (
        "huge Decimal",
        {"budget": Decimal("1E+999999999999")},
        "InputError",
        "amount_out_of_range /budget",
        f'/budget is "1{"0" * 39}…": {RANGE}',
    ),
    (
        "year without rules",
        {"year": LAST_YEAR + 1},
        "NoRuleError",
        "no_rule_known /year",
        f"/year is {LAST_YEAR + 1}: no rule is known from {LAST_YEAR + 1}; supported are 2015 to {LAST_YEAR}.",
    ),
    (
        "inhabitants",
        {"inhabitants": 0},
        "InputError",
        "invalid_inhabitants /inhabitants",
        "/inhabitants is 0: inhabitants are between 1 and 100000000.",
    ),
    (
        "stage",
        {"stage": "final"},
        "InputError",
        "invalid_stage /stage",
        '/stage is "final": a stage is voorlopig, nader_voorlopig or definitief.',
    ),
]


def test_a_bad_declaration_or_name() -> None:
    application: dict[str, Any] = {"received": "2020-08-01", "granted_years": [], "instruction_years": []}
    application |= dict.fromkeys(("college_declaration", "internal_measures", "external_measures"), True)
    with pytest.raises(vangnet.InputTypeError) as caught:
        vangnet.Procedure(**application, council_consent=1)
    assert str(caught.value) == "/procedure/council_consent must be a boolean."
    with pytest.raises(vangnet.InputTypeError) as caught:
        vangnet.assess(**GOOD, stage=5)
    assert str(caught.value) == "/stage must be a string."
    with pytest.raises(vangnet.InputTypeError) as caught:
        vangnet.Case(id=5, year=2019, figures=[])  # type: ignore[arg-type]
    assert str(caught.value) == "/id must be a string."


@pytest.mark.parametrize(("change", "kind", "place", "message"), [pytest.param(*c[1:], id=c[0]) for c in CASES])
def test_a_bad_argument(change: dict[str, Any], kind: str, place: str, message: str) -> None:
    with pytest.raises(vangnet.VangnetError) as caught:
        vangnet.assess(**GOOD | change)
    assert str(caught.value) == message
    assert type(caught.value).__name__ == kind
    assert f"{caught.value.code} {caught.value.field}" == place
    assert isinstance(caught.value, TypeError if kind == "InputTypeError" else ValueError)


def test_a_missing_year_is_no_error_but_an_open_answer() -> None:
    answer = vangnet.assess(**GOOD, history={2018: (100, 109)})
    assert (answer.outcome, answer.payment, answer.routes[0].tests[1].passed) == ("incomplete", None, None)


def test_a_missing_deficit_year() -> None:
    figures = [vangnet.YearFigures(year=2018, budget=1, net_costs=1)]
    with pytest.raises(vangnet.InputError) as caught:
        vangnet.Case(id="", year=2019, figures=figures).assess()
    assert str(caught.value) == "/years has no entry for the deficit year 2019."


def test_an_unknown_or_missing_keyword() -> None:
    with pytest.raises(TypeError) as caught:
        vangnet.assess(**GOOD, bugdet=1)
    assert str(caught.value) == "assess() got an unexpected keyword argument 'bugdet'"
    with pytest.raises(TypeError) as caught:
        vangnet.assess(year=2019)  # type: ignore[call-arg]
    assert str(caught.value) == "assess() missing 2 required keyword arguments: 'budget' and 'net_costs'"


ROW: dict[str, Any] = {"municipality": ["0202"], "year": [2019], "budget": ["100"], "net_costs": ["109"]}

FRAMES: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    (
        "float column",
        {"budget": [100.0]},
        {},
        'The column "budget" is of the type Float64: a float does not hold cents exactly, so use decimals or text, '
        'or say float_policy="round_to_cent".',
    ),
    (
        "integers without a unit",
        {"budget": [100]},
        {},
        'The column "budget" holds integers (Int64): say unit="euro", unit="cent" or unit="thousand_euro"; there is no '
        "default.",
    ),
    (
        "bool column",
        {"budget": [True]},
        {},
        'The column "budget" is of the type Boolean: an amount is a decimal, text, or an integer with unit=.',
    ),
    (
        "missing column",
        {},
        {"columns": {"budget": "Budget"}},
        'The column "Budget" for budget is not in the table (columns: municipality, year, budget, net_costs): name it '
        'with columns={"budget": …}.',
    ),
    (
        "unknown field",
        {},
        {"columns": {"bugdet": "budget"}},
        'columns maps "bugdet", which is not a field: the fields are municipality, year, budget, net_costs, scenario, '
        "unlawful, budget_without_art_7, budget_stage, inhabitants, received, college_declaration, council_consent, "
        "internal_measures, external_measures, granted_years, instruction_years.",
    ),
    (
        "year as float",
        {"year": [2019.0]},
        {},
        'The column "year" is of the type Float64: it must hold integers (in pandas a column of integers with empty '
        'cells is "Int64", not float).',
    ),
    (
        "a name that is taken",
        {"payment": [1]},
        {},
        "The table already has payment: give the answer columns another name with prefix=.",
    ),
    ("unit", {}, {"unit": "dollar"}, '/unit is "dollar": it must be "euro", "cent" or "thousand_euro".'),
    (
        "successors in a circle",
        {},
        {"successors": {"0001": ("0002", 2018), "0002": ("0001", 2019)}},
        "/successors is 0001: a municipality must not succeed itself.",
    ),
]


@pytest.mark.parametrize(("columns", "options", "message"), [pytest.param(*f[1:], id=f[0]) for f in FRAMES])
def test_a_bad_table(columns: dict[str, Any], options: dict[str, Any], message: str) -> None:
    with pytest.raises(vangnet.VangnetError) as caught:
        vangnet.assess_frame(pl.DataFrame(ROW | columns), **options)
    assert str(caught.value) == message


CELLS: list[tuple[str, dict[str, Any], str]] = [
    ("null budget", {"budget": [None]}, "missing_field /budget /budget is required."),
    ("null municipality", {"municipality": [None]}, "missing_field /municipality /municipality is required."),
    ("null year", {"year": pl.Series([None], dtype=pl.Int64)}, "missing_field /year /year is required."),
    (
        "no municipality",
        {"municipality": [" "]},
        'invalid_municipality_code /municipality /municipality is " ": a municipality must be a code or a name.',
    ),
    (
        "half an application",
        {"council_consent": [True]},
        "missing_field /received /received is required.",
    ),
    (
        "year",
        {"year": [2014]},
        "year_unsupported /year /year is 2014: before 2015 the IAU and MAU held, and no later year looks back "
        f"on it; supported are 2015 to {LAST_YEAR}.",
    ),
    (
        "text",
        {"budget": ["1,50"]},
        f'invalid_amount /budget /budget is "1,50": {FORM} It may mean 1.50 (notation nl).',
    ),
]


@pytest.mark.parametrize(("columns", "message"), [pytest.param(*c[1:], id=c[0]) for c in CELLS])
def test_a_bad_cell_is_an_error_column(columns: dict[str, Any], message: str) -> None:
    answers = vangnet.assess_frame(pl.DataFrame(ROW | columns))
    code, field, text = answers.select("error_code", "error_field", "error_message").row(0)
    assert f"{code} {field} {text}" == message
    assert answers["outcome"].to_list() == [None]
    with pytest.raises(vangnet.RowError) as caught:
        vangnet.assess_frame(pl.DataFrame(ROW | columns), on_error="raise")
    assert caught.value.row == 0
    assert str(caught.value).endswith(text)


def test_a_row_that_is_raised_is_named() -> None:
    twice = pl.concat([pl.DataFrame(ROW), pl.DataFrame(ROW)])
    with pytest.raises(vangnet.RowError) as caught:
        vangnet.assess_frame(twice, on_error="raise")
    assert str(caught.value) == "Row 1 (municipality 0202, year 2019): /year is 2019: this year stands twice."
    assert (caught.value.row, caught.value.code, caught.value.field) == (1, "duplicate_year", "/year")


def test_a_mixed_column_and_another_object() -> None:
    mixed = pd.DataFrame({"municipality": ["0202", "0202"], "year": [2018, 2019], "net_costs": ["1", "1"]})
    with pytest.raises(vangnet.FrameError, match="column budget"):
        vangnet.assess_frame(mixed.assign(budget=["1", Decimal(1)]))
    with pytest.raises(vangnet.FrameError) as caught:
        vangnet.assess_frame([1])
    assert str(caught.value) == (
        "The table is a builtins.list: it must be a pandas or polars DataFrame, a pyarrow Table or a DuckDB relation."
    )
    with pytest.raises(vangnet.FrameError) as caught:
        vangnet.assess_frame(pl.LazyFrame(ROW))
    assert str(caught.value) == "The table is lazy: collect() it first."


def test_an_empty_frame() -> None:
    empty = vangnet.assess_frame(pl.DataFrame(ROW).clear())
    assert empty.height == 0
    assert "payment" in empty.columns
    with pytest.raises(vangnet.FrameError) as caught:
        vangnet.assess_frame(pl.DataFrame())
    assert str(caught.value) == (
        'The column "municipality" for municipality is not in the table (columns: none): name it with '
        'columns={"municipality": …}.'
    )


@pytest.mark.parametrize("name", ["unit", "amounts", "codes", "float_policy", "amounts_out", "successors", "prefix"])
def test_an_option_of_a_table_that_is_no_text_is_refused_in_plain_words(name: str) -> None:
    table = {"municipality": ["0202"], "year": [2024], "budget": ["100"], "net_costs": ["109"]}
    with pytest.raises(vangnet.InputTypeError) as raised:
        vangnet.assess_frame(pl.DataFrame(table), **{name: 5})
    rule = (
        "a dict {old: (new, first year of the new one)}, with codes or names as text"
        if name == "successors"
        else "a string"
    )
    assert str(raised.value).startswith(f"/{name} must be {rule}")
    assert (raised.value.code, raised.value.field) == ("invalid_type", f"/{name}")
