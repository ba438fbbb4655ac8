"""Numbers behind a total that make it up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .spreads import placed, places_of, shared_out
from .wholes import GRAMS, fits, weight

HARM, HUNTED = frozenset({"killed", "wounded"}), frozenset({"detained", "convicted", "prosecuted", "wanted", "eliminated"})
OFF = Decimal("0.03")  # how far a rounded weight may be from what its parts weigh


def sums(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """Numbers that follow a total and add up to it: «задержаны 31 …; 22 взяты под стражу, девять отпущены»."""
    known = [*near, *here]
    for n, whole in enumerate(known[:-1]):
        if not (exact(whole) or _about(whole) or _at_least(whole)) or whole.compared or weight(whole) < 3:
            continue
        others = [d for d in known[n + 1 :] if d.parent is not whole or "part.sum" in d.rules]
        for following in (known[n + 1 :], others):  # «6,3 тонны, в том числе опия — 4,1. Россия изъяла 3,7 тонны, …»: another breakdown
            parts = _adding_up(whole, following, unit)
            if _at_least(whole) and len(parts) < ROW:
                continue  # it is no exact total, and few numbers add up by chance
            if parts and whole.unit == unit.number and shared_out(unit.words, whole):
                continue  # «в Омске – 19, Таре – 12, Калачинске – 7»
            elsewhere = any(placed(unit, whole, d) for d in parts if d.unit == unit.number and shared_out(unit.words, d))
            if parts and parts[-1].unit == unit.number and _apart(unit, whole, parts) and not elsewhere:
                yield whole, parts
                break


def _adding_up(whole: Draft, following: Sequence[Draft], unit: Unit) -> list[Draft]:
    """The first of these numbers that make up a total; none where they do not."""
    parts: list[Draft] = []
    total = Decimal(0)
    for draft in following:
        if draft.parent in parts and draft.cue not in words_of("falls_to") and not draft.inherited_object:
            continue  # «26 тонн опиатов, из них 11 тонн героина; 18 тонн синтетики»
        free = draft.parent in (None, whole) or (draft.parent in parts and draft.cue in words_of("falls_to"))
        guessed = draft.parent in parts and draft.inherited_object and not draft.cue  # «11 осуждённых вербовали, ещё один …»
        free = free or guessed
        told = draft.value and not draft.compared and free and draft.quantity.value_max is None
        if not told or not fits(draft, whole) or of_others(draft, whole) or not (exact(draft) or draft.quantity.unit in GRAMS):
            break
        parts.append(draft)
        total += weight(draft) * (places_of(unit.words, draft) if draft.unit == unit.number else 1)
        if total >= weight(whole):
            break
    return parts if len(parts) > 1 and _makes_up(whole, total) else []


def of_others(draft: Draft, whole: Draft) -> bool:
    """«пятеро полицейских ранены; убиты трое боевиков, двое ранены»: other people, and the dead are none of those who were only wounded."""
    fallen = set(draft.actions) & {"killed", "eliminated"} and set(whole.actions) == {"wounded"}
    hurt = whole.trigger is not None and whole.trigger.verb in words_of("hurt_or_dead")
    sides = words_of("sides_of_a_fight")
    harmed = set(draft.actions) <= HARM | {"eliminated"} and set(whole.actions) <= HUNTED - {"eliminated"}  # 17 were detained
    victims = set(draft.actions) <= HARM and set(whole.actions) == {"eliminated"} and draft.code in words_of("victims_of_attack")
    return bool(fallen and not hurt) or harmed or victims or (draft.code != whole.code and {draft.code, whole.code} <= set(sides))


def _makes_up(whole: Draft, total: Decimal) -> bool:
    """«свыше 96 кг наркотиков — 71 кг гашиша, 24,6 кг маковой соломы и полкило амфетамина»: a rounded weight is a little off."""
    off = total - weight(whole)
    if off == 0 or not _about(whole):
        return off == 0
    low = 0 if whole.quantity.modifier == "more_than" else -weight(whole) * OFF
    return low <= off <= (0 if whole.quantity.modifier == "almost" else weight(whole) * OFF)


def exact(draft: Draft) -> bool:
    return draft.quantity.modifier == "exact" and draft.quantity.value_max is None and draft.value is not None


def _about(draft: Draft) -> bool:
    """«около 175 тонн наркотиков»: a weight, rounded, that its parts may make up to the tonne."""
    return draft.quantity.modifier in ("about", "almost", "more_than") and draft.quantity.unit in GRAMS and draft.value is not None


def _at_least(draft: Draft) -> bool:
    """«задержаны по меньшей мере 70 человек. 33 – в Анкаре, 22 – в Батмане, девять – в Кайсери, шесть – в Адане»"""
    return draft.quantity.modifier == "at_least" and draft.family == "people" and draft.value is not None


def _apart(unit: Unit, whole: Draft, parts: Sequence[Draft]) -> bool:
    """A list of things is no total with parts: a mark opens the parts, or they are bare numbers."""
    if whole.unit != unit.number:
        if set(whole.actions) <= HARM and any(HUNTED & set(d.actions) for d in parts):
            return False  # «19 раненых оперированы, семь лежат в реанимации. Задержаны 12 человек»
        listed = any(w.text == ":" for w in unit.words[: parts[0].item.first])
        listed = listed or _told_by_kinds(unit, whole, parts) or _weighed_by_kinds(whole, parts)
        listed = listed or (whole.unit == unit.number - 1 and all("action.verbless" in d.rules for d in parts))  # «Девять – над Курском, …»
        return listed or any(d.inherited_object for d in parts) or unit.words[0].lower in words_of("this_is")
    gap = [unit.words[j].text for j in range(whole.item.end + 1, parts[0].item.first)]
    if any(t in ("(", ":", "—", "–") for t in gap[:12]):
        return True
    return all(d.inherited_object for d in parts) and len({d.actions for d in (whole, *parts)}) > 1


def _told_by_kinds(unit: Unit, whole: Draft, parts: Sequence[Draft]) -> bool:
    """«Погибли семь человек. „Убиты четверо полицейских и трое водителей“»: who they were, under the same deed and at no other place."""
    if whole.code != "person" or whole.unit != unit.number - 1 or {whole.actions} != {d.actions for d in parts}:
        return False
    before = unit.words[: parts[-1].item.end + 1]
    elsewhere = any(a.lower in words_of("where") and b.text[:1].isupper() for a, b in pairwise(before))
    more = any(w.lower in words_of("more") for w in before)
    kinds = len({d.unit for d in parts}) == 1 and all(d.head_word and d.head_word != whole.head_word for d in parts)
    return kinds and not elsewhere and not more


def _weighed_by_kinds(whole: Draft, parts: Sequence[Draft]) -> bool:
    """«Изъято 175 т наркотиков. Перехвачено 26 т опиатов, 131 т гашиша и 18 т мефедрона»: three weights hardly add up by chance."""
    weighed = whole.quantity.unit in GRAMS and whole.head_word in words_of("drugs_at_large")
    return weighed and len(parts) >= ROW - 1 and {whole.actions} == {d.actions for d in parts} and len({d.unit for d in parts}) == 1


def _beside_them(unit: Unit) -> bool:
    """«Вместе с ними задержаны 2 узбека и 10 турок», «кроме них»: others than those who were told of."""
    told = " ".join(w.lower for w in unit.words[:4])
    return told.startswith(tuple(words_of("beside_them")))


def add_up(unit: Unit, here: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """«пресечена деятельность 78 жителей. … 59 задержаны, 12 объявлены в розыск, ещё семеро …»: people that make up a far total."""
    free = [d for d in here if d.parent is None or not {"part.among", "part.still", "part.condition"}.isdisjoint(d.rules)]
    _add_up_bare(free, earlier)
    people = [d for d in free if d.family == "people" and exact(d) and not d.compared and d.value]
    total = sum(map(weight, people), Decimal(0))
    if len(people) < 3 or total < FAR or _beside_them(unit):
        return
    wholes = [d for d in earlier if d.family == "people" and exact(d) and d.value == total and not d.compared]
    if len(wholes) == 1 and not any(of_others(draft, wholes[0]) for draft in people):
        for draft in people:
            draft.parent = wholes[0]
            draft.actions = wholes[0].actions if draft.inherited_action else draft.actions  # «На борт взошли 52, среди них 31 ребёнок …»
            draft.rules.append("part.adds_up")


def _add_up_bare(free: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """«изъято 1 906 стволов. … По районам: Томский – 214, Омский – 176 …»: a list of bare numbers that make up a far total."""
    bare = [d for d in free if d.inherited_object and d.item.counted is None and exact(d) and not d.compared and d.value]
    total = sum(map(weight, bare), Decimal(0))
    wholes = [d for d in earlier if exact(d) and weight(d) == total and not d.compared and all(fits(part, d) for part in bare)]
    if len(bare) < ROW or len({(d.code, d.quantity.unit) for d in bare}) > 1 or len(wholes) != 1 or total < FAR:
        return
    for draft in bare:
        draft.parent = wholes[0]
        draft.rules.append("part.adds_up")


ROW = 4  # bare numbers in a row that hardly add up by chance
FAR = 12  # smaller sums come about by chance
