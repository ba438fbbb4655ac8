"""One surname in the plural for several first names: «братья Тимур и Аслан Норовы», «с Анной, Иваном и Петром Вронскими»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..plain import Plain
from .nominative import Name
from .words import open_reader

Range = tuple[int, int]
PLURALS = (  # a man's surname without its ending, and what the man's and the woman's end in
    (re.compile(r"(.*(?:[оеё]в|[иы]н))(?:ы|ых|ым|ыми)"), "", "а"),
    (re.compile(r"(.*[сц]к)(?:ие|их|им|ими)"), "ий", "ая"),
    (re.compile(r"(.{3,}[аеиоуыэюя]л)(?:и|ей|ям|ями|ях)"), "ь", "ь"),  # «Юлия и Пётр Ковали»
)


def share_surnames(tokens: Sequence[Plain], ranges: Sequence[Range], read: Sequence[Name], joined: Sequence[bool]) -> list[Name]:
    """The names, each first name that shares a surname with its own form of it; ``joined`` tells which follow «и» or a comma."""
    out = list(read)
    for i in range(1, len(out)):
        words = [t.norm_ for t in tokens[ranges[i][0] : ranges[i][1]]]
        forms = _surname(words[-1]) if joined[i] and len(words) == 2 else None
        if forms is None or not _is_first(words[0]) or not _stands_alone(tokens, ranges[i - 1]):
            continue
        out[i] = _named(words[0], out[i], forms, whole=True)
        k = i - 1
        while k >= 0 and _stands_alone(tokens, ranges[k]):
            out[k] = _named(tokens[ranges[k][0]].norm_, out[k], forms, whole=False)
            if not joined[k]:
                break
            k -= 1
    return out


def _surname(word: str) -> tuple[str, str] | None:
    """«Норовых» → «Норов», «Норова»"""
    for pattern, man, woman in PLURALS:
        if found := pattern.fullmatch(word):
            return found.group(1) + man, found.group(1) + woman
    return None


def _is_first(word: str) -> bool:
    return open_reader().best(word, "first") >= 3


def _stands_alone(tokens: Sequence[Plain], found: Range) -> bool:
    return found[1] - found[0] == 1 and _is_first(tokens[found[0]].norm_)


def _named(first: str, name: Name, forms: tuple[str, str], *, whole: bool) -> Name:
    """The name with its own form of the surname; ``text`` has it only where the surname stands."""
    known = [o for o in open_reader().options(first) if o.first >= 3]
    alike = [o for o in known if o.case == name.case] or known
    best = max(alike, key=lambda o: o.first)
    last = forms[best.gender == "f"]
    text = f"{best.nominative} {last}" if whole else best.nominative
    told = replace(name, text=text, words=tuple(text.split()), gender=best.gender, eastern=False)
    return replace(told, last=last, first=best.nominative, middle="")
