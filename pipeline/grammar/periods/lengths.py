"""Lengths of time: the first months of a year, lengths that end at the anchor, bare lengths, habits."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from ...lexicon.inflection import readings
from . import calendar as cal
from .calendar import Interval
from .finds import UNITS, Find, Found, count_of, grain_of, has_number_year, one, unresolved
from .moments import Moment, day_from, read_moment, values
from .points import point, point_of
from .words import Atom, load_words


def first_months(find: Find) -> Found | None:
    """«за девять месяцев 2023 года», «за первые три квартала текущего года», «за 9 месяцев»."""
    if any(a.name == "QUARTER" and find.word(a) not in ("квартала", "кварталов") for a in find.inside):
        return point_of(find, [a for a in find.inside if a.name not in ("FOR", "IN")])  # «в 3 квартале» is the third
    if ONCE_IN.search(find.text_before()):
        return recurring(find)
    unit = "quarter" if find.has("QUARTER") else "half_year" if find.has("SIXMONTHS", "HALFYEAR") else "month"
    count = count_of(find.group("n")) if find.group("n") else 1
    if count is not None and count % 1 == 0.5 and unit == "month":
        return to_the_middle(find, int(count))
    if count is None or count != int(count):
        return one("range", None, True, "month")
    if not 1 <= count * cal.MONTHS_IN[unit] <= 12:
        return None if find.group("a") else last_length(find)
    length = int(count) * cal.MONTHS_IN[unit]
    tail = find.group("a")
    if not tail:
        latest = first_of_year if find.has("FIRST") else latest_months
        return one("range", latest(find.scene.anchor, length), True, "month")
    year = read_moment(tail, find.scene)
    if not year.interval or not year.interval.start:
        return one("range", None, year.relative, "month")
    grain = "half_year" if unit == "half_year" else "month"
    return one("range", cal.months(year.interval.start.year, 1, length, grain), year.relative)


def to_the_middle(find: Find, months: int) -> Found | None:
    """«за первые полтора месяца 2024 года»: to the 15th of the second; told about that day, to the day on which it is told."""
    anchor = find.scene.anchor
    year = read_moment(find.group("a"), find.scene) if find.group("a") else Moment(cal.year_of(anchor.year) if anchor else None, True)
    if not year.interval or not year.interval.start or not 0 < months < 12:
        return one("range", None, year.relative, "month")
    start = year.interval.start
    end = date(start.year, months + 1, 15)
    now = cal.shift_months(anchor, 12 * (start.year - anchor.year)) if anchor else None
    about = now is not None and abs((now - end).days) <= NEARLY
    if not find.group("a") and not about:
        return last_length(find)
    return one("range", Interval(start, now if now and about else end, "day"), year.relative)


def first_of_year(anchor: date | None, length: int) -> Interval | None:
    """«за первые три месяца»: of this year where they are over, else of the last."""
    if anchor is None:
        return None
    this = cal.months(anchor.year, 1, length, "month")
    return this if this and this.end and this.end <= anchor else cal.months(anchor.year - 1, 1, length, "month")


NEARLY = 6  # days before its end for which «за пять месяцев» is told as if it were over


def latest_months(anchor: date | None, length: int) -> Interval | None:
    """«за 9 месяцев» without a year: January to September that ended last; other lengths only right after their end."""
    if anchor is None:
        return None
    for year in (anchor.year, anchor.year - 1):
        interval = cal.months(year, 1, length, "month")
        assert interval and interval.end
        gone = (anchor - interval.end).days
        if gone >= (-NEARLY if length > 2 else 0) and (gone <= 62 or (length == 9 and gone <= 180)):
            return interval
    return cal.rolling(anchor, length, "month")


def last_day(find: Find) -> Found | None:
    """«в последний день операции»: nobody knows which; «в последние дни войска …» are those before the anchor."""
    return unresolved("day") if find.words().endswith("день") else last_length(find)


def last_length(find: Find) -> Found | None:
    """«за последние пять лет», «за сутки», «за два года»: that length, ending at the anchor."""
    if find.has("FOR") and SUPERLATIVE.search(find.text_before()):
        return None
    if find.has("FOR") and not find.has("RECENT") and OF_LIFE.match(find.text[find.atoms[find.last - 1].end :][:60]):
        return length(find)
    atoms = find.group("a") or find.inside
    after = find.text[find.atoms[find.last - 1].end :][:40]
    if find.has("FOR") and find.has("DAYNIGHT", "HOURS") and not find.has("RECENT", "LAST", "ELAPSED") and AROUND.match(after):
        return unresolved(grain_of(atoms))
    if (find.has("DAYNIGHT") and EACH.match(after)) or (not find.has("FOR") and ONCE_IN.search(find.text_before())):
        return recurring(find)
    of_days = find.has("FOR") and find.has("DAYNIGHT", "DAYWORD", "HOURS") and not find.has("RECENT", "LAST", "ELAPSED")
    if of_days and HOW_FAST.search(re.split(r"[.;:]", find.text_before())[-1].lower()):
        return length(find)
    unit, times = next(UNITS[a.name] for a in reversed(atoms) if a.name in UNITS)
    count = count_of(find.group("n")) if find.group("n") else plural_unknown(find, atoms)
    grain = {"week": "day", "hour": "day"}.get(unit, unit)
    if unit == "hour":
        count, unit = (count / 24 if count and count % 24 == 0 else None), "day"
    if count is None or find.scene.anchor is None or find.has("BOUND"):
        return one("range", None, True, grain)
    if find.scene.future and find.has("FOR") and not find.has("RECENT", "LAST", "ELAPSED"):
        return one("range", cal.onward(find.scene.anchor + cal.DAY, count * times, unit), True, grain)  # «за год сократится вдвое»
    return one("range", cal.rolling(find.scene.anchor, count * times, unit), True, grain)


AROUND = re.compile(r"\s{1,3}(?:после|перед|до)\s", re.IGNORECASE)
"""«за сутки после взрыва»: counted from an event, whose day nobody knows."""

ONCE_IN = re.compile(r"(?<!\w)раза?\s{1,3}$", re.IGNORECASE)
"""«не реже раза | в три месяца»; a rise «в два раза | за два года» is no habit."""

HOW_FAST = re.compile(r"(?<!\w)[а-яё]{3,20}(?:[аяу]ют|[аяу]ет)(?:ся)?\s{1,3}(?:[а-яё]{3,25}\s{1,3}){0,2}$")
"""«заявления рассматривают | за 10 дней»: how long it takes."""

EACH = re.compile(r"\s{1,3}[а-яё]{2,20}(?:ется|ются|ится|ятся)(?!\w)", re.IGNORECASE)
"""«за сутки выставляется 700 нарядов»: each day."""

SUPERLATIVE = re.compile(
    r"(?:[а-яё]{3,20}(?:ейш|айш)[а-яё]{2,3}|рекордн[а-яё]{2,3}|(?<!\w)сам[а-яё]{2,3}\s[а-яё]{3,25})\s{1,9}$", re.IGNORECASE
)
"""«крупнейшая за год лаборатория» compares, and counts nothing."""

OF_LIFE = re.compile(
    r",?\s{1,3}(?:оста(?:вши|ющи)|(?:своего|своей|его|её|ее|их)\s{1,3}существовани"
    r"|(?:(?:своего|своей|его|её|ее|их)\s{1,3})?(?:процесса|разбирательств|расследования|следствия|работы|деятельности|службы|независимости|истори))"
)
"""«за 17 лет своего существования», «за полтора месяца, оставшихся до выборов»: no period ending today is meant."""


def nth_month(find: Find) -> Found | None:
    """«за первый месяц года», «за второй месяц 2019 года»."""
    number = next(int(a.value) for a in find.inside if a.name == "ORDINAL")
    tail, anchor = find.group("a"), find.scene.anchor
    if tail and has_number_year(tail):
        year = read_moment(tail, find.scene).interval
        start = year.start.year if year and year.start else None
    else:
        start = anchor.year if anchor else None
    return one("point", cal.months(start, number, 1, "month") if start and 1 <= number <= 12 else None, True, "month")


def coming_length(find: Find) -> Found | None:
    """«в ближайшие два года»: from the anchor on."""
    unit, times = next(UNITS[a.name] for a in reversed(find.inside) if a.name in UNITS)
    count = count_of(find.group("n"))
    grain = {"week": "day", "hour": "day"}.get(unit, unit)
    known = count is not None and find.scene.anchor is not None and unit != "hour"
    return one("range", cal.onward(find.scene.anchor, count * times, unit) if known else None, True, grain)  # type: ignore[arg-type,operator]


PLURALS = ("годы", "лет", "дни", "недели", "месяцы", "дней", "недель", "месяцев", "десятилетия", "десятилетий", "годах", "часы", "часов")


def plural_unknown(find: Find, atoms: list[Atom]) -> float | None:
    """«за последние годы» has no count; «за последний год» has one."""
    word = find.word(atoms[-1])
    recent = next((find.word(a) for a in find.inside if a.name in ("RECENT", "COMING", "ELAPSED", "LAST")), "")
    if atoms[-1].name == "SIXMONTHS":
        return 1
    if word in PLURALS and (recent.endswith(("ей", "его")) or find.rule.name == "over_unit"):
        return 1  # «в течение последней недели»
    return None if word in PLURALS or (recent.endswith(("ие", "ых", "их", "ые")) and not word.startswith("сут")) else 1


def whole_unit(find: Find) -> Found | None:
    """«за прошлый месяц», «за истекший год», «на минувшей неделе», «за минувшую неделю» (a length after «за»)."""
    if find.has("DAYNIGHT", "SIXMONTHS"):
        return last_length(find)
    if find.has("FOR") and find.has("WEEK") and ("минувш" in find.words() or find.has("ELAPSED")):
        return last_length(find)
    return point(find)


def year_so_far(find: Find) -> Found | None:
    """«за истекший период года», «за прошедший период 2022 года» (a year that is over: whole)."""
    year = read_moment(find.group("a"), find.scene)
    anchor = find.scene.anchor
    relative = not has_number_year(find.group("a"))
    if not year.interval or not year.interval.start or not year.interval.end or not anchor:
        return one("range", None, relative, "year")
    end = anchor if year.interval.start <= anchor <= year.interval.end else year.interval.end
    return one("range", Interval(year.interval.start, end, "year"), relative)


def partial(find: Find) -> Found | None:
    """«за неполные пять месяцев 2023 года», «за неполный год»: from the first day of the year to the anchor; «за неполные два года»."""
    anchor, count = find.scene.anchor, count_of(find.group("n")) if find.group("n") else None
    if find.has("SIXMONTHS") and not find.has("YEARNAME"):
        return last_length(find)
    if find.group("a"):
        year = read_moment(find.group("a"), find.scene).interval
        over = anchor and year and year.end and year.end < anchor
        return first_months(find) if over and count else year_so_far(find)
    if count and anchor and not (find.has("MONTHWORD") and count >= 3 and 0 <= count - anchor.month + 1 <= 1):
        return last_length(find)
    return one("range", Interval(date(anchor.year, 1, 1), anchor, "year") if anchor else None, True, "year")


def ago(find: Find) -> Found | None:
    """«три дня назад», «два месяца назад», «год назад» → the day so long before; «две недели назад» → the week."""
    atoms = find.group("a") or []
    unit, times = next(UNITS[a.name] for a in reversed(find.inside) if a.name in UNITS)
    count = count_of(find.group("n")) if find.group("n") else 1
    anchor = find.scene.anchor
    grain = {"week": "day", "hour": "day"}.get(unit, unit)
    bound = any(a.name == "BOUND" and find.word(a) not in ("чем", "как") for a in find.inside)  # «меньше, чем два года назад» tells a year
    than = "чем" in find.words() or find.text_before().rstrip().endswith(("чем", "против"))
    if unit == "year" and find.scene.held and count and count == int(count) and than:  # «на 1 июля 612, на 40 меньше, чем год назад»
        return one("point", cal.moved(find.scene.held, -int(count) * 12), True)
    if anchor is None or count is None or count != int(count) or bound or find.has("SIXMONTHS") or not 0 < count < 1000 or atoms:
        return unresolved(grain)
    back = int(count) * times
    if unit == "day":
        return one("point", day_from(anchor, -back), True)
    if unit == "week":
        return one("point", cal.week(anchor, -back), True)
    that = cal.shift_months(anchor, -back * cal.MONTHS_IN[unit]) if unit in ("month", "year") else None
    return one("point", Interval(that, that, "day") if that else None, True, grain)


def length(find: Find) -> Found | None:
    """«в течение трёх лет», «десять лет»; not an age."""
    if is_age(find):
        return None
    unit = next(UNITS[a.name][0] for a in find.inside if a.name in UNITS)
    return one("duration", None, False, {"week": "day", "hour": "day"}.get(unit, unit))


def over_unit(find: Find) -> Found | None:
    """«В течение года ликвидированы девять главарей»: that length up to the anchor, where something was done; else a mere length."""
    after = re.split(r"[.;:,!?]\s", find.text[find.atoms[find.last - 1].end :][:120])[0]
    done = next((w for w in re.findall(r"(?<![а-яё-])[а-яё]{4,20}(?![а-яё-])", after) if is_done(w)), "")
    if not done or find.scene.future or find.scene.anchor is None:
        return length(find)
    told = last_length(find) or []
    others = [i for i in (*find.scene.before, *find.scene.earlier) if i.days != 1 and i not in [m.interval for m in told]]
    return length(find) if others and find.has("YEARNAME") else told  # «В 2015 году …. В течение года …»


@lru_cache(maxsize=4096)
def is_done(word: str) -> bool:
    """A verb of what is over: «ликвидировали», «изъято»."""
    return any(p.is_known and ("PRTS" in p.tag or {"VERB", "perf", "past"} in p.tag) for p in readings(word))


def is_age(find: Find) -> bool:
    """«ему 31 год», «Норкин, 40 лет», «(26 лет)», «мужчина 40 лет», «27 и 34 лет», «на 75 году жизни»."""
    unit = next((a for a in reversed(find.inside) if a.name in ("YEARS", "YEARNAME")), None)
    if unit is None or find.has("DURING", "FOR"):
        return False
    if find.word(unit) in ("году", "годе"):
        return not find.has("BY")
    names = [a.name for a in find.atoms[max(0, find.first - 4) : find.first]]
    while names and names[-1] in ("TO", "BOUND"):
        names.pop()  # «по 19 лет», «не менее 19 лет»
    if find.has("VAGUE"):
        return False
    last, before_last = ([""] * 2 + names)[-1], ([""] * 2 + names)[-2]
    if last == "DATIVE" or (last == "BE" and (before_last == "DATIVE" or find.has("DAYNUM", "NUM"))):
        return True
    if last == "OPEN" and find.next_name() in ("CLOSE", "COMMA"):
        return True
    if last in ("AND", "COMMA") and before_last in ("DAYNUM", "NUM", "COUNT"):
        return True
    if load_words().aged.match(find.word_before()):
        return True
    return find.inside[0].name in ("DAYNUM", "NUM") and NAME_BEFORE.search(find.text_before()) is not None


NAME_BEFORE = re.compile(r"[^\W\d_]\W{1,3}[А-ЯЁ]\w+\s?[,(—–]?\s*$")  # «Андрей Ершов, 31 год», not the first word of a sentence


def recurring(find: Find) -> Found | None:
    found = values(find.inside)
    grain = str(found["YEARLY"]) if "YEARLY" in found else "day" if "WEEKDAYS" in found else grain_of(find.inside)
    return one("recurring", None, False, grain)
