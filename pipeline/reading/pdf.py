"""PDF with a text layer: lines of a paragraph are joined, words broken at a line's end are made whole."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import Any

from .carried import of_pdf
from .packed import unpacks_to_more
from .release import Reading, Source, problem, release_of

PAGES = 2_000  # a release is a few of them
LONGEST = 5_000_000  # characters of all pages together
UNPACKED = 100_000_000  # bytes of what its pages are drawn from
WIDE = 1.35  # times the usual gap between lines: a new paragraph
WRAPPED = 0.7  # of the widest line: a shorter line was ended on purpose
BROKEN_WORD = re.compile(r"[а-яёa-z][-\u00ad\u2010\x02\ufffe]$", re.IGNORECASE)  # pdfium's own marks of a broken word beside hyphens
LINE = re.compile(r"[^\r\n]+")
SOFT = "\x02\ufffe\u00ad"
OPENS = re.compile(r"\s*(?:[-–—•*·▪]|\d{1,3}[.)])\s")


def read_pdf(name: str, data: bytes) -> Reading:
    """The one release of a PDF file."""
    import pypdfium2

    if unpacks_to_more(data, UNPACKED):
        return problem(name, f"it unpacks to more than {UNPACKED // 1_000_000} MB: no release; save its text as .txt")
    told = of_pdf(data)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return problem(name, "protected by a password; save a copy without one")
        return problem(name, f"the PDF cannot be opened ({error}); save it again or save its text as .txt")
    try:
        if len(document) > PAGES:
            return problem(name, f"{len(document)} pages, more than {PAGES}: no release; take the pages that matter out of it")
        pages = _pages(document)
        title = told.get("title") or str(document.get_metadata_dict().get("Title") or "").strip()
    except pypdfium2.PdfiumError as error:
        return problem(name, f"a page of the PDF cannot be read ({error}); save it again or save its text as .txt")
    finally:
        document.close()
    if not any(page.strip() for page in pages):
        return problem(name, "its pages hold pictures and no text (a scan?); recognise the text first and save that")
    text, told = flowing("\n".join(pages)), {**told, "title": title}
    return release_of(Source(name=name, text=text, filename=name.rsplit("/", 1)[-1], **told))


def _pages(document: Any) -> list[str]:
    pages: list[str] = []
    left = LONGEST
    for page in document:
        text_page = page.get_textpage()
        length = text_page.count_chars()
        text = text_page.get_text_range(0, min(left, length)) if length > 0 and left else ""
        pages.append(_spaced(text, text_page))
        left -= len(text)
        text_page.close()
        page.close()
    return pages


def _spaced(text: str, text_page: Any) -> str:
    """The lines of a page, an empty one where the gap between two is wider than the usual one."""
    lines = list(LINE.finditer(text))
    tops = [_top(text_page, line.start()) if line.group().strip() else None for line in lines]
    gaps = [above - below if above is not None and below is not None else 0.0 for above, below in pairwise(tops)]
    usual = median(positive) if (positive := [gap for gap in gaps if gap > 0]) else 0.0
    wide = [False, *(gap > WIDE * usual for gap in gaps)]
    return "\n".join(("\n" if w else "") + line.group() for w, line in zip(wide, lines, strict=False))


def _top(text_page: Any, at: int) -> float | None:
    """Where a line stands on its page; None where pdfium does not know."""
    import pypdfium2

    try:
        return float(text_page.get_charbox(at)[1])
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        return None


def flowing(text: str) -> str:
    """Lines as they stand on paper → paragraphs.

    >>> flowing("Сотрудники изъяли двенадцать еди-\\nниц оружия, сообщает пресс-служба.\\nКонец.")
    'Сотрудники изъяли двенадцать единиц оружия, сообщает пресс-служба.\\nКонец.'
    """
    lines = [line.rstrip(" \t") for line in text.split("\n")]
    widest = max((len(line) for line in lines), default=0)
    out = [lines[0]]
    for before, line in pairwise(lines):
        if BROKEN_WORD.search(before) and line[:1].islower():
            out[-1] = out[-1][:-1] + line
        elif before.strip() and line.strip() and len(before) >= WRAPPED * widest and not OPENS.match(line) and not _closed(before, line):
            out[-1] += " " + line.lstrip()
        elif line.strip():
            out.append(line)
    return "\n".join(line.translate(dict.fromkeys(map(ord, SOFT))) for line in out if line.strip())


def _closed(before: str, line: str) -> bool:
    """A sentence ended here and the next line is indented: a new paragraph."""
    return before[-1:] in ".!?:;" and line[:1].isspace()
