"""Word files: mammoth reads insertions, content controls and text boxes; its HTML becomes text."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from .archive import BROKEN
from .blocks import text_of_fragment
from .carried import of_docx
from .release import Reading, Source, problem, release_of

LARGEST = 100_000_000  # bytes of all parts unpacked
CORE = "docProps/core.xml"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
OLD = b"\xd0\xcf\x11\xe0"  # the container of .doc, and of a .docx with a password


def read_docx(name: str, data: bytes) -> Reading:
    """The one release of a Word file."""
    if data.startswith(OLD):
        return problem(name, "an old Word file (.doc) or one protected by a password; save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            wrong = _wrong(parts)
            told = {} if wrong else {"title": _title(parts), **of_docx(parts)}
    except BROKEN as error:
        return problem(name, f"no Word file, or a damaged one ({error}); save it again or save its text as .txt")
    if wrong:
        return problem(name, wrong)
    import mammoth

    try:
        markup = mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(lambda image: {"src": ""})).value
    except Exception as error:  # mammoth raises whatever its XML parser and zip reader raise
        return problem(name, f"the Word file cannot be read ({type(error).__name__}: {str(error)[:120]}); save its text as .txt")
    return release_of(Source(name=name, text=text_of_fragment(markup), filename=name.rsplit("/", 1)[-1], **told))


def _wrong(parts: zipfile.ZipFile) -> str:
    """Why these parts are not to be unpacked."""
    if "word/document.xml" not in parts.namelist():
        return "no Word file: it has no word/document.xml; save the document as .docx again"
    if sum(part.file_size for part in parts.infolist()) > LARGEST:
        return f"it unpacks to more than {LARGEST // 1_000_000} MB: no release; save its text as .txt"
    for part in parts.infolist():
        if part.filename.endswith((".xml", ".rels")):
            with parts.open(part) as opened:
                if b"<!ENTITY" in opened.read(4096):
                    return "its XML defines entities of its own, as attacks do and Word never does; save its text as .txt"
    return ""


def _title(parts: zipfile.ZipFile) -> str:
    if CORE not in parts.namelist():
        return ""
    try:
        tree = etree.fromstring(parts.read(CORE), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return ""
    return (tree.findtext(TITLE) or "").strip()
