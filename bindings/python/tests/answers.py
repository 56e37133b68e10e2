"""One value of each public class about the budget, for the tests that look at all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from typing import Any, get_type_hints

import vangnet
import years
from paths import VECTORS
from vangnet._questions.answer import ask

MUNICIPALITIES: list[dict[str, Any]] = [
    {"municipality": "0001", "inhabitants": 10_000, "costs": "300", "households_t1": 100, "households_t2": 100},
    {
        "municipality": "0002",
        "inhabitants": 27_500,
        "costs": "300",
        "households_t1": 100,
        "households_t2": 100,
        "objective": "400",
        "homeless_and_institutions": "0",
    },
    {
        "municipality": "0003",
        "inhabitants": 50_000,
        "costs": "400",
        "households_t1": 100,
        "households_t2": 100,
        "objective": "350",
        "homeless_and_institutions": "0",
    },
]


def country(**change: Any) -> vangnet.Distribution:
    """A country of three small municipalities."""
    question: dict[str, Any] = {
        "year": 2019,
        "macro_budget": "1000",
        "vangnet_reserve": "0",
        "net_costs": "1000",
        "municipalities": MUNICIPALITIES,
    }
    return vangnet.distribute(**question | change)


def household(**change: Any) -> vangnet.HouseholdAnswer:
    """A household whose shares and indices are all zero."""
    weights = vangnet.indicators(budget_year=change.get("budget_year", 2023))
    both = weights.volume.indicators + weights.price.indicators
    question: dict[str, Any] = {
        "budget_year": 2023,
        "norm": "single_21_to_aow",
        "indicators": ["age_20_to_25"],
        "values": {item.indicator: 0 for item in both if item.kind != "flag"},
    }
    return vangnet.household(**question | change)


def every_answer() -> list[Any]:
    """An answer of each question."""
    before = vangnet.Situation(label="2018", budget=101, net_costs=109, macro_budget=1000, caseload=10)
    after = {"label": "2019", "budget": "102", "net_costs": "111", "macro_budget": "1010", "caseload": "9.5"}
    return [
        vangnet.budget_history(
            year=2024,
            stages=[
                {"stage": "voorlopig", "budget": 100, "macro_budget": 1000},
                {"stage": "nader_voorlopig", "budget": "101.50", "macro_budget": None},
                {"stage": "definitief", "budget": 103, "macro_budget": 1020},
            ],
        ),
        vangnet.payment_calendar(year=2024, budget=100, revised={"budget": 103}),
        vangnet.late_accounts(year=2024, costs=100, price_change="0.02", volume_change=0),
        vangnet.aanwijzing_reduction(budget=100, years_after_term=2),
        country(mergers=[{"into": "0009", "from": ["0001", "0002"]}]),
        household(),
        vangnet.deviation(
            year=2019,
            budget=1000,
            households=100,
            model={"caseload": 10, "price": 100},
            realised={"caseload": "11", "amount": "1200"},
            groups=[{"name": "50+", "model": 4, "realised": 5}],
            disturbance_per_household=40,
        ),
        vangnet.attribution(from_=before, to=after),
        *of_the_vectors("ahead"),
        *of_the_vectors("application"),
    ]


def of_the_vectors(subject: str) -> list[Any]:
    """Answers to right vectors of each question of a subject: the first, and each that shows another class."""
    answers: list[Any] = []
    for name in sorted(vars(import_module(f"vangnet._generated.{subject}"))):
        file = VECTORS / "questions" / f"{name}.json"
        if not file.exists():
            continue
        kind, seen = get_type_hints(getattr(vangnet, name))["return"], set[type]()
        for vector in years.read(file)["vectors"]:
            # An explanation of an answer may stand beside it.
            asked = json.loads(vector["question"])
            if vector["answer"].startswith('{"error"') or asked.get("question") != name:
                continue
            answer = ask(kind, asked)
            shown = {type(part) for part in parts(answer)}
            if not shown <= seen:
                answers.append(answer)
                seen |= shown
    return answers


def parts(value: Any) -> Iterator[Any]:
    """The values of the package inside a value, and itself."""
    if isinstance(value, tuple):
        for item in value:
            yield from parts(item)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from parts(getattr(value, field.name))


def every_value() -> list[Any]:
    """One value of each public class about the budget."""
    history, calendar, late, reduction, distribution, expected, deviation, split, *ahead = answers = every_answer()
    published, weights = vangnet.macro_budgets(), vangnet.indicators(budget_year=2021)
    reserved = published.of(2024, "definitief")
    assert late.unknown.nl
    assert reduction.unknown.nl
    return [
        *answers,
        *[history.stages[0], history.changes[0], calendar.revised, calendar.payments[4]],
        *[published, published.macro_budgets[0], reserved.vangnet_reserve if reserved else None],
        *[weights, weights.volume, weights.volume.indicators[0]],
        *[weights.norms[0], expected.volume, expected.volume.contributions[0], expected.price, expected.norm],
        *[distribution.municipalities[0], distribution.parts, vangnet.MunicipalityFigures(**MUNICIPALITIES[0])],
        *[deviation.caseload, deviation.effect, deviation.groups[0], deviation.disturbance],
        *[split.from_, split.parts[0], vangnet.Situation(label="2018", budget=101, net_costs=109)],
        *{type(part): part for answer in ahead for part in parts(answer) if part is not answer}.values(),
    ]
