"""The command ``svodka``. Only this room prints; everything heavy is imported inside the commands."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

if TYPE_CHECKING:
    from .batch import Limits, Recruit, Review, Summary
    from .fetching import Summary as Fetched
    from .records import Problem

ALL_WELL, SOME_FAILED, NOTHING_DONE = 0, 1, 2
INTERRUPTED, TERMINATED = 130, 143  # by Ctrl-C, by SIGTERM
T = TypeVar("T")
SHOWN = 10  # problems that `run` lists before it refers to the table

app = typer.Typer(
    name="svodka",
    help="Russian press releases on counter-terrorism in, normalised tables out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
)
Out = Annotated[Path, typer.Option("--out", "-o", help="Folder of the tables.")]


def main() -> None:
    """Entry point of the command."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Cyrillic must not end the run
    try:
        app()
    except ValueError as error:
        from .lexicon.blocks import LexiconError

        if not isinstance(error, LexiconError):
            raise
        sys.exit(_stop(f"a lexicon file cannot be used: {error}").exit_code)


def _stop(message: str) -> typer.Exit:
    """One line on stderr and the exit code for «nothing could be done»."""
    from .terminal import visible

    typer.echo(f"svodka: {visible(message)}", err=True)
    return typer.Exit(NOTHING_DONE)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"svodka {version('svodka')}")
        except PackageNotFoundError:
            typer.echo("svodka, not installed")
        raise typer.Exit


@app.callback()
def svodka(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")] = False,
) -> None:
    """Russian press releases on counter-terrorism in, normalised tables out."""


@app.command()
def run(
    corpus: Annotated[list[Path] | None, typer.Argument(help="Folders, files or .jsonl; corpus/ where none is named.")] = None,
    out: Out = Path("outputs"),
    workers: Annotated[int, typer.Option("--workers", "-w", min=1, help="Processes; each holds its own models (0.5 GB).")] = 1,
    full: Annotated[bool, typer.Option("--full", help="Start over: forget what earlier runs did.")] = False,
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds that one release may take.")] = 30.0,
    memory: Annotated[int, typer.Option("--memory", min=16, help="MiB that one release may take above the loaded models.")] = 1024,
    accept: Annotated[bool, typer.Option("--accept", help="Publish even if more than half of the last run's figures are gone.")] = False,
    dask: Annotated[str, typer.Option("--dask", metavar="ADDRESS", help="Extract on the Dask cluster whose scheduler is there.")] = "",
    also: Annotated[str, typer.Option("--also", metavar="FORMATS", help="More formats: parquet, duckdb, or both with a comma.")] = "",
    parts: Annotated[bool, typer.Option("--parts", help="With --dask: a huge folder part by part, Parquet files only.")] = False,
) -> None:
    """Read a corpus and write its tables; new and changed releases only."""
    from .batch import Busy, Collapsed, Limits, NothingToDo, NotWritable, Stopped, WorkerDied, stoppable
    from .batch import run as run_corpus
    from .progress import progress
    from .resolving.decisions import DecisionsError
    from .writing.also import UnknownFormat

    if parts:
        raise _run_parts(corpus or [Path("corpus")], out, dask, Limits(timeout, memory))
    more: dict[str, Any] = {"crew": _cluster(dask)} if dask else {}
    more |= {"also": also.split(",")} if also else {}
    try:
        with stoppable(), progress() as report:
            summary = run_corpus(corpus or [Path("corpus")], out, workers, full, report, Limits(timeout, memory), accept, **more)
    except (Busy, DecisionsError, NothingToDo, NotWritable, UnknownFormat, WorkerDied) as error:
        raise _stop(str(error)) from None
    except Collapsed as error:
        _stop(str(error))
        raise typer.Exit(SOME_FAILED) from None
    except OSError as error:
        raise _stop(f"{error.filename}: {error.strerror}" if error.filename else str(error)) from None
    except KeyboardInterrupt as error:
        _stop("stopped; what is done is kept, the tables are those of the last run; the same command goes on from here")
        raise typer.Exit(TERMINATED if isinstance(error, Stopped) else INTERRUPTED) from None
    _report(summary, out)
    raise typer.Exit(SOME_FAILED if summary.errors else ALL_WELL)


def _run_parts(corpus: list[Path], out: Path, address: str, limits: Limits) -> typer.Exit:
    """A huge folder part by part; the exit code."""
    from .batch import Stopped, WorkerDied, stoppable
    from .progress import progress

    if not address or len(corpus) != 1 or not corpus[0].is_dir():
        raise _stop("--parts takes one folder, and --dask with the address of the cluster that works it off")
    _cluster(address)
    try:
        from .batch.parts import on_cluster
    except ImportError:
        raise _stop("--parts writes Parquet: pip install 'svodka[parquet]'") from None
    try:
        with stoppable(), progress() as report:
            done = on_cluster(address, corpus[0], out, limits, report)
    except (OSError, WorkerDied) as error:
        raise _stop(str(error)) from None
    except KeyboardInterrupt as error:
        _stop("stopped; the parts that are done are kept, the same command goes on from here")
        return typer.Exit(TERMINATED if isinstance(error, Stopped) else INTERRUPTED)
    counts = done.counts
    typer.echo(f"Parts: {done.parts} ({done.known} known from earlier runs), {counts['ok']} releases analysed, {counts['failed']} failed.")
    typer.echo(f"Next: {out}/figures/*.parquet and the other tables; bodies, people and places of all parts stand in {out / 'all'}.")
    return typer.Exit(SOME_FAILED if counts["failed"] else ALL_WELL)


def _cluster(address: str) -> Recruit:
    """The workforce of a Dask cluster, where Dask is installed."""
    try:
        from .batch.cluster import on
    except ImportError:
        raise _stop("--dask needs Dask, and it is not installed: pip install 'svodka[cluster]'") from None
    return on(address)


def _report(summary: Summary, out: Path) -> None:
    """What was read, what came out, what to open; problems and sources that are gone on stderr."""
    from .terminal import visible

    for problem in summary.errors[:SHOWN]:
        typer.echo(f"problem: {visible(problem.source)}: {visible(problem.message)}", err=True)
    if len(summary.errors) > SHOWN:
        typer.echo(f"… and {len(summary.errors) - SHOWN} more: see {out / 'problems.csv'}", err=True)
    if removed := summary.news.removed:
        names = ", ".join(map(visible, removed[:SHOWN])) + (f" and {len(removed) - SHOWN} more" if len(removed) > SHOWN else "")
        typer.echo(f"gone since the last run, their rows left the tables: {names}", err=True)
    if summary.news.why:
        typer.echo(f"Done anew: {visible(summary.news.why)}.")
    rows = dict(summary.rows)
    not_done = "".join(f", {n} {what}" for n, what in ((summary.skipped, "left out"), (summary.failed, "failed")) if n)
    known = f" ({summary.known} known from earlier runs)" if summary.known else ""
    read = f"{_counted(summary.sources, 'file')}, {_counted(summary.ok, 'release')}"
    typer.echo(f"Read: {read} analysed{known}{not_done}.")
    told = summary.told
    parts = f"{_counted(told.releases, 'release')} + {_counted(told.duplicates, 'duplicate')} + {_counted(told.problems, 'problem')}"
    typer.echo(f"Counted: {_counted(told.inputs, 'input')} = {parts}.")
    unchanged = "" if summary.written else " Nothing is new, no file was touched."
    typer.echo(f"Came out: {', '.join(f'{name} {rows[name]}' for name in _TOLD)}.{unchanged}")
    typer.echo(f"Next: open {out / 'report.html'} to look around, {out / 'tables.xlsx'} (or {out / 'figures.csv'}) to work with.")
    typer.echo(f"Columns are explained in {out / 'data_dictionary.md'}.")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


_TOLD = ("figures", "claims", "organizations", "people", "roles", "locations", "dates", "problems")


@app.command()
def fetch(
    addresses: Annotated[Path, typer.Argument(help="A TOML file of feeds and pages, see docs/fetch.md.")],
    into: Annotated[Path, typer.Option("--into", help="Folder of the corpus.")] = Path("corpus"),
    recheck: Annotated[bool, typer.Option("--recheck", help="Ask for saved pages too, whether they have changed.")] = False,
) -> None:
    """Save the pages of feeds and lists into a corpus folder. The one command that uses the web."""
    from .batch import Stopped, stoppable
    from .fetching import AddressesError, Busy, NotWritable, read_addresses
    from .fetching import fetch as fetch_pages
    from .progress import progress

    try:
        with stoppable(), progress() as report:
            summary = fetch_pages(read_addresses(addresses), into, recheck, report)
    except (AddressesError, Busy, NotWritable) as error:
        raise _stop(str(error)) from None
    except KeyboardInterrupt as error:
        _stop("stopped; the pages that are saved stay, and the same command goes on from here")
        raise typer.Exit(TERMINATED if isinstance(error, Stopped) else INTERRUPTED) from None
    _tell_fetched(summary, into)
    raise typer.Exit(NOTHING_DONE if summary.nothing else SOME_FAILED if summary.failures else ALL_WELL)


def _tell_fetched(summary: Fetched, into: Path) -> None:
    """What was saved and what is next; failures on stderr, a line each."""
    from .terminal import visible

    for failure in summary.failures:
        typer.echo(f"failed: {visible(failure.what)} (for {failure.folder}): {visible(failure.why)}", err=True)
    known = summary.known + summary.same
    counts = f"{_counted(len(summary.new), 'new page')}, {len(summary.changed)} changed, {known} as before, {len(summary.failures)} failed"
    typer.echo(f"Fetched: {counts}.")
    if summary.new or summary.changed:
        typer.echo(f"Next: svodka run {into}")


@app.command()
def extract(
    file: Annotated[str, typer.Argument(help="A file, or - for standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="Records as JSON, a line a release.")] = False,
    published: Annotated[str, typer.Option("--published", help="Day of publication, where the release does not say it.")] = "",
) -> None:
    """Show one release with everything that is found in it."""
    from .extraction import extract as extract_release
    from .reading import read, read_bytes
    from .reading.published import from_metadata
    from .store import to_json
    from .terminal import show_extraction

    day = from_metadata(published) if published else None
    if published and not day:
        raise _stop(f"--published {published}: not a date; write it like 2019-06-13")
    reading = read_bytes("-", sys.stdin.buffer.read()) if file == "-" else read(file)
    errors = _tell(reading.problems)
    releases = [release for release in reading.releases if release.language == "ru"]
    for release in releases:
        extraction = extract_release(release, day)
        if as_json:
            typer.echo(to_json(extraction))
        else:
            show_extraction(extraction)
    raise typer.Exit((SOME_FAILED if releases else NOTHING_DONE) if errors else ALL_WELL)


def _tell(problems: tuple[Problem, ...]) -> int:
    """Print problems to stderr; how many of them are errors."""
    from .terminal import visible

    for problem in problems:
        typer.echo(f"{problem.severity}: {visible(problem.source)}: {visible(problem.message)}", err=True)
    return sum(problem.severity == "error" for problem in problems)


@app.command()
def explain(
    figure_id: Annotated[str, typer.Argument(help="A figure_id of figures.csv; or a release_id, for the numbers that are no figure.")],
    out: Out = Path("outputs"),
) -> None:
    """Why a figure is what it is: its sentence, marks and rules; why other numbers of the release were rejected."""
    from .extraction import verbs_of
    from .store import find_figure, find_release
    from .terminal import show_figure, show_prices, show_rejected

    path = _ledger(out)
    if extraction := find_figure(path, figure_id):
        show_figure(extraction, figure_id)
        figure = next(f for f in extraction.figures if f.figure_id == figure_id)
        show_prices(verbs_of(extraction.release, figure.start))
    elif extraction := find_release(path, figure_id):
        show_rejected(extraction)
    else:
        raise _stop(f"{figure_id}: no such figure or release in {out}; take a figure_id of {out / 'figures.csv'}, or run again")


@app.command()
def check(folder: Annotated[Path, typer.Argument(help="Folder of the tables.")] = Path("outputs")) -> None:
    """Check tables that exist: schema, keys, offsets."""
    from .checking import check as check_folder
    from .tables import TABLES
    from .terminal import visible

    if not folder.is_dir():
        raise _stop(f"{folder}: there is no such folder; do `svodka run CORPUS --out {folder}` first")
    if not any((folder / f"{table.name}.csv").is_file() for table in TABLES):
        raise _stop(f"{folder}: there are no tables in it; do `svodka run CORPUS --out {folder}` first")
    found = check_folder(folder)
    for message in found:
        typer.echo(visible(str(message)), err=True)
    typer.echo(f"{folder}: {len(found)} faults." if found else f"{folder}: all tables agree with the schema, their keys and their texts.")
    raise typer.Exit(SOME_FAILED if found else ALL_WELL)


@app.command()
def history(out: Out = Path("outputs")) -> None:
    """The runs that published tables: when, what was new, what came out."""
    from .store import runs
    from .terminal import show_history

    show_history(_of_ledger(out, runs))


@app.command()
def diff(
    before: Annotated[int, typer.Argument(help="A run's number, see `svodka history`.")],
    after: Annotated[int, typer.Argument(help="Another run's number.")],
    out: Out = Path("outputs"),
    every: Annotated[bool, typer.Option("--all", help="All rows, not only the first of each table.")] = False,
) -> None:
    """Which rows two runs do not share: added, removed, changed (and in which columns)."""
    from .store import changes, runs
    from .terminal import show_changes

    known = [run.run for run in _of_ledger(out, runs)]
    for wanted in (before, after):
        if wanted not in known:
            raise _stop(f"{wanted}: no such run; there are {f'{known[0]} to {known[-1]}' if known else 'none'}")
    found = changes(_ledger(out), before, after)
    show_changes(found, len(found) if every else SHOWN)
    if not found:
        typer.echo(f"Runs {before} and {after} have the same rows.")


def _of_ledger(out: Path, ask: Callable[[Path], T]) -> T:
    """What the ledger of a folder says; one of another version says nothing."""
    import sqlite3

    try:
        return ask(_ledger(out))
    except sqlite3.DatabaseError as error:
        raise _stop(f"{out}: its ledger cannot be read ({error}); `svodka run` begins it anew") from None


def _ledger(out: Path) -> Path:
    from .batch import ledger_path

    if not ledger_path(out).is_file():
        raise _stop(f"{out} holds no ledger of a run; do `svodka run CORPUS --out {out}` first")
    return ledger_path(out)


Pair = tuple[str, str]


@app.command()
def review(
    out: Annotated[Path, typer.Argument(help="Folder of the tables.")] = Path("outputs"),
    listed: Annotated[bool, typer.Option("--list", help="List the doubtful pairs; without it they are asked about.")] = False,
    most: Annotated[int, typer.Option("--most", min=1, help="List so many pairs.")] = 40,
    same: Annotated[Pair, typer.Option("--same", metavar="A B", help="Two rows are one: ids, or names that are clear.")] = ("", ""),
    different: Annotated[Pair, typer.Option("--different", metavar="A B", help="They are two; ID@RELEASE_ID: in that release.")] = ("", ""),
    because: Annotated[str, typer.Option("--because", help="Why, for those who read the decision.")] = "",
    by: Annotated[str, typer.Option("--by", help="Who decides; else the name of the login.")] = "",
) -> None:
    """Doubtful pairs of people and of bodies: one, or two? Decisions are kept in decisions.toml and read at every run."""
    import sqlite3

    from .batch import Review, Unclear
    from .resolving.decisions import DIFFERENT, SAME, DecisionsError
    from .terminal import show_decision, show_doubts

    try:
        at = Review(out, _ledger(out))
        wanted = [(say, *pair) for say, pair in ((SAME, same), (DIFFERENT, different)) if any(pair)]
        for say, a, b in wanted:
            show_decision(at.decide(say, a, b, because, by or _login(), _today()), out)
        if wanted:
            return
        if listed or not sys.stdin.isatty():
            show_doubts(at.doubts(), most)
        else:
            _ask(at, by or _login())
    except (DecisionsError, Unclear, OSError) as error:
        raise _stop(str(error)) from None
    except sqlite3.DatabaseError as error:
        raise _stop(f"{out}: its ledger cannot be read ({error}); `svodka run` begins it anew") from None


def _ask(at: Review, by: str) -> None:
    """One doubtful pair after the other, until there are no more or somebody has had enough."""
    from .batch import Unclear
    from .resolving.decisions import DIFFERENT, SAME
    from .terminal import show_decision, show_doubt

    pairs = at.doubts()
    for number, doubt in enumerate(pairs, 1):
        show_doubt(doubt, number, len(pairs))
        answer = typer.prompt("s same, d different, n next, q quit", default="n").strip().lower()[:1]
        if answer in ("q", "й"):
            return
        if answer in ("s", "d"):
            because = typer.prompt("because", default="", show_default=False)
            try:
                show_decision(at.decide(SAME if answer == "s" else DIFFERENT, doubt.a.id, doubt.b.id, because, by, _today()), at.out)
            except Unclear as error:
                typer.echo(f"svodka: {error}", err=True)
    typer.echo("No more doubtful pairs.")


def _today() -> str:
    from datetime import date

    return date.today().isoformat()


def _login() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (KeyError, OSError):
        return ""


@app.command()
def doctor() -> None:
    """Check the environment: Python, versions, models, lexicons."""
    from .checkup import checkup

    results = list(checkup())
    for what, said, well in results:
        typer.echo(f"{'ok  ' if well else 'FAIL'}  {what}: {said}")
    raise typer.Exit(ALL_WELL if all(well for *_, well in results) else SOME_FAILED)


@app.command()
def score(
    gold: Annotated[list[Path], typer.Argument(help="Gold releases as JSON lines; several files are scored one by one.")],
    errors: Annotated[int, typer.Option("--errors", min=0, help="List so many differences.")] = 0,
    pin: Annotated[bool, typer.Option("--pin", help="Pin these scores, less 0.01, as floors in baseline.json beside the gold.")] = False,
    lower: Annotated[bool, typer.Option("--lower", help="With --pin: floors may sink.")] = False,
) -> None:
    """Score against gold, and against what is pinned of it: rows gained and lost, scores below their floor (exit code 1)."""
    stopped = [_score_one(path, errors, pin, lower) for path in gold]
    raise typer.Exit(SOME_FAILED if any(stopped) else ALL_WELL)


def _score_one(gold: Path, errors: int, pin: bool, lower: bool) -> bool:
    """Score one gold file and show or pin the result; does its gate stop?"""
    from . import baseline
    from .scoring import score_file
    from .terminal import show_change, show_scores

    beside = gold.parent / baseline.NAME
    try:
        scores, pins, digest = score_file(gold), baseline.read_baseline(beside), baseline.gold_digest(gold)
    except (OSError, ValueError, KeyError) as error:
        missing = f"a record without the key {error}" if isinstance(error, KeyError) else ""
        said = missing or getattr(error, "strerror", None) or str(error)
        raise _stop(f"{gold}: no gold that can be read ({said})") from None
    before = pins.get(gold.name)
    aside = baseline.is_aside(gold, before)
    show_scores(scores, 0 if aside else errors)
    change = baseline.compare(scores, digest, before) if before else None
    if change:
        show_change(change, aside)
    if pin:
        try:
            pins[gold.name] = baseline.pin_scores(scores, digest, aside, before, lower)
        except baseline.FloorsSink as error:
            raise _stop(f"{gold}: not pinned: {error}; if that is right, say --pin --lower") from None
        baseline.write_baseline(beside, pins)
        typer.echo(f"{gold}: pinned in {beside}.")
    return change is not None and change.stops and not pin


if __name__ == "__main__":
    main()
