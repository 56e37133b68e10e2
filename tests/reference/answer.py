"""A line in, an answer out: which question it is, and the error that it gets where it is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import caseload, outlook, path, profile, programme
from .reading import Key, Problem, parse, read_object, read_string

QUESTIONS: dict[str, tuple[list[Key], Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "caseload": (caseload.KEYS, caseload.answer),
    "profile": (profile.KEYS, profile.answer),
    "path": (path.KEYS, path.answer),
    "programme": (programme.KEYS, programme.answer),
    "outlook": (outlook.KEYS, outlook.answer),
}


def answer_line(line: str) -> dict[str, Any]:
    """Answer one question, or say what is wrong with it."""
    try:
        question = parse(line)
        if "question" not in question:
            raise Problem("missing_field", "/question")
        name = read_string(question["question"], "/question")
        if name not in QUESTIONS:
            raise Problem("unknown_question", "/question")
        keys, answer = QUESTIONS[name]
        return answer(read_object(question, "", [Key("question", read_string), *keys]))
    except Problem as problem:
        return problem.answer()
