"""Where it happened: the place that a preposition puts the figure in, or that stands beside the number in a list of places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from ..records import Mention
from .drafts import Draft, Unit
from .words import Word

KIND = r"(?:(?:город\w*|г\.|сел\w+|селени\w+|район\w*|област\w+|территори\w+|республик\w+)\s*)?"
IN = re.compile(rf"(?:^|\W)(в|во|на|по|близ|под|из)\s+{KIND}$", re.I)
OPENS = re.compile(r"[;()]")
PARTS = re.compile(r"[,;:()—–]")
RIGHT_BEHIND = re.compile(r"\s{0,9}(?:\w{1,40}\s{1,9}){1,2}")  # «12 [в] Оше», «12 [задержаны в] Оше»
DASH_BEHIND = re.compile(rf"\s{{0,9}}(?:\w{{1,40}}\s{{1,9}})?[—–-]\s{{1,9}}(?:в|во|на|по|под|из)\s{{1,9}}{KIND}", re.I)
LABELS = re.compile(r"(?:\s{1,9}[а-я]\w{1,20})?\s{0,9}(?:[—–-]|:|\()\s{0,9}")  # between a place and its number: «в Оше – 12»
OPENING = re.compile(rf"(?:^|[,;:.!?\n•·]|\n\s{{0,9}}[—–-])\s{{0,9}}{KIND}$", re.I)
NEXT_LABEL = re.compile(rf"[^(),;]{{0,30}}\)?(?:\s?\([^()]{{1,150}}\))?\s{{0,9}}(?:[,;]\s{{0,9}})?(?:(?:и|а|а также)\s{{1,9}})?{KIND}")
JOINED = re.compile(rf"(?:\s[а-я]\w{{2,20}})?(?:,|\s(?:и|или|а также))\s(?:(в|во|на|из|под)\s)?{KIND}", re.I)
REMOVED = ("repatriated", "extradited", "deported", "freed")  # out of where


class Found(NamedTuple):
    """A place of the unit; ``prep`` is empty where none stands before it."""

    mention: Mention
    prep: str


class Held(NamedTuple):
    """A place that stands beside a number of a list: before it, or behind its dash."""

    found: Found
    draft: Draft
    before: bool


def places_of(drafts: Sequence[Draft], unit: Unit, mentions: Sequence[Mention], countries: frozenset[str], text: str) -> list[str | None]:
    """The key of the place of each of a unit's drafts.

    That of a list («12 — в Оше», «Ошская область – 12»), else one right behind the number («12 в Оше»), else the nearest before it, else
    behind. A place without a preposition of place («спецслужбы Казахстана») names whose, not where; one of a list is no other
    number's; several places that are joined («в Сирии и Ираке») are not one of them.
    """
    here = [
        Found(m, told[1].lower() if (told := IN.search(text[max(unit.start, m.start - 24) : m.start])) else "")
        for m in mentions
        if m.type == "LOC" and m.text[:1].isupper() and unit.start <= m.start < unit.end
    ]
    if not here:
        return [None] * len(drafts)
    held: list[Held] = []
    for draft in drafts:
        if own := _listed(draft, unit, here, held, countries, text):
            held.append(own)
    return [_place(draft, unit, here, held, text) for draft in drafts]


def _place(draft: Draft, unit: Unit, here: Sequence[Found], held: Sequence[Held], text: str) -> str | None:
    own = next((h.found for h in held if h.draft is draft), None)
    able = [f for f in here if f.prep and not _elsewhere(f, draft, unit, text)]
    close = [f for f in able if RIGHT_BEHIND.fullmatch(text[draft.end : f.mention.start])]
    left = [f for f in able if f.mention.end <= draft.start and not _of_another(f, draft, unit, held, text)]
    right = [f for f in able if f.mention.start >= draft.end and not _apart(f, draft, unit, held, text)]
    for pool in ([own] if own else [], close[:1], left[-1:], right[:1]):
        if pool:
            return None if _several(pool[0], here, text) else pool[0].mention.entity
    return None


def _listed(draft: Draft, unit: Unit, here: Sequence[Found], held: Sequence[Held], countries: frozenset[str], text: str) -> Held | None:
    """«12 | — в Оше», «в Оше – | 12», «Ошская область: | 12», «(Ош – 12, Баткен – | 28)»."""
    if held and re.fullmatch(r"\s?\(", text[held[-1].draft.end : draft.start]):
        return held[-1]._replace(draft=draft)  # «в Оше – 12 (| 9)»
    for found in here:
        if found.mention.start >= draft.end and found.prep and DASH_BEHIND.fullmatch(text[draft.end : found.mention.start]):
            return Held(found, draft, False)
    for found in reversed(here):
        m = found.mention
        if m.end > draft.start or not LABELS.fullmatch(text[m.end : draft.start]):
            continue
        if found.prep:
            return None if _elsewhere(found, draft, unit, text) else Held(found, draft, True)
        last = next((h for h in reversed(held) if h.before and h.draft.end <= m.start), None)
        goes_on = last is not None and bool(NEXT_LABEL.fullmatch(text[last.draft.end : m.start]))
        opens = m.entity not in countries and bool(OPENING.search(text[max(unit.start, m.start - 24) : m.start])) and _nominative(unit, m)
        return Held(found, draft, True) if opens or goes_on else None  # a country alone is who did it: «Бельгия — 20»
    return None


def _elsewhere(found: Found, draft: Draft, unit: Unit, text: str) -> bool:
    """Where the deed was not: where to («маршрут в Сирию»), where from («выходцы из Сирии»), of a noun («запрещённой в РФ»)."""
    words, m = unit.words, found.mention
    i = bisect_left(words, m.start, key=lambda w: w.start)
    if i >= len(words):
        return False
    prep = next((j for j in range(i - 1, max(-1, i - 4), -1) if words[j].lower == found.prep), -1)
    before = words[prep - 1] if prep > 0 else None
    if prep == i - 1 and found.prep in ("в", "во", "на") and "entry_denied" not in draft.actions and _where_to(words[i]):
        return not any(w.lower in words_of("falls_to") for w in words[max(0, prep - 3) : i + 4])
    if found.prep == "из" and before is not None and set(draft.actions).isdisjoint(REMOVED):
        return before.nominal
    return before is not None and before.attribute and before.pos == "VERB" and not before.lemmas & words_of("held_there")


def _where_to(word: Word) -> bool:
    """«в Сирию», not «в Сирии»: no form of rest."""
    cases = {p.tag.case for p in readings(word.lower)}
    return bool(cases & {"accs"}) and not cases & {"loct", "loc2"}


def _nominative(unit: Unit, mention: Mention) -> bool:
    word = next((w for w in unit.words if w.start == mention.start), None)
    return word is not None and any(p.tag.case == "nomn" for p in readings(word.lower))


def _of_another(found: Found, draft: Draft, unit: Unit, held: Sequence[Held], text: str) -> bool:
    """Before the number, but of a list's other number, or of another number's clause: «700 погибли в Сирии, | 340 осуждены»."""
    at = found.mention
    for h in held:
        if h.found.mention is at and h.draft is not draft:
            between = text[at.end : draft.start]
            return not h.before or draft.inherited_object or ";" in between or "\n" in between
    behind = PARTS.search(text[at.end : draft.start])
    opens = max((p.end() for p in PARTS.finditer(text, unit.start, at.start)), default=unit.start)
    numbers = [unit.words[i.first].start for i in unit.items]
    if behind is None or any(at.end <= n < at.end + behind.start() for n in numbers):
        return False  # «в ходе двух операций в Хатлоне ликвидированы шестеро, | двое взяты живыми»
    return any(opens <= n < at.start for n in numbers)


def _apart(found: Found, draft: Draft, unit: Unit, held: Sequence[Held], text: str) -> bool:
    """Behind the number, but of a list's other number, or in a clause that tells of the noun: «40 человек, воевавших в Сирии»."""
    at, between = found.mention, text[draft.end : found.mention.start]
    if OPENS.search(between) or any(h.found.mention is at for h in held):
        return True
    others = [i for i in unit.items if draft.end <= unit.words[i.first].start < at.start]
    if others and (":" in between or any(i.counted is None for i in others)):
        return True
    words = [w for w in unit.words if draft.end <= w.start < at.start]
    commas = [n for n, w in enumerate(words[:-1]) if w.text == ","]
    return any(words[n + 1].attribute or any("который" in w.lemmas for w in words[n + 1 : n + 3]) for n in commas)


def _several(found: Found, here: Sequence[Found], text: str) -> bool:
    """«в Сирии и Ираке», «из России, Турции и Молдовы»; «в Махачкале, Дагестан» are none."""
    for other in here:
        if other.mention.start > found.mention.end and (told := JOINED.fullmatch(text[found.mention.end : other.mention.start])):
            cases = {p.tag.case for p in readings(other.mention.text.split()[0].lower())}
            return "," not in told[0] or (bool(cases & {"gent" if found.prep == "из" else "loct"}) and told[1] in (None, found.prep))
    return False
