"""Calls that a type checker must refuse, each with the error it must give; nothing here runs.

A comment that is not needed is an error itself (`warn_unused_ignores`), so a stub that grows lax fails here.
"""

from __future__ import annotations

import pandas as pd

import vangnet

vangnet.assess(year=2019, budget=1.5, net_costs=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.assess(year="2019", budget=1, net_costs=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.assess(year=2019, budget=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
vangnet.assess(year=2019, bugdet=1, budget=1, net_costs=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
vangnet.assess(2019, 1, 1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
vangnet.assess(year=2019, budget=1, net_costs=1, history=[2018])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
vangnet.assess(year=2019, budget=1, net_costs=1, stage="final")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

answer = vangnet.assess(year=2019, budget=1, net_costs=1)
answer.payment = None  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
answer.explain(lang="de")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
print(answer.paymant)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType]
print(answer.payment + 1)  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnknownArgumentType]
vangnet.rule_set(2019).with_threshold(0.05)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.rule_set(2019).with_extended_bands([("0.05", "1")])  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
vangnet.assess_frame(pd.DataFrame(), unit="dollar")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.outlook_grid({"year": 2024}, {"budget_mean": [1.5]})  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
vangnet.evaluate("text")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

vangnet.budget_history(year=2023, stages=[{"stage": "final", "budget": 1}])  # type: ignore[typeddict-item]  # pyright: ignore[reportArgumentType]
vangnet.budget_history(year=2023, stages=[{"stage": "voorlopig", "budget": 1, "bugdet": 1}])  # type: ignore[typeddict-unknown-key]  # pyright: ignore[reportArgumentType]
vangnet.budget_history(year=2023, stages=[{"stage": "voorlopig", "budget": 1.5}])  # type: ignore[typeddict-item]  # pyright: ignore[reportArgumentType]
vangnet.budget_history(year=2023, stages=[], split="even")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.payment_calendar(2024, 1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
vangnet.payment_calendar(year=2024, budget=1, revised=2)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.aanwijzing_reduction(budget=1, years_after_term="1")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.Situation(label="a", budget=1.5, net_costs=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.Situation("a", 1, 1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
vangnet.MunicipalityFigures(municipality=202, inhabitants=1, costs=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.distribute(year=2019, macro_budget=1, vangnet_reserve=0, municipalities=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.deviation(year=2019, model={"caselaod": 1})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

split = vangnet.attribution(from_={}, to={})
split.change = split.change  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
split.explain(lang="de")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
split.explain(markup="html")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
print(split.form)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType]
print(vangnet.deviation(year=2019).effect.caseload)  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
vangnet.plot_attribution(answer)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.plot_path(split)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

application = vangnet.application(case=answer.case, filed="2020-08-01", measures=[])
application.draft("nl")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
application.draft(lang="de")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
application.letter(lang="de")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
application.draft().text(markup="html")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.write_docx(application, "draft.docx")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.deadlines("2019")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.deadlines(2019)[0].until = None  # type: ignore[misc, assignment]  # pyright: ignore[reportAttributeAccessIssue]

model = vangnet.HouseholdModel(budget_year=2023, municipalities={"0202": {"students_share": 0.1}})  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
vangnet.household_columns({}, [], model=model, outputs="price")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.household_sums([], model=model)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
vangnet.rule_set(2025).assumed_for("2026")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
