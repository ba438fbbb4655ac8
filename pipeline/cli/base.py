"""What all commands share: the application, its exit codes, how it stops, the ledger of a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

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


def stop(message: str) -> typer.Exit:
    """One line on stderr and the exit code for «nothing could be done»."""
    from ..terminal import visible

    typer.echo(f"svodka: {visible(message)}", err=True)
    return typer.Exit(NOTHING_DONE)


def counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def of_ledger(out: Path, ask: Callable[[Path], T]) -> T:
    """What the ledger of a folder says; one of another version says nothing."""
    import sqlite3

    try:
        return ask(ledger(out))
    except sqlite3.DatabaseError as error:
        raise stop(f"{out}: its ledger cannot be read ({error}); `svodka run` begins it anew") from None


def ledger(out: Path) -> Path:
    from ..batch import ledger_path

    if not ledger_path(out).is_file():
        raise stop(f"{out} holds no ledger of a run; do `svodka run CORPUS --out {out}` first")
    return ledger_path(out)
