"""Menders of the model's names of bodies, one by one in the order of ``MENDERS``: each cuts, widens or drops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..lexicon.names import names
from ..natasha.words import folded, is_a_being, is_common_noun, is_common_word, is_finite, readings, word_keys
from ..phrases import NOUNS, QUOTES, agree, feature, is_acronym, is_capital, is_foreign
from ..plain import Plain
from .candidates import Candidate, adjectives_before, folded_words, is_a_medium, is_a_platform, is_saying
from .cuts import no_central_office, no_half_pair, no_rank, no_second_body, no_span, no_union_beside
from .edges import LONG, is_quoted, no_ground, no_headline, no_loose_end, no_other_case, no_pointing, no_quotes, no_stray_noun, no_year
from .event_names import no_event, no_named_event
from .noun_phrases import coordinated
from .regions import by_adjective
from .tails import Allowed, allowed_by, memorial, place, tail_end
from .view import View

OWNERS = frozenset({"наш", "ваш", "мой"})

Mender = Callable[[View, Candidate], "Candidate | None"]


def outside_people(view: View, c: Candidate) -> Candidate | None:
    return None if any(i in view.people for i in range(c.start, c.end)) else c


def no_verb(view: View, c: Candidate) -> Candidate | None:
    """«Окончил факультет права», «Наш факультет права» → «факультет права»"""
    start, quoted = c.start, is_quoted(view, c.start)
    while start < c.end - 1 and (_is_before_names(view.tokens[start]) or (not quoted and _is_somebodys(view, start))):
        start += 1
    return replace(c, start=start, rule="no_verb") if start > c.start else c


def _is_before_names(token: Plain) -> bool:
    if token.pos_ in ("ADP", "ADV", "SCONJ"):
        return True
    return is_finite(token.norm_.lower())


def _is_somebodys(view: View, i: int) -> bool:
    """«наш», «свой», «этот»"""
    if not word_keys(view.tokens[i].norm_).isdisjoint(OWNERS):
        return True  # also where the tagger takes a capital for a name: «– Наш Центр»
    return view.tokens[i].pos_ in ("DET", "PRON") and folded(view.tokens[i].lemma_) in view.knowledge.bodies.stops


def no_building(view: View, c: Candidate) -> Candidate | None:
    """«Речной собор», «Саянская ГЭС»: a building, by its noun, unless it is quoted or has a body behind it."""
    noun = next((i for i in range(c.start, c.end) if view.tokens[i].pos_ in NOUNS or is_acronym(view.tokens[i])), None)
    if noun is None or is_quoted(view, c.start) or word_keys(view.tokens[noun].norm_).isdisjoint(view.knowledge.bodies.buildings):
        return c
    titled = noun + 2 == c.end - 1 and not word_keys(view.tokens[noun + 1].norm_).isdisjoint(names().titles)  # «Госпиталь королевы Марии»
    return c if titled or any(i in view.known for i in range(noun + 1, c.end)) else None


def no_role(view: View, c: Candidate) -> Candidate | None:
    """«Председатель комитета портов» → «комитет портов»: a person's role is no part of the body's name."""
    start = c.start
    while start < c.end - 1 and _is_a_person(view, start):
        start += 1
    nouns = [i for i in range(c.start, c.end) if view.tokens[i].pos_ in NOUNS]
    if nouns and all(_is_a_person(view, i) for i in nouns) and view.tokens[c.start].pos_ == "ADJ" and not is_quoted(view, c.start):
        return None  # «Верховный комиссар», «Постоянный представитель»
    first = next((i for i in range(start, c.end) if view.tokens[i].pos_ in NOUNS), start)
    return replace(c, start=start, rule="no_role") if start > c.start and (view.head(first) or start in view.known) else c


def _is_a_person(view: View, i: int) -> bool:
    word = view.tokens[i].norm_  # the tagger may take «Председателя» for an adjective
    return is_a_being(word) and is_common_noun(word)


def one_body(view: View, c: Candidate) -> Candidate | None:
    """«Спецслужбы Гвинеи», «Органы безопасности»: a plural names many."""
    at = next((i for i in range(c.start, c.end) if view.tokens[i].pos_ in NOUNS), None)
    head = view.head(at) if at is not None else None
    return None if at is not None and head and not head.plural and feature(view.tokens[at], "Number") == "Plur" else c


def no_means(view: View, c: Candidate) -> Candidate | None:
    """«Силами оперативных штабов», «силами Росгвардии»: the means of whom stands behind it; «Силы обороны» are a body."""
    if view.tokens[c.start].norm_.lower() not in view.knowledge.bodies.means:
        return c
    at = next((i for i in range(c.start + 1, c.end) if view.head(i) or i in view.known), None)
    if at is None and not any(is_capital(view.tokens[i]) for i in range(c.start + 1, c.end)):
        return None  # «Силами подразделений | ФСБ»
    return replace(c, start=c.start + 1, rule="no_means") if at is not None else c


def no_action(view: View, c: Candidate) -> Candidate | None:
    """«Управление рисками» is something done, not a body: an instrumental stands right behind the noun."""
    at = next((i for i in range(c.start, c.end) if view.head(i)), None)
    if at is None or at + 1 >= len(view.tokens):
        return c
    behind = view.tokens[at + 1]
    if is_saying(view, at):
        return None
    return None if feature(behind, "Case") == "Ins" and behind.pos_ in ("NOUN", "ADJ") and not is_capital(behind) else c


def with_memorial(view: View, c: Candidate) -> Candidate | None:
    """«Театр | имени Норова», «Музей им. | Норова»"""
    last = c.end - 1 - (view.tokens[c.end - 1].norm_ == ".")
    at = last if view.tokens[last].norm_ in ("имени", "им") else c.end
    end = memorial(view, at, Allowed()) if at < len(view.tokens) else 0
    return replace(c, end=end, rule="with_memorial") if end > c.end else c


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
    quoted = at >= 0 and is_quoted(view, c.start) and view.tokens[at].norm_ in view.knowledge.bodies.firms
    return replace(c, start=at, rule="with_firm") if quoted else c


def _tells_kind(view: View, i: int, end: int) -> bool:
    """A descriptor, or an adjective before one."""
    noun = next((k for k in range(i, end) if view.tokens[k].pos_ != "ADJ"), i)
    return folded(view.tokens[noun].lemma_) in view.knowledge.bodies.descriptors


def no_common_words(view: View, c: Candidate) -> Candidate | None:
    """«Подпольную лабораторию», «в Федеральном списке»: words of the dictionary whose capital tells nothing, and no head among them."""
    if is_quoted(view, c.start) and c.end - c.start > 2 and view.tokens[c.end - 1].norm_ == "нет":
        return None  # «Потерь с нашей стороны нет», something said
    if is_quoted(view, c.start) or any(view.head(i) for i in range(c.start, c.end)):
        return c
    words = [t.norm_ for t in view.tokens[c.start : c.end] if t.norm_[:1].isalpha()]
    if c.end - c.start == 1 and (_only_describes(view, c.start) or _is_shouted(words[:1], c.start in view.known)):
        return None
    plain = all(is_common_word(word) for word in words)
    return None if plain and not any(view.proper(i) for i in range(c.start, c.end)) else c


def _is_shouted(words: list[str], known: bool) -> bool:
    """«3 ДЕКАБРЯ, АРМЕНПРЕСС»: a common noun in capitals, too long for an acronym."""
    return not known and any(len(w) >= LONG and w.isupper() and is_common_noun(w.lower()) for w in words)


def _only_describes(view: View, i: int) -> bool:
    """An adjective alone, before the noun that it belongs to."""
    word, behind = view.tokens[i].norm_, view.tokens[i + 1] if i + 1 < len(view.tokens) else None
    if not {pos for pos, *_ in readings(word)} <= {"ADJ"} or is_acronym(view.tokens[i]):
        return False
    return behind is not None and behind.norm_.islower() and behind.pos_ in ("NOUN", "ADJ") and agree(view.tokens[i], behind)


def is_a_body(view: View, c: Candidate) -> Candidate | None:
    """Not «СМИ», not a place, not a word in small letters that is no head."""
    if c.end - c.start == 1 and word_keys(view.tokens[c.start].norm_) & folded_words(view.knowledge.bodies.nobodies):
        return None
    if is_a_platform(view, c.start, c.end) or is_a_medium(view, c.start, c.end):
        return None
    if c.end - c.start == 1 and _is_a_person(view, c.start) and not is_quoted(view, c.start) and not is_acronym(view.tokens[c.start]):
        return None
    if word_keys(view.tokens[c.end - 1].norm_.rpartition("-")[2]) & view.knowledge.bodies.venues and not view.head(c.start):
        return None
    piece = view.places.get(c.start)
    if piece and piece.end == c.end:
        return None
    named = [i for i in range(c.start, c.end) if view.proper(i)]
    if named and all(view.tokens[i].norm_ in view.knowledge.bodies.nobodies for i in named) and not view.head(c.start):
        return None
    if c.end - c.start == 1 and c.start in view.opens and is_common_noun(view.tokens[c.start].norm_) and not is_quoted(view, c.start):
        return None
    if c.end - c.start == 1 and not {"NOUN", "ADJ", "X"} & {pos for pos, *_ in readings(view.tokens[c.start].norm_)}:
        return None
    if not any(is_capital(t) for t in view.tokens[c.start : c.end]) and not any(view.head(i) for i in range(c.start, c.end)):
        return None
    return c


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
        if end == c.end > at + 1 and not is_capital(view.tokens[end - 1]):
            end = coordinated(view, end) or end  # «Комитетом связи | , информации и печати |»
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
    described = before >= 0 and (before in view.adjectives or by_adjective(view, before))
    if described and (is_acronym(view.tokens[c.start]) or agree(view.tokens[before], view.tokens[c.start])):
        return replace(c, start=before)
    return c


def with_adjectives(view: View, c: Candidate) -> Candidate:
    """«российско-гвинейская | Комиссия дружбы»: adjectives of place and rank before the head."""
    at = next((i for i in range(c.start, c.end) if view.tokens[i].pos_ in NOUNS or is_acronym(view.tokens[i])), c.start)
    if at == c.start and is_acronym(view.tokens[at]):
        return of_its_place(view, c) if at and (at - 1 in view.adjectives or by_adjective(view, at - 1)) else c
    return replace(c, start=min(c.start, adjectives_before(view, at))) if view.head(at) else c


MENDERS: tuple[Mender, ...] = (
    with_memorial,
    outside_people,
    no_half_pair,
    no_headline,
    no_verb,
    no_ground,
    no_role,
    no_event,
    no_building,
    no_named_event,
    no_means,
    one_body,
    no_action,
    no_descriptor,
    no_quotes,
    no_loose_end,
    no_stray_noun,
    no_other_case,
    no_central_office,
    no_second_body,
    no_pointing,
    no_year,
    no_common_words,
    is_a_body,
    no_lone_head,
    with_tail,
    no_span,
    no_union_beside,
    no_rank,
    with_adjectives,
    with_firm,
    no_quotes,
)
