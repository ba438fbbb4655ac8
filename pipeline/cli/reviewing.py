"""`svodka review`: doubtful pairs of people and of bodies, and what was decided."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .base import app, ledger, stop

if TYPE_CHECKING:
    from ..batch import Review


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

    from ..batch import Review, Unclear
    from ..resolving.decisions import DIFFERENT, SAME, DecisionsError
    from ..terminal import show_decision, show_doubts

    try:
        at = Review(out, ledger(out))
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
        raise stop(str(error)) from None
    except sqlite3.DatabaseError as error:
        raise stop(f"{out}: its ledger cannot be read ({error}); `svodka run` begins it anew") from None


def _ask(at: Review, by: str) -> None:
    """One doubtful pair after the other, until there are no more or somebody has had enough."""
    from ..batch import Unclear
    from ..resolving.decisions import DIFFERENT, SAME, DecisionsError
    from ..terminal import show_decision, show_doubt

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
            except (DecisionsError, Unclear) as error:
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
