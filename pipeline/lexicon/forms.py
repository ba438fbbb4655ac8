"""Finding the forms of a lexicon in a row of words, whatever case the words stand in.

A form is an ordinary nominative. It and the text are split by the same function into words; two words fit when they
share a key (a possible lemma), so that «Министерством внутренних дел» fits «Министерство внутренних дел».
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

Keys = Callable[[str], frozenset[str]]
PIECE = re.compile(r"\d+-[а-яё]{1,3}\b|\w+")
SHORT = 4  # an acronym of so many letters or more may be written like a name: «Нато»
LOOSE = re.compile(r"[\s\-‐‑–—«»\"“”„‟'‘’`]")
OVER_LINES = 4  # words of a name that goes on in a line with a capital: «Антитеррористический центр … | Содружества …»
LONG = 5  # … and be declined like one: «Африпола»


class Word(NamedTuple):
    """One word of a text. ``first`` and ``last`` tell whether it begins or ends its token (a hyphen splits no token)."""

    text: str
    keys: frozenset[str]
    token: int
    first: bool = True
    last: bool = True
    gap: str = ""  # what stands between the word before and this one, without quotes, dashes and blanks
    quoted: bool = False  # an opening quotation mark stands before it


@dataclass(frozen=True, slots=True)
class Form:
    """A nominative name and the key of the thing that owns it."""

    text: str
    owner: str


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``[start, end)`` are a form of ``form``."""

    start: int
    end: int
    form: Form


def gap_of(between: str) -> str:
    """The marks between two words that keep a name apart: quotes, dashes and blanks do not."""
    return LOOSE.sub("", between)


@lru_cache(maxsize=100_000)
def pieces(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a form or of a token, each with the marks before it: quotes and hyphens are no part of a word."""
    found: list[tuple[str, str]] = []
    at = 0
    for piece in PIECE.finditer(text):
        found.append((piece.group(), gap_of(text[at : piece.start()]) if found else ""))
        at = piece.end()
    return tuple(found)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _capital_run(word: str) -> str:
    n = 0
    while n < len(word) and not word[n].islower():
        n += 1
    return word[:n]


def _acronym_fits(form: str, word: str) -> bool:
    """«МИД» is found as «МИД», «МИДа», never as «мид»; a long one also as «Африполом»."""
    if not word[:1].isupper() and not word[:1].isdigit():
        return False
    run = _capital_run(word)
    if run == form:
        return len(word) - len(run) <= 3
    return (len(form) >= SHORT and word.lower() == form.lower()) or len(form) >= LONG


Wanted = tuple[tuple[str, frozenset[str], str, bool], ...]  # word, keys, gap, is it an acronym


class FormIndex:
    """All forms by the keys of their first word.

    ``keys`` are those of any word, ``first_keys`` those of a form's first word, which is a nominative.
    """

    def __init__(self, forms: Iterable[Form], keys: Keys, first_keys: Keys) -> None:
        by_key: dict[str, list[tuple[Form, Wanted]]] = defaultdict(list)
        for form in forms:
            words = tuple((w, keys(w) if i else first_keys(w), gap, _is_acronym(w)) for i, (w, gap) in enumerate(pieces(form.text)))
            for key in sorted(words[0][1]) if words else ():
                by_key[key].append((form, words))
        for found in by_key.values():
            found.sort(key=lambda x: (-len(x[1]), x[0].text, x[0].owner))
        self._by_key = dict(by_key)

    def at(self, words: Sequence[Word], start: int) -> list[Match]:
        """The longest forms that begin at this word: one, or several of the same length."""
        by_key = self._by_key
        here = [k for k in words[start].keys if k in by_key]
        if not here or not words[start].first:
            return []
        best: dict[Form, None] = {}
        longest = 0
        second = words[start + 1].keys if start + 1 < len(words) else frozenset()
        for key in sorted(here):
            for form, wanted in by_key[key]:
                size = len(wanted)
                if size < longest:
                    break
                if (size > 1 and second.isdisjoint(wanted[1][1])) or not _fits(words, start, wanted):
                    continue
                if size > longest:
                    best, longest = {}, size
                best[form] = None
        found = [Match(start, start + longest, form) for form in best]
        return sorted(found, key=lambda m: _distance(words, m)) if len(found) > 1 else found

    def all(self, words: Sequence[Word]) -> list[list[Match]]:
        """Matches from left to right, the longest first, none inside another; of equal ones the most alike first."""
        found: list[list[Match]] = []
        known, end = self._by_key.keys(), 0
        for at, word in enumerate(words):
            if at < end or known.isdisjoint(word.keys):
                continue
            if matches := self.at(words, at):
                found.append(matches)
                end = matches[0].end
        return found


def _distance(words: Sequence[Word], match: Match) -> tuple[int, str, str]:
    """How many words are written otherwise than in the form: «Европола» is nearer to «Европол» than to «ЕВРОПОЛ»."""
    written = [w.text for w in words[match.start : match.end]]
    unlike = sum(not w.startswith(p[:-2] or p) for w, (p, _) in zip(written, pieces(match.form.text), strict=True))
    return unlike, match.form.text, match.form.owner


def _fits(words: Sequence[Word], start: int, wanted: Wanted) -> bool:
    """The words from ``start`` on are those wanted; the first one shares a key, or it would not be asked."""
    end = start + len(wanted)
    if end > len(words) or not words[end - 1].last:
        return False
    for at, (_, keys, gap, _) in enumerate(wanted[1:], start + 1):
        word = words[at]
        if keys.isdisjoint(word.keys) or (word.gap != gap and not (word.gap == "\n" and len(wanted) >= OVER_LINES)):
            return False
    if any(acronym and not _acronym_fits(text, words[start + i].text) for i, (text, _, _, acronym) in enumerate(wanted)):
        return False
    if (
        end - start > 1
        and _is_letter(wanted[-1][0])
        and not wanted[-1][2]
        and (words[end - 1].first or words[end - 1].text != wanted[-1][0])
    ):
        return False  # «ИГИЛ-К», never «ИГИЛ к»
    return _is_written_as_name(words[start:end], wanted)


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _is_written_as_name(words: Sequence[Word], wanted: Wanted) -> bool:
    """A name has a capital where its form begins with one; in quotes or among other capitals it needs none."""
    if not wanted[0][0][:1].isupper() or words[0].quoted:
        return True
    return words[0].text[:1].isupper() or (len(words) > 2 and any(w.text[:1].isupper() for w in words)) or len(words) > 3
