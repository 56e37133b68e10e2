"""The scale over whole columns equals `assess` to the cent, on every kind of column."""

from __future__ import annotations

import random
import warnings
from decimal import Decimal
from typing import Any

import numpy
import pandas
import polars
import pyarrow
import pytest

import vangnet

# Some run over 2015 and 2016 without inhabitants, on purpose.
pytestmark = pytest.mark.filterwarnings("ignore::vangnet.VangnetWarning")

OUTPUTS = ("deficit", "deficit_ratio", "payment", "own_risk")


def rows(count: int, seed: int) -> tuple[Any, Any]:
    """Budgets and net costs in cents, half of them at a border of the scale or a cent beside it."""
    random.seed(seed)
    budget = [random.choice([1, 99, 10**14, random.randrange(1, 10**11)]) for _ in range(count)]
    costs = []
    for cents in budget:
        near = cents * random.choice([1000, 1050, 1075, 1100, 1125]) // 1000 + random.randint(-1, 1)
        costs.append(min(10**14, random.choice([near, random.randrange(-(10**10), 2 * 10**11)])))
    return numpy.array(budget, dtype=numpy.int64), numpy.array(costs, dtype=numpy.int64)


def euros(cents: int) -> Decimal:
    return Decimal(int(cents)).scaleb(-2)


@pytest.mark.parametrize("year", vangnet.supported_years())
def test_equals_assess(year: int) -> None:
    budget, costs = rows(300, year)
    answers = vangnet.scale_columns(budget, costs, year=year, outputs=OUTPUTS)
    for row in range(len(budget)):
        answer = vangnet.assess(year=year, budget=euros(budget[row]), net_costs=euros(costs[row]))
        assert euros(answers["deficit"][row]) == answer.deficit
        assert Decimal(int(answers["deficit_ratio"][row])).scaleb(-6) == answer.deficit_ratio
        assert euros(answers["payment"][row]) == answer.scale.payment
        assert euros(answers["own_risk"][row]) == answer.scale.own_risk


def test_the_cap_of_2016_counts_with_inhabitants() -> None:
    budget, costs = numpy.array([9_300_000_000]), numpy.array([10_580_000_000])
    capped = vangnet.scale_columns(budget, costs, inhabitants=numpy.array([173_000]), year=2016)
    assert capped["own_risk"].tolist() == [519_000_000]


def test_threads_and_a_users_rules_change_nothing_else() -> None:
    budget, costs = rows(400_000, 1)
    rules = vangnet.rule_set(2024).with_threshold("0.05")
    one = vangnet.scale_columns(budget, costs, rules=rules, outputs=OUTPUTS)
    for threads in (3, 10**30):
        more = vangnet.scale_columns(budget, costs, rules=rules, outputs=OUTPUTS, threads=threads)
        for name in OUTPUTS:
            assert numpy.array_equal(one[name], more[name])


def test_only_what_is_asked_comes_back() -> None:
    budget, costs = rows(10, 2)
    assert list(vangnet.scale_columns(budget, costs, year=2024, outputs="payment")) == ["payment"]
    assert list(vangnet.scale_columns(budget, costs, year=2024)) == ["payment", "own_risk"]


def test_out_is_filled_in_place() -> None:
    budget, costs = rows(1000, 3)
    payment = numpy.zeros(1000, dtype=numpy.int64)
    given = vangnet.scale_columns(budget, costs, year=2024, out={"payment": payment})
    assert given["payment"] is payment
    assert numpy.array_equal(payment, vangnet.scale_columns(budget, costs, year=2024)["payment"])


def test_every_kind_of_column_gives_its_own_kind() -> None:
    budget, costs = rows(100, 4)
    expected = vangnet.scale_columns(budget, costs, year=2024)["payment"].tolist()
    arrow = vangnet.scale_columns(pyarrow.array(budget), pyarrow.array(costs), year=2024)["payment"]
    assert isinstance(arrow, pyarrow.Int64Array)
    assert arrow.to_pylist() == expected
    lazy = vangnet.scale_columns(polars.Series(budget), polars.Series(costs), year=2024)["payment"]
    assert isinstance(lazy, polars.Series)
    assert lazy.to_list() == expected
    index = pandas.RangeIndex(5, 105)
    labelled = [pandas.Series(column, index=index) for column in (budget, costs)]
    series = vangnet.scale_columns(*labelled, year=2024)["payment"]
    assert isinstance(series, pandas.Series)
    assert series.index.equals(index)
    assert series.tolist() == expected


def integers_of_every_kind(values: list[int], kind: str) -> Any:
    """The values as a column that has to be copied before the kernel reads it, or has a type of its own."""
    wide = numpy.array(values, dtype=numpy.int64)
    if kind.startswith("numpy "):
        return wide.astype(kind.removeprefix("numpy "))
    if kind == "strided":
        return numpy.repeat(wide, 2)[::2]
    if kind == "backwards":
        return wide[::-1].copy()[::-1]
    if kind == "unaligned":
        return numpy.frombuffer(b"x" + wide.tobytes(), dtype=numpy.int64, offset=1)
    if kind == "chunks":
        return pyarrow.chunked_array([values[:1], values[1:]])
    if kind.startswith("pyarrow "):
        return pyarrow.array(values, kind.removeprefix("pyarrow "))
    if kind.startswith("pandas "):
        return pandas.Series(values, dtype=kind.removeprefix("pandas "))
    if kind == "polars chunks":
        return polars.concat([polars.Series(values[:1]), polars.Series(values[1:])], rechunk=False)
    return polars.Series(values, dtype=getattr(polars, kind.removeprefix("polars ")))


SMALL = [100, 118, 90, 107]
KINDS = [
    *(f"numpy {name}" for name in ("int8", "uint8", "int16", "int32", "uint32", "uint64", ">i8", ">i2", "<i4")),
    "strided",
    "backwards",
    "unaligned",
    "chunks",
    *(f"pyarrow {name}" for name in ("int8", "uint16", "int32", "uint64")),
    *(f"pandas {name}" for name in ("int32", "Int64", "UInt64", "Int8", "int64[pyarrow]", "uint8[pyarrow]")),
    "polars chunks",
    *(f"polars {name}" for name in ("Int8", "Int32", "UInt64")),
]


@pytest.mark.parametrize("kind", KINDS)
def test_integers_of_every_width_and_layout(kind: str) -> None:
    costs = [value + 9 for value in SMALL]
    expected = vangnet.scale_columns(numpy.array(SMALL), numpy.array(costs), year=2024, outputs=OUTPUTS)
    columns = integers_of_every_kind(SMALL, kind), integers_of_every_kind(costs, kind)
    answers = vangnet.scale_columns(*columns, year=2024, outputs=OUTPUTS)
    for name in OUTPUTS:
        answer = answers[name]
        assert type(answer).__module__.partition(".")[0] == type(columns[0]).__module__.partition(".")[0]
        assert list(answer.to_pylist() if hasattr(answer, "to_pylist") else answer) == expected[name].tolist()


@pytest.mark.parametrize("kind", ["pyarrow", "chunks", "polars", "Int64", "UInt64", "int64[pyarrow]", "all null"])
def test_nulls_in_are_nulls_out(kind: str) -> None:
    budget, costs = [100, None, 100, 100], [120, 120, None, 110]
    make: Any = {
        "pyarrow": pyarrow.array,
        "chunks": lambda values: pyarrow.chunked_array([values[:3], values[3:]]),
        "polars": polars.Series,
        "all null": lambda values: pyarrow.array(values) if values is budget else pyarrow.nulls(4),
    }.get(kind, lambda values: pandas.Series(values, dtype=kind, index=[7, 5, 3, 1]))
    payment = vangnet.scale_columns(make(budget), make(costs), year=2024)["payment"]
    if kind == "all null":
        assert payment.to_pylist() == [None] * 4
        return
    if isinstance(payment, pandas.Series):
        assert payment.index.tolist() == [7, 5, 3, 1]
        assert str(payment.dtype) == "Int64"
        assert payment.isna().tolist() == [False, True, True, False]
        assert payment.dropna().tolist() == [10, 1]
        return
    values = payment.to_pylist() if hasattr(payment, "to_pylist") else payment.to_list()
    assert values == [10, None, None, 1]


def test_nulls_in_inhabitants_are_nulls_too_and_out_has_no_place_for_any() -> None:
    budget = pyarrow.array([9_300_000_000, 9_300_000_000])
    costs = pyarrow.array([10_580_000_000, 10_580_000_000])
    inhabitants = pyarrow.array([173_000, None])
    capped = vangnet.scale_columns(budget, costs, inhabitants=inhabitants, year=2016)["own_risk"]
    assert capped.to_pylist() == [519_000_000, None]
    out = numpy.zeros(2, dtype=numpy.int64)
    with pytest.raises(vangnet.InputTypeError, match="/inhabitants has nulls: a numpy output cannot hold them"):
        vangnet.scale_columns(budget, costs, inhabitants=inhabitants, year=2016, out={"own_risk": out})


@pytest.mark.parametrize(
    ("column", "found", "advice"),
    [
        (numpy.array([1.0]), "float64", "round it and convert it to int64 first"),
        (pandas.Series([1.0, None]), "float64", 'in pandas to "Int64" where it has empty cells'),
        (pyarrow.array([1.0]), "double", "round it"),
        (polars.Series([1.0]), "Float64", "round it"),
        (pyarrow.array([Decimal("1.00")]), "decimal128(3, 2)", "multiply it by 100"),
        (polars.Series([Decimal("1.00")]), "Decimal(precision=38, scale=2)", "multiply it by 100"),
        (pyarrow.array(["1"]), "string", "assess_frame reads amounts of other types"),
        (numpy.array([True]), "bool", "convert it to int64"),
        (pandas.Series([1, None], dtype=object), "object", "convert it to int64"),
    ],
)
def test_a_refused_kind_is_named_with_what_to_do(column: Any, found: str, advice: str) -> None:
    with pytest.raises(vangnet.InputTypeError) as raised:
        vangnet.scale_columns(column, column, year=2024)
    assert str(raised.value).startswith(f"/budget is a column of {found}: it must hold integers (eurocents); ")
    assert advice in str(raised.value)


ONE = numpy.array([1], dtype=numpy.int64)
TWO = ONE.repeat(2)


@pytest.mark.parametrize(
    ("arguments", "error", "code", "field"),
    [
        ({"budget": ONE.astype(float)}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"net_costs": ONE.astype(bool)}, vangnet.InputTypeError, "invalid_type", "/net_costs"),
        ({"net_costs": numpy.array([2**63], numpy.uint64)}, vangnet.InputError, "amount_out_of_range", "/net_costs/0"),
        ({"budget": ONE.reshape(1, 1)}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"budget": [1]}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"net_costs": pyarrow.array([None], pyarrow.int64())}, vangnet.InputTypeError, "invalid_type", "/net_costs"),
        (
            {"budget": numpy.array([1, 0]), "net_costs": TWO},
            vangnet.InputError,
            "budget_not_positive",
            "/budget/1",
        ),
        ({"net_costs": numpy.array([10**14 + 1])}, vangnet.InputError, "amount_out_of_range", "/net_costs/0"),
        ({"inhabitants": numpy.array([0])}, vangnet.InputError, "invalid_inhabitants", "/inhabitants/0"),
        ({"net_costs": TWO}, vangnet.InputError, "lengths_differ", "/net_costs"),
        ({"outputs": ["profit"]}, vangnet.InputError, "invalid_type", "/outputs"),
        ({"budget": 5}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"budget": numpy.ma.array(ONE, mask=[True])}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"threads": 0}, vangnet.InputTypeError, "invalid_type", "/threads"),
        ({"year": None}, vangnet.InputError, "missing_field", "/rules"),
        ({"year": 2999}, vangnet.NoRuleError, "no_rule_known", "/year"),
        ({"out": {"payment": ONE}, "budget": ONE}, vangnet.InputTypeError, "invalid_type", "/out/payment"),
    ],
)
def test_bad_input(arguments: dict[str, Any], error: type[vangnet.VangnetError], code: str, field: str) -> None:
    with pytest.raises(error) as raised:
        vangnet.scale_columns(**{"budget": ONE, "net_costs": ONE, "year": 2024} | arguments)
    assert (raised.value.code, raised.value.field) == (code, field)


def test_an_output_has_its_own_memory() -> None:
    budget, costs = rows(100, 7)
    before = costs.copy()
    for kind in (pyarrow.array, polars.Series):
        with pytest.raises(vangnet.InputTypeError, match="shares memory with /net_costs") as raised:
            vangnet.scale_columns(kind(budget), kind(costs), year=2024, out={"payment": costs})
        assert (raised.value.code, raised.value.field) == ("invalid_type", "/out/payment")
    memory = numpy.zeros(150, dtype=numpy.int64)
    with pytest.raises(vangnet.InputTypeError, match="shares memory with /out/payment"):
        vangnet.scale_columns(budget, costs, year=2024, out={"payment": memory[:100], "own_risk": memory[50:]})
    assert numpy.array_equal(costs, before)
    # Parts of one memory beside each other are two columns.
    half = memory[:100]
    vangnet.scale_columns(budget[:50], costs[:50], year=2024, out={"payment": half[:50], "own_risk": half[50:]})


def test_a_late_row_is_named_on_any_number_of_threads() -> None:
    budget, costs = rows(400_000, 5)
    budget[399_999] = 0
    with pytest.raises(vangnet.InputError, match="Row 399999"):
        vangnet.scale_columns(budget, costs, year=2024, threads=4)


def test_lengths_are_told_whole_on_any_number_of_threads() -> None:
    budget, costs = rows(200_000, 6)
    with pytest.raises(
        vangnet.InputError, match="The column net_costs has 200001 rows, but the column budget has 200000"
    ):
        vangnet.scale_columns(budget, numpy.append(costs, costs[:1]), year=2024, threads=2)


def test_a_cap_that_cannot_count_is_warned_of() -> None:
    budget = numpy.array([10_000_000_000])
    with pytest.warns(vangnet.VangnetWarning, match="lower bound") as found:
        vangnet.scale_columns(budget, budget * 2, year=2016)
    assert [getattr(warning.message, "code", None) for warning in found] == ["inhabitants_missing"]
    with pytest.warns(vangnet.VangnetWarning, match="assumption"):
        vangnet.scale_columns(budget, budget, rules=vangnet.rule_set(2024).assumed_for(2999))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        vangnet.scale_columns(budget, budget * 2, inhabitants=numpy.array([1000]), year=2016)
        vangnet.scale_columns(budget, budget * 2, year=2024)
