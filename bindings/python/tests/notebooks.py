"""Runs a notebook with the Python that tests."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient


def pictures_of(path: Path, folder: Path, kernels: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The pictures of a notebook that runs in a folder; `kernels` gets its kernel."""
    notebook = nbformat.read(path, as_version=4)
    # Its kernel is this Python, whatever kernels the machine knows.
    kernel = kernels / "kernels" / "vangnet"
    kernel.mkdir(parents=True)
    start = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec = {"argv": start, "display_name": "vangnet", "language": "python"}
    (kernel / "kernel.json").write_text(json.dumps(spec))
    monkeypatch.setenv("JUPYTER_PATH", str(kernels))
    NotebookClient(notebook, timeout=300, kernel_name="vangnet").execute(cwd=str(folder))
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return [output for output in outputs if "image/png" in output.get("data", {})]
