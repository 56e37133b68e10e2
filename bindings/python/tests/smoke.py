"""The wheel with nothing beside it: one case, a pickle, the command line and all vectors. Standard library only."""

from __future__ import annotations

import pickle
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import vangnet
import years

VECTORS = Path(__file__).parents[3] / "tests" / "vectors"


def main() -> None:
    """Fail with an AssertionError where something differs."""
    answer = vangnet.assess(
        year=2019,
        budget="102222222.22",
        net_costs=Decimal("111422222.22"),
        history={2018: (101_000_000, 109_181_000), 2017: (100_000_000, 108_000_000)},
    )
    assert answer.payment == Decimal("766666.67"), answer
    assert pickle.loads(pickle.dumps(answer)) == answer
    assert "8.433.333,33" in answer.explain(lang="nl")
    vectors = [vector for path in sorted(VECTORS.glob("*.json")) for vector in years.read(path).get("vectors", [])]
    assert len(vectors) > 50, len(vectors)
    lines = [
        bytes.fromhex(vector["line_hex"]) if "line_hex" in vector else vector["line"].encode() for vector in vectors
    ]
    done = subprocess.run(
        [sys.executable, "-m", "vangnet", "evaluate"],
        input=b"\n".join(lines),
        capture_output=True,
        check=True,
    )
    expected = "".join(f"{vector['answer']}\n" for vector in vectors)
    assert done.stdout == expected.encode(), "a vector differs"
    split = vangnet.attribution(
        from_=vangnet.Situation(label="2018", budget=101_000_000, net_costs=109_181_000),
        to={"label": "2019", "budget": "102222222.22", "net_costs": Decimal("111422222.22")},
    )
    assert split.change == Decimal("1019000.00"), split
    assert pickle.loads(pickle.dumps(split)) == split
    questions = [
        vector for path in sorted((VECTORS / "questions").glob("*.json")) for vector in years.read(path)["vectors"]
    ]
    assert len(questions) > 50, len(questions)
    for vector in questions:
        answer = vangnet._native.answer_question(vector["question"].encode())
        assert answer.decode() == vector["answer"], vector["name"]
    vectors += questions
    print(f"Python {sys.version.split()[0]}: {len(vectors)} vectors.")


if __name__ == "__main__":
    main()
