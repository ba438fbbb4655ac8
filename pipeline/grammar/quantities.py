"""A number with its bound and unit, and the reasons why a number is no count.

Characters in, :class:`~pipeline.records.Quantity` out. Each reason is a short named rule in ``REASONS``; the first that
answers names the reject. Nothing is dropped: a rejected number stays visible with its reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from ..lexicon.numbers import Numbers, Unit, load_numbers
from ..records import Quantity
from .numbers import GAP, Number, find_numbers, plain

LOOK_BACK = 60
LOOK_AHEAD = 40
SPACE = rf"(?:{GAP}|\r?\n)"
# bounded: a search that tries every place of a long gap anew takes time with its square
MAYBE, SOME = rf"{SPACE}{{0,9}}", rf"{SPACE}{{1,9}}"
# words that may stand between a modifier and its number: «более чем на 12%», «около ещё двадцати»
BETWEEN = r"(?:чем|ещё|еще|уже|в|во|на|к|ко|по|с|со|из|у|от)"
# «выросло до 160», «увеличить до 300»: the bound is the new value itself
CHANGES = re.compile(
    r"(?:вырос|возрос|увелич|сократ|сниз|уменьш|упал|подскоч|дове[дс]|дош[ёел]|рост|поднял|повыс|достиг|расшир|сокращ|снижен|(?<!\w)с\s{1,9}\d)[^.;!?\n]{0,90}$",
    re.I,
)


def find_quantities(text: str, dates: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """Every number of the text as a quantity; ``dates`` are spans whose numbers are no counts.

    >>> [(q.modifier, q.value, q.unit) for q in find_quantities("изъято более 50 тонн взрывчатки")]
    [('more_than', Decimal('50'), 't')]
    """
    found: list[Quantity] = []
    for number in sorted([*find_numbers(text), *_adverbs(text)], key=lambda n: n.start):
        quantity = _quantity(text, number, load_numbers())
        reason = number.reject or _dated(quantity, dates) or _reason(text, quantity, found)
        quantity = replace(quantity, reject=reason)
        joined = _compound(text, found[-1], quantity) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(quantity)
    return _handed_back(text, found)


def _handed_back(text: str, found: list[Quantity]) -> list[Quantity]:
    """«к 12 и 15 годам»: what the second number is the first is too; «1 из 3»: the second is the whole again."""
    for n in range(len(found) - 2, -1, -1):
        left, right = found[n], found[n + 1]
        gap = text[left.number_end : right.number_start]
        if right.reject == "term" and not left.reject and re.fullmatch(r"\s{0,9}(?:,|и|или|до|[-–])\s{0,9}", gap):
            found[n] = replace(left, reject="term")
        elif not left.reject and not right.reject and re.fullmatch(r"\s{1,9}(?:и|или)\s{1,9}", gap):
            found[n] = _borrowed(left, right)
        elif not right.reject and left.reject in ("", "one_of") and re.fullmatch(r"\s{1,9}из\s{1,9}", gap):
            found[n + 1] = replace(right, reject="whole")
            found[n] = replace(left, reject="")
    return found


TIMES = {"тыс": Decimal(1000), "млн": Decimal(10**6), "мил": Decimal(10**6), "млр": Decimal(10**9)}


def _borrowed(left: Quantity, right: Quantity) -> Quantity:
    """«2,8 и 0,3 т», «12,3 и 7,5 тысячи»: the first number takes the unit and the multiplier of the second."""
    if left.unit != "count" or left.value is None:
        return left
    if right.unit != "count" and right.kind in ("mass", "volume", "money"):
        return replace(left, unit=right.unit, kind=right.kind)
    times = re.search(r"тыс|млн|мил|млр", right.text.lower())
    if times and left.value != left.value.to_integral() and not re.search(r"тыс|млн|мил|млр", left.text.lower()):
        return replace(left, value=plain(left.value * TIMES[times.group()]))
    return left


LARGER = {("t", "kg"): Decimal(1000), ("kg", "g"): Decimal(1000), ("t", "g"): Decimal(1000000)}


def _compound(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """«12 т 400 кг» is one number in the larger unit."""
    factor = LARGER.get((left.unit, right.unit))
    if factor is None or left.value is None or right.value is None or left.reject or right.reject or right.value >= factor:
        return None
    if re.fullmatch(r"\s{0,9}(?:и\s{1,9})?", text[left.end : right.start]) is None:
        return None
    value = plain(left.value + right.value / factor)
    return replace(
        left, end=right.end, number_end=right.number_end, text=text[left.start : right.end], value=value, rule=left.rule + ".compound"
    )


def _dated(quantity: Quantity, dates: Sequence[tuple[int, int]]) -> str:
    last = bisect_left(dates, (quantity.number_end,))  # spans stand in order
    return "date" if any(quantity.number_start < b for _, b in dates[max(0, last - 4) : last]) else ""


def _adverbs(text: str) -> list[Number]:
    table = load_numbers().adverbs
    return [Number(m.start(), m.end(), table[m.group().lower()], form="times") for m in _adverb().finditer(text)]


@lru_cache(maxsize=1)
def _adverb() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(sorted(load_numbers().adverbs)) + r")(?!\w)", re.I)


def _quantity(text: str, number: Number, numbers: Numbers) -> Quantity:
    unit, unit_end = _unit(text, number, numbers)
    start, modifier = _modifier_before(text, number, numbers)
    end, modifier = _modifier_after(text, unit_end, modifier, numbers)
    if modifier == "exact" and re.search(r"с\s+(?:лишним|небольшим)", text[number.start : number.end]):
        modifier = "more_than"
    start, modifier = _inverted(text, number, start, modifier, unit, numbers)
    value, value_max = number.value, number.value_max
    if unit is COUNT and (label := _label(text, number, numbers)):
        unit, times = label
        value = plain(value * times) if value is not None else None
    if unit.factor != 1:
        value = plain(value * unit.factor) if value is not None else None
        value_max = plain(value_max * unit.factor) if value_max is not None else None
    if value_max is not None:
        modifier = "range"
    if value is None and number.form == "vague":
        modifier = "vague"
    kind = unit.kind
    if unit.code == "percent":
        kind, value = _percent(text, number, value)
    each = re.search(r"(?:^|\W)по\s{1,9}$", text[max(0, start - 6) : start], re.I) is not None
    rule = "number." + number.form + (".unit" if unit_end > number.end else "")
    return Quantity(
        start, end, number.start, number.end, text[start:end], value, value_max, modifier, unit.code, kind, rule=rule, each=each
    )


COUNT = Unit("count", "count")
BY_TIMES = Unit("times", "change")
PERCENT = Unit("percent", "share")


LABEL = re.compile(rf",{MAYBE}(?:(тыс\.?|млн\.?){MAYBE})?([А-Яа-яё]+\.?){MAYBE}[-–—:]{MAYBE}$")


def _label(text: str, number: Number, numbers: Numbers) -> tuple[Unit, Decimal] | None:
    """«взрывчатых веществ, кг – 163,5», «боеприпасов, тыс. штук – 48,2»: the unit stands in the label of the line."""
    match = LABEL.search(text[max(0, number.start - LOOK_BACK) : number.start])
    if match is None:
        return None
    word = match.group(2).rstrip(".")
    times = Decimal({"тыс": 1000, "млн": 1000000}.get((match.group(1) or "").rstrip("."), 1))
    unit = numbers.unit_short.get(word) or numbers.unit_words.get(word)
    wrapper = word in numbers.wrappers or word in numbers.wrapper_short
    return (unit or COUNT, times) if unit or wrapper else None


@lru_cache(maxsize=1)
def _short_units() -> re.Pattern[str]:
    shorts = sorted(load_numbers().unit_short, key=lambda s: (-len(s), s))
    return re.compile("|".join(_gappy(s) + (r"\.?(?!\w)" if s[-1].isalpha() else "") for s in shorts))


@lru_cache(maxsize=1)
def _signs() -> re.Pattern[str]:
    return re.compile(r"(" + "|".join(re.escape(s) for s in sorted(load_numbers().unit_signs)) + rf"){GAP}?$")


def _gappy(wording: str) -> str:
    return rf"{SOME}".join(re.escape(w) for w in wording.split(" "))


UNIT_WORD = re.compile(rf"{MAYBE}(?:(?:американск|российск|условн)\w+{SOME})?([А-Яа-яЁё]+)")


def _unit(text: str, number: Number, numbers: Numbers) -> tuple[Unit, int]:
    """The unit behind the number (or a currency sign before it) and where it ends."""
    if number.form == "times":
        return BY_TIMES, number.end
    if number.form == "percent":
        return PERCENT, number.end
    if number.form == "half":
        return numbers.glued[text[number.start : number.end].lower()][1], number.end
    if sign := _signs().search(text, max(0, number.start - 5), number.start):
        return numbers.unit_signs[sign.group(1)], number.end
    at = re.compile(rf"{MAYBE}").match(text, number.end).end()  # type: ignore[union-attr]
    if (short := _short_units().match(text, at)) and not _is_year_mark(text, short):
        wording = re.sub(rf"{SOME}", " ", short.group())
        return numbers.unit_short.get(wording) or numbers.unit_short[wording.rstrip(".")], short.end()
    if (word := UNIT_WORD.match(text, number.end)) and word.group(1).lower() in numbers.unit_words:
        return numbers.unit_words[word.group(1).lower()], word.end()
    return COUNT, number.end


def _is_year_mark(text: str, short: re.Match[str]) -> bool:
    """«2019 г.» is a year, «г. Москва» a town; grams are written behind small numbers only."""
    return (
        short.group().rstrip(".") == "г"
        and re.search(r"(?:19|20)\d\d\s{0,9}$", text[max(0, short.start() - 6) : short.start()]) is not None
    )


@lru_cache(maxsize=1)
def _before() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(load_numbers().before)
    wordings = "|".join(_gappy(w) for w in table)
    return re.compile(rf"(?<!\w)({wordings})(?:{SOME}{BETWEEN})*{SOME}$", re.I), table


@lru_cache(maxsize=1)
def _behind() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(load_numbers().after)
    return re.compile(rf"{SOME}({'|'.join(_gappy(w) for w in table)})(?!\w)", re.I), table


def _modifier_before(text: str, number: Number, numbers: Numbers) -> tuple[int, str]:
    pattern, table = _before()
    left = max(0, number.start - LOOK_BACK)
    before = text[left : number.start]
    match = pattern.search(re.sub(r"[$€£₽₸]\s?$", lambda m: " " * len(m.group()), before))  # «не менее $6,4 млн»
    if match is None:
        return number.start, "exact"
    code = table[re.sub(rf"{SOME}", " ", match.group(1)).lower()]
    start = left + match.start(1)
    if code == "up_to" and match.group(1).lower() == "до" and CHANGES.search(text[max(0, start - 90) : start]):
        return number.start, "exact"
    if code == "more_than" and re.search(r"\s(?:на|в)\s{1,9}$", match.group()) and not re.search(r"чем", match.group()):
        return number.start, "exact"  # «больше на 12%» compares, «более чем на 12%» bounds
    return start, code


def _modifier_after(text: str, end: int, modifier: str, numbers: Numbers) -> tuple[int, str]:
    pattern, table = _behind()
    match = pattern.match(text, end)
    if match is None or modifier != "exact":
        return (match.end() if match else end), modifier
    return match.end(), table[re.sub(rf"{SOME}", " ", match.group(1)).lower()]


INVERTED = re.compile(rf"(?<!\w)([А-Яа-яЁё]+){SOME}(?:с|на|в)?{MAYBE}$")


def _inverted(text: str, number: Number, start: int, modifier: str, unit: Unit, numbers: Numbers) -> tuple[int, str]:
    """«человек двадцать», «тонн пять»: the noun before the number makes it a guess."""
    if modifier != "exact" or number.form not in ("words", "digits") or unit.code != "count":
        return start, modifier
    match = INVERTED.search(text[max(0, number.start - 24) : number.start])
    if not match or match.group(1).lower() not in ("человек", "штук", "тонн", "килограммов", "единиц"):
        return start, modifier
    noun = max(0, number.start - 24) + match.start(1)
    before = text[max(0, noun - 14) : noun]
    if re.search(r"(?:\d|тыс\.?|тысяч\w?|млн|(?<![а-яё])[а-яё]+ь|двух|трёх|трех|четырёх|сто|сот|ста)\s{0,9}$", before):
        return start, modifier  # «12 человек двумя группами»
    return noun, "about"


FALL = re.compile(r"(?:сниз|сниж|сократ|сокращ|уменьш|упал|паден|спад|меньше|ниже|убав)", re.I)
CHANGE = re.compile(r"(?:вырос|возрос|увелич|рост|повыс|прирост|подъ[её]м|больше|выше|прибав|расшир)", re.I)


def _percent(text: str, number: Number, value: Decimal | None) -> tuple[str, Decimal | None]:
    """Percent of something, or a change: «снизилось на 12%» is -12."""
    left = re.split(r"[.;!?\n](?:\s|$)", text[max(0, number.start - 110) : number.start])[-1]
    right = re.split(r"[.;!?\n]|,\s", text[number.end : number.end + 45])[0]
    if sign := re.search(r"(?:([+])|([-−–])|(плюс)|(минус))\s?$", left):
        minus = (sign.group(2) or sign.group(4)) and not re.search(r"\w\s?[-−–]\s?$", left)
        return "change", (-value if value is not None and minus else value)
    near = re.search(rf"(?<!\w)(?:на|в){SOME}(?:\w+{SOME}){{0,2}}$", left) is not None
    told = re.search(
        rf"(?:рост|прирост|снижение|сокращение|уменьшение|увеличение|падение)\w*{SOME}(?:составил\w*{SOME})?(?:[-–—]{MAYBE})?(?:\w+{SOME}){{0,2}}$",
        left,
        re.I,
    )
    if not near and told is None and not re.search(r"(?:больше|меньше|выше|ниже)", right):
        return (
            ("change", value)
            if re.match(rf"{MAYBE}%?\w{{0,30}}{SOME}(?:рост|снижени|сокращени)", text[number.end : number.end + 30])
            else ("share", value)
        )
    fall, rise = _last(FALL, left), _last(CHANGE, left)
    if re.search(r"(?:меньше|ниже)", right):
        fall, rise = 1000, -1
    elif re.search(r"(?:больше|выше)", right):
        fall, rise = -1, 1000
    if fall < 0 and rise < 0:
        return "share", value
    return "change", (-value if value is not None and fall > rise else value)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((m.start() for m in pattern.finditer(text)), default=-1)


# --- why a number is no count -----------------------------------------------------------------------------------------

Reason = Callable[[str, str, Quantity, str], bool]

ARTICLE = re.compile(
    r"(?:(?<!\w)(?:ст|стст|ч|чч|п|пп|п\.\s?п)\.|№№?|(?<!\w)(?:N|стать\w+|част(?:ь|и|ью|ям|ями|ей)|пункт\w*|подпункт\w*|абзац\w*|глав[аеуы]|резолюци\w+|номер\w*|приказ\w*|указ\w*|постановлени\w+|протокол\w*|закон\w*|рейс\w*|школ\w+|поезд\w*))\s{0,9}$",
    re.I,
)
TERM = re.compile(
    rf"^{MAYBE}-?(?:лет|год|года|годам|годами|годах|месяц\w*|мес\.|суток|сутки|дней|дня|дням|день|недел\w+|минут\w*|секунд\w*|час|часа|часов|часам|ч\.|века|веке|столети\w+|класс\w*)(?!\w)",
    re.I,
)
BIRTH = re.compile(rf"^{MAYBE}(?:г\.?{SPACE}?р\.|года рождения)", re.I)
CALIBRE = re.compile(rf"^{MAYBE}(?:мм(?!\w)|миллиметр|-?го калибра|калибр)", re.I)
POWER = re.compile(rf"(?:мощност\w+|эквивалент\w*)(?:{SOME}\w+){{0,3}}{MAYBE}$", re.I)
POWER_RIGHT = re.compile(rf"^[^.,;]{{0,20}}(?:в{SOME})?(?:тротилов|тнт|в{SPACE}эквивалент)", re.I)
PHONE = re.compile(r"(?:телефон\w*|тел\.|звонит\w*(?:\s+по)?|горяч\w+ лини\w+|факс\w*|абонентск\w+ номер\w*)[:\s]*$", re.I)
PLACE_OF = re.compile(
    rf"(?<!\w)(?:в|на расстоянии|в радиусе|радиусом|на глубин\w+|на высот\w+|длиной|шириной|высотой|глубиной"
    rf"|протяж[её]нност\w+|диаметром|площадью)(?:{SOME}\w+){{0,2}}{MAYBE}$",
    re.I,
)
FROM_PLACE = re.compile(rf"^{MAYBE}(?:от|к|до|южнее|севернее|западнее|восточнее|вглубь|вдоль|в час)(?!\w)", re.I)


def _article(left: str, right: str, q: Quantity, text: str) -> bool:
    """«ст. 205.2 УК», «резолюции 2178», «№ 35»."""
    return ARTICLE.search(left) is not None


def _term(left: str, right: str, q: Quantity, text: str) -> bool:
    """«15 лет лишения свободы», «в 10 часов»: time and terms are no counts."""
    return TERM.match(right) is not None or BIRTH.match(right) is not None


def _hours(left: str, right: str, q: Quantity, text: str) -> bool:
    return q.unit == "h"


def _calibre(left: str, right: str, q: Quantity, text: str) -> bool:
    """«калибра 7,62», «калибром 5,45 мм»."""
    return CALIBRE.match(right) is not None or re.search(r"(?:калибр\w*|кал\.)\s{0,9}$", left, re.I) is not None


def _power(left: str, right: str, q: Quantity, text: str) -> bool:
    """«бомба мощностью 5 кг» seizes no 5 kg of explosives."""
    return POWER.search(left) is not None or (q.unit in ("g", "kg", "t") and POWER_RIGHT.match(text[q.end : q.end + 40]) is not None)


def _phone(left: str, right: str, q: Quantity, text: str) -> bool:
    return PHONE.search(left) is not None


def _distance(left: str, right: str, q: Quantity, text: str) -> bool:
    """«в 15 км от села»; «300 метров шнура» is a count of metres."""
    if q.unit not in ("m", "m2", "ha"):
        return False
    behind = text[q.end : q.end + LOOK_AHEAD]
    return (PLACE_OF.search(text[max(0, q.start - LOOK_BACK) : q.start]) is not None and q.unit == "m") or FROM_PLACE.match(
        behind
    ) is not None


def _repeated(left: str, right: str, q: Quantity, text: str) -> bool:
    """«12 раз» tells how often; only «в 12 раз» is a change."""
    return (
        q.unit == "times"
        and "times" not in q.rule
        and re.search(rf"(?<!\w)(?:в|во){SOME}$", text[max(0, q.number_start - 5) : q.number_start], re.I) is None
    )


def _one_of(left: str, right: str, q: Quantity, text: str) -> bool:
    """«один из лидеров», «одно и то же»: an article, not a count; «один из них задержан» counts."""
    if not re.fullmatch(r"од(?:ин|н[а-яё]+)", text[q.number_start : q.number_end], re.I):
        return False
    return re.match(rf"{SOME}(?:из(?!{SOME}(?:них|которых)(?!\w))|и\s+т[оеаи]|лишь|только|на один|за друг)", right) is not None


def _age(left: str, right: str, q: Quantity, text: str) -> bool:
    return re.search(r"(?:в возрасте|возрастом)(?:\s+\w+){0,2}\s{0,9}$", left, re.I) is not None


def _bare_year(left: str, right: str, q: Quantity, text: str) -> bool:
    """«в 2019 было», «(2021)»: four digits of our time without a noun that they could count."""
    digits = text[q.number_start : q.number_end]
    if not re.fullmatch(r"(?:19[5-9]|20[0-4])\d", digits):
        return False
    return re.match(r"\s{0,9}(?:г\.|гг\.|год|[-–—]\s{0,9}(?:19|20)\d\d|\)|$|[,.;:])", right) is not None or (
        re.search(r"(?<!\w)(?:в|с|к|до|по|от)\s{1,9}$", left, re.I) is not None
        and not re.match(r"\s{1,9}[а-яё]+(?:ов|ев|ей|ых|их|ам|ям|ами|ек|ий|ств|ан)(?!\w)", right)
    )


def _list_number(left: str, right: str, q: Quantity, text: str) -> bool:
    """«2. Пресечено 76 преступлений» at the beginning of a line numbers the item."""
    return (
        re.match(r"[.)]\s", right) is not None
        and re.search(r"(?:^|\n)[ \t\xa0]*$", left) is not None
        and (q.number_start < LOOK_BACK or "\n" in left)
    )


DIFFERENCE = re.compile(rf"^{MAYBE}(?:[А-Яа-яЁё]+{SOME}){{0,3}}(?:больше|меньше|выше|ниже)(?!\w)", re.I)


def _difference(left: str, right: str, q: Quantity, text: str) -> bool:
    """«на 70 преступлений меньше», «сократилось на 40»: a difference is no count."""
    if q.unit != "count" or re.search(rf"(?<!\w)на{SOME}$", text[max(0, q.start - 5) : q.start], re.I) is None:
        return False
    changed = re.split(r"[.;!?]\s", text[max(0, q.start - 60) : q.start])[-1]
    return DIFFERENCE.match(right) is not None or CHANGE.search(changed[-30:]) is not None or FALL.search(changed[-30:]) is not None


def _device(left: str, right: str, q: Quantity, text: str) -> bool:
    """«устройство из 3 кг тротила» tells the bomb, no seizure."""
    made = rf"(?:устройств\w*|бомб\w*|заряд\w*|СВУ){SOME}(?:из|на|в|весом|массой){SOME}(?:\w+{SOME})?$"
    return q.kind == "mass" and re.search(made, text[max(0, q.start - 40) : q.start], re.I) is not None


REASONS: tuple[tuple[str, Reason], ...] = (
    ("list_number", _list_number),
    ("article", _article),
    ("age", _age),
    ("term", _term),
    ("term", _hours),
    ("calibre", _calibre),
    ("power", _power),
    ("power", _device),
    ("difference", _difference),
    ("phone", _phone),
    ("distance", _distance),
    ("repetition", _repeated),
    ("one_of", _one_of),
    ("year", _bare_year),
)
CARRIED = ("article", "calibre")  # «ст. 205, 208 и 282»


def _reason(text: str, q: Quantity, found: Sequence[Quantity]) -> str:
    left, right = text[max(0, q.number_start - LOOK_BACK) : q.number_start], text[q.number_end : q.number_end + LOOK_AHEAD]
    for name, rule in REASONS:
        if rule(left, right, q, text):
            return name
    if found and found[-1].reject in CARRIED:
        gap = text[found[-1].number_end : q.number_start]
        return found[-1].reject if re.fullmatch(r"\s{0,9}(?:,|и|или|[-–])\s{0,9}", gap) else ""
    return ""
