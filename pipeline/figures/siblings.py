"""Parts beside parts: of all that two numbers make up together, one more whose verb is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..lexicon.wordings import words_of
from .belonging import paired
from .drafts import Draft, Unit
from .wholes import fits, weight


def of_both(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«59 детей: 37 мальчиков и 22 девочки, из них 12 – сироты»: of all those that the two make up."""
    for left, right, draft in zip(here, here[1:], here[2:], strict=False):
        whole = right.parent if draft.cue in words_of("of_them") and draft.parent is None and paired(left, right) else None
        if whole is not None and fits(draft, whole):
            yield whole, [draft]


def who_they_are(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«Погибли шесть человек. Трое — милиционеры, один — прохожий»: who some of those of the sentence before are."""
    whole = near[-1] if near else None
    if whole is None or whole.family != "people" or whole.unit != unit.number - 1 or whole.parent is not None or whole.compared:
        return
    told: list[Draft] = []
    for draft in here:
        plain = "phrase.predicate" in draft.rules and draft.actions == whole.actions and draft.parent is None and not draft.compared
        if not (plain and fits(draft, whole)) or sum(map(weight, told), weight(draft)) > weight(whole):
            break
        told.append(draft)
    if told:
        yield whole, told


def of_its_kinds(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«Изъято 310 единиц оружия. Автоматов – 90, пистолетов – 120»: kinds of what the sentence before tells as a whole, without a verb."""
    whole = near[-1] if near else None
    if whole is None or whole.unit != unit.number - 1 or whole.parent is not None or whole.compared or whole.value is None:
        return
    run: list[Draft] = []
    for draft in here:
        labelled = "phrase.before" in draft.rules and draft.inherited_action and unit.words[draft.item.first - 1].text in "–—-"
        kind = draft.family == whole.family and draft.actions == whole.actions and _holds_kinds(whole, draft)
        if not (labelled and kind and draft.parent is None and not draft.compared and fits(draft, whole)):
            break
        run.append(draft)
    if run and sum(map(weight, run)) <= weight(whole):
        yield whole, run


def _holds_kinds(whole: Draft, part: Draft) -> bool:
    """«человек» may be children, «оружия» rifles, «боевиков» leaders; «автоматов» are no pistols."""
    leaders = part.code == "leader" and whole.code in ("militant", "member")
    arms = whole.code != "weapon" or part.code in words_of("guns_and_knives")
    return leaders or (arms and whole.head_word in words_of("wide_nouns") and part.head_word != whole.head_word)


def in_court(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«возбуждено 61 дело, 44 уже в суде»: some of the cases right before."""
    for whole, draft in pairwise(here):
        words = unit.words[draft.item.last + 1 : draft.item.last + 4]
        told = any(a.lower == "в" and b.lemma == "суд" for a, b in pairwise(words)) and draft.inherited_object
        gap = [w.lower for w in unit.words[whole.item.end + 1 : draft.item.first]]
        beside = whole.family == draft.family == "process" and whole.parent is None and not set(gap) & {";", "ещё", "еще"}
        if told and beside and fits(draft, whole) and draft.value != whole.value:
            yield whole, [draft]


def gapped(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«210 причастны к терроризму, ещё 90 – к экстремизму»: one more part, its verb left out behind the dash."""
    for left, draft in pairwise(here):
        behind = unit.words[draft.item.end + 1 : draft.item.end + 3]
        if left.parent is None or draft.parent is not None or not draft.inherited_object or draft.compared or len(behind) < 2:
            continue
        gap = unit.words[left.item.end + 1 : draft.item.first]
        alike = behind[0].text in "–—-" and behind[1].pos == "ADP" and any(w.lower == behind[1].lower for w in gap)
        plain = not any(w.text in ";.:" for w in gap) and left.actions == draft.actions and left.family == draft.family
        parts = [d for d in (*near, *here) if d.parent is left.parent and d.actions == draft.actions]
        if alike and plain and fits(draft, left.parent) and sum(map(weight, parts), weight(draft)) <= weight(left.parent):
            yield left.parent, [draft]
