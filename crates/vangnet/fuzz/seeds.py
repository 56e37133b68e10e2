"""What fuzzing starts from: the vectors, the shipped rule sets, and amounts as they stand in the vectors."""

import hashlib
import json
import re
from pathlib import Path

FUZZ = Path(__file__).parent
VECTORS = FUZZ.parents[2] / "tests" / "vectors"


def keep(target: str, text: str) -> None:
    """A seed under the name of what it holds, as libFuzzer names them."""
    folder = FUZZ / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    seed = text.encode()
    (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


def main() -> None:
    """Write the corpora."""
    for path in (*VECTORS.glob("*.json"), *(VECTORS / "questions").glob("*.json")):
        for vector in json.loads(path.read_text("utf-8")).get("vectors", []):
            for key, target in (("line", "contract"), ("question", "questions")):
                asked = vector.get(key)
                if isinstance(asked, str) and len(asked) <= 4096:
                    keep(target, asked)
                    for amount in re.findall(r'"(-?[0-9]+\.?[0-9]*)"', asked)[:3]:
                        keep("amounts", f"€ {amount.replace('.', ',')}")
    for path in (FUZZ.parent / "rules").glob("20*.toml"):
        keep("rule_set", path.read_text("utf-8"))


if __name__ == "__main__":
    main()
