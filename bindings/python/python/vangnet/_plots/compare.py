"""Pictures of two rule sets: their scales on one axes, and one case under each.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._errors import InputError, check_type
from .._native import RuleSet, SideBySide, format_ratio, format_whole_euros
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
from .scale import corners, mark_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from .._native import Assessment
    from ..typing import Lang, Money

_WORDS = {
    "nl": {
        "own_risk": "Eigen risico",
        "payment": "Vangnetuitkering",
        "of": "{what}, {name}",
        "scales": "Wie betaalt het tekort, onder andere regels?",
        "compare": "Dezelfde cijfers onder andere regels",
        "would_be": "{label} (zou zijn)",
        "difference": "Verschil in vangnetuitkering: {amount}",
        "difference_would_be": "Verschil in vangnetuitkering zou zijn: {amount}",
        "deficit_share": "Tekort, als deel van het budget",
        "euros": "Miljoen euro",
    },
    "en": {
        "own_risk": "Own risk",
        "payment": "Vangnet payment",
        "of": "{what}, {name}",
        "scales": "Who pays the deficit, under other rules?",
        "compare": "The same figures under other rules",
        "would_be": "{label} (would be)",
        "difference": "Difference in payment: {amount}",
        "difference_would_be": "Difference in payment would be: {amount}",
        "deficit_share": "Deficit, as a share of the budget",
        "euros": "Million euro",
    },
}

# Told apart on grey paper too: each rule set has a width and a pattern.
_LINES = ((2.6, "-"), (1.6, "--"), (1.6, ":"), (1.2, "-."))


def plot_scales(
    rules: Sequence[RuleSet],
    *,
    year: int,
    budget: Money,
    inhabitants: int | None = None,
    lang: Lang = "nl",
    ax: Axes | None = None,
) -> Axes:
    """Draw the regular scales of two to four rule sets on one axes: own risk and payment as the deficit grows.

    `year` is a deficit year in which all of them hold (`rules.with_years()` holds in any); `budget` is in euro. Each
    rule set has a line of its own width and pattern, in two colours. Returns the `Axes`, a new one where `ax` is
    `None`.

    Raises `InputError` for another number of rule sets, `InputError` and `NoRuleError` as `assess` does. Needs
    matplotlib (`vangnet[plot]`).

    >>> import vangnet
    >>> now = vangnet.rule_set(2024)
    >>> lower = now.with_threshold("0.05").with_name("drempel 5%")
    >>> ax = vangnet.plot_scales([now, lower], year=2024, budget=100_000_000)
    >>> [text.get_text() for text in ax.get_legend().get_texts()][:2]
    ['Eigen risico, 2024', 'Eigen risico, drempel 5%']
    """
    words = words_in(_WORDS, lang)
    check_type(rules, (list, tuple), "/rules")
    given = list(rules)
    for place, one in enumerate(given):
        check_type(one, (RuleSet,), f"/rules/{place}")
    if not 2 <= len(given) <= len(_LINES):
        raise InputError(f"/rules has {len(given)} rule sets: a picture has two to four.", "invalid_type", "/rules")
    axes = new_axes(ax)
    points = [corners(one, year, budget, inhabitants) for one in given]
    # All lines end where the widest scale does.
    last = max((ends[-1] for ends in points), key=lambda point: point.deficit)
    for one, answers in zip(given, points, strict=True):
        answers.append(last.case.assess(one))
    for what, color in (("own_risk", OWN_RISK), ("payment", PAYMENT)):
        for one, answers, (width, dashes) in zip(given, points, _LINES, strict=False):
            axes.plot(
                [float(answer.deficit_ratio) for answer in answers],
                [millions(getattr(answer.scale, what)) for answer in answers],
                color=color,
                linewidth=width,
                linestyle=dashes,
                label=words["of"].format(what=words[what], name=one.name),
            )
    borders = sorted({float(band.above.value) for one in given for band in one.regular.bands})
    for border in borders:
        axes.axvline(border, color=QUIET, linewidth=0.8, linestyle=":", zorder=0)
    axes.set_xticks([0.0, *borders])
    axes.xaxis.set_major_formatter(lambda value, _: format_ratio(f"{value:.6f}", lang=lang))
    axes.set_xlim(0.0, float(last.deficit_ratio))
    axes.set_ylim(bottom=0.0)
    axes.yaxis.set_major_formatter(lambda value, _: plain(value, lang))
    axes.set_xlabel(words["deficit_share"])
    axes.set_ylabel(words["euros"])
    axes.set_title(words["scales"])
    axes.legend(loc="upper left")
    mark_scale(axes)
    return axes


def plot_compare(comparison: SideBySide, *, lang: Lang = "nl", ax: Axes | None = None) -> Axes:
    """Draw a case under two rule sets as stacked bars: how its deficit is shared, and the difference in payment.

    What is only what the scale would give, because the conditions are not met or that is unknown, is grey and labelled
    as what would be. Returns the `Axes`, a new one where `ax` is `None`. Needs matplotlib (`vangnet[plot]`).

    >>> import vangnet
    >>> case = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).case
    >>> now = vangnet.rule_set(2024)
    >>> ax = vangnet.plot_compare(vangnet.compare(case, now, now.with_threshold("0.05").with_name("drempel 5%")))
    >>> [label.get_text() for label in ax.get_yticklabels()]
    ['2024 (zou zijn)', 'drempel 5% (zou zijn)']
    """
    words = words_in(_WORDS, lang)
    check_type(comparison, (SideBySide,), "/comparison")
    axes = new_axes(ax)
    answers = (comparison.first, comparison.second)
    labels, ends = [], []
    for place, answer in enumerate(answers):
        would_be = answer.scale_is_hypothetical
        labels.append(words["would_be"].format(label=answer.rule_set) if would_be else answer.rule_set)
        own_risk, payment = shares(answer)
        left = 0.0
        for what, amount in (("own_risk", own_risk), ("payment", payment)):
            axes.barh(place, amount, left=left, height=0.55, **style_of(what, would_be=would_be))
            left += amount
        ends.append(left)
        shown = " + ".join(format_whole_euros(amount, lang=lang) for amount in amounts(answer))
        write_beside(axes, shown, left, place)
    name_bars(axes, labels)
    axes.set_xlim(0.0, max(ends) * 1.6 or 1.0)
    axes.xaxis.set_major_formatter(lambda value, _: plain(value, lang))
    axes.set_xlabel(words["euros"])
    difference, key = comparison.payment_difference, "difference"
    if difference is None:
        difference, key = comparison.scale_payment_difference, "difference_would_be"
    told = words[key].format(amount=format_whole_euros(difference, lang=lang))
    axes.set_title(f"{words['compare']}\n{told}")
    from matplotlib.patches import Patch

    handles = [
        Patch(
            **style_of(what, would_be=grey), label=words["would_be"].format(label=words[what]) if grey else words[what]
        )
        for grey in sorted({answer.scale_is_hypothetical for answer in answers})
        for what in ("own_risk", "payment")
    ]
    axes.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.5, -0.2), ncols=2, frameon=False)
    axes.axvline(0.0, color=INK, linewidth=0.8)
    return axes


def shares(answer: Assessment) -> tuple[float, float]:
    """The same as lengths on the paper."""
    own_risk, payment = amounts(answer)
    return millions(own_risk), millions(payment)
