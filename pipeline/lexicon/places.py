"""The known places: ``places.toml`` and any file of the user's own, read, checked and frozen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from .blocks import Block, files_of, read_blocks, refuse_repeats
from .forms import Form

HERE = Path(__file__).parent / "places.toml"

PlaceKind = Literal["country", "region", "city", "district", "other"]


class PlaceEntry(Block):
    """One block ``[[place]]``; ``adjectives`` tell whose body «узбекский МИД» is."""

    id: str = Field(pattern=r"^loc-[a-z0-9-]+$")
    name: str
    kind: PlaceKind
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    country: str = Field(default="", pattern=r"^([A-Z]{2})?$")
    wikidata: str = Field(default="", pattern=r"^(Q[1-9][0-9]*)?$")
    ambiguous: tuple[str, ...] = ()
    example: str | tuple[str, ...] = ()
    counter: str | tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.name, *self.aliases)))


class PlaceLexicon:
    """All known places by id, their forms and their adjectives."""

    def __init__(self, entries: Iterable[tuple[Path, PlaceEntry]]) -> None:
        found = list(entries)
        refuse_repeats(((e.id, f"{p} ({e.id})") for p, e in found), "the id")
        refuse_repeats(((f.replace("ё", "е"), f"{p} ({e.id})") for p, e in found for f in e.forms), "the form")
        self._entries = {e.id: e for _, e in found}

    def __getitem__(self, key: str) -> PlaceEntry:
        return self._entries[key]

    def __contains__(self, key: object) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[PlaceEntry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def forms(self) -> Iterator[Form]:
        return (Form(text, entry.id) for entry in self for text in entry.forms)

    def adjectives(self) -> Iterator[Form]:
        return (Form(text, entry.id) for entry in self for text in entry.adjectives)


@lru_cache(maxsize=8)
def load_places(extra: tuple[str, ...] = ()) -> PlaceLexicon:
    """The bundled lexicon and the user's own files or folders ``extra``."""
    paths = [p for root in (HERE, *map(Path, extra)) for p in files_of(root)]
    return PlaceLexicon((p, entry) for p in paths for entry in read_blocks(p, "place", PlaceEntry))
