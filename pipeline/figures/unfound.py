"""What was looked for and not found: «оружия не обнаружено», «взрывные устройства не найдены», «лиц, причастных к террору, не выявлено»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.objects import Phrase
from ..lexicon.wordings import words_of
from .denials import Zero, action_of, denied_subject, governed, match, none_happened
from .denied_rows import in_one, opening
from .undone import DEEDS, described_behind
from .words import Word

LOOKED_FOR = ("weapon", "drugs", "place", "channel", "group", "information", "literature")  # families
STUFF = ("explosives", "weapon", "drugs", "explosive_device", "ied")  # the singular tells of all of it: «взрывчатка не найдена»


def not_found(words: Sequence[Word], j: int, span: tuple[int, int], phrase: Phrase) -> Zero | None:
    """«оружия и наркотиков не обнаружено», «взрывных устройств не обнаружено», after a false alarm."""
    if phrase.code == "organization" or not (phrase.family in LOOKED_FOR or phrase.code == "account"):
        return None
    code, first = in_one(words, j, phrase)
    taken = phrase.family in ("weapon", "drugs", "literature") and phrase.code not in words_of("bombs")
    low = min(span[0], first) if "+" in code else span[0]
    return Zero(low, span[1], j, code, phrase.family, "seized" if taken else "identified", "zero.not_found")


def turned_out(words: Sequence[Word], i: int, j: int, span: tuple[int, int], phrase: Phrase) -> Zero | None:
    """«никакой [взрывчатки] в машине не оказалось»"""
    taken = words[i].lemma == "оказаться" and phrase.family in ("weapon", "drugs") and not governed(words, j)
    return not_found(words, j, span, phrase) if taken else None


def nobody_found(words: Sequence[Word], i: int, j: int, span: tuple[int, int], phrase: Phrase) -> Zero | None:
    """«вербовщиков не выявлено», «лиц, причастных к террористической деятельности, не установлено»: nobody of the kind."""
    head = words[j]
    if (head.case, head.number) not in (("Gen", "Plur"), ("Acc", "Plur")) or governed(words, j) or (j and words[j - 1].nominal):
        return None
    told = (at := described_behind(words, j, i)) is not None and words[at].attribute
    kind = phrase.code in words_of("of_the_fight") - {"officer"}
    return Zero(*span, j, phrase.code, "people", "identified", "zero.nobody_found") if told or kind else None


def of_what_was_sought(words: Sequence[Word], j: int) -> bool:
    """«[каналов] финансирования не вскрыто», «[ячеек] террора не выявлено»: an event in the genitive behind what is denied."""
    before = words[j - 1] if j and (words[j].case, words[j].number) == ("Gen", "Sing") else None
    if before is None or not before.nominal or (before.case, before.number) != ("Gen", "Plur"):
        return False
    found = match(words, j - 1, j - 1)
    return found is not None and found.family in LOOKED_FOR and found.family != "information"


def subject_denied(words: Sequence[Word], i: int, taken: frozenset[int]) -> Zero | None:
    """«теракты не зафиксированы», «взрывчатка не найдена», «сайты не блокировались»: the noun is the subject of the denied verb."""
    at = denied_subject(words, i, taken)
    at = _stuff(words, i, taken) if at is None else at
    thing = match(words, at, opening(words, at)) if at is not None else None
    if at is None or thing is None:
        return None
    found_out = bool(words[i].lemmas & words_of("found_out"))
    if thing.family == "event":
        if not (found_out or words[i].lemmas & words_of("denied")):
            return None  # «теракты не прекращаются»
        return Zero(at, i, at, thing.code, "event", none_happened(words[i].lemmas, thing.code), "zero.subject")
    if found_out:
        near = words[max(0, at - 4) : at]  # «похищенные автоматы не найдены»
        known = any((w.verb_form == "Part" and not w.short) or w.pos == "DET" for w in near)
        return None if known else not_found(words, at, (at, i), thing)
    action = action_of(words, i, thing.code, thing.family) if words[i].lower.endswith(("лись", "лось", "лась", "лся")) else ""
    code, first = in_one(words, at, thing)  # «оружие и наркотики не изымались»
    return Zero(min(at, first), i, at, code, thing.family, action, "zero.undone") if action in DEEDS else None


def _stuff(words: Sequence[Word], i: int, taken: frozenset[int]) -> int | None:
    """«[оружие] не найдено», «взрывное [устройство] не обнаружено»: one word for all that was looked for."""
    verb = words[i]
    if i < 2 or words[i - 1].lower != "не" or verb.number != "Sing" or not verb.short or not verb.lemmas & words_of("found_out"):
        return None
    for j in range(i - 2, max(-1, i - 8), -1):
        word = words[j]
        if word.text in ",;.:()" or j in taken or word.pos == "DET":
            return None
        if word.nominal and word.number == "Sing" and word.case in ("Nom", "Acc") and not governed(words, j):
            found = match(words, j, opening(words, j))
            return j if found is not None and found.code in STUFF and word.gender == verb.gender else None
    return None
