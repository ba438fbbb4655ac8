"""Verbs that no lexicon knows and that have a number for their subject or object."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .items import Item, closed
from .triggers import Trigger
from .words import Word

GERUND = 3  # words between a gerund and its number


def stranger(words: Sequence[Word], item: Item, items: Sequence[Item], triggers: Sequence[Trigger]) -> int | None:
    """The place of a verb that no lexicon knows and that has this number for its subject or object, if there is one.

    It stands before the number with nothing but a few words between, or right behind it without a number of its own.
    """
    if (became := _became(words, item)) is not None:
        return became
    known = {t.i for t in triggers if t.negated or not all(e.negated for e in t.entries)} | {t.companion for t in triggers}
    known -= {t.i for t in triggers if t.i == item.end + 1 and item.family == "people" and not t.action(item.code, item.family)}
    first = min((t.i for t in triggers), default=item.first)
    leads = first >= item.first or words[first].verb_form == "Conv"  # no «хотели похитить купца, потребовав за него 40 тысяч»
    known -= {t.i for t in triggers if words[t.i].verb_form == "Conv" and t.i < item.first and not t.action(item.code, item.family)}
    for j in range(item.first - 1, max(-1, item.first - 8), -1):
        if words[j].text in ",;.:()«»—–" or j in known or any(i.first <= j <= i.end for i in items):
            break
        if _strange(words[j]) or (leads and words[j].verb_form == "Conv" and item.first - j <= GERUND):
            return j  # «рассмотрев 14 каналов, ведомство удалило 40 роликов»
    for j in range(item.end + 1, min(len(words), item.end + 4)):
        if words[j].text in ",;.:()«»—–" or words[j].lower in words_of("conjunctions") or j in known:
            break
        if _strange(words[j]):
            own = any(i.first > j and not closed(words, j, i.first) for i in items)
            return None if own else j
    return None


def _became(words: Sequence[Word], item: Item) -> int | None:
    """«погибли 20 тысяч человек, 2,6 млн | стали беженцами»: a verb inside the phrase that tells what they are."""
    behind = words[item.end + 1 : item.end + 6]
    if behind and behind[0].verb_form == "Fin" and behind[0].lemma in ("стать", "оказаться"):
        told = next((w for w in behind[1:] if w.nominal and w.case == "Ins"), None)
        if told is not None and told.lemmas & words_of("displaced"):
            return item.end + 1  # «2,6 млн человек | стали перемещёнными лицами |»
    inside = range(item.last + 1, min(item.end + 1, len(words)))
    return next((j for j in inside if words[j].verb_form == "Fin" and words[j].lemma in ("стать", "оказаться", "остаться")), None)


def _strange(word: Word) -> bool:
    """A verb with a meaning of its own."""
    verbal = word.verb_form == "Fin" or (word.short and word.passive)
    tells = words_of("helpers") | words_of("relating") | load_actions().reporting
    return verbal and word.pos == "VERB" and not word.lemmas & tells
