"""Draws in numpy float64: `draws.py DRAWS` prints what it takes, and what it gets wrong.

Two lines of nanoseconds a draw, with a certain budget and with both uncertain, and one of how many payments in a
million differ from the exact one, to the cent, for the same amounts.
"""

from __future__ import annotations

import sys
import time

import numpy as np

COSTS, COSTS_SD, BUDGET, BUDGET_SD, CORRELATION = 105_000_000.0, 5_000_000.0, 100_000_000.0, 3_000_000.0, 0.3


def work(draws: int, *, both: bool) -> tuple[float, ...]:
    """Normal numbers, amounts in cents, the scale, the bands, and the moments of payment and own risk."""
    generator = np.random.Generator(np.random.Philox(7))
    z = generator.standard_normal(draws)
    budget: np.ndarray | float = BUDGET
    if both:
        y = generator.standard_normal(draws)
        budget = np.round(BUDGET + BUDGET_SD * y, 2)
        z = np.sqrt(1 - CORRELATION**2) * z + CORRELATION * y
    costs = np.round(COSTS + COSTS_SD * z, 2)
    deficit = costs - budget
    first, last = costs - 1.075 * budget, costs - 1.125 * budget
    payment = np.round(0.5 * np.maximum(first, 0) + 0.5 * np.maximum(last, 0), 2)
    own_risk = np.maximum(deficit, 0) - payment
    counts = [np.count_nonzero(part > 0) for part in (deficit, first, last)]
    return (*counts, payment.mean(), payment.std(ddof=1), own_risk.mean(), own_risk.std(ddof=1))


def wrong_cents(draws: int) -> int:
    """How many payments differ from the exact ones."""
    random = np.random.Generator(np.random.Philox(11))
    costs = random.integers(9_500_000_000, 12_500_000_000, draws)
    budget = random.integers(9_500_000_000, 10_500_000_000, draws)
    euro, funds = costs / 100, budget / 100
    payment = np.round(0.5 * np.maximum(euro - 1.075 * funds, 0) + 0.5 * np.maximum(euro - 1.125 * funds, 0), 2)
    found = np.rint(payment * 100).astype(np.int64)
    # The exact payment, of which 80 is the common denominator: half up, and none is below zero.
    parts = np.maximum(40 * costs - 43 * budget, 0) + np.maximum(40 * costs - 45 * budget, 0)
    return int(np.count_nonzero(found != (parts + 40) // 80))


def main() -> None:
    """Print the three numbers."""
    draws = int(sys.argv[1])
    for both in (False, True):
        start = time.perf_counter()
        work(draws, both=both)
        print((time.perf_counter() - start) * 1e9 / draws)
    print(wrong_cents(1_000_000))


main()
