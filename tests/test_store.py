"""The ledger: what goes in comes out equal; another program or another text is unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.records import Extraction, Figure, Mention, Organization, Person, Place, Problem, Quantity, Release, Role, TimeExpression
from pipeline.store import Ledger, find_figure, find_release, from_json, to_json

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


def test_ledger_keeps_and_forgets(tmp_path: Path) -> None:
    path = tmp_path / "x" / "ledger.sqlite"
    with Ledger(path, "p1") as ledger:
        assert ledger.get(RELEASE) is None
        ledger.put(EXTRACTION)
        assert ledger.get(RELEASE) == EXTRACTION
    with Ledger(path, "p1") as ledger:
        moved = replace(RELEASE, source="b/a.txt")
        assert ledger.get(moved) == replace(EXTRACTION, release=moved)
        ledger.keep_only([RELEASE])
        assert ledger.get(RELEASE)
        ledger.keep_only([])
        assert ledger.get(RELEASE) is None


@pytest.mark.parametrize("change", [{"text": "Изъято 3,5 кг"}, {"published": date(2019, 6, 14)}, {"title": ""}])
def test_a_changed_release_is_new(tmp_path: Path, change: dict[str, str]) -> None:
    with Ledger(tmp_path / "l", "p1") as ledger:
        ledger.put(EXTRACTION)
        assert ledger.get(replace(RELEASE, **change)) is None


def test_another_program_starts_over(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l", "p1") as ledger:
        ledger.put(EXTRACTION)
    with Ledger(tmp_path / "l", "p2") as ledger:
        assert ledger.get(RELEASE) is None


def test_a_second_run_writes_nothing_into_the_ledger(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l", "p1") as ledger:
        ledger.put(EXTRACTION)
    before = (tmp_path / "l").read_bytes()
    with Ledger(tmp_path / "l", "p1") as ledger:
        ledger.get(RELEASE)
        ledger.keep_only([RELEASE])
    assert (tmp_path / "l").read_bytes() == before


def test_find_figure(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l", "p1") as ledger:
        ledger.put(EXTRACTION)
    assert find_figure(tmp_path / "l", FIGURE.figure_id) == EXTRACTION
    assert find_figure(tmp_path / "l", FIGURE.figure_id[:-1]) is None


def test_a_damaged_ledger_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"no database at all, but long enough to be looked at")
    with Ledger(path, "p") as ledger:
        ledger.put(EXTRACTION)
        assert ledger.get(RELEASE) == EXTRACTION


def test_a_release_is_found_by_its_id(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite", "p") as ledger:
        ledger.put(EXTRACTION)
    assert find_release(tmp_path / "ledger.sqlite", RELEASE.release_id) == EXTRACTION
    assert find_release(tmp_path / "ledger.sqlite", "2019") is None
