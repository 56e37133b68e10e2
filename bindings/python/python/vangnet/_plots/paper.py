"""What the charts share: the palette, the axes, and how words and amounts stand on the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._errors import check_type
from .._native import argument, format_ratio, format_whole_euros

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from typing import Any

    from matplotlib.axes import Axes

    from .._native import Assessment
    from ..typing import Lang

# Okabe and Ito's palette, distinct with any colour vision; the payment is hatched as well, for grey paper.
OWN_RISK = "#D55E00"
PAYMENT = "#56B4E9"
QUIET = "#999999"
PALE = "#CCCCCC"
FAINT = "#666666"
INK = "#000000"
GREEN = "#009E73"
PINK = "#CC79A7"
ORANGE = "#E69F00"
YELLOW = "#F0E442"

# In what the amounts on an axis are written.
_UNITS = {
    "nl": {1: "Euro", 1000: "Euro × 1.000", 1_000_000: "Euro × 1 miljoen"},
    "en": {1: "Euro", 1000: "Euro × 1,000", 1_000_000: "Euro × 1 million"},
}

# Of a table under a picture: its columns at most, the points between it and the axis, and those of a line.
_COLUMNS = 12
_PAD = 9
_LINE = 14


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


def millions(amount: Decimal) -> float:
    """A height on the paper."""
    return float(amount) / 1e6


def plain(value: float, lang: str) -> str:
    text = f"{value:g}"
    return text.replace(".", ",") if lang == "nl" else text


def unit_of(largest: Decimal) -> int:
    """In how many euro an amount is written, so that it has a few digits."""
    return next((unit for unit in (1, 1000) if largest < 100_000 * unit), 1_000_000)


def name_of_unit(unit: int, lang: str) -> str:
    """The name of an axis with amounts in so many euro."""
    return _UNITS[lang][unit]


def whole(amount: Decimal, lang: Lang, *, signed: bool = False) -> str:
    """A whole number as a reader of the language writes it; `signed` with a plus too."""
    digits = format_whole_euros(abs(amount), lang=lang).removeprefix("€").strip()
    sign = "" if digits == "0" else "-" if amount < 0 else "+" if signed else ""
    return f"{sign}{digits}"


def write_table(axes: Axes, heads: Sequence[str], columns: Sequence[Sequence[str]], steps: Sequence[int]) -> None:
    """Write the figures of each place on the horizontal axis under it, a line for each of the heads.

    Under a picture no figure covers what is drawn. Where there are too many places, only every so manieth of them, by
    the first of the steps with which they fit, has its figures.
    """
    step = next((step for step in steps if len(columns) <= _COLUMNS * step), steps[-1])
    size = "medium" if len(columns) <= 6 else "small"
    places = range(0, len(columns), step)
    axes.set_xticks(places, labels=["\n".join(columns[place]) for place in places], fontsize=size)
    axes.tick_params(axis="x", length=0, pad=_PAD)
    axes.annotate(
        "\n".join(heads),
        xy=(0, 0),
        xycoords="axes fraction",
        xytext=(-6, -_PAD),
        textcoords="offset points",
        ha="right",
        va="top",
        fontsize=size,
        color=FAINT,
    )


def write_legend(axes: Axes, lines: int, columns: int, handles: Sequence[Any] | None = None) -> None:
    """The legend, below a table of so many lines; of these handles where they are not all of the axes."""
    from matplotlib.transforms import ScaledTranslation

    figure = axes.get_figure(root=True)
    down = ScaledTranslation(0, -(2 * _PAD + lines * _LINE) / 72, figure.dpi_scale_trans)  # type: ignore[union-attr]
    axes.legend(
        handles=handles,
        loc="upper center",
        bbox_to_anchor=(0.5, 0.0),
        bbox_transform=axes.transAxes + down,
        ncols=columns,
        frameon=False,
    )
