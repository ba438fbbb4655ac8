"""Metadata in front of a saved page, in the page's own bytes: a comment that a browser does not show.

    <!-- svodka
    title: О результатах работы
    published: 2019-06-13
    -->
    <!DOCTYPE html> … the page, untouched

One file holds page and metadata, so neither can be lost without the other. What stands here goes before what the page says.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from .encoding import MARKS, decode
from .text import KEYS

COMMENT = re.compile(r"\ufeff?<!-- svodka\r?\n(?P<lines>(?:[a-z]+: [^\r\n]*\r?\n)*)-->\r?\n?")


def split_preface(page: str) -> tuple[dict[str, str], str]:
    """Metadata in front of a page, and the page.

    >>> split_preface("<!-- svodka\\ntitle: Итоги &lt;года&gt;\\n-->\\n<html>")
    ({'title': 'Итоги <года>'}, '<html>')
    """
    match = COMMENT.match(page)
    if not match:
        return {}, page
    pairs = (line.partition(": ") for line in match["lines"].splitlines())
    return {key: html.unescape(value) for key, _, value in pairs if key in KEYS and value}, page[match.end() :]


def page_with(fields: Mapping[str, str], data: bytes) -> bytes:
    """The page's bytes with metadata in front, in its own encoding; raises ``NotText`` where it has none.

    >>> page_with({"title": "Итоги", "url": ""}, "<p>Текст".encode()).decode()
    '<!-- svodka\\ntitle: Итоги\\n-->\\n<p>Текст'
    """
    lines = "".join(f"{key}: {html.escape(one_line(value), quote=False)}\n" for key, value in fields.items() if value)
    mark = next((mark for mark, _ in MARKS if data.startswith(mark)), b"")
    return mark + f"<!-- svodka\n{lines}-->\n".encode(decode(data).encoding, "xmlcharrefreplace") + data[len(mark) :]


def text_with(fields: Mapping[str, str], data: bytes) -> bytes:
    """A plain text's bytes with a header block in front, as :func:`text.split_header` reads it.

    A letter that the text's encoding does not have becomes a question mark.

    >>> text_with({"title": "Итоги"}, "Текст".encode()).decode()
    '---\\ntitle: "Итоги"\\n---\\nТекст'
    """
    lines = "".join(f'{key}: "{one_line(value)}"\n' for key, value in fields.items() if value)
    mark = next((mark for mark, _ in MARKS if data.startswith(mark)), b"")
    return mark + f"---\n{lines}---\n".encode(decode(data).encoding, "replace") + data[len(mark) :]


def one_line(value: str) -> str:
    """One line without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())
