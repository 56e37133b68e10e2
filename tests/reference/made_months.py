"""Made questions of months: `caseload` and `profile`."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

from .draw import amount, month, ratio, shuffled, written


def _flow(draw: Random, start: Fraction, size: int) -> tuple[dict[str, Any], Fraction]:
    """Make the flow of a month, and the caseload at its end."""
    inflow = amount(draw, 0, max(1, size // 20)) if draw.random() < 0.95 else "0"
    there = start + Fraction(inflow)
    match draw.randrange(8):
        case 0 | 1 | 2:
            part = ratio(draw)
            return {"inflow": inflow, "outflow_ratio": part}, there - start * Fraction(part)
        case 3 if draw.random() < 0.3:
            # To the last household, as far as it can be written in two decimals; now and then a hundredth too many.
            cents = int(there * 100) + (1 if draw.random() < 0.05 else 0)
            outflow = Fraction(min(cents, 10**10), 100)
        case _:
            outflow = min(Fraction(amount(draw, 0, max(1, size // 20))), Fraction(int(there * 100), 100))
    return {"inflow": inflow, "outflow": written(draw, outflow)}, max(there - outflow, Fraction(0))


def caseload(draw: Random) -> dict[str, Any]:
    """Make a question of `caseload`: up to twenty years, with and without prices of their own."""
    size = draw.choice([0, 1, 30, 900, 12_000, 60_000, 5_000_000]) if draw.random() < 0.9 else 100_000_000
    start = amount(draw, 0, size) if size < 100_000_000 else "100000000.00"
    count = draw.choice([1, 2, 11, 12, 13, 24, 36, draw.randint(1, 240), 240 if draw.random() < 0.2 else 3])
    first = draw.randint(2010 * 12, 2035 * 12) if draw.random() < 0.95 else draw.choice([12, 9998 * 12, 9999 * 12 + 11])
    there = Fraction(start)
    months: list[dict[str, Any]] = []
    own_prices = draw.random()
    for _ in range(count):
        flow, there = _flow(draw, there, size)
        if draw.random() < own_prices - 0.5:
            flow["price"] = amount(draw, 900, 1700)
        months.append(shuffled(draw, flow))
    question: dict[str, Any] = {"question": "caseload", "start": {"month": month(first), "caseload": start}}
    if own_prices < 1.4 and draw.random() < 0.97:
        edge = draw.choice(["0", "-0", "0.01", "1000000000000", "9999.99", str(draw.randint(10**4, 10**6))])
        question["price"] = edge if draw.random() < 0.1 else amount(draw, 900, 1700)
    question["months"] = months
    return shuffled(draw, question)


def profile(draw: Random) -> dict[str, Any]:
    """Make a question of `profile`: complete and incomplete years, with gaps, in any order."""
    first = draw.randint(2010 * 12, 2030 * 12)
    count = draw.choice([12, 23, 24, 36, 40, 60, 61, draw.randint(12, 300)])
    if draw.random() < 0.8:
        first -= first % 12
    level = draw.choice([0 if draw.random() < 0.1 else 3, 40, 2000, 99_999_999])
    months = list(range(first, first + count))
    if draw.random() < 0.3:
        months = [each for each in months if draw.random() < 0.97]
    if draw.random() < 0.03:
        months = months[: draw.randrange(12)]
    history = [{"month": month(each), "count": amount(draw, 0, level) if level else "0"} for each in months]
    if history and draw.random() < 0.02:
        history.append({"month": draw.choice(history)["month"], "count": "1"})
    if draw.random() < 0.5:
        draw.shuffle(history)
    return shuffled(draw, {"question": "profile", "history": history})
