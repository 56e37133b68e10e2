"""A country of uncertain municipalities in numpy float64: what `national_outlook_frame` works out, as a script."""

from __future__ import annotations

import numpy as np
import polars

# So many draws at a time, which stay in a near cache.
_PIECE = 4096


def country() -> polars.DataFrame:
    """342 invented municipalities, with a deficit in each band."""
    return polars.DataFrame(
        {
            "municipality": f"{code:04}",
            "net_costs_mean": 95_000_000 + code * 60_000,
            "net_costs_sd": 4_000_000,
            "budget_mean": 100_000_000,
            "budget_sd": 1_500_000,
            "correlation": "0.4",
        }
        for code in range(1, 343)
    )


def totals(expected: polars.DataFrame, draws: int) -> tuple[float, float]:
    """The mean and the standard deviation of the total, after the sums and the counts of each municipality."""
    rows = [expected[name].cast(polars.Float64).to_numpy() for name in expected.columns[1:]]
    generator = np.random.Generator(np.random.Philox(7))
    total = np.zeros(draws)
    for costs_mean, costs_sd, budget_mean, budget_sd, correlation in zip(*rows, strict=True):
        sums, counts = np.zeros(4), np.zeros(3, dtype=np.int64)
        for first in range(0, draws, _PIECE):
            piece = slice(first, min(first + _PIECE, draws))
            size = piece.stop - piece.start
            # The macro budget of a draw is the same for all.
            factor = np.random.Generator(np.random.Philox(key=1, counter=first)).standard_normal(size)
            own = np.sqrt(1 - correlation**2) * generator.standard_normal(size) + correlation * factor
            costs = np.round(costs_mean + costs_sd * own, 2)
            budget = np.round(budget_mean + budget_sd * factor, 2)
            payment = payments(costs, budget)
            deficit = costs - budget
            own_risk = np.maximum(deficit, 0) - payment
            sums += payment.sum(), (payment**2).sum(), own_risk.sum(), (own_risk**2).sum()
            counts += [np.count_nonzero(deficit > share * budget) for share in (0, 0.075, 0.125)]
            total[piece] += payment
    return float(total.mean()), float(total.std(ddof=1))


def payments(costs: np.ndarray, budget: np.ndarray) -> np.ndarray:
    """The scale of 2024, in euro."""
    parts = np.maximum(costs - 1.075 * budget, 0) + np.maximum(costs - 1.125 * budget, 0)
    rounded: np.ndarray = np.round(0.5 * parts, 2)
    return rounded


def wrong_cents(draws: int) -> int:
    """How many payments differ from the exact ones."""
    random = np.random.Generator(np.random.Philox(11))
    costs = random.integers(9_500_000_000, 12_500_000_000, draws)
    budget = random.integers(9_500_000_000, 10_500_000_000, draws)
    found = np.rint(payments(costs / 100, budget / 100) * 100).astype(np.int64)
    # The exact payment, of which 80 is the common denominator: half up, and none is below zero.
    parts = np.maximum(40 * costs - 43 * budget, 0) + np.maximum(40 * costs - 45 * budget, 0)
    return int(np.count_nonzero(found != (parts + 40) // 80))
