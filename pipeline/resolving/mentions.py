"""Rows that point into a text: mentions, dates and roles, with the ids of all releases in place of a release's own keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ..records import Extraction, Mention
from ..tables import Row
from .releases import Corpus


@dataclass(slots=True)
class Identities:
    """The id over all releases of each key of a release.

    ``people`` is keyed by release and key, because a bare surname may be somebody else elsewhere.
    """

    organizations: Mapping[str, str]
    people: Mapping[tuple[str, str], str]
    places: frozenset[str]

    def organization(self, key: str | None) -> str | None:
        return self.organizations.get(key) if key else None

    def person(self, release_id: str, key: str | None) -> str | None:
        return self.people.get((release_id, key)) if key else None

    def place(self, key: str | None) -> str | None:
        return key if key in self.places else None

    def of(self, release_id: str, mention: Mention) -> str | None:
        """The id of the thing that a mention names."""
        if mention.type == "PER":
            return self.person(release_id, mention.entity)
        return self.organization(mention.entity) if mention.type == "ORG" else self.place(mention.entity)


@dataclass(slots=True)
class Seen:
    """How often and where an entity is mentioned, and under which names."""

    mentions: int = 0
    releases: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def numbered(start: str, taken: set[str]) -> str:
    """An id that nobody has: the start itself, else with -2, -3 …"""
    found = start
    number = 2
    while found in taken:
        found = f"{start}-{number}"
        number += 1
    taken.add(found)
    return found


def _rows(corpus: Corpus, records: Callable[[Extraction], Iterable[Row]], letter: str, key: str) -> list[Row]:
    """Rows in release order, each with an id of letter, release and start."""
    rows: list[Row] = []
    taken: set[str] = set()
    for extraction in corpus.extractions:
        release_id = extraction.release.release_id
        for row in records(extraction):
            rows.append({key: numbered(f"{letter}-{release_id}-{row['start']}", taken), "release_id": release_id, **row})
    return rows


def mention_rows(corpus: Corpus, identities: Identities) -> list[Row]:
    """The table ``mentions``, without mentions of things that their release does not tell."""

    def of(extraction: Extraction) -> Iterable[Row]:
        release_id = extraction.release.release_id
        for mention in sorted(extraction.mentions, key=lambda m: (m.start, -m.end, m.type, m.entity)):
            entity = identities.of(release_id, mention)
            if entity:
                yield {
                    "sentence": mention.sentence,
                    "start": mention.start,
                    "end": mention.end,
                    "text": mention.text,
                    "type": mention.type,
                    "entity_id": entity,
                    "normal": mention.normal,
                    "method": mention.method,
                }

    return _rows(corpus, of, "m", "mention_id")


def date_rows(corpus: Corpus) -> list[Row]:
    """The table ``dates``."""

    def of(extraction: Extraction) -> Iterable[Row]:
        for time in sorted(extraction.dates, key=lambda t: (t.start, -t.end, t.kind)):
            yield {
                "sentence": time.sentence,
                "start": time.start,
                "end": time.end,
                "text": time.text,
                "kind": time.kind,
                "granularity": time.granularity,
                "date_start": time.date_start,
                "date_end": time.date_end,
                "basis": time.basis,
                "anchor": time.anchor,
            }

    return _rows(corpus, of, "d", "date_id")


def role_rows(corpus: Corpus, identities: Identities) -> list[Row]:
    """The table ``roles``."""

    def of(extraction: Extraction) -> Iterable[Row]:
        release_id = extraction.release.release_id
        for role in sorted(extraction.roles, key=lambda r: (r.start, -r.end, r.person, r.role, r.organization or "")):
            person = identities.person(release_id, role.person)
            if person:
                yield {
                    "person_id": person,
                    "role": role.role,
                    "organization_id": identities.organization(role.organization),
                    "as_of": role.as_of,
                    "start": role.start,
                    "end": role.end,
                    "quote": role.quote,
                }

    return _rows(corpus, of, "r", "role_id")


def seen(mentions: Iterable[Row], roles: Iterable[Row]) -> dict[str, Seen]:
    """Counts by entity_id; a body that only a role names («министр обороны Замбии») has releases and no mentions."""
    found: dict[str, Seen] = defaultdict(Seen)
    for row in mentions:
        entity = found[str(row["entity_id"])]
        entity.mentions += 1
        entity.releases.add(str(row["release_id"]))
        if row["method"] != "coreference" and row["normal"]:
            entity.names.add(str(row["normal"]))
    for row in roles:
        if row["organization_id"]:
            found[str(row["organization_id"])].releases.add(str(row["release_id"]))
    return dict(found)
