"""Corpora and folders for tests of whole runs."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import actors

from pipeline.batch import Limits, Summary, run
from pipeline.store import Told
from pipeline.tables import TABLES

ROOT = Path(__file__).parent.parent
QUICK = Limits(timeout=2.0, memory=300)
AMPLE = Limits(timeout=120.0, memory=1024)  # where nothing misbehaves but a release is long: a busy machine must not end it


def make_corpus(folder: Path, good: int, bad: tuple[str, ...] = ()) -> Path:
    """Some good releases of two figures each, and one for each way to misbehave."""
    folder.mkdir(parents=True)
    for number in range(good):
        add(folder, f"good-{number:02}.txt", f"Изъято {number + 1} гранат и {number * 3} патронов в городе, сообщила служба.")
    for name in bad:
        add(folder, f"bad-{name}.txt", f"Изъято много гранат <{name}>, сообщила служба безопасности.")
    return folder


def add(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text + "\n", encoding="utf-8")


def quick(corpus: Path, out: Path, workers: int = 1, limits: Limits = QUICK, **options: object) -> Summary:
    """A run in this process, with workers that need no models. Its account of inputs must agree with its tables."""
    summary = run(corpus, out, workers, limits=limits, crew=actors.crew(), **options)  # type: ignore[arg-type]
    assert_accounted(summary.told, out)
    return summary


def assert_accounted(told: Told, out: Path) -> None:
    """Every input is a release, a duplicate or a problem, as the tables have it."""
    releases = rows(out, "releases")
    good = [row for row in releases if row["status"] == "ok"]
    first = sum(not row["duplicate_of"] for row in good)
    assert (told.releases, told.duplicates) == (first, len(good) - first)
    assert told.inputs == told.releases + told.duplicates + told.problems >= len(releases)
    assert told.rows == {table.name: len(rows(out, table.name)) for table in TABLES}


def start(arguments: list[str | Path], environment: Mapping[str, str] | None = None, code: str = "") -> subprocess.Popen[bytes]:
    """The command in a process of its own, with those workers."""
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "tests")))
    known = os.environ | {"PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"} | dict(environment or {})
    command = [sys.executable, "-c", f"{code}\nimport actors; actors.main()", *map(str, arguments)]
    return subprocess.Popen(command, env=known, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)


def ended(arguments: list[str | Path], environment: Mapping[str, str] | None = None, code: str = "") -> tuple[int, str, str]:
    """The same, to its end: exit code, stdout, stderr."""
    process = start(arguments, environment, code)
    said, warned = process.communicate()
    return process.returncode, said.decode("utf-8"), warned.decode("utf-8")


def tables(out: Path) -> dict[str, bytes]:
    """Every file of an output folder but those of the ledger."""
    found = sorted(path for path in out.rglob("*") if path.is_file())
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in found if ".svodka" not in p.parts}


def rows(out: Path, table: str) -> list[dict[str, str]]:
    with (out / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def one_by_one(parts: Mapping[str, Callable[[Path], None]], names: Iterable[str]) -> None:
    """The named parts of a benchmark, each in an empty folder of its own."""
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            parts[name](Path(folder))
