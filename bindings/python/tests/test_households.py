"""The objective model over columns: the exact model within its bound, exact sums, and every kind of column."""

from __future__ import annotations

import os
import pickle
import tracemalloc
from decimal import Decimal
from fractions import Fraction
from typing import Any

import duckdb
import numpy
import pandas
import polars
import pyarrow
import pyarrow.compute
import pytest

import households
import vangnet

OUTPUTS = ("chance", "fraction", "expected_amount")


def exact(amounts: Any) -> int:
    """The sum of amounts, each rounded to 2**-64 euro, in that unit."""
    return sum(round(Fraction(float(amount)) * 2**64) for amount in amounts)


@pytest.mark.parametrize("year", [2020, 2021, 2023])
def test_the_exact_model_within_the_stated_bound(year: int) -> None:
    model = households.model(year)
    given = households.columns(150, year, model)
    norms = {item.norm: item.amount for item in vangnet.indicators(budget_year=year).norms}
    code, amount = next(iter(norms.items()))
    given["norms"] = numpy.full(150, int(amount * 100))
    # The norm of a student is 0, which `household` sees for itself.
    student = model.flags.index("student")
    given["norms"][given["flags"][student // 64] >> numpy.uint64(student % 64) & numpy.uint64(1) == 1] = 0
    found, _ = vangnet.household_columns(**given, model=model, outputs=OUTPUTS)
    constants: Any = {"volume": "-4.5", "price": "1.25"} if year == 2020 else None
    for row in range(150):
        bits = int(given["flags"][0][row]) | int(given["flags"][1][row]) << 64
        place = int(given["municipality"][row])
        answer = vangnet.household(
            budget_year=year,
            norm=code,
            indicators=[flag for bit, flag in enumerate(model.flags) if bits >> bit & 1],
            values=households.values(year, place + 1),
            constants=constants,
        )
        assert abs(Decimal(float(found["chance"][row])) - answer.volume.chance) <= Decimal("1e-15")
        assert abs(Decimal(float(found["fraction"][row])) - answer.price.fraction) <= Decimal("1e-15")
        difference = abs(Decimal(float(found["expected_amount"][row])) - answer.expected_amount)
        assert difference <= Decimal("2e-15") * amount + Decimal("1e-12")


def test_the_sums_are_exact_in_any_order_and_division() -> None:
    model = households.model(municipalities=7)
    given = households.columns(200_000, 1, model)
    found, whole = vangnet.household_columns(**given, model=model)
    for place, name in enumerate(model.municipalities):
        amounts = found["expected_amount"][given["municipality"] == place]
        units = exact(amounts)
        assert int.from_bytes(whole.parts()[name], "little") == units
        assert abs(whole.amounts[name] - Decimal(units) / 2**64) <= Decimal("0.005")
    order = numpy.random.Generator(numpy.random.Philox(key=2)).permutation(200_000)
    parts = vangnet.HouseholdSums.from_parts({})
    for rows in reversed(numpy.array_split(order, 13)):
        columns = {"norms": given["norms"][rows], "municipality": given["municipality"][rows]}
        flags = tuple(half[rows] for half in given["flags"])
        parts += vangnet.household_columns(flags, **columns, model=model, outputs=())[1]
    assert parts == whole
    assert hash(parts) == hash(whole)
    assert pickle.loads(pickle.dumps(parts)) == whole


def test_a_total_is_rounded_once() -> None:
    # Two halves of a cent are a cent, and not two.
    half = (2**64 // 200 + 1).to_bytes(16, "little")
    sums = vangnet.HouseholdSums.from_parts({"0202": half, "0344": half})
    assert sums.amounts == {"0202": Decimal("0.01"), "0344": Decimal("0.01")}
    assert sums.total == Decimal("0.01")
    assert repr(sums) == "HouseholdSums(municipalities=2, total=Decimal('0.01'))"


def test_threads_change_nothing() -> None:
    model = households.model()
    given = households.columns(300_000, 3, model)
    one, sums = vangnet.household_columns(**given, model=model, outputs=OUTPUTS)
    three, sums_of_three = vangnet.household_columns(**given, model=model, outputs=OUTPUTS, threads=3)
    assert sums == sums_of_three
    for name in OUTPUTS:
        assert one[name].tobytes() == three[name].tobytes()


def test_only_what_is_asked_is_written() -> None:
    model = households.model()
    given = households.columns(1000, 4, model)
    assert vangnet.household_columns(**given, model=model, outputs=())[0] == {}
    chance = numpy.zeros(1000)
    columns, sums = vangnet.household_columns(**given, model=model, out={"chance": chance})
    assert list(columns) == ["chance"]
    assert columns["chance"] is chance
    expected, same = vangnet.household_columns(**given, model=model, outputs="chance")
    assert numpy.array_equal(expected["chance"], chance)
    assert sums == same


def test_booleans_are_the_flags_of_their_codes() -> None:
    model = households.model()
    given = households.columns(500, 5, model)
    table = households.table(500, 5, model)
    _, expected = vangnet.household_columns(**given, model=model)
    mask = (1 << len(model.flags)) - 1
    frames: list[Any] = [table, table.to_pandas(), polars.from_arrow(table)]
    for frame in frames:
        flags = {flag: frame[flag] for flag in model.flags}
        if frame is table:
            flags = {flag: column.combine_chunks() for flag, column in flags.items()}
        low, high = vangnet.household_flags(flags, model=model)
        for row in range(500):
            bits = int(given["flags"][0][row]) | int(given["flags"][1][row]) << 64
            assert int(low[row]) | int(high[row]) << 64 == bits & mask
        _, sums = vangnet.household_columns(flags, given["norms"], model=model, municipality=given["municipality"])
        assert sums == expected
    # Without any flag, every household is one without flags.
    none, _ = vangnet.household_columns({}, given["norms"], model=model, municipality=given["municipality"])
    zeros = numpy.zeros(500, dtype=numpy.uint64)
    same, _ = vangnet.household_columns((zeros, zeros), **{k: given[k] for k in ("norms", "municipality")}, model=model)
    assert numpy.array_equal(none["expected_amount"], same["expected_amount"])


def test_every_kind_of_column_gives_its_own_kind() -> None:
    model = households.model()
    given = households.columns(100, 6, model)
    expected = vangnet.household_columns(**given, model=model)[0]["expected_amount"].tolist()
    low, high = given["flags"]
    for kind, make in (("pyarrow.lib", pyarrow.array), ("polars.series.series", polars.Series)):
        arguments = {"norms": make(given["norms"]), "municipality": make(given["municipality"])}
        columns, _ = vangnet.household_columns((make(low), make(high)), **arguments, model=model)
        assert type(columns["expected_amount"]).__module__ == kind
        assert columns["expected_amount"].to_numpy().tolist() == expected
    index = pandas.RangeIndex(5, 105)
    # Signed integers with the same bits are taken, as tables without unsigned ones have them.
    signed = tuple(half.view(numpy.int64) for half in given["flags"])
    places = given["municipality"].view(numpy.int32)
    columns, _ = vangnet.household_columns(
        signed, pandas.Series(given["norms"], index=index), model=model, municipality=places
    )
    assert columns["expected_amount"].index.equals(index)
    assert columns["expected_amount"].tolist() == expected


@pytest.mark.parametrize("kind", ["pyarrow", "pandas", "polars", "duckdb", "stream", "halves"])
def test_a_table_of_any_kind_in_batches(kind: str) -> None:
    model = households.model()
    table = households.table(5000, 7, model)
    given = households.columns(5000, 7, model)
    _, expected = vangnet.household_columns(**given, model=model)
    chunks = pyarrow.concat_tables([table.slice(start, 777) for start in range(0, 5000, 777)])
    low, high = given["flags"]
    halves = {"municipality": table["municipality"], "norm": table["norm"], "flags_low": low, "flags_high": high}
    frames: dict[str, Any] = {
        "pyarrow": chunks,
        "pandas": table.to_pandas(),
        "polars": polars.from_arrow(chunks),
        "duckdb": duckdb.from_arrow(chunks),
        "stream": pyarrow.RecordBatchReader.from_batches(chunks.schema, chunks.to_batches()),
        "halves": pyarrow.table(halves),
    }
    assert vangnet.household_sums(frames[kind], model=model) == expected


def test_a_mapped_table_with_codes_as_integers() -> None:
    model = households.model()
    table = households.table(100, 8, model)
    expected = vangnet.household_sums(table, model=model)
    assert pyarrow.compute.any(table[model.flags[0]]).as_py()
    integers = pyarrow.array([int(code) for code in table["municipality"].to_pylist()])
    renamed = table.set_column(0, "gemeente", integers).rename_columns(
        ["gemeente", "normbedrag", "eerste", *model.flags[1:]]
    )
    columns = {"municipality": "gemeente", "norm": "normbedrag", model.flags[0]: "eerste"}
    assert vangnet.household_sums(renamed, model=model, columns=columns) == expected
    empty = vangnet.household_sums(table.slice(0, 0), model=model)
    assert empty.amounts == dict.fromkeys(model.municipalities, Decimal("0.00"))


@pytest.mark.parametrize("kind", ["uint64", "int32", "uint8"])
def test_norms_of_any_integers(kind: str) -> None:
    model = households.model()
    table = households.table(100, 9, model)
    small = table.set_column(1, "norm", pyarrow.array([200] * 100, kind))
    same = table.set_column(1, "norm", pyarrow.array([200] * 100, "int64"))
    assert vangnet.household_sums(small, model=model) == vangnet.household_sums(same, model=model)


@pytest.mark.parametrize("threads", [1, 2, 10**30])
def test_a_table_in_one_chunk_is_worked_on_in_pieces(threads: int) -> None:
    model = households.model()
    rows = 1_000_000
    given = households.columns(rows, 10, model)
    table = households.table(rows, 10, model).combine_chunks()
    assert table["norm"].num_chunks == 1
    _, expected = vangnet.household_columns(**given, model=model, outputs=())
    before = pyarrow.default_memory_pool()
    pool = pyarrow.proxy_memory_pool(before)
    pyarrow.set_memory_pool(pool)
    tracemalloc.start()
    try:
        assert vangnet.household_sums(table, model=model, threads=threads) == expected
        beside = tracemalloc.get_traced_memory()[1] + pool.max_memory()
    finally:
        tracemalloc.stop()
        pyarrow.set_memory_pool(before)
    assert beside < 4_000_000 * min(threads, os.cpu_count() or 1)


CODES = ["0003", "0001", "0001", "0002"]
INTEGERS = [int(code) for code in CODES]
KINDS: dict[str, Any] = {
    "numpy": numpy.array,
    "numpy-objects": lambda values: numpy.array(values, dtype=object),
    "pandas": pandas.Series,
    "pandas-category": lambda values: pandas.Series(values, dtype="category"),
    "polars": polars.Series,
    "pyarrow": pyarrow.array,
    "dictionary": lambda values: pyarrow.array(values).dictionary_encode(),
    "chunks": lambda values: pyarrow.chunked_array([values[:1], values[1:]]),
    "list": list,
}


@pytest.mark.parametrize("values", [CODES, INTEGERS], ids=["text", "integers"])
@pytest.mark.parametrize("kind", KINDS)
def test_places_of_every_kind_of_column(kind: str, values: list[Any]) -> None:
    places = vangnet.municipality_places(KINDS[kind](values), model=households.model())
    assert places.dtype == numpy.uint32
    assert places.tolist() == [2, 0, 0, 1]


@pytest.mark.parametrize(
    "empty",
    [numpy.array([], dtype=object), pandas.Series([], dtype=object), polars.Series([]), pyarrow.array([])],
    ids=["numpy", "pandas", "polars", "pyarrow"],
)
def test_places_of_nothing(empty: Any) -> None:
    assert vangnet.municipality_places(empty, model=households.model()).shape == (0,)


def test_columns_of_a_table_in_one_chunk_or_none() -> None:
    model = households.model()
    given = households.columns(100, 12, model)
    low, high = given["flags"]
    table = pyarrow.table({"low": low, "high": high, "norm": given["norms"], "place": given["municipality"]})
    for of in (table, table.slice(0, 0), table.schema.empty_table(), pyarrow.Table.from_batches([], table.schema)):
        columns, sums = vangnet.household_columns(
            (of["low"], of["high"]), of["norm"], model=model, municipality=of["place"]
        )
        assert isinstance(columns["expected_amount"], pyarrow.DoubleArray)
        assert len(columns["expected_amount"]) == len(of)
    assert sums.total == 0
    whole = vangnet.household_columns(**given, model=model)[1]
    one = vangnet.household_columns(
        (table["low"], table["high"]), table["norm"], model=model, municipality=table["place"]
    )[1]
    assert one == whole


def test_parts_are_a_mapping_or_pairs_that_are_added() -> None:
    half, one = ((euro << 63).to_bytes(16, "little") for euro in (1, 2))
    pairs = [("0202", half), ("0344", one), ("0202", half)]
    sums = vangnet.HouseholdSums.from_parts(iter(pairs))
    assert sums == vangnet.HouseholdSums.from_parts({"0202": one, "0344": one})
    assert sum([sums, sums], start=vangnet.HouseholdSums.from_parts([])) == sums + sums


def test_a_model_travels() -> None:
    model = households.model(2020)
    again = pickle.loads(pickle.dumps(model))
    assert (again, hash(again), again.flags) == (model, hash(model), model.flags)
    assert again != households.model(2021)
    assert (model.budget_year, model.municipalities) == (2020, ("0001", "0002", "0003"))
    assert repr(households.model()) == "HouseholdModel(budget_year=2023, flags=77, municipalities=3)"
