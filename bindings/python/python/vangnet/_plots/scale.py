"""Charts: how a growing deficit is shared, and the bands of one deficit.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from .._errors import InputError, NoSolutionError, check_type
from .._native import Assessment, Inverse, RuleSet, assess, format_ratio, format_whole_euros
from .paper import (
    INK,
    OWN_RISK,
    PAYMENT,
    QUIET,
    amounts,
    millions,
    name_bars,
    new_axes,
    plain,
    style_of,
    words_in,
    write_beside,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from matplotlib.axes import Axes

    from .._native import BandAmount
    from ..typing import Lang, Money

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


def _band(band: BandAmount, words: dict[str, str], lang: Lang) -> str:
    above = format_ratio(band.above, lang=lang)
    if band.up_to is None:
        return words["above"].format(above=above)
    return words["between"].format(above=above, up_to=format_ratio(band.up_to, lang=lang))


def _euros(amount: Decimal, lang: Lang) -> str:
    """An amount as a label in whole euros."""
    return format_whole_euros(amount, lang=lang)
