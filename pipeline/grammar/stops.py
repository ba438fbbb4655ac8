"""Where a mark ends a sentence, by short named rules over characters.

Every full stop and its like is a candidate; the first rule of `RULES` that has an opinion decides, and without one a
sentence ends there. The words stand in ``lexicon/sentences.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..lexicon.blocks import read_tables
from ..lexicon.numbers import load_numbers
from .letters import CAPITAL, SMALL

END, GOES_ON = True, False
NEAR, FRAME = 40, 90  # characters beside a candidate that rules look at; a lead-in is not longer
LETTERS = 4  # of an acronym that opens a name in quotation marks
BRACKET = 300  # nor is what stands in a bracket

CLOSERS = "\"'»”“’)\\]}"
OPENERS = "\"'«„“‘(\\[{"
DASHES = "\\-‐‑–—―−"
GLUED = r"(?:(?<=[а-яё]{3})|(?<=\s(?:он|их|её|ее)))(?P<glued>\.)(?=[А-ЯЁ][а-яё][а-яё\s])"  # «сказал он.За год»
CANDIDATE = re.compile(rf"(?P<mark>[.!?…]{{1,20}})(?P<close>[{CLOSERS}]{{0,5}})(?=\s|$)|{GLUED}")
WORD_BEFORE = re.compile(r"(?<![^\W_])[^\W_]+(?:-[^\W_]+){0,2}$")
WORD_AFTER = re.compile(rf"[\s{OPENERS}{DASHES}]{{0,8}}([^\W_]+(?:-[^\W_]+){{0,2}}|\S)?")
PAIR_BEFORE = re.compile(r"(?:^|[^\w.])(\w)\s?\.\s?(\w)$")
INITIAL = re.compile(rf"(?:^|[^\w])(?:[{CAPITAL}A-Z]\.\s?-?){{0,2}}[{CAPITAL}A-Z]$")
SURNAME_BEFORE = re.compile(
    rf"\w[^\S\n]+[«\"(]?[{CAPITAL}][{SMALL}]{{2,}}(?:-[{CAPITAL}][{SMALL}]+)?,?\s(?:[{CAPITAL}A-Z]\.\s?-?){{0,2}}[{CAPITAL}A-Z]$"
)
NUMBER_BEFORE = re.compile(r"(?:\d|\b[IVX]+)[\s-]{0,3}(?:го|м|х|й|е)?\s?$")
SPACED_DATE = re.compile(r"\b\d{1,2}(?:\.\s?\d{1,2})?$")
SPACED_DATE_GOES_ON = re.compile(r"\s?(?:0\d|1[0-2])\s?\.\s?(?:19|20)\d\d|\s?(?:19|20)\d\d\b")
ITEM_NUMBER = re.compile(r"\A\s*(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,5}|[а-яa-z]|[А-Я])$")
DATELINE = re.compile(
    r"\A\s*(?:[/(]?[А-ЯЁA-Z][\w.\"«»-]*[/)]?[,.]?\s){0,4}\d{1,2}\s(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\w{0,6}\.?"
    r"(?:\s\d{4}(?:\sг(?:ода|\.)?)?)?(?:[,.]?\s[А-ЯЁ][а-яё]+)?$"
)
AGENCY_NEXT = re.compile(rf"\A\s*[/(]?[А-ЯЁA-Z][А-ЯЁA-Z\s«»\"-]{{2,30}}[/)]?\s?[.{DASHES}]")


@dataclass(frozen=True)
class Candidate:
    """A mark that may end a sentence which began at ``start`` of the text."""

    text: str
    start: int
    stop: int  # of the whole stretch that may hold sentences
    at: int  # of the mark
    end: int  # behind the mark and what closes behind it
    mark: str

    @cached_property
    def before(self) -> str:
        """The sentence so far, at most its last characters."""
        return self.text[max(self.start, self.at - NEAR) : self.at]

    @cached_property
    def after(self) -> str:
        return self.text[self.end : min(self.stop, self.end + NEAR)]

    @cached_property
    def left(self) -> str:
        found = WORD_BEFORE.search(self.before)
        return found.group() if found else ""

    @cached_property
    def right(self) -> str:
        found = WORD_AFTER.match(self.after)
        return (found and found.group(1)) or ""

    @cached_property
    def folded(self) -> str:
        return fold(self.left.lstrip("0123456789") or self.left)  # «1тыс. 148 кг»

    @cached_property
    def stop_alone(self) -> bool:
        """One full stop right behind a word, nothing closed behind it."""
        return self.mark == "." and self.end == self.at + 1

    @cached_property
    def pair(self) -> str:
        """«т. е.» → «те»."""
        found = PAIR_BEFORE.search(self.before)
        return (found.group(1) + found.group(2)).lower() if found else ""


def fold(word: str) -> str:
    return word.lower().replace("ё", "е")


@lru_cache(maxsize=1)
def words() -> dict[str, frozenset[str]]:
    """The classes of ``sentences.toml``."""
    data = read_tables("sentences.toml", ("class",))
    return {block["name"]: frozenset(block["words"].split()) for block in data["class"]}


# ------------------------------------------------------------------ rules: END, GOES_ON or None for no opinion


def nothing_behind(c: Candidate) -> bool | None:
    """The last mark of the stretch ends it anyway."""
    return END if not c.right else None


def small_letter_behind(c: Candidate) -> bool | None:
    """«… уничтожены!» – заявил он»; a list's «а)» is no word of this sentence."""
    return GOES_ON if c.right[:1].islower() and not re.match(r"\A\s*[а-яa-z]\)", c.after) else None


def mark_behind(c: Candidate) -> bool | None:
    """«и т. д., а также»: a comma, a bracket that closes."""
    return GOES_ON if c.right in set(",;:.!?)]}»”%/") else None


def item_number(c: Candidate) -> bool | None:
    """«2. Обсудить план»: the number belongs to what follows."""
    return GOES_ON if c.stop_alone and c.at - c.start < 16 and ITEM_NUMBER.match(c.text[c.start : c.at]) else None


def dateline(c: Candidate) -> bool | None:
    """«БИШКЕК, 9 февраля. /КАБАР/. Начальник …»: place, day and agency are one."""
    if c.at - c.start > FRAME or c.mark != ".":
        return None
    if DATELINE.match(c.text[c.start : c.at]):
        return GOES_ON if AGENCY_NEXT.match(c.after) else None
    return None


def spaced_date(c: Candidate) -> bool | None:
    """«12. 03. 2024»"""
    return GOES_ON if c.stop_alone and SPACED_DATE.search(c.before) and SPACED_DATE_GOES_ON.match(c.after) else None


def leading_pair(c: Candidate) -> bool | None:
    """«т. е. Москва», «и.о. Министра», «в т.ч. Иванов»; also between the two letters."""
    if not c.stop_alone:
        return None
    if c.pair in words()["pairs"]:
        return GOES_ON
    if not len(c.left) == len(c.right) == 1 or not c.left.islower():
        return None
    return GOES_ON if (c.left + c.right).lower() in words()["pairs"] | words()["closing pairs"] else None


def leading_word(c: Candidate) -> bool | None:
    """«им. Ленина», «ст. 205», «зам. Министра»"""
    return GOES_ON if c.stop_alone and c.folded in words()["leading"] and not c.left.isupper() else None


def leading_or_closing(c: Candidate) -> bool | None:
    """«г. Бишкек» against «в 2017 г. Изъято»: behind a number it may close."""
    if not c.stop_alone or c.left not in words()["both"] or c.pair in words()["closing pairs"]:
        return None
    return None if NUMBER_BEFORE.search(c.before[: -len(c.left)]) else GOES_ON


def two_letter_initial(c: Candidate) -> bool | None:
    """«Дж. Карвер»"""
    return GOES_ON if c.stop_alone and c.left.istitle() and c.folded in words()["initials"] and c.right.istitle() else None


def initial(c: Candidate) -> bool | None:
    """«А.Б. Турдиматов»; but «Сафаров И.К. При обыске …» ends where a word follows that is nobody's name."""
    if not c.stop_alone or not INITIAL.search(c.before):
        return None
    opens = fold(c.right) in words()["openers"] and not re.match(rf"\s*{re.escape(c.right)}\.", c.after)
    return END if opens and SURNAME_BEFORE.search(c.before) else GOES_ON


def frame(c: Candidate) -> bool | None:
    """«За 9 мес. 2017 г. Генпрокуратурой изъято»: a time alone is no sentence."""
    if not c.stop_alone or c.at - c.start > FRAME or c.folded not in words()["closing"] | words()["both"]:
        return None
    said = re.findall(r"[^\W_]+", c.text[c.start : c.at])
    return GOES_ON if all(w.isdigit() or fold(w) in words()["frame"] | words()["closing"] for w in said) else None


def clause_of_time(c: Candidate) -> bool | None:
    """«сорвано 36 терактов, за девять месяцев 2017 г. Прокуратура сообщила …»: a comma and a span alone end no sentence."""
    if not c.stop_alone or c.folded not in words()["closing"] | words()["both"]:
        return None
    said = re.findall(r"[^\W_]+", re.split(r"[,;]\s", c.before)[-1]) if re.search(r"[,;]\sза\s", c.before) else []
    known = words()["frame"] | words()["closing"] | {fold(w) for w in load_numbers().words}
    return GOES_ON if said and said[0].lower() == "за" and all(w.isdigit() or fold(w) in known for w in said) else None


LEAD_IN = re.compile(
    r"\A[\s«\"„—–-]{0,4}(?:по\s(?:данным|информации|сведениям|словам|оценк\w{1,3}|мнению|подсчетам|подсчётам)|по\s(?:его|её|ее|их)\s(?:словам|данным|мнению|сведениям)|согласно|напомним|отметим|так"
    r"|как\s(?:сообщ|отмеч|рассказ|извест|уточн|заяв)|кроме того|при этом|в частности|вместе с тем|например|в свою очередь)",
    re.IGNORECASE,
)
SUBORDINATE = ("что", "как", "где", "если", "когда", "поскольку", "хотя", "чтобы")


def unfinished(c: Candidate) -> bool | None:
    """«Министр напомнил, что в 2019 г. Госкомитет учёл …», «По данным штаба, в 2019 г. Полиция изъяла …»: nothing is told yet."""
    if not c.stop_alone or c.folded not in words()["closing"] | words()["both"] or c.pair in words()["closing pairs"]:
        return None
    lead, comma, clause = c.text[max(c.start, c.at - FRAME) : c.at].rpartition(", ")
    said = [fold(w) for w in re.findall(r"[^\W_]+", clause)]
    opens = bool(said) and said[0] in SUBORDINATE
    led = "," not in lead and c.at - c.start <= FRAME and LEAD_IN.match(lead) is not None
    known = words()["frame"] | words()["closing"] | words()["both"] | load_numbers().words.keys()
    rest = said[1:] if opens else said
    return GOES_ON if comma and rest and (opens or led) and all(w.isdigit() or w in known for w in rest) else None


# what may be the verb of a sentence: «привлечены», «сообщил», «ведёт»
VERBAL = re.compile(
    r"(?<!\w)[а-яё]{2,}(?:[её]н[аоы]?|[ая]н[аоы]|[яиы]т[аоы]|л[аои]?(?:сь)?|лся|[её]т(?:ся)?|[уюая]т(?:ся)?|ит(?:ся)?)(?!\w)", re.IGNORECASE
)


def agent_behind(c: Candidate) -> bool | None:
    """«К ответственности в 2016 г. Прокуратурой привлечены …», «Трое, задержанных в 2016 г. Комитетом, …»: no verb yet, and who did it."""
    if not c.stop_alone or c.folded not in words()["closing"] | words()["both"] or fold(c.right) not in words()["agents"]:
        return None
    said = c.text[max(c.start, c.at - FRAME) : c.at]
    return GOES_ON if c.at - c.start <= FRAME and not VERBAL.search(said) else None


def number_behind_abbreviation(c: Candidate) -> bool | None:
    """«19 тыс. 500 рублей», «2 тыс.⏎350 патронов», «в 2017 г. 15 боевиков сдались»"""
    if not c.stop_alone or not c.right[:1].isdigit():
        return None
    if c.after[:1] == "\n" and (c.folded not in load_numbers().multipliers or not re.match(r"\n\d{3}(?!\d)", c.after)):
        return None
    return GOES_ON if c.folded in words()["closing"] | words()["both"] or c.pair in words()["closing pairs"] else None


def quoted_behind_abbreviation(c: Candidate) -> bool | None:
    """«ред. «Звезды»»: an abbreviation that leads nothing in letters leads a name in quotes: «5 ед. «Вепрь»»."""
    if not c.stop_alone or c.folded not in words()["closing"]:
        return None
    name = re.match(r"\A\s*(?:\(|[«„\"](?:[^\s»”\"]+\s){0,4}[^\s»”\"]*[»”\"])", c.after)  # not «40 кг. «Каналов вскрыто три, …»
    return GOES_ON if name else None


def quoted_letters(c: Candidate) -> bool | None:
    """«рассказали «СБ. Беларусь сегодня» в комитете»: letters that open a short name in quotation marks."""
    opened = c.stop_alone and c.left.isupper() and 1 < len(c.left) <= LETTERS and c.before[: -len(c.left)][-1:] == "«"
    return GOES_ON if opened and c.after.find("»") > 0 and not any(mark in c.after.partition("»")[0] for mark in ",.!?") else None


def inside_bracket(c: Candidate) -> bool | None:
    """«(ред. от 5 мая 2017 г. Москва)»: what opened in this sentence closes in it."""
    said = c.text[max(c.start, c.end - BRACKET) : c.end]
    opened = said.rfind("(")
    if opened < 0 or ")" in said[opened:]:
        return None
    rest = c.text[c.end : min(c.stop, c.end + BRACKET)]
    close, again = rest.find(")"), rest.find("(")
    return GOES_ON if close >= 0 and not 0 <= again < close and opened > 0 else None


RULES: tuple[Callable[[Candidate], bool | None], ...] = (
    nothing_behind,
    small_letter_behind,
    mark_behind,
    item_number,
    dateline,
    spaced_date,
    leading_pair,
    leading_word,
    leading_or_closing,
    two_letter_initial,
    initial,
    frame,
    clause_of_time,
    unfinished,
    agent_behind,
    number_behind_abbreviation,
    quoted_behind_abbreviation,
    quoted_letters,
    inside_bracket,
)


def ends(text: str, start: int, stop: int) -> Iterator[int]:
    """Where sentences end between two offsets, the last of them left out."""
    begin = start
    for found in CANDIDATE.finditer(text, start, stop):
        while begin < stop and text[begin].isspace():
            begin += 1
        mark = found.group("mark") or "."
        c = Candidate(text, begin, stop, found.start(), found.end(), mark)
        if next((v for rule in RULES if (v := rule(c)) is not None), END):
            yield found.end()
            begin = found.end()
