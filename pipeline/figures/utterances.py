"""When a verb of saying says nothing, and whose it cannot be: pleas, languages, verbs that do not agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas, readings
from ..lexicon.wordings import words_of
from .voices import Cast, Named, Voice
from .words import Word

VERBAL = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
CLOSE = 4  # words between a verb and what makes it no speech
TONGUE = ("ском", "цком", "языке")  # how what somebody speaks ends: «на арабском»


def tells_nothing(words: Sequence[Word], verb: Word) -> bool:
    """A verb of saying by its letters only: a plea before a court, a language, an outcome, what was noted of a thing."""
    return any(rule(words, verb) for rule in (_is_plea, _is_of_language, _leads_to, _was_noted, _is_writing, _has_seen, _is_left_unsaid))


def _is_plea(words: Sequence[Word], verb: Word) -> bool:
    """«не признал себя виновным», «признала вину», «своей вины признавать не стал», «сознался в убийстве»: no telling of figures."""
    if not verb.lemmas & words_of("pleading"):
        return False
    beside = words[max(0, verb.i - CLOSE) : verb.i + CLOSE + 1]
    return any(w.lemmas & words_of("guilt") for w in beside)


def _is_of_language(words: Sequence[Word], verb: Word) -> bool:
    """«говорит на арабском», «свободно говорила на языке дари»."""
    behind = words[verb.i + 1 : verb.i + 1 + CLOSE]
    return "говорить" in verb.lemmas and any(a.lower == "на" and b.lower.endswith(TONGUE) for a, b in pairwise(behind))


def _leads_to(words: Sequence[Word], verb: Word) -> bool:
    """«Назначение Фазлуллы привело | к расколу», «приводит | и к жертвам»: what comes of something."""
    behind = words[verb.i + 1 : verb.i + 3]
    return bool(verb.lemmas & words_of("bringing")) and any(w.lower in ("к", "ко") for w in behind)


def _was_noted(words: Sequence[Word], verb: Word) -> bool:
    """«на площадках отмечалась работа», «указывались причины»: of a thing, where a paper that tells is «отмечалось»."""
    return verb.lower.endswith(("лась", "лся", "лись")) and bool(verb.lemmas & words_of("noted"))


def _is_writing(words: Sequence[Word], verb: Word) -> bool:
    """«Беков написал записку», «пишет книги»; speech are «пишет, что …», «об этом пишет блогер», «„…“, — написал президент»."""
    if verb.lemma not in ("писать", "написать"):
        return False
    before, behind = words[max(0, verb.i - CLOSE) : verb.i], words[verb.i + 1 : verb.i + 1 + 2 * CLOSE]
    told = any(w.lower in ("как", "этом") or w.text in ("—", "–", "-", "»") for w in before)
    told = told or any(a.text == ":" or (a.text == "," and b.lower == "что") for a, b in pairwise(behind))
    return not told and not any(w.lower in ("о", "об") for w in behind[:2])


def _is_left_unsaid(words: Sequence[Word], verb: Word) -> bool:
    """«Погиб офицер, имя которого | не сообщается»: nobody tells it."""
    return verb.lower.endswith("ся") and verb.i > 0 and words[verb.i - 1].lower == "не"


def _has_seen(words: Sequence[Word], verb: Word) -> bool:
    """«Пограничники заметили | группу людей», «заметил двоих»: seen, not said."""
    if "заметить" not in verb.lemmas:
        return False
    behind = words[verb.i + 1 : verb.i + 1 + CLOSE]
    first = next((w for w in behind if not w.attribute and w.pos not in ("ADV", "PART")), None)
    return first is not None and (first.case == "Acc" or first.pos == "NUM" or first.text.isdigit())


def agrees(words: Sequence[Word], named: Sequence[Named], n: Named, verb: Word) -> bool:
    """A verb that one may say: no «издание назвало стрелка Бековым», «Бекова считают»; a row may."""
    if verb.verb_form != "Fin":
        return True
    if n.type == "PER" and "говориться" in verb.lemmas:
        return False  # «Беков занял третье место, | говорится на сайте клуба»
    if n.type == "PER":
        return verb.gender != "Neut" and (verb.number != "Plur" or _is_of_several(words, named, n))
    return _body_agrees(words, named, n, verb)


def _body_agrees(words: Sequence[Word], named: Sequence[Named], n: Named, verb: Word) -> bool:
    """By the genders and the number of its first word, where the dictionary tells them: no «сын депутата Госдумы | признался»."""
    head = words[n.first]
    genders = {p.tag.gender for p in readings(head.lower) if p.tag.POS == "NOUN" and p.tag.number == "sing"} - {None}
    quoted = n.first > 0 and words[n.first - 1].text in ("«", '"', "„", "“")
    if not genders or quoted or any(c.isupper() for c in head.text[1:]) or head.pos not in ("NOUN", "PROPN"):
        return True
    if verb.number == "Plur":
        plural = any(p.tag.number == "plur" and p.tag.case == "nomn" for p in readings(head.lower))
        return plural or _is_of_several(words, named, n) or head.text.isupper()
    return not verb.gender or VERBAL.get(verb.gender) in genders


def _is_of_several(words: Sequence[Word], named: Sequence[Named], n: Named) -> bool:
    """«Беков и Умаров», «министр и его заместитель Беков», «Беков вместе с Умаровым»: one of those who say so."""
    beside = (*words[max(0, n.first - 3) : n.first], *words[n.last + 1 : n.last + 3])
    return any(w.lower in ("и", "вместе", "совместно") for w in beside) or any(o.type == "PER" and o != n and o.nominative for o in named)


def is_next_subject(words: Sequence[Word], n: Named, after: int) -> bool:
    """«По данным следствия | Руслан Беков купил ружья»: behind a source that is whole, a name in no case but the nominative."""
    if n.type != "PER" or not any(w.nominal for w in words[after : n.first]):
        return False
    own = [w for w in words[n.first : n.last + 1] if w.text[:1].isupper() and len(w.text) > 1 and not w.text.isupper()]
    cases = [{p.tag.case for p in readings(w.lower) if p.tag.number != "plur"} for w in own]
    return any("nomn" in told and "gent" not in told for told in cases) and not any("nomn" not in told for told in cases)


def writes(words: Sequence[Word], named: Sequence[Named], kinds: Mapping[str, str]) -> tuple[Named | Word, int] | None:
    """«Газета «Маяк» пишет, что …», «пишут местные СМИ»: a paper, and its verb."""
    papers = words_of("papers_that_write")
    for verb in (w for w in words if w.verb_form == "Fin" and w.lemma in ("писать", "написать")):
        for n in named:
            gap = n.first - verb.i if n.first > verb.i else verb.i - n.last
            inside = n.first > 0 and words[n.first - 1].pos == "ADP"  # «написал министр | в X»
            if kinds.get(n.key) == "media" and gap <= CLOSE and not inside:
                return n, verb.i
        noun = next((w for w in words[max(0, verb.i - CLOSE) : verb.i + CLOSE] if w.case == "Nom" and w.lemmas & papers), None)
        if noun is not None:
            return noun, verb.i
    return None


def is_of_somebody(words: Sequence[Word], office: Word, named: Sequence[Named] = ()) -> bool:
    """«его | адвокат», «адвокат | Бекова», «адвокаты | лётчицы»: of another one than who has that post."""
    behind = words[office.i + 1] if office.i + 1 < len(words) else office
    his = office.i > 0 and words[office.i - 1].lower in load_actors().owners
    if any(n.type == "PER" and n.first == office.i + 1 and not n.nominative for n in named):
        return True  # «представитель | Бекова назвал»
    return bool(office.lemmas & words_of("defenders")) and (his or (behind.case == "Gen" and behind.nominal))


def is_nobody(voice: Voice, cast: Cast) -> bool:
    """A relative, a suspect, a person without any post: what they tell ends with its paragraph."""
    if not cast.is_person(voice.key) or voice.key in cast.bodies:
        return False
    told = {lemma for word in cast.posts.get(voice.key or "", "").split() for lemma in lemmas(word)}
    return not told or bool(told & words_of("no_office"))


def subject_before(named: Sequence[Named], cast: Cast, at: int, gender: str) -> Named | None:
    """The person whom the same sentence has told before, in the nominative and with a post: an earlier speaker does not go on."""
    told = (n for n in named if n.type == "PER" and n.last < at and n.nominative and n.key in cast.posts)
    return next((n for n in told if cast.genders.get(n.key, gender) in (gender, "")), None)
