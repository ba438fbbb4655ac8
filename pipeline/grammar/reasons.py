"""Why a number is no count: short named rules, the first that answers names the reject."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from ..records import Quantity
from .changes import compares, enclosed
from .patterns import LOOK_AHEAD, LOOK_BACK, SOME, group, on_the_left, on_the_right, within
from .penalties import term
from .powers import device, power
from .rates import every, exchange, points, rate

Reason = Callable[[str, str, Quantity, str], bool]
YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
COUNTED = re.compile(r"\s{1,9}[а-яё]+(?:ов|ев|ей|ых|их|ам|ям|ами|ек|ий|ств|ан|ок|ц)(?!\w)")


def _article(left: str, right: str, q: Quantity, text: str) -> bool:
    """«ст. 205.2 УК», «резолюции 2178», «№ 35», «рейсом 452»."""
    if re.search(r"[№#]\s{0,9}$", left) or (BY.search(left) and ARTICLES.match(right)):
        return True  # «возбуждено дело по трём статьям УК»
    if not _digits(q, text) or AMONG.search(left):
        return False
    alone = q.unit == "count" and re.match(r"\s?(?:[^\w\s–—(:-]|$|[А-ЯЁA-Z])", right) is not None
    return on_the_left("article_left").search(left) is not None or (alone and on_the_left("numbered_left").search(left) is not None)


BY, ARTICLES = re.compile(r"(?<!\w)по\s{1,9}$", re.I), re.compile(r"\s{1,9}(?:[а-яё]{3,20}ым\s{1,9})?стать(?:ям|е)(?!\w)")
AMONG = re.compile(r"(?<!\w)в\s{0,3}т\.\s{0,3}ч\.\s{0,9}$")  # «в т.ч. 11 кг» names no part of an article


def _digits(q: Quantity, text: str) -> bool:
    return text[q.number_start : q.number_start + 1].isdigit()


def _calibre(left: str, right: str, q: Quantity, text: str) -> bool:
    """«калибра 7,62», «калибром 5,45 мм»."""
    return on_the_right("calibre_right").match(right) is not None or on_the_left("calibre_left").search(left) is not None


def _denomination(left: str, right: str, q: Quantity, text: str) -> bool:
    """«купюры номиналом 100 000 сумов», «банкноты достоинством в пять тысяч рублей»: what is printed on each."""
    return q.kind == "money" and on_the_left("denomination_left").search(left) is not None


def _quoted(left: str, right: str, q: Quantity, text: str) -> bool:
    """«из службы „102“»: a number alone in quotes is a name."""
    alone = re.search(r"[«„“\"]$", left) is not None and re.match(r"[»“”\"]", right) is not None
    return alone and _digits(q, text) and q.start == q.number_start


CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d%])")


HALF_PAST = re.compile(r"\s{1,9}(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)(?:ого|его)(?!\w)")


def _clock(left: str, right: str, q: Quantity, text: str) -> bool:
    """«около 21.00», «в 9.30 по местному времени»: an hour with minutes, where nothing is counted or measured behind it."""
    if "fraction" in q.rule and HALF_PAST.match(right):
        return True  # «в половине шестого»
    plain = q.unit == "count" and q.value_max is None and CLOCK.fullmatch(text[q.number_start : q.number_end]) is not None
    if plain and AT_AN_HOUR.search(left) and not COUNTED.match(right):
        return True  # «около 14.40 взрыв произошёл в вагоне»
    return plain and (re.match(r"\s{0,9}(?:[^\s\w%]|$)", right) is not None or on_the_right("clock_right").match(right) is not None)


AT_AN_HOUR = re.compile(r"(?<!\w)(?:в|около|к|до|после|примерно в|ориентировочно в)\s{1,9}$", re.I)


def _phone(left: str, right: str, q: Quantity, text: str) -> bool:
    return on_the_left("phone_left").search(re.sub(r"[:\s]+$", " ", left)) is not None


def _distance(left: str, right: str, q: Quantity, text: str) -> bool:
    """«в 15 км от села»; «300 метров шнура» is a count of metres."""
    if q.unit not in ("m", "m2", "ha"):
        return False
    placed = q.unit == "m" and on_the_left("distance_left", 2).search(text[max(0, q.start - LOOK_BACK) : q.start])
    return bool(placed) or on_the_right("distance_right").match(text[q.end : q.end + LOOK_AHEAD]) is not None


def _repeated(left: str, right: str, q: Quantity, text: str) -> bool:
    """«12 раз» tells how often; only «в 12 раз» and «рост составил 12 раз» are changes."""
    return (
        q.unit == "times"
        and within("change_nouns").search(left) is None
        and "times" not in q.rule
        and re.search(rf"(?<!\w)(?:в|во){SOME}$", text[max(0, q.number_start - 5) : q.number_start], re.I) is None
    )


def _one_of(left: str, right: str, q: Quantity, text: str) -> bool:
    """«один из лидеров», «одно и то же»: an article, not a count; «один из них задержан» counts."""
    if re.search(r"(?<!\w)по\s{1,9}$", left) and re.match(r"\s{1,9}из\s{1,9}[А-ЯЁ]", right):
        return False  # «и по одному из Турции и Ирана»
    if re.search(r"(?<!\w)все(?:\s{1,9}[а-яё]{1,20})?\s{1,9}как\s{1,9}$", left, re.I) and ONE.fullmatch(text, q.number_start, q.number_end):
        return True  # «все как один осуждали»
    if re.search(r"(?<!\w)хотя\s{1,9}бы\s{1,9}$", left, re.I) and ONE.fullmatch(text, q.number_start, q.number_end):
        return True  # «пока остаётся хотя бы один боевик»
    if ONE.fullmatch(text, q.number_start, q.number_end) and _one_met().match(text[q.end : q.end + FAR_AHEAD]):
        return False  # «один из боевиков убит»
    return ONE.fullmatch(text, q.number_start, q.number_end) is not None and _one_right().match(right) is not None


ONE = re.compile(r"од(?:ин|н[а-яё]+)", re.I)
FAR_AHEAD = 140  # characters from «один из …» to the verb that tells what became of it


@lru_cache(maxsize=1)
def _one_right() -> re.Pattern[str]:
    return re.compile(rf"{SOME}(?:из(?!{SOME}{group('one_of_them')}(?!\w))|{group('one_of_right')})", re.I)


@lru_cache(maxsize=1)
def _one_met() -> re.Pattern[str]:
    """«из боевиков убит», «из членов группы, А. Петров, был задержан», «из подозреваемых взяли под стражу»: one, and their fate."""
    phrase = rf"(?:{SOME}[а-яё\d-]{{1,30}}){{1,10}}?(?:,[^,.;:\n]{{1,60}},)?"
    return re.compile(rf"{SOME}из{phrase}{SOME}(?:был[аио]?{SOME})?{group('one_met')}(?!\w)", re.I)


def _age(left: str, right: str, q: Quantity, text: str) -> bool:
    if (ELDEST.search(left) or ELDEST_OF.search(left)) and not COUNTED.match(right):
        return True  # «самой старшей пострадавшей — 70, самой молодой — 16»
    each = re.search(r"(?<!\w)по\s{1,9}$", left, re.I) and re.match(r"\s{1,9}(?:году|года|лет)(?!\w)", right, re.I)
    return on_the_left("age_left", 2).search(left) is not None or (each is not None and (q.value or 0) < 100)  # «каждому по 21 году»


ELDEST_OF = re.compile(
    r"(?<!\w)(?:молод|юн|старш|младш|пожил)[а-яё]{2,4}\sиз\s(?:них|которых|задержанных)\s(?:было?\s|едва\s|всего\s|лишь\s){0,2}$", re.I
)
ELDEST = re.compile(r"(?<!\w)(?:молод|юн|старш|младш|пожил)[а-яё]{2,4}(?:\s[а-яё]{3,20}){0,2}\s{0,9}[-–—]\s{0,9}$", re.I)


def _bare_year(left: str, right: str, q: Quantity, text: str) -> bool:
    """«в 2019 было», «(2021)»: four digits of our time without a noun that they could count."""
    if q.modifier != "exact" or not YEAR.fullmatch(text, q.number_start, q.number_end):
        return False
    if re.match(r"\s{0,9}[»\"”]", right) and re.search(r"[«\"„“][^«»\"„“”\n]{2,60}$", left[-62:]):
        return True  # «учения „Рубеж – 2018“»: of its name
    if re.search(r"[-–—:]\s{0,9}$", left) and not re.match(r"\s{0,9}(?:г\.|гг\.|год)", right):
        return False  # «преступлений – 1954»
    return re.match(r"\s{0,9}(?:г\.|гг\.|год|[-–—]\s{0,9}(?:19|20)\d\d|\)|$|[\n,.;:»\"”])", right) is not None or (
        re.search(r"(?<!\w)(?:в|с|к|до|по|от)\s{1,9}$", left, re.I) is not None and not COUNTED.match(right)
    )


def _list_number(left: str, right: str, q: Quantity, text: str) -> bool:
    """«2. Пресечено 76 преступлений» at the beginning of a line numbers the item."""
    return (
        re.match(r"[.)]\s", right) is not None
        and re.search(r"(?:^|\n)[ \t\xa0]*$", left) is not None
        and (q.number_start < LOOK_BACK or "\n" in left)
    )


def _difference(left: str, right: str, q: Quantity, text: str) -> bool:
    """«на 70 преступлений меньше», «на 619 кг больше», «сократилось на 40»: a difference is no count."""
    if q.unit in ("percent", "times"):
        return False
    if enclosed(text[max(0, q.start - LOOK_BACK) : q.start], right):
        return True
    before = text[max(0, q.start - LOOK_BACK) : q.start]
    if BOUND_BY.search(text[q.start : q.number_start]):
        return compares(before + "на ", right)  # «уменьшилось | более чем на | 12,7 тыс.»
    return MORE_BY.search(before[-24:]) is not None and compares(before, right)


BOUND_BY = re.compile(r"(?<!\w)на\s{1,3}$", re.I)


# «на | 40 больше», «на 320 кг | 788 г больше»
MORE_BY = re.compile(rf"(?<!\w)на{SOME}(?:\d{{1,4}}{SOME}(?:т|тонн[уаы]?|кг|килограмм[аов]{{0,2}}){SOME}){{0,2}}$", re.I)


def _capacity(left: str, right: str, q: Quantity, text: str) -> bool:
    """«блиндаж, рассчитанный на 15–20 человек»: how many would fit."""
    return q.kind == "count" and on_the_left("capacity_left", 1).search(text[max(0, q.start - LOOK_BACK) : q.start]) is not None


def _fine(left: str, right: str, q: Quantity, text: str) -> bool:
    """«от 2 до 100 месячных расчётных показателей»: a sum that the law reckons in."""
    return on_the_right("fine_right").match(right) is not None


WHICH = re.compile(r"(?<!\w)(?:втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ь?ю|[ыо]й|ую|[ая]я|ом|ого|ьей)\s$", re.I)
MANY = re.compile(r"десят(?:ок|к)|сотн|тысяч|миллион", re.I)


def _ordinal(left: str, right: str, q: Quantity, text: str) -> bool:
    """«сорок первый арест», «сто двадцать третий боевик»: the first words of an ordinal; «пошёл на восьмую | тысячу»."""
    if WHICH.search(left) and MANY.match(text, q.number_start):
        return True
    tens = q.rule == "number.words" and q.value is not None and q.value >= 20 and q.value % 10 == 0
    return tens and on_the_right("ordinal_right").match(right) is not None


def _odds(left: str, right: str, q: Quantity, text: str) -> bool:
    """«девять из десяти роликов исчезают за сутки»: how often; «двое из десяти задержанных» are people."""
    return q.unit == "count" and "collective" not in q.rule and (q.value or 0) < 100 and on_the_right("odds_right").match(right) is not None


def _formula(left: str, right: str, q: Quantity, text: str) -> bool:
    """«(+6 – 0 = 5)», «x = 12», a phone's «+7»: signs of arithmetic."""
    return q.unit == "count" and (re.search(r"[+=×]\s?$", left) is not None or re.match(r"\s?[=×]|\+\d", right) is not None)


def _site(left: str, right: str, q: Quantity, text: str) -> bool:
    """«сообщает 24.kg», «сайт 161.ru»: the number of an address."""
    return q.unit == "count" and re.match(r"\.[a-z]{2,3}(?![a-z])", right) is not None


def _model(left: str, right: str, q: Quantity, text: str) -> bool:
    """«Boeing 737», «iPhone 12»: the number of a make stands behind its foreign name."""
    if q.unit != "count" or q.start != q.number_start or not _digits(q, text):
        return False
    if re.match(r"\s{0,9}[»\"”]", right) and NAMED.search(left):
        return True  # «в эфире телеканала „Россия 24“»
    if re.search(r"(?<!\w)[А-ЯЁA-Z]{2,6}-\d{1,3}-$", left):
        return True  # «ЗУ-23-|2|»
    return re.search(r"(?<!\w)(?!USD|EUR|RUB|KZT|CNY|BYN|Br)[A-Za-z]{2,20}\s$", left) is not None and not COUNTED.match(right)


NAMED = re.compile(r"[«\"„“][А-ЯЁA-Z][а-яёА-ЯЁa-zA-Z]{1,20}(?:\s[А-ЯЁA-Z][а-яёa-z]{1,20})?(?:\s|-|\s[-–—]\s)$")


NOT_BUT = re.compile(r"[^.;:,]{0,40},\s(?:как\s[^,.;]{1,60},\s)?а\s(?:[а-яё]{2,12}\s)?(?:\d|од|дв|тр|чет|пят|шест|сем|вос|дев|дес)", re.I)


def _denied(left: str, right: str, q: Quantity, text: str) -> bool:
    """«погибли не 12, а 19 человек»: the number that is put right; «не все 60 ссылок», «не один десяток»: nobody knows how many."""
    if NOT_ALL.search(left) or (re.search(r"(?<!\w)не\s$", left, re.I) and ONE_OF_MANY.match(text, q.number_start)):
        return True
    if re.search(r",\sа\sне\s$", left) and not re.match(r"\s?(?:тыс|млн|млрд)", right):
        return True  # «погибли 12 человек, а не семь»
    return re.search(r"(?<!\w)не\s$", left, re.I) is not None and q.start == q.number_start and NOT_BUT.match(right) is not None


NOT_ALL = re.compile(r"(?<!\w)не\s(?:все|всех|всем|всеми)\s(?:из\s)?(?:эти[хм]?\s)?$", re.I)
ONE_OF_MANY = re.compile(r"одн?[а-яё]{1,3}\s(?:десят|сотн|тысяч|миллион|тонн)", re.I)


REASONS: tuple[tuple[str, Reason], ...] = (
    ("list_number", _list_number),
    ("article", _article),
    ("age", _age),
    ("term", term),
    ("calibre", _calibre),
    ("points", points),
    ("denomination", _denomination),
    ("name", _quoted),
    ("power", power),
    ("power", device),
    ("difference", _difference),
    ("phone", _phone),
    ("time", _clock),
    ("distance", _distance),
    ("repetition", _repeated),
    ("one_of", _one_of),
    ("year", _bare_year),
    ("rate", rate),
    ("rate", exchange),
    ("ordinal", every),
    ("capacity", _capacity),
    ("fine", _fine),
    ("odds", _odds),
    ("ordinal", _ordinal),
    ("formula", _formula),
    ("name", _model),
    ("name", _site),
    ("denied", _denied),
)


# «гашиша изъято больше на 40 кг, марихуаны – на | 3 кг», «меньше на почти 20 кг и опия на | 5 кг»
NEXT_BY = re.compile(r"\s?[а-яё]{0,12}(?:,|;|\sи|,\sа)(?:\s[а-яё-]{3,30}){1,3}(?:\s[–—-])?\sна\s{1,4}$")


CARRIED = ("article", "calibre")  # «ст. 205, 208 и 282»
NO_CALIBRE = re.compile(r"\s(?!и\s|или\s|мм|миллиметр)[а-яё]", re.I)


# «по ст. 209 (бандитизм), 279 (мятеж) и 317», «205–208», but «по статье 205.5 – 188» tells how many
NEXT = re.compile(r"(?:\s\([^()\n]{3,160}\))?(?:\s{0,9}(?:,|и|или)\s{0,9}|[-–])")


def reason(text: str, q: Quantity, found: Sequence[Quantity]) -> str:
    """The name of the first rule by which a number is no count, or empty; ``found`` are the numbers before it."""
    left, right = text[max(0, q.number_start - LOOK_BACK) : q.number_start], text[q.number_end : q.number_end + LOOK_AHEAD]
    for name, rule in REASONS:
        if rule(left, right, q, text):
            return name
    if found and found[-1].reject == "difference" and q.unit not in ("percent", "times", "count"):
        return "difference" if NEXT_BY.fullmatch(text[found[-1].end : q.start]) else ""
    if found and found[-1].reject in CARRIED:
        gap = text[found[-1].number_end : q.number_start]
        own = found[-1].reject == "calibre" and bool(NO_CALIBRE.match(right))  # «калибра 7,62 | и полтора килограмма тротила»
        own = own or (found[-1].reject == "article" and not _digits(q, text))  # «две – в колонии № 16, | одна – в СИЗО»
        return found[-1].reject if NEXT.fullmatch(gap) and not own else ""
    return ""
