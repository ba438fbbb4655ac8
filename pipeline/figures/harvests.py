"""How much of a drug is grown or made: «производство опия выросло на 17%», «площадь посевов мака составила 209 тыс. га»."""

from __future__ import annotations

from ..lexicon.wordings import words_of
from .cases import Case, Deed


def harvested(case: Case) -> Deed | None:
    """No verb of the fight tells it, and it is how large the trade is."""
    item, words = case.item, case.unit.words
    if item.family != "drugs" or item.counted is None or item.counted.rule != "phrase.number_of":
        return None
    label = next((w for w in reversed(words[max(0, item.counted.first - 3) : item.counted.head]) if w.lemmas & words_of("harvests")), None)
    return Deed(("other",), "result", "action.harvest", 1.5, label.text) if label is not None else None
