"""Charts: how a growing deficit is shared, the bands of one deficit, and deficits over the years.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from ._errors import InputError, NoRuleError, NoSolutionError, check_type
from ._native import (
    Assessment,
    Case,
    Inverse,
    RuleSet,
    argument,
    assess,
    format_ratio,
    format_whole_euros,
    rule_set,
)

if TYPE_CHECKING:
    from decimal import Decimal
    from typing import Any

    from matplotlib.axes import Axes

    from ._native import BandAmount, TestAnswer
    from .typing import Lang, Money

# Okabe and Ito's palette, distinct with any colour vision; the payment is hatched as well, for grey paper.
OWN_RISK = "#D55E00"
PAYMENT = "#56B4E9"
QUIET = "#999999"
PALE = "#CCCCCC"
FAINT = "#666666"
INK = "#000000"

_SCALE = "vangnet-scale"

_WORDS = {
    "nl": {
        "own_risk": "Eigen risico (gemeente)",
        "payment": "Vangnetuitkering (Rijk)",
        "deficit_share": "Tekort, als deel van het budget",
        "euros": "Miljoen euro",
        "scale": "Wie betaalt het tekort?",
        "case": "Deze gemeente: tekort {ratio}",
        "bands": "Het tekort in schijven",
        "bands_would_be": "Het tekort in schijven: wat de schaal zou geven",
        "would_be": "{label}, zou zijn",
        "between": "{above} t/m {up_to}",
        "above": "boven {above}",
        "total": "Totaal",
        "history": "Tekort per jaar en de drempel",
        "threshold": "Drempel van dat jaar",
        "over": "Tekort boven de drempel",
        "under": "Tekort tot de drempel, of overschot",
        "without": "Jaar zonder regels",
        "missing": "geen\ncijfers",
        "year": "Jaar",
        "no_deficit": "Geen tekort",
    },
    "en": {
        "own_risk": "Own risk (municipality)",
        "payment": "Vangnet payment (state)",
        "deficit_share": "Deficit, as a share of the budget",
        "euros": "Million euro",
        "scale": "Who pays the deficit?",
        "case": "This municipality: deficit {ratio}",
        "bands": "The deficit in bands",
        "bands_would_be": "The deficit in bands: what the scale would give",
        "would_be": "{label}, would be",
        "between": "{above} to {up_to}",
        "above": "above {above}",
        "total": "Total",
        "history": "Deficit by year, and the threshold",
        "threshold": "Threshold of the year",
        "over": "Deficit above the threshold",
        "under": "Deficit up to the threshold, or a surplus",
        "without": "Year without rules",
        "missing": "no\nfigures",
        "year": "Year",
        "no_deficit": "No deficit",
    },
}


def plot_scale(
    rules: RuleSet,
    *,
    year: int,
    budget: Money,
    net_costs: Money | None = None,
    inhabitants: int | None = None,
    lang: Lang = "nl",
    ax: Axes | None = None,
) -> Axes:
    """Draw how the regular scale shares a growing deficit, and mark the case where `net_costs` are given.

    `year` is a deficit year in which the rules hold; `budget` and `net_costs` are in euro. The horizontal axis is the
    deficit as a share of the budget, the vertical one million euro. The amounts of the case are those of the scale,
    labelled as what would be: the entry tests need the years before. Returns the `Axes`, a new one where `ax` is
    `None`; for more rule sets on one axes there is `plot_scales`.

    Raises `InputError` and `NoRuleError` as `assess` does, and `InputError` where `ax` has a scale already. Needs
    matplotlib (`vangnet[plot]`).

    >>> import vangnet
    >>> ax = vangnet.plot_scale(vangnet.rule_set(2019), year=2019, budget=100_000_000, net_costs=109_000_000)
    >>> ax.get_xlabel()
    'Tekort, als deel van het budget'
    """
    check_type(rules, (RuleSet,), "/rules")
    words = words_in(_WORDS, lang)
    axes = new_axes(ax)
    case = None
    if net_costs is not None:
        case = assess(year=year, budget=budget, net_costs=net_costs, inhabitants=inhabitants, rules=rules)
    points = corners(rules, year, budget, inhabitants, case)
    mark_scale(axes)
    ratios = [float(point.deficit_ratio) for point in points]
    axes.stackplot(
        ratios,
        [millions(point.scale.own_risk) for point in points],
        [millions(point.scale.payment) for point in points],
        labels=[words["own_risk"], words["payment"]],
        colors=[OWN_RISK, PAYMENT],
        hatch=["", "///"],
        edgecolor="white",
        linewidth=0.0,
    )
    for band in rules.regular.bands:
        axes.axvline(float(band.above.value), color=INK, linewidth=0.8, linestyle=":")
    axes.set_xticks([0.0, *(float(band.above.value) for band in rules.regular.bands)])
    axes.xaxis.set_major_formatter(lambda value, _: format_ratio(f"{value:.6f}", lang=lang))
    if case is not None:
        ratio = float(case.deficit_ratio)
        axes.axvline(ratio, color=INK, linewidth=2)
        axes.annotate(
            "\n".join(
                [
                    words["case"].format(ratio=format_ratio(case.deficit_ratio, lang=lang)),
                    *(
                        f"{_label(words, what, case)}: {format_whole_euros(amount, lang=lang)}"
                        for what, amount in (("payment", case.scale.payment), ("own_risk", case.scale.own_risk))
                    ),
                ]
            ),
            xy=(ratio, millions(case.scale.own_risk) + millions(case.scale.payment)),
            xytext=(0.03, 0.72),
            textcoords="axes fraction",
            va="top",
            fontsize="small",
            arrowprops={"arrowstyle": "-", "color": INK},
            bbox={"boxstyle": "round", "facecolor": "white", "edgecolor": QUIET},
        )
    # A surplus is to the left of zero.
    axes.set_xlim(min(0.0, 1.2 * float(case.deficit_ratio)) if case else 0.0, ratios[-1])
    axes.set_ylim(bottom=0.0)
    axes.yaxis.set_major_formatter(lambda value, _: plain(value, lang))
    axes.set_xlabel(words["deficit_share"])
    axes.set_ylabel(words["euros"])
    axes.set_title(words["scale"])
    axes.legend(loc="upper left", reverse=True)
    return axes


def plot_bands(assessment: Assessment, *, lang: Lang = "nl", ax: Axes | None = None) -> Axes:
    """Draw the deficit of a case as stacked bars: a bar for each band, and one for the total.

    Amounts are in million euro, with the whole euros beside each bar. The bands are before a cap per inhabitant (2015
    and 2016), the total is after it. What is only what the scale would give, because the conditions are not met or that
    is unknown, is grey and labelled as what would be. Returns the `Axes`, a new one where `ax` is `None`. Needs
    matplotlib (`vangnet[plot]`).

    >>> import vangnet
    >>> answer = vangnet.assess(year=2019, budget=100_000_000, net_costs=109_000_000)
    >>> [label.get_text() for label in vangnet.plot_bands(answer).get_yticklabels()]
    ['0,0% t/m 7,5%', '7,5% t/m 12,5%', 'boven 12,5%', 'Totaal, zou zijn']
    """
    check_type(assessment, (Assessment,), "/assessment")
    words = words_in(_WORDS, lang)
    axes = new_axes(ax)
    bands = assessment.receipt.bands
    rows = [(_band(band, words, lang), band.own_risk, band.payment) for band in bands]
    rows.append((_label(words, "total", assessment), *amounts(assessment)))
    places = list(range(len(rows)))
    own_risks = [millions(own_risk) for _, own_risk, _ in rows]
    payments = [millions(payment) for _, _, payment in rows]
    would_be = assessment.scale_is_hypothetical
    for what, parts, left in (("own_risk", own_risks, [0.0] * len(rows)), ("payment", payments, own_risks)):
        label = _label(words, what, assessment)
        axes.barh(places, parts, left=left, label=label, **style_of(what, would_be=would_be))
    for place, (_, own_risk, payment) in enumerate(rows):
        text = f"{_euros(own_risk, lang)} + {_euros(payment, lang)}"
        write_beside(axes, text, own_risks[place] + payments[place], place)
    name_bars(axes, [label for label, _, _ in rows])
    # Room for the amounts to the right of the longest bar.
    axes.set_xlim(0.0, max(own + paid for own, paid in zip(own_risks, payments, strict=True)) * 1.6 or 1.0)
    axes.xaxis.set_major_formatter(lambda value, _: plain(value, lang))
    axes.set_xlabel(words["euros"])
    title = "no_deficit" if assessment.deficit <= 0 else "bands_would_be" if would_be else "bands"
    axes.set_title(words[title])
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=2, frameon=False)
    return axes


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


def words_in(words: dict[str, dict[str, str]], lang: str) -> dict[str, str]:
    """The words of a picture in a language."""
    argument(lang, "text", "/lang")
    # The core refuses a language that it does not write.
    format_ratio("0", lang=cast("Lang", lang))
    return words[lang]


def new_axes(ax: Axes | None) -> Axes:
    """The axes to draw on, new ones where none are given."""
    try:
        from matplotlib import pyplot
        from matplotlib.axes import Axes
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError("The pictures need matplotlib: install vangnet[plot].", name=error.name) from error
    if ax is not None:
        check_type(ax, (Axes,), "/ax")
        return ax
    _, axes = pyplot.subplots(figsize=(8, 4.8), layout="constrained")
    return axes


def name_bars(axes: Axes, labels: list[str]) -> None:
    """The names of lying bars, the first one on top."""
    axes.set_yticks(range(len(labels)), labels=labels)
    axes.invert_yaxis()


def write_beside(axes: Axes, text: str, end: float, place: int, **more: Any) -> None:
    """A text to the right of the end of a lying bar."""
    axes.annotate(text, xy=(end, place), xytext=(5, 0), textcoords="offset points", va="center", **more)


def style_of(what: str, *, would_be: bool) -> dict[str, Any]:
    """How a bar of own risk or payment is filled: grey where it is only what would be."""
    color, hatch = {"own_risk": (OWN_RISK, ""), "payment": (PAYMENT, "///")}[what]
    if would_be:
        color, hatch = {"own_risk": (QUIET, "..."), "payment": (PALE, "///")}[what]
    return {"facecolor": color, "hatch": hatch, "edgecolor": "white", "linewidth": 0.0}


def amounts(answer: Assessment) -> tuple[Decimal, Decimal]:
    """Own risk and payment: of the answer where it has them, else what the scale would give."""
    if answer.scale_is_hypothetical or answer.own_risk is None or answer.payment is None:
        return answer.scale.own_risk, answer.scale.payment
    return answer.own_risk, answer.payment


def _label(words: dict[str, str], what: str, answer: Assessment) -> str:
    """The word for an amount of the scale, which may be only what would be."""
    return words["would_be"].format(label=words[what]) if answer.scale_is_hypothetical else words[what]


def mark_scale(axes: Axes) -> None:
    """Axes hold one picture of a scale: a second one would cover the first."""
    if axes.get_gid() == _SCALE:
        raise InputError(
            "/ax has a scale already, which another one would cover: draw both with plot_scales.", "invalid_type", "/ax"
        )
    axes.set_gid(_SCALE)


def corners(
    rules: RuleSet, year: int, budget: Money, inhabitants: int | None, case: Assessment | None = None
) -> list[Assessment]:
    """The answers at which the scale bends, the case among them, and one a third further: there the paper ends."""

    def at(costs: Money) -> Assessment:
        return assess(year=year, budget=budget, net_costs=costs, inhabitants=inhabitants, rules=rules)

    inverse = Inverse(rules, budget=budget, inhabitants=inhabitants)
    costs = [inverse.budget]
    while (border := inverse.borders(costs[-1]).up) is not None:
        costs.append(border.net_costs)
    # On a user's own scale the own risk may keep rising.
    with suppress(NoSolutionError):
        costs.append(inverse.maximum_own_risk().net_costs)
    points = [*map(at, costs), *([case] if case else [])]
    widest = max(points, key=lambda point: point.deficit)
    points.append(at(int(widest.case.figures[0].net_costs) + int(widest.deficit) // 3))
    return sorted(points, key=lambda point: point.deficit)


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


def _band(band: BandAmount, words: dict[str, str], lang: Lang) -> str:
    above = format_ratio(band.above, lang=lang)
    if band.up_to is None:
        return words["above"].format(above=above)
    return words["between"].format(above=above, up_to=format_ratio(band.up_to, lang=lang))


def _euros(amount: Decimal, lang: Lang) -> str:
    """An amount as a label in whole euros."""
    return format_whole_euros(amount, lang=lang)


def millions(amount: Decimal) -> float:
    """A height on the paper."""
    return float(amount) / 1e6


def plain(value: float, lang: str) -> str:
    text = f"{value:g}"
    return text.replace(".", ",") if lang == "nl" else text
