"""The Python peers of the table of columns, as a program that runs one of them on command.

`columns.py FOLDER`. `src/program.rs` describes what it reads and writes; the peers are in `peers.py`.
"""

from __future__ import annotations

import platform
import sys
import time
from importlib.metadata import version
from pathlib import Path

import numpy

from peers import PEERS, Columns, Run, wrong

LIBRARIES = ("numpy", "pandas", "numexpr", "polars", "duckdb", "openfisca-core", "vangnet")


def main() -> None:
    """Name the peers, and answer line by line."""
    folder = Path(sys.argv[1])
    names = ("budget", "net_costs", "payment", "own_risk")
    budget, net_costs, payment, own_risk = (numpy.fromfile(folder / name, dtype="<i8") for name in names)
    columns = Columns(budget, net_costs)
    versions = ", ".join(f"{library} {version(library)}" for library in LIBRARIES)
    print("versions", f"Python {platform.python_version()}, {versions}", sep="\t")
    for peer in PEERS:
        print("peer", "exact" if peer.exact else "float", peer.name, sep="\t")
    print("ready", flush=True)
    prepared: dict[int, Run] = {}
    keep_freed_memory()
    for line in sys.stdin:
        verb, place, *runs = line.split()
        peer = PEERS[int(place)]
        if int(place) not in prepared:
            prepared[int(place)] = peer.prepare(columns)
        run = prepared[int(place)]
        if verb == "time":
            run()
            start = time.perf_counter_ns()
            for _ in range(int(runs[0])):
                run()
            print(time.perf_counter_ns() - start, flush=True)
        else:
            print(wrong(peer.cents(run()), (payment, own_risk)), flush=True)


def keep_freed_memory() -> None:
    """Once a program has freed 32 MB in one piece, as any analysis has, what it frees stays with it, up to that size.

    Otherwise new arrays of a few hundred kilobytes would be new pages of the system each time.
    """
    numpy.ones(2**22 - 2**12)


if __name__ == "__main__":
    main()
