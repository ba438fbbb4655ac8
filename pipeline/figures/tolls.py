"""What became of people, told by a noun beside their number: «40 человек убитыми и ранеными», «число жертв достигло 25 человек»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import table_of, words_of
from .cases import Case, Deed
from .in_turn import RULE as IN_TURN
from .items import inserted
from .words import Word

LOST = 8  # words between people who were lost and the verb behind them
REACH = 20  # words between «число жертв» and its number


def toll(case: Case) -> Deed | None:
    """The deed that such a noun tells, whatever the verb of the number."""
    if case.quantity.kind != "count" or (case.item.family or "people") != "people":
        return None
    actions = _in_turn(case) or _bodies(case) or _counted_as(case) or _behind(case) or _label(case) or _right_before(case)
    if not actions:
        return None
    if case.item.code in ("militant", "member", "leader", "accomplice"):
        actions = tuple("eliminated" if a == "killed" else a for a in actions)
    return Deed(actions, "result", "action.toll", 0.9, "")


def _fates(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fate for w in words for lemma in sorted(w.lemmas) if (fate := table_of("fates").get(lemma))))


def _in_turn(case: Case) -> tuple[str, ...]:
    """«[раненых] среди первых 150, среди вторых – 66»: what became of some of the first, and of the second as well."""
    if IN_TURN not in case.rules:
        return ()
    words, first = case.unit.words, case.item.first
    opens = next((j for j in range(first - 1, -1, -1) if words[j].text in ",;.:("), -1)
    told = _fates([w for w in words[opens + 1 : first] if (w.case, w.number) == ("Gen", "Plur")])
    left = case.here[-1] if case.here and IN_TURN in case.here[-1].rules and "action.toll" in case.here[-1].rules else None
    plain = not any(w.verb_form == "Fin" or w.short for w in words[opens + 1 : first])
    return told or (left.actions if left is not None and plain else ())


def _bodies(case: Case) -> tuple[str, ...]:
    """«из воды подняли 120 тел погибших»: so many were killed."""
    counted = case.item.counted
    return ("killed",) if counted is not None and case.unit.words[counted.head].lemma in words_of("dead") else ()


def _counted_as(case: Case) -> tuple[str, ...]:
    """«пострадавшими считаются 51 человек», «погибшими числятся 14»: what they pass for, before the verb."""
    words, at = case.unit.words, case.item.first - 1
    while at > 0 and words[at].pos in ("ADV", "PART"):
        at -= 1
    verb = words[at] if at > 0 else None
    if verb is None or not verb.lemmas & words_of("passing_for") or not words[at - 1].lower.endswith("ми"):
        return ()
    return _fates([words[at - 1]])


def _behind(case: Case) -> tuple[str, ...]:
    """«40 человек убитыми и ранеными», «12 ранеными», «убитыми 12»: in the instrumental, beside a verb of losing."""
    words, at = case.unit.words, case.item.last + 1
    counted = case.item.counted
    if counted is not None and not _fates(words[counted.head : counted.head + 1]):
        at = max(at, counted.head + 1)
    tail = []
    for word in words[at : at + 3]:
        if word.lower != "и" and not (_fates([word]) and word.lower.endswith("ми")):
            break
        tail.append(word)
    losing = (*words[: case.item.first], *words[at : at + LOST])  # «12 сотрудников погибшими и 40 ранеными потеряла полиция»
    told = _fates(tail) or _fates(words[_label_before(words, case.item.first) : case.item.first])
    return told if any(w.lemmas & words_of("losing") for w in losing) else ()


def _label_before(words: Sequence[Word], first: int) -> int:
    """«потеряли | убитыми | 18 человек, ранеными – 46»: where the instrumental right before a number stands."""
    at = first - 1
    while at > 0 and (words[at].text in "–—-" or words[at].pos in ("ADV", "PART") or words[at].lemmas & words_of("more")):
        at -= 1
    return at if at >= 0 and words[at].lower.endswith("ми") and words[at].number == "Plur" else first


def _label(case: Case) -> tuple[str, ...]:
    """«число убитых и раненых достигло 40 человек»."""
    words, item = case.unit.words, case.item
    if item.oblique and words[item.first - 1].lower != "до":
        return ()
    if item.counted is not None and "phrase.respectively" in case.rules:
        return _fates(words[item.counted.head : item.counted.head + 1])  # «число погибших и пострадавших выросло до 14 и 60»
    left = next((i for i in reversed(case.unit.items) if i.first < item.first), None)
    # «до 40, среди них трое детей, ещё 60 – в больницах»
    apart = left is not None and any(w.text == "," for w in words[left.end + 1 : item.first])
    for j in range(item.first - 1, max(-1, item.first - REACH), -1):
        if apart and left is not None and j <= left.first:
            return ()
        if words[j].lemma in words_of("count_words"):
            sizes = words_of("measures") | words_of("sized")
            told = any(w.lemma in sizes for w in words[j : item.last + 1])  # «число раненых | превышает 35 человек |»
            named = next((k for k in range(j + 1, item.first) if words[k].nominal or _fates([words[k]])), None)
            if not told or named is None or _closed(words, j, item.first):
                return ()
            more = 3 if named + 2 < item.first and words[named + 1].lower == "и" else 1
            return _fates(words[named : named + more])
    return ()


def _right_before(case: Case) -> tuple[str, ...]:
    """«убитых не менее 20 человек, раненых — 40 человек»: the genitive that opens the clause, right before its number."""
    words, item, at = case.unit.words, case.item, case.item.first - 1
    if item.counted is None or item.counted.first != item.counted.head or words[item.counted.head].lemma not in words_of("heads"):
        return ()
    at -= at > 0 and words[at].text in "–—"
    opens = at == 0 or words[at - 1].text in ",;:–—«\"(" or words[at - 1].lower in ("а", "и", "что")
    fates = _fates(words[at : at + 1]) if at >= 0 and opens else ()
    return fates if fates and words[at].lower.endswith(("ых", "их")) and words[at].number == "Plur" else ()


def _closed(words: Sequence[Word], a: int, b: int) -> bool:
    """Does a clause end between, what is put in («теракта, совершённого накануне на рынке, выросло») left out?"""
    at = a + 1
    while at < b:
        beyond = inserted(words, at, b)
        if beyond == at and words[at].text in ",;.)":
            return True
        at = max(beyond, at + 1)
    return False
