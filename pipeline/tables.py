"""The output tables, declared once: columns in order, types, codes, keys and row order.

CSV, spreadsheet, data package, dictionary and checks are all made from ``TABLES``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from . import codes
from .schema import CELL_LIMIT, JOIN, Cell, Column, Reference, Row, Rows, Table, joined

__all__ = ["CELL_LIMIT", "JOIN", "TABLES", "Cell", "Column", "Reference", "Row", "Rows", "Table", "by_name", "empty", "joined"]


def _id(name: str, description: str) -> Column:
    """A key that starts with a letter, as every id does that is not a release's own."""
    return Column(name, "string", description, required=True, pattern=r"[A-Za-z].*")


def _release() -> Column:
    return Column("release_id", "string", "the release", required=True)


def _count(name: str, description: str) -> Column:
    return Column(name, "integer", description, required=True, minimum=0)


def _place(unit: str) -> tuple[Column, ...]:
    """Start and end of a stretch of text."""
    return (
        Column("start", "integer", f"first character of the {unit} in the release's text", required=True, minimum=0),
        Column("end", "integer", "character after its last", required=True, minimum=0),
    )


def _sentence() -> Column:
    return Column("sentence", "integer", "number of the sentence, from 0", required=True, minimum=0)


def _seen() -> tuple[Column, ...]:
    return (
        _count("mentions", "rows in mentions"),
        _count("releases", "releases with such a row, or with a role in this body"),
        Column("first_seen", "date", "published day of the first of these releases"),
        Column("last_seen", "date", "published day of the last of them"),
        Column("aliases", "string", "other names that releases use; the name in Latin letters (ICAO, BGN/PCGN)", many=True),
    )


BY_TEXT: Final = "release (published, release_id), start, key"
BY_NAME: Final = "name, key"
UNIT_PATTERN: Final = "(?:" + "|".join(codes.UNIT) + "|" + codes.CURRENCY_PATTERN + ")"

RELEASES = Table(
    "releases",
    "Releases",
    "One row is one release.",
    (
        Column("release_id", "string", "the record's own id, else published day or undated, and 8 hex digits of the text's hash", True),
        Column("source", "string", "path inside the corpus, or URL"),
        Column("title", "string", "title, where the input gives one"),
        Column("published", "date", "the day that relative periods are counted from"),
        Column("published_basis", "string", "where that day was read", codes=codes.PUBLISHED_BASIS),
        Column("publisher", "string", "who published it, where the input says so"),
        Column("language", "string", "language of the text"),
        _count("characters", "length of the text"),
        _count("sentences", "sentences in it"),
        Column("sha256", "string", "hash of the text in UTF-8", pattern="[0-9a-f]{64}"),
        Column("duplicate_of", "string", "the earlier release that this one repeats, word for word or nearly so"),
        Column("status", "string", "what became of it", required=True, codes=codes.RELEASE_STATUS),
        Column("text", "string", "the text that all offsets count in", verbatim=True),
    ),
    "published (undated last), release_id",
    (Reference("duplicate_of", "releases"),),
)

ORGANIZATIONS = Table(
    "organizations",
    "Organisations",
    "One row is one organisation over all releases.",
    (
        _id("organization_id", "id of the lexicon, else org- and 8 hex digits of the folded name's hash"),
        Column("name", "string", "full name, nominative", required=True),
        Column("acronym", "string", "acronym"),
        Column("name_en", "string", "English name"),
        Column("kind", "string", "kind of body", codes=codes.ORGANIZATION_KIND),
        Column("parent_id", "string", "the body it belongs to, where that body has a row"),
        Column("wikidata", "string", "Wikidata item", pattern=r"Q[1-9]\d*"),
        Column("listed", "string", "who lists it as terrorist", many=True),
        *_seen(),
    ),
    BY_NAME,
    (Reference("parent_id", "organizations"),),
)

PEOPLE = Table(
    "people",
    "People",
    "One row is one person over all releases.",
    (
        _id("person_id", "per- and 8 hex digits of the fullest folded name's hash"),
        Column("name", "string", "nominative, as full as the releases allow", required=True),
        Column("last_name", "string", "surname"),
        Column("first_name", "string", "first name or its initial"),
        Column("middle_name", "string", "patronymic or its initial"),
        Column("gender", "string", "gender, where the text shows it", codes=codes.GENDER),
        *_seen(),
    ),
    BY_NAME,
)

ROLES = Table(
    "roles",
    "Roles",
    "One row is a person holding a role, in one release.",
    (
        _id("role_id", "r-, release and start"),
        Column("person_id", "string", "who", required=True),
        Column("role", "string", "nominative, without the body's name where organization_id holds it", required=True),
        Column("organization_id", "string", "the body"),
        _release(),
        Column("as_of", "date", "the day on which the release says so"),
        *_place("quote"),
        Column("quote", "string", "the words it was read from", required=True, verbatim=True),
    ),
    BY_TEXT,
    (Reference("person_id", "people"), Reference("organization_id", "organizations"), Reference("release_id", "releases")),
)

LOCATIONS = Table(
    "locations",
    "Places",
    "One row is one place over all releases.",
    (
        _id("location_id", "id of the lexicon, else loc- and 8 hex digits of the folded name's hash"),
        Column("name", "string", "nominative", required=True),
        Column("kind", "string", "kind of place", codes=codes.PLACE_KIND),
        Column("country", "string", "ISO 3166-1 alpha-2", pattern="[A-Z]{2}"),
        _count("mentions", "rows in mentions"),
        _count("releases", "releases with such a row, or with a role in this body"),
    ),
    BY_NAME,
)

MENTIONS = Table(
    "mentions",
    "Mentions",
    "One row is one mention of a person, an organisation or a place in the text.",
    (
        _id("mention_id", "m-, release and start"),
        _release(),
        _sentence(),
        *_place("mention"),
        Column("text", "string", "the words as they stand", required=True, verbatim=True),
        Column("type", "string", "what is named; says in which table entity_id stands", required=True, codes=codes.MENTION_TYPE),
        Column("entity_id", "string", "organization_id, person_id or location_id", required=True),
        Column("normal", "string", "the words in the nominative"),
        Column("method", "string", "what found it", required=True, codes=codes.MENTION_METHOD),
    ),
    BY_TEXT,
    (Reference("release_id", "releases"),),
)

DATES = Table(
    "dates",
    "Dates",
    "One row is one time expression.",
    (
        _id("date_id", "d-, release and start"),
        _release(),
        _sentence(),
        *_place("expression"),
        Column("text", "string", "the words as they stand", required=True, verbatim=True),
        Column("kind", "string", "kind of expression", required=True, codes=codes.DATE_KIND),
        Column("granularity", "string", "how fine it is", codes=codes.GRANULARITY),
        Column("date_start", "date", "first day"),
        Column("date_end", "date", "last day"),
        Column("basis", "string", "how the days were found", codes=codes.DATE_BASIS),
        Column("anchor", "date", "the day that a relative expression is counted from"),
    ),
    BY_TEXT,
    (Reference("release_id", "releases"),),
)

FIGURES = Table(
    "figures",
    "Figures",
    "One row is one number about one object under one action.",
    (
        Column("figure_id", "string", "release, -f, start, and a number where rows share the place", required=True, pattern=r".+-f\d+.*"),
        _release(),
        _sentence(),
        *_place("quote"),
        Column("quote", "string", "the shortest words that hold modifier, number and object", required=True, verbatim=True),
        Column("value", "number", "the number; empty where the text has none"),
        Column("value_max", "number", "upper end of a range"),
        Column("modifier", "string", "how the number is bounded", required=True, codes=codes.MODIFIER),
        Column("unit", "string", "unit, or an ISO 4217 currency code in lower case", required=True, codes=codes.UNIT, pattern=UNIT_PATTERN),
        Column("kind", "string", "what kind of number", required=True, codes=codes.FIGURE_KIND),
        Column("action", "string", "what was done", required=True, codes=codes.ACTION),
        Column("action_text", "string", "the words that the action was read from"),
        Column("object", "string", "to what; a union of codes is joined by +", required=True, codes=codes.OBJECT, union=True),
        Column("object_text", "string", "the whole noun phrase, nominative"),
        Column("status", "string", "done, or how else", required=True, codes=codes.STATUS),
        Column("part_of", "string", "the figure that this one is a part of: do not add both"),
        Column("group_id", "string", "shared by rows of one verb, bracket, list or chain of ellipses"),
        Column("period_text", "string", "the words that the period was read from"),
        Column("period_start", "date", "first day of the period"),
        Column("period_end", "date", "last day of the period"),
        Column("period_basis", "string", "how the period was found", codes=codes.PERIOD_BASIS),
        Column("place", "string", "the place"),
        Column("actor_id", "string", "who did it; of bodies that did it together the first"),
        Column("actor", "string", "who did it, in words; bodies that did it together are joined by ` | `"),
        Column("speaker_id", "string", "who says so: a person_id or an organization_id"),
        Column("speaker", "string", "who says so, in words: the fullest name that stands in the release"),
        Column("confidence", "string", "how sure", required=True, codes=codes.CONFIDENCE),
        Column("rule", "string", "the rules that decided; `period.ranked` and `part.ranked`: a learned second opinion overruled them"),
        Column("evidence", "string", "the whole sentence", required=True, verbatim=True),
        Column("claim_id", "string", "the claim that it belongs to"),
    ),
    BY_TEXT,
    (
        Reference("release_id", "releases"),
        Reference("part_of", "figures"),
        Reference("place", "locations"),
        Reference("actor_id", "organizations"),
        Reference("claim_id", "claims"),
    ),
)

CLAIMS = Table(
    "claims",
    "Claims",
    "One row is one claim over all releases: same action, object and actor, periods that overlap.",
    (
        _id("claim_id", "c- and 12 hex digits of the earliest figure's hash"),
        Column("action", "string", "what was done", required=True, codes=codes.ACTION),
        Column("object", "string", "to what", required=True, codes=codes.OBJECT, union=True),
        Column("actor_id", "string", "who did it, where a figure names a body that has a row"),
        Column("unit", "string", "unit of values", required=True, codes=codes.UNIT, pattern=UNIT_PATTERN),
        Column("releases", "string", "release_ids", required=True, many=True),
        Column("figures", "string", "figure_ids", required=True, many=True),
        Column("first_published", "date", "published day of the first release"),
        Column("last_published", "date", "published day of the last release"),
        Column("values", "string", "the different values, their modifier before them where it is not exact", required=True, many=True),
        Column("periods", "string", "the period of each value, in its order: start/end or unknown", required=True, many=True),
        Column("agreement", "string", "do they agree", required=True, codes=codes.AGREEMENT),
    ),
    "first_published (undated last), action, object, key",
    (Reference("actor_id", "organizations"),),
)

PROBLEMS = Table(
    "problems",
    "Problems",
    "One row is one input or figure that a person should look at.",
    (
        _id("problem_id", "p- and 12 hex digits of the row's hash"),
        Column("release_id", "string", "the release, where there is one"),
        Column("source", "string", "path inside the corpus, or URL"),
        Column("stage", "string", "the part of the program that tells"),
        Column("severity", "string", "how bad", required=True, codes=codes.SEVERITY),
        Column("message", "string", "what, where, why, what to do", required=True),
    ),
    "release (published, release_id; those without a release last), source, stage, message",
    (Reference("release_id", "releases"),),
)

TABLES: Final[tuple[Table, ...]] = (RELEASES, ORGANIZATIONS, PEOPLE, ROLES, LOCATIONS, MENTIONS, DATES, FIGURES, CLAIMS, PROBLEMS)


@lru_cache(maxsize=1)
def by_name() -> dict[str, Table]:
    """Every table by its name."""
    return {table.name: table for table in TABLES}


def empty() -> Rows:
    """No rows for every table, in the order of ``TABLES``."""
    return {table.name: () for table in TABLES}
