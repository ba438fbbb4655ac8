"""Metadata that a PDF or Word file carries behind its own bytes: what a feed said of it, in the same file.

A PDF ends with comments, which its readers pass over::

    %%EOF
    %svodka
    %title: О результатах работы
    %published: 2019-06-13

A Word file is a zip archive and has a comment of the same lines without the ``%``. Either opens as before. What stands here goes
before what the file says of itself.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Final

from .archive import BROKEN
from .preface import one_line
from .text import KEYS

LONGEST: Final = 700  # bytes of all lines: some readers look for a PDF's end in its last kilobyte only
TAIL: Final = re.compile(rb"\r?\n%svodka\n(?P<lines>(?:%[a-z]{1,20}: [^\r\n]{0,1000}\n){1,20})\Z")
COMMENT: Final = "svodka\n"


def pdf_with(fields: Mapping[str, str], data: bytes) -> bytes:
    """A PDF's bytes with metadata behind them.

    >>> pdf_with({"title": "Итоги", "url": ""}, b"%PDF-1.4 %%EOF").decode()
    '%PDF-1.4 %%EOF\\n%svodka\\n%title: Итоги\\n'
    """
    lines = "".join(f"%{line}\n" for line in _lines(fields))
    return data + f"\n%svodka\n{lines}".encode() if lines else data


def docx_with(fields: Mapping[str, str], data: bytes) -> bytes:
    """A Word file's bytes with metadata as the archive's comment; as they are where it is no archive."""
    file = io.BytesIO(data)
    if not zipfile.is_zipfile(file):
        return data
    try:
        with zipfile.ZipFile(file, "a") as parts:
            parts.comment = "".join([COMMENT, *(f"{line}\n" for line in _lines(fields))]).encode()
    except BROKEN:
        return data
    return file.getvalue()


def of_pdf(data: bytes) -> dict[str, str]:
    """The metadata behind a PDF.

    >>> of_pdf(pdf_with({"title": "Итоги"}, b"%PDF-1.4 %%EOF"))
    {'title': 'Итоги'}
    """
    match = TAIL.search(data[-(LONGEST + 1024) :])
    return _fields(match["lines"].replace(b"\n%", b"\n").removeprefix(b"%")) if match else {}


def of_docx(parts: zipfile.ZipFile) -> dict[str, str]:
    """The metadata in a Word file's comment."""
    start = COMMENT.encode()
    return _fields(parts.comment.removeprefix(start)) if parts.comment.startswith(start) else {}


def _lines(fields: Mapping[str, str]) -> list[str]:
    """The fields as lines; a long title is cut, so that all of them have room."""
    given = {key: one_line(value) for key, value in fields.items() if value}
    room = LONGEST - sum(len(f"%{key}: {value}\n".encode()) for key, value in given.items() if key != "title")
    if "title" in given:
        given["title"] = given["title"].encode()[: max(0, room - len("%title: \n"))].decode("utf-8", "ignore")
    return [f"{key}: {value}" for key, value in given.items() if value] if room > 0 else []


def _fields(lines: bytes) -> dict[str, str]:
    pairs = (line.partition(": ") for line in lines.decode("utf-8", "replace").splitlines())
    return {key: value for key, _, value in pairs if key in KEYS and value}
