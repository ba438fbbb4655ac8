"""Losses of those who tell them: «мы потеряли троих», «у нас погиб один», «потерь ведомство не имело, хотя в 2016-м погибли четверо»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import table_of, words_of
from .asked_nouns import Answer, Number
from .items import Item
from .verbs_beside import serves
from .words import Word

CLAUSE = 8  # words between the number and those who lost so many


def our_losses(n: Number) -> Answer | None:
    """«Уничтожены 29 боевиков. Мы потеряли | троих»: those who serve."""
    ours = not n.part and n.quantity.unit == "count" and _ours(n.words, n.item)
    return (replace(n.item, code="officer", family="people"), False, ["phrase.our_losses"]) if ours else None


def _ours(words: Sequence[Word], item: Item) -> bool:
    """Does a number without a noun count the dead or wounded of those who serve?"""
    if item.counted is not None or item.family not in ("", "people"):
        return False
    return _lost(words, item.first) or _with_us(words, item) or _but_then(words, item)


def _lost(words: Sequence[Word], first: int) -> bool:
    """«мы потеряли | троих», «полиция потеряла четверых, отряд – | двоих»."""
    near = range(first - 1, max(-1, first - CLAUSE), -1)
    verb = next((j for j in near if words[j].lemma in words_of("losing") and words[j].verb_form == "Fin"), None)
    if verb is None or any(w.text in ";.:()" for w in words[verb:first]):
        return False
    dashed = words[first - 1].text in "–—-" and any(w.text == "," for w in words[verb:first])
    between = [w for w in words[verb + 1 : first] if not (_falls(w) and w.lower.endswith("ми"))]  # «потеряла | ранеными | пятерых»
    if not dashed and any(w.nominal or w.text == "," for w in between):
        return False
    return _serves(words[first - 2]) if dashed else any(_serves(w) for w in words[max(0, verb - 3) : verb])


def _with_us(words: Sequence[Word], item: Item) -> bool:
    """«у нас погиб | один |», «с нашей стороны ранены | двое |»."""
    opens = next((j + 1 for j in range(item.first - 1, -1, -1) if words[j].text in ";.:()«"), 0)
    text = " ".join(w.lower for w in words[opens : item.first])
    ours = any(wording in f" {text} " for wording in (f" {w} " for w in words_of("with_us")))
    near = [*words[max(opens, item.first - 3) : item.first], *words[item.last + 1 : item.last + 3]]
    return ours and any(_falls(w) for w in near)


def _but_then(words: Sequence[Word], item: Item) -> bool:
    """«потерь ведомство за год не имело, хотя в 2016-м погибли | четверо |, в 2015-м – один»: of the same service."""
    losses = next((w.i for w in words[: item.first] if w.lower == "потерь"), None)
    if losses is None or any(w.text in ";.:" for w in words[losses : item.first]):
        return False
    between = words[losses : item.first]
    none = any(w.lower == "не" or w.lower in words_of("denying") for w in between)
    return none and not any(w.lemmas & words_of("folk") for w in between) and any(_falls(w) for w in between)


def _falls(word: Word) -> bool:
    return bool(word.lemmas & (words_of("suffered") | table_of("fates").keys()))


def _serves(word: Word) -> bool:
    return word.lower == "мы" or serves(word) or (bool(word.lemmas & words_of("forces")) and word.case in ("Nom", ""))
