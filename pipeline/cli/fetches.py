"""`svodka fetch`: pages of feeds and lists into the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .base import ALL_WELL, INTERRUPTED, NOTHING_DONE, SOME_FAILED, TERMINATED, app, counted, stop

if TYPE_CHECKING:
    from ..fetching import Summary as Fetched


@app.command()
def fetch(
    addresses: Annotated[Path, typer.Argument(help="A TOML file of feeds and pages, see docs/fetch.md.")],
    into: Annotated[Path, typer.Option("--into", help="Folder of the corpus.")] = Path("corpus"),
    recheck: Annotated[bool, typer.Option("--recheck", help="Ask for saved pages too, whether they have changed.")] = False,
) -> None:
    """Save the pages of feeds and lists into a corpus folder. The one command that uses the web."""
    from ..batch import Stopped, stoppable
    from ..fetching import AddressesError, Busy, NotWritable, read_addresses
    from ..fetching import fetch as fetch_pages
    from ..progress import progress

    try:
        with stoppable(), progress() as report:
            summary = fetch_pages(read_addresses(addresses), into, recheck, report)
    except (AddressesError, Busy, NotWritable) as error:
        raise stop(str(error)) from None
    except KeyboardInterrupt as error:
        stop("stopped; the pages that are saved stay, and the same command goes on from here")
        raise typer.Exit(TERMINATED if isinstance(error, Stopped) else INTERRUPTED) from None
    _tell_fetched(summary, into)
    raise typer.Exit(NOTHING_DONE if summary.nothing else SOME_FAILED if summary.failures else ALL_WELL)


def _tell_fetched(summary: Fetched, into: Path) -> None:
    """What was saved and what is next; failures on stderr, a line each."""
    from ..terminal import visible

    for failure in summary.failures:
        typer.echo(f"failed: {visible(failure.what)} (for {failure.folder}): {visible(failure.why)}", err=True)
    known = summary.known + summary.same
    counts = f"{counted(len(summary.new), 'new page')}, {len(summary.changed)} changed, {known} as before, {len(summary.failures)} failed"
    typer.echo(f"Fetched: {counts}.")
    if summary.new or summary.changed:
        typer.echo(f"Next: svodka run {into}")
