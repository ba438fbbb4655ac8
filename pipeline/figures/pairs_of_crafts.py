"""People of two services told in one breath: «таможенники и пограничники изъяли»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from .nominatives import phrase_text
from .voices import Voice
from .words import Word


def two_crafts(head: Word, words: Sequence[Word]) -> Voice | None:
    """«таможенники и пограничники»: both, none of which they are alone; no «сотрудники полиции и пограничники»."""
    for a, b in ((head.i, head.i + 2), (head.i - 2, head.i)):
        if a < 0 or b >= len(words) or words[a + 1].lower != "и" or (b + 1 < len(words) and words[b + 1].case == "Gen"):
            continue
        both = [words[a], words[b]]
        known = load_actors().branches.keys() & load_actors().staff
        alike = words[a].case == words[b].case and not (a and words[a - 1].attribute)
        if alike and all(w.lemmas & known and w.number == "Plur" for w in both):
            return Voice(None, " и ".join(phrase_text(words, w, w.i) for w in both))
    return None
