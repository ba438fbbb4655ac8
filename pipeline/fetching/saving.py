"""An answer → a file of the corpus: its name, its metadata in front, all of it or nothing on the disk."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from ..reading.carried import docx_with, pdf_with
from ..reading.encoding import NotText
from ..reading.preface import page_with, text_with
from ..reading.published import from_name
from .client import Answer, Unfetched
from .feeds import Page

KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
WITH = {".html": page_with, ".txt": text_with, ".pdf": pdf_with, ".docx": docx_with}
VAGUE = ("", "application/octet-stream", "binary/octet-stream", "application/download", "application/force-download")
STARTS = ((b"%PDF-", ".pdf"), (b"PK\x03\x04", ".docx"), (b"<!doctype html", ".html"), (b"<html", ".html"))
LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")  # a digest without digits is never taken for a date
LONGEST = 40  # letters of the readable part of a name


def ending_of(answer: Answer) -> str:
    """``.html`` ``.txt`` ``.pdf`` or ``.docx``; raises :class:`Unfetched` for what svodka does not read."""
    ending = KINDS.get(answer.kind, "")
    if not ending and answer.kind in VAGUE:
        start = answer.body[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        ending = next((ending for mark, ending in STARTS if start.startswith(mark.lower())), "")
    if not ending:
        raise Unfetched(f"{answer.kind or 'something unknown'} is no page, no text, no PDF and no Word file")
    return ending


def name_of(page: Page, ending: str) -> str:
    """Folder and name of a page's file: day, words of its address, digest of its address. Safe on every system.

    >>> name_of(Page("https://news.example/2019/06/Itogi_goda.html?id=5", "news", day="2019-06-13"), ".html")
    'news/2019-06-13-itogi-goda-bdnnhpnbhimc.html'
    """
    day = page.day or str(from_name(page.url) or "")
    last = [part for part in urlsplit(page.url).path.split("/") if part][-1:]
    words = re.sub(r"\d{4,}|[^a-z0-9]+", "-", Path("".join(last)).stem.lower() if last else "")  # no year: no second date
    slug = re.sub("-+", "-", words)[:LONGEST].strip("-")
    digest = sha256(page.url.encode()).hexdigest()[:12].translate(LETTERS)
    return f"{page.folder}/{'-'.join(filter(None, (day, slug, digest)))}{ending}"


def content_of(page: Page, answer: Answer, ending: str) -> bytes:
    """The file's bytes: the answer's own with the metadata in front, or behind where the format has its place there."""
    if not answer.body.strip():
        raise Unfetched("it is empty")
    fields = {"title": page.title, "published": page.published, "publisher": page.publisher, "url": answer.url}
    try:
        return WITH[ending](fields, answer.body)
    except NotText as what:
        raise Unfetched(f"no text: it holds {what}") from None


def save(path: Path, data: bytes) -> None:
    """Put the bytes there at one stroke: the old file stands until the new one is whole and on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")  # hidden: a run passes over it
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    _to_disk(path.parent)


def _to_disk(folder: Path) -> None:
    if os.name == "nt":
        return  # it opens no folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
