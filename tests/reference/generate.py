"""A seeded generator of questions: realistic and extreme ones, and about one in ten with a single error."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from . import made_measures, made_months, made_outlooks, made_years
from .wrong import spoil

MAKERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "caseload": made_months.caseload,
    "profile": made_months.profile,
    "path": made_years.path,
    "programme": made_measures.programme,
    "outlook": made_outlooks.outlook,
}


def questions(count: int, seed: int, names: list[str]) -> Iterator[str]:
    """Make so many questions of these names in turn, a line each; the same ones for the same seed."""
    for index in range(count):
        draw = Random(f"{seed}/{index}")
        question = MAKERS[names[index % len(names)]](draw)
        if draw.random() < 0.1:
            question = json.loads(json.dumps(question))
            spoil(draw, question)
        yield json.dumps(question, ensure_ascii=draw.random() < 0.5, separators=(",", ":"))
