"""A further noun under the number of the noun before: «участников и пособников», «63 гранаты и мины»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.inflection import readings
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .words import Word


def conjoined(words: Sequence[Word], last: int, head: int, stops: frozenset[int]) -> int | None:
    """«участников и пособников», «главарей, боевиков и их пособников»: a further noun under the same number."""
    i = last + 1
    if i + 1 >= len(words) or words[i].lower not in ("и", "или", ","):
        return None
    comma = words[i].text == ","
    if comma and words[head].lemmas & words_of("empty_units"):
        return None  # «пистолетов — 178 единиц, | винтовок и карабинов — 162»
    if comma and _denied_behind(words, i + 1):
        return None  # «14 человек, | женщин и подростков среди них нет»
    i += 1
    start = i = i + (words[i].lower in words_of("theirs") and i + 1 < len(words))
    theirs = words[i - 1].lower == "их" and not comma and words[i].case in ("Gen", "Acc")  # «два организатора и их пособника»
    while i < len(words) and i not in stops and words[i].attribute and words[i].case in ("Gen", "") and i - start < 4:
        i += 1
    if i >= len(words) or i in stops or not words[i].nominal:
        return None
    same = words[i].case == words[head].case and words[i].case in ("Gen", "Dat", "Ins", "Loc")
    same = same or (not comma and words[head].text.isupper() and (words[i].case, words[i].number) == ("Gen", "Plur"))  # «490 СВУ и гранат»
    same = same or (not comma and (_both_one(words, i, head) or _both_many(words[i], words[head])))
    if comma and (i + 1 >= len(words) or words[i + 1].lower not in ("и", "или") or conjoined(words, i, head, stops) is None):
        return None
    return i if (same or theirs) and load_objects().match(words[i].lemmas, [w.lemmas for w in words[start:i]]) else None


def _denied_behind(words: Sequence[Word], start: int) -> bool:
    """«…, [женщин и подростков среди них нет]»: a clause of its own that denies somebody among those counted."""
    clause = words[start : next((k for k in range(start, len(words)) if words[k].text in ",;.:("), len(words))]
    behind = next((w.lower for w in clause if not (w.nominal or w.attribute or w.lower in ("и", "или"))), "")
    if behind == "не" or behind in words_of("denying"):
        return True  # «два автомата, | гранат и взрывчатки не найдено»
    return any(w.lower in words_of("among") for w in clause) and any(w.lower == "не" or w.lower in words_of("denying") for w in clause)


def _both_many(one: Word, other: Word) -> bool:
    """«2 тыс. их членов и пособников»: people in the plural, genitive or accusative alike."""
    if not all((w.number, w.animate) == ("Plur", True) and w.case in ("Gen", "Acc") for w in (one, other)):
        return False
    found = [load_objects().match(w.lemmas, []) for w in (one, other)]
    return all(f is not None and f[0].code in words_of("of_the_fight") - {"officer"} for f in found)


def _both_one(words: Sequence[Word], i: int, head: int) -> bool:
    """«21 организатор и пособник», «63 гранаты и мины»: no «21 боевик и главарь | задержан»."""
    both = (words[i], words[head])
    alike = all((w.case, w.number, w.animate) == ("Nom", "Sing", True) for w in both)
    alone = (words[i].case, words[i].number) == ("Nom", "Sing") and words[head].case == "Gen"  # «пять кг тротила и граната»
    few = all(w.case in ("Nom", "Gen", "Acc") and any({"NOUN", "gent", "sing"} <= p.tag.grammemes for p in readings(w.lower)) for w in both)
    few = few and not alone
    behind = words[i + 1] if i + 1 < len(words) else None
    return (alike or few) and not (behind is not None and (behind.short or behind.verb_form))
