"""Proves `scale_columns` over as many rows as one likes: `python tests/proof.py [rows]`.

Every result is checked against three others that share nothing with the kernel. `against_integers` takes the rates from
`rule_set` and checks each result by what is left over: amounts times rates have more than 64 bits, but where a double
says that a result is near, the rest of it is small, and integers of 64 bits hold that exactly although products wrap.
`against_the_scalar_path` asks the scalar path of the core, `evaluate`, for the text of each answer.
`against_rationals` works each row out as numerators and denominators of any size.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any

import numpy

import vangnet

YEARS = vangnet.supported_years()
LARGEST = 10**14
OUTPUTS = ("deficit", "deficit_ratio", "payment", "own_risk")
# Rates are whole millionths; a payment before rounding is a whole number of 10**-12 cents.
MILLION, WHOLE = 10**6, 10**12


class Scale:
    """The regular scale of a year: borders and steps of the share in millionths, and the cap in cents."""

    def __init__(self, year: int) -> None:
        regular = vangnet.rule_set(year).regular
        cap = regular.own_risk_cap_per_inhabitant
        self.above = [int(band.above.value * MILLION) for band in regular.bands]
        shares = [int(band.share.value * MILLION) for band in regular.bands]
        self.steps = [share - before for share, before in zip(shares, [0, *shares], strict=False)]
        self.cap = None if cap is None else int(cap.value * 100)


def rows(count: int, seed: int) -> tuple[Any, Any, Any]:
    """Budgets, net costs and inhabitants; most rows at a border, halfway between two cents, or at a range's end."""
    random = numpy.random.Generator(numpy.random.Philox(key=seed))
    size = 10 ** random.integers(3, 15, count)
    budget = random.integers(size // 10, size, endpoint=True)
    budget = numpy.where(random.random(count) < 0.1, size, budget)
    budget = numpy.where(random.random(count) < 0.02, LARGEST - random.integers(0, 3, count), budget)
    border = random.choice([0, 50, 75, 100, 125], count)
    # budget // 1000 * border is at most 1.25e13.
    beside = random.integers(-80, 81, count) * random.integers(0, 2, count)
    near = budget + budget // 1000 * border + budget % 1000 * border // 1000 + beside
    halfway = budget + budget // (2 * MILLION) * random.integers(0, MILLION, count)
    anywhere = random.integers(-LARGEST, LARGEST, count, endpoint=True)
    usual = budget - budget // 8 + (budget * random.random(count) / 2).astype(numpy.int64)
    kind = random.integers(0, 10, count)
    costs = numpy.select([kind < 4, kind < 5, kind < 6], [near, halfway, anywhere], usual)
    inhabitants = 10 ** random.integers(0, 9, count)
    return budget, numpy.clip(costs, -LARGEST, LARGEST), random.integers(1, inhabitants, endpoint=True)


def against_integers(scale: Scale, budget: Any, costs: Any, inhabitants: Any | None, found: dict[str, Any]) -> Any:
    """Which rows are wrong, over whole columns: integers that wrap, and a double that says by how much at most."""
    deficit = costs - budget
    paid, about = numpy.zeros(len(budget), numpy.int64), numpy.zeros(len(budget))
    for above, step in zip(scale.above, scale.steps, strict=True):
        # The deficit is a whole number, so it is above the border where it is above its whole part.
        border = budget // MILLION * above + budget % MILLION * above // MILLION
        reached = deficit > border
        paid += numpy.where(reached, (deficit * MILLION - budget * above) * step, 0)
        about += numpy.where(reached, (deficit - budget * (above / MILLION)) * (step / MILLION), 0)
    if scale.cap is not None and inhabitants is not None:
        above_cap = deficit - inhabitants * scale.cap
        over = above_cap - about
        binds = numpy.where(abs(over) < 1000, above_cap * WHOLE - paid > 0, over > 0) & (deficit > 0)
        paid, about = numpy.where(binds, above_cap * WHOLE, paid), numpy.where(binds, above_cap, about)
    rest = found["payment"] * WHOLE - paid
    wrong = found["deficit"] != deficit
    wrong |= (abs(found["payment"] - about) > 1000) | (rest > WHOLE // 2) | (rest <= -WHOLE // 2)
    wrong |= found["own_risk"] != numpy.maximum(deficit, 0) - found["payment"]
    ratio, size = abs(found["deficit_ratio"]), abs(deficit)
    wrong |= (found["deficit_ratio"] < 0) & (deficit >= 0) | (found["deficit_ratio"] > 0) & (deficit <= 0)
    near = size / budget * MILLION
    wrong |= abs(ratio - near) > 2 + near * 1e-12
    rest = ratio * budget - size * MILLION
    return wrong | (2 * rest > budget) | (2 * rest <= -budget)


_NUMBER = re.compile(
    rb'"deficit":"(-?[\d.]+)","deficit_ratio":"(-?[\d.]+)".*?"payment":"([\d.]+)","own_risk":"([\d.]+)"'
)


def against_the_scalar_path(year: int, budget: Any, costs: Any, inhabitants: Any | None, found: dict[str, Any]) -> Any:
    """Which rows are wrong beside `evaluate`, which answers one case at a time."""

    def euro(cents: int) -> str:
        return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"

    more = [""] * len(budget) if inhabitants is None else [f',"inhabitants":{count}' for count in inhabitants.tolist()]
    lines = "\n".join(
        f'{{"id":"","year":{year},"years":[{{"year":{year},"budget":"{euro(have)}","net_costs":"{euro(spent)}"}}]{also}}}'
        for have, spent, also in zip(budget.tolist(), costs.tolist(), more, strict=True)
    )
    answers = _NUMBER.findall(vangnet.evaluate(lines.encode()))
    told = [[int(number.replace(b".", b"")) for number in answer] for answer in answers]
    given = zip(*(found[name].tolist() for name in OUTPUTS), strict=True)
    return numpy.array([list(row) != answer for row, answer in zip(given, told, strict=True)], bool)


def against_rationals(scale: Scale, budget: Any, costs: Any, inhabitants: Any | None, found: dict[str, Any]) -> Any:
    """Which rows are wrong beside rational numbers, row by row, in the integers of Python."""

    def rounded(numerator: int, denominator: int) -> int:
        """Half away from zero."""
        size = (2 * abs(numerator) + denominator) // (2 * denominator)
        return size if numerator >= 0 else -size

    wrong = []
    caps = [None] * len(budget) if inhabitants is None or scale.cap is None else (inhabitants * scale.cap).tolist()
    given = zip(*(found[name].tolist() for name in OUTPUTS), strict=True)
    bands = list(zip(scale.above, scale.steps, strict=True))
    for have, spent, cap, results in zip(budget.tolist(), costs.tolist(), caps, given, strict=True):
        deficit = spent - have
        paid = sum(step * max(0, deficit * MILLION - above * have) for above, step in bands)
        if cap is not None and deficit * WHOLE - paid > cap * WHOLE:
            paid = (deficit - cap) * WHOLE
        payment = rounded(paid, WHOLE)
        wrong.append(results != (deficit, rounded(deficit * MILLION, have), payment, max(deficit, 0) - payment))
    return numpy.array(wrong, bool)


def wrong_rows(count: int, seed: int, check: Callable[..., Any]) -> list[str]:
    """The wrong rows of so many, over every year, with and without inhabitants: a line for each, at most ten."""
    told: list[str] = []
    cases = [(year, with_inhabitants) for year in YEARS for with_inhabitants in (False, True)]
    for place, (year, with_inhabitants) in enumerate(cases):
        some = count * (place + 1) // len(cases) - count * place // len(cases)
        budget, costs, people = rows(some, seed * len(cases) + place)
        inhabitants = people if with_inhabitants else None
        found: dict[str, Any] = dict(
            vangnet.scale_columns(budget, costs, inhabitants=inhabitants, year=year, outputs=OUTPUTS)
        )
        first = year if check is against_the_scalar_path else Scale(year)
        for row in numpy.flatnonzero(check(first, budget, costs, inhabitants, found))[:10]:
            results = {name: int(found[name][row]) for name in OUTPUTS}
            also = "" if inhabitants is None else f", inhabitants {people[row]}"
            told.append(f"{year}: budget {budget[row]}, net costs {costs[row]}{also}: {results}")
    return told[:10]


def main() -> int:
    """So many rows against integers, a hundredth of them against the scalar path and rational numbers."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    chunk = 1_000_000
    plans: list[tuple[Callable[..., Any], int]] = [
        (against_integers, count),
        (against_the_scalar_path, count // 100),
        (against_rationals, count // 100),
    ]
    for check, total in plans:
        for seed, start in enumerate(range(0, total, chunk)):
            wrong = wrong_rows(min(chunk, total - start), seed, check)
            if wrong:
                print(*wrong, sep="\n")
                return 1
        print(f"{total} rows {check.__name__.replace('_', ' ')}: 0 wrong.", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
