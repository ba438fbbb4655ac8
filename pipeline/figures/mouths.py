"""Parts that speak for their body: «пресс-служба ведомства», «отдел по связям с общественностью»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from .hearings import HARD, NEAR, Found, Hearing, saying
from .kinds import of_kind
from .nominatives import phrase_text
from .voices import Voice
from .words import Word


def by_mouth(h: Hearing) -> Found | None:
    """«Об этом сообщила пресс-служба ведомства»: the body of that kind."""
    for verb in saying(h.words):
        for w in h.words[max(0, verb.i - NEAR) : verb.i + NEAR + 1]:
            if w.case == "Nom" and (w.lower.startswith(tuple(load_actors().mouths)) or for_the_press(h.words, w)):
                kind = next((k for k in h.words[w.i + 1 : w.i + 2 * NEAR] if k.lemmas & load_actors().bodies), None)
                if kind is not None and (voice := of_kind(h, kind)):
                    return Found(voice, verb.i)
                if w.i > verb.i and (told := in_words(h.words, w)):
                    return Found(told, verb.i)  # «сообщила | пресс-служба уполномоченного по правам ребёнка»
    return None


def in_words(words: Sequence[Word], kind: Word) -> Voice | None:
    """«сообщили в департаменте ведомства по взаимодействию со СМИ», where the text names no body: its words."""
    last = next((j - 1 for j in range(kind.i + 1, len(words)) if words[j].text in (",", *HARD, ")")), len(words) - 1)
    return Voice(None, phrase_text(words, kind, last)) if 0 < last - kind.i <= NEAR + 3 and words[kind.i + 1].case == "Gen" else None


def for_the_press(words: Sequence[Word], w: Word) -> bool:
    """«| отдел | по связям с общественностью ведомства»: a part that speaks for its body."""
    behind = [each.lower for each in words[w.i + 1 : w.i + 2 + 4]]
    return behind[:1] == ["по"] and any(told in " ".join(behind) for told in load_actors().press)
