"""The data model: what one release is and what svodka found in it.

Offsets are characters ``[start, end)`` of the untouched ``Release.text``; ``text == release.text[start:end]``
always holds. Numbers are :class:`~decimal.Decimal`, a date is an interval with both ends inclusive, a missing
thing is ``None``. This module imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Release:
    """One press release as the reader produced it."""

    release_id: str
    text: str
    source: str = ""
    title: str = ""
    published: date | None = None
    published_basis: str = ""  # metadata url filename dateline text
    publisher: str = ""
    url: str = ""
    language: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where a person, body or place is named. ``entity`` is the key of that thing."""

    start: int
    end: int
    text: str
    type: str  # PER ORG LOC
    entity: str
    normal: str
    method: str  # natasha lexicon rule coreference
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Organization:
    """A body as one release tells it. ``key`` is the lexicon's id, else derived from the folded name."""

    key: str
    name: str
    acronym: str = ""
    name_en: str = ""
    kind: str = ""
    parent: str | None = None
    wikidata: str = ""
    listed: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    key: str
    name: str
    last_name: str = ""
    first_name: str = ""
    middle_name: str = ""
    gender: str = ""  # m f
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    person: str  # Person.key
    role: str
    organization: str | None  # Organization.key
    start: int
    end: int
    quote: str
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    key: str
    name: str
    kind: str = ""  # country region city district other
    country: str = ""  # ISO 3166-1 alpha-2


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bound and unit, before anything is known of its verb.

    ``start``/``end`` cover modifier, number and unit word; ``number_start``/``number_end`` the number alone.
    ``reject`` names why the number can be no figure (``age``, ``ordinal``, ``article`` …), empty where it may be one.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    text: str
    value: Decimal | None
    value_max: Decimal | None = None
    modifier: str = "exact"
    unit: str = "count"
    kind: str = "count"
    reject: str = ""
    rule: str = ""
    each: bool = False  # «по 11 человек»


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One expression of time and the interval it stands for (None where it cannot be resolved)."""

    start: int
    end: int
    text: str
    kind: str  # point range relative recurring duration
    granularity: str  # day month quarter half_year year decade
    date_start: date | None
    date_end: date | None
    basis: str = "explicit"  # explicit relative inherited
    anchor: date | None = None
    sentence: int = 0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number about one object under one action (codebook section 2)."""

    figure_id: str
    sentence: int
    start: int
    end: int
    quote: str
    value: Decimal | None
    value_max: Decimal | None
    modifier: str
    unit: str
    kind: str
    action: str
    action_text: str
    object: str
    object_text: str
    status: str = "result"
    part_of: str | None = None
    group_id: str = ""
    period_text: str = ""
    period_start: date | None = None
    period_end: date | None = None
    period_basis: str = ""
    place: str | None = None  # Place.key
    actor_id: str | None = None  # Organization.key
    actor: str = ""
    speaker_id: str | None = None  # Person.key or Organization.key
    speaker: str = ""
    confidence: str = "medium"
    rule: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """An input or figure that a person should look at."""

    source: str
    stage: str
    severity: str  # error warning note
    message: str
    release_id: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one release; the unit that the ledger stores and ``resolving`` reads."""

    release: Release
    sentences: tuple[tuple[int, int], ...] = ()
    mentions: tuple[Mention, ...] = ()
    organizations: tuple[Organization, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    roles: tuple[Role, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    figures: tuple[Figure, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
