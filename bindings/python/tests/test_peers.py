"""The peers of the benches do the same work; OpenFisca-core is not among what the tests install."""

from __future__ import annotations

import random
from fractions import Fraction

import numpy
import pytest

from peers import PEERS, Columns, Peer, openfisca, wrong


def half_up(amount: Fraction) -> int:
    return int(amount + Fraction(1, 2))


def scale(budget: int, net_costs: int) -> tuple[int, int]:
    deficit = net_costs - budget
    half = min(max(deficit - Fraction(75, 1000) * budget, 0), Fraction(50, 1000) * budget) / 2
    payment = half_up(half + max(deficit - Fraction(125, 1000) * budget, 0))
    return payment, max(deficit, 0) - payment


def table(largest: int) -> tuple[Columns, tuple[numpy.ndarray, numpy.ndarray]]:
    chance = random.Random(largest)
    rows = [(10**14, -(10**14)), (10**14, 10**14), (1, 10**14)] if largest == 10**14 else []
    while len(rows) < 2_000:
        budget = chance.randrange(1_000, largest)
        border = budget * chance.choice([0, 75, 125]) // 1000
        near = border + chance.randrange(-80, 80)
        deficit = chance.choice([near, chance.randrange(-budget, budget // 3)])
        rows.append((budget, min(budget + deficit, 10**14)))
    budgets, costs = (numpy.array(column, dtype="int64") for column in zip(*rows, strict=True))
    payments, own_risks = (numpy.array(column) for column in zip(*(scale(*row) for row in rows), strict=True))
    return Columns(budgets, costs), (payments, own_risks)


@pytest.mark.parametrize("largest", [10**5, 10**10, 10**14])
@pytest.mark.parametrize("peer", [peer for peer in PEERS if peer.exact], ids=lambda peer: peer.name)
def test_an_exact_peer_has_every_cent(peer: Peer, largest: int) -> None:
    columns, expected = table(largest)
    assert wrong(peer.cents(peer.prepare(columns)()), expected) == 0


@pytest.mark.parametrize(
    "peer", [peer for peer in PEERS if not peer.exact and peer.prepare is not openfisca], ids=lambda peer: peer.name
)
def test_a_float_peer_is_a_cent_off_at_most(peer: Peer) -> None:
    columns, expected = table(10**10)
    found = peer.cents(peer.prepare(columns)())
    assert all(numpy.abs(numpy.asarray(one) - other).max() <= 1 for one, other in zip(found, expected, strict=True))


def test_a_wrong_row_is_counted_once() -> None:
    expected = (numpy.array([1, 2, 3]), numpy.array([4, 5, 6]))
    assert wrong((numpy.array([1, 0, 3]), numpy.array([4, 0, 7])), expected) == 2
