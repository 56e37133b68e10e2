"""`path`: several years together."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from .assessment import FIRST_RULE, LAST_RULE, Assessment, Rule, assess, rule_of
from .entries import Entry, read_entries, read_inhabitants
from .figures import money, money_or_null, ratio, read_amount
from .reading import Key, Problem, list_of, read_integer

EVIDENCE = ("law", "official", "secondary", "inferred", "user")

CASE_KEYS = [
    Key("years", read_entries),
    Key("first", read_integer),
    Key("last", read_integer),
    Key("inhabitants", read_inhabitants, required=False),
    Key("assume", read_integer, required=False),
]
KEYS = [
    *CASE_KEYS,
    Key("reserve", read_amount, required=False),
    Key("granted_years", list_of(read_integer, most=100), required=False),
]


def check_rule(year: int, pointer: str) -> None:
    """Refuse a year without rules of its own."""
    if year < FIRST_RULE:
        raise Problem("year_unsupported", pointer)
    if year > LAST_RULE:
        raise Problem("no_rule_known", pointer)


def entries_of(question: dict[str, Any]) -> dict[int, Entry]:
    """Check the years of a question, and give its entries by year."""
    entries: dict[int, Entry] = {}
    for index, entry in enumerate(question["years"]):
        if entry.year in entries:
            raise Problem("duplicate_year", f"/years/{index}/year")
        entries[entry.year] = entry
    years = range(min(entries), max(entries) + 1)
    if len(entries) < len(years):
        raise Problem("missing_field", "/years")
    first, last, assume = question["first"], question["last"], question.get("assume")
    if first not in years:
        raise Problem("invalid_year", "/first")
    if last not in years or last < first:
        raise Problem("invalid_year", "/last")
    if assume is not None:
        check_rule(assume, "/assume")
    for year, pointer in ((first, "/first"), (last, "/last")):
        if year <= LAST_RULE or assume is None:
            check_rule(year, pointer)
    return entries


def span(question: dict[str, Any]) -> range:
    """Give the years from first to last."""
    return range(question["first"], question["last"] + 1)


def assumed(question: dict[str, Any]) -> int | None:
    """Give the year whose rules were taken over, where a year without rules of its own was assessed."""
    return question.get("assume") if question["last"] > LAST_RULE else None


def rule_for(question: dict[str, Any], year: int) -> Rule:
    """Give the rule set that a year is assessed by ("Rules of years without rules")."""
    return rule_of(year if year <= LAST_RULE else question["assume"])


def assess_all(question: dict[str, Any], entries: dict[int, Entry]) -> list[Assessment]:
    """Assess each year from first to last over the entries."""
    inhabitants = question.get("inhabitants")
    return [assess(entries, year, rule_for(question, year), inhabitants) for year in span(question)]


def evidence_and_warnings(question: dict[str, Any], assessments: list[Assessment]) -> tuple[str, set[str]]:
    """Give the weakest mark, which is `user` where rules were assumed, and the warnings of all years."""
    warnings = {warning for each in assessments for warning in each.warnings}
    marks = [each.evidence for each in assessments]
    if assumed(question) is not None:
        warnings.add("rules_assumed")
        marks.append("user")
    return max(marks, key=EVIDENCE.index), warnings


def form(year: int, rule: Rule, payments: dict[int, Fraction | None], granted: list[int]) -> str | None:
    """Give the form of an application, from the payments of the path and the years granted beside them.

    From 2019 `uitgebreid_verzoek` where something was granted over t - 1 or t - 2, else `basisverzoek`; unknown where
    an unknown payment decides it.
    """
    if rule.year < 2019:
        return None
    earlier = [payments.get(year - back, Fraction(0)) for back in (1, 2)]
    if year - 1 in granted or year - 2 in granted or any(each is not None and each > 0 for each in earlier):
        return "uitgebreid_verzoek"
    return None if None in earlier else "basisverzoek"


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Answer what each year costs the municipality, and what becomes of its reserve."""
    entries = entries_of(question)
    assessments = assess_all(question, entries)
    payments = {each.entry.year: each.payment for each in assessments}
    reserve: Fraction | None = question.get("reserve")
    years = []
    for each in assessments:
        year, deficit = each.entry.year, each.entry.deficit
        received = payments.get(year - 2, Fraction(0))
        reserve = None if reserve is None or received is None else reserve - deficit + received
        years.append(
            {
                "year": year,
                "deficit": money(deficit),
                "deficit_ratio": ratio(each.entry.ratio),
                "outcome": each.outcome,
                "payment": money_or_null(each.payment),
                "own_risk": money_or_null(each.own_risk),
                "burden": None if each.payment is None else money(deficit - each.payment),
                "received": money_or_null(received),
                "reserve": money_or_null(reserve),
                "form": form(year, rule_for(question, year), payments, question.get("granted_years", [])),
            }
        )
    evidence, warnings = evidence_and_warnings(question, assessments)
    unknown = [{"year": each.entry.year, "outcome": each.outcome} for each in assessments if each.payment is None]
    return {
        "years": years,
        "unknown": unknown,
        "assumed": assumed(question),
        "warnings": sorted(warnings),
        "evidence": evidence,
    }
