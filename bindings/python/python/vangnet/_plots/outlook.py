"""A chart of an outlook: the chance of each band of the deficit, and the own risk that is enough with a given chance.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .._errors import check_type
from .paper import (
    FAINT,
    GREEN,
    INK,
    ORANGE,
    OWN_RISK,
    PAYMENT,
    YELLOW,
    name_of_unit,
    new_axes,
    unit_of,
    whole,
    words_in,
    write_legend,
    write_table,
)

if TYPE_CHECKING:
    from typing import Any

    from matplotlib.axes import Axes

    from .._generated.ahead import Drawn, Outlook, OutlookNumbers, OutlookQuantile
    from ..typing import Lang

_WORDS = {
    "nl": {
        "title": "Vooruitblik op {year}",
        "normal": "Aanname: lasten en budget zijn normaal verdeeld",
        "bands": "Kans",
        "surplus": "Geen tekort",
        "below": "Tekort onder de drempel",
        "middle": "Tussen drempel en tweede grens",
        "above": "Boven de tweede grens",
        "own_risk": "Eigen risico",
        "mean": "Verwacht eigen risico",
        "chance": "Genoeg met kans",
        "amount": "Eigen risico",
        "unknown": "onbekend",
        "little": "<1%",
    },
    "en": {
        "title": "Outlook for {year}",
        "normal": "Assumption: costs and budget are normally distributed",
        "bands": "Chance",
        "surplus": "No deficit",
        "below": "Deficit below the threshold",
        "middle": "Between threshold and second border",
        "above": "Above the second border",
        "own_risk": "Own risk",
        "mean": "Expected own risk",
        "chance": "Enough with chance",
        "amount": "Own risk",
        "unknown": "unknown",
        "little": "<1%",
    },
}

_BANDS = {
    "surplus": (GREEN, ""),
    "below": (ORANGE, "\\\\\\"),
    "middle": (YELLOW, "..."),
    "above": (PAYMENT, "///"),
}

# A part of the strip that is narrower has no room for its chance.
_NARROW = Decimal("0.05")


def plot_outlook(outlook: Outlook, *, lang: Lang = "nl", ax: Axes | None = None) -> Axes:
    """Draw how likely each band of a deficit is, and which own risk is not exceeded with a given chance.

    A strip on top has the chances: no deficit, a deficit of which nothing is paid, and above each border of the scale.
    The bars below it are the quantiles of the own risk: what is enough with that chance. A dashed line is the own risk
    that is expected. The figures of the closed form are drawn, and where it has none those of the draws; what neither
    has, the figures under the picture call "unknown". Amounts are in euro, in thousands or in millions, and the axis
    says which. Returns the `Axes` of the bars, a new one where `ax` is `None`. Needs matplotlib (`vangnet[plot]`).

    >>> import vangnet
    >>> answer = vangnet.outlook(
    ...     year=2024, net_costs={"mean": 112_000_000, "sd": 4_000_000}, budget={"mean": 100_000_000}, conditions="met")
    >>> vangnet.plot_outlook(answer, lang="en").get_title().splitlines()[0]
    'Outlook for 2024'
    """
    from .._generated.ahead import Outlook

    check_type(outlook, (Outlook,), "/outlook")
    words = words_in(_WORDS, lang)
    axes = new_axes(ax)
    quantiles, mean = _quantiles(outlook), _mean(outlook)
    amounts = [quantile.own_risk for quantile in quantiles]
    unit = unit_of(max([*amounts, mean or Decimal(0)], default=Decimal(0)))
    for place, amount in enumerate(amounts):
        label = words["own_risk"] if place == 0 else None
        axes.bar(place, float(amount / unit), width=0.6, color=OWN_RISK, label=label)
    if mean is not None:
        axes.axhline(float(mean / unit), color=INK, linestyle="--", linewidth=1.2, label=words["mean"])
    axes.margins(y=0.08)
    axes.set_ylim(bottom=0.0)
    axes.set_xlim(-0.7, max(len(quantiles), 1) - 0.3)
    axes.yaxis.set_major_formatter(lambda value, _: whole(Decimal(f"{value:.2f}"), lang))
    if amounts or mean is not None:
        axes.set_ylabel(name_of_unit(unit, lang))
    else:
        # An axis without an amount says nothing.
        axes.set_yticks([])
    heads = [words["chance"], words["amount"]]
    columns = [[_percent(quantile.quantile, lang), whole(quantile.own_risk / unit, lang)] for quantile in quantiles]
    write_table(axes, heads, columns or [[words["unknown"]] * len(heads)], (1, 2, 5, 10))
    handles = _draw_bands(axes, outlook.closed, words, lang)
    axes.set_title(f"{words['title'].format(year=outlook.year)}\n{words['normal']}", pad=52)
    write_legend(axes, len(heads), 2, [*handles, *axes.get_legend_handles_labels()[0]])
    return axes


def _draw_bands(axes: Axes, numbers: OutlookNumbers, words: dict[str, str], lang: Lang) -> list[Any]:
    """The strip with the chances of the bands above the bars; what the legend shows of it."""
    strip = axes.inset_axes((0.0, 1.06, 1.0, 0.11))
    handles, end = [], Decimal(0)
    for band, (color, hatch) in _BANDS.items():
        chance: Decimal = getattr(numbers, f"chance_{band}")
        shown = _percent(chance, lang) if chance == 0 or chance >= Decimal("0.005") else words["little"]
        label = f"{words[band]}: {shown}"
        look: dict[str, Any] = {"color": color, "hatch": hatch, "edgecolor": "white", "linewidth": 0.0}
        handles.append(strip.barh(0, float(chance), left=float(end), height=1.0, label=label, **look))
        if chance >= _NARROW:
            box = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
            strip.text(float(end + chance / 2), 0, shown, ha="center", va="center", fontsize="small", bbox=box)
        end += chance
    strip.set_xlim(0.0, 1.0)
    strip.set_ylim(-0.5, 0.5)
    strip.set_xticks([])
    strip.set_yticks([])
    strip.set_ylabel(words["bands"], rotation=0, ha="right", va="center", color=FAINT)
    strip.spines[:].set_visible(False)
    return handles


def _percent(chance: Decimal, lang: Lang) -> str:
    """A chance with as few decimals as it has, or whole."""
    percentage = chance * 100
    if percentage == percentage.to_integral_value() or chance.normalize().as_tuple().exponent < -4:  # type: ignore[operator]
        return f"{whole(percentage, lang)}%"
    text = f"{percentage.normalize():f}"
    return f"{text.replace('.', ',') if lang == 'nl' else text}%"


def _quantiles(outlook: Outlook) -> tuple[OutlookQuantile, ...]:
    """The quantiles of the closed form, or else of the draws."""
    return _known(outlook.closed.quantiles, outlook.drawn, "quantiles") or ()


def _mean(outlook: Outlook) -> Decimal | None:
    """The own risk that is expected."""
    mean: Decimal | None = _known(outlook.closed.mean_own_risk, outlook.drawn, "mean_own_risk")
    return mean


def _known(closed: Any, drawn: Drawn | None, name: str) -> Any:
    return getattr(drawn, name, None) if closed is None else closed
