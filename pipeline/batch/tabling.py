"""The tables of a corpus in parts: rows of a release in its part's files, rows over all releases in a file for each partition.

A file that would hold what the last run's holds is that file, under a second name.
"""

from __future__ import annotations

import filecmp
from collections.abc import Mapping
from itertools import islice
from typing import Any, Final

from ..records import Problem
from ..resolving import claims, entities, problems
from ..resolving.found import Found, figure_rows
from ..resolving.meetings import fitting_copies, fitting_here, meetings
from ..resolving.mentions import Identities, Seen
from ..resolving.people import united
from ..resolving.releases import Corpus, order_of, places_of
from ..resolving.statements import Known, Statement, brief
from ..shelf import Board, Shelf
from ..tables import Row
from ..writing import write_part
from .directory import Directory
from .exchange import Made, Met, Sent
from .kept import Ground
from .together import everybody

OF_PARTS: Final = ("releases", "roles", "mentions", "dates", "figures", "problems")


def statements_made(ground: Ground, part: int) -> Made:
    """Write what is settled of a part's tables; its statements to those that may be one claim, its things to those of their id."""
    directory = {kind: Directory(ground.work / "directory", kind) for kind in ("ids", "bodies", "owners", "places")}
    id_of, persons = dict(everybody(ground, part)), dict[tuple[str, str], str]()
    ids = Identities(directory["ids"], persons, directory["places"])
    corpus = corpus_of(ground, part)
    known = Known(ids, directory["bodies"], directory["places"], directory["owners"], corpus.original)
    met: dict[str, set[str]] = {"organization": set(), "place": set()}
    with Shelf() as shelf:
        found = Found(shelf)
        for _, extraction in ground.extractions(part):
            persons.update(((extraction.release.release_id, p.key), id_of[p]) for p in extraction.people)
            met["organization"].update(directory["ids"][o.key] for o in extraction.organizations)
            met["place"].update(place.key for place in extraction.places)
            found.take(extraction, corpus, known)
            found.problems += problems.of_stages([extraction])
        rows = {"releases": found.releases(corpus), "roles": found.roles, "mentions": found.mentions, "dates": found.dates}
        counts, shortened = write_part(rows, ground.new, ground.names[part], shelf)
        ground.put("figures", part, found.told)
        ground.put("counts", part, [counts])
        ground.put("problems", part, [[*ground.problems(part), *found.problems], shortened])
        ground.put("stated", part, found.stated.items())
        copied = {*corpus.original.values(), *next(ground.told("copied", part), set())}
        for shared, statement in found.stated.items():
            yield from _meetings(_words(shared), statement, part, copied, directory["bodies"])
        met["organization"].update(key for key in found.seen if key in directory["bodies"])
        met["place"].update(key for key in found.seen if key in directory["places"])
        yield from _seen(ground, part, found.seen, met)


def _words(shared: bytes | int | None) -> str:
    assert isinstance(shared, bytes)
    return shared.decode("utf-8", "surrogatepass")


def _meetings(shared: str, statement: Statement, part: int, copied: set[str], bodies: Mapping[str, Any]) -> Made:
    """A statement to those of one source and year, and to those of its copies."""
    thing = part, brief(statement)
    for meeting in meetings(statement, bodies):
        yield f"meet {shared}\0{meeting}", thing
    if statement.original in copied:
        yield f"copies {shared}\0{statement.original}", thing


def corpus_of(ground: Ground, part: int) -> Corpus:
    """What resolving knows of the releases of a part; ids of other parts that begin with one of its own are behind them all."""
    ids, inputs = ground.ids(part), sorted(ground.releases(part), key=lambda one: order_of(one.release))
    rank = {one.release.release_id: n for n, one in enumerate(inputs)}
    return Corpus(
        extractions=(),
        unread=tuple((one.release, one.status) for one in inputs if one.status != "ok"),
        rank={**dict.fromkeys((*ids.longer, *(problem.release_id for problem in ids.taken.values())), len(rank)), **rank},
        published={one.release.release_id: one.release.published for one in inputs},
        original=next(ground.told("originals", part), {}),
        places=places_of(one.release for one in inputs),
    )


def _seen(ground: Ground, part: int, seen: Mapping[str, Seen], met: Mapping[str, set[str]]) -> Made:
    """Each body, person and place of a part, whether a text names it or not."""
    for kind, keys in met.items():
        for key in sorted(keys):
            yield f"{kind} {key}", seen.get(key, Seen())
    for _, found in ground.told("who", part):
        person_id = found[0][1].person_id
        yield f"person {person_id}", (seen.get(person_id, Seen()), found)


def statements_met(ground: Ground, number: int, met: Met) -> Sent:
    """Which statements fit each other, told to the parts of both; one row for each body, person and place of this partition."""
    seen: dict[str, dict[str, Seen]] = {"organization": {}, "place": {}, "person": {}}
    who: list[Any] = []
    bodies = Directory(ground.work / "directory", "bodies")
    for key, things in met:
        kind, _, name = key.partition(" ")
        if kind in ("meet", "copies"):
            yield from _fitting(kind, name, things, bodies)
            continue
        all_ = seen[kind].setdefault(name, Seen())
        for thing in things:
            all_.add(thing[0] if kind == "person" else thing)
        if kind == "person":
            who += {node: identity for _, found in things for node, identity in found}.items()
    _write_all(ground, number, seen, who)


def _fitting(kind: str, name: str, things: list[tuple[int, Statement]], bodies: Mapping[str, Any]) -> Sent:
    if len(things) < 2:
        return
    home = {_id(statement): part for part, statement in things}
    found = (statement for _, statement in things)
    here = "\0".join(name.split("\0")[-2:])
    for a, b in fitting_here(here, found, bodies) if kind == "meet" else fitting_copies(found, bodies):
        one, two = _id(a), _id(b)
        yield from ((home[one], (one, two)), (home[two], (two, one)))


def _id(statement: Statement) -> str:
    return statement.first.figure.figure_id


def pairs_told(ground: Ground, part: int, things: list[Any]) -> None:
    """Keep what fits each statement of a part."""
    fits: dict[str, set[str]] = {}
    for one, two in things:
        fits.setdefault(one, set()).add(two)
    ground.put("fits", part, [fits])


def claims_made(ground: Ground, part: int) -> Made:
    """Statements that some others fit to each other; each of the rest is a claim of its own."""
    fits: dict[str, set[str]] = next(ground.told("fits", part), {})
    claim_of: dict[str, str] = {}
    with Shelf() as shelf:
        alone: Board[Row] = shelf.board()
        for shared, statement in ground.told("stated", part):
            if _id(statement) in fits:
                yield f"claim {_words(shared)}", (part, statement, fits[_id(statement)])
            else:
                row = claims.row_of([statement])
                alone.append(row, claims.order_of_row(row))
                claim_of.update(dict.fromkeys(claims.figures_of([statement]), str(row["claim_id"])))
        _, told = write_part({"claims": alone}, ground.new, ground.names[part], shelf)
    ground.put("alone", part, [claim_of, told])


def claims_met(ground: Ground, number: int, met: Met) -> Sent:
    """The claims of statements that may be one; each figure is told its claim, a contradiction is told to the first release's part."""
    rows: list[Row] = []
    for _, things in met:
        nodes = sorted((statement for _, statement, _ in things), key=lambda s: s.order)
        at = {_id(statement): n for n, statement in enumerate(nodes)}
        pairs = {(min(n, m), max(n, m)) for _, statement, fits in things for other in fits for n, m in [(at[_id(statement)], at[other])]}
        home = {figure_id: part for part, statement, _ in things for figure_id in claims.figures_of([statement])}
        for claim in claims.grouped(nodes, sorted(pairs)):
            rows.append(row := claims.row_of(claim))
            own = claims.figures_of(claim)
            yield from ((home[figure_id], (figure_id, str(row["claim_id"]))) for figure_id in own)
            if row["agreement"] == "conflict":
                yield home[own[0]], ("", claims.conflict_of(row, claim[0]))
    _write(ground, number, {"claims": sorted(rows, key=claims.order_of_row)})


def _write_all(ground: Ground, number: int, seen: Mapping[str, Mapping[str, Seen]], who: list[Any]) -> None:
    """The bodies, people and places of a partition."""
    directory = {kind: Directory(ground.work / "directory", kind) for kind in ("ids", "bodies", "places")}
    bodies = {key: directory["bodies"][key] for key in sorted(seen["organization"])}
    spots = {key: directory["places"][key] for key in sorted(seen["place"])}
    persons = united(identity for _, identity in sorted(who, key=lambda pair: pair[0]))
    rows = {
        "organizations": entities.organization_rows(bodies, directory["ids"], seen["organization"]),
        "people": entities.people_rows(persons, seen["person"]),
        "locations": entities.location_rows(spots, seen["place"]),
    }
    _write(ground, number, rows)


def _write(ground: Ground, number: int, rows: Mapping[str, list[Row]]) -> None:
    """The files of a partition; nothing where nothing fell to it. What is told of cells stands in a file beside those of the parts."""
    name = f"+{number:05}" if "claims" not in rows else f"+{number:05}c"  # no part is called so
    with Shelf() as shelf:
        _, told = write_part({table: some for table, some in rows.items() if some}, ground.new, name, shelf)
        shortened = {row["problem_id"]: row for row in map(problems.problem_row, told)}
        if shortened:
            write_part({"problems": problems.sort_problems(list(shortened.values()), {})}, ground.new, name, shelf)
    for table in (*rows, "problems"):
        _keep_old(ground, table, name)


def claims_told(ground: Ground, part: int, things: list[Any]) -> None:
    ground.put("claims", part, [{figure: said for figure, said in things if figure}, [said for figure, said in things if not figure]])


def finish(name: str, wanted: str, ground: Ground, part: int) -> dict[str, int]:
    """A task: the last of a part's tables, once its figures know their claims; how many rows all of them have."""
    claim_of, told = ground.told("alone", part)
    claim_of |= next(ground.told("claims", part), {})
    conflicts: list[Problem] = next(islice(ground.told("claims", part), 1, None), [])
    counts = next(ground.told("counts", part))
    extra, shortened = ground.told("problems", part)
    with Shelf() as shelf:
        more, cut = write_part({"figures": figure_rows(ground.told("figures", part), claim_of.get)}, ground.new, ground.names[part], shelf)
        corpus = corpus_of(ground, part)
        rows = {str(row["problem_id"]): row for row in problems.problem_rows([*extra, *conflicts], corpus)}
        for row in map(problems.problem_row, [*shortened, *told, *cut]):
            rows.setdefault(str(row["problem_id"]), row)
        last, _ = write_part({"problems": problems.sort_problems(list(rows.values()), corpus.rank)}, ground.new, ground.names[part], shelf)
    for table in (*OF_PARTS, "claims"):
        _keep_old(ground, table, ground.names[part])
    return counts | more | last


def _keep_old(ground: Ground, table: str, name: str) -> None:
    """Where a file of the last run holds the same, it stays."""
    new, old = (folder / table / f"{name}.parquet" for folder in (ground.new, ground.out))
    if new.exists() and old.exists() and filecmp.cmp(new, old, shallow=False):
        again = new.with_suffix(".same")
        try:
            again.unlink(missing_ok=True)
            again.hardlink_to(old)
            again.replace(new)
        except OSError:
            return  # the file system knows no links
