"""Among whom or what something is denied: «среди них», «среди задержанных», «среди последних», «среди изъятого»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.inflection import readings
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .denials import action_of, match
from .meant import done_to
from .words import Word


def amid(words: Sequence[Word], low: int, high: int, head: int) -> tuple[bool, Word | None]:
    """«среди них», «в их числе», «среди задержанных»."""
    near = range(max(0, low - 4), min(len(words) - 1, high + 4))
    for k in near:
        if k > 1 and words[k].lower in words_of("listings") and words[k - 1].lower in words_of("this_listing"):
            return True, None  # «в этом списке»
        if words[k].lower not in words_of("among") or k == head:
            continue
        at = words[k + 1]
        if at.pos == "NUM" or at.text.isdigit():  # «среди 70 уничтоженных тогда боевиков»
            return True, next((w for w in words[k + 2 : k + 5] if w.case in ("Gen", "") and w.number == "Plur" and done_to(w)), None)
        if at.lower in words_of("these") and (words[k + 2 : k + 3] and (words[k + 2].pos == "NUM" or words[k + 2].text.isdigit())):
            return True, None  # «среди этих 70»
        if at.lower in words_of("again") and any(w.lemma in words_of("whoever") for w in words[k + 2 : k + 3]):
            return True, None  # «среди указанных лиц»
        theirs = words[k].lower == "числе" and k > 0 and words[k - 1].lower in ("их", "том")
        if theirs or at.lower in words_of("those_told") or words[k].lower == "составе":
            return True, None
        if at.case in ("Gen", "") and at.number == "Plur" and done_to(at):
            return True, at
        if at.case in ("Gen", "") and at.nominal and (who := match(words, k + 1, k + 1)) and who.family == "people" and k > low:
            return True, None  # «граждан страны среди боевиков не выявлено»
    return False, None


def genitive(word: Word) -> bool:
    """A genitive plural that was taken for a name: «Несовершеннолетних, добавил он, среди них не оказалось»."""
    forms = [p for p in readings(word.lower) if p.is_known]
    many = {p.normal_form for p in forms if {"gent", "plur"} in p.tag}
    others = {p.normal_form for p in forms if "nomn" in p.tag and "sing" in p.tag}
    counted = any(load_objects().match({n}, []) for n in many - others)  # «Гранат на этот раз не нашли»: not the fruit
    return bool(many) and (counted or not any("nomn" in p.tag for p in forms))


def of_the_catch(words: Sequence[Word], j: int, i: int) -> bool:
    """«пулемётов среди [изъятого] нет», «в числе [найденного] взрывчатки не оказалось»: what was taken, as one thing."""
    for a, b in pairwise(words[max(0, j - 4) : i + 4]):
        one = b.attribute and (b.case, b.number) == ("Gen", "Sing") and b.lower.endswith("ого")
        if one and a.lower in words_of("among") and action_of(words, b.i, "weapon", "weapon") in ("seized", "identified", "surrendered"):
            return True
    return False


def in_a_group(words: Sequence[Word], j: int, i: int) -> bool:
    """«иностранцев [в ячейке] не было», «граждан [в рядах] банды не выявлено»: in what group none of them was."""
    for a, b in pairwise(words[j + 1 : i]):
        found = match(words, b.i, b.i) if a.lower == "в" and b.nominal else None
        if (found is not None and found.family == "group") or (a.lower, b.lower) == ("в", "рядах"):
            return True
    return False
