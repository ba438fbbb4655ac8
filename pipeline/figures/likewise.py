"""A denial told again by «тоже»: «иностранцев среди них нет, подростков тоже», «раненых нет, погибших – также», «…, как и женщин»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import table_of, words_of
from .denials import Zero, match
from .denied_rows import opening
from .unhurt import loss_object
from .words import Word

DASHES = ("—", "–", "-")


def denied_as_well(words: Sequence[Word], i: int, found: Sequence[Zero]) -> Zero | None:
    """The zero that ends with «тоже» at word ``i``, after the one that it repeats."""
    ends = i + 1 >= len(words) or words[i + 1].text in ",;.:)»—–"
    j = i - 1 - (i > 1 and words[i - 1].text in DASHES)
    many = j > 1 and words[j].number == "Plur" and words[j].case in ("Gen", "Acc")
    if not ends or not many or not (words[j].nominal or words[j].attribute):
        return None
    first = opening(words, j)
    denied = next((z for z in reversed(found) if z.last < first and z.code), None)
    clause = words[first - 1].text in ",;" or words[first - 1].lower in ("и", "а") if first else False
    if denied is None or not clause or first - denied.last > APART:
        return None
    loss = next((told for n in sorted(words[j].lemmas) if (told := table_of("losses").get(n))), "")
    if loss:
        action, code = loss.split("_")
        theirs = denied.code if denied.action in ("killed", "wounded") else loss_object(words, j, code)
        return Zero(first, i, j, theirs, "people", action, denied.rule)
    thing = match(words, j, first)
    if thing is None or thing.family != denied.family:
        return None
    return replace(denied, first=first, last=i, head=j, code=thing.code)


APART = 4  # words between the zero and what repeats it


def said_again(word: Word) -> bool:
    return word.lower in words_of("as_well")
