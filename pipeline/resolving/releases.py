"""Releases: their order, their copies and their rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import count

from ..records import Extraction, Problem, Release
from ..tables import Row
from . import copies
from .folding import short_hash


@dataclass(frozen=True, slots=True)
class Corpus:
    """All extractions in release order, and what is known of releases by id.

    ``rank`` is a release's place in that order; ``original`` names the earlier release that it repeats.
    """

    extractions: tuple[Extraction, ...]
    unread: tuple[tuple[Release, str], ...]  # with status failed or skipped
    rank: dict[str, int]
    published: dict[str, date | None]
    original: dict[str, str]

    def day(self, release_id: str) -> date | None:
        return self.published.get(release_id)

    def span(self, release_ids: Iterable[str]) -> tuple[date | None, date | None]:
        """First and last published day of these releases."""
        days = [day for day in map(self.day, release_ids) if day]
        return min(days, default=None), max(days, default=None)


def order_of(release: Release) -> tuple[bool, date, str, str]:
    """Sort key: by published day, undated last, then by id."""
    return release.published is None, release.published or date.min, release.release_id, release.source


def gather(
    extractions: Iterable[Extraction], failed: Iterable[Release], skipped: Iterable[Release]
) -> tuple[Corpus, list[Problem]]:
    """Everything in release order. A second release with a taken id is left out and told."""
    kept: dict[str, Extraction] = {}
    problems: list[Problem] = []
    for extraction in sorted(extractions, key=lambda e: order_of(e.release)):
        release = extraction.release
        if release.release_id in kept:
            problems.append(_taken(release, kept[release.release_id].release))
        else:
            kept[release.release_id] = extraction
    unread = _unread(kept, failed, skipped)
    releases = sorted([e.release for e in kept.values()] + [release for release, _ in unread], key=order_of)
    return (
        Corpus(
            extractions=tuple(kept.values()),
            unread=unread,
            rank={release.release_id: rank for rank, release in enumerate(releases)},
            published={release.release_id: release.published for release in releases},
            original=copies.find(e.release for e in kept.values()),
        ),
        problems,
    )


def _taken(release: Release, first: Release) -> Problem:
    message = f"the id {release.release_id} belongs to {first.source or 'another release'} already; give this release an id of its own"
    return Problem(release.source, "resolving", "error", message, release.release_id)


def _unread(
    kept: Iterable[str], failed: Iterable[Release], skipped: Iterable[Release]
) -> tuple[tuple[Release, str], ...]:
    """Releases that were not analysed, each with an id that nobody else has."""
    taken = set(kept)
    found: list[tuple[Release, str]] = []
    pairs = [(release, "failed") for release in failed] + [(release, "skipped") for release in skipped]
    for release, status in sorted(pairs, key=lambda pair: (order_of(pair[0]), pair[1])):
        key = release.release_id
        if not key or key in taken:
            key = f"{release.published or 'undated'}-{short_hash(release.source)}"
        again = (f"{key}-{number}" for number in count(2))
        key = key if key not in taken else next(name for name in again if name not in taken)
        taken.add(key)
        found.append((replace(release, release_id=key), status))
    return tuple(found)


def release_rows(corpus: Corpus) -> list[Row]:
    """The table ``releases``."""
    rows = [_row(e.release, "ok", len(e.sentences), corpus) for e in corpus.extractions]
    rows += [_row(release, status, 0, corpus) for release, status in corpus.unread]
    return sorted(rows, key=lambda row: corpus.rank[str(row["release_id"])])


def _row(release: Release, status: str, sentences: int, corpus: Corpus) -> Row:
    text = release.text
    return {
        "release_id": release.release_id,
        "source": release.source or release.url,
        "title": release.title,
        "published": release.published,
        "published_basis": release.published_basis,
        "publisher": release.publisher,
        "language": release.language,
        "characters": len(text),
        "sentences": sentences,
        "sha256": release.sha256 or (sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else ""),
        "duplicate_of": corpus.original.get(release.release_id),
        "status": status,
        "text": text,
    }
