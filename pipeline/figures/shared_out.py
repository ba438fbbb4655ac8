"""Numbers in a row behind the nouns they count: «оружия и боеприпасов (12 и 400 единиц)», «патронов изъято 1 200 и 840»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .drafts import Unit
from .items import Item
from .labels import before
from .meant import plainly_done
from .phrases import Counted
from .runs import run_of
from .words import Word
from .wrapped import bare_wrapper

BETWEEN = 6  # words between the last noun and the first number
ENDS = ",;.)»"


def shared_out(unit: Unit, item: Item, stops: frozenset[int], taken: frozenset[int]) -> tuple[Item, bool, str] | None:
    """The item with its own noun of the row, whether that is another's, and the rule."""
    run = run_of(unit, item)
    if len(run) < 2:
        return None
    if each := _one_each(unit.words, item, run):
        return each, each.counted is None, "phrase.respectively"
    if all_of := _one_for_all(unit.words, item, run, stops, taken):
        return all_of, False, "phrase.before"
    return None


def _one_each(words: Sequence[Word], item: Item, run: Sequence[Item]) -> Item | None:
    """«боевиков и пособников (8 и 3)», «автоматов и пистолетов изъято 31 и 17», «число убитых и раненых (14 и 60)»."""
    last = _last_noun(words, run)
    heads = _heads(words, last, len(run)) if last is not None else []
    if len(heads) != len(run) or len({"Nom" if words[h].case == "Acc" else words[h].case for h in heads}) > 1:
        return None
    found = [load_objects().match(words[h].lemmas, []) for h in heads]
    kinds = [(f[0].code, f[0].family) for f in found if f]
    deeds = [plainly_done(words[h]) for h in heads]
    at = run.index(item)
    if len(kinds) == len(run) and all(deeds) and len(set(deeds)) == len(run):
        code, family = kinds[at]
        noun = Counted(code, family, heads[at], heads[at], heads[at], heads[at], (heads[at],), "phrase.before")
        return replace(item, counted=noun, code=code, family=family)
    if len(set(kinds)) < len(run):
        return None
    return replace(item, counted=None, code=kinds[at][0], family=kinds[at][1])


def _last_noun(words: Sequence[Word], run: Sequence[Item]) -> int | None:
    """The noun before the bracket that holds nothing but the row, or before the verb or dash that leads to it."""
    opens, ends = run[0].first - 1, run[-1].end + 1
    ends += ends < len(words) and not words_of("in_their_order").isdisjoint({words[ends].lower})
    if opens < 3 or ends > len(words):
        return None
    if words[opens].text == "(":
        return opens - 1 if ends < len(words) and words[ends].text == ")" and words[opens - 1].nominal else None
    if words[run[-1].first - 1].lower != "и" or not (ends == len(words) or words[ends].text in ENDS):
        return None
    for j in range(opens, max(2, opens - BETWEEN), -1):
        if words[j].nominal:
            return j if (words[j].case, words[j].number) == ("Gen", "Plur") and j < opens else None
        if words[j].attribute and words[j].case == "Gen" and plainly_done(words[j]):
            return j  # «число погибших и пострадавших выросло до 14 и 60»
        if not (words[j].text in "–—-" or words[j].short or words[j].verb_form == "Fin" or words[j].lower == "до" or words[j].pos == "ADV"):
            return None
    return None


def _heads(words: Sequence[Word], last: int, count: int) -> list[int]:
    """«боевиков и их пособников», «автоматов, пистолетов и гранат»: the nouns of a row, as many as asked for."""
    heads = [last]
    while len(heads) < count:
        j = heads[0] - 1
        while j > 0 and (words[j].attribute or words[j].lower == "их"):
            j -= 1
        if j < 1 or words[j].lower not in ("и", ",") or not (words[j - 1].nominal or plainly_done(words[j - 1])):
            return []
        heads.insert(0, j - 1)
    return heads if all(words[h].number == "Plur" or words[last + 1].text == "(" for h in heads) else []


def _one_for_all(words: Sequence[Word], item: Item, run: Sequence[Item], stops: frozenset[int], taken: frozenset[int]) -> Item | None:
    """«патронов – 1 200 и 840 соответственно»: the noun that opens their clause is counted by all of them."""
    behind = [w.lower for w in words[run[-1].last + 1 : run[-1].last + 2]]
    if words_of("in_their_order").isdisjoint(behind) or any(i.counted is not None for i in run):
        return None
    noun = before(words, run[0].first, stops, taken)
    if noun is None or not noun.code or (words[noun.head].case, words[noun.head].number) != ("Gen", "Plur"):
        return None
    opens = noun.head == 0 or words[noun.head - 1].text in ",;.–—" or words[noun.head - 1].lower in ("а", "и")
    return replace(item, counted=noun, code=noun.code, family=noun.family) if opens else None


def risen_to(unit: Unit, item: Item) -> Item | None:
    """«число прекративших преступную деятельность выросло с | 18 | до 37 человек»: the number behind «до», with its noun."""
    words = unit.words
    if item.counted is not None or item.first == 0 or words[item.first - 1].lower not in ("с", "со"):
        return None
    later = next((i for i in unit.items if i.first == item.last + 2), None)
    if later is None or not later.code or words[later.first - 1].lower != "до" or bare_wrapper(words, later):
        return None  # «на 12% – с | 50 | до 56 случаев»: of what has grown
    return later
