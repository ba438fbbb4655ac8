"""Zero by negation: «терактов не допущено», «ни одного нападения», «потерь нет», «обошлось без жертв», «иностранцев среди них не было»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import table_of, words_of
from .bare_none import nobody_taken, none_managed, none_of_whom
from .blank_lines import blank
from .denials import Zero, action_of, denied_verb, denies
from .denied_nouns import acquitting, denied
from .likewise import denied_as_well, said_again
from .neither import neither
from .nil import nil
from .none_among import in_part, nobody_is, none_of_them
from .none_of_it import AS_BEFORE, none_then, not_a_gram
from .not_denied import NOT_DENIED
from .not_one import clipped, not_one
from .reformed import again_told, none_again
from .undone import DEEDS, deed_denied
from .unfound import subject_denied
from .unhurt import and_not_hurt, harm_denied, loss_object, nobody_fled, nobody_left, nobody_of
from .words import Word


def find_zeros(words: Sequence[Word], taken: frozenset[int]) -> list[Zero]:
    """Zeros of a unit; ``taken`` are words of other numbers and their phrases."""
    found: list[Zero] = []
    for i, word in enumerate(words):
        if word.lower == "ни" and i + 1 < len(words) and words[i + 1].lemmas & {"один", "единый"}:
            found += not_one(words, i)
        elif word.lower == "ни" and i not in taken:
            gram = not_a_gram(words, i)
            found += neither(words, i) if gram is None else [gram]
        elif (none := nil(words, i)) is not None:
            found.append(none)
        elif (line := blank(words, i)) is not None and (i not in taken or line.rule == "zero.no_losses"):
            found.append(line)
        elif i in taken:
            continue
        elif said_again(word) and (as_well := denied_as_well(words, i, found)) is not None:
            found.append(as_well)
        elif (then := none_then(words, i)) is not None:
            found.append(then)
        elif denies(words, i) or harm_denied(words, i):
            found += denied(words, i, taken)
        elif (undone := deed_denied(words, i, taken) or subject_denied(words, i, taken)) is not None:
            found.append(undone)
        elif word.lower in words_of("without"):
            found += _without(words, i)
        elif word.lower in words_of("nobody") | {"никого"}:
            found += _nobody(words, i)
    unique: list[Zero] = []
    for zero in found:
        if zero.code == "decision" and acquitting(words, zero.head):
            zero = replace(zero, action="other")  # «ни одного оправдательного приговора»
        wrong = again_told(zero, found) or any(other(words, zero) for other in NOT_DENIED)
        if not wrong and not any(z.first <= zero.last and zero.first <= z.last for z in unique):
            unique += [zero, *and_not_hurt(words, zero)]
    return unique


# --- без жертв, никто не пострадал --------------------------------------------------------------------------------------


def _without(words: Sequence[Word], i: int) -> list[Zero]:
    """«обошлось без жертв», «прошло без потерь»."""
    if any(w.lower == "не" for w in words[max(0, i - 2) : i]):
        return []  # «операция прошла не без потерь», «взрыв не обошёлся без жертв»
    for j in range(i + 1, min(len(words), i + 3)):
        if j + 1 < len(words) and words[j + 1].lower == "не":
            return []  # «без потерь не обошлось»
        for lemma in sorted(words[j].lemmas):
            if loss := table_of("losses").get(lemma):
                action, code = loss.split("_")
                first = Zero(i, j, j, loss_object(words, j, code), "people", action, "zero.without")
                return [first, *_and_without(words, j + 1, action)]
    return []


def _and_without(words: Sequence[Word], at: int, told: str) -> list[Zero]:
    """«без жертв и [пострадавших]»"""
    noun = words[at + 1] if at + 1 < len(words) and words[at].lower in ("и", "или") else None
    loss = next((found for n in sorted(noun.lemmas) if (found := table_of("losses").get(n))), "") if noun is not None else ""
    action, _, code = loss.partition("_")
    again = noun is not None and noun.case == "Gen" and bool(action) and action != told
    return [Zero(at + 1, at + 1, at + 1, loss_object(words, at + 1, code), "people", action, "zero.without")] if again else []


def _nobody(words: Sequence[Word], i: int) -> list[Zero]:
    """«из прохожих не задет никто», «в апреле задержаны шестеро, в мае – никого», «никто не пострадал»."""
    whom = none_of_whom(words, i, i) or nobody_left(words, i) or nobody_is(words, i, i) if words[i].lower == "никто" else None
    if whom is not None:
        return [whom]
    if i > 1 and words[i - 2].lower == "не" and (deed := action_of(words, i - 1)) in DEEDS and not words[i - 1].future:
        return [Zero(i - 2, i, i, "person", "people", deed, "zero.nobody", none_of_them(words, i))]  # «под стражу из них не взят никто»
    if clipped(words, i, i + 1) and (words[i].lower == "никого" or words[i - 1].text in "–—-"):
        return [Zero(i, i, i, "", "", "", AS_BEFORE, in_part(words, i))]
    return _nobody_hurt(words, i)


def _nobody_hurt(words: Sequence[Word], i: int) -> list[Zero]:
    """«никто не пострадал», «никто из сотрудников не погиб»."""
    if words[i].lower == "никого" and (managed := none_managed(words, i)) is not None:
        return [managed]
    last = denied_verb(words, range(i + 1, min(len(words), i + 8)), ";.:")
    if last is not None and (deed := nobody_taken(words, i)) in DEEDS:
        return [Zero(i, last, last, nobody_of(words, i), "people", deed, "zero.nobody", none_of_them(words, i))]
    told = last
    if last is not None and words[last].lemma == "быть" and i and words[i - 1].short:
        told = i - 1  # «[ранен] никто не был»
    action = action_of(words, told) if told is not None and words[i].lower != "никого" else ""
    before = any(w.lower in ("ранее", "прежде", "раньше") for w in words[i : last or i])  # «никто ранее не был судим»
    done = action in DEEDS and told is not None and words[told].short and not before  # «никто не задержан», but «никто не взял на себя»
    if last is None or not (done or action in ("killed", "wounded")):
        of = i + 2 < len(words) and words[i + 1].lower == "из"
        again = none_again(words, i, i + 2 if of else i) or nobody_fled(words, i)
        return [again] if again is not None else []
    return [Zero(i, last, last, nobody_of(words, i), "people", action, "zero.nobody", none_of_them(words, i))]
