"""Points: a day, a month, a quarter, a year, a decade; days named by words («вчера», «накануне»)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from . import calendar as cal
from .calendar import Interval
from .finds import Find, Found, grain_of, has_number_year, one, unresolved
from .moments import Moment, Scene, day_from, read_moment
from .words import Atom, load_words


def point(find: Find) -> Found | None:
    """«12 июня 2019 года», «в III квартале», «в прошлом году», «летом 2020 года»."""
    atoms = find.group("a")
    if find.word(atoms[-1]) in ("годы", "годов", "годам", "годах", "годами") and not has_number_year(atoms) and not find.has(*DECADES):
        return unresolved("year")  # «за эти годы»
    if find.has("MONTHWORD", "WEEK", "QUARTER") and any(find.word(a) in THESE for a in atoms):
        return unresolved("month")  # «за эти месяцы»: those that were told
    return point_of(find, atoms)


SPAN = 20  # days: less is no time that a year is told by
THESE = ("эти", "этих", "этими", "те", "тех", "теми")
DECADES = ("SUFFIXX", "SUFFIXE", "DECADEWORD")


def point_of(find: Find, atoms: list[Atom]) -> Found | None:
    if any(a.name == "NUMERIC" and len(str(a.value)) == 8 for a in atoms) and load_words().paper.search(find.text_before()):
        return None
    if find.next_word().lower() in ("р", "рожд"):
        return None  # «1985 г. р.»
    if (
        any(a.name == "DAYNUM" and a.value in (20, 30) for a in atoms)
        and find.has("SUFFIXE", "SUFFIXX")
        and not find.has("YEARNAME", "MONTH")
    ):
        return None  # «20-е заседание»
    scene = find.scene
    if find.has("BY", "ON") and {a.name for a in atoms} == {"END", "YEARNAME"} and (is_over(find) or just_told(find)):
        atoms = [*atoms, Atom(atoms[-1].start, atoms[-1].end, "LAST", -1)]  # «к концу года содержалось 40»
    if find.rule.name == "state" and scene.told:  # «похищены в январе прошлого года; на 1 ноября оставалось 412»
        far = read_moment(atoms, scene).interval
        scene = replace(scene, told=None, story=None) if far and far.start and (far.start - scene.told).days > STILL else scene
    ahead = scene.ahead or (find.has("BY") and not is_done(find))
    moment = read_moment(atoms, replace(scene, ahead=ahead, weight=2 if find.has("ON") else 4))
    if find.has("BY") and moment.interval and (last := deadline(atoms, moment, find)):
        return one("range", last, moment.relative)
    if find.has("ON", "BY") and moment.interval and (edge := edge_day(atoms, moment, find.scene)):
        return one("point", edge, moment.relative)
    if find.has("FOR") and {a.name for a in atoms} == {"SEASON"} and moment.interval and scene.anchor:
        return said(replace(moment, interval=up_to(moment.interval, scene.anchor)), atoms)  # «уже девятая за лето»
    return said(moment if scene.future else so_far(atoms, moment, scene.anchor), atoms)


def quarter_short(find: Find) -> Found | None:
    """«за 3 кв. 2023 г.»."""
    return point_of(find, [a._replace(name="QUARTER") if a.name == "QUARTERSHORT" else a for a in find.group("a")])


STILL = 92  # days after its beginning in which a story tells how things stand «на 20 марта»


def up_to(interval: Interval, anchor: date) -> Interval:
    """What is over of an interval that still goes on."""
    inside = interval.start and interval.end and interval.start <= anchor <= interval.end
    return replace(interval, end=anchor) if inside else interval


PAST = re.compile(r"[^.;]{0,40}?(?<!\w)(?!число|дело|тело|село|начало)[а-яё]{2,20}(?:л|ла|ло|ли|лась|лось|лись)(?!\w)", re.IGNORECASE)


def is_over(find: Find) -> bool:
    """Is the verb behind it one of the past, and the year of publication not at its end?"""
    after = find.text[find.atoms[find.last - 1].end :][:60]
    return find.scene.anchor is not None and find.scene.anchor.month < 11 and PAST.match(after) is not None


def just_told(find: Find) -> bool:
    """«На конец года в розыске 640 человек», told in the first months of the next: of the year that is over."""
    anchor = find.scene.anchor
    return find.has("ON") and anchor is not None and anchor.month <= JUST_OVER and not find.scene.future


JUST_OVER = 4  # the last month in which «на конец года» is that of the year before


def deadline(atoms: list[Atom], moment: Moment, find: Find) -> Interval | None:
    """«к концу года планируют»: from the anchor to that day, as «до конца года»; a day that is named («к 1 сентября») is that day."""
    if has_number_year(atoms) or any(a.name in ("DAYNUM", "NUMERIC") for a in atoms):
        return None
    that = edge_day(atoms, moment, find.scene) or moment.interval
    anchor = find.scene.anchor
    ahead = anchor and that and that.end and that.days == 1 and that.end > anchor
    return Interval(anchor, that.end, "day") if ahead and that else None


def is_done(find: Find) -> bool:
    """«К 1 мая закрыты 12 каналов»: told as done, so it is the 1 May that is over; not «к 1 мая должны быть закрыты»."""
    after = re.split(r"[.;:()]", find.text[find.atoms[find.last - 1].end :][:60])[0].lower()
    if re.match(r"\s?[–—-]\s(?:уже\s)?\d", after):
        return True  # «к концу марта закрыто 40, к июлю – 90»
    told = DONE.search(after)
    return told is not None and not find.scene.future and not load_words().duty.search(after)


DONE = re.compile(r"(?<!\w)[а-яё]{3,20}(?:[ая]н[аоы]|ен[аоы]|[ыя]т[аоы]|л[аио]|л[аио]сь)(?!\w)")


def edge_day(atoms: list[Atom], moment: Moment, scene: Scene) -> Interval | None:
    """«на начало 2023 года» is its first day, «на конец года», «к концу года» its last."""
    if not moment.interval or atoms[0].name not in ("BEGIN", "END"):
        return None
    that = moment.interval.start if atoms[0].name == "BEGIN" else moment.interval.end
    return Interval(that, that, "day")


def so_far(atoms: list[Atom], moment: Moment, anchor: date | None) -> Moment:
    """«в текущем году», «на этой неделе»: from its first day to the anchor."""
    names = {a.name for a in atoms}
    running = THIS_ONE.issuperset(names) or {"YEARNAME", "ELAPSED", "LAST"}.issuperset(names)  # «за минувший год», told in December
    if not anchor or not moment.interval or not running or atoms[-1].name == "SAME":
        return moment
    start, end = moment.interval.start, moment.interval.end
    inside = start and end and start <= anchor <= end
    return replace(moment, interval=replace(moment.interval, end=anchor)) if inside else moment


THIS_ONE = {"THIS", "YEARNAME", "MONTHWORD", "WEEK", "THISYEAR", "QUARTER", "HALFYEAR"}


def said(moment: Moment, atoms: list[Atom], kind: str = "point") -> Found | None:
    if moment.wrong:
        return None
    if moment.interval and moment.interval.grain == "day" and moment.interval.days > 1:
        kind = "range"
    return one(kind, moment.interval, moment.relative, grain_of(atoms))


def season(find: Find) -> Found | None:
    """Bare «летом», «весной 2020 года»; the nominative is no expression of time by itself."""
    atoms = find.group("a")
    if len(atoms) == 1 and not find.word(atoms[0]).endswith(("ой", "ом", "ью")):
        return []
    return point(find)


def season_adjective(find: Find) -> Found | None:
    """«за летний период», «в зимние месяцы прошлого года»: that season."""
    atom = find.group("a")[0]
    moment = read_moment([Atom(atom.start, atom.end, "SEASON", atom.value), *find.group("b")], find.scene)
    return said(moment, [Atom(atom.start, atom.end, "SEASON", atom.value)])


def mass_not_year(find: Find) -> Found | None:
    """«изъято 2000 г героина» are grams."""
    atoms = find.group("a")
    if atoms[-1].name in ("YEARSHORT", "DOT") and load_words().mass.match(find.next_word()):
        return None
    return point(find)


OUTLET = re.compile(r"[«\"“„][А-ЯЁ][а-яё]{2,20}\s{1,2}$")


def now_day(find: Find) -> Found | None:
    """«вчера», «на сегодняшний день»; «Россия сегодня» is the name of an agency."""
    behind = find.text[find.atoms[find.last - 1].end :][:1]
    if behind in ("»", '"', "”") and OUTLET.search(find.text_before()):
        return None
    value = next(int(a.value) for a in find.inside if a.name in ("NOWDAY", "TODAYS", "EVE", "DAYADJ"))
    return one("point", day_from(find.scene.anchor, value), True)


def day_adjective(find: Find) -> Found | None:
    """«при вчерашнем взрыве», «после сегодняшнего нападения»: the day of that event; no «вчерашний выпуск»."""
    if not load_words().happened.match(find.next_word().lower()):
        return []
    day, anchor = find.inside[0], find.scene.anchor
    value = int(day.value)
    if day.name == "WEEKDAYADJ":
        value = -((anchor.weekday() - value) % 7) if anchor else 0  # «при воскресном нападении»: the last Sunday
    return one("point", day_from(anchor, value), True)


def these_days(find: Find) -> Found | None:
    """«на днях»; «на день» and the like are none."""
    return unresolved("day") if find.words().endswith("днях") else []


def same_day(find: Find) -> Found | None:
    """«в тот же день», «в этот день», «на следующий день»: of the last day that was named."""
    known = [i for i in find.scene.before if i.start and i.start == i.end]
    if not known or not known[-1].start:
        return unresolved("day")
    return one("point", day_from(known[-1].start, 1 if find.has("NEXT") else 0), True)


def same_year(find: Find) -> Found | None:
    """«за тот же год»: of the last time that was told at length, not of the day on which somebody spoke."""
    known = [i for i in find.scene.before if i.start and i.end]
    long = [i for i in known if i.start and i.end and (i.end - i.start).days >= SPAN]
    told = long or known
    last = told[-1].end if told else None
    if last is None:
        return unresolved("year")
    return one("point", Interval(date(last.year, 1, 1), date(last.year, 12, 31), "year"), True)


def night(find: Find) -> Found | None:
    """«минувшей ночью», «этой ночью»: a night belongs to the day it ends on, so it is the day of publication's."""
    return unresolved("day") if find.has("THAT", "SAME") else one("point", day_from(find.scene.anchor, 0), True)


def tens_of_month(find: Find) -> Found | None:
    """«в 20-х числах мая»: from the 20th to the last day; «в первых числах мая» tells no days."""
    that = read_moment(find.group("b"), find.scene)
    tens = next((int(a.value) % 100 for a in find.inside if a.name in ("DAYNUM", "DECADEWORD")), 0)
    if tens == 0 and find.has("FIRST", "RECENT"):
        return unresolved("day")
    if that.wrong or tens not in (10, 20, 30):
        return None
    if not that.interval or not that.interval.start or not that.interval.end:
        return one("range", None, True)
    start, end = that.interval.start, that.interval.end
    if end.day < tens:
        return None
    return one("range", Interval(start.replace(day=tens), start.replace(day=19) if tens == 10 else end, "day"), that.relative)


YEAR_OF_IT = re.compile(r"(?:\s[а-яё-]{1,20}){1,2}\s((?:19|20)\d\d)\s{0,2}г", re.I)


def month_adjective(find: Find) -> Found | None:
    """«в сентябрьских учениях», «после апрельских событий 2010 года»: that month; with a capital it is a name."""
    opens = re.search(r"(?:^|[.!?\n])\s*$", find.text_before()) and load_words().happened.match(find.next_word().lower())
    named = find.text[find.inside[0].start].isupper() and not opens  # «Октябрьский теракт унёс семь жизней» is no name
    if named or find.next_word().lower().startswith(("праздни", "каникул")):
        return []  # «на майские праздники»
    atom = find.inside[0]
    told = YEAR_OF_IT.match(find.text, atom.end)
    month = [Atom(atom.start, atom.end, "MONTH", atom.value)]
    moment = read_moment(month, replace(find.scene, weight=12), int(told.group(1)) if told else None)
    return said(replace(moment, relative=moment.relative and told is None), [atom])


def day_part(find: Find) -> Found | None:
    """«на утро понедельника», «к вечеру 5 июня»: that day."""
    return said(read_moment(find.group("a"), find.scene), find.group("a"))


def nth_day(find: Find) -> Found | None:
    """«С 28 по 30 мая прошёл семинар. В первый день …»: that day of the days that were told."""
    that = nth(find.scene.before, int(find.group("a")[0].value))
    return one("point", that, True) if that else []


def nth(before: list[Interval], number: int) -> Interval | None:
    told = next((i for i in reversed(before) if 1 < i.days <= 10), None)
    if not told or not told.start or not 1 <= number <= told.days:
        return None
    return day_from(told.start, number - 1)


QUOTES = ("«", '"', "„", "“")  # «на прошлогоднем «Кобальте»»


def last_years(find: Find) -> Found | None:
    """«прошлогодняя операция»: the year before that of publication."""
    anchor = find.scene.anchor
    if not (find.next_word().isalpha() or find.next_word() in QUOTES) or load_words().measured.match(find.next_word().lower()):
        return []  # «меньше прошлогоднего», «прошлогоднего показателя»: nothing is told of that year
    return one("point", cal.year_of(anchor.year + int(find.inside[0].value)) if anchor else None, True, "year")


def ten_days(find: Find) -> Found | None:
    """«в первой декаде июня»: days 1–10, 11–20, 21 to the end, which «последняя» is as well."""
    that = read_moment(find.group("b"), find.scene)
    which = 3 if find.has("RECENT") else int(find.group("a")[0].value)
    if that.wrong or which > 3:
        return None
    return one("range", cal.third(that.interval, which - 1) if that.interval else None, that.relative)


def last_week(find: Find) -> Found | None:
    """«за последнюю неделю января»: the last seven days of the month."""
    that = read_moment(find.group("b"), find.scene)
    if that.wrong or not that.interval or not that.interval.end:
        return None if that.wrong else unresolved("day")
    return one("range", Interval(that.interval.end - cal.DAY * 6, that.interval.end, "day"), that.relative)
