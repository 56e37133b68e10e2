"""Installs the wheel, alone, on every other Python from 3.11 that works here, and runs `smoke.py` on it.

    interpreters.py WHEEL FOLDER

The others are those that answer to `python3.X`, and those that pyenv knows. It prints which ones were tested.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

OLDEST, NEWEST = 11, 19
VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"


def output(*command: str | Path) -> str | None:
    """What a command prints, or `None` where it does not work."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def candidates() -> list[str]:
    """Programs that may be a Python."""
    found = [f"python3.{minor}" for minor in range(OLDEST, NEWEST + 1)]
    root = output("pyenv", "root") if shutil.which("pyenv") else None
    if root:
        found += sorted(str(path) for path in Path(root).glob("versions/*/bin/python3"))
    return found


def others() -> dict[str, str]:
    """One working Python of each minor version, without the one that runs this."""
    known: dict[str, str] = {}
    for program in candidates():
        version = output(program, "-c", VERSION)
        if version and version.startswith("3.") and int(version.split(".")[1]) >= OLDEST:
            known.setdefault(version, program)
    known.pop(".".join(map(str, sys.version_info[:2])), None)
    return known


def main(wheel: str, folder: str) -> int:
    """Test the wheel on each of them."""
    smoke = Path(__file__).with_name("smoke.py")
    tested = [".".join(map(str, sys.version_info[:2]))]
    for version, program in sorted(others().items()):
        home = Path(folder) / version
        subprocess.run([program, "-m", "venv", "--clear", home], check=True)
        python = home / "bin" / "python"
        pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--no-index", wheel], check=True)
        subprocess.run([python, "-W", "error", smoke], check=True)
        tested.append(version)
    print(f"The wheel works on Python {', '.join(tested)}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
