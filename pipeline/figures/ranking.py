"""Places told by their rank: «На первом месте Дагестан (87), далее идут Чечня (65) и Москва с областью (по 22)»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..lexicon.wordings import words_of
from .cases import Case, Deed, told_once
from .drafts import Draft, Unit
from .wholes import weight
from .words import Word

DASHES = ("—", "–", "-")


def ranked(case: Case) -> Deed | None:
    """«учтено 540 преступлений. Лидируют Дагестан (|87|) и Чечня – |65|»: shares of the total that was told last."""
    words, item, value = case.unit.words, case.item, case.quantity.value
    if case.quantity.kind != "count" or value is None or not beside_its_name(words, item.first) or not ranking(words, item.first):
        return None
    wholes = [d for d in case.known if d.parent is None and not d.compared and d.quantity.unit == "count" and d.value and d.actions]
    wholes = [d for d in wholes if d.unit < case.unit.number and (not item.code or d.family == item.family)]
    whole = wholes[-1] if wholes else None
    if whole is None or case.unit.number - whole.unit > 2 or (whole.value or 0) <= value:
        return None
    return Deed(told_once(whole.actions), whole.status, "action.ranked", 1.5, whole.action_text, own=False)


def beside_its_name(words: Sequence[Word], first: int) -> bool:
    """A bracket or a dash right behind a name: «Дагестан (|87|)», «Чечня (по |65|)», «Ингушетия – |40|»."""
    at = first - 1
    at -= at > 0 and words[at].lower == "по"
    if at < 1 or not (words[at].text == "(" or words[at].text in DASHES):
        return False
    back = words[max(0, at - 4) : at]
    return bool(back) and (back[-1].nominal or back[-1].pos == "X") and any(w.text[:1].isupper() and w.i for w in back)


def ranking(words: Sequence[Word], first: int) -> bool:
    """Does the sentence put places in their order before the number: «лидируют», «в тройке», «на втором месте»?"""
    return any(_ranks(words, j) for j in range(first))


def _ranks(words: Sequence[Word], j: int) -> bool:
    if words[j].lemmas & words_of("ranking"):
        return True
    ordinal = j > 0 and bool(words[j - 1].lemmas & words_of("ranks"))
    return ordinal and words[j].lemma == "место"


def ranked_parts(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """The total that such shares have their deed from, if it holds them all."""
    shares = [d for d in here if "action.ranked" in d.rules]
    wholes = [d for d in near if d.parent is None and not d.compared and d.unit < unit.number and d.quantity.unit == "count"]
    whole = next((d for d in reversed(wholes) if shares and d.family == shares[0].family), None)
    if whole is not None and sum(map(weight, shares), Decimal(0)) <= weight(whole):
        yield whole, shares
