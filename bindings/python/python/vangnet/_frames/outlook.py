"""Tables of outlooks: a municipality whose net costs and budget are not certain is a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from .._native import frame_columns, outlook_columns, outlook_tables
from .assess import check_free, check_on_error, check_options, look_at, readable

if TYPE_CHECKING:
    from typing import Any, Literal

    from ..typing import AmountUnit, Conditions, Notation, Share, Table

FrameT = TypeVar("FrameT")


def outlook_frame(
    df: FrameT,
    history: Table | None = None,
    *,
    year: int,
    assume: int | None = None,
    conditions: Conditions | None = None,
    quantiles: Iterable[Share] | None = None,
    draws: int | None = None,
    seed: int | None = None,
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
    """Say for every row of a table how likely each band of a deficit is, and what payment and own risk are expected.

    Each row is one question, answered as `outlook` does. The table and the options are those of `assess_frame`; the
    answer is the same kind of table with the answer columns after its own, in the order of its rows.

    Fields, each in a column of its own name unless `columns` maps it to another one:

    - `net_costs_mean`, `net_costs_sd` and `budget_mean` (euro) are required: what is expected, and how far it spreads;
    - `budget_sd` (euro) and `correlation` (of net costs and budget, −1 to 1) are optional, 0 where they are empty;
    - `municipality` and `scenario` are optional; they say which rows of the history count.

    `history` is a second table, of any kind that `df` may be, with the years before: a row for each municipality and
    year, with the fields of `assess_frame` (`municipality`, `year`, `budget`, `net_costs`, and the others), which
    `history_columns` maps. A row without a scenario counts for every scenario. Years from the deficit year on are left
    out, so that a table for `assess_frame` can be given as it is.

    `year`, `assume`, `conditions`, `quantiles`, `draws` and `seed` are those of `outlook`. Without draws the answers
    are those of the closed form. Where it has none, `reasons` says so, and with draws the number is that of the draws.
    Every row has the same seed: rows with the same figures have the same answer.

    Answer columns: `mean_payment`, `sd_payment`, `mean_own_risk` and `sd_own_risk` as `decimal(18, 2)`;
    `chance_surplus`, `chance_below`, `chance_middle`, `chance_above` and `chance_conditions` as `decimal(38, 9)`; for
    each quantile `payment_p5` (0.05) and so on, and `own_risk_p5`, as `decimal(18, 2)`; `reasons`, as the number and
    the reason that it has no closed form (`quantiles:random_budget`), and `warnings` as lists of text; `evidence` as
    text. An outlook with an error has them empty; `error_code`, `error_field` and `error_message` say what is wrong,
    with the table, the place of the row and its column (`/municipalities/12/budget_sd`, `/history/3/budget`). With
    `on_error="raise"` the first one is raised.

    `progress` is called with the number of rows that are answered and the number of all rows, at most twenty times a
    second and once at the end; what it raises stops the work. Ctrl-C stops it too.

    Raises:
        FrameError: a column is missing, is of a wrong type, or has the name of an answer column.
        RowError: an outlook is wrong, with `on_error="raise"`; `row` is the place of the row in its table.
        InputError: an option has an unknown value, or a quantile is out of range or stands twice.
        InputTypeError: `threads` is not an integer above zero.

    >>> import polars, vangnet
    >>> expected = polars.DataFrame({
    ...     "municipality": ["0014", "0202"], "net_costs_mean": ["112500000", "99000000"],
    ...     "net_costs_sd": ["4000000", "4000000"], "budget_mean": ["100000000", "100000000"]})
    >>> answers = vangnet.outlook_frame(expected, year=2024, conditions="met", quantiles=["0.9"])
    >>> answers["chance_above"].to_list(), answers["own_risk_p90"].to_list()
    ([Decimal('0.500000000'), Decimal('0.000369078')], [Decimal('10000000.00'), Decimal('4126206.26')])
    """
    rows, _ = _answers(
        df,
        history,
        together=False,
        terms={"year": year, "assume": assume, "conditions": conditions, "draws": draws, "seed": seed},
        quantiles=quantiles,
        columns=columns,
        history_columns=history_columns,
        words={"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy},
        prefix=prefix,
        on_error=on_error,
        amounts_out=amounts_out,
        threads=threads,
        progress=progress,
    )
    return cast("FrameT", rows)


def national_outlook_frame(
    df: FrameT,
    history: Table | None = None,
    *,
    year: int,
    assume: int | None = None,
    conditions: Conditions | None = None,
    quantiles: Iterable[Share] | None = None,
    draws: int | None = None,
    seed: int | None = None,
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
) -> tuple[FrameT, FrameT]:
    """Say what the vangnet may cost in all, and how likely each band is for each municipality of a table.

    All rows of a scenario are one question, answered as `national_outlook` does: in each draw one macro budget for all,
    with which the budgets move, and net costs by their `correlation` with it. A table without scenarios is one
    question. The tables, the fields and the options are those of `outlook_frame`; each row needs a `municipality`,
    once for a scenario. Its draws follow from the seed and its name, a CBS code as its four digits, and so do not
    depend on the other rows or on their order. The memory does not depend on the number of draws.

    Two tables come back, both of the kind of `df`:

    - the rows with the answer columns after their own: the amounts and chances of `outlook_frame`, and
      `standard_error_payment` and `standard_error_own_risk` as `decimal(18, 2)`;
    - the totals, a row for each scenario: `scenario` where the table has scenarios, `municipalities` (how many),
      `mean_payment`, `sd_payment`, `standard_error` and for each quantile `payment_p5` and so on as `decimal(18, 2)`;
      `unknown` (the municipalities whose payment is not known, since their history is missing; then there is no total)
      and `warnings` as lists of text, `evidence` as text.

    A scenario with an error has them empty in all its rows; the error columns are those of `outlook_frame`.

    `progress` is called with the number of draws that are done and the number to do, at most twenty times a second and
    once at the end; what it raises stops the work. Ctrl-C stops it too.

    Raises:
        FrameError: a column is missing, is of a wrong type, or has the name of an answer column.
        RowError: a scenario is wrong, with `on_error="raise"`; `row` is the place of the row in its table.
        InputError: an option has an unknown value, or a quantile is out of range or stands twice.
        InputTypeError: `threads` is not an integer above zero.

    >>> import polars, vangnet
    >>> expected = polars.DataFrame({
    ...     "municipality": ["0268", "0202"], "net_costs_mean": ["112000000", "98000000"],
    ...     "net_costs_sd": ["4000000", "3500000"], "budget_mean": ["100000000", "96000000"],
    ...     "budget_sd": ["1500000", "1400000"], "correlation": ["0.4", "0.4"]})
    >>> rows, totals = vangnet.national_outlook_frame(expected, year=2024, conditions="met", draws=2000, seed=7)
    >>> totals["mean_payment"].to_list(), rows["chance_below"].to_list()
    ([Decimal('2983352.66')], [Decimal('0.110500000'), Decimal('0.679000000')])
    """
    rows, totals = _answers(
        df,
        history,
        together=True,
        terms={"year": year, "assume": assume, "conditions": conditions, "draws": draws, "seed": seed},
        quantiles=quantiles,
        columns=columns,
        history_columns=history_columns,
        words={"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy},
        prefix=prefix,
        on_error=on_error,
        amounts_out=amounts_out,
        threads=threads,
        progress=progress,
    )
    return cast("FrameT", rows), cast("FrameT", totals)


def _answers(
    df: object,
    history: object | None,
    *,
    together: bool,
    terms: dict[str, Any],
    quantiles: Iterable[Share] | None,
    columns: Mapping[str, str] | None,
    history_columns: Mapping[str, str] | None,
    words: dict[str, Any],
    prefix: str,
    on_error: str,
    amounts_out: str,
    threads: int,
    progress: Callable[[int, int], object] | None,
) -> tuple[object, object]:
    """The rows with their answers, and the totals where those of a scenario are one question."""
    asked = None if quantiles is None else list(quantiles)
    kind, source, given = both_tables(
        df,
        history,
        outlook_columns(year=terms["year"], quantiles=asked, together=together),
        columns=columns,
        history_columns=history_columns,
        words=words,
        prefix=prefix,
        on_error=on_error,
        amounts_out=amounts_out,
    )
    with readable():
        rows, totals = outlook_tables(
            **given, together=together, numbered=True, **terms, quantiles=asked, threads=threads, progress=progress
        )
    return kind.join(source, rows), None if totals is None else kind.table(source, totals)


def both_tables(
    df: object,
    history: object | None,
    answers: Iterable[str],
    *,
    columns: Mapping[str, str] | None,
    history_columns: Mapping[str, str] | None,
    words: dict[str, Any],
    prefix: str,
    on_error: str,
    amounts_out: str,
) -> tuple[Any, Any, dict[str, Any]]:
    """How a table of uncertain municipalities is handled, the table, and what the core takes of it and of its history.

    `answers` are the names of the answer columns.
    """
    check_on_error(on_error)
    check_options(columns, prefix, None, None, words | {"amounts_out": amounts_out})
    check_options(history_columns, "", None, None, {}, place="history_columns")
    kind, names = look_at(df)
    check_free(names, prefix, answers)
    mapping, history_mapping = dict(columns or {}), dict(history_columns or {})
    source, cells = kind.cells(df, frame_columns(names, columns=mapping, table="uncertain"))
    past = None
    if history is not None:
        of_history, history_names = look_at(history)
        _, past = of_history.cells(history, frame_columns(history_names, columns=history_mapping))
    given: dict[str, Any] = {
        "table": cells,
        "history": past,
        "columns": mapping,
        "history_columns": history_mapping,
        **words,
        "prefix": prefix,
        "raise_errors": on_error == "raise",
        "text": kind.text,
        "amounts_out": amounts_out,
    }
    return kind, source, given
