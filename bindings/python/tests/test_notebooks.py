"""What a notebook shows of an answer: words and tables, never a code, and nothing that a caller named as markup."""

from __future__ import annotations

import inspect
import re
from html.parser import HTMLParser
from typing import Any

import pytest

import answers
import vangnet
from vangnet._questions.answer import Answer

NAMED = '<img src=x onerror="alert(1)">'
RULES = vangnet.rule_set(2019)


def assessment(**change: Any) -> vangnet.Assessment:
    """An answer that pays nothing, of which the scale would pay something."""
    history = {2018: (100_000_000, 90_000_000), 2017: (100_000_000, 90_000_000)}
    figures: dict[str, Any] = {"id": NAMED, "year": 2019, "budget": 100_000_000, "net_costs": 109_000_000}
    return vangnet.assess(**figures | {"history": history} | change)


ESTIMATE = vangnet.YearFigures(year=2019, budget=100_000_000, net_costs=109_000_000, stage="voorlopig")
INCOMPLETE = vangnet.Case(id=NAMED, year=2019, figures=[ESTIMATE]).assess()
APPLICATION = vangnet.Procedure(
    received="2020-08-16",
    college_declaration=False,
    council_consent=False,
    internal_measures=False,
    external_measures=False,
    granted_years=[2018],
    instruction_years=[2020],
)
CAPPED = vangnet.Inverse(vangnet.rule_set(2016), budget=100_000_000, inhabitants=100_000)
UNCAPPED = vangnet.Inverse(vangnet.rule_set(2016), budget=100_000_000)
ANSWERS: list[Any] = [
    *answers.every_answer(),
    vangnet.indicators(budget_year=2020),
    vangnet.macro_budgets(),
    vangnet.attribution(
        from_={"label": NAMED, "budget": 100, "net_costs": 108}, to={"label": NAMED, "budget": 101, "net_costs": 90}
    ),
    assessment(),
    INCOMPLETE,
    assessment(year=2016, history={}),
    INCOMPLETE.receipt,
    INCOMPLETE.missing,
    vangnet.compare(INCOMPLETE.case, RULES, RULES.with_threshold("0.05").with_name(NAMED)),
    *[vangnet.calendar(2016), vangnet.calendar(2025), assessment().sheet],
    *[assessment(year=2016, history={}).sheet, assessment(procedure=APPLICATION).procedure],
    *[RULES, vangnet.rule_set(2016), vangnet.rule_set(2025), RULES.with_name(NAMED).assumed_for(2999)],
    *[CAPPED.maximum_own_risk(), CAPPED.borders(109_000_000), CAPPED.effect_of_one_euro(109_000_000)],
    *[UNCAPPED.maximum_own_risk(), UNCAPPED.borders(1), UNCAPPED.effect_of_one_euro(1)],
]


class Shown(HTMLParser):
    """The elements and the text of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.elements.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += f" {data}"


def warnings_of(answer: Any) -> tuple[str, ...]:
    if isinstance(answer, vangnet.Receipt):
        return answer.assessment.warnings
    if isinstance(answer, vangnet.RuleSet):
        return answer.scale_warnings(inhabitants_given=True)
    if isinstance(answer, vangnet.SideBySide):
        return (*answer.first.warnings, *answer.second.warnings)
    warnings: tuple[str, ...] = getattr(answer, "warnings", ())
    return warnings


def would_be(answer: Any) -> bool:
    parts = (getattr(answer, "assessment", answer), getattr(answer, "first", None))
    return any(getattr(part, "scale_is_hypothetical", False) for part in parts)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: type(answer).__name__)
def test_a_notebook_shows_words(answer: Any, lang: str) -> None:
    html = answer.to_html(lang=lang)
    shown = Shown(html)
    assert answer._repr_html_() == answer.to_html() == answer.to_html(lang="nl") != answer.to_html(lang="en")
    assert shown.elements <= {"p", "b", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "a"}
    assert not re.findall(r"\b[a-z]+_[a-z_]+\b", shown.text)
    told = shown.text.count("Let op:" if lang == "nl" else "Note:")
    assert told >= len(set(warnings_of(answer)))
    if would_be(answer):
        assert ("zou zijn" if lang == "nl" else "would be") in shown.text
    with pytest.raises(vangnet.InputError, match=r'^/lang is "de"'):
        answer.to_html(lang="de")


def test_every_answer_is_shown() -> None:
    named = (getattr(vangnet, name) for name in vangnet.__all__)
    public = [value for value in named if inspect.isclass(value)]
    explained = {kind for kind in public if hasattr(kind, "explain") or issubclass(kind, Answer)}
    assert explained <= {type(answer) for answer in ANSWERS} == {kind for kind in public if hasattr(kind, "to_html")}


def test_the_answers_of_inverse_questions_carry_their_warnings() -> None:
    for inverse in (CAPPED, UNCAPPED):
        for answer in (inverse.maximum_own_risk(), inverse.borders(1), inverse.effect_of_one_euro(1)):
            assert answer.warnings == inverse.warnings == tuple(answer.to_dict()["warnings"])
    assert UNCAPPED.borders(1) != CAPPED.borders(1)
    rules = vangnet.rule_set(2025).assumed_for(2999)
    assert "rules_assumed" in vangnet.Inverse(rules, budget=100).effect_of_one_euro(1).warnings


def test_an_answer_put_together_by_hand_shows_its_repr() -> None:
    published = vangnet.macro_budgets()
    parts = {name: getattr(published, name) for name in inspect.signature(type(published)).parameters}
    assert type(published)(**parts)._repr_html_() is None
