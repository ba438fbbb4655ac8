"""CSV with a column of texts: one release a row."""

from __future__ import annotations

import csv
import io

from .encoding import Decoded
from .release import Reading, Source, problem, release_of

COLUMNS = {
    "text": ("text", "текст", "body", "content", "полный текст", "содержание"),
    "id": ("id", "release_id", "номер"),
    "title": ("title", "заголовок", "headline", "название"),
    "published": ("published", "date", "дата", "дата публикации", "pubdate", "published_at"),
    "publisher": ("publisher", "source", "источник", "издатель"),
    "url": ("url", "link", "ссылка", "адрес"),
}
LONGEST_CELL = 10_000_000


def read_table(name: str, decoded: Decoded) -> Reading:
    """The releases of a CSV file; a row without text becomes a problem that names its line."""
    csv.field_size_limit(LONGEST_CELL)
    head = decoded.text[: decoded.text.find("\n") if "\n" in decoded.text else None]
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
    try:
        header = [cell.strip().lower() for cell in next(rows, [])]
        places = {field: at for field, names in COLUMNS.items() if (at := _place(header, names)) is not None}
        if "text" not in places:
            return problem(name, f"no column of texts in it (columns: {', '.join(header)[:200]}); name the column \"text\"")
        out = Reading()
        for number, row in enumerate(rows, 1):
            if any(cell.strip() for cell in row):
                values = {field: row[at].strip() if field != "text" else row[at] for field, at in places.items() if at < len(row)}
                out += release_of(Source(name=f"{name}:{number}", **{"text": "", **values}))
    except csv.Error as error:
        return problem(name, f"line {rows.line_num} is no CSV ({error}); save the table again")
    return out if out != Reading() else problem(name, "a table without rows; remove the file")


def _place(header: list[str], names: tuple[str, ...]) -> int | None:
    return next((header.index(name) for name in names if name in header), None)
