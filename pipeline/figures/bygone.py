"""Times that are told by the way: of one crime of long ago, of somebody's life, of what people are accused of."""

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
from .telling import Sentence, State, hears, time_of

LONG_AGO = 5  # years before publication


def of_one_crime(time: TimeExpression, text: str) -> bool:
    """«обвинения в убийстве учителя в 2009 году предъявлены четверым»: the year of a crime, not of the answer to it."""
    if time.granularity != "year" or not times.is_span(time):
        return False
    left = re.split(r"[.;:,()]", text[max(0, time.start - 120) : time.start].lower())[-1]
    found = _crime().search(left)
    return found is not None and not re.search(r"[а-яё]{3,}(?:ены|аны|яны|ено|ано|ена|ли|ла|ло|лся|лись)(?!\w)", found["told"])


@lru_cache(maxsize=1)
def _crime() -> re.Pattern[str]:
    lead = r"(?<!\w)(?:в|за|об?|к|ко|на|с)\s(?:[а-яё-]{1,20}\s){0,2}"
    return re.compile(lead + pattern_of("crime_once") + r"(?P<told>(?:\s[а-яё«»-]{1,25}){0,7})\s(?:в\s)?$")


def by_the_way(time: TimeExpression, sentence: Sentence) -> bool:
    """«приехал в США в 2004 году», «рост продолжился и после введения 1 июня новых мер»: in a sentence that counts nothing."""
    if sentence.figures or time.date_end is None:
        return False
    before = sentence.text[: max(0, time.start - sentence.unit.start)]
    if _after_it().search(before) or (times.is_day(time) and OF_A_NOUN.search(before)) or OF_PEOPLE.search(before):
        return True
    if not times.is_span(time):
        return False
    if hears("life_told").search(sentence.text):
        return True
    now: datetime.date | None = sentence.published
    return now is not None and time.granularity == "year" and now.year - time.date_end.year >= LONG_AGO


# «бои с отрядом, прорвавшимся | в пятницу | в два села»: what a noun of the sentence did before
OF_A_NOUN = re.compile(r",\s(?:[а-яё]{2,20}\s){0,2}[а-яё]{3,20}вш(?:ий|ая|ее|ие|его|ей|их|им|ими|ем|ую)(?:ся)?\s(?:[^,.;:()]{0,30}\s)?$")


# «иностранцы, участвовавшие в беспорядках | 4–5 января»: what people did before
OF_PEOPLE = re.compile(
    r",\s(?:[а-яё]{2,20}\s){0,2}(?:участвова|напа|соверши|воева|прорва|обстреля|захвати)вш(?:ий|ая|ие|его|их|им|ими|ем)(?:ся)?\s(?:[^,.;:()]{0,40}\s)?$"
)


@lru_cache(maxsize=1)
def _after_it() -> re.Pattern[str]:
    """«после вступления в силу | 1 июля | закона»: when something else began."""
    return re.compile(r"(?<!\w)(?:после|с момента|со времени)\s" + pattern_of("enacting") + r"(?:\s(?:в\s)?(?:силу|действие))?\s(?:с\s)?$")


def accused_of(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«Он передал через адвоката 30 января, что …. Его обвиняют в нападении, при котором погибли двое»: nobody says when."""
    if not set(draft.actions) <= {"killed", "wounded", "committed", "abducted", "attempted"} or state.harm:
        return False
    time = time_of(state, sentence, draft)
    if time is None or not times.is_day(time):
        return False
    before = sentence.text[: max(0, draft.start - sentence.unit.start)]
    return hears("accusing").search(before) is not None or hears("involved").search(before) is not None


HARMED = frozenset({"killed", "wounded", "committed", "abducted"})
CHARGED = 100  # characters between the word of the charge and the deed
FOR_IT = re.compile(r"(?P<told>.*)(?<!\w)(?:за|в|во|об?|к|по)\s(?:[а-яё-]{1,20}\s){0,2}$")
TURNED = re.compile(r"(?<!\w)(?:за|по)\s[^,.;:()]*$")  # «за участие в | похищении 12 человек осуждены четверо»


def of_the_charge(draft: Draft, time: TimeExpression, sentence: Sentence) -> bool:
    """«| В среду | суд приговорил Иванова за убийство трёх полицейских»: when he was judged, nobody says when he did it."""
    noun = draft.trigger
    if noun is None or not noun.noun or noun.i > draft.item.first or not set(draft.actions) <= HARMED:
        return False
    start = sentence.unit.start
    at = sentence.unit.words[noun.i].start - start
    left = sentence.text[max(0, at - CHARGED) : at]
    lead = FOR_IT.match(left)
    if lead is None or time.end > start + at:
        return False
    behind = re.split(r"[,.;:()]", sentence.text[draft.end - start :])[0]
    told = behind if TURNED.search(left) is not None else ""
    return any(hears(words).search(where) for words in ("accusing", "charged_with") for where in (lead["told"], told))


TAIL = re.compile(r"(?:\s[а-яёА-ЯЁ«»-]{1,25}){0,4}\s(?:в\s)?")  # the rest of what the noun is told of
# what the sentence goes on to say, up to the next mark: «в убийстве троих | в среду | приговорил суд»
GOES_ON = re.compile(r"[^,.;:()–—]*?\s[а-яё]{2,20}(?:ены|аны|яны|ено|ано|яно|ил|ел|ал|ял|ла|ло|ли|лся|лась|лись|ет|ют|ит|ят)(?!\w)")


def behind_its_noun(draft: Draft, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """«25 мая освобождён осуждённый за убийство двух журналистов | летом 2014 года |»: the time of a crime that a noun tells."""
    if draft.trigger is None or not draft.trigger.noun or not set(draft.actions) <= HARMED or draft.trigger.i > draft.item.first:
        return None
    behind = next((d for d in dates if d.start >= draft.end), None)
    if behind is None or TAIL.fullmatch(text[draft.end : behind.start]) is None or GOES_ON.match(text, behind.end):
        return None
    return behind


def of_an_older_one(draft: Draft, sentence: Sentence, state: State | None = None) -> bool:
    """«Это самый крупный теракт после захвата школы, когда погибли 334», «прошлый взрыв, при котором убиты 17»: nobody says when."""
    return set(draft.actions) <= HARMED and _older_one().search(sentence.text[: max(0, draft.start - sentence.unit.start)]) is not None


@lru_cache(maxsize=1)
def _older_one() -> re.Pattern[str]:
    since = _record().pattern + r"[^.;:]{0,60}\s(?:после|со врем[её]н[аи]?|с момента)"
    like = r"(?<!\w)(?:(?:сравни|сопостав)[а-яё]{2,10}\s(?:его\s)?с|похож[а-яё]{1,3}\sна|(?:прошл|предыдущ|прежн)[а-яё]{2,3})"
    which = r",\s(?:[а-яё]{1,15}\s){0,3}(?:котор[а-яё]{1,3}|когда|где|ун[её]сш[а-яё]{2,3}|стоивш[а-яё]{2,3})\s[^.;:,]{0,60}$"
    return re.compile(f"(?:{since}|{like})" + r"\s(?:[а-яё]{2,20}\s){0,3}" + pattern_of("crimes_told") + r"[^.;:]{0,90}" + which)


def of_standing(time: TimeExpression, start: int, text: str) -> bool:
    """«Страна является членом союза с 2004 года, она отправила 600 военных»: how long a state has lasted, not the number's time."""
    if not re.match(r"[Сс]о?\s\d{4}", time.text):
        return False
    gap = text[time.end : start]
    if time.end > start or not re.match(r"\s?(?:года|г\.)?,\s(?:он|она|они|оно|сейчас|теперь|при этом)\s", gap.lower()):
        return False
    left = re.split(r"[.;:()]", text[max(0, time.start - 120) : time.start].lower())[-1]
    return hears("standing_since").search(left) is not None


def of_the_last_one(time: TimeExpression, text: str) -> bool:
    """«Теракт стал самым кровавым после событий в Москве | в марте 2004 года |»: when something like it happened before."""
    left = re.split(r"[.;:!?]\s", text[max(0, time.start - 150) : time.start].lower())[-1]
    if re.match(r"со?\s", time.text.lower()) and not re.search(r"(?:после|со врем[её]н[аи]?|с момента)\s", left):
        return time.rule == "since" and _record().search(left) is not None and re.search(r"[,(]", left.rstrip(" ,")) is None
    return _last_one().search(left) is not None


def since_record(time: TimeExpression, text: str) -> TimeExpression:
    """«Это самый крупный теракт | с января 2010 года |, когда погибли семеро»: that month, not all the time since."""
    if time.rule != "since" or not of_the_last_one(time, text) or not WHEN.match(text, time.end):
        return time
    start, end = time.date_start, time.date_start
    if start is None or time.granularity not in ("day", "month", "year"):
        return time
    if time.granularity == "month":
        end = (start.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
    elif time.granularity == "year":
        end = start.replace(month=12, day=31)
    return dataclasses.replace(time, date_end=end, kind="point", rule="since_record")


WHEN = re.compile(r",\s(?:когда|в котор[а-яё]{2})\s")


@lru_cache(maxsize=1)
def _record() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern_of("records") + r"\s")


@lru_cache(maxsize=1)
def _last_one() -> re.Pattern[str]:
    since = r"(?:после|со врем[её]н[аи]?|с момента)\s"
    return re.compile(_record().pattern + r"(?:[^\s,;:()]{1,25},?\s){1,7}" + since + r"(?:[^\s,;:()]{1,25}\s){1,8}(?:в\s)?$")


ENACTED = re.compile(r",\s(?:объявл|принят|утвержд|подписан|издан)[а-яё]{2,7}\s(?:[а-яё]{1,20}\s){0,3}$")


def of_a_law(time: TimeExpression, sentence: Sentence) -> bool:
    """«Амнистией, объявленной | в июне 2003 года |, воспользовались 70 боевиков. Сдались 90»: not gone on with behind its sentence."""
    return ENACTED.search(sentence.text[: max(0, time.start - sentence.unit.start)]) is not None


MEANT_FOR = re.compile(r"(?<![а-яё])(?:теракт|взрыв|нападени|диверси|покушени|подрыв)[а-яё]{0,3}\sна\s\d{1,2}\s[а-яё]{3,8}")


def of_an_attack_to_come(time: TimeExpression, text: str) -> bool:
    """«пресечена подготовка теракта на 23 февраля»: the day for which it was meant, not that of the arrests."""
    start = max(0, time.start - 20)
    found = MEANT_FOR.search(text[start : time.end].lower())
    return times.is_day(time) and found is not None and start + found.end() >= time.end - 1


def of_other_crimes(time: TimeExpression, start: int, text: str) -> bool:
    """«причастны к 14 преступлениям, совершённым | с 2012 года |, и намеревались подорвать два объекта»: not when they meant to."""
    return COMMITTED.search(text[max(0, time.start - 60) : time.start]) is not None and "," in text[time.end : start]


COMMITTED = re.compile(r",\s(?:соверш[её]нн|произошедш|случивш|организованн)[а-яё]{2,4}\s(?:ими\s|в\s)?$")


def if_then(time: TimeExpression, place: int, text: str) -> bool:
    """«Если | в 2012 году | было 300 боевиков, то теперь – | двадцать»: the time of what is set against what is told."""
    return IF.search(text[max(0, time.start - 30) : time.start]) is not None and THEN.search(text[time.end : place]) is not None


IF = re.compile(r"(?<!\w)если\s(?:[а-яё]{1,12}\s){0,2}$", re.IGNORECASE)
THEN = re.compile(r"^[^.;]{1,160},\sто\s", re.IGNORECASE)
