"""`caseload`: households and costs by month."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import Any

from .figures import money, parts, read_amount_not_below_zero, read_count, read_ratio
from .reading import LAST_MONTH, Key, Problem, list_of, month_name, object_of, read_month, step

KEYS = [
    Key("start", object_of(Key("month", read_month), Key("caseload", read_count))),
    Key("price", read_amount_not_below_zero, required=False),
    Key(
        "months",
        list_of(
            object_of(
                Key("inflow", read_count),
                Key("outflow", read_count, required=False),
                Key("outflow_ratio", read_ratio, required=False),
                Key("price", read_amount_not_below_zero, required=False),
            ),
            least=1,
            most=240,
        ),
    ),
]


def _outflow(flow: dict[str, Fraction], start: Fraction, pointer: str) -> Fraction:
    """Take the outflow of a month: "exactly one of outflow (a count) and outflow_ratio"."""
    if "outflow" in flow and "outflow_ratio" in flow:
        raise Problem("invalid_number", step(pointer, "outflow_ratio"))
    if "outflow" in flow:
        return flow["outflow"]
    if "outflow_ratio" in flow:
        return flow["outflow_ratio"] * start
    raise Problem("missing_field", step(pointer, "outflow"))


def _month(question: dict[str, Any], index: int, start: Fraction) -> dict[str, Any]:
    """Work out one month, exactly: end = start + inflow - outflow, mean = (start + end) / 2, costs = mean * price."""
    pointer = f"/months/{index}"
    flow = question["months"][index]
    month = question["start"]["month"] + index
    if month > LAST_MONTH:
        raise Problem("invalid_date", "/start/month")
    outflow = _outflow(flow, start, pointer)
    price = flow.get("price", question.get("price"))
    if price is None:
        raise Problem("missing_field", step(pointer, "price"))
    end = start + flow["inflow"] - outflow
    if end < 0:
        raise Problem("invalid_number", step(pointer, "outflow"))
    mean = (start + end) / 2
    return {
        "month": month,
        "start": start,
        "inflow": flow["inflow"],
        "outflow": outflow,
        "end": end,
        "mean": mean,
        "price": price,
        "net_costs": mean * price,
    }


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Answer what a caseload costs by month and by calendar year."""
    caseload = question["start"]["caseload"]
    months: list[dict[str, Any]] = []
    for index in range(len(question["months"])):
        months.append(_month(question, index, caseload))
        caseload = months[-1]["end"]
    shown_months: list[dict[str, Any]] = []
    years: list[dict[str, Any]] = []
    for year, members in groupby(months, key=lambda each: each["month"] // 12):
        group = list(members)
        for month, costs in zip(group, parts(each["net_costs"] for each in group), strict=True):
            numbers = {key: money(month[key]) for key in ("start", "inflow", "outflow", "end", "mean", "price")}
            shown_months.append({"month": month_name(month["month"]), **numbers, "net_costs": money(costs)})
        years.append(
            {
                "year": year,
                "months": len(group),
                "inflow": money(sum((each["inflow"] for each in group), Fraction(0))),
                "outflow": money(sum((each["outflow"] for each in group), Fraction(0))),
                "mean": money(sum((each["mean"] for each in group), Fraction(0)) / len(group)),
                "net_costs": money(sum((each["net_costs"] for each in group), Fraction(0))),
            }
        )
    return {"months": shown_months, "years": years, "warnings": [], "evidence": "user"}
