"""Whether a clause speaks of what has been or of what is to come: which year a day without one is of."""

from __future__ import annotations

import re

from .words import fold, load_words

CLAUSE = re.compile(r"[.!?;,:()\n]")


def is_term(text: str, start: int, end: int, lasts: bool) -> bool:
    """«арестован до 22 мая»: how long it lasts, not when it was done; «до 1 июня арестовано 40», said later, is when."""
    term = load_words().term
    left, right = CLAUSE.split(text[max(0, start - 70) : start])[-1], CLAUSE.split(text[end : end + 70])[0]
    return bool(term.search(fold(left)) or (lasts and term.search(fold(right))))


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Does a verb of what is to come stand in the same clause?"""
    left = BIDDEN.sub(" ", CLAUSE.split(text[max(0, start - 70) : start])[-1])
    right = BIDDEN.sub(" ", CLAUSE.split(SAID_ASIDE.sub(" ", text[end : end + 140])[:70])[0])
    future = load_words().future
    if (led := LEADS_ON.match(text[end : end + 120])) is not None and not PAST_VERB.search(led[1]):
        right = f"{right} {CLAUSE.split(text[end + led.end() :][:70])[0]}"  # «о ноябрьских учениях, в которых примут участие»
    if PAST_BEFORE.search(left) and not future.search(fold(left)):
        return False  # «стартовала 1 мая и продлится до осени»
    done = PAST_BEHIND.match(right)
    if done is not None and not MEANT.match(done[1]) and not future.search(fold(left)) and not future.search(fold(done[1])):
        return False  # «за год переправили 74 человека и собирались отправить ещё 31»
    return bool(future.search(fold(left)) or future.search(fold(right)) or is_intended(fold(left), fold(right)))


BIDDEN = re.compile(r"(?<!\w)по\s(?:поручени|предложени|рекомендаци|назначени|предписани)\w{1,3}", re.IGNORECASE)  # done so, not to come
LEADS_ON = re.compile(r"([^.,;:()]{0,40}),\s(?:[а-яё]{1,3}\s)?котор[а-яё]{2,3}\s")
SAID_ASIDE = re.compile(  # «В этом году, ответил И. Седов, ведомство планирует»
    r"^[^.,;:()]{0,30},\s(?:как\s)?(?:по словам|по его словам|ответил|сказал|отметил|сообщил|добавил|уточнил"
    r"|пояснил|рассказал|подчеркнул|заверил|обещал|заявил|подтвердил|напомнил|указал)[^,;:()]{0,50},"
)


def is_intended(left: str, right: str) -> bool:
    """«подготовить изменения и провести | в третьем квартале»: an infinitive right before it, and nothing that tells it was done."""
    words = load_words()
    return words.intended.search(left) is not None and not words.able.search(left) and not words.able.search(right)


def is_meant(text: str, start: int, end: int) -> bool:
    """Does its clause tell what somebody meant to do?"""
    left, right = CLAUSE.split(text[max(0, start - 70) : start])[-1], CLAUSE.split(text[end : end + 70])[0]
    return re.search(r"(?<!\w)" + MEANT.pattern, left + " " + right) is not None


PAST_VERB = re.compile(r"(?<!\w)(?!рубли)(?:был[аио]?|погиб|[а-яё]{2,20}(?:[шгбзсркиаяеыу]ли|лись|лась|лось|лся|[иаяеуы]л[ао]?))(?!\w)")
PAST_BEHIND = re.compile(r"\s(" + PAST_VERB.pattern + r")\s")
PAST_BEFORE = re.compile(PAST_VERB.pattern + r"\s$")


def looks_back(text: str, start: int, end: int) -> bool:
    """Does a verb of what has been stand in the same clause, and none of what is to come?"""
    left, right = CLAUSE.split(text[max(0, start - 70) : start]), CLAUSE.split(text[end : end + 90])[0]
    verb = PAST_VERB.search(right) or DONE.search(right)
    told = (verb is not None and not MEANT.match(verb[0])) or REMINDING.match("".join(left[-2:]).lstrip(" \xa0«\"—–-")) is not None
    return (told or _told_before(left[-1], text[start:end])) and not looks_ahead(text, start, end)


def _told_before(left: str, date: str) -> bool:
    """«операция началась 1 марта», «банда, созданная в феврале»; not «суд назначил слушание на 15 января», «сбор разрешён с 1 марта»."""
    if re.match(r"(?:на|до|ко?|со?|по|от|не позднее)\s", date, re.I) or re.search(r"(?<!\w)(?:на|до|ко?|со?|по|от|позднее)\s$", left):
        return False
    verb = VERB_BEFORE.search(left) or DONE_BEFORE.search(left)
    return verb is not None and not (MEANT.match(verb[1]) or ARRANGED.match(verb[1]))


FEW = r"(?:\s[\w«»-]{1,25}){0,4}\s{1,3}$"
VERB_BEFORE = re.compile("(" + PAST_VERB.pattern + ")" + FEW)
DONE_BEFORE = re.compile(  # «начатой | 1 марта», «прогремевшего | 15 января»
    r"(?<!\w)([а-яё]{3,20}(?:[ае]нн|вш|[аяиыу]т)(?:ый|ая|ое|ые|ого|ой|ому|ым|ых|ыми|ую|ий|ее|ие|его|ей|ему|им|их|ими|ем|ом)(?:ся)?)"
    r"(?:\s(?:ещё|еще|уже|здесь|там|тогда|вечером|утром|днём|ночью|накануне))?\s{1,3}$"
)
# … and what such verbs arrange is to come: «суд перенёс слушание», «объявленный 1 марта»
ARRANGED = re.compile(
    r"(?:пере)?(?:назнач|нес|нёс)|отлож|запланир|намеч|намет|договор|реш|предлож|поруч|разреш|утверд|согласов|объяв|продл|предстоя"
)


# «4 января при проверке документов убиты трое», told in December
DONE = re.compile(
    r"(?<!\w)(?!объявл|назнач|заплан|предусм|установл|продл)(?:за|об|вы|из|у|про|по|при|со|раз|до|пере|под|лик|не)"
    r"[а-яё]{2,20}(?:[ае]н[аоы]|[иыуя]т[аоы])(?!\w)"
)
REMINDING = re.compile(r"(?:напомн|напомин|ранее\s)", re.I)


# «в мае группа намеревалась взорвать», told in April
MEANT = re.compile(r"(?:намеревал|собирал(?:и|а|о)?сь|собирался|планировал|рассчитывал)")
