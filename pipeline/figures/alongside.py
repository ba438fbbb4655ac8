"""The expression of time that stands beside a number: «в 2018-м — 57», «против 57 годом ранее», «больше, чем в 2022-м (2 386)».

``BESIDE_RULES`` are asked in their order; then come the numbers that follow such a one in a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..records import TimeExpression
from . import times
from .drafts import Draft, Unit

GAP = re.compile(
    r"\)?[.\s,]*(?:[-–—:]|когда|их|было|был|была|были|стало|произошло|случилось|уже|ещё|еще|лишь|только|всего|таких|случаев"
    r"|пока|же|этот показатель составлял|показатели|цифры|эти показатели|эти цифры|эти данные|таковых|соответственно|составили|составлял\w?"
    r"|насчитывалось|там|здесь|тут|\s)*"
)
TELLING = re.compile(r"[-–—:]|их|эти\s|показатели|цифры|таковых|был|уже|пока|составл|произошл|случил")
WHEN = re.compile(r"\s?,\s(?:когда|тогда(?!\sкак))\s[\w\s]{0,60}")
VERB_BEHIND = re.compile(
    r"\s(?:[а-яё]{1,12}\s)?[а-яё]{2,20}(?:ятся|ются|ется|ится|ают|яют|уют|[ая]ны|[ая]но|ены|ено|ли|лись|ло|лось)(?!\w)"
)
MORE_BEHIND = re.compile(r"\s*,\s*(?:(?:ещё|еще|уже|лишь|только|всего)\s)?")
DASHED = re.compile(r"\s?[–—-]\s(?:уже\s)?(?:в|во|за|с|на|летом|осенью|зимой|весной)\s")
CHAINED = re.compile(r"\s(?:и|а)\s(?:\w{1,12}\s)?[\d ]{1,8}\s[–—-]\s(?:в|во|за|с)\s")  # «136 — в 2021-м и 119 — с начала года»


def _inside_quote(draft: Draft, date: TimeExpression, text: str) -> bool:
    """«терактов в январе не произошло», not «терактов, как и | в прошлом году, | не допущено»."""
    return not times.compared(date, text) and draft.start <= date.start and date.end <= draft.end


def _right_after(draft: Draft, date: TimeExpression, text: str) -> bool:
    """«в 2018-м — 57», «годом ранее — 2,1 тыс.», «(в 2018 году — 57)»."""
    gap = text[date.end : draft.quantity.start]
    if times.compared(date, text) and (":" in gap or re.match(r"\s?,\s?[—–-]", gap)):
        return False  # «меньше по сравнению с 2017 годом: 23», «больше, чем в 2017 году, — 23»
    if GROWN_BY.search(text[max(0, date.start - 60) : date.start]):
        return False  # «увеличилось на 30% по сравнению с аналогичным периодом прошлого года – 854»
    if times.compared(date, text) and "," in gap and draft.trigger is not None and draft.trigger.i > draft.item.last:
        return False  # «на 8% меньше, чем годом ранее, ещё 3,2 тыс. выдворены»
    if date.end > draft.quantity.start or len(gap) > 60 or draft.quantity.kind == "change" or not GAP.fullmatch(gap):
        return False
    if MORE_BEHIND.fullmatch(gap) and DASHED.match(text[draft.end : draft.end + 12]):
        return False  # «семерых сняли с рейсов в прошлом году, двух – в нынешнем»
    if MORE_BEHIND.fullmatch(gap) and VERB_BEHIND.match(text[draft.end : draft.end + 40]):
        return False  # «двое убиты в 2016 году, пятеро находятся в розыске», «против восьми в 2008 году, ещё две обнаружены»
    return TELLING.search(gap) is not None or draft.counted is None or draft.inherited_object


GROWN_BY = re.compile(r"(?:%|процент[а-яё]{0,3}|\sраза?|вдвое|втрое|треть)\s(?:по|в)\sсравнени[ию]\s(?:с\s(?:[а-яё]{2,20}\s){0,3})?$")


def _of_last_years(draft: Draft, date: TimeExpression, text: str) -> bool:
    """«(в ходе прошлогоднего | этапа – 984)», «(на прошлогоднем учении – 1,2 тыс.)»."""
    gap = text[date.end : draft.quantity.start]
    return date.rule == "last_years" and re.fullmatch(r"\s[а-яё]{3,20}(?:\s«[^»]{2,30}»)?(?:\s[-–—]|:)\s", gap) is not None


def _when(draft: Draft, date: TimeExpression, text: str) -> bool:
    """«ниже уровня 2018 года, когда учтено 1265»."""
    return date.end <= draft.start and WHEN.fullmatch(text[date.end : draft.start][:80]) is not None


def _bracketed(draft: Draft, date: TimeExpression, text: str) -> bool:
    """«больше, чем за пять месяцев 2022-го (2 386)», «чем за аналогичный период прошлого года (109 человек)»."""
    gap = text[date.end : draft.quantity.start]
    change = draft.quantity.kind == "change"
    if times.earlier(date) and not change and re.fullmatch(r"\s?\(\s?[а-яё]{4,20}(?:но|ны|на|ось|лось|лись)\s", gap):
        return True  # «в сравнении с аналогичным периодом прошлого года (возбуждено 476)»
    ends = {draft.quantity.end} if change else {draft.quantity.end, draft.end}
    return re.fullmatch(r"\s?\(\s?", gap) is not None and any(text[end : end + 2].strip()[:1] == ")" for end in ends)


def _right_before(draft: Draft, date: TimeExpression, text: str) -> bool:
    """«против 57 годом ранее», «девять — за последний квартал»."""
    gap, after = text[draft.end : date.start], text[date.end : date.end + 24]
    if _of_a_part(draft, gap, after) and date.start >= draft.end:
        return True
    bare = draft.inherited_object or draft.quantity.end == draft.end  # «Задержано пособников: 33 | – в 2018 году»
    if date.start < draft.end or not (bare or re.search(r"(?<!\w)против\s$", text[: draft.start][-8:])):
        return False
    if BEHIND_IT.fullmatch(gap):
        return True
    follows = re.match(r"\s?(?:[–—-]\s?)?(?:\w+\s)?\d", after) is not None and not CHAINED.match(text[date.end : date.end + 40])
    return re.fullmatch(r"\s?(?:из\s(?:них|которых)\s)?[–—-]\s", gap) is not None and not follows


def _of_a_part(draft: Draft, gap: str, after: str) -> bool:
    """«В этом году выданы 29 граждан, в том числе 11 человек | в феврале и марте»: a part told with its time, at its clause's end."""
    return draft.parent is not None and draft.quantity.kind != "change" and not gap.strip() and re.match(r"\s?[.,;)]|$", after) is not None


# «против 57 | по итогам | 2013 года», «против 57, изъятых | в 2013 году», «22 из них | в этом году»
BEHIND_IT = re.compile(
    r"\s*(?:,\s[а-яё]{4,20}(?:нных|тых)\s|из\s(?:них|которых|числа\s\w{3,20})\s)?"
    r"(?:(?:по\s(?:итогам|результатам)|соответственно)\s)?"
)


BESIDE_RULES: tuple[tuple[str, Callable[[Draft, TimeExpression, str], bool]], ...] = (
    ("period.quote", _inside_quote),
    ("period.adjacent", _right_after),
    ("period.adjacent", _of_last_years),
    ("period.when", _when),
    ("period.bracketed", _bracketed),
    ("period.adjacent", _right_before),
)


def beside(draft: Draft, dates: Sequence[TimeExpression], text: str) -> tuple[TimeExpression, str] | None:
    """The expression that stands beside a number, and the rule that says so."""
    for date in dates:
        for name, rule in BESIDE_RULES:
            if rule(draft, date, text):
                return date, name
    return None


def after_beside(draft: Draft, figures: Sequence[Draft], unit: Unit, text: str) -> TimeExpression | None:
    """«годом ранее — 57 и 410», «(в январе 2011-го — 2,8 и 0,3 т)»: the list behind a number that has its own time."""
    at = next((i for i, f in enumerate(figures) if f is draft), 0)
    before = figures[at - 1] if at else None
    if draft.quantity.kind == "change":
        return None  # «(в 2021 г. – 256, минус 16,4%)»: told of the number outside
    if before is None or not before.local_period or before.period is None or before.period.end > before.start:
        return None
    gap = text[before.end : draft.start]
    inside = text.rfind("(", unit.start, draft.start) > text.rfind(")", unit.start, draft.start)
    row = inside and re.fullmatch(r"\s?[;,]\s", gap) and re.match(r"\s?(?:[;,)]|соответственно)", text[draft.end : draft.end + 20])
    if row or OF_ITS_SIZE.fullmatch(gap):
        return before.period  # «(годом ранее – 3 900; 64; 38 млн рублей)»
    if not draft.inherited_object:
        return None
    if len(gap) > 40 or not re.fullmatch(r"(?:\s?,|\sи|\sа также)?(?:\s[\w«»]{1,20}){0,3}\s?", gap) or not re.match(r"\s?,|\sи\s", gap):
        return None
    return None if any(before.end <= unit.words[t.i].start < draft.start for t in unit.triggers) else before.period


# «годом ранее – девять | на общую сумму | 12 млн», «в 2019-м – 60 счетов | с остатком | 85 млн»
OF_ITS_SIZE = re.compile(
    r"\s(?:на|с|со)\s(?:[а-яё]{4,20}\s)?(?:сумм[уы]\s|остатк[а-яё]{1,3}\s)?(?:в\s)?"
    r"|\s(?:[а-яё]{4,20}\s)?(?:стоимостью|весом|массой|суммой)\s(?:в\s)?"
)


def of_its_number(draft: Draft, figures: Sequence[Draft], text: str) -> TimeExpression | None:
    """«за полугодие – 1 190 (+3,1%)»: a change in the bracket right behind a number that has its own time."""
    left = next((f for f in reversed(figures) if f.end <= draft.start), None)
    if draft.quantity.kind != "change" or left is None or not left.local_period or left.period is None or left.period.end > left.start:
        return None
    return left.period if CHANGE_BEHIND.fullmatch(text[left.end : draft.quantity.start]) else None


CHANGE_BEHIND = re.compile(r"\s?\(\s?(?:[+−–-]\s?)?(?:(?:рост|прирост|снижение|спад|увеличение|минус|плюс|больше|меньше)\s)?(?:на\s)?")


def in_its_bracket(draft: Draft, figures: Sequence[Draft], text: str) -> TimeExpression | None:
    """«в 2009 году – три ячейки (25 человек), в 2010-м – четыре | (33 человека)»: of the time of the number before the bracket."""
    opened = text.rfind("(", max(0, draft.start - 80), draft.start)
    if draft.counted is None or draft.bracket < 0 or opened < 0 or draft.quantity.kind == "change":
        return None
    left = next((f for f in reversed(figures) if f.end <= opened), None)
    if left is None or left.bracket >= 0 or not left.local_period or left.period is None or left.period.end > left.start:
        return None
    return left.period if not text[left.end : opened].strip() and ")" not in text[opened : draft.start] else None


def in_turn(draft: Draft, figures: Sequence[Draft]) -> TimeExpression | None:
    """«(62 случая; в 2022 году — 94) …, (187 и 231 соответственно)»: the times of the numbers before, in their order."""
    at = next((i for i, f in enumerate(figures) if f is draft), 0)
    if "phrase.respectively" not in draft.rules:
        return None
    run = [i for i, f in enumerate(figures) if "phrase.respectively" in f.rules]
    twin = figures[at - len(run)] if run[0] >= len(run) and run[-1] - run[0] < len(run) else None
    return twin.period if twin is not None and twin.local_period else None


def against_alone(draft: Draft, text: str) -> bool:
    """«204 человека против 120»: told against a number of the time that the sentence before compares with."""
    behind = re.split(r"[.;,]", text[draft.end : draft.end + 40])[0]
    return AGAINST.search(text[max(0, draft.start - 12) : draft.start].lower()) is not None and not re.search(r"\d", behind)


AGAINST = re.compile(r"(?<!\w)против\s{1,3}$")


def after_against(draft: Draft, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """«стало меньше по сравнению с аналогичным периодом: 23 против 46»: the second number is that of the comparison."""
    if not AGAINST.search(text[max(0, draft.start - 12) : draft.start].lower()):
        return None
    back = [d for d in dates if d.end <= draft.start and (times.earlier(d) or times.compared(d, text))]
    row = {"phrase.set_against", "phrase.respectively"} & set(draft.rules)
    behind = next((d for d in dates if row and d.start >= draft.end), None)
    if behind is not None and re.fullmatch(r"(?:,|\sи)\s[^.;:()–—]{1,50}", text[draft.end : behind.start]):
        return behind  # «против 38 и 510 | годом ранее»
    return back[-1] if back else None


def of_whole_beside(draft: Draft, dates: Sequence[TimeExpression]) -> TimeExpression | None:
    """«в 2014 году – 164, в 2015 году – 318, из которых двадцать шесть – подростки»: of the time beside its whole."""
    whole = draft.parent
    if whole is None or whole.unit != draft.unit or not draft.cue or draft.status != whole.status:
        return None
    if not whole.local_period or "period.sentence" in whole.rules:
        return None
    time = whole.period
    before = time is not None and time.end <= whole.start < draft.start
    return time if before and not any(whole.end <= d.start < draft.end for d in dates) else None
