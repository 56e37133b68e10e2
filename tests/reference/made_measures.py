"""Made questions of `programme`: measures beside a case."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

from .draw import amount, month, ratio, shuffled, written
from .made_years import case, inhabitants

NAMES = ["Work first", "werk-fit", "Loonkostensubsidie", "deeltijd", "aanbod ½", 'the "gate"', "a/b~c", "é"]


def _measure(draw: Random, name: str, first: int, last: int, scale: int) -> dict[str, Any]:
    """Make a measure that begins before, within or after the years of the path."""
    begin = draw.randint((first - 3) * 12, last * 12 + 11)
    if draw.random() < 0.4:
        begin = draw.choice([first - 1, first, first, last, last + 1 if draw.random() < 0.1 else first]) * 12
    end = begin + draw.choice([0, 5, 11, 23, 35, draw.randint(0, 130)])
    measure: dict[str, Any] = {
        "name": name,
        "from": month(begin),
        "until": month(end),
        "households": amount(draw, 0, scale) if draw.random() < 0.97 else draw.choice(["0", "0.01", "100000000"]),
        "success": ratio(draw),
    }
    options: dict[str, Any] = {
        "deadweight": ratio(draw),
        "delay": draw.choice([0, 1, 3, 6, 12, 24, 60]),
        "months": draw.choice([1, 2, 6, 12, 24, 36, 240]),
        "return": draw.choice(["0.02", "0.1", "0.013", ratio(draw)]),
        "price": amount(draw, 0, 1700),
        "costs": [
            {"year": draw.randint(first - 1, last + 1), "amount": amount(draw, 0, scale * 3000)}
            for _ in range(draw.randrange(4))
        ],
        "cost_per_household": amount(draw, 0, 12_000),
    }
    for key, value in options.items():
        if draw.random() < 0.5:
            measure[key] = value
    return shuffled(draw, measure)


def programme(draw: Random) -> dict[str, Any]:
    """Make a question of `programme`: one measure, some, or a hundred, with all options present and absent."""
    question: dict[str, Any] = {"question": "programme"}
    case(draw, question)
    first, last = question["first"], question["last"]
    budget = max((Fraction(each["budget"]) for each in question["years"]), default=Fraction(1))
    scale = max(1, min(int(budget / 15_000 / draw.choice([12, 60, 300])), 10**6))
    count = draw.choice([1, 1, 2, 3, 4, 8 if draw.random() < 0.9 else 100])
    names = [*NAMES, *(f"measure {index}" for index in range(count))]
    question["price"] = written(draw, Fraction(draw.randint(90_000, 170_000), 100)) if draw.random() < 0.97 else "0"
    if draw.random() < 0.01:
        question["price"] = draw.choice(["1000000000000", "1000000", "50000"])
    question["measures"] = [_measure(draw, names[index], first, last, scale) for index in range(count)]
    if draw.random() < 0.6:
        historical: dict[str, Any] = {"inhabitants": inhabitants(draw)}
        if draw.random() < 0.5:
            historical["ratio"] = draw.choice(["1", "0.98", "1.02", f"0.{draw.randrange(10**6):06}", "0", "1.5"])
        question["historical"] = historical
    if draw.random() < 0.6:
        question["conditions"] = draw.choice(["met", "met", "assessed"])
    return shuffled(draw, question)
