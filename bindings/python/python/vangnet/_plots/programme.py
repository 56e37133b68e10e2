"""A chart of a programme: what it saves, what of that leaks away, what it costs, and when it is earned back.

Every figure that is drawn is an answer of the core; only where to put it on the paper is decided here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .._errors import check_type
from .paper import (
    GREEN,
    INK,
    ORANGE,
    PAYMENT,
    PINK,
    QUIET,
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

    from .._generated.ahead import Programme, ProgrammeYear
    from ..typing import Lang

_WORDS = {
    "nl": {
        "title": "Wat het programma oplevert",
        "earned": "Terugverdiend in {year}",
        "not_earned": "Niet terugverdiend t/m {year}",
        "never_below": "Opgeteld nooit onder nul",
        "not_known": "Of het zich terugverdient, is onbekend",
        "gross": "Bespaard op uitkeringen",
        "gross_only": "Bespaard, wat weglekt is onbekend",
        "more_vangnet": "Meer vangnet",
        "leak": "Lek: minder vangnet",
        "budget_effect": "Lager budget",
        "cost": "Kosten van het programma",
        "balance": "Saldo van het jaar",
        "cumulative": "Saldo, opgeteld",
        "break_even": "Terugverdiend",
        "unknown": "onbekend",
        "year": "Jaar",
        "of_year": "Saldo",
        "summed": "Opgeteld",
    },
    "en": {
        "title": "What the programme brings",
        "earned": "Earned back in {year}",
        "not_earned": "Not earned back up to {year}",
        "never_below": "In total never below zero",
        "not_known": "Whether it is earned back is unknown",
        "gross": "Saved on benefits",
        "gross_only": "Saved, leak unknown",
        "more_vangnet": "More vangnet",
        "leak": "Leak: less vangnet",
        "budget_effect": "Lower budget",
        "cost": "Cost of the programme",
        "balance": "Balance of the year",
        "cumulative": "Balance, in total",
        "break_even": "Earned back",
        "unknown": "unknown",
        "year": "Year",
        "of_year": "Balance",
        "summed": "In total",
    },
}

_STYLES = {
    "gross": (GREEN, ""),
    "gross_only": (QUIET, "xxx"),
    "more_vangnet": (PAYMENT, "||"),
    "leak": (PAYMENT, "///"),
    "budget_effect": (PINK, "..."),
    "cost": (ORANGE, "\\\\\\"),
}


def plot_programme(programme: Programme, *, lang: Lang = "nl", ax: Axes | None = None) -> Axes:
    """Draw what a programme brings by year: what is saved upwards, and what goes off it downwards.

    Downwards are the leak, a lower budget and the cost; a diamond is the balance of the year, and a line the balances
    in total, with a star in the year in which the programme is earned back. Where a payment is not known, the saving is
    grey, what needs it is not drawn, and the figures under the picture say "unknown". Amounts are in euro, in thousands
    or in millions, and the axis says which; of more than twelve years only some have their figures. Returns the `Axes`,
    a new one where `ax` is `None`. Needs matplotlib (`vangnet[plot]`).

    >>> import vangnet
    >>> answer = vangnet.programme(
    ...     years=[{"year": year, "budget": 100_000_000, "net_costs": 100_000_000} for year in (2023, 2024, 2025)],
    ...     first=2023, last=2025, price=1250,
    ...     measures=[{"name": "job coaches", "from": "2023-01", "until": "2023-12", "households": 10, "success": "0.4",
    ...                "costs": [{"year": 2023, "amount": 600_000}]}])
    >>> vangnet.plot_programme(answer).get_title().splitlines()
    ['Wat het programma oplevert', 'Terugverdiend in 2024']
    """
    from .._generated.ahead import Programme

    check_type(programme, (Programme,), "/programme")
    words = words_in(_WORDS, lang)
    axes = new_axes(ax)
    years = programme.years
    parts = [_parts(year) for year in years]
    shown = [amount for year in years for amount in (year.gross, year.cost, year.balance, year.cumulative) if amount]
    unit = unit_of(max((abs(amount) for amount in shown), default=Decimal(0)))
    seen = set()
    for place, drawn in enumerate(parts):
        ends = {True: 0.0, False: 0.0}
        for what, amount in drawn:
            color, hatch = _STYLES[what]
            height = float(amount / unit)
            axes.bar(
                place,
                height,
                bottom=ends[height > 0],
                width=0.6,
                color=color,
                hatch=hatch,
                edgecolor="white",
                linewidth=0.0,
                label=None if what in seen else words[what],
            )
            ends[height > 0] += height
            seen.add(what)
    axes.axhline(0.0, color=INK, linewidth=0.8)
    _draw_balances(axes, programme, unit, words)
    axes.margins(y=0.08)
    axes.set_xlim(-0.7, len(years) - 0.3)
    axes.yaxis.set_major_formatter(lambda value, _: whole(Decimal(f"{value:.2f}"), lang))
    axes.set_ylabel(name_of_unit(unit, lang))
    heads = [words["year"], words["of_year"], words["summed"]]
    columns = [
        [
            str(year.year),
            *(
                words["unknown"] if amount is None else whole(amount / unit, lang, signed=True)
                for amount in (year.balance, year.cumulative)
            ),
        ]
        for year in years
    ]
    write_table(axes, heads, columns, (1, 2, 5, 10))
    axes.set_title(f"{words['title']}\n{_result(programme, words)}")
    write_legend(axes, len(heads), 3)
    return axes


def _parts(year: ProgrammeYear) -> list[tuple[str, Decimal]]:
    """The parts of the bar of a year, above zero what the municipality gains."""
    if year.leak is None:
        first = [("gross_only", year.gross)]
    else:
        # With a lower budget the vangnet may pay more than without the programme.
        first = [("gross", year.gross), ("leak" if year.leak > 0 else "more_vangnet", -year.leak)]
    parts = [*first, ("budget_effect", year.budget_effect), ("cost", -year.cost)]
    return [(what, amount) for what, amount in parts if amount]


def _draw_balances(axes: Axes, programme: Programme, unit: int, words: dict[str, str]) -> None:
    """The balances of the years, those in total, and where they come back above zero; what is not known is left out."""
    years = list(enumerate(programme.years))
    summed = [(place, year.cumulative) for place, year in years]
    earned = [(place, year.cumulative) for place, year in years if year.year == programme.break_even]
    for what, amounts, style in (
        ("cumulative", summed, {"linestyle": "--", "linewidth": 1.2, "marker": "o", "markersize": 4}),
        ("balance", [(place, year.balance) for place, year in years], _mark("D", 8, INK, "white")),
        ("break_even", earned, _mark("*", 16, YELLOW, INK)),
    ):
        known = [(place, float(amount / unit)) for place, amount in amounts if amount is not None]
        if known:
            axes.plot(*zip(*known, strict=True), label=words[what], **{"color": INK, **style})


def _mark(shape: str, size: int, color: str, edge: str) -> dict[str, Any]:
    """Points without a line between them."""
    return {"linestyle": "", "marker": shape, "markersize": size, "color": color, "markeredgecolor": edge}


def _result(programme: Programme, words: dict[str, str]) -> str:
    """Whether the programme is earned back, as a line of the title."""
    if programme.break_even is not None:
        return words["earned"].format(year=programme.break_even)
    summed = [year.cumulative for year in programme.years]
    if None in summed:
        return words["not_known"]
    below = any(amount is not None and amount < 0 for amount in summed)
    return words["not_earned"].format(year=programme.years[-1].year) if below else words["never_below"]
