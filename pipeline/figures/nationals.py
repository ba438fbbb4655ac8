"""Citizens of another country than that of the bodies of a text: «казахстанские пограничники задержали двух граждан Узбекистана»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..records import Mention, Organization
from .drafts import Draft, Unit

CAUGHT = frozenset({"detained", "deported", "entry_denied", "prosecuted", "convicted"})
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
