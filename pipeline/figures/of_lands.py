"""Bodies of lands: «спецслужбы России, Белоруссии и Казахстана», «казахстанские полицейские»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.places import load_places
from .sights import Sight
from .words import Word


def lands_in_row(words: Sequence[Word], last: int, sight: Sight) -> int | None:
    """«Спецслужбы России, | Белоруссии и Казахстана»: the last of several lands behind a head, if there is a row of them."""
    starts = {m.start for m in sight.cast.mentions if m.type == "LOC" and sight.unit.start <= m.start < sight.unit.end}
    if words[last].start not in starts and words[last].pos != "PROPN":
        return None
    end = last
    while end + 2 < len(words) and words[end + 1].lower in (",", "и") and words[end + 2].start in starts:
        if words[end + 2].case not in ("Gen", ""):
            return None
        end += 2
        if words[end - 1].lower == "и":
            return end
    return None


def of_land(head: Word, sight: Sight) -> bool:
    """«казахстанские | полицейские»: an adjective of a country tells whose they are."""
    before = sight.words[head.i - 1] if head.i else None
    return before is not None and before.attribute and bool(before.lemmas & _adjectives())


@lru_cache(maxsize=1)
def _adjectives() -> frozenset[str]:
    return frozenset(word.lower() for place in load_places() if place.kind == "country" for word in place.adjectives)
