"""Draws of a seeded generator: figures as people write them, and the edges of what may be written."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from .figures import money


def amount(draw: Random, low: int, high: int) -> str:
    """Draw an amount, or a count, between two whole numbers: in whole ones, in tenths or in hundredths."""
    whole = str(draw.randint(low, high))
    match draw.randrange(4):
        case 0:
            return f"{whole}.{draw.randrange(10)}"
        case 1:
            return f"{whole}.{draw.randrange(100):02}"
    return whole


def written(draw: Random, number: Fraction) -> str:
    """Write an amount in one of the ways that mean the same: without zeros after the point, or with zeros in front."""
    text = money(number)
    if text.endswith(".00") and draw.random() < 0.7:
        text = text[:-3]
    elif text.endswith("0") and draw.random() < 0.3:
        text = text[:-1]
    if draw.random() < 0.02 and not text.startswith("-"):
        text = "00" + text
    return text


def ratio(draw: Random) -> str:
    """Draw a ratio from 0 to 1: one that people use, one in six decimals, or an edge."""
    match draw.randrange(6):
        case 0:
            return draw.choice(["0", "1", "0.0", "1.000000", "0.5", "0.000001", "0.999999"])
        case 1:
            return f"0.{draw.randrange(1_000_000):06}"
        case 2:
            return f"0.0{draw.randrange(100_000):05}"
    return f"0.{draw.randrange(100):02}"


def month(number: int) -> str:
    """Write the month with this number since January of year 0."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def shuffled(draw: Random, question: dict[str, object]) -> dict[str, object]:
    """Put the keys of an object in another order now and then: their order is free."""
    if draw.random() < 0.7:
        return question
    keys = list(question)
    draw.shuffle(keys)
    return {key: question[key] for key in keys}
