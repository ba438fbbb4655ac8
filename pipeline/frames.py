"""The tables of a folder as pandas frames, typed as ``pipeline.tables`` declares them."""

from __future__ import annotations

import csv as standard_csv
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pandas as pd

from .tables import TABLES, Table
from .writing import csv
from .writing.cells import clean
from .writing.texts import FOLDER, file_name


def tables_of(folder: Path | str = "outputs") -> dict[str, pd.DataFrame]:
    """Every table of an output folder by its name, in the order of ``TABLES``; columns have one type each, filled or not:

    text is ``string`` and empty where the release says nothing, never missing; a whole number is ``Int64``, another
    number ``float64`` (missing: NaN), a day ``datetime64[s]`` (missing: NaT; any year from 1 to 9999). Cells are as they
    were before the files marked what looks like a formula, and a text too long for its cell is whole, so that
    ``text[start:end]`` is the quote of every row.

    ``tables_of("outputs")["figures"].query("action == 'seized'").groupby("object")["value"].sum()``
    """
    folder = Path(folder)
    frames = {table.name: _frame(table, folder / f"{table.name}.csv") for table in TABLES}
    releases = frames["releases"]
    releases["text"] = _column(map(_whole, [folder] * len(releases), releases["release_id"], releases["text"]), "string")
    return frames


def _frame(table: Table, path: Path) -> pd.DataFrame:
    if not path.is_file():
        raise FileNotFoundError(f"{path}: there is no such table; `svodka run CORPUS --out {path.parent}` writes it")
    try:
        header, *rows = csv.read(path)
    except (ValueError, standard_csv.Error) as error:
        raise ValueError(f"{path}: cannot be read ({error}); `svodka check {path.parent}` says more") from error
    if tuple(header) != table.names or any(len(row) != len(header) for row in rows):
        raise ValueError(f"{path}: not the columns of this version; `svodka check {path.parent}` says more")
    cells = list(zip(*rows, strict=True)) or [()] * len(header)
    return pd.DataFrame({column.name: _column(values, column.type) for column, values in zip(table.columns, cells, strict=True)})


def _column(cells: Iterable[str], kind: str) -> pd.Series:
    """The cells of a column in its type; ``kind`` is that of the schema."""
    values = list(cells)
    if kind == "date":  # numpy reads ISO days of all years, and an empty cell as no day
        return pd.Series(np.array([value or "NaT" for value in values], dtype="datetime64[s]"))
    if kind == "integer":
        return pd.Series([int(value) if value else None for value in values], dtype="Int64")
    if kind == "number":
        return pd.Series([float(value) if value else np.nan for value in values], dtype="float64")
    return pd.Series(values, dtype="string")


def _whole(folder: Path, release_id: str, cell: str) -> str:
    """The text of a release as offsets count in it: its own file where the cell could not hold it."""
    file = folder / FOLDER / file_name(release_id)
    return clean(file.read_bytes().decode("utf-8", "replace"), verbatim=True) if file.is_file() else cell
