"""People of whom no verb of the lexicon tells: what became of them stands behind a colon, or they are on a list."""

from __future__ import annotations

from ..lexicon.wordings import words_of
from .cases import Case, Deed


def told_apart(case: Case) -> Deed | None:
    """«четверо нарушителей открыли огонь: двое убиты, …»: people of whom the numbers behind the colon tell more."""
    item, words = case.item, case.unit.words
    if item.counted is None or item.oblique or item.family != "people" or case.quantity.modifier == "vague":
        return None
    stops = next((j for j in range(item.end + 1, min(len(words), item.end + 12)) if words[j].text in ",;.:()—–"), None)
    following = [i for i in case.unit.items if i.first > item.end]
    if stops is None or words[stops].text not in ":—–" or not following or following[0].first != stops + 1 or following[0].counted:
        return None
    verb = next((w for w in words[item.end + 1 : stops] if w.verb_form == "Fin"), None)
    return Deed(("other",), "result", "action.told_apart", 2.0, verb.text) if verb is not None else None


def on_a_list(case: Case) -> Deed | None:
    """«опубликован список из 173 боевиков»: as many stand on it."""
    item, words = case.item, case.unit.words
    if item.counted is None or item.family not in ("people", "group") or item.first < 2 or words[item.first - 1].lower != "из":
        return None
    noun = words[item.first - 2]
    return Deed(("listed",), "stock", "action.on_a_list", 2.0, noun.text) if noun.lemmas & words_of("lists") else None
