"""Zeros that lean on what was told before: «ни один из них не состоялся», «в этом году их не было», «взрывчатки – ни грамма»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import table_of, words_of
from .denials import Zero, denied_verb, governed, match
from .words import Word

AS_BEFORE = "zero.as_before"  # of what the number before counts
NONE_CAME = "zero.none_came"  # of the events told before
REACH = 10


def none_came(words: Sequence[Word], i: int) -> Zero | None:
    """«намечались три взрыва, но [ни один из них] не состоялся», «ни одного из них совершить не удалось»: at «ни»."""
    if i + 3 >= len(words) or words[i + 2].lower != "из" or words[i + 3].lower not in words_of("they"):
        return None
    verb = denied_verb(words, range(i + 4, min(len(words), i + 4 + REACH)), ",;.:")
    told = {words[verb].lemma, *words[verb].lemmas} if verb is not None else set()
    if verb is None or words[verb].future or not told & (words_of("carried_through") | words_of("come_to_pass")):
        return None
    return Zero(i, verb, i + 1, "attack", "event", "committed", NONE_CAME)


def none_then(words: Sequence[Word], i: int) -> Zero | None:
    """«произошло три теракта, в этом году [их не было]»: at the denying word; the time says of which they are."""
    at = i - 1 - (i > 0 and words[i - 1].lower == "не")
    ends = i + 1 >= len(words) or words[i + 1].text in ",;.:)"
    if at < 1 or not ends or not (words[at].lower in ("их", "таковых", "таких") or _such(words, at)):
        return None
    opens = next((k for k in range(at, -1, -1) if words[k].text in ",;.:—–("), -1) + 1
    when = words_of("calendar") | words_of("which_year")
    timed = any(w.lower in when or w.lower in words_of("where") | {"ранее", "раньше", "назад"} for w in words[opens:at])
    return Zero(at, i, i, "", "", "", AS_BEFORE) if timed and opens else None


def _such(words: Sequence[Word], at: int) -> bool:
    """«таких [находок] не было», «подобных [случаев] не отмечено»"""
    return at > 0 and words[at - 1].lower in words_of("such") and bool(words[at].lemmas & words_of("finds_and_cases"))


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
