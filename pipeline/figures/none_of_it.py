"""Zeros that lean on what was told before: «ни один из них не состоялся», «в этом году их не было», «взрывчатки – ни грамма»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.wordings import table_of, words_of
from .denials import Zero, denied_verb, denies, governed, match
from .words import Word

AS_BEFORE = "zero.as_before"  # of what the number before counts
OWN_VERB = "zero.own_verb"  # the same, but its own verb is denied
NONE_CAME = "zero.none_came"  # of the events told before
JOINED = "zero.joined"  # done to as the number right before: «365 человек и ни одной организации»
REACH = 10


def none_came(words: Sequence[Word], i: int) -> Zero | None:
    """«намечались три взрыва, но [ни один из них] не состоялся», «ни одного из них совершить не удалось»: at «ни»."""
    if i + 3 >= len(words) or words[i + 2].lower != "из" or not of_those(words, i + 3):
        return None
    verb = denied_verb(words, range(i + 4, min(len(words), i + 4 + REACH)), ",;.:")
    told = {words[verb].lemma, *words[verb].lemmas} if verb is not None else set()
    if verb is None or words[verb].future or not told & (words_of("carried_through") | words_of("come_to_pass")):
        return None
    return Zero(i, verb, i + 1, "attack", "event", "committed", NONE_CAME)


def of_those(words: Sequence[Word], at: int) -> bool:
    """«них», «этих двенадцати»: the things of the number before."""
    number = words[at + 1] if at + 1 < len(words) else None
    again = words[at].lower in words_of("these") and number is not None and (number.pos == "NUM" or number.text.isdigit())
    return again or words[at].lower in words_of("they")


def none_then(words: Sequence[Word], i: int) -> Zero | None:
    """«три теракта, в этом году [их не было]», «в Оше [таких находок не отмечено]», «[таких выдач] пока [не было]»: at the denial."""
    behind = i > 0 and words[i - 1].lower == "не"
    if not (denies(words, i) or (behind and (words[i].lemmas & words_of("work_done") or impersonal(words[i])))):
        return None
    opens = next((k for k in range(i, -1, -1) if words[k].text in ",;.:—–("), -1) + 1
    ends = next((k for k in range(i, len(words)) if words[k].text in ",;.:)"), len(words))
    at = i - 1 - (i > 0 and words[i - 1].lower == "не")
    while at > opens and words[at].pos in ("ADV", "PART") and words[at].lower not in ("больше", "более"):
        at -= 1
    if behind and opens == i - 1 and opens > 1 and words[opens - 1].text in "–—-" and impersonal(words[i]):
        left = next((k + 1 for k in range(opens - 2, -1, -1) if words[k].text in ",;.:("), 0)
        timed = all(_of_time(w) or w.attribute for w in words[left : opens - 1])
        return Zero(i - 1, i, i, "", "", "", AS_BEFORE) if timed and i + 1 == ends else None  # «, в прошлом – не возбуждалось»
    if (lacking := _no_such_people(words, i, opens, at)) is not None:
        return lacking
    told = _pointing(words, opens, at)
    if told is None or not all(_of_time(w) for w in words[i + 1 : ends]):
        return None
    first, deed = told
    else_where = any(_of_time(w) or w.lower in words_of("where") for w in (*words[opens:i], *words[i + 1 : ends]))
    return Zero(first, i, i, "", "", deed, AS_BEFORE) if else_where or deed else None


def impersonal(word: Word) -> bool:
    """«изъято», «изымалось», «не | изымали |»"""
    if word.number == "Plur" and word.verb_form == "Fin" and word.lower.endswith("ли") and not word.present:
        return True  # «сайтов за неделю не блокировали»
    if word.number != "Sing" or word.gender != "Neut":
        return False
    return word.short or (word.verb_form == "Fin" and word.lower.endswith("ось"))


def _pointing(words: Sequence[Word], opens: int, at: int) -> tuple[int, str] | None:
    """Where «их», «таковых», «таких находок», «подобных выдач» stands, and the deed that the noun tells again."""
    for k in range(at, opens - 1, -1):
        if words[k].lower in ("их", "таковых", "таких") and (k == at or words[k + 1].pos == "ADP"):
            return k, ""
        if k > opens and words[k].nominal and words[k - 1].lower in words_of("such"):
            deed = _deed_told_again(words[k])
            if deed is None and any(w.nominal and w.lemma == words[k].lemma for w in words[:opens]):
                deed = ""  # «заблокировано 90 сайтов, в 2022-м таких сайтов не блокировали»
            return (k - 1, deed or "") if deed is not None else None
    return None


def _no_such_people(words: Sequence[Word], i: int, opens: int, at: int) -> Zero | None:
    """«задержаны 14 вербовщиков, в Нарыне [таких лиц не установлено]»: nobody of those told before was found."""
    pointed = at > opens and words[at].lemma in words_of("whoever") and words[at - 1].lower in words_of("such")
    found = pointed and bool(words[i].lemmas & words_of("found_out"))
    return Zero(at - 1, i, at, "person", "people", "identified", "zero.nobody_found") if found else None


def _deed_told_again(noun: Word) -> str | None:
    """«[находок]» tells none, «[выдач]», «[приговоров]» do; None where the noun is of something else."""
    if noun.lemmas & words_of("finds_and_cases"):
        return ""
    if noun.lemmas & words_of("verdicts"):
        return "convicted"
    entries = (e for lemma in sorted(noun.lemmas) for e in load_actions().nouns.get(lemma, ()) if not e.companions)
    return next((deed for e in entries if (deed := e.action("person", "people"))), None)


def _of_time(word: Word) -> bool:
    """«и за весь 2018-й», «в этом году»: what a clause of another time may hold."""
    timed = words_of("calendar") | words_of("which_year") | {"весь", "все", "всю", "ранее", "раньше", "назад", "за", "в", "и"}
    timed |= words_of("not_at_all")
    return word.lower in timed or (len(word.text) > 3 and word.text[:4].isdigit())


def not_a_gram(words: Sequence[Word], i: int) -> Zero | None:
    """«не изъято [ни грамма] героина», «взрывчатки, слава богу, [ни грамма]»: at «ни»."""
    unit = table_of("least").get(words[i + 1].lower, "") if i + 1 < len(words) else ""
    if not unit:
        return None
    places = [*range(i + 2, min(len(words), i + 4)), *range(i - 1, max(-1, i - 7), -1)]
    for j in places:
        if words[j].text in ";.:":
            continue
        thing = match(words, j, j) if words[j].nominal and words[j].case == "Gen" and not governed(words, j) else None
        if thing is not None and thing.family in ("drugs", "weapon"):
            return Zero(i, max(i + 1, j), j, thing.code, thing.family, "seized", "zero.not_a_gram", unit=unit)
    return None
