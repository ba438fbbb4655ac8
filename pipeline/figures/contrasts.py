"""Two who speak in one sentence: «источник говорил о двоих, а в МВД называли троих», «полиция сообщила о пяти, Минздрав – о восьми»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.actors import load_actors
from .hearings import SILENT, Found, Hearing, Rule, saying
from .nominatives import words_of
from .voices import Voice
from .words import Word

DASHES = ("—", "–")
AGAINST = ("а", "но")
NEAR = 4  # words between a dash and «о»
FAR = 6  # … between the second speaker and the dash


def voices_in_row(h: Hearing, found: Found, rules: Sequence[Rule]) -> list[tuple[Word, Voice]]:
    """The speakers of a sentence with the word from which on each is heard, if there are several."""
    words = h.words
    for j in range(2, len(words) - 2):
        if words[j].text not in (",", ";"):
            continue
        apart = words[j].text == ";" or words[j + 1].lower in AGAINST
        if apart and found.at > j:
            half = replace(h, words=words[:j], named=[n for n in h.named if n.last < j])
            told = saying(words[:j]) or words[j].text == ";"
            first = next((f for rule in rules if (f := rule(half))), None) if told else None
            if first is not None and first.voice != found.voice and not first.brief:
                return [(words[0], first.voice), (words[j], found.voice)]
            if first is None and _begins(words, j, found.at):
                return [*([(words[0], h.current)] if h.current else []), (words[j], found.voice)]
        if words[j].text == "," and j > found.at and (second := _left_out(h, j)) and second != found.voice:
            return [(words[0], found.voice), (words[j], second)]
    return []


def _begins(words: Sequence[Word], semicolon: int, verb: int) -> bool:
    """«Власти арестовали 13 человек; | МВД утверждает, что …»: who speaks of what stands behind the verb only."""
    before, behind = words[semicolon + 1 : verb], words[verb + 1 : verb + NEAR]
    return not any(w.pos == "NUM" or w.text[:1].isdigit() for w in before) and any(w.lower in ("что", "о", "об") for w in behind)


def _left_out(h: Hearing, comma: int) -> Voice | None:
    """«…, | министерство здравоохранения | в пятницу – уже о восьми»: a verb of telling that is left out."""
    words = h.words
    dash = next((j for j in range(comma + 2, min(len(words) - 1, comma + 2 + FAR)) if words[j].text in DASHES), None)
    about = dash is not None and any(w.lower in ("о", "об", "что") for w in words[dash + 1 : dash + NEAR])
    if dash is None or not about or any(w.verb_form == "Fin" or w.text == "," for w in words[comma + 1 : dash]):
        return None
    first = comma + 1 + (words[comma + 1].lower in AGAINST)
    seat = next((n for n in h.named if n.first == first + 1 and n.last == dash - 1 and n.type == "ORG"), None)
    if words[first].lower in ("в", "во") and seat is not None and h.cast.kinds.get(seat.key) not in SILENT:
        return h.cast.voice(seat.key)  # «…, а | в Минздраве – что пострадали трое»
    body = next((n for n in h.named if n.first == first and n.last < dash and h.cast.kinds.get(n.key) not in SILENT), None)
    if body is not None:
        return h.cast.voice(body.key) if body.nominative else None
    return words_of(words, first, load_actors().witnesses | load_actors().bodies, ("Nom",), h.named)
