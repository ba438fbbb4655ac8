"""Identity over all releases: extractions → rows of every table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .. import tables
from ..records import Extraction, Problem, Release
from . import apart, claims, entities, figures, mentions, organizations, people, places, problems, releases
from .decisions import NONE, Decisions, Outcome
from .figures import Told
from .mentions import Identities

__all__ = ["Decisions", "resolve"]


def resolve(
    extractions: Iterable[Extraction],
    extra_problems: Iterable[Problem] = (),
    failed: Iterable[Release] = (),
    skipped: Iterable[Release] = (),
    decisions: Decisions = NONE,
) -> tables.Rows:
    """The rows of every table, in their order.

    ``failed`` and ``skipped`` are releases without extraction (the text may be empty); they get a row with that
    status. ``extra_problems`` are told beside those of the stages.
    ``decisions`` join and part what the rules do not. The order of the arguments' items does not matter.
    """
    corpus, told_problems = releases.gather(extractions, failed, skipped)
    outcome = Outcome()
    corpus = apart.apart(corpus, decisions)
    organization_ids, bodies = organizations.identify(corpus, decisions, outcome)
    person_ids, identities = people.identify(corpus, decisions, outcome)
    known_places = places.identify(corpus)
    ids = Identities(organization_ids, person_ids, frozenset(known_places))
    told, broken = figures.told_figures(corpus, ids)
    found_claims = claims.find(told, corpus, ids, bodies, known_places)
    rows = tables.empty()
    rows["releases"] = releases.release_rows(corpus)
    rows["mentions"] = mentions.mention_rows(corpus, ids)
    rows["roles"] = mentions.role_rows(corpus, ids)
    seen = mentions.seen(rows["mentions"], rows["roles"])
    rows["organizations"] = entities.organization_rows(bodies, organization_ids, seen, corpus)
    rows["people"] = entities.people_rows(identities, seen, corpus)
    rows["locations"] = entities.location_rows(known_places, seen, corpus)
    rows["dates"] = mentions.date_rows(corpus)
    rows["figures"] = figures.figure_rows(told, found_claims.ids)
    rows["claims"] = found_claims.rows
    every = [*extra_problems, *problems.of_stages(corpus), *told_problems, *broken, *found_claims.problems, *_lost(corpus, ids, told)]
    every += outcome.told(decisions.source)
    rows["problems"] = problems.problem_rows(every, corpus)
    return rows


def _lost(corpus: releases.Corpus, ids: Identities, told: Iterable[Told]) -> Iterator[Problem]:
    """Mentions, roles and figures that point to a thing that their release does not tell."""
    for extraction in corpus.extractions:
        release = extraction.release
        missing = [f"{m.type} {m.entity}" for m in extraction.mentions if not ids.of(release.release_id, m)]
        missing += [f"role of {r.person}" for r in extraction.roles if not ids.person(release.release_id, r.person)]
        missing += [f"organisation {r.organization}" for r in extraction.roles if r.organization and not ids.organization(r.organization)]
        for figure in extraction.figures:
            missing += [f"actor {figure.actor_id}"] if figure.actor_id and not ids.organization(figure.actor_id) else []
            missing += [f"place {figure.place}"] if figure.place and not ids.place(figure.place) else []
        for name in sorted(set(missing)):
            yield Problem(release.source, "resolving", "warning", f"{name} is used but told nowhere; left out", release.release_id)
