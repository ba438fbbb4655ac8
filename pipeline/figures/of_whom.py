"""What people are whom a bare word counts: «из сотрудников полиции погибли 19 человек», «ответным огнём уничтожены трое пассажиров»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from ..lexicon.actors import load_actors
from ..lexicon.objects import load_objects
from ..lexicon.wordings import table_of, words_of
from .attacker_words import in_return
from .cases import Case, Deed
from .items import Item
from .meant import done_to
from .words import Word

ENDS = ",;.:()«»—–"
MARTIAL = frozenset({"militant", "member", "leader", "accomplice"})


def as_told(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed]:
    """Object and deed of people whom their clause names before the verb, or who fired first."""
    if deed.actions == ("killed",) and item.code in ("person", "civilian", "suspect") and _in_return(case):
        return replace(item, code="militant"), replace(deed, actions=("eliminated",))
    if deed.actions == ("listed",) and item.family == "people" and (fate := _of_the_dead(case)):
        return item, replace(deed, actions=(fate,), status="result")
    whose = _out_of_whom(case, item) or _at_whom(case, item)
    if not whose:
        return item, deed
    if deed.actions in (("killed",), ("eliminated",)):  # «уничтожены 40 боевиков. Из полицейских погибли девять»
        deed = replace(deed, actions=("eliminated",) if whose in MARTIAL else ("killed",))
    return replace(item, code=whose), deed


def _in_return(case: Case) -> bool:
    """«Ответным огнём были | уничтожены | трое пассажиров «Волги»»: those who had fired."""
    trigger, words = case.trigger, case.unit.words
    if trigger is None or not words[trigger.i].lemmas & words_of("shot_down"):
        return False
    return in_return(_clause(words, trigger.i))


def _of_the_dead(case: Case) -> str:
    """«Опубликован список погибших. В списке числятся 17 заключённых»: what became of those on it."""
    before = case.previous.words if case.previous is not None else ()
    for words in (case.unit.words, before):
        for a, b in pairwise(words):
            if a.lemma == "список" and (b.case, b.number) == ("Gen", "Plur"):
                return next((fate for lemma in sorted(b.lemmas) if (fate := table_of("fates").get(lemma))), "")
    return ""


def _out_of_whom(case: Case, item: Item) -> str:
    """«| Из сотрудников служб правопорядка | погибло 19 человек», «… погибли 19»: the code of those that the clause opens with."""
    words, counted = case.unit.words, item.counted
    bare = counted is None and item.family == "people"
    if not bare and (counted is None or item.code != "person" or not words[counted.head].lemmas & words_of("heads")):
        return ""
    near = [w for w in _clause(words, item.first) if w.i < item.first]
    if len(near) < 3 or near[0].lower not in ("из", "среди") or any(i.first < item.first and i.end >= near[0].i for i in case.unit.items):
        return ""
    row = list(takewhile(lambda w: (w.nominal or w.attribute) and w.case == "Gen", near[1:5]))  # «из них жертвами | экстремистов | стали …»
    noun = next((w for w in row if w.nominal and not w.attribute), row[-1] if row else None)
    if noun is None or (noun.case, noun.number) != ("Gen", "Plur") or done_to(noun):
        return ""
    found = load_objects().match(noun.lemmas, [w.lemmas for w in near[1:] if w.i < noun.i])
    told = any(w.verb_form == "Fin" or w.short for w in near if w.i > noun.i)
    return found[0].code if found is not None and found[0].family == "people" and told else ""


def _at_whom(case: Case, item: Item) -> str:
    """«| У полиции | один убитый и трое раненых»: the code of those whose losses a clause without a verb tells."""
    words, counted = case.unit.words, item.counted
    if counted is None or item.code != "person" or not words[counted.head].lemmas & set(table_of("fates")):
        return ""
    near = _clause(words, item.first)
    if len(near) < 3 or near[0].lower != "у" or near[1].case != "Gen" or any(w.verb_form == "Fin" or w.short for w in near):
        return ""
    serving = near[1].lemmas & (load_actors().collective | load_actors().staff | words_of("forces"))
    found = None if serving else load_objects().match(near[1].lemmas, [])
    return "officer" if serving else found[0].code if found is not None and found[0].family == "people" else ""


def _clause(words: Sequence[Word], at: int) -> Sequence[Word]:
    opens = next((j for j in range(at, -1, -1) if words[j].text in ENDS), -1)
    ends = next((j for j in range(at, len(words)) if words[j].text in ENDS), len(words))
    return words[opens + 1 : ends]
