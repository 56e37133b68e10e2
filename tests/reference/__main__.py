"""`python -m reference`: make questions, answer them, and compare the answers of programs with the reference.

    python -m reference questions COUNT SEED [NAME,NAME]
    python -m reference answers < questions
    python -m reference compare QUESTIONS ANSWERS...

Run it in the folder `tests`, or with that folder in PYTHONPATH.
"""

from __future__ import annotations

import json
import sys

from .answer import QUESTIONS, answer_line
from .compare import compare
from .generate import questions


def main(arguments: list[str]) -> int:
    """Do what is asked, and give the status: 0, 1 where answers differ, 2 where the arguments are wrong."""
    match arguments:
        case ["questions", count, seed]:
            sys.stdout.writelines(f"{line}\n" for line in questions(int(count), int(seed), list(QUESTIONS)))
        case ["questions", count, seed, names]:
            sys.stdout.writelines(f"{line}\n" for line in questions(int(count), int(seed), names.split(",")))
        case ["answers"]:
            sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
            for line in sys.stdin:
                print(json.dumps(answer_line(line), separators=(",", ":")))
        case ["compare", made, *answers] if answers:
            return 1 if compare(made, answers) else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
