"""A corpus too large for one ledger: its parts are read and extracted by the workers of a Dask cluster, then resolved together.

A part is a folder or a file of the corpus's first level. The run lists only those; what is in them a worker lists, reads and extracts,
and keeps (:mod:`.kept`). A part that is done stays so until a file in it or the program changes. Then small rows of all parts
meet in exchanges (:mod:`.together`), and the tables are written (:mod:`.tabling`), a Parquet file for each part or partition. The
rows of all files of a table are those of a run without parts. The folder changes at one stroke.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from ..holding import failures_told, held
from ..store import Ledger, program_parts, to_json
from ..tables import TABLES
from ..writing.folder import replacing, settle
from ..writing.texts import FOLDER, file_name
from . import tabling, together
from .cluster import Cluster, station_of
from .corpus import counted
from .exchange import exchange
from .kept import Ground, keep
from .limits import Limits
from .listing import list_sources, parts_of
from .news import Progress, catch_up
from .running import NothingToDo, check_size

RUN: Final = "parts.json"  # what the tables were made of
PROMISE: Final = "the tables are those of the last run; make room or free the folder, and run again"


@dataclass(frozen=True, slots=True)
class Parts:
    """What became of a corpus: its parts, of which ``known`` were done before, and what is counted in all of them."""

    parts: int
    known: int
    counts: Counter[str]  # ok, failed, skipped, and the rows of each table that the parts have
    written: bool = True  # False: nothing is new, no file was touched


def run_parts(corpus: Path, out: Path, cluster: Cluster, progress: Progress, accept: bool = False) -> Parts:
    """Work off the parts of a folder on a cluster whose workers see ``corpus`` and ``out`` as this machine does.

    ``accept`` publishes tables that have lost more than half of their figures.
    """
    corpus, ground = corpus.resolve(), Ground(out.resolve())
    paths = {part_name(path): path for path in parts_of(corpus, ground.out)}
    if not paths:
        raise NothingToDo(f"{corpus}: there is no release to read")
    names = sorted(paths, key=lambda name: paths[name])
    with held(ground.out, ground.out / ".svodka" / "lock", "writing", "--out"), failures_told(ground.out, PROMISE):
        settle(ground.out)
        done = _extract(ground, cluster, corpus, paths, names, progress)
        found = Parts(len(names), sum(one["known"] for one in done), Counter())
        for one in done:
            found.counts.update(one["counts"])
        asked = dict(zip(names, (one["state"] for one in done), strict=True))
        before = _before(ground.out)
        if before.get("parts") == asked and _in_place(ground.out, names):
            found.counts.update(before["rows"])
            return replace(found, written=False)
        with replacing(ground.out, (*(table.name for table in TABLES), FOLDER), RUN) as new, _workplace(ground, names):
            for table in TABLES:
                (new / table.name).mkdir()
            rows = _resolve(ground, cluster, len(names), progress)
            check_size(ground.out, before.get("rows", {}).get("figures", 0), rows["figures"], accept)
            told = {"parts": asked, "rows": rows}
            (new / RUN).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    found.counts.update(rows)
    return found


def _extract(
    ground: Ground, cluster: Cluster, corpus: Path, paths: dict[str, Path], names: list[str], progress: Progress
) -> list[dict[str, Any]]:
    """What became of each part."""
    ground.state.mkdir(parents=True, exist_ok=True)
    for file in ground.state.iterdir():
        if file.name.rpartition(".")[0] not in paths:
            file.unlink()  # its part is gone
    done: dict[int, dict[str, Any]] = {}
    for at, one in cluster.call(do_part, [(str(paths[name]), str(corpus), str(ground.out), name) for name in names]):
        done[at] = one
        progress("parts read and analysed", len(done), len(names))
    return [done[at] for at in range(len(names))]


def part_name(path: Path) -> str:
    """The name that a part's files have."""
    return file_name(path.name).removesuffix(".txt")


def _before(out: Path) -> dict[str, Any]:
    try:
        return json.loads((out / RUN).read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _in_place(out: Path, names: list[str]) -> bool:
    return all((out / table / f"{name}.parquet").is_file() for table in tabling.OF_PARTS for name in names)


@contextmanager
def _workplace(ground: Ground, names: list[str]) -> Iterator[None]:
    """A folder for what the parts tell each other; a run that was killed may have left one."""
    shutil.rmtree(ground.work, ignore_errors=True)
    ground.work.mkdir()
    try:
        (ground.work / "names.json").write_text(json.dumps(names), encoding="utf-8")
        yield
    finally:
        shutil.rmtree(ground.work, ignore_errors=True)


def _resolve(ground: Ground, cluster: Cluster, parts: int, progress: Progress) -> Counter[str]:
    """Everything after the parts are read and extracted; how many rows the parts have."""

    def asked(function: Callable[..., Any]) -> Callable[..., Any]:
        return partial(function, ground)

    steps: tuple[Callable[[], object], ...] = (
        lambda: exchange(cluster, parts, asked(together.ids_made), together.ids_met, asked(together.ids_told)),
        lambda: exchange(cluster, parts, asked(together.names_made), together.names_met, asked(together.names_told)),
        lambda: exchange(cluster, parts, asked(together.looks_made), asked(together.looks_met), asked(together.looks_told)),
        lambda: list(cluster.call(together.find_originals, [(ground,)])) + list(cluster.call(together.find_bodies, [(ground,)])),
        lambda: exchange(cluster, parts, asked(tabling.statements_made), asked(tabling.statements_met), asked(tabling.pairs_told)),
        lambda: exchange(cluster, parts, asked(tabling.claims_made), asked(tabling.claims_met), asked(tabling.claims_told)),
    )
    for number, step in enumerate(steps, 1):
        step()
        progress("steps of resolving", number, len(steps) + 1)
    rows = Counter[str]()
    for _, counts in cluster.call(tabling.finish, [(ground, part) for part in range(parts)]):
        rows.update(counts)
    progress("steps of resolving", len(steps) + 1, len(steps) + 1)
    return rows


def do_part(name: str, wanted: str, path: str, corpus: str, out: str, part: str) -> dict[str, Any]:
    """A task: one part, from its files to what is kept of it. Runs in a Dask worker."""
    station, ground = station_of(name, wanted), Ground(Path(out))
    marker, kept = (ground.state / f"{part}.{ending}" for ending in ("json", "parquet"))
    listing = list_sources([Path(path)], Path(out), Path(corpus))
    state = sha256(f"{wanted} {listing.digest()} {[source.stamp for source in listing.sources]}".encode()).hexdigest()
    try:
        told = json.loads(marker.read_text("utf-8"))
        if told["state"] == state and kept.is_file():
            return {"state": state, "counts": told["counts"], "known": True}
    except (OSError, ValueError, KeyError):
        pass
    marker.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as place, Ledger(Path(place) / "ledger", program_parts()) as ledger:
        with station.lend() as crew:
            catch_up(ledger, listing, crew, 1, station.limits, _silent)
        found = counted(ledger, listing)
        keep(ledger, listing, found, kept)
    counts = {"ok": found.ok, "skipped": found.skipped, "failed": len(found.failed)}
    problems = [to_json(problem) for problem in found.problems]
    new = marker.with_suffix(".new")
    new.write_text(json.dumps({"state": state, "counts": counts, "problems": problems}, ensure_ascii=False), encoding="utf-8")
    new.replace(marker)
    return {"state": state, "counts": counts, "known": False}


def _silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""


def on_cluster(
    address: str, corpus: Path, out: Path, limits: Limits, progress: Progress, accept: bool = False, **options: Any
) -> Parts:
    """The parts of a corpus on the cluster at this address."""
    with Cluster(address, 1, limits, **options) as cluster:
        return run_parts(corpus, out, cluster, progress, accept)


def on_this_machine(workers: int, corpus: Path, out: Path, limits: Limits, progress: Progress, accept: bool = False) -> Parts:
    """The same by a cluster of so many workers, which this machine has for the run only."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=50) as started:
        return on_cluster(started.scheduler_address, corpus, out, limits, progress, accept)
