"""Zero by negation: «терактов не допущено», «ни одного нападения», «потерь нет», «иностранцев среди них не было»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon.objects import load_objects
from ..lexicon.wordings import table_of, words_of
from .words import Word


@dataclass(frozen=True, slots=True)
class Zero:
    first: int
    last: int
    head: int
    code: str
    family: str
    action: str
    rule: str
    among: bool = False  # «среди них»: a part of the number before


def find_zeros(words: Sequence[Word], taken: frozenset[int]) -> list[Zero]:
    """Zeros of a unit; ``taken`` are words of other numbers and their phrases."""
    found = []
    for i, word in enumerate(words):
        if i in taken:
            continue
        if word.lower == "ни" and i + 1 < len(words) and words[i + 1].lemmas & {"один"}:
            found += _not_one(words, i)
        elif _denies(words, i):
            found += _denied(words, i, taken)
    unique: list[Zero] = []
    for zero in found:
        if not any(z.first <= zero.last and zero.first <= z.last for z in unique):
            unique.append(zero)
    return unique


def _denies(words: Sequence[Word], i: int) -> bool:
    """The word that denies: a verb behind «не», «нет»."""
    word = words[i]
    if word.lower == "нет":
        return True
    return i > 0 and words[i - 1].lower == "не" and bool({word.lemma, *word.lemmas} & words_of("denied"))


def _not_one(words: Sequence[Word], i: int) -> list[Zero]:
    """«ни одного теракта»."""
    j = i + 2
    while j < len(words) and words[j].attribute:
        j += 1
    if j >= len(words) or not words[j].nominal:
        return []
    found = load_objects().match(words[j].lemmas, [w.lemmas for w in words[i + 2 : j]] + [w.lemmas for w in words[j + 1 : j + 3]])
    if not found:
        return []
    family = found[0].family
    action = "committed" if family == "event" else "killed" if found[0].code in ("officer", "civilian", "person") else "other"
    return [Zero(i, j, j, found[0].code, family, action, "zero.not_one")]


def _denied(words: Sequence[Word], i: int, taken: frozenset[int]) -> list[Zero]:
    """The genitive without a number beside the denying verb, to its left in the clause or right behind it."""
    near = list(range(i - 1, max(-1, i - 9), -1))
    for stop, j in enumerate(near):
        if words[j].text in ",;.:()" and words[j].text != "(":
            near = near[:stop]
            break
    behind = []
    for j in range(i + 1, min(len(words), i + 4)):
        if words[j].text in ",;.:()" or words[j].pos in ("ADP", "NUM"):
            break
        behind.append(j)
    for j in [*near, *behind]:
        word = words[j]
        if j in taken or not (word.nominal or word.attribute) or word.case in ("Nom", "Dat", "Ins") or (j and words[j - 1].pos == "ADP"):
            continue
        among = any(
            words[k].lower in ("среди", "в") and re.match(r"них|числе", words[k + 1].lower)
            for k in range(max(0, j - 4), min(len(words) - 1, i))
        )
        for lemma in sorted(word.lemmas):
            if loss := table_of("losses").get(lemma):
                action, code = loss.split("_")
                return [Zero(min(i - 1, j) if i > j else i, max(i, j), j, _loss_object(words, j, code), "people", action, "zero.loss")]
        found = load_objects().match(
            word.lemmas, [w.lemmas for w in words[max(0, j - 3) : j] if w.attribute] + [w.lemmas for w in words[j + 1 : j + 4]]
        )
        if not found:
            continue
        low, high = min(i - (i > 0 and words[i - 1].lower == "не"), j), max(i, j)
        if found[0].family == "event":
            return [Zero(low, high, j, found[0].code, "event", "committed", "zero.denied")]
        if among and found[0].family == "people":
            return [Zero(low, high, j, found[0].code, "people", "", "zero.among", among=True)]
    return []


def _loss_object(words: Sequence[Word], j: int, code: str) -> str:
    """«потерь среди личного состава», «жертв среди мирного населения»."""
    near = " ".join(w.lower for w in words[max(0, j - 6) : j + 7])
    if re.search(r"мирн|гражданск|населени|жител", near):
        return "civilian"
    if re.search(r"сотрудник|военнослуж|личн|сил|правоохран|пограничн", near):
        return "officer"
    return code
