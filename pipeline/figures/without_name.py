"""Who speaks without a name: «эксперты ООН оценивают», «источник в полиции рассказал», «источник, близкий к следствию, утверждает»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of as heard
from .addressees import IN, past_addressee
from .hearings import HARD, NEAR, REACH, SILENT, Found, Hearing, admits, is_weak, saying
from .nominatives import phrase_text, words_of
from .utterances import is_nobody
from .voices import Voice
from .words import Word


def past_mark(words: Sequence[Word], i: int) -> int:
    """Behind a closing mark: «сообщил «Вестнику» | источник», «сообщил ТАСС | источник»."""
    return i + (i < len(words) and not words[i].text[:1].isalnum())


def unnamed(h: Hearing) -> Found | None:
    """«эксперты ООН оценивают», «полиция докладывает»: they speak in the words of the text."""
    known = load_actors()
    heads = known.witnesses | known.claimants | (known.informants & known.staff)  # «таможенники рассказали»
    for verb in (v for v in saying(h.words) if not is_weak(h.words, v)):
        addressee = next((past_mark(h.words, n.last + 1) for n in h.named if verb.i < n.first <= verb.i + 2), verb.i + 1)
        judges = verb.lemmas & known.judging and not admits(h.words, verb)
        if judges and ((h.current and verb.i > NEAR) or any(w.lemma == "состояние" for w in h.words)):
            continue
        for i in (verb.i - 1, verb.i + 1, addressee, past_addressee(h.words, verb.i)):
            if 0 <= i < len(h.words) and (voice := words_of(h.words, i, heads, ("Nom",), h.named, back=i < verb.i)):
                post = h.current and h.cast.posts.get(h.current.key or "", "")
                if not (post and " " not in voice.name and voice.name.lower()[:5] in post):
                    claim = bool(h.words[i].lemmas & known.claimants)  # of this sentence only
                    return Found(voice, verb.i, brief=claim, onward=claim)
        if inner := _seated(h.words, verb) or _close_to(h.words, verb):
            return Found(inner, verb.i)
    return None


def ordering(h: Hearing) -> Found | None:
    """«Министр Иван Лосев поручил проверить 300 объектов», «Секретариат предложил …»: what should be done, told by who asks for it."""
    for verb in (w for w in h.words if w.verb_form == "Fin" and w.lemmas & heard("ordering")):
        asked = any(w.verb_form == "Inf" for w in h.words[verb.i + 1 : verb.i + REACH])
        for n in reversed([n for n in h.named if n.last < verb.i <= n.last + NEAR]) if asked else ():
            in_office = n.type == "ORG" and not n.in_post and h.cast.kinds.get(n.key) not in SILENT
            in_office = in_office or (n.key in h.cast.posts and not is_nobody(h.cast.voice(n.key), h.cast))
            free = not any(w.text in (",", "»") or w.verb_form == "Fin" for w in h.words[n.last + 1 : verb.i])
            if n.nominative and in_office and free:
                return Found(h.cast.voice(n.key), verb.i, onward=True)
    return None


def _seated(words: Sequence[Word], verb: Word) -> Voice | None:
    """«Источник | «Вестника» в пограничной службе страны | рассказал»: a long subject that a place completes."""
    for head in words[max(0, verb.i - REACH) : verb.i]:
        places = [p for p in load_actors().within.get(head.lemma, ()) if p in IN]
        if not places and head.lemmas & load_actors().witnesses and any(w.pos == "PROPN" for w in words[head.i + 1 : verb.i]):
            places = ["в", "на"]  # «Власти | на севере Нигерии | объявили»
        opens = head.i == 0 or words[head.i - 1].pos in ("PUNCT", "CCONJ", "SCONJ")
        if places and opens and head.case == "Nom":
            tail = words[head.i + 1 : verb.i]
            broken = [w for w in tail if (w.text in (",", *HARD) and w.text != "«") or (w.case == "Nom" and w.text[:1].islower())]
            if not broken and any(w.lower in places for w in tail[:REACH]):
                return Voice(None, phrase_text(words, head, verb.i - 1))
    return None


def _close_to(words: Sequence[Word], verb: Word) -> Voice | None:
    """«Источник, | близкий к следствию, | утверждает»."""
    head = next((w for w in words[max(0, verb.i - REACH) : verb.i - 2] if w.lemma == "источник" and w.case == "Nom"), None)
    if head is None or words[head.i + 1].text != "," or words[head.i + 2].lemma != "близкий":
        return None
    end = next(j for j in range(head.i + 2, verb.i + 1) if words[j].text == "," or j == verb.i)
    inside = " ".join(w.text for w in words[head.i + 2 : end])
    return Voice(None, f"{head.lower}, {inside}") if end == verb.i - 1 else None
