"""Every vector through an installed program: `python3 answers.py VECTORS evaluate|ask PROGRAM...`.

The vectors about years without rules have marks in place of the years: these are asked in the tests of each language.
"""

import json
import subprocess
import sys
from pathlib import Path

MARKS = ("{last_", "{weight_")


def vectors(folder: Path, door: str) -> list[tuple[str, str]]:
    """What is asked, on one line, and its answer."""
    key, files = (
        ("line", folder.glob("*.json")) if door == "evaluate" else ("question", folder.glob("questions/*.json"))
    )
    found = [vector for file in files for vector in json.loads(file.read_text("utf-8")).get("vectors", [])]
    pairs = [(vector[key], vector["answer"]) for vector in found if isinstance(vector.get(key), str)]
    one_line = [(asked, answer) for asked, answer in pairs if asked.strip(" \t\r") and "\n" not in asked]
    return [pair for pair in one_line if not any(mark in text for mark in MARKS for text in pair)]


def answered(pairs: list[tuple[str, str]], *program: str) -> list[str]:
    """What a program answers to what is asked."""
    asked = "".join(f"{line}\n" for line, _ in pairs)
    done = subprocess.run(program, input=asked.encode(), capture_output=True, check=True)
    # Text in an answer may hold what Python takes for the end of a line too.
    return done.stdout.decode().split("\n")[:-1]


def main(folder: str, door: str, *program: str) -> int:
    """1 where an answer differs."""
    pairs = vectors(Path(folder), door)
    answers = answered(pairs, *program)
    differ = [(pair, answer) for pair, answer in zip(pairs, answers, strict=True) if pair[1] != answer]
    for (line, due), answer in differ[:3]:
        print(f"asked    {line}\ndue      {due}\nanswered {answer}", file=sys.stderr)
    print(f"{len(pairs)} vectors of {door}: {len(differ)} differ")
    return 1 if differ or not pairs else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
