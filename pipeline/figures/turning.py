"""When a bare number turns back: from the parts of a total to its main line, from things to people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import pattern_of, table_of, words_of
from .drafts import Draft, Unit
from .items import Item
from .triggers import Trigger
from .words import Word


def turns_back(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> bool:
    """«40 человек, из них шесть женщин, | а в Худжанде – | 15», «14 терактов, в том числе три – в метро, а МВД – пять»: no further part.

    Where the part before has no dash in front of it: «из них в Оше – 12, а в Баткене – пять».
    """
    left = known[-1] if known else None
    if left is None or left.parent is None or left.item.end >= item.first or item.counted is not None:
        return False
    gap = words[left.item.end + 1 : item.first]
    while gap and (gap[-1].pos in ("ADV", "PART") or gap[-1].lower in words_of("more")):
        gap = gap[:-1]
    opens = next((n for n, w in enumerate(gap) if w.lower == "а" and n and gap[n - 1].text in ",;"), None)
    if opens is None or not gap or gap[-1].text not in "–—-" or words[left.item.first - 1].text in "–—-":
        return False
    told = gap[opens + 1 : -1]
    plain = all(w.nominal or w.attribute or w.pos in ("ADP", "DET", "PRON", "PROPN") or w.text[:1].isdigit() for w in told)
    return plain and any(w.nominal for w in told) and not any(w.lower in words_of("they") - {"их"} for w in told)


def pointed_at(unit: Unit, item: Item, draft: Draft) -> bool:
    """«Учтён 151 теракт. На треть выросло число краж. | Их | зарегистрировано 300»: of those told right before, where «их» opens."""
    plain = item is unit.items[0] and not any(w.text in ",;:" for w in unit.words[: item.first])
    opens = plain and unit.words[0].lower in ("их", "таковых")
    return not opens or draft.unit == unit.number - 1


THINGS = frozenset({"weapon", "drugs", "information", "literature", "document", "thing"})


def done_by(unit: Unit, item: Item, verb: Trigger | None, draft: Draft) -> bool:
    """«Пятеро боевиков напали на пост, | ранив | двоих», «…, убили троих»: those who did it are not those whom it was done to."""
    if verb is None or verb.noun or draft.unit != unit.number or "action.attackers" not in draft.rules or item.first < verb.i:
        return False
    words, word = unit.words, unit.words[verb.i]
    between = words[draft.item.end + 1 : verb.i]
    if any(w.text in ";.:(" or (w.nominal and w.case == "Nom") for w in between):
        return False  # «Пятеро боевиков напали на пост, полицейские | убили | двоих»
    active = word.verb_form == "Conv" or (word.verb_form == "Fin" and not word.lower.endswith(("ся", "сь")))
    return active and not (word.passive or word.short) and not word.lemmas & (load_actors().suffering | words_of("own_fate"))


def of_people_alone(verb: Trigger | None, action: str, draft: Draft) -> bool:
    """«изъято 12 автоматов. Под стражу взяты восемь», «к ответственности привлечены восемь»: with those words a verb tells of people."""
    if verb is None or verb.companion < 0 or draft.family not in THINGS or action not in words_of("done_to_people"):
        return False
    beside = [e for e in verb.entries if e.companions]
    return not any(dict(e.by).get(draft.family) or dict(e.by).get(draft.code) for e in beside)


def at_another_time(words: Sequence[Word], item: Item) -> bool:
    """«Годом ранее задержанных насчитывалось | 160, осуждённых – | 39»: does the sentence open with a time that is only compared with?"""
    lead = " ".join(w.lower for w in words[: min(item.first, OPENING)])
    return re.match(r"(?:[а-яё]{1,4} )?" + pattern_of("told_beside"), lead) is not None or OF_A_YEAR.match(lead) is not None


OPENING = 6  # words
OF_A_YEAR = re.compile(r"(?:а |но )?(?:в|за) (?:весь )?(?:19|20)\d\d(?!\d)")


def still_at_large(verb: Word | None, here: Sequence[Draft]) -> bool:
    """«15 задержаны, семеро разыскиваются»: who is looked for now is none of those who were caught."""
    now = verb is not None and verb.present and verb.lemma in ("разыскиваться", "разыскивать")
    left = here[-1].trigger if here else None
    return now and left is not None and left.verb != "разыскивать" and bool(set(here[-1].actions) & CAUGHT_OR_FALLEN)


CAUGHT_OR_FALLEN = frozenset({"detained", "convicted", "prosecuted", "extradited", "deported", "eliminated", "neutralized", "killed"})


def in_a_state(words: Sequence[Word], item: Item) -> bool:
    """«девять под стражей», «шестеро в розыске»: what is said of people alone."""
    text = " ".join(w.lower for w in words[item.last + 1 : item.last + 6])
    lead = r"(?:(?:уже|сейчас|пока|ещё|еще|находятся|находится|остаются|остаётся|числятся) ){0,2}"  # «11 находятся в розыске»
    return any(re.match(rf"{lead}{wording}(?!\w)", text) for wording in table_of("states"))


def before_court(words: Sequence[Word], item: Item) -> bool:
    """«44 уже в суде»: of cases as well as of people."""
    text = " ".join(w.lower for w in words[item.last + 1 : item.last + 4])
    return re.match(r"(?:уже |сейчас |пока )?в суд(?:е|ах)(?!\w)", text) is not None
