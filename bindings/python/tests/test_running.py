"""Questions that take long: threads, progress, and how soon they stop."""

from __future__ import annotations

import time
from typing import Any

import interrupts
import pytest

import vangnet

OUTLOOK: dict[str, Any] = {
    "year": 2024,
    "net_costs": {"mean": 112_000_000, "sd": 4_000_000},
    "budget": {"mean": 100_000_000, "sd": 1_500_000},
    "conditions": "met",
}


def test_threads_give_the_same_bytes() -> None:
    alone = vangnet.outlook(**OUTLOOK, draws=120_000)
    for threads in (1, 2, 7):
        together = vangnet.outlook(**OUTLOOK, draws=120_000, threads=threads)
        assert together.to_json() == alone.to_json()
        assert together == alone
    for wrong in (0, True, "2"):
        with pytest.raises(vangnet.InputTypeError, match="/threads"):
            vangnet.outlook(**OUTLOOK, threads=wrong)  # type: ignore[arg-type]


def test_progress_goes_up_to_all_draws() -> None:
    told: list[tuple[int, int]] = []
    vangnet.outlook(**OUTLOOK, draws=300_000, threads=2, progress=lambda *done: told.append(done))
    done, draws = told[-1]
    assert done == draws
    # The quantiles take the draws at least once more.
    assert draws >= 600_000
    assert told == sorted(told)
    told.clear()
    vangnet.outlook(**OUTLOOK, progress=lambda *done: told.append(done))
    assert told == [(0, 0)]


def seconds_to_stop(pressed: list[float], **more: Any) -> float:
    with pytest.raises(KeyboardInterrupt):
        vangnet.outlook(**OUTLOOK, draws=100_000_000, **more)
    return time.perf_counter() - pressed[0]


@pytest.mark.timed
@pytest.mark.parametrize("threads", [1, 2])
def test_what_progress_raises_stops_the_work(threads: int) -> None:
    pressed: list[float] = []

    def stop(done: int, draws: int) -> None:
        assert 0 < done < draws
        pressed.append(time.perf_counter())
        raise KeyboardInterrupt

    # The target is 0.1 seconds on a machine that does nothing else.
    assert seconds_to_stop(pressed, progress=stop, threads=threads) < 0.3


@pytest.mark.timed
@pytest.mark.parametrize("threads", [1, 2])
def test_ctrl_c_stops_the_work_soon(threads: int) -> None:
    with interrupts.pressed_after(0.12) as pressed:
        took = seconds_to_stop(pressed, threads=threads)
    assert took < 0.3
    # Nothing is left behind: the same question is answered as before.
    assert vangnet.outlook(**OUTLOOK, draws=1000, threads=threads).drawn is not None
