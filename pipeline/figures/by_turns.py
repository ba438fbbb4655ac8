"""Who did it, told by «первые», «вторые», «последние» for two who were named before: «КНБ изъял 46 стволов, МВД – 312. Вторые …»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .drafts import Draft
from .story import Story
from .voices import Voice
from .words import Word

LED = ("у", "счету", "долю", "на")  # «у первых», «на счету вторых», «на вторых приходится»


def by_turn(draft: Draft, story: Story) -> Voice | None:
    """«Первые вскрыли также девять схронов, вторые – 12», «у вторых на счету 40»: the first or the last of two that have done something."""
    if draft.actions[0] not in load_actors().carried or draft.status != "result":
        return None
    words = story.units[draft.unit].words
    which = next((w for w in reversed(words[: draft.item.first]) if _points(words, w)), None)
    two = list(dict.fromkeys(voice for unit, voice in story.doers if unit in (draft.unit, draft.unit - 1)))
    if which is None or len(two) != 2:
        return None
    return two[0] if which.lower.startswith("перв") else two[1]


def _points(words: Sequence[Word], word: Word) -> bool:
    """One of the two that acts, with no noun behind it: no «первые дела», «среди первых», «первые осуждены»."""
    if word.lower not in words_of("two_doers") or word.i + 1 >= len(words):
        return False
    behind = words[word.i + 1]
    if behind.nominal or behind.attribute or behind.pos == "NUM":
        return False
    if word.i and words[word.i - 1].lower in LED:
        return True
    alone = not word.i or words[word.i - 1].pos != "ADP"
    verb = next((w for w in words[word.i + 1 :] if w.pos == "VERB" or w.text in (",", ";")), behind)
    acts = verb.pos != "VERB" or (verb.verb_form == "Fin" and not verb.passive)
    if word.lower.endswith("ми"):
        return alone and verb.pos == "VERB" and verb.passive
    return alone and acts and word.lower.endswith(("ые", "ие"))
