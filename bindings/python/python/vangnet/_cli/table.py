"""`python -m vangnet table`: a file of municipalities and years in, the same file with the answers after it out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._errors import FrameError, VangnetError
from .._frames.assess import assess_frame, check_free
from .._native import answer_columns, assess_table, frame_columns, texts_of
from .files import EXCEL, as_table, read_csv, read_frame, write_csv, write_frame
from .names import mapped

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

# The most wrong rows that are named one by one.
_NAMED = 20


def run(options: argparse.Namespace) -> int:
    """Assess a file; the exit code is 0 where it was written, also with wrong rows, and 2 where it could not be."""
    source, target = Path(options.source), Path(options.target)
    try:
        if source.resolve() == target.resolve():
            raise FrameError("The input is also the output: give the output another name.", "invalid_type")
        given = dict(_pair(text) for text in options.column)
        wrong, rows = (_frame if _is_frame(source) or _is_frame(target) else _csv)(options, source, target, given)
    except OSError as error:
        path = error.filename or source
        return _refuse(options, f"{path}: {error.strerror or error}")
    except VangnetError as error:
        return _refuse(options, f"{source}: {error}")
    _progress("")
    print(f"{rows} rows in {target}: {rows - len(wrong)} answered, {len(wrong)} wrong.", file=sys.stderr)
    for line in wrong[:_NAMED]:
        print(f"  {line}", file=sys.stderr)
    if len(wrong) > _NAMED:
        print(f"  … and {len(wrong) - _NAMED} more: see the column {options.prefix}error_message.", file=sys.stderr)
    return 0


def _refuse(options: argparse.Namespace, message: str) -> int:
    _progress("")
    print(f"{options.program}: {message}", file=sys.stderr)
    return 2


def _is_frame(path: Path) -> bool:
    return path.suffix.lower() in (".parquet", *EXCEL)


def _pair(text: str) -> tuple[str, str]:
    field, mark, name = text.partition("=")
    if not mark or not name:
        raise FrameError(f"--column is {text!r}: it must be FIELD=NAME.", "invalid_type", "/columns")
    return field, name


def _csv(options: argparse.Namespace, source: Path, target: Path, given: dict[str, str]) -> tuple[list[str], int]:
    _progress(f"reading {source}")
    file = read_csv(source, options.delimiter, options.encoding)
    columns = mapped(file.names, given)
    frame_columns(file.names, columns=columns)
    check_free(file.names, options.prefix, answer_columns(options.advice))
    table = as_table(file, columns)
    _progress(f"assessing {len(file.rows)} rows")
    answers = texts_of(
        assess_table(
            table,
            columns=columns,
            unit=options.unit,
            amounts=options.amounts,
            codes=options.codes,
            float_policy=None,
            successors=None,
            rules=None,
            assume=None,
            prefix=options.prefix,
            raise_errors=False,
            text="plain",
            amounts_out="decimal",
            advice=options.advice,
            threads=1,
            progress=None,
        )
    )
    _progress(f"writing {target}")
    written = [(name, _as_read(name, cells, options)) for name, cells in answers]
    write_csv(target, file, options.encoding, written)
    cells = dict(answers)
    fields = [cells[f"{options.prefix}error_{part}"] for part in ("field", "message")]
    keys = [columns[field] for field in ("municipality", "year")]
    places = [file.names.index(name) for name in keys]
    wrong = [
        _told(f"line {line}", [row[place] for place in places], field, message, columns)
        for line, row, field, message in zip(file.lines, file.rows, *fields, strict=True)
        if message is not None
    ]
    return wrong, len(file.rows)


def _frame(options: argparse.Namespace, source: Path, target: Path, given: dict[str, str]) -> tuple[list[str], int]:
    _progress(f"reading {source}")
    if not _is_frame(source):
        raise FrameError("A CSV file can only be written as CSV: name the output .csv too.", "invalid_type")
    frame = read_frame(source)
    names = [str(name) for name in (frame.column_names if hasattr(frame, "column_names") else frame.columns)]
    columns = mapped(names, given)
    frame_columns(names, columns=columns)
    _progress(f"assessing {len(frame)} rows")
    answers = assess_frame(
        frame,
        columns=columns,
        unit=options.unit,
        amounts=options.amounts,
        codes=options.codes,
        # A worksheet has no other numbers.
        float_policy="round_to_cent" if source.suffix.lower() in EXCEL else None,
        prefix=options.prefix,
        advice=options.advice,
    )
    _progress(f"writing {target}")
    write_frame(target, answers)
    wanted = [
        columns["municipality"],
        columns["year"],
        *(f"{options.prefix}error_{part}" for part in ("field", "message")),
    ]
    cells = [_values(answers, name) for name in wanted]
    wrong = [
        _told(f"row {row}", [str(name), str(year)], field, message, columns)
        # The first row of a worksheet holds the names.
        for row, (name, year, field, message) in enumerate(zip(*cells, strict=True), 2)
        if isinstance(message, str)
    ]
    return wrong, len(frame)


def _values(frame: Any, name: str) -> list[Any]:
    column = frame[name]
    return list(column.to_pylist() if hasattr(column, "to_pylist") else column.tolist())


def _as_read(name: str, cells: list[str | None], options: argparse.Namespace) -> list[str | None]:
    """Answers in the notation of the file: a program that reads one reads the other."""
    if options.amounts != "nl" or name.removeprefix(options.prefix) not in _NUMBERS:
        return cells
    return [None if cell is None else cell.replace(".", ",") for cell in cells]


_NUMBERS = (
    *("deficit", "deficit_ratio", "scale_payment", "scale_own_risk", "scale_own_risk_ratio"),
    *("scale_marginal_own_risk", "multi_year_ratio", "payment", "own_risk"),
)


def _told(place: str, key: Sequence[str], field: str | None, message: str, columns: dict[str, str]) -> str:
    """What is wrong with a row, under the name that its column has in the file."""
    name = (field or "").removeprefix("/").replace("~1", "/").replace("~0", "~")
    if name in columns.values():
        message = message.replace(f"{field} ", f"{name} ", 1)
    return f"{place} ({', '.join(key)}): {message}"


def _progress(text: str) -> None:
    """One line on a terminal, over the one before; nothing in a file."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
