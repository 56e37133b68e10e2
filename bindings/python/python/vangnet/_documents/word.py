"""Documents as files of Word."""

from __future__ import annotations

import json
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING

from .._errors import check_type
from .._native import Document

if TYPE_CHECKING:
    from ..typing import Lang

_PAGE = {"nl": ("Pagina ", " van "), "en": ("Page ", " of ")}


def write_docx(document: Document, file: str | PathLike[str] | IO[bytes], /) -> None:
    """Write a document, such as the draft of an application, as a file of Word (`.docx`).

    `file` is a path, whose file is replaced, or something that is open for writing bytes. The language and the words
    are those of the document. Headings, lists and tables are those of Word, and a page repeats the head of a table that
    goes on; what people must still write has a style of its own; a picture has its words beside it; the paper is A4.
    The same document gives the same bytes, whenever it is written.

    Raises `InputTypeError` for anything but a `Document`, and `OSError` where the file cannot be written. Needs
    python-docx and matplotlib (`vangnet[docx]`).

    >>> import io, vangnet
    >>> figures = vangnet.YearFigures(year=2019, budget=100_000_000, net_costs=109_000_000)
    >>> case = vangnet.Case(id="a", year=2019, figures=[figures])
    >>> draft = vangnet.application(case=case, filed="2020-08-01", measures=[]).draft()
    >>> file = io.BytesIO()
    >>> vangnet.write_docx(draft, file)
    >>> file.getvalue()[:2]
    b'PK'
    """
    check_type(document, (Document,), "/document")
    try:
        import docx

        from .blocks import Writer
    except ModuleNotFoundError as error:
        message = "A file of Word needs python-docx and matplotlib: install vangnet[docx]."
        raise ModuleNotFoundError(message, name=error.name) from error
    from .fields import add_field
    from .file import to_bytes
    from .styles import set_up

    given = json.loads(document.to_json())
    lang: Lang = given["language"]
    made = docx.Document()
    headings = [block for block in given["blocks"] if block["kind"] == "heading"]
    # A text without parts of parts, such as a letter, is to fit on a page.
    close = all(heading["level"] <= 2 for heading in headings)
    set_up(made, headings[0]["text"] if headings else "", lang, close=close)
    Writer(made, lang, close=close).write(given["blocks"])
    footer = made.sections[0].footer.paragraphs[0]
    for words, code in zip(_PAGE[lang], ("PAGE", "NUMPAGES"), strict=True):
        footer.add_run(words)
        add_field(footer, code, "1")
    written = to_bytes(made)
    if isinstance(file, str | PathLike):
        Path(file).write_bytes(written)
    else:
        file.write(written)
