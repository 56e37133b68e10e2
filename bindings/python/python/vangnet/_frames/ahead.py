"""Tables of the questions that look ahead: the rows of one municipality and scenario are one question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from .._native import ahead_columns, caseload_table, frame_columns, programme_table
from .assess import check_free, check_on_error, check_options, look_at, readable

if TYPE_CHECKING:
    from typing import Literal

    from ..typing import AmountUnit, Conditions, Money, Notation, Share, Table

FrameT = TypeVar("FrameT")


def caseload_frame(
    df: FrameT,
    *,
    price: Money | None = None,
    columns: Mapping[str, str] | None = None,
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
    """Work out households and costs for every row of a long table: one row for each month of a caseload.

    The rows of one municipality and scenario are one question, answered as `caseload` does, to the cent. The table and
    the options are those of `assess_frame`; the answer is the same kind of table with the answer columns after its own,
    in the order of its rows.

    Fields, each in a column of its own name unless `columns` maps it to another one:

    - `month` (text `2020-01`, or a date of which the month counts), `inflow` (a count) and `caseload` are required.
      `caseload` is how many households there are at the start of the first month: it must stand in the row of that
      month, and be the same or empty in the others;
    - `outflow` (a count) or `outflow_ratio` (of the caseload at the start of the month, 0 to 1): each row has one of
      the two;
    - `municipality` and `scenario` are optional: a table without municipalities has a caseload for each scenario, and
      one without either is a single caseload. Where one row names a municipality, each must;
    - `price` (euro per household in this month) is optional; the argument `price` holds for months without one.

    The months of a caseload follow each other without a gap, at most 240. Counts and ratios are integers, decimals or
    text, in the notation of `amounts`; floats need `float_policy="round_to_cent"`, which rounds counts to two decimals
    and ratios to six.

    Answer columns: `start`, `left` (the outflow), `end`, `mean` (of start and end) as `decimal(38, 2)`, and
    `net_costs` (the mean times the price) as `decimal(18, 2)`. A caseload with an error has them empty in all its rows;
    `error_code`, `error_field` and `error_message` say what is wrong, with the place of the row in the table and its
    column (`/months/12/outflow`). With `on_error="raise"` the first one is raised.

    `progress` is called with the number of rows that are answered and the number of all rows, at most twenty times a
    second and once at the end; what it raises stops the work. Ctrl-C stops it too.

    Raises:
        FrameError: a column is missing, is of a wrong type, or has the name of an answer column.
        RowError: a caseload is wrong, with `on_error="raise"`; `row` is the place of the row.
        InputError: an option has an unknown value.
        InputTypeError: `threads` is not an integer above zero.

    >>> import polars, vangnet
    >>> months = polars.DataFrame({
    ...     "municipality": ["0268", "0268"], "month": ["2020-01", "2020-02"], "caseload": [7125, None],
    ...     "inflow": [300, 280], "outflow": [210, 190]})
    >>> vangnet.caseload_frame(months, price=1250)["end"].to_list()
    [Decimal('7215.00'), Decimal('7305.00')]
    """
    words = {"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy}
    check_on_error(on_error)
    check_options(columns, prefix, None, None, words | {"amounts_out": amounts_out})
    kind, names = look_at(df)
    check_free(names, prefix, ahead_columns("caseload"))
    mapping = dict(columns or {})
    source, cells = kind.cells(df, frame_columns(names, columns=mapping, table="months"))
    with readable():
        answers = caseload_table(
            cells,
            price=price,
            columns=mapping,
            **words,
            prefix=prefix,
            raise_errors=on_error == "raise",
            text=kind.text,
            amounts_out=amounts_out,
            threads=threads,
            progress=progress,
        )
    return cast("FrameT", kind.join(source, answers))


def programme_frame(
    df: FrameT,
    measures: Table,
    *,
    first: int,
    last: int,
    price: Money,
    assume: int | None = None,
    historical_ratio: Share | None = None,
    conditions: Conditions | None = None,
    columns: Mapping[str, str] | None = None,
    measure_columns: Mapping[str, str] | None = None,
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
    """Say what measures bring, for every row of a long table: one row for each municipality and year.

    The rows of one municipality and scenario, and the measures that count for it, are one question, answered as
    `programme` does, to the cent. The table of years and the options are those of `assess_frame`; the answer is the
    same kind of table with the answer columns after its own, in the order of its rows. They are empty in years before
    `first`, which are history, and after `last`.

    `measures` is a second table, of any kind that `df` may be, with a row for each measure. Its fields, each in a
    column of its own name unless `measure_columns` maps it to another one:

    - `name` (text, each once for a municipality), `from` and `until` (text `2025-01`, or a date), `households` (a
      count) and `success` (a ratio) are required;
    - `municipality` and `scenario` say for which rows the measure counts. Without the column, or where it is empty,
      that is every municipality and every scenario. One that matches no row of the years is an error of all of them;
    - `deadweight`, `return` (ratios), `delay`, `months` (integers), `price` and `cost_per_household` (euro) are
      optional, and mean what they mean in `programme`;
    - `cost_per_year` (euro) is optional: the costs in each year that has a month from `from` to `until`. Costs that
      differ by year are rows of their own: a measure of 0 households in that year.

    Counts and ratios are integers, decimals or text; floats need `float_policy="round_to_cent"`, which rounds counts to
    two decimals and ratios to six. `price` is what a household saves a month, where the measure has no price.
    `assume` and `conditions` are those of `programme`. With `historical_ratio` (the national pot that is shared on past
    costs ÷ the national costs) the budgets follow the costs of two years before; this takes the `inhabitants` in the
    row of the year `first`.

    Answer columns: `participants` and `household_months` as `decimal(38, 2)`; `gross`, `budget_effect`, `cost`,
    `burden_without`, `burden_with`, `net`, `leak`, `balance` and `cumulative` as `decimal(18, 2)`; `break_even`, the
    year of the whole programme, as an integer; `unknown` (why the payment of the year is not known) and `warnings` as
    lists of text, `evidence` as text. A programme with an error has them empty in all its rows; `error_code`,
    `error_field` and `error_message` say what is wrong, with the table, the place of the row and its column
    (`/years/12/budget`, `/measures/3/success`). With `on_error="raise"` the first one is raised.

    `progress` is called with the number of rows of `df` that are answered and the number of all its rows, at most
    twenty times a second and once at the end; what it raises stops the work. Ctrl-C stops it too.

    Raises:
        FrameError: a column is missing, is of a wrong type, or has the name of an answer column.
        RowError: a programme is wrong, with `on_error="raise"`; `row` is the place of the row in its table.
        InputError: an option has an unknown value.
        InputTypeError: `threads` is not an integer above zero.

    >>> import polars, vangnet
    >>> years = polars.DataFrame({"municipality": ["0014", "0202"], "year": [2025, 2025],
    ...     "budget": ["100000000", "100000000"], "net_costs": ["99000000", "101000000"]})
    >>> measures = polars.DataFrame({"name": ["job coaches"], "from": ["2025-01"], "until": ["2025-12"],
    ...     "households": [10], "success": ["0.4"], "cost_per_year": ["150000"]})
    >>> vangnet.programme_frame(years, measures, first=2025, last=2025, price=1250)["balance"].to_list()
    [Decimal('240000.00'), Decimal('240000.00')]
    """
    words = {"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy}
    check_on_error(on_error)
    check_options(columns, prefix, None, None, words | {"amounts_out": amounts_out})
    check_options(measure_columns, "", None, None, {}, place="measure_columns")
    kind, names = look_at(df)
    check_free(names, prefix, ahead_columns("programme"))
    of_measures, measure_names = look_at(measures)
    mapping, measure_mapping = dict(columns or {}), dict(measure_columns or {})
    source, cells = kind.cells(df, frame_columns(names, columns=mapping))
    wanted = frame_columns(measure_names, columns=measure_mapping, table="measures")
    _, measure_cells = of_measures.cells(measures, wanted)
    with readable():
        answers = programme_table(
            cells,
            measure_cells,
            first=first,
            last=last,
            price=price,
            assume=assume,
            historical_ratio=historical_ratio,
            conditions=conditions,
            columns=mapping,
            measure_columns=measure_mapping,
            **words,
            prefix=prefix,
            raise_errors=on_error == "raise",
            text=kind.text,
            amounts_out=amounts_out,
            threads=threads,
            progress=progress,
        )
    return cast("FrameT", kind.join(source, answers))
