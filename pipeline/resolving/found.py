"""What releases give one after the other, once it is known who is who: rows, statements for claims, how often things are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..records import Extraction, Problem, Release
from ..shelf import Board, Shelf
from ..tables import Row
from . import figures, mentions, releases
from .figures import Told
from .mentions import Identities, Seen
from .statements import Known, Statement, statements_of


class Found:
    """Rows and statements on the shelf; statements come back by what those of one claim have in common."""

    def __init__(self, shelf: Shelf) -> None:
        self.mentions, self.roles, self.dates = (shelf.board() for _ in range(3))
        self.told: Board[Told] = shelf.board()
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

    def releases(self, corpus: releases.Corpus) -> Board[Row]:
        """All releases, those without extraction among them."""
        for row in releases.unread_rows(corpus):
            self._releases.append(row, (corpus.rank[str(row["release_id"])],))
        return self._releases


def figure_rows(told: Iterable[Told], claim_of: Callable[[str], str | None]) -> Iterator[Row]:
    """The table ``figures``, once it is known which claim each belongs to."""
    return (figures.figure_row(item, claim_of(item.figure.figure_id)) for item in told)


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
