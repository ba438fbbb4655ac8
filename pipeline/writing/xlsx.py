"""All tables in one spreadsheet: a sheet each, typed cells, no formula, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ..tables import TABLES, Cell, Column, Row, Table
from .cells import number

ROW_LIMIT: Final = 1_048_575  # rows of a sheet below its header
FIRST_YEAR: Final = 1901  # a spreadsheet's calendar begins in 1900, with a leap day that was none
CREATED: Final = datetime(2000, 1, 1)  # one day for every file, so that the bytes depend on the tables alone
WIDE: Final = {"text": 60, "quote": 40, "evidence": 60, "name": 40, "message": 80, "aliases": 40, "role": 30, "object_text": 30}
OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}


def write(rows: Mapping[str, Iterable[Row]], path: Path) -> None:
    """All tables into one workbook."""
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        book.set_properties({"title": "svodka", "created": CREATED})
        bold = book.add_format({"bold": True, "bottom": 1})
        for table in TABLES:
            _sheet(book.add_worksheet(table.name), table, rows[table.name], bold)


def _sheet(sheet: Worksheet, table: Table, rows: Iterable[Row], bold: Format) -> None:
    for index, column in enumerate(table.columns):
        sheet.set_column(index, index, WIDE.get(column.name, max(10, len(column.name) + 3)))
        sheet.write_string(0, index, column.name, bold)
    last = 0
    for last, row in enumerate(rows, start=1):
        if last > ROW_LIMIT:
            last = ROW_LIMIT
            break
        for index, column in enumerate(table.columns):
            _cell(sheet, last, index, row[column.name], column)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(last, 1), len(table.columns) - 1)


def _cell(sheet: Worksheet, row: int, index: int, value: Cell, column: Column) -> None:
    """A real date, a real number, else text; what a spreadsheet cannot hold exactly is written as text."""
    if value is None or value == "":
        return
    if isinstance(value, date):
        if value.year >= FIRST_YEAR:
            sheet.write_datetime(row, index, datetime(value.year, value.month, value.day))
        else:
            sheet.write_string(row, index, value.isoformat())
    elif isinstance(value, str):
        sheet.write_string(row, index, value)
    elif Decimal(repr(float(value))) == value and len(number(value).strip("-0").replace(".", "")) <= 15:
        sheet.write_number(row, index, float(value))
    else:
        sheet.write_string(row, index, number(value))
