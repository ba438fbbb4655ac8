"""Copies: which release says again what an earlier one said, word for word or nearly so.

A release is compared by its shingles (runs of five words). Candidates are those that share rare ones; of them, it is a
copy where nine tenths of the shorter one's shingles stand in the other, the other is not much longer, and the numbers are
the same. A correction changes a number, so within a few days a few numbers may differ; the same words with other numbers are
the next report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final
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
COMMON: Final = 50  # releases with the same shingle: it is boilerplate and leads nowhere
CANDIDATES: Final = 20  # looked at closely for one release
LEAST: Final = 20  # shingles; a shorter text is a copy only word for word
DIGITS: Final = re.compile(r"\d+")
PRIME: Final = np.uint64(0x9E3779B97F4A7C15)


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
        originals = Originals(shelf)
        for release in releases:
            words = bare(release.text)
            if not words:
                continue
            digest = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
            original = originals.same.get(digest)
            if original is None:
                shape = Shape(release.release_id, release.published, shingles_of(words), Counter(DIGITS.findall(words)))
                like = next((s for s in originals.candidates(shape) if is_copy(shape, s)), None)
                original = like.release_id if like else release.release_id
                originals.same.update([(digest, original)])
                if not like:
                    originals.add(shape)
            if original != release.release_id:
                found[release.release_id] = original
    return found


class Originals:
    """Shapes of the releases that repeat no earlier one, on the disk; ``same``: words' digest → the release they are from."""

    def __init__(self, shelf: Shelf) -> None:
        self._db, self._shapes, self.same = shelf.db, shelf.board(), shelf.words()
        self._db.execute("CREATE TABLE holders (shingle INTEGER, at INTEGER, PRIMARY KEY (shingle, at)) WITHOUT ROWID")

    def add(self, shape: Shape) -> None:
        """Keep a shape, to be found by its sampled shingles."""
        at = len(self._shapes)
        self._db.executemany("INSERT INTO holders VALUES (?, ?)", ((shingle, at) for shingle in _sampled(shape)))
        self._shapes.append(shape)

    def candidates(self, shape: Shape) -> Iterator[Shape]:
        """Originals that share sampled shingles, those that share most first; of equals the earliest."""
        shared: Counter[int] = Counter()
        for shingle in _sampled(shape):
            having = self._db.execute("SELECT at FROM holders WHERE shingle = ? LIMIT ?", (shingle, COMMON + 1)).fetchall()
            if len(having) <= COMMON:
                shared.update(at for (at,) in having)
        best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:CANDIDATES]
        yield from (self._shapes[at] for at in sorted(at for at, _ in best))


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


def _sampled(shape: Shape) -> list[int]:
    """One shingle of so many, as SQLite holds them: signed."""
    return shape.shingles[shape.shingles % np.uint64(SAMPLE) == 0].view(np.int64).tolist()
