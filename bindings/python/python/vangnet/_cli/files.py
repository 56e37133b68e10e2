"""Files of tables: CSV with the standard library alone, Excel and Parquet where their packages are there."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, NamedTuple

from .._errors import FrameError
from .._native import table_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_DELIMITERS = ";,\t"


class Csv(NamedTuple):
    """A text file: its rows, their line numbers, and its notation."""

    names: list[str]
    rows: list[list[str]]
    lines: list[int]
    delimiter: str


def read_csv(path: Path, delimiter: str | None, encoding: str) -> Csv:
    """Every row of a file, all as long as the line of names."""
    if delimiter is not None and len(delimiter) != 1:
        raise FrameError(f"--delimiter is {delimiter!r}: it must be one character.", "invalid_type", "/delimiter")
    try:
        with path.open(encoding=encoding, newline="") as file:
            text = io.StringIO(file.read(), newline="")
        mark = delimiter or max(_DELIMITERS, key=text.readline().count)
        text.seek(0)
        reader = csv.reader(text, delimiter=mark, strict=True)
        names = [name.strip() for name in next(reader, [])]
        if not names:
            raise FrameError("The file is empty: its first line must name the columns.", "missing_field")
        for name in names:
            if names.count(name) > 1:
                raise FrameError(f"The column {name!r} occurs twice.", "duplicate_field", f"/{name}")
        rows, lines = [], []
        for row in reader:
            if not any(row):
                continue
            if len(row) != len(names):
                message = f"Line {reader.line_num} has {len(row)} cells, but there are {len(names)} columns."
                raise FrameError(message, "invalid_type")
            rows.append(row)
            lines.append(reader.line_num)
    except UnicodeDecodeError as error:
        message = f"The file is not {encoding} text: name its encoding, such as --encoding cp1252."
        raise FrameError(message, "invalid_type") from error
    except LookupError as error:
        raise FrameError(f"There is no encoding {encoding!r}.", "invalid_type", "/encoding") from error
    except csv.Error as error:
        raise FrameError(f"The file is not CSV: {error}.", "invalid_type") from error
    return Csv(names, rows, lines, mark)


def as_table(file: Csv, columns: Mapping[str, str]) -> Any:
    """The columns of a file that hold a field, as text; an empty cell is `None`."""
    places = [(name, file.names.index(name)) for name in columns.values() if name in file.names]
    return table_of([(name, [row[place].strip() or None for row in file.rows]) for name, place in places])


def write_csv(path: Path, file: Csv, encoding: str, answers: Sequence[tuple[str, list[str | None]]]) -> None:
    """The rows as they were, followed by the answers."""
    with path.open("w", encoding=encoding, newline="") as target:
        writer = csv.writer(target, delimiter=file.delimiter, lineterminator="\r\n")
        writer.writerow([*file.names, *(name for name, _ in answers)])
        for place, row in enumerate(file.rows):
            writer.writerow([*row, *(cells[place] for _, cells in answers)])


def read_frame(path: Path) -> Any:
    """A file of Excel or Parquet as a frame of its own library."""
    try:
        if path.suffix.lower() == ".parquet":
            import pyarrow.parquet

            return pyarrow.parquet.read_table(path)
        import pandas

        return pandas.read_excel(path)
    except ModuleNotFoundError as error:
        raise _needs_extra(path, error) from error
    except (ValueError, KeyError) as error:
        raise FrameError(f"The file cannot be read: {error}.", "invalid_type") from error


def write_frame(path: Path, frame: Any) -> None:
    """A frame as a file of Excel, Parquet or CSV."""
    import pyarrow

    table = frame if isinstance(frame, pyarrow.Table) else None
    try:
        if path.suffix.lower() == ".parquet":
            import pyarrow.parquet

            pyarrow.parquet.write_table(table if table is not None else pyarrow.Table.from_pandas(frame), path)
            return
        rows = frame.copy() if table is None else table.to_pandas()
        for name in rows.columns:
            # A cell cannot hold a list.
            if rows[name].dtype == object or "list" in str(rows[name].dtype):
                rows[name] = [_joined(cell) for cell in rows[name]]
        if path.suffix.lower() in EXCEL:
            rows.to_excel(path, index=False)
        else:
            rows.to_csv(path, index=False)
    except ModuleNotFoundError as error:
        raise _needs_extra(path, error) from error


def _joined(cell: Any) -> Any:
    """The items of a list, separated by spaces; anything else unchanged."""
    return " ".join(map(str, cell)) if not isinstance(cell, str) and hasattr(cell, "__len__") else cell


EXCEL = (".xlsx", ".xlsm")


def _needs_extra(path: Path, error: ModuleNotFoundError) -> FrameError:
    extra = "pyarrow" if path.suffix.lower() == ".parquet" else "excel"
    message = f"A {path.suffix} file needs {error.name}: install the extra vangnet[{extra}]."
    return FrameError(message, "invalid_type")
