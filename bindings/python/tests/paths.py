"""Where the repository keeps what the tests share."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[3]
VECTORS = ROOT / "tests" / "vectors"
NOTEBOOKS = ROOT / "examples" / "python"
README = ROOT / "bindings" / "python" / "README.md"
DOCS = ROOT / "crates" / "vangnet" / "docs"
APPLICATIONS = ROOT / "examples" / "applications"
