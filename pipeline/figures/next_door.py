"""The verb or the object right beside a number, behind it or in front: one of the reasons of ``prices.py``."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .items import Pair, closed_off, inserted, list_gap, past_year
from .reaching import apposed
from .words import Word


def next_door(case: Pair) -> float:
    """«…, ещё двое не были пропущены»: a verb right behind the number that has no number of its own claims it from a verb on the left."""
    if not case.left:
        return 0.0
    if any(apposed(case.words, case.item, t.i) for t in case.triggers):
        return 2.6
    end = case.item.end if _object_of_its_own(case) else _joined_end(case)  # «погибли девять сотрудников и ещё двадцать пострадали»
    for other in case.triggers:
        aux = past_year(case.words, end)  # «83 не были пропущены», «шестеро — задержаны»
        while aux + 1 < other.i and (case.words[aux + 1].lower in words_of("auxiliary") or _dash(case, aux + 1)):
            aux += 1
        aux = _past_circumstances(case.words, aux) if case.item.counted is None else aux
        reach = 8 if other.relative(case.words) else 4 if case.item.oblique else 2  # «трое из которых по сценарию были казнены»
        if other.i in case.trigger.chain or other.noun or other.attribute or not 0 < other.i - aux <= reach:
            continue
        gap = range(aux + 1, other.i)
        if any(case.words[j].text in ",;:(—–" or case.words[j].lower in words_of("conjunctions") for j in gap):
            continue
        if any(case.words[j].verb_form == "Part" for j in gap):
            continue  # «погибли семь человек, пытавшихся остановить машину»
        if _its_subject(case, other.i):
            continue
        if not _own_number(case, other.i) and other.action(case.item.code or "other", case.item.family or "thing"):
            return 2.6
    return 0.0


def _past_circumstances(words: Sequence[Word], at: int) -> int:
    """«91 | по возвращении на родину | привлечён»: the last word of phrases that tell where or when, behind a bare number."""
    while at + 2 < len(words) and words[at + 1].pos == "ADP" and words[at + 2].lower not in words_of("of_them"):
        end = at + 2
        while end < len(words) and (words[end].nominal or words[end].attribute) and words[end].case not in ("Nom", "") and end - at <= LONG:
            end += 1
        if end == at + 2 or end - at > LONG:
            break
        at = end - 1
    return at


LONG = 5  # words of such a phrase


def _object_of_its_own(case: Pair) -> bool:
    """Nothing but a place or a time stands between: «выдворены | за неделю | 40 нелегалов и ещё 11 ожидают решения»."""
    gap, inside = [case.words[j] for j in case.gap], False
    for word in gap:
        inside = inside or word.pos == "ADP"
        if word.pos != "ADP" and not (inside and (word.nominal or word.attribute) and word.case != "Nom"):
            return False
    return case.words[case.trigger.i].short or case.words[case.trigger.i].verb_form == "Fin" or not gap


def _its_subject(case: Pair, at: int) -> bool:
    """«пресечение 12 терактов стало итогом»: the verb behind is that of the noun on the left, not of the number."""
    noun, verb = case.words[case.trigger.i], case.words[at]
    agree = noun.case in ("Nom", "") and (noun.number, noun.gender) == (verb.number, verb.gender) == ("Sing", verb.gender)
    return case.trigger.noun and not case.gap and agree and (noun.i == 0 or case.words[noun.i - 1].pos != "ADP")


def _own_number(case: Pair, at: int) -> bool:
    """Has a verb a number behind it that no verb of its own claims («637 задержаны и 162 пособника осуждены»)?"""
    behind = [i for i in case.items if i.first > at and not closed_off(case.words, at, i.first)]
    behind = [i for i in behind if not case.words[i.last].lemmas & words_of("of_change")]  # «380 закрыт въезд – | в 1,6 раза | больше»
    claimed = {t.i for t in case.triggers if not t.noun and not t.attribute}
    return any(_past_auxiliaries(case.words, i.end + 1) not in claimed or i.first - at < 2 for i in behind)


def _past_auxiliaries(words: Sequence[Word], at: int) -> int:
    """«двое погибли и один | был | ранен»: the word behind «был»."""
    return at + 1 if at < len(words) and words[at].lower in words_of("auxiliary") else at


def _dash(case: Pair, at: int) -> bool:
    """A dash between a number without a noun and a short participle: «шестеро — задержаны»."""
    verb = case.words[at + 1] if at + 1 < len(case.words) else None
    return case.item.counted is None and case.words[at].text in ("—", "–") and verb is not None and verb.short and verb.passive


def _joined_end(case: Pair) -> int:
    """The end of the last number that «и» joins to this one: «197 участников и ещё 84 пособника задержаны»."""
    end = case.item.end
    for item in case.items:
        if item.first > end and item.first - end <= 3 and case.words[end + 1].lower == "и" and list_gap(case.words, end, item.first):
            end = item.end
    tail = [w.lower for w in case.words[end + 1 : end + 4]]
    end = end + 3 if tail == ["из", "их", "числа"] else end + 2 if tail[:2] == ["из", "них"] else end
    return inserted(case.words, end + 1, len(case.words)) - 1
