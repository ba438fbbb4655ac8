"""Bodies of the region that a release is about: «краевая комиссия», «прокуратура области», where only one region is named."""

from __future__ import annotations

from functools import lru_cache

from ..lexicon.places import PlaceEntry
from ..natasha.words import folded, may_be_genitive
from ..phrases import feature, is_capital
from .view import Knowledge, View

STEM = 5  # letters that a city and its region share: «Красноярск» and «Красноярский край»


def by_adjective(view: View, i: int) -> PlaceEntry | None:
    """«краевой»: the only region of this kind in the release."""
    kind = view.knowledge.bodies.regional.get(folded(view.tokens[i].lemma_)) if view.tokens[i].pos_ == "ADJ" else None
    return _only(view, kind) if kind is not None else None


def by_noun(view: View, i: int) -> PlaceEntry | None:
    """«… края», «… области»: a genitive without the region's name."""
    if not 0 < i < len(view.tokens) or i in view.starts or is_capital(view.tokens[i]) or not may_be_genitive(view.tokens[i].norm_):
        return None
    kind = view.knowledge.bodies.regions.get(folded(view.tokens[i].lemma_))
    named = any(at in view.places or at in view.locations for at in (i - 1, i, i + 1)) or i - 1 in view.adjectives
    return _only(view, kind) if kind is not None and not named else None


def by_dative(view: View, i: int) -> PlaceEntry | None:
    """«… по краю», «… по области»: without the region's name behind «по»."""
    if not 1 < i < len(view.tokens) or view.tokens[i - 1].norm_ != "по" or is_capital(view.tokens[i]) or i + 1 in view.places:
        return None
    kind = view.knowledge.bodies.regions.get(folded(view.tokens[i].lemma_))
    return _only(view, kind) if kind is not None else None


def only_region(view: View) -> PlaceEntry | None:
    """The only region of the release, whatever its kind, else that of the capital named."""
    return _only(view, "")


def _only(view: View, kind: str) -> PlaceEntry | None:
    """The one region of this kind that is named, else that of the capital named; none where a plural names several."""
    places = [view.knowledge.places[key] for key in dict.fromkeys(p.key for p in view.places.values())]
    fits = [p for p in places if p.kind == "region" and kind in folded(p.name)]
    ends = [p.end - 1 for p in view.places.values() if view.knowledge.places[p.key].kind == "region"]
    if any(feature(view.tokens[i], "Number") == "Plur" for i in ends):
        return None
    if not fits:
        cities = [folded(p.name) for p in places if p.kind == "city" and len(p.name) >= STEM]
        fits = [r for r in _regions(view.knowledge) if kind in folded(r.name) and any(folded(r.name).startswith(_stem(c)) for c in cities)]
    return fits[0] if len(fits) == 1 else None


@lru_cache(maxsize=4)
def _regions(knowledge: Knowledge) -> tuple[PlaceEntry, ...]:
    return tuple(p for p in knowledge.places if p.kind == "region")


def _stem(city: str) -> str:
    return city.rstrip("аеиоуыьяй")
