"""The peers of the benches do the same work; OpenFisca-core is not among what the tests install."""

from __future__ import annotations

from typing import Any

import numpy
import pytest

import frame_peers
import vangnet
from peers import PEERS, Columns, Peer, openfisca, wrong
from proof import rows

EXACT = [peer for peer in PEERS if peer.exact]
FLOAT = [peer for peer in PEERS if not peer.exact and peer.prepare is not openfisca]


@pytest.fixture(scope="module")
def table() -> tuple[Columns, tuple[Any, Any]]:
    """Rows up to the largest amounts, most of them at a border or halfway between two cents."""
    budget, net_costs, _ = rows(5_000, 1)
    results = vangnet.scale_columns(budget, net_costs, year=2024)
    return Columns(budget, net_costs), (results["payment"], results["own_risk"])


@pytest.mark.parametrize("peer", EXACT, ids=lambda peer: peer.name)
def test_an_exact_peer_has_every_cent(peer: Peer, table: tuple[Columns, tuple[Any, Any]]) -> None:
    columns, expected = table
    assert wrong(peer.cents(peer.prepare(columns)()), expected) == 0


@pytest.mark.parametrize("peer", FLOAT, ids=lambda peer: peer.name)
def test_a_float_peer_is_a_cent_off_at_most(peer: Peer, table: tuple[Columns, tuple[Any, Any]]) -> None:
    columns, expected = table
    found = peer.cents(peer.prepare(columns)())
    assert all(numpy.abs(numpy.asarray(one) - other).max() <= 1 for one, other in zip(found, expected, strict=True))


def test_the_frames_of_others_give_the_same_answers() -> None:
    frame = frame_peers.table(20_000)
    results = [frame_peers.compared(peer.results(peer.prepare(frame)())) for peer in frame_peers.PEERS]
    assert {"surplus", "incomplete", "conditions_met", "conditions_not_met"} == set(results[0]["outcome"])
    assert all(found.equals(results[0]) for found in results)


def test_a_wrong_row_is_counted_once() -> None:
    expected = (numpy.array([1, 2, 3]), numpy.array([4, 5, 6]))
    assert wrong((numpy.array([1, 0, 3]), numpy.array([4, 0, 7])), expected) == 2
