"""How much quicker the package is than plain Python `decimal`, measured in one run, and how long it takes to import.

Fails where a target is missed: `assess` with its payment 5 times quicker from text and 2 times from `Decimal`,
`assess_frame` 10 times over 100,000 rows, and 25 ms for the import. What reading more of an answer costs is printed
beside it. Before it measures, it checks that both give the same answers.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal

import pyarrow

import reference
import vangnet

TEXT = {
    "year": 2019,
    "budget": "102222222.22",
    "net_costs": "111422222.22",
    "history": {2018: ("101000000", "109181000"), 2017: ("100000000", "108000000")},
}
DECIMALS = {
    "year": 2019,
    "budget": Decimal("102222222.22"),
    "net_costs": Decimal("111422222.22"),
    "history": {
        2018: (Decimal(101000000), Decimal(109181000)),
        2017: (Decimal(100000000), Decimal(108000000)),
    },
}
ROWS = 100_000


def seconds(calls: list[Callable[[], object]], times: int, rounds: int) -> list[float]:
    """The time of one call of each: the best of a number of short rounds in turn, so that other work counts least."""
    best = [float("inf")] * len(calls)
    for _ in range(rounds):
        for place, call in enumerate(calls):
            start = time.perf_counter()
            for _ in range(times):
                call()
            best[place] = min(best[place], (time.perf_counter() - start) / times)
    return best


# The fields that are read from an answer: each is converted when it is read, so more fields cost more.
READ: dict[str, Callable[[vangnet.Assessment], object]] = {
    "the payment": lambda answer: answer.payment,
    "three fields": lambda answer: (answer.outcome, answer.payment, answer.own_risk),
    "all, as JSON": lambda answer: answer.to_json(),
}


def rows() -> list[tuple[str, int, Decimal, Decimal]]:
    """A country of 10,000 invented municipalities over ten years."""
    chance = random.Random(2019)
    table = []
    for code in range(ROWS // 10):
        for year in range(2016, 2026):
            budget = Decimal(chance.randrange(10**8, 10**10)).scaleb(-2)
            costs = (budget * Decimal(chance.randrange(900, 1200)) / 1000).quantize(Decimal("0.01"))
            table.append((f"{code:04}", year, budget, costs))
    return table


def import_milliseconds() -> float:
    """The time that `import vangnet` adds to a start of Python: the best of fifteen processes of its own."""
    code = "import time; start = time.perf_counter(); import vangnet; print(time.perf_counter() - start)"
    runs = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(15)]
    return min(runs) * 1000


def main() -> int:
    """Check, measure, print, and say whether the targets are met."""
    table = rows()
    codes, years, budgets, costs = zip(*table, strict=True)
    frame = pyarrow.table(
        {
            "municipality": pyarrow.array(codes),
            "year": pyarrow.array(years),
            "budget": pyarrow.array(budgets, pyarrow.decimal128(14, 2)),
            "net_costs": pyarrow.array(costs, pyarrow.decimal128(14, 2)),
        }
    )
    for case in (TEXT, DECIMALS):
        ours, theirs = vangnet.assess(**case).to_dict(), reference.assess(**case)  # type: ignore[arg-type]
        del ours["id"]
        assert ours == theirs, (ours, theirs)
    answers = vangnet.assess_frame(frame)
    expected = reference.assess_rows(table)
    for column in ("deficit", "deficit_ratio", "outcome", "payment", "own_risk", "warnings"):
        assert answers[column].to_pylist() == [row[column] for row in expected], column

    measured = []
    for name, case, target in (("assess, text", TEXT, 5), ("assess, Decimal", DECIMALS, 2)):
        calls: list[Callable[[], object]] = [lambda case=case: reference.assess(**case)]
        calls += [lambda case=case, read=read: read(vangnet.assess(**case)) for read in READ.values()]
        theirs, *times = seconds(calls, times=200, rounds=200)
        for what, ours in zip(READ, times, strict=True):
            measured.append((name, what, ours, theirs, target if what == "the payment" else 0))
    ours, theirs = seconds([lambda: vangnet.assess_frame(frame), lambda: reference.assess_rows(table)], 1, rounds=3)
    measured.append(("assess_frame", f"{ROWS:,} rows", ours, theirs, 10))

    met = True
    for name, size, ours, theirs, target in measured:
        met &= theirs / ours >= target
        print(
            f"{name:16} {size:13} {ours * 1e6:12,.1f} µs   decimal {theirs * 1e6:14,.1f} µs   "
            f"{theirs / ours:6.1f} times" + (f" (at least {target})" if target else "")
        )
    start = import_milliseconds()
    met &= start < 25
    print(f"import vangnet   {start:.1f} ms (under 25)")
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
