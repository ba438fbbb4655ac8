"""Numbers that take over no time from what was said before, each rule with a sentence where it holds."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..lexicon.wordings import words_of
from . import times
from .abroad import fell_there, gone, of_those_abroad
from .bygone import accused_of, of_an_older_one
from .digressions import digressed
from .drafts import Draft
from .telling import ANSWER, COURT, HARM, Sentence, State, hears, in_court, is_inquiry, looks_ahead, on_the_spot, time_of
from .undertakings import refers


def intended(draft: Draft, sentence: Sentence, state: State) -> bool:
    """A plan has the time of the plan, or none."""
    return draft.status in ("planned", "required")


def standing(draft: Draft, sentence: Sentence, state: State) -> bool:
    """What holds on a day holds on a named one."""
    return draft.status == "stock"


def other_event(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«Ранее ФСБ сообщила о задержании …»: another event, without a time."""
    here = sentence.unit.paragraph
    return state.apart == here and state.topic_paragraph != here and state.frame_paragraph != here


def before_that(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«трое из них ранее прошли подготовку», «До этого говорили о девяти убитых»: it was before, nobody says when."""
    if re.match(r"[\s«\"—–-]{0,4}(?:до (?:этого|того|сих пор)|прежде|напомним,?\s(?:что\s)?ранее)(?!\w)", sentence.text):
        return True
    at = draft.end - sentence.unit.start
    clause = re.split(r"[,;.:()]", sentence.text[at : at + 80])[0]
    if draft.parent is not None and hears("known_to_police").search(clause):
        return False  # «привлечены 515 человек, 23 из них ранее уже судимы»: what those of the whole are
    return re.search(r"(?<!годом )(?<!годами )(?<!месяцем )(?<!\w)(?:ранее|прежде)(?!\w)" + NOT_OF_NOUN, clause) is not None


# «осуждены по | ранее возбуждённым делам»: told of a noun, not of what was done
NOT_OF_NOUN = r"(?!\s[а-яё]{3,25}(?:нн|[еия]м|вш|ущ|ющ|[ыаи]т)(?:(?:ых|ыми|ым|их|ими|им|ого|ому|ой|ую)(?!\w)|(?:ые|ие)\s[а-яё]))"


def no_verdict(draft: Draft, sentence: Sentence, state: State) -> bool:
    """The day of a verdict is that of convictions alone; what was seized was seized before."""
    time = time_of(state, sentence, draft)
    told = (state.verdict and time is state.frame) or (state.verdict_topic and time is state.topic)
    return told and not set(draft.actions) & COURT and not in_court(sentence)


def answer_to_harm(draft: Draft, sentence: Sentence, state: State) -> bool:
    """The day of an attack is not the day on which, in another paragraph, its authors are caught."""
    elsewhere = time_of(state, sentence, draft) is state.frame and state.frame_paragraph != sentence.unit.paragraph
    return state.harm and elsewhere and bool(set(draft.actions) & ANSWER) and not on_the_spot(sentence, state)


def sentenced(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«13 мая 2017 года боевики напали на село, погибли 12 человек. Пятерых приговорили»: no verdict on the day of the attack."""
    time = time_of(state, sentence, draft) if state.harm and draft.actions == ("convicted",) else None
    return time is not None and times.is_day(time)


def long_after(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«13 мая прошлого года погибли 12 человек. Обвинение предъявлено 14, 65 объявлены в розыск»: not on the day of the crime."""
    time, now = time_of(state, sentence, draft), sentence.published
    told = set(draft.actions) & PROCEEDINGS or (set(draft.actions) & ANSWER and any(d in state.undated for d in state.before))
    if time is None or now is None or time.date_end is None or not times.of_few_days(time) or not told:
        return False
    if (now - time.date_end).days <= LONG_AGO or (draft.actions == ("convicted",) and state.verdict):
        return False
    state.undated.append(draft)
    return True


PROCEEDINGS = COURT | {"wanted", "extradited"}


def coming_means(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«сюда перебросят 180 бойцов»: means that will be used are not those of the period."""
    return draft.status in ("exercise", "resource") and looks_ahead(sentence)


def found_afterwards(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«10 мая при взрыве погибли девять. В ходе следствия установлены 14 соучастников»: not on the day of the attack."""
    if not set(draft.actions) & ANSWER or time_of(state, sentence, draft) is not state.frame or on_the_spot(sentence, state):
        return False
    told = state.harm or _of_a_case_told(sentence, state)
    later = told and (hears("afterwards").search(sentence.text) is not None or state.solved == sentence.unit.paragraph)
    later = later or (state.reminded == sentence.unit.paragraph and _of_a_case_told(sentence, state))
    if later:
        state.undated.append(draft)
    return later


def _of_a_case_told(sentence: Sentence, state: State) -> bool:
    """«За год изъято 300 стволов. Напомним, 22 марта при взрыве погибли 144. По делу арестованы 12»: nor in the year that is told."""
    return state.topic_paragraph == sentence.unit.paragraph and state.topic is not None and (state.harm_topic or state.inquiry)


def another_drill(draft: Draft, sentence: Sentence, state: State) -> bool:
    """A drill has its own time, not that of the report in which it is told."""
    time = time_of(state, sentence, draft)
    if state.places and time is state.home and time is not None and times.length(time) <= times.MONTH_DAYS:
        return False  # a digest of a week tells of a drill of that week
    if re.search(r"учени(?:й|ях|ями)(?!\w)|\d\sучения(?!\w)|тренировок|тренировках", sentence.text):
        return False  # many drills are counted as anything else
    return draft.status == "exercise" and time is state.frame and time is not None and times.is_span(time) and not state.drill


def means_of_a_day(draft: Draft, sentence: Sentence, state: State) -> bool:
    """Forces are told for a span or for the paragraph of their day."""
    time = time_of(state, sentence, draft)
    same = state.frame_paragraph == sentence.unit.paragraph or time is state.topic
    same = same or (time is state.frame and refers(sentence, draft))  # «/ В операции были задействованы 60 бойцов»
    of_drill = state.drill and time is state.frame
    return draft.status in ("exercise", "resource") and time is not None and not times.is_span(time) and not same and not of_drill


def involved(draft: Draft, sentence: Sentence, state: State | None = None) -> bool:
    """«эти лица причастны к трём взрывам»: what they had done before, nobody says when."""
    charged = state is None and draft.actions == ("prosecuted",) and draft.family == "event"  # «которым следствие вменяло 20 преступлений»
    if not (charged or set(draft.actions) & (HARM | {"attempted", "other"})) or draft.family == "people":
        return False
    if "like.by_doers" in draft.rules:
        return False  # «237 – на счету сепаратистов, 40 устроили левые»: of those whose time is told
    at = max(0, draft.start - sentence.unit.start)
    left = re.split(r"[.;:()]", sentence.text[max(0, at - 110) : at])[-1]
    return hears("involved").search(left) is not None


def of_plan(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«планировали отправить 15 подростков. Девятерых вернули»: a part of what was planned."""
    return draft.parent is not None and draft.parent.status == "planned" and draft.parent.period is None


def their_money(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«10 июня задержаны пятеро. Через подставных лиц они переправили 4 млн рублей»: the other side did it before."""
    time = time_of(state, sentence, draft)
    short = time is not None and times.of_few_days(time)
    theirs = draft.family == "money" and draft.actions == ("other",) and FINED.search(sentence.text) is None
    return short and theirs and not in_court(sentence)


FINED = re.compile(r"(?<!\w)(?:о?штраф|взыскан)")  # «сумма наложенных штрафов превысила 100 тысяч рублей»: that is the state's


def came_out(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«17 мая вскрыта ячейка. Следствием установлено, что она завербовала восемь человек»: done before the day, nobody says when."""
    time = time_of(state, sentence, draft)
    if time is None or state.harm or not (state.asked == sentence.unit.paragraph or is_inquiry(sentence)):
        return False
    of_event = time is state.frame and times.of_few_days(time) and set(draft.actions) <= {"other", "committed", "attempted"}
    of_month = not times.of_few_days(time) and times.length(time) <= times.MONTH_DAYS and not state.inquiry
    return of_event or (of_month and draft.actions == ("other",))


def undated(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«В банды в разные годы вступили 900 граждан. Из них 300 погибли», «по итогам всех этапов вернулись 357»: nor of the parts."""
    at = max(0, draft.start - sentence.unit.start)
    clause = re.split(r"[.;:(]", sentence.text[:at])[-1] + re.split(r"[;:(]|[.,](?!\d)", sentence.text[at:])[0]
    never = hears("undated").search(clause) is not None or any(d is draft.parent for d in state.undated)
    if never:
        state.undated.append(draft)
    return never


def of_those_left(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«За границей остаются 390 человек, двести из них убиты»: a part of what holds now was not done in the time that is told."""
    whole = draft.parent
    return whole is not None and whole.status == "stock" and whole.period is None and draft.family == "people"


def of_those_held(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«По состоянию на 1 июля установлены 900 граждан, 80 из них осуждены»: a part of a state has no time of its own."""
    whole = draft.parent
    if whole is None or whole.period is None or draft.inherited_action or whole.quantity.kind == "change" or draft.family != "people":
        return False
    if whole.period_basis == "inherited" and set(whole.actions) & HARM:
        return False  # «В ночь на 13 мая напали на колонию. Погибли 176 человек, в том числе 29 милиционеров»
    return times.is_day(whole.period) and re.match(r"(?:по состоянию )?на\s", whole.period.text.lower()) is not None


def means_of_now(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«В рейдах ежедневно задействовано 240 сотрудников», «к охране привлекаются 300 бойцов»: as the text is written."""
    if draft.status != "resource":
        return False
    verb = sentence.unit.words[draft.trigger.i] if draft.trigger else None
    if verb is not None and verb.verb_form == "Fin":
        return verb.present  # «ежесуточно привлекалось 140 сотрудников»: while it went on
    if verb is not None and hears("goes_on_now").search(sentence.text[: draft.start - sentence.unit.start]):
        return True  # «В поисках, которые продолжаются в горах, задействованы 700 военных»
    return hears("for_now").search(sentence.text) is not None


def under_way(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«С начала года изъято 40 кг. Расследуется 11 дел, по ним проходят 23 человека»: what goes on has no time of its own."""
    verb = sentence.unit.words[draft.trigger.i] if draft.trigger else None
    present = verb is not None and verb.verb_form == "Fin" and verb.present and bool(set(draft.actions) & COURT)
    after = any(d in sentence.figures for d in state.undated)
    going = present and verb is not None and (after or bool(verb.lemmas & words_of("under_way")))
    if going:
        state.undated.append(draft)
    return going


def by_now(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«В ноябре возвращены 14 детей. К настоящему времени осуждены 12 женщин»: done some time up to now.

    The harm of an attack has the day of the attack: «На данный момент известно о двух погибших».
    """
    if set(draft.actions) & {"killed", "wounded"}:
        return False
    clause = re.split(r"[.;:(«]", sentence.text[: max(0, draft.start - sentence.unit.start)])[-1]
    return draft.status == "result" and hears("by_now").search(clause) is not None


def their_time(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«За неполный год на кошельки группы поступило 240 млн рублей. Арестованы шесть автомобилей»: not done in their year."""
    done = set(draft.actions) & (ANSWER | {"frozen", "blocked", "removed", "suppressed", "dismantled", "freed"})
    time = time_of(state, sentence, draft)
    if draft.code == "suspect" and draft.actions == ("other",) and time is not None and time is state.frame:
        over = sentence.published is not None and time.date_end is not None and (sentence.published - time.date_end).days > times.YEAR
        return over or state.theirs  # «В 1999 году погибли 33 человека. Двое обвиняемых признали вину»: in court now
    return state.theirs and bool(done) and time is state.frame


def other_undertaking(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«Операция «Нелегал-2018» тоже дала результат. Выдворены 90 человек»: in a report on another time, nobody says when."""
    topical = state.topic is not None and state.topic_paragraph == sentence.unit.paragraph
    return state.foreign == sentence.unit.paragraph and not topical and state.frame_paragraph != sentence.unit.paragraph


DAY = r"\d{1,2}\s[а-яё]{3,8}|в[о]?\s(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|вчера|накануне|сегодня"
SAYING = r"[\s«\"—–-]{0,4}(?:напомним,?\s)?(?:" + DAY + r")\s[^.;:«]{0,60}(?:заяв[ил]|сообщ[иа]|объяв[ил]|рассказ|отчита|доложи)[а-яё]{1,4}"
TOLD = re.compile(SAYING + r"\s(?:[^.;:«]{0,40}\s)?об?\s")
SAID = re.compile(SAYING + r"(?:\s[^.;:«,]{0,40})?,\sчто\s")
LONG_AGO = 180  # days before a text that tells of it by the way


def announced_later(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«В марте убиты двое. 12 апреля ФСБ заявила о задержании десяти боевиков»: not in the time that was told before."""
    before = sentence.text[: max(0, draft.start - sentence.unit.start)]
    time, now = time_of(state, sentence, draft), sentence.published
    old = time is not None and time.date_end is not None and now is not None and (now - time.date_end).days > LONG_AGO
    old = (old and time is not None and times.length(time) < LONG_AGO) or hears("reminding").search(before) is not None
    told = TOLD.match(before) or (SAID.match(before) if old else None)
    silent = told is not None and draft.trigger is not None and draft.status == "result"
    if silent:
        state.undated.append(draft)
    return silent


SILENT: tuple[tuple[str, Callable[[Draft, Sentence, State], bool]], ...] = (
    ("silent.intended", intended),
    ("silent.standing", standing),
    ("silent.other_event", other_event),
    ("silent.before_that", before_that),
    ("silent.announced_later", announced_later),
    ("silent.no_verdict", no_verdict),
    ("silent.answer_to_harm", answer_to_harm),
    ("silent.sentenced", sentenced),
    ("silent.long_after", long_after),
    ("silent.found_afterwards", found_afterwards),
    ("silent.another_drill", another_drill),
    ("silent.coming_means", coming_means),
    ("silent.means_of_a_day", means_of_a_day),
    ("silent.their_money", their_money),
    ("silent.their_time", their_time),
    ("silent.involved", involved),
    ("silent.of_plan", of_plan),
    ("silent.came_out", came_out),
    ("silent.undated", undated),
    ("silent.gone", gone),
    ("silent.fell_there", fell_there),
    ("silent.of_those_abroad", of_those_abroad),
    ("silent.under_way", under_way),
    ("silent.by_now", by_now),
    ("silent.digressed", digressed),
    ("silent.of_those_left", of_those_left),
    ("silent.of_those_held", of_those_held),
    ("silent.means_of_now", means_of_now),
    ("silent.other_undertaking", other_undertaking),
    ("silent.accused_of", accused_of),
    ("silent.of_an_older_one", of_an_older_one),
)
