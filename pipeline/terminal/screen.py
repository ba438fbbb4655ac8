"""What every view of the command line is drawn with: the console, safe text, marks in a text, a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

STYLES = {"PER": "cyan", "ORG": "magenta", "LOC": "green", "DATE": "yellow", "FIGURE": "bold red", "REJECTED": "dim strike"}
# terminal escapes, other control characters and direction overrides would let a text rewrite the screen
DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
WHOLE = ("figure_id", "figure", "value", "period", "organization_id", "location_id")  # columns that are copied from: never broken
Span = tuple[int, int, str]


def visible(text: str) -> str:
    """The text with characters that act on a terminal made visible; as long as before.

    >>> visible("a\\x1b[2Jb")
    'a␛[2Jb'
    """
    return DANGEROUS.sub(lambda m: chr(0x2400 + ord(m[0])) if ord(m[0]) < 0x20 else "\ufffd", text)


def console() -> Console:
    """Colours on a terminal, plain text in a pipe; never narrower than tables need."""
    found = Console(highlight=False, markup=False, emoji=False)
    if not found.is_terminal:
        found.width = 140
    return found


def marked(text: str, spans: Iterable[Span], colours: bool) -> Text:
    """The text with its spans coloured; without colours they stand in brackets with their kind: ``[12 гранат|FIGURE]``."""
    kept: list[Span] = []
    taken = [False] * len(text)
    for start, end, kind in spans:
        if start < end and not any(taken[start:end]):
            taken[start:end] = [True] * (end - start)
            kept.append((start, end, kind))
    out, at = Text(), 0
    for start, end, kind in sorted(kept):
        inside = visible(text[start:end])
        out.append(visible(text[at:start]))
        out.append(inside if colours else f"[{inside}|{kind}]", STYLES.get(kind, "") if colours else "")
        at = end
    return out.append(visible(text[at:]))


def print_table(out: Console, title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """A titled table; cells are shown safe and on one line."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in columns:
        table.add_column(name, overflow="fold", no_wrap=name in WHOLE)
    for row in rows:
        table.add_row(*(Text(visible("" if cell is None else str(cell)).replace("\n", " ")) for cell in row))
    out.print(title, style="bold")
    out.print(table)
    out.print()
