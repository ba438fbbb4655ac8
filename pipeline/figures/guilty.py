"""Who is accused of a deed, or found guilty of it: «суд признал Бекова виновным в убийстве троих полицейских»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .drafts import Draft
from .nominatives import called
from .planners import is_official
from .sights import Sight, clause, counted
from .voices import Voice
from .words import Word

BEFORE = 5  # words between «обвиняют» and the deed


def guilty(draft: Draft, sight: Sight) -> Voice | None:
    """«Беков осуждён за | подрыв | двух вышек», «троих боевиков обвиняют в | убийстве | двоих»: a person by name, else those who attack."""
    words = sight.words
    deed = draft.trigger if draft.trigger is not None and draft.trigger.noun else None
    told = _told(words, deed.i) if deed is not None and deed.i < draft.item.first else None
    if deed is None or told is None:
        return None
    low, _ = clause(words, deed.i)
    named = [n for n in sight.cast.placed(sight.unit) if n.type == "PER" and low <= n.first < deed.i and not is_official(n.key, sight)]
    if len(named) == 1:
        return sight.cast.voice(named[0].key)
    others = load_actors().attackers - words_of("accused_of")
    heads = [w for w in words[low : deed.i] if w.nominal and w.lemmas & others and not counted(draft, w)]
    return Voice(None, called(words, heads[0])) if len(heads) == 1 and not named else None


def _told(words: Sequence[Word], deed: int) -> Word | None:
    """«виновным | в | убийстве», «осуждён | за | подрыв», «признался | в | похищении»: the word that says so, no comma between."""
    near = words[max(0, deed - BEFORE) : deed]
    said = words_of("accused_of") | words_of("confessing")
    found = next((w for w in reversed(near) if w.lemmas & said or w.text in (",", ";", ":")), None)
    led = any(w.lower in ("в", "во", "за", "к") for w in near)
    return found if found is not None and found.lemmas & said and led else None
