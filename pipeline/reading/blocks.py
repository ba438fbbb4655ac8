"""HTML fragments (a Word file, an entry of a feed, the body of a message) → text, nothing left out.

Pages of sites go through :mod:`html`, which drops menus and other news; a fragment is all release.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {"p", "div", "li", "tr", "table", "ul", "ol", "blockquote", "section", "article", "pre", "br"}
UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript"})
SPACE = re.compile(r"[ \t\r\n\f]+")
DEEPEST = 200  # elements inside one another: more is no writing


def text_of_fragment(markup: str) -> str:
    """The text of a fragment: a line a block, rows of a table as «cell — cell».

    >>> text_of_fragment("<p>Изъято:</p><table><tr><td>автоматов</td><td>12</td></tr></table>")
    'Изъято:\\nавтоматов — 12'
    """
    if not markup.strip():
        return ""
    try:
        tree = lxml_html.fragment_fromstring(markup, create_parent="div")
    except (etree.ParserError, ValueError):
        return SPACE.sub(" ", re.sub(r"<[^<>]{0,2000}>", " ", markup)).strip()
    pieces: list[str] = []
    _gather(tree, pieces, 0)
    lines = (SPACE.sub(" ", line).strip() for line in "".join(pieces).split("\x00"))
    return "\n".join(line for line in lines if line)


def _gather(element: Any, pieces: list[str], depth: int) -> None:
    """Text in reading order, a NUL at each end of a block."""
    if not isinstance(element.tag, str):
        return
    if element.tag in UNSEEN:
        return
    if element.tag == "tr":
        pieces.append("\x00" + _row(element) + "\x00")
        return
    block = element.tag in BLOCKS
    pieces.append("\x00" if block else "")
    pieces.append((element.text or "").replace("\x00", " "))
    for child in element:
        if depth < DEEPEST:
            _gather(child, pieces, depth + 1)
        else:
            pieces.append(" ".join(child.itertext()).replace("\x00", " "))
        pieces.append((child.tail or "").replace("\x00", " "))
    pieces.append("\x00" if block else "")


def _row(element: Any) -> str:
    cells = [SPACE.sub(" ", " ".join(cell.itertext())).strip() for cell in element.xpath("./td | ./th")]
    filled = [cell.replace("\x00", " ") for cell in cells if cell]
    return (" — " if len(filled) == 2 else " | ").join(filled)
