"""`python -m vangnet evaluate` against the Rust program, byte for byte, and as a stream."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

import paths
import years

EVALUATE = [sys.executable, "-m", "vangnet", "evaluate"]
LINE = b'{"id":"a","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"109"}]}'


@pytest.fixture(scope="session")
def programs() -> dict[str, str]:
    """The Rust programs, built."""
    subprocess.run(["make", "programs"], cwd=paths.ROOT, capture_output=True, check=True)
    folder = Path(os.environ.get("CARGO_TARGET_DIR", paths.ROOT / "target"), "debug")
    return {name: str(folder / name) for name in ("evaluate", "generate")}


def python(lines: bytes) -> bytes:
    return subprocess.run(EVALUATE, input=lines, capture_output=True, check=True).stdout


@pytest.mark.parametrize("options", [("50000", "1"), ("50000", "2", "--malformed")], ids=" ".join)
def test_generated_cases_are_answered_as_in_rust(programs: dict[str, str], options: tuple[str, ...]) -> None:
    lines = subprocess.run([programs["generate"], *options], capture_output=True, check=True).stdout
    rust = subprocess.run([programs["evaluate"]], input=lines, capture_output=True, check=True).stdout
    assert rust.count(b"\n") > 45_000
    assert python(lines) == rust
    assert (b'"error"' in rust) == ("--malformed" in options)


def test_ask_answers_every_question_of_the_vectors() -> None:
    files = sorted((paths.VECTORS / "questions").glob("*.json"))
    vectors = [vector for file in files for vector in years.read(file)["vectors"]]
    # A line that is blank gets no answer, and a question of several lines is several.
    lines = [vector for vector in vectors if vector["question"].strip() and "\n" not in vector["question"]]
    asked = "".join(f"{vector['question']}\n" for vector in lines).encode()
    done = subprocess.run([sys.executable, "-m", "vangnet", "ask"], input=asked, capture_output=True, check=True)
    assert len(lines) > 1000
    assert done.stdout.decode() == "".join(f"{vector['answer']}\n" for vector in lines)


def test_an_answer_comes_before_the_next_line() -> None:
    with subprocess.Popen(EVALUATE, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for _ in range(3):
            process.stdin.write(LINE + b"\n")
            process.stdin.flush()
            assert process.stdout.readline().startswith(b'{"id":"a","year":2024')
        # Half a line waits for its other half; the last line may lack its LF.
        process.stdin.write(LINE[:20])
        process.stdin.flush()
        process.stdin.write(LINE[20:])
        process.stdin.close()
        assert process.stdout.read().count(b"\n") == 1
    assert process.returncode == 0


def test_blank_lines_get_no_answer() -> None:
    assert python(b"\n \t\r\n" + LINE + b"\r\n\n").count(b"\n") == 1
    assert python(b"") == b""


def test_memory_does_not_grow_with_the_number_of_lines(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    with cases.open("wb") as file:
        for _ in range(400):
            file.write((LINE + b"\n") * 2000)
    assert cases.stat().st_size > 60_000_000
    # A child that needs more than the limit is killed by an allocation that fails.
    limit = 256 * 1024 * 1024
    with cases.open("rb") as source, (tmp_path / "answers.jsonl").open("wb") as target:
        subprocess.run(
            EVALUATE,
            stdin=source,
            stdout=target,
            check=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (limit, limit)),
        )
    assert (tmp_path / "answers.jsonl").read_bytes().count(b"\n") == 800_000


HOSTILE = {
    "small objects": b"[" + b"{}," * 2_700_000 + b"{}]",
    "zeros": b"[" + b"0," * 4_000_000 + b"0]",
    "zeros without an end": b"0," * 4_000_000,
    "deep arrays": b"[" + (b"[" * 120 + b"]" * 120 + b",") * 33_000 + b"0]",
    "a text of escapes": b'{"id":"' + b"\\u00e9" * 1_350_000 + b'"}',
    "a long key": b'{"' + b"~" * 8_000_000 + b'":1}',
    "unknown keys": b"{" + b",".join(b'"%x":0' % key for key in range(800_000)) + b"}",
    "entries": b'{"id":"","year":1,"years":['
    + b",".join(b'{"year":%d,"budget":"1","net_costs":"1"}' % year for year in range(180_000))
    + b"]}",
    "granted years": b'{"procedure":{"granted_years":[' + b"10," * 2_700_000 + b"10]}}",
}


def peak_memory(lines: bytes, tmp_path: Path) -> int:
    """The most memory in bytes that the program has in use while it answers."""
    source = tmp_path / "lines"
    source.write_bytes(lines)
    with source.open("rb") as file, (tmp_path / "answers").open("wb") as answers:
        # The parent waits itself, since that gives what this child alone took.
        process = subprocess.Popen(EVALUATE, stdin=file, stdout=answers)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_maxrss * 1024


@pytest.mark.parametrize("shape", HOSTILE)
def test_a_long_line_takes_at_most_four_times_its_length(shape: str, tmp_path: Path) -> None:
    line = HOSTILE[shape]
    usual = peak_memory(LINE, tmp_path)
    taken = peak_memory(LINE + b"\n" + line + b"\n" + LINE, tmp_path) - usual
    assert taken <= 4 * len(line) + 4_000_000, f"{taken} bytes for a line of {len(line)}"
    assert (tmp_path / "answers").read_bytes().count(b"\n") == 3


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    source, target = os.pipe()
    os.close(source)
    done = subprocess.run(EVALUATE, input=LINE, stdout=target, stderr=subprocess.PIPE, check=False)
    os.close(target)
    assert (done.returncode, done.stderr) == (1, b"")
