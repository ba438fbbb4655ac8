"""CSV: UTF-8 with BOM, commas, CRLF, quotes only where needed; read alike by Excel, LibreOffice, R and pandas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..tables import Row, Table
from .cells import plain, written

ENCODING = "utf-8-sig"
FIELD_LIMIT = 1 << 30  # Python's own limit for a cell is 131,072


def write(table: Table, rows: Iterable[Row], path: Path) -> None:
    """One table into one file."""
    with path.open("w", encoding=ENCODING, newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(table.names)
        for row in rows:
            writer.writerow([written(row[column.name], column) for column in table.columns])


def read(path: Path) -> Iterator[list[str]]:
    """The header, then the rows; neutralised cells as they were."""
    csv.field_size_limit(FIELD_LIMIT)
    with path.open(encoding=ENCODING, newline="") as file:
        for cells in csv.reader(file, strict=True):
            yield [plain(cell) for cell in cells]
