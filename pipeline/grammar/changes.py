"""Percent of something, or a change against another time: «снизилось на 12%» is -12."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from .lexemes import Number
from .patterns import MAYBE, SOME, group, within

SENTENCE = re.compile(r"[;!?\n](?:\s|$)|(?<!тыс)(?<!млн)(?<!млрд)\.(?:\s|$)|\.\s(?=[А-ЯЁ])")  # «с 5 тыс. до 20 тыс.»
CLAUSE = re.compile(r"[.;!?\n]|,\s")
NEAR = re.compile(rf"(?<!\w)(?:на|в){SOME}(?:\w{{1,30}}{SOME}){{0,2}}$", re.I)

# «%, или на 901 кг 449 г,», « процентов, то есть на 3 случая»
DIFFERENCE = re.compile(
    r"\s?(?:%|процент[а-яё]{0,3}),?\s(?:или|то есть)\s(?:на\s)?\d[\d\s,]{0,12}"
    r"(?:\s?[а-яё]{1,14}\.?(?:\s\d{1,3}\s[а-яё]{1,3})?)?(?:,(?=\s[а-яё]{1,6}ше))?"
)
ASIDE = r"(?:,[^,;:]{1,80},|\([^()]{1,60}\)|[—–][^—–;:()]{1,60}[—–])"  # «на 12% (до 430) выросло», «на 12% – до 430 – выросло»
INSERTED = re.compile(rf"{MAYBE}(?:%|процент\w{{0,4}})?{MAYBE}{ASIDE}?{MAYBE}(?:процент\w{{0,4}}{MAYBE})?")


def percent(text: str, number: Number, value: Decimal | None) -> tuple[str, Decimal | None]:
    """Kind and value of a percentage: «share», or «change» with a minus for a fall."""
    left = SENTENCE.split(text[max(0, number.start - 150) : number.start])[-1]
    right = CLAUSE.split(text[_past_difference(text, number.end) : number.end + 80])[0][:45]
    listed = IN_ROW.search(left) is not None
    if not listed and (sign := _sign().search(left)):
        minus = sign.group("minus") and not re.search(r"\w\s?[-−–]\s?$", left)
        return "change", (-value if value is not None and minus else value)
    if not listed and not NEAR.search(left) and not _told().search(left) and not _compared().search(right):
        changed = _told_behind().match(text, number.end, number.end + 30)
        return ("change", value) if changed else ("share", value)
    fall, rise = _last(within("fall"), left), _last(within("rise"), left)
    if within("fall_behind").search(right):
        fall, rise = 1000, -1
    elif within("rise_behind").search(right):
        fall, rise = -1, 1000
    elif (told := _verb_behind(left, text[number.end : number.end + 40])) is not None:
        fall, rise = (1000, -1) if within("fall").match(told) else (-1, 1000)
    if fall < 0 and rise < 0 and NEAR.search(left):
        fall, rise = _ahead(within("fall"), text, number.end), _ahead(within("rise"), text, number.end)
    if fall < 0 and rise < 0:
        return "share", value
    return "change", (-value if value is not None and fall > rise else value)


def _verb_behind(left: str, right: str) -> str | None:
    """«выросло на 30%, | на 19,6% | уменьшилось число краж»: the verb right behind, where the number opens a clause."""
    clause = re.split(r"[,;:(]\s|\s(?:а|и|но|тогда как)\s", left)[-1]
    if not NEAR.search(left) or within("fall").search(clause) or within("rise").search(clause):
        return None
    told = VERB_BEHIND.match(right)
    known = told is not None and (within("fall").match(told[1]) or within("rise").match(told[1]))
    return told[1] if told is not None and known else None


VERB_BEHIND = re.compile(r"\s?(?:%|процент[а-яё]{0,3})?\s(?:[а-яё]{2,12}\s)?([а-яё]{4,20}(?:сь|ся|ло|ла|ли|с))(?![а-яё])")


# «снижение в Оше – на 5,1%, в Нарыне – | 15,7%»: the next of a list of changes
IN_ROW = re.compile(
    r"(?<!\w)на\s\d[\d,.]{0,6}\s?%(?:,\s(?:и\s)?[^,;:%()]{1,40}\s[—–-]\s(?:на\s)?\d[\d,.]{0,6}\s?%){0,9}"
    r"(?:,|\sи)\s(?:во?\s|(?=[А-ЯЁ]))[^,;:%()]{1,40}\s[—–-]\s$"
)


def _past_difference(text: str, end: int) -> int:
    """«на 17 процентов, или | на 901 кг, | меньше»: behind the same change told in another measure."""
    found = DIFFERENCE.match(text, end, end + 60)
    return found.end() if found else end


@lru_cache(maxsize=1)
def _sign() -> re.Pattern[str]:
    return re.compile(rf"(?:{group('plus')}|(?P<minus>{group('minus')}))\s?$")


@lru_cache(maxsize=1)
def _told() -> re.Pattern[str]:
    """«снижение составило 12%»"""
    return re.compile(
        rf"(?<!\w){group('change_nouns')}{SOME}(?:{group('reached')}{SOME})?(?:[-–—]{MAYBE})?(?:\w{{1,30}}{SOME}){{0,2}}$", re.I
    )


@lru_cache(maxsize=1)
def _told_behind() -> re.Pattern[str]:
    """«12%-ный рост»"""
    return re.compile(rf"{MAYBE}%?\w{{0,30}}{SOME}{group('change_nouns')}", re.I)


@lru_cache(maxsize=1)
def _compared() -> re.Pattern[str]:
    return re.compile(f"{within('fall_behind').pattern}|{within('rise_behind').pattern}", re.I)


def _ahead(pattern: re.Pattern[str], text: str, end: int) -> int:
    """«на 12%, по данным министерства, снизилось число терактов»: a verb of change right behind, an insertion passed over."""
    right = SENTENCE.split(text[end : end + 120])[0]
    found = pattern.search(right)
    return found.start() if found and INSERTED.fullmatch(right[: found.start()]) else -1


def changed(text: str, start: int) -> bool:
    """The verb before «до 160» is one of change: the number is the new value, no bound."""
    window = SENTENCE.split(text[max(0, start - 90) : start])[-1]
    if BY_SO_MUCH.search(window):
        return True
    return within("changed").search(window) is not None or re.search(r"(?<!\w)[Сс]\s{1,9}\d[^.;!?\n]{0,90}$", window) is not None


# «в 3,7 раза, [до] 170»
BY_SO_MUCH = re.compile(r"(?<!\w)(?:на|в)\s[^.;!?,\n]{1,20}(?:,\d{1,2})?\s?(?:%|процент[а-яё]{0,3}|раза?)(?:,\s|\s?\(\s?|\s[—–]\s)$")


def compares(left: str, right: str) -> bool:
    """«на 70 преступлений меньше», «сократилось на 40»: a difference."""
    behind = re.match(rf"{MAYBE}(?:[А-Яа-яЁё]{{1,30}}{SOME}){{0,3}}(?:{group('fall_behind')}|{group('rise_behind')})(?!\w)", right, re.I)
    window = SENTENCE.split(left)[-1][-30:]
    if SHARE_BEHIND.match(right) or SHARE_BEFORE.search(left):
        return True
    return behind is not None or within("fall").search(window) is not None or within("rise").search(window) is not None


# «на 320 кг | или 33,8% больше», «на 200 кг|, или на треть, больше»; «больше на 25 процентов, или на | 619 кг»
SHARE_BEHIND = re.compile(
    r"(?:\s?[а-яё]{1,12}\.?(?:\s\d{1,3})?){0,2},?\s\(?(?:или|то есть)\s(?:на\s)?"
    r"(?:\d{1,4}(?:[.,]\d{1,3})?\s?(?:%|процент)|(?!вдвое\s|в[а-яё]{2,6}еро\s)(?:[а-яё]{4,12},?\s){1,2}(?:больше|меньше|выше|ниже))"
)
SHARE_BEFORE = re.compile(r"(?:%|процент[а-яё]{0,3}|(?<!\w)раза?),?\s(?:или|то есть)\s(?:на\s)?$")


def enclosed(left: str, right: str) -> bool:
    """«на 15% (или | 3 кг) больше», «на 15% (3 кг) меньше»: the same difference, told in brackets."""
    if OR_BY.search(left):
        return True  # «на 20%, или | 10 случаев, ниже»
    told = IN_BRACKETS.search(left)
    return told is not None and (bool(told.group("by")) or MORE_BEHIND.match(right) is not None)


IN_BRACKETS = re.compile(r"(?<!\w)на\s[^.;!?()\n]{1,20}\((?P<by>(?:или\s|то есть\s)?(?:на\s)?)$")
OR_BY = re.compile(
    r"(?<!\w)на\s[^.;!?()\n]{1,20}?(?:%|процент[а-яё]{0,3}|треть|четверть|половину),?\s(?:или|то есть)\s(?:на\s)?(?:\d{1,4}\s(?:т|кг)\s)?$"
)
MORE_BEHIND = re.compile(r"[^()\n]{0,30}\)\s(?:больше|меньше|выше|ниже)(?!\w)")


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((m.start() for m in pattern.finditer(text)), default=-1)
