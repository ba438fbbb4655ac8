"""Which lines of a text go on the line before: the first rule of `JOINS` that has an opinion decides, and without one they do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from .stops import CLOSERS, DASHES, END, GOES_ON, OPENERS, WORD_BEFORE, fold, words

Range = tuple[int, int]

BULLET = re.compile(rf"\A\s*(?:[*•·▪●◦■□►➢✓†{DASHES}]\s*(?=\S)|(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|[а-яa-z])[.)]\s)")
ENDED = re.compile(rf"(?:[.!?…:;]|[.!?…][{CLOSERS}]+)\s*$")
ROW = re.compile(rf"[:{DASHES}]\s*\d[\d\s.,]{{0,12}}(?:\w{{1,6}}\.?)?;?\s*$")
LOWER_FIRST = re.compile(rf"\A\s*[{OPENERS}]?[а-яёa-z]")
VERB_END = re.compile(r"(?<!\w)(?!тыс|млн|млрд)[а-яё]{2,20}(?:л[аои]|[нт][оы])\s*$")  # «… сдали», «… изъято»
DIGIT_FIRST = re.compile(r"\A\s*\d+(?![\d.]*[.)]\s)")
OPEN_END = re.compile(
    r"(?:[,№]|\b(?:и|или|в|во|на|с|со|по|из|от|до|за|о|об|у|к|для|при|более|менее|свыше|около|порядка|почти|лишь|только|всего|ст\.|тыс\.|г\.))\s*$"
)


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    text: str  # without its line end
    width: int  # of its block, where that block is wrapped at a width; 0 where it is not
    listed: bool  # an item under a line that ends in a colon
    bulleted: bool = False  # … where items have bullets


def is_bullet(before: Line, line: Line) -> bool | None:
    """An item of a list stands alone."""
    return END if BULLET.match(line.text) else None


def ended(before: Line, line: Line) -> bool | None:
    """The line before has its end mark."""
    return END if ENDED.search(before.text) and not OPEN_END.search(before.text) else None


def wrapped(before: Line, line: Line) -> bool | None:
    """The block is set at a width, and the first word of this line had no place on the line before."""
    if not line.width:
        return None
    word = line.text.split(None, 1)[0]
    return GOES_ON if len(before.text) + 1 + len(word) > line.width else END


def listed(before: Line, line: Line) -> bool | None:
    """«Изъяты:⏎гранаты – 5⏎стволы – 7»; «– 46 единиц холодного оружия, 9⏎тыс. патронов» is one item."""
    return END if line.listed and not (line.bulleted and LOWER_FIRST.match(line.text)) else None


def row(before: Line, line: Line) -> bool | None:
    """«единиц – 6 340⏎в том числе нарезных – 1 108»: rows of a table, a number behind each dash."""
    return END if ROW.search(before.text) and ROW.search(line.text) else None


def goes_on_small(before: Line, line: Line) -> bool | None:
    """«… более 28⏎тыс. стволов»"""
    return GOES_ON if LOWER_FIRST.match(line.text) else None


def goes_on_number(before: Line, line: Line) -> bool | None:
    """«изъято свыше⏎28 тыс. стволов», «жители добровольно сдали⏎412 ружей,⏎…»"""
    if not DIGIT_FIRST.match(line.text):
        return None
    verb_of_list = VERB_END.search(before.text) and line.text.rstrip().endswith((",", ";"))
    return GOES_ON if OPEN_END.search(before.text) or verb_of_list else None


JOINS: tuple[Callable[[Line, Line], bool | None], ...] = (is_bullet, ended, wrapped, listed, row, goes_on_small, goes_on_number)


def _width(block: list[str]) -> int:
    """The width at which a block of lines is wrapped, 0 where its lines are paragraphs, items or headings."""
    width = max(map(len, block))
    full = all(len(a) + 1 + len((b.split(None, 1) or [""])[0]) > width for a, b in pairwise(block) if not ENDED.search(a))
    return width if len(block) > 2 and 40 <= width <= 130 and full and sum(not ENDED.search(b) for b in block[:-1]) > 1 else 0


def _lines(text: str) -> Iterator[list[Line]]:
    """Blocks of lines with nothing empty between them."""
    block: list[Range] = []
    at = 0
    for line in [*text.splitlines(keepends=True), "\n"]:
        if line.strip():
            block.append((at, at + len(line)))
        elif block:
            yield _block(text, block)
            block = []
        at += len(line)


def _block(text: str, block: list[Range]) -> list[Line]:
    bare = [text[a:b].strip() for a, b in block]
    width = _width(bare)
    out: list[Line] = []
    under = bulleted = False
    for (a, b), line in zip(block, bare, strict=True):
        bulleted = under and (bulleted or BULLET.match(line) is not None)
        out.append(Line(a, b, line, width, under, bulleted))
        under = (under or line.endswith(":")) and not _closed(line)
    return out


def _closed(line: str) -> bool:
    """Whether a line ends in a full stop that belongs to no abbreviation: the last item of a list."""
    word = WORD_BEFORE.search(line[:-1])
    return line.endswith(".") and not (word and fold(word.group()) in words()["closing"])


def stretches(text: str) -> Iterator[Range]:
    """Lines that go on one another, as one range."""
    for block in _lines(text):
        start = block[0].start
        for before, line in pairwise(block):
            if next((v for rule in JOINS if (v := rule(before, line)) is not None), END):
                yield start, before.end
                start = line.start
        yield start, block[-1].end
