"""Where a noun stands beside a denial that is not told of it: another clause lies between, a trace is denied, one man did no wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .denials import Zero, denied_verb
from .words import Word


def _severed(words: Sequence[Word], zero: Zero) -> bool:
    """«во время атаки президент был на концерте, и концерт прерван не был»: the verb of another clause between noun and denial."""
    low, high = sorted((zero.head, zero.last if zero.head <= zero.first else zero.first))
    between = words[low + 1 : high]
    saying = load_actions().reporting | load_actors().saying
    for k, word in enumerate(between):
        told = (word.verb_form == "Fin" or (word.short and word.passive)) and not word.lemmas & saying
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
    kind = zero.family in ("event", "weapon", "drugs")  # not «среди личного состава погибших нет»
    return kind and left is not None and left.case != "Nom" and bool(left.lemmas & words_of("traces"))


def _of_the_subject(words: Sequence[Word], zero: Zero) -> bool:
    """«очевидцы взрыва не найдены», «орудие преступления не обнаружено»: another noun is the subject of the verb."""
    verb = _verb(words, zero)
    k = zero.head - 1
    while k > 0 and words[k].attribute and words[k].case == "Gen":
        k -= 1
    if verb is None or k < 0 or not words[verb].short or words[zero.head].case != "Gen" or verb < zero.head:
        return False
    agrees = words[k].number == words[verb].number and (words[k].number == "Plur" or words[k].gender == words[verb].gender)
    return words[k].nominal and words[k].case == "Nom" and agrees


def _blameless(words: Sequence[Word], zero: Zero) -> bool:
    """«он приехал законно, не совершил правонарушений»: what one man did not do tells nothing of a country."""
    return zero.rule == "zero.denied" and "никто" not in [w.lower for w in words] and any(
        a.lower == "не" and b.lemma == "совершить" and b.verb_form == "Fin" and b.number == "Sing"
        for a, b in zip(words[zero.first : zero.last], words[zero.first + 1 : zero.last + 1], strict=True)
    )


def _who_they_are(words: Sequence[Word], zero: Zero) -> bool:
    """«амнистия для участников банд, не совершивших тяжких преступлений»: a participle tells who they are, and nothing of the country."""
    inside = pairwise(words[zero.first : zero.last + 1])
    told = any(a.lower == "не" and b.verb_form == "Part" and b.attribute and not b.short for a, b in inside)
    return zero.family == "event" and told and words[zero.last].verb_form == ""


def _untold(words: Sequence[Word], zero: Zero) -> bool:
    """«причина взрыва не установлена», «организатор теракта пока не установлен»: what is not known of it, not the thing itself."""
    left = next((w for w in words[zero.head - 1 :: -1] if not w.attribute), None) if zero.head else None
    return left is not None and words[zero.head].case in ("Gen", "") and bool(left.lemmas & words_of("untold"))


def _only_meant(words: Sequence[Word], zero: Zero) -> bool:
    """«не допустить терактов – наша задача», «терактов больше не будет», «жертв могло не быть»: nothing of that has come about yet."""
    verb = _verb(words, zero)
    if verb is None:
        return False
    near = words[max(0, verb - AROUND) : verb + AROUND]
    able = words_of("achieved") | words_of("managed")
    clause = next((words[k + 1 : verb] for k in range(verb, -1, -1) if k == 0 or words[k].text in ",;.:—–"), ())
    if any(w.lower in words_of("so_that") for w in clause):
        return True
    if words[verb].verb_form != "Inf":
        return words[verb].future or words[verb].lower.startswith("буд")
    came = any(w.lemmas & able and not w.future and (w.verb_form in ("Fin", "Conv") or w.short) for w in near)
    doubted = any(w.lower in words_of("might_have") for w in near)
    return doubted or not came


AROUND = 7  # words between «не допустить» and «удалось»


def _verb(words: Sequence[Word], zero: Zero) -> int | None:
    """The denied verb of a zero: within its words, or beside «ни одного»."""
    low, high = sorted((zero.head, zero.last if zero.head <= zero.first else zero.first))
    low, high = min(low, zero.first), max(high, zero.last)
    hoped = next((w.i for w in words[low : high + 1] if w.lemmas & words_of("avoided")), None)
    within = hoped if hoped is not None else denied_verb(words, range(low, high + 1), "")
    if within is not None or not zero.rule.startswith("zero.not_one"):
        return within
    before = denied_verb(words, range(low - 1, max(-1, low - AROUND), -1), ",;.:(")
    return before if before is not None else denied_verb(words, range(high + 1, min(len(words), high + AROUND)), ",;.:(")


def _of_one(words: Sequence[Word], zero: Zero) -> bool:
    """«не допустили прорыва боевиков», «не удалось осуществить теракт»: one attack was prevented, and no count of any is told."""
    verb, head = _verb(words, zero), words[zero.head]
    if zero.rule != "zero.denied" or verb is None or head.number != "Sing":
        return False
    if words[verb].lemmas & words_of("come_to_pass") and words[verb].number == "Sing":
        return not any(w.lower in ("такого", "подобного", "ни") for w in words[max(0, zero.first - 2) : head.i])  # «взрыва не случилось»
    by_them = words[verb].verb_form == "Fin" and words[verb].number == "Plur" and words[verb].lemma != "быть"
    return by_them or (bool(words[verb].lemmas & words_of("managed")) and head.case in ("Acc", "Nom"))


def _some(words: Sequence[Word], zero: Zero) -> bool:
    """«больших жертв удалось избежать», «новых потерь нет»: there were others."""
    left = words[zero.head - 1] if zero.head else None
    return zero.action in ("killed", "wounded") and left is not None and left.attribute and bool(left.lemmas & words_of("worse"))


def _which(words: Sequence[Word], zero: Zero) -> bool:
    """«нераскрытых терактов нет», «нет таких преступлений, которые …»: only some of them are denied."""
    left = words[max(0, zero.head - 3) : zero.head]
    such = any(w.lower == "таких" for w in left) and any(w.lower.startswith("котор") for w in words[zero.last : zero.last + 3])
    return zero.family == "event" and (such or any(w.attribute and w.lower.startswith("нераскрыт") for w in left))


def _threat(words: Sequence[Word], zero: Zero) -> bool:
    """«террористической угрозы нет»"""
    return zero.family == "event" and bool(words[zero.head].lemmas & words_of("mere_threats"))


def _formerly(words: Sequence[Word], zero: Zero) -> bool:
    """«в 2013 году – два, ранее таких дел не было»: of all the time before, of no time that is told."""
    before, told = words[max(0, zero.first - 2) : zero.first], words[max(0, zero.first - 1) : zero.last]
    if len(before) == 2 and before[0].nominal and before[0].case == "Ins" and before[1].lower in words_of("formerly"):
        return False  # «годом ранее таких дел не было»
    return any(w.lower in words_of("formerly") for w in before) and any(w.lower in words_of("such") for w in told)


def _never_so(words: Sequence[Word], zero: Zero) -> bool:
    """«ещё ни одно дело не расследовалось так долго»: they are compared, and not denied."""
    ends = next((k for k in range(zero.last + 1, len(words)) if words[k].text in ",.;:"), len(words))
    so = (a for a, b in pairwise(words[zero.last + 1 : ends]) if b.pos in ("ADV", "ADJ"))
    return zero.rule.startswith("zero.not_one") and any(w.lower in ("так", "столь") for w in so)


def _in_some(words: Sequence[Word], zero: Zero) -> bool:
    """«нарушений в 180 из них не выявлено», «в 30 из 40 фондов нарушений нет»: none in some of them, and the number is of those."""
    if zero.action in ("killed", "wounded"):
        return False
    low = next((k + 1 for k in range(zero.first, -1, -1) if words[k].text in ",;.:("), 0)
    clause = words[low : max(zero.last, zero.head)]
    years = {w.i for w in clause if len(w.text) > 3 and w.text[:4].isdigit()}
    counts = [w.i for w in clause if (w.pos == "NUM" or w.text.isdigit()) and w.lemma != "один" and w.i not in years]
    some = [k - 1 for k in counts if k and words[k - 1].lower in IN]
    behind = words[zero.last + 1 : zero.last + 3]  # «нарушений нет на 1 640»
    if len(behind) == 2 and behind[0].lower in ("на", "у") and (behind[1].pos == "NUM" or behind[1].text.isdigit()):
        return True
    return any(any(w.lower == "из" for w in words[k + 2 : k + 4]) for k in some)


IN = ("в", "у", "на", "при", "по")


def _asked(words: Sequence[Word], zero: Zero) -> bool:
    """«Не допущено ли терактов?»: a question tells no zero."""
    return any(w.lower == "ли" for w in words[zero.first : zero.last + 2])


NOT_DENIED: tuple[Callable[[Sequence[Word], Zero], bool], ...] = (
    *(_severed, _trace, _of_the_subject, _blameless, _who_they_are, _untold),
    *(_only_meant, _of_one, _some, _which, _threat, _formerly, _asked, _in_some, _never_so),
)
