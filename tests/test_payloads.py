"""Sixty formulas and what else a release may carry: none is live in a file or on the terminal."""

from __future__ import annotations

import zipfile
from itertools import product
from pathlib import Path

import openpyxl
import pytest
from handmade import TEXT, whole
from runs import ended, make_corpus

from pipeline import resolving, writing
from pipeline.records import Problem
from pipeline.writing import csv

STARTS = ("=", "+", "-", "@", "\t=", "\r=", "'=", " =", "\ufeff=", "＝")
BODIES = ("1+1", 'HYPERLINK("http://example.test/"&A1,"x")', "cmd|'/C calc'!A0", "IMPORTXML(A1,\"//a\")", "SUM(1;2)*cmd|' /C x'!A0", "WEBSERVICE(A1)")
FORMULAS = [start + body for start, body in product(STARTS, BODIES)]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables whose texts, titles, publishers, ids and messages begin like formulas."""
    found = [
        whole(f"{payload} {n}", f"{payload}\n{TEXT}", title=payload, publisher=payload, url=payload) for n, payload in enumerate(FORMULAS)
    ]
    folder = tmp_path_factory.mktemp("payloads")
    writing.write_all(resolving.resolve(found, [Problem(payload, payload, "note", payload) for payload in FORMULAS]), folder, {})
    return folder


def test_no_cell_of_the_workbook_is_a_formula_or_a_link(written: Path) -> None:
    assert len(FORMULAS) == 60
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
