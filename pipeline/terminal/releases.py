"""One release on the screen: its text with marks, its rows, one figure explained, and the numbers that are no figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from ..records import Extraction, Figure, Quantity
from .screen import Span, console, marked, print_table, visible

VERBS = 4  # verbs that `explain` weighs before our eyes


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
            print_table(out, title, columns, rows)
    if not (extraction.figures or extraction.mentions or extraction.dates):
        out.print("Nothing found.")


def spans_of(extraction: Extraction) -> list[Span]:
    """Marks of a release: figures before dates before names, for where they overlap the first one wins."""
    spans = [(f.start, f.end, "FIGURE") for f in extraction.figures]
    spans += [(d.start, d.end, "DATE") for d in extraction.dates]
    return spans + [(m.start, m.end, m.type) for m in extraction.mentions]


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
    print_table(out, "Fields", ("field", "value"), [(name, value) for name, value in fields if value not in (None, "")])
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
            print_table(out, title, columns, rows)


def show_prices(verbs: Sequence[tuple[str, Sequence[tuple[str, float]]]]) -> None:
    """The verbs that could govern a figure, each with its price and what it is made of; the cheapest governs."""
    rows = [(verb, f"{sum(p for _, p in told):.2f}", ", ".join(f"{name} {p:.2f}" for name, p in told)) for verb, told in verbs[:VERBS]]
    if rows:
        print_table(console(), "Verbs by price, the cheapest governs", ("verb", "price", "made of"), rows)


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
        print_table(out, "Numbers that are no figure", ("text", "value", "why", "rule"), _why(rejected))
    else:
        out.print("Every number of this release is a figure.")


def _dates(e: Extraction, start: int, end: int) -> list[Sequence[Any]]:
    return [(d.text, d.date_start, d.date_end, d.rule) for d in e.dates if start <= d.start and d.end <= end]


def _sentence(extraction: Extraction, figure: Figure) -> tuple[int, int]:
    inside = (s for s in extraction.sentences if s[0] <= figure.start < s[1])
    return next(inside, (figure.start, figure.end))
