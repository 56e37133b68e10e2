"""Made questions of years: `path`, and the case that a `programme` begins with."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

from .assessment import FIRST_RULE, LAST_RULE
from .draw import shuffled, written

EDGES = [Fraction(each, 1000) for each in (0, 50, 75, 100, 125)]


def _ratio(draw: Random, mood: float) -> Fraction:
    """Draw a deficit as a part of the budget: around a threshold, around the mood of the municipality, or extreme."""
    match draw.randrange(10):
        case 0 | 1:
            return draw.choice(EDGES)
        case 2:
            return Fraction(draw.randint(-1000, 1000), 1000)
    return Fraction(round(draw.gauss(mood, 0.04) * 10**6), 10**6)


def _entry(draw: Random, year: int, size: int, mood: float) -> dict[str, Any]:
    """Make the entry of a year, with a deficit that now and then lies a cent beside a threshold."""
    extreme = draw.random()
    budget = Fraction(draw.randint(size * 90, size * 110), 100)
    if extreme < 0.01:
        budget = draw.choice([Fraction(1, 100), Fraction(10**12)])
    elif draw.random() < 0.5:
        budget = max(Fraction(int(budget) // 1000 * 1000), Fraction(1))
    counted = budget
    entry: dict[str, Any] = {"year": year, "budget": written(draw, budget)}
    if draw.random() < 0.05:
        counted = budget * Fraction(draw.randint(90, 110), 100)
        counted = Fraction(max(int(counted * 100), 1), 100)
        if counted > 10**12:
            counted = budget
        entry["budget_without_art_7"] = written(draw, counted)
    net_costs = counted * (1 + _ratio(draw, mood))
    net_costs = Fraction(int(net_costs * 100) + draw.choice([0, 0, 0, 1, -1]), 100)
    if extreme > 0.995:
        net_costs = draw.choice([Fraction(0), -counted, Fraction(10**12)])
    unlawful = Fraction(0)
    if draw.random() < 0.15:
        unlawful = Fraction(draw.randint(0, size), 100) if draw.random() < 0.9 else counted
        entry["unlawful"] = written(draw, unlawful)
    limit = Fraction(10**12)
    entry["net_costs"] = written(draw, max(min(net_costs + unlawful, limit), -limit))
    if draw.random() < 0.08:
        entry["budget_stage"] = draw.choice(["voorlopig", "nader_voorlopig", "definitief"])
    return shuffled(draw, entry)


def inhabitants(draw: Random) -> int:
    """Draw a number of inhabitants, often at an edge of article 3."""
    edges = [1, 14_999, 15_000, 15_001, 27_500, 39_999, 40_000, 40_001, 1_000_000]
    return (
        draw.choice(edges)
        if draw.random() < 0.3
        else draw.choice([draw.randint(15_000, 40_000), draw.randint(1, 10**6)])
    )


def case(draw: Random, question: dict[str, Any]) -> None:
    """Add the years, the first and last of them, and the inhabitants and assumed year that may be there."""
    first = draw.choice([draw.randint(2015, 2029), draw.randint(2015, 2020), 2025, 2024, 2026])
    last = first + draw.choice([0, 1, 2, 3, 4, 5, 7, 10, 19 if draw.random() < 0.2 else 6])
    if draw.random() < 0.3:
        last = max(first, min(last, LAST_RULE))
    size = 10 ** draw.randint(5, 9) * draw.randint(1, 9)
    mood = draw.choice([-0.02, 0.03, 0.06, 0.08, 0.1, 0.15])
    earliest = first - draw.choice([0, 1, 2, 3, 3, 3, 4])
    latest = last + draw.choice([0, 0, 0, 0, 1, 2])
    entries = [_entry(draw, year, size, mood) for year in range(earliest, latest + 1)]
    if draw.random() < 0.01:
        del entries[draw.randrange(len(entries))]
    if draw.random() < 0.1:
        draw.shuffle(entries)
    question["years"] = entries
    question["first"] = first
    question["last"] = last
    if draw.random() < 0.6:
        # About as many as the budget would make them, so that 30 euro for each of them matters.
        around = max(1, size // 100)
        question["inhabitants"] = min(draw.randint(max(1, around // 30), around * 3), 10**8)
        if draw.random() < 0.2:
            question["inhabitants"] = inhabitants(draw)
    if (last > LAST_RULE and draw.random() < 0.97) or draw.random() < 0.1:
        question["assume"] = draw.choice([2024, 2025, draw.randint(FIRST_RULE, LAST_RULE)])


def path(draw: Random) -> dict[str, Any]:
    """Make a question of `path`: with and without earlier years, inhabitants, a reserve and years granted."""
    question: dict[str, Any] = {"question": "path"}
    case(draw, question)
    if draw.random() < 0.7:
        question["reserve"] = written(draw, Fraction(draw.randint(-(10**8), 10**10), 100))
        if draw.random() < 0.05:
            question["reserve"] = draw.choice(["0", "-0", "1000000000000", "-1000000000000.00"])
    if draw.random() < 0.5:
        first = question["first"]
        question["granted_years"] = [draw.randint(first - 5, first + 5) for _ in range(draw.randrange(4))]
    return shuffled(draw, question)
