"""`scale_columns` beside the scalar path, integers and rational numbers: a million rows, and 0 wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy
import pytest

import proof
import vangnet

# Some run over 2015 and 2016 without inhabitants, on purpose.
pytestmark = pytest.mark.filterwarnings("ignore::vangnet.VangnetWarning")

CHECKS = [proof.against_integers, proof.against_the_scalar_path, proof.against_rationals]
NAMES = [check.__name__ for check in CHECKS]


@pytest.mark.parametrize(
    ("check", "count"), [(CHECKS[0], 1_000_000), (CHECKS[1], 1_000_000), (CHECKS[2], 300_000)], ids=NAMES
)
def test_no_row_is_wrong(check: Callable[..., Any], count: int) -> None:
    assert proof.wrong_rows(count, 7, check) == []


@pytest.mark.parametrize("check", CHECKS, ids=NAMES)
@pytest.mark.parametrize("name", proof.OUTPUTS)
@pytest.mark.parametrize("by", [1, -1, 10**9])
def test_a_result_that_is_off_is_found(check: Callable[..., Any], name: str, by: int) -> None:
    budget, costs, inhabitants = proof.rows(500, 8)
    for people in (None, inhabitants):
        found: dict[str, Any] = dict(
            vangnet.scale_columns(budget, costs, inhabitants=people, year=2016, outputs=proof.OUTPUTS)
        )
        found[name] = found[name] + by
        first = 2016 if check is proof.against_the_scalar_path else proof.Scale(2016)
        assert check(first, budget, costs, people, found).all()


def test_the_rows_are_difficult() -> None:
    budget, costs, inhabitants = proof.rows(100_000, 9)
    scale = proof.Scale(2024)
    deficit = costs - budget
    paid = sum(
        numpy.maximum(0, deficit.astype(object) * 10**6 - budget.astype(object) * above) * step
        for above, step in zip(scale.above, scale.steps, strict=True)
    )
    # Halfway between two cents, at a border, in surplus, at the largest amount, and above a cap.
    assert numpy.count_nonzero((paid > 0) & (paid % 10**12 == 5 * 10**11)) > 1000
    assert numpy.count_nonzero(deficit.astype(object) * 40 == budget.astype(object) * 3) > 50
    assert numpy.count_nonzero(deficit <= 0) > 1000
    assert numpy.count_nonzero(abs(costs) == proof.LARGEST) > 100
    assert numpy.count_nonzero(deficit > inhabitants * 3000) > 1000
