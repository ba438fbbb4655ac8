"""Which place is which over releases: the key decides, the commonest wording is shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from ..records import Extraction, Place
from .folding import weighed
from .releases import Corpus


def identify(corpus: Corpus) -> dict[str, Place]:
    """One place for every key."""
    return identify_told(told_in(corpus.extractions))


def told_in(extractions: Iterable[Extraction]) -> dict[str, Counter[Place]]:
    """What releases tell of each key."""
    told: dict[str, Counter[Place]] = defaultdict(Counter)
    for extraction in extractions:
        for place in extraction.places:
            told[place.key][place] += 1
    return told


def identify_told(told: Mapping[str, Counter[Place]]) -> dict[str, Place]:
    """The same from what is told of each key, in whatever order."""
    return {
        key: Place(
            key=key,
            name=weighed((place.name, times) for place, times in told[key].items()),
            kind=weighed((place.kind, times) for place, times in told[key].items()),
            country=weighed((place.country, times) for place, times in told[key].items()),
        )
        for key in sorted(told)
    }
