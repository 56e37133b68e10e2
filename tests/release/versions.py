"""Every package has the version of the workspace, and the changelog says when it came out."""

import json
import re
import sys
import tomllib
from pathlib import Path


def main(root: Path) -> int:
    """1 where a version or the heading of the changelog is another one."""
    workspace = tomllib.loads((root / "Cargo.toml").read_text("utf-8"))["workspace"]
    version = workspace["package"]["version"]
    package = root / "bindings" / "wasm"
    found = {
        "package.json": json.loads((package / "package.json").read_text("utf-8"))["version"],
        "package-lock.json": json.loads((package / "package-lock.json").read_text("utf-8"))["version"],
    }
    for name, dependency in workspace["dependencies"].items():
        if isinstance(dependency, dict) and "path" in dependency:
            found[f"the dependency on {name}"] = dependency["version"]
    heading = re.search(r"^## (.*)$", (root / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    said = heading[1] if heading else "nothing"
    wrong = [f"{place} has version {other}, not {version}" for place, other in found.items() if other != version]
    if not re.fullmatch(re.escape(version) + r" \(\d{4}-\d\d-\d\d\)", said):
        wrong.append(f"the newest heading of the changelog is {said!r}: it must be '{version} (year-month-day)'")
    print(*wrong, sep="\n", file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
