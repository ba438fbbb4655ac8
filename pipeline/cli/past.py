"""`svodka history`, `diff`: what earlier runs published."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .base import SHOWN, Out, app, ledger, of_ledger, stop


@app.command()
def history(out: Out = Path("outputs")) -> None:
    """The runs that published tables: when, what was new, what came out."""
    from ..store import runs
    from ..terminal import show_history

    show_history(of_ledger(out, runs))


@app.command()
def diff(
    before: Annotated[int, typer.Argument(help="A run's number, see `svodka history`.")],
    after: Annotated[int, typer.Argument(help="Another run's number.")],
    out: Out = Path("outputs"),
    every: Annotated[bool, typer.Option("--all", help="All rows, not only the first of each table.")] = False,
) -> None:
    """Which rows two runs do not share: added, removed, changed (and in which columns)."""
    from ..store import changes, runs
    from ..terminal import show_changes

    known = [run.run for run in of_ledger(out, runs)]
    for wanted in (before, after):
        if wanted not in known:
            there = f"there are {known[0]} to {known[-1]}" if known else "there are none"
            raise stop(f"{wanted}: no such run; {there}; a run that found nothing new is not entered")
    found = changes(ledger(out), before, after)
    show_changes(found, len(found) if every else SHOWN)
    if not found:
        typer.echo(f"Runs {before} and {after} have the same rows.")
