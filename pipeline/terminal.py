"""What a person sees in the terminal: a release with marks, tables beneath, scores, history. Part of the command line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from .baseline import NAME
from .baseline import Change as ScoreChange
from .records import Extraction, Figure, Quantity
from .resolving.decisions import Decision
from .resolving.doubts import Doubt, Side
from .scoring import FULL, LEVELS, STRICT, Scores
from .store import Change, Run

STYLES = {"PER": "cyan", "ORG": "magenta", "LOC": "green", "DATE": "yellow", "FIGURE": "bold red", "REJECTED": "dim strike"}
# terminal escapes, other control characters and direction overrides would let a text rewrite the screen
DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
WHOLE = ("figure_id", "figure", "value", "period", "organization_id", "location_id")  # columns that are copied from: never broken
VERBS = 4  # verbs that `explain` weighs before our eyes
Span = tuple[int, int, str]


def visible(text: str) -> str:
    """The text with characters that act on a terminal made visible; as long as before.

    >>> visible("a\\x1b[2Jb")
    'a␛[2Jb'
    """
    return DANGEROUS.sub(lambda m: chr(0x2400 + ord(m[0])) if ord(m[0]) < 0x20 else "\ufffd", text)


def console() -> Console:
    """Colours on a terminal, plain text in a pipe; never narrower than tables need."""
    found = Console(highlight=False, markup=False, emoji=False)
    if not found.is_terminal:
        found.width = 140
    return found


def show_extraction(extraction: Extraction) -> None:
    """The release with marks, and the rows beneath."""
    out = console()
    release = extraction.release
    day = f"{release.published} ({release.published_basis})" if release.published else "not known"
    out.print(f"{visible(release.release_id)}  published {day}  {visible(release.title)}".rstrip(), style="bold")
    out.print(marked(release.text, spans_of(extraction), out.is_terminal), soft_wrap=True)
    out.print()
    for title, columns, rows in _tables(extraction):
        if rows:
            _print_table(out, title, columns, rows)
    if not (extraction.figures or extraction.mentions or extraction.dates):
        out.print("Nothing found.")


def spans_of(extraction: Extraction) -> list[Span]:
    """Marks of a release: figures before dates before names, for where they overlap the first one wins."""
    spans = [(f.start, f.end, "FIGURE") for f in extraction.figures]
    spans += [(d.start, d.end, "DATE") for d in extraction.dates]
    return spans + [(m.start, m.end, m.type) for m in extraction.mentions]


def marked(text: str, spans: Iterable[Span], colours: bool) -> Text:
    """The text with its spans coloured; without colours they stand in brackets with their kind: ``[12 гранат|FIGURE]``."""
    kept: list[Span] = []
    taken = [False] * len(text)
    for start, end, kind in spans:
        if start < end and not any(taken[start:end]):
            taken[start:end] = [True] * (end - start)
            kept.append((start, end, kind))
    out, at = Text(), 0
    for start, end, kind in sorted(kept):
        inside = visible(text[start:end])
        out.append(visible(text[at:start]))
        out.append(inside if colours else f"[{inside}|{kind}]", STYLES.get(kind, "") if colours else "")
        at = end
    return out.append(visible(text[at:]))


def _tables(e: Extraction) -> Iterator[tuple[str, Sequence[str], list[Sequence[Any]]]]:
    short = _short_names(e)
    people = {p.key: p.name for p in e.people}
    bodies = {o.key: o.name for o in e.organizations}
    yield (
        "Figures",
        ("figure", "value", "action", "object", "period", "beside", "actor", "speaker"),
        [(_tail(f.figure_id, e), _value(f), f.action, f.object, _period(f), _beside(f, e), *_voices(f, short)) for f in e.figures],
    )
    yield (
        "People",
        ("name", "role", "organisation"),
        [(p.name, r.role if r else "", bodies.get(r.organization or "", "") if r else "") for p in e.people for r in _roles(e, p.key)],
    )
    yield (
        "Organisations",
        ("organization_id", "name", "acronym", "kind", "mentions"),
        [(o.key, o.name, o.acronym, o.kind, sum(m.entity == o.key for m in e.mentions)) for o in e.organizations if o.key not in people],
    )
    yield "Places", ("location_id", "name", "kind", "country"), [(p.key, p.name, p.kind, p.country) for p in e.places]
    yield "Dates", ("text", "from", "to", "kind", "basis"), [(d.text, d.date_start, d.date_end, d.kind, d.basis) for d in e.dates]
    yield "Problems", ("stage", "severity", "message"), [(p.stage, p.severity, p.message) for p in e.problems]


def _roles(e: Extraction, person: str) -> list[Any]:
    return [r for r in e.roles if r.person == person] or [None]


def _value(f: Figure | Quantity) -> str:
    value = "" if f.value is None else _plain(f.value)
    value += f"–{_plain(f.value_max)}" if f.value_max is not None else ""
    parts = ("" if f.modifier in ("exact", "range") else f.modifier, value, "" if f.unit == "count" else f.unit)
    return " ".join(filter(None, parts))


def _tail(figure_id: str, e: Extraction) -> str:
    """A figure's id without that of its release, which stands in the heading."""
    return figure_id.removeprefix(f"{e.release.release_id}-")


def _short_names(e: Extraction) -> dict[str, str]:
    """The shortest name of each body and person: acronym, else the shortest that the release uses."""
    names = {p.key: p.name for p in e.people}
    for o in e.organizations:
        used = [m.normal for m in e.mentions if m.entity == o.key and m.normal and m.method != "coreference"]
        names[o.key] = o.acronym or min((*used, o.name), key=len)
    return names


def _voices(f: Figure, short: Mapping[str, str]) -> tuple[str, str]:
    return short.get(f.actor_id or "", f.actor), short.get(f.speaker_id or "", f.speaker)


def _beside(f: Figure, e: Extraction) -> str:
    """What is out of the common: no result, part of another figure, doubtful."""
    part = f"part of {_tail(f.part_of, e)}" if f.part_of else ""
    parts = ("" if f.status == "result" else f.status, part, "doubtful" if f.confidence == "low" else "")
    return ", ".join(filter(None, parts))


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _period(f: Figure) -> str:
    return f"{f.period_start or ''}/{f.period_end or ''}" if f.period_start or f.period_end else ""


def _print_table(out: Console, title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in columns:
        table.add_column(name, overflow="fold", no_wrap=name in WHOLE)
    for row in rows:
        table.add_row(*(Text(visible("" if cell is None else str(cell)).replace("\n", " ")) for cell in row))
    out.print(title, style="bold")
    out.print(table)
    out.print()


def show_figure(extraction: Extraction, figure_id: str) -> None:
    """One figure: its sentence with marks, every field, its siblings, and what stood beside it and was rejected."""
    out = console()
    figure = next(f for f in extraction.figures if f.figure_id == figure_id)
    start, end = _sentence(extraction, figure)
    text = extraction.release.text
    inside = [(a - start, b - start, kind) for a, b, kind in spans_of(extraction) if start <= a and b <= end]
    rejected = [q for q in _rejected(extraction) if start <= q.start and q.end <= end]
    inside += [(q.start - start, q.end - start, "REJECTED") for q in rejected]
    out.print(f"{visible(figure.figure_id)} in {visible(extraction.release.source or extraction.release.release_id)}", style="bold")
    out.print(marked(text[start:end], inside, out.is_terminal), soft_wrap=True)
    out.print()
    fields = [(name, getattr(figure, name)) for name in Figure.__dataclass_fields__ if name != "evidence"]
    _print_table(out, "Fields", ("field", "value"), [(name, value) for name, value in fields if value not in (None, "")])
    same = [f for f in extraction.figures if f.sentence == figure.sentence and f.figure_id != figure_id]
    others = [(f.figure_id, f.quote, _value(f), f.action, f.object, f.rule) for f in same]
    quantities = [q for q in extraction.quantities if q.start < figure.end and figure.start < q.end]
    for title, columns, rows in (
        ("Number as read", ("text", "value", "rule"), [(q.text, _value(q), q.rule) for q in quantities]),
        ("Dates in this sentence", ("text", "from", "to", "rule"), _dates(extraction, start, end)),
        ("Other figures of this sentence", ("figure_id", "quote", "value", "action", "object", "rule"), others),
        ("Numbers that are no figure", ("text", "value", "why", "rule"), _why(rejected)),
    ):
        if rows:
            _print_table(out, title, columns, rows)


def show_prices(verbs: Sequence[tuple[str, Sequence[tuple[str, float]]]]) -> None:
    """The verbs that could govern a figure, each with its price and what it is made of; the cheapest governs."""
    rows = [(verb, f"{sum(p for _, p in told):.2f}", ", ".join(f"{name} {p:.2f}" for name, p in told)) for verb, told in verbs[:VERBS]]
    if rows:
        _print_table(console(), "Verbs by price, the cheapest governs", ("verb", "price", "made of"), rows)


def _rejected(extraction: Extraction) -> list[Quantity]:
    """The numbers of a release that no figure holds."""
    return [q for q in extraction.quantities if not any(q.start < f.end and f.start < q.end for f in extraction.figures)]


def _why(rejected: Iterable[Quantity]) -> list[Sequence[Any]]:
    return [(q.text, _value(q), q.reject or "no verb or object that counts", q.rule) for q in rejected]


def show_rejected(extraction: Extraction) -> None:
    """The release with the numbers that are no figure marked, and why each is none."""
    out = console()
    release = extraction.release
    rejected = _rejected(extraction)
    spans = [(q.start, q.end, "REJECTED") for q in rejected]
    out.print(f"{visible(release.release_id)} in {visible(release.source or release.release_id)}", style="bold")
    out.print(marked(release.text, spans, out.is_terminal), soft_wrap=True)
    out.print()
    if rejected:
        _print_table(out, "Numbers that are no figure", ("text", "value", "why", "rule"), _why(rejected))
    else:
        out.print("Every number of this release is a figure.")


def _dates(e: Extraction, start: int, end: int) -> list[Sequence[Any]]:
    return [(d.text, d.date_start, d.date_end, d.rule) for d in e.dates if start <= d.start and d.end <= end]


def _sentence(extraction: Extraction, figure: Figure) -> tuple[int, int]:
    inside = (s for s in extraction.sentences if s[0] <= figure.start < s[1])
    return next(inside, (figure.start, figure.end))


def show_scores(scores: Scores, errors: int) -> None:
    """Scores, fields, phenomena, and as many differences as wanted."""
    out = console()
    rows = [(kind, f"{s.precision:.3f}", f"{s.recall:.3f}", f"{s.f1:.3f}") for kind, s in scores.all().items()]
    _print_table(out, "Scores", ("what", "precision", "recall", "F1"), rows)
    fields = [(name, f"{scores.fields[name].rate:.3f}") for name in (*STRICT, *FULL)]
    _print_table(out, "Fields of found figures", ("field", "right"), fields)
    shares = [(name, f"{s.right} of {s.of}", f"{s.rate:.3f}") for name, s in sorted(scores.shares.items())]
    if shares:
        _print_table(out, "Right", ("what", "count", "share"), shares)
    in_order = sorted(scores.phenomena, key=lambda name: (len(str(name)), str(name)))
    phenomena = [(name, f"{scores.phenomena[name].right} of {scores.phenomena[name].of}") for name in in_order]
    if phenomena:
        _print_table(out, f"Figures right ({LEVELS[1]}) by phenomenon", ("phenomenon", "count"), phenomena)
    if errors:
        _print_table(out, f"Differences ({len(scores.errors)})", ("release", "what", "detail"), scores.errors[:errors])


def show_change(change: ScoreChange, aside: bool) -> None:
    """What the pinned baseline says: rows gained and lost one by one (of a file kept aside their counts), scores below their floor."""
    out = console()
    for title, rows in (("Gained", change.gained), ("Lost", change.lost)):
        if rows and not aside:
            _print_table(out, f"{title} since the baseline ({len(rows)})", ("figure", "what"), rows)
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
    for name in ("run", "ended (UTC)", *counted, "why all"):
        table.add_column(name, justify="right" if name in counted else "left")
    for run in runs:
        told = run.told
        counts = (len(told.new), len(told.changed), len(told.removed), told.extracted, told.releases, told.duplicates, told.problems)
        figures = told.rows.get("figures", 0)
        table.add_row(str(run.run), run.ended, f"{run.seconds:.1f}", *map(str, counts), str(figures), visible(run.why))
    out.print(table)


SIGNS = {"added": "+", "removed": "-", "changed": "~"}


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
