"""A chart of deficits over the years, against the threshold of each year.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._errors import NoRuleError, check_type
from .._native import Assessment, Case, format_ratio, rule_set
from .paper import FAINT, INK, OWN_RISK, PAYMENT, QUIET, new_axes, words_in

if TYPE_CHECKING:
    from decimal import Decimal

    from matplotlib.axes import Axes

    from .._native import TestAnswer
    from ..typing import Lang

_WORDS = {
    "nl": {
        "deficit_share": "Tekort, als deel van het budget",
        "history": "Tekort per jaar en de drempel",
        "threshold": "Drempel van dat jaar",
        "over": "Tekort boven de drempel",
        "under": "Tekort tot de drempel, of overschot",
        "without": "Jaar zonder regels",
        "missing": "geen\ncijfers",
        "year": "Jaar",
    },
    "en": {
        "deficit_share": "Deficit, as a share of the budget",
        "history": "Deficit by year, and the threshold",
        "threshold": "Threshold of the year",
        "over": "Deficit above the threshold",
        "under": "Deficit up to the threshold, or a surplus",
        "without": "Year without rules",
        "missing": "no\nfigures",
        "year": "Year",
    },
}


def plot_history(case: Case | Assessment, *, lang: Lang = "nl", ax: Axes | None = None) -> Axes:
    """Draw the deficits of a case over its years, against the threshold of each year.

    Both are shares of the budget of the year; below zero is a surplus. A year without rules has no threshold. A year in
    between without figures is a gap that says so; a longer one of more than three years is drawn as one. Returns the
    `Axes`, a new one where `ax` is `None`. Needs matplotlib (`vangnet[plot]`).

    >>> import vangnet
    >>> answer = vangnet.assess(
    ...     year=2019, budget=100, net_costs=109, history={2018: (100, 108), 2017: (100, 98)})
    >>> len(vangnet.plot_history(answer).patches)
    3
    """
    check_type(case, (Case, Assessment), "/case")
    words = words_in(_WORDS, lang)
    axes = new_axes(ax)
    if isinstance(case, Assessment):
        case = case.case
    years = _with_gaps(sorted(figures.year for figures in case.figures))
    styles = {"over": (OWN_RISK, ""), "under": (PAYMENT, "///"), "without": (QUIET, "xxx")}
    bars = []
    thresholds = []
    seen = set()
    for place, year in enumerate(years):
        if not isinstance(year, int):
            continue
        ratio, test = _test_of_year(Case(id=case.id, year=year, figures=case.figures))
        style, limit = "without", None
        if test is not None:
            style, limit = "over" if test.passed else "under", float(test.limit)
            thresholds.append((place, limit))
        bars.append((place, ratio, limit))
        color, hatch = styles[style]
        axes.bar(
            place,
            float(ratio),
            width=0.6,
            color=color,
            hatch=hatch,
            edgecolor="white",
            linewidth=0.0,
            label=None if style in seen else words[style],
        )
        seen.add(style)
    ends = [0.0, *(float(ratio) for _, ratio, _ in bars), *(limit for _, limit in thresholds)]
    # What a label takes of the height of the paper, in shares of the budget.
    height = 0.09 * (max(ends) - min(ends))
    size = "medium" if len(years) <= 12 else "x-small"
    for place, ratio, limit in bars:
        end = float(ratio)
        # A label that the line of the threshold would cross stands above that line.
        above = max(end, limit) if limit is not None and 0 <= end <= limit < end + height else end
        axes.annotate(
            format_ratio(ratio, lang=lang),
            xy=(place, above),
            xytext=(0, 3 if ratio >= 0 else -3),
            textcoords="offset points",
            ha="center",
            va="bottom" if ratio >= 0 else "top",
            fontsize=size,
        )
    for place, year in enumerate(years):
        if not isinstance(year, int):
            axes.annotate(
                words["missing"],
                xy=(place, 0.0),
                xytext=(0, 4),
                textcoords="offset points",
                ha="center",
                va="bottom",
                color=FAINT,
                fontsize=size,
            )
    axes.hlines(
        [limit for _, limit in thresholds],
        [place - 0.45 for place, _ in thresholds],
        [place + 0.45 for place, _ in thresholds],
        color=INK,
        linewidth=2,
        label=words["threshold"],
    )
    axes.axhline(0.0, color=INK, linewidth=0.8)
    axes.set_xticks(range(len(years)), labels=[str(year) for year in years], fontsize=size)
    axes.yaxis.set_major_formatter(lambda value, _: format_ratio(f"{value:.6f}", lang=lang))
    axes.margins(y=0.15)
    axes.set_xlabel(words["year"])
    axes.set_ylabel(words["deficit_share"])
    axes.set_title(words["history"])
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=2, frameon=False)
    return axes


def _with_gaps(years: list[int]) -> list[int | str]:
    """The years from the first to the last; in the place of those without figures a text for the axis."""
    shown: list[int | str] = []
    for earlier, year in zip([None, *years], years, strict=False):
        missing = range((year if earlier is None else earlier + 1), year)
        # As many as there are tests over years may look back on; a longer gap would be most of the picture.
        shown += map(str, missing) if len(missing) <= 3 else [f"{missing[0]}–{missing[-1]}"]
        shown.append(year)
    return shown


def _test_of_year(case: Case) -> tuple[Decimal, TestAnswer | None]:
    """The deficit as a share of the budget, and the test of the year where there is a rule for it."""
    try:
        answer = case.assess()
    except NoRuleError:
        # The share is the same under any rules, so those of another year do where there are none.
        return case.assess(rule_set(2024).with_years()).deficit_ratio, None
    return answer.deficit_ratio, next(test for test in answer.routes[0].tests if test.name == "year")
