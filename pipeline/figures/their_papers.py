"""Papers that a pronoun ties to who was named before: «говорится в её обзоре», «следует из этих отчётов»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from ..records import Mention
from .hearings import SILENT, Hearing
from .voices import Voice
from .words import Word

GENDERS = {"его": ("masc", "neut"), "ее": ("femn",)}
PEOPLE = {"masc": "m", "femn": "f"}
FAR = 500  # characters back to whose paper it is


def in_papers(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """«в её обзоре | отмечается», «в этом докладе говорится»: where they stand before their verb, as sources do."""
    told = ("говориться", "отмечаться", "сообщаться", "указываться", "сказать", "значиться", "приводиться", "подчеркиваться")
    if any(w.lemma in told for w in words):
        yield from ((w.i, w.i + 1) for w in words[:-2] if w.lower == "в" and _is_theirs(words, w.i + 1))


def their_paper(h: Hearing, at: int) -> Voice | None:
    """The body or person whose paper «его отчёт», «эти отчёты» is: named last before."""
    if not _is_theirs(h.words, at):
        return None
    word, place = h.words[at], h.words[at].start
    genders = GENDERS.get(word.lower, ())
    before = sorted((m for m in h.cast.mentions if place - FAR < m.start < place), key=lambda m: -m.start)
    fits = (m.entity for m in before if _may_own(h, m, genders, word.lower in load_actors().owners))
    return next((h.cast.voice(key) for key in fits), None)


def _is_theirs(words: Sequence[Word], at: int) -> bool:
    """«её обзоре», «этих отчётов», «его годовом отчёте»."""
    if at + 1 >= len(words) or not (words[at].lower in load_actors().owners or words[at].lemma in words_of("this_one")):
        return False
    paper = next((w for w in words[at + 1 : at + 3] if not w.attribute), words[at])
    return bool(paper.lemmas & words_of("papers_of_somebody"))


def _may_own(h: Hearing, m: Mention, genders: Sequence[str], owned: bool) -> bool:
    """A body of that gender, which an acronym does not tell; a person of a post only for «его», «её»."""
    if m.type == "PER":
        return owned and bool(genders) and m.entity in h.cast.posts and h.cast.genders.get(m.entity) in [PEOPLE.get(g) for g in genders]
    in_post = any(r.start < m.start and m.end <= r.end for r in h.cast.told)
    if m.type != "ORG" or in_post or h.cast.kinds.get(m.entity) in SILENT:
        return False
    head = m.normal.split(" ")[0]
    own = {p.tag.gender for p in readings(head.lower()) if p.tag.case == "nomn" and p.tag.number == "sing"} - {None}
    return not genders or head.isupper() or not own or bool(own & set(genders))
