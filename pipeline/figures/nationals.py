"""Citizens of another country than that of the bodies of a text: «казахстанские пограничники задержали двух граждан Узбекистана»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from ..records import Mention, Organization
from .drafts import Draft, Unit
from .words import Word

CAUGHT = frozenset({"detained", "identified", "deported", "entry_denied", "prosecuted", "convicted"})
NEAR = 12  # characters between «граждан» and its country
NOT_STATE = ("media", "terrorist", "extremist", "ngo")


def countries_of(bodies: Sequence[Organization]) -> frozenset[str]:
    """The countries whose bodies a text names."""
    return frozenset(body.country for body in bodies if body.country and body.kind not in NOT_STATE and not body.listed)


def of_abroad(draft: Draft, unit: Unit, places: Mapping[int, str], home: frozenset[str]) -> bool:
    """Citizens of a country that has no body in the text, caught by those that it names; ``places`` are countries by where they stand."""
    if draft.code != "person" or draft.counted is None or not home or not CAUGHT & set(draft.actions):
        return False
    head = unit.words[draft.counted.head]
    if not head.lemmas & {"гражданин", "гражданка"}:
        return False
    country = next((places[at] for at in sorted(places) if 0 < at - head.end <= NEAR), "")
    return bool(country) and country not in home


def countries_at(mentions: Sequence[Mention], countries: Mapping[str, str]) -> dict[int, str]:
    """Where countries are named, and which."""
    return {m.start: countries[m.entity] for m in mentions if m.type == "LOC" and m.entity in countries}


def of_another_country(draft: Draft, before: Draft | None, units: Sequence[Unit]) -> bool:
    """«40 иностранцев, в том числе 12 граждан Узбекистана», «39 – Таджикистана»: as foreign as the whole that they are a part of."""
    if draft.code != "person":
        return False
    words = units[draft.unit].words
    if draft.counted is None:
        twin = before is not None and (before.unit, before.parent, before.code) == (draft.unit, draft.parent, "foreigner")
        return twin and draft.inherited_object and before is not None and "object.nationals" in before.rules
    if not words[draft.counted.head].lemmas & words_of("nationals"):
        return False
    among = next((j for j in range(draft.item.first) if words[j].lower in ("среди", "из") and _foreigners(words[j + 1 : j + 4])), None)
    foreign = (draft.parent is not None and draft.parent.code == "foreigner") or among is not None
    if foreign:
        draft.rules.append("object.nationals")
    return foreign


def _foreigners(words: Sequence[Word]) -> bool:
    """«выдворенных иностранцев»"""
    found = (load_objects().match(w.lemmas, []) for w in words if w.nominal and not w.attribute)
    return any(f is not None and f[0].code == "foreigner" for f in found)
