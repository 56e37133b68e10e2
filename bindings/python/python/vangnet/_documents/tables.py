"""The tables of a document: a head that each page repeats, and columns as wide as their words ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu

from .styles import CELL, TABLE, WIDTH

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from ..typing import Lang

# With so few rows a table stays on one page.
_FEW = 6

# What a letter takes, and what a cell keeps free; a text of more letters may break over lines.
_LETTER, _MARGINS = Cm(0.19), Cm(0.35)
_LONG = 42


def add_table(
    document: Document,
    head: list[str],
    rows: list[list[str]],
    *,
    figures: Collection[int],
    about: str,
    lang: Lang,
    fill: Callable[[Paragraph, str], None],
) -> None:
    """Adds a table whose columns of figures stand to the right; `fill` writes the text of a cell."""
    table = document.add_table(rows=1 + len(rows), cols=len(head), style=TABLE[lang])
    table.autofit = False
    widths = _widths(head, rows, figures)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for place, (row, texts) in enumerate(zip(table.rows, [head, *rows], strict=True)):
        _keep_whole(row._tr, is_head=place == 0)
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = widths[column]
            paragraph = cell.paragraphs[0]
            paragraph.style = CELL[lang]
            if column in figures:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if place == 0 or (len(rows) <= _FEW and place < len(rows)):
                paragraph.paragraph_format.keep_with_next = True
            fill(paragraph, text)
    _describe(table._tbl, about)


def _widths(head: list[str], rows: list[list[str]], figures: Collection[int]) -> list[Emu]:
    """A width for each column: its figures, or its longest word, and more of what is left the longer its texts are."""
    least, longer = [], []
    for place, title in enumerate(head):
        texts = [row[place] for row in rows]
        words = [word for text in texts for word in text.split()]
        whole = max(map(len, texts if place in figures else words), default=0)
        least.append(_MARGINS + _LETTER * max(whole, *map(len, title.split())))
        longer.append(max(1, min(_LONG, max(map(len, [title, *texts]))) - whole))
    left = max(0, WIDTH - sum(least))
    return [Emu(narrow + left * more // sum(longer)) for narrow, more in zip(least, longer, strict=True)]


def _keep_whole(row: Any, *, is_head: bool) -> None:
    """No row breaks over two pages, and the head stands on each of them."""
    properties = row.get_or_add_trPr()
    for tag in ("w:cantSplit", "w:tblHeader") if is_head else ("w:cantSplit",):
        properties.append(OxmlElement(tag))


def _describe(table: Any, about: str) -> None:
    """What the table is about, for who does not see it; it has a head, and no column or stripe of another look."""
    look = table.tblPr.find(qn("w:tblLook"))
    for part, value in {"val": "0020", "firstRow": "1", "firstColumn": "0", "noHBand": "1", "noVBand": "1"}.items():
        look.set(qn(f"w:{part}"), value)
    described = OxmlElement("w:tblDescription")
    described.set(qn("w:val"), about)
    look.addnext(described)
