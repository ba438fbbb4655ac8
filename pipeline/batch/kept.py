"""What the parts of a corpus keep on the shared disk: what was read and extracted, and what they are told while they are resolved."""

from __future__ import annotations

import json
import pickle
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pyarrow
from pyarrow import parquet

from ..records import Extraction, Problem, Release
from ..resolving.releases import order_of
from ..store import Ledger, Stored, derived_id, from_json, record_of, to_json
from .corpus import Corpus
from .listing import Listing

ROWS: Final = 256  # releases that are in memory at once
SCHEMA: Final = pyarrow.schema(
    [
        ("place", pyarrow.int64()),  # among the releases of the part, in the order of their sources
        ("status", pyarrow.string()),
        ("base", pyarrow.string()),  # a derived id before copies got numbers
        ("release", pyarrow.string()),  # JSON
        ("extraction", pyarrow.string()),  # JSON, of what was analysed
    ]
)


@dataclass(frozen=True, slots=True)
class Input:
    """One release of a part: ``row`` among those of its file, ``place`` among those of its sources."""

    row: int
    place: int
    status: str
    base: str
    release: Release


@dataclass(slots=True)
class Ids:
    """What a part's releases are called among all parts, where that differs, by row; ``longer``: ids that begin with one of theirs."""

    final: dict[int, str] = field(default_factory=dict)
    taken: dict[int, Problem] = field(default_factory=dict)
    longer: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Ground:
    """The folders of a run over parts. Every part has a number, which is its place among their names."""

    out: Path

    @property
    def state(self) -> Path:
        """What outlives the run: a part's inputs."""
        return self.out / ".svodka" / "parts"

    @property
    def work(self) -> Path:
        """What the parts tell each other; it goes with the run."""
        return self.out / ".svodka" / "work"

    @property
    def new(self) -> Path:
        """The tables that this run writes."""
        return self.out / ".svodka" / "new"

    @property
    def names(self) -> list[str]:
        return _names(self.work / "names.json", (self.work / "names.json").stat().st_mtime_ns)

    def put(self, what: str, part: int, things: Iterable[Any]) -> None:
        """Keep things for a part, one after the other."""
        folder = self.work / what
        folder.mkdir(parents=True, exist_ok=True)
        new = folder / f".{part}.new"
        with new.open("wb") as file:
            for thing in things:
                pickle.dump(thing, file, pickle.HIGHEST_PROTOCOL)
        new.replace(folder / str(part))

    def told(self, what: str, part: int) -> Iterator[Any]:
        """What was kept for a part; nothing where nothing was."""
        path = self.work / what / str(part)
        if path.exists():
            with path.open("rb") as file:
                while file.peek(1):
                    yield pickle.load(file)

    def inputs(self, part: int) -> Iterator[Input]:
        """The releases of a part as they were read, in the order of their file."""
        for row, found in enumerate(_rows(self._file(part), ["place", "status", "base", "release"])):
            yield Input(row, found["place"], found["status"], found["base"], record_of(Release, found["release"]))

    def ids(self, part: int) -> Ids:
        return next(self.told("ids", part), Ids())

    def releases(self, part: int) -> Iterator[Input]:
        """The same under the ids that they have among all parts, without those whose id another release has."""
        ids = self.ids(part)
        for one in self.inputs(part):
            if one.row not in ids.taken:
                yield replace(one, release=replace(one.release, release_id=ids.final.get(one.row, one.release.release_id)))

    def extractions(self, part: int) -> Iterator[tuple[Input, Extraction]]:
        """Those that were analysed, with what was found in them."""
        bodies = (found["extraction"] for found in _rows(self._file(part), ["extraction"]))
        ids = self.ids(part)
        for one, body in zip(self.inputs(part), bodies, strict=True):
            if body is not None and one.row not in ids.taken:
                called = ids.final.get(one.row, one.release.release_id)
                extraction = replace(from_json(body, without="quantities"), release=one.release)
                extraction = renamed(extraction, called)
                yield replace(one, release=extraction.release), extraction

    def problems(self, part: int) -> list[Problem]:
        """What was told while the part was read and analysed."""
        ids, told = self.ids(part), json.loads((self.state / f"{self.names[part]}.json").read_text("utf-8"))
        called = {one.release.release_id: ids.final[one.row] for one in self.inputs(part) if one.base and one.row in ids.final}
        read = [record_of(Problem, problem) for problem in told["problems"]]
        told = [replace(p, release_id=called.get(p.release_id, p.release_id)) if p.stage == "extraction" else p for p in read]
        return [*told, *ids.taken.values()]

    def _file(self, part: int) -> Path:
        return self.state / f"{self.names[part]}.parquet"


@lru_cache(maxsize=2)
def _names(path: Path, when: int) -> list[str]:
    return json.loads(path.read_text("utf-8"))


def _rows(path: Path, columns: list[str]) -> Iterator[dict[str, Any]]:
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(ROWS, columns=columns):
            yield from batch.to_pylist()


def keep(ledger: Ledger, listing: Listing, found: Corpus, path: Path) -> None:
    """Everything that a part's ledger holds into one file, in release order."""
    rows = []
    for place, (row, release, done) in enumerate(ledger.releases(listing.rank)):
        base = derived_id(release)
        derived = release.release_id == base or release.release_id.removeprefix(f"{base}-").isdecimal()
        status = "skipped" if release.language != "ru" else "ok" if done else "failed"
        rows.append((order_of(release), place, status, base if derived else "", to_json(release), row))
    silent = [release for release in found.failed if not release.release_id]  # sources that gave none
    rows += [(order_of(release), len(rows) + n, "failed", "", to_json(release), 0) for n, release in enumerate(silent)]
    rows.sort(key=lambda row: (row[0], row[1]))
    new = path.with_name(f".{path.name}.new")
    with parquet.ParquetWriter(new, SCHEMA, compression="zstd") as writer:
        for at in range(0, len(rows), ROWS):
            some = [
                {"place": place, "status": status, "base": base, "release": body, "extraction": _extraction(ledger, status, row)}
                for _, place, status, base, body, row in rows[at : at + ROWS]
            ]
            writer.write_batch(pyarrow.RecordBatch.from_pylist(some, schema=SCHEMA))
    new.replace(path)


def _extraction(ledger: Ledger, status: str, row: int) -> str | None:
    if status != "ok":
        return None
    (extraction,) = Stored(ledger.db, array("q", [row]))
    return to_json(replace(extraction, release=Release(extraction.release.release_id, "")))


def renamed(extraction: Extraction, called: str) -> Extraction:
    """An extraction under another id of its release."""
    old = extraction.release.release_id
    if old == called:
        return extraction

    def new(key: str) -> str:
        return called + key[len(old) :] if key.startswith(old) else key

    figures = tuple(
        replace(f, figure_id=new(f.figure_id), part_of=f.part_of and new(f.part_of), group_id=new(f.group_id)) for f in extraction.figures
    )
    problems = tuple(replace(p, release_id=p.release_id and called) for p in extraction.problems)
    return replace(extraction, release=replace(extraction.release, release_id=called), figures=figures, problems=problems)
