"""The notebook runs from top to bottom over tables of a run, shows what it promises, and is committed clean."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from pipeline import run

ROOT = Path(__file__).parent.parent
NOTEBOOK = ROOT / "notebooks" / "explore.ipynb"
RELEASES = [ROOT / "corpus" / "2019", ROOT / "corpus" / "2020"]


def code_cells(notebook: Any) -> list[Any]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def kinds(cell: Any) -> set[str]:
    return {kind for output in cell.outputs for kind in output.get("data", {})}


def test_it_is_committed_without_outputs_and_without_paths_of_a_machine() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert all(not cell.outputs and cell.execution_count is None for cell in code_cells(notebook))
    assert not re.search(r"/(home|root|Users|tmp)/|[A-Z]:\\\\", NOTEBOOK.read_text("utf-8"))


def test_it_defines_nothing() -> None:
    source = "\n".join(cell.source for cell in code_cells(nbformat.read(NOTEBOOK, as_version=4)))
    assert not re.search(r"^\s*(def|class|for|while|with|try)\b", source, re.MULTILINE)


@pytest.mark.slow
def test_it_runs_and_shows_what_it_promises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(RELEASES, tmp_path / "tables")
    monkeypatch.setenv("SVODKA_OUT", str(tmp_path / "tables"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(notebook, timeout=180, kernel_name="python3", resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    shown = {cell.id: kinds(cell) for cell in code_cells(notebook)}
    assert "image/png" in shown["plot"]
    tables = ("load", "clean", "claims", "claim", "rows", "person", "roles")
    assert all("text/html" in shown[name] for name in (*tables, "release", "spans"))
    page = {cell.id: str(cell.outputs) for cell in code_cells(notebook)}
    assert "PER" in page["release"] and "DATE" in page["release"]
    assert page["roles"].count("<tr") > 1
