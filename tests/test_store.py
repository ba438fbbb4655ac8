"""The ledger: what goes in comes out equal; another program or another text is unknown."""

from __future__ import annotations

import sqlite3
from array import array
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.records import Extraction, Figure, Mention, Organization, Person, Place, Problem, Quantity, Release, Role, TimeExpression
from pipeline.store import Failure, Ledger, Read, Stamp, find_figure, find_release, from_json, to_json

RELEASE = Release("2019-06-13-abc", "Изъято 2,5 кг", "a.txt", "Итоги", date(2019, 6, 13), "metadata", language="ru")
FIGURE = Figure(
    "2019-06-13-abc-f7", 0, 7, 13, "2,5 кг", Decimal("2.5"), None, "exact", "kg", "mass", "seized", "изъято", "explosives", "взрывчатка",
    period_start=date(2019, 1, 1),
)  # fmt: skip
EXTRACTION = Extraction(
    release=RELEASE,
    sentences=((0, 13),),
    mentions=(Mention(0, 6, "Изъято", "ORG", "org-1", "Изъято", "rule"),),
    organizations=(Organization("org-1", "Орган", aliases=("О", "Ор")),),
    people=(Person("per-1", "Имя"),),
    places=(Place("loc-1", "Место"),),
    roles=(Role("per-1", "глава", None, 0, 6, "Изъято", date(2019, 6, 13)),),
    dates=(TimeExpression(0, 1, "И", "point", "day", None, None),),
    quantities=(Quantity(7, 13, 7, 10, "2,5 кг", Decimal("1E+6"), Decimal("2.50"), reject="age"),),
    figures=(FIGURE,),
    problems=(Problem("a.txt", "figures", "note", "двое"),),
)


def test_records_survive_json() -> None:
    again = from_json(to_json(EXTRACTION))
    assert again == EXTRACTION
    assert str(again.quantities[0].value_max) == "2.50"


P1, P2 = {"the program": "1", "the lexicons": "1"}, {"the program": "1", "the lexicons": "2"}
RANK = {"a.txt": 0}


def put(ledger: Ledger, extraction: Extraction = EXTRACTION, source: str = "a.txt") -> None:
    """Read a source of this one release, and extract it."""
    ledger.put_source(source, Read(Stamp(1, 2), "0" * 64, (replace(extraction.release, source=source),)))
    ledger.number_copies(RANK | {source: 0})
    for content, copy in ledger.pending(30, 1024):
        ledger.put(content, copy, to_json(replace(extraction, release=Release(extraction.release.release_id, ""))))


def kept(ledger: Ledger, source: str = "a.txt") -> list[Extraction | None]:
    every = list(ledger.releases({source: 0}))
    found = iter(ledger.extractions(array("q", [row for row, _, done in every if done])))
    return [next(found) if done else None for _, _, done in every]


WITHOUT = replace(EXTRACTION, quantities=())  # no table has them


def test_ledger_keeps_and_forgets(tmp_path: Path) -> None:
    path = tmp_path / "x" / "ledger.sqlite"
    with Ledger(path, P1) as ledger:
        put(ledger)
        assert kept(ledger) == [WITHOUT]
    with Ledger(path, P1) as ledger:
        assert (ledger.pending(30, 1024), ledger.known()) == ([], 1)
        put(ledger, source="b/a.txt")  # the same release in another place
        assert kept(ledger, "b/a.txt") == [replace(WITHOUT, release=replace(RELEASE, source="b/a.txt"))]
        ledger.remove_sources(["a.txt", "b/a.txt"])
        ledger.forget_unused()
        assert ledger.known() == 0 and ledger.sources() == {}
        assert ledger.db.execute("SELECT count(*) FROM extractions").fetchone() == (0,)


@pytest.mark.parametrize("change", [{"text": "Изъято 3,5 кг"}, {"published": date(2019, 6, 14)}, {"title": ""}])
def test_a_changed_release_is_new(tmp_path: Path, change: dict[str, str]) -> None:
    with Ledger(tmp_path / "l", P1) as ledger:
        put(ledger)
        ledger.put_source("a.txt", Read(Stamp(1, 3), "1" * 64, (replace(RELEASE, **change),)))
        assert len(ledger.pending(30, 1024)) == 1


def test_another_program_starts_over_and_says_why(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l", P1) as ledger:
        put(ledger)
    for _ in range(2):  # until a run has published
        with Ledger(tmp_path / "l", P2) as ledger:
            assert (len(ledger.pending(30, 1024)), ledger.why) == (1, "the lexicons changed")


def test_a_second_run_writes_nothing_into_the_ledger(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l", P1) as ledger:
        put(ledger)
    before = (tmp_path / "l").read_bytes()
    with Ledger(tmp_path / "l", P1) as ledger:
        ledger.number_copies(RANK)
        ledger.forget_unused()
        assert ledger.pending(30, 1024) == [] and kept(ledger)
    assert (tmp_path / "l").read_bytes() == before


def test_the_same_text_twice_has_a_number_in_the_order_of_sources(tmp_path: Path) -> None:
    release = replace(RELEASE, release_id="2019-06-13-00000000", sha256="0" * 64)
    with Ledger(tmp_path / "l", P1) as ledger:
        for name in ("b", "a", "c"):
            ledger.put_source(name, Read(Stamp(1, 1), name, (replace(release, source=name),)))
        ledger.number_copies({"a": 0, "b": 1, "c": 2})
        assert [one.release_id[20:] for _, one, _ in ledger.releases({"a": 0, "b": 1, "c": 2})] == ["", "2", "3"]
        ledger.remove_sources(["a"])
        ledger.number_copies({"b": 1, "c": 2})
        assert [one.release_id[20:] for _, one, _ in ledger.releases({"b": 1, "c": 2})] == ["", "2"]


def test_own_ids_are_left_as_they_are(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l", P1) as ledger:
        ledger.put_source("a", Read(Stamp(1, 1), "a", (RELEASE, RELEASE)))
        ledger.number_copies({"a": 0})
        assert [one.release_id for _, one, _ in ledger.releases({"a": 0})] == [RELEASE.release_id] * 2


def test_a_failure_is_kept_until_the_limits_grow(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l", P1) as ledger:
        ledger.put_source("a.txt", Read(Stamp(1, 2), "0" * 64, (RELEASE,)))
        ((content, copy),) = ledger.pending(30, 1024)
        ledger.put(content, copy, None, Failure("time", "took longer than 30 s", 30))
        assert ledger.pending(30, 2048) == []
        assert [(release, failure.limit) for release, failure in ledger.failed_releases()] == [(RELEASE, 30)]
        assert len(ledger.pending(60, 1024)) == 1


def test_a_ledger_of_another_form_is_begun_anew(tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "l")
    db.executescript("CREATE TABLE program (digest TEXT); CREATE TABLE extraction (content TEXT, body TEXT);")
    db.close()
    with Ledger(tmp_path / "l", P1) as ledger:
        put(ledger)
        assert kept(ledger) == [WITHOUT]


def test_tables_are_strict_and_keys_hold(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l", P1) as ledger:
        strict = dict(ledger.db.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"))
        assert set(strict.values()) == {1} and {"sources", "releases", "extractions", "runs", "rows"} <= set(strict)
        assert ledger.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        with pytest.raises(sqlite3.IntegrityError):
            ledger.db.execute("INSERT INTO releases VALUES ('none', 1, '', '', 0, 1, '', '', '')")


def test_find_figure(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l", P1) as ledger:
        put(ledger)
    assert find_figure(tmp_path / "l", FIGURE.figure_id) == EXTRACTION
    assert find_figure(tmp_path / "l", FIGURE.figure_id[:-1]) is None
    assert [path.name for path in tmp_path.iterdir()] == ["l"]  # looking leaves no trace


def test_a_damaged_ledger_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"no database at all, but long enough to be looked at")
    with Ledger(path, P1) as ledger:
        put(ledger)
        assert kept(ledger) == [WITHOUT] and ledger.why == "the ledger was damaged"


def test_a_release_is_found_by_its_id(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite", P1) as ledger:
        put(ledger)
    assert find_release(tmp_path / "ledger.sqlite", RELEASE.release_id) == EXTRACTION
    assert find_release(tmp_path / "ledger.sqlite", "2019") is None
