"""New times that speak for their paragraph only, each rule with a sentence where it holds."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..records import TimeExpression
from . import times
from .telling import ANSWER, COURT, HARM, Sentence, State, hears, is_inquiry, told_of_them
from .undertakings import in_course, opened

TAKEOVER = 3  # so many numbers of an earlier time make it the time that is told
STOPPED = frozenset({"prevented", "suppressed", "dismantled", "blocked", "frozen", "surrendered"})
SHORT = 62  # days: a frame of two months is passed over by the year, one that is longer is not
PART = 0.24  # a part of the frame that is longer takes its place


def part_of_frame(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«за 2023 год …; только в четвёртом квартале …», «На минувшей неделе …»: a part of the period that is told."""
    if not state.counted or state.frame is None or not times.is_span(state.frame):
        return False
    cut, frame = times.cut(new, sentence.published), state.frame
    if _example(new, sentence, state):
        return False
    if not (times.inside(cut, frame) or (times.is_span(new) and times.starts_inside(cut, frame))):
        return False
    return times.length(new) < PART * times.length(frame) or _alone(new, sentence) or _harm_alone(new, sentence)


def _example(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За год изъято 90 кг; самую большую партию – 31 кг – нашли в июле»: a part of what was told, not another time."""
    own = [f for f in sentence.figures if f.period is new]
    return bool(own) and all(f.parent is not None and f.parent.period is state.frame for f in own) and not _alone(new, sentence)


def _harm_alone(new: TimeExpression, sentence: Sentence) -> bool:
    """«За квартал учтено 402 преступления; в феврале при взрыве погибли пятеро»: one event of the period."""
    own = [set(f.actions) for f in sentence.figures if f.period is new]
    return not sentence.opens and bool(own) and all(actions <= HARM for actions in own)


def _alone(new: TimeExpression, sentence: Sentence) -> bool:
    """«только в четвёртом квартале», «за один лишь март»."""
    at = new.start - sentence.unit.start
    return hears("only").search(sentence.text[max(0, at - 24) : at]) is not None


def look_back(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За весь 2013 год границу пытались нарушить …»: an earlier time that opens the figures of its paragraph."""
    first = sentence.opens or state.told_paragraph != sentence.unit.paragraph
    done = any(f.actions != ("other",) for f in sentence.figures if f.period is new)
    first = first or (done and bool(state.own_voices and state.frame_voices) and not state.own_voices & state.frame_voices)
    return times.goes_back(new, state.frame) and first and not takes_over(new, sentence)


def takes_over(new: TimeExpression, sentence: Sentence) -> bool:
    """«В 2021 году предотвращено 40, задержано 30, перекрыто 17»: told at length, it is no comparison."""
    own = [f for f in sentence.figures if f.period is new and not f.local_period]
    return sum(not f.inherited_object for f in own) >= TAKEOVER  # «800 выехали, 150 убиты, 74 вернулись» is one


def in_passing(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«6 июня прошло учение, участвовали 2 тыс. бойцов. Для сравнения, в 2018 году их было 1,8 тыс.»: told on of the day before it."""
    frame = state.frame
    if frame is None or not state.counted or not frame.date_start or not new.date_end:
        return False
    if _years_compared(sentence, state) or _halves_compared(new, sentence, state):
        return True
    if new.date_end >= frame.date_start:
        return _summed_up(new, sentence, state)
    own = [f for f in sentence.figures if f.period is new]
    other_drill = state.drill and bool(own) and all(f.status in ("exercise", "resource") for f in own)
    return times.is_span(new) and (other_drill or hears("comparing").search(sentence.text) is not None)


def _summed_up(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За десять месяцев выявлено 1 240 материалов. Всего с 2010 года | их | набралось 9 тысяч. Заблокировано 1 102»: a sum told beside."""
    own = [f for f in sentence.figures if f.period is new]
    alone = len(own) == len(sentence.figures) == 1 and own[0].inherited_object and not sentence.opens
    return alone and times.length(new) > times.YEAR and hears("totals").search(sentence.text) is not None and total(new, sentence, state)


def _years_compared(sentence: Sentence, state: State) -> bool:
    """«За полугодие проверено 5 200 каналов. В 2022 году таких было 1 840, в 2023-м – 3 315»: earlier years beside each other."""
    told = [f for f in sentence.figures if f.quantity.kind != "change"]
    years = {p.date_start for f in told if (p := f.period)}
    alike = len({(f.actions, f.code) for f in told}) == 1 and all(times.goes_back(f.period, state.frame) for f in told if f.period)
    of_such = bool(told) and OF_SUCH.search(sentence.text[: max(0, told[0].end - sentence.unit.start)]) is not None
    return alike and len(years) > 1 and (of_such or not sentence.opens)


OF_SUCH = re.compile(r"(?<!\w)(?:их|таких|таковых|подобных)(?!\w)")


def _halves_compared(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За полугодие изъято 86 стволов. Во втором квартале изъяли вдвое больше, чем в первом: 58 против 28. Сданы 132»."""
    own = [f for f in sentence.figures if f.period is new]
    changed = any(f.quantity.kind == "change" for f in own) and all(f.quantity.kind == "change" or f.inherited_object for f in own)
    frame = state.frame if state.frame is not None and times.is_span(state.frame) else None
    parts = {p.date_start for f in sentence.figures if frame and (p := f.period) and times.inside(p, frame)}
    return changed and len(parts) > 1 and frame is not None and times.inside(new, frame)


def elsewhere(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Тем временем в Приморье за сутки …»: the time of another event; «тем временем подведены итоги квартала» is a report."""
    report = state.frame is None and times.is_span(new) and times.length(new) > times.MONTH_DAYS
    return state.apart == sentence.unit.paragraph and not report


def background(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Напомним, 8 апреля …»: what was before the event that is told."""
    before = state.frame is not None and state.frame.date_start and new.date_end and new.date_end < state.frame.date_start
    head = sentence.text.lstrip(' «"—–-\xa0\n')
    aside = times.goes_back(new, state.frame) and not sentence.opens  # «За 2018 год, напомнил он, их было 20»: compared with
    reminded = hears("reminding").search(SAID_ASIDE.sub(" ", sentence.text) if aside else sentence.text)
    return bool(before) and (head.startswith("ранее") or reminded is not None)


SAID_ASIDE = re.compile(r",\s(?:как\s)?напомни[а-яё]{1,3}\s(?:[^,;:()]{1,40})?(?:,|$)")


def inquiry(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«По данным следствия, за последние два года вербовщики …»: what the other side had done."""
    figures = [f for f in sentence.figures if f.period is new]
    answers = bool(figures) and all(set(f.actions) & (ANSWER | STOPPED) for f in figures)
    first = min((f.start for f in figures), default=0)
    if answers and new.start < first and not _found_out(sentence, first):
        return False  # «12 марта пресечена попытка вывоза денег, предназначавшихся, по данным следствия, для боевиков»
    asked = is_inquiry(sentence) or state.asked == sentence.unit.paragraph
    return asked or _their_money(new, sentence, state) or _their_past(new, sentence, state)


def _found_out(sentence: Sentence, before: int) -> bool:
    """«Установлено, что с июня | они переправили через границу 90 человек»."""
    they = r"(?<![а-яё])(?:они|он|она|злоумышленники|задержанны[ей]|фигуранты)\s"
    said = sentence.text[: before - sentence.unit.start]
    return re.search(r"(?:установлен[оы]?|установил[аи]?),\sчто\s[^;:]{0,60}" + they, said) is not None


def _their_past(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«11 марта вынесен приговор. / С 2015 по 2018 год они склонили 25 жителей. / Изъяты 12 гранат»: what they did before the day."""
    frame = state.frame
    if frame is None or not times.is_day(frame) or not (frame.date_start and new.date_start and new.date_end):
        return False
    done = [set(f.actions) for f in sentence.figures if f.period is new]
    if new.date_end >= frame.date_start and (new.date_start >= frame.date_start or any(actions != {"other"} for actions in done)):
        return False  # «с начала года боевики совершили 108 нападений»
    return told_of_them(done, sentence)


def of_verdict(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«18 мая суд вынес приговор банде. / Самым тяжким стал подрыв 5 сентября»: the day of a crime is told in passing."""
    before = state.frame is not None and state.frame.date_start and new.date_end and new.date_end < state.frame.date_start
    return state.verdict and bool(before) and times.is_day(new)


def of_judged(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Суд вынес приговор семи участникам банды. / 14 августа 2012 года погибли двое»: what they are judged for, told in passing."""
    if not state.judged or state.frame is not None or sentence.published is None or new.date_end is None:
        return False
    own = [f for f in sentence.figures if f.period is new]
    return (sentence.published - new.date_end).days > SHORT and not any(set(f.actions) & COURT for f in own)


def today(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За полгода учтено 183 дела. … сегодня в производстве их уже 29»: how it stands now is no time of what is told on."""
    frame = state.frame
    span = state.counted and frame is not None and times.is_span(frame)
    return span and new.rule in ("now_day", "today") and new.date_start == sentence.published


def _their_money(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«10 мая задержаны четверо. … С 2021 года они перевели 9 млн рублей»: in the news of a day, money of years is the other side's."""
    own = [f for f in sentence.figures if f.period is new]
    money = bool(own) and all(f.family == "money" and f.actions == ("other",) for f in own)
    if state.frame is None:  # «Задержаны 11 членов ячейки. За три года они завербовали около 40 человек»
        lured = bool(own) and all(f.family in ("money", "people") and f.actions == ("other",) and f.status == "result" for f in own)
        return lured and state.answered and times.length(new) > times.YEAR and times.is_span(new)
    return money and times.is_day(state.frame) and times.is_span(new)


def total(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Всего же с 2009 года перекрыто 77»: a longer time that is summed up in passing."""
    frame = state.frame
    if not state.counted or frame is None or not times.reaches_over(new, frame, sentence.published):
        return False
    words = ("totals", "reminding") if times.is_day(frame) else ("totals",)
    summed = any(hears(name).search(sentence.text) for name in words)
    # «итоги года. … / С 2021 года найдены тела 54 беженцев»
    whole = state.programme and frame is state.home and times.length(new) > times.YEAR
    return summed or (times.is_span(frame) and (whole or not sentence.opens))


def year_total(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«В октябре предотвращены два теракта … / Всего с начала года осуждены 89»: from a month to the year, and it goes on."""
    frame, first = state.frame, sentence.opens or (state.told_paragraph != sentence.unit.paragraph and bool(state.own_voices))
    if frame is None or not first or not frame.date_start or not new.date_start or not times.is_span(new):
        return False
    of_year = new.date_start.year == frame.date_start.year and (new.date_start.month, new.date_start.day) == (1, 1)
    return of_year and times.reaches_over(new, frame, sentence.published) and 0 < times.length(frame) <= SHORT


def undertaking(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«за девять месяцев учтено 1 538 … / об итогах второго этапа операции, который проходил с 2 по 12 октября»."""
    frame = state.frame
    if not state.counted or frame is None or not (frame.date_end and new.date_start and new.date_end and sentence.published):
        return False
    short = times.length(new) <= times.MONTH_DAYS and times.length(frame) >= SHORT
    recent = frame.date_end < new.date_end <= sentence.published and (new.date_start - frame.date_end).days <= SHORT
    return short and recent and hears("undertakings").search(sentence.text) is not None


def operation(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Операция «Жусан», начатая в январе 2019 г., закончена»: another undertaking with a time of its own."""
    if not state.counted or state.frame is None:
        return False
    past = times.is_day(new) and times.goes_back(new, state.frame)  # «В ходе операции 26 мая прошлого года уничтожены четверо»
    named = UNDERTAKEN.match(sentence.text.lstrip()) is not None and (past or times.inside(new, state.frame))
    return named or opened(new, sentence) or in_course(new, sentence) or hears("started").search(sentence.text) is not None


UNDERTAKEN = re.compile(
    r"(?:в рамках|в ходе|во время)\s(?:[а-яё-]{1,25}\s){0,3}(?:операци|мероприяти|акци|кампани|учени|визит|кубк|чемпионат)"
)


def bare_year(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За год в перечень добавили 1 614 человек», beside «в прошлом году»: the same year in other words."""
    frame = state.frame
    if not state.counted or frame is None or new.rule not in ("last_length", "told_years", "told_unit") or "последн" in new.text.lower():
        return False
    return bool(new.date_start and frame.date_start and frame.date_end and frame.date_start < new.date_start <= frame.date_end)


def case_after(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За девять месяцев задержаны 1 318. … В ночь на 9 октября остановлены двое»: a case from the days behind a report's end."""
    frame = state.frame
    if not state.counted or frame is None or not times.is_day(new) or times.length(frame) < SHORT or sentence.unit.paragraph <= LEADING:
        return False
    times_here = {p.start for f in sentence.figures if (p := f.period) and p is not new and p.start >= sentence.unit.start}
    if not times_here and state.cases != sentence.unit.paragraph:  # «в 2019 году 220, а 8 декабря – 98», «из последних случаев»
        return False
    return bool(frame.date_end and new.date_start and 0 < (new.date_start - frame.date_end).days <= SHORT)


def one_more(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За январь–апрель сорваны два теракта. Ещё одна попытка пресечена 2 мая. / Изъято 37 стволов»: not on that day."""
    frame = state.frame
    if frame is None or not state.counted or not times.is_day(new) or times.length(frame) < SHORT or sentence.opens:
        return False
    after = frame.date_end is not None and new.date_start is not None and 0 < (new.date_start - frame.date_end).days <= SHORT
    return after and MORE.match(sentence.text) is not None


MORE = re.compile(r"[\s«\"—–-]{0,4}(?:и\s|а\s)?(?:ещё|еще)\s")


def weeks_after(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Итоги 2012 года … / С начала года выданы четверо. / Изъято 5 тонн»: the few weeks behind the year that a text reports on."""
    home, now = state.home, sentence.published
    if home is None or state.frame is not home or not state.counted or times.length(home) < times.YEAR - 1 or now is None:
        return False
    return bool(home.date_end and new.date_start and home.date_end < new.date_start and 0 <= (now - home.date_end).days <= SHORT)


def variant(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«ведомство отчиталось о работе с начала года. … За десять месяцев осуждены 63»: another end of the time that is reported on."""
    home, frame = state.home, state.frame
    if home is None or frame is not home or state.home_titled or not state.counted or not times.is_span(new):
        return False
    cut, whole = times.cut(new, sentence.published), times.cut(home, sentence.published)
    if not (cut.date_start and cut.date_end and whole.date_end) or cut.date_start != whole.date_start:
        return False
    if ends_before(new, home, sentence):
        return False
    told = any(f.period is new for f in sentence.figures)  # else it says what the next paragraphs are of
    return told and 0 < abs((cut.date_end - whole.date_end).days) <= OTHER_END


def ends_before(new: TimeExpression, home: TimeExpression | None, sentence: Sentence) -> bool:
    """«С начала года сорваны 43 теракта. За девять месяцев проведено 58 операций, убиты 9, задержаны 12»: what is reported on."""
    told = home is not None and home.rule.startswith("since") and takes_over(new, sentence) and home.date_start == new.date_start
    return bool(told and home and new.date_end and home.date_end) and 0 < (home.date_end - new.date_end).days <= OTHER_END  # type: ignore


OTHER_END = 80  # days between two ends of what is told of one year so far
LEADING = 1  # paragraphs in which a text says what it tells of

TOPICS: tuple[tuple[str, Callable[[TimeExpression, Sentence, State], bool]], ...] = (
    ("topic.elsewhere", elsewhere),
    ("topic.part", part_of_frame),
    ("topic.look_back", look_back),
    ("topic.background", background),
    ("topic.inquiry", inquiry),
    ("topic.of_verdict", of_verdict),
    ("topic.of_judged", of_judged),
    ("topic.today", today),
    ("topic.total", total),
    ("topic.operation", operation),
    ("topic.undertaking", undertaking),
    ("topic.bare_year", bare_year),
    ("topic.case_after", case_after),
    ("topic.one_more", one_more),
    ("topic.weeks_after", weeks_after),
    ("topic.variant", variant),
)
