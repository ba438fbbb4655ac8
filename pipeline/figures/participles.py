"""Participles between a number and its noun, with what depends on them: «40 выехавших | в Сирию | боевиков»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.inflection import readings
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .codings import GROUP
from .words import Word


def sized_adjective(word: Word) -> bool:
    """«два | 120-миллиметровых | снаряда», «шесть | 82-мм | мин»: a measure joined to its adjective counts nothing."""
    digits, hyphen, rest = word.lower.partition("-")
    return bool(hyphen) and digits[:1].isdigit() and len(rest) > 1 and rest.isalpha()


def past_group(words: Sequence[Word], at: int, stops: frozenset[int]) -> int | None:
    """«связанных | с терроризмом | преступлений»: where the noun phrase goes on behind what depends on its participle."""
    own = words[at - 1]
    if at >= len(words):
        return None
    if (who := _who_acted(words, at, stops)) is not None:
        return who
    called = load_objects().match(own.lemmas, []) is not None  # «40 выехавших | в Сирию | боевиков», not «обвиняемых в убийстве военных»
    participle = own.verb_form == "Part" or any(p.tag.POS == "PRTF" for p in readings(own.lower))
    if called and not participle and (persons := _persons(words, at, stops)) is not None:
        return persons
    if called and not (participle and (_come_out_of(words, at) or (words[at].case == "Ins" and words[at].animate))):
        return None
    by_means = participle and words[at].case == "Ins" and (words[at].nominal or words[at].attribute)  # «снаряжённых взрывчаткой поясов»
    by_means = by_means or (participle and words[at].nominal and words[at].text.isupper())  # «выявленных ФСБ преступлений»
    if not by_means and (words[at].pos != "ADP" or not (participle or own.lemmas & words_of("leaning"))):
        return None
    inner = next((j for j in range(at + (not by_means), min(len(words), at + GROUP)) if not words[j].attribute), None)
    if inner is None or not words[inner].nominal or inner + 1 >= len(words):
        return None
    if words[inner + 1].pos == "ADP":  # «к ввозу в страну»
        inner = next((j for j in range(inner + 2, min(len(words), inner + GROUP)) if words[j].nominal), inner)
    for j in range(inner + 1, min(len(words), inner + GROUP)):
        word = words[j]
        if j in stops or not (word.attribute or word.nominal):
            return None
        paucal = word.case in ("Gen", "Acc") and own.case in ("Gen", "Acc")  # «три | снаряжённых взрывчаткой | пояса»
        agrees = word.case in (own.case, "") and (own.nominal or word.number == own.number or paucal)
        agrees = agrees or (word.case == "Gen" and (own.case in ("Nom", "Acc") or own.nominal))  # «две готовые к применению бомбы»
        known = load_objects().match(word.lemmas, [])
        fits = known and (not called or known[0].family == "people")
        if word.nominal and known and known[0].family in ("drugs", "weapon") and words[inner].lemma in words_of("traffic"):
            continue  # «связанных с оборотом наркотиков»
        if word.nominal and words[j - 1].lemmas & words_of("held_by"):
            continue  # «воевавших на стороне боевиков»
        if word.nominal and agrees and (fits or (not known and not called and _of_one_number(words, j, at))):
            return next(k for k in range(inner + 1, j + 1) if words[k].attribute or k == j)
    return None


def _persons(words: Sequence[Word], at: int, stops: frozenset[int]) -> int | None:
    """«12 причастных | к подрыву поезда | лиц»: the word for people that closes the group, which no deed is done to."""
    if words[at].pos != "ADP" or not words[at - 1].attribute:
        return None
    ends = next((w.i for w in words[at + 1 : at + GROUP] if w.i in stops or not (w.nominal or w.attribute)), min(len(words), at + GROUP))
    last = words[ends - 1]
    return last.i if ends > at + 2 and last.lemma == "лицо" and last.number == "Plur" and last.case in ("Gen", words[at - 1].case) else None


def _who_acted(words: Sequence[Word], at: int, stops: frozenset[int]) -> int | None:
    """«пятерым готовившим | взрыв в порту | диверсантам»: those who did what their participle tells, behind what it was done to."""
    cases = {p.tag.case for p in readings(words[at - 1].lower) if {"PRTF", "actv", "plur"} in p.tag}
    if not cases or (words[at].nominal and words[at].animate):
        return None
    if words[at].pos == "ADP" and load_objects().match(words[at - 1].lemmas, []):
        return None  # «169 пострадавших | после прибытия спасателей»
    ends = next((w.i for w in words[at : at + GROUP] if w.i in stops or not _inside(w)), min(len(words), at + GROUP))
    few = is_paucal(words, at - 2)
    agree = [w for w in words[at + 1 : ends] if _agrees(w, cases, few) and not _tail_of(words, w.i)]
    for families in (("people",), ("information", "group")):
        noun = next((w for w in agree if _family(w) in families), None)
        if noun is not None:
            return next(k for k in range(noun.i, at, -1) if k == at + 1 or not words[k - 1].attribute)
    return None


def _inside(word: Word) -> bool:
    """A word that may depend on a participle; «уехавших | воевать | граждан» has an infinitive."""
    return word.nominal or word.attribute or word.pos in ("ADP", "ADV") or word.text in QUOTES or word.verb_form == "Inf"


def _agrees(word: Word, cases: set[str], few: bool) -> bool:
    """In the plural as the participle; behind two, three and four in the genitive singular: «62 поддавшихся вербовке | гражданина»."""
    read = readings(word.lower) if word.nominal else ()
    return any(("plur" in p.tag and p.tag.case in cases) or (few and "gent" in cases and {"sing", "gent"} in p.tag) for p in read)


PAUCAL = re.compile(r"(?:.*[^1])?[234]")


def is_paucal(words: Sequence[Word], at: int) -> bool:
    """«62», «три»: a number that takes the genitive singular."""
    return at >= 0 and (PAUCAL.fullmatch(words[at].text) is not None or words[at].lemma in ("два", "три", "четыре", "полтора"))


def _family(word: Word) -> str:
    known = load_objects().match(word.lemmas, [])
    plain = word.animate and word.text.islower() and not word.lemmas & words_of("delegates")  # «участвующих в работе экспертов»
    return known[0].family if known else "people" if plain else ""


def stands_alone(words: Sequence[Word], at: int) -> bool:
    """«двое обстрелявших | колонну», «четверо удерживаемых | боевиками»: the noun behind is that of the participle, it is not counted."""
    own, noun = words[at - 1], words[at]
    if own.lemmas & words_of("folk_in_participles") and nominal_participle(words, at - 1) and not noun.animate:
        return True  # «99 учащихся | школ»
    if _of_another_case(words, at):
        return True
    read = [p for p in readings(own.lower) if "PRTF" in p.tag and "plur" in p.tag]
    if own.verb_form != "Part" or not read or noun.case not in ("Acc", "Ins") or noun.lower.endswith(("ых", "их")):
        return False
    cases = {p.tag.case for p in read}
    counted = any(("plur" in p.tag and p.tag.case in cases) or {"sing", "gent"} in p.tag for p in readings(noun.lower))
    return not counted and bool(readings(noun.lower)[0].is_known)


def _of_another_case(words: Sequence[Word], at: int) -> bool:
    """«14 малолетних | спецслужбы доставили домой», «11 амнистированных | боевики отпустили»: no noun in the genitive."""
    own, noun, number = words[at - 1], words[at], words[at - 2] if at > 1 else None
    if number is None or number.pos != "NUM" or not own.lower.endswith(("ых", "их")) or not nominal_participle(words, at - 1):
        return False
    follows = words[at + 1] if at + 1 < len(words) else None
    acts = follows is not None and follows.verb_form == "Fin" and follows.number == "Plur"
    known = readings(noun.lower)
    return acts and not is_paucal(words, at - 2) and bool(known) and known[0].is_known and not any({"plur", "gent"} in p.tag for p in known)


QUOTES = ("«", "»", '"')


def _tail_of(words: Sequence[Word], at: int) -> bool:
    """«воевавших на стороне | боевиков», «обстрелявших колонну | полицейских»: whose group it is, in the genitive."""
    left = words[at - 1]
    held = load_objects().match(left.lemmas, []) if left.nominal else None
    return left.pos == "ADP" or bool(left.lemmas & words_of("held_by")) or (held is not None and held[0].family in ("group", "place"))


def _come_out_of(words: Sequence[Word], at: int) -> bool:
    """«вернувшихся | из Сирии | граждан», «скрывающихся от следствия боевиков»: no «задержанных по делу боевиков», whose case it is."""
    noun = words[at + 1] if at + 1 < len(words) else None
    return noun is not None and words[at].pos == "ADP" and (noun.text[:1].isupper() or bool(noun.lemmas & words_of("of_nobody")))


def _of_one_number(words: Sequence[Word], at: int, group: int) -> bool:
    """«ввезённых в страну изделий», «два найденных при обыске кнопочных аппарата»: a noun nobody knows, no tail of the one before."""
    paucal = words[at - 1].attribute and (words[at - 1].number, words[at].number, words[at].case) == ("Plur", "Sing", "Gen")
    return words[at].case in ("Gen", "Nom") and (paucal or (words[at].number == "Plur" and _come_out_of(words, group)))


def nominal_participle(words: Sequence[Word], i: int) -> bool:
    """«40 раненых»: a participle that is a noun by itself."""
    return load_objects().match(words[i].lemmas, []) is not None


def called_in_quotes(words: Sequence[Word], i: int, attribute: int | None) -> bool:
    """«[«экстремистских|»| преступлений]»: the mark that closes an adjective which stands alone in its quotation."""
    alone = attribute is not None and attribute == i - 1 > 0 and words[i].text in "»”\"" and words[i - 2].text in "«“„\""
    return alone and i + 1 < len(words) and (words[i + 1].nominal or words[i + 1].attribute)


def named_in_quotes(words: Sequence[Word], i: int) -> bool:
    """«200 нарезных | «стволов»|»: a noun that the lexicon knows, alone in the quotation that opens at ``i``."""
    alone = i + 2 < len(words) and words[i].text in "«“„\"" and words[i + 2].text in "»”\""
    return alone and words[i + 1].nominal and load_objects().match(words[i + 1].lemmas, []) is not None


def as_played(words: Sequence[Word], i: int, close: int) -> bool:
    """«45 бандитов | «уничтожены» |, «15 заложников | «погибли»»: a deed of a drill, and no name."""
    return close == i + 2 and (words[i + 1].short or words[i + 1].verb_form == "Fin")
