"""Documents about an application: their written forms, and files of Word, which LibreOffice turns into pages."""

from __future__ import annotations

import datetime
import io
import json
import re
import shutil
import subprocess
import sys
import time
import zipfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pypdf
import pytest

import paths
import vangnet

HOSTILE: list[str] = json.loads((paths.ROOT / "tests" / "hostile.json").read_text(encoding="utf-8"))
QUESTION: dict[str, Any] = json.loads((paths.APPLICATIONS / "arnhem_2019.json").read_text(encoding="utf-8"))
del QUESTION["question"]
ARNHEM = vangnet.application(**QUESTION)
DOCUMENTS = {
    "draft": ARNHEM.draft(),
    "draft in English": ARNHEM.draft(lang="en"),
    "letter": ARNHEM.letter(),
    "letter in English": ARNHEM.letter(lang="en"),
    "calendar": ARNHEM.calendar(),
}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_a_document_is_what_it_says() -> None:
    letter = ARNHEM.letter()
    assert letter == DOCUMENTS["letter"]
    assert hash(letter) == hash(DOCUMENTS["letter"])
    assert len(set(DOCUMENTS.values())) == len(DOCUMENTS)
    with pytest.raises(AttributeError):
        letter.no_such_field = 1  # type: ignore[attr-defined]


def blocks(document: vangnet.Document, kind: str) -> list[dict[str, Any]]:
    return [block for block in json.loads(document.to_json())["blocks"] if block["kind"] == kind]


@cache
def file_of(document: vangnet.Document) -> bytes:
    written = io.BytesIO()
    vangnet.write_docx(document, written)
    return written.getvalue()


def opened(document: vangnet.Document) -> Any:
    return docx.Document(io.BytesIO(file_of(document)))


def part(document: vangnet.Document, name: str) -> ElementTree.Element:
    """A part of the file, as XML."""
    with zipfile.ZipFile(io.BytesIO(file_of(document))) as parts:
        return ElementTree.fromstring(parts.read(name))


def one_line(text: str) -> str:
    """A text without the places where a line of a page ends, and with spaces that are spaces."""
    return re.sub(r"\s+", " ", text)


def named(names: list[str]) -> vangnet.Document:
    """The draft of an application whose texts are these."""
    case: dict[str, Any] = {"id": names[0], "year": 2019, "years": [{"year": 2019, "budget": 100, "net_costs": 109}]}
    measures: list[Any] = []
    for name in names:
        source = {"kind": "document", "name": name, "effectiveness": True}
        texts = {"name": name, "insight": name, "measure": name, "about": "inflow", "households": 4}
        measures += [texts | {"kind": "external", "sources": [source]}, texts | {"kind": "internal", "sources": []}]
    groups = [{"name": name, "model": 1, "realised": 2} for name in names]
    analysis = {"question": "deviation", "year": 2019, "groups": groups}
    return vangnet.application(case=case, filed="2020-08-01", measures=measures, analysis=analysis).draft()


def convert(files: list[Path], folder: Path) -> None:
    """Make pages of files of Word."""
    if not shutil.which("soffice"):
        pytest.fail("The pages need LibreOffice: make -C bindings/python office", pytrace=False)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with each document as a file of Word, and as the pages that LibreOffice makes of it."""
    folder = tmp_path_factory.mktemp("documents")
    files = [folder / f"{name}.docx" for name in DOCUMENTS]
    for file, document in zip(files, DOCUMENTS.values(), strict=True):
        vangnet.write_docx(document, file)
    convert(files, folder)
    return folder


def pages(folder: Path, name: str) -> list[str]:
    """The text of each page, without its number."""
    read = [page.extract_text() for page in pypdf.PdfReader(folder / f"{name}.pdf").pages]
    numbers = [re.compile(rf"(Pagina {place} van|Page {place} of) {len(read)}") for place in range(1, len(read) + 1)]
    assert all(number.search(page) for number, page in zip(numbers, read, strict=True))
    return [number.sub("", page) for number, page in zip(numbers, read, strict=True)]


def words_of(document: vangnet.Document) -> list[str]:
    """Every text of a document."""
    written = [block["text"] for kind in ("heading", "paragraph", "question") for block in blocks(document, kind)]
    written += [item["text"] for block in blocks(document, "list") for item in block["items"]]
    for block in blocks(document, "table"):
        written += [*block["head"], *(cell for row in block["rows"] for cell in row)]
    for block in blocks(document, "figures"):
        written += [figure[key] for figure in block["figures"] for key in ("name", "value", "how")]
    for block in blocks(document, "bands"):
        bands = [*block["bands"], block["total"]]
        written += [
            f"{block['caption']} {block['legend']}",
            *block["head"],
            *(text for band in bands for text in (band["name"], *band["written"])),
        ]
    return written


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_pages_say_what_the_document_says(name: str, office: Path) -> None:
    # A line of a page may end within a word, after a hyphen.
    text = "".join("".join(pages(office, name)).split())
    assert [words for words in words_of(DOCUMENTS[name]) if "".join(words.split()) not in text] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_pages_are_a4_with_bookmarks_and_a_language(name: str, office: Path) -> None:
    file, headings = pypdf.PdfReader(office / f"{name}.pdf"), blocks(DOCUMENTS[name], "heading")
    assert [round(float(side) / 72 * 2.54, 1) for side in file.pages[0].mediabox[2:]] == [21.0, 29.7]
    top = [item.title for item in file.outline if not isinstance(item, list)]
    assert top == [heading["text"] for heading in headings if heading["level"] == 2]
    assert file.metadata is not None
    assert file.metadata.title == headings[0]["text"]
    root: Any = file.trailer["/Root"]
    assert root["/Lang"] == ("en-GB" if "English" in name else "nl-NL")


def test_a_letter_is_one_page_and_a_draft_some(office: Path) -> None:
    assert {name: len(pages(office, name)) for name in ("letter", "letter in English")} == {
        "letter": 1,
        "letter in English": 1,
    }
    assert 5 < len(pages(office, "draft")) < 20


def test_a_page_repeats_the_head_of_a_table_that_goes_on(tmp_path: Path) -> None:
    case: dict[str, Any] = {"id": "a", "year": 2019, "years": [{"year": 2019, "budget": 100, "net_costs": 109}]}
    measure: Any = {"kind": "internal", "about": "other", "sources": []}
    measures = [measure | {"name": f"Maatregel {number}."} for number in range(80)]
    file = tmp_path / "long.docx"
    vangnet.write_docx(vangnet.application(case=case, filed="2020-08-01", measures=measures).draft(), file)
    convert([file], tmp_path)
    read = [page for page in pages(tmp_path, "long") if re.search(r"Maatregel \d", page)]
    assert len(read) > 1
    assert all("Gericht" in page for page in read)
    assert all(any(f"Maatregel {number}." in page for page in read) for number in range(80))


def test_a_file_has_the_styles_of_word() -> None:
    document = DOCUMENTS["draft"]
    file = opened(document)
    styles = ["Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4"]
    written = [(paragraph.style.name, paragraph.text) for paragraph in file.paragraphs]
    headings = blocks(document, "heading")
    assert [item for item in written if item[0] in styles] == [
        (styles[item["level"] - 1], item["text"]) for item in headings
    ]
    questions = blocks(document, "question")
    names = {
        "open": "Nog te beantwoorden",
        "suggested": "Suggestie van het formulier",
        "answered": "Vraag van het formulier",
    }
    assert {question["mark"] for question in questions} == set(names)
    for mark, name in names.items():
        asked = [text for style, text in written if style == name]
        expected = [question for question in questions if question["mark"] == mark]
        assert len(asked) == len(expected)
        assert all(question["text"] in text for text, question in zip(asked, expected, strict=True))
    points = [item["text"] for block in blocks(document, "list") for item in block["items"]]
    assert [text for style, text in written if style == "List Bullet"] == points
    marked = [
        run.text for paragraph in file.paragraphs for run in paragraph.runs if run.style.name == "Nog in te vullen"
    ]
    assert marked
    assert set(marked) == {"nog in te vullen"}
    assert document.text(markup="plain").count("nog in te vullen") >= len(marked)


def test_a_table_has_a_head_and_a_description() -> None:
    document = DOCUMENTS["draft"]
    file = opened(document)
    tables = [kind for kind in ("table", "figures", "bands") for _ in blocks(document, kind)]
    assert len(file.tables) == len(tables)
    for table in file.tables:
        assert table.style.name == "Tabel van vangnet"
        heads = [row._tr.trPr.find(f"{W}tblHeader") is not None for row in table.rows]
        assert heads == [True] + [False] * (len(heads) - 1)
        assert table._tbl.tblPr.find(f"{W}tblDescription").get(f"{W}val")
        # The columns are together as wide as the text, and no figure breaks.
        assert sum(column.width.cm for column in table.columns) == pytest.approx(17.0, abs=0.01)


def test_a_picture_has_its_words_beside_it() -> None:
    for name, document in DOCUMENTS.items():
        if name == "calendar":
            continue
        (bands,) = blocks(document, "bands")
        file = opened(document)
        (picture,) = file.inline_shapes
        words = f"{bands['caption']} {bands['legend']}"
        assert picture._inline.docPr.get("descr") == words
        (caption,) = [paragraph for paragraph in file.paragraphs if paragraph.style.name == "Caption"]
        assert caption.text.endswith(f" 1. {words}")
        assert caption.text.startswith("Figure" if "English" in name else "Figuur")
        # Within the text, and not blown up.
        assert (picture.width.cm, picture.height.cm < 5) == (pytest.approx(17.0), True)


def test_a_file_says_its_language_and_not_when_it_was_written() -> None:
    for name, document in DOCUMENTS.items():
        locale = "en-GB" if "English" in name else "nl-NL"
        assert part(document, "word/styles.xml").find(f".//{W}rPrDefault//{W}lang").get(f"{W}val") == locale  # type: ignore[union-attr]
        properties = opened(document).core_properties
        assert (properties.language, properties.title) == (locale, blocks(document, "heading")[0]["text"])
        assert (properties.created, properties.modified, properties.author) == (None, None, "")
    first, again = file_of(DOCUMENTS["draft"]), io.BytesIO()
    # A zip file counts time in steps of two seconds.
    time.sleep(2.1)
    vangnet.write_docx(ARNHEM.draft(), again)
    assert again.getvalue() == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {item.date_time[0] for item in parts.infolist()} == {1980}
        assert parts.testzip() is None


def test_hostile_text_stays_text() -> None:
    names = [*HOSTILE, "a\x00b\x07c\x1f", "\ufffe and \uffff", "]]>", "&lt;w:p/&gt;", "\u202egnp.exe"]
    document, plain = named(names), named([f"name {number}" for number in range(len(names))])
    # No part of the file has more or other elements, and no link leads elsewhere.
    for inside in ("word/document.xml", "word/_rels/document.xml.rels"):
        shapes = [[element.tag for element in part(item, inside).iter()] for item in (document, plain)]
        assert shapes[0] == shapes[1]
    links = [part(item, "word/_rels/document.xml.rels") for item in (document, plain)]
    assert len({tuple(sorted(link.get("Target", "") for link in item)) for item in links}) == 1
    text = one_line(" ".join(element.text or "" for element in part(document, "word/document.xml").iter(f"{W}t")))
    for name in names:
        harmless = vangnet.harmless(name).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
        assert one_line(harmless).strip() in text


def test_a_file_is_a_path_or_open(tmp_path: Path) -> None:
    file = tmp_path / "draft.docx"
    vangnet.write_docx(DOCUMENTS["draft"], str(file))
    assert file.read_bytes() == file_of(DOCUMENTS["draft"])
    with pytest.raises(
        vangnet.InputTypeError, match=r"^/document is of the type Application: it must be of the type Document"
    ):
        vangnet.write_docx(ARNHEM, file)  # type: ignore[arg-type]
    with pytest.raises(FileNotFoundError):
        vangnet.write_docx(DOCUMENTS["draft"], tmp_path / "nowhere" / "draft.docx")


@pytest.mark.parametrize("module", ["docx", "matplotlib"])
def test_without_the_extra_a_message_says_what_to_install(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("vangnet._documents", module))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    from vangnet._documents.word import write_docx

    with pytest.raises(ModuleNotFoundError, match=r"install vangnet\[docx\]"):
        write_docx(DOCUMENTS["draft"], io.BytesIO())


def test_a_document_is_text_html_and_data() -> None:
    document = DOCUMENTS["draft"]
    assert document.text() == document.text(markup="markdown") != document.text(markup="plain")
    assert document.text().startswith("# Concept van de aanvraag")
    assert document._repr_html_() == document.html()
    assert document.html() in document.page()
    assert document.page().startswith('<!doctype html><html lang="nl">')
    assert "<script" not in document.page()
    assert document == ARNHEM.draft(lang="nl") != ARNHEM.draft(lang="en")
    assert len({document, ARNHEM.draft(), ARNHEM.draft(lang="en")}) == 2
    with pytest.raises(vangnet.InputError, match=r'^/lang is "de"'):
        ARNHEM.draft(lang="de")  # type: ignore[arg-type]
    with pytest.raises(vangnet.InputError, match="/markup"):
        document.text(markup="html")  # type: ignore[arg-type]


def test_deadlines_are_those_of_the_calendar() -> None:
    for year in vangnet.supported_years():
        calendar, found = vangnet.calendar(year), {item.code: item for item in vangnet.deadlines(year)}
        assert found["filing"].from_ == calendar.window_open.value
        assert {item.until for item in found.values() if item.from_} == {calendar.window_close.value}
        assert found["advice"].until == calendar.advice_by.value
        assert found["decision"].until == calendar.decision_by.value
        assert found["payment"].until == calendar.paid_before.value
        assert ("council_consent" in found, "council_informed" in found) == (year > 2016, year <= 2016)
    consent = vangnet.deadlines(2019, lang="en")[2]
    assert consent.what.startswith("the council has consented")
    assert consent.to_dict() == {
        "code": "council_consent",
        "from": datetime.date(2019, 1, 1),
        "until": datetime.date(2020, 8, 15),
        "what": consent.what,
    }
    with pytest.raises(vangnet.NoRuleError):
        vangnet.deadlines(2999)
    with pytest.raises(vangnet.InputError, match=r'^/lang is "de"'):
        vangnet.deadlines(2019, lang="de")  # type: ignore[arg-type]


def test_a_calendar_file_has_an_event_for_each_deadline() -> None:
    for lang in ("nl", "en"):
        code: Any = lang
        written = vangnet.calendar(2019).ics(lang=code)
        assert written.endswith("END:VCALENDAR\r\n")
        assert written.count("\n") == written.count("\r\n")
        assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
        lines = written.replace("\r\n ", "").split("\r\n")
        days = [line.removeprefix("DTSTART;VALUE=DATE:") for line in lines if line.startswith("DTSTART")]
        deadlines = vangnet.deadlines(2019, lang=code)
        assert days == [f"{item.until:%Y%m%d}" for item in deadlines]
        told = [line.removeprefix("SUMMARY:Vangnetuitkering 2019: ") for line in lines if line.startswith("SUMMARY")]
        assert [re.sub(r"\\(.)", r"\1", line) for line in told] == [item.what for item in deadlines]
