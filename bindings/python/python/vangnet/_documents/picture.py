"""The picture of a document: how a deficit is shared, band by band."""

from __future__ import annotations

import io
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from matplotlib.figure import Figure

from .._plots.paper import FAINT, style_of

if TYPE_CHECKING:
    from .blocks import Block

# In inches: as wide as the text, the boxes with a legend above them and their names below, each letter of a name.
_WIDTH, _LEGEND, _BOXES, _NAMES, _LETTER = 6.7, 0.25, 0.4, 0.46, 0.075

# A name of more lines is left to the table.
_LINES = 4


def picture(bands: Block) -> bytes:
    """The bands as a picture (PNG): each as wide as its part of the deficit, what is paid of it above the own risk.

    Every figure is in the table beside it, so that the picture has none. Nothing in the file says when it was drawn.
    """
    high = _LEGEND + _BOXES + _NAMES
    figure = Figure(figsize=(_WIDTH, high))
    axes = figure.add_axes((0.0, _NAMES / high, 1.0, _BOXES / high))
    _, _, payment, own_risk = bands["head"]
    end, total = 0.0, sum(max(float(band["part"]), 0.0) for band in bands["bands"])
    labels: dict[str, Any] = {"own_risk": own_risk, "payment": payment}
    for band in bands["bands"]:
        part = float(band["part"])
        if part <= 0:
            continue
        bottom = 0.0
        for what in ("own_risk", "payment"):
            height = float(band[what]) / part
            look = style_of(what, would_be=False) | {"linewidth": 1.0}
            axes.bar(end, height, part, bottom, align="edge", label=labels[what], **look)
            bottom, labels[what] = bottom + height, None
        name = wrap(band["name"], int(part / total * _WIDTH / _LETTER) or 1, break_long_words=False)
        if len(name) <= _LINES and max(map(len, name)) * _LETTER <= part / total * _WIDTH:
            axes.text(end + part / 2, -0.08, "\n".join(name), ha="center", va="top", fontsize=7.5, color=FAINT)
        end += part
    axes.set_xlim(0.0, end or 1.0)
    axes.set_ylim(0.0, 1.0)
    axes.set_axis_off()
    figure.legend(loc="upper left", bbox_to_anchor=(0.0, 1.0), borderaxespad=0.0, ncols=2, frameon=False, fontsize=9)
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=220, metadata={"Software": None})
    return drawn.getvalue()
