"""Seams inside the model's names: the end of a line, a stop, a verb; and names with a father's that it did not see."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from ..lexicon.names import names
from ..plain import Plain, plain_tokens
from .fronts import is_deed, is_wordlike
from .nominative import INITIAL
from .posts import known_parses
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc
PERSON = ("Name", "Surn", "Patr")
SHORT = 3  # letters that an abbreviation inside a name may have: «Абд. Норов»


def cut_at_line_ends(doc: Doc, found: list[Range]) -> list[Range]:
    """«Иван Петров⏎Анна Ким» are two: a name does not go on over the end of a line."""
    return _cut(doc, found, lambda tokens, i: (tokens[i].is_space and "\n" in tokens[i].text) or tokens[i].text == "•")


def cut_at_stops(doc: Doc, found: list[Range]) -> list[Range]:
    """«Беслан Хасаев. | Б.М. Хасаев»: a stop behind a whole word ends a name, unless it is an initial's."""
    return _cut(doc, found, _is_stop, inside=1)


def cut_at_verbs(doc: Doc, found: list[Range]) -> list[Range]:
    """«Ташиев | доложил | Жапарову»: a verb in small letters between two people."""
    return _cut(doc, found, _is_verb, inside=1)


def _cut(doc: Doc, found: list[Range], is_seam: Callable[[Sequence[Plain], int], bool], inside: int = 0) -> list[Range]:
    """The pieces of the names between seams, which lie ``inside`` tokens from their ends at least."""
    tokens, out = plain_tokens(doc), list[Range]()
    for a, b in found:
        start = a
        for i in range(a + inside, b - inside):
            if is_seam(tokens, i):
                out.append((start, i))
                start = i + 1
        out.append((start, b))
    return [r for r in out if r[0] < r[1]]


def _is_stop(tokens: Sequence[Plain], i: int) -> bool:
    return tokens[i].text == "." and len(tokens[i - 1].norm_) > SHORT and not INITIAL.match(tokens[i - 1].norm_)


def _is_verb(tokens: Sequence[Plain], i: int) -> bool:
    word = tokens[i].norm_
    return word.islower() and word not in names().particles | names().fathers and is_deed(word)


def join_patronymics(doc: Doc, found: list[Range]) -> list[Range]:
    """«Беслан | Тимурович Норов»: a father's name does not begin a name that stands right behind a word of its own."""
    tokens, read, out = plain_tokens(doc), open_reader(), list[Range]()
    for a, b in found:
        left = out[-1] if out else None
        fathers = read.best(tokens[a].norm_, "middle") >= 3 and read.is_fathers(tokens[a].norm_)
        if left and left[1] == a and left[1] - left[0] == 1 and fathers:
            out[-1] = (left[0], b)
        else:
            out.append((a, b))
    return out


def add_unseen_fathers(doc: Doc, found: list[Range]) -> list[Range]:
    """«Курултай Султан уулу»: two words with capitals before a son's or a daughter's word, where the model saw nothing."""
    tokens = plain_tokens(doc)
    taken = {i for a, b in found for i in range(a, b)}
    taken |= {i for span in doc.spans.get("natasha", []) if span.label_ == "ORG" for i in range(span.start, span.end)}
    more = [(t.i - 2, t.i + 1) for t in tokens[2:] if t.text in names().fixed_fathers and _are_names(tokens, t.i, taken)]
    return sorted([*found, *more])


def _are_names(tokens: Sequence[Plain], i: int, taken: set[int]) -> bool:
    """Two words with capitals, unseen and no common nouns."""
    words = tokens[i - 2 : i]
    if taken & {i - 2, i - 1} or not all(t.norm_.istitle() and is_wordlike(t) for t in words):
        return False
    known = [known_parses(t.norm_) for t in words]
    return all(not found or any(g in p.tag for g in PERSON for p in found) for found in known)
