"""What became of some of a number: «возбуждено 140 дел, 93 дошли до суда», «задержаны 66 человек, в отношении 41 возбуждены дела»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..lexicon.wordings import words_of
from .conditions import told_how_badly
from .drafts import Draft, Unit
from .meant import FALLEN
from .telling import COURT
from .wholes import fits, weight

IN_ORDER = frozenset({"phrase.respectively", "phrase.set_against", "like.kind"})  # each stands for a number of its own
GONE = frozenset({"prosecuted", "case_opened", "convicted", "wanted", "detained", "eliminated"})
AFTER = {
    "detained": {"prosecuted", "case_opened", "convicted", "extradited", "freed"},
    "repatriated": {"prosecuted", "convicted"},
}  # where the text says of whom
YEAR = re.compile(r"(?:19|20)\d\d(?:-\w{1,3})?")
STAGES = {
    "registered": {"identified"},
    "case_opened": {"case_opened", "prosecuted", "convicted"},
    "detained": {"prosecuted"},
    "prosecuted": {"prosecuted", "convicted", "detained"},
    "identified": {"prosecuted", "convicted", "extradited", "detained", "neutralized", "suppressed", "dismantled", "blocked", "removed"}
    | {"frozen"},
    "extradited": {"prosecuted", "convicted"},
    "repatriated": {"prosecuted", "convicted"},
    "other": {"killed", "repatriated", "extradited"},
}
LATER = {
    "registered": {"identified"},
    "committed": {"identified"},
    "detained": {"prosecuted"},
    "prosecuted": {"convicted"},
    "identified": {"prosecuted", "convicted", "detained", "blocked", "removed"},
    "suppressed": {"prosecuted", "convicted", "detained", "wanted", "eliminated", "neutralized", "extradited"},
    "other": {"killed", "eliminated", "repatriated", "wanted", "extradited"},
}


def became_of(left: Draft, draft: Draft) -> bool:
    """«выехали 900, из которых 430 погибли, ещё 93 экстрадированы»: in addition to a part that was told by what became of it."""
    whole = left.parent
    if whole is None or left.trigger is None or set(left.actions) & set(whole.actions) or whole.family != "people":
        return False
    later = LATER.get(whole.actions[-1], set()) | AFTER.get(whole.actions[-1], set())
    return draft.actions[0] in later


def stages(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«возбуждено 140 дел, 93 дошли до суда», «выехали 850 граждан, 150 погибли»: what became of some of the number before."""
    for n, draft in enumerate(here):
        if n and "action.state" in draft.rules and draft.inherited_object and _in_a_state(unit, here[n - 1], draft):
            yield here[n - 1], [draft]
        if not n or draft.compared or draft.trigger is None or draft.value is None:
            continue
        if IN_ORDER & set(draft.rules) or "as_many" in draft.quantity.rule:
            continue  # «привлечены 35 человек, выдворены 19, осуждены столько же»
        whole = next((d for d in reversed(here[:n]) if not d.inherited_object and d.code == draft.code and not d.compared), None)
        if whole is None or whole.trigger is None or whole.trigger.chain == draft.trigger.chain or whole.value == draft.value:
            continue
        if not draft.inherited_object and not _same_noun(whole, draft):
            continue
        gap = [w.lower for w in unit.words[here[n - 1].item.end + 1 : draft.item.first]]
        told = draft.actions[0] in STAGES.get(whole.actions[0], ()) and not _beside_it(whole, draft)
        told = told or _then(unit, whole, draft) or _who_left(whole, draft)
        told = told or (_died(unit, whole, draft) and not words_of("order_of_time").isdisjoint(gap))
        told = told and not any(t in words_of("more") or YEAR.fullmatch(t) for t in gap)
        if told and whole.status == draft.status and fits(draft, whole):
            yield whole, [draft]


def _in_a_state(unit: Unit, left: Draft, draft: Draft) -> bool:
    """«все девять задержаны, семеро уже в суде», «по делу проходят семь человек, четверо под стражей»; not «, один в розыске»."""
    gap = [w.lower for w in unit.words[left.item.end + 1 : draft.item.first]]
    more = told_how_badly(unit, left.item.first, left.item.end)  # «у семерых – средней тяжести, четверо в удовлетворительном состоянии»
    more = more or any(t in words_of("more") for t in gap) or draft.actions == ("wanted",) or ";" in gap or bool(set(left.actions) & FALLEN)
    return not more and left.parent is None and left.family == "people" and draft.value != left.value and fits(draft, left)


def _beside_it(whole: Draft, draft: Draft) -> bool:
    """«возбуждено 140 дел, в суд направлено 93», «привлечены 389, осуждены 264»: courts also end what was begun before."""
    verb = draft.trigger
    told_anew = verb is not None and whole.trigger is not None and verb.i < draft.item.first and whole.trigger.i < whole.item.first
    return told_anew and set(draft.actions) <= COURT and set(whole.actions) <= COURT | {"detained"}


def _same_noun(whole: Draft, draft: Draft) -> bool:
    """«вскрыто 9 каналов финансирования; семь каналов перекрыты»: the bare noun again, its verb behind."""
    counted = draft.item.counted
    bare = counted is not None and counted.first == counted.last == draft.item.last + 1
    behind = draft.trigger is not None and draft.trigger.i > draft.item.end
    return bare and behind and draft.head_word == whole.head_word and (draft.value or 0) < (whole.value or 0)


def _who_left(whole: Draft, draft: Draft) -> bool:
    """«выехали 400 жителей, против 120 возбуждены дела, 48 объявлены в розыск»: what became of those who went to fight."""
    left = whole.trigger is not None and whole.trigger.verb in words_of("leaving") and whole.actions == ("other",)
    return left and draft.actions[0] in GONE


def _then(unit: Unit, whole: Draft, draft: Draft) -> bool:
    """«задержаны 66 проводников, в отношении 41 возбуждены дела»: told of those who were detained, not beside them."""
    towards = unit.words[draft.item.first - 1].lemma in words_of("towards")
    return towards and draft.actions[0] in AFTER.get(whole.actions[0], ())


def later(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«Воевать уехали 900 граждан. Погибли 150, вернулись 40»: what became of some of those of the sentences before."""
    told: list[Draft] = []
    for n, draft in enumerate(here):
        if draft.trigger is None or not bare(unit, draft, here[:n], bool(told)) or (n and (not told or told[-1] is not here[n - 1])):
            return
        whole = next((d for d in reversed(near) if d.family == draft.family and not d.inherited_object and not d.compared), None)
        part = whole is not None and whole.parent is not None and whole.cue and not draft.trigger.noun
        if part and whole is not None and whole.parent is not None and whole.parent.unit == whole.unit:
            whole = whole.parent  # «выехали 863 жителя, в том числе 188 женщин. Погибли 150»
        if whole is None or whole.parent is not None or whole.code != draft.code or draft.value == whole.value:
            return
        follows = draft.actions[0] in LATER.get(whole.actions[-1], ()) or (told and draft.actions == ("other",))
        follows = follows or _died(unit, whole, draft)
        if not follows or not fits(draft, whole) or sum(map(weight, told), weight(draft)) > weight(whole):
            return
        told.append(draft)
        yield whole, [draft]


def _died(unit: Unit, whole: Draft, draft: Draft) -> bool:
    """«Три сотрудника получили ранения. Позже двое скончались»: some of the wounded; not «двое скончались на месте»."""
    if whole.actions != ("wounded",) or draft.actions != ("killed",) or draft.trigger is None:
        return False
    at = draft.trigger.i
    there = [w.lower for w in unit.words[at + 1 : at + 3]] == ["на", "месте"]
    return draft.trigger.verb in words_of("dying") and not there


def still(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«Ранения получили 46 человек. К утру в больницах оставался 31 пострадавший»: some of those who were wounded."""
    for draft in here:
        if draft.status != "stock" or draft.actions != ("wounded",) or draft.parent is not None or draft.compared:
            continue
        hurt = (d for d in reversed(near) if d.actions == ("wounded",) and d.status == "result" and d.parent is None)
        whole = next((d for d in hurt if fits(draft, d) and not d.compared and (d.value or 0) > (draft.value or 0)), None)
        if whole is not None:
            yield whole, [draft]


def under_age(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«3302 из них – мужчины, 852 – женщины; 77 не достигли совершеннолетия»: some of all those people."""
    for n, draft in enumerate(here):
        if "like.minor" not in draft.rules or draft.parent is not None:
            continue
        left = next((d for d in reversed([*near, *here[:n]]) if d.family == "people" and not d.compared), None)
        whole = left.parent if left is not None and left.parent is not None else left
        if whole is not None and fits(draft, whole):
            yield whole, [draft]


def bare(unit: Unit, draft: Draft, before: Sequence[Draft], listed: bool) -> bool:
    """A number without a noun, told of no other time and not in addition."""
    plain = draft.inherited_object and draft.item.counted is None and draft.quantity.kind not in ("change", "share", "money")
    if "phrase.wrapper" in draft.rules and draft.family == "event":
        return False  # «учтено 4,7 тыс. преступлений. Выявлено 214 эпизодов»
    if not plain or draft.compared or draft.parent is not None or draft.value is None or IN_ORDER & set(draft.rules):
        return False
    opens = max(before[-1].item.end + 1 if before else 0, draft.item.first - 12)
    lead = [w.lower for w in unit.words[opens : draft.item.first]]
    told = (
        (frozenset() if listed else words_of("more") | words_of("conjunctions"))
        | words_of("timed")
        | words_of("calendar")
        | {"(", "накануне"}
    )
    if lead[:1] == ["из"] and not listed:
        return False  # «из разыскиваемых установлены шестеро»: the sentence names them itself
    return not any(w in told or w[:2] in ("19", "20") for w in lead) and not {"их", "было"} <= set(lead)
