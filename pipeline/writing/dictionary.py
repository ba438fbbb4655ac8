"""data_dictionary.md: the tables' schema for people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ..tables import CELL_LIMIT, TABLES, Column, Table

HEAD: Final = """# Data dictionary

What the tables hold, column by column. Made from the same declaration as the files and their checks.

Files are UTF-8 with a byte order mark, comma-separated, with CRLF line ends. Dates are ISO 8601, numbers have a decimal
point and no separators, a cell without a value is empty. Several values in one cell are joined by ` | `. Offsets count
characters (Unicode code points) of `releases.text`, from 0, `start` included and `end` not.
"""

DECISIONS: Final = f"""## Good to know

* **Text that looks like a formula.** In the CSV files a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage
  return has an apostrophe before it (and one that already has apostrophes there, one more), so that a spreadsheet does
  not run it. Take it away before you count offsets. Numbers are never marked, those of `claims.values` neither, and
  `tables.xlsx` needs no mark.
* **Long and odd texts.** A cell holds at most {CELL_LIMIT:,} characters. Where `releases.text` is longer or holds control
  characters (shown as U+FFFD, one for one), the full text as it was read stands in `texts/`, and `problems` says so.
  Elsewhere control characters are left out, and line ends inside a name or a message are blanks.
* **Ids.** Every id is derived from content. A `figure_id` is the release's id, `-f` and the start, so it begins with a digit
  where the release's id does; so may `group_id`. All other ids begin with a letter.
* **Releases without a day.** Where neither metadata, address, file name nor text tell when a release was published, relative times
  («last year») stay empty, and `problems` says so (severity `warning`).
* **Two releases with one id.** The earlier one stands, the other is told in `problems`.
* **Copies.** `duplicate_of` names the earliest release with the same words, whatever their case, spaces and punctuation.
  Rows of a copy stay in every table; in `claims` a copy does not count as another release.
* **Parents.** `organizations.parent_id` is filled only where the parent has a row of its own: bodies that no release
  tells of get no row.
* **First and last seen** are published days of releases with a mention; undated releases do not count there.
* **Nights and days.** A night belongs to the day that it ends on: «last night» is the day of publication, «in the night to
  14 July» is 14 July. «In 24 hours» (за сутки) is the day of publication, «by the end of 2019» its last day; «until
  1 June 2020», said later, ends the day before and has no start.
* **The year that is running.** «In the current year» and «since the beginning of the year» end on the day of publication, a year
  told by its number («in 2023») on 31 December. «A year earlier» is the whole year before; behind «since the beginning of the
  year» in the same sentence it is as much of it. «For the month» behind a month that was just over is that month.
* **Inherited periods.** A number without a time of its own takes the time that the text tells of. A paragraph that begins with
  another speaker, an answer to a question or a place of a digest goes back from a part of that time to all of it (of a
  digest: to none). A look back over more than a year ends with its speaker. An operation that began on a day and has no end
  goes on to the day of publication; one that is only named with a year («Shield-2018») in a report on another time, or that lasts
  «until 10 July», gives no period. The day of an attack is not that of arrests, searches and cases that another paragraph tells of.
* **People.** Equal full names are one person; й or и, э or е, doubled letters and hyphens make no difference. A shorter name
  (initials, a bare surname, no patronymic) joins a fuller one only where exactly one person in all releases fits it,
  initials and gender included; different full names never join. A bare surname alone may also join the person who stands
  in nine times as many releases as all others of that surname together (twice, where the others' first names
  differ from his in one letter). A lone first name joins nobody, unless it is the surname of somebody named as often.
* **Organisations** that the lexicon does not know are one where their names differ in spelling only; an acronym standing
  alone joins the only body that has it, never among state bodies, because many countries have their own.
* **Claims** are made of figures with status `result` or `stock` that have a value. Compared are figures with the same
  action, object (for `other`: the same words, too), unit (masses in one unit), kind and status. The actor must be the
  same; where one of the two has none, the speaker's body; else the publisher. The same body in other words, a union of
  states and its own organ, two reports of one agency are near enough to agree, but not to contradict each other. Regions
  must be equal, countries must not differ, periods must share a day; figures without a period are joined only within
  their release and with copies. With different values, two figures are one claim only if their periods are alike (a
  tenth of the days in common) and the larger value is at most four times the smaller, the lengths of the periods allowed
  for: otherwise they hardly speak of the same thing. A part that has the action and object of its whole («of them, 12 with
  drones») meets only its own number. In a claim every figure fits every other, and two different numbers of one
  release never meet.
* **Agreement.** `conflict`: values for the same period exclude each other, or a part of a period has more than the whole
  where both releases call the object the same.
  `restated`: the same number for another period, worded otherwise; the same wording a week later is `agree`.
* `claims.values` and `claims.periods` go together: the second period is that of the second value. A modifier stands
  before its value; `15..20` is a range; a unit follows where it is not the claim's.
* `claims.actor_id` holds an actor that a release names. A speaker's body or a publisher, which may have decided that two
  figures are one claim, is not put there: who tells of arrests has not made them.
* **Beside the tables.** `report.html` is made from them, to look around; `run.json` holds versions, digests and counts;
  `decisions.toml`, where somebody has decided with `svodka review`, is the only file here that people write.
* A sheet of `tables.xlsx` ends after 1,048,575 rows; the CSV files hold all.
"""


def write(path: Path) -> None:
    """The dictionary into one file."""
    path.write_text(text(), encoding="utf-8", newline="\n")


def text() -> str:
    """The dictionary."""
    parts = [HEAD, *(_table(table) for table in TABLES), DECISIONS, "## Codes\n", *_codes()]
    return "\n".join(parts)


def _table(table: Table) -> str:
    lines = [f"## {table.name}", "", table.description, f"Key: `{table.key}`. Sorted by {table.order}.", ""]
    lines += ["| column | type | filled | what it holds |", "|---|---|---|---|"]
    lines += [f"| `{c.name}` | {c.type} | {'always' if c.required else ''} | {_said(c, table)} |" for c in table.columns]
    return "\n".join(lines) + "\n"


def _said(column: Column, table: Table) -> str:
    said = column.description
    targets = [f"`{reference.table}`" for reference in table.references if reference.column == column.name]
    if targets:
        said += f" → {', '.join(targets)}"
    if column.codes is not None:
        said += f"; codes: [{_name(column, table)}](#{_anchor(_name(column, table))})"
    return said + ("; several values joined" if column.many else "")


def _name(column: Column, table: Table) -> str:
    """The heading of a list of codes: the first column that has it."""
    for other in TABLES:
        for c in other.columns:
            if c.codes is column.codes:
                return f"{other.name}.{c.name}"
    return f"{table.name}.{column.name}"


def _anchor(heading: str) -> str:
    return heading.replace(".", "")


def _codes() -> Iterator[str]:
    """Each list of codes once."""
    for table in TABLES:
        for column in table.columns:
            if column.codes is not None and _name(column, table) == f"{table.name}.{column.name}":
                lines = [f"### {table.name}.{column.name}", "", "| code | meaning |", "|---|---|"]
                lines += [f"| `{code}` | {meaning} |" for code, meaning in column.codes.items()]
                yield "\n".join(lines) + "\n"
