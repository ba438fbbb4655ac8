"""How much memory a run's own process needs for each release: `python benchmarks/memory.py [--counts 2000 4000]`.

The bundled corpus is extracted once. Then corpora of so many releases go through whole runs (listing, ledger, resolving, writing)
whose workers answer with those extractions: years moved, so that claims do not grow together, and words shuffled, so that no release
is a copy. Each run has a process of its own; what two of them differ by, divided by their releases, is printed.
"""

from __future__ import annotations

import argparse
import gc
import json
import pickle
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from pipeline.batch import list_sources, run  # noqa: E402
from pipeline.batch.crew import Answer, Item  # noqa: E402
from pipeline.batch.tasks import read_sources  # noqa: E402
from pipeline.records import Extraction, Release  # noqa: E402
from pipeline.store import record_of, to_json  # noqa: E402

FILE = 500  # releases of one JSON-lines file
YEARS = timedelta(days=10_000)


class Canned:
    """A workforce in this process that extracts nothing: it knows the answers."""

    def __init__(self, known: list[Extraction]) -> None:
        self._known = known

    def __enter__(self) -> Canned:
        return self

    def __exit__(self, *error: object) -> None:
        return None

    def work(self, kind: str, chunks: Iterable[list[Item]]) -> Iterator[Answer]:
        for chunk in chunks:
            if kind == "read":
                answers = read_sources([item.body for item in chunk])
            else:
                answers = [to_json(moved(self._known, record_of(Release, item.body).release_id)) for item in chunk]
            yield from (Answer(item.key, answer) for item, answer in zip(chunk, answers, strict=True))


def moved(known: list[Extraction], release_id: str) -> Extraction:
    """A known extraction as that of another release, in other years."""
    number = int(release_id[1:])
    old = known[number % len(known)]
    by = YEARS * (number // len(known))

    def later(day: date | None) -> date | None:
        return day + by if day else None

    figures = tuple(
        replace(
            f,
            figure_id=f.figure_id.replace(old.release.release_id, release_id, 1),
            part_of=f.part_of and f.part_of.replace(old.release.release_id, release_id, 1),
            group_id=f.group_id.replace(old.release.release_id, release_id, 1),
            period_start=later(f.period_start),
            period_end=later(f.period_end),
        )
        for f in old.figures
    )
    dates = tuple(replace(d, date_start=later(d.date_start), date_end=later(d.date_end), anchor=later(d.anchor)) for d in old.dates)
    roles = tuple(replace(r, as_of=later(r.as_of)) for r in old.roles)
    problems = tuple(replace(p, release_id=release_id, source="") for p in old.problems)
    return replace(old, release=Release(release_id, ""), figures=figures, dates=dates, roles=roles, problems=problems)


def make(known: list[Extraction], count: int, folder: Path) -> None:
    """JSON-lines files of so many releases."""
    folder.mkdir()
    for first in range(0, count, FILE):
        lines = []
        for number in range(first, min(first + FILE, count)):
            release = known[number % len(known)].release
            words = release.text.split()
            random.Random(number).shuffle(words)
            day = (release.published or date(2020, 1, 1)) + YEARS * (number // len(known))
            record = {"id": f"r{number:07}", "text": " ".join(words), "published": str(day), "publisher": release.publisher}
            lines.append(json.dumps(record, ensure_ascii=False))
        (folder / f"{first:07}.jsonl").write_text("\n".join(lines), encoding="utf-8")


def child(canned: Path, count: int, place: Path) -> None:
    """One run; peak of the process in KiB, seconds, rows."""
    known: list[Extraction] = pickle.loads(canned.read_bytes())
    began = time.process_time()
    gc.freeze()
    summary = run(place / f"corpus-{count}", place / f"out-{count}", crew=lambda workers, limits: Canned(known))
    status = Path("/proc/self/status").read_text()  # what getrusage says begins with the parent's size
    peak = int(status.split("VmHWM:")[1].split()[0])
    print(json.dumps({"peak": peak, "seconds": time.process_time() - began, "rows": dict(summary.rows), "failed": summary.failed}))


def extracted() -> list[Extraction]:
    from pipeline.extraction import extract_all
    from pipeline.reading import read

    sources = list_sources([ROOT / "corpus"]).sources
    releases = [release for source in sources for release in read(source.path, source.root).releases if release.language == "ru"]
    return [replace(extraction, quantities=()) for extraction in extract_all(releases)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[500, 2000, 4000])
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.child:
        child(Path(wanted.child[0]), int(wanted.child[1]), Path(wanted.child[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        place, canned = Path(folder), Path(folder) / "canned"
        known = extracted()
        canned.write_bytes(pickle.dumps(known))
        print(f"{len(known)} extractions known, {sum(len(e.release.text) for e in known) // len(known)} characters each")
        before: tuple[int, dict[str, Any]] | None = None
        for count in wanted.counts:
            make(known, count, place / f"corpus-{count}")
            command = [sys.executable, __file__, "--child", str(canned), str(count), str(place)]
            told = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
            rows = sum(told["rows"].values())
            took = f"{told['seconds']:.1f} s of the processor"
            print(f"{count} releases, {rows} rows: at most {told['peak'] / 1024:.0f} MiB, {took}, {told['failed']} failed")
            if before:
                more = count - before[0]
                size, took = (told["peak"] - before[1]["peak"]) / more, 1000 * (told["seconds"] - before[1]["seconds"]) / more
                print(f"  {size:.1f} KiB and {took:.2f} ms for each further release")
            before = count, told


if __name__ == "__main__":
    main()
