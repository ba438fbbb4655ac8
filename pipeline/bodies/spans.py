"""Where names of bodies stand: the lexicon's, the model's mended, and those built on a head noun.

Finders propose, menders cut or widen one by one in the order of ``MENDERS``, and of overlapping ones the widest stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..lexicon.bodies import Head
from ..natasha.words import folded, is_a_being, is_finite, word_keys
from ..phrases import QUOTES, feature, is_acronym, is_capital, is_foreign
from ..plain import Plain
from .candidates import (
    ORDINAL,
    OWNED_BY_NOBODY,
    Candidate,
    adjectives_before,
    is_a_medium,
    is_a_platform,
    is_relational,
    is_saying,
    of_rank,
)
from .cited import cited, compounds, memorials, numbered, sites, translated
from .cuts import is_central_office
from .edges import is_half_row
from .menders import MENDERS, of_its_place
from .pairs import pairs
from .quotations import quotations, unnamed
from .regions import by_adjective, by_noun
from .tails import allowed_by, tail_end
from .view import View

WORKING = "рабочий"  # «Рабочая группа» is a name, a working group of somebody's is none
ACTING = ("committee", "state_body", "police")  # kinds of heads that act
DATELINE = 12  # words in which the line that opens a report tells who reports
ENDS = (".", "–", "—", "-", ":", "/")
DASHES = ("–", "—", "-")
SITE = 4  # tokens of a site's name
INNER = re.compile(r"[А-ЯЁ][а-яё]+(?:[А-ЯЁ]{2,}|[А-ЯЁ][а-яё]{2,}|-[А-ЯЁ][а-яё]{3,})")  # «СтепьТАГ», «СтепьНовости», «Степь-Вести»


def find_spans(view: View) -> list[Candidate]:
    """All names of bodies, from left to right, none overlapping."""
    return _widest(view, [*known(view), *spotted(view), *headed(view), *quoted(view), *paired(view), *reporters(view), *_seldom(view)])


def _seldom(view: View) -> Iterator[Candidate]:
    for finder in (cited, sites, compounds, translated, memorials, numbered):
        yield from finder(view)


# Finders


def known(view: View) -> Iterator[Candidate]:
    """Forms of the lexicon, with the place that they belong to: «МВД | Гвинеи», «гвинейское | МВД»."""
    for piece in view.known.values():
        if is_a_platform(view, piece.start, piece.end) or is_a_medium(view, piece.start, piece.end):
            continue
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
        if i + 1 < len(view.tokens) and is_foreign(view.tokens[i + 1]) and i + 1 not in view.known:
            continue  # «отделение Harbour League»: the name behind stands for itself
        if _is_a_thing(view, i) or _describes_a_name(view, i) or _of_a_rank(view, i) or is_saying(view, i):
            continue
        if is_central_office(view, i):
            continue
        start = adjectives_before(view, i)
        if head.ranked and start == i and not is_capital(view.tokens[i]):
            continue  # «начальник штаба МВД»
        end = tail_end(view, i + 1, allowed_by(head))
        if _is_name(view, head, start, i, end):
            yield Candidate(start, end, "rule", "headed")


def quoted(view: View) -> Iterator[Candidate]:
    """Names in quotation marks behind a noun of bodies or of their people: «группировка „Чёрный компас“», «главарь „Чёрного компаса“»."""
    words, other = view.knowledge.bodies, unnamed(view)
    for q in quotations(view):
        if q.body and q.noun is not None and q.noun == q.start - 2 and q.start not in view.known and _is_of_troops(view, q.noun):
            yield Candidate(q.noun, tail_end(view, q.end + 1, allowed_by(None)), "rule", "quoted")  # «погранотряд „Баткен“»
            continue
        if q.noun is not None and q.noun == q.start - 2 and q.end - q.start == 1 and _is_a_letter(view, q.noun, q.start):
            yield Candidate(q.noun, tail_end(view, q.end + 1, allowed_by(None)), "rule", "quoted")  # «служба „А“»
            continue
        if not q.body or q.noun is None or is_capital(view.tokens[q.noun]) or not other.isdisjoint(word_keys(view.tokens[q.start].norm_)):
            continue
        if q.noun and is_capital(view.tokens[q.noun - 1]) and view.tokens[q.noun - 1].pos_ == "ADJ":
            continue  # «в статье Речного корреспондента „Жара“»
        keys = word_keys(view.tokens[q.noun].norm_)
        inside = range(q.start, q.end)
        piece = view.places.get(q.start)
        told = not keys.isdisjoint(words.descriptors) or not keys.isdisjoint(words.members)
        if told and view.people.isdisjoint(inside) and not (piece and piece.end == q.end):
            yield Candidate(q.start, q.end, "rule", "quoted")


def _is_of_troops(view: View, i: int) -> bool:
    """«погранотряд», «спецподразделение»: one of those that are called by a name in quotation marks."""
    head, keys = view.head(i), word_keys(view.tokens[i].norm_)
    troops = (head is not None and head.kind == "military") or not keys.isdisjoint(view.knowledge.bodies.units)
    return troops and feature(view.tokens[i], "Number") != "Plur"


def _is_a_letter(view: View, noun: int, at: int) -> bool:
    """«служба „А“», «центр „Э“»: a letter tells nothing without the noun before it."""
    letter = view.tokens[at].norm_
    return len(letter) == 1 and letter.isupper() and letter != "Ъ" and view.head(noun) is not None  # no «в суде „Ъ“ рассказали»


def paired(view: View) -> Iterator[Candidate]:
    """«в Южном и Сибирском таможенных управлениях»: two bodies."""
    for start, end in pairs(view):
        yield Candidate(start, end, "rule", "paired")


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
            alone = doc[i - 1].norm_ in (*ENDS, ",") and i not in view.places and i not in view.locations and i not in view.people
            own = is_capital(doc[i]) and (doc[i - 1].norm_ == doc[i + 1].norm_ == "/" or _is_last(doc, i))  # «/АРКА/», «– ИНФОТАГ.»
            if (own or INNER.fullmatch(doc[i].norm_)) and alone and doc[i + 1].norm_ in ENDS:
                yield Candidate(i, i + 1, "rule", "reporters")


def _is_last(doc: Sequence[Plain], i: int) -> bool:
    """Between a dash and the full stop of the line, no «– Корр. ТАСС»."""
    return doc[i - 1].norm_ in DASHES and doc[i + 1].norm_ == "." and is_acronym(doc[i])


def _describes_a_name(view: View, i: int) -> bool:
    """«агентство Reuters», «партия „Компас“»: a noun in small letters that is no part of the name behind it."""
    if is_capital(view.tokens[i]) or i + 1 >= len(view.tokens) or folded(view.tokens[i].lemma_) not in view.knowledge.bodies.descriptors:
        return False
    behind = view.tokens[i + 1]
    named = is_capital(behind) and (i + 1 in view.known or i + 1 in view.organizations)
    return named or is_foreign(behind) or behind.norm_ in QUOTES


def _is_a_thing(view: View, i: int) -> bool:
    """«корабль „Союз-3“», and «„Союз-3“» elsewhere: its first word is the noun of a body by chance."""
    return i > 0 and view.tokens[i - 1].norm_ in QUOTES and not unnamed(view).isdisjoint(word_keys(view.tokens[i].norm_))


def _of_a_rank(view: View, i: int) -> bool:
    """«полковник | полиции»"""
    return i > 0 and not word_keys(view.tokens[i - 1].norm_).isdisjoint(view.knowledge.bodies.ranks)


def _names_one(view: View, i: int, head: Head) -> bool:
    number = feature(view.tokens[i], "Number")
    return number == "Plur" if head.plural else number != "Plur"


def _is_name(view: View, head: Head, start: int, at: int, end: int) -> bool:
    """Whether enough stands in the phrase for this head; see ``needs`` and ``owned`` in bodies.toml."""
    behind = range(at + 1, end)
    if head.owned and not (any(_is_body(view, i) for i in behind) and any(view.tokens[i].norm_ in ("по", "в") for i in behind)):
        return False  # the drill «Мирная миссия», «миссия Интерпола во главе с директором»
    if any(view.proper(i) for i in range(start, at + 1)) and end - start > 1:
        return True
    if head.needs != "capital" and head.kind in ACTING and _has_purpose(view, start, at, end):
        return True
    tail = range(at + 1, end)
    if ORDINAL.fullmatch(view.tokens[start].norm_) and start < at and any(_is_body(view, i) for i in tail):
        return True  # «9-я служба ГКНБ»
    if start in view.opens and at - start > 1 and is_capital(view.tokens[start]) and of_rank(view, at - 1) and is_relational(view, start):
        return True  # «Сморгонская пограничная группа», where the capital tells nothing
    body = any(_is_body(view, i) for i in tail)
    where = any(i in view.places or i in view.locations for i in tail) or any(i in view.adjectives for i in range(start, at))
    told = head.kind != "police" and not head.plural and head.needs != "capital"
    # «власти региона», «полиция области» say no more than «власти», «полиция»
    where = where or (told and (any(by_noun(view, i) for i in tail) or any(by_adjective(view, i) for i in range(start, at))))
    office = head.voice and where and any(is_a_being(view.tokens[i].norm_) for i in tail)  # «пресс-служба президента Гвинеи»
    body = body or office or (where and any(view.head(i) for i in tail))
    ranked = any(of_rank(view, i) and (is_capital(view.tokens[i]) or folded(view.tokens[i].lemma_) != WORKING) for i in range(start, at))
    if head.seat and ranked and where:
        return True  # «оперативный штаб в Тыве»
    if start in view.opens and start < at and ranked and head.about and at + 1 < end and view.tokens[at + 1].norm_ == "по":
        return True  # «Рабочая группа по портам», where the capital tells nothing
    enough = {"subject": bool(tail) or where, "place": body or where, "body": body, "capital": (body or where) and ranked}
    return enough[head.needs]


def _has_purpose(view: View, start: int, at: int, end: int) -> bool:
    """«антитеррористическая комиссия», «управление по наркоконтролю»"""
    purposes = view.knowledge.bodies.purposes
    about = at + 2 < end and view.tokens[at + 1].norm_ == "по" and folded(view.tokens[at + 2].lemma_) in purposes
    own = folded(view.tokens[at].lemma_)  # «оперативный штаб», but no «оперативный отдел»
    lemmas = [folded(view.tokens[i].lemma_) for i in range(start, at)]
    return about or any(lemma in purposes or f"{lemma} {own}" in purposes for lemma in lemmas)


def _is_body(view: View, i: int) -> bool:
    if i in view.places or i in view.locations:
        return False
    token = view.tokens[i]
    if i in view.known or i in view.organizations:
        return True
    return i not in view.shouted and is_acronym(token) and token.norm_ not in view.knowledge.bodies.nobodies


# Parts of the model's spans


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
        joins = mark in ("и", ",") and _begins_a_body(view, i + 1, end)
        if mark in ("(", ")") or is_finite(mark) or joins or (mark in DASHES and _reports(view, at, i)):
            yield Candidate(at, i, "natasha", "part")
            at = i + 1
    if at < end:
        yield Candidate(at, end, "natasha", "model" if at == start else "part")


def _reports(view: View, at: int, end: int) -> bool:
    """«STEP.RU — | Южный окружной суд», «Степь-Вести — МВД»: a site or a paper before a dash, which tells of the body behind it."""
    first = view.tokens[at]
    site = is_foreign(first) or any("." in view.tokens[i].text for i in range(at, end))
    known = at in view.known and view.known[at].end == end
    return (site or known) and not any(view.head(i) for i in range(at, end)) and end - at <= SITE


def _begins_a_body(view: View, at: int, end: int) -> bool:
    if at >= end:
        return False
    behind = at + 1 if at in view.adjectives and at + 1 < end else at
    return behind in view.known or is_acronym(view.tokens[behind]) or (behind > at and view.head(behind) is not None)




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
    return [c for c in kept if not is_half_row(view, c) and not any(i in view.people for i in range(c.start, c.end))]
