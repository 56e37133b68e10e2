"""Invented households, for the tests of the objective model."""

from __future__ import annotations

from typing import Any

import numpy
import pyarrow

import vangnet

NORMS = {"single_21_to_aow": 1_606_874, "couple_21_to_aow": 2_295_534}


def values(year: int, number: int) -> dict[str, str]:
    """Shares and indices of an invented municipality."""
    weights = vangnet.indicators(budget_year=year)
    both = weights.volume.indicators + weights.price.indicators
    return {
        item.indicator: f"0.{(number * 37 + place) % 200:03}" for place, item in enumerate(both) if item.kind != "flag"
    }


def model(year: int = 2023, municipalities: int = 3) -> vangnet.HouseholdModel:
    names = [f"{number:04}" for number in range(1, municipalities + 1)]
    given: dict[str, Any] = {name: values(year, int(name)) for name in names}
    constants: Any = {"volume": "-4.5", "price": "1.25"} if year == 2020 else None
    return vangnet.HouseholdModel(budget_year=year, municipalities=given, constants=constants)


def columns(rows: int, seed: int, of: vangnet.HouseholdModel) -> dict[str, Any]:
    """Columns for `household_columns`: a flag in four, municipalities in no order."""
    random = numpy.random.Generator(numpy.random.Philox(key=seed))
    bits = random.integers(0, 2**64 - 1, (4, rows), dtype=numpy.uint64, endpoint=True)
    places = random.integers(0, len(of.municipalities), rows).astype(numpy.uint32)
    norms = random.choice(numpy.array([0, 1, 2**27 - 1, *NORMS.values()]), rows)
    return {"flags": (bits[0] & bits[1], bits[2] & bits[3]), "norms": norms, "municipality": places}


def table(rows: int, seed: int, of: vangnet.HouseholdModel) -> pyarrow.Table:
    """The same as a table, with its flags as booleans."""
    given = columns(rows, seed, of)
    names = numpy.array(of.municipalities)[given["municipality"]]
    flags = {
        flag: (given["flags"][place // 64] >> numpy.uint64(place % 64)) & numpy.uint64(1) == 1
        for place, flag in enumerate(of.flags)
    }
    return pyarrow.table({"municipality": names.tolist(), "norm": given["norms"], **flags})
