"""What an artefact is built from, as CycloneDX: `python3 bom.py ROOT PACKAGE [OPTION...] < MADE > BOM`.

What cargo-cyclonedx makes also names optional parts that nothing turns on. Of these only what `cargo tree` names stays,
and nothing says in which folder it was made.
"""

import json
import subprocess
import sys


def main(root: str, package: str, *options: str) -> int:
    """1 where nothing stays, or a part that is built in is not named."""
    listing = ["cargo", "tree", "--locked", "--edges", "normal", "--prefix", "none", "--format", "{p}"]
    done = subprocess.run(
        [*listing, "--package", package, *options], cwd=root, capture_output=True, text=True, check=True
    )
    used = {(name, version.removeprefix("v")) for name, version, *_ in map(str.split, done.stdout.splitlines())}
    bom = json.loads(sys.stdin.read().replace(f"file://{root}/", "file:"))
    stays = [part for part in bom["components"] if (part["name"], part["version"]) in used]
    references = {part["bom-ref"] for part in stays} | {bom["metadata"]["component"]["bom-ref"]}
    bom["components"] = stays
    bom["dependencies"] = [
        entry | {"dependsOn": [other for other in entry.get("dependsOn", []) if other in references]}
        for entry in bom["dependencies"]
        if entry["ref"] in references
    ]
    print(json.dumps(bom, indent=2))
    missing = used - {(part["name"], part["version"]) for part in stays}
    missing.discard((package, bom["metadata"]["component"]["version"]))
    print(f"{package}: {len(stays)} components", *(f"without {name}" for name, _ in sorted(missing)), file=sys.stderr)
    return 0 if stays and not missing else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
