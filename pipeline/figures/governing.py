"""Which expression of its own sentence governs a number.

First the numbers that stand beside an expression, and those that follow such a number in one list (:mod:`alongside`); the
rest take the nearest expression that no other number has for itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.wordings import pattern_of
from ..records import TimeExpression
from . import talks, times
from .alongside import beside
from .bygone import behind_its_noun, if_then, of_other_crimes
from .drafts import Draft, Unit
from .spreads import named_before
from .telling import HARM

OPENS = re.compile(
    r"(?:^|[,;:(«—–-]|(?<!\w)(?:а|и|но|или|причем|причём|тогда как|в то время как|между тем как|если))\s{0,3}"
    r"(?:(?:только|лишь|всего|еще|ещё|же)\s)?$"
)


def bracket_of(text: str, unit: Unit, place: int) -> tuple[int, int] | None:
    """The bracket around a place: where it opens and closes."""
    opened = text.rfind("(", unit.start, place)
    if opened < 0 or text.rfind(")", opened, place) >= 0:
        return None
    closed = text.find(")", place, unit.end)
    return opened, closed if closed >= 0 else unit.end


def in_bracket(date: TimeExpression, unit: Unit, text: str) -> bool:
    """«(101 — в январе 2019 года)»: a date in a bracket speaks for the bracket alone."""
    bracket = bracket_of(text, unit, date.start)
    if bracket is None or text[bracket[0] + 1 : bracket[1]].strip() == date.text.strip():
        return False
    heads = HEADS_LIST.fullmatch(text[bracket[0] + 1 : bracket[1] + 2].replace(date.text, ""))
    return heads is None and not _when_it_was(text[bracket[0] + 1 : date.start], text[date.end : bracket[1]])


HEADS_LIST = re.compile(r"[\s.,]*(?:по состоянию)?[\s.,]*\):")  # «На учёте (по состоянию на 1 июля): всего – 4 512; …»: of all of it


@lru_cache(maxsize=1)
def _held_then() -> re.Pattern[str]:
    what = r"\s?(?:(?:она|он|оно|они|эт[аои]т?|вся|весь|сам[аои]?|последн[а-яё]{2})\s){0,2}"
    what += "(?:(?:спец)?" + pattern_of("undertakings") + r"\s)?"
    return re.compile(what + pattern_of("took_place") + r"(?:\s[а-яё]{1,15}){0,3}\s?", re.I)


def _when_it_was(left: str, right: str) -> bool:
    """«В ходе «Рубежа» (операция шла | с 21 по 28 октября) изъято 40 стволов»: the bracket says when all of it was."""
    return _held_then().fullmatch(left) is not None and not re.search(r"\d", right)


def bare(draft: Draft, text: str, unit: Unit) -> bool:
    """«539 (495)»: a number alone in its bracket, and no share of a place («в Дагестане (495)»)."""
    if named_before(unit.words, draft.item.first, draft.item.last):
        return False
    bracket = bracket_of(text, unit, draft.place)
    inside = text[bracket[0] + 1 : bracket[1]] if bracket else ""
    return bracket is not None and inside.strip(" .\xa0") == text[draft.quantity.start : draft.quantity.end].strip(" .\xa0")


def beside_number(draft: Draft, figures: Sequence[Draft], text: str) -> bool:
    """«изъято 539 стволов (495)», not «изъяты марихуана (412 кг) и гашиш (281 кг)»: another number stands before the bracket."""
    opened = text.rfind("(", 0, draft.start)
    return any(f.quantity.end <= opened and f.bracket < 0 for f in figures if f is not draft)


def owned(date: TimeExpression, draft: Draft, figures: Sequence[Draft], text: str) -> bool:
    """Does the expression belong to another number alone («годом ранее — 57»)?"""
    if times.compared(date, text):
        return True
    for other in figures:
        if other is draft or other.quantity.kind == "change" or not (found := beside(other, [date], text)):
            continue
        if date.start >= other.end and _of_both_nouns(draft, other, text):
            continue
        if found[1] in ("period.when", "period.bracketed") or re.search(r"годом|год назад", date.text.lower()):
            return True
        if other.inherited_object and (date.start >= other.end or OPENS.search(text[max(0, date.start - 20) : date.start].lower())):
            return True
    return False


def _of_both_nouns(draft: Draft, other: Draft, text: str) -> bool:
    """«отчитался о задержании 200 вербовщиков и выдворении 24 | в текущем году»: two nouns of deed share the time behind them."""
    own, its = draft.trigger, other.trigger
    if own is None or its is None or own is its or not (own.noun and its.noun) or draft.end > other.start:
        return False
    return re.search(r"[.;:()–—]|\sа\s(?!также)|против", text[draft.end : other.start]) is None


@lru_cache(maxsize=1)
def _attribute() -> re.Pattern[str]:
    participle = r"[а-яё]{2,20}(?:вш|ющ|ящ|ущ|нн(?=ы[хме]|о[гйм]|а[яю]))[а-яё]{2,4}(?:ся)?"
    return re.compile(r",\s(?:[а-яё]{1,20}\s)?(?:" + pattern_of("attribute_starts") + "|" + participle + r")\s")


@lru_cache(maxsize=1)
def _attribute_closed() -> re.Pattern[str]:
    """«цехов, действовавших в пяти областях, закрыты в марте»: the clause about the noun is over."""
    return re.compile(_attribute().pattern + r"[^,;()]{1,100},(?!\s(?:а|и|или|но)\s)")


@lru_cache(maxsize=1)
def _of_operation() -> re.Pattern[str]:
    """«изъято 28 тонн в ходе операции «Канал», которая прошла в августе»: its time is that of what it brought."""
    name = r"(?:\s«[^»]{1,60}»|\s[«»а-яёА-ЯЁ-]{1,25}){0,6}"
    return re.compile(pattern_of("in_course") + r"\s(?:[а-яё-]{1,25}\s){0,3}" + pattern_of("undertakings") + name + r"(?=,\s)[^.;]*$", re.I)


def nearest(draft: Draft, figures: Sequence[Draft], dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """The last expression before the number; else the first behind it that is no other number's."""
    if summed := [d for d in dates if d.start >= draft.end and SUMMED.search(text[max(0, d.start - 90) : d.start].lower())]:
        return summed[0]
    if inside := [d for d in dates if draft.quantity.end <= d.start and d.end <= draft.end]:
        return inside[0]  # «причастны к двум | прошлогодним | поджогам»
    left = [d for d in dates if d.end <= draft.quantity.start]
    if left and (crime := behind_its_noun(draft, dates, text)) is not None:
        return crime
    left = [d for d in left if not _of_the_crime(d, draft, text, left=True) and not talks.of_saying(d, draft.start, text)]
    left = [d for d in left if not if_then(d, draft.start, text)]
    left = [d for d in left if not (set(draft.actions) <= HARM and _after_it().search(text[d.end : draft.start]))]
    left = [d for d in left if not talks.spoken(d, text) and not (draft.quantity.kind == "change" and times.earlier(d))]
    if draft.status == "planned" and left and times.is_day(left[-1]):  # «вынес в среду приговор банде, готовившей два взрыва»
        left = [d for d in left if not _attribute().search(text[d.end : draft.start])]
    if draft.status == "planned":
        left = [d for d in left if not _caught_then(d, text) and not of_other_crimes(d, draft.start, text)]
    left = [d for d in left if draft.status != "result" or not _past_of_it(d, draft, text)]
    if left:
        return left[-1]
    if draft.quantity.kind == "change":
        dates = [d for d in dates if not times.earlier(d)]
    return next((d for d in dates if d.start >= draft.end and _reaches_back(d, draft, figures, text)), None)


@lru_cache(maxsize=1)
def _caught() -> re.Pattern[str]:
    return re.compile(pattern_of("caught") + r"\s(?:[а-яё-]{2,20}\s){0,2}$", re.I)


def _caught_then(date: TimeExpression, text: str) -> bool:
    """«Задержанные | в августе | члены ячейки планировали взорвать два рынка»: when they were caught, not when they meant to do it."""
    return _caught().search(text[max(0, date.start - 60) : date.start]) is not None


@lru_cache(maxsize=1)
def _after_it() -> re.Pattern[str]:
    """«операция началась 25 ноября | после нападения на мечеть, в результате которого погибли 235 человек»: they fell before."""
    return re.compile(r"(?<!\w)(?:после|из-за|в связи с)\s" + pattern_of("crimes_told") + r"[^.;:]{0,90},\s(?:[а-яё]{1,15}\s){0,3}котор")


@lru_cache(maxsize=1)
def _past() -> re.Pattern[str]:
    """«дела, возбуждённого | в декабре», «организатор, присягнув | в 2015 году …,»: a clause between commas."""
    participle = r"(?:возбужд|завед|откры|созда|основа|образова|сформирова|учрежд|запущ|внедр)[а-яё]{3,7}"
    gerund = r"[а-яё]{2,20}(?:ав|ив|ев|яв|ыв|нув|вши|вшись)"
    participle += r"|а\s(?:он[аои]?|это)\s(?:был[аои]?\s)?" + pattern_of("founded")  # «за время работы центра, а он был открыт | в мае, …»
    participle += "|" + pattern_of("pasts") + r"(?<=ый|ий|го|му|ым|им|ая|ую|ой|ей|ся)"  # «убит главарь, осуждённый | в 2014 году, и двое …»
    # «с помощью системы, которая запущена | в 2017 году, закрыто 900 сайтов»
    participle += r"|котор[а-яё]{1,3}\s(?:[а-яё]{1,20}\s){0,2}" + pattern_of("set_going")
    return re.compile(r",\s(?:[а-яё]{1,20}\s)?(?:" + participle + "|" + gerund + r")\s(?:[^,;:()—–.]{1,60}\s)?$")


def _past_of_it(date: TimeExpression, draft: Draft, text: str) -> bool:
    """«В рамках дела, возбуждённого в декабре по статье 331, пресечена деятельность двух ячеек»: the case is of December."""
    if "," not in text[date.end : draft.start] or re.search(r"[;:.]\s", text[date.end : draft.start]):
        return False
    clause = _past().search(text, max(0, date.start - 90), date.start)
    return clause is not None and clause.end() == date.start and not set(draft.actions) & HARM


def after_list(date: TimeExpression, text: str) -> bool:
    """Does a list go on behind the expression?"""
    return re.match(r"\s?(?:,|;|\sи\s|\sа\s)", text[date.end : date.end + 3]) is not None


AFTERWARDS = {"seized", "identified", "wanted", "detained", "prosecuted", "convicted", "case_opened"}


@lru_cache(maxsize=1)
def _crime() -> re.Pattern[str]:
    who = r",\s(?:(?:предположительно|ранее|якобы)\s)?"
    told = r"котор[а-яё]{1,3}\s(?:[а-яё0-9]{1,20}\s){0,3}" + pattern_of("crime_told")
    return re.compile(f"{who}(?:{pattern_of('crime_starts')}|{told})(?!\\w)", re.I)


@lru_cache(maxsize=1)
def _of_their_work() -> re.Pattern[str]:
    """«задержаны | в ходе рейда в лесу |, который произошёл накануне»: no crime, but the work that brought them in."""
    tail = r"(?:\s[«»а-яёА-ЯЁ-]{1,25}){0,4}$"
    return re.compile(pattern_of("in_course") + r"\s(?:[а-яё-]{1,25}\s){0,2}" + pattern_of("their_work") + tail, re.I)


TAKEN = {"detained", "prosecuted", "convicted"}


@lru_cache(maxsize=1)
def _found_out() -> re.Pattern[str]:
    """«задержаны двое участников ячейки, раскрытой | накануне | в столице»: when the group was found, not when they were caught."""
    return re.compile(r",\s(?:" + pattern_of("group_found") + r")(?:ой|ого|ых|ым|ом|ую)\s(?:в\s)?")


def _of_the_crime(date: TimeExpression, draft: Draft, text: str, *, left: bool) -> bool:
    """«у стрелка, совершившего 1 июня убийство, найдено 30 стволов»: the day of the crime is not that of what followed."""
    if not set(draft.actions) & AFTERWARDS or not times.is_day(date):
        return False
    opens = text.rfind(",", max(0, date.start - 60), date.start)
    if not left and set(draft.actions) & TAKEN and _found_out().fullmatch(text[opens : date.start]):
        return not _of_their_work().search(text[max(0, opens - 80) : opens])
    if opens < 0 or not _crime().match(text, opens) or _of_their_work().search(text[max(0, opens - 80) : opens]):
        return False
    return not left or "," in text[date.end : draft.start]


def _of_a_later_verb(date: TimeExpression, draft: Draft, last: Draft, text: str) -> bool:
    """«Задержаны 11 человек, | ещё трое осуждены | в феврале»: the time of a clause that turns the order round, number before verb."""
    verb, own = last.trigger, draft.trigger
    if verb is None or own is None or verb.i <= last.item.end or own.i >= draft.item.first or verb.i in own.chain or verb.attribute:
        return False
    return "," in text[draft.end : last.start] and not re.search(r"[,;:(—–]", text[last.end : date.start])


def _reaches_back(date: TimeExpression, draft: Draft, figures: Sequence[Draft], text: str) -> bool:
    """Does an expression behind a number speak for it: no other number's clause, no relative clause between?"""
    gap = text[draft.end : date.start]
    after_it = "," in gap and re.match(r"(?:через|спустя)\s", date.text.lower())  # «ранены двое, | через сутки | появилась …»
    if after_it or _of_the_crime(date, draft, text, left=False) or talks.another_clause(gap):
        return False
    plain = _of_operation().sub(" ", _attribute_closed().sub(" ", gap))
    told = draft.trigger is not None and draft.trigger.attribute and 0 < draft.trigger.i - draft.item.last <= OWN_WORDS
    # «четверо подсудимых, задержанных | в ноябре 2016 года»: the number's own verb
    if ";" in gap or talks.spoken(date, text) or (_attribute().search(plain) and times.is_span(date) and not told):
        return False
    if re.search(r":\s", gap) and re.search(r"(?<!\w)[а-яё]{3,20}(?:ы|и|о|а|л)(?!\w)", gap.split(":")[-1]) and after_list(date, text):
        return False  # «проходили 19 человек: двое убиты в 2016 году, пятеро в розыске»
    if OTHERWISE.search(gap):
        return False  # «изъято 1,9 тонны, тогда как в ходе операции, длившейся | с мая по ноябрь прошлого года, – 1,2 тонны»
    if times.earlier(date) and re.search(r"[,–—]|\s-\s", gap):
        return False  # «зарегистрировано 212, в то время как за аналогичный период – 248»
    if times.holds(date, text) and re.search(r",|\sи\s" if draft.status == "result" else r",\s(?:из\s|среди\s)?котор", gap):
        return False  # «уехали 913, из которых 241 в розыске на 15 июня», «перечень пополнился 12 лицами, и на 1 июня в нём числилось 300»
    between = [f for f in figures if draft.end <= f.quantity.start < date.start]
    if between and _of_a_later_verb(date, draft, between[-1], text):
        return False
    after = [f for f in figures if f.quantity.start >= date.end]
    follows = (
        after
        and re.fullmatch(r"[\s\w]{0,25}", text[date.end : after[0].quantity.start])
        and not re.match(r"\s?(?:,|\.|;)", text[date.end : date.end + 2])
    )
    its_own = after and after[0].unit == draft.unit and OWN_CLAUSE.fullmatch(text[date.end : after[0].quantity.start])
    if its_own and (CONTRAST.search(YEARS_EARLIER.sub("", gap)) or EXPLAINED.search(gap) or _part_opens().search(gap)):
        return False  # «осуждены 92, из них 7 иностранцев, а | в 2024 году | осуждённых было 84»
    if all(f.bracket >= 0 for f in between) and TURNS.search(gap) and TO_ITS_NUMBER.match(text, date.end):
        return False
    return not (follows and between == [] and after[0].unit == draft.unit and re.search(r"[,;]|\sа\s|\sи\s", gap))


@lru_cache(maxsize=1)
def _part_opens() -> re.Pattern[str]:
    """«Возбуждено 312 дел, | в том числе | в четвёртом квартале – 94»: the time of the part."""
    return re.compile(r"(?<!\w)" + pattern_of("right_behind") + r"\s(?:(?:только|лишь|уже)\s)?$", re.I)


# «задержано 310 боевиков, изъято 65 СВУ: таковы, по его словам, итоги | последних пяти лет»
SUMMED = re.compile(
    r"(?<!\w)таков[аоы]?(?:,\s[^.;:]{1,40},)?\s(?:[а-яё]{1,15}\s){0,2}(?:итог|результат|показател|данны|статистик)[а-яё]{0,3}\s(?:за\s)?$"
)
OWN_WORDS = 4  # from a number to the participle that is its verb
OTHERWISE = re.compile(r"[,)]\s(?:тогда как|в то время как|между тем как)\s")
OWN_CLAUSE = re.compile(r"(?:,\s(?:в\s)?\d{4}(?:-м|\sгоду)?,)?[\s\w—–-]{0,40}")  # «двумя годами ранее |, в 2018-м, их было | 40»
YEARS_EARLIER = re.compile(r"(?:[а-яё]{2,12}\s)?год(?:ом|ами)\s(?:ранее|раньше),\s$")  # «а двумя годами ранее, | в 2018-м, | их было 40»
EXPLAINED = re.compile(r"(?::|\s[—–])\s{1,2}$")  # «Потерь нет: | за прошлый год | погибли двое», «взрывов не было — в мае их было три»
CONTRAST = re.compile(r"(?<!\w)(?:а|но|зато|однако|тогда как|в то время как|между тем как|если)\s(?:вот\s|уже\s|ещё\s)?$")
# «изъято 1,9 тонны, | а в ходе операции «Мак», длившейся | с мая по июль |, – 1,2»: of the number behind it
TURNS = re.compile(r"[,)]\s(?:а(?!\s(?:также|именно))|но|зато)\s[^.;:()]*$")
TO_ITS_NUMBER = re.compile(r"[^.;:()\d]{0,40}\d")
