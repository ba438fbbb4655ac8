"""The tables of organisations, people and places: identities with their counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..records import Place
from ..tables import Row, joined
from .folding import fold, others
from .mentions import Seen
from .organizations import Body
from .people import Identity
from .releases import Corpus

NOT_SEEN = Seen()


def _seen(key: str, seen: Mapping[str, Seen], corpus: Corpus) -> Row:
    found = seen.get(key, NOT_SEEN)
    first, last = corpus.span(found.releases)
    return {"mentions": found.mentions, "releases": len(found.releases), "first_seen": first, "last_seen": last}


def _by_name(rows: list[Row], key: str) -> list[Row]:
    return sorted(rows, key=lambda row: (fold(str(row["name"])), str(row[key])))


def organization_rows(bodies: Mapping[str, Body], ids: Mapping[str, str], seen: Mapping[str, Seen], corpus: Corpus) -> list[Row]:
    """The table ``organizations``."""
    rows: list[Row] = []
    for key, body in bodies.items():
        parent = ids.get(body.parent)
        names = {*body.names, *seen.get(key, NOT_SEEN).names}
        rows.append(
            {
                "organization_id": key,
                "name": body.name,
                "acronym": body.acronym,
                "name_en": body.name_en,
                "kind": body.kind,
                "parent_id": parent if parent != key else None,
                "wikidata": body.wikidata,
                "listed": body.listed,
                **_seen(key, seen, corpus),
                "aliases": joined(others(names, (body.name, body.acronym))),
            }
        )
    return _by_name(rows, "organization_id")


def people_rows(people: Iterable[Identity], seen: Mapping[str, Seen], corpus: Corpus) -> list[Row]:
    """The table ``people``."""
    rows: list[Row] = []
    for person in people:
        names = {*person.names, *seen.get(person.person_id, NOT_SEEN).names}
        rows.append(
            {
                "person_id": person.person_id,
                "name": person.name,
                "last_name": person.last_name,
                "first_name": person.first_name,
                "middle_name": person.middle_name,
                "gender": person.gender,
                **_seen(person.person_id, seen, corpus),
                "aliases": joined(others(names, (person.name,))),
            }
        )
    return _by_name(rows, "person_id")


def location_rows(places: Mapping[str, Place], seen: Mapping[str, Seen], corpus: Corpus) -> list[Row]:
    """The table ``locations``."""
    rows: list[Row] = []
    for key, place in places.items():
        counts = _seen(key, seen, corpus)
        rows.append(
            {
                "location_id": key,
                "name": place.name,
                "kind": place.kind,
                "country": place.country,
                "mentions": counts["mentions"],
                "releases": counts["releases"],
            }
        )
    return _by_name(rows, "location_id")
