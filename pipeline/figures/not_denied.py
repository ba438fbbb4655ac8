"""Where a noun stands beside a denial that is not told of it: another clause lies between, a trace is denied, one man did no wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .denials import Zero
from .words import Word


def _severed(words: Sequence[Word], zero: Zero) -> bool:
    """«во время атаки президент был на концерте, и концерт прерван не был»: the verb of another clause between noun and denial."""
    low, high = sorted((zero.head, zero.last if zero.head <= zero.first else zero.first))
    between = words[low + 1 : high]
    for k, word in enumerate(between):
        told = (word.verb_form == "Fin" or (word.short and word.passive)) and not word.lemmas & load_actions().reporting
        if told and any(w.text == "," for w in between[k:]) and not _relative(between[:k]):
            return True
    return False


def _relative(words: Sequence[Word]) -> bool:
    """«терактов, [которые готовили боевики], не допущено»"""
    commas = [k for k, w in enumerate(words) if w.text == ","]
    return bool(commas) and any(w.lemmas & {"который", "какой", "где", "когда"} for w in words[commas[-1] + 1 : commas[-1] + 4])


def _trace(words: Sequence[Word], zero: Zero) -> bool:
    """«следов взлома не обнаружено», «признаков преступления нет»: only the trace of it is denied."""
    left = next((w for w in words[zero.head - 1 :: -1] if not w.attribute), None) if zero.head else None
    return zero.family == "event" and left is not None and bool(left.lemmas & words_of("traces"))


def _blameless(words: Sequence[Word], zero: Zero) -> bool:
    """«он приехал законно, не совершил правонарушений»: what one man did not do tells nothing of a country."""
    return zero.rule == "zero.denied" and "никто" not in [w.lower for w in words] and any(
        a.lower == "не" and b.lemma == "совершить" and b.verb_form == "Fin" and b.number == "Sing"
        for a, b in zip(words[zero.first : zero.last], words[zero.first + 1 : zero.last + 1], strict=True)
    )


def _untold(words: Sequence[Word], zero: Zero) -> bool:
    """«причина взрыва не установлена», «организатор теракта пока не установлен»: what is not known of it, not the thing itself."""
    left = next((w for w in words[zero.head - 1 :: -1] if not w.attribute), None) if zero.head else None
    return left is not None and words[zero.head].case in ("Gen", "") and bool(left.lemmas & words_of("untold"))


NOT_DENIED: tuple[Callable[[Sequence[Word], Zero], bool], ...] = (_severed, _trace, _blameless, _untold)
