"""What answers of the last version are other ones now: `python3 changed.py VECTORS CHANGELOG PROGRAM`.

VECTORS is the folder of the last version. A change is a value that was there and differs, or is gone; what was added,
and the words of messages, explanations and titles, are none. The changelog must say under "Results that change" whether
there are any.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from answers import answered, vectors

# Text for readers.
WORDS = {"message", "text", "explanation", "note", "title"}


def changes(before: Any, now: Any, path: str = "") -> Iterator[str]:
    """Each value that is another one, with its place."""
    if isinstance(before, dict) and isinstance(now, dict):
        for key in before.keys() - WORDS:
            yield from changes(before[key], now.get(key, "absent"), f"{path}/{key}")
    elif isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        for place, (one, other) in enumerate(zip(before, now, strict=True)):
            yield from changes(one, other, f"{path}/{place}")
    elif before != now:
        yield f"{path}: {json.dumps(before)} is now {json.dumps(now)}"


def main(folder: str, changelog: str, program: str) -> int:
    """1 where the changelog does not say what is found."""
    found = []
    for door in ("evaluate", "ask"):
        pairs = vectors(Path(folder), door)
        for (line, before), now in zip(pairs, answered(pairs, program, door), strict=True):
            found += [f"{line}\n  {change}" for change in changes(json.loads(before), json.loads(now))]
    print(*found, sep="\n")
    newest = re.split(r"^## ", Path(changelog).read_text("utf-8"), flags=re.MULTILINE)[1]
    said = newest.partition("### Results that change\n")[2].strip()
    print(f"{len(found)} values changed; the changelog says: {said}", file=sys.stderr)
    return 0 if said and bool(found) != said.startswith("- None") else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
