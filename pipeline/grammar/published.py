"""The day of publication as the text itself tells it."""

from __future__ import annotations

import re
from datetime import date

from .periods import find_times

HEAD = 1600  # characters in which a dateline or the first two sentences are looked for
# What may stand before the date of a dateline: nothing, or a place («Москва,», «г. Ташкент.», «МОСКВА (агентство),»),
# no words of a sentence («В Москве 12 октября …»).
PLACE = re.compile(
    r"(?!(?:В|Во|На|С|Со|К|По|До|За|От|Об|О)\s)"
    r"\s{0,9}(?:г\.\s?)?(?<![\w-])[А-ЯЁ][\w-]*(?:[ -][А-ЯЁ][\w-]*){0,2}\s?(?:\([^()\n]{2,40}\)\s?)?"
    r"[,./—–-]\s{0,9}(?:/[^/\n]{2,40}/\s{0,9})?"
)
START = re.compile(r"[\s(/«]*(?:\d{1,2}:\d\d,?\s{0,9})?")  # «18:25, 21 августа 2009 г.»
# What ends a dateline: a dash, a slash, a line's end, or a sentence that begins.
AFTER = re.compile(r"\s?(?:года?|г)?\.?(?:,?(?:\s{0,9}(?:[—–/\n):|]|-\s|$)|\s{1,9}/|\s{0,9}\d{1,2}:\d\d)|,\s[А-ЯЁ][\w-]+\s{0,9}[.\n—–-])")
AFTER_PLACE = re.compile(r"\s?(?:года?|г)?\.?,?\s{0,9}(?:[—–/\n):|]|-\s|$|[А-ЯЁ«])")
SENTENCE_END = re.compile(r"(?<!\bг)(?<!\bгг)(?<!\b[А-ЯЁ])[.!?…]{1,9}[»\")]{0,9}\s{1,9}(?=[А-ЯЁ«\"\d])|\n+")
DOCUMENT = re.compile(r"(?:от|№\s?\S+)\s{0,9}$")  # «указ от 6 марта 2006 года» is older than the release


def published_from_text(text: str) -> tuple[date | None, str]:
    """(day, "dateline" | "text" | ""): a date at the very beginning, else the latest full date of the first two sentences."""
    days = full_dates(text)
    for line in first_lines(text):
        start, stop, that = next((d for d in days if d[0] >= line), (0, 0, None))
        if that and is_dateline(text, line, start, stop):
            return that, "dateline"
    end = two_sentences(text)
    inside = [that for start, _, that in days if start < end and not DOCUMENT.search(text[max(0, start - 12) : start])]
    return (max(inside), "text") if inside else (None, "")


def first_lines(text: str) -> list[int]:
    """Where the first two lines with words begin: a title may stand before the dateline."""
    return [m.start() for m in re.finditer(r"(?m)^[^\S\n]*\S", text[:HEAD])][:2]


def is_dateline(text: str, line: int, start: int, end: int) -> bool:
    """Does the date at ``[start, end)`` stand at the beginning of the line, or after a place only?"""
    nothing, place = START.match(text, line), PLACE.match(text, line)
    if nothing and start == nothing.end():
        return AFTER.match(text, end) is not None
    return bool(place and start <= place.end() and AFTER_PLACE.match(text, end))


def full_dates(text: str) -> list[tuple[int, int, date]]:
    """Days with a written year at the beginning of the text, in order; of a range its last day."""
    times = find_times(text[:HEAD], None)
    days = [t for t in times if t.granularity == "day" and t.basis == "explicit" and t.date_start]
    return [(t.start, t.end, t.date_end or t.date_start) for t in days if t.date_start and t.text[:2].lower() != "от"]


def two_sentences(text: str) -> int:
    """Where the second sentence (or line) ends."""
    ends = [m.end() for m in SENTENCE_END.finditer(text, 0, HEAD) if text[: m.start()].strip()]
    return ends[1] if len(ends) > 1 else len(text)
