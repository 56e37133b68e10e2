"""The unit and the notation of amounts hold for every amount of a call, whatever its type."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import vangnet

FIELDS = ("budget", "net_costs", "unlawful", "budget_without_art_7")

# What one of a unit is in euro.
UNITS = {"euro": Decimal(1), "cent": Decimal("0.01"), "thousand_euro": Decimal(1000)}

# Whole numbers that fit every integer type; as a case they have a deficit.
NUMBERS = {"budget": 100, "net_costs": 120, "unlawful": 3, "budget_without_art_7": 104}

TYPES: dict[str, pa.DataType] = {
    **{f"int{size}": getattr(pa, f"int{size}")() for size in (8, 16, 32, 64)},
    **{f"uint{size}": getattr(pa, f"uint{size}")() for size in (8, 16, 32, 64)},
    "float32": pa.float32(),
    "float64": pa.float64(),
    "decimal32": pa.decimal32(9, 0),
    "decimal64": pa.decimal64(18, 4),
    "decimal128": pa.decimal128(38, 9),
    "text": pa.string(),
    "large text": pa.large_string(),
    "text view": pa.string_view(),
    "dictionary of text": pa.dictionary(pa.int32(), pa.string()),
    "null": pa.null(),
}


def column(kind: str, number: int) -> pa.Array:
    """The number twice, with an empty cell between them; only empty ones for the type of nothing."""
    if kind == "null":
        return pa.nulls(3)
    of = TYPES[kind]
    if "text" in kind:
        return pa.array([str(number), None, str(number)], pa.string()).cast(of)
    return pa.array([number, None, number], of)


def alone(unit: str, present: set[str]) -> vangnet.Assessment | None:
    """The case as the scalar path answers it; `None` where it has no budget or net costs."""
    if not {"budget", "net_costs"} <= present:
        return None
    amounts: dict[str, Any] = {name: NUMBERS[name] * UNITS[unit] for name in present}
    return vangnet.assess(year=2024, **amounts)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("others", ["int64", "float64", "text", "decimal128"])
def test_every_mixture_of_types_is_in_one_unit(field: str, kind: str, others: str, unit: str) -> None:
    kinds = {name: kind if name == field else others for name in FIELDS}
    table = pa.table(
        {
            "municipality": ["0202"] * 3,
            "year": [2024, 2023, 2022],
            **{name: column(kinds[name], NUMBERS[name]) for name in FIELDS},
        }
    )
    options: dict[str, Any] = {"unit": unit, "float_policy": "round_to_cent"}
    row = vangnet.assess_frame(table, **options).to_pylist()[0]
    expected = alone(unit, {name for name in FIELDS if kinds[name] != "null"})
    if expected is None:
        assert (row["error_code"], row["error_field"]) == ("missing_field", f"/{field}")
    else:
        assert row["error_message"] is None
        assert row["deficit"] == expected.deficit
        assert row["scale_payment"] == expected.scale.payment
        assert row["scale_own_risk"] == expected.scale.own_risk


def test_one_empty_cell_in_pandas_does_not_change_the_unit() -> None:
    # The empty cell makes a column of floats of what was one of integers.
    frame = pd.DataFrame(
        {
            "municipality": ["0202", "0202"],
            "year": [2023, 2024],
            "budget": [10_000_000_000, 10_000_000_000],
            "net_costs": [13_500_000_000, 13_500_000_000],
            "unlawful": [None, 125_000_000.0],
        }
    )
    answers = vangnet.assess_frame(frame, unit="cent", float_policy="round_to_cent")
    assert answers["deficit"].tolist() == [Decimal("35000000.00"), Decimal("33750000.00")]


@pytest.mark.parametrize(
    ("cells", "unit", "amounts", "message"),
    [
        (["1.50"], "cent", None, '/budget is "1.50": in cents an amount is a whole number.'),
        ([Decimal("1.50")], "cent", None, '/budget is "1.5": in cents an amount is a whole number.'),
        ([1.5], "cent", None, '/budget is "1.5": in cents an amount is a whole number.'),
        (["€ 150"], "cent", "nl", '/budget is "€ 150": it names the euro, but the unit is cent.'),
        (
            ["1.234"],
            "thousand_euro",
            None,
            '/budget is "1.234": it can be read in two ways. '
            "It may mean 1234.00 (notation plain) or 1234000.00 (notation nl).",
        ),
        (
            ["1.234"],
            None,
            None,
            '/budget is "1.234": an amount is digits with at most two decimals after a point. '
            "It may mean 1234.00 (notation nl).",
        ),
        (
            [Decimal("0.123456")],
            "thousand_euro",
            None,
            '/budget is "0.123456": in thousands of euro an amount has at most five decimals.',
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(cells: list[Any], unit: Any, amounts: Any, message: str) -> None:
    frame = pl.DataFrame({"municipality": ["0202"], "year": [2024], "budget": cells, "net_costs": ["1"]})
    answers = vangnet.assess_frame(frame, unit=unit, amounts=amounts, float_policy="round_to_cent")
    assert answers["error_message"].to_list() == [message]


@pytest.mark.parametrize(
    ("amounts", "unit", "texts"),
    [
        ("nl", None, ["51.999.999,50", "€ 55.250.000,25"]),
        ("nl", "thousand_euro", ["51.999,9995", "55.250,00025"]),
        ("nl", "cent", ["5.199.999.950", "5525000025"]),
        ("en", "euro", ["51,999,999.50", "€55,250,000.25"]),
        ("plain", "euro", ["51999999.50", "55250000.25"]),
    ],
)
def test_text_in_a_notation(amounts: Any, unit: Any, texts: list[str]) -> None:
    table = pa.table({"municipality": ["0202"], "year": [2024], "budget": texts[:1], "net_costs": texts[1:]})
    expected = vangnet.assess(year=2024, budget="51999999.50", net_costs="55250000.25")
    row = vangnet.assess_frame(table, amounts=amounts, unit=unit).to_pylist()[0]
    assert (row["deficit"], row["scale_payment"]) == (expected.deficit, expected.scale.payment)


def test_integers_still_need_a_unit() -> None:
    frame = pl.DataFrame({"municipality": ["0202"], "year": [2024], "budget": [1], "net_costs": ["1"]})
    with pytest.raises(vangnet.FrameError, match='say unit="euro", unit="cent" or unit="thousand_euro"'):
        vangnet.assess_frame(frame, amounts="nl")


@pytest.mark.parametrize("option", ["unit", "amounts"])
def test_words_that_are_no_option(option: str) -> None:
    frame = pl.DataFrame({"municipality": ["0202"], "year": [2024], "budget": ["1"], "net_costs": ["1"]})
    with pytest.raises(vangnet.InputError) as caught:
        vangnet.assess_frame(frame, **{option: "de"})
    assert caught.value.field == f"/{option}"


def test_parse_euro() -> None:
    assert vangnet.parse_euro("€ 51.999.999,50", "nl") == Decimal("51999999.50")
    with pytest.raises(vangnet.InputError) as caught:
        vangnet.parse_euro("102222222.22", "nl")
    error = caught.value
    assert (error.code, error.field, error.problem) == ("invalid_amount", "/text", "other_notation")
    assert error.readings == (Decimal("102222222.22"),)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.problem, again.readings) == (str(error), error.problem, error.readings)
    with pytest.raises(vangnet.InputError, match='/notation is "de": it must be "plain", "nl" or "en"'):
        vangnet.parse_euro("1", "de")  # type: ignore[arg-type]
    with pytest.raises(vangnet.InputTypeError):
        vangnet.parse_euro(1, "nl")  # type: ignore[arg-type]
