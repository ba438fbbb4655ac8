"""Rows of every table → a folder: CSV, spreadsheet, data package, dictionary, report, full texts, run.json."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from hashlib import file_digest
from pathlib import Path

from ..records import Problem
from ..resolving.problems import problem_row, sort_problems
from ..shelf import Shelf
from ..tables import CELL_LIMIT, TABLES, Row, Rows, Table
from . import also, csv, datapackage, dictionary, report, xlsx
from .cells import clean, fitted
from .folder import replacing
from .texts import FOLDER, file_name

__all__ = ["write_all", "write_part"]

RUN = "run.json"


def write_all(
    rows: Rows, out: Path, run: Mapping[str, object], shelf: Shelf | None = None, more: Collection[str] = ()
) -> Rows:
    """Write the folder ``out``; after a failure it holds what it held before. The rows come back as the files hold them.

    They are gone through several times and not held: they, and what comes back, may lie on the ``shelf``. ``more`` names
    formats of :mod:`pipeline.writing.also`; one that the last run wrote and this one does not is taken away.

    ``run`` tells versions, digests and counts; it must not tell the time or the machine, so that the same corpus
    gives the same bytes.
    """
    ready = fit(rows, shelf or Shelf())
    with replacing(out, folders=tuple({FOLDER: 0, **dict.fromkeys((*more, *_also_before(out)))}), last=RUN) as new:
        for table in TABLES:
            csv.write(table, ready[table.name], new / f"{table.name}.csv")
        xlsx.write(ready, new / "tables.xlsx")
        datapackage.write(ready, new / "datapackage.json")
        dictionary.write(new / "data_dictionary.md")
        report.write(ready, new / report.NAME)
        _texts(rows["releases"], ready["releases"], new / FOLDER)
        also.write((name for name in more if name not in also.MARKED), ready, new)
        _run({**run, "also": list(more)} if more else run, ready, new)
        also.write((name for name in more if name in also.MARKED), ready, new)
    return ready


def _also_before(out: Path) -> list[str]:
    """The formats on request that the last run wrote."""
    try:
        told = json.loads((out / RUN).read_text("utf-8"))
        return [name for name in also.FORMATS if name in told.get("also", ())]
    except (OSError, ValueError, AttributeError):
        return []


def write_part(rows: Mapping[str, Iterable[Row]], out: Path, part: str, shelf: Shelf) -> tuple[dict[str, int], list[Problem]]:
    """Some tables of a part of a corpus as Parquet: ``out/figures/part.parquet`` and so on; how many rows, and what is told of cells."""
    from . import parquet

    told: list[Problem] = []
    counts: dict[str, int] = {}
    for table in (table for table in TABLES if table.name in rows):
        ready = shelf.board(_fitted(row, table, told) for row in rows[table.name])
        parquet.write_table(table, ready, out / table.name / f"{part}.parquet")
        counts[table.name] = len(ready)
        if table.name == "releases":
            _texts(rows[table.name], ready, out / FOLDER)
    return counts, told


def fit(rows: Rows, shelf: Shelf) -> Rows:
    """Rows as the files hold them, and a problem row for each cell that had to be shortened or changed."""
    ready: Rows = {}
    told: list[Problem] = []
    for table in TABLES:
        ready[table.name] = shelf.board(_fitted(row, table, told) for row in rows[table.name])
    if told:
        rank = {str(row["release_id"]): i for i, row in enumerate(ready["releases"])}
        known = {row["problem_id"] for row in ready["problems"]}
        new = [row for row in map(problem_row, told) if row["problem_id"] not in known]
        ready["problems"] = sort_problems([*ready["problems"], *new], rank)
    return ready


def _fitted(row: Row, table: Table, told: list[Problem]) -> Row:
    ready: Row = {}
    for column in table.columns:
        value = row[column.name]
        ready[column.name] = cell = fitted(value, column)
        if isinstance(value, str) and isinstance(cell, str):
            whole = clean(value, column.verbatim)
            release = row if table.name == "releases" else {}
            if len(cell) < len(whole):
                told.append(_shortened(row, table, column.name, len(whole), len(cell)))
            elif whole != value and release and column.name == "text":
                told.append(_changed(row))
    return ready


def _shortened(row: Row, table: Table, column: str, whole: int, left: int) -> Problem:
    release_id = str(row.get("release_id") or "")
    where = f"{table.name}.{column} of {row[table.key]}"
    message = f"{where} has {whole} characters and was cut to {left}, since a cell holds at most {CELL_LIMIT}"
    if (table.name, column) == ("releases", "text"):
        message += f"; the full text stands in {FOLDER}/{file_name(release_id)}"
    return Problem(str(row.get("source") or ""), "writing", "note", message, release_id)


def _changed(row: Row) -> Problem:
    release_id = str(row["release_id"])
    message = f"the text holds control characters, shown as U+FFFD in the tables; as read it stands in {FOLDER}/{file_name(release_id)}"
    return Problem(str(row["source"] or ""), "writing", "note", message, release_id)


def _texts(releases: Iterable[Row], ready: Iterable[Row], folder: Path) -> None:
    """The texts that their cell does not hold as they are."""
    for row, cell in zip(releases, ready, strict=True):
        text = str(row["text"] or "")
        if text != (cell["text"] or ""):
            folder.mkdir(exist_ok=True)
            (folder / file_name(str(cell["release_id"]))).write_bytes(text.encode("utf-8", "replace"))


def _run(run: Mapping[str, object], ready: Rows, folder: Path) -> None:
    """run.json: what decided the tables, and the digest of every file beside it."""
    files = {
        path.relative_to(folder).as_posix(): _digest(path) for path in sorted(folder.rglob("*")) if path.is_file()
    }
    told = {**run, "rows": {table.name: len(ready[table.name]) for table in TABLES}, "files": files}
    (folder / RUN).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
