"""A document as a file: the same bytes for the same words, whenever it is written."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE

if TYPE_CHECKING:
    from docx.document import Document

# The first day that a zip file can hold; nothing in the file says when it was written.
_NO_DAY = (1980, 1, 1, 0, 0, 0)

# What the template says about itself: a picture of an empty page, and the program that once wrote it.
_OF_THE_TEMPLATE = {RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES}


def to_bytes(document: Document) -> bytes:
    """The file."""
    package = document.part.package
    assert package is not None
    for identity, relation in list(package.rels.items()):
        if relation.reltype in _OF_THE_TEMPLATE:
            del package.rels[identity]
    properties: Any = document.core_properties._element
    for part in list(properties):
        if part.tag.endswith(("}created", "}modified", "}lastModifiedBy", "}revision")):
            properties.remove(part)
    written = io.BytesIO()
    document.save(written)
    return _without_clock(written)


def _without_clock(file: io.BytesIO) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(file) as parts, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in parts.namelist():
            part = zipfile.ZipInfo(name, _NO_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            # As a file of no system in particular.
            part.create_system = 0
            copy.writestr(part, parts.read(name))
    return written.getvalue()
