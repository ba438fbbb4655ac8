"""Participles between a number and its noun, with what depends on them: «40 выехавших | в Сирию | боевиков»."""

from __future__ import annotations

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
    called = load_objects().match(own.lemmas, []) is not None  # «40 выехавших | в Сирию | боевиков», not «обвиняемых в убийстве военных»
    participle = own.verb_form == "Part" or any(p.tag.POS == "PRTF" for p in readings(own.lower))
    if called and not (participle and _come_out_of(words, at)):
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
        paucal = word.case == own.case == "Gen"  # «три | снаряжённых взрывчаткой | пояса»
        agrees = word.case in (own.case, "") and (own.nominal or word.number == own.number or paucal)
        agrees = agrees or (word.case == "Gen" and (own.case in ("Nom", "Acc") or own.nominal))  # «две готовые к применению бомбы»
        known = load_objects().match(word.lemmas, [])
        fits = known and (not called or known[0].family == "people")
        if word.nominal and agrees and (fits or (not known and not called and _of_one_number(words, j, at))):
            return next(k for k in range(inner + 1, j + 1) if words[k].attribute or k == j)
    return None


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
