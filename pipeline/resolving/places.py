"""Which place is which over releases: the key decides, the commonest wording is shown."""

from __future__ import annotations

from collections import defaultdict

from ..records import Place
from .folding import commonest
from .releases import Corpus


def identify(corpus: Corpus) -> dict[str, Place]:
    """One place for every key."""
    told: dict[str, list[Place]] = defaultdict(list)
    for extraction in corpus.extractions:
        for place in extraction.places:
            told[place.key].append(place)
    return {
        key: Place(
            key=key,
            name=commonest(place.name for place in told[key]),
            kind=commonest(place.kind for place in told[key]),
            country=commonest(place.country for place in told[key]),
        )
        for key in sorted(told)
    }
