"""The objects around one case."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from decimal import Decimal
from typing import Any

import pytest

import answers
import households
import vangnet


def arnhem(**change: Any) -> vangnet.Assessment:
    case: dict[str, Any] = {
        "id": "arnhem-2019",
        "year": 2019,
        "budget": "102222222.22",
        "net_costs": "111422222.22",
        "history": {2018: ("101000000", "109181000"), 2017: ("100000000", "108000000")},
    }
    return vangnet.assess(**case | change)


PROCEDURE = vangnet.Procedure(
    received=datetime.date(2020, 8, 1),
    college_declaration=True,
    council_consent=True,
    internal_measures=True,
    external_measures=True,
    granted_years=(2017,),
    instruction_years=[],
)


def every_value() -> list[Any]:
    """One value of each public class."""
    answer = arnhem(procedure=PROCEDURE)
    receipt, rules, calendar = answer.receipt, answer.rules, vangnet.calendar(2025)
    inverse = vangnet.Inverse(rules, budget="100000000", inhabitants=5)
    step = next(step for step in receipt.steps if step.sources)
    other = vangnet.rule_set(2025).with_threshold("0.05").with_name("5%")
    far = vangnet.YearFigures(year=2024, budget=100, net_costs=160)
    asked = vangnet.advice(vangnet.Case(id="", year=2024, figures=[far]))
    short: Any = vangnet.assess(year=2025, budget=1000, net_costs=1060)
    both = vangnet.compare(answer.case, rules, rules.with_threshold("0.05"))
    return [
        *[short, short.missing, short.missing.tests[0], short.missing.failed[0]],
        *[answer, answer.scale, answer.routes[0], answer.routes[0].tests[0], answer.procedure],
        *[answer.case, answer.case.figures[0], PROCEDURE, receipt, receipt.bands[0], receipt.sheet],
        *[receipt.sheet.lines[0], step, step.inputs[0], step.result, step.formula, step.sources[0]],
        *[rules, other, rules.regular, other.extended, rules.regular.bands[0], rules.regular.tests[0]],
        *[rules.regular.bands[0].above, calendar, calendar.forms, calendar.window_close],
        *[calendar.forms.value if calendar.forms else None, calendar.requirements[0], inverse],
        *[inverse.maximum_own_risk(), inverse.borders(1), inverse.borders(1).up],
        *[inverse.effect_of_one_euro(1), both, both.rules[0], asked[0], vangnet.deadlines(2019)[0]],
        *answers.every_value(),
        *[households.model(2020), vangnet.HouseholdSums.from_parts({"0202": (5 << 64).to_bytes(16, "little")})],
    ]


def test_every_public_class_is_covered() -> None:
    seen = {type(value).__name__ for value in every_value()}
    classes = {
        name
        for name in vangnet.__all__
        if isinstance(getattr(vangnet, name), type) and not issubclass(getattr(vangnet, name), Exception)
    }
    # A document is made again from its answer, which is what is kept; test_documents has the rest.
    assert seen == classes - {"Document"}


@pytest.mark.parametrize("value", every_value(), ids=lambda value: type(value).__name__)
def test_a_value_is_frozen_comparable_hashable_and_picklable(value: Any) -> None:
    for twin in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):
        assert twin == value
        assert hash(twin) == hash(value)
        assert {value: 1}[twin] == 1
        assert repr(twin) == repr(value)
    assert value != "something else"
    assert repr(value).startswith(f"{type(value).__name__}(")
    name = next(name for name in dir(value) if not name.startswith("_"))
    with pytest.raises(AttributeError):
        setattr(value, name, None)
    with pytest.raises(AttributeError):
        value.no_such_field = 1
    assert type(value).__module__ == "vangnet"


def test_different_cases_differ() -> None:
    assert arnhem() == arnhem()
    assert arnhem() != arnhem(net_costs="111422222.23")
    assert arnhem() != arnhem(id="another")
    assert vangnet.rule_set(2021) != vangnet.rule_set(2023)


def test_an_answer_names_the_years_that_no_test_looks_at() -> None:
    figures = [vangnet.YearFigures(year=year, budget=100, net_costs=109) for year in (2026, *range(2015, 2025))]
    answer = vangnet.Case(id="a series", year=2024, figures=figures).assess()
    assert answer.unused_years == (*range(2015, 2022), 2026)
    assert f"unused_years={answer.unused_years!r}" in repr(answer)
    assert "No test looks at the figures of 2015, 2016," in answer.explain(lang="en")
    assert pickle.loads(pickle.dumps(answer)).unused_years == answer.unused_years
    assert answer == vangnet.Case(id="a series", year=2024, figures=figures).assess()
    # Under keys that are typed by hand, such a year is a mistake.
    with pytest.raises(vangnet.InputError, match=r"^/history/2015 cannot affect 2024"):
        vangnet.assess(year=2024, budget=100, net_costs=109, history={2015: (100, 109)})
    # What the rules of another year look back on fits all the same, and is named.
    earlier = vangnet.assess(year=2017, budget=100, net_costs=109, history=dict.fromkeys((2014, 2016), (100, 109)))
    assert earlier.unused_years == (2014,)
    assert "unused_years" not in repr(arnhem())


def test_the_ways_to_write_an_amount_are_one() -> None:
    texts = arnhem()
    assert texts == arnhem(budget=Decimal("102222222.22"), net_costs=Decimal("111422222.2200"))
    assert vangnet.assess(year=2024, budget=1000, net_costs=1) == vangnet.assess(
        year=2024, budget=Decimal("1E+3"), net_costs="1.00"
    )
    figures = [vangnet.YearFigures(year=2018, budget=101_000_000, net_costs=109_181_000)]
    figures.append(vangnet.YearFigures(year=2017, budget=100_000_000, net_costs=108_000_000))
    assert texts == arnhem(history=figures)
    assert texts == arnhem(history={entry.year: entry for entry in figures})


def test_the_json_is_that_of_the_contract() -> None:
    answer = arnhem(procedure=PROCEDURE)
    assert f"{answer.to_json()}\n".encode() == vangnet.evaluate(contract_line(answer.case))
    assert vangnet.Case.from_json(contract_line(answer.case).decode()) == answer.case


def contract_line(case: vangnet.Case) -> bytes:
    line = json.loads(case.to_json())
    return json.dumps(line).encode()


def test_the_dict_has_the_fields_of_the_contract() -> None:
    answer = arnhem(procedure=PROCEDURE)
    plain = answer.to_dict()
    assert list(plain) == list(json.loads(answer.to_json()))
    assert plain["payment"] == Decimal("766666.67")
    assert plain["routes"][0]["tests"][0]["limit"] == Decimal("0.075000")
    assert plain["procedure"]["window_close"] == datetime.date(2020, 8, 15)
    assert plain["procedure"]["form"] == "uitgebreid_verzoek"


def test_amounts_and_ratios_come_out_as_decimals() -> None:
    answer = arnhem()
    assert str(answer.deficit) == "9200000.00"
    assert str(answer.deficit_ratio) == "0.090000"
    assert str(answer.scale.marginal_own_risk) == "0.500000"
    assert answer.payment is not None
    assert answer.own_risk is not None
    assert answer.payment + answer.own_risk == answer.deficit


def test_the_explanation_in_two_languages_and_two_markups() -> None:
    answer = arnhem()
    assert answer.explain() == answer.explain(lang="nl", markup="markdown") == answer.receipt.explain()
    assert "€ 8.433.333,33" in answer.explain(lang="nl")
    assert "€8,433,333.33" in answer.explain(lang="en")
    assert "|" in answer.explain(markup="markdown")
    assert "|" not in answer.explain(markup="plain")
    with pytest.raises(vangnet.InputError, match=r'/lang is "de": a language must be nl or en'):
        answer.explain(lang="de")  # type: ignore[arg-type]


def test_the_table_of_a_notebook() -> None:
    html = arnhem(id="<script>")._repr_html_()
    assert "€ 7.666.666,67" in html
    assert html.count("<table>") == 2
    assert "<script>" not in html
    assert "boven 12,5% van het budget" in html
    assert "above 12.5% of the budget" in arnhem().to_html(lang="en")


def test_the_table_of_a_notebook_says_what_only_would_be() -> None:
    history = {2018: (100_000_000, 90_000_000), 2017: (100_000_000, 90_000_000)}
    answer = vangnet.assess(year=2019, budget=100_000_000, net_costs=109_000_000, history=history)
    assert (answer.payment, answer.scale.payment) == (0, 750_000)
    assert answer.scale_is_hypothetical
    assert "<th>Vangnetuitkering zou zijn</th><th>Eigen risico zou zijn</th>" in answer.to_html()
    assert "<td>Totaal zou zijn</td>" in answer.to_html()
    assert "<td>Total would be</td>" in answer.to_html(lang="en")
    assert not arnhem().scale_is_hypothetical
    assert "zou zijn" not in arnhem().to_html()


def test_own_rules() -> None:
    rules = vangnet.rule_set(2019)
    lower = rules.with_threshold(Decimal("0.05")).with_name("5%")
    answer = arnhem(rules=lower)
    assert (answer.rule_set, answer.evidence) == ("5%", "user")
    assert answer.payment == Decimal("2044444.44")
    bands = [{"above": "0.04", "share": "0.5"}]
    regular = {"opens": "all", "tests": [{"test": "year", "limit": "0.04"}], "bands": bands}
    own = vangnet.RuleSet.from_dict({"name": "half above 4%", "regular": regular})
    assert vangnet.RuleSet.from_dict(own.to_dict()) == own
    assert arnhem(rules=own).payment == Decimal("2555555.56")
    assert [difference.after for difference in rules.diff(lower)] == ["0.050000"] * 3
    beside = vangnet.compare(answer.case, rules, lower)
    assert beside.payment_difference == Decimal("1277777.77")
    assert beside.own_risk_difference == beside.scale_own_risk_difference == Decimal("-1277777.77")
    assert "own_risk_difference=Decimal('-1277777.77')" in repr(beside)
    assert lower.with_years(first=2026).first_year == 2026
    with pytest.raises(vangnet.RuleSetError):
        vangnet.RuleSet.from_dict({"name": "empty"})
    with pytest.raises(vangnet.RuleSetError):
        vangnet.RuleSet.from_toml("name = 'empty'")
    with pytest.raises(vangnet.InputTypeError, match=r"/threshold is the float 0\.05"):
        rules.with_threshold(0.05)  # type: ignore[arg-type]


def test_every_shipped_value_has_a_source() -> None:
    for year in vangnet.supported_years():
        for band in vangnet.rule_set(year).regular.bands:
            assert any(source.url for source in band.above.sources), year
            assert band.above.evidence != "user"


def test_errors_are_picklable_too() -> None:
    for error in (
        vangnet.InputError("text", "code", "/field"),
        vangnet.RowError("text", "code", None, 3),
    ):
        twin = pickle.loads(pickle.dumps(error))
        assert (type(twin), str(twin), vars(twin)) == (type(error), str(error), vars(error))


def test_rules_are_assumed_for_a_year_without_rules() -> None:
    rules = vangnet.rule_set(2025).assumed_for(2999)
    assert (rules.name, rules.origin, rules.assumed_from) == ("2025 assumed for 2999", "user", 2025)
    assert vangnet.rule_set(2025).assumed_from is None
    history = dict.fromkeys((2998, 2997, 2996), (1000, 1040))
    answer = vangnet.assess(year=2999, budget=1000, net_costs=1100, history=history, rules=rules)
    assert (answer.outcome, answer.payment, answer.evidence) == ("conditions_met", Decimal("12.50"), "user")
    assert answer.warnings == ("rules_assumed",)
    assert "2025 assumed for 2999" in repr(answer)
    assert answer.explain(lang="nl").split("\n")[2].startswith("Dit is een aanname: voor 2999")
    assert answer.explain(lang="en").split("\n")[2].startswith("This is an assumption: no rules are known for 2999")
    assert "alsof de regels van 2025 ook over 2999 gelden" in answer.to_html(lang="nl")
    assert "as if the rules of 2025 held for 2999" in answer.to_html(lang="en")
    assert "assumption" not in arnhem().to_html(lang="en")
    step = next(step for step in answer.receipt.steps if step.name == "rules_assumed")
    assert (step.evidence, step.result.shown) == ("user", "2025")
    again = pickle.loads(pickle.dumps(answer))
    assert again == answer
    assert again.rules == rules
    assert json.loads(again.receipt.to_json())["rules"]["assumed_from"] == 2025


def test_rules_are_not_assumed_where_there_are_rules() -> None:
    rules = vangnet.rule_set(2025)
    with pytest.raises(vangnet.InputError, match="this year has rules of its own") as refused:
        rules.assumed_for(2024)
    assert (refused.value.code, refused.value.field) == ("invalid_year", "/year")
    with pytest.raises(vangnet.NoRuleError) as early:
        rules.assumed_for(2014)
    assert early.value.code == "year_unsupported"
    with pytest.raises(vangnet.InputTypeError):
        rules.assumed_for("2999")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "rules",
    [
        *map(vangnet.rule_set, vangnet.supported_years()),
        vangnet.rule_set(2025).assumed_for(2999),
        vangnet.rule_set(2025).assumed_for(2999).with_threshold("0.05"),
    ],
)
def test_a_rule_set_is_read_back_from_its_dict(rules: vangnet.RuleSet) -> None:
    assert vangnet.RuleSet.from_dict(rules.to_dict()) == rules
    assert vangnet.RuleSet.from_dict(json.loads(rules.to_json())) == rules
    assert vangnet.RuleSet.from_toml("\n".join(f"{key} = {as_toml(value)}" for key, value in given(rules))) == rules


def given(rules: vangnet.RuleSet) -> list[tuple[str, Any]]:
    return [(key, value) for key, value in rules.to_dict().items() if value is not None]


def as_toml(value: Any) -> str:
    if isinstance(value, dict):
        inner = (f"{key} = {as_toml(item)}" for key, item in value.items() if item is not None)
        return f"{{ {', '.join(inner)} }}"
    return f"[{', '.join(map(as_toml, value))}]" if isinstance(value, list) else json.dumps(value)


def test_an_incomplete_answer_says_what_is_missing() -> None:
    answer = vangnet.assess(year=2024, budget=1000, net_costs=1090)
    missing = answer.missing
    assert missing is not None
    assert (missing.years, missing.inhabitants, missing.failed) == ((2022, 2023), False, ())
    assert (missing.payment_if_met, missing.own_risk_if_met) == (Decimal("7.50"), Decimal("82.50"))
    assert [(test.route, test.name, test.decides) for test in missing.tests] == [("regular", "multi_year", True)]
    assert "missing=Missing(years=(2022, 2023)," in repr(answer)
    assert "de cijfers over 2022 en 2023" in answer.to_html()
    assert "the figures of 2022 and 2023" in answer.explain(lang="en").split("\n")[2]
    assert '"missing"' not in answer.to_json()
    assert arnhem().missing is None
    assert "missing" not in repr(arnhem())


def test_a_test_that_fails_anyway_needs_no_history() -> None:
    answer = vangnet.assess(year=2024, budget=1000, net_costs=1070)
    missing = answer.missing
    assert missing is not None
    assert (answer.outcome, missing.years, missing.payment_if_met) == ("conditions_not_met", (), None)
    assert [failed.name for failed in missing.failed] == ["year"]
    assert missing.explain(lang="en") == "The figures of 2022 and 2023 are missing, but they do not change the outcome."


def test_a_comparison_says_what_is_missing_on_each_side() -> None:
    rules = vangnet.rule_set(2024)
    both = vangnet.compare(arnhem(year=2024, history={}).case, rules, rules.with_threshold("0.05"))
    assert [side.missing.years if side.missing else None for side in (both.first, both.second)] == [(2022, 2023)] * 2


def test_the_scale_without_inhabitants_warns_where_a_cap_may_count() -> None:
    of_2016 = vangnet.rule_set(2016)
    assert vangnet.Inverse(of_2016, budget=100).warnings == ("inhabitants_missing",)
    assert vangnet.Inverse(of_2016, budget=100, inhabitants=1).warnings == ()
    assert vangnet.Inverse(vangnet.rule_set(2024), budget=100).warnings == ()
    assumed = vangnet.rule_set(2024).assumed_for(2999)
    assert vangnet.Inverse(assumed, budget=100).warnings == ("rules_assumed",)
