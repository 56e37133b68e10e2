"""`programme`: what measures bring."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from .assessment import Assessment
from .entries import Entry, read_inhabitants
from .figures import LARGEST_AMOUNT, RATIO, money, money_or_null, parts, read_amount_not_below_zero, rounded
from .measure import KEYS as MEASURE_KEYS, Effect, Measure
from .path import CASE_KEYS, EVIDENCE, assess_all, assumed, entries_of, evidence_and_warnings, span
from .reading import Key, Problem, list_of, object_of, read_string, step

NAMES = ("participants", "household_months", "gross", "cost")


def read_conditions(value: object, pointer: str) -> str:
    """Read whether the conditions are assessed, or taken as met."""
    conditions = read_string(value, pointer)
    if conditions not in ("assessed", "met"):
        raise Problem("invalid_type", pointer)
    return conditions


def _read_historical_ratio(value: object, pointer: str) -> Fraction:
    text = read_string(value, pointer)
    if not RATIO.fullmatch(text) or not 0 <= Fraction(text) <= 10:
        raise Problem("invalid_ratio", pointer)
    return Fraction(text)


KEYS = [
    *CASE_KEYS,
    Key("price", read_amount_not_below_zero),
    Key("measures", list_of(object_of(*MEASURE_KEYS), least=1, most=100)),
    Key(
        "historical",
        object_of(Key("inhabitants", read_inhabitants), Key("ratio", _read_historical_ratio, required=False)),
        required=False,
    ),
    Key("conditions", read_conditions, required=False),
]


def _measures(question: dict[str, Any]) -> list[Measure]:
    """Check the measures together: their names are distinct, and none ends before it begins, or begins too early."""
    names: set[str] = set()
    for index, each in enumerate(question["measures"]):
        pointer = step("/measures", index)
        if each["name"] in names:
            raise Problem("duplicate_name", step(pointer, "name"))
        names.add(each["name"])
        if each["from"] // 12 < question["first"] - 100:
            raise Problem("invalid_date", step(pointer, "from"))
        if each["until"] < each["from"]:
            raise Problem("invalid_date", step(pointer, "until"))
    return [Measure(each, question["price"]) for each in question["measures"]]


def objective_part(inhabitants: int) -> Fraction:
    """Give m of article 3: 0 up to 15,000 inhabitants, 1 from 40,000, and in a line between."""
    return min(max(Fraction(inhabitants - 15_000, 25_000), Fraction(0)), Fraction(1))


def _budget_effects(question: dict[str, Any], gross: dict[int, Fraction]) -> dict[int, Fraction]:
    """Work out the change of each budget: -(1 - m) * gross(t - 2) * ratio, from the rounded gross, in cents."""
    if "historical" not in question:
        return dict.fromkeys(gross, Fraction(0))
    historical = question["historical"]
    factor = (1 - objective_part(historical["inhabitants"])) * historical.get("ratio", Fraction(1))
    return {year: rounded(-factor * gross.get(year - 2, Fraction(0)), 2) for year in gross}


def _with(entries: dict[int, Entry], gross: dict[int, Fraction], effects: dict[int, Fraction]) -> dict[int, Entry]:
    """Make the entries with the programme: net costs are lower by the gross, budgets change by the effect."""
    result = dict(entries)
    for year, entry in entries.items():
        if year not in gross:
            continue
        changed = replace(entry, net_costs=entry.net_costs - gross[year], budget=entry.budget + effects[year])
        if changed.budget <= 0:
            raise Problem("budget_not_positive", "/historical")
        if abs(changed.net_costs) > LARGEST_AMOUNT:
            raise Problem("amount_out_of_range", None)
        result[year] = changed
    return result


def _payment(question: dict[str, Any], each: Assessment) -> Fraction | None:
    """Give the payment: with `met` that of the scale, "as if the conditions were met"; None where it is unknown."""
    return each.scale_payment if question.get("conditions") == "met" else each.payment


def _unknown(question: dict[str, Any], pairs: list[tuple[Assessment, Assessment]]) -> list[dict[str, Any]]:
    """List the years with an unknown payment and its reason: without the programme, then with it where that differs."""
    result: list[dict[str, Any]] = []
    for pair in pairs:
        outcomes = dict.fromkeys(each.outcome for each in pair if _payment(question, each) is None)
        result.extend({"year": pair[0].entry.year, "outcome": outcome} for outcome in outcomes)
    return result


def _burden(question: dict[str, Any], each: Assessment) -> Fraction | None:
    """Give deficit - payment; None where the payment is unknown."""
    payment = _payment(question, each)
    return None if payment is None else each.entry.deficit - payment


def _break_even(cumulatives: list[tuple[int, Fraction | None]]) -> int | None:
    """Give the first year with cumulative >= 0 after a year below zero; None where any cumulative is unknown."""
    below = False
    if any(cumulative is None for _, cumulative in cumulatives):
        return None
    for year, cumulative in cumulatives:
        if cumulative is not None and cumulative < 0:
            below = True
        elif below:
            return year
    return None


def _years(
    question: dict[str, Any],
    totals: dict[int, dict[str, Fraction]],
    effects: dict[int, Fraction],
    pairs: list[tuple[Assessment, Assessment]],
) -> tuple[list[dict[str, Any]], int | None]:
    """Show each year without and with the programme, and the year in which it has paid for itself."""
    cumulative: Fraction | None = Fraction(0)
    cumulatives: list[tuple[int, Fraction | None]] = []
    years = []
    for year, (without, with_it) in zip(span(question), pairs, strict=True):
        total, effect = totals[year], effects[year]
        one, other = _burden(question, without), _burden(question, with_it)
        net = None if one is None or other is None else one - other
        balance = None if net is None else net - total["cost"]
        cumulative = None if cumulative is None or balance is None else cumulative + balance
        cumulatives.append((year, cumulative))
        years.append(
            {
                "year": year,
                **{name: money(total[name]) for name in NAMES},
                "budget_effect": money(effect),
                "burden_without": money_or_null(one),
                "burden_with": money_or_null(other),
                "net": money_or_null(net),
                "leak": None if net is None else money(total["gross"] + effect - net),
                "balance": money_or_null(balance),
                "cumulative": money_or_null(cumulative),
            }
        )
    return years, _break_even(cumulatives)


def _shown_measures(
    question: dict[str, Any], effects: dict[int, list[Effect]], totals: dict[int, dict[str, Fraction]]
) -> list[dict[str, Any]]:
    """Show each measure by year; its numbers are parts of the total, in the order of the measures."""
    split = {year: {name: parts(getattr(each, name) for each in effects[year]) for name in NAMES} for year in totals}
    return [
        {
            "name": each["name"],
            "years": [
                {"year": year, **{name: money(split[year][name][index]) for name in NAMES}} for year in span(question)
            ],
        }
        for index, each in enumerate(question["measures"])
    ]


def _evidence_and_warnings(question: dict[str, Any], assessments: list[Assessment]) -> tuple[str, set[str]]:
    """Add what the programme assumes to the mark and the warnings of the assessments of both paths."""
    mark, warnings = evidence_and_warnings(question, assessments)
    marks = [mark]
    if question.get("conditions") == "met":
        warnings.discard("extended_amount_unknown")
        warnings.add("conditions_assumed")
        marks.append("user")
    if "historical" not in question:
        warnings.add("budget_effect_left_out")
    elif "ratio" not in question["historical"]:
        warnings.add("historical_ratio_assumed")
        marks.append("inferred")
    return max(marks, key=EVIDENCE.index), warnings


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Answer what the measures save, cost and leave to the municipality, year by year."""
    entries = entries_of(question)
    measures = _measures(question)
    effects = {year: [each.effect(year) for each in measures] for year in span(question)}
    totals = {
        year: {name: rounded(sum((getattr(each, name) for each in of), Fraction(0)), 2) for name in NAMES}
        for year, of in effects.items()
    }
    gross = {year: total["gross"] for year, total in totals.items()}
    budget_effects = _budget_effects(question, gross)
    without = assess_all(question, entries)
    with_it = assess_all(question, _with(entries, gross, budget_effects))
    pairs = list(zip(without, with_it, strict=True))
    years, break_even = _years(question, totals, budget_effects, pairs)
    evidence, warnings = _evidence_and_warnings(question, [*without, *with_it])
    return {
        "years": years,
        "measures": _shown_measures(question, effects, totals),
        "break_even": break_even,
        "unknown": _unknown(question, pairs),
        "assumed": assumed(question),
        "warnings": sorted(warnings),
        "evidence": evidence,
    }
