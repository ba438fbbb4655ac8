"""What officials mean or have to do, told by a verb that no lexicon knows: «намерены построить | четыре заставы»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .items import Item
from .moods import abbreviated
from .words import Word

REACH = 8  # words between the verb and its number
ROW = 24  # words from the first infinitive of a row to its last


def intended(case: Case) -> Deed | None:
    """«намерены построить | четыре заставы», «надо подготовить | 200 экспертов», «планируется подключить к системе | 40 банков»."""
    item, words = case.item, case.unit.words
    if item.counted is None or item.oblique or case.quantity.kind != "count" or case.quantity.modifier == "vague":
        return None
    if item.code in ("document", "decision") or words[item.counted.head].lemmas & words_of("everyday_work"):
        return None
    if (verb := _will_be(words, item)) is not None:
        return Deed(("other",), "planned", "action.intended", 2.0, verb.text)
    verb = _infinitive(words, item)
    status = _told(words, verb.i) if verb is not None else ""
    return Deed(("other",), status, "action.intended", 2.0, verb.text) if verb is not None and status else None


def _infinitive(words: Sequence[Word], item: Item) -> Word | None:
    """The infinitive before a number, with nothing but what belongs to it between."""
    for j in range(item.first - 1, max(-1, item.first - REACH), -1):
        if words[j].verb_form == "Inf":
            return words[j]
        if words[j].text in ",;.:()«»—–" or words[j].verb_form or words[j].short or words[j].pos == "NUM":
            return None
    return None


def _will_be(words: Sequence[Word], item: Item) -> Word | None:
    """«будут открыты | восемь постов», «40 операторов | будут подключены к системе»."""
    for first in (item.first - 2, item.end + 1):
        pair = words[first : first + 2] if first >= 0 else ()
        if len(pair) == 2 and pair[0].lower in ("будет", "будут") and pair[1].short and pair[1].passive:
            return pair[1]
    return None


def _told(words: Sequence[Word], at: int) -> str:
    """The status by the word that the infinitive, or the first of its row, hangs on."""
    for j in range(at - 1, max(-1, at - ROW), -1):
        word = words[j]
        if word.text in ";:()" or (word.text == "." and not abbreviated(words, j)):
            break
        if word.lemmas & (load_actions().required | words_of("proposing")):
            return "required"
        if word.lemmas & load_actions().planned:
            return "planned"
        if word.verb_form == "Fin":
            break
    return ""
