"""A bare number that answers a question: «– Сколько терактов предотвращено? – Три», «– Много ли изъято оружия? – 112 единиц»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .asked_nouns import Answer, Number, lent
from .items import Item, has_verb
from .words import Word

RULE = "like.asked"
LEAD = 6  # words before the number: «За десять месяцев – 214»


def asked_about(n: Number) -> Answer | None:
    """What the question right before asks the number of."""
    question = n.previous.words if n.previous is not None else ()
    if not question or question[-1].text != "?" or n.here or n.item.oblique or n.item.first > LEAD:
        return None
    bare = n.quantity.kind not in ("share", "change") and (n.item.counted is None or not n.item.code)
    if not bare or told_by_a_verb(n.words, n.item):
        return None
    told = counted_in(question)
    return lent(replace(n.item, counted=None, code=told[0], family=told[1]), RULE) if told is not None else None


def asks(words: Sequence[Word]) -> int | None:
    """The place of the word that asks for a number: «сколько», «много ли», «какое количество»."""
    for word in words:
        if word.lower in words_of("asks_how_many"):
            return word.i
        before = words[max(0, word.i - 3) : word.i]
        if word.lemma in words_of("count_words") and any(w.lemma in words_of("asks_which") for w in before):
            return word.i
    return None


def told_by_a_verb(words: Sequence[Word], item: Item) -> bool:
    """Has the number a verb of its own? «Три: | два готовились в Оше» tells of parts of it."""
    ends = next((w.i for w in words[item.end + 1 : item.end + 3] if w.text == ":"), len(words))
    return has_verb(words[:ends], item)


def counted_in(words: Sequence[Word]) -> tuple[str, str] | None:
    """What a question asks the number of."""
    at = asks(words)
    nouns = [w for w in words[at + 1 :] if w.nominal and w.case == "Gen"] if at is not None else []
    for noun in nouns:
        found = load_objects().match(noun.lemmas, [w.lemmas for w in words[max(0, noun.i - 3) : noun.i] if w.attribute])
        if found is not None:
            return found[0].code, found[0].family
    people = at is not None and any(w.short and w.number == "Plur" for w in words[at + 1 :])
    return ("person", "people") if people and not nouns else None
