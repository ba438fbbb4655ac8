"""Who opened the cases that a number counts: «к 19 делам, | возбуждённым милицией |, добавились четыре»."""

from __future__ import annotations

from ..lexicon.wordings import words_of
from .callings import voice_of
from .drafts import Draft
from .sights import acting
from .story import Story
from .voices import Voice

BEHIND = 3  # words between the counted noun and its participle


def by_opener(draft: Draft, story: Story) -> Voice | None:
    """The agent right behind the participle of opening, between the number and its noun or behind the comma."""
    if draft.family != "process" or draft.counted is None:
        return None
    sight = story.sight(draft.unit)
    words, end = sight.words, min(draft.item.end + BEHIND, len(sight.words) - 2)
    for word in words[draft.item.first + 1 : end + 1]:
        if not (word.verb_form == "Part" or word.pos == "ADJ") or word.short or not word.lemmas & words_of("opening_of_cases"):
            continue
        behind = words[word.i + 1]
        body = next((n for n in sight.bodies if n.first == behind.i), None)
        if body is not None and (body.case == "Ins" or words[body.first].text.isupper()):
            return sight.cast.voice(body.key)
        head = next((w for w in words[behind.i : behind.i + 3] if not w.attribute), behind)
        if head.case == "Ins" and acting(head):
            return voice_of(head, sight)
    return None
