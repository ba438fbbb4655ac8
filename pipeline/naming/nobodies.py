"""What the model takes for people and is none: streets, beasts, things, bodies, places, words of the dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Doc

from ..lexicon.names import fold_name, names
from ..lexicon.organizations import load_organizations
from ..lexicon.places import load_places
from ..plain import Plain, plain_tokens, text_of
from .posts import head_of, known_parses, normals, parses
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc

INNER_CAPITALS = re.compile(r"[а-яё][А-ЯЁ]{2,}$")


def drop_known_bodies(doc: Doc, found: list[Range]) -> list[Range]:
    """«Социнтерна»: what the lexicons know as a body or a place, and no dictionary as a name, is nobody."""
    return [(a, b) for a, b in found if not _is_body(doc, a, b)]


def _is_body(doc: Doc, a: int, b: int) -> bool:
    tokens = plain_tokens(doc)
    text = fold_name(" ".join(text_of(doc)[tokens[a].idx : tokens[b - 1].idx + len(tokens[b - 1])].split()))
    if b - a > 1:
        return text in known_things()
    read, word = open_reader(), tokens[a].norm_
    return bool((read.nominatives(word) | {text}) & known_things()) and read.best(word, "first") < 2 and read.best(word, "last") < 2


@lru_cache(maxsize=1)
def known_things() -> frozenset[str]:
    """Every form of every known body and place, folded."""
    return frozenset(fold_name(form.text) for lexicon in (load_organizations(), load_places()) for form in lexicon.forms())


def drop_street_names(doc: Doc, found: list[Range]) -> list[Range]:
    """«на улице Норова» tells of no person."""
    return [(a, b) for a, b in found if not _names_a_street(plain_tokens(doc), a)]


def _names_a_street(tokens: Sequence[Plain], i: int) -> bool:
    before = [t for t in tokens[max(0, i - 3) : i] if not t.is_space and t.text != "."]
    return bool(before) and bool(normals(before[-1].norm_) & names().streets)


def drop_agencies(doc: Doc, found: list[Range]) -> list[Range]:
    """«СтепьТАГ»: one word that ends in several capitals is nobody."""
    tokens = plain_tokens(doc)
    return [(a, b) for a, b in found if b - a > 1 or not INNER_CAPITALS.search(tokens[a].norm_)]


def drop_beasts(doc: Doc, found: list[Range]) -> list[Range]:
    """«собака по кличке Рада», «овчарка Барс» are nobody."""
    return [(a, b) for a, b in found if b - a > 1 or not _names_a_beast(plain_tokens(doc), a)]


def _names_a_beast(tokens: Sequence[Plain], i: int) -> bool:
    before = [t for t in tokens[max(0, i - 8) : i] if not t.is_space and t.norm_ not in "«\""]
    if not before or not normals(before[-1].norm_) & (names().beasts | names().called):
        return False
    return any(normals(t.norm_) & names().beasts for t in before)


def drop_quoted_things(doc: Doc, found: list[Range]) -> list[Range]:
    """«пистолет „Макаров“»: one word in quotation marks names a thing, unless a word before says that it is a nickname."""
    return [(a, b) for a, b in found if b - a > 1 or not _is_quoted_thing(plain_tokens(doc), a)]


def _is_quoted_thing(tokens: Sequence[Plain], i: int) -> bool:
    quoted = 0 < i < len(tokens) - 1 and tokens[i - 1].text in "«\"“„" and tokens[i + 1].text in "»\"”“"
    told = {normal for t in tokens[max(0, i - 6) : i] for normal in normals(t.norm_)}
    return quoted and bool(told & names().things) and not told & names().called


def drop_counting_words(doc: Doc, found: list[Range]) -> list[Range]:
    """«Экстернировано 5 человек»: what may be a participle, before its number, is nobody."""
    tokens = plain_tokens(doc)
    return [(a, b) for a, b in found if b - a > 1 or not _counts(tokens, a)]


def _counts(tokens: Sequence[Plain], i: int) -> bool:
    behind = next((t for t in tokens[i + 1 : i + 3] if not t.is_space), None)
    number = behind is not None and behind.norm_[:1].isdigit()
    return number and not is_surname(tokens[i]) and any(p.tag.POS in ("PRTS", "VERB") for p in parses(tokens[i].norm_))


def drop_nameless(doc: Doc, found: list[Range]) -> list[Range]:
    """No capital letter, nothing but initials, or one word with a figure in it («Формула-1»): no name."""
    tokens = plain_tokens(doc)
    named = [(a, b) for a, b in found if b - a > 1 or not any(c.isdigit() for c in tokens[a].norm_)]
    return [(a, b) for a, b in named if any(t.text[:1].isupper() and len(t.norm_) > 1 for t in tokens[a:b])]


def drop_common_words(doc: Doc, found: list[Range]) -> list[Range]:
    """«Привлечём», «Подана»: one word that is known, though not as a name, and that the tagger takes for no noun."""
    tokens = plain_tokens(doc)
    return [(a, b) for a, b in found if b - a > 1 or not _is_known_word(tokens[a])]


def _is_known_word(token: Plain) -> bool:
    if head_of(token.norm_) is not None and ("-" in token.norm_ or open_reader().best(token.norm_, "last") < 2):
        return True  # «Статс-секретарь»
    if token.norm_.lower().endswith(names().never + names().nobody):
        return True
    known = known_parses(token.norm_)
    if not known or any(g in p.tag for p in known for g in ("Name", "Surn", "Patr")) or open_reader().best(token.norm_, "last") >= 2:
        return False
    return all(p.tag.POS != "NOUN" for p in known) or token.pos_ not in ("NOUN", "PROPN")


def is_surname(token: Plain) -> bool:
    """A word that may be a surname by a dictionary, or nearly."""
    return open_reader().best(token.norm_, "last") >= 2
