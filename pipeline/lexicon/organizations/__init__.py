"""The known bodies: the TOML files of this folder and any file or folder of the user's own, read, checked and frozen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from ..blocks import Block, LexiconError, files_of, read_blocks, refuse_repeats
from ..forms import Form
from ..unions import wordings

HERE = Path(__file__).parent

Kind = Literal[
    "international_organization",
    "international_body",
    "state_body",
    "special_service",
    "police",
    "ministry",
    "committee",
    "court",
    "prosecutor",
    "military",
    "parliament",
    "terrorist_organization",
    "media",
    "company",
    "ngo",
    "other",
]


class OrganizationEntry(Block):
    """One block ``[[organization]]``; ``ambiguous`` forms count only once the body was named in the release."""

    id: str = Field(pattern=r"^org-[a-z0-9-]+$")
    name: str
    kind: Kind
    acronym: str = ""
    aliases: tuple[str, ...] = ()
    name_en: str = ""
    parent: str | None = None
    country: str = Field(default="", pattern=r"^([A-Z]{2})?$")
    wikidata: str = Field(default="", pattern=r"^(Q[1-9][0-9]*)?$")
    listed: str = ""
    ambiguous: tuple[str, ...] = ()
    example: str | tuple[str, ...] = ()
    counter: str | tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every name that stands for this body alone, the full one first."""
        names = (self.name, self.acronym, *self.aliases, self.name_en)
        return tuple(dict.fromkeys(f for f in names if f and f not in self.ambiguous))


class OrganizationLexicon:
    """All known bodies by id, and their forms."""

    def __init__(self, entries: Iterable[tuple[Path, OrganizationEntry]]) -> None:
        found = list(entries)
        where = {entry.id: f"{path} ({entry.id})" for path, entry in found}
        refuse_repeats(((entry.id, f"{path} ({entry.id})") for path, entry in found), "the id")
        refuse_repeats(((_fold(form), where[e.id]) for _, e in found for form in _distinct(e)), "the form")
        for _, entry in found:
            if entry.parent is not None and entry.parent not in where:
                raise LexiconError(f"{where[entry.id]}: parent {entry.parent!r} is no id of this lexicon; allowed: any other id")
        self._entries = {entry.id: entry for _, entry in found}

    def __getitem__(self, key: str) -> OrganizationEntry:
        return self._entries[key]

    def __contains__(self, key: object) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[OrganizationEntry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def forms(self) -> Iterator[Form]:
        """Forms that stand for one body wherever they are found; those of a union's members in all wordings."""
        told = {_fold(text) for entry in self for text in (*entry.forms, *entry.ambiguous)}
        for entry in self:
            more = dict.fromkeys(wording for text in entry.forms for wording in wordings(text) if _fold(wording) not in told)
            yield from (Form(text, entry.id) for text in (*entry.forms, *more))

    def ambiguous_forms(self) -> Iterator[Form]:
        """Forms that stand for a body only once it was named."""
        return (Form(text, entry.id) for entry in self for text in entry.ambiguous)


def _fold(form: str) -> str:
    return " ".join(form.replace("ё", "е").split())


def _distinct(entry: OrganizationEntry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_fold, entry.forms)))


@lru_cache(maxsize=8)
def load_organizations(extra: tuple[str, ...] = ()) -> OrganizationLexicon:
    """The bundled lexicon and the user's own files or folders ``extra``."""
    paths = [p for root in (HERE, *map(Path, extra)) for p in files_of(root)]
    return OrganizationLexicon((p, entry) for p in paths for entry in read_blocks(p, "organization", OrganizationEntry))
