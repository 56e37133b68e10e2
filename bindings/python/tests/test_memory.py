"""Memory that is not what it seems: shared, swapped between two looks, read-only, in another order, or with holes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import numpy
import pandas
import polars
import pyarrow
import pytest

import households
import vangnet
from vangnet import _native

MODEL = households.model()
RULES = vangnet.rule_set(2024)
COSTS = numpy.array([110, 120, 130, 140])
BUDGET = numpy.full(4, 100)
OTHER = ">i8" if sys.byteorder == "little" else "<i8"
DECLARATIONS = ("college_declaration", "council_consent", "internal_measures", "external_measures")
LIST = pyarrow.large_list(pyarrow.int64())


def refused(call: Any, field: str, words: str) -> None:
    with pytest.raises(vangnet.InputTypeError) as raised:
        call()
    assert (raised.value.code, raised.value.field) == ("invalid_type", field)
    assert str(raised.value) == f"{field} {words}"


def shared(other: str) -> str:
    return f"shares memory with {other}: an output must have its own."


@pytest.mark.parametrize("shift", [-8, 0, 8, 24])
def test_two_owners_of_one_memory_are_no_two_columns(shift: int) -> None:
    memory = bytearray(80)
    costs = numpy.frombuffer(memory, numpy.int64, 4, 24)
    costs[:] = COSTS
    payment = numpy.frombuffer(memory, numpy.int64, 4, 24 + shift)

    def fill() -> None:
        _native.fill_columns(RULES, BUDGET, costs, None, [None, None, payment, None], 1)

    refused(fill, "/out/payment", shared("/net_costs"))
    refused(
        lambda: _native.fill_columns(RULES, BUDGET, COSTS, None, [None, None, payment, costs], 1),
        "/out/own_risk",
        shared("/out/payment"),
    )
    assert costs.tolist() == COSTS.tolist()


def test_memory_beside_a_column_is_free() -> None:
    memory = bytearray(64)
    costs, payment = numpy.frombuffer(memory, numpy.int64, 4), numpy.frombuffer(memory, numpy.int64, 4, 32)
    costs[:] = COSTS
    _native.fill_columns(RULES, BUDGET, costs, None, [None, None, payment, None], 1)
    assert payment.tolist() == vangnet.scale_columns(BUDGET, COSTS, year=2024)["payment"].tolist()


def test_a_stride_backwards_counts_as_far_as_it_reaches() -> None:
    memory = numpy.arange(8)
    refused(
        lambda: _native.fill_columns(RULES, memory[:4], COSTS, None, [memory[5::-1][:4], None, None, None], 1),
        "/out/deficit",
        shared("/budget"),
    )


def test_households_with_two_owners_of_one_memory() -> None:
    memory = bytearray(32)
    low, amount = numpy.frombuffer(memory, numpy.uint64), numpy.frombuffer(memory, numpy.float64)
    high, norms = numpy.zeros(4, numpy.uint64), numpy.full(4, 5)
    places = numpy.zeros(4, numpy.uint32)
    for halves, part in (([low, high], "/flags/0"), ([high, low], "/flags/1")):

        def fill(halves: list[Any] = halves) -> None:
            _native.fill_households(MODEL, halves, norms, places, [None, None, amount], 1, 0)

        refused(fill, "/out/expected_amount", shared(part))
    code = MODEL.flags[0]
    bits = numpy.frombuffer(memory, numpy.uint8, 4)
    refused(lambda: _native.pack_flags(MODEL, code, bits, low, high), "/out/low", shared(f"/flags/{code}"))
    again = numpy.frombuffer(memory, numpy.uint64)
    ones = numpy.ones(4, numpy.uint8)
    refused(lambda: _native.pack_flags(MODEL, code, ones, low, again), "/out/high", shared("/out/low"))
    assert memory == bytes(32)


class Shifting(Mapping[Any, Any]):
    """A mapping that gives another array each time, and says that it is empty."""

    def __init__(self, name: str, first: Any, later: Any) -> None:
        self.name, self.first, self.later, self.looks = name, first, later, 0

    def __getitem__(self, name: object) -> Any:
        self.looks += 1
        return self.first if self.looks == 1 else self.later

    def __iter__(self) -> Iterator[str]:
        return iter([self.name])

    def __len__(self) -> int:
        return 1

    def __bool__(self) -> bool:
        return False


def test_what_is_checked_is_what_is_written() -> None:
    good, masked = numpy.zeros(4, numpy.int64), numpy.ma.array(numpy.zeros(4, numpy.int64))
    out: Any = Shifting("payment", good, masked)
    answer = vangnet.scale_columns(BUDGET, COSTS, year=2024, out=out)
    assert answer["payment"] is good
    assert out.looks == 1
    for wrong, words in ((COSTS, shared("/net_costs")), (masked, "is a masked array: it must have no mask.")):
        out = Shifting("payment", wrong, good)
        refused(lambda out=out: vangnet.scale_columns(BUDGET, COSTS, year=2024, out=out), "/out/payment", words)
    norms, places = numpy.full(2, 5), numpy.zeros(2, numpy.uint32)
    given: dict[str, Any] = {"municipality": places, "model": MODEL}
    out = Shifting("chance", norms.view(numpy.float64), numpy.zeros(2))
    refused(lambda: vangnet.household_columns({}, norms, **given, out=out), "/out/chance", shared("/norms"))


def test_flags_are_looked_up_once() -> None:
    code = MODEL.flags[0]
    column, other = pandas.Series([True, False], index=[1, 0]), pandas.Series([False, True], index=[0, 1])
    norms, places = pandas.Series([5, 5], index=[1, 0]), numpy.zeros(2, numpy.uint32)
    flags: Any = Shifting(code, column, other)
    shifting = vangnet.household_columns(flags, norms, municipality=places, model=MODEL, outputs="chance")[0]
    plain = vangnet.household_columns({code: column}, norms, municipality=places, model=MODEL, outputs="chance")[0]
    assert shifting["chance"].tolist() == plain["chance"].tolist()
    halves = vangnet.household_flags(Shifting(code, column, other), model=MODEL)
    assert halves[0].tolist() == [1, 0]


def test_an_output_that_is_none_is_refused() -> None:
    out: Any = {"payment": None}
    words = "is None: it must be an array to fill; leave out what is not asked for."
    refused(lambda: vangnet.scale_columns(BUDGET, COSTS, year=2024, out=out), "/out/payment", words)
    chance: Any = {"chance": None}
    given: dict[str, Any] = {"municipality": numpy.zeros(4, numpy.uint32), "model": MODEL}
    refused(lambda: vangnet.household_columns({}, BUDGET, **given, out=chance), "/out/chance", words)


def test_places_and_bits_keep_the_labels_of_pandas() -> None:
    codes = pandas.Series(["0003", "0001"], index=[1, 0])
    places = vangnet.municipality_places(codes, model=MODEL)
    assert isinstance(places, pandas.Series)
    assert (places.index.tolist(), places.tolist(), str(places.dtype)) == ([1, 0], [2, 0], "uint32")
    norms = pandas.Series([1_606_874, 0], index=[0, 1])
    with pytest.raises(vangnet.InputError) as raised:
        vangnet.household_columns({}, norms, municipality=places, model=MODEL)
    assert (raised.value.code, raised.value.field) == ("labels_differ", "/municipality")
    code = MODEL.flags[64]
    halves = vangnet.household_flags({code: pandas.Series([True, False], index=[1, 0])}, model=MODEL)
    assert [half.index.tolist() for half in halves] == [[1, 0], [1, 0]]
    assert [half.tolist() for half in halves] == [[0, 0], [1, 0]]
    with pytest.raises(vangnet.InputError) as raised:
        vangnet.household_columns(halves, norms, municipality=numpy.zeros(2, numpy.uint32), model=MODEL)
    assert (raised.value.code, raised.value.field) == ("labels_differ", "/norms")
    # The same labels in the same order are paired as they are.
    same, sums = vangnet.household_columns(halves, norms.reindex([1, 0]), municipality=places, model=MODEL)
    assert same["expected_amount"].index.tolist() == [1, 0]
    assert [sums.amounts["0001"] > 0, sums.amounts["0003"] == 0] == [True, True]


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ([1], "must be a one-dimensional numpy array of int64 (eurocents)."),
        (numpy.ones((2, 2), int), "has 2 dimensions: it must be a one-dimensional numpy array of int64 (eurocents)."),
        (
            numpy.ones(4),
            "is an array of float64: it must be a one-dimensional numpy array of int64 (eurocents).",
        ),
        (
            numpy.ones(4, OTHER),
            f"is an array of {OTHER}, in another order of bytes than this machine has: "
            "it must be a one-dimensional numpy array of int64 (eurocents).",
        ),
        (numpy.frombuffer(bytes(32), numpy.int64), "is read-only: an output must be writable."),
        (numpy.zeros(8, int)[::2], "must be contiguous and aligned: pass a copy of it."),
    ],
)
def test_an_output_that_cannot_be_written_says_why(column: Any, words: str) -> None:
    out: Any = {"payment": column}
    refused(lambda: vangnet.scale_columns(BUDGET, COSTS, year=2024, out=out), "/out/payment", words)


def test_a_class_without_a_module_is_no_column() -> None:
    for module in (None, 5):
        nameless: Any = type("Nameless", (), {"__module__": module})()
        for call in (vangnet.scale_columns, vangnet.assess_frame):
            with pytest.raises(vangnet.VangnetError):
                call(nameless, COSTS, year=2024) if call is vangnet.scale_columns else call(nameless)
        with pytest.raises(vangnet.InputTypeError):
            vangnet.municipality_places(nameless, model=MODEL)


def test_integers_of_128_bits_are_named() -> None:
    for kind in ("Int128", "UInt128"):
        column = polars.Series([1], dtype=getattr(polars, kind))
        with pytest.raises(vangnet.InputTypeError, match=f"/budget is a column of {kind}: it must hold integers"):
            vangnet.scale_columns(column, column, year=2024)


def table(**columns: Any) -> pyarrow.Table:
    given: dict[str, Any] = {
        "municipality": ["0202"],
        "year": [2024],
        "budget": ["100"],
        "net_costs": ["109"],
        "received": ["2025-06-01"],
        **{field: [True] for field in DECLARATIONS},
        "granted_years": pyarrow.array([[]], LIST),
        "instruction_years": pyarrow.array([[]], LIST),
    }
    return pyarrow.table(given | columns)


@pytest.mark.parametrize("field", ["granted_years", "instruction_years"])
@pytest.mark.parametrize("years", [[None], [2020, None], [None, None, None]])
def test_an_empty_item_of_a_list_is_an_error_of_its_row(field: str, years: list[Any]) -> None:
    given = table(**{field: pyarrow.array([years], LIST)})
    item = f"/{field}/{years.index(None)}"
    answers = pyarrow.table(vangnet.assess_frame(given)).to_pylist()[0]
    assert (answers["error_code"], answers["error_field"]) == ("missing_field", item)
    assert answers["error_message"] == f"{item} is required."
    assert answers["outcome"] is None
    # Under the name that the table has for the column.
    given = given.rename_columns(["jaren" if name == field else name for name in given.column_names])
    answers = pyarrow.table(vangnet.assess_frame(given, columns={field: "jaren"})).to_pylist()[0]
    assert answers["error_field"] == f"/jaren/{years.index(None)}"
    whole = pyarrow.table(vangnet.assess_frame(table())).to_pylist()[0]
    assert whole["error_code"] is None


@pytest.mark.parametrize("code", [-1, 0, 10_000, 123_456, -(2**63)])
def test_an_integer_that_is_no_code_names_no_municipality(code: int) -> None:
    given = table(municipality=[code])
    answers = pyarrow.table(vangnet.assess_frame(given)).to_pylist()[0]
    assert (answers["error_code"], answers["error_field"]) == ("invalid_municipality_code", "/municipality")
    assert answers["error_message"] == (
        f"/municipality is {code}: a municipality code that is a number must be from 1 to 9999 (CBS)."
    )
    with pytest.raises(
        vangnet.RowError, match=rf"Row 0 \(municipality {code:04}, year 2024\): /municipality is {code}:"
    ):
        vangnet.assess_frame(given, on_error="raise")
    model = vangnet.HouseholdModel(budget_year=2023, municipalities={str(code): households.values(2023, 1)})
    with pytest.raises(vangnet.InputError) as raised:
        vangnet.municipality_places(pyarrow.array([code]), model=model)
    assert str(raised.value) == f"/municipality/0 is {code}: the model has no such municipality."


@pytest.mark.parametrize("code", [1, 202, 9999])
def test_an_integer_that_is_a_code_is_the_text(code: int) -> None:
    asked = [vangnet.assess_frame(table(municipality=[given])) for given in (code, f"{code:04}", f"GM{code:04}")]
    rows = [pyarrow.table(answer).select(["outcome", "error_code", "payment"]).to_pylist() for answer in asked]
    assert rows[0] == rows[1] == rows[2]
    assert rows[0][0]["error_code"] is None


def test_text_of_answers_is_text() -> None:
    offsets, bytes_ = pyarrow.py_buffer(numpy.array([0, 2], dtype=numpy.int32)), pyarrow.py_buffer(b"\xff\xfe")
    broken = pyarrow.Array.from_buffers(pyarrow.string(), 1, [None, offsets, bytes_])
    lists = pyarrow.ListArray.from_arrays(pyarrow.array([0, 1], pyarrow.int32()), broken)
    for column in (broken, lists):
        with pytest.raises(vangnet.FrameError) as raised:
            _native.texts_of(pyarrow.table({"route": column}))
        assert (raised.value.code, raised.value.field) == ("invalid_type", "/route")


@pytest.mark.parametrize("kind", ["offsets", "dictionary", "frame"])
def test_codes_that_are_no_text_are_refused(kind: str) -> None:
    if kind == "offsets":
        # The text of the first row ends a gibibyte further on.
        offsets = pyarrow.py_buffer(numpy.array([0, 2**30, 1, 3], numpy.int32))
        codes: Any = pyarrow.Array.from_buffers(pyarrow.string(), 3, [None, offsets, pyarrow.py_buffer(b"abc")])
    elif kind == "dictionary":
        places = pyarrow.array([0, 5], pyarrow.int32())
        codes = pyarrow.DictionaryArray.from_arrays(places, pyarrow.array(["0001"]), safe=False)
    else:
        codes = polars.DataFrame({"code": ["0001"]})
    with pytest.raises(vangnet.InputTypeError) as raised:
        vangnet.municipality_places(codes, model=MODEL)
    assert (raised.value.code, raised.value.field) == ("invalid_type", "/municipality")


def test_a_stream_that_breaks_off_is_an_error_of_the_table() -> None:
    whole = households.table(10, 3, MODEL)

    def batches() -> Iterator[pyarrow.RecordBatch]:
        yield from whole.to_batches()
        raise OSError("The file ends here.")

    reader = pyarrow.RecordBatchReader.from_batches(whole.schema, batches())
    with pytest.raises(vangnet.FrameError, match=r"The table cannot be read: .*The file ends here") as raised:
        vangnet.household_sums(reader, model=MODEL)
    assert raised.value.code == "invalid_type"
    assert "\n" not in str(raised.value)


def test_no_households_are_sums_of_zero() -> None:
    nothing = numpy.zeros(0, numpy.int64)
    places = nothing.astype(numpy.uint32)
    _, sums = vangnet.household_columns({}, nothing, municipality=places, model=MODEL)
    assert sums.amounts == dict.fromkeys(MODEL.municipalities, 0)


def test_a_column_of_booleans_may_have_steps() -> None:
    code, column = MODEL.flags[0], numpy.array([True, False, False, True, True, True])
    low, _ = vangnet.household_flags({code: column[::3]}, model=MODEL)
    assert low.tolist() == [1, 1]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_row_without_an_answer_is_not_refused(at: int) -> None:
    rows: list[Any] = [[10**14, 10**10], [10**14, 10**10], [100_000_000, 5]]
    rows[at][0] = None
    budget, costs, people = (pyarrow.array(row, pyarrow.int64()) for row in rows)
    given: dict[str, Any] = {"inhabitants": people, "year": 2016, "outputs": "deficit_ratio"}
    assert vangnet.scale_columns(budget, costs, **given)["deficit_ratio"].to_pylist() == [None, 0]


def test_nulls_do_not_hide_other_lengths() -> None:
    for short, long in (([None], [1, 2]), ([None], [None, 2])):
        columns = pyarrow.array(short, pyarrow.int64()), pyarrow.array(long, pyarrow.int64())
        with pytest.raises(vangnet.InputError) as raised:
            vangnet.scale_columns(*columns, year=2024)
        assert (raised.value.code, raised.value.field) == ("lengths_differ", "/net_costs")


def run(program: str, **environment: str) -> str:
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_system_that_gives_no_thread_still_gets_the_answers() -> None:
    # No thread of Rust gets a stack of this size. (Polars panics then, so the table is one of pyarrow.)
    program = """
import numpy, pyarrow, vangnet
budget = numpy.full(200_000, 100)
costs = budget + numpy.arange(200_000) % 50
one, two = (vangnet.scale_columns(budget, costs, year=2024, threads=threads)["payment"] for threads in (1, 2))
assert (one == two).all()
row = {"municipality": "0202", "year": 2024, "budget": "100", "net_costs": "109"}
table = pyarrow.table({name: [value] * 140_000 for name, value in row.items()})
answers = [pyarrow.table(vangnet.assess_frame(table, threads=threads)) for threads in (1, 2)]
assert answers[0].equals(answers[1])
print("done")
"""
    assert run(program, RUST_MIN_STACK=str(2**48)) == "done\n"


def test_columns_without_numpy_are_an_error_and_no_panic() -> None:
    program = """
import sys
sys.modules["numpy"] = None
from vangnet import _native
try:
    _native.fill_columns(_native.rule_set(2024), [1], [1], None, [None] * 4, 1)
except ModuleNotFoundError:
    print("done")
"""
    assert run(program) == "done\n"
