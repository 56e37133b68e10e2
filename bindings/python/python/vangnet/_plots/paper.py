"""What the charts share: the palette, the axes, and how words and amounts stand on the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._errors import check_type
from .._native import argument, format_ratio

if TYPE_CHECKING:
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
