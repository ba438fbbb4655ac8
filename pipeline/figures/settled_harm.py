"""What those who attack have done to people, and what an army has won back, where the verb alone says something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.actors import load_actors
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .drafts import FIGHTERS
from .items import Item
from .standings import captive_of
from .words import Word

QUOTES = ("»", '"', "”", "“")
BESIDE = 8  # words between «боевики» and «увезли»


def captive(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«в плену у боевиков остаются 40 женщин», «в руках у них оказались восемь человек»: nobody has arrested them."""
    told = item.family == "people" and set(deed.actions) <= {"detained", "other", "conducted"} and deed.actions != ()
    if not told or captive_of(case.unit.words, item.first) is None:
        return None
    return item, replace(deed, actions=("abducted",), status=deed.status if deed.status == "stock" else "result")


def carried_off(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«боевики увезли из посёлка 70 девочек»: those who attack evacuate nobody."""
    if deed.actions != ("other",) or item.family != "people" or case.trigger is None or item.code in ("militant", "member"):
        return None
    words, verb = case.unit.words, case.unit.words[case.trigger.i]
    if verb.passive or verb.verb_form not in ("Fin", "Conv") or not verb.lemmas & words_of("carrying_off"):
        return None
    known, near = load_actors().attackers | load_actors().gangs, words[max(0, verb.i - BESIDE) : verb.i + 4]
    who = any(w.case == "Nom" and w.lemmas & known for w in near)
    return (item, replace(deed, actions=("abducted",))) if who else None


def won_back(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«войска отбили у боевиков 80 сёл»: they are free, and no attack was prevented."""
    told = deed.actions == ("prevented",) and case.trigger is not None and case.trigger.verb in ("отбить", "отбивать")
    if not told or item.counted is None or not case.unit.words[item.counted.head].lemmas & words_of("settlements"):
        return None
    return item, replace(deed, actions=("freed",))


def so_many_militants(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«группа боевиков численностью 12 человек», «банда численностью 60 человек», «террористы численностью …»: who they are."""
    words, at = case.unit.words, item.first - 1
    if item.code != "person":
        return None
    while at > 0 and words[at].lower in words_of("as_many_as"):
        at -= 1
    led = {w.lower for w in words[at + 1 : item.first + 2]}
    at -= at > 0 and words[at].text in QUOTES  # «условные «террористы» численностью 20 человек»
    whose, group = words[at], words[at - 1] if at else words[at]
    if "численностью" in led and whose.lemmas & words_of("bands_of_bandits"):
        return replace(item, code="militant"), deed
    plain = whose.case in ("Gen", "Nom") and whose.number == "Plur" and whose.nominal
    sized = "численностью" in led or ("из" in led and group.lemmas & load_actors().gangs)
    found = load_objects().match(whose.lemmas, []) if plain and sized else None
    return (replace(item, code=found[0].code), deed) if found is not None and found[0].family == "people" else None


def who_attacked(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«в результате атаки | семи боевиков | погибли девять человек»: they attacked, and it was not they who died."""
    before = case.unit.words[item.first - 1] if item.first else None
    told = before is not None and before.nominal and before.lemmas & words_of("assaults") - words_of("targeted")
    if not told or item.code not in FIGHTERS or deed.actions == ("committed",) or before is None or before.number != "Sing":
        return None
    return item, replace(deed, actions=("committed",), status="result")


def escaped(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«похищены 300 учеников, 57 из них удалось сбежать»: what they did was not done to them."""
    told = deed.actions == ("abducted",) and item.family == "people" and gets_away(case.unit.words, item.end)
    return (item, replace(deed, actions=("other",), status="result")) if told else None


def gets_away(words: Sequence[Word], end: int) -> bool:
    """«57 из них | удалось сбежать |», «57 | сбежали |»: behind the number, before the next comma."""
    stop = next((j for j in range(end + 1, len(words)) if words[j].text in ",;.:()"), len(words))
    return any(w.lemmas & words_of("escaping") and w.verb_form in ("Fin", "Inf") for w in words[end + 1 : min(stop, end + 7)])


def slain(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«у нас тела двух убитых боевиков»: what the participle in the phrase says, whatever is done with the dead."""
    if item.family != "people" or not set(deed.actions) <= {"wanted", "other", "identified", "detained"}:
        return None
    inside = case.unit.words[item.first : item.end + 1]
    if not any(w.attribute and w.passive and w.lemmas & words_of("slain") for w in inside):
        return None
    return item, replace(deed, actions=("eliminated" if item.code in FIGHTERS else "killed",), status="result")


def searched_for(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«власти ведут поиски шести военнослужащих»: nobody is sent out, and those who are missed are no criminals."""
    if deed.actions != ("conducted",) or item.family != "people" or item.first < 1:
        return None
    if "поиск" not in case.unit.words[item.first - 1].lemmas:
        return None
    return item, replace(deed, actions=("wanted" if item.code in (*FIGHTERS, "suspect") else "other",), status="stock")


def fallen(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«погибли 12 человек, включая двух смертников»: a fighter who dies is no victim."""
    if item.code != "militant" or "killed" not in deed.actions:
        return None
    return item, replace(deed, actions=tuple(dict.fromkeys("eliminated" if a == "killed" else a for a in deed.actions)))
