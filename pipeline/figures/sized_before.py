"""What a word for a number counts right before a bracket: «рост числа терактов | (12, рост на 20%)»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .items import Item
from .phrases import Counted, behind
from .words import Word

LEAD = 14  # words between the word for a number and the bracket
INSIDE = 12  # words of the bracket before the number


def label_of_bracket(words: Sequence[Word], item: Item) -> tuple[Counted, Word] | None:
    """The events that are counted, and the word for a number; «число терактов | выросло | (12, …» has its verb between."""
    opened = next((j for j in range(item.first - 1, max(0, item.first - INSIDE), -1) if words[j].text in "();"), 0)
    while opened and words[opened].text == ";":
        opened = next((j for j in range(opened - 1, max(0, opened - INSIDE), -1) if words[j].text in "();"), 0)
    if words[opened].text != "(":
        return None
    ends = opened
    while ends and words[ends - 1].lemmas & words_of("measures"):
        ends -= 1
    for i in range(ends - 1, max(-1, ends - LEAD), -1):
        if words[i].text in ",;.:()":
            return None
        if words[i].lemma in words_of("count_words"):
            found = behind(words[:ends], i + 1, frozenset())
            return (found, words[i]) if found and found.family == "event" and found.last == ends - 1 else None
    return None


def of_the_label(words: Sequence[Word], item: Item) -> Counted | None:
    """«(12, …)», «(12 преступлений, …)»: a bare number, or one that says the label's noun again without its kind."""
    told = label_of_bracket(words, item)
    if told is None:
        return None
    label, counted = told[0], item.counted
    again = counted is None or (item.code == "crime" and words[counted.head].lemma == words[label.head].lemma)
    return label if again else None


def registered_in_bracket(case: Case) -> Deed | None:
    """Official numbers of crimes, where no verb says what was done: «увеличения числа преступлений | (412 преступлений, рост на 9%)»."""
    told = label_of_bracket(case.unit.words, case.item) if case.item.family == "event" else None
    return Deed(("registered",), "result", "action.bracket_of_number", 2.0, told[1].text) if told is not None else None
