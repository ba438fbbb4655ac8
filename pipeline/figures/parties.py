"""Countries that tell something: «Таджикистан сообщил, что …», «Россия и Казахстан доложили о …»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.places import load_places
from ..lexicon.wordings import words_of
from .hearings import HARD, Found, Hearing, is_weak, saying
from .voices import Voice
from .words import Word

WITH_PLACE = ("что", "о", "об", "обо", ":", "за")  # how what a country tells begins
FAR = 5  # words of when and to whom it told it


def by_land(h: Hearing) -> Found | None:
    """«Таджикистан сообщил, что дел стало меньше»: a country is the subject of saying, told with what it says."""
    lands = _lands(h)
    for verb in (v for v in saying(h.words) if v.verb_form == "Fin" and not is_weak(h.words, v)):
        row = _before(h.words, verb, lands)
        as_said = not row and verb.i > 0 and h.words[verb.i - 1].lower == "как" and verb.i + 1 in lands  # «как сообщила Россия, …»
        row = [verb.i + 1] if as_said else row
        if row and (as_said or _tells(h.words, verb)) and _agrees(h.words[row[0]], verb, len(row)):
            whole = h.current is not None and h.cast.is_person(h.current.key)  # he has the word, they are told of in it
            return None if _in_turn(h.words, verb, lands) else Found(Voice(None, " и ".join(lands[i] for i in row)), verb.i, brief=whole)
    return None


def is_land(voice: Voice) -> bool:
    """«Ташкент», «Россия и Казахстан»: whose work is none of the bodies that were told before."""
    names = voice.name.split(" и ")
    return voice.key is None and all(name in words_of("capitals") or name in _countries() for name in names)


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(form for place in load_places() if place.kind == "country" for form in place.forms)


def _lands(h: Hearing) -> dict[int, str]:
    """The countries of a sentence, and capitals, by the place of their word: «Узбекистан», «Ташкент», no «Республика Узбекистан»."""
    places, start, end = load_places(), h.words[0].start, h.words[-1].end
    own = [m for m in h.cast.mentions if m.type == "LOC" and start <= m.start < end and m.entity in places]
    names = {m.start: m.normal for m in own if places[m.entity].kind == "country" or m.normal in words_of("capitals")}
    return {w.i: names[w.start] for w in h.words if w.start in names}


def _before(words: Sequence[Word], verb: Word, lands: dict[int, str]) -> list[int]:
    """The country right before a verb, or a row of two that «и» joins, where it opens the clause."""
    at = verb.i - 1
    while at > 0 and (words[at].pos == "ADV" or words[at].lower in ("также", "же")):
        at -= 1
    if at not in lands:
        return []
    row = [at - 2, at] if at > 1 and words[at - 1].lower == "и" and at - 2 in lands else [at]
    first = row[0]
    opens = first == 0 or words[first - 1].text in (",", "»", *HARD) or words[first - 1].pos in ("ADV", "CCONJ")
    opens = opens or _is_when(words, first)
    return row if opens and words[at].case in ("Nom", "Acc", "") else []


def _is_when(words: Sequence[Word], first: int) -> bool:
    """«Тем временем | Душанбе | сообщил», «В июле | Ташкент | сообщил»: nothing else before it can be the subject."""
    low = next((j + 1 for j in range(first - 1, -1, -1) if words[j].text in (",", "»", *HARD)), 0)
    before = words[low:first]
    plain = all(w.pos in ("ADP", "DET", "ADV", "NOUN", "ADJ", "NUM") and not (w.nominal and w.case in ("Nom", "")) for w in before)
    return plain and len(before) < FAR and before[-1].nominal


def _tells(words: Sequence[Word], verb: Word) -> bool:
    """Behind the verb stands what is told: «, что …», «об изъятии …»."""
    behind = [w.lower for w in words[verb.i + 1 : verb.i + 1 + FAR]]
    return any(w in WITH_PLACE for w in behind)


def _in_turn(words: Sequence[Word], verb: Word, lands: dict[int, str]) -> bool:
    """«Россия сообщила о трёх тоннах, | Казахстан — | о двух»: each tells its own, whoever tells of all."""
    return any(i > verb.i and i + 1 < len(words) and words[i + 1].text in ("—", "–", "-") for i in lands)


def _agrees(land: Word, verb: Word, several: int) -> bool:
    return verb.number == ("Plur" if several > 1 else "Sing") and (several > 1 or verb.gender in ("", land.gender) or not land.gender)
