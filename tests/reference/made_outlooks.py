"""Made questions of `outlook`: a certain case and spreads beyond the budget, a village and the country."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

from .assessment import FIRST_RULE, LAST_RULE
from .draw import shuffled, written
from .made_years import EDGES

LIMIT = Fraction(10**12)
PARTS = ["0.01", "0.02", "0.04", "0.04", "0.1", "0.25", "0.001", "0.00001", "1"]


def _cents(number: Fraction) -> Fraction:
    return Fraction(int(number * 100), 100)


def _sd(draw: Random, mean: Fraction) -> Fraction:
    """Draw a spread: a part of the mean, or a few cents, or anything."""
    if draw.random() < 0.08:
        return Fraction(draw.choice([1, 1, 2, 50, 100, 12345]), 100)
    if draw.random() < 0.05:
        return Fraction(10 ** draw.randint(0, 14), 100)
    return min(_cents(mean * Fraction(draw.choice(PARTS)) * Fraction(draw.randint(500, 2000), 1000)), LIMIT)


def _correlation(draw: Random) -> str:
    match draw.randrange(4):
        case 0:
            edges = ["1", "-1", "0", "0.999999", "-0.999999", "0.9999", "-0.999", "0.000001", "-0.0", "1.0"]
            return draw.choice(edges)
        case 1:
            return f"{draw.choice(['-', ''])}0.{draw.randrange(10**6):06}"
    return f"{draw.choice(['-', '', ''])}0.{draw.randrange(10)}"


def _history(draw: Random, year: int, budget: Fraction) -> list[dict[str, Any]]:
    """Make the years before: a history above zero, or below, or one with a year too few."""
    mood = draw.choice([0.06, 0.06, 0.02, -0.02, -0.05])
    entries = []
    for back in range(1, draw.choice([1, 2, 2, 2, 2, 3, 3, 4]) + 1):
        own = max(_cents(budget * Fraction(draw.randint(900, 1050), 1000)), Fraction(1, 100))
        net_costs = min(_cents(own * (1 + Fraction(round(draw.gauss(mood, 0.03) * 10**6), 10**6))), LIMIT)
        entry: dict[str, Any] = {
            "year": year - back,
            "budget": written(draw, own),
            "net_costs": written(draw, net_costs),
        }
        if draw.random() < 0.1:
            entry["unlawful"] = written(draw, _cents(own / 50))
        if draw.random() < 0.05:
            entry["budget_stage"] = draw.choice(["voorlopig", "definitief"])
        entries.append(shuffled(draw, entry))
    if draw.random() < 0.2:
        draw.shuffle(entries)
    return entries


def outlook(draw: Random) -> dict[str, Any]:
    """Make a question of `outlook`, often with a border close to what is expected."""
    year = draw.choice([draw.randint(FIRST_RULE, LAST_RULE + 3), 2018, 2024, 2025, 2026])
    question: dict[str, Any] = {"question": "outlook", "year": year}
    if (year > LAST_RULE and draw.random() < 0.98) or draw.random() < 0.05:
        question["assume"] = draw.choice([2024, 2025, draw.randint(FIRST_RULE, LAST_RULE)])
    size = draw.choice([3, 5, 6, 7, 7, 8, 8, 8, 9, 10, 11, 12])
    budget = min(Fraction(draw.randint(10 ** (size + 1), 10 ** (size + 2)), 100), LIMIT)
    ratio = draw.choice(EDGES) if draw.random() < 0.3 else Fraction(round(draw.gauss(0.07, 0.06) * 10**6), 10**6)
    net_costs = _cents(budget * (1 + ratio))
    if draw.random() < 0.03:
        net_costs = draw.choice([Fraction(0), -budget, 3 * budget])
    net_costs = min(net_costs, LIMIT)
    sd = Fraction(0) if draw.random() < 0.12 else _sd(draw, abs(net_costs))
    question["net_costs"] = shuffled(draw, {"mean": written(draw, net_costs), "sd": written(draw, sd)})
    question["budget"] = {"mean": written(draw, budget)}
    if draw.random() < 0.65:
        sd = Fraction(0) if draw.random() < 0.15 else _sd(draw, budget)
        question["budget"]["sd"] = written(draw, sd)
    if draw.random() < 0.7:
        question["correlation"] = _correlation(draw)
    if draw.random() < 0.75:
        question["history"] = _history(draw, year, budget)
    if draw.random() < 0.5:
        question["conditions"] = draw.choice(["met", "met", "assessed"])
    if draw.random() < 0.4:
        made = {f"0.{draw.randint(1, 999_999):06}" for _ in range(draw.randint(1, 4))}
        question["quantiles"] = [*sorted(made), *(["0.000001", "0.999999"] if draw.random() < 0.1 else [])]
    if draw.random() < 0.2:
        question["draws"] = 0
    elif draw.random() < 0.3 and size <= 8:
        # The larger a spread, the more a last bit of a logarithm could count.
        question["draws"] = draw.choice([1, 2, 7, 100, 385])
    if draw.random() < 0.2:
        question["seed"] = draw.choice([0, 1, 2**53 - 1, draw.randrange(10**9)])
    return shuffled(draw, question)
