"""`svodka doctor`, `score`: the environment, and how good the tables are."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .base import ALL_WELL, SOME_FAILED, app, stop


@app.command()
def doctor() -> None:
    """Check the environment: Python, versions, models, lexicons."""
    from ..checkup import checkup

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
    from .. import baseline
    from ..scoring import score_file
    from ..terminal import show_change, show_scores

    beside = gold.parent / baseline.NAME
    try:
        scores, pins, digest = score_file(gold), baseline.read_baseline(beside), baseline.gold_digest(gold)
    except (OSError, ValueError, KeyError) as error:
        missing = f"a record without the key {error}" if isinstance(error, KeyError) else ""
        said = missing or getattr(error, "strerror", None) or str(error)
        raise stop(f"{gold}: no gold that can be read ({said})") from None
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
            raise stop(f"{gold}: not pinned: {error}; if that is right, say --pin --lower") from None
        baseline.write_baseline(beside, pins)
        typer.echo(f"{gold}: pinned in {beside}.")
    return change is not None and change.stops and not pin
