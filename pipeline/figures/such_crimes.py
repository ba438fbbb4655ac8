"""«38 таких правонарушений»: crimes whose kind the sentence before names without a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .items import Item
from .phrases import Counted
from .words import Word

KINDS = ("terror_crime", "extremist_crime", "attack")
AROUND = 6  # words behind «преступлений» that tell their kind


def such_crime(words: Sequence[Word], item: Item, previous: Unit | None, known: Sequence[Draft]) -> Item | None:
    """«Растёт число экстремистских преступлений. 80% таких преступлений совершено в сети»: of the kind named there."""
    counted = item.counted
    if counted is None or item.code != "crime" or not _told_again(words, counted):
        return None
    kinds = _kinds(words[: counted.first])  # «преступлений террористического характера стало меньше: число таких деяний снизилось на 9%»
    last = next((d for d in reversed(known) if d.family == item.family), None)
    if not kinds and previous is not None and (last is None or last.unit < previous.number):
        kinds = _kinds(previous.words)
    return replace(item, code=kinds.pop()) if len(kinds) == 1 else None


def _told_again(words: Sequence[Word], counted: Counted) -> bool:
    return any(words[j].lower in words_of("again") | words_of("such") for j in range(max(0, counted.first - 1), counted.head))


def _kinds(words: Sequence[Word]) -> set[str]:
    return {code for n in range(len(words)) if (code := _kind(words, n)) in KINDS}


def _kind(words: Sequence[Word], at: int) -> str:
    if not words[at].nominal:
        return ""
    around = [w.lemmas for w in (*words[max(0, at - 1) : at], *words[at + 1 : at + 1 + AROUND])]
    found = load_objects().match(words[at].lemmas, around)
    return found[0].code if found else ""
