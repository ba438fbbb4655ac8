"""Lines that head a paragraph: a heading, the label of a place in a digest, a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.actors import load_actors
from ..lexicon.places import load_places
from .drafts import Unit
from .words import Word


def is_heading(unit: Unit) -> bool:
    """The first line of a text, without a full stop."""
    return unit.number == 0 and unit.paragraph == 0 and unit.words[-1].text[-1:] not in (".", "!", "?", "…", "»")


BULLETS = ("–", "—", "-", "•")
LABEL = 4  # words of a place or body that opens a paragraph of a digest


def is_label(unit: Unit) -> bool:
    """«КАЗАХСТАН.», «Молдавия и Грузия.», a paragraph's first sentence: what follows is a story of its own."""
    words = [w for w in unit.words if w.text[:1].isalpha()]
    line = unit.words[-1] in words  # «Республика Узбекистан», a line of its own
    brief = unit.number > 0 and 0 < len(words) <= LABEL and (line or unit.words[-1].text == ".")
    later = unit.paragraph > 1  # «Душанбе.» below a headline is a dateline
    return brief and ((not line and all(w.text.isupper() for w in words)) or (later and _is_of_places(words)))


def is_titled(unit: Unit) -> bool:
    """«ЛОРИ: изъято …», «Ингушетия: уничтожены …»: a region of the same report."""
    colon = next((k for k, w in enumerate(unit.words[: LABEL + 1]) if w.text == ":"), 0)
    words = [w for w in unit.words[:colon] if w.text[:1].isalpha()]
    known = bool(words) and (all(w.text.isupper() and len(w.text) > 1 for w in words) or _is_of_places(words))
    return unit.number > 0 and known and not any(w.pos == "VERB" for w in words)


def other_line(words: Sequence[Word], i: int, j: int) -> bool:
    """«– следователями открыто 387 дел; | – заблокировано 44 счёта»: words in two items of a list, each in a line of its own."""
    low, high = sorted((i, j))
    return any(words[k].text in (";", ".") and words[k + 1].text in BULLETS for k in range(low, high))


def _is_of_places(words: Sequence[Word]) -> bool:
    """Known places, one or several, or a day of the week."""
    told = re.split(r",? и |, ", " ".join(w.text for w in words).lower())
    return all(place in _places() or place in load_actors().days for place in told)


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(form.lower() for place in load_places() for form in place.forms)
