"""Columns, tables and models of households that are refused, each with a code, a field and the range."""

from __future__ import annotations

from typing import Any

import numpy
import polars
import pyarrow
import pytest

import households
import vangnet

MODEL = households.model()
ONE = numpy.array([1], dtype=numpy.int64)
BITS = ONE.astype(numpy.uint64)
PLACE = numpy.array([0], dtype=numpy.uint32)
TRUE = numpy.array([True])


@pytest.mark.parametrize(
    ("arguments", "error", "code", "field"),
    [
        ({"norms": ONE.astype(float)}, "InputTypeError", "invalid_type", "/norms"),
        ({"norms": pyarrow.array([1, None])}, "InputTypeError", "invalid_type", "/norms"),
        ({"norms": [1]}, "InputTypeError", "invalid_type", "/norms"),
        ({"norms": -ONE}, "InputError", "amount_out_of_range", "/norms/0"),
        ({"norms": ONE * 2**27}, "InputError", "amount_out_of_range", "/norms/0"),
        ({"norms": ONE.repeat(2)}, "InputError", "lengths_differ", "/flags"),
        ({"flags": (BITS, BITS.repeat(2))}, "InputError", "lengths_differ", "/flags"),
        ({"flags": (BITS.repeat(4)[::2], BITS)}, "InputTypeError", "invalid_type", "/flags"),
        ({"flags": BITS}, "InputTypeError", "invalid_type", "/flags"),
        ({"flags": (BITS.astype(float), BITS)}, "InputTypeError", "invalid_type", "/flags"),
        ({"flags": {"rich": TRUE}}, "InputError", "invalid_indicator", "/flags/rich"),
        ({"flags": {MODEL.flags[0]: ONE}}, "InputTypeError", "invalid_type", f"/flags/{MODEL.flags[0]}"),
        ({"flags": {MODEL.flags[0]: TRUE.repeat(2)}}, "InputError", "lengths_differ", f"/flags/{MODEL.flags[0]}"),
        (
            {"flags": {MODEL.flags[0]: polars.Series([None], dtype=polars.Boolean)}},
            "InputTypeError",
            "invalid_type",
            f"/flags/{MODEL.flags[0]}",
        ),
        ({"municipality": None}, "InputError", "missing_field", "/municipality"),
        ({"municipality": PLACE + 3}, "InputError", "invalid_municipality_code", "/municipality/0"),
        ({"municipality": PLACE.astype(numpy.int64)}, "InputTypeError", "invalid_type", "/municipality"),
        ({"municipality": PLACE.repeat(2)}, "InputError", "lengths_differ", "/municipality"),
        ({"outputs": ["price"]}, "InputError", "invalid_type", "/outputs"),
        ({"out": {"chance": ONE}}, "InputTypeError", "invalid_type", "/out/chance"),
        ({"out": {"chance": numpy.zeros(2)}}, "InputError", "lengths_differ", "/chance"),
        ({"threads": 0}, "InputTypeError", "invalid_type", "/threads"),
        ({"norms": 5}, "InputTypeError", "invalid_type", "/norms"),
        ({"norms": numpy.array(5)}, "InputTypeError", "invalid_type", "/norms"),
        ({"norms": numpy.ma.array(ONE, mask=[True])}, "InputTypeError", "invalid_type", "/norms"),
        ({"norms": pyarrow.chunked_array([[1], [None]])}, "InputTypeError", "invalid_type", "/norms"),
        ({"norms": pyarrow.scalar(1)}, "InputTypeError", "invalid_type", "/norms"),
        ({"flags": (numpy.ma.array(BITS), BITS)}, "InputTypeError", "invalid_type", "/flags"),
        (
            {"flags": {MODEL.flags[0]: numpy.ma.array(TRUE, mask=[True])}},
            "InputTypeError",
            "invalid_type",
            f"/flags/{MODEL.flags[0]}",
        ),
        ({"outputs": 5}, "InputTypeError", "invalid_type", "/outputs"),
        ({"out": ["chance"]}, "InputTypeError", "invalid_type", "/out"),
    ],
)
def test_columns(arguments: dict[str, Any], error: str, code: str, field: str) -> None:
    given: dict[str, Any] = {"flags": (BITS, BITS), "norms": ONE, "municipality": PLACE, "model": MODEL}
    with pytest.raises(getattr(vangnet, error)) as raised:
        vangnet.household_columns(**given | arguments)
    assert (raised.value.code, raised.value.field) == (code, field)


def test_lengths_are_told_whole_on_any_number_of_threads() -> None:
    given = households.columns(200_000, 1, MODEL)
    given["municipality"] = numpy.append(given["municipality"], PLACE)
    with pytest.raises(vangnet.InputError, match="The column municipality has 200001 rows, but must have 200000"):
        vangnet.household_columns(**given, model=MODEL, threads=2)


def test_a_late_row_is_named_on_any_number_of_threads() -> None:
    given = households.columns(300_000, 2, MODEL)
    given["norms"][299_999] = -5
    with pytest.raises(vangnet.InputError, match="Row 299999: norm is -5 cents, but must be between 0 and 134217727"):
        vangnet.household_columns(**given, model=MODEL, threads=3)


TABLE = households.table(2000, 3, MODEL)


def with_cell(name: str, row: int, value: object, kind: str | None = None) -> pyarrow.Table:
    values = TABLE[name].to_pylist()
    values[row] = value
    return TABLE.set_column(TABLE.column_names.index(name), name, pyarrow.array(values, kind))


NARROW = pyarrow.array([-1] * len(TABLE), "int32")
HALVES = pyarrow.table(
    {
        "municipality": TABLE["municipality"],
        "norm": TABLE["norm"],
        "flags_low": TABLE["norm"],
        "flags_high": TABLE["norm"],
    }
)


@pytest.mark.parametrize(
    ("table", "options", "error", "code", "field"),
    [
        (TABLE.drop(["norm"]), {}, "FrameError", "missing_field", "/norm"),
        (TABLE.select(["municipality", "norm"]), {}, "FrameError", "missing_field", "/flags_low"),
        (TABLE, {"columns": {"norms": "norm"}}, "FrameError", "unknown_field", "/columns"),
        (TABLE, {"columns": {"norm": "amount"}}, "FrameError", "missing_field", "/norm"),
        (TABLE, {"columns": ["norm"]}, "FrameError", "invalid_type", "/columns"),
        (TABLE.append_column("flags_low", TABLE["norm"]), {}, "FrameError", "duplicate_field", "/flags_low"),
        (TABLE, {"columns": {"flags_high": "norm"}}, "FrameError", "duplicate_field", "/flags_high"),
        (TABLE.append_column("norm", TABLE["norm"]), {}, "FrameError", "duplicate_field", "/norm"),
        (with_cell("norm", 1999, 2**63, "uint64"), {}, "InputError", "amount_out_of_range", "/norms/1999"),
        (HALVES.set_column(3, "flags_high", NARROW), {}, "FrameError", "invalid_type", "/flags_high"),
        (TABLE, {"threads": True}, "InputTypeError", "invalid_type", "/threads"),
        (with_cell("norm", 1999, -1), {}, "InputError", "amount_out_of_range", "/norms/1999"),
        (with_cell("norm", 5, None), {}, "FrameError", "invalid_type", "/norm"),
        (
            with_cell("norm", 5, 1).cast(TABLE.schema.set(1, pyarrow.field("norm", "float64"))),
            {},
            "FrameError",
            "invalid_type",
            "/norm",
        ),
        (with_cell("municipality", 1500, "9999"), {}, "InputError", "invalid_municipality_code", "/municipality/1500"),
        (with_cell("municipality", 7, None), {}, "FrameError", "invalid_type", "/municipality"),
        (with_cell(MODEL.flags[3], 7, None), {}, "FrameError", "invalid_type", f"/{MODEL.flags[3]}"),
    ],
)
def test_tables(table: pyarrow.Table, options: dict[str, Any], error: str, code: str, field: str) -> None:
    chunks = pyarrow.concat_tables([table.slice(0, 1000), table.slice(1000)])
    with pytest.raises(getattr(vangnet, error)) as raised:
        vangnet.household_sums(chunks, **{"model": MODEL} | options)
    assert (raised.value.code, raised.value.field) == (code, field)


VALUES = households.values(2023, 1)


@pytest.mark.parametrize(
    ("arguments", "error", "code", "field"),
    [
        ({"budget_year": 2022}, "NoRuleError", "no_rule_known", "/budget_year"),
        ({"budget_year": "2023"}, "InputTypeError", "invalid_type", "/budget_year"),
        ({"municipalities": {}}, "InputError", "missing_field", "/municipalities"),
        ({"municipalities": ["0202"]}, "InputTypeError", "invalid_type", "/municipalities"),
        ({"municipalities": {202: VALUES}}, "InputTypeError", "invalid_type", "/municipalities"),
        (
            {"municipalities": {"a/b": VALUES | {"students_share": "1.5"}}},
            "InputError",
            "invalid_number",
            "/municipalities/a~1b/students_share",
        ),
        (
            {"municipalities": {"0202": VALUES | {"students_share": 0.5}}},
            "InputTypeError",
            "invalid_type",
            "/municipalities/0202/students_share",
        ),
        (
            {"municipalities": {"0202": VALUES | {"rich": 1}}},
            "InputError",
            "invalid_indicator",
            "/municipalities/0202/rich",
        ),
        ({"constants": {"volume": 1, "price": 1}}, "InputError", "unknown_field", "/constants"),
        ({"budget_year": 2020, "constants": {"volume": 1}}, "InputError", "missing_field", "/constants/price"),
        (
            {"budget_year": 2020, "constants": {"volume": 1, "price": 1, "norm": 1}},
            "InputError",
            "unknown_field",
            "/constants/norm",
        ),
    ],
)
def test_models(arguments: dict[str, Any], error: str, code: str, field: str) -> None:
    with pytest.raises(getattr(vangnet, error)) as raised:
        vangnet.HouseholdModel(**{"budget_year": 2023, "municipalities": {"0202": VALUES}} | arguments)
    assert (raised.value.code, raised.value.field) == (code, field)


def test_sums_that_do_not_fit_or_are_none() -> None:
    most = vangnet.HouseholdSums.from_parts({"0202": (2**127 - 1).to_bytes(16, "little")})
    with pytest.raises(vangnet.InputError, match=r"2\^63 euro or more") as raised:
        most + most
    assert raised.value.code == "amount_out_of_range"
    with pytest.raises(vangnet.InputTypeError):
        vangnet.HouseholdSums.from_parts({"0202": b"short"})
    for wrong in (5, [5], ["ab"], [("0202", 5)]):
        parts: Any = wrong
        with pytest.raises(vangnet.InputTypeError) as refused:
            vangnet.HouseholdSums.from_parts(parts)
        assert refused.value.field == "/parts"


def test_no_table_no_mapping_and_no_column() -> None:
    wrong: Any
    for wrong in ([1], 5):
        with pytest.raises(vangnet.FrameError, match="it must be a frame or a stream of Arrow batches"):
            vangnet.household_sums(wrong, model=MODEL)
    for wrong in ((TRUE,), {MODEL.flags[0]: 5}, {MODEL.flags[0]: numpy.array(True)}):
        with pytest.raises(vangnet.InputTypeError):
            vangnet.household_flags(wrong, model=MODEL)
    for wrong in (5, numpy.array([[1]]), [b"0001"], object()):
        with pytest.raises(vangnet.InputTypeError) as raised:
            vangnet.municipality_places(wrong, model=MODEL)
        assert raised.value.field == "/municipality"
    masked = numpy.ma.array([1, 2], mask=[False, True])
    with pytest.raises(vangnet.VangnetError):
        vangnet.municipality_places(masked, model=MODEL)


def test_an_output_has_its_own_memory() -> None:
    given: dict[str, Any] = {"flags": (BITS.repeat(4), BITS.repeat(4)), "model": MODEL}
    norms, places = ONE.repeat(4), PLACE.repeat(4)
    memory = norms.view(numpy.float64)
    for like in (norms, pyarrow.array(norms), polars.Series(norms)):
        with pytest.raises(vangnet.InputTypeError, match="shares memory with /norms") as raised:
            vangnet.household_columns(**given, norms=like, municipality=places, out={"chance": memory})
        assert (raised.value.code, raised.value.field) == ("invalid_type", "/out/chance")
    both = numpy.zeros(6)
    out: Any = {"chance": both[:4], "fraction": both[2:]}
    with pytest.raises(vangnet.InputTypeError, match="shares memory with /out/chance"):
        vangnet.household_columns(**given, norms=norms, municipality=places, out=out)
    assert not both.any()
    assert norms.tolist() == [1] * 4
