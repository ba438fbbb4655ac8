"""People and cases told of by where they are: «в перечне 900 человек», «под стражей 40 террористов», without a verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.wordings import table_of, words_of
from .cases import Case, Deed
from .words import Word

ATTRIBUTES = 5  # words between a preposition and its noun: «в межгосударственном и международном розыске»
FAMILIES = {
    "listed": ("people", "group", "information", "literature"),
    "registered": ("people", "group", "weapon"),
    "case_opened": ("process",),
}
NOT_OFFICERS = ("detained", "convicted", "prosecuted")


def standing(case: Case) -> Deed | None:
    """«В перечне на 1 декабря 900 человек»: a state that holds, told by its place before the number."""
    item, words = case.item, case.unit.words
    bare = item.counted is None and case.inherited  # «возбуждено шесть дел, сейчас в производстве их 29»
    if (item.counted is None and not bare) or item.oblique or case.quantity.kind != "count" or case.part or not case.unit.speaks:
        return None
    opens = max((j for j in range(item.first) if words[j].text in (";", ":", ".") or words[j].lower in words_of("turning")), default=-1) + 1
    before = [i.end for i in case.unit.items if i.counted is not None and opens <= i.first < item.first]
    opens = max([opens, *(end + 1 for end in before)])  # the next of a list has a place of its own, or goes on with the first
    if _acts(_main(words[opens : item.first])) or _acts(_rest(words, item.end + 1)):
        return None
    found = place(words, opens, item.first)
    if found is None or item.family not in FAMILIES.get(found[0], ("people",)):
        return None
    if found[0] in NOT_OFFICERS and item.code in ("officer", "civilian"):
        return None
    return Deed((found[0],), "stock", "action.standing", 1.0, found[1])


def place(words: Sequence[Word], opens: int, first: int) -> tuple[str, str] | None:
    """The action that the place says, and the noun of the place."""
    table = table_of("standings")
    for j in range(opens, first):
        if words[j].pos != "ADP":
            continue
        for k in range(j + 1, min(first, j + 1 + ATTRIBUTES)):
            action = next((table[key] for lemma in sorted(words[k].lemmas) if (key := f"{words[j].lower} {lemma}") in table), None)
            if action and words[k].case in ("Loc", "Ins", ""):
                return action, words[k].text
            if not (words[k].attribute or words[k].pos == "CCONJ"):
                break
    return None


def _main(words: Sequence[Word]) -> Sequence[Word]:
    """The words without a relative clause between commas: «в перечне |, который ведёт КГБ, | на сегодня»."""
    commas = [n for n, w in enumerate(words) if w.text == ","]
    for first, last in pairwise(commas):
        if any(w.lower.startswith("котор") for w in words[first + 1 : first + 3]):
            return [*words[:first], *words[last + 1 :]]
    return words


def _rest(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The clause behind a number, up to its first comma."""
    end = next((j for j in range(at, len(words)) if words[j].text in ",;.:()"), len(words))
    return words[at:end]


def _acts(words: Sequence[Word]) -> bool:
    """Is there a verb or a short participle that tells something else? «Как писал журнал, под стражей 40 человек» has none."""
    saying = load_actions().reporting | load_actors().saying
    acting = (w for w in words if w.verb_form in ("Fin", "Inf") or w.short or (w.pos == "VERB" and not w.attribute))
    return any(not (w.lemmas & saying) for w in acting)
