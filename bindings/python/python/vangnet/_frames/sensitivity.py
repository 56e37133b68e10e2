"""Tables of what each input of an outlook does: a row for each input of each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from .._native import ahead_columns, sensitivity_table
from .assess import readable
from .outlook import both_tables

if TYPE_CHECKING:
    from typing import Literal

    from ..typing import AmountUnit, Conditions, Notation, Share, Table

FrameT = TypeVar("FrameT")


def sensitivity_frame(
    df: FrameT,
    history: Table | None = None,
    *,
    year: int,
    change: Share | None = None,
    assume: int | None = None,
    conditions: Conditions | None = None,
    columns: Mapping[str, str] | None = None,
    history_columns: Mapping[str, str] | None = None,
    unit: AmountUnit | None = None,
    amounts: Notation | None = None,
    codes: Literal["any", "cbs"] | None = None,
    float_policy: Literal["round_to_cent"] | None = None,
    prefix: str = "",
    on_error: Literal["column", "raise"] = "column",
    amounts_out: Literal["decimal", "float"] = "decimal",
    threads: int = 1,
    progress: Callable[[int, int], object] | None = None,
) -> FrameT:
    """Say for every row of a table what each input does to the payment and the own risk that are expected.

    Each row is one question, answered as `sensitivity` does: one input at a time is lower and higher by the part
    `change` (0.01 without it), and the others stay. The tables, the fields and the options are those of
    `outlook_frame`.

    The answer is the same kind of table, longer: a row of it comes back once for each of its inputs, from what does the
    most to the own risk to what does the least, with the answer columns after its own. What cannot matter is no input:
    a spread of zero, the correlation where one of both is certain, and the years before where the history has none of
    the row, or the conditions are taken as met. In pandas the index is repeated too.

    Answer columns: `mean_payment` and `mean_own_risk` with the inputs as given; `input` (`net_costs_mean`,
    `net_costs_sd`, `budget_mean`, `budget_sd`, `correlation`, `history`) as text; `lower_mean_payment`,
    `lower_mean_own_risk`, `higher_mean_payment` and `higher_mean_own_risk` with that input changed; `swing`, how far
    both own risks lie apart; all amounts as `decimal(18, 2)`. Then `reasons` and `warnings` as lists of text and
    `evidence` as text, as in `outlook_frame`. A wrong row comes back once, with all of these empty; `error_code`,
    `error_field` and `error_message` say what is wrong, with the table, the place of the row in `df` and its column
    (`/municipalities/12/budget_sd`, `/history/3/budget`). With `on_error="raise"` the first one is raised.

    `progress` is called with the number of rows of `df` that are answered and the number of all its rows, at most
    twenty times a second and once at the end; what it raises stops the work. Ctrl-C stops it too.

    Raises:
        FrameError: a column is missing, is of a wrong type, or has the name of an answer column.
        RowError: a row is wrong, with `on_error="raise"`; `row` is its place in its table.
        InputError: an option has an unknown value, or `change` is not above 0 and at most 0.5.
        InputTypeError: `threads` is not an integer above zero.

    >>> import polars, vangnet
    >>> expected = polars.DataFrame({
    ...     "municipality": ["0014", "0202"], "net_costs_mean": ["109000000", "99000000"],
    ...     "net_costs_sd": ["4000000", "4000000"], "budget_mean": ["100000000", "100000000"]})
    >>> answers = vangnet.sensitivity_frame(expected, year=2024, conditions="met")
    >>> answers.select("municipality", "input", "swing").rows()[:2]
    [('0014', 'net_costs_mean', Decimal('1237802.99')), ('0014', 'budget_mean', Decimal('1063072.31'))]
    """
    kind, source, given = both_tables(
        df,
        history,
        ahead_columns("sensitivity"),
        columns=columns,
        history_columns=history_columns,
        words={"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy},
        prefix=prefix,
        on_error=on_error,
        amounts_out=amounts_out,
    )
    with readable():
        answers, rows = sensitivity_table(
            **given, year=year, change=change, assume=assume, conditions=conditions, threads=threads, progress=progress
        )
    return cast("FrameT", kind.join(kind.repeat(source, rows), answers))
