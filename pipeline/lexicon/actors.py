"""Words for who acts and who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .blocks import read_tables
from .inflection import lemmas

KEYS = ("collective", "staff", "sources", "speeches", "interviews", "weak", "offices", "carried")


@dataclass(frozen=True, slots=True)
class Actors:
    collective: frozenset[str]
    staff: frozenset[str]
    sources: tuple[str, ...]
    speeches: frozenset[str]
    interviews: frozenset[str]
    weak: frozenset[str]
    offices: frozenset[str]
    carried: frozenset[str]


def _set(words: list[str]) -> frozenset[str]:
    return frozenset(lemma for w in words for lemma in (w.replace("ё", "е"), *lemmas(w)[:1]))


@lru_cache(maxsize=1)
def load_actors() -> Actors:
    """Read ``actors.toml``."""
    raw = read_tables("actors.toml", KEYS)
    sources = tuple(sorted((s.replace("ё", "е") for s in raw["sources"]), key=lambda s: (-len(s), s)))
    speeches, interviews, weak, offices = (_set(raw[key]) for key in ("speeches", "interviews", "weak", "offices"))
    collective, staff = _set(raw["collective"]), _set(raw["staff"])
    return Actors(collective, staff, sources, speeches, interviews, weak, offices, frozenset(raw["carried"]))
