"""The ledger: what has been read and extracted stays so. One SQLite file beside the tables, one transaction a release.

It knows a source by its size, time and bytes, a release by all it says (not by the place it was read from). All of it
belongs to one state of the program and its lexicons: another state does everything anew, and says why.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from ..points import reached
from ..records import Problem, Release
from .as_json import content_of, record_of, records_of, to_json
from .entries import Failure, Known, Read, Stamp, derived_id
from .program import difference
from .stored import Stored, numbered

SCHEMA = Path(__file__).with_name("schema.sql")
FORM = "2"  # of the tables; a ledger of another form is begun anew


class Ledger:
    """The state of one output folder; use as a context manager."""

    def __init__(self, path: Path, program: Mapping[str, str]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open(path, dict(program))
        except sqlite3.OperationalError as error:
            raise OSError(f"{path}: {error}; choose another folder, or delete that file") from None
        except sqlite3.DatabaseError:  # damaged: whatever stood in it is done again
            self._db.close()
            for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
                name.unlink(missing_ok=True)
            self._open(path, dict(program))
            self.note("why", "the ledger was damaged")

    def _open(self, path: Path, program: dict[str, str]) -> None:
        self._db = db = sqlite3.connect(path, isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")  # kill -9 loses nothing; a pulled plug at most the last releases, done again
        db.execute("PRAGMA foreign_keys = ON")
        if self._form() != FORM:
            self._begin(program)
        before = json.loads(self.noted("program") or "{}")
        if before != program:
            self.clear(difference(before, program))
            self.note("program", json.dumps(program))

    def _form(self) -> str:
        known = self._db.execute("SELECT name FROM sqlite_schema WHERE name = 'meta'").fetchone()
        return self.noted("form") if known else ""

    def _begin(self, program: dict[str, str]) -> None:
        """Empty tables of today's form."""
        db = self._db
        db.execute("PRAGMA foreign_keys = OFF")
        for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            db.execute(f'DROP TABLE "{name}"')
        db.executescript(SCHEMA.read_text("utf-8"))
        db.execute("PRAGMA foreign_keys = ON")
        with self.writing():
            self.note("form", FORM)
            self.note("program", json.dumps(program))

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._db.close()

    @property
    def db(self) -> sqlite3.Connection:
        return self._db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def noted(self, name: str) -> str:
        """What was noted under a name; empty where nothing was."""
        row = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def note(self, name: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    @property
    def published(self) -> bool:
        """Whether the tables of the folder are those of this state."""
        return self.noted("published") == "yes"

    def _changed(self) -> None:
        self._db.execute("DELETE FROM meta WHERE name = 'published'")

    @property
    def why(self) -> str:
        """Why everything is done anew; empty where it is not. It stands until a run has published."""
        return self.noted("why")

    def clear(self, why: str) -> None:
        """Do everything anew: extractions are forgotten, sources are to be read again. The history stays."""
        with self.writing() as db:
            self.note("why", why)
            self._changed()
            db.execute("DELETE FROM extractions")
            db.execute("UPDATE sources SET size = -1, sha256 = '', failure = NULL")

    # sources

    def sources(self) -> dict[str, Known]:
        """Every source by its name."""
        rows = self._db.execute("SELECT name, size, mtime_ns, sha256, failure FROM sources")
        return {name: Known(Stamp(size, mtime), sha256, _failure(failure)) for name, size, mtime, sha256, failure in rows}

    def put_source(self, name: str, read: Read) -> None:
        """Keep what a source holds now, in place of what it held before."""
        with self.writing() as db:
            self._changed()
            told = json.dumps([json.loads(to_json(problem)) for problem in read.problems], ensure_ascii=False)
            failure = to_json(read.failure) if read.failure else None
            known = db.execute("DELETE FROM sources WHERE name = ?", (name,)).rowcount
            db.execute("INSERT OR IGNORE INTO news VALUES (?, ?)", (name, "changed" if known else "new"))
            db.execute("UPDATE news SET what = 'changed' WHERE name = ? AND what = 'removed'", (name,))
            db.execute(
                "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)",
                (name, read.stamp.size, read.stamp.mtime_ns, read.sha256, told, failure),
            )
            db.executemany(
                "INSERT INTO releases VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)",
                (
                    (name, number, r.source, r.release_id, r.release_id == derived_id(r), r.language, content_of(r), to_json(r))
                    for number, r in enumerate(read.releases, 1)
                ),
            )
        reached("source.kept")

    def failed_sources(self) -> list[tuple[str, Failure]]:
        """Sources that no worker could read."""
        rows = self._db.execute("SELECT name, failure FROM sources WHERE failure IS NOT NULL ORDER BY name")
        return [(name, record_of(Failure, failure)) for name, failure in rows]

    def told_already(self, name: str, problems: tuple[Problem, ...]) -> bool:
        """Whether reading told the same the last time."""
        row = self._db.execute("SELECT problems FROM sources WHERE name = ?", (name,)).fetchone()
        return row is not None and records_of(Problem, row[0]) == problems

    def touch_source(self, name: str, stamp: Stamp) -> None:
        """The same bytes with another time."""
        self._db.execute("UPDATE sources SET size = ?, mtime_ns = ? WHERE name = ?", (stamp.size, stamp.mtime_ns, name))

    def remove_sources(self, names: Iterable[str]) -> None:
        """Forget sources that are gone, with their releases."""
        with self.writing() as db:
            self._changed()
            for name in names:
                db.execute("DELETE FROM sources WHERE name = ?", (name,))
                if not db.execute("DELETE FROM news WHERE name = ? AND what = 'new'", (name,)).rowcount:
                    db.execute("INSERT OR REPLACE INTO news VALUES (?, 'removed')", (name,))

    def news(self, what: str) -> tuple[str, ...]:
        """Names of sources that are ``new``, ``changed`` or ``removed`` since the last run that published."""
        return tuple(name for (name,) in self._db.execute("SELECT name FROM news WHERE what = ? ORDER BY name", (what,)))

    def number_copies(self, rank: Mapping[str, int]) -> None:
        """The same text twice is two releases: in the order of their sources, the second one's derived id gets a number."""
        again = "SELECT release_id FROM releases WHERE derived GROUP BY release_id HAVING count(*) > 1"
        rows = self._db.execute(
            f"SELECT release_id, source, number, copy FROM releases WHERE derived AND (copy > 1 OR release_id IN ({again}))"
        ).fetchall()
        seen: dict[str, int] = {}
        changes = []
        for release_id, source, number, copy in sorted(rows, key=lambda row: (rank[row[1]], row[2])):
            seen[release_id] = seen.get(release_id, 0) + 1
            if copy != seen[release_id]:
                changes.append((seen[release_id], source, number))
        if changes:
            with self.writing() as db:
                self._changed()
                db.executemany("UPDATE releases SET copy = ? WHERE source = ? AND number = ?", changes)

    # extractions

    def pending(self, timeout: float, memory: int) -> list[tuple[str, int]]:
        """Keys of Russian releases without extraction; failed ones only where the limits have grown."""
        with self.writing() as db:
            failed = db.execute("SELECT content, copy, failure FROM extractions WHERE failure IS NOT NULL").fetchall()
            grown = [(c, n) for c, n, failure in failed if record_of(Failure, failure).outgrown(timeout, memory)]
            if grown:
                self._changed()
                db.executemany("DELETE FROM extractions WHERE content = ? AND copy = ?", grown)
        return self._db.execute(
            "SELECT DISTINCT content, copy FROM releases LEFT JOIN extractions AS e USING (content, copy)"
            " WHERE language = 'ru' AND e.content IS NULL ORDER BY source, number"
        ).fetchall()

    def body(self, content: str, copy: int) -> str:
        """A release of :meth:`pending` as JSON, under the id that it has in the tables."""
        query = "SELECT body FROM releases WHERE content = ? AND copy = ? ORDER BY source, number"
        (body,) = self._db.execute(query, (content, copy)).fetchone()
        return to_json(numbered(record_of(Release, body), copy)) if copy > 1 else body

    def put(self, content: str, copy: int, body: str | None, failure: Failure | None = None) -> None:
        """Keep one extraction (JSON, without its release), or why there is none: a transaction of its own."""
        with self.writing() as db:
            self._changed()
            row = (content, copy, body, to_json(failure) if failure else None)
            db.execute("INSERT OR REPLACE INTO extractions VALUES (?, ?, ?, ?)", row)
        reached("release.kept")

    def known(self) -> int:
        """How many releases have an extraction."""
        query = "SELECT count(*) FROM releases JOIN extractions AS e USING (content, copy) WHERE language = 'ru' AND e.body IS NOT NULL"
        return self._db.execute(query).fetchone()[0]

    def left_out(self) -> int:
        """How many releases are not Russian."""
        return self._db.execute("SELECT count(*) FROM releases WHERE language <> 'ru'").fetchone()[0]

    def gave(self, place: str) -> bool:
        """Whether a release was read from this file or line."""
        return self._db.execute("SELECT 1 FROM releases WHERE place = ?", (place,)).fetchone() is not None

    def failed_releases(self) -> Iterator[tuple[Release, Failure]]:
        """Releases that no worker could analyse."""
        query = (
            "SELECT r.body, copy, e.failure FROM releases AS r JOIN extractions AS e USING (content, copy)"
            " WHERE language = 'ru' AND e.failure IS NOT NULL ORDER BY source, number"
        )
        for body, copy, failure in self._db.execute(query).fetchall():
            yield numbered(record_of(Release, body), copy), record_of(Failure, failure)

    def forget_unused(self) -> None:
        """Forget extractions whose release is gone."""
        unused = "SELECT 1 FROM extractions WHERE (content, copy) NOT IN (SELECT content, copy FROM releases)"
        if self._db.execute(unused + " LIMIT 1").fetchone():
            self._db.execute(unused.replace("SELECT 1", "DELETE", 1))

    def releases(self, rank: Mapping[str, int]) -> Iterator[tuple[int, Release, bool]]:
        """Every release in the order of sources, with its row and whether there is an extraction of it."""
        query = (
            "SELECT r.rowid, r.body, copy, e.body IS NOT NULL FROM releases AS r LEFT JOIN extractions AS e USING (content, copy)"
            " WHERE source = ? ORDER BY number"
        )
        for source in sorted(rank, key=rank.__getitem__):
            for row, body, copy, done in self._db.execute(query, (source,)):
                yield row, numbered(record_of(Release, body), copy), bool(done)

    def extractions(self, rows: array[int]) -> Stored:
        """The extractions of the releases in these rows of :meth:`releases`, read when they are asked for."""
        return Stored(self._db, rows)

    def problems(self, rank: Mapping[str, int]) -> Iterator[Problem]:
        """What reading told, in the order of sources."""
        told = dict(self._db.execute("SELECT name, problems FROM sources WHERE problems <> '[]'").fetchall())
        for source in sorted(told, key=rank.__getitem__):
            yield from records_of(Problem, told[source])


def _failure(body: str | None) -> Failure | None:
    return record_of(Failure, body) if body else None
