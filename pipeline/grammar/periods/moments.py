"""What one moment stands for: the atoms of «12 июня», «конец мая 2020 года», «III квартал», «прошлый год» → an interval.

A moment is explicit where its year is written, relative where the year comes from the anchor (the day of publication),
from the context («в том же году») or from the other end of a range.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from . import calendar as cal
from .calendar import Interval
from .numerals import decade, in_century, numeric
from .words import Atom, Value

RELATIVE_YEARS = ("LAST", "ELAPSED", "BEFORELAST", "THIS", "NEXT", "PREVIOUS", "THAT")
WHOLE_UNITS = {"WEEK": "week", "MONTHWORD": "month", "QUARTER": "quarter", "HALFYEAR": "half_year", "DAYWORD": "day", "WEEKEND": "weekend"}


@dataclass(frozen=True, slots=True)
class Moment:
    """An interval and how it was found: ``interval`` None = cannot be (31.02) or not to be known; ``wrong`` = cannot be."""

    interval: Interval | None
    relative: bool = False
    wrong: bool = False


@dataclass
class Scene:
    """What a moment may lean on: the anchor, what was found before and after in this paragraph, whether the sentence looks ahead."""

    anchor: date | None
    before: list[Interval] = field(default_factory=list)
    here: list[Interval] = field(default_factory=list)  # of those before, the ones of this paragraph
    earlier: list[Interval] = field(default_factory=list)  # in the paragraphs before this one
    after: list[Interval] = field(default_factory=list)
    weeks: list[Interval] = field(default_factory=list)  # «за неделю», «за пять дней» before: what «неделей ранее» goes back from
    last: Interval | None = None  # the one before it in this sentence
    held: Interval | None = None  # the day on which something holds, the last one before it in this sentence
    begun: bool = False  # that one is «с начала года»
    told: date | None = None  # the last full day or month of this paragraph, with its year
    story: date | None = None  # the same, of an older year: it goes on where «29 июня» would else be last year's
    within: int | None = None  # the year of the sentence that this one's list belongs to
    future: bool = False
    past: bool = False  # «с мая», «29 июля погибли»: the last one that has begun
    weight: int = 4  # how much nearer a coming day must be than a past one; «на 27 мая» is halfway to a plan
    ahead: bool = False  # «до», «к»: the next 12 June, not the last one
    meant: bool = False  # «намеревались в мае»: what somebody meant to do then may be over or not


def values(atoms: list[Atom]) -> dict[str, Value]:
    """Class → value of its first atom."""
    found: dict[str, Value] = {}
    for atom in atoms:
        found.setdefault(atom.name, atom.value)
    return found


UNKNOWN = Moment(None, relative=True)
WRONG = Moment(None, wrong=True)


def read_moment(atoms: list[Atom], scene: Scene, year: int | None = None) -> Moment:
    """The moment that these atoms tell; ``year`` is that of the other end of a range, where it has one."""
    found = values(atoms)
    whole = _whole(atoms, found, scene, year)
    if whole.interval is None:
        return whole
    return Moment(_part(found, whole.interval), whole.relative)


def _part(found: dict[str, Value], interval: Interval) -> Interval | None:
    for which, name in enumerate(("BEGIN", "MIDDLE", "END")):
        if name in found:
            return cal.third(interval, which)
    if "HALF" in found and not ("YEARNAME" in found and interval.grain == "half_year"):
        return cal.half_of(interval, int(found.get("ORDINAL", 0)))
    return interval


def _whole(atoms: list[Atom], found: dict[str, Value], scene: Scene, year: int | None) -> Moment:
    if "NUMERIC" in found:
        return _of_year(numeric(str(found["NUMERIC"])))
    if "NOWDAY" in found and "MONTH" not in found:
        return Moment(day_from(scene.anchor, int(found["NOWDAY"])), relative=True)
    if "CENTURY" in found and not ("DECADEWORD" in found or "SUFFIXE" in found or "SUFFIXX" in found or "YEARNAME" in found):
        number = int(found.get("ROMAN", found.get("DAYNUM", 0)))
        return _of_year(cal.century(number)) if number else UNKNOWN
    if "DECADEWORD" in found:
        return _of_year(cal.decade(in_century(int(found["DECADEWORD"]), found)))
    if ("SUFFIXE" in found or "SUFFIXX" in found) and not ("MONTH" in found or "MONTHSHORT" in found):
        return _of_year(decade(found))
    if "MONTH" in found or "MONTHSHORT" in found:
        number = int(found.get("MONTH", found.get("MONTHSHORT", 0)))
        if (day := int(found.get("DAYNUM", 0)) or _spoken_day(found)) > 0:
            return _in_year(lambda y: cal.day(y, number, day), found, scene, year)
        return _in_year(lambda y: cal.month(y, number), found, scene, year)
    if "SEASON" in found:
        return _season(atoms, found, scene, year)
    if "QUARTER" in found and (number := ordinal(found)):
        return _in_year(lambda y: cal.quarter(y, number), found, scene, year)
    if "HALFYEAR" in found and (number := ordinal(found)):
        return _in_year(lambda y: cal.half_year(y, number), found, scene, year)
    if "WEEKDAY" in found or "WEEKEND" in found:
        return Moment(weekday(found, scene), relative=True)
    if not ("YEAR" in found or "OLDYEAR" in found or "YEARNAME" in found or "YEARSHORT" in found):
        for name, unit in WHOLE_UNITS.items():
            if name in found:
                return _unit(unit, found, scene)
    return _in_year(cal.year_of, found, scene, year if year else (scene.anchor.year if scene.anchor else None), bare=True)


def _of_year(interval: Interval | None) -> Moment:
    return Moment(interval) if interval else WRONG


def _spoken_day(found: dict[str, Value]) -> int:
    """«первое июля», «двадцать пятого июня»; «вторая половина июня» has none."""
    if "HALF" in found or not ("ORDINAL" in found or "DAYWORDED" in found):
        return 0
    return int(found.get("COUNT", 0)) + int(found.get("DAYWORDED", found.get("ORDINAL", 0)))


def ordinal(found: dict[str, Value]) -> int:
    return int(found.get("ORDINAL", found.get("ROMAN", found.get("DAYNUM", 0))))


def _in_year(make, found: dict[str, Value], scene: Scene, year: int | None, bare: bool = False) -> Moment:  # type: ignore[no-untyped-def]
    """``make(year)`` in the year that is written, meant, handed over, or else nearest to the anchor."""
    written = found.get("YEAR", found.get("OLDYEAR"))
    if written is not None:
        return _of_year(make(int(written)))
    if scene.anchor and just_over(found):
        over = [c for c in (make(scene.anchor.year + k) for k in (-1, 0)) if c and c.end and c.end <= scene.anchor]
        return Moment(over[-1] if over else None, True)
    meant, relative = relative_year(found, scene)
    if relative:
        return Moment(make(meant), True) if meant else UNKNOWN
    if year is not None:
        interval = make(year)
        return Moment(interval, True) if interval or bare else WRONG
    if scene.anchor is None:
        return UNKNOWN if make(2024) else WRONG
    if "DAYNUM" in found and (near := _told_near(make, scene)) is not None:
        return Moment(near, True)
    if (continued := _continued(make, scene)) is not None:
        return Moment(continued, True)
    choices = [c for c in (make(scene.anchor.year + k) for k in (-1, 0, 1)) if c]
    if not choices:
        return UNKNOWN if make(2024) else WRONG
    ahead = (scene.future or scene.ahead) and not scene.meant
    meant_year = cal.nearest(scene.anchor, choices, ahead, scene.past, scene.weight, meant=scene.meant)
    if scene.story and meant_year and meant_year.start and scene.story.year < meant_year.start.year < scene.anchor.year:
        goes_on = make(scene.story.year)
        meant_year = goes_on if goes_on and goes_on.start and goes_on.start >= scene.story else meant_year
    return Moment(meant_year, True)


def just_over(found: dict[str, Value]) -> bool:
    """«минувшей осенью», «за прошедший январь»: the last one that is over; «прошлой осенью» may be last year's."""
    named = ("MONTH" in found or "SEASON" in found) and "YEARNAME" not in found and "DAYNUM" not in found
    return named and ("ELAPSED" in found or isinstance(found.get("LAST"), float))


def _continued(make, scene: Scene) -> Interval | None:  # type: ignore[no-untyped-def]
    """«5 мая 2021 года его задержали, 7 июня осудили»: a story of a past year goes on in that year."""
    if scene.within and scene.anchor and scene.within < scene.anchor.year:
        return make(scene.within)
    if scene.told is None or scene.anchor is None or scene.told.year >= scene.anchor.year:
        return None
    interval = make(scene.told.year)
    return interval if interval and interval.start and interval.start >= scene.told else None


def _told_near(make, scene: Scene) -> Interval | None:  # type: ignore[no-untyped-def]
    """«1 сентября 2004 года захвачена школа. … с 1 по 3 сентября»: a day within a week behind one that was told with its year."""
    far = scene.anchor.year - 1 if scene.anchor else 0
    for told in reversed(scene.before):
        day = make(told.start.year) if told.start and told.start == told.end and told.start.year < far else None
        if day and day.start and 0 <= (day.start - told.start).days <= DAYS_OF_A_STORY:
            return day
    return None


DAYS_OF_A_STORY = 7


YEAR_ENDS = (12, 12)  # from this day on the year is summed up as one that is over


def relative_year(found: dict[str, Value], scene: Scene) -> tuple[int | None, bool]:
    """«прошлого года» → (2018, True); no such word → (None, False); no anchor → (None, True)."""
    anchor_year = scene.anchor.year if scene.anchor else None
    if "THISYEAR" in found:
        return anchor_year, True
    name = next((n for n in RELATIVE_YEARS if n in found), None)
    if name is None:
        return None, False
    if name in ("THAT", "PREVIOUS") or (name == "THIS" and "SAME" in found):
        known = [i.start.year for i in scene.before or main_spans(scene.earlier) if i.start]
        if name == "PREVIOUS":
            base = known[-1] if known else anchor_year
            return (base - 1 if base else None), True
        return (known[-1] if known else None), True
    if scene.anchor and (name == "ELAPSED" or isinstance(found[name], float)) and (scene.anchor.month, scene.anchor.day) >= YEAR_ENDS:
        return anchor_year, True  # «за минувший год», told on 20 December
    return (anchor_year + int(found[name]) if anchor_year else None), True


def main_spans(told: list[Interval]) -> list[Interval]:
    """The spans that are told, to the last one; a look back in passing behind it («в 2020-м их было 54, в 2019-м – 40») is none."""
    spans = [i for i in told if i.start and i.end and i.days > 20]
    while len(spans) > 1 and spans[-1].end < spans[-2].start:  # type: ignore[operator]
        spans.pop()
    return spans


def _season(atoms: list[Atom], found: dict[str, Value], scene: Scene, year: int | None) -> Moment:
    """Summer of 2020 is June to August; «зимой 2020 года» may be two winters and is none."""
    first = int(found["SEASON"])
    years = [int(a.value) for a in atoms if a.name == "YEAR"]
    years += [years[0] // 100 * 100 + int(a.value) for a in atoms if a.name in ("NUM", "DAYNUM") and years]  # зимой 2022/23 года
    if first != 12:
        return _in_year(lambda y: cal.months(y, first, 3, "quarter"), found, scene, year)
    if len(years) == 2 and years[1] == years[0] + 1:
        return _of_year(cal.months(years[0], 12, 3, "quarter"))
    if not years and year is None and scene.anchor and found.keys() & {"LAST", "ELAPSED"} and "YEARNAME" not in found:
        back = 1 if scene.anchor.month > 2 else 2
        return Moment(cal.months(scene.anchor.year - back, 12, 3, "quarter"), True)  # «минувшей зимой»: the last one that is over
    if years or year is not None or scene.anchor is None or relative_year(found, scene)[1]:
        return UNKNOWN
    return _in_year(lambda y: cal.months(y, 12, 3, "quarter"), found, scene, None)


def day_from(anchor: date | None, days: int) -> Interval | None:
    if anchor is None:
        return None
    that = anchor + cal.DAY * days
    return Interval(that, that, "day")


def weekday(found: dict[str, Value], scene: Scene) -> Interval | None:
    """«в среду»: the last one, the day of publication counts; «в минувшую»: before it; «в следующую», «до среды»: after."""
    anchor = scene.anchor
    if anchor is None:
        return None
    length = 2 if "WEEKEND" in found else 1
    number = 5 if "WEEKEND" in found else int(found["WEEKDAY"])
    ahead = "NEXT" in found or "COMING" in found or scene.future or scene.ahead
    if ahead:
        start = anchor + cal.DAY * ((number - anchor.weekday() - 1) % 7 + 1)
    else:
        latest = anchor - cal.DAY * (length - 1)
        strictly = 1 if length == 1 and ("LAST" in found or "ELAPSED" in found or "RECENT" in found) else 0
        start = latest - cal.DAY * (strictly + (latest.weekday() - number - strictly) % 7)
    return Interval(start, start + cal.DAY * (length - 1), "day")


def _unit(unit: str, found: dict[str, Value], scene: Scene) -> Moment:
    """«прошлая неделя», «этот месяц», «прошлый квартал»: whole units of the calendar."""
    shift = next((int(found[n]) for n in ("LAST", "ELAPSED", "BEFORELAST", "THIS", "NEXT") if n in found), 0)
    if "PREVIOUS" in found or "THAT" in found or ("THIS" in found and "SAME" in found):
        return _told_unit(unit, scene, 1 if "PREVIOUS" in found else 0)
    if scene.anchor is None:
        return UNKNOWN
    anchor = scene.anchor
    if unit == "week":
        return Moment(cal.week(anchor, shift), True)
    if unit == "day":
        return Moment(day_from(anchor, shift), True)
    size = cal.MONTHS_IN[unit]
    index = (anchor.month - 1) // size + shift
    return Moment(cal.months(anchor.year, index * size + 1, size, unit), True)


def _told_unit(unit: str, scene: Scene, back: int) -> Moment:
    """«С 5 по 11 августа 40 нарушителей, за предыдущую неделю — 31»: the one before the last that was told; «за тот же месяц»."""
    least, most = LENGTH_OF[unit]
    told = next((i for i in reversed([*scene.earlier, *scene.before]) if i.start and i.end and least <= i.days <= most), None)
    if told is None:
        return UNKNOWN
    days = {"day": 1, "week": 7}.get(unit)
    that = cal.days_back(told, back * days) if days else cal.moved(told, -back * cal.MONTHS_IN[unit])
    return Moment(that if that.start else None, True)


LENGTH_OF = {"day": (1, 1), "week": (5, 9), "month": (28, 31), "quarter": (89, 92), "half_year": (181, 184)}  # days
