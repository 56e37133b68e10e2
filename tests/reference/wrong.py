"""One error in a question: a wrong type, an unknown key, a missing key, or a value out of range."""

from __future__ import annotations

from random import Random
from typing import Any

STRINGS = [
    "", " ", "-1", "-0.01", "1,5", "1.234", "0.1234567", "1.000001", "1e5", "+1", ".5", "5.", "0x10", "1_000", "¼", "٣",
    "100000000.01", "1000000000000.01", "-1000000000000.01", "99999999999999999999999999999999999999999", "0.00",
    "2025-13", "2025-00", "0000-01", "2025-1", "25-01", "10000-01", "2025-01-01", "1900-01", "nader", "NaN",
]  # fmt: skip
INTEGERS = [0, -1, -(2**53), 2**53, 2**70, 1, 2014, 2015, 2025, 2026, 1999, 100_000_000, 100_000_001, 9999, 10_000]
TYPES: list[Any] = [None, True, 3, 1.5, "3", [], {}, [{}], {"a": 1}]
KEYS = ["surprise", "", "a/b~c", "Months", "price ", "é"]


def _places(value: Any) -> list[tuple[Any, Any]]:
    """List where a value stands: its object or list, and its key or index there."""
    if isinstance(value, dict):
        keys: list[Any] = [key for key in value if key != "question"]
    elif isinstance(value, list):
        keys = list(range(len(value)))
    else:
        return []
    here = [(value, key) for key in keys]
    return here + [place for key in keys for place in _places(value[key])]


def _objects(value: Any) -> list[dict[str, Any]]:
    """List the objects in a value, itself first."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    here = [value] if isinstance(value, dict) else []
    return here + [each for one in inner for each in _objects(one)]


def _spoil_value(draw: Random, holder: Any, key: Any) -> None:
    value = holder[key]
    if isinstance(value, str):
        holder[key] = draw.choice(STRINGS)
    elif isinstance(value, list):
        if value and draw.random() < 0.5:
            value.append(draw.choice(value))
        else:
            value.clear()
    elif isinstance(value, int):
        holder[key] = draw.choice(INTEGERS)


def spoil(draw: Random, question: dict[str, Any]) -> None:
    """Put one error into a question. Some turn out to be none, such as a key that may be absent."""
    places = _places(question)
    if draw.random() < 0.02:
        question["question"] = draw.choice([None, 1, "", "caseloads", [], "Path"])
        return
    # The outer keys as often as the many inner ones.
    holder, key = draw.choice(places if draw.random() < 0.6 else [place for place in places if place[0] is question])
    match draw.randrange(4):
        case 0:
            holder[key] = draw.choice(TYPES)
        case 1:
            target = draw.choice(_objects(question)) if draw.random() < 0.5 else question
            entries = list(target.items())
            entries.insert(draw.randint(0, len(entries)), (draw.choice(KEYS), draw.choice(TYPES)))
            target.clear()
            target.update(entries)
        case 2:
            del holder[key]
        case _:
            _spoil_value(draw, holder, key)
