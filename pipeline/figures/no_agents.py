"""Words that look like an agent and belong to another: an attribute, the next of a row, what a number is said to be."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .drafts import Draft
from .voices import Named
from .words import Word


def lacking(draft: Draft) -> bool:
    """«в Казахстане сотрудниками КНБ задержаны 12; в Белоруссии таких лиц не установлено»: nobody of those did it there."""
    return "zero.nobody_found" in draft.rules and draft.item.last - draft.item.first > 1 and draft.code == "person"


def of_others(words: Sequence[Word], i: int) -> bool:
    """«агентством и другими | ведомствами»: those that a named body is joined by."""
    return i > 1 and words[i - 1].lemma in ("другой", "иной") and words[i - 2].lower in ("и", "или")


def of_row(words: Sequence[Word], body: Named, bodies: Sequence[Named]) -> bool:
    """«СГБ и | МВД | пресекли»: the first of a row acts for it."""
    if body.first < 2 or words[body.first - 1].lower not in ("и", ","):
        return False
    before = next((n for n in bodies if n.last == body.first - 2), None)
    own = body.nominative and not words[body.first].text.isupper() and words[body.first - 1].text == ","
    return before is not None and not (own and not before.nominative)  # «По словам главы КНБ, | Антитеррористический центр | провёл»


def told_of_number(words: Sequence[Word], i: int) -> bool:
    """«340 нарушителей, из них 112 — | граждане | соседней страны, и изъяли …»: what a number is said to be does nothing."""
    j = i - 1
    while j > 1 and words[j].attribute:
        j -= 1
    if j < 1 or words[j].text not in ("—", "–", "-"):
        return False
    return words[j - 1].pos == "NUM" or words[j - 1].text.isdigit() or words[j - 1].lower in ("них", "которых")


def of_source(words: Sequence[Word], i: int) -> bool:
    """«По версии | следствия |, трое обвиняемых переправили 46 человек»: who says so has not done it, whatever case the tagger gives."""
    return i > 1 and words[i - 2].lower == "по" and bool(words[i - 1].lemmas & words_of("by_whose_word"))
