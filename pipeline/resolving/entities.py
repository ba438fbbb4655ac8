"""The tables of organisations, people and places: identities with their counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..lexicon.latin import bgn, has_latin, icao
from ..records import Place
from ..tables import Row, joined
from .folding import fold, others
from .mentions import Seen
from .organizations import Body
from .people import Identity

NOT_SEEN = Seen()
SPELT = 3  # words of a body's name that a foreign paper spells; longer ones it translates


def _seen(key: str, seen: Mapping[str, Seen]) -> Row:
    found = seen.get(key, NOT_SEEN)
    return {"mentions": found.mentions, "releases": found.releases, "first_seen": found.first, "last_seen": found.last}


def _by_name(rows: list[Row], key: str) -> list[Row]:
    return sorted(rows, key=lambda row: (fold(str(row["name"])), str(row[key])))


def organization_rows(bodies: Mapping[str, Body], ids: Mapping[str, str], seen: Mapping[str, Seen]) -> list[Row]:
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
                **_seen(key, seen),
                "aliases": joined(others(names | _in_latin(body.acronym, _short_name(body)), (body.name, body.acronym))),
            }
        )
    return _by_name(rows, "organization_id")


def people_rows(people: Iterable[Identity], seen: Mapping[str, Seen]) -> list[Row]:
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
                **_seen(person.person_id, seen),
                "aliases": joined(others(names | _in_latin(person.name, *_without_father(person)), (person.name,))),
            }
        )
    return _by_name(rows, "person_id")


def _in_latin(*names: str) -> set[str]:
    """Russian names as passports and maps write them, for whoever searches in Latin letters."""
    return {written(name) for name in names if name and not has_latin(name) for written in (icao, bgn)}


def _short_name(body: Body) -> str:
    """The name that foreign papers would spell rather than translate."""
    return "" if body.name_en or len(body.name.split()) > SPELT else body.name


def _without_father(person: Identity) -> tuple[str, ...]:
    """First and last name of somebody whose father's name is known too."""
    return (f"{person.first_name} {person.last_name}",) if person.first_name and person.middle_name and person.last_name else ()


def location_rows(places: Mapping[str, Place], seen: Mapping[str, Seen]) -> list[Row]:
    """The table ``locations``."""
    rows: list[Row] = []
    for key, place in places.items():
        counts = _seen(key, seen)
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
