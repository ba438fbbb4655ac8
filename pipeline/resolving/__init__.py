"""Identity over all releases: extractions → rows of every table."""

from __future__ import annotations

from collections.abc import Iterable

from .. import tables
from ..records import Extraction, Problem, Release
from ..shelf import Shelf
from . import apart, claims, entities, organizations, people, places, problems, releases
from .decisions import NONE, Decisions, Outcome
from .found import Found, figure_rows
from .mentions import Identities
from .statements import Known, owners_of

__all__ = ["Decisions", "resolve"]


def resolve(
    extractions: Iterable[Extraction],
    extra_problems: Iterable[Problem] = (),
    failed: Iterable[Release] = (),
    skipped: Iterable[Release] = (),
    decisions: Decisions = NONE,
    shelf: Shelf | None = None,
) -> tables.Rows:
    """The rows of every table, in their order; lists, or boards of the ``shelf`` where one is given.

    ``failed`` and ``skipped`` are releases without extraction (the text may be empty); they get a row with that
    status. ``extra_problems`` are told beside those of the stages.
    ``decisions`` join and part what the rules do not. The order of the arguments' items does not matter.
    A sequence of extractions may lie on the disk: it is gone through once for identity (of which small records are kept),
    once for copies and once for the rows.
    """
    if shelf is None:
        with Shelf() as own:
            return {name: list(rows) for name, rows in resolve(extractions, extra_problems, failed, skipped, decisions, own).items()}
    corpus, brief, told_problems = releases.gather_small(extractions, failed, skipped)
    corpus, brief, outcome = apart.apart(corpus, decisions), apart.apart(brief, decisions), Outcome()
    organization_ids, bodies = organizations.identify(brief, decisions, outcome)
    person_ids, identities = people.identify(brief, decisions, outcome)
    known_places = places.identify(brief)
    ids = Identities(organization_ids, person_ids, frozenset(known_places))
    known = Known(ids, bodies, known_places, owners_of(bodies.values()), corpus.original)
    found = Found(shelf)
    for extraction in corpus.extractions:
        found.take(extraction, corpus, known)
    found_claims = claims.find(found.stated, bodies, shelf)
    rows = tables.empty()
    rows["releases"] = found.releases(corpus)
    rows["organizations"] = entities.organization_rows(bodies, organization_ids, found.seen)
    rows["people"] = entities.people_rows(identities, found.seen)
    rows["roles"] = found.roles
    rows["locations"] = entities.location_rows(known_places, found.seen)
    rows["mentions"] = found.mentions
    rows["dates"] = found.dates
    rows["figures"] = shelf.board(figure_rows(found.told, found_claims.ids.get))
    rows["claims"] = found_claims.rows
    every = [*extra_problems, *problems.of_stages(brief.extractions), *told_problems, *found.problems, *found_claims.problems]
    every += outcome.told(decisions.source)
    rows["problems"] = problems.problem_rows(every, corpus)
    return rows
