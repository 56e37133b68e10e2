"""The styles of a document, its paper and its language: what someone who goes on writing in Word works with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

    from ..typing import Lang

# A face of which every office program has its like, with the same widths.
_FACE = "Arial"
_INK = RGBColor(0x1F, 0x2A, 0x44)
_FAINT = RGBColor(0x59, 0x59, 0x59)
_LINK = RGBColor(0x1F, 0x4E, 0x9E)

# A4, with room for holes and notes.
_MARGIN = 2.0
WIDTH = Cm(21.0 - 2 * _MARGIN)

_LOCALES = {"nl": "nl-NL", "en": "en-GB"}

# The styles that Word does not have, under the names in its list.
MARKS = {
    "answered": {"nl": "Vraag van het formulier", "en": "Question of the form"},
    "open": {"nl": "Nog te beantwoorden", "en": "Still to answer"},
    "suggested": {"nl": "Suggestie van het formulier", "en": "Suggestion of the form"},
}
TO_FILL_IN = {"nl": "Nog in te vullen", "en": "Still to fill in"}
TABLE = {"nl": "Tabel van vangnet", "en": "Table of vangnet"}
CELL = {"nl": "Tabeltekst", "en": "Table text"}

# The styles that Word has: points, and points before and after.
_SIZES = {
    "Normal": (10.5, 0, 7),
    "Title": (20, 0, 10),
    "Heading 1": (15, 20, 6),
    "Heading 2": (12.5, 15, 5),
    "Heading 3": (11, 12, 4),
    "Heading 4": (10.5, 10, 3),
    "Caption": (9, 8, 4),
    "List Bullet": (10.5, 0, 7),
    "Footer": (8.5, 0, 0),
}

# What differs in a text that is to fit on a page.
_CLOSE = {
    "Normal": (9, 0, 2.5),
    "Title": (15, 0, 3),
    "Heading 1": (10.5, 6, 1.5),
    "Caption": (8, 1, 2),
    "List Bullet": (9, 0, 2.5),
    "Footer": (8, 0, 0),
}

_TABLE = """
<w:style {ns} w:type="table" w:customStyle="1" w:styleId="VangnetTable">
  <w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>
  <w:tblPr>
    <w:tblInd w:w="85" w:type="dxa"/>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="1F2A44"/>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F2A44"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFC5D2"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/><w:bCs/></w:rPr>
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E8EBF1"/><w:vAlign w:val="bottom"/></w:tcPr>
  </w:tblStylePr>
</w:style>
"""

_BAR = """
<w:pBdr {ns}>
  <w:top w:val="single" w:sz="4" w:space="2" w:color="{fill}"/>
  <w:left w:val="single" w:sz="24" w:space="6" w:color="{color}"/>
  <w:bottom w:val="single" w:sz="4" w:space="2" w:color="{fill}"/>
</w:pBdr>
"""
_GROUND = '<w:shd {ns} w:val="clear" w:color="auto" w:fill="{fill}"/>'


def set_up(document: Document, title: str, lang: Lang, *, close: bool) -> None:
    """The paper, the language, the styles and the properties of a new document; `close` is to fit on a page."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(_MARGIN)
    section.top_margin = section.bottom_margin = Cm(1.5 if close else 2.0)
    section.header_distance = section.footer_distance = Cm(0.8)
    _speak(document, _LOCALES[lang])
    _look_as_we_do(document, close=close)
    _add_styles(document, lang, close=close)
    properties = document.core_properties
    properties.title, properties.language = title, _LOCALES[lang]
    # Who writes it on is its author.
    properties.author = properties.comments = ""


def _speak(document: Document, locale: str) -> None:
    """One face and one language, from which every style inherits: a checker of spelling then knows its words."""
    defaults = cast("Any", document.styles.element).find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    faces = defaults.find(qn("w:rFonts"))
    faces.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        faces.set(qn(f"w:{script}"), _FACE)
    defaults.find(qn("w:lang")).set(qn("w:val"), locale)
    settings: Any = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), locale)
    # The template says that its spelling has been checked, which what is written now has not.
    settings.remove(settings.find(qn("w:proofState")))
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")


def _look_as_we_do(document: Document, *, close: bool) -> None:
    for name, (size, before, after) in (_SIZES | (_CLOSE if close else {})).items():
        style = cast("ParagraphStyle", document.styles[name])
        properties: Any = style.element.get_or_add_rPr()
        # The faces of a theme would come before ours.
        for tag in ("w:rFonts", "w:spacing", "w:kern"):
            for part in properties.findall(qn(tag)):
                properties.remove(part)
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.0 if close or size > 12 else 1.15
        if name.startswith(("Title", "Heading", "Caption")):
            style.font.bold, style.font.italic, style.font.color.rgb = True, False, _INK
            style.paragraph_format.keep_with_next = True
    title: Any = document.styles["Title"].element.pPr
    title.remove(title.find(qn("w:pBdr")))
    cast("ParagraphStyle", document.styles["Footer"]).font.color.rgb = _FAINT
    document.styles["Caption"].hidden = False


def _add_styles(document: Document, lang: Lang, *, close: bool) -> None:
    """What Word has no style for."""
    asked = _add(document, MARKS["answered"][lang])
    asked.font.italic, asked.paragraph_format.keep_with_next = True, True
    _mark(_add(document, MARKS["open"][lang]), border="C55A11", fill="FDF1E7")
    suggested = _add(document, MARKS["suggested"][lang])
    suggested.font.color.rgb = _FAINT
    _mark(suggested, border="9AA3B5", fill="F4F5F8")
    cell = _add(document, CELL[lang])
    cell.font.size, cell.paragraph_format.line_spacing = Pt(8 if close else 9), 1.0
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(0.3 if close else 2)
    to_fill_in: Any = document.styles.add_style(TO_FILL_IN[lang], WD_STYLE_TYPE.CHARACTER)
    to_fill_in.quick_style = True
    to_fill_in.element.get_or_add_rPr().append(parse_xml(_GROUND.format(ns=nsdecls("w"), fill="FDE7D3")))
    link: Any = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.underline, link.font.color.rgb = True, _LINK
    cast("Any", document.styles.element).append(parse_xml(_TABLE.format(ns=nsdecls("w"), name=TABLE[lang])))


def _add(document: Document, name: str) -> ParagraphStyle:
    style = cast("ParagraphStyle", document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    return style


def _mark(style: ParagraphStyle, *, border: str, fill: str) -> None:
    """Make what has this style noticed: a bar before it, and a ground of its own."""
    style.paragraph_format.left_indent = Cm(0.3)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(4), Pt(8)
    style.paragraph_format.keep_together = True
    properties: Any = style.element.pPr
    # The order of the schema: these come before the spacing.
    spacing = properties.find(qn("w:spacing"))
    for part in (_BAR.format(ns=nsdecls("w"), color=border, fill=fill), _GROUND.format(ns=nsdecls("w"), fill=fill)):
        spacing.addprevious(parse_xml(part))
