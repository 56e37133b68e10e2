"""A chart of a caseload: from month to month, with who came and who left.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .._errors import check_type
from .paper import INK, OWN_RISK, PAYMENT, new_axes, whole, words_in, write_legend, write_table

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._generated.ahead import Caseload
    from ..typing import Lang

_WORDS = {
    "nl": {
        "title": "Huishoudens met een uitkering",
        "households": "Huishoudens",
        "inflow": "Instroom",
        "outflow": "Uitstroom",
        "end": "Eind van de maand",
        "month": "Maand",
        "year": "Jaar",
        "months": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    },
    "en": {
        "title": "Households with a benefit",
        "households": "Households",
        "inflow": "Inflow",
        "outflow": "Outflow",
        "end": "End of the month",
        "month": "Month",
        "year": "Year",
        "months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    },
}


def plot_caseload(caseload: Caseload, *, lang: Lang = "nl", ax: Axes | None = None) -> Axes:
    """Draw a caseload by month: a bar up for the inflow, one down for the outflow, and a line of the households.

    The bars of a month go from its start up by the inflow, and from there down to its end. The vertical axis need not
    begin at zero. Under the picture stand the whole numbers; of more than twelve months only some. The first month is
    at place 0 of the horizontal axis and ends at 0.5, the second at place 1, and so on. Returns the `Axes`, a new one
    where `ax` is `None`. Needs matplotlib (`vangnet[plot]`).

    >>> import vangnet
    >>> answer = vangnet.caseload(
    ...     start={"month": "2020-01", "caseload": 7125},
    ...     price=1250,
    ...     months=[{"inflow": 121, "outflow": 129}, {"inflow": 130, "outflow": 146}])
    >>> axes = vangnet.plot_caseload(answer)
    >>> [label.get_text().split() for label in axes.get_xticklabels()]
    [['jan', '2020', '+121', '-129', '7.117'], ['feb', '+130', '-146', '7.101']]
    """
    from .._generated.ahead import Caseload

    check_type(caseload, (Caseload,), "/caseload")
    words = words_in(_WORDS, lang)
    axes = new_axes(ax)
    months = caseload.months
    starts = [float(month.start) for month in months]
    ends = [float(month.end) for month in months]
    tops = [start + float(month.inflow) for start, month in zip(starts, months, strict=True)]
    for what, move, bottoms, color, hatch in (
        ("inflow", -0.19, starts, OWN_RISK, ""),
        ("outflow", 0.19, ends, PAYMENT, "///"),
    ):
        axes.bar(
            [place + move for place in range(len(months))],
            [top - bottom for top, bottom in zip(tops, bottoms, strict=True)],
            bottom=bottoms,
            width=0.38,
            color=color,
            hatch=hatch,
            edgecolor="white",
            linewidth=0.0,
            label=words[what],
        )
    axes.plot(
        [place - 0.5 for place in range(len(months) + 1)],
        [starts[0], *ends],
        color=INK,
        marker="o" if len(months) <= 36 else "",
        markersize=4,
        label=words["end"],
    )
    heads = [words["month"], words["year"], words["inflow"], words["outflow"], words["end"]]
    write_table(axes, heads, [_column(place, caseload, words, lang) for place in range(len(months))], (1, 3, 6, 12, 24))
    axes.set_xlim(-0.7, len(months) - 0.3)
    # The lowest bar stands above the edge of the picture, which is not zero.
    axes.use_sticky_edges = False
    axes.margins(y=0.08)
    axes.yaxis.set_major_formatter(lambda value, _: whole(Decimal(f"{value:.2f}"), lang))
    axes.set_ylabel(words["households"])
    axes.set_title(words["title"])
    write_legend(axes, len(heads), 3)
    return axes


def _column(place: int, caseload: Caseload, words: dict[str, str], lang: Lang) -> list[str]:
    """What stands under a month; within a year, its number only under January and the first month."""
    month = caseload.months[place]
    year, number = month.month.split("-")
    # Of many months only some have their figures, and none of those need be a January.
    names_year = number == "01" or place == 0 or len(caseload.months) > 12
    return [
        words["months"].split()[int(number) - 1],
        year if names_year else "",
        whole(month.inflow, lang, signed=True),
        whole(-month.outflow, lang),
        whole(month.end, lang),
    ]
