"""What Word works out itself, or follows: the numbers of pages and figures, and links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph


def add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """A field with this code; `shown` is what stands there until Word works it out."""
    for part in ("begin", code, "separate", shown, "end"):
        run: Any = paragraph.add_run()._r
        if part == shown:
            run.text = shown
        elif part == code:
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            run.append(instruction)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), part)
            run.append(mark)


def add_link(paragraph: Paragraph, text: str, url: str) -> None:
    """A text that leads to an address of the web."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(paragraph.add_run(text, style="Hyperlink")._r)
    paragraph._p.append(link)
