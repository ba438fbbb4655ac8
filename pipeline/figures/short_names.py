"""What a body is called in a row: by the short name that the release itself gives it, unless its full name tells more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ..lexicon.inflection import lemmas
from ..lexicon.organizations import load_organizations
from ..lexicon.places import load_places
from ..records import Mention
from .mates import as_one, joined
from .mixed import JOINT
from .voices import Cast, Voice

BRACKET = 2  # characters between a name and the short one that a bracket adds to it


def as_called(voice: Voice | None, place: int, cast: Cast) -> Voice | None:
    """«Комитет национальной безопасности (КНБ)» is КНБ; the committee of a country only where the text has called it so before a place."""
    if voice is not None and voice.told:
        return Voice(voice.key, voice.told, voice.body)
    if voice is None or voice.key not in cast.kinds or (JOINT in voice.name and not voice.mates):
        return voice
    if voice.mates and voice.name != joined(each.name for each in as_one(voice, cast)):
        return voice
    if voice.mates:
        return replace(voice, name=joined(one.name for each in as_one(voice, cast) if (one := as_called(each, place, cast))))
    own = [m for m in cast.mentions if m.entity == voice.key]
    if voice.key in load_organizations() and (short := _introduced(own)):
        return Voice(voice.key, short, voice.body)
    told = [m for m in own if m.start <= place and not _in_bracket(m, own)]
    last = told[-1].normal if told else ""
    head = last.split(" ")[0]
    return Voice(voice.key, last, voice.body) if len(head) > 1 and head.isupper() and len(last) < len(voice.name) else voice


def _in_bracket(m: Mention, own: Sequence[Mention]) -> bool:
    return any(0 < m.start - other.end <= BRACKET for other in own)


def _introduced(own: Sequence[Mention]) -> str:
    """The short name in the bracket behind the first name of a body, where that is the fullest and tells no country."""
    if len(own) < 2 or not _in_bracket(own[1], own[:1]):
        return ""
    full, short = own[0].normal, own[1].normal
    fullest = len(full) == max(len(m.normal) for m in own)
    told = {lemma for word in full.split(" ") for lemma in lemmas(word.lower())}
    return short if fullest and " " not in short and not told & _lands() else ""


@lru_cache(maxsize=1)
def _lands() -> frozenset[str]:
    """«Таджикистан», «республика», «РК»: words of the names of countries."""
    own = (place for place in load_places() if place.kind == "country")
    return frozenset(word.lower() for place in own for form in (*place.forms, *place.ambiguous) for word in form.split(" "))
