"""Crimes, cases and people counted by article of a law: «По статье 205.1 учтено 311 преступлений, по статье 208 – 97»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .drafts import Draft, Unit
from .items import Item
from .words import Word

PART = r"(?:ч(?:асти| \.|\.) [\d,и ]{1,9} )?"
ARTICLE = rf"(?:а |и |ещ[её] )?по (?:{PART}(?:стать[еи]|ст \.|ст\.)|части|ч \.|ч\.) \d"
LAID_DOWN = rf"предусмотренн\w{{2,3}} {PART}(?:стать[её]й|ст \.|ст\.) \d"
OPENS, WITHIN = re.compile(rf"^{ARTICLE}"), re.compile(rf"[,;:(–—] {ARTICLE}|{LAID_DOWN}")
BEFORE, SENTENCES = 16, 2  # words before a number, sentences back to the total
RULE = "clause.by_article"
FAMILIES = ("event", "process", "people")


def told_by_article(unit: Unit, draft: Draft, here: Sequence[Draft]) -> bool:
    """«По статье 205.1 учтено [311]»: is a crime, a case or a person counted by article?"""
    return draft.family in FAMILIES and _opens_with_article(unit.words, draft.item, here)


def _opens_with_article(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> bool:
    """Does the clause of a number open with an article? Not «43 дела по статье 226.1 и | 75 | – по статье 229.1»."""
    opens = max(here[-1].item.end + 1 if here else 0, item.first - BEFORE)
    text = " ".join(w.lower for w in words[opens : item.first])
    return WITHIN.search(text) is not None or (opens == 0 and OPENS.match(text) is not None)


def total_of_articles(unit: Unit, draft: Draft, here: Sequence[Draft], earlier: Sequence[Draft]) -> Draft | None:
    """The total, told before, of which an article is a part: the same deed, and a greater number."""
    for whole in reversed((*earlier[-12:], *here)):
        if unit.number - whole.unit > SENTENCES or not _same_deed(whole, draft) or whole.compared:
            continue
        if whole.parent is None and RULE not in whole.rules:
            return whole if whole.value is not None and draft.value is not None and whole.value > draft.value else None
    return None


def _same_deed(whole: Draft, draft: Draft) -> bool:
    told = (whole.actions, whole.family, whole.status, whole.quantity.kind)
    return told == (draft.actions, draft.family, draft.status, draft.quantity.kind)
