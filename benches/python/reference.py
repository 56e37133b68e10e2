"""The same answer in plain Python `decimal`: what an analyst would write by hand, to measure against.

It follows the contract for deficit years 2015 to 2025 without an application, and gives what the contract's answer
holds. It is written to be quick in the ordinary way: local names, no classes, one pass.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

CENT, MILLIONTH, ZERO = Decimal("0.01"), Decimal("0.000001"), Decimal(0)
HALF, ONE, THIRTY = Decimal("0.5"), Decimal(1), Decimal(30)
FIVE, LOW, HIGH = Decimal("0.05"), Decimal("0.075"), Decimal("0.125")
MAXIMUM = Decimal("1000000000000.00")
EVIDENCE = dict.fromkeys((2015, 2016), "secondary") | dict.fromkeys((2017, 2018), "law")
EVIDENCE |= dict.fromkeys((2019, 2020, 2022, 2025), "inferred") | dict.fromkeys((2021, 2023, 2024), "official")


def amount(value: Decimal | str) -> Decimal:
    """An amount in whole cents, checked as the library checks it."""
    number = Decimal(value)
    if not number.is_finite() or number != number.quantize(CENT) or abs(number) > MAXIMUM:
        raise ValueError(f"{value} is not an amount")
    return number


def assess(
    year: int,
    budget: Decimal | str,
    net_costs: Decimal | str,
    history: dict[int, tuple[Decimal | str, Decimal | str]],
    inhabitants: int | None = None,
) -> dict[str, object]:
    """The answer of the contract as a dict."""
    b, n = amount(budget), amount(net_costs)
    if b <= 0:
        raise ValueError("a budget is above zero")
    figures = {year: (b, n)}
    for other, (other_budget, other_costs) in history.items():
        other_budget = amount(other_budget)
        if other == year or other_budget <= 0:
            raise ValueError("a year stands twice, or a budget is not above zero")
        figures[other] = (other_budget, amount(other_costs))
    early = year <= 2016
    d1 = FIVE if year <= 2018 else LOW
    d2 = Decimal("0.1") if early else HIGH
    deficit = n - b
    low, high = d1 * b, d2 * b
    if deficit <= low:
        exact = ZERO
    elif deficit <= high:
        exact = HALF * (deficit - low)
    else:
        exact = HALF * (high - low) + deficit - high
    own = deficit - exact if deficit > 0 else ZERO
    marginal = ZERO if deficit < 0 else ONE if deficit < low else HALF if deficit < high else ZERO
    warnings = []
    evidence = EVIDENCE[year]
    if early and inhabitants is None:
        warnings.append("inhabitants_missing")
    elif early and own >= (cap := THIRTY * inhabitants):
        marginal = ZERO
        if own > cap:
            own, exact, evidence = cap, deficit - cap, "inferred"
            warnings.append("per_inhabitant_cap_inferred")
    payment = exact.quantize(CENT, ROUND_HALF_UP)
    shown_own = deficit - payment if deficit > 0 else ZERO
    ratio = (deficit / b).quantize(MILLIONTH, ROUND_HALF_UP)
    tests = [("year", ratio, d1, ">", deficit > low)]
    if early:
        value = None if inhabitants is None else (deficit / inhabitants).quantize(CENT, ROUND_HALF_UP)
        known = False if deficit <= 0 else None
        passed = known if inhabitants is None else deficit > THIRTY * inhabitants
        tests.append(("per_inhabitant", value, THIRTY, ">", passed))
    else:
        back = (year, year - 1) if year == 2017 else (year, year - 1, year - 2)
        if all(other in figures for other in back):
            total = sum((figures[other][1] - figures[other][0] for other in back), ZERO)
            value = (total / b).quantize(MILLIONTH, ROUND_HALF_UP)
            tests.append(("multi_year", value, d1, ">", total > low))
        else:
            tests.append(("multi_year", None, d1, ">", None))
    results = [passed for *_, passed in tests]
    if early:
        is_open = True if True in results else None if None in results else False
    else:
        is_open = False if False in results else None if None in results else True
    routes = [("regular", is_open, tests)]
    extended = False
    if year == 2025:
        before = [figures[other] for other in (2024, 2023, 2022) if other in figures]
        reached = sum(costs - own_budget >= FIVE * own_budget for own_budget, costs in before)
        enough = True if reached >= 2 else False if reached + 3 - len(before) < 2 else None
        more = [
            ("year", ratio, FIVE, ">", deficit > FIVE * b),
            ("years_at_least", None if enough is None else reached, 2, ">=", enough),
        ]
        outcomes = [passed for *_, passed in more]
        extended = False if False in outcomes else None if None in outcomes else True
        routes.append(("extended", extended, more))
    route = None
    if deficit <= 0:
        outcome, paid, borne = "surplus", ZERO, ZERO
    elif extended:
        outcome, route, paid, borne = "amount_unknown", "extended", None, None
        warnings.append("extended_amount_unknown")
    elif is_open is None or extended is None:
        outcome, paid, borne = "incomplete", None, None
    elif is_open:
        outcome, route, paid, borne = "conditions_met", "regular", payment, shown_own
    else:
        outcome, paid, borne = "conditions_not_met", ZERO, deficit
    return {
        "year": year,
        "rule_set": str(year),
        "evidence": evidence,
        "deficit": deficit,
        "deficit_ratio": ratio,
        "scale": {
            "payment": payment,
            "own_risk": shown_own,
            "own_risk_ratio": (own / b).quantize(MILLIONTH, ROUND_HALF_UP),
            "marginal_own_risk": marginal,
        },
        "routes": [
            {
                "route": name,
                "open": opened,
                "tests": [
                    dict(zip(("name", "value", "limit", "comparison", "passed"), test, strict=True))
                    for test in route_tests
                ],
            }
            for name, opened, route_tests in routes
        ],
        "outcome": outcome,
        "route": route,
        "payment": paid,
        "own_risk": borne,
        "procedure": None,
        "warnings": warnings,
    }


def assess_rows(rows: list[tuple[str, int, Decimal, Decimal]]) -> list[dict[str, object] | str]:
    """A loop over the rows of a table that finds the history of each in a dict: the answer, or an error."""
    known = {(code, year): (budget, net_costs) for code, year, budget, net_costs in rows}
    answers: list[dict[str, object] | str] = []
    for code, year, budget, net_costs in rows:
        history = {other: known[code, other] for other in range(year - 3, year) if (code, other) in known}
        try:
            answers.append(assess(year, budget, net_costs, history))
        except ValueError as error:
            answers.append(str(error))
    return answers
