"""`svodka extract`, `explain`, `check`: one release, one figure, the tables of a folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .base import ALL_WELL, NOTHING_DONE, SOME_FAILED, Out, app, ledger, stop

if TYPE_CHECKING:
    from ..records import Problem


@app.command()
def extract(
    file: Annotated[str, typer.Argument(help="A file, or - for standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="Records as JSON, a line a release.")] = False,
    published: Annotated[str, typer.Option("--published", help="Day of publication, where the release does not say it.")] = "",
) -> None:
    """Show one release with everything that is found in it."""
    from ..extraction import extract as extract_release
    from ..reading import read, read_bytes
    from ..reading.published import from_metadata
    from ..store import to_json
    from ..terminal import show_extraction

    day = from_metadata(published) if published else None
    if published and not day:
        raise stop(f"--published {published}: not a date; write it like 2019-06-13")
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
    from ..terminal import visible

    for problem in problems:
        typer.echo(f"{problem.severity}: {visible(problem.source)}: {visible(problem.message)}", err=True)
    return sum(problem.severity == "error" for problem in problems)


@app.command()
def explain(
    figure_id: Annotated[str, typer.Argument(help="A figure_id of figures.csv; or a release_id, for the numbers that are no figure.")],
    out: Out = Path("outputs"),
) -> None:
    """Why a figure is what it is: its sentence, marks and rules; why other numbers of the release were rejected."""
    from ..extraction import verbs_of
    from ..store import find_figure, find_release
    from ..terminal import show_figure, show_prices, show_rejected

    path = ledger(out)
    if extraction := find_figure(path, figure_id):
        show_figure(extraction, figure_id)
        figure = next(f for f in extraction.figures if f.figure_id == figure_id)
        show_prices(verbs_of(extraction.release, figure.start))
    elif extraction := find_release(path, figure_id):
        show_rejected(extraction)
    else:
        raise stop(f"{figure_id}: no such figure or release in {out}; take a figure_id of {out / 'figures.csv'}, or run again")


@app.command()
def check(folder: Annotated[Path, typer.Argument(help="Folder of the tables.")] = Path("outputs")) -> None:
    """Check tables that exist: schema, keys, offsets."""
    from ..checking import check as check_folder
    from ..tables import TABLES
    from ..terminal import visible

    if not folder.is_dir():
        raise stop(f"{folder}: there is no such folder; do `svodka run CORPUS --out {folder}` first")
    if not any((folder / f"{table.name}.csv").is_file() for table in TABLES):
        raise stop(f"{folder}: there are no tables in it; do `svodka run CORPUS --out {folder}` first")
    found = check_folder(folder)
    for message in found:
        typer.echo(visible(str(message)), err=True)
    typer.echo(f"{folder}: {len(found)} faults." if found else f"{folder}: all tables agree with the schema, their keys and their texts.")
    raise typer.Exit(SOME_FAILED if found else ALL_WELL)
