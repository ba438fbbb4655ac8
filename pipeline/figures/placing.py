"""Where it happened: the place that a preposition puts the figure in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..records import Mention
from .drafts import Draft, Unit

IN = re.compile(
    r"(?:^|\W)(?:в|во|на|по|близ|под|из)\s+(?:(?:город\w*|г\.|сел\w+|селени\w+|район\w*|област\w+|территори\w+|республик\w+)\s*)?$", re.I
)
OPENS = re.compile(r"[;()]")


def place_of(draft: Draft, unit: Unit, mentions: Sequence[Mention], text: str) -> str | None:
    """The key of the place: right behind the number («12 в Оше»), else the nearest before it in the sentence, else behind.

    A place without a preposition of place («спецслужбы Казахстана») names whose, not where, and gives nothing.
    """
    here = [
        m
        for m in mentions
        if m.type == "LOC"
        and m.text[:1].isupper()
        and unit.start <= m.start < unit.end
        and IN.search(text[max(unit.start, m.start - 24) : m.start])
    ]
    close = [m for m in here if draft.end <= m.start and re.fullmatch(r"\s{0,9}(?:\w{1,40}\s{1,9}){1,2}", text[draft.end : m.start])]
    left = [m for m in here if m.end <= draft.start]
    right = [m for m in here if m.start >= draft.end and not OPENS.search(text[draft.end : m.start])]
    for pool in (close[:1], left[-1:], right[:1]):
        if pool:
            return pool[0].entity
    return None
