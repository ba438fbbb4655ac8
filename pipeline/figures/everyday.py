"""Everyday things that verbs of the fight are told of as well: travellers, a country's people, prices, fines by law."""

from __future__ import annotations

from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .topic import speaks


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
    if not words[trigger.i].lemmas & words_of("crossing"):
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


def priced(case: Case, deed: Deed) -> bool:
    """«стоимость паспорта составит 1000 рублей»: what something costs is no money of the fight."""
    if case.quantity.kind != "money" or deed.actions != ("other",):
        return False
    left = case.unit.words[max(0, case.item.first - 7) : case.item.first]
    return any(w.lemma in words_of("costs") for w in left) and not speaks(left, "of_loot")


def threatened(case: Case, deed: Deed) -> bool:
    """«грозит штраф до 500 тыс. рублей»: what the law has in store is no money of the fight."""
    if case.quantity.kind != "money" or deed.actions != ("other",):
        return False
    left = case.unit.words[max(0, case.item.first - 9) : case.item.first]
    return any(w.lemmas & words_of("threatened") for w in left) and any(w.lemmas & words_of("threats") for w in case.unit.words)
