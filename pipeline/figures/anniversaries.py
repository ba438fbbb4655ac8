"""Days on which something long past is remembered: «1 сентября исполнилось 20 лет со дня захвата школы»."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..grammar.numbers import find_numbers
from ..lexicon.wordings import pattern_of, table_of
from ..records import TimeExpression
from . import times
from .drafts import Unit

RECENT = 370  # days before the publication in which a day can be that of the remembering


def remembered(
    dates: Iterable[TimeExpression], unit: Unit, text: str, published: datetime.date | None, known: dict[datetime.date, datetime.date]
) -> Iterator[TimeExpression]:
    """The expressions of a sentence; the day of remembering becomes that of the event, or goes where nobody says how long ago it was.

    ``known`` holds the days that were told so before: «3 апреля – четвёртая годовщина взрыва. В тот день погибли …».
    """
    told = _anniversary().search(text, unit.start, unit.end) if published is not None else None
    for time in dates:
        day = time.date_start if times.is_day(time) else None
        if day is None or published is None or not 0 <= (published - day).days < RECENT:
            yield time
        elif told is not None:
            if (years := _years(told)) and (event := _years_back(day, years)):
                known[day] = event
                yield dataclasses.replace(time, date_start=event, date_end=event)
        elif time.rule == "same_day" and day in known:
            yield dataclasses.replace(time, date_start=known[day], date_end=known[day])
        else:
            yield time


@lru_cache(maxsize=1)
def _anniversary() -> re.Pattern[str]:
    """«исполнилось 20 лет | трагедии», «10 лет | со дня теракта»; not «ему исполнилось 20 лет»."""
    since = r"(?=\s(?:(?:с|со)\s(?:дня|момента|времени)\s)?(?:[а-яё]{2,20}\s){0,2}" + pattern_of("remembered") + ")"
    number = r"(?P<n>\d{1,2}|[а-яё]{3,14}(?:\s[а-яё]{3,12})?)"
    ages = rf"(?:исполн[а-яё]{{2,6}}|минул[оаи]?|прошл[оаи])\s(?:уже\s)?{number}\s(?:лет|года?)"
    ordinals = "|".join(table_of("nth_year"))
    nth = rf"(?:(?:(?P<nth>\d{{1,2}})-?[а-яё]{{1,2}}|(?P<word>{ordinals})[а-яё]{{2,3}})\s)?годовщин[а-яё]{{1,3}}"
    nth += r"|(?P<old>\d{1,2})-лети[а-яё]{1,2}"
    return re.compile(rf"(?<!\w)(?:{ages}|{nth}){since}", re.IGNORECASE)


def _years(told: re.Match[str]) -> int:
    """How many years ago it was; 0: nobody says."""
    if told["word"]:
        return int(table_of("nth_year")[told["word"].lower()])
    number = told["n"] or told["nth"] or told["old"] or ""
    found = find_numbers(number)
    whole = len(found) == 1 and found[0].value is not None and found[0].value == int(found[0].value)
    return int(found[0].value or 0) if whole else 0


def _years_back(day: datetime.date | None, years: int) -> datetime.date | None:
    if day is None or day.year <= years:
        return None
    return day.replace(year=day.year - years) if (day.month, day.day) != (2, 29) else None
