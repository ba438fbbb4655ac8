"""Everyday things that verbs of the fight are told of as well: travellers, a country's people, prices, fines by law."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .topic import speaks
from .words import Word


def clause_around(words: Sequence[Word], first: int, end: int) -> Sequence[Word]:
    """The words around a number up to the stops that end its clause."""
    low = max((j + 1 for j in range(first) if words[j].text in ",;.:()"), default=0)
    high = next((j for j in range(end + 1, len(words)) if words[j].text in ",;.:()"), len(words))
    return words[low:high]


def traffic(case: Case, deed: Deed) -> bool:
    """«границу за сутки пересекли 12 тысяч человек»: travellers, unless something is against the law or the war is named."""
    trigger, item = case.trigger, case.item
    if (
        trigger
        and "registered" in deed.actions
        and trigger.companion > 0
        and case.unit.words[trigger.companion - 1].lemmas & words_of("of_migrants")
    ):
        return True  # «на миграционный учёт поставлено 3 млн иностранцев»
    if trigger is None or deed.actions != ("other",) or item.code not in ("person", "foreigner", "civilian", "other"):
        return False
    words = case.unit.words
    border = bool(words[trigger.i].lemmas & words_of("passing")) and any(w.lemmas & words_of("border_points") for w in words)
    if not (border or words[trigger.i].lemmas & words_of("crossing")):
        return False
    told = words
    if (case.quantity.value or 0) >= CROWD:  # «границу пересекли 3 млн человек, выявлено 40 нарушителей»
        closed = next((w.i for w in words[max(item.end, trigger.i) :] if w.text in (",", ";")), len(words))
        told = words[min(item.first, trigger.i) : closed]
    return not any(speaks([w], "unlawful") for w in told)


CROWD = 100_000


def population(case: Case, deed: Deed) -> bool:
    """«проживает свыше трёх миллиардов человек»: who lives in a country is no figure."""
    many = case.quantity.kind == "count" and (case.quantity.value or 0) >= MANY
    return many and case.trigger is not None and case.trigger.verb in words_of("living") and deed.actions == ("other",)


MANY = 1_000_000


def court_folk(case: Case, deed: Deed) -> bool:
    """«по делу проходят 48 свидетелей и 112 потерпевших»: who is heard in a trial is not held liable."""
    counted = case.item.counted
    head = case.unit.words[counted.head] if counted is not None else None
    return head is not None and bool(head.lemmas & words_of("court_folk")) and deed.actions == ("prosecuted",)


def on_the_road(case: Case, deed: Deed) -> bool:
    """«выявлено 1 120 нарушений правил дорожного движения», «произошло 14 ДТП»."""
    item, words = case.item, case.unit.words
    if item.counted is None or item.family not in ("event", "thing", ""):
        return False
    closed = next((w.i for w in words[item.counted.head + 1 : item.counted.head + 5] if w.text in ",;.:()"), item.counted.head + 4)
    return any(w.lemmas & words_of("road") for w in words[item.first : closed])


def lost_change(case: Case, deed: Deed) -> bool:
    """«под мак отведено 11 тыс. га, что на 95% меньше»: a change of a number that is no figure."""
    words, item = case.unit.words, case.item
    left = max((i for i in case.unit.items if i.last < item.first), key=lambda i: i.last, default=None)
    if case.quantity.kind != "change" or not case.inherited or left is None or any(d.item.index == left.index for d in case.here):
        return False
    gap = [w.lower for w in words[left.end + 1 : item.first]]
    return len(gap) <= 5 and "," in gap and gap[-1] in ("на", "в", "это", "что", ",") and "или" not in gap


def lost_whole(case: Case, deed: Deed) -> bool:
    """«завоёвано 13 медалей, 8 из них – золотые», «построено 40 школ, 12 из них – в горах»: a part of what is no figure."""
    if not case.part.endswith(("из них", "из которых")) or case.item.counted is not None or deed.own:
        return False
    left = max((i for i in case.unit.items if i.last < case.item.first), key=lambda i: i.last, default=None)
    lost = left is not None and left.counted is not None and left.code in ("", "other")
    return lost and not case.here and case.item.first - (left.end if left else 0) <= 4


def staff(case: Case, deed: Deed) -> bool:
    """«Штат аппарата – 45 человек», «в штате службы 900 сотрудников»: how many work there."""
    if case.item.family != "people" or deed.own:
        return False
    near = clause_around(case.unit.words, case.item.first, case.item.end)
    return any(w.lemma in ("штат", "ведомство", "аппарат") for w in near if w.i < case.item.first)


def relief(case: Case, deed: Deed) -> bool:
    """«гуманитарную помощь получили 40 тысяч жителей», «пенсии назначены 130 семьям»."""
    if case.item.family in ("weapon", "drugs") or not set(deed.actions) <= {"wounded", "other", "conducted"}:
        return False
    words = case.unit.words
    near = clause_around(words, case.item.first, case.item.end)
    if any(w.lemma == "нуждаться" for w in near) and any(w.lemmas & words_of("needs") for w in near):
        return True  # «5,2 млн нуждаются в продовольствии»
    aid = any(a.lemmas & words_of("of_aid") and b.lemmas & words_of("aid") for a, b in pairwise(near))
    return aid or (case.item.family == "people" and not case.here and any(w.lemmas & words_of("welfare") for w in near))


def priced(case: Case, deed: Deed) -> bool:
    """«стоимость паспорта составит 1000 рублей»: what something costs is no money of the fight."""
    if case.quantity.kind != "money" or deed.actions != ("other",):
        return False
    left = case.unit.words[max(0, case.item.first - 7) : case.item.first]
    return any(w.lemma in words_of("costs") for w in left) and not speaks(left, "of_loot")


def price_of(case: Case, deed: Deed) -> bool:
    """«ликвидированы три мастерские: цена документа – 5 тысяч долларов»: told of a clause of its own, whatever was done before."""
    words, first = case.unit.words, case.item.first
    if case.quantity.kind != "money":
        return False
    left = [w for w in clause_around(words, first, case.item.end) if w.i < first]
    own = case.trigger is None or case.trigger.i < (left[0].i if left else first) or case.trigger.verb in words_of("measures")
    return own and any(w.lemma in words_of("costs") for w in left) and not speaks(words, "of_loot")


def threatened(case: Case, deed: Deed) -> bool:
    """«грозит штраф до 500 тыс. рублей»: what the law has in store is no money of the fight."""
    if case.quantity.kind != "money" or deed.actions != ("other",):
        return False
    left = case.unit.words[max(0, case.item.first - 9) : case.item.first]
    return any(w.lemmas & words_of("threatened") for w in left) and any(w.lemmas & words_of("threats") for w in case.unit.words)


def owners(case: Case, deed: Deed) -> bool:
    """«под наблюдением находятся 12 тысяч владельцев оружия», «у законных владельцев 6,6 млн единиц оружия»: what is in order."""
    kept = deed.status == "stock" and deed.actions == ("other",) and case.item.family in ("people", "group")
    theirs = case.item.family == "weapon" and set(deed.actions) <= {"registered", "other"} and deed.status in ("stock", "result")
    words = case.unit.words
    return (kept or theirs) and any(w.lemmas & words_of("owners") for w in words) and not any(speaks([w], "unlawful") for w in words)
