"""`outlook`: how likely, how much, by quadrature."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from .assessment import LAST_RULE, Rule, assess, may_be_extended, rule_of
from .draws import drawn
from .entries import Entry, read_entry
from .figures import RATIO, Near, ratio, read_amount, read_amount_not_below_zero, read_budget
from .path import EVIDENCE, check_rule
from .programme import read_conditions
from .quadrature import Affine, Pattern, cells, integrals, quantile
from .reading import Key, Problem, list_of, object_of, read_integer, read_string

LARGEST_DRAWS = 100_000_000
USUAL = ["0.05", "0.25", "0.5", "0.75", "0.95"]


def _read_ratio(value: object, pointer: str) -> Fraction:
    text = read_string(value, pointer)
    if not RATIO.fullmatch(text):
        raise Problem("invalid_ratio", pointer)
    return Fraction(text)


def _read_correlation(value: object, pointer: str) -> Fraction:
    ratio = _read_ratio(value, pointer)
    if abs(ratio) > 1:
        raise Problem("invalid_ratio", pointer)
    return ratio


def _read_quantile(value: object, pointer: str) -> Fraction:
    ratio = _read_ratio(value, pointer)
    if not 0 < ratio < 1:
        raise Problem("invalid_ratio", pointer)
    return ratio


def _read_draws(value: object, pointer: str) -> int:
    draws = read_integer(value, pointer)
    if not 0 <= draws <= LARGEST_DRAWS:
        raise Problem("invalid_number", pointer)
    return draws


def _read_seed(value: object, pointer: str) -> int:
    seed = read_integer(value, pointer)
    if seed < 0:
        raise Problem("invalid_number", pointer)
    return seed


KEYS = [
    Key("year", read_integer),
    Key("assume", read_integer, required=False),
    Key("net_costs", object_of(Key("mean", read_amount), Key("sd", read_amount_not_below_zero))),
    Key("budget", object_of(Key("mean", read_budget), Key("sd", read_amount_not_below_zero, required=False))),
    Key("correlation", _read_correlation, required=False),
    Key("history", list_of(read_entry, most=100), required=False),
    Key("conditions", read_conditions, required=False),
    Key("quantiles", list_of(_read_quantile, least=1, most=100), required=False),
    Key("draws", _read_draws, required=False),
    Key("seed", _read_seed, required=False),
]


def _check(question: dict[str, Any]) -> dict[int, Entry]:
    """Check what needs several values, and give the history by year."""
    history: dict[int, Entry] = {}
    for index, entry in enumerate(question.get("history", [])):
        pointer = f"/history/{index}/year"
        if entry.year in history:
            raise Problem("duplicate_year", pointer)
        if entry.year >= question["year"]:
            raise Problem("invalid_year", pointer)
        history[entry.year] = entry
    quantiles = question.get("quantiles", [])
    for index, each in enumerate(quantiles):
        if each in quantiles[:index]:
            raise Problem("invalid_ratio", f"/quantiles/{index}")
    if "assume" in question:
        check_rule(question["assume"], "/assume")
    if question["year"] <= LAST_RULE or "assume" not in question:
        check_rule(question["year"], "/year")
    return history


class Situation:
    """The two amounts, each a mean and two parts that vary, and what follows from them."""

    def __init__(self, question: dict[str, Any]) -> None:
        """Choose the normal that comes first: that of the amount that varies least."""
        costs, budget = question["net_costs"], question["budget"]
        self.means = (costs["mean"], budget["mean"])
        spreads = (costs["sd"], budget.get("sd", Fraction(0)))
        self.largest = max(abs(each) for each in (*self.means, *spreads))
        self.budget_varies = spreads[1] > 0
        together = question.get("correlation", Fraction(0))
        rest = math.sqrt(1 - together * together)
        self.two = min(spreads) > 0 and rest > 0
        zero = Fraction(0)
        # (along, across), of which the second is in units of `rest`.
        if not self.two:
            self.rest = 1.0
            other = spreads[1] * (together if spreads[0] else 1)
            self.parts = ((zero, spreads[0]), (zero, other))
        elif spreads[1] <= spreads[0]:
            self.rest = rest
            self.parts = ((spreads[0] * together, spreads[0]), (spreads[1], zero))
        else:
            self.rest = rest
            self.parts = ((spreads[0], zero), (spreads[1] * together, spreads[1]))

    def affine(self, costs: Fraction, budget: Fraction, constant: Fraction = Fraction(0)) -> Affine:
        """Give so many times the costs, so many times the budget, and a constant."""
        along, across = (costs * n + budget * b for n, b in zip(*self.parts, strict=True))
        return Affine(float(self.at_means(costs, budget) + constant), float(along), float(across) * self.rest)

    def at_means(self, costs: Fraction, budget: Fraction) -> Fraction:
        """Give what that is at the means."""
        return costs * self.means[0] + budget * self.means[1]


class Amounts:
    """Payment and own risk between the lines: no deficit, the two borders, and the tests."""

    def __init__(self, situation: Situation, rule: Rule, history: Fraction | None) -> None:
        """Take the result of the earlier years, or None where the payment is that of the scale."""
        self.situation = situation
        one = Fraction(1)
        self.factors = [(one, -one), (one, -(1 + rule.d1)), (one, -(1 + rule.d2))]
        self.lines = [situation.affine(*each) for each in self.factors]
        self.tested = history is not None
        if history is not None:
            self.lines.append(situation.affine(*self.factors[1], history))
        at_means = tuple(line.mean > 0 for line in self.lines)
        self.middle = [situation.at_means(*each) for each in self._factors(at_means)]

    def passes(self, pattern: Pattern) -> bool:
        """Say whether the conditions hold."""
        return not self.tested or (pattern[1] and pattern[3])

    def _factors(self, pattern: Pattern) -> list[tuple[Fraction, Fraction]]:
        """Give payment and own risk, each as so many times the costs and so many times the budget."""
        paid = [self.factors[index] for index in (1, 2) if pattern[index] and self.passes(pattern)]
        payment = (sum((each[0] for each in paid), Fraction(0)) / 2, sum((each[1] for each in paid), Fraction(0)) / 2)
        deficit = self.factors[0] if pattern[0] else (Fraction(0), Fraction(0))
        return [payment, (deficit[0] - payment[0], deficit[1] - payment[1])]

    def numbers(self, pattern: Pattern) -> list[Affine]:
        """Give payment and own risk, each less what it is at the means."""
        pairs = zip(self._factors(pattern), self.middle, strict=True)
        return [self.situation.affine(*factors, -middle) for factors, middle in pairs]

    def quantiles(self, wanted: list[Fraction], within: float) -> list[dict[str, Any]]:
        """Give the quantiles, where one normal varies or none."""
        pieces: list[list[tuple[float, float, Affine]]] = [[], []]
        for start, end, pattern in cells(self.lines, 0.0):
            for piece, number in zip(pieces, self.numbers(pattern), strict=True):
                piece.append((start, end, number))
        result = []
        for each in wanted:
            values = [
                Near(float(middle) + quantile(piece, each), within, 2)
                for piece, middle in zip(pieces, self.middle, strict=True)
            ]
            result.append({"quantile": ratio(each), "payment": values[0], "own_risk": values[1]})
        return result


def _history(question: dict[str, Any], rule: Rule, history: dict[int, Entry]) -> Fraction | None:
    """Sum the results of the years that the multi-year test looks back on; None where one is absent."""
    years = [question["year"] - back for back in range(1, rule.multi_year)]
    if not all(year in history for year in years):
        return None
    return sum((history[year].deficit for year in years), Fraction(0))


def _closed(
    question: dict[str, Any], rule: Rule, history: dict[int, Entry]
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """Give the numbers, and why some are not known."""
    situation = Situation(question)
    met = question.get("conditions") == "met"
    results = _history(question, rule, history)
    missing = not met and results is None
    amounts = Amounts(situation, rule, None if met or missing else results)
    whole = integrals(amounts.lines, amounts.numbers, situation.two)
    within = 0.005 + 1e-12 * float(situation.means[1]) + 1e-15 * float(situation.largest)
    reason = None
    if missing:
        reason = "history_missing"
    elif not met and situation.budget_varies and results is not None and results < 0:
        reason = "history_below_zero"
    reasons = []
    closed: dict[str, Any] = {}
    for index, name in enumerate(("payment", "own_risk")):
        mean, spread = whole.moments[index]
        for key, value in ((f"mean_{name}", float(amounts.middle[index]) + mean), (f"sd_{name}", spread)):
            closed[key] = None if reason else Near(value, within, 2)
            if reason:
                reasons.append({"field": key, "reason": reason})

    def chance(holds: Callable[[Pattern], bool]) -> Near:
        return Near(math.fsum(each for pattern, each in whole.chances.items() if holds(pattern)), 1e-9, 9)

    closed["chance_surplus"] = chance(lambda each: not each[0])
    closed["chance_below"] = chance(lambda each: each[0] and not each[1] and not each[2])
    closed["chance_middle"] = chance(lambda each: each[0] and each[1] and not each[2])
    closed["chance_above"] = chance(lambda each: each[0] and each[2])
    closed["chance_conditions"] = None if missing else chance(amounts.passes)
    if missing:
        reasons.append({"field": "chance_conditions", "reason": "history_missing"})
    if missing or situation.budget_varies:
        closed["quantiles"] = None
        reasons.append({"field": "quantiles", "reason": "history_missing" if missing else "random_budget"})
    else:
        wanted = question.get("quantiles", [Fraction(each) for each in USUAL])
        closed["quantiles"] = amounts.quantiles(wanted, within)
    return closed, reasons


def _marks(question: dict[str, Any], rule: Rule, history: dict[int, Entry]) -> tuple[str, set[str]]:
    """Give the evidence and the warnings: those of the assessment of what is expected, and the assumptions."""
    year = question["year"]
    expected = Entry(year, question["budget"]["mean"], question["net_costs"]["mean"])
    entries = {**history, year: expected}
    assessment = assess(entries, year, rule, None)
    warnings = {each for each in assessment.warnings if each != "extended_amount_unknown"}
    warnings.add("normal_distribution_assumed")
    marks = [assessment.evidence]
    if question.get("conditions") == "met":
        warnings.add("conditions_assumed")
        marks.append("user")
    elif rule.extended and may_be_extended(expected, entries):
        warnings.add("extended_amount_unknown")
    if year > LAST_RULE:
        warnings.add("rules_assumed")
        marks.append("user")
    return max(marks, key=EVIDENCE.index), warnings


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Answer how likely each band of a deficit is, and what payment and own risk are expected."""
    history = _check(question)
    year = question["year"]
    rule = rule_of(year if year <= LAST_RULE else question["assume"])
    closed, reasons = _closed(question, rule, history)
    evidence, warnings = _marks(question, rule, history)
    result = {
        "year": year,
        "closed": closed,
        "reasons": reasons,
        "assumed": question["assume"] if year > LAST_RULE else None,
        "warnings": sorted(warnings),
        "evidence": evidence,
    }
    draws = question.get("draws")
    result["drawn"] = _drawn(question, rule, history, draws) if draws else None
    return result


def _drawn(question: dict[str, Any], rule: Rule, history: dict[int, Entry], draws: int) -> dict[str, object]:
    """Give the numbers of the draws."""
    results = _history(question, rule, history)
    test: tuple[Fraction, int] | str
    if question.get("conditions") == "met":
        test = "met"
    elif results is None:
        test = "unknown"
    else:
        test = (rule.d1, int(max(-results, 0) * 100))
    costs, budget = question["net_costs"], question["budget"]
    half = Fraction(1, 2)
    return drawn(
        (int(costs["mean"] * 100), int(costs["sd"] * 100)),
        (int(budget["mean"] * 100), int(budget.get("sd", Fraction(0)) * 100)),
        question.get("correlation", Fraction(0)),
        [(rule.d1, half), (rule.d2, half)],
        test,
        question.get("quantiles", [Fraction(each) for each in USUAL]),
        draws,
        question.get("seed", 0),
    )
