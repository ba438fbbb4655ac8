"""Deeds told apart by a dash and the kind of thing: «146 попыток ввоза наркотиков, 73 (91) – оружия, 12 – литературы»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.inflection import readings
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .drafts import Draft
from .items import Item
from .misreadings import misread
from .phrases import DASHES
from .words import Word

RULE = "like.kind"
BRACKET = 6  # words of a bracket between a number and its dash


def of_another_kind(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> Draft | None:
    """The number of deeds whose noun this bare one stands for: its own kind stands behind a dash in the genitive."""
    if item.counted is not None or not here or item.oblique:
        return None
    if _in_its_bracket(words, item, here[-1]):
        return here[-1]
    at = _past_bracket(words, item.last + 1)
    if at + 1 >= len(words) or words[at].text not in DASHES:
        return None
    kind = next((w for w in words[at + 1 : at + 5] if not w.attribute), None)
    if kind is None or not _genitive(kind) or kind.lemma in words_of("kinds") or misread(words, kind.i):
        return None  # «378 – экстремистской направленности», «5 – пневматического»
    source = next((d for d in reversed(here) if d.counted is not None and RULE not in d.rules), None)
    if source is None or source.quantity.kind != "count" or _told_between(words, source.item.end + 1, item.first):
        return None
    found = load_objects().match(kind.lemmas, [])
    deed = found is not None and found[0].family in ("event", "people", "group")  # «12 – террористических актов»
    return source if source.family == "event" and not deed else None


def done_alike(case: Case) -> Deed | None:
    """«пресечено 146 попыток ввоза наркотиков, 73 – оружия»: as was done with those whose kind was told first."""
    twin = case.here[-1] if RULE in case.rules and case.here else None
    return Deed(twin.actions, twin.status, "action.of_a_kind", 1.0, twin.action_text) if twin is not None else None


def of_a_land(words: Sequence[Word], item: Item) -> bool:
    """«двое – России и один – | Грузии |»: one of those whose land stands behind the dash."""
    at = item.last + 2
    dashed = item.counted is None and at < len(words) and words[at - 1].text in DASHES
    return dashed and words[at].text[:1].isupper() and _genitive(words[at])


def _genitive(word: Word) -> bool:
    return word.nominal and (word.case == "Gen" or any("gent" in p.tag for p in readings(word.lower)))


def _in_its_bracket(words: Sequence[Word], item: Item, left: Draft) -> bool:
    """«73 (| 91 |) – оружия»"""
    closed = item.last + 1 < len(words) and words[item.last + 1].text == ")"
    return RULE in left.rules and closed and left.item.last == item.first - 2 and words[item.first - 1].text == "("


def _past_bracket(words: Sequence[Word], at: int) -> int:
    if at >= len(words) or words[at].text != "(":
        return at
    return next((j + 1 for j in range(at + 1, min(len(words), at + BRACKET)) if words[j].text == ")"), at)


def _told_between(words: Sequence[Word], low: int, high: int) -> bool:
    """Another verb between: another clause."""
    return any(w.verb_form == "Fin" or w.short or w.text == ";" for w in words[low:high])
