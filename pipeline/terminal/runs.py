"""Runs and measures on the screen: scores, the change against the baseline, the history of runs, doubtful pairs."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from ..baseline import NAME
from ..baseline import Change as ScoreChange
from ..resolving.decisions import Decision
from ..resolving.doubts import Doubt, Side
from ..scoring import FULL, LEVELS, STRICT, Scores
from ..store import Change, Run
from .screen import console, print_table, visible

SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def show_scores(scores: Scores, errors: int) -> None:
    """Scores, fields, phenomena, and as many differences as wanted."""
    out = console()
    rows = [(kind, f"{s.precision:.3f}", f"{s.recall:.3f}", f"{s.f1:.3f}") for kind, s in scores.all().items()]
    print_table(out, "Scores", ("what", "precision", "recall", "F1"), rows)
    fields = [(name, f"{scores.fields[name].rate:.3f}") for name in (*STRICT, *FULL)]
    print_table(out, "Fields of found figures", ("field", "right"), fields)
    shares = [(name, f"{s.right} of {s.of}", f"{s.rate:.3f}") for name, s in sorted(scores.shares.items())]
    if shares:
        print_table(out, "Right", ("what", "count", "share"), shares)
    in_order = sorted(scores.phenomena, key=lambda name: (len(str(name)), str(name)))
    phenomena = [(name, f"{scores.phenomena[name].right} of {scores.phenomena[name].of}") for name in in_order]
    if phenomena:
        print_table(out, f"Figures right ({LEVELS[1]}) by phenomenon", ("phenomenon", "count"), phenomena)
    if errors:
        print_table(out, f"Differences ({len(scores.errors)})", ("release", "what", "detail"), scores.errors[:errors])


def show_change(change: ScoreChange, aside: bool) -> None:
    """What the pinned baseline says: rows gained and lost one by one (of a file kept aside their counts), scores below their floor."""
    out = console()
    for title, rows in (("Gained", change.gained), ("Lost", change.lost)):
        if rows and not aside:
            print_table(out, f"{title} since the baseline ({len(rows)})", ("figure", "what"), rows)
    out.print(f"Against {NAME}: {len(change.gained)} figures gained, {len(change.lost)} lost.")
    if change.moved:
        out.print("The gold has changed since it was pinned: look at the rows, then pin it again (--pin).")
    for what, value, least in change.sunk:
        out.print(f"Below its floor: {what} {value:.3f}, floor {least:.3f}.")


def show_history(runs: Sequence[Run]) -> None:
    """A line a run: when, what was new, what came out."""
    out = console()
    table = Table(box=None, pad_edge=False, header_style="bold")
    counted = ("seconds", "new", "changed", "removed", "analysed", "releases", "duplicates", "problems", "figures")
    for name in ("run", "ended (UTC)", *counted, "done anew because"):
        table.add_column(name, justify="right" if name in counted else "left")
    for run in runs:
        told = run.told
        counts = (len(told.new), len(told.changed), len(told.removed), told.extracted, told.releases, told.duplicates, told.problems)
        figures = told.rows.get("figures", 0)
        table.add_row(str(run.run), run.ended, f"{run.seconds:.1f}", *map(str, counts), str(figures), visible(run.why))
    out.print(table)


def show_changes(changes: Sequence[Change], most: int) -> None:
    """How many rows differ in each table, then the rows."""
    out = console()
    for table in dict.fromkeys(change.table for change in changes):
        kinds = [change.kind for change in changes if change.table == table]
        out.print(f"{table}: " + ", ".join(f"{kinds.count(kind)} {kind}" for kind in SIGNS if kind in kinds), style="bold")
        shown = [change for change in changes if change.table == table][:most]
        for change in shown:
            columns = f" ({', '.join(change.columns)})" if change.columns else ""
            out.print(f"  {SIGNS[change.kind]} {visible(change.key)}{columns}  {visible(change.said)}", soft_wrap=True)
        if len(kinds) > len(shown):
            out.print(f"  … and {len(kinds) - len(shown)} more; --all shows them")


def show_doubts(doubts: Sequence[Doubt], most: int) -> None:
    """The doubtful pairs with their reasons, and how to decide one."""
    out = console()
    for number, doubt in enumerate(doubts[:most], 1):
        show_doubt(doubt, number, len(doubts))
    if len(doubts) > most:
        out.print(f"… and {len(doubts) - most} more; --most {len(doubts)} lists them")
    out.print('Decide: svodka review OUT --same ID ID --because "…", or --different.' if doubts else "No doubtful pairs.")


def show_doubt(doubt: Doubt, number: int, of: int) -> None:
    """One pair: both rows, and why they may be one."""
    out = console()
    out.print(f"{number} of {of}  {doubt.kind}: {visible('; '.join(doubt.reasons))}", style="bold", soft_wrap=True)
    for side in (doubt.a, doubt.b):
        out.print(f"  {visible(side.id)}  {visible(_told(side))}", soft_wrap=True)


def _told(side: Side) -> str:
    """A row's name and what there is to judge it by."""
    others = [name for name in side.names if name not in (side.name, side.acronym)][:3]
    roles = [", ".join(filter(None, role)) for role in side.roles[:2]]
    seen = f"{len(side.releases)} releases" if len(side.releases) != 1 else side.releases[0]
    return "; ".join(filter(None, (side.name, side.acronym, side.kind, side.country, *roles, *(f"also {name}" for name in others), seen)))


def show_decision(decision: Decision, folder: object) -> None:
    """What was decided, and what puts it into the tables."""
    out = console()
    out.print(f"Kept in {visible(f'{folder}/decisions.toml')}: {visible(str(decision))}", soft_wrap=True)
    out.print("The next `svodka run` puts it into the tables.")
