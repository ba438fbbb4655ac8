"""Sixty formulas, sixty scripts and what else a release may carry: none is live in a file or on the terminal."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from payloads import FORMULAS, PAYLOADS, browser, live_in_browser, live_in_office, office, write_tables
from runs import ended, make_corpus

from pipeline.writing import csv


@pytest.fixture(scope="module", params=PAYLOADS)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert len(PAYLOADS[request.param]) == 60
    return write_tables(PAYLOADS[request.param], tmp_path_factory.mktemp(request.param))


@office
def test_nothing_lives_in_libreoffice(written: Path, tmp_path: Path) -> None:
    assert live_in_office([*written.glob("*.csv"), written / "tables.xlsx"], tmp_path) == []


@office
def test_what_no_care_was_taken_of_would_live_in_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "bare.csv").write_text("".join(f'"{formula.replace(chr(34), chr(34) * 2)}"\n' for formula in FORMULAS), encoding="utf-8")
    (tmp_path / "place").mkdir()
    assert len(live_in_office([tmp_path / "bare.csv"], tmp_path / "place")) >= 6


@browser
def test_nothing_lives_in_chromium(written: Path, tmp_path: Path) -> None:
    assert live_in_browser(written / "report.html", tmp_path) == []


def test_no_cell_of_the_workbook_is_a_formula_or_a_link(written: Path) -> None:
    book = openpyxl.load_workbook(written / "tables.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds and not any(cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row)
    with zipfile.ZipFile(written / "tables.xlsx") as parts:
        assert not any(b"<f>" in parts.read(name) or b"<f " in parts.read(name) for name in parts.namelist() if "worksheets" in name)
        assert not any("external" in name.lower() or "vba" in name.lower() for name in parts.namelist())


def test_no_cell_of_a_csv_file_begins_like_a_formula(written: Path) -> None:
    import csv as standard

    standard.field_size_limit(csv.FIELD_LIMIT)
    for path in written.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in standard.reader(file) for cell in row]
        live = [cell for cell in cells if (cell[:1] in "=+@\t\r" and cell) or (cell[:1] == "-" and not cell[1:].replace(".", "").isdigit())]
        assert live == [], path.name


def test_no_escape_of_a_release_reaches_the_terminal(tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "corpus", 1)
    name = "\x1b]0;owned\x07\x1b[2J\u202eтекст.ods"
    (corpus / name).write_text("x", encoding="utf-8")
    code, said, warned = ended(["run", corpus, "--out", tmp_path / "out"])
    assert code == 1 and "not a format" in warned
    (corpus / name).unlink()
    _, told, gone = ended(["run", corpus, "--out", tmp_path / "out"])
    _, history, _ = ended(["history", "--out", tmp_path / "out"])
    _, diff, _ = ended(["diff", "1", "2", "--out", tmp_path / "out"])
    assert "gone since the last run" in gone and "releases: 1 removed" in diff
    for output in (said, warned, told, gone, history, diff):
        assert not any(c in output for c in "\x1b\x07\u202e")
