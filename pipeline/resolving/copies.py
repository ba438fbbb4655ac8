"""Copies: which release says again what an earlier one said, word for word or nearly so.

A release is compared by its shingles (runs of five words). Candidates are those that had some of them first: an original brings
words of its own. It is a copy where nine tenths of the shorter one's shingles stand in the other, the other is not much longer, and
the numbers are the same. A correction changes a number, so within a few days a few numbers may differ; the same words with other
numbers are the next report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final, TypeVar
from zlib import crc32

import numpy as np

from ..records import Release
from ..shelf import Shelf
from .folding import bare

WORDS: Final = 5  # of a shingle
SHARE: Final = 0.9  # of the shorter one's shingles
LONGER: Final = 2.0  # times as many shingles: then the other is a digest that holds this one, no copy
DAYS: Final = 7  # between a release and its correction
CORRECTED: Final = 2 / 3  # of the numbers at least are as they were
SAMPLE: Final = 8  # one shingle of so many leads to candidates
FIRST: Final = 3  # releases that had a shingle before all others: it leads to them only, so boilerplate costs no more than other words
CANDIDATES: Final = 20  # looked at closely for one release
LEAST: Final = 20  # shingles; a shorter text is a copy only word for word
DIGITS: Final = re.compile(r"\d+")
PRIME: Final = np.uint64(0x9E3779B97F4A7C15)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shape:
    """What is compared of a release: its shingles as sorted hashes, its numbers."""

    release_id: str
    published: date | None
    shingles: np.ndarray
    numbers: Counter[str]


def find(releases: Iterable[Release]) -> dict[str, str]:
    """For each copy the id of the earliest release that it repeats; releases come in their order."""
    found: dict[str, str] = {}
    with Shelf() as shelf:
        earlier = Earlier(shelf)
        for release in releases:
            words = bare(release.text)
            if not words:
                continue
            shape, digest = shape_of(release, words), digest_of(words)
            same = earlier.same.get(digest)
            if same is None:
                earlier.same.update([(digest, release.release_id)])
            like = () if same else (s.release_id for s in earlier.candidates(shape) if s.release_id not in found and is_copy(shape, s))
            original = original_of(same, like, found)
            if original:
                found[release.release_id] = original
            earlier.add(shape)
    return found


def original_of(same: str | None, like: Iterable[str], found: Mapping[str, str]) -> str | None:
    """Whom a release repeats: the first one with the ``same`` words, else the first that it is ``like`` and that repeats none itself."""
    if same:
        return found.get(same, same)
    return next((release_id for release_id in like if release_id not in found), None)


def shape_of(release: Release, words: str) -> Shape:
    """What is compared of a release with these words."""
    return Shape(release.release_id, release.published, shingles_of(words), Counter(DIGITS.findall(words)))


def digest_of(words: str) -> str:
    """Equal where the words are."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


class Earlier:
    """Shapes of the releases so far, on the disk; ``same``: words' digest → the first release that has them."""

    def __init__(self, shelf: Shelf) -> None:
        self._db, self._shapes, self.same = shelf.db, shelf.board(), shelf.words()
        self._db.execute("CREATE TABLE holders (shingle INTEGER, at INTEGER, PRIMARY KEY (shingle, at)) WITHOUT ROWID")

    def add(self, shape: Shape) -> None:
        """Keep a shape, to be found by those of its sampled shingles that few have had before."""
        at = len(self._shapes)
        fresh = [shingle for shingle in sampled(shape) if len(self._holders(shingle)) < FIRST]
        self._db.executemany("INSERT INTO holders VALUES (?, ?)", ((shingle, at) for shingle in fresh))
        self._shapes.append(shape)

    def candidates(self, shape: Shape) -> Iterator[Shape]:
        """Releases that had sampled shingles first, in their order; those that share most of them."""
        shared: Counter[int] = Counter()
        for shingle in sampled(shape):
            shared.update(self._holders(shingle))
        yield from (self._shapes[at] for at in sorted(likeliest(shared)))

    def _holders(self, shingle: int) -> list[int]:
        return [at for (at,) in self._db.execute("SELECT at FROM holders WHERE shingle = ?", (shingle,))]


def likeliest(shared: Mapping[T, int]) -> list[T]:
    """Those that share most; of equals the earliest."""
    return sorted(shared, key=lambda at: (-shared[at], at))[:CANDIDATES]  # type: ignore[operator]


def shingles_of(words: str) -> np.ndarray:
    """The different runs of words as sorted hashes; the same in every process."""
    hashes = np.array([crc32(word.encode("utf-8", "surrogatepass")) for word in words.split()], dtype=np.uint64)
    if len(hashes) < WORDS:
        return np.zeros(0, np.uint64)
    runs = np.zeros(len(hashes) - WORDS + 1, np.uint64)
    for at in range(WORDS):
        runs = runs * PRIME + hashes[at : at + len(runs)]
    return np.unique(runs ^ (runs >> np.uint64(29)))


def is_copy(later: Shape, earlier: Shape) -> bool:
    """Whether the later of two releases says what the earlier one says."""
    short, long = sorted((len(later.shingles), len(earlier.shingles)))
    if short < LEAST or long > LONGER * short:
        return False
    common = len(np.intersect1d(later.shingles, earlier.shingles, assume_unique=True))
    return common >= SHARE * short and _same_numbers(later, earlier)


def _same_numbers(later: Shape, earlier: Shape) -> bool:
    """All numbers of the one are among those of the other; within days, most of them."""
    fewer = min(later.numbers.total(), earlier.numbers.total())
    common = (later.numbers & earlier.numbers).total()
    days = [shape.published for shape in (later, earlier)]
    near = days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= DAYS
    return common >= (CORRECTED if near else 1) * fewer


def sampled(shape: Shape) -> list[int]:
    """One shingle of so many, as SQLite holds them: signed."""
    return shape.shingles[shape.shingles % np.uint64(SAMPLE) == 0].view(np.int64).tolist()
