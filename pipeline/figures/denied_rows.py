"""Nouns in a row before one denial: «женщин и детей среди погибших нет», «гранат, мин и взрывчатки не обнаружено»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.objects import Phrase
from ..lexicon.wordings import words_of
from .denials import Zero, governed, match
from .words import Word

ALSO = ("а", "также", "и", "или", "либо", ",")  # what may join two nouns of a row
LAST = ("и", "или", "либо", "также")  # what joins the last of them


def in_one(words: Sequence[Word], j: int, phrase: Phrase) -> tuple[str, int]:
    """The code of all nouns of one family in the row that ends with noun ``j``, and the first word of the row."""
    codes, first = [phrase.code], opening(words, j)
    joined = False
    while first > 1:
        k = first - 1
        while k >= 0 and first - k <= 3 and words[k].lower in ALSO:
            k -= 1
        at = k
        while words[j].case == "Nom" and k > 0 and at - k < 3 and words[k].nominal and words[k].case == "Gen":
            k -= 1  # «[сотрудники] полиции и прохожие»
        between = {w.lower for w in words[at + 1 : first]}
        joined = joined or bool(between & set(LAST))
        if k < 0 or not between or not joined or not words[k].nominal or not _alike(words[k], words[j]):
            break
        begins = opening(words, k)
        other = match(words, k, begins)
        if other is None or not _of_a_kind(other, phrase) or _of_another(words, begins):
            break
        codes, first = [other.code, *codes], begins
    return "+".join(dict.fromkeys(codes)), first


def and_more(words: Sequence[Word], j: int, phrase: Phrase) -> tuple[str, int]:
    """«нет [женщин] и несовершеннолетних»: the same where the denial stands before the row; the code and the last word."""
    codes, last, at = [phrase.code], j, j + 1
    while at + 1 < len(words) and words[at].lower in ("и", "или", ","):
        k = at + 1
        while k + 1 < len(words) and words[k].attribute and not words[k].nominal:
            k += 1
        other = match(words, k, at + 1) if words[k].nominal and _alike(words[k], words[j]) else None
        if other is None or not _of_a_kind(other, phrase):
            break
        codes, last, at = [*codes, other.code], k, k + 1
    return "+".join(dict.fromkeys(codes)), last


def opening(words: Sequence[Word], j: int) -> int:
    """The first of the adjectives before a noun; not «среди [погибших] женщин нет»."""
    k = j
    while k and words[k - 1].attribute and words[k - 1].case in (words[j].case, "") and words[k - 1].lower not in ("ни", "один"):
        k -= 1
    return j if k and words[k - 1].lower in words_of("among") else k


def _of_a_kind(one: Phrase, other: Phrase) -> bool:
    """People and people, arms and drugs: what is denied in one go."""
    taken = ("weapon", "drugs")
    return one.family == other.family or (one.family in taken and other.family in taken)


def _alike(one: Word, other: Word) -> bool:
    genitive = one.case == other.case or {one.case, other.case} == {"Gen", "Acc"}
    return genitive and (one.number == other.number or not one.animate)


def _of_another(words: Sequence[Word], first: int) -> bool:
    """«жалоб [женщин] и детей нет», «против [женщин] и детей»: another word governs the row."""
    before = words[first - 1] if first else None
    if before is None or before.text in ",;:—–-(«" or before.lower in ALSO:
        return False
    if before.pos == "NUM" or before.text.isdigit():
        return True  # «осуждены 14 | [человек], женщин среди них нет»
    told = before.attribute and first > 1 and words[first - 2].lower in words_of("among")
    return (before.nominal and before.case == "Gen" and before.number == "Plur") or (before.pos == "ADP") or (before.attribute and not told)


ROW = (",", "и", "или", "либо")


def events_in_row(words: Sequence[Word], end: int, action: str) -> list[Zero]:
    """«[терактов], [убийств] полицейских и захватов заложников не допущено»: the events before the last of a row."""
    out: list[Zero] = []
    for k in range(end - 1, -1, -1):
        word = words[k]
        if not (word.nominal or word.attribute or word.pos == "ADP" or word.lower in ROW):
            break
        heads = k == 0 or words[k - 1].lower in ROW or words[k - 1].attribute or words[k - 1].case == "Loc"  # «в области [терактов] и …»
        joined = any(w.lower in ROW for w in words[k + 1 : end])
        if heads and joined and (word.nominal or k == 0) and word.case == "Gen" and word.number == "Plur" and not governed(words, k):
            thing = match(words, k, k)
            if thing is not None and thing.family == "event":
                out.append(Zero(k, k, k, thing.code, "event", action, "zero.denied"))
    return out[::-1]
