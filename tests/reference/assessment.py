"""The assessment of one year: the rules by year, the routes, the outcome, the payment and the own risk.

From the contract of an assessment and the dossier of its rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .entries import Entry
from .figures import rounded

FIRST_RULE, LAST_RULE = 2015, 2025


@dataclass(frozen=True)
class Rule:
    """The rule set of a deficit year ("Rules by year")."""

    year: int
    d1: Fraction
    d2: Fraction
    multi_year: int
    """Over how many years, itself the first, the multi-year test sums; 0 where there is none."""
    evidence: str

    @property
    def per_inhabitant(self) -> bool:
        """2015 and 2016: the test, and the cap, of 30 euro per inhabitant."""
        return self.year <= 2016

    @property
    def extended(self) -> bool:
        """2025: the extended route beside the regular one."""
        return self.year == 2025


def rule_of(year: int) -> Rule:
    """Give the rule set of a deficit year from 2015 to 2025."""
    if year <= 2016:
        return Rule(year, Fraction(5, 100), Fraction(10, 100), 0, "secondary")
    if year <= 2018:
        return Rule(year, Fraction(5, 100), Fraction(125, 1000), 2 if year == 2017 else 3, "law")
    evidence = "official" if year in (2021, 2023, 2024) else "inferred"
    return Rule(year, Fraction(75, 1000), Fraction(125, 1000), 3, evidence)


@dataclass(frozen=True)
class Assessment:
    """What the assessment of a year gives; a payment and an own risk are None where they are unknown."""

    entry: Entry
    outcome: str
    payment: Fraction | None
    own_risk: Fraction | None
    scale_payment: Fraction
    evidence: str
    warnings: frozenset[str]


def _scale(entry: Entry, rule: Rule) -> Fraction:
    """Work out the exact payment of the scale, before the cap of 2015 and 2016."""
    net_costs, budget = entry.net_costs, entry.budget
    if entry.ratio <= rule.d1:
        return Fraction(0)
    if entry.ratio <= rule.d2:
        return (net_costs - (1 + rule.d1) * budget) / 2
    return (rule.d2 - rule.d1) * budget / 2 + net_costs - (1 + rule.d2) * budget


def _all(tests: list[bool | None]) -> bool | None:
    """From 2017: false if a test fails, null if none fails and one is undecided, true if all pass."""
    return False if False in tests else None if None in tests else True


def _multi_year(entry: Entry, rule: Rule, entries: dict[int, Entry]) -> bool | None:
    years = [entry.year - back for back in range(rule.multi_year)]
    if not all(year in entries for year in years):
        return None
    return sum((entries[year].deficit for year in years), Fraction(0)) / entry.budget > rule.d1


def _regular(entry: Entry, rule: Rule, entries: dict[int, Entry], inhabitants: int | None) -> bool | None:
    """Say whether the regular route is open; None where a year, or the inhabitants, are needed and absent."""
    over_year = entry.ratio > rule.d1
    if not rule.per_inhabitant:
        return _all([over_year, _multi_year(entry, rule, entries)])
    if over_year:
        return True
    if inhabitants is None:
        return False if entry.deficit <= 0 else None
    return entry.deficit / inhabitants > 30


def _earlier_deficits(entry: Entry, entries: dict[int, Entry]) -> bool | None:
    """Say whether two of the three years before have a deficit of at least 5%; None where absent years decide it."""
    limit = Fraction(5, 100)
    earlier = [entries.get(entry.year - back) for back in (1, 2, 3)]
    count = sum(1 for each in earlier if each is not None and each.ratio >= limit)
    absent = earlier.count(None)
    return True if count >= 2 else False if count + absent < 2 else None


def _extended(entry: Entry, entries: dict[int, Entry]) -> bool | None:
    """Say whether the extended route of 2025 is open."""
    return _all([entry.ratio > Fraction(5, 100), _earlier_deficits(entry, entries)])


def may_be_extended(entry: Entry, entries: dict[int, Entry]) -> bool:
    """Say whether the years before leave it possible that the extended route of 2025 opens."""
    return _earlier_deficits(entry, entries) is not False


def _outcome(entry: Entry, regular: bool | None, extended: bool | None) -> str:
    """Take the first outcome that fits."""
    if entry.deficit <= 0:
        return "surplus"
    if extended:
        return "amount_unknown"
    if regular is None or extended is None:
        return "incomplete"
    return "conditions_met" if regular else "conditions_not_met"


def assess(entries: dict[int, Entry], year: int, rule: Rule, inhabitants: int | None) -> Assessment:
    """Assess a year by a rule set (its own, or an assumed one) over the entries of all years."""
    entry = entries[year]
    warnings = set()
    if not all(each.final for each in entries.values()):
        warnings.add("budget_not_final")
    if rule.per_inhabitant and inhabitants is None:
        warnings.add("inhabitants_missing")
    evidence = rule.evidence
    scale = max(_scale(entry, rule), Fraction(0))
    payment = rounded(scale, 2)
    if rule.per_inhabitant and inhabitants is not None and entry.deficit - scale > 30 * inhabitants:
        payment = entry.deficit - 30 * inhabitants
        evidence = "inferred"
        warnings.add("per_inhabitant_cap_inferred")
    regular = _regular(entry, rule, entries, inhabitants)
    outcome = _outcome(entry, regular, _extended(entry, entries) if rule.extended else False)
    results: dict[str, tuple[Fraction | None, Fraction | None]] = {
        "surplus": (Fraction(0), Fraction(0)),
        "amount_unknown": (None, None),
        "incomplete": (None, None),
        "conditions_met": (payment, entry.deficit - payment),
        "conditions_not_met": (Fraction(0), entry.deficit),
    }
    if outcome == "amount_unknown":
        warnings.add("extended_amount_unknown")
    paid, own_risk = results[outcome]
    return Assessment(entry, outcome, paid, own_risk, payment, evidence, frozenset(warnings))
