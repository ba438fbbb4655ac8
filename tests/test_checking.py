"""A broken folder is told: what, where, and what it should be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from handmade import whole

from pipeline import checking, resolving, writing

BREAKS = [
    # file, what stands there, what is put there, what must be told
    ("mentions", "Ташкент,LOC", "Ташкенд,LOC", "mentions.text"),
    ("mentions", "loc-tashkent", "loc-nowhere", "mentions.entity_id"),
    ("mentions", "lexicon", "guess", "mentions.method"),
    ("figures", "more_than", "vague", "figures.value"),
    ("figures", "2019-01-01,2019-12-31", "2019-12-31,2019-01-01", "figures.period_start"),
    ("figures", "2019-01-01", "01.01.2019", "figures.period_start"),
    ("figures", ",70,", ",7e1,", "figures.value"),
    ("figures", ",count,", ",,", "figures.unit"),
    ("roles", "org-sco", "org-gone", "roles.organization_id"),
    ("claims", "-f", "-g", "claims.figures"),
    ("people", "Ким", "", "people.name"),
    ("locations", "city,UZ,1", "city,UZ,2", "locations.mentions"),
    ("releases", "ok,", "fine,", "releases.status"),
    ("releases", "Ташкент, ", "Ташкент", "releases.characters"),
    ("dates", "date_start", "first", "dates"),
    ("problems", "note", "", "problems.severity"),
]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written")
    writing.write_all(resolving.resolve([whole()]), folder, {})
    return folder


@pytest.fixture
def out(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path / "out"))


@pytest.mark.parametrize("name, old, new, where", BREAKS)
def test_a_broken_cell_is_told(out: Path, name: str, old: str, new: str, where: str) -> None:
    path = out / f"{name}.csv"
    text = path.read_bytes().decode("utf-8-sig")
    assert old in text
    if name == "people":
        text = text.replace("Иван Петрович Ким,Ким", ",Ким")
    path.write_bytes(text.replace(old, new).encode("utf-8-sig"))
    assert where in {".".join(part for part in (f.table, f.column) if part) for f in checking.check(out)}


def test_a_row_that_stands_twice_is_told(out: Path) -> None:
    path = out / "dates.csv"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines, lines[-1]]))
    assert any("2 rows have this key" in str(finding) for finding in checking.check(out))


def test_an_edited_file_is_told(out: Path) -> None:
    (out / "data_dictionary.md").write_text("other")
    assert [finding.table for finding in checking.check(out)] == ["data_dictionary.md"]


@pytest.mark.parametrize("name", ["claims.csv", "run.json", "tables.xlsx"])
def test_a_missing_file_is_told(out: Path, name: str) -> None:
    (out / name).unlink()
    assert any("missing" in finding.message for finding in checking.check(out))


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    assert "no folder" in str(checking.check(tmp_path / "none")[0])
    assert len(checking.check(tmp_path)) == 11


def test_many_findings_of_one_sort_are_told_shortly() -> None:
    found = [checking.Finding("figures", f"f{i}", "value", "is empty") for i in range(9)]
    assert checking.summary(found, 2)[-1] == "… and 7 more like this"
