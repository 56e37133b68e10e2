"""The questions about implausible figures, as every language asks it."""

from __future__ import annotations

import json
import pickle

import pytest

import vangnet
from paths import VECTORS

ROWS = json.loads((VECTORS / "advice" / "cases.json").read_text())


def case_of(row: dict[str, object]) -> vangnet.Case:
    case = row["case"]
    assert isinstance(case, dict)
    return vangnet.Case(
        id=case["id"], year=case["year"], figures=[vangnet.YearFigures(**figures) for figures in case["years"]]
    )


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_every_vector(row: dict[str, object]) -> None:
    asked = vangnet.advice(case_of(row))
    assert [[one.reason, one.year, one.field] for one in asked] == row["asked"]
    for one in asked:
        assert one.code == "implausible"
        assert pickle.loads(pickle.dumps(one)) == one
        assert one.wording.nl != one.wording.en


def test_only_a_case_is_asked_about() -> None:
    with pytest.raises(TypeError):
        vangnet.advice({"year": 2024})  # type: ignore[arg-type]
