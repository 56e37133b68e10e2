"""Calls that a type checker accepts; nothing here runs."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Literal, assert_type

import pandas as pd
import polars as pl
from matplotlib.axes import Axes

import vangnet

answer = vangnet.assess(
    year=2019,
    budget="102222222.22",
    net_costs=Decimal("111422222.22"),
    unlawful=0,
    stage="definitief",
    history={2018: (101_000_000, "109181000"), 2017: ("100000000", 108_000_000, Decimal(0))},
    procedure=vangnet.Procedure(
        received=datetime.date(2020, 8, 1),
        college_declaration=True,
        council_consent=True,
        internal_measures=True,
        external_measures=True,
        granted_years=[2017],
        instruction_years=[],
    ),
)
assert_type(answer, vangnet.Assessment)
assert_type(answer.payment, Decimal | None)
assert_type(answer.deficit, Decimal)
assert_type(answer.route, Literal["regular", "extended"] | None)
assert_type(answer.receipt.steps[0].sources[0].url, str | None)
assert_type(answer.sheet.line("7"), vangnet.SheetLine | None)
assert_type(vangnet.rule_set(2019).regular.bands[0].above.value, Decimal)
assert_type(vangnet.calendar(2019).window_close.value, datetime.date)
assert_type(vangnet.assess_frame(pd.DataFrame(), unit="euro"), pd.DataFrame)
assert_type(vangnet.assess_frame(pl.DataFrame(), columns={"budget": "Budget"}), pl.DataFrame)
assert_type(vangnet.plot_bands(answer, lang="en"), Axes)
assert_type(vangnet.evaluate(b""), bytes)
assert_type({answer: 1}, dict[vangnet.Assessment, int])

figures = [vangnet.YearFigures(year=2018, budget=100, net_costs="110")]
vangnet.assess(year=2019, budget=100, net_costs=109, history=figures)
assert_type(vangnet.merge({"1111": figures}), list[vangnet.YearFigures])

try:
    vangnet.rule_set(2026)
except vangnet.NoRuleError as error:
    assert_type(error.code, str)
    assert_type(error.field, str | None)
