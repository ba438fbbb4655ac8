"""Those of another land who do the same: «160 задержаны пограничниками Казахстана, 144 – | Таджикистана», «31 – | узбекскими»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.inflection import readings
from .lands import lands_of
from .nominatives import called
from .sights import STOPS, Sight, acting, mended
from .voices import Voice
from .words import Word


def same_craft(sight: Sight, at: int) -> Voice | None:
    """A land in the genitive or its adjective right behind a number's dash, nothing else up to the next mark."""
    words = sight.words
    end = next((j for j in range(at, len(words)) if words[j].text in (",", *STOPS)), len(words))
    heads = (w for w in map(mended, reversed(words[:at])) if w.case == "Ins" and w.nominal and acting(w))
    head = next(heads, None)
    if head is None or not at < end:
        return None
    land = next((m for m in lands_of(sight) if m.start == words[at].start and m.end == words[end - 1].end), None)
    own = next((m for m in lands_of(sight) if m.start == words[head.i + 1].start), None)
    name = called(words, head)
    if land is not None and own is not None and words[at].case == "Gen" and name.endswith(own.text):
        return Voice(None, name.removesuffix(own.text) + land.text)
    described = end == at + 1 and words[at].case == "Ins" and words[at].number == head.number
    if not described or head.i == 0 or not words[head.i - 1].attribute or words[head.i - 1].case != "Ins":
        return None
    name = next((f.word for p in readings(words[at].lower) if "ADJF" in p.tag and (f := p.inflect({"nomn", _number(head)}))), "")
    return Voice(None, f"{name} {_plain(words, head)}") if name else None


def _plain(words: Sequence[Word], head: Word) -> str:
    """The noun alone, in the nominative: «пограничники»."""
    forms = (f.word for p in readings(head.lower) if "NOUN" in p.tag and (f := p.inflect({"nomn", _number(head)})))
    return next(forms, called(words, head))


def _number(head: Word) -> str:
    return "plur" if head.number == "Plur" else "sing"
