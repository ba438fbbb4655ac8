"""One run: what is new is read and extracted, what is gone leaves, and the tables are made anew if anything changed."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from ..holding import failures_told, held
from ..points import reached
from ..records import Problem
from ..shelf import Shelf
from ..store import Ledger, Told, last_run, note_run, program_parts
from ..tables import Rows
from .corpus import Corpus, counted, run_info, told_by
from .crew import Crew, Recruit
from .limits import Limits
from .listing import Listing, list_sources
from .news import News, Progress, catch_up
from .review import digest_of_decisions, read_decisions
from .tasks import digest_of_file

HIDDEN, LEFT = ".svodka", ("new", "ready", "old")  # what a run that was broken off may leave in the output folder
PROMISE = "the tables are those of the last run; make room or free the folder, and run again"
HALF = 0.5  # tables whose figures fall below this share of the last run's are not published unasked


class NothingToDo(RuntimeError):
    """None of the inputs is there, or they hold no file that could be a release."""


class Collapsed(RuntimeError):
    """The new tables hold far less than the last ones; they were not published."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run read and wrote. ``known`` of the ``ok`` releases were done in an earlier run."""

    out: Path
    sources: int = 0
    ok: int = 0
    known: int = 0
    skipped: int = 0
    failed: int = 0
    rows: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    news: News = field(default_factory=News)
    told: Told = field(default_factory=Told)
    written: bool = True  # False: nothing is new, no file was touched

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What did not work: inputs that gave nothing."""
        return tuple(p for p in self.problems if p.severity == "error")


def run(
    corpus: Path | str | Sequence[Path | str],
    out: Path | str = "outputs",
    workers: int = 1,
    full: bool = False,
    progress: Progress | None = None,
    limits: Limits | None = None,
    accept: bool = False,
    crew: Recruit = Crew,
    also: Sequence[str] = (),
) -> Summary:
    """Tables of a corpus (folders, files, ``.jsonl``) in the folder ``out``; ``full`` forgets what was done before.

    ``limits`` hold for each release; ``accept`` publishes tables that have lost more than half of their figures;
    ``crew`` makes the workforce; ``also`` names more formats, ``parquet`` and ``duckdb``
    (:class:`pipeline.writing.also.UnknownFormat` where one is not known or not installed).
    """
    more = _more(also)
    paths = [Path(p) for p in ([corpus] if isinstance(corpus, str | Path) else corpus)]
    out, began = Path(out), time.monotonic()
    listing = list_sources(paths, out)
    if not listing.sources and not listing.aside:
        if _left_over(out):
            with _held(out):
                _settle(out)
        raise NothingToDo("\n".join(f"{p.source}: {p.message}" for p in listing.problems) or "there is no release to read")
    with _held(out), failures_told(out, PROMISE):
        _settle(out)
        read_decisions(out)  # a file that cannot be used stops the run before it begins
        with Ledger(ledger_path(out), program_parts()) as ledger:
            if full:
                ledger.clear("--full was said")
            with crew(workers, limits or Limits()) as force:
                news = catch_up(ledger, listing, force, workers, limits or Limits(), progress or _silent)
            reached("ledger.kept")
            if ledger.published and ledger.noted("listing") == _asked(listing, out, more) and _in_place(out):
                last = last_run(ledger)
                if last:
                    return _summary(out, listing, counted(ledger, listing), news, last.told, written=False)
            return _publish(ledger, listing, out, news, accept, began, more)


def ledger_path(out: Path) -> Path:
    """Where the ledger of an output folder stands."""
    return out / ".svodka" / "ledger.sqlite"


def _silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""


def _more(also: Sequence[str]) -> tuple[str, ...]:
    if not also:
        return ()
    from ..writing.also import checked

    return checked(also)


def _publish(
    ledger: Ledger, listing: Listing, out: Path, news: News, accept: bool, began: float, more: tuple[str, ...]
) -> Summary:
    """Resolve everything that the ledger knows, write the tables, note the run."""
    from .. import resolving, writing

    found, asked = counted(ledger, listing), told_by(ledger, listing)
    info = run_info(listing, found, asked.digest, digest_of_decisions(out))
    with Shelf() as shelf:
        rows = resolving.resolve(asked.extractions, found.problems, found.failed, asked.skipped, read_decisions(out), shelf)
        last = last_run(ledger)
        check_size(out, last.told.rows.get("figures", 0) if last else 0, len(rows["figures"]), accept)
        written = writing.write_all(rows, out, info, shelf, more)
        told = _told(found, written, news, asked.ids)
        ended = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        note_run(ledger, ended, round(time.monotonic() - began, 3), told, info, written, _asked(listing, out, more))
    reached("run.noted")
    return _summary(out, listing, found, news, told)


def _asked(listing: Listing, out: Path, more: tuple[str, ...]) -> str:
    """What the folder depends on beside the ledger: the files there are, what people have decided, which formats are wanted."""
    return " ".join(filter(None, (listing.digest(), digest_of_decisions(out), *more)))


def check_size(out: Path, before: int, figures: int, accept: bool) -> None:
    """:class:`Collapsed` where tables have lost more than half of their figures, and nobody accepts that."""
    if figures < HALF * before and not accept:
        raise Collapsed(
            f"{out}: figures would fall from {before} to {figures}; nothing was published, the tables are those of the last run."
            " Look at the corpus; if that is right, say --accept"
        )


def _told(found: Corpus, rows: Rows, news: News, ids: int) -> Told:
    """What the run says of itself. Each input is a release, a duplicate or a problem: none is lost, none is counted twice."""
    ok = [row["duplicate_of"] is not None for row in rows["releases"] if row["status"] == "ok"]
    copies = sum(ok)
    taken = found.ok - ids  # a second release with an id of its own
    if len(rows["releases"]) + taken != found.inputs:
        raise RuntimeError(f"{found.inputs} inputs, but {len(rows['releases'])} releases and {taken} problems: please report this corpus")
    return Told(
        new=news.new,
        changed=news.changed,
        removed=news.removed,
        inputs=found.inputs,
        releases=len(ok) - copies,
        duplicates=copies,
        problems=found.inputs - len(ok),
        extracted=news.extracted,
        rows={name: len(table) for name, table in rows.items()},
    )


def _summary(out: Path, listing: Listing, found: Corpus, news: News, told: Told, written: bool = True) -> Summary:
    return Summary(
        out=out,
        sources=len(listing.sources) + len(listing.aside),
        ok=found.ok,
        known=news.known,
        skipped=found.skipped,
        failed=len(found.failed),
        rows=tuple(told.rows.items()),
        problems=tuple(found.problems),
        news=news,
        told=told,
        written=written,
    )


def _in_place(out: Path) -> bool:
    """Whether all files of the last run stand in the folder as that run wrote them."""
    try:
        told = json.loads((out / "run.json").read_text("utf-8"))
        there = all((out / name).is_dir() for name in told.get("also", ()))
        return there and all(digest_of_file(out / name) == digest for name, digest in told["files"].items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _left_over(out: Path) -> bool:
    return any((out / HIDDEN / name).exists() for name in LEFT)


def _settle(out: Path) -> None:
    """Finish what a run that was broken off had begun to put into the folder."""
    if _left_over(out):
        from ..writing.folder import settle

        settle(out)


def _held(out: Path) -> AbstractContextManager[None]:
    return held(out, ledger_path(out).with_name("lock"), "writing", "--out")
