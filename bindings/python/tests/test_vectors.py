"""Every vector of the repository, byte for byte."""

from __future__ import annotations

import pytest

import paths
import vangnet
import years
from vangnet import _native


def vectors() -> list[tuple[str, bytes, bytes]]:
    """Name, line and answer of every vector in every file that has vectors."""
    found = []
    for path in sorted(paths.VECTORS.glob("*.json")):
        for vector in years.read(path).get("vectors", []):
            line = vector.get("line")
            raw = bytes.fromhex(vector["line_hex"]) if line is None else line.encode()
            found.append((f"{path.stem}: {vector['name']}", raw, vector["answer"].encode()))
    return found


def questions() -> list[tuple[str, bytes, bytes]]:
    """The same of every vector of a question about the budget."""
    found = []
    for path in sorted((paths.VECTORS / "questions").glob("*.json")):
        for vector in years.read(path)["vectors"]:
            found.append((f"{path.stem}: {vector['name']}", vector["question"].encode(), vector["answer"].encode()))
    return found


VECTORS = vectors()
QUESTIONS = questions()


def test_there_are_vectors() -> None:
    assert len(VECTORS) > 500
    assert any(b'"error"' in answer for _, _, answer in VECTORS)


@pytest.mark.parametrize(("line", "answer"), [pytest.param(*v[1:], id=v[0]) for v in VECTORS])
def test_vector(line: bytes, answer: bytes) -> None:
    assert vangnet.evaluate(line) == answer + b"\n"


def test_there_are_questions() -> None:
    assert len(QUESTIONS) > 1000
    assert any(b'"error"' in answer for _, _, answer in QUESTIONS)


@pytest.mark.parametrize(("question", "answer"), [pytest.param(*q[1:], id=q[0]) for q in QUESTIONS])
def test_question(question: bytes, answer: bytes) -> None:
    assert _native.answer_question(question) == answer


def test_all_vectors_in_one_call() -> None:
    lines = b"\n".join(line for _, line, _ in VECTORS)
    assert vangnet.evaluate(lines) == b"".join(answer + b"\n" for _, _, answer in VECTORS)
