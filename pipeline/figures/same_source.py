"""The source without a name, told again by fewer words: «сообщил источник в МВД … сказал источник … добавил собеседник агентства»."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas
from .hearings import Found, Hearing, near, saying
from .voices import Voice
from .words import Word

SOURCE, HEARD = "источник", ("собеседник", "собеседница")
PAPERS = ("агентство", "издание", "газета", "редакция")  # whom they talked to: «собеседник агентства»


def fuller(before: Voice | None, voice: Voice) -> Voice | None:
    """The source of a text with all that tells who it is."""
    unnamed = voice.key is None and SOURCE in lemmas(voice.name.lower().split(" ")[0])
    return voice if unnamed and " " in voice.name else before


def same_source(h: Hearing) -> Found | None:
    """«сказал источник», «по словам собеседника агентства»: the source of whom the text has told more."""
    if h.source is None:
        return None
    for word, at, told in _told(h):
        again = word.lemma == SOURCE or (word.lemma in HEARD and h.last in (None, h.source))
        if again and word.number == "Sing" and _is_bare(h, word):
            return Found(h.source, at, told)
    return None


def _told(h: Hearing) -> Iterator[tuple[Word, int, bool]]:
    """Words that may be who speaks: beside a verb of saying, behind «по словам»."""
    for verb in saying(h.words):
        yield from ((w, verb.i, False) for w in near(h.words, verb) if w.case == "Nom" and w.lemma in (SOURCE, *HEARD))
    for w in h.words[2:]:
        lead = next((j for j in range(w.i - 1, max(0, w.i - 3), -1) if not h.words[j].attribute), 0)
        if w.lemma in (SOURCE, *HEARD) and w.case == "Gen" and h.words[lead].lemmas & (load_actors().told | {"слово"}):
            yield w, lead - 1, True


def _is_bare(h: Hearing, word: Word) -> bool:
    """Nothing behind it that tells which source it is."""
    behind = h.words[word.i + 1] if word.i + 1 < len(h.words) else word
    before = h.words[word.i - 1] if word.i else word
    other = before.attribute and before.case == word.case and before.lemma not in ("тот", "этот", "наш")
    seated = behind.lower in ("в", "во", "из", "на") or (behind.case == "Gen" and not behind.attribute and behind.lemma not in PAPERS)
    return not (other or seated)
