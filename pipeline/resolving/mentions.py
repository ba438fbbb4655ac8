"""Rows that point into a text: mentions, dates and roles, with the ids of all releases in place of a release's own keys."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..records import Extraction, Mention, Release
from ..tables import Row


@dataclass(slots=True)
class Identities:
    """The id over all releases of each key of a release.

    ``people`` is keyed by release and key, because a bare surname may be somebody else elsewhere.
    """

    organizations: Mapping[str, str]
    people: Mapping[tuple[str, str], str]
    places: Container[str]

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
    """How often and where an entity is mentioned, and under which names; releases are told in their order."""

    mentions: int = 0
    releases: int = 0
    first: date | None = None  # published day of the first and last of these releases
    last: date | None = None
    names: set[str] = field(default_factory=set)
    _latest: str = ""

    def stands_in(self, release_id: str, day: date | None) -> None:
        """Once more in this release, which is the same as the one before or a later one."""
        if release_id != self._latest:
            self._latest = release_id
            self.releases += 1
            self.first, self.last = self.first or day, day or self.last

    def add(self, other: Seen) -> None:
        """What other releases tell of the same entity."""
        self.mentions, self.releases = self.mentions + other.mentions, self.releases + other.releases
        self.first = min((day for day in (self.first, other.first) if day), default=None)
        self.last = max((day for day in (self.last, other.last) if day), default=None)
        self.names |= other.names


def numbered(start: str, taken: set[str], between: str = "-") -> str:
    """An id that nobody has: the start itself, else with -2, -3 …"""
    found = start
    number = 2
    while found in taken:
        found = f"{start}{between}{number}"
        number += 1
    taken.add(found)
    return found


def rows_of(release_id: str, records: Iterable[Row], letter: str, key: str, rank: Mapping[str, int]) -> Iterator[Row]:
    """Rows of one release, each with an id of letter, release and start.

    A number behind the id might be read as the start in a release whose id ends with this one's start: then two strokes
    stand before it.
    """
    taken: set[str] = set()
    for row in records:
        between = "--" if f"{release_id}-{row['start']}" in rank else "-"
        yield {key: numbered(f"{letter}-{release_id}-{row['start']}", taken, between), "release_id": release_id, **row}


def mentions_of(extraction: Extraction, identities: Identities) -> Iterator[Row]:
    """Rows of the table ``mentions`` without their ids, without mentions of things that their release does not tell."""
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


def dates_of(extraction: Extraction) -> Iterator[Row]:
    """Rows of the table ``dates`` without their ids."""
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


def roles_of(extraction: Extraction, identities: Identities) -> Iterator[Row]:
    """Rows of the table ``roles`` without their ids."""
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


def note_seen(found: dict[str, Seen], release: Release, mentions: Iterable[Row], roles: Iterable[Row]) -> None:
    """Count what one release mentions, by entity_id.

    A body that only a role names («министр обороны Замбии») has releases and no mentions.
    """
    for row in mentions:
        entity = found.setdefault(str(row["entity_id"]), Seen())
        entity.mentions += 1
        entity.stands_in(release.release_id, release.published)
        if row["method"] != "coreference" and row["normal"]:
            entity.names.add(str(row["normal"]))
    for row in roles:
        if row["organization_id"]:
            found.setdefault(str(row["organization_id"]), Seen()).stands_in(release.release_id, release.published)
