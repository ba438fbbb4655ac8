"""Cases told without a number and counted behind it: «возбуждены уголовные дела, 52 уже рассмотрены судами»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import words_of
from .asked_nouns import Answer, Number, lent
from .items import Item
from .words import Word

CODE, FAMILY = "criminal_case", "process"


def of_the_cases(n: Number) -> Answer | None:
    """A bare number whose verb can be said of cases, behind cases that no number counts."""
    alone = n.item.counted is None and n.quantity.kind == "count" and not n.part and "collective" not in n.quantity.rule
    of_whom = n.item.first > 0 and n.words[n.item.first - 1].lower in ("отношении", "у", "против")
    at = _cases(n.words, n.item) if alone and not of_whom else None
    if at is None or any(at < i.first < n.item.first and i.counted is not None for i in n.unit.items):
        return None
    verb = n.ask.verb
    said = verb.action(CODE, FAMILY) if verb is not None and verb.i > at else None
    goes_on = any(d.unit == n.unit.number and (d.code, d.item.first > at) == (CODE, True) for d in n.here)
    if said is None and not goes_on and not _before_court(n.words, n.item, at):
        return None
    return lent(replace(n.item, code=CODE, family=FAMILY), "like.cases")


def by_some(n: Number) -> Answer | None:
    """«14 дел в отношении 38 лиц. | По 11 из них | вынесены приговоры»: some of the cases, not of the people."""
    led = n.item.counted is None and n.item.first > 0 and n.words[n.item.first - 1].lower == "по" and bool(n.part)
    near = [d for d in n.known if d.unit >= n.unit.number - 1]
    cases = [d for d in near if d.family == FAMILY]
    return lent(n.like(cases[-1]), "like.cases") if led and cases and near[-1].family == "people" else None


def _cases(words: Sequence[Word], item: Item) -> int | None:
    """Where the plural «дела» stands in a clause before, with the verb of opening them."""
    for j in range(item.first - 1, 0, -1):
        if words[j].text in ";.:":
            return None
        told = words[j].lemma == "дело" and (words[j].case, words[j].number) in (("Nom", "Plur"), ("Acc", "Plur"))
        if told and any(w.text == "," for w in words[j : item.first]):
            opens = any(w.lemmas & words_of("opening_cases") for w in words[max(0, j - 4) : j + 4])
            return j if opens else None
    return None


def _before_court(words: Sequence[Word], item: Item, at: int) -> bool:
    """«…, | до суда дошли | 204», «по 11 | вынесены приговоры |»."""
    clause = [*words[at + 1 : item.first], *words[item.last + 1 : item.last + 6]]
    return any(w.lemmas & words_of("before_court") for w in clause)
