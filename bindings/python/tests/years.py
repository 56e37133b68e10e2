"""The years that the library has rules for, as it says itself, and their places in the vectors."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import vangnet

if TYPE_CHECKING:
    from pathlib import Path

YEARS = vangnet.supported_years()
LAST_YEAR = YEARS[-1]


def read(path: Path) -> Any:
    """What a file of vectors has, with its places filled: `{last_year+1}` is the year after the last with rules."""
    return json.loads(re.sub(r"\{([a-z_]+_years?)([+-]\d)?\}", _filled, path.read_text("utf-8")))


def _filled(place: re.Match[str]) -> str:
    year = _places()[place[1]]
    return year if isinstance(year, str) else str(year + int(place[2] or 0))


@cache
def _places() -> dict[str, int | str]:
    budget = _known({"question": "payment_calendar", "budget": "1"})
    distribution = {"question": "distribute", "macro_budget": "1", "vangnet_reserve": "0", "municipalities": []}
    weights = _known({"question": "indicators"}, "budget_year")
    *earlier, last = map(str, weights)
    return {
        "first_year": YEARS[0],
        "last_year": LAST_YEAR,
        "first_budget_year": budget[0],
        "last_budget_year": budget[-1],
        "last_distribution_year": _known(distribution)[-1],
        "last_weight_year": weights[-1],
        "weight_years": f"{', '.join(earlier)} and {last}",
    }


def _known(question: dict[str, object], key: str = "year") -> list[int]:
    """The years of two centuries in which a question is not one without rules."""
    answer = vangnet._native.answer_question
    return [
        year
        for year in range(1900, 2100)
        if b"no_rule_known" not in answer(json.dumps({**question, key: year}).encode())
    ]
