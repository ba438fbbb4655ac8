"""Names of East Asia that the model took in part or glued together: «Ким Чон | Нам», «Хвана | Чжан Епа», «Кима Чен Ира | Ким Ир Сен»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from ..lexicon.names import fold_name, names
from ..plain import Plain, plain_tokens
from .nominative import is_east_asian
from .posts import known_parses
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc
WHOLE = 3  # words of a name with two syllables behind the family


def join_syllables(doc: Doc, found: list[Range]) -> list[Range]:
    """«Ким Чон | Нам», «Хвана | Чжан Епа»: a syllable, or a given name, that goes on behind a family name."""
    tokens = plain_tokens(doc)
    out: list[Range] = []
    for a, b in found:
        if out and out[-1][1] == a and a - out[-1][0] == 1 and b - a >= WHOLE - 1 and _is_whole(tokens, out[-1][0], a + WHOLE - 1):
            out[-1] = (out[-1][0], a + WHOLE - 1)
            out += [(a + WHOLE - 1, b)] if b - a >= WHOLE else []
            continue
        taken = {i for c, d in found if (c, d) != (a, b) for i in range(c, d)}
        grows = b - a == WHOLE - 1 and b < len(tokens) and b not in taken and _is_syllable(tokens[b]) and _is_whole(tokens, a, b + 1)
        out.append((a, b + 1 if grows else b))
    return out


def _is_whole(tokens: Sequence[Plain], a: int, b: int) -> bool:
    """Three words in a row that one family name heads; «Ким Карл Норов» is none."""
    words = [t.norm_ for t in tokens[a:b]]
    alone = all(fold_name(word) not in names().first for word in words[1:])
    return all(word[:1].isupper() for word in words) and alone and is_east_asian(words, open_reader())


def _is_syllable(token: Plain) -> bool:
    """Short, with a capital, and no word of the dictionary but by chance: «Нам», «Ын», «Сен»."""
    text = token.norm_
    return text[:1].isupper() and 1 < len(text) <= 4 and not any("Name" in p.tag or "Surn" in p.tag for p in known_parses(text))


def split_eastern(doc: Doc, found: list[Range]) -> list[Range]:
    """«отец Кима Чен Ира | Ким Ир Сен»: two whole names in one span."""
    tokens = plain_tokens(doc)
    out: list[Range] = []
    for a, b in found:
        words = [t.norm_ for t in tokens[a:b]]
        cut = next((k for k in (2, 3) if len(words) >= k + 2 and _both(words[:k], words[k:])), 0)
        out += [(a, a + cut), (a + cut, b)] if cut else [(a, b)]
    return out


def _both(one: Sequence[str], two: Sequence[str]) -> bool:
    return len(two) <= WHOLE and is_east_asian(one, open_reader()) and is_east_asian(two, open_reader())
