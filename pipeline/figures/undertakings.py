"""Operations, drills and campaigns: how long they last, and those of another time that are named with their year."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.wordings import pattern_of
from ..records import TimeExpression
from . import times
from .drafts import Draft
from .regimes import is_regime
from .telling import Sentence, State


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    return re.compile(r"[^.;:]{0,20}?(?:\sи|,)\s" + pattern_of("goes_on") + r"\s(?=до|[0-9]|в\s|на\s)", re.IGNORECASE)


def lasting(
    here: Sequence[TimeExpression], dates: Sequence[TimeExpression], text: str, published: datetime.date | None
) -> list[TimeExpression]:
    """«Операция стартует 23 июня и продлится | до конца месяца»: the days of both ends; of one that goes on, up to now."""
    out: list[TimeExpression] = []
    ends: set[int] = set()
    for time in here:
        found = _goes_on().match(text[time.end : time.end + 60]) if times.is_day(time) else None
        last = next((d for d in dates if found and 0 <= d.start - time.end - found.end() <= 3 and d.date_end and time.date_start), None)
        if last is None or not last.date_end or not time.date_start or last.date_end <= time.date_start:
            out.append(time)
            continue
        ends.add(last.start)
        begun = published is not None and time.date_start <= published < last.date_end
        out.append(dataclasses.replace(time, date_end=published if begun else last.date_end, kind="range"))
    return [d for d in out if d.start not in ends]


def told_in_years(here: Sequence[TimeExpression], text: str) -> list[TimeExpression]:
    """«за три года действия Программы (2017–2019 гг.)»: the bracket says which years."""
    out = list(here)
    for time in here:
        if time.rule not in ("last_length", "told_years"):
            continue
        years = next((d for d in here if 0 < d.start - time.end <= NAME and d.granularity == "year" and d.kind == "range"), None)
        if years is None or not (years.date_start and years.date_end and times.length(time)):
            continue
        gap, count = text[time.end : years.start], years.date_end.year - years.date_start.year + 1
        alone = re.fullmatch(r"[^.;:(),\d]{0,80}\(", gap) and text[years.end :][:2].lstrip(".").startswith(")")
        if alone and round(times.length(time) / DAYS) == count:
            out[out.index(time)] = dataclasses.replace(time, date_start=years.date_start, date_end=years.date_end)
            out.remove(years)
    return out


NAME, DAYS = 80, 365.25  # characters between a time and the bracket with its years; days of a year


@lru_cache(maxsize=1)
def _began() -> re.Pattern[str]:
    name = r"(?:\s(?:[«\"][^»\"]{1,60}[»\"]|[А-Яа-яЁёA-Za-z0-9-]{1,25})){0,6}"
    begins = r"\s" + pattern_of("began") + r"(?:\s(?:еще|ещё))?\s$"
    return re.compile(r"(?<!\w)(?:спец)?" + pattern_of("undertakings") + name + begins, re.I)


def begun(time: TimeExpression, text: str, published: datetime.date | None) -> TimeExpression:
    """«Операция «Мак» стартовала 1 мая. Уничтожено 40 гектаров»: it went on from then, as far as nothing tells its end."""
    if published and time.date_end and time.date_end < published and _since().search(text[max(0, time.start - 110) : time.start]):
        return dataclasses.replace(time, date_end=published, kind="range")
    if not published or not time.date_start or not time.date_end or time.date_end >= published or times.length(time) > times.MONTH_DAYS:
        return time
    left = re.split(r"[.!?;]\s", text[max(0, time.start - 140) : time.start])[-1]
    right = re.split(r"[.!?]\s", text[time.end : time.end + 140].lower())[0]
    if re.match(r"\s?(?:года|г\.)?,\s(?:когда|тогда)\s", right):
        return time  # «операция началась в январе 2019 года, когда домой доставили 47 человек»
    if not _began().search(left) or re.search(r"(?<!\w)" + pattern_of("came_to_end"), right):
        return time
    return dataclasses.replace(time, date_end=published, kind="range")


def of_ending(time: TimeExpression, text: str) -> bool:
    """«во время операции, завершившейся | 10 июля», «10 июля завершена операция»: its last day, not the time of what it brought."""
    if not times.is_day(time):
        return False
    left = re.split(r"[.;:!?\n]\s?", text[max(0, time.start - 140) : time.start])[-1].lower()
    if re.search(r"(?:заверш|законч|оконч)[а-яё]{2,12}\s(?:он[аои]?\s)?$", left):
        return True
    clause = left.split(",")[-1] + re.split(r"[.;:,!?\n](?!\d)", text[time.end : time.end + 140].lower())[0]
    named = _undertaking().search(clause) is not None or is_regime(clause)
    return named and _ended().search(clause) is not None and "учени" not in clause


@lru_cache(maxsize=1)
def _ended() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern_of("ended") + r"(?!\w)")


@lru_cache(maxsize=1)
def _undertaking() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:спец)?" + pattern_of("undertakings"))


@lru_cache(maxsize=1)
def _since() -> re.Pattern[str]:
    """«с начала операции | 24 февраля», «со времени создания штаба | в 2006 году»; not «с начала года …, 24 февраля»."""
    units = "год|месяц|недел|квартал|полугоди|сут|текущ|этого|нынешн|прошл"
    months = "январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр"
    done = r"[а-яё]{4,20}(?:[ае]н[оы]|яны|[иы]ты|ято|яты|[аиеы]л[аио])(?![а-яё])"  # «с начала операции задержаны трое, 24 февраля»
    timeless = rf"(?!(?:{units}|{months}|{done}))"
    name = r"(?:\s" + timeless + r"[а-яёА-ЯЁ«»-]{1,25}){1,7}"
    return re.compile(r"(?<!\w)[сС]о?\s(?:самого\s)?" + pattern_of("since_starts") + name + r"\s\(?$")


def opened(new: TimeExpression, sentence: Sentence) -> bool:
    """Does a sentence tell when an undertaking began?"""
    at = new.start - sentence.unit.start
    return _began().search(sentence.text[max(0, at - 140) : max(0, at)]) is not None


@lru_cache(maxsize=1)
def _in_course() -> re.Pattern[str]:
    named = r"(?<!\w)" + pattern_of("in_course") + r"\s(?:[а-яё-]{1,25}\s){0,3}" + pattern_of("undertakings")
    return re.compile(named + r"[^.;:()]{0,60},\s[^.;:(),]{1,40}$")


def in_course(new: TimeExpression, sentence: Sentence) -> bool:
    """«в ходе акции по выкупу, продолжавшейся | весь октябрь»: a relative clause tells when it was."""
    at = new.start - sentence.unit.start
    return _in_course().search(sentence.text[max(0, at - 140) : max(0, at)]) is not None


@lru_cache(maxsize=1)
def _with_year() -> re.Pattern[str]:
    return re.compile(r"[«\"]?[а-яё][а-яё -]{2,40}[-–]((?:19|20)\d\d)(?!\d)[»\"]")


def of_another_year(sentence: Sentence, state: State) -> bool:
    """«Операция «Нелегал-2018» тоже дала результат»: told in a report on another time, and named here first."""
    found = _with_year().search(sentence.text)
    if found is None or found[0].strip("«\"»") in state.undertakings or MEETING.search(found[0]):
        return False
    frame = state.frame
    return frame is None or frame.date_start is None or state.frame_paragraph != sentence.unit.paragraph


MEETING = re.compile("форум|конференц|конгресс|саммит|выставк|экспо|съезд|диалог")  # «на «Киберфоруме-2026»»: where it was told


def names_with_year(text: str) -> set[str]:
    return {found[0].strip("«\"»") for found in _with_year().finditer(text)}


def runs_until(dates: Sequence[TimeExpression], sentence: Sentence) -> bool:
    """«До 10 июля в стране проходит операция «Мак»»: nobody says since when."""
    named = re.search(r"(?<!\w)(?:спец)?" + pattern_of("undertakings"), sentence.text) is not None
    return named and any(d.rule == "until" for d in dates) and all(d.rule == "until" for d in dates)


ONE = re.compile(r"(?<![а-яё])(?:спец)?(?:операци[яиюе]|акци[яиюе]|рейда?|месячника?|кампани[яиюе]|учени[ея]|мероприяти[йея])(?![а-яё])")
IN_IT = re.compile(
    r"(?<![а-яё])(?:в|во|в ходе|в рамках|за время|во время|за дни)\s(?:всех|этой|этих|всей|самой|ходе|указанной|названной|данной)?\s?"
    r"(?:спец)?(?:операци[июя]|акци[июя]|рейд[аеу]|месячник[аеу]|кампани[июя]|мероприяти[яй]х?)(?![а-яё])(?!\s[«\"])"
)


def names_one(sentence: Sentence) -> bool:
    """«ОДКБ подвела итоги операции «Нелегал», которая проходила с 18 по 29 мая»."""
    return ONE.search(sentence.text) is not None


@lru_cache(maxsize=1)
def _another() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern_of("another_such") + r"(?:\s[а-яё-]{1,20}){0,2}\s" + ONE.pattern)


def another(sentence: Sentence) -> bool:
    """«В 2018 году в аналогичной операции задержали 11»: «за время операции» said later is not of that one."""
    return _another().search(sentence.text) is not None


def refers(sentence: Sentence, draft: Draft) -> bool:
    """«Всего в операции было задействовано 300 сотрудников»: told of the operation that was named before."""
    at = max(0, draft.end - sentence.unit.start)
    return IN_IT.search(re.split(r"[;:(«]", sentence.text[:at])[-1]) is not None


def so_far(time: TimeExpression, state: State, text: str) -> TimeExpression | None:
    """«Акция идёт с 1 сентября. По состоянию на 10 ноября сдано 412 ружей»: from its beginning to that day, and what follows."""
    whole, day = state.operation, time.date_end
    if whole is None or whole is not state.frame or not whole.rule.startswith("since"):
        return None
    if not times.is_day(time) or not times.holds(time, text):
        return None
    if not (day and whole.date_start and whole.date_end and whole.date_start < day < whole.date_end):
        return None
    state.frame = state.operation = dataclasses.replace(whole, date_end=day)
    return state.frame


def _that_day(time: TimeExpression, dates: Sequence[TimeExpression], published: datetime.date) -> TimeExpression:
    """«Об этом сообщил 21 июля министр. … / В тот же день суд осудил шестерых»: the last day that the news has named."""
    days = [d for d in dates if d.end <= time.start and times.is_day(d) and d.date_end and not times.earlier(d)]
    recent = bool(days) and 0 <= (published - days[-1].date_end).days <= RECENT  # type: ignore[operator]
    return dataclasses.replace(time, date_start=days[-1].date_start, date_end=days[-1].date_end) if recent else time


RECENT = 3  # days before publication of what a piece of news calls «тот же день»
BEGINNINGS = ("since", "from_to", "days_of_month", "date")


def since_event(
    time: TimeExpression, dates: Sequence[TimeExpression], text: str, published: datetime.date | None
) -> TimeExpression:
    """«С 3 июня проводится операция. С начала операции изъято …»: from the day on that was told of it."""
    if time.rule == "same_day" and time.date_start is None and published is not None and "тот же" in time.text.lower():
        return _that_day(time, dates, published)
    if time.rule != "since_event" or published is None:
        return time
    named = re.search(pattern_of("event_names"), text[time.end - 12 : time.end + 40].lower())
    if named is None:
        return time
    for known in reversed([d for d in dates if d.end <= time.start and d.rule in BEGINNINGS]):
        around = text[max(0, known.start - 90) : known.end + 90].lower()
        if re.search(pattern_of("event_names"), around) and known.date_start and known.date_start <= published:
            return dataclasses.replace(time, date_start=known.date_start, date_end=max(published, known.date_start), kind="range")
    return time
