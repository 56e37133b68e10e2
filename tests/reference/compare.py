"""Compare the answers of a program with those of the reference, key by key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import zip_longest
from pathlib import Path
from typing import Any

from .answer import answer_line
from .figures import LARGEST_AMOUNT, Near

NUMBER = re.compile(r"-?[0-9]+\.[0-9]{2}")
TOO_LARGE = {"code": "amount_out_of_range", "field": None}


def _holds_a_large_amount(value: Any) -> bool:
    """Say whether an answer shows a number above the largest amount that may be given."""
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return abs(Fraction(value)) > LARGEST_AMOUNT
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return any(_holds_a_large_amount(each) for each in inner)


def _refused_as_too_large(expected: Any, actual: Any) -> bool:
    """Say whether an amount is "too large to show": from where is not specified, so that a program may refuse it."""
    error = actual.get("error", {}) if isinstance(actual, dict) else {}
    refused = {key: error.get(key) for key in TOO_LARGE} == TOO_LARGE
    return refused and _holds_a_large_amount(expected)


def differences(expected: Any, actual: Any, where: str = "") -> Iterator[str]:
    """Name every difference. Keys that only the program has (sources, messages) do not count, warnings are a set."""
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            yield f"{where}: {actual!r} is not an object"
            return
        if "error" in actual and "error" not in expected:
            yield f"{where}: error {actual['error']} where an answer is due"
            return
        for key, value in expected.items():
            if key not in actual:
                yield f"{where}/{key}: absent; the reference has {value!r}"
            elif key == "warnings":
                if sorted(value) != sorted(actual[key]):
                    yield f"{where}/warnings: {actual[key]!r}; the reference has {value!r}"
            else:
                yield from differences(value, actual[key], f"{where}/{key}")
    elif isinstance(expected, list):
        if not isinstance(actual, list) or len(actual) != len(expected):
            yield f"{where}: {actual!r}; the reference has {expected!r}"
            return
        for index, (one, other) in enumerate(zip(expected, actual, strict=True)):
            yield from differences(one, other, f"{where}/{index}")
    elif isinstance(expected, Near):
        if not expected.is_near(actual):
            yield f"{where}: {actual!r}; the reference has {expected.value!r}, within {expected.within!r}"
    elif type(expected) is not type(actual) or expected != actual:
        yield f"{where}: {actual!r}; the reference has {expected!r}"


def _lines(path: str) -> list[str]:
    """Read the lines of a file, which end at LF alone."""
    return Path(path).read_text(encoding="utf-8").removesuffix("\n").split("\n")


def compare(questions: str, answers: list[str]) -> int:
    """Print each difference with its question, and give how many questions differ."""
    texts = [_lines(each) for each in answers]
    lines = _lines(questions)
    if lines == [""]:
        print(f"{questions} holds no question")
        return 1
    differing = errors = 0
    for number, (line, *given) in enumerate(zip_longest(lines, *texts), start=1):
        if line is None:
            print(f"line {number}: an answer without a question")
            differing += 1
            continue
        expected = answer_line(line)
        errors += "error" in expected
        found = []
        for name, text in zip(answers, given, strict=True):
            if text is None:
                found.append(f"  {name}: no answer")
            else:
                actual = json.loads(text)
                if not _refused_as_too_large(expected, actual):
                    found.extend(f"  {name}: {each}" for each in differences(expected, actual))
        if found:
            differing += 1
            print(f"line {number}: {line}")
            print("\n".join(found))
    print(f"{len(lines)} questions, {errors} of them wrong, through {len(answers)} programs: {differing} differ")
    return differing
