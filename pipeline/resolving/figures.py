"""The table ``figures``, before claims: unique ids, references that hold."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Final

from ..records import Extraction, Figure, Problem, Release
from ..tables import Row
from .mentions import Identities, numbered

NAMES: Final = tuple(field.name for field in fields(Figure))


@dataclass(frozen=True, slots=True)
class Told:
    """One figure in its release; ids are those of all releases."""

    release: Release
    figure: Figure


def told_figures(extraction: Extraction, identities: Identities) -> tuple[list[Told], list[Problem]]:
    """The figures of one release by their place, and what had to be mended."""
    release = extraction.release
    taken: set[str] = set()
    figures = sorted(extraction.figures, key=lambda f: (f.start, f.end, f.figure_id, f.action, f.object))
    own = {figure.figure_id for figure in figures}
    broken = [f"figure {f.figure_id} is part of {f.part_of}, which is not there" for f in figures if f.part_of and f.part_of not in own]
    problems = [Problem(release.source, "resolving", "warning", message, release.release_id) for message in broken]
    return [Told(release, _resolved(figure, release.release_id, own, identities, taken)) for figure in figures], problems


def _resolved(figure: Figure, release_id: str, own: set[str], identities: Identities, taken: set[str]) -> Figure:
    speaker = identities.person(release_id, figure.speaker_id) or identities.organization(figure.speaker_id)
    return replace(
        figure,
        figure_id=numbered(figure.figure_id or f"{release_id}-f{figure.start}", taken),
        part_of=figure.part_of if figure.part_of in own and figure.part_of != figure.figure_id else None,
        place=identities.place(figure.place),
        actor_id=identities.organization(figure.actor_id),
        speaker_id=speaker,
    )


def figure_row(told: Told, claim_id: str | None) -> Row:
    """The row of a figure; the record's fields are the table's columns."""
    row: Row = {name: getattr(told.figure, name) for name in NAMES}
    return row | {"release_id": told.release.release_id, "claim_id": claim_id}
