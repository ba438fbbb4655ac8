"""Parquet: a file a table, typed as ``tables`` declares it; extra ``parquet``.

Text is ``string``, a whole number ``int64``, another number ``double``, a day ``date32``. What a release does not say is null,
and so is empty text. Columns carry their description. The same rows give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Final

import pyarrow
from pyarrow import parquet

from ..tables import TABLES, Cell, Row, Table

TYPES: Final = {"string": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64(), "date": pyarrow.date32()}
ROWS: Final = 20_000  # of a row group: what is in memory at once
FOLDER: Final = "parquet"


def write(rows: Mapping[str, Iterable[Row]], folder: Path) -> None:
    """A file for each table."""
    folder.mkdir(exist_ok=True)
    for table in TABLES:
        write_table(table, rows[table.name], folder / f"{table.name}.parquet")


def write_table(table: Table, rows: Iterable[Row], path: Path) -> None:
    """One table into one file, by groups of rows."""
    schema = schema_of(table)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in batches(table, rows):
            writer.write_batch(batch)


def read(path: Path) -> Iterator[Row]:
    """The rows of a file; empty text is None."""
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(ROWS):
            yield from batch.to_pylist()


def schema_of(table: Table) -> pyarrow.Schema:
    """The table's columns as Arrow declares them."""
    fields = [
        pyarrow.field(column.name, TYPES[column.type], nullable=not column.required, metadata={"description": column.description})
        for column in table.columns
    ]
    return pyarrow.schema(fields, metadata={"description": table.description, "order": table.order, "key": table.key})


def batches(table: Table, rows: Iterable[Row]) -> Iterator[pyarrow.RecordBatch]:
    """The rows as Arrow holds them, so many at a time."""
    schema, waiting = schema_of(table), iter(rows)
    while some := list(islice(waiting, ROWS)):
        cells = [[_cell(row[column.name]) for row in some] for column in table.columns]
        yield pyarrow.record_batch([pyarrow.array(c, field.type) for c, field in zip(cells, schema, strict=True)], schema=schema)


def _cell(value: Cell) -> object:
    return float(value) if isinstance(value, Decimal) else None if value == "" else value
