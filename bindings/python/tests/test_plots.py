"""Pictures: Axes come back, drawn with the core's figures, in two languages, with no label over another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.transforms import Bbox

import vangnet

ANSWER = vangnet.Case(
    id="",
    year=2019,
    figures=[
        vangnet.YearFigures(year=2019, budget="102222222.22", net_costs="111422222.22"),
        vangnet.YearFigures(year=2018, budget=101_000_000, net_costs=109_181_000),
        vangnet.YearFigures(year=2017, budget=100_000_000, net_costs=98_000_000),
        vangnet.YearFigures(year=2014, budget=100, net_costs=120),
    ],
).assess()

SPLIT = vangnet.attribution(
    from_=vangnet.Situation(
        label="2018",
        budget=101_000_000,
        net_costs=109_181_000,
        macro_budget=6_216_000_000,
        caseload=7500,
        other=500_000,
    ),
    to=vangnet.Situation(
        label="2019",
        budget=102_222_222,
        net_costs=111_422_222,
        macro_budget=6_072_600_000,
        caseload=7400,
        other=600_000,
    ),
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
    if kind == "attribution":
        return vangnet.plot_attribution(SPLIT, lang=code)
    return vangnet.plot_history(ANSWER, lang=code)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", ["scale", "bands", "history", "attribution"])
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
    figures = [label.get_text() for label in axes.texts if "%" in label.get_text()]
    assert figures == ["20,0%", "-2,0%", "8,1%", "9,0%"]


def test_the_history_has_a_gap_for_a_year_without_figures() -> None:
    axes = draw("history", "nl")
    assert [label.get_text() for label in axes.get_xticklabels()] == ["2014", "2015", "2016", "2017", "2018", "2019"]
    gaps = [label for label in axes.texts if label.get_text() == "geen\ncijfers"]
    assert [label.xy[0] for label in gaps] == [1, 2]  # type: ignore[attr-defined]
    figures = [
        vangnet.YearFigures(year=year, budget=100, net_costs=100 + deficit)
        for year, deficit in ((2015, 1), (2022, 4), (2023, 5), (2024, 7))
    ]
    far = vangnet.Case(id="far", year=2024, figures=figures)
    axes = vangnet.plot_history(far)
    assert [label.get_text() for label in axes.get_xticklabels()] == ["2015", "2016–2021", "2022", "2023", "2024"]


def lines_of(axes: Axes) -> list[Bbox]:
    """Where the lines of the thresholds are, as boxes on the paper."""
    segments = [path.vertices for collection in axes.collections for path in collection.get_paths()]
    return [Bbox(axes.transData.transform(segment)) for segment in segments]


def test_no_label_of_the_history_is_crossed_by_a_threshold() -> None:
    # Deficits of 1% to 12% by half a percent, so that some end just below the line.
    for tenths in range(10, 120, 5):
        answer = vangnet.assess(
            year=2024, budget=1000, net_costs=1000 + tenths, history={2023: (1000, 1074), 2022: (1000, 990)}
        )
        axes = vangnet.plot_history(answer)
        axes.figure.draw_without_rendering()
        lines = lines_of(axes)
        assert len(lines) == 3
        for label in axes.texts:
            box = label.get_window_extent()
            assert not [line for line in lines if line.y0 < box.y1 and line.y0 > box.y0 and line.x0 < box.x1 < line.x1]
        pyplot.close("all")


def test_what_only_would_be_is_grey_and_says_so() -> None:
    refused = vangnet.assess(
        year=2019, budget=100_000_000, net_costs=109_000_000, history={2018: (100, 90), 2017: (100_000_000, 80_000_000)}
    )
    assert (refused.payment, refused.scale.payment) == (0, 750_000)
    axes = vangnet.plot_bands(refused)
    legend = axes.get_legend()
    assert legend is not None
    words = {text.get_text() for text in legend.get_texts()}
    assert words == {"Eigen risico (gemeente), zou zijn", "Vangnetuitkering (Rijk), zou zijn"}
    assert axes.get_yticklabels()[-1].get_text() == "Totaal, zou zijn"
    assert axes.get_title() == "Het tekort in schijven: wat de schaal zou geven"
    greys = {patch.get_facecolor()[:3] for patch in axes.patches}
    assert all(red == green == blue for red, green, blue in greys)
    colours = {patch.get_facecolor()[:3] for patch in draw("bands", "nl").patches}
    assert not greys & colours
    assert "zou zijn" in draw("scale", "nl").texts[0].get_text()


def test_two_scales_on_one_axes() -> None:
    now = vangnet.rule_set(2024)
    lower = now.with_threshold("0.05").with_name("5%")
    axes = vangnet.plot_scales([now, lower], year=2024, budget=100_000_000, lang="en")
    own_risk, own_risk_lower, payment, payment_lower = axes.get_lines()[:4]
    assert max(own_risk.get_ydata()) == pytest.approx(10)
    assert max(own_risk_lower.get_ydata()) == pytest.approx(8.75)
    ends = {line.get_xdata()[-1] for line in (own_risk, own_risk_lower, payment, payment_lower)}  # type: ignore[index]
    assert len(ends) == 1
    assert len({(line.get_color(), line.get_linestyle()) for line in axes.get_lines()[:4]}) == 4
    with pytest.raises(vangnet.InputError, match=r"/ax has a scale already.*plot_scales"):
        vangnet.plot_scale(now, year=2024, budget=100_000_000, ax=axes)
    with pytest.raises(vangnet.InputError, match="/rules has 1 rule sets"):
        vangnet.plot_scales([now], year=2024, budget=100_000_000)


def test_a_comparison_shows_both_answers() -> None:
    case = vangnet.assess(
        year=2019,
        budget=100_000_000,
        net_costs=107_000_000,
        history={2018: (100_000_000, 107_000_000), 2017: (100_000_000, 107_000_000)},
    ).case
    now = vangnet.rule_set(2019)
    axes = vangnet.plot_compare(vangnet.compare(case, now, now.with_threshold("0.05").with_name("drempel 5%")))
    assert [label.get_text() for label in axes.get_yticklabels()] == ["2019", "drempel 5%"]
    assert [text.get_text() for text in axes.texts] == ["€ 7.000.000 + € 0", "€ 6.000.000 + € 1.000.000"]
    assert axes.get_title().endswith("€ 1.000.000")
    axes.figure.draw_without_rendering()
    boxes = [label.get_window_extent() for label in [*axes.texts, *axes.get_yticklabels(), axes.title]]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]


def heights(axes: Axes) -> list[tuple[float, float]]:
    """Where each bar of a waterfall begins and ends."""
    boxes = [container.patches[0] for container in axes.containers]  # type: ignore[attr-defined]
    return [(box.get_x(), box.get_x() + box.get_width()) for box in boxes]


def test_a_waterfall_goes_from_the_first_deficit_to_the_second() -> None:
    axes = draw("attribution", "nl")
    first, *parts, last = heights(axes)
    assert first == pytest.approx((0, 8181))
    assert last == pytest.approx((0, 9200))
    reached = first[1]
    for part, (start, end) in zip(SPLIT.parts, parts, strict=True):
        assert start == pytest.approx(reached)
        assert end - start == pytest.approx(float(part.amount) / 1000)
        reached = end
    assert reached == pytest.approx(last[1])
    assert [label.get_text() for label in axes.get_yticklabels()] == [
        "Tekort 2018 (8,1%)",
        "Macrobudget",
        "Aandeel in het macrobudget",
        "Huishoudens in de bijstand",
        "Prijs per huishouden",
        "Overige lasten",
        "Tekort 2019 (9,0%)",
    ]
    assert [label.get_text() for label in axes.texts][:3] == ["8.181", "+2.372", "-3.594"]
    # Without colour the bars differ by their hatching.
    assert len({container.patches[0].get_hatch() for container in axes.containers}) == 3  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("size", "label", "amounts"),
    [
        (1, "Euro", ["8", "-1", "+3", "10"]),
        (100_000, "Euro × 1.000", ["800", "-100", "+300", "1.000"]),
        (100_000_000, "Euro × 1 miljoen", ["800", "-100", "+300", "1.000"]),
    ],
)
def test_a_waterfall_says_in_what_its_amounts_are(size: int, label: str, amounts: list[str]) -> None:
    split = vangnet.attribution(
        from_=vangnet.Situation(label="a", budget=100 * size, net_costs=108 * size),
        to=vangnet.Situation(label="b", budget=101 * size, net_costs=111 * size),
    )
    axes = vangnet.plot_attribution(split)
    assert axes.get_xlabel() == label
    assert [text.get_text() for text in axes.texts] == amounts


def test_a_waterfall_of_a_surplus_or_of_nothing() -> None:
    surplus = vangnet.Situation(label="a", budget=100, net_costs=90)
    axes = vangnet.plot_attribution(
        vangnet.attribution(from_=surplus, to=vangnet.Situation(label="b", budget=100, net_costs=105)), lang="en"
    )
    assert axes.get_yticklabels()[0].get_text() == "Surplus a (-10.0%)"
    assert heights(axes) == [(0, -10), (-10, 5), (0, 5)]
    even = vangnet.Situation(label="a", budget=100, net_costs=100)
    axes = vangnet.plot_attribution(vangnet.attribution(from_=even, to=even))
    assert [text.get_text() for text in axes.texts] == ["0", "0", "0", "0"]


def test_given_axes_are_used() -> None:
    _, axes = pyplot.subplots()
    assert vangnet.plot_bands(ANSWER, ax=axes) is axes
    assert vangnet.plot_attribution(SPLIT, ax=axes) is axes
    with pytest.raises(vangnet.InputError, match='/lang is "de": a language must be nl or en'):
        vangnet.plot_bands(ANSWER, lang="de")  # type: ignore[arg-type]
