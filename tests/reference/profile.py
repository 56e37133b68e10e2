"""`profile`: the seasonal pattern of a series of months."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from .figures import money, ratio, read_count
from .reading import Key, Problem, list_of, object_of, read_month

KEYS = [Key("history", list_of(object_of(Key("month", read_month), Key("count", read_count))))]


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Answer the factor of each calendar month, over the complete calendar years of the history."""
    counts: dict[int, Fraction] = {}
    for index, entry in enumerate(question["history"]):
        if entry["month"] in counts:
            raise Problem("invalid_date", f"/history/{index}/month")
        counts[entry["month"]] = entry["count"]
    years = [
        year
        for year in sorted({month // 12 for month in counts})
        if all(year * 12 + month in counts for month in range(12))
    ]
    if not years:
        raise Problem("missing_field", "/history")
    total = sum((counts[year * 12 + month] for year in years for month in range(12)), Fraction(0))
    if total == 0:
        raise Problem("invalid_number", "/history")
    mean = total / (12 * len(years))
    factors = [
        {
            "month": month + 1,
            "factor": ratio(sum((counts[year * 12 + month] for year in years), Fraction(0)) / len(years) / mean),
        }
        for month in range(12)
    ]
    level = sum((counts[years[-1] * 12 + month] for month in range(12)), Fraction(0)) / 12
    return {"factors": factors, "level": money(level), "years": years, "warnings": [], "evidence": "user"}
