"""The blocks of a document, as Word has them: real headings, lists, tables and pictures."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, TypeAlias

from docx.shared import Pt

from .fields import add_field, add_link
from .picture import picture
from .styles import CELL, MARKS, TO_FILL_IN, WIDTH
from .tables import add_table

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from ..typing import Lang

Block: TypeAlias = dict[str, Any]

# What XML has no place for, and other controls.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")

_SIGN = re.compile(r"€ (?=[-\d])")

_FIGURE = {"nl": "Figuur", "en": "Figure"}


class Writer:
    """Writes blocks at the end of a document."""

    def __init__(self, document: Document, lang: Lang, *, close: bool) -> None:
        self._document = document
        self._lang: Lang = lang
        self._to_fill_in = re.compile(f"({re.escape(TO_FILL_IN[lang].lower())})")
        self._pictures = 0
        self._after_table = Pt(4 if close else 10)
        # What the text is about, for who does not see a table.
        self._heading = ""
        self._is_after_table = False

    def write(self, blocks: list[Block]) -> None:
        """Writes each block, whatever its kind."""
        kinds: dict[str, Callable[[Block], None]] = {
            "heading": self._heading_of,
            "paragraph": self._paragraph,
            "list": self._list,
            "table": self._table,
            "figures": self._figures,
            "question": self._question,
            "bands": self._bands,
        }
        for block in blocks:
            kinds[block["kind"]](block)
        if self._is_after_table:
            self._document.add_paragraph(style=CELL[self._lang])

    def _heading_of(self, block: Block) -> None:
        self._heading = shown(block["text"])
        # The first level is the title.
        self._document.add_heading(self._heading, min(block["level"] - 1, 4))
        self._is_after_table = False

    def _paragraph(self, block: Block) -> None:
        self._fill(self._add(), block["text"])

    def _list(self, block: Block) -> None:
        for item in block["items"]:
            paragraph = self._add("List Bullet")
            if item["url"] is None:
                self._fill(paragraph, item["text"])
            else:
                add_link(paragraph, shown(item["text"]), item["url"])

    def _question(self, block: Block) -> None:
        paragraph = self._add(MARKS[block["mark"]][self._lang])
        if block["lead"] is None:
            paragraph.add_run(shown(block["text"]))
        else:
            paragraph.add_run(f"{shown(block['lead'])}: ").bold = True
            paragraph.add_run(f"«{shown(block['text'])}»")

    def _table(self, block: Block) -> None:
        self._rows(block["head"], block["rows"], range(1, len(block["head"])) if block["figures"] else ())

    def _figures(self, block: Block) -> None:
        rows = [[figure["name"], figure["value"], figure["how"]] for figure in block["figures"]]
        self._rows(block["head"], rows, [1])

    def _bands(self, block: Block) -> None:
        self._pictures += 1
        place = self._add()
        place.paragraph_format.keep_with_next = True
        drawn = place.add_run().add_picture(io.BytesIO(picture(block)), width=WIDTH)
        words = shown(f"{block['caption']} {block['legend']}")
        # Without these a program may keep a distance that would move it out of the text.
        for side in ("distT", "distB", "distL", "distR"):
            drawn._inline.set(side, "0")
        named = drawn._inline.docPr
        named.set("name", f"{_FIGURE[self._lang]} {self._pictures}")
        named.set("descr", words)
        caption = self._add("Caption")
        caption.add_run(f"{_FIGURE[self._lang]} ")
        add_field(caption, f"SEQ {_FIGURE[self._lang]} \\* ARABIC", str(self._pictures))
        caption.add_run(f". {words}")
        rows = [[band["name"], *band["written"]] for band in [*block["bands"], block["total"]]]
        self._rows(block["head"], rows, range(1, len(block["head"])))

    def _add(self, style: str | None = None) -> Paragraph:
        """A new paragraph; after a table it keeps some distance."""
        paragraph = self._document.add_paragraph(style=style)
        if self._is_after_table:
            paragraph.paragraph_format.space_before = self._after_table
        self._is_after_table = False
        return paragraph

    def _rows(self, head: list[str], rows: list[list[str]], figures: Collection[int]) -> None:
        if self._is_after_table:
            # Two tables without anything between them would be one.
            self._add(CELL[self._lang])
        add_table(self._document, head, rows, figures=figures, about=self._heading, lang=self._lang, fill=self._fill)
        self._is_after_table = True

    def _fill(self, paragraph: Paragraph, text: str) -> None:
        """Writes a text, with what people must fill in marked."""
        for piece in filter(None, self._to_fill_in.split(shown(text))):
            is_marked = self._to_fill_in.fullmatch(piece)
            paragraph.add_run(piece, style=TO_FILL_IN[self._lang] if is_marked else None)


def shown(text: str) -> str:
    """A text as the other renderers show it: on one line, and a control as U+FFFD. An amount stays on one line."""
    visible = _CONTROLS.sub(lambda found: " " if found[0] in "\t\n\v\f\r\x85" else "\ufffd", text)
    return _SIGN.sub("€\N{NO-BREAK SPACE}", visible)
