"""Where people are named: Natasha's PER spans, corrected by the named rules of one visible list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

from ..grammar.letters import CAPITAL, SMALL
from ..lexicon.names import fold_name, names
from ..plain import Plain, plain_tokens, text_of
from .eastern import join_syllables, split_eastern
from .fronts import cut_role_in_front, cut_stranger_in_front, cut_thing_in_front, is_common, is_first, is_wordlike
from .glued import add_known_pairs, cut_before_initials, cut_sentence_behind, drop_common_people, join_khans, split_two_people
from .mistaken import drop_adjectives, drop_namesakes, drop_operations, join_turned
from .nobodies import (
    SKY,
    drop_agencies,
    drop_beasts,
    drop_common_words,
    drop_counting_words,
    drop_honours,
    drop_known_bodies,
    drop_nameless,
    drop_quoted_things,
    drop_readings,
    drop_street_names,
    drop_told_places,
    is_surname,
    known_things,
)
from .nominative import INITIAL
from .posts import head_of, known_parses, normals
from .seams import add_unseen_fathers, cut_at_line_ends, cut_at_stops, cut_at_verbs, join_patronymics
from .unseen import add_articled, add_given_pairs, add_lone_originals
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc
Rule = Callable[[Doc, list[Range]], list[Range]]

INITIALS_FIRST = re.compile(
    rf"(?<![\w.«\"])(?:[{CAPITAL}]\.-)?(?:(?:[{CAPITAL}]|Дж|Дз)\.[ \xa0]?){{1,2}}[ \xa0]?(?:(?:аль|эль|аш|ан|ар|ас|ат|фон|ван|де)[- ])?"
    rf"[{CAPITAL}][{SMALL}]+(?:-[{CAPITAL}][{SMALL}]+)?(?![\w-])"
)
INITIALS_LAST = re.compile(
    rf"(?<![\w-])[{CAPITAL}][{SMALL}]{{2,}}(?:-[{CAPITAL}][{SMALL}]+)?[ \xa0](?:[{CAPITAL}]\.-)?"
    rf"(?:(?:[{CAPITAL}]|Дж|Дз)\.[ \xa0]?){{1,2}}(?![\w.])"
)
ORIGINAL = re.compile(r"\s?\(([A-Z\u00c0-\u024f][\w'’.-]*(?:[ \u00a0][A-Za-z\u00c0-\u024f][\w'’.-]*){1,4})\)")

CAPITALS = r"[А-ЯЁ][а-яё-]+(?:[  -](?:[А-ЯЁ]|аль|ибн|бин|ад|ал|ат|аш)[А-ЯЁа-яё-]*){0,4}"
BRACKET = re.compile(rf"\s?\(({CAPITALS})\)")


def cut_tails(doc: Doc, found: list[Range]) -> list[Range]:
    """Quotes, brackets, commas and blanks at either end; a bracket that opens inside: «Фань Бинбин (в девичестве …»."""
    tokens = plain_tokens(doc)
    out = []
    for a, b in found:
        b = next((i for i in range(a + 1, b) if tokens[i].text in "(«\"[,;:" and tokens[i].text), b)
        while a < b and not is_wordlike(tokens[a]):
            a += 1
        while b > a and not is_wordlike(tokens[b - 1]) and not (tokens[b - 1].text == "." and _is_initial(tokens[b - 2].text)):
            b -= 1
        out.append((a, b))
    return [r for r in out if r[0] < r[1]]


def _is_initial(text: str) -> bool:
    """A letter that a stop belongs to; «Харальд V.» ends a sentence."""
    return INITIAL.match(text) is not None and text.lower() not in names().behind


def add_initials(doc: Doc, found: list[Range]) -> list[Range]:
    """Initials and a surname, however spelled, that Natasha saw in part or not at all: «А.Б.Турдиматов», «Норов В.»."""
    tokens = plain_tokens(doc)
    out = list(found)
    for pattern in (INITIALS_FIRST, INITIALS_LAST):
        for match in pattern.finditer(text_of(doc)):
            span = doc.char_span(match.start(), match.start() + len(match.group().rstrip()))
            if span is None:
                continue
            if pattern is INITIALS_LAST and not is_surname(tokens[span.start]):
                continue
            alone = not any(a < span.end <= b for a, b in found)  # «Норов К. С. | Номер телефона»
            if pattern is INITIALS_FIRST and alone and not _may_be_surname(tokens[span.end - 1]):
                continue
            out.append((span.start, span.end))
    return _merged(out)


def _may_be_surname(token: Plain) -> bool:
    """Not «г. Москва», «В. Новгород»: a word that is known, and not as a surname, is none."""
    known = known_parses(token.norm_)
    return not known or is_surname(token) or any("Surn" in p.tag or "Name" in p.tag for p in known)


def _merged(found: list[Range]) -> list[Range]:
    """Ranges in order; those that overlap become one."""
    out: list[Range] = []
    for a, b in sorted(found):
        if out and a < out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


def add_originals(doc: Doc, found: list[Range]) -> list[Range]:
    """«Юрген Шток (Jürgen Stock)»: the bracket behind a name that holds it in foreign letters."""
    text = text_of(doc)
    return _merged([*found, *(original for _, b in found if (original := original_behind(doc, text, b)) is not None)])


def original_behind(doc: Doc, text: str, end: int) -> Range | None:
    """The words of a bracket that opens at ``end``, where they are two to five words of Latin letters."""
    tokens = plain_tokens(doc)
    match = ORIGINAL.match(text, tokens[end - 1].idx + len(tokens[end - 1]))
    match = match or _alias(text, tokens[end - 1].idx + len(tokens[end - 1]))
    span = doc.char_span(match.start(1), match.end(1)) if match else None
    return (span.start, span.end) if span is not None else None


def _alias(text: str, at: int) -> re.Match[str] | None:
    """«(Абу Юсуф)», «(он же Рыжий)», «, он же Рыжий,» behind a name."""
    told = _called().match(text, at)
    bracket = BRACKET.match(text, at)
    if told is not None or bracket is None:
        return told
    called = fold_name(bracket.group(1))
    return bracket if re.split("[ -]", called)[0] in names().begun and called not in known_things() else None


@lru_cache(maxsize=1)
def _called() -> re.Pattern[str]:
    told = "|".join(map(re.escape, names().introduced))
    return re.compile(rf"(?:\s?[(,])?\s?(?:{told})\s[«\"]?({CAPITALS})(?=[)«»\",.;])")


def add_fathers(doc: Doc, found: list[Range]) -> list[Range]:
    """«Уран Нурлан | уулу»: the word behind a father's name is of the name."""
    tokens = plain_tokens(doc)
    fixed = names().fixed_fathers
    out: list[Range] = []
    for a, b in [(a, b + 1 if b < len(tokens) and tokens[b].norm_.lower() in fixed else b) for a, b in found]:
        if out and out[-1][1] == a and tokens[a - 1].norm_.lower() in fixed:
            out[-1] = (out[-1][0], b)  # «Нурлан кызы | Айгуль»
        else:
            out.append((a, b))
    return _merged(out)


def add_surname_behind(doc: Doc, found: list[Range]) -> list[Range]:
    """«Анной Петровной | Норовой»: a surname goes on after a father's name."""
    tokens, known = plain_tokens(doc), dict(found)
    out = []
    for a, b in found:
        if b - a > 1 and open_reader().best(tokens[b - 1].norm_, "middle") >= 3 and known.get(b, 0) == b + 1 and is_surname(tokens[b]):
            b += 1
        out.append((a, b))
    return _merged(out)


def add_titled(doc: Doc, found: list[Range]) -> list[Range]:
    """«пророка Мухаммеда»: a known first name behind a word that is said with a first name, where Natasha saw nothing."""
    tokens, taken = plain_tokens(doc), {i for a, b in found for i in range(a, b)}
    taken |= {i for span in doc.spans.get("natasha", []) for i in range(span.start, span.end)}
    more = [
        (name.i, name.i + 1)
        for name in tokens
        if name.norm_[:1].isupper() and name.i not in taken and _is_titled(tokens, name.i) and is_first(name)
    ]
    return sorted([*found, *more])


def _is_titled(tokens: Sequence[Plain], i: int) -> bool:
    """«папа | Франциск», «папой Римским | Франциском»."""
    at = i - 1
    while at > 0 and SKY.search(tokens[at].norm_.lower()) and tokens[at].norm_.istitle():
        at -= 1
    return at >= 0 and bool(normals(tokens[at].norm_) & names().titles)


def add_first_in_front(doc: Doc, found: list[Range]) -> list[Range]:
    """«Франк | Де Норов»: a capital before a name that begins with a particle."""
    tokens = plain_tokens(doc)
    ends = {b for _, b in found}
    out = []
    for a, b in found:
        before = tokens[a - 1] if a else None
        particle = tokens[a].norm_.lower() in names().particles and b - a > 1
        if before is not None and particle and a not in ends and before.norm_.istitle() and head_of(before.norm_) is None:
            listed = a > 1 and tokens[a - 2].text == "•"
            strange = (not known_parses(before.norm_) or is_first(before) or listed) and not normals(before.norm_) & names().titles
            a -= strange and fold_name(before.norm_) not in known_things() and is_wordlike(before)
        out.append((a, b))
    return _merged(out)


def add_in_bodies(doc: Doc, found: list[Range]) -> list[Range]:
    """«директором Управления | Лукасом Штайнером»: two words in the instrumental that end a body's name are a person's."""
    tokens, more = plain_tokens(doc), []
    for span in doc.spans.get("natasha", []):
        first, last = span.end - 2, span.end - 1
        if span.label_ != "ORG" or first <= span.start or any(a <= last and b > first for a, b in found):
            continue
        named = all(tokens[i].norm_.istitle() and tokens[i].feats.get("Case") == "Ins" for i in (first, last))
        if named and is_first(tokens[first]) and not is_common(tokens[last]):
            more.append((first, last + 1))
    return sorted([*found, *more])


def add_shouted(doc: Doc, found: list[Range]) -> list[Range]:
    """«ТИМУР НОРОВ»: a known first name and a known surname, both in capitals, that Natasha saw nothing in."""
    tokens = plain_tokens(doc)
    out = list(found)
    for first, last in pairwise(tokens):
        if not (first.text.isupper() and last.text.isupper() and len(first.text) > 2 and len(last.text) > 3):
            continue
        alone = not any(a <= last.i and b > first.i for a, b in found)
        if alone and fold_name(first.text) in names().first and is_first(first) and _is_last(last):
            out.append((first.i, last.i + 1))
    return sorted(out)


def _is_last(token: Plain) -> bool:
    return any(option.last >= 3 and option.case == "Nom" for option in open_reader().options(token.text.title()))


RULES: tuple[Rule, ...] = (
    cut_at_line_ends,
    cut_at_stops,
    cut_at_verbs,
    join_patronymics,
    cut_tails,
    cut_role_in_front,
    cut_sentence_behind,
    cut_stranger_in_front,
    add_initials,
    cut_thing_in_front,
    cut_tails,
    add_unseen_fathers,
    add_fathers,
    add_surname_behind,
    add_titled,
    add_in_bodies,
    add_shouted,
    add_known_pairs,
    join_turned,
    join_syllables,
    split_eastern,
    split_two_people,
    join_khans,
    add_first_in_front,
    add_given_pairs,
    add_articled,
    add_originals,
    add_lone_originals,
    cut_before_initials,
    drop_street_names,
    drop_honours,
    drop_namesakes,
    drop_operations,
    drop_adjectives,
    drop_agencies,
    drop_beasts,
    drop_quoted_things,
    drop_nameless,
    drop_counting_words,
    drop_common_words,
    drop_common_people,
    drop_told_places,
    drop_readings,
    drop_known_bodies,
)


def find_ranges(doc: Doc) -> list[Range]:
    """Where people are named, by Natasha and the rules."""
    found = [(span.start, span.end) for span in doc.spans.get("natasha", []) if span.label_ == "PER"]
    for rule in RULES:
        found = rule(doc, found)
    return found
