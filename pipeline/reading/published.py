"""The day of publication: metadata, else URL, else file name, else what the text says of itself."""

from __future__ import annotations

import re
from datetime import date

from ..grammar.published import published_from_text

MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")  # «Thu, 13 Jun 2019 10:00:00 GMT»
ISO = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[-./_]?)(?P<m>\d\d)(?P=sep)(?P<d>\d\d)(?!\d)")
DAY_FIRST = re.compile(r"(?<!\d)(?P<d>\d{1,2})(?P<sep>[-./_])(?P<m>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?!\d)")
NAMES = "|".join(MONTHS + ENGLISH)
IN_WORDS = re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})\s+(?P<name>{NAMES})[а-яa-z]*\.?,?\s+(?P<y>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)
METADATA_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ].*)?", re.DOTALL)


def from_metadata(value: str) -> date | None:
    """The day of a metadata value, in the zone it is written in; None where it is not understood.

    >>> from_metadata("2019-06-13T23:10:00+03:00"), from_metadata("13 июня 2019 г., 15:40"), from_metadata("летом")
    (datetime.date(2019, 6, 13), datetime.date(2019, 6, 13), None)
    """
    value = value.strip()
    if match := METADATA_ISO.fullmatch(value):
        return _day(match)
    return from_name(value) or _only({day for m in IN_WORDS.finditer(value) if (day := _day(m))})


def from_name(name: str) -> date | None:
    """The one full date that stands in a URL or a file name; None for none or for several.

    >>> from_name("https://news.example/20190613/554633.html"), from_name("reliz_13.06.2019.txt"), from_name("20190613554633")
    (datetime.date(2019, 6, 13), datetime.date(2019, 6, 13), None)
    """
    return _only({day for pattern in (ISO, DAY_FIRST) for m in pattern.finditer(name) if (day := _day(m))})


def published_of(metadata: str, url: str, filename: str, text: str) -> tuple[date | None, str]:
    """Day and basis (``metadata`` ``url`` ``filename`` ``dateline`` ``text`` or empty) by the codebook's ladder."""
    steps = ((metadata, from_metadata, "metadata"), (url, from_name, "url"), (filename, from_name, "filename"))
    for value, reader, basis in steps:
        if value and (day := reader(value)):
            return day, basis
    return published_from_text(text)


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = int(parts["m"]) if "m" in parts else _month(parts["name"])
    try:
        return date(int(parts["y"]), month, int(parts["d"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(i % 12 + 1 for i, stem in enumerate(MONTHS + ENGLISH) if name.lower().startswith(stem))


def _only(days: set[date]) -> date | None:
    return days.pop() if len(days) == 1 else None
