"""Pictures of the answers that look ahead: the core's figures, in two languages, and what is unknown is never zero."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.patches import Patch, Rectangle

import vangnet
import years

CASELOAD = vangnet.caseload(
    start={"month": "2020-01", "caseload": 7125},
    price=1250,
    months=[
        {"inflow": inflow, "outflow": outflow}
        for inflow, outflow in ((121, 129), (130, 146), (208, 141), (234, 66), (181, 91), (146, 87), (150, 155))
    ],
)

YEARS: list[Any] = [
    {"year": year, "budget": budget, "net_costs": costs}
    for year, budget, costs in (
        (2020, 100_000_000, 109_000_000),
        (2021, 101_000_000, 110_500_000),
        (2022, 102_000_000, 117_000_000),
        (2023, 103_000_000, 102_000_000),
        (2024, 104_000_000, 113_000_000),
    )
]
PATH = vangnet.path(years=YEARS, first=2022, last=2024)
# Without the years before, whether the conditions are met in the first year is not known.
UNKNOWN_PATH = vangnet.path(years=YEARS[2:], first=2022, last=2024)

MEASURES: list[Any] = [
    {
        "name": "job coaches",
        "from": "2022-01",
        "until": "2024-12",
        "households": 20,
        "success": "0.4",
        "deadweight": "0.25",
        "months": 24,
        "costs": [{"year": 2022, "amount": 900_000}],
        "cost_per_household": 500,
    }
]
PROGRAMME = vangnet.programme(
    years=YEARS,
    first=2022,
    last=2024,
    price=1250,
    measures=MEASURES,
    historical={"inhabitants": 27_500, "ratio": "1"},
    conditions="met",
)
UNCERTAIN: Any = {
    "year": 2024,
    "net_costs": {"mean": 108_000_000, "sd": 5_000_000},
    "budget": {"mean": 100_000_000, "sd": 1_500_000},
    "quantiles": ["0.05", "0.5", "0.9", "0.975"],
}
OUTLOOK = vangnet.outlook(**UNCERTAIN, conditions="met", draws=2000)
# Without the years before, whether something is paid is not known.
UNKNOWN_OUTLOOK = vangnet.outlook(**UNCERTAIN)
INPUTS: Any = {name: UNCERTAIN[name] for name in ("year", "net_costs", "budget")}
BEFORE: list[Any] = [{"year": year, "budget": 98_000_000, "net_costs": 104_000_000} for year in (2022, 2023)]
SENSITIVITY = vangnet.sensitivity(**INPUTS, correlation="0.4", history=BEFORE, change="0.02")
UNKNOWN_SENSITIVITY = vangnet.sensitivity(**INPUTS)
UNKNOWN_PROGRAMME = vangnet.programme(years=YEARS[2:], first=2022, last=2024, price=1250, measures=MEASURES)


@pytest.fixture(autouse=True)
def _close() -> Iterator[None]:
    yield
    pyplot.close("all")


KINDS = [
    "caseload",
    "path",
    "unknown path",
    "programme",
    "unknown programme",
    "outlook",
    "unknown outlook",
    "sensitivity",
    "unknown sensitivity",
]


def draw(kind: str, lang: str) -> Axes:
    code = "nl" if lang == "nl" else "en"
    if kind == "caseload":
        return vangnet.plot_caseload(CASELOAD, lang=code)
    if kind == "outlook":
        return vangnet.plot_outlook(OUTLOOK, lang=code)
    if kind == "unknown outlook":
        return vangnet.plot_outlook(UNKNOWN_OUTLOOK, lang=code)
    if kind == "sensitivity":
        return vangnet.plot_sensitivity(SENSITIVITY, lang=code)
    if kind == "unknown sensitivity":
        return vangnet.plot_sensitivity(UNKNOWN_SENSITIVITY, lang=code)
    if kind == "path":
        return vangnet.plot_path(PATH, lang=code)
    if kind == "unknown path":
        return vangnet.plot_path(UNKNOWN_PATH, lang=code)
    return vangnet.plot_programme(PROGRAMME if kind == "programme" else UNKNOWN_PROGRAMME, lang=code)


def under(axes: Axes) -> list[list[str]]:
    """The table under a picture, a list for each place."""
    return [label.get_text().split("\n") for label in axes.get_xticklabels()]


def levels(axes: Axes) -> dict[object, list[float]]:
    """The thresholds, by what the legend calls them."""
    return {
        collection.get_label(): [path.vertices[0][1] for path in collection.get_paths()]
        for collection in axes.collections
    }


def handles(axes: Axes) -> list[Patch | None]:
    """The bars of the legend, and `None` for a line."""
    legend = axes.get_legend()
    assert legend is not None
    return [handle if isinstance(handle, Patch) else None for handle in legend.legend_handles]


def words(axes: Axes) -> list[str]:
    """What the legend says."""
    legend = axes.get_legend()
    assert legend is not None
    return [text.get_text() for text in legend.get_texts()]


def is_grey(bar: Patch) -> bool:
    red, green, blue, _ = to_rgba(bar.get_facecolor())
    return red == green == blue


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_label_covers_another(kind: str, lang: str) -> None:
    axes = draw(kind, lang)
    axes.figure.draw_without_rendering()
    low, high = axes.get_ylim()
    heights = [label for label in axes.get_yticklabels() if min(low, high) <= label.get_position()[1] <= max(low, high)]
    left, right = axes.get_xlim()
    widths = [label for label in axes.get_xticklabels() if left <= label.get_position()[0] <= right]
    inside = [text for strip in axes.child_axes for text in strip.texts]
    labels = [*axes.texts, *inside, *widths, *heights, axes.yaxis.label, axes.title]
    legend = axes.get_legend()
    assert legend is not None
    boxes = [label.get_window_extent() for label in [*labels, *legend.get_texts()] if label.get_text()]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    paper = axes.figure.bbox
    assert all(paper.x0 <= box.x0 and box.x1 <= paper.x1 and paper.y0 <= box.y0 for box in boxes)


def test_a_caseload_goes_from_its_start_to_its_end() -> None:
    axes = draw("caseload", "nl")
    assert under(axes)[0] == ["jan", "2020", "+121", "-129", "7.117"]
    assert under(axes)[6] == ["jul", "", "+150", "-155", "7.480"]
    inflow, outflow = axes.containers
    (line,) = axes.get_lines()
    reached = list(line.get_ydata())
    assert reached[0] == 7125
    assert reached[1:] == [float(month.end) for month in CASELOAD.months]
    for place, month in enumerate(CASELOAD.months):
        up, down = inflow.patches[place], outflow.patches[place]  # type: ignore[attr-defined]
        assert (up.get_y(), up.get_height()) == (reached[place], float(month.inflow))
        assert (down.get_y(), down.get_height()) == (reached[place + 1], float(month.outflow))
    assert sorted(words(axes)) == ["Eind van de maand", "Instroom", "Uitstroom"]
    assert under(draw("caseload", "en"))[0][:3] == ["Jan", "2020", "+121"]


def test_many_months_have_figures_for_some_of_them() -> None:
    answer = vangnet.caseload(
        start={"month": "2020-11", "caseload": 100}, price=1, months=[{"inflow": 5, "outflow": 4}] * 30
    )
    axes = vangnet.plot_caseload(answer)
    assert [column[:2] for column in under(axes)][:3] == [["nov", "2020"], ["feb", "2021"], ["mei", "2021"]]
    assert len(under(axes)) == 10


def test_an_outlook_has_its_chances_and_its_own_risk() -> None:
    axes = draw("outlook", "nl")
    assert OUTLOOK.drawn is not None
    quantiles = OUTLOOK.drawn.quantiles
    assert quantiles is not None
    heights = [bar.get_height() * 1000 for bar in axes.patches]
    assert heights == pytest.approx([float(item.own_risk) for item in quantiles])
    assert [column[0] for column in under(axes)] == ["5%", "50%", "90%", "97,5%"]
    assert [column[0] for column in under(draw("outlook", "en"))] == ["5%", "50%", "90%", "97.5%"]
    (line,) = axes.get_lines()
    assert OUTLOOK.closed.mean_own_risk is not None
    assert list(line.get_ydata()) == [float(OUTLOOK.closed.mean_own_risk / 1000)] * 2
    (strip,) = axes.child_axes
    numbers = OUTLOOK.closed
    chances = [numbers.chance_surplus, numbers.chance_below, numbers.chance_middle, numbers.chance_above]
    assert [bar.get_width() for bar in strip.patches] == pytest.approx([float(chance) for chance in chances])
    assert words(axes)[0] == f"Geen tekort: {chances[0] * 100:.0f}%"


def test_an_outlook_without_amounts_draws_none() -> None:
    axes = draw("unknown outlook", "nl")
    assert not [*axes.patches, *axes.get_lines()]
    assert under(axes) == [["onbekend", "onbekend"]]
    assert len(words(axes)) == 4


def test_a_sensitivity_goes_from_the_middle_to_each_side() -> None:
    axes = draw("sensitivity", "nl")
    assert [row.input for row in SENSITIVITY.inputs][-1] == "history"
    base = SENSITIVITY.mean_own_risk
    assert base is not None
    assert axes.get_title().splitlines() == [
        "Waar hangt het eigen risico van af?",
        f"Verwacht over 2024: {vangnet.format_whole_euros(base)}",
    ]
    count = len(SENSITIVITY.inputs)
    lower, higher = axes.patches[:count], axes.patches[count:]
    for place, row in enumerate(SENSITIVITY.inputs):
        for bar, side in ((lower[place], row.lower), (higher[place], row.higher)):
            assert isinstance(bar, Rectangle)
            assert side.mean_own_risk is not None
            # As many digits as a float has, in thousands of euro.
            assert bar.get_x() == pytest.approx(float(base / 1000))
            assert bar.get_x() + bar.get_width() == pytest.approx(float(side.mean_own_risk / 1000))
            assert round(bar.get_y() + bar.get_height() / 2) == place
    amounts = [
        vangnet.format_whole_euros(side.mean_own_risk / 1000).removeprefix("€ ")
        for rows in ([row.lower for row in SENSITIVITY.inputs], [row.higher for row in SENSITIVITY.inputs])
        for side in rows
        if side.mean_own_risk is not None
    ]
    assert [text.get_text() for text in axes.texts] == amounts
    assert words(axes) == ["2,0% lager", "2,0% hoger"]
    assert axes.yaxis_inverted()


def test_a_side_of_a_sensitivity_that_is_not_known_has_no_bar() -> None:
    axes = draw("unknown sensitivity", "nl")
    assert not axes.patches
    assert axes.get_title().splitlines()[1] == "Verwacht over 2024: onbekend"
    assert not axes.get_xticks().tolist()
    assert {text.get_text() for text in axes.texts} == {"1,0% lager: onbekend", "1,0% hoger: onbekend"}
    assert len(axes.texts) == 2 * len(UNKNOWN_SENSITIVITY.inputs)
    # A history whose results are below zero together has no formula: one side is known, and the other is not.
    edge = [{"year": year, "budget": 100_000_000, "net_costs": 100_500_000} for year in (2022, 2023)]
    half = vangnet.sensitivity(**INPUTS, history=edge)
    row = next(row for row in half.inputs if row.input == "history")
    assert (row.lower.mean_own_risk is None, row.higher.mean_own_risk is None, row.swing) == (True, False, None)
    axes = vangnet.plot_sensitivity(half, lang="en")
    shown = [text.get_text() for text in axes.texts]
    assert shown.count("1.0% lower: unknown") == 1
    assert len(axes.patches) == 2 * len(half.inputs) - 1


def test_a_path_stands_against_the_thresholds_of_its_years() -> None:
    axes = draw("path", "nl")
    assert under(axes)[0] == ["2022", "14,7%", "15.000"]
    assert under(axes)[1] == ["2023", "-1,0%", "-1.000"]
    assert levels(axes) == {
        "Drempel: daarboven kan het Rijk meebetalen": [0.075] * 3,
        "Tweede grens: daarboven betaalt het Rijk meer": [0.125] * 3,
    }
    assert axes.get_title() == "Tekort per jaar en de drempels"
    for place, year in enumerate(PATH.years):
        bars = [bar for bar in axes.patches if round(bar.get_x() + 0.3) == place]
        assert sum(bar.get_height() for bar in bars) == pytest.approx(float(year.deficit_ratio))
        if year.payment:
            assert bars[1].get_height() == pytest.approx(float(year.deficit_ratio * year.payment / year.deficit))


def test_a_year_with_an_extended_route_has_its_threshold_too() -> None:
    entries: list[Any] = [{"year": year, "budget": 100, "net_costs": 110} for year in (2022, 2023, 2024, 2025)]
    extended = vangnet.rule_set(2025).extended
    assert extended is not None
    axes = vangnet.plot_path(vangnet.path(years=entries, first=2024, last=2025))
    limit = float(next(test for test in extended.tests if test.name == "year").limit.value)
    assert levels(axes)["Drempel van het uitgebreide vangnet"] == [limit]


def test_a_path_names_the_rules_that_are_assumed() -> None:
    after = years.LAST_YEAR + 1
    entries: list[Any] = [{"year": year, "budget": 100, "net_costs": 110} for year in (after - 2, after - 1, after)]
    axes = vangnet.plot_path(vangnet.path(years=entries, first=after, last=after, assume=after - 1))
    assert axes.get_title().endswith(f"Regels van {after - 1} aangenomen voor latere jaren")
    borders = [float(band.above.value) for band in vangnet.rule_set(after - 1).regular.bands]
    assert list(levels(axes).values())[:2] == [[border] for border in borders]


def test_an_unknown_payment_is_not_drawn_as_no_payment() -> None:
    assert [year.payment is None for year in UNKNOWN_PATH.years] == [True, False, False]
    axes = draw("unknown path", "nl")
    assert "Tekort, vangnetuitkering onbekend" in words(axes)
    assert "Tekort, vangnetuitkering onbekend" not in words(draw("path", "nl"))
    first, *others = axes.patches
    assert first.get_hatch() == "xxx"
    assert [is_grey(bar) for bar in (first, *others)] == [True] + [False] * len(others)


def test_the_bar_of_a_programme_adds_up_to_its_balance() -> None:
    axes = draw("programme", "nl")
    diamonds = next(line for line in axes.get_lines() if line.get_label() == "Saldo van het jaar")
    for place, year in enumerate(PROGRAMME.years):
        assert year.balance is not None
        bars = [bar.get_height() for bar in axes.patches if round(bar.get_x() + 0.3) == place]
        assert sum(bars) == pytest.approx(float(year.balance) / 1000)
        assert diamonds.get_ydata()[place] == pytest.approx(float(year.balance) / 1000)  # type: ignore[index]
    assert axes.get_ylabel() == "Euro × 1.000"
    # Without colour the parts differ by their hatching.
    hatched = {text: patch.get_hatch() for text, patch in zip(words(axes), handles(axes), strict=True) if patch}
    assert len(set(hatched.values())) == len(hatched) == 4


def test_what_the_vangnet_pays_more_after_a_lower_budget_is_a_gain() -> None:
    early = MEASURES[0] | {"until": "2022-12", "months": 6}
    answer = vangnet.programme(
        years=YEARS,
        first=2022,
        last=2024,
        price=1250,
        measures=[early],
        historical={"inhabitants": 27_500, "ratio": "1"},
        conditions="met",
    )
    leak = answer.years[2].leak
    assert leak is not None
    assert leak < 0
    axes = vangnet.plot_programme(answer, lang="en")
    assert "More vangnet" in words(axes)
    assert any(bar.get_height() == pytest.approx(-float(leak) / 1000) for bar in axes.patches)


def earned_back(cost_per_household: int, last: int) -> Axes:
    """A programme of one measure with these costs."""
    costs = {"costs": [], "cost_per_household": cost_per_household}
    return vangnet.plot_programme(
        vangnet.programme(
            years=YEARS, first=2022, last=last, price=1250, measures=[MEASURES[0] | costs], conditions="met"
        )
    )


def test_the_year_in_which_a_programme_is_earned_back_is_marked() -> None:
    axes = earned_back(4000, 2024)
    assert axes.get_title().splitlines()[1] == "Terugverdiend in 2024"
    (star,) = (line for line in axes.get_lines() if line.get_label() == "Terugverdiend")
    assert list(star.get_xdata()) == [2]
    assert under(axes)[2][0] == "2024"
    axes = earned_back(4000, 2023)
    assert axes.get_title().splitlines()[1] == "Niet terugverdiend t/m 2023"
    assert "Terugverdiend" not in words(axes)
    assert earned_back(0, 2023).get_title().splitlines()[1] == "Opgeteld nooit onder nul"


def test_what_is_unknown_of_a_programme_says_so() -> None:
    assert UNKNOWN_PROGRAMME.years[0].balance is None
    axes = draw("unknown programme", "nl")
    assert axes.get_title().splitlines()[1] == "Of het zich terugverdient, is onbekend"
    for column, year in zip(under(axes), UNKNOWN_PROGRAMME.years, strict=True):
        assert (column[1] == "onbekend") == (year.balance is None)
        assert (column[2] == "onbekend") == (year.cumulative is None)
    assert "Bespaard, wat weglekt is onbekend" in words(axes)
    assert is_grey(axes.patches[0])
    diamonds = next(line for line in axes.get_lines() if line.get_label() == "Saldo van het jaar")
    known = [place for place, year in enumerate(UNKNOWN_PROGRAMME.years) if year.balance is not None]
    assert list(diamonds.get_xdata()) == known


def test_given_axes_are_used() -> None:
    _, axes = pyplot.subplots()
    assert vangnet.plot_caseload(CASELOAD, ax=axes) is axes
    _, axes = pyplot.subplots()
    assert vangnet.plot_outlook(OUTLOOK, ax=axes) is axes
    _, axes = pyplot.subplots()
    assert vangnet.plot_sensitivity(SENSITIVITY, ax=axes) is axes
    _, axes = pyplot.subplots()
    assert vangnet.plot_path(PATH, ax=axes) is axes
    _, axes = pyplot.subplots()
    assert vangnet.plot_programme(PROGRAMME, ax=axes) is axes
