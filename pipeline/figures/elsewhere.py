"""What news tell beside the fight: animals, money of trade and courts, harm of accidents, who took a place, what a thing would cost."""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .everyday import clause_around
from .topic import speaks


def _animals(case: Case, deed: Deed) -> bool:
    """«изъято 310 попугаев», «из-за чумы уничтожено 120 свиней», «задержано 60 голов скота»: no figures of the fight."""
    counted, words = case.item.counted, case.unit.words
    if counted is None or case.item.family not in ("thing", "people", ""):
        return False
    following = words[counted.head + 1] if counted.head + 1 < len(words) else None
    head = words[counted.head]
    herd = head.lemma == "голова" and following is not None and bool(following.lemmas & words_of("animals"))
    return herd or bool(head.lemmas & words_of("animals"))


def _other_money(case: Case, deed: Deed) -> bool:
    """«суд взыскал компенсацию в 3 млн», «бухгалтер присвоила 340 тысяч», «взятка в 7 млн»: in a text of no other fight."""
    bail = any(w.lemma == "залог" for w in case.unit.words)
    if case.quantity.kind != "money" or "seized" in deed.actions or ("frozen" in deed.actions and not bail):
        return False
    near = (*case.previous.words, *case.unit.words) if case.previous is not None else case.unit.words
    if any(speaks(near, name) for name in ("core", "unlawful")) or speaks(near, "of_loot"):
        return False
    return any(w.lemmas & words_of("other_money") for w in case.unit.words)


def _accident(case: Case, deed: Deed) -> bool:
    """«число погибших при крушении парома достигло 90», «в аварии 12 погибших»: harm that nobody did, whatever told it."""
    if not set(deed.actions) <= {"killed", "wounded", "identified"} or case.item.family not in ("people", ""):
        return False
    words = case.unit.words
    told = case.unit.mishap or any(w.lemmas & words_of("mishaps") for w in words)
    return told and not speaks(words, "core") and not speaks(words, "armed")


def _took_a_place(case: Case, deed: Deed) -> bool:
    """«сорок рабочих захватили свою фабрику»: they took it, nobody took them."""
    trigger, words, item = case.trigger, case.unit.words, case.item
    if deed.actions != ("abducted",) or trigger is None or trigger.noun or trigger.i < item.end or item.code in ("militant", "member"):
        return False
    verb = words[trigger.i]
    if verb.verb_form != "Fin" or verb.short or verb.number != "Plur" or verb.lower.endswith("сь"):
        return False
    what = next((w for w in words[trigger.i + 1 : trigger.i + 4] if w.nominal), None)
    return what is not None and not what.animate and what.case in ("Acc", "Nom") and words[what.i - 1].pos != "ADP"


def _doses(case: Case, deed: Deed) -> bool:
    """«из этого количества можно изготовить 40 тысяч доз»: what might have come of it."""
    item, words = case.item, case.unit.words
    if item.counted is None or not words[item.counted.head].lemmas & words_of("doses"):
        return False
    return any(w.lemmas & words_of("would_make") for w in clause_around(words, item.first, item.end))


def _for_a_price(case: Case, deed: Deed) -> bool:
    """«пытались сбыть 8 кг опия за 48 тысяч долларов»: what it was to cost."""
    first = case.item.first
    return case.quantity.kind == "money" and first > 0 and case.unit.words[first - 1].lower == "за" and "seized" not in deed.actions


ELSEWHERE: tuple[tuple[str, Callable[[Case, Deed], bool]], ...] = (
    ("animals", _animals),
    ("other_money", _other_money),
    ("accident", _accident),
    ("took_a_place", _took_a_place),
    ("doses", _doses),
    ("for_a_price", _for_a_price),
)
