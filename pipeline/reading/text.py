"""Plain text and Markdown: an optional header block, then the text, untouched."""

from __future__ import annotations

import re

from .encoding import Decoded
from .release import Reading, Source, problem, release_of

KEYS = ("id", "title", "published", "publisher", "url")
LINE = re.compile(r"[^\n]*\n?")
FIELD = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*")
QUOTED = re.compile(r"([\"'])(.*)\1")


def read_text(name: str, decoded: Decoded) -> Reading:
    """The one release of a text file; ``name`` is its path in the corpus."""
    header, text, unknown = split_header(decoded.text)
    source = Source(name=name, text=text, filename=name.rsplit("/", 1)[-1], **header)
    out = release_of(source)
    if unknown:
        message = f"header: {', '.join(unknown)} not known and ignored; known are {', '.join(KEYS)}"
        out += problem(name, message, "warning", out.releases[0].release_id if out.releases else "")
    return out


def split_header(text: str) -> tuple[dict[str, str], str, list[str]]:
    """Known header fields, the text behind the header, unknown keys. No header block: all of it is text.

    >>> split_header("---\\ntitle: Сводка\\n---\\nТекст\\n")
    ({'title': 'Сводка'}, 'Текст\\n', [])
    """
    fields: dict[str, str] = {}
    for number, line in enumerate(LINE.finditer(text)):
        content = line.group().rstrip("\r\n")
        if number == 0:
            if content.rstrip() != "---":
                break
        elif content.rstrip() == "---":
            known = {key: value for key, value in fields.items() if key in KEYS and value}
            return known, text[line.end() :], [key for key in fields if key not in KEYS]
        elif match := FIELD.fullmatch(content):
            fields[match["key"].lower()] = QUOTED.sub(r"\2", match["value"])
        elif content.strip() and not content.startswith("#"):
            break  # a rule under a heading, not a header
    return {}, text, []
