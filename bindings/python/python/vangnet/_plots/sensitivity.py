"""A chart of what each input of an outlook does to the own risk that is expected: a tornado.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .._errors import check_type
from .._native import format_ratio, format_whole_euros
from .paper import INK, ORANGE, PAYMENT, name_bars, name_of_unit, new_axes, unit_of, whole, words_in, write_legend

if TYPE_CHECKING:
    from typing import Any

    from matplotlib.axes import Axes

    from .._generated.ahead import Sensitivity
    from ..typing import Lang

_WORDS = {
    "nl": {
        "title": "Waar hangt het eigen risico van af?",
        "base": "Verwacht over {year}: {amount}",
        "net_costs_mean": "Netto lasten",
        "net_costs_sd": "Spreiding lasten",
        "budget_mean": "Budget",
        "budget_sd": "Spreiding budget",
        "correlation": "Samenhang",
        "history": "Jaren ervoor",
        "lower": "{change} lager",
        "higher": "{change} hoger",
        "unknown": "onbekend",
    },
    "en": {
        "title": "What does the own risk depend on?",
        "base": "Expected over {year}: {amount}",
        "net_costs_mean": "Net costs",
        "net_costs_sd": "Spread of costs",
        "budget_mean": "Budget",
        "budget_sd": "Spread of budget",
        "correlation": "Correlation",
        "history": "Years before",
        "lower": "{change} lower",
        "higher": "{change} higher",
        "unknown": "unknown",
    },
}

# Which half of the room of an input a side has: what makes both higher does not hide one of them.
_SIDES: tuple[tuple[str, float, dict[str, Any]], ...] = (
    ("lower", -0.2, {"facecolor": PAYMENT}),
    ("higher", 0.2, {"facecolor": ORANGE, "hatch": "///"}),
)


def plot_sensitivity(sensitivity: Sensitivity, *, lang: Lang = "nl", ax: Axes | None = None) -> Axes:
    """Draw a sensitivity as a tornado: the own risk that is expected with each input lower and higher, the most on top.

    The line in the middle is the own risk that is expected with the inputs as given. From it, each input has two bars
    to the own risk with that input lower and higher, and at their ends the amounts. What is not known has no bar and
    the word "unknown". Amounts are in euro, in thousands or in millions, so that the differences can be read, and the
    axis says which; it does not begin at zero. Returns the `Axes`, a new one where `ax` is `None`. Needs matplotlib
    (`vangnet[plot]`).

    >>> import vangnet
    >>> answer = vangnet.sensitivity(
    ...     year=2024, net_costs={"mean": 109_000_000, "sd": 4_000_000}, budget={"mean": 100_000_000}, conditions="met")
    >>> [label.get_text() for label in vangnet.plot_sensitivity(answer, lang="en").get_yticklabels()]
    ['Net costs', 'Budget', 'Spread of costs']
    """
    from .._generated.ahead import Sensitivity

    check_type(sensitivity, (Sensitivity,), "/sensitivity")
    words = words_in(_WORDS, lang)
    axes = new_axes(ax)
    from matplotlib.patches import Patch

    base, change = sensitivity.mean_own_risk, format_ratio(sensitivity.change, lang=lang)
    sides = [(row.lower.mean_own_risk, row.higher.mean_own_risk) for row in sensitivity.inputs]
    # In what the largest difference has a few digits.
    unit = unit_of(max((row.swing for row in sensitivity.inputs if row.swing is not None), default=Decimal(0)))
    handles = []
    for side, (name, down, look) in enumerate(_SIDES):
        label = words[name].format(change=change)
        handles.append(Patch(label=label, edgecolor="white", linewidth=0.0, **look))
        for place, amount in enumerate(both[side] for both in sides):
            text = f"{label}: {words['unknown']}" if amount is None else whole(amount / unit, lang)
            _draw(axes, place + down, text, base and base / unit, amount and amount / unit, look)
    name_bars(axes, [words[row.input] for row in sensitivity.inputs])
    axes.set_ylim(len(sides) - 0.5, -0.5)
    if base is None:
        # An axis from which nothing is measured says nothing.
        axes.set_xticks([])
        axes.set_xlim(0.0, 1.0)
    else:
        known = [base, *(amount for both in sides for amount in both if amount is not None)]
        low, high = float(min(known) / unit), float(max(known) / unit)
        # Room for the amounts on both sides.
        room = 0.3 * (high - low) or 1.0
        axes.set_xlim(low - room, high + room)
        axes.axvline(float(base / unit), color=INK, linewidth=0.8)
        axes.locator_params(axis="x", nbins=5)
        axes.xaxis.set_major_formatter(lambda value, _: whole(Decimal(f"{value:.2f}"), lang))
        axes.set_xlabel(name_of_unit(unit, lang))
    shown = words["unknown"] if base is None else format_whole_euros(base, lang=lang)
    axes.set_title(f"{words['title']}\n{words['base'].format(year=sensitivity.year, amount=shown)}")
    write_legend(axes, 2, 2, handles)
    return axes


def _draw(
    axes: Axes, place: float, text: str, base: Decimal | None, amount: Decimal | None, look: dict[str, Any]
) -> None:
    """A bar from the middle to an amount with the amount at its end; what is not known is a text beside the middle."""
    to_left = False
    if base is not None and amount is not None:
        to_left = amount < base
        axes.barh(place, float(amount - base), left=float(base), height=0.38, edgecolor="white", linewidth=0.0, **look)
    end = 0.0 if base is None else float(base if amount is None else amount)
    axes.annotate(
        text,
        xy=(end, place),
        xytext=(-5 if to_left else 5, 0),
        textcoords="offset points",
        ha="right" if to_left else "left",
        va="center",
        fontsize="small",
    )
