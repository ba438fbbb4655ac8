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
    found = place(words, opens, item.first)
    kept = found is not None and found[0] == "abducted"
    if _acts(_main(words[opens : item.first]), kept) or _acts(_rest(words, item.end + 1), kept):
        return None
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
                if action == "abducted" and words[k].lemma == "рука" and not captor_at(words, k):
                    return None
                sought = bool(words[k].lemmas & words_of("registers")) and any("розыск" in w.lower for w in words[j + 1 : k])
                return "wanted" if sought else action, words[k].text  # «в нашем розыскном регистре сегодня 2 500 человек»
            if not (words[k].attribute or words[k].pos == "CCONJ"):
                break
    return None


def captor_at(words: Sequence[Word], at: int) -> Word | None:
    """«в плену | у экстремистов |», «в руках | боевиков |», «в заложниках у | них |»: who keeps them."""
    led = at + 1 < len(words) and words[at + 1].lower == "у"
    who = next((w for w in words[at + 1 + led : at + 4] if not w.attribute or w.nominal), None)
    if who is None or who.case != "Gen":
        return None
    known = bool(who.lemmas & (load_actors().attackers | load_actors().gangs))
    return who if known or (led and who.lower in ("них", "него")) else None


def captive_of(words: Sequence[Word], first: int) -> Word | None:
    """Who keeps those that are counted: «в плену у | экстремистов | остаются 40 женщин»."""
    places = (w.i for w in reversed(words[1:first]) if w.lemmas & words_of("captivity") and words[w.i - 1].lower == "в")
    return next((who for at in places if (who := captor_at(words, at)) is not None), None)


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


def _acts(words: Sequence[Word], kept: bool = False) -> bool:
    """Is there a verb or a short participle that tells something else? «Как писал журнал, под стражей 40 человек» has none."""
    saying = load_actions().reporting | load_actors().saying | (words_of("remaining") if kept else frozenset())
    acting = (w for w in words if w.verb_form in ("Fin", "Inf") or w.short or (w.pos == "VERB" and not w.attribute))
    return any(not (w.lemmas & saying) for w in acting)
