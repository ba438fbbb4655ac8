"""Identity over all releases: extractions → rows of every table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .. import tables
from ..records import Extraction, Problem, Release
from ..shelf import Board, Shelf
from . import apart, claims, entities, figures, mentions, organizations, people, places, problems, releases
from .decisions import NONE, Decisions, Outcome
from .mentions import Identities, Seen
from .statements import Known, Statement, owners_of, statements_of

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
    found = _Found(shelf)
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
    rows["figures"] = shelf.board(figures.figure_row(told, found_claims.ids.get(told.figure.figure_id)) for told in found.told)
    rows["claims"] = found_claims.rows
    every = [*extra_problems, *problems.of_stages(brief), *told_problems, *found.problems, *found_claims.problems]
    every += outcome.told(decisions.source)
    rows["problems"] = problems.problem_rows(every, corpus)
    return rows


class _Found:
    """What the releases give one after the other, on the shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self.mentions, self.roles, self.dates, self.told = (shelf.board() for _ in range(4))
        self.stated: Board[Statement] = shelf.board()
        self.seen: dict[str, Seen] = {}
        self.problems: list[Problem] = []
        self._releases = shelf.board()

    def take(self, extraction: Extraction, corpus: releases.Corpus, known: Known) -> None:
        """The rows of one release; releases come in their order."""
        release, rank, ids = extraction.release, corpus.rank, known.ids
        self._releases.append(releases.release_row(release, "ok", len(extraction.sentences), corpus), (rank[release.release_id],))
        named = list(mentions.rows_of(release.release_id, mentions.mentions_of(extraction, ids), "m", "mention_id", rank))
        held = list(mentions.rows_of(release.release_id, mentions.roles_of(extraction, ids), "r", "role_id", rank))
        dates = mentions.rows_of(release.release_id, mentions.dates_of(extraction), "d", "date_id", rank)
        for board, rows in ((self.mentions, named), (self.roles, held), (self.dates, dates)):
            for row in rows:
                board.append(row)
        mentions.note_seen(self.seen, release, named, held)
        told, broken = figures.told_figures(extraction, ids)
        for place, statement in statements_of(extraction, told, known):
            self.stated.append(statement, (place,))
        for item in told:
            self.told.append(replace(item, release=Release(release.release_id, "")))
        self.problems += [*broken, *_lost(extraction, ids)]

    def releases(self, corpus: releases.Corpus) -> Board[tables.Row]:
        """All releases, those without extraction among them."""
        for row in releases.unread_rows(corpus):
            self._releases.append(row, (corpus.rank[str(row["release_id"])],))
        return self._releases


def _lost(extraction: Extraction, ids: Identities) -> Iterator[Problem]:
    """Mentions, roles and figures that point to a thing that their release does not tell."""
    release = extraction.release
    missing = [f"{m.type} {m.entity}" for m in extraction.mentions if not ids.of(release.release_id, m)]
    missing += [f"role of {r.person}" for r in extraction.roles if not ids.person(release.release_id, r.person)]
    missing += [f"organisation {r.organization}" for r in extraction.roles if r.organization and not ids.organization(r.organization)]
    for figure in extraction.figures:
        missing += [f"actor {figure.actor_id}"] if figure.actor_id and not ids.organization(figure.actor_id) else []
        missing += [f"place {figure.place}"] if figure.place and not ids.place(figure.place) else []
    for name in sorted(set(missing)):
        yield Problem(release.source, "resolving", "warning", f"{name} is used but told nowhere; left out", release.release_id)
