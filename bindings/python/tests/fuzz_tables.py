"""Tables that nobody would make, through the C interface of Arrow.

`python fuzz_tables.py SECONDS [SEED]`: columns of any type, in pieces, cut out of larger ones, with unknown values.
Each row gets its answer or its error, a table that is refused is refused with an error of the package, and nothing else
comes out.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pyarrow as pa

import vangnet

TEXTS = [
    "",
    "0",
    "-1",
    "100",
    "100000000",
    "109.5",
    "1e9",
    "€ 1.000,00",
    "12,5 mln",
    "\0",
    "é" * 50,
    "9" * 60,
    "2024",
    "ja",
    "GM0202",
]
CELLS: dict[str, Callable[[random.Random], Any]] = {
    "text": lambda chance: chance.choice(TEXTS),
    "whole": lambda chance: chance.choice([0, 1, -1, 2024, 100, 10**9, chance.getrandbits(63)]),
    "amount": lambda chance: Decimal(chance.randrange(-(10**9), 10**12)).scaleb(-2),
    "float": lambda chance: chance.choice([0.0, -1.5, 2024.0, 1e300, float("nan"), float("inf")]),
    "truth": lambda chance: chance.random() < 0.5,
    "month": lambda chance: f"{chance.randrange(2019, 2021)}-{chance.randrange(14):02}",
    "years": lambda chance: [chance.choice([2020, 2022, -5, 2**40]) for _ in range(chance.randrange(4))],
}
TYPES: dict[str, list[pa.DataType]] = {
    "text": [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string()), pa.binary()],
    "month": [pa.string(), pa.large_string()],
    "whole": [pa.int64(), pa.uint64(), pa.int32(), pa.int16()],
    "amount": [pa.decimal128(18, 2), pa.decimal128(38, 6), pa.decimal256(60, 4)],
    "float": [pa.float64(), pa.float32()],
    "truth": [pa.bool_()],
    "years": [pa.list_(pa.int64()), pa.large_list(pa.int32())],
}
ASSESSED = {"municipality": "text", "year": "whole", "budget": "amount", "net_costs": "amount"}
MONTHS = {"municipality": "text", "month": "month", "inflow": "whole", "caseload": "amount", "outflow": "amount"}
EXPECTED = {"net_costs_mean": "amount", "net_costs_sd": "amount", "budget_mean": "amount"}
OTHERS = ["scenario", "unlawful", "budget_stage", "inhabitants", "received", "college_declaration", "granted_years"]
Frame = Callable[[pa.Table], Any]
FRAMES: list[tuple[Frame, dict[str, str]]] = [
    (lambda table: vangnet.assess_frame(table, unit="euro"), ASSESSED),
    (lambda table: vangnet.assess_frame(table, amounts="nl", unit="euro", float_policy="round_to_cent"), ASSESSED),
    (lambda table: vangnet.caseload_frame(table, price=1250), MONTHS),
    (lambda table: vangnet.outlook_frame(table, year=2024, conditions="met"), EXPECTED),
]


def column(chance: random.Random, rows: int, due: str | None) -> pa.ChunkedArray:
    """So many rows of one type, mostly the one that is due: in pieces, each cut out of a larger one."""
    kind = due if due and chance.random() < 0.9 else chance.choice(list(CELLS))
    of_type = chance.choice(TYPES[kind])
    pieces = []
    while rows:
        here = chance.randint(1, rows)
        before, after = chance.randrange(3), chance.randrange(3)
        cells = [None if chance.random() < 0.1 else CELLS[kind](chance) for _ in range(before + here + after)]
        pieces.append(made(cells, of_type).slice(before, here))
        rows -= here
    return pa.chunked_array(pieces, of_type)


def made(cells: list[Any], of_type: pa.DataType) -> pa.Array:
    """What does not fit in the type becomes unknown."""
    fitting = []
    for cell in cells:
        try:
            pa.array([cell], of_type)
        except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError, ValueError):
            fitting.append(None)
        else:
            fitting.append(cell)
    return pa.array(fitting, of_type)


def try_one(seed: int) -> str:
    chance = random.Random(seed)
    rows = chance.choice([0, 1, 2, 7, 50])
    frame, needed = chance.choice(FRAMES)
    columns = {name: column(chance, rows, kind) for name, kind in needed.items() if chance.random() < 0.97}
    columns |= {name: column(chance, rows, None) for name in OTHERS if chance.random() < 0.1}
    try:
        answer = frame(pa.table(columns))
    except vangnet.VangnetError as error:
        return "refused" if error.code and str(error) else "silent"
    assert answer.num_rows == rows
    if needed is ASSESSED:
        told = zip(answer["outcome"].to_pylist(), answer["error_code"].to_pylist(), strict=True)
        assert all((outcome is None) != (code is None) for outcome, code in told)
    return "answered"


def main(seconds: str, first: str = "1") -> int:
    end, seed, counts = time.monotonic() + float(seconds), int(first), {"answered": 0, "refused": 0, "silent": 0}
    while time.monotonic() < end:
        try:
            counts[try_one(seed)] += 1
        except BaseException:
            print(f"seed {seed}", file=sys.stderr)
            raise
        seed += 1
    print(f"{seed - int(first)} tables: {counts}")
    return 0 if counts["answered"] and counts["refused"] and not counts["silent"] else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
