"""What a time expression is to the figures beside it: a span or a day, a time of holding, of comparing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from ..lexicon.wordings import pattern_of
from ..records import TimeExpression
from .months_held import month_of_holding
from .regimes import regime_begun

MONTH_DAYS, YEAR = 31, 366  # of a month, of a year at most
FAR_BACK = 3  # years behind a crime whose people are caught now


@lru_cache(maxsize=1)
def _compared() -> re.Pattern[str]:
    number = r"против\s{1,3}[\d., ]{1,12}(?:\s?\w{1,20}\.?){0,2}\s{1,3}"
    like = r"сравнени[юи]\sс\s(?:[а-яё]{2,20}\s){1,3}"  # «по сравнению с такой же операцией | 2016 года»
    like += r"|чем\s(?:в ходе|в рамках|во время|на|при|в)\s(?:[а-яё«»-]{2,25}\s){1,5}"  # «меньше, чем в ходе такой же операции | 2021 года»
    like += r"|(?:больше|меньше|чаще|реже|выше|ниже),?\sчем\s(?:[а-яё-]{2,25}\s){1,5}(?:за\s)?"  # «больше, чем все службы | за восемь лет»
    like += r"|(?<!тогда\s)как\sи\s"  # «терактов, как и | в прошлом году, не допущено»
    above = r"превы(?:ша|си)[а-яё]{1,4}\s(?:[а-яё]{2,20}\s){1,3}"  # «превышает данные | за аналогичный период»
    return re.compile(r"(?<!\w)(?:" + pattern_of("compared") + r"\s{0,12}(?:к\s{1,12}|с\s{1,12})?|" + f"{like}|{above}|{number})$")


@lru_cache(maxsize=1)
def _papers() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + pattern_of("papers") + r"|на\s{1,12}период)\s{1,12}(?:от\s{1,12})?$")


@lru_cache(maxsize=1)
def _earlier() -> re.Pattern[str]:
    return re.compile(pattern_of("earlier"))


@lru_cache(maxsize=1)
def _same_time() -> re.Pattern[str]:
    return re.compile(r"(?:в|во|за|на|с)?\s{0,12}" + pattern_of("same_time"))


@lru_cache(maxsize=1)
def _wanted() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern_of("biography") + r"\s{0,3}(?:[а-яё]{1,20}\s){0,2}$")


def is_span(time: TimeExpression) -> bool:
    return time.granularity != "day" or time.kind == "range" or time.date_start != time.date_end


def is_day(time: TimeExpression) -> bool:
    return not is_span(time)


def length(time: TimeExpression) -> int:
    """Days from end to end; 0 where an end is open."""
    return (time.date_end - time.date_start).days + 1 if time.date_start and time.date_end else 0


FEW = 4  # days


def of_few_days(time: TimeExpression) -> bool:
    """«12 июня», «6 и 7 июля», «в ночь на 5 июня»: the time of one event, not of a report."""
    return 0 < length(time) <= FEW


def earlier(time: TimeExpression) -> bool:
    """«годом ранее», «за аналогичный период»: a time that is only compared with."""
    return time.rule != "moved_back" and _earlier().search(time.text.lower()) is not None


def compared(time: TimeExpression, text: str) -> bool:
    """«чем в 2018 году», «против 23 годом ранее»: the time of the number that is compared with, of no other."""
    left = text[max(0, time.start - 70) : time.start].lower()
    share = time.text[:2].lower() == "к " and left.rstrip().endswith(("%", "процента", "процентов"))  # «(+6,5% | к прошлому году)»
    return share or time.text[:4].lower() in ("чем ", "чем\xa0") or _compared().search(left) is not None


def same_time(time: TimeExpression) -> bool:
    """«в тот день», «за это время»: what was named before."""
    return _same_time().match(time.text.lower()) is not None


def told_again(time: TimeExpression) -> bool:
    """«за этот же период», «за тот же срок»: the time itself stands in an earlier sentence."""
    return time.rule != "since_then" and same_time(time) and re.search(r"\d|год|прошл|минувш", time.text.lower()) is None


def named_for_law(time: TimeExpression, text: str) -> bool:
    """«Конвенции 2001 года», «программы на 2019–2021 годы» name a paper, not a period of anything done."""
    if time.text[:3].lower() == "от ":
        return True
    if time.text[:3].lower().startswith(("за ", "в ", "во")):
        return False  # «выявлен 341 нарушитель законодательства за шесть дней», «доклад о состоянии законности в 2021 году»
    return _papers().search(text[max(0, time.start - 60) : time.start].lower()) is not None


def last_years_figure(time: TimeExpression, text: str) -> bool:
    """«меньше прошлогоднего показателя»: of no number that is told; «в прошлогодней операции» is a time."""
    before = " " + re.sub(r"[(«\"\s]", " ", text[max(0, time.start - 12) : time.start].lower())
    led = (" в ", " на ", " во время ", " в ходе ", "по итогам ", "результатам ")
    return time.rule == "last_years" and not before.endswith(led)


def of_life(time: TimeExpression, text: str) -> bool:
    """«находился в розыске с 2013 года», «действует с 2006 года»: the past of a person or a body, of no number."""
    if time.granularity == "day" or time.text[:2].lower() not in ("с ", "со"):
        return False
    if re.match(r"[^.;]{0,30}(?:за это время|с тех пор|за этот срок|за этот период)", text[time.end : time.end + 60].lower()):
        return False
    if re.match(r"\s(?:был[ои]?\s)?(?:объявлен|внесен|внесён|поставлен|подан)[аоы]?\s", text[time.end : time.end + 30].lower()):
        return False  # «в розыск с 2014 года объявлены две тысячи граждан»
    return _wanted().search(text[max(0, time.start - 60) : time.start].lower()) is not None


def of_founding(time: TimeExpression, text: str) -> bool:
    """«В 2013 году в колонии было создано сообщество»: when a body began, in a sentence without numbers."""
    clause = re.split(r"[.;:]", text[time.end : time.end + 90].lower())[0]
    before = re.split(r"[.;:,]\s", text[max(0, time.start - 90) : time.start].lower())[-1]
    founded = r"(?<!\w)(?:был[аио]?\s)?" + pattern_of("founded") + r"(?:\s[^\s\d]{1,25}){0,9}\s{0,2}$"
    if time.granularity != "day" and re.search(founded, before):
        return True
    return time.granularity != "day" and re.search(r"(?<!\w)" + pattern_of("founded"), clause) is not None


def of_past(time: TimeExpression, text: str) -> bool:
    """«Убит главарь, объявленный в розыск в 2007 году, и его подельник»: the past of a person, in a sentence without numbers."""
    left = re.split(r"[.;:()]\s", text[max(0, time.start - 90) : time.start].lower())[-1]
    fate = r",\s(?:[а-яё]{1,20}\s){0,2}" + pattern_of("pasts") + r"\s(?:[^,]{0,60}\s)?$"
    return time.granularity != "day" and re.search(fate, left) is not None


def of_event(time: TimeExpression, text: str, published: date | None = None) -> bool:
    """«подозреваемых в нападениях 5 июня», «участников налёта в мае 2005 года», «взрыва 2009 года»: a crime's, not of the answer to it."""
    left = re.split(r"[.;:,()]", text[max(0, time.start - 120) : time.start].lower())[-1]
    dated = is_day(time) and re.match(r"(?:на )?\d", time.text) is not None  # «в ночь на 5 июня»
    dated = dated or (time.granularity == "month" and re.search(r"\d{4}|прошл|позапрошл", time.text) is not None)
    dated = dated or re.fullmatch(r"\d{4}(?:-го)? (?:года|г\.)", time.text) is not None
    long_ago = re.fullmatch(r"в (\d{4}) году", time.text.lower())  # «участников нападения на село в 1999 году», told in 2024
    dated = dated or (long_ago is not None and published is not None and published.year - int(long_ago[1]) > FAR_BACK)
    if time.rule in ("month_adjective", "last_years"):  # «по делам о | январских | беспорядках осуждены 40»
        return _lead_to_event().search(left) is not None and _told_crime().match(text[time.end : time.end + 90].lower()) is not None
    found = _event().search(left) if dated else None
    return found is not None and not (long_ago and re.search(r"[а-яё]{3,}(?:ены|аны|яны|ено|ано|ена|ли|ла|ло|лись)(?!\w)", found.group()))


LEAD = (
    r"(?:во время|в дни|в ходе"
    r"|причастн\w{0,5}\s(?:к|ко)|подозре\w{0,8}\sв|обвин\w{0,8}\sв|участи\w\sв|(?<!\w)за|после|по дел(?:у|ам) об?|в связи с"
    r"|организатор\w{0,3}|соучастник\w{0,3}|расследовани\w|организац\w{2,3}|исполнител\w{1,2}|участник\w{0,3})"
)


@lru_cache(maxsize=1)
def _lead_to_event() -> re.Pattern[str]:
    return re.compile(LEAD + r"\s$")


@lru_cache(maxsize=1)
def _told_crime() -> re.Pattern[str]:
    return re.compile(r"\s(?:[а-яё-]{1,20}\s){0,2}" + pattern_of("crimes_told") + r"(?!\w)")


@lru_cache(maxsize=1)
def _event() -> re.Pattern[str]:
    return re.compile(LEAD + r"\s(?:[а-яё-]{1,20}\s){0,3}" + pattern_of("crimes_told") + r"(?!\w)(?:\s[а-яёА-ЯЁ«»\d-]{1,25}){0,12}\s{0,2}$")


def of_plans(time: TimeExpression, text: str) -> bool:
    """«план на 2025 год»: a period of plans only."""
    if time.text[:13].lower() == "на протяжении":
        return False  # «на протяжении последних трёх лет терактов не было»
    left = re.split(r"[.;:()]\s", text[max(0, time.start - 50) : time.start])[-1]  # «на 2016 год пришлось 12, на 2017-й – 11»
    if FELL_ON.search(left) or FELL_ON.match(text[time.end : time.end + 20].lstrip(" .года")):
        return False  # «больше всего дел пришлось на 2020 г.», «на 2020 год пришлось 40 дел»
    lead = text[max(0, time.start - 12) : time.start] + text[time.start : time.start + 3]
    return time.granularity != "day" and re.search(r"(?:^|\W)на\s{0,12}\d{0,4}$", lead.lower()) is not None and not holds(time, text)


FELL_ON = re.compile(r"(?:пришл|приш[её]л|приход)[а-яё]{1,4}(?:\s|$)")


def holds(time: TimeExpression, text: str) -> bool:
    """«на 1 ноября», «по состоянию на май», «к концу года»: when something holds, not a period of doing."""
    left, own = text[max(0, time.start - 16) : time.start].lower(), time.text.lower()
    if left.endswith(("ночь ", "ночь на ")):
        return False
    ends = re.match(r"(?:на|к)\s{1,3}(?:начало|началу|конец|концу|середину|середине)", own)
    if left.rstrip().endswith("состоянию") or month_of_holding(time, text) or ends:
        return True
    until = re.match(r"(?:по состоянию )?(?:на|к)\s", own) or re.search(r"(?<!\w)(?:на|к)\s$", left)  # not «(Казахстана) 1 ноября»
    return is_day(time) and until is not None


def right_behind(time: TimeExpression, frame: TimeExpression | None, text: str) -> bool:
    """«Итоги 2017 года. … По состоянию на 1 января: задержано 512 человек»: what was done was done in the year."""
    if frame is None or not is_span(frame) or not frame.date_end or not time.date_start or not holds(time, text):
        return False
    return 0 <= (time.date_start - frame.date_end).days <= MONTH_DAYS


DATELINE_END = re.compile(r"\s?(?:года|г)?\.?,?\s{0,3}(?:[-–—/(:]|[А-ЯЁA-Z«])")


def dateline(time: TimeExpression, text: str, published: date | None) -> bool:
    """«Москва. 23 августа. АГЕНТСТВО – …»: the day of publication at the head of a line, behind a place only."""
    if not published or time.date_start != published or time.date_end != published or not time.text[:1].isdigit():
        return False
    head = text[max(text.rfind("\n", 0, time.start) + 1, time.start - 50) : time.start]
    words = re.findall(r"[а-яё]{3,}", head)
    return len(words) <= 3 and not re.search(r"(?<!\w)[а-яё]{3,}(?!\w)", head) and DATELINE_END.match(text[time.end :][:12]) is not None


def to_come(time: TimeExpression, published: date) -> bool:
    """«до конца года», «слушание назначено на 15 января»: nothing is done in it yet."""
    if time.basis == "relative" and time.date_start is not None and time.date_start > published:
        return True
    return time.rule == "until" and time.date_start == published and time.date_end is not None and time.date_end > published


def of_brackets(time: TimeExpression, text: str) -> bool:
    """«в скобках приведены показатели прошлого года»: the time of the bracketed numbers."""
    return "в скобках" in re.split(r"[.!?]\)?\s|\)\.\s", text[max(0, time.start - 90) : time.start].lower())[-1]


def starts_inside(part: TimeExpression, whole: TimeExpression) -> bool:
    """``part`` begins in ``whole`` and goes on behind its end."""
    if not (part.date_start and whole.date_start and whole.date_end):
        return False
    return whole.date_start < part.date_start <= whole.date_end


def inside(part: TimeExpression, whole: TimeExpression) -> bool:
    """Both ends of ``part`` lie in ``whole``, and it is shorter."""
    if not (part.date_start and part.date_end and whole.date_start and whole.date_end):
        return False
    return whole.date_start <= part.date_start and part.date_end <= whole.date_end and length(part) < length(whole)


def cut(time: TimeExpression, published: date | None) -> TimeExpression:
    """The part of a time that is over: «в четвёртом квартале», told in December."""
    over = published and time.date_start and time.date_end and time.date_start <= published < time.date_end
    return replace(time, date_end=published) if over else time


def reaches_over(new: TimeExpression, frame: TimeExpression, published: date | None) -> bool:
    """A time that begins before the frame and ends with it, or with the day of publication."""
    if not (new.date_start and new.date_end and frame.date_start and frame.date_end):
        return False
    return (
        new.date_start <= frame.date_start
        and length(new) > length(frame)
        and new.date_end >= (min(frame.date_end, published) if published else frame.date_end)
    )


def going_on(time: TimeExpression, text: str, published: date | None) -> TimeExpression:
    """«операция, начатая в январе 2019 года»: from then on; «в ночь | на 13 мая» is no day on which something holds."""
    if time.rule in ("state", "weekday") and time.text[:3].lower() == "на " and text[: time.start].lower().endswith(("ночь ", "ночь\xa0")):
        return replace(time, start=time.start + 3, text=time.text[3:], rule="date")
    if time.rule == "months_list":
        return cut(time, published)
    if is_day(time) and published and time.date_end and time.date_end < published and regime_begun(time, text):
        return replace(time, date_end=published, kind="range")
    started = re.search(r"(?<!\w)" + pattern_of("started") + r"\s{1,3}$", text[max(0, time.start - 24) : time.start].lower())
    if not started or not published or not time.date_end or time.date_end > published:
        return time
    return replace(time, date_end=published, kind="range")


def goes_back(new: TimeExpression, frame: TimeExpression | None) -> bool:
    """A time before the frame («в 2009 году их было 786»)."""
    if frame is None or frame.date_start is None or frame.date_end is None or new.date_start is None or new.date_end is None:
        return False
    another_year = new.date_end.year < frame.date_start.year
    return new.date_end < frame.date_start and is_span(frame) and (another_year or 0.5 <= length(new) / length(frame) <= 2.2)


def without_wider(dates: Sequence[TimeExpression], text: str) -> list[TimeExpression]:
    """«На минувшей неделе, 16 мая»: of two that stand in apposition the narrower one speaks."""
    wide = set()
    for first, second in pairwise(dates):
        if re.fullmatch(r"\s?[,(]\s?|\s", text[first.end : second.start]):
            if earlier(first) and second.basis == "explicit" and is_span(second):
                wide.add(first.start)  # «годом раньше, за весь 2010-й, таких было 12»: the one that is told outright
            else:
                wide |= {a.start for a, b in ((first, second), (second, first)) if inside(b, a)}
    return [d for d in dates if d.start not in wide]
