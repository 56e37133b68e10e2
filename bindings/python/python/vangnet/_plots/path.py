"""A chart of several years together: the deficit of each, who pays it, and the thresholds of that year.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._errors import check_type
from .._native import format_ratio, rule_set, supported_years
from .paper import (
    GREEN,
    INK,
    OWN_RISK,
    PAYMENT,
    QUIET,
    name_of_unit,
    new_axes,
    unit_of,
    whole,
    words_in,
    write_legend,
    write_table,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._generated.ahead import Path, PathYear
    from .._native import RuleSet
    from ..typing import Lang

_WORDS = {
    "nl": {
        "title": "Tekort per jaar en de drempels",
        "assumed": "Regels van {year} aangenomen voor latere jaren",
        "own_risk": "Tekort, betaald door de gemeente",
        "payment": "Tekort, betaald door het Rijk (vangnet)",
        "unknown": "Tekort, vangnetuitkering onbekend",
        "surplus": "Overschot",
        "first": "Drempel: daarboven kan het Rijk meebetalen",
        "second": "Tweede grens: daarboven betaalt het Rijk meer",
        "extended": "Drempel van het uitgebreide vangnet",
        "deficit_share": "Tekort, als deel van het budget",
        "year": "Jaar",
        "ratio": "Deel van het budget",
    },
    "en": {
        "title": "Deficit by year, and the thresholds",
        "assumed": "Rules of {year} assumed for later years",
        "own_risk": "Deficit, paid by the municipality",
        "payment": "Deficit, paid by the state (vangnet)",
        "unknown": "Deficit, payment unknown",
        "surplus": "Surplus",
        "first": "Threshold: above it the state may pay a part",
        "second": "Second border: above it the state pays more",
        "extended": "Threshold of the extended route",
        "deficit_share": "Deficit, as a share of the budget",
        "year": "Year",
        "ratio": "Share of the budget",
    },
}

_STYLES = {
    "own_risk": (OWN_RISK, ""),
    "payment": (PAYMENT, "///"),
    "unknown": (QUIET, "xxx"),
    "surplus": (GREEN, "..."),
}
# Without colour the thresholds differ by their pattern.
_LINES = {"first": "-", "second": ":", "extended": "--"}


def plot_path(path: Path, *, lang: Lang = "nl", ax: Axes | None = None) -> Axes:
    """Draw the deficits of several years as shares of the budget, who pays them, and the thresholds of each year.

    Below zero is a surplus. The borders are those of the regular scale; a year with an extended route has its threshold
    too, and none of its scale. A deficit whose payment is not known is grey, and labelled so. Under the picture stand
    the share and the euros of each year; of more than twelve years only some. Returns the `Axes`, a new one where `ax`
    is `None`. Needs matplotlib (`vangnet[plot]`).

    >>> import vangnet
    >>> answer = vangnet.path(
    ...     years=[{"year": year, "budget": 100_000_000, "net_costs": costs}
    ...            for year, costs in ((2022, 109_000_000), (2023, 109_000_000), (2024, 110_000_000))],
    ...     first=2024, last=2024)
    >>> axes = vangnet.plot_path(answer)
    >>> [label.get_text().split() for label in axes.get_xticklabels()]
    [['2024', '10,0%', '10.000']]
    """
    from .._generated.ahead import Path

    check_type(path, (Path,), "/path")
    words = words_in(_WORDS, lang)
    axes = new_axes(ax)
    seen = set()
    for place, year in enumerate(path.years):
        bottom = 0.0
        for what, height in _parts(year):
            color, hatch = _STYLES[what]
            axes.bar(
                place,
                height,
                bottom=bottom,
                width=0.6,
                color=color,
                hatch=hatch,
                edgecolor="white",
                linewidth=0.0,
                label=None if what in seen else words[what],
            )
            bottom += height
            seen.add(what)
    levels = [
        (place, what, level)
        for place, year in enumerate(path.years)
        for what, level in _thresholds(_rules(year.year, path.assumed))
    ]
    for what, dashes in _LINES.items():
        here = [(place, level) for place, kind, level in levels if kind == what]
        if here:
            axes.hlines(
                [level for _, level in here],
                [place - 0.45 for place, _ in here],
                [place + 0.45 for place, _ in here],
                color=INK,
                linewidth=2,
                linestyle=dashes,
                label=words[what],
            )
    axes.axhline(0.0, color=INK, linewidth=0.8)
    axes.yaxis.set_major_formatter(lambda value, _: format_ratio(f"{value:.6f}", lang=lang))
    axes.margins(y=0.1)
    axes.set_xlim(-0.7, len(path.years) - 0.3)
    axes.set_ylabel(words["deficit_share"])
    unit = unit_of(max(abs(year.deficit) for year in path.years))
    heads = [words["year"], words["ratio"], name_of_unit(unit, lang)]
    columns = [
        [str(year.year), format_ratio(year.deficit_ratio, lang=lang), whole(year.deficit / unit, lang)]
        for year in path.years
    ]
    write_table(axes, heads, columns, (1, 2, 5, 10))
    assumed = "" if path.assumed is None else "\n" + words["assumed"].format(year=path.assumed)
    axes.set_title(words["title"] + assumed)
    write_legend(axes, len(heads), 2)
    return axes


def _parts(year: PathYear) -> list[tuple[str, float]]:
    """The parts of a bar from zero, with their heights as shares of the budget."""
    height = float(year.deficit_ratio)
    if year.deficit <= 0:
        return [("surplus", height)]
    if year.payment is None:
        return [("unknown", height)]
    paid = height * float(year.payment / year.deficit)
    return [(what, part) for what, part in (("own_risk", height - paid), ("payment", paid)) if part]


def _thresholds(rules: RuleSet) -> list[tuple[str, float]]:
    """The borders of the regular scale, and from where the extended route may open."""
    first, *others = (float(band.above.value) for band in rules.regular.bands)
    extended = [] if rules.extended is None else [test for test in rules.extended.tests if test.name == "year"]
    return [
        ("first", first),
        *(("second", border) for border in others),
        *(("extended", float(test.limit.value)) for test in extended),
    ]


def _rules(year: int, assumed: int | None) -> RuleSet:
    """The rules that a year of a path was assessed by."""
    if assumed is None or year in supported_years():
        return rule_set(year)
    return rule_set(assumed).assumed_for(year)
