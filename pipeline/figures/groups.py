"""How many are in a group that something is done to: «при задержании группы из шести человек двое ранены»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.objects import load_objects
from ..lexicon.wordings import pattern_of, words_of
from .cases import Case, Deed
from .items import Item, at_work, size_of_group
from .words import Word

NEAR = 8  # words between the noun of the deed and the group


def of_the_group(case: Case) -> Deed | None:
    """«при [задержании] вооружённой группы | из шести человек»: the deed that the noun before the group tells."""
    item, words, at = case.item, case.unit.words, case.item.first - 2
    if at < 1 or words[at + 1].lower not in ("из", "в") or item.family != "people" or words[at].case != "Gen":
        return None
    found = load_objects().match(words[at].lemmas, []) if words[at].nominal else None
    if found is None or found[0].family != "group":
        return None
    deed = next((t for t in reversed(case.unit.triggers) if t.noun and at - NEAR < t.i < at), None)
    between = words[deed.i + 1 : at] if deed is not None else ()
    if deed is None or not all(w.attribute or w.case in ("Gen", "Loc") or w.pos == "ADP" for w in between):
        return None
    hit = deed.action("cell", "group") or deed.action("person", "people")
    return Deed((hit[0],), "result", "action.of_group", 1.5, words[deed.i].text) if hit and hit[0] != "other" else None


def size(case: Case) -> Deed | None:
    """«группа численностью 25 человек проникла в страну»: how many those are whom the sentence is about."""
    item, words = case.item, case.unit.words
    troop = any(at_work(words, item, t) for t in case.unit.triggers)
    if item.family != "people" or not (size_of_group(words, item) or troop or _had_in_it(case) or how_many_were(words, item)):
        return None
    near = [*words[max(0, item.first - 7) : item.first]]
    if case.previous is not None and any(w.lower in words_of("theirs") for w in near):
        near += [w for w in case.previous.words if (found := load_objects().match(w.lemmas, [])) and found[0].family == "group"]
    group = any(load_objects().match(w.lemmas, []) is not None for w in near if w.nominal)
    return Deed(("other",), "result", "action.size", 2.0) if group else None


def how_many_were(words: Sequence[Word], item: Item) -> bool:
    """«убив двоих, бандиты, которых | было четверо |, скрылись»: what the others did or suffered was not done to them."""
    if item.counted is None or item.counted.rule != "phrase.of_which" or item.family != "people":
        return False
    opens = max(j for j in range(item.first) if words[j].lower == "которых")
    verbs = [w for w in words[opens:item.first] if w.verb_form or w.short]
    return bool(verbs) and all(w.lemmas & words_of("being") for w in verbs)


def audience(case: Case) -> Deed | None:
    """«каналы, объединявшие 12 тысяч подписчиков», «на эти сайты подписаны 40 тысяч человек»: who read it, whatever was done with it."""
    words, item = case.unit.words, case.item
    before = [d for d in case.known[-3:] if d.family == "information" or set(d.actions) & words_of("hostile")]
    if item.family != "people" or case.quantity.kind != "count" or not before:
        return None  # the pages of an office have readers, too
    near = [w for w in words[max(0, item.first - 4) : item.first] if w.lemmas & words_of("read_by")]
    near = [w for w in near if w.nominal or w.attribute or w.short or w.lower.endswith("сь")]  # not «документ подписали»
    readers = item.counted is not None and bool(words[item.counted.head].lemmas & words_of("readers"))
    told = [w for w in near if readers or w.lemmas & words_of("subscribing")]
    lead = next((w for w in reversed(words[max(0, item.first - 3) : item.first]) if w.text == "(" or w.pos == "ADP"), None)
    told = told or ([lead] if readers and lead is not None and lead.lower in ("(", "с", "со") else [])  # «чатов (900 подписчиков)»
    return Deed(("other",), "result", "action.audience", 1.5, told[-1].text) if told else None


def _had_in_it(case: Case) -> bool:
    """«В банду | входили | 12 человек», «группа состояла из пяти граждан»: how many it has, told by its own verb."""
    words, first = case.unit.words, case.item.first
    line = " ".join(w.lower for w in words[max(0, first - 6) : first])
    return re.search(r"(?<!\w)" + pattern_of("had_in_it") + r"(?: из)?$", line) is not None
