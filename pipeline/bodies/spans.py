"""Where names of bodies stand: the lexicon's, the model's mended, and those built on a head noun.

Finders propose, menders cut or widen one by one in the order of ``MENDERS``, and of overlapping ones the widest stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ..lexicon.bodies import Head
from ..natasha.words import folded, is_a_being, is_common_noun, is_common_word, is_finite, readings, word_keys
from ..phrases import NOUNS, QUOTES, agree, feature, is_acronym, is_capital, is_foreign
from ..plain import Plain
from .quotations import quotations, unnamed
from .tails import Allowed, allowed_by, place, tail_end
from .view import View

OWNED_BY_NOBODY = ("international_organization", "international_body", "terrorist_organization", "media", "company", "ngo")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``[start, end)`` name a body; ``rule`` tells who found it."""

    start: int
    end: int
    method: str  # natasha lexicon rule
    rule: str


DATELINE = 12  # words in which the line that opens a report tells who reports
ENDS = (".", "–", "—", "-", ":")
INNER = re.compile(r"[А-ЯЁ][а-яё]+[А-ЯЁ]{2,}")  # «СтепьТАГ»
ORDINAL = re.compile(r"\d+-?[а-я]{1,3}")
Mender = Callable[[View, Candidate], "Candidate | None"]


def find_spans(view: View) -> list[Candidate]:
    """All names of bodies, from left to right, none overlapping."""
    return _widest(view, [*known(view), *spotted(view), *headed(view), *quoted(view), *reporters(view)])


# Finders


def known(view: View) -> Iterator[Candidate]:
    """Forms of the lexicon, with the place that they belong to: «МВД | Гвинеи», «гвинейское | МВД»."""
    for piece in view.known.values():
        found = Candidate(piece.start, piece.end, "lexicon", "known")
        if view.knowledge.organizations[piece.key].kind not in OWNED_BY_NOBODY:
            found = of_its_place(view, found)
        yield found


def spotted(view: View) -> Iterator[Candidate]:
    """The model's spans, mended."""
    for start, end in view.organizations.items():
        for candidate in _lines(view, start, end):
            found: Candidate | None = None if candidate.start in view.shouted else candidate
            for mender in MENDERS:
                found = mender(view, found) if found else None
            if found:
                yield found


def headed(view: View) -> Iterator[Candidate]:
    """Names built on a head noun: «департаменте банковского надзора», «пресс-служба полиции Гвинеи»."""
    of_places = {i for piece in view.places.values() for i in range(piece.start, piece.end)}
    for i in range(len(view.tokens)):
        head = view.head(i)
        if not head or i in view.people or i in of_places or not _names_one(view, i, head):
            continue
        if _describes_a_name(view, i) or _of_a_rank(view, i) or _is_saying(view, i):
            continue
        start = _adjectives_before(view, i)
        end = tail_end(view, i + 1, allowed_by(head))
        if _is_name(view, head, start, i, end):
            yield Candidate(start, end, "rule", "headed")


def quoted(view: View) -> Iterator[Candidate]:
    """Names in quotation marks behind a noun of bodies or of their people: «группировка „Чёрный компас“», «главарь „Чёрного компаса“»."""
    words, other = view.knowledge.bodies, unnamed(view)
    for q in quotations(view):
        if not q.body or q.noun is None or is_capital(view.tokens[q.noun]) or not other.isdisjoint(word_keys(view.tokens[q.start].norm_)):
            continue
        keys = word_keys(view.tokens[q.noun].norm_)
        inside = range(q.start, q.end)
        piece = view.places.get(q.start)
        told = not keys.isdisjoint(words.descriptors) or not keys.isdisjoint(words.members)
        if told and view.people.isdisjoint(inside) and not (piece and piece.end == q.end):
            yield Candidate(q.start, q.end, "rule", "quoted")


def reporters(view: View) -> Iterator[Candidate]:
    """«ОРСК, 3 мая, „Степь-Информ“.», «Орск. 3 мая. СтепьТАГ –»: who reports, in the line that a place opens."""
    doc = view.tokens
    for start, end in sorted({**view.locations, **{p.start: p.end for p in view.places.values()}}.items()):
        if start and not doc[start - 1].is_space:
            continue
        line = range(end, min(end + DATELINE, len(doc) - 1))
        stop = next((i for i in line if doc[i].is_space), line.stop)
        if not any(doc[i].norm_.isdigit() for i in range(end, stop)):
            continue
        q = next((q for q in quotations(view) if end < q.start < stop and q.end - q.start <= 3), None)
        if q and q.end + 1 < len(doc) and doc[q.end + 1].norm_ in ENDS and q.noun is None:
            yield Candidate(q.start, q.end, "rule", "reporters")
        for i in range(end + 1, stop):
            if INNER.fullmatch(doc[i].norm_) and doc[i + 1].norm_ in ENDS:
                yield Candidate(i, i + 1, "rule", "reporters")


def _describes_a_name(view: View, i: int) -> bool:
    """«агентство Reuters», «партия „Компас“»: a noun in small letters that is no part of the name behind it."""
    if is_capital(view.tokens[i]) or i + 1 >= len(view.tokens) or folded(view.tokens[i].lemma_) not in view.knowledge.bodies.descriptors:
        return False
    behind = view.tokens[i + 1]
    named = is_capital(behind) and (i + 1 in view.known or i + 1 in view.organizations)
    return named or is_foreign(behind) or behind.norm_ in QUOTES


def _is_saying(view: View, i: int) -> bool:
    """«банк данных», «центр внимания»: two words that name no body."""
    if i + 1 >= len(view.tokens):
        return False
    return f"{folded(view.tokens[i].lemma_)} {view.tokens[i + 1].norm_}" in view.knowledge.bodies.nobodies


def _of_a_rank(view: View, i: int) -> bool:
    """«полковник | полиции»"""
    return i > 0 and not word_keys(view.tokens[i - 1].norm_).isdisjoint(view.knowledge.bodies.ranks)


def _names_one(view: View, i: int, head: Head) -> bool:
    number = feature(view.tokens[i], "Number")
    return number == "Plur" if head.plural else number != "Plur"


def _adjectives_before(view: View, head: int) -> int:
    """First token of the adjectives that belong to the name; «новый» or «этот» do not."""
    start = at = head
    while at > 0 and _describes(view, at - 1, head):
        at -= 1
        if _belongs(view, at):
            start = at
    return start


def _describes(view: View, i: int, head: int) -> bool:
    token = view.tokens[i]
    if token.is_space or i + 1 in view.starts:
        return False
    if token.norm_[:1].isdigit():
        return ORDINAL.fullmatch(token.norm_) is not None
    return token.pos_ in ("ADJ", "VERB") and token.norm_[-1:].isalpha() and not is_a_being(token.norm_) and agree(token, view.tokens[head])


def _belongs(view: View, i: int) -> bool:
    return view.proper(i) or i in view.adjectives or view.tokens[i].norm_[:1].isdigit() or _of_rank(view, i)


def _of_rank(view: View, i: int) -> bool:
    """«верхняя», «федеральный»"""
    return folded(view.tokens[i].lemma_) in view.knowledge.bodies.adjectives


def _is_name(view: View, head: Head, start: int, at: int, end: int) -> bool:
    """Whether enough stands in the phrase for this head; see ``needs`` in bodies.toml."""
    if any(view.proper(i) for i in range(start, at + 1)) and end - start > 1:
        return True
    tail = range(at + 1, end)
    body = any(_is_body(view, i) for i in tail)
    where = any(i in view.places or i in view.locations for i in tail) or any(i in view.adjectives for i in range(start, at))
    body = body or (where and any(view.head(i) for i in tail))
    ranked = any(_of_rank(view, i) for i in range(start, at))
    enough = {"subject": bool(tail) or where, "place": body or where, "body": body, "capital": (body or where) and ranked}
    return enough[head.needs]


def _is_body(view: View, i: int) -> bool:
    if i in view.places or i in view.locations:
        return False
    token = view.tokens[i]
    if i in view.known or i in view.organizations:
        return True
    return i not in view.shouted and is_acronym(token) and token.norm_ not in view.knowledge.bodies.nobodies


# Menders of the model's spans


def _lines(view: View, start: int, end: int) -> Iterator[Candidate]:
    """A name does not go over a line's end: each line of the span stands for itself."""
    at = start
    for i in range(start, end + 1):
        if i == end or (view.tokens[i].is_space and "\n" in view.tokens[i].text):
            if at < i:
                yield from _parts(view, at, i)
            at = i + 1


def _parts(view: View, start: int, end: int) -> Iterator[Candidate]:
    """«Лига портов (ЛП)» and «МВД Тывы и МИД Гвинеи» are two names each."""
    at = start
    for i in range(start + 1, end):
        mark = view.tokens[i].norm_
        if mark in ("(", ")") or is_finite(mark) or (mark in ("и", ",") and _begins_a_body(view, i + 1, end)):
            yield Candidate(at, i, "natasha", "part")
            at = i + 1
    if at < end:
        yield Candidate(at, end, "natasha", "model" if at == start else "part")


def _begins_a_body(view: View, at: int, end: int) -> bool:
    if at >= end:
        return False
    behind = at + 1 if at in view.adjectives and at + 1 < end else at
    return behind in view.known or is_acronym(view.tokens[behind]) or (behind > at and view.head(behind) is not None)


def outside_people(view: View, c: Candidate) -> Candidate | None:
    return None if any(i in view.people for i in range(c.start, c.end)) else c


def no_verb(view: View, c: Candidate) -> Candidate | None:
    """«Окончил факультет права» → «факультет права»"""
    start = c.start
    while start < c.end - 1 and _is_before_names(view.tokens[start]):
        start += 1
    return replace(c, start=start, rule="no_verb") if start > c.start else c


def _is_before_names(token: Plain) -> bool:
    if token.pos_ in ("ADP", "ADV", "SCONJ"):
        return True
    return is_finite(token.norm_.lower())


def no_event(view: View, c: Candidate) -> Candidate | None:
    """«Диалог Лиги портов» is a meeting: the span falls, the body inside has finders of its own; «Мемориал» alone is a thing."""
    first = view.tokens[c.start]
    alone = c.end - c.start == 1 and not is_acronym(first) and not _is_quoted(view, c.start)
    if alone and not word_keys(first.norm_).isdisjoint(view.knowledge.bodies.things):
        return None
    for token in view.tokens[c.start : c.end]:
        if word_keys(token.norm_) & view.knowledge.bodies.events:
            return None
        if token.pos_ in NOUNS or not any(pos == "ADJ" for pos, *_ in readings(token.norm_)):
            return c
    return c


def no_building(view: View, c: Candidate) -> Candidate | None:
    """«Речной собор», «Саянская ГЭС»: a building, by its noun, unless it is quoted or has a body behind it."""
    noun = next((i for i in range(c.start, c.end) if view.tokens[i].pos_ in NOUNS or is_acronym(view.tokens[i])), None)
    if noun is None or _is_quoted(view, c.start) or word_keys(view.tokens[noun].norm_).isdisjoint(view.knowledge.bodies.buildings):
        return c
    return c if any(i in view.known for i in range(noun + 1, c.end)) else None


def no_role(view: View, c: Candidate) -> Candidate | None:
    """«Председатель комитета портов» → «комитет портов»: a person's role is no part of the body's name."""
    start = c.start
    while start < c.end - 1 and _is_a_person(view, start):
        start += 1
    first = next((i for i in range(start, c.end) if view.tokens[i].pos_ in NOUNS), start)
    return replace(c, start=start, rule="no_role") if start > c.start and (view.head(first) or start in view.known) else c


def _is_a_person(view: View, i: int) -> bool:
    word = view.tokens[i].norm_  # the tagger may take «Председателя» for an adjective
    return is_a_being(word) and is_common_noun(word)


def no_named_event(view: View, c: Candidate) -> Candidate | None:
    """«учение „Рубеж“», «рынок „Южный“»: the noun before the quotation mark tells that it is no body's name; «силы ЛП „Рубеж“» is cut."""
    other = unnamed(view)
    start = c.start + (view.tokens[c.start].norm_ in QUOTES)
    if start and start < c.end and view.tokens[start - 1].norm_ in QUOTES and word_keys(view.tokens[start].norm_) & other:
        return None
    cut = next((q.start - 1 for q in quotations(view) if q.other and start < q.start - 1 < c.end), c.end)
    return replace(c, end=cut) if cut < c.end else c


def one_body(view: View, c: Candidate) -> Candidate | None:
    """«Спецслужбы Гвинеи», «Органы безопасности»: a plural names many."""
    at = next((i for i in range(c.start, c.end) if view.tokens[i].pos_ in NOUNS), None)
    head = view.head(at) if at is not None else None
    return None if at is not None and head and not head.plural and feature(view.tokens[at], "Number") == "Plur" else c


def no_action(view: View, c: Candidate) -> Candidate | None:
    """«Управление рисками» is something done, not a body: an instrumental stands right behind the noun."""
    at = next((i for i in range(c.start, c.end) if view.head(i)), None)
    if at is None or at + 1 >= len(view.tokens):
        return c
    behind = view.tokens[at + 1]
    if _is_saying(view, at):
        return None
    return None if feature(behind, "Case") == "Ins" and behind.pos_ in ("NOUN", "ADJ") and not is_capital(behind) else c


def no_descriptor(view: View, c: Candidate) -> Candidate | None:
    """«ООО УК «Компас», «Молодёжное движение «Компас» → «Компас»: what it is is no part of the name."""
    start = c.start
    while start < c.end - 1 and _tells_kind(view, start, c.end):
        start += 1
    behind = start < c.end and (view.tokens[start].norm_ in QUOTES or is_foreign(view.tokens[start]))
    return replace(c, start=start, rule="no_descriptor") if behind and start > c.start else c


def with_firm(view: View, c: Candidate) -> Candidate | None:
    """«ООО | „Южный“»: the form of the firm goes with its name in quotation marks."""
    at = c.start - 2
    quoted = at >= 0 and _is_quoted(view, c.start) and view.tokens[at].norm_ in view.knowledge.bodies.firms
    return replace(c, start=at, rule="with_firm") if quoted else c


def _tells_kind(view: View, i: int, end: int) -> bool:
    """A descriptor, or an adjective before one."""
    noun = next((k for k in range(i, end) if view.tokens[k].pos_ != "ADJ"), i)
    return folded(view.tokens[noun].lemma_) in view.knowledge.bodies.descriptors


def no_quotes(view: View, c: Candidate) -> Candidate | None:
    """Quotation marks and stops at the edges are no part of the name, a closing one that answers inside is."""
    start, end = c.start, c.end
    while start < end and not view.tokens[start].norm_[:1].isalnum():
        start += 1
    while end > start and not view.tokens[end - 1].norm_[-1:].isalnum() and not _answers(view, start, end):
        end -= 1
    if end < len(view.tokens) and view.tokens[end].norm_ in "»”\"" and _opened(view, start, end):
        end += 1
    return replace(c, start=start, end=end) if start < end else None


def _opened(view: View, start: int, end: int) -> bool:
    text = view.text(start, end)
    return text.count("«") > text.count("»") or text.count("“") > text.count("”") or text.count('"') % 2 > 0


def _answers(view: View, start: int, end: int) -> bool:
    inside = view.text(start, end - 1)
    return view.tokens[end - 1].norm_ in "»”\"" and inside.count("«") + inside.count('"') % 2 > 0


@lru_cache(maxsize=4)
def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(folded(word) for word in words)


def no_loose_end(view: View, c: Candidate) -> Candidate | None:
    """«Организации | за» десять лет: a preposition at the end begins something else."""
    end = c.end
    while end > c.start + 1 and view.tokens[end - 1].pos_ in ("ADP", "CCONJ") and view.tokens[end - 1].norm_.islower():
        end -= 1
    return replace(c, end=end) if end < c.end else c


def no_common_words(view: View, c: Candidate) -> Candidate | None:
    """«Подпольную лабораторию», «в Федеральном списке»: words of the dictionary whose capital tells nothing, and no head among them."""
    if _is_quoted(view, c.start) or any(view.head(i) for i in range(c.start, c.end)):
        return c
    words = [t.norm_ for t in view.tokens[c.start : c.end] if t.norm_[:1].isalpha()]
    if c.end - c.start == 1 and _only_describes(view, c.start):
        return None
    plain = all(is_common_word(word) for word in words)
    return None if plain and not any(view.proper(i) for i in range(c.start, c.end)) else c


def _only_describes(view: View, i: int) -> bool:
    """An adjective alone, before the noun that it belongs to."""
    word, behind = view.tokens[i].norm_, view.tokens[i + 1] if i + 1 < len(view.tokens) else None
    if not {pos for pos, *_ in readings(word)} <= {"ADJ"} or is_acronym(view.tokens[i]):
        return False
    return behind is not None and behind.norm_.islower() and behind.pos_ in ("NOUN", "ADJ") and agree(view.tokens[i], behind)


def is_a_body(view: View, c: Candidate) -> Candidate | None:
    """Not «СМИ», not a place, not a word in small letters that is no head."""
    if c.end - c.start == 1 and word_keys(view.tokens[c.start].norm_) & _folded(view.knowledge.bodies.nobodies):
        return None
    if c.end - c.start == 1 and _is_a_person(view, c.start) and not _is_quoted(view, c.start) and not is_acronym(view.tokens[c.start]):
        return None
    if word_keys(view.tokens[c.end - 1].norm_.rpartition("-")[2]) & view.knowledge.bodies.venues and not view.head(c.start):
        return None
    piece = view.places.get(c.start)
    if piece and piece.end == c.end:
        return None
    named = [i for i in range(c.start, c.end) if view.proper(i)]
    if named and all(view.tokens[i].norm_ in view.knowledge.bodies.nobodies for i in named) and not view.head(c.start):
        return None
    if c.end - c.start == 1 and c.start in view.opens and is_common_noun(view.tokens[c.start].norm_) and not _is_quoted(view, c.start):
        return None
    if c.end - c.start == 1 and not {"NOUN", "ADJ", "X"} & {pos for pos, *_ in readings(view.tokens[c.start].norm_)}:
        return None
    if not any(is_capital(t) for t in view.tokens[c.start : c.end]) and not any(view.head(i) for i in range(c.start, c.end)):
        return None
    return c


def _is_quoted(view: View, i: int) -> bool:
    return i > 0 and view.tokens[i - 1].norm_ in QUOTES


def no_lone_head(view: View, c: Candidate) -> Candidate | None:
    """«Комитет» alone is a reference, not a name."""
    head = view.head(c.start) if c.end - c.start == 1 else None
    if head and not is_acronym(view.tokens[c.start]) and not (head.alone and is_capital(view.tokens[c.start])):
        grown = with_tail(view, c)
        return grown if grown.end > c.end else None
    return c


def with_tail(view: View, c: Candidate) -> Candidate:
    """«Министерство связи | Гвинеи», «управление | Лиги портов»: genitives that the model cut off."""
    at = next((i for i in range(c.start, c.end) if view.tokens[i].pos_ in NOUNS), c.start)
    head = view.head(at)
    if head:
        end = max(c.end, tail_end(view, c.end, allowed_by(head)))
        return replace(c, end=end, rule="with_tail") if end > c.end else c
    return _of_a_body(view, c) if is_acronym(view.tokens[c.end - 1]) and c.end - c.start == 1 else c


def _of_a_body(view: View, c: Candidate) -> Candidate:
    """«УНП | ЛПГ», «МИД | Гвинеи»: behind an acronym only a body or a place."""
    end = tail_end(view, c.end, allowed_by(None))
    starts = (view.known, view.organizations, view.places, view.locations)
    if end > c.end and any(i in found for found in starts for i in range(c.end, min(end, c.end + 2))):
        return replace(c, end=end, rule="of_a_body")
    return c


def of_its_place(view: View, c: Candidate) -> Candidate:
    """«МВД | Гвинеи», «гвинейское | МВД»"""
    end = place(view, c.end, Allowed()) if c.end < len(view.tokens) and c.end not in view.starts else 0
    if end:
        return replace(c, end=end)
    before = c.start - 1
    if before in view.adjectives and (is_acronym(view.tokens[c.start]) or agree(view.tokens[before], view.tokens[c.start])):
        return replace(c, start=before)
    return c


def with_adjectives(view: View, c: Candidate) -> Candidate:
    """«российско-гвинейская | Комиссия дружбы»: adjectives of place and rank before the head."""
    at = next((i for i in range(c.start, c.end) if view.tokens[i].pos_ in NOUNS or is_acronym(view.tokens[i])), c.start)
    if at == c.start and is_acronym(view.tokens[at]):
        return of_its_place(view, c) if at - 1 in view.adjectives else c
    return replace(c, start=min(c.start, _adjectives_before(view, at))) if view.head(at) else c


MENDERS: tuple[Mender, ...] = (
    outside_people,
    no_verb,
    no_role,
    no_event,
    no_building,
    no_named_event,
    one_body,
    no_action,
    no_descriptor,
    no_quotes,
    no_loose_end,
    no_common_words,
    is_a_body,
    no_lone_head,
    with_tail,
    with_adjectives,
    with_firm,
    no_quotes,
)


# Choice


def _widest(view: View, found: list[Candidate]) -> list[Candidate]:
    """Nested names: the outer one. Names that overlap without nesting are one name. The lexicon's word wins on equal ones."""
    order = {"lexicon": 0, "rule": 1, "natasha": 2}
    kept: list[Candidate] = []
    for c in sorted(found, key=lambda c: (c.start, -c.end, order[c.method])):
        if not kept or c.start >= kept[-1].end:
            kept.append(c)
        elif c.end > kept[-1].end:
            kept[-1] = replace(kept[-1], end=c.end)
    return [c for c in kept if not any(i in view.people for i in range(c.start, c.end))]
