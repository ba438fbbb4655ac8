"""Put on a list or taken off it where only a pronoun names the list: «за месяц в него внесли 512 человек, исключили из него 40»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import words_of
from .answers import RULE as BY_QUESTION
from .answers import asks, told_by_a_verb
from .cases import Case, Deed
from .items import Item
from .words import Word

RULE = "action.into_it"
NEAR = 6  # words between the verb and its number
BACK = 6  # numbers before


def into_it(case: Case) -> Deed | None:
    """«в него внесли 512 человек», «туда включили ещё 90», «исключили 40»: a list that the text has told of."""
    item = case.item
    if item.family not in ("people", "group", "information", "literature", "") or case.quantity.kind != "count" or item.oblique:
        return None
    verb = _verb(case.unit.words, item)
    if verb is None or not _told_of(case):
        return None
    if verb.lemmas & words_of("put_on_a_list"):
        return Deed(("listed",), "result", RULE, 0.5, verb.text) if _named_so(case.unit.words, verb, "into_it") else None
    out = _named_so(case.unit.words, verb, "out_of_it") or any(RULE in d.rules for d in case.here[-1:])
    return Deed(("other",), "result", RULE, 0.5, verb.text) if out else None


def of_people(case: Case, item: Item) -> Item:
    """«в перечне 18 210 человек и 640 организаций, туда включили ещё 512»: people, if nothing else is said."""
    told = case.inherited and item.family == "group" and any(d.family == "people" and d.actions == ("listed",) for d in case.known[-BACK:])
    return replace(item, code="person", family="people") if told else item


def asked_for(case: Case) -> Deed | None:
    """«Сколько фигурантов в перечне? – На 1 июня – 12 тысяч лиц и 500 организаций», «Сколько задержано? – Сорок боевиков»: the answer."""
    before, item = case.previous, case.item
    if before is None or before.words[-1].text != "?" or asks(before.words) is None:
        return None
    if item.oblique or not item.code or told_by_a_verb(case.unit.words, item):
        return None
    if item.family == "people" and any("розыск" in w.lemmas for w in before.words):
        return Deed(("wanted",), "stock", "action.asked_for", 2.0)
    if item.family in ("people", "group") and any(w.lemmas & words_of("lists") for w in before.words):
        return Deed(("listed",), "stock", "action.asked_for", 2.0)
    hits = [(hit, t) for t in before.triggers if not t.noun and (hit := t.action(item.code, item.family)) is not None]
    return Deed((hits[-1][0][0],), hits[-1][0][1].status, "action.asked_for", 2.0, before.words[hits[-1][1].i].text) if hits else None


def answered(case: Case) -> Deed | None:
    """«– Сколько дел возбуждено? – За год 214»: a bare number has the verb of the question."""
    return asked_for(case) if BY_QUESTION in case.rules else None


def _verb(words: Sequence[Word], item: Item) -> Word | None:
    """The verb of putting on or taking off right before a number, or behind it."""
    told = words_of("put_on_a_list") | words_of("taken_off_a_list")
    for j in range(item.first - 1, max(-1, item.first - NEAR), -1):
        if words[j].text in ",;.:()" or words[j].pos == "NUM":
            break
        if words[j].lemmas & told and (words[j].verb_form == "Fin" or words[j].short):
            return words[j]
    ends = next((j for j in range(item.end + 1, len(words)) if words[j].text in ",;.:()"), len(words))
    return next((w for w in words[item.end + 1 : min(ends, item.end + 4)] if w.lemmas & told and w.short), None)


def _named_so(words: Sequence[Word], verb: Word, name: str) -> bool:
    """«в него», «туда», «из него» in the clause of the verb."""
    low = max((j + 1 for j in range(verb.i) if words[j].text in ",;.:("), default=0)
    high = next((j for j in range(verb.i + 1, len(words)) if words[j].text in ",;.:)"), len(words))
    text = " ".join(w.lower for w in words[low:high])
    return any(f" {wording} " in f" {text} " for wording in words_of(name))


def _told_of(case: Case) -> bool:
    """Is a list told of, by a number or by name?"""
    if any(d.actions == ("listed",) for d in case.known[-BACK:]):
        return True
    before = case.previous.words if case.previous is not None else ()
    return any(w.lemmas & words_of("lists") for w in (*before, *case.unit.words[: case.item.first]))
