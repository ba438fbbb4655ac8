"""The table ``problems``: what stages and resolving told, once each."""

from __future__ import annotations

from collections.abc import Iterable

from ..records import Extraction, Problem
from ..tables import Row
from .folding import short_hash
from .releases import Corpus


def problem_row(problem: Problem) -> Row:
    """One row; its id is the hash of what it says."""
    said = "\n".join((problem.release_id, problem.source, problem.stage, problem.severity, problem.message))
    return {
        "problem_id": "p-" + short_hash(said, 12),
        "release_id": problem.release_id,
        "source": problem.source,
        "stage": problem.stage,
        "severity": problem.severity,
        "message": problem.message,
    }


def of_stages(extractions: Iterable[Extraction]) -> list[Problem]:
    """What the stages told about each release; a stage knows its release, not always its id."""
    return [
        Problem(p.source or e.release.source, p.stage, p.severity, p.message, p.release_id or e.release.release_id)
        for e in extractions
        for p in e.problems
    ]


def problem_rows(problems: Iterable[Problem], corpus: Corpus) -> list[Row]:
    """The table, in release order; a release is known by its source rather than by the id that it came with, which may be another's."""
    unique: dict[str, Row] = {}
    for problem in problems:
        row = problem_row(problem)
        release_id = corpus.places.get(problem.source) or problem.release_id
        unique[str(row["problem_id"])] = {**row, "release_id": release_id if release_id in corpus.rank else None}
    return sort_problems(list(unique.values()), corpus.rank)


def sort_problems(rows: list[Row], rank: dict[str, int]) -> list[Row]:
    """In the table's order."""
    last = len(rank)
    words = ("source", "stage", "message", "problem_id")
    return sorted(rows, key=lambda row: (rank.get(str(row["release_id"]), last), *(str(row[name]) for name in words)))
