"""The package as a whole: its imports, its documentation and its notebooks."""

from __future__ import annotations

import dataclasses
import doctest
import importlib.metadata
import inspect
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from matplotlib import pyplot

import notebooks
import paths
import vangnet

OBJECTS = [name for name in vangnet.__all__ if name != "__version__"]
NOTEBOOKS = sorted(paths.NOTEBOOKS.glob("*.ipynb"))


def test_no_dependency_is_mandatory() -> None:
    requires = importlib.metadata.requires("vangnet") or []
    assert [requirement for requirement in requires if "extra ==" not in requirement] == []
    assert importlib.metadata.version("vangnet") == vangnet.__version__


@pytest.mark.timed
def test_the_import_is_quick_and_brings_nothing_along() -> None:
    code = (
        "import sys, time; before = set(sys.modules); start = time.perf_counter(); import vangnet; "
        "seconds = time.perf_counter() - start; import json; "
        "print(json.dumps([seconds, sorted(set(sys.modules) - before)]))"
    )
    runs = [json.loads(subprocess.check_output([sys.executable, "-c", code])) for _ in range(7)]
    assert min(seconds for seconds, _ in runs) < 0.025
    modules = {name for _, names in runs for name in names if not name.startswith(("json", "vangnet"))}
    heavy = {
        "dataclasses",
        "typing",
        "decimal",
        "numpy",
        "pandas",
        "polars",
        "pyarrow",
        "narwhals",
        "matplotlib",
    }
    assert not heavy & modules, sorted(modules)


def test_what_a_reader_is_shown_is_what_is_public() -> None:
    assert dir(vangnet) == sorted(vangnet.__all__)


def documented() -> list[tuple[str, str]]:
    """Every docstring of what is public."""
    found = [("vangnet", vangnet.__doc__ or "")]
    for name in OBJECTS:
        value = getattr(vangnet, name)
        found.append((name, value.__doc__ or ""))
        for member, inner in vars(value).items() if isinstance(value, type) else ():
            # A field of a dataclass is named in the documentation of its class.
            if not member.startswith("_") and not inspect.ismemberdescriptor(inner):
                found.append((f"{name}.{member}", inspect.getdoc(inner) or ""))
    return found


CLASSES = [name for name in OBJECTS if dataclasses.is_dataclass(getattr(vangnet, name))]


@pytest.mark.parametrize("name", CLASSES)
def test_every_field_is_named(name: str) -> None:
    kind = getattr(vangnet, name)
    for field in dataclasses.fields(kind):
        assert field.name.startswith("_") or f"`{field.name}`" in kind.__doc__, field.name
    assert (kind.__module__, kind.__qualname__) == ("vangnet", name)


DOCUMENTED = documented()


@pytest.mark.parametrize(("name", "text"), DOCUMENTED, ids=[name for name, _ in DOCUMENTED])
def test_every_public_thing_is_documented(name: str, text: str) -> None:
    assert text.split(), name
    if "." not in name:
        assert ">>> " in text, f"{name} has no example"
    run_examples(inspect.cleandoc(text), name)


CHAPTERS = ["start_python", "csv_to_letter", "own_rules", "current_year"]
DOCUMENTS = [paths.README, paths.ROOT / "README.md", *(paths.DOCS / f"{name}.md" for name in CHAPTERS)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=["package", "repository", *CHAPTERS])
def test_the_examples_of_the_documents(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(paths.ROOT)
    text = document.read_text(encoding="utf-8")
    blocks = [block.split("```")[0] for block in text.split("```python\n")[1:]]
    assert blocks
    namespace: dict[str, Any] = {}
    for block in blocks:
        if ">>>" in block:
            run_examples(block, document.name, namespace)
        else:
            exec(compile(block, document.name, "exec"), namespace)
    pyplot.close("all")


def run_examples(text: str, name: str, namespace: dict[str, Any] | None = None) -> None:
    test = doctest.DocTestParser().get_doctest(text, {} if namespace is None else namespace, name, name, 0)
    report: list[str] = []
    doctest.DocTestRunner().run(test, out=report.append, clear_globs=False)
    if namespace is not None:
        namespace.update(test.globs)
    pyplot.close("all")
    assert not report, "".join(report)


def test_the_stubs_are_those_of_the_module() -> None:
    allowlist = Path(__file__).with_name("stubtest.txt")
    config = paths.ROOT / "bindings" / "python" / "pyproject.toml"
    command = [sys.executable, "-m", "mypy.stubtest", "vangnet", "--allowlist", str(allowlist)]
    done = subprocess.run([*command, "--mypy-config-file", str(config)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright_accepts_and_refuses_as_mypy_does() -> None:
    folder = Path(__file__).with_name("typing")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 errors" in done.stdout


def test_there_are_ten_notebooks() -> None:
    assert len(NOTEBOOKS) == 10


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What it writes stays out of the repository, and what it reads is where it is beside the notebooks.
    (tmp_path / "applications").symlink_to(paths.APPLICATIONS)
    folder = tmp_path / "python"
    folder.mkdir()
    assert notebooks.pictures_of(path, folder, tmp_path, monkeypatch)
