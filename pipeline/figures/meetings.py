"""What is said where a body meets: «Прошло заседание НАК. Отмечено, что …», «НАК подвёл итоги»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .addressees import IN
from .hearings import HARD, NEAR, REACH, Found, Hearing
from .kinds import last_body
from .lookbacks import looks_back
from .voices import Named, Voice
from .words import Word


def at_meeting(h: Hearing) -> Found | None:
    """«Прошло заседание НАК. Отмечено, что …»: what nobody in particular says there is said by the body that met."""
    told = told_by_nobody(h)
    if any(w.lower.startswith(tuple(load_actors().mouths)) for w in h.words):
        return None  # «говорится в сообщении пресс-службы полицейского главка»: of a body that nobody has named
    if looks_back(h.words):
        return None
    if told is not None and (line := _in_line_of(h, told)):
        return Found(line, told.i)
    return Found(voice, told.i) if told is not None and not h.current and (voice := last_body(h)) else None


def _in_line_of(h: Hearing, told: Word) -> Voice | None:
    """«По линии | Минобороны | отмечено, что …»: they of that body have told it."""
    body = next((n for n in h.named if n.type == "ORG" and n.last == told.i - 1 and n.first > 1), None)
    lead = [w.lower for w in h.words[body.first - 2 : body.first]] if body is not None else []
    return h.cast.voice(body.key) if body is not None and lead == ["по", "линии"] else None


def told_by_nobody(h: Hearing) -> Word | None:
    """«Отмечено», «было подчёркнуто»; not «гражданам перечислено 42 млн рублей»."""
    known = load_actions().reporting | load_actors().saying
    sums = {w.i for w in h.words[1:] if w.pos == "NUM" or w.text[0].isdigit()}
    told = (w for w in h.words if w.passive and w.gender == "Neut" and w.lemmas & known and w.i + 1 not in sums)
    return next((w for w in told if not _is_made_known(h.words, w)), None)


def _is_made_known(words: Sequence[Word], verb: Word) -> bool:
    """«Заявление | опубликовано агентством», «распоряжение было опубликовано»: of a paper, nobody says so."""
    start = next((j for j in range(verb.i - 1, -1, -1) if words[j].text in (",", *HARD)), -1) + 1
    before = words[max(start, verb.i - REACH) : verb.i]
    return any(w.nominal and w.case in ("Nom", "Acc") and w.gender == "Neut" and w.number == "Sing" for w in before)


def chaired_by(words: Sequence[Word], named: Sequence[Named]) -> tuple[str, ...]:
    """«под председательством директора ФСБ | N | прошло заседание НАК»: who held a meeting, and the bodies of that sentence."""
    for word in words[1:]:
        if word.lemma in ("председательство", "руководство") and words[word.i - 1].lower == "под":
            person = next((n for n in named if n.type == "PER" and word.i < n.first <= word.i + REACH), None)
            if person is not None and any(w.lemmas & words_of("meetings") for w in words):
                return person.key, *(n.key for n in named if n.type == "ORG" and not n.in_post)
    return ()


def led_it(words: Sequence[Word], after: int, body: Named, person: Named) -> bool:
    """«сообщили в комитете по итогам заседания под руководством | Петра Саянова |»: who led it has not said so."""
    return words[after - 1].lower in IN and any(w.pos == "ADP" for w in words[body.last + 1 : person.first])


def summing_up(h: Hearing) -> Found | None:
    """«НАК подвёл итоги»: the body speaks, where nobody has spoken yet."""
    for word in h.words if not h.current else ():
        if word.lemma in ("подвести", "подводить") and word.verb_form == "Fin":
            body = next((n for n in h.named if n.type == "ORG" and n.nominative and not n.in_post and abs(word.i - n.last) <= NEAR), None)
            if body:
                return Found(h.cast.voice(body.key), word.i)
    return None
