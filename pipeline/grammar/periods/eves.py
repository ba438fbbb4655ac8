"""«накануне»: yesterday, or the eve of what is named behind it."""

from __future__ import annotations

import re

from ...lexicon.inflection import readings
from .finds import Find, Found, unresolved
from .points import now_day
from .words import load_words

SUBJECT = ("ые", "ие", "ель", "тор", "дент", "ник", "суд")  # «накануне полицейские», «накануне губернатор»
SURE_AFTER_EVE = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ут", "ют", "ят", "ером", "очью", "тром", "нём", "днем")


def eve(find: Find) -> Found | None:
    """«Накануне задержали» is yesterday; «накануне выборов» is not, and what may be either stays without a day."""
    following = find.next_word()
    if re.match(r"\.[A-Za-z]", find.text[find.atoms[find.last - 1].end :][:2]):
        return None  # «Накануне.RU» is a newspaper
    if not following.isalpha() or following.isupper() or following.lower() in ("о", "об") or _preposition(following.lower()):
        return now_day(find)  # «накануне при штурме», «накануне около полудня»
    if following.lower().endswith(SURE_AFTER_EVE + SUBJECT):
        return now_day(find)
    if SUCH.match(find.text, find.atoms[find.last - 1].end):
        return now_day(find)
    if _told(following.lower()) or _subject(following.lower()) or _with_its_verb(find):
        return now_day(find)
    return None if following.lower().endswith(("а", "я", "ов", "ей", "ого", "его", "ых", "их", "ев")) else unresolved("day")


# «Накануне | таких объектов было | поражено 94»
SUCH = re.compile(r"\s+(?:таких|таковых|их|подобных)\s(?:[а-яё]{3,20}\s)?(?:было|стало|оказалось|насчитывалось|набралось)(?![а-яё])")


def _preposition(word: str) -> bool:
    """What «накануне» governs is a noun, so before a preposition it stands alone."""
    found = [p for p in readings(word) if p.is_known]
    return bool(found) and "PREP" in found[0].tag


def _told(word: str) -> bool:
    """«накануне задержаны», «накануне убит»."""
    return any("PRTS" in p.tag for p in readings(word))


def _with_its_verb(find: Find) -> bool:
    """«Накануне власти говорили о 12 погибших»: what could be the genitive behind it says something."""
    ahead = re.match(r"\s+([а-яё]+)\s+([а-яё]+)", find.text[find.atoms[find.last - 1].end :][:60].lower())
    said = ahead is not None and load_words().spoke.match(ahead.group(2))
    return bool(said and ahead and any("nomn" in p.tag for p in readings(ahead.group(1))))


def _subject(word: str) -> bool:
    """«накануне террористы обстреляли», «проведённой накануне сотрудниками»: a case that cannot be the genitive."""
    cases = {p.tag.case for p in readings(word) if p.is_known}
    return bool(cases & {"nomn", "ablt", "datv"}) and not cases & {"gent", "gen2"}
