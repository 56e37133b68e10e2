"""Tables: pandas, polars, pyarrow and DuckDB in, and the same kind out, with the answers as columns beside it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar, cast

from .._errors import FrameError, InputTypeError, VangnetError, check_type
from .._native import RuleSet, answer_columns, argument, assess_table, frame_columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, Literal

    from ..typing import AmountUnit, Notation

FrameT = TypeVar("FrameT")


def assess_frame(
    df: FrameT,
    *,
    columns: Mapping[str, str] | None = None,
    unit: AmountUnit | None = None,
    amounts: Notation | None = None,
    codes: Literal["any", "cbs"] | None = None,
    float_policy: Literal["round_to_cent"] | None = None,
    successors: Mapping[str, tuple[str, int]] | None = None,
    rules: RuleSet | None = None,
    assume: int | None = None,
    prefix: str = "",
    on_error: Literal["column", "raise"] = "column",
    amounts_out: Literal["decimal", "float"] = "decimal",
    advice: bool = False,
    threads: int = 1,
    progress: Callable[[int, int], object] | None = None,
) -> FrameT:
    """Assess every row of a long table: one row for each municipality and year.

    The table is a pandas or polars `DataFrame`, a pyarrow `Table` or `RecordBatch`, or a DuckDB relation; the answer is
    the same kind with the answer columns after its own, in the order of its rows (pandas: with its index; DuckDB: on
    the same connection). The library finds the history itself, in the rows of the same municipality in earlier years.
    `missing_years` and `missing_inhabitants` say what an incomplete row waits for, as `Assessment.missing` does, and
    `wrong_history_years` which years the rules look back on and are absent because their row is wrong.

    Fields, each in a column of its own name unless `columns` maps it to another one (`{"budget": "Budget"}`):

    - `municipality` (a CBS code or a name as text, or a code as an integer), `year` (integer), `budget` and `net_costs`
      (euro) are required;
    - `scenario` (text or integer) is optional: rows of one scenario, such as a simulation, are a table of their own,
      with their own history and no duplicates elsewhere;
    - `unlawful`, `budget_without_art_7` (euro), `budget_stage` (text), `inhabitants` (integer) are optional;
    - `received` (date or text), `college_declaration`, `council_consent`, `internal_measures`, `external_measures`
      (boolean), `granted_years`, `instruction_years` (lists of integers) make an application; all empty for none.

    Text of a column of integers, booleans or lists is read row by row (`2024`, `true`, `2022 2023`), as in a table
    of which every column is text. A wrong row names its column as the table does. A column that has the name of a field
    but for its case, spaces or hyphens (`Unlawful`) is refused, since it would not be read.

    Any text that is not empty names a municipality; `GM0518`, `518` and the integer 518 are the code `0518`. With
    `codes="cbs"` everything but four digits is refused. Empty text in an optional column is an empty cell.

    Amounts are decimals or text, in euro. `unit` ("euro", "cent" or "thousand_euro") holds for every amount of the
    table, whatever its type; a column of integers needs it, and a fraction of a cent is refused. `amounts` is the
    notation of amounts that are text: "nl" for `€ 51.999.999,50`, "en" for `€51,999,999.50`, "plain" (where absent) for
    `51999999.50`; a text that breaks it is refused, and the error says what it may mean. Under "nl" days may be
    `01-06-2025`, and `ja` and `nee` are true and false. Floats are refused unless `float_policy="round_to_cent"` says
    that each is to be rounded to whole cents, half away from zero. `successors` maps a municipality that ended to the
    one it went into and the first year of that one: `{"0007": ("1950", 2018)}`; the results of the old ones are then
    added to the history of the new one. `rules` assesses every row under one rule set. `assume` is a deficit year: rows
    of a later year without rules are assessed as if the rules of that year held, with the warning
    `rules_assumed`. `prefix` is put before the names of the answer columns.

    Amounts come back as `decimal(18, 2)`, ratios as `decimal(38, 6)`, `regular_open`, `extended_open` and
    `missing_inhabitants` as booleans, `findings` and `warnings` as lists of text, `missing_years` and
    `wrong_history_years` as lists of integers, the rest as text. In pandas these are `ArrowDtype` columns. A wrong row
    has its answer columns empty and `error_code`, `error_field` and `error_message` filled; with `on_error="raise"`
    the first one is raised. `amounts_out="float"` rounds amounts and ratios to the nearest 64-bit float, for what takes
    no decimals: `describe()` in pandas, or a sheet of Excel. Such amounts are for looking at, not for adding up.

    `advice=True` adds a column `advice`: a list of text with the questions about the implausible figures of the row,
    as the function `advice` asks them, each as its field and its reason: `["net_costs:large_deficit"]`. It is empty
    where there is nothing to ask, and changes no answer. A figure is compared with those of the row's history. It takes
    a few microseconds a row more.

    `threads` is the most cores to use: one for every 65,536 rows, and no more than there are. `progress` is called with
    the number of rows that are answered and the number of all rows, at most twenty times a second and once at the end;
    what it raises stops the work. Ctrl-C stops it too. Beside the table and its answers a call needs about 80 bytes for
    each row.

    Raises:
        FrameError: a column is missing, is of a wrong type, or has the name of an answer column.
        RowError: a row is wrong, with `on_error="raise"`; `row` is its place.
        InputError: `successors` forms a circle, or an option has an unknown value.
        InputTypeError: `threads` is not an integer above zero, `advice` is not a boolean, or `assume` is given with
            `rules`.
        NoRuleError: `assume` is a year without rules.

    >>> import polars, vangnet
    >>> df = polars.DataFrame({
    ...     "municipality": ["0202", "0202", "0202"], "year": [2017, 2018, 2019],
    ...     "budget": ["100000000", "101000000", "102222222.22"],
    ...     "net_costs": ["108000000", "109181000", "111422222.22"]})
    >>> vangnet.assess_frame(df)["payment"].to_list()
    [None, None, Decimal('766666.67')]
    """
    check_on_error(on_error)
    words = {"unit": unit, "amounts": amounts, "codes": codes, "float_policy": float_policy, "amounts_out": amounts_out}
    check_options(columns, prefix, rules, successors, words)
    advice = bool(argument(advice, "truth", "/advice"))
    kind, names = look_at(df)
    check_free(names, prefix, answer_columns(advice))
    mapping = dict(columns or {})
    wanted = frame_columns(names, columns=mapping)
    source, cells = kind.cells(df, wanted)
    with readable():
        answers = assess_table(
            cells,
            columns=mapping,
            unit=unit,
            amounts=amounts,
            codes=codes,
            float_policy=float_policy,
            successors=None if successors is None else dict(successors),
            rules=rules,
            assume=assume,
            prefix=prefix,
            raise_errors=on_error == "raise",
            text=kind.text,
            amounts_out=amounts_out,
            advice=advice,
            threads=threads,
            progress=progress,
        )
    return cast("FrameT", kind.join(source, answers))


@contextmanager
def readable() -> Iterator[None]:
    """What a column of Python objects cannot be turned into, its own library says best: as an error of the table."""
    try:
        yield
    except VangnetError:
        raise
    except (TypeError, ValueError) as error:
        reason = "; ".join(str(part) for part in error.args)
        raise FrameError(f"The table cannot be read: {reason}.", "invalid_type") from error


def check_on_error(on_error: object) -> None:
    """What happens with a wrong row is one of two words."""
    if on_error not in ("column", "raise"):
        raise FrameError(f'/on_error is {on_error!r}: it must be "column" or "raise".', "invalid_type", "/on_error")


def check_options(
    columns: object,
    prefix: object,
    rules: object,
    successors: object,
    words: Mapping[str, object],
    *,
    place: str = "columns",
) -> None:
    """The options that are used here are of their types."""
    if columns is not None and not isinstance(columns, Mapping):
        raise FrameError(f"{place} must be a mapping of fields to columns.", "invalid_type", f"/{place}")
    if successors is not None and not isinstance(successors, Mapping):
        message = "/successors must be a dict {old: (new, first year of the new one)}, with codes or names as text."
        raise InputTypeError(message, "invalid_type", "/successors")
    for name, word in words.items():
        if word is not None:
            argument(word, "text", f"/{name}")
    for name in (part for pair in (columns or {}).items() for part in pair):
        argument(name, "text", f"/{place}")
    argument(prefix, "text", "/prefix")
    if rules is not None:
        check_type(rules, (RuleSet,), "/rules")


def check_free(names: Iterable[str], prefix: str, answers: Iterable[str], fold: Callable[[str], str] = str) -> None:
    """No column of a table has the name of an answer column; `fold` makes names alike that the table takes for one."""
    folded = {fold(name) for name in names}
    taken = [name for name in (prefix + answer for answer in answers) if fold(name) in folded]
    if taken:
        raise FrameError(
            f"The table already has {', '.join(taken)}: give the answer columns another name with prefix=.",
            "duplicate_field",
            "/prefix",
        )


class _Eager:
    """A data frame in memory: its columns are read by name, and the answers are put beside it."""

    text = "plain"

    def cells(self, df: Any, wanted: list[str]) -> tuple[Any, Any]:
        import narwhals as nw

        cells = nw.from_native(df, eager_only=True).select(wanted)
        if not cells.implementation.is_polars():
            # Types that narwhals does not know, such as a decimal of 64 bits, are read all the same.
            return df, cells.to_native()
        # What polars gives for values without a type, Arrow readers refuse; nothing in them is lost by naming one.
        types = {nw.Unknown(): nw.String(), nw.List(nw.Unknown()): nw.List(nw.Int64())}
        untyped = [nw.col(name).cast(types[kind]) for name, kind in cells.collect_schema().items() if kind in types]
        return df, cells.with_columns(untyped).to_native()

    def values(self, df: Any, names: list[str]) -> list[list[Any]]:
        """The columns as Python values, with `None` for an empty cell in any kind of frame."""
        import narwhals as nw

        frame = nw.from_native(df, eager_only=True)
        columns = [(frame[name].to_list(), frame[name].is_null().to_list()) for name in names]
        return [
            [None if empty else value for value, empty in zip(values, nulls, strict=True)] for values, nulls in columns
        ]

    def join(self, df: Any, answers: Any) -> Any:
        import narwhals as nw

        frame = nw.from_native(df, eager_only=True)
        beside = nw.from_arrow(answers, backend=frame.implementation)
        return nw.concat([frame, beside], how="horizontal").to_native()

    def table(self, df: Any, answers: Any) -> Any:
        """Answers that are a table of their own, as the kind of the one that was asked about."""
        import narwhals as nw

        return nw.from_arrow(answers, backend=nw.from_native(df, eager_only=True).implementation).to_native()

    def repeat(self, df: Any, rows: Any) -> Any:
        """The rows whose places are in the column `row` of a table."""
        import narwhals as nw

        places = nw.from_native(self.table(df, rows), eager_only=True)["row"]
        return nw.from_native(df, eager_only=True)[places].to_native()


class _Polars(_Eager):
    """polars: text comes back as it keeps text itself, so that nothing is copied."""

    text = "views"


class _Pandas(_Eager):
    """pandas: the answers take over the index, and keep exact decimals in Arrow columns."""

    def join(self, df: Any, answers: Any) -> Any:
        import pandas

        beside = self.table(df, answers)
        beside.index = df.index
        return pandas.concat([df, beside], axis="columns")

    def table(self, _: Any, answers: Any) -> Any:
        import pandas
        import pyarrow

        return pyarrow.table(answers).to_pandas(types_mapper=pandas.ArrowDtype)

    def repeat(self, df: Any, rows: Any) -> Any:
        return df.take(self.table(df, rows)["row"].to_numpy())


class _Batch:
    """A pyarrow `RecordBatch`: its answers are one batch too."""

    text = "plain"

    def cells(self, df: Any, wanted: list[str]) -> tuple[Any, Any]:
        return df, df.select(wanted)

    def values(self, df: Any, names: list[str]) -> list[list[Any]]:
        return [df[name].to_pylist() for name in names]

    def join(self, df: Any, answers: Any) -> Any:
        import pyarrow

        beside = self.table(df, answers)
        return pyarrow.RecordBatch.from_arrays(
            [*df.columns, *beside.columns], schema=pyarrow.schema([*df.schema, *beside.schema], df.schema.metadata)
        )

    def table(self, _: Any, answers: Any) -> Any:
        import pyarrow

        beside = pyarrow.table(answers).combine_chunks()
        columns = [
            column.chunk(0) if column.num_chunks else pyarrow.array([], column.type) for column in beside.columns
        ]
        return pyarrow.RecordBatch.from_arrays(columns, schema=beside.schema)

    def repeat(self, df: Any, rows: Any) -> Any:
        return df.take(self.table(df, rows)["row"])


class _DuckDB:
    """DuckDB: the relation is run once, and the result is a relation on the connection it came from."""

    text = "plain"

    def cells(self, df: Any, wanted: list[str]) -> tuple[Any, Any]:
        import pyarrow

        table = pyarrow.table(df)
        return (df, table), table.select(wanted)

    def values(self, df: Any, names: list[str]) -> list[list[Any]]:
        import pyarrow

        table = pyarrow.table(df)
        return [table[name].to_pylist() for name in names]

    def join(self, source: Any, answers: Any) -> Any:
        import pyarrow

        _, table = source
        beside = pyarrow.table(answers)
        names = [*table.column_names, *beside.column_names]
        return self.table(source, pyarrow.table([*table.columns, *beside.columns], names=names))

    def table(self, source: Any, answers: Any) -> Any:
        import pyarrow

        relation, _ = source
        # `query` runs on the relation's own connection, which finds the table by the name of this variable.
        vangnet_answers = pyarrow.table(answers)  # noqa: F841
        return relation.query("vangnet_relation", "SELECT * FROM vangnet_answers")

    def repeat(self, source: Any, rows: Any) -> Any:
        import pyarrow

        relation, table = source
        return relation, table.take(pyarrow.table(rows)["row"])


def look_at(df: object) -> tuple[_Eager | _Batch | _DuckDB, list[str]]:
    """How a table is handled, and the names of its columns."""
    try:
        import narwhals as nw
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "A table needs narwhals: install the extra of your kind of frame, such as vangnet[pandas].",
            name=error.name,
        ) from error
    # Only who has pyarrow has such a batch; narwhals does not know it.
    pyarrow = sys.modules.get("pyarrow")
    if pyarrow is not None and isinstance(df, pyarrow.RecordBatch):
        return _Batch(), df.schema.names
    # Its overloads are for callers who know the kind of frame.
    from_native: Callable[..., Any] = nw.from_native
    frame = from_native(df, pass_through=True)
    if isinstance(frame, nw.LazyFrame):
        if frame.implementation.is_duckdb():
            return _DuckDB(), frame.collect_schema().names()
        raise FrameError("The table is lazy: collect() it first.", "invalid_type")
    if not isinstance(frame, nw.DataFrame):
        name = f"{type(df).__module__}.{type(df).__qualname__}"
        raise FrameError(
            f"The table is a {name}: it must be a pandas or polars DataFrame, a pyarrow Table or a DuckDB relation.",
            "invalid_type",
        )
    implementation = frame.implementation
    kind = _Pandas() if implementation.is_pandas() else _Polars() if implementation.is_polars() else _Eager()
    # A pandas column may have any name; the fields are in those whose name is text.
    names: list[Any] = frame.columns
    return kind, [name for name in names if isinstance(name, str)]
