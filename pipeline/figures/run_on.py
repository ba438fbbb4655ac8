"""A number that runs on: it goes on with the list before, or leaves out its verb behind a dash."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.wordings import words_of
from ..records import Quantity
from .drafts import Draft
from .items import Item
from .words import Word


def elliptic(words: Sequence[Word], item: Item, quantity: Quantity) -> bool:
    """«в 2022-м — уже 21», «годом ранее — 2,1 тыс.», «их было 8», «(57)»: a number that stands for its noun."""
    left = [words[j].lower for j in range(max(0, item.first - 5), item.first)][-3:]
    if quantity.kind == "change" or any(t in words_of("elliptic") for t in left) or _distributed(words, item):
        return True
    if any(w.lemmas & words_of("measures") for w in words[max(0, item.first - 2) : item.first]):
        return True  # «их число выросло до 160»
    return any(re.fullmatch(r"(?:19|20)\d\d(?:-?\w+)?|год\w*|ранее|период\w*", t) for t in left)


def _distributed(words: Sequence[Word], item: Item) -> bool:
    """«99 на Ингушетию, 78 на Кабардино-Балкарию», «12 в Оше», «шесть – с хранением», «три – через порт»: a share of the number before."""
    at = item.last + 1
    dashed = at < len(words) and words[at].text in ("—", "–", "-")
    at += dashed
    if dashed and at < len(words) and words[at].pos == "ADP":
        return True
    return at + 1 < len(words) and words[at].lower in words_of("where") and words[at + 1].text[:1].isupper()


def continues_list(words: Sequence[Word], item: Item, previous: Draft) -> bool:
    """Only list punctuation since the number before: «…, 7 мин и 3 гранаты»."""
    if previous.item.end + 1 >= item.first or previous.item.index == item.index:
        return False
    gap = range(previous.item.end + 1, item.first)
    return (
        all(words[j].lower in (",", "и", "а", "также", "ещё", "еще", "плюс", "(", ";", "—", "–", "-") or words[j].text == "." for j in gap)
        and len(gap) <= 5
    )


def same_again(words: Sequence[Word], item: Item, previous: Draft) -> bool:
    """«из них на юге – 18 случаев, на севере – [два случая]»: the noun of the part before, behind a dash."""
    noun = words[item.counted.head].lemma if item.counted is not None else ""
    return noun == previous.head_word != "" and words[item.first - 1].text in ("—", "–", "-")
