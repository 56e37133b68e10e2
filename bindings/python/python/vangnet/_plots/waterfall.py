"""A chart of an attribution: from one deficit, part by part, to another.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .._errors import check_type
from .._native import format_ratio
from .paper import (
    INK,
    OWN_RISK,
    PAYMENT,
    QUIET,
    name_bars,
    name_of_unit,
    new_axes,
    unit_of,
    whole,
    words_in,
    write_beside,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._generated.analysis import Attribution, SituationAnswer
    from ..typing import Lang

_WORDS = {
    "nl": {
        "title": "Waar komt het verschil vandaan?",
        "deficit": "Tekort {label} ({ratio})",
        "surplus": "Overschot {label} ({ratio})",
        "macro_budget": "Macrobudget",
        "share": "Aandeel in het macrobudget",
        "budget": "Budget als geheel",
        "caseload": "Huishoudens in de bijstand",
        "price": "Prijs per huishouden",
        "benefits": "Uitkeringen als geheel",
        "net_costs": "Netto lasten als geheel",
        "other": "Overige lasten",
        "total": "Tekort of overschot",
        "raises": "Vergroot het tekort",
        "lowers": "Verkleint het tekort",
    },
    "en": {
        "title": "Where does the difference come from?",
        "deficit": "Deficit {label} ({ratio})",
        "surplus": "Surplus {label} ({ratio})",
        "macro_budget": "Macro budget",
        "share": "Share of the macro budget",
        "budget": "Budget as a whole",
        "caseload": "Households on benefits",
        "price": "Price per household",
        "benefits": "Benefits as a whole",
        "net_costs": "Net costs as a whole",
        "other": "Other costs",
        "total": "Deficit or surplus",
        "raises": "Raises the deficit",
        "lowers": "Lowers the deficit",
    },
}

# Distinct by colour and, on grey paper, by hatching: crosses add, lines subtract.
_STYLES = {"total": (QUIET, ""), "raises": (OWN_RISK, "++"), "lowers": (PAYMENT, "--")}


def plot_attribution(attribution: Attribution, *, lang: Lang = "nl", ax: Axes | None = None) -> Axes:
    """Draw an attribution as a waterfall: the first deficit, what each part adds or takes off, and the second deficit.

    Amounts are in euro, in thousands or in millions, whichever is readable; the axis says which. Parts to the right
    raise the deficit, parts to the left lower it. Returns the `Axes`, a new one where `ax` is `None`. Needs matplotlib
    (`vangnet[plot]`).

    >>> import vangnet
    >>> split = vangnet.attribution(
    ...     from_=vangnet.Situation(label="2018", budget=101_000_000, net_costs=109_181_000),
    ...     to=vangnet.Situation(label="2019", budget=102_000_000, net_costs=111_180_000))
    >>> [label.get_text() for label in vangnet.plot_attribution(split).get_yticklabels()]
    ['Tekort 2018 (8,1%)', 'Budget als geheel', 'Netto lasten als geheel', 'Tekort 2019 (9,0%)']
    """
    from .._generated.analysis import Attribution

    check_type(attribution, (Attribution,), "/attribution")
    words = words_in(_WORDS, lang)
    axes = new_axes(ax)
    bars = [(_situation(attribution.from_, words, lang), Decimal(0), attribution.from_.deficit, "total")]
    reached = attribution.from_.deficit
    for part in attribution.parts:
        style = "raises" if part.amount > 0 else "lowers"
        bars.append((words[part.part], reached, part.amount, style))
        reached += part.amount
    bars.append((_situation(attribution.to, words, lang), Decimal(0), attribution.to.deficit, "total"))

    ends = [end for _, start, amount, _ in bars for end in (start, start + amount)]
    unit = unit_of(max(abs(end) for end in ends))
    seen = set()
    for place, (_, start, amount, style) in enumerate(bars):
        color, hatch = _STYLES[style]
        drawn = bool(amount) or style == "total"
        if drawn:
            axes.barh(
                place,
                float(amount / unit),
                left=float(start / unit),
                height=0.6,
                color=color,
                hatch=hatch,
                edgecolor="white",
                linewidth=0.0,
                label=None if style in seen else words[style],
            )
            seen.add(style)
        write_beside(
            axes,
            whole(amount / unit, lang, signed=style != "total"),
            float(max(start, start + amount) / unit),
            place,
            # The line at zero may pass behind it.
            bbox={"boxstyle": "square,pad=0.1", "facecolor": "white", "edgecolor": "none"},
        )
        if place:
            # From where the bar before this one ended; the last one ends there itself. Nothing is passed by.
            level = float((start if style != "total" else amount) / unit)
            axes.plot([level, level], [place - 0.7, place - 0.3 if drawn else place + 0.3], color=INK, linewidth=0.8)
    axes.axvline(0.0, color=INK, linewidth=0.8)
    name_bars(axes, [label for label, _, _, _ in bars])
    # Room for the amounts to the right of the bars.
    low, high = float(min(ends) / unit), float(max(ends) / unit)
    axes.set_xlim(low - 0.03 * (high - low) if low < 0 else 0.0, high + 0.2 * (high - low or 1.0))
    axes.xaxis.set_major_formatter(lambda value, _: whole(Decimal(f"{value:.2f}"), lang))
    axes.set_xlabel(name_of_unit(unit, lang))
    axes.set_title(words["title"])
    axes.legend(loc="upper right", bbox_to_anchor=(1.0, -0.16), ncols=3, frameon=False)
    return axes


def _situation(situation: SituationAnswer, words: dict[str, str], lang: Lang) -> str:
    kind = "surplus" if situation.deficit < 0 else "deficit"
    return words[kind].format(label=situation.label, ratio=format_ratio(situation.ratio, lang=lang))
