"""A corpus too large for one ledger: each of its parts is worked off whole by one Dask worker, and leaves Parquet files.

A part is a folder or a file of the corpus's first level. The run lists only those; what is in them a worker lists, reads, extracts,
resolves and writes: ``figures/<part>.parquet`` and so on. A part that is done stays so until a file in it or the program changes.
Then small rows of all parts are joined, 32 parts a task and those again: bodies, people and places by their ids. Within a part
everything is as in a run; figures of different parts never share a claim.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from .. import resolving, writing
from ..shelf import Shelf
from ..store import Ledger, program_parts
from ..tables import JOIN, TABLES, Row, by_name, joined
from ..writing import parquet
from ..writing.texts import file_name
from .cluster import Cluster, Station, station_of
from .corpus import counted, told_by
from .limits import Limits
from .listing import Listing, list_sources
from .news import Progress, catch_up

ENTITIES: Final = ("organizations", "people", "locations")
DONE: Final = "done"  # folder: what became of each part
ALL: Final = "all"  # folder: the joined tables
TOGETHER: Final = 32  # parts whose small rows one task joins


@dataclass(frozen=True, slots=True)
class Parts:
    """What became of a corpus: its parts, of which ``known`` were done before, and what is counted in all of them."""

    parts: int
    known: int
    counts: Counter[str]  # ok, failed, skipped, and the rows of each table


def parts_of(corpus: Path) -> list[Path]:
    """Folders and files of the first level, by name; hidden ones are none."""
    return sorted(path for path in corpus.iterdir() if not path.name.startswith("."))


def run_parts(corpus: Path, out: Path, cluster: Cluster, progress: Progress) -> Parts:
    """Work off the parts of a folder on a cluster whose workers see ``corpus`` and ``out`` as this machine does."""
    corpus, out = corpus.resolve(), out.resolve()
    paths = [path for path in parts_of(corpus) if path != out]
    for name in (*(table.name for table in TABLES), DONE, ALL):
        (out / name).mkdir(parents=True, exist_ok=True)
    _take_away(out, {part_name(path) for path in paths})
    told: list[dict[str, Any]] = []
    for _, one in cluster.call(do_part, [(str(path), str(corpus), str(out)) for path in paths]):
        told.append(one)
        progress("parts done", len(told), len(paths))
    counts: Counter[str] = Counter()
    for one in told:
        counts.update(one["counts"])
    names = sorted(map(part_name, paths))
    for table in ENTITIES:
        rows = _tree(cluster, table, [str(out / table / f"{name}.parquet") for name in names])
        _write(table, rows, out)
    return Parts(len(told), sum(one["known"] for one in told), counts)


def part_name(path: Path) -> str:
    """The name that a part's files have."""
    return file_name(path.name).removesuffix(".txt")


def _take_away(out: Path, names: set[str]) -> None:
    """Files of parts that are gone."""
    for folder in (*(table.name for table in TABLES), DONE):
        for file in (out / folder).iterdir():
            if file.stem not in names:
                file.unlink()


def do_part(name: str, wanted: str, path: str, corpus: str, out: str) -> dict[str, Any]:
    """A task: one part, from its files to its Parquet files. Runs in a Dask worker."""
    station = station_of(name, wanted)
    part = part_name(Path(path))
    marker = Path(out) / DONE / f"{part}.json"
    listing = list_sources([Path(path)], Path(out), Path(corpus))
    state = sha256(f"{wanted} {listing.digest()} {[source.stamp for source in listing.sources]}".encode()).hexdigest()
    try:
        told = json.loads(marker.read_text("utf-8"))
        if told["state"] == state and all((Path(out) / t.name / f"{part}.parquet").is_file() for t in TABLES):
            return {"counts": told["counts"], "known": True}
    except (OSError, ValueError, KeyError):
        pass
    marker.unlink(missing_ok=True)
    counts = _work_off(station, listing, Path(out), part)
    marker.write_text(json.dumps({"state": state, "counts": counts}), encoding="utf-8")
    return {"counts": counts, "known": False}


def _work_off(station: Station, listing: Listing, out: Path, part: str) -> dict[str, int]:
    """Read, extract, resolve and write; the ledger of the part goes when it is done."""
    limits = station.limits
    with tempfile.TemporaryDirectory() as place, Ledger(Path(place) / "ledger", program_parts()) as ledger, Shelf() as shelf:
        with station.lend() as crew:
            catch_up(ledger, listing, crew, 1, limits, _silent)
        found, asked = counted(ledger, listing), told_by(ledger, listing)
        rows = resolving.resolve(asked.extractions, found.problems, found.failed, asked.skipped, shelf=shelf)
        ready = writing.write_part(rows, out, part, shelf)
        return {"ok": found.ok, "skipped": found.skipped, "failed": len(found.failed)} | {t: len(r) for t, r in ready.items()}


def _silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""


def _tree(cluster: Cluster, table: str, files: Sequence[str]) -> list[Row]:
    """The small rows of all parts joined, by as many as one task can hold."""
    level: list[list[Row] | str] = list(files)
    while len(level) > 1 or (level and isinstance(level[0], str)):
        groups = [level[at : at + TOGETHER] for at in range(0, len(level), TOGETHER)]
        level = [rows for _, rows in sorted(cluster.call(join, [(table, group) for group in groups]), key=lambda pair: pair[0])]
    return _sorted(level[0]) if level and not isinstance(level[0], str) else []


def join(name: str, wanted: str, table: str, groups: Sequence[list[Row] | str]) -> list[Row]:
    """A task: rows of equal id in one. Counts are added, days widened, aliases united; the commonest wording is shown."""
    found: dict[str, list[Row]] = {}
    key = by_name()[table].key
    for group in groups:
        for row in parquet.read(Path(group)) if isinstance(group, str) else group:
            found.setdefault(str(row[key]), []).append(row)
    return [_one(rows) for _, rows in sorted(found.items())]


def _one(rows: list[Row]) -> Row:
    """One row of several with the same id, whatever their order."""
    first = min(rows, key=_standing)
    best = first.copy()
    for name in ("mentions", "releases"):
        best[name] = sum(int(str(row[name])) for row in rows)
    if "aliases" in best:
        names = {name for row in rows for name in (str(row["name"]), *str(row["aliases"] or "").split(JOIN)) if name}
        best["aliases"] = joined(sorted(names - {str(best["name"]), str(best.get("acronym"))})) or None
        best["first_seen"] = min((day for row in rows if isinstance(day := row["first_seen"], date)), default=None)
        best["last_seen"] = max((day for row in rows if isinstance(day := row["last_seen"], date)), default=None)
    return best


def _standing(row: Row) -> tuple[int, int, str]:
    """Sort key: the row of most releases first, of equals that with the longer name."""
    return -int(str(row["releases"])), -len(str(row["name"])), str(sorted(map(str, row.values())))


def _sorted(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (str(row["name"]), *map(str, row.values())))


def _write(table: str, rows: list[Row], out: Path) -> None:
    new = out / ALL / f".{table}.new"
    parquet.write_table(by_name()[table], rows, new)
    new.replace(out / ALL / f"{table}.parquet")


def on_cluster(address: str, corpus: Path, out: Path, limits: Limits, progress: Progress, **options: Any) -> Parts:
    """The parts of a corpus on the cluster at this address."""
    with Cluster(address, 1, limits, **options) as cluster:
        return run_parts(corpus, out, cluster, progress)
