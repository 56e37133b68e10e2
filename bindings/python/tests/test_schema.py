"""The JSON Schema in the package: it is one, and every vector is as it says."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import years
from paths import ROOT, VECTORS

SCHEMA: dict[str, Any] = json.loads((files("vangnet") / "vangnet.schema.json").read_text("utf-8"))
QUESTIONS = sorted(path.stem for path in (VECTORS / "questions").glob("*.json"))
CASES = sorted(path.stem for path in VECTORS.glob("*.json"))


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({**SCHEMA, "anyOf": [{"$ref": f"#/$defs/{name}"}]})


def problem(value: object, name: str) -> str | None:
    error = next(validator(name).iter_errors(value), None)
    return error and f"{name}: {error.json_path}: {[inner.message[:200] for inner in error.context or ()]}"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads((ROOT / "crates/vangnet/schema/vangnet.schema.json").read_text("utf-8")) == SCHEMA


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_and_every_answer_is_as_the_schema_says(name: str) -> None:
    checked = 0
    for vector in years.read(VECTORS / "questions" / f"{name}.json")["vectors"]:
        answer = json.loads(vector["answer"])
        if "error" in answer:
            assert problem(answer, "Refusal") is None, vector["name"]
            continue
        question = json.loads(vector["question"])
        assert problem(question, "Question") is None, vector["name"]
        asked = question["question"]
        assert problem(question, f"question.{asked}") is None, vector["name"]
        assert problem(answer, f"answer.{asked}") is None, vector["name"]
        checked += 1
    assert checked, name


@pytest.mark.parametrize("name", CASES)
def test_every_case_and_every_answer_is_as_the_schema_says(name: str) -> None:
    for vectors in years.read(VECTORS / f"{name}.json").values():
        for vector in vectors:
            # The published cases have their figures beside the case, not the whole answer.
            answer = json.loads(vector.get("answer", "null"))
            assert answer is None or problem(answer, "CaseAnswer") is None, vector["name"]
            if answer is None or "error" not in answer:
                assert problem(json.loads(vector["line"]), "Case") is None, vector["name"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"question": "late_accounts", "year": 2024, "costs": "1", "price_change": "0"}, "question.late_accounts"),
        ({"question": "aanwijzing_reduction", "budget": "0", "years_after_term": 1}, "question.aanwijzing_reduction"),
        ({"question": "aanwijzing_reduction", "budget": "1", "years_after_term": 51}, "question.aanwijzing_reduction"),
        ({"question": "macro_budgets", "year": 2024}, "question.macro_budgets"),
        ({"id": "a", "year": 2024, "years": [{"year": 2024, "budget": 1, "net_costs": "1"}]}, "Case"),
    ],
)
def test_what_the_core_refuses_is_not_as_the_schema_says(given: object, name: str) -> None:
    assert problem(given, name) is not None
