"""The scale over whole columns equals `assess` to the cent, on every kind of column."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

import numpy
import pandas
import polars
import pyarrow
import pytest

import vangnet

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


@pytest.mark.parametrize("year", range(2015, 2026))
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
    series = vangnet.scale_columns(pandas.Series(budget, index=index), pandas.Series(costs), year=2024)["payment"]
    assert isinstance(series, pandas.Series)
    assert series.index.equals(index)
    assert series.tolist() == expected


ONE = numpy.array([1], dtype=numpy.int64)
TWO = ONE.repeat(2)


@pytest.mark.parametrize(
    ("arguments", "error", "code", "field"),
    [
        ({"budget": ONE.astype(float)}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"net_costs": ONE.astype(numpy.int32)}, vangnet.InputTypeError, "invalid_type", "/net_costs"),
        ({"budget": ONE.reshape(1, 1)}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"budget": [1]}, vangnet.InputTypeError, "invalid_type", "/budget"),
        (
            {"budget": numpy.arange(1, 5)[::2], "net_costs": ONE.repeat(2)},
            vangnet.InputTypeError,
            "invalid_type",
            "/budget",
        ),
        ({"budget": pyarrow.array([1, None])}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"budget": polars.Series([1, None])}, vangnet.InputTypeError, "invalid_type", "/budget"),
        (
            {"budget": numpy.array([1, 0]), "net_costs": TWO},
            vangnet.InputError,
            "budget_not_positive",
            "/budget/1",
        ),
        ({"net_costs": numpy.array([10**14 + 1])}, vangnet.InputError, "amount_out_of_range", "/net_costs/0"),
        ({"inhabitants": numpy.array([0])}, vangnet.InputError, "invalid_inhabitants", "/inhabitants/0"),
        ({"net_costs": TWO}, vangnet.InputError, "missing_field", "/net_costs"),
        ({"outputs": ["profit"]}, vangnet.InputError, "invalid_type", "/outputs"),
        ({"budget": 5}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"budget": numpy.ma.array(ONE, mask=[True])}, vangnet.InputTypeError, "invalid_type", "/budget"),
        ({"threads": 0}, vangnet.InputTypeError, "invalid_type", "/threads"),
        ({"year": None}, vangnet.InputError, "missing_field", "/rules"),
        ({"year": 2026}, vangnet.NoRuleError, "no_rule_known", "/year"),
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
    with pytest.raises(vangnet.InputError, match="Net_costs has 200001 rows, but there are 200000 budgets"):
        vangnet.scale_columns(budget, numpy.append(costs, costs[:1]), year=2024, threads=2)
