"""People of whom no verb of the lexicon tells: what became of them stands behind a colon, or they are on a list."""

from __future__ import annotations

from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .drafts import FIGHTERS
from .meant import plainly_done


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


def all_of_them(case: Case) -> Deed | None:
    """«В банду входили 14 человек, все они уничтожены», «теракт готовили 14 человек. Все они арестованы»: what became of all of them."""
    item, words = case.item, case.unit.words
    at = item.end + 1
    if item.family != "people" or item.oblique or item.counted is None:
        return None
    if at + 2 >= len(words) or words[at].text != "," or words[at + 1].lower != "все":
        return _all_behind(case)
    at += 2 + (words[at + 2].lower in words_of("they_all"))
    verb = next((t for t in case.unit.triggers if at <= t.i <= at + 2 and words[t.i].short), None)
    told = verb.action(item.code or "person", "people") if verb is not None else None
    return Deed((told[0],), told[1].status, "action.all_of_them", 1.0, words[verb.i].text) if told and verb else None


def _all_behind(case: Case) -> Deed | None:
    """The sentence behind tells it, and nobody else is counted in this one."""
    verb = case.unit.after
    alone = [i.index for i in case.unit.items if i.family == "people"] == [case.item.index]
    if verb is None or not alone or case.item.code in ("officer", "civilian", "minor"):
        return None
    done = plainly_done(verb)
    fought = case.item.code in FIGHTERS and done == ("killed",)
    return Deed(("eliminated",) if fought else done, "result", "action.all_of_them", 1.0, verb.text) if done else None


def on_a_list(case: Case) -> Deed | None:
    """«опубликован список из 173 боевиков», «список, состоящий из 145 пострадавших»: as many stand on it."""
    item, words = case.item, case.unit.words
    if item.counted is None or item.family not in ("people", "group") or item.first < 2 or words[item.first - 1].lower != "из":
        return None
    made_of = item.first > 3 and words[item.first - 2].lemmas & words_of("made_of") and words[item.first - 3].text == ","
    noun = words[item.first - 4 if made_of else item.first - 2]
    if not noun.lemmas & words_of("lists"):
        return None
    hurt = plainly_done(words[item.counted.head]) == ("wounded",)
    return Deed(("wounded" if hurt else "listed",), "stock", "action.on_a_list", 2.0, noun.text)
