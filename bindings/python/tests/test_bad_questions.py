"""The table of bad questions: for each what is raised, with which code and field, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

import answers
import vangnet
from test_bad_input import FORM, RANGE, TAKEN

NUMBER = 'a number must be a Decimal, an int or a str such as "12.5".'
RATIO = 'a ratio must be a Decimal, an int or a str such as "0.075".'
COUNT = "a number must be digits with at most two decimals after a point, and at most 100000000"


def like(shown: str) -> str:
    return f'is the float {shown}: a float does not hold decimals exactly, so write Decimal("{shown}") or "{shown}"; '


def first(**change: Any) -> dict[str, Any]:
    """The municipalities, with something of the first one changed."""
    one, *others = answers.MUNICIPALITIES
    return {"municipalities": [one | change, *others]}


GOOD: dict[Callable[..., Any], dict[str, Any]] = {
    vangnet.budget_history: {"year": 2023, "stages": [{"stage": "voorlopig", "budget": 1}]},
    vangnet.payment_calendar: {"year": 2024, "budget": 100},
    vangnet.late_accounts: {"year": 2024, "costs": 100, "price_change": 0, "volume_change": 0},
    vangnet.aanwijzing_reduction: {"budget": 100, "years_after_term": 1},
    answers.country: {},
    answers.household: {},
    vangnet.indicators: {"budget_year": 2023},
    vangnet.deviation: {"year": 2019},
    vangnet.attribution: {
        "from_": vangnet.Situation(label="a", budget=100, net_costs=109),
        "to": {"label": "b", "budget": 100, "net_costs": 109},
    },
}

CASES: list[tuple[Callable[..., Any], dict[str, Any], str, str, str | None]] = [
    # Money, numbers and ratios of a wrong type.
    (vangnet.payment_calendar, {"budget": 1.5}, "InputTypeError", "invalid_type /budget", like("1.5") + TAKEN),
    (
        vangnet.payment_calendar,
        {"budget": True},
        "InputTypeError",
        "invalid_type /budget",
        f"is the bool True: {TAKEN}",
    ),
    (
        vangnet.payment_calendar,
        {"budget": [1]},
        "InputTypeError",
        "invalid_type /budget",
        f"is of the type list: {TAKEN}",
    ),
    (vangnet.late_accounts, {"price_change": 0.5}, "InputTypeError", "invalid_type /price_change", like("0.5") + RATIO),
    (vangnet.deviation, {"households": 1.0}, "InputTypeError", "invalid_type /households", like("1.0") + NUMBER),
    (
        vangnet.deviation,
        {"model": {"price": False}},
        "InputTypeError",
        "invalid_type /model/price",
        f"is the bool False: {TAKEN}",
    ),
    (
        answers.household,
        {"values": {"a~/b": 0.1}},
        "InputTypeError",
        "invalid_type /values/a~0~1b",
        like("0.1") + NUMBER,
    ),
    (answers.country, first(costs=1.5), "InputTypeError", "invalid_type /municipalities/0/costs", like("1.5") + TAKEN),
    (
        vangnet.attribution,
        {"from_": vangnet.Situation(label="a", budget=100, net_costs=1.5)},  # type: ignore[arg-type]
        "InputTypeError",
        "invalid_type /from/net_costs",
        like("1.5") + TAKEN,
    ),
    # What is not a number, or one that is too large.
    (
        vangnet.payment_calendar,
        {"budget": Decimal("NaN")},
        "InputError",
        "invalid_amount /budget",
        f'is "NaN": {FORM}',
    ),
    (vangnet.payment_calendar, {"budget": "1,50"}, "InputError", "invalid_amount /budget", f'is "1,50": {FORM}'),
    (
        vangnet.payment_calendar,
        {"budget": Decimal("1.234")},
        "InputError",
        "invalid_amount /budget",
        f'is "1.234": {FORM}',
    ),
    (
        vangnet.payment_calendar,
        {"budget": 10**5000},
        "InputError",
        "amount_out_of_range /budget",
        f"is an int of more than 38 digits: {RANGE}",
    ),
    (
        vangnet.payment_calendar,
        {"budget": Decimal("1E+999999999")},
        "InputError",
        "amount_out_of_range /budget",
        f'is "1{"0" * 39}…": {RANGE}',
    ),
    (
        vangnet.deviation,
        {"households": 10**50},
        "InputError",
        "invalid_number /households",
        "is an int of more than 38 digits: a number must have fewer.",
    ),
    (
        vangnet.late_accounts,
        {"price_change": 10**50},
        "InputError",
        "invalid_ratio /price_change",
        "is an int of more than 38 digits: a number must have fewer.",
    ),
    (vangnet.deviation, {"households": "1.234"}, "InputError", "invalid_number /households", f'is "1.234": {COUNT}.'),
    # Integers, texts, truths and days.
    (vangnet.payment_calendar, {"year": "2024"}, "InputTypeError", "invalid_type /year", "must be an integer."),
    (vangnet.payment_calendar, {"year": True}, "InputTypeError", "invalid_type /year", "must be an integer."),
    (vangnet.payment_calendar, {"year": 2024.0}, "InputTypeError", "invalid_type /year", "must be an integer."),
    (vangnet.payment_calendar, {"year": 10**50}, "InputTypeError", "invalid_type /year", "must be an integer."),
    (answers.household, {"norm": 1}, "InputTypeError", "invalid_type /norm", "must be a string."),
    (answers.household, {"student": 1}, "InputTypeError", "invalid_type /student", "must be a boolean."),
    (answers.household, {"indicators": [1]}, "InputTypeError", "invalid_type /indicators/0", "must be a string."),
    (
        answers.country,
        first(municipality=1),
        "InputTypeError",
        "invalid_type /municipalities/0/municipality",
        "must be a string.",
    ),
    # What holds other values.
    (
        answers.household,
        {"indicators": "age_20_to_25"},
        "InputTypeError",
        "invalid_type /indicators",
        "must be a collection, such as a list.",
    ),
    (
        vangnet.budget_history,
        {"stages": {"voorlopig": 1}},
        "InputTypeError",
        "invalid_type /stages",
        "must be a collection, such as a list.",
    ),
    (
        vangnet.budget_history,
        {"stages": [("voorlopig", 1)]},
        "InputTypeError",
        "invalid_type /stages/0",
        "must be a mapping with text as its keys.",
    ),
    (
        answers.household,
        {"values": {1: 2}},
        "InputTypeError",
        "invalid_type /values",
        "must be a mapping with text as its keys.",
    ),
    (
        vangnet.payment_calendar,
        {"revised": 103},
        "InputTypeError",
        "invalid_type /revised",
        "must be a mapping with text as its keys.",
    ),
    (
        vangnet.attribution,
        {"to": vangnet.Situation},
        "InputTypeError",
        "invalid_type /to",
        "must be a mapping with text as its keys.",
    ),
    # What the core refuses.
    (vangnet.payment_calendar, {"budget": None}, "InputError", "missing_field /budget", "is required."),
    (
        vangnet.payment_calendar,
        {"revised": {"bugdet": None}},
        "InputError",
        "unknown_field /revised/bugdet",
        None,
    ),
    (vangnet.payment_calendar, {"year": 2014}, "NoRuleError", "no_rule_known /year", None),
    (vangnet.indicators, {"budget_year": 2022}, "NoRuleError", "no_rule_known /budget_year", None),
    (
        vangnet.budget_history,
        {"stages": [{"stage": "final", "budget": 1}]},
        "InputError",
        "invalid_stage /stages/0/stage",
        None,
    ),
    (vangnet.aanwijzing_reduction, {"years_after_term": 0}, "InputError", "invalid_number /years_after_term", None),
    (vangnet.late_accounts, {"volume_change": -1}, "InputError", "invalid_ratio /volume_change", None),
    (answers.household, {"norm": "king"}, "InputError", "invalid_indicator /norm", None),
    (
        answers.country,
        first(municipality="GM01"),
        "InputError",
        "invalid_municipality_code /municipalities/0/municipality",
        None,
    ),
    (answers.country, {"unit": "dollar"}, "InputTypeError", "invalid_type /unit", None),
    (
        answers.country,
        {"year": 2022, "wage_subsidy_pot": 10},
        "InputError",
        "missing_field /municipalities/0/wage_subsidy",
        None,
    ),
]


@pytest.mark.parametrize(
    ("ask", "change", "raised", "place", "words"),
    [pytest.param(*case, id=f"{case[3]} {index}") for index, case in enumerate(CASES)],
)
def test_a_bad_question(
    ask: Callable[..., Any], change: dict[str, Any], raised: str, place: str, words: str | None
) -> None:
    ask(**GOOD[ask])
    with pytest.raises(vangnet.VangnetError) as caught:
        ask(**GOOD[ask] | change)
    error = caught.value
    assert f"{error.code} {error.field}" == place
    assert type(error).__name__ == raised
    assert isinstance(error, TypeError if raised == "InputTypeError" else ValueError)
    if words is not None:
        assert str(error) == f"{error.field} {words}"
    else:
        assert str(error).startswith(f"{error.field} ")


def test_figures_that_do_not_go_together() -> None:
    with pytest.raises(vangnet.InputError) as caught:
        answers.country(year=2022, wage_subsidy_pot=2000, **with_all(wage_subsidy=1))
    assert (caught.value.code, caught.value.field) == ("pot_exceeded", "/macro_budget")
    with pytest.raises(vangnet.InputError) as caught:
        answers.country(year=2022, wage_subsidy_pot=100, **with_all(wage_subsidy=0))
    assert (caught.value.code, caught.value.field) == ("nothing_to_share_on", "/municipalities")


def with_all(**more: Any) -> dict[str, Any]:
    return {"municipalities": [item | more for item in answers.MUNICIPALITIES]}


def test_a_bad_table_of_municipalities() -> None:
    table = pl.DataFrame(answers.MUNICIPALITIES)
    with pytest.raises(vangnet.InputError) as caught:
        answers.country(municipalities=table.with_columns(naam=pl.lit("Arnhem")))
    assert (caught.value.code, caught.value.field) == ("unknown_field", "/municipalities/0/naam")
    with pytest.raises(vangnet.InputTypeError, match="/municipalities/0/costs is the float"):
        answers.country(municipalities=table.with_columns(costs=pl.col("costs").cast(pl.Float64)))
    with pytest.raises(vangnet.InputError):
        answers.country(municipalities=table.clear())
