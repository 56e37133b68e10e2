"""`assess_frame` beside others that do the same work, as a section of the measured table.

`frames.py [rows …]` prints the section, for 10⁵ and 10⁶ rows where none is given; `frames.py --into FILE` puts it in
the place of the one in that file. All results are compared first: a peer of which one differs stops the measurement.
"""

from __future__ import annotations

import platform
import re
import statistics
import sys
import time
from importlib.metadata import version
from pathlib import Path

import polars

import national_peer
import vangnet
from frame_peers import PEERS, compared, table
from vangnet._native import answer_columns

SIZES = (100_000, 1_000_000)
# Peers take turns, so that a machine that others use too slows all of them alike.
ROUNDS = 7
# What is promised of the package on a polars table of a million rows in order, in nanoseconds a row.
PROMISED = 400
# The draws of a country, and what is promised of 342 municipalities on two threads, in milliseconds.
DRAWS, PROMISED_COUNTRY = 100_000, 200
# How the rows of a table stand: as in most files, or with each history scattered over the memory.
ORDERS = ("by municipality and year", "in random order")


def measured(rows: int, order: str) -> list[tuple[float, float]]:
    """For each peer the least and the median nanoseconds a row."""
    frame = table(rows)
    if order == ORDERS[0]:
        frame = frame.sort("municipality", "year")
    runs = [peer.prepare(frame) for peer in PEERS]
    expected: polars.DataFrame | None = None
    for peer, run in zip(PEERS, runs, strict=True):
        found = compared(peer.results(run()))
        expected = found if expected is None else expected
        if not found.equals(expected):
            raise SystemExit(f"{peer.name}: its results are not those of {PEERS[0].name}.")
    times: list[list[float]] = [[] for _ in PEERS]
    for _ in range(ROUNDS):
        for run, taken in zip(runs, times, strict=True):
            start = time.perf_counter_ns()
            results = run()
            taken.append((time.perf_counter_ns() - start) / rows)
            del results
    return [(min(taken), statistics.median(taken)) for taken in times]


def programmes() -> float:
    """The least milliseconds for a programme of five measures over ten years in each of 342 municipalities."""
    years = polars.DataFrame(
        {"municipality": f"{code:04}", "year": year, "budget": 100_000_000, "net_costs": 95_000_000 + code * 60_000}
        for code in range(1, 343)
        for year in range(2016, 2026)
    )
    measures = polars.DataFrame(
        {"name": str(number), "from": "2016-01", "until": "2025-12", "households": number, "success": "0.25"}
        for number in range(1, 6)
    )
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        vangnet.programme_frame(
            years, measures, first=2016, last=2025, price=1250, unit="euro", conditions="met", on_error="raise"
        )
        taken.append((time.perf_counter() - start) * 1e3)
    return min(taken)


def countries() -> tuple[list[float], float, int]:
    """The least milliseconds for outlooks of a country on one thread, on two, and in numpy; and numpy's wrong cents."""
    expected = national_peer.country()
    calls = [lambda threads=threads: national_outlook(expected, threads) for threads in (1, 2)]
    calls.append(lambda: national_peer.totals(expected, DRAWS))
    taken: list[list[float]] = [[] for _ in calls]
    for _ in range(ROUNDS):
        for call, times in zip(calls, taken, strict=True):
            start = time.perf_counter()
            call()
            times.append((time.perf_counter() - start) * 1e3)
    *frames, peer = (min(times) for times in taken)
    return frames, peer, national_peer.wrong_cents(1_000_000)


def national_outlook(expected: polars.DataFrame, threads: int) -> None:
    """An outlook of a country, with one quantile of the total."""
    vangnet.national_outlook_frame(
        expected,
        year=2024,
        conditions="met",
        quantiles=["0.9"],
        draws=DRAWS,
        unit="euro",
        on_error="raise",
        threads=threads,
    )


def section(sizes: list[int]) -> str:
    """The section as Markdown."""
    found = {order: [measured(rows, order) for rows in sizes] for order in ORDERS}
    libraries = ", ".join(f"{name} {version(name)}" for name in ("polars", "pyarrow", "duckdb", "vangnet"))
    heads = "".join(f" {rows:,} rows, least | median |" for rows in sizes)
    lines = [
        "\n## Frames\n",
        "Nanoseconds per row. Each peer assesses a long table of municipalities and years under the rules of 2024,",
        "from a table in the memory of its library into a new one, on one thread: the scale, the test over the year",
        "and that over three years, the outcome, the payment and the own risk, in exact decimals.",
        f"`assess_frame` also checks every cell, and gives {len(answer_columns(advice=False))} columns where the",
        "others give six.",
        f"The peers take turns ({ROUNDS} of them), and all results are equal. With Python {platform.python_version()},",
        f"{libraries}.",
    ]
    for order, of_order in found.items():
        lines += [f"\nRows {order}:\n", f"| |{heads}", f"|---|{'---:|---:|' * len(sizes)}"]
        for place, peer in enumerate(PEERS):
            cells = "".join(f" {size[place][0]:.0f} | {size[place][1]:.0f} |" for size in of_order)
            lines.append(f"| {peer.name} |{cells}")
    least = found[ORDERS[0]][-1][0][0]
    missed = "" if least <= PROMISED else ", **missed**"
    lines.append(
        f"\nPromised with polars at {sizes[-1]:,} rows {ORDERS[0]}: at most {PROMISED} (least: {least:.0f}{missed})."
    )
    lines.append(
        f"\n`programme_frame` takes {programmes():.0f} ms for a programme of five measures over ten years\n"
        "in each of 342 municipalities, on one thread (promised: at most 1000)."
    )
    (one, two), peer, wrong = countries()
    missed = "" if two <= PROMISED_COUNTRY else ", **missed**"
    lines.append(
        f"\n`national_outlook_frame` takes {one:.0f} ms for {DRAWS:,} draws of 342 municipalities on one\n"
        f"thread and {two:.0f} ms on two (promised: at most {PROMISED_COUNTRY}{missed}), with the amounts and\n"
        f"chances of each and a quantile of the total. numpy float64 takes {peer:.0f} ms for normal numbers,\n"
        "amounts in cents, the scale and the sums, without the quantile; of a million of its payments\n"
        f"{wrong:,} are a cent off."
    )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the section, or put it into a file."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--into"]:
        file = Path(arguments[1])
        without = re.sub(r"\n## Frames\n.*?(?=\n## |\Z)", "", file.read_text(), flags=re.S)
        file.write_text(without + section([int(rows) for rows in arguments[2:]] or list(SIZES)))
    else:
        print(section([int(rows) for rows in arguments] or list(SIZES)), end="")


if __name__ == "__main__":
    main()
