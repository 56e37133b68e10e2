"""Outlooks of every combination of a few values: each is a row."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, overload

from .._errors import InputError, InputTypeError, RowError, VangnetError
from .._native import argument, ask_question, outlook_tables, table_of
from .._questions.ask import question as question_of
from .assess import look_at
from .rows import builder

if TYPE_CHECKING:
    from typing import Any, Literal

    import pandas
    import polars
    import pyarrow

    from ..typing import Money

# The fields of a table of outlooks: where each stands in the question, what it is, and what it is without one.
_FIELDS: dict[str, tuple[tuple[str, ...], str, str | None]] = {
    "net_costs_mean": (("net_costs", "mean"), "amount", None),
    "net_costs_sd": (("net_costs", "sd"), "amount", None),
    "budget_mean": (("budget", "mean"), "amount", None),
    "budget_sd": (("budget", "sd"), "amount", "0"),
    "correlation": (("correlation",), "ratio", "0"),
}
_OF_A_YEAR = ("year", "budget", "net_costs", "unlawful", "budget_without_art_7", "budget_stage")


@overload
def outlook_grid(
    question: Mapping[str, Any],
    values: Mapping[str, Iterable[Money]],
    *,
    backend: Literal["pandas"] = "pandas",
    threads: int = 1,
    progress: Callable[[int, int], object] | None = None,
) -> pandas.DataFrame: ...
@overload
def outlook_grid(
    question: Mapping[str, Any],
    values: Mapping[str, Iterable[Money]],
    *,
    backend: Literal["polars"],
    threads: int = 1,
    progress: Callable[[int, int], object] | None = None,
) -> polars.DataFrame: ...
@overload
def outlook_grid(
    question: Mapping[str, Any],
    values: Mapping[str, Iterable[Money]],
    *,
    backend: Literal["pyarrow"],
    threads: int = 1,
    progress: Callable[[int, int], object] | None = None,
) -> pyarrow.Table: ...
def outlook_grid(
    question: Mapping[str, Any],
    values: Mapping[str, Iterable[Money]],
    *,
    backend: str = "pandas",
    threads: int = 1,
    progress: Callable[[int, int], object] | None = None,
) -> Any:
    """Ask one outlook with every combination of other values: a table with a row for each.

    `question` has the arguments of `outlook` by their names. `values` has a list of values for one field or more:
    `net_costs_mean`, `net_costs_sd`, `budget_mean`, `budget_sd` (euro) and `correlation` (−1 to 1). They take the place
    of what the question has there. The values of the first field change slowest. Every row has the same seed.

    The table is one of "pandas", "polars" or "pyarrow". It has the five fields, amounts as `decimal(18, 2)` and the
    correlation as `decimal(38, 6)`, and then the answer columns of `outlook_frame`, without those of errors: what is
    wrong is raised. `threads` and `progress` are those of `outlook_frame`.

    Raises:
        InputError: a value is wrong (`/values/net_costs_sd/1`), a field does not exist or has no values, or the
            question is wrong.
        InputTypeError: a value is of a wrong type, such as a `float`.
        NoRuleError: the year has no rule.
        RowError: values that are right alone are wrong together; `row` is the row of the table.

    >>> import vangnet
    >>> question = {
    ...     "year": 2024, "net_costs": {"mean": 109_000_000, "sd": 4_000_000},
    ...     "budget": {"mean": 100_000_000}, "conditions": "met"}
    >>> grid = vangnet.outlook_grid(
    ...     question, {"net_costs_mean": [107_000_000, 111_000_000], "budget_mean": [99_000_000, 101_000_000]})
    >>> grid["mean_own_risk"].to_list()[:2]
    [Decimal('6945155.27'), Decimal('5611368.28')]
    """
    from .._generated.ahead import _OUTLOOK

    build = builder(backend)
    for place, given in (("/question", question), ("/values", values)):
        if not isinstance(given, Mapping):
            raise InputTypeError(f"{place} must be a mapping with text as its keys.", "invalid_type", place)
    for key in question:
        if key not in _OUTLOOK:
            raise InputError(f"/question/{key} is not an argument of outlook.", "unknown_field", f"/question/{key}")
    asked = question_of("outlook", _OUTLOOK, **question)
    # The question without draws, and each value in it: what is wrong with one of them says the core.
    alone = {key: value for key, value in asked.items() if key != "draws"}
    ask_question(_written(alone))
    lists = {field: _values(field, alone, given) for field, given in values.items()}
    own = {field: _read(asked, places, absent) for field, (places, _, absent) in _FIELDS.items()}
    rows = [own | dict(zip(lists, combination, strict=True)) for combination in product(*lists.values())]
    past: list[dict[str, Any]] = asked.get("history", [])
    terms: dict[str, Any] = {
        key: asked.get(key) for key in ("year", "assume", "conditions", "quantiles", "draws", "seed")
    }
    with _of_the_question():
        answers, _ = outlook_tables(
            _table({field: [row[field] for row in rows] for field in _FIELDS}, len(rows)),
            _table({key: [None if key not in of else str(of[key]) for of in past] for key in _OF_A_YEAR}, len(past)),
            together=False,
            numbered=True,
            **terms,
            columns={},
            history_columns={},
            unit=None,
            amounts=None,
            codes=None,
            float_policy=None,
            prefix="",
            raise_errors=True,
            text="plain",
            amounts_out="decimal",
            threads=threads,
            progress=progress,
        )
    frame = build({field: [Decimal(row[field]) for row in rows] for field in _FIELDS})
    return _without_errors(look_at(frame)[0].join(frame, answers))


def _values(field: str, question: dict[str, Any], given: object) -> list[str]:
    """The values of a field as exact text; each of them is right in the question."""
    place = f"/values/{field}"
    if field not in _FIELDS:
        known = ", ".join(f'"{name}"' for name in _FIELDS)
        raise InputError(f"{place} is not a field: it must be one of {known}.", "unknown_field", place)
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Iterable):
        raise InputTypeError(f"{place} must be a collection, such as a list.", "invalid_type", place)
    path, kind, _ = _FIELDS[field]
    texts = [str(argument(value, kind, f"{place}/{index}")) for index, value in enumerate(given)]
    if not texts:
        raise InputError(f"{place} is empty: it must have a value or more.", "missing_field", place)
    pointer = "/" + "/".join(path)
    for index, text in enumerate(texts):
        try:
            ask_question(_written(_with(question, path, text)))
        except VangnetError as error:
            if error.field != pointer:
                raise
            message = str(error).replace(pointer, f"{place}/{index}", 1)
            raise InputError(message, error.code, f"{place}/{index}") from None
    return texts


def _with(question: dict[str, Any], path: tuple[str, ...], text: str) -> dict[str, Any]:
    first, *rest = path
    return question | {first: question[first] | {rest[0]: text} if rest else text}


def _read(question: dict[str, Any], path: tuple[str, ...], absent: str | None) -> str:
    *before, last = path
    inside = question[before[0]] if before else question
    return str(inside.get(last, absent))


def _written(question: dict[str, Any]) -> bytes:
    return json.dumps(question, ensure_ascii=False).encode()


def _table(columns: dict[str, list[str | None]], rows: int) -> Any:
    """Columns of text, all about one municipality."""
    return table_of([("municipality", ["0"] * rows), *columns.items()])


@contextmanager
def _of_the_question() -> Iterator[None]:
    """What is wrong with the whole question is no error of its first row."""
    try:
        yield
    except RowError as error:
        if error.field is None or error.field.startswith("/municipalities/"):
            raise
        raise InputError(str(error).partition(": ")[2], error.code, error.field) from None


def _without_errors(answers: Any) -> Any:
    import narwhals as nw

    frame = nw.from_native(answers, eager_only=True)
    return frame.drop([name for name in frame.columns if name.startswith("error_")]).to_native()
