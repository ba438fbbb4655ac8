"""Releases: their order, their copies and their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import count
from typing import Any

from ..records import Extraction, Problem, Release
from ..tables import Row
from . import copies
from .folding import short_hash


class Ordered(Sequence[Extraction]):
    """Some of the extractions in an order; each is fetched when it is asked for."""

    def __init__(self, items: Sequence[Extraction], order: Sequence[int]) -> None:
        self._items, self._order = items, order

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, at: Any) -> Any:
        return self._items[self._order[at]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All extractions in release order, and what is known of releases by id.

    ``extractions`` may lie on the disk: whoever goes through them reads them there. ``rank`` is a release's place in that
    order; ``original`` names the earlier release that it repeats; ``places`` tell which release stands where, if it is the only one there.
    """

    extractions: Sequence[Extraction]
    unread: tuple[tuple[Release, str], ...]  # with status failed or skipped
    rank: dict[str, int]
    published: dict[str, date | None]
    original: dict[str, str]
    places: dict[str, str]

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
    corpus, _, problems = gather_small(extractions, failed, skipped)
    return corpus, problems


def gather_small(
    extractions: Iterable[Extraction], failed: Iterable[Release], skipped: Iterable[Release]
) -> tuple[Corpus, Corpus, list[Problem]]:
    """Everything in release order, once whole and once without what is long, see :func:`small`.

    A sequence of extractions is not copied: it may lie on the disk.
    """
    items = extractions if isinstance(extractions, Sequence) else tuple(extractions)
    shared: dict[Any, Any] = {}
    briefs = [small(extraction, shared) for extraction in items]
    kept: dict[str, int] = {}
    problems: list[Problem] = []
    for at in sorted(range(len(briefs)), key=lambda at: order_of(briefs[at].release)):
        release = briefs[at].release
        if release.release_id in kept:
            problems.append(taken(release, briefs[kept[release.release_id]].release))
        else:
            kept[release.release_id] = at
    order = list(kept.values())
    whole = Ordered(items, order)
    unread = _unread(kept, failed, skipped)
    releases = sorted([briefs[at].release for at in order] + [release for release, _ in unread], key=order_of)
    corpus = Corpus(
        extractions=whole,
        unread=unread,
        rank={release.release_id: rank for rank, release in enumerate(releases)},
        published={release.release_id: release.published for release in releases},
        original=copies.find(e.release for e in whole),
        places=places_of(releases),
    )
    return corpus, replace(corpus, extractions=[briefs[at] for at in order]), problems


def places_of(releases: Iterable[Release]) -> dict[str, str]:
    """Source → release, where the source gave one only."""
    found: dict[str, str] = {}
    for release in releases:
        found[release.source] = release.release_id if release.source not in found else ""
    return {source: release_id for source, release_id in found.items() if source and release_id}


def small(extraction: Extraction, shared: dict[Any, Any]) -> Extraction:
    """An extraction without text, mentions, dates and figures: what identity needs, equal records ``shared``."""

    def one(record: Any) -> Any:
        return shared.setdefault(record, record)

    release = extraction.release
    return Extraction(
        release=Release(release.release_id, "", release.source, published=release.published, publisher=one(release.publisher)),
        organizations=tuple(map(one, extraction.organizations)),
        people=tuple(map(one, extraction.people)),
        places=tuple(map(one, extraction.places)),
        roles=tuple(one(replace(role, start=0, end=0, quote="", as_of=None)) for role in extraction.roles),
        problems=extraction.problems,
    )


def taken(release: Release, first: Release) -> Problem:
    """What is told of a release that comes with another one's id."""
    message = f"the id {release.release_id} belongs to {first.source or 'another release'} already; give this release an id of its own"
    return Problem(release.source, "resolving", "error", message, release.release_id)


def _unread(
    kept: Iterable[str], failed: Iterable[Release], skipped: Iterable[Release]
) -> tuple[tuple[Release, str], ...]:
    """Releases that were not analysed, each with an id that nobody else has."""
    pairs = [(release, "failed") for release in failed] + [(release, "skipped") for release in skipped]
    return tuple((replace(pairs[at][0], release_id=key), pairs[at][1]) for at, key in unread_ids(pairs, kept))


def unread_ids(pairs: Sequence[tuple[Release, str]], kept: Iterable[str]) -> Iterator[tuple[int, str]]:
    """In their order, which of these releases gets which id; ``kept`` are taken."""
    taken = set(kept)
    for at in sorted(range(len(pairs)), key=lambda at: (order_of(pairs[at][0]), pairs[at][1])):
        release = pairs[at][0]
        key = release.release_id
        if not key or key in taken:
            key = own_id(release)
        again = (f"{key}-{number}" for number in count(2))
        key = key if key not in taken else next(name for name in again if name not in taken)
        taken.add(key)
        yield at, key


def own_id(release: Release) -> str:
    """The id of a release that has none, made from its source."""
    return f"{release.published or 'undated'}-{short_hash(release.source)}"


def unread_rows(corpus: Corpus) -> list[Row]:
    """Rows of the releases that were not analysed."""
    return [release_row(release, status, 0, corpus) for release, status in corpus.unread]


def release_row(release: Release, status: str, sentences: int, corpus: Corpus) -> Row:
    """The row of one release in the table ``releases``."""
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
