"""Another time of the same kind, named by half: «в прошлом году 57, в этом — 40», «в первом квартале 5, во втором — 7»."""

from __future__ import annotations

import re

from . import calendar as cal
from .finds import Find, Found, one
from .moments import read_moment
from .points import nth, said, so_far
from .words import Atom, load_words


def other_part(find: Find) -> Found | None:
    """«в первом квартале — 5, во втором — 7»: another quarter or half of the same year; «во втором случае» is none."""
    last, number = find.scene.last, int(find.group("a")[0].value)
    if last is None and find.next_name() == "DASH" and find.scene.here:
        last = find.scene.here[-1]  # «В первом квартале изъято 40 стволов. Во втором — 30»
    if last and last.grain == "day" and (that := nth(find.scene.before, number)) and last.start != that.start:
        return one("point", that, True) if nth(find.scene.before, number - 1) == last or number == 1 else []
    make = {"quarter": cal.quarter, "half_year": cal.half_year}.get(last.grain if last else "")
    following = find.next_word()
    stands_alone = not following or not following.isalpha() or following.lower().endswith(load_words().verbs)
    if not last or not last.start or not make or not stands_alone or find.word(find.group("a")[0]).endswith(("ой", "ую")):
        return []
    that = make(last.start.year, number)
    return one("point", that, True) if that and that != last else []


YEAR_TOLD = re.compile(r"(?<![а-яё])год[уа]?(?![а-яё])", re.I)  # «за тот же период прошлого года – 39, в нынешнем – 13»


def other_year(find: Find) -> Found | None:
    """«в прошлом году 57, в этом — 40»: the other year, where the sentence has just named one."""
    last, following = find.scene.last, find.next_word()
    stands_alone = not following or not following.isalpha() or following.lower().endswith(load_words().verbs)
    stands_alone = stands_alone or following.lower() in ("их", "таких", "таковых", "уже", "лишь")  # «в прошлом их было 19»
    of_years = last is not None and (last.grain == "year" or find.scene.begun)  # «с начала года – 34, в прошлом – 19»
    start = find.atoms[find.first].start
    before = re.split(r"[.!?\n]\s", find.text[max(0, start - 200) : start])
    told = before[-1] if before[-1].strip() or len(before) < 2 else before[-2]  # «В прошлом году …. В нынешнем задержаны 17»
    of_years = of_years or YEAR_TOLD.search(told) is not None
    if not find.scene.anchor or not stands_alone:
        return []
    if not of_years:
        return other_unit(find)
    atoms = find.group("a")
    moment = read_moment([*atoms, Atom(atoms[-1].start, atoms[-1].end, "YEARNAME", 0)], find.scene)
    if find.has("ON"):  # «В прошлом году проведено 356 учений, на нынешний намечено 380»: all of it
        return said(moment, atoms) if find.word(atoms[-1]).endswith(("ий", "от")) else []
    return said(so_far(atoms, moment, find.scene.anchor), atoms)


def running_and_last(find: Find) -> Found | None:
    """«в этом и предыдущем годах», «за прошлый и нынешний годы»: from the first day of the year before to the anchor."""
    anchor = find.scene.anchor
    if anchor is None or not find.has("THIS") or not find.has("LAST", "ELAPSED", "PREVIOUS"):
        return []
    before = cal.year_of(anchor.year - 1)
    return one("range", cal.Interval(before.start, anchor, "year"), True) if before else []


def other_unit(find: Find) -> Found | None:
    """«В этом квартале 40, за прошлый — 30», «на этой неделе 12, на прошлой — 9»: the month, quarter, half year, week or day before it."""
    last = find.scene.last
    if last is None or last.start is None or find.next_name() != "DASH" or not find.has("LAST", "ELAPSED", "PREVIOUS"):
        return []
    told = re.split(r"[.!?\n]\s", find.text_before())[-1].lower()
    unit = _named_last(told)
    if unit == "week":
        return one("range", cal.week(last.start, -1) if last.start.weekday() == 0 else cal.days_back(last, 7), True)
    if unit == "day" and last.days == 1:
        return one("point", cal.days_back(last, 1), True)
    months = {"month": 1, "quarter": 3, "half_year": 6}.get(unit)
    if months is None or unit != last.grain or last.start.day != 1:
        return []
    first = cal.shift_months(last.start, -months)
    return one("point", cal.months(first.year, first.month, months, unit), True) if first else []


UNIT_TOLD = (("week", "недел"), ("day", "сутк"), ("month", "месяц"), ("quarter", "квартал"), ("half_year", "полугоди"))


def _named_last(told: str) -> str:
    """The unit that the sentence has named last, "" for none."""
    at, unit = max((told.rfind(word), unit) for unit, word in UNIT_TOLD)
    return unit if at >= 0 else ""
