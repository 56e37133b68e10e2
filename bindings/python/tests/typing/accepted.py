"""Calls that a type checker accepts; nothing here runs."""

from __future__ import annotations

import datetime
import io
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, assert_type

import pandas as pd
import polars as pl
from matplotlib.axes import Axes

import vangnet
from vangnet.typing import WarningCode

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
assert_type(vangnet.calendar(2019).ics(lang="en"), str)
assert_type(vangnet.deadlines(2019, lang="en")[0].from_, datetime.date | None)
application = vangnet.application(case=answer.case, filed="2020-08-01", measures=[])
assert_type(application.draft(), vangnet.Document)
assert_type(application.letter(lang="en"), vangnet.Document)
assert_type(application.calendar(), vangnet.Document)
assert_type(application.draft(lang="nl").text(markup="plain"), str)
vangnet.write_docx(application.draft(), "draft.docx")
vangnet.write_docx(application.draft(), Path("draft.docx"))
vangnet.write_docx(application.draft(), io.BytesIO())
assert_type({answer: 1}, dict[vangnet.Assessment, int])

figures = [vangnet.YearFigures(year=2018, budget=100, net_costs="110")]
vangnet.assess(year=2019, budget=100, net_costs=109, history=figures)
assert_type(vangnet.merge({"1111": figures}), list[vangnet.YearFigures])

history = vangnet.budget_history(
    year=2023,
    stages=[
        {"stage": "voorlopig", "budget": 469_369_377, "macro_budget": "6014900000"},
        {"stage": "definitief", "budget": Decimal("550863275")},
    ],
)
assert_type(history.split, Literal["shapley", "macro_first"])
reserved = vangnet.budget_history(
    year=2023,
    stages=[{"stage": "voorlopig", "budget": 1, "macro_budget": 9, "vangnet_reserve": "1"}],
    split="macro_first",
)
assert_type(reserved.stages[0].vangnet_reserve, Decimal | None)
assert_type(history, vangnet.BudgetHistory)
assert_type(history.total, vangnet.StageChange | None)
assert_type(history.stages[0].stage, Literal["voorlopig", "nader_voorlopig", "definitief"])
assert_type(history.explain(lang="en", markup="plain"), str)
calendar = vangnet.payment_calendar(year=2024, budget=1, revised={"budget": 2, "from_month": 10})
vangnet.payment_calendar(year=2024, budget=1, revised=calendar.revised)
assert_type(calendar.payments[0].day, datetime.date)
assert_type(vangnet.late_accounts(year=2024, costs=1, price_change="0.02", volume_change=0).unknown.nl, str)
assert_type(vangnet.aanwijzing_reduction(budget=1, years_after_term=1).unknown, vangnet.Wording | None)
assert_type(vangnet.macro_budgets().of(2019, "definitief"), vangnet.MacroBudget | None)

arnhem = vangnet.MunicipalityFigures(municipality="0202", inhabitants=160_000, costs=1, young_people="1.5")
distribution = vangnet.distribute(
    year=2019,
    macro_budget=1,
    vangnet_reserve=0,
    municipalities=[arnhem, {"municipality": "0001", "inhabitants": 1}],
    unit="cent",
    mergers=[{"into": "0009", "from": ["0001", "0202"]}],
    splits=[{"from": "0009", "into": [{"municipality": "0007", "weight": 1}]}],
)
assert_type(distribution.municipalities[0].parts.objective, Decimal | None)
assert_type(distribution.to_frame(), pd.DataFrame)
assert_type(distribution.to_frame("polars"), pl.DataFrame)
assert_type(
    vangnet.sensitivity(year=2024, net_costs={"mean": 109, "sd": 4}, budget={"mean": 100}).to_frame("polars"),
    pl.DataFrame,
)
assert_type(vangnet.sensitivity_frame(pl.DataFrame(), year=2024, change="0.1"), pl.DataFrame)
assert_type(vangnet.outlook_grid({"year": 2024}, {"budget_mean": [100, "101"]}), pd.DataFrame)
assert_type(vangnet.outlook_grid({"year": 2024}, {"budget_mean": [100]}, backend="polars"), pl.DataFrame)
vangnet.distribute(year=2019, macro_budget=1, vangnet_reserve=0, municipalities=pd.DataFrame())
vangnet.distribute(year=2019, macro_budget=1, vangnet_reserve=0, municipalities=pl.DataFrame())

expected = vangnet.household(
    budget_year=2020, norm="", indicators=("a",), values={"a": 0, "b": "1"}, constants={"volume": 1, "price": "2"}
)
assert_type(expected.volume.contributions[0].weight, Decimal | None)
assert_type(vangnet.indicators(budget_year=2023).price.indicators[0].kind, Literal["flag", "share", "index"])
deviation = vangnet.deviation(
    year=2019,
    model={"caseload": 7000},
    realised={"price": "14000", "amount": None},
    groups=[{"name": "50+", "model": 1, "realised": "2.5"}],
)
assert_type(deviation.effect, vangnet.DeviationEffect | None)
split = vangnet.attribution(from_=vangnet.Situation(label="a", budget=1, net_costs=2), to={"label": "b"})
assert_type(split.from_.ratio, Decimal)
assert_type(split.missing, tuple[Literal["macro_budget", "caseload", "other"], ...])
assert_type(vangnet.plot_attribution(split), Axes)
ahead = vangnet.path(years=[{"year": 2024, "budget": 1, "net_costs": "2"}], first=2024, last=2024)
assert_type(vangnet.plot_path(ahead, lang="en"), Axes)
vangnet.path(years=[*figures, {"year": 2019, "budget": 1, "net_costs": 2}], first=2019, last=2019)
assert_type({split: 1}, dict[vangnet.Attribution, int])

assert_type(vangnet.rule_set(2025).assumed_for(2999), vangnet.RuleSet)
assert_type(vangnet.rule_set(2025).assumed_from, int | None)
assert_type(answer.missing, vangnet.Missing | None)
assert_type(vangnet.Inverse(vangnet.rule_set(2016), budget=1).warnings[0], WarningCode)
try:
    vangnet.rule_set(2999)
except vangnet.NoRuleError as error:
    assert_type(error.code, str)
    assert_type(error.field, str | None)

model = vangnet.HouseholdModel(budget_year=2023, municipalities={"0202": {"students_share": "0.1"}})
columns, sums = vangnet.household_columns({}, [], model=model, outputs=("chance", "fraction"), threads=2)
assert_type(columns, dict[Literal["chance", "fraction", "expected_amount"], Any])
assert_type(sums, vangnet.HouseholdSums)
assert_type(sums + sums, vangnet.HouseholdSums)
assert_type(vangnet.household_sums(pl.DataFrame(), model=model).amounts, dict[str, Decimal])
