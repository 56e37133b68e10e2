"""Questions as they are read: JSON, objects with known keys, and the error that a wrong one gets."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

LARGEST_INTEGER = 9007199254740991


class Problem(Exception):
    """What is wrong with a question: a code, and a JSON pointer to the value."""

    def __init__(self, code: str, field: str | None) -> None:
        super().__init__(code, field)
        self.code = code
        self.field = field

    def answer(self) -> dict[str, Any]:
        """Give the answer of a wrong question, without its message."""
        return {"error": {"code": self.code, "field": self.field}}


@dataclass(frozen=True)
class Key:
    """A key of an object: its name, the reader of its value, and whether it must be there."""

    name: str
    read: Callable[[Any, str], Any]
    required: bool = True


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        raise Problem("invalid_json", None)
    return result


def _constant(_: str) -> NoReturn:
    raise Problem("invalid_json", None)


def parse(line: str) -> dict[str, Any]:
    """Parse a line: one JSON object in which no object repeats a key."""
    try:
        value = json.loads(line, object_pairs_hook=_pairs, parse_constant=_constant)
    except (ValueError, RecursionError):
        raise Problem("invalid_json", None) from None
    if not isinstance(value, dict):
        raise Problem("invalid_type", None)
    return value


def step(pointer: str, key: str | int) -> str:
    """Extend a JSON pointer by a key or an index (RFC 6901)."""
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"


def read_object(value: object, pointer: str, keys: list[Key]) -> dict[str, Any]:
    """Read an object: first its unknown keys in the order of the text, then its keys in the order given here."""
    if not isinstance(value, dict):
        raise Problem("invalid_type", pointer)
    names = {key.name for key in keys}
    for name in value:
        if name not in names:
            raise Problem("unknown_field", step(pointer, name))
    result: dict[str, Any] = {}
    for key in keys:
        if key.name in value:
            result[key.name] = key.read(value[key.name], step(pointer, key.name))
        elif key.required:
            raise Problem("missing_field", step(pointer, key.name))
    return result


def object_of(*keys: Key) -> Callable[[Any, str], dict[str, Any]]:
    """Make a reader of objects with these keys."""
    return lambda value, pointer: read_object(value, pointer, list(keys))


def list_of(
    read: Callable[[Any, str], Any], least: int = 0, most: int | None = None
) -> Callable[[Any, str], list[Any]]:
    """Make a reader of lists; another length than from `least` to `most` is `invalid_number`, after the items."""

    def reader(value: object, pointer: str) -> list[Any]:
        if not isinstance(value, list):
            raise Problem("invalid_type", pointer)
        result = [read(each, step(pointer, index)) for index, each in enumerate(value)]
        if len(result) < least or (most is not None and len(result) > most):
            raise Problem("invalid_number", pointer)
        return result

    return reader


def read_string(value: object, pointer: str) -> str:
    """Read a string."""
    if not isinstance(value, str):
        raise Problem("invalid_type", pointer)
    return value


def read_integer(value: object, pointer: str) -> int:
    """Read an integer: no fraction, no exponent, at most 2^53 - 1 in size."""
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > LARGEST_INTEGER:
        raise Problem("invalid_type", pointer)
    return value


def read_month(value: object, pointer: str) -> int:
    """Read a calendar month `YYYY-MM` of the years 0001 to 9999, as the number of months since January of year 0."""
    text = read_string(value, pointer)
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", text) or text.startswith("0000"):
        raise Problem("invalid_date", pointer)
    return int(text[:4]) * 12 + int(text[5:]) - 1


LAST_MONTH = 9999 * 12 + 11


def month_name(month: int) -> str:
    """Write a calendar month as `YYYY-MM`."""
    return f"{month // 12:04}-{month % 12 + 1:02}"
