"""Questions about the budget: typed arguments in, typed answers out, and nothing lost on the way."""

from __future__ import annotations

import copy
import datetime
import inspect
import json
import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any, get_type_hints

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import answers
import vangnet
from test_vectors import QUESTIONS
from vangnet import _native
from vangnet._generated import MODULES
from vangnet._questions import answer as _answer
from vangnet._questions.answer import ask

# The class that each question answers with; `explain` is a method of the answers, and no function.
KINDS: dict[str, Any] = {
    name: get_type_hints(getattr(vangnet, name))["return"] for name in sorted(MODULES) if name.islower()
}


# What the core leaves out of a source where it is so.
LEFT_OUT = {"read": True, "basis": False}


def as_json(value: Any) -> Any:
    """The JSON of the core, from `to_dict`."""
    if isinstance(value, dict):
        kept = value
        if "title" in value:
            kept = {key: item for key, item in value.items() if item is not None and item != LEFT_OUT.get(key)}
        return {key: as_json(item) for key, item in kept.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, datetime.date) else value


def test_every_answer_is_read_whole() -> None:
    seen = set()
    for name, question, expected in QUESTIONS:
        given = expected.decode()
        try:
            asked = json.loads(question)
        except ValueError:
            continue
        if "error" in json.loads(given) or asked["question"] == "explain":
            continue
        answer: Any = ask(KINDS[asked["question"]], asked)
        assert as_json(answer.to_dict()) == json.loads(answer.to_json()), name
        seen.add(asked["question"])
    assert seen == set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_the_arguments_are_the_keys_of_the_question(name: str) -> None:
    function: Callable[..., Any] = getattr(vangnet, name)
    parameters = inspect.signature(function).parameters.values()
    assert all(parameter.kind is inspect.Parameter.KEYWORD_ONLY for parameter in parameters)
    # A key that does not exist is refused before anything else is read, so these all exist.
    keys = [parameter.name.rstrip("_") for parameter in parameters if parameter.name not in ("threads", "progress")]
    question = {"question": name} | dict.fromkeys(keys)
    answer = json.loads(_native.answer_question(json.dumps(question).encode()))
    assert answer.get("error", {}).get("code") != "unknown_field", answer


@pytest.mark.parametrize("answer", answers.every_answer(), ids=lambda answer: type(answer).__name__)
def test_an_answer_explains_itself(answer: Any) -> None:
    assert answer._repr_markdown_() == answer.explain() == answer.explain(markup="markdown")
    asked = {"question": "explain", "about": json.loads(answer._question), "markup": "plain"}
    told = json.loads(_native.answer_question(json.dumps(asked).encode()))
    assert answer.explain(markup="plain") == told["text"]
    with pytest.raises(vangnet.InputError, match="/markup"):
        answer.explain(markup="html")
    english = answer.explain(lang="en", markup="plain")
    told = json.loads(_native.answer_question(json.dumps(asked | {"lang": "en"}).encode()))
    assert english == told["text"] != answer.explain(lang="nl", markup="plain")
    with pytest.raises(vangnet.InputError, match=r'^/lang is "de"') as refused:
        answer.explain(lang="de")
    assert (refused.value.code, refused.value.field) == ("invalid_language", "/lang")
    assert "_question" not in repr(answer)
    parts = {name: getattr(answer, name) for name in inspect.signature(type(answer)).parameters}
    twin = type(answer)(**parts)
    assert twin == answer
    for of_the_core in (twin.to_json, twin.explain):
        with pytest.raises(vangnet.InputError, match="put together by hand"):
            of_the_core()


def test_an_answer_is_explained_from_what_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = vangnet.aanwijzing_reduction(budget=100, years_after_term=2)
    words, html, written = answer.explain(lang="en"), answer.to_html(), answer.to_json()
    asked: list[bytes] = []

    def ask_again(question: bytes) -> Any:
        asked.append(question)
        return _native.ask_question(question)

    monkeypatch.setattr(_answer, "ask_question", ask_again)
    shared = copy.copy(answer)
    assert (answer.explain(lang="en"), shared.to_html(), answer.to_json()) == (words, html, written)
    assert asked == []
    # Out of a pickle nothing is held: the core is asked when words are wanted, once.
    for twin in (pickle.loads(pickle.dumps(answer)), copy.deepcopy(answer)):
        assert twin == answer
        assert twin.to_json() == written
        assert (twin.explain(lang="en"), twin.to_html(), twin.to_html()) == (words, html, html)
    assert asked == [answer._question.encode()] * 2


def test_a_list_of_dicts_can_be_a_table() -> None:
    columns = {"name": ["50+", "others"], "model": [100, 100], "realised": [130, 110]}
    groups = pl.DataFrame(columns).to_dicts()
    expected = vangnet.deviation(year=2019, groups=groups)  # type: ignore[arg-type]
    assert vangnet.deviation(year=2019, groups=pa.table(columns)) == expected


def test_numbers_come_as_decimal_int_or_text() -> None:
    expected = vangnet.late_accounts(year=2024, costs="1000.00", price_change="0.02", volume_change="0")
    for costs in (1000, Decimal(1000), Decimal("1E+3"), Decimal("1000.0000")):
        for price in (Decimal("0.02"), Decimal("2E-2"), Decimal("0.0200000000")):
            assert vangnet.late_accounts(year=2024, costs=costs, price_change=price, volume_change=0) == expected
    assert expected.corrected == Decimal("1020.00")


def test_what_is_none_is_absent() -> None:
    plain = vangnet.Situation(label="a", budget=100, net_costs=109)
    full = {"label": "a", "budget": 100, "net_costs": 109, "macro_budget": None, "caseload": None}
    assert vangnet.attribution(from_=plain, to=full) == vangnet.attribution(from_=full, to=plain)
    assert vangnet.payment_calendar(year=2024, budget=1, revised=None).revised is None


def test_an_earlier_answer_can_be_an_argument() -> None:
    calendar = vangnet.payment_calendar(year=2024, budget=100, revised={"budget": 103, "from_month": 11})
    again = vangnet.payment_calendar(year=2024, budget=100, revised=calendar.revised)
    assert again == calendar
    assert again.payments[9].change == 0


def test_days_and_codes() -> None:
    published = vangnet.indicators(budget_year=2023)
    assert published.published == datetime.date(2022, 12, 20)
    assert {item.kind for item in published.volume.indicators} == {"flag", "share", "index"}
    assert [item.month for item in answers.every_answer()[1].payments] == list(range(1, 13))


def test_the_macro_budgets() -> None:
    published = vangnet.macro_budgets()
    budget = published.of(2018, "definitief")
    assert budget is not None
    assert (budget.amount, budget.kind) == (6_216_000_000, "printed")
    assert published.of(2015, "definitief") is None


def test_a_distribution_adds_up_and_merges() -> None:
    answer = answers.country(
        unit="cent",
        mergers=[{"into": "0009", "from": ["0001", "0002"]}],
        splits=[
            {
                "from": "0003",
                "into": [{"municipality": "0007", "weight": 1}, {"municipality": "0008", "weight": Decimal(2)}],
            }
        ],
    )
    assert sum(item.budget for item in answer.municipalities) == answer.distributed == 1000
    assert [(item.municipality, item.from_) for item in answer.municipalities] == [
        ("0009", ("0001", "0002")),
        ("0007", ("0003",)),
        ("0008", ("0003",)),
    ]
    assert answer.parts.to_dict().keys() == {"objective", "historical", "homeless_and_institutions"}


def test_the_wage_subsidy_the_young_and_the_permit_holders() -> None:
    def figures(**more: Any) -> list[vangnet.MunicipalityFigures]:
        return [vangnet.MunicipalityFigures(**item, **more) for item in answers.MUNICIPALITIES]

    year: dict[str, Any] = {"macro_budget": 2000, "municipalities": figures(wage_subsidy=10, young_people=3)}
    answer = answers.country(year=2026, wage_subsidy_pot=300, youth_supplement_pot=30, **year)
    assert (answer.parts.wage_subsidy, answer.parts.youth_supplement) == (300, 30)
    answer = answers.country(year=2018, permit_holders_pot=90, municipalities=figures(permit_holders="1.5"))
    assert [item.parts.permit_holders for item in answer.municipalities] == [30, 30, 30]
    answer = answers.country(year=2021, municipalities=figures(covid=5))
    assert answer.parts.covid == 15


FRAMES: dict[str, Callable[[dict[str, list[Any]]], Any]] = {
    "pandas": pd.DataFrame,
    "polars": pl.DataFrame,
    "pyarrow": pa.table,
}
COLUMNS: dict[str, list[Any]] = {
    key: [item.get(key) for item in answers.MUNICIPALITIES] for key in answers.MUNICIPALITIES[2]
}


@pytest.mark.parametrize("kind", FRAMES)
def test_a_table_of_municipalities(kind: str) -> None:
    assert answers.country(municipalities=FRAMES[kind](COLUMNS)) == answers.country()
    exact = COLUMNS | {"costs": [Decimal(costs) for costs in COLUMNS["costs"]]}
    assert answers.country(municipalities=FRAMES[kind](exact)) == answers.country()


def test_other_tables_and_missing_cells() -> None:
    frame = pd.DataFrame(COLUMNS).convert_dtypes(dtype_backend="pyarrow")
    assert answers.country(municipalities=frame) == answers.country()
    table = pa.table(COLUMNS)
    relation = duckdb.from_arrow(table)
    assert answers.country(municipalities=relation) == answers.country()
    missing = pd.DataFrame(COLUMNS | {"objective": [None, None, "350"]})
    with pytest.raises(vangnet.InputError) as caught:
        answers.country(municipalities=missing)
    assert (caught.value.code, caught.value.field) == ("missing_field", "/municipalities/1/objective")
    with pytest.raises(vangnet.InputTypeError, match="/municipalities must be a collection"):
        answers.country(municipalities=pl.LazyFrame(COLUMNS))


def test_a_distribution_as_a_table() -> None:
    answer = answers.country(mergers=[{"into": "0009", "from": ["0001", "0002"]}])
    rows = [item.to_dict() for item in answer.municipalities]
    expected = [row | row.pop("parts") for row in rows]
    arrow = answer.to_frame("pyarrow")
    assert arrow.to_pylist() == expected
    assert arrow.schema.field("budget").type == pa.decimal128(18, 2)
    assert arrow.schema.field("share").type == pa.decimal128(38, 12)
    polars = answer.to_frame("polars")
    assert polars.to_dicts() == expected
    assert polars.schema["budget"] == pl.Decimal(18, 2)
    assert polars.schema["from"] == pl.List(pl.String())
    pandas = answer.to_frame()
    assert pandas["budget"].sum() == answer.distributed
    assert pandas["objective_weight"].isna().tolist() == [False, True]
    assert pandas["municipality"].tolist() == ["0003", "0009"]
    with pytest.raises(vangnet.InputError, match="/backend is 'excel'"):
        answer.to_frame("excel")  # type: ignore[call-overload]


def test_a_household_is_what_its_numbers_make_it() -> None:
    answer = answers.household()
    student = answers.household(student=True)
    assert student.expected_amount == student.norm.amount == 0
    assert student.volume == answer.volume
    own = answers.household(budget_year=2020, indicators=[], constants={"volume": "-1.5", "price": Decimal("2.5")})
    assert (own.volume.constant, own.evidence) == (Decimal("-1.5"), "user")
    assert "constant_by_user" in own.warnings
    assert sum(item.log_odds for item in answer.volume.contributions) + answer.volume.constant == answer.volume.log_odds


def test_swapping_the_situations_turns_the_signs() -> None:
    before: dict[str, Any] = {"label": "a", "budget": "101.01", "net_costs": "109.99", "other": "3.33"}
    after = vangnet.Situation(label="b", budget=99, net_costs=120, other=1)
    there, back = vangnet.attribution(from_=before, to=after), vangnet.attribution(from_=after, to=before)
    assert [part.amount for part in there.parts] == [-part.amount for part in back.parts]
    assert [part.part for part in there.parts] == ["budget", "benefits", "other"]
    assert sum(part.amount for part in there.parts) == there.change == there.to.deficit - there.from_.deficit
    assert there.missing == ("macro_budget", "caseload")


def test_a_deviation_names_what_is_unknown() -> None:
    answer = vangnet.deviation(year=2019, caseload_difference="-480.5", disturbance_per_household=40)
    assert answer.caseload.difference == Decimal("-480.5")
    assert answer.effect is None
    assert {"amount_needs_price", "disturbance_needs_households"} <= set(answer.unknown)


def test_a_split_by_the_old_share_names_itself_and_leaves_the_reserve_out() -> None:
    published = [vangnet.macro_budgets().of(2019, stage) for stage in ("voorlopig", "definitief")]
    budgets = [8_363_000, 8_088_748]
    situations = [
        vangnet.Situation(
            label=item.stage,
            budget=budget,
            net_costs=9_072_001,
            macro_budget=item.amount,
            vangnet_reserve=item.vangnet_reserve.amount,
        )
        for item, budget in zip(published, budgets, strict=True)
        if item and item.vangnet_reserve
    ]
    split = vangnet.attribution(from_=situations[0], to=situations[1], split="macro_first")
    assert split.split == "macro_first"
    assert [str(part.amount) for part in split.parts] == ["201285.62", "72966.38", "0.00"]
    assert "met het oude aandeel" in split.explain()
    assert "min het bedrag dat gereserveerd is voor vangnetuitkeringen" in split.explain()
    assert vangnet.attribution(from_=situations[0], to=situations[1]).split == "shapley"
    assert vangnet.macro_budgets().of(2025, "definitief").vangnet_reserve is None


def test_years_are_dicts_or_year_figures() -> None:
    figures = [
        vangnet.YearFigures(year=2022, budget=100, net_costs="109.5", budget_without_art_7=99),
        vangnet.YearFigures(year=2023, budget=100, net_costs=112, unlawful=1, stage="voorlopig"),
        vangnet.YearFigures(year=2024, budget=100, net_costs=115),
    ]
    entries: list[Any] = [
        {"year": 2022, "budget": 100, "net_costs": "109.5", "budget_without_art_7": 99},
        {"year": 2023, "budget": 100, "net_costs": 112, "unlawful": 1, "budget_stage": "voorlopig"},
        {"year": 2024, "budget": 100, "net_costs": 115},
    ]
    measure: Any = {"name": "a", "from": "2024-01", "until": "2024-12", "households": 1, "success": 1}
    mixed = [entries[0], *figures[1:]]
    for years in (figures, mixed):
        given = vangnet.path(years=years, first=2024, last=2024)
        assert given == vangnet.path(years=entries, first=2024, last=2024)
        brings = vangnet.programme(years=years, first=2024, last=2024, price=1, measures=[measure])
        assert brings == vangnet.programme(years=entries, first=2024, last=2024, price=1, measures=[measure])
    with pytest.raises(vangnet.InputError, match=r"^/measures/0/year"):
        vangnet.programme(years=figures, first=2024, last=2024, price=1, measures=[figures[0]])  # type: ignore[list-item]


def test_an_application_takes_a_case_a_date_and_a_question() -> None:
    case = vangnet.Case.from_json('{"id":"a","year":2019,"years":[{"year":2019,"budget":"100","net_costs":"109"}]}')
    filed = datetime.date(2020, 8, 1)

    def codes(analysis: dict[str, object]) -> list[str]:
        answer = vangnet.application(case=case, filed=filed, measures=[], analysis=analysis)
        return [finding.code for finding in answer.findings]

    expected = ["no_college_declaration", "no_council_consent", "no_effect_stated"]
    assert codes({"question": "deviation", "year": 2019, "caseload_difference": 480}) == expected
    wrong: list[tuple[dict[str, object], str]] = [
        ({"question": "path"}, "unknown_question"),
        ({"question": []}, "invalid_type"),
        ({}, "missing_field"),
    ]
    for analysis, code in wrong:
        with pytest.raises(vangnet.VangnetError) as caught:
            codes(analysis)
        assert (caught.value.code, caught.value.field) == (code, "/analysis/question")
