"""Marked text: ``[Секретариат ШОС|org-sco-secretariat]`` is a name and its key; the text is what is left without the marks."""

from __future__ import annotations

import re

MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def read_marks(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """A marked line → the plain text and its marks as (start, end, label)."""
    text, marks, at = "", [], 0
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        marks.append((len(text), len(text) + len(mark.group(1)), mark.group(2)))
        text += mark.group(1)
        at = mark.end()
    return text + line[at:], marks


def write_marks(text: str, marks: list[tuple[int, int, str]]) -> str:
    """The other way round, so that a failing test shows one line against another."""
    out, at = "", 0
    for start, end, label in sorted(marks):
        out += f"{text[at:start]}[{text[start:end]}|{label}]"
        at = end
    return out + text[at:]
