"""Pictures: Axes come back, drawn with the core's figures, in two languages, with no label over another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes

import vangnet

ANSWER = vangnet.assess(
    year=2019,
    budget="102222222.22",
    net_costs="111422222.22",
    history={2018: (101_000_000, 109_181_000), 2017: (100_000_000, 98_000_000), 2014: (100, 120)},
)


@pytest.fixture(autouse=True)
def _close() -> Iterator[None]:
    yield
    pyplot.close("all")


def draw(kind: str, lang: str) -> Axes:
    code = "nl" if lang == "nl" else "en"
    if kind == "scale":
        return vangnet.plot_scale(ANSWER.rules, year=2019, budget="102222222.22", net_costs="111422222.22", lang=code)
    if kind == "bands":
        return vangnet.plot_bands(ANSWER, lang=code)
    return vangnet.plot_history(ANSWER, lang=code)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", ["scale", "bands", "history"])
def test_no_label_covers_another(kind: str, lang: str) -> None:
    axes = draw(kind, lang)
    assert axes.get_title()
    axes.figure.draw_without_rendering()
    labels = [*axes.texts, *axes.get_xticklabels(), *axes.get_yticklabels(), axes.xaxis.label, axes.title]
    boxes = [label.get_window_extent() for label in labels if label.get_text()]
    assert len(boxes) > 4
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]


def test_the_words_and_numbers_are_in_the_language() -> None:
    dutch, english = draw("bands", "nl"), draw("bands", "en")
    assert "€ 8.433.333 + € 766.667" in [text.get_text() for text in dutch.texts]
    assert "€8,433,333 + €766,667" in [text.get_text() for text in english.texts]


def test_the_scale_bends_where_the_core_bends() -> None:
    axes = vangnet.plot_scale(vangnet.rule_set(2016), year=2016, budget=93_000_000, inhabitants=173_000)
    own_risk = axes.collections[0].get_paths()[0].vertices
    assert max(height for _, height in own_risk) == pytest.approx(5.19)


def test_the_history_marks_the_years_above_the_threshold() -> None:
    axes = draw("history", "nl")
    legend = axes.get_legend()
    assert legend is not None
    assert {text.get_text() for text in legend.get_texts()} == {
        "Drempel van dat jaar",
        "Tekort boven de drempel",
        "Tekort tot de drempel, of overschot",
        "Jaar zonder regels",
    }
    assert [label.get_text() for label in axes.texts] == ["20,0%", "-2,0%", "8,1%", "9,0%"]


def test_given_axes_are_used() -> None:
    _, axes = pyplot.subplots()
    assert vangnet.plot_bands(ANSWER, ax=axes) is axes
    with pytest.raises(vangnet.InputError, match="/lang is 'de'"):
        vangnet.plot_bands(ANSWER, lang="de")  # type: ignore[arg-type]
