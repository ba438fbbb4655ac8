"""`svodka run`: a corpus into tables, here or on a cluster, whole or part by part."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .base import ALL_WELL, INTERRUPTED, SHOWN, SOME_FAILED, TERMINATED, Out, app, counted, stop

if TYPE_CHECKING:
    from ..batch import Limits, Recruit, Summary


_TOLD = ("figures", "claims", "organizations", "people", "roles", "locations", "dates", "problems")


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
    parts: Annotated[bool, typer.Option("--parts", help="A huge folder part by part, here or with --dask; Parquet files only.")] = False,
) -> None:
    """Read a corpus and write its tables; new and changed releases only."""
    from ..batch import Busy, Collapsed, Limits, NothingToDo, NotWritable, Stopped, WorkerDied, stoppable
    from ..batch import run as run_corpus
    from ..progress import progress
    from ..resolving.decisions import DecisionsError
    from ..writing.also import UnknownFormat

    if parts:
        raise _run_parts(corpus or [Path("corpus")], out, dask or workers, Limits(timeout, memory), accept)
    more: dict[str, Any] = {"crew": _cluster(dask)} if dask else {}
    more |= {"also": also.split(",")} if also else {}
    try:
        with stoppable(), progress() as report:
            summary = run_corpus(corpus or [Path("corpus")], out, workers, full, report, Limits(timeout, memory), accept, **more)
    except (Busy, Collapsed, DecisionsError, NothingToDo, NotWritable, UnknownFormat, WorkerDied) as error:
        raise stop(str(error)) from None
    except OSError as error:
        raise stop(f"{error.filename}: {error.strerror}" if error.filename else str(error)) from None
    except KeyboardInterrupt as error:
        stop("stopped; what is done is kept, the tables are those of the last run; the same command goes on from here")
        raise typer.Exit(TERMINATED if isinstance(error, Stopped) else INTERRUPTED) from None
    _report(summary, out)
    raise typer.Exit(SOME_FAILED if summary.errors else ALL_WELL)


def _run_parts(corpus: list[Path], out: Path, where: str | int, limits: Limits, accept: bool) -> typer.Exit:
    """A huge folder part by part, on the cluster at this address or by so many processes of this machine; the exit code."""
    from ..batch import Busy, Collapsed, NothingToDo, NotWritable, Stopped, WorkerDied, stoppable
    from ..progress import progress

    if len(corpus) != 1 or not corpus[0].is_dir():
        raise stop("--parts takes one folder, whose folders and files are the parts")
    try:
        from ..batch.parts import on_cluster, on_this_machine
    except ImportError:
        raise stop("--parts needs Dask and writes Parquet: pip install 'svodka[cluster,parquet]'") from None
    try:
        with stoppable(), progress() as report:
            if isinstance(where, str):
                done = on_cluster(where, corpus[0], out, limits, report, accept)
            else:
                done = on_this_machine(where, corpus[0], out, limits, report, accept)
    except (Busy, Collapsed, NothingToDo, NotWritable, OSError, WorkerDied) as error:
        raise stop(str(error)) from None
    except KeyboardInterrupt as error:
        stop("stopped; the parts that are done are kept, the tables are those of the last run; the same command goes on from here")
        return typer.Exit(TERMINATED if isinstance(error, Stopped) else INTERRUPTED)
    counts, unchanged = done.counts, "" if done.written else " Nothing is new, no file was touched."
    analysed = f"{counted(counts['ok'], 'release')} analysed, {counts['failed']} failed"
    typer.echo(f"Parts: {done.parts} ({done.known} known from earlier runs), {analysed}.{unchanged}")
    typer.echo(f"Next: {out}/figures/*.parquet, {out}/claims/*.parquet and so on: all files of a folder are one table.")
    return typer.Exit(SOME_FAILED if counts["failed"] else ALL_WELL)


def _cluster(address: str) -> Recruit:
    """The workforce of a Dask cluster, where Dask is installed."""
    try:
        from ..batch.cluster import on
    except ImportError:
        raise stop("--dask needs Dask, and it is not installed: pip install 'svodka[cluster]'") from None
    return on(address)


def _report(summary: Summary, out: Path) -> None:
    """What was read, what came out, what to open; problems and sources that are gone on stderr."""
    from ..terminal import visible

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
    read = f"{counted(summary.sources, 'file')}, {counted(summary.ok, 'release')}"
    typer.echo(f"Read: {read} analysed{known}{not_done}.")
    told = summary.told
    parts = f"{counted(told.releases, 'release')} + {counted(told.duplicates, 'duplicate')} + {counted(told.problems, 'problem')}"
    typer.echo(f"Counted: {counted(told.inputs, 'input')} = {parts}.")
    unchanged = "" if summary.written else " Nothing is new, no file was touched."
    typer.echo(f"Came out: {', '.join(f'{name} {rows[name]}' for name in _TOLD)}.{unchanged}")
    typer.echo(f"Next: open {out / 'report.html'} to look around, {out / 'tables.xlsx'} (or {out / 'figures.csv'}) to work with.")
    typer.echo(f"Columns are explained in {out / 'data_dictionary.md'}.")
