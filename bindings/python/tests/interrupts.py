"""Ctrl-C while something works."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def pressed_after(seconds: float) -> Iterator[list[float]]:
    """Presses Ctrl-C once after so many seconds; the list gets the time of that."""
    pressed: list[float] = []

    def press() -> None:
        pressed.append(time.perf_counter())
        os.kill(os.getpid(), signal.SIGINT)

    # A shell that runs the tests in the background has the signal ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Timer(seconds, press).start()
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)
