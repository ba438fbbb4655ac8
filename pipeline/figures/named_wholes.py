"""Wholes that a part calls by their number or their noun: «29 из 57 вернувшихся», «из героина 310 кг», «среди нарушителей было трое»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..grammar.numbers import find_numbers
from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .drafts import Draft, Unit
from .items import closed
from .meant import done_to, plainly_done
from .phrases import Counted
from .wholes import fits
from .words import Word

REACH = 9  # words between «из», «среди» and the number
SHARE = 7  # words between «каждый пятый» and «или 62 человека»


def named_wholes(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """Each part with the number before that it names as its whole."""
    for n, draft in enumerate(here):
        if draft.parent is not None or draft.item.index < 0 or draft.compared or draft.value is None:
            continue
        before = [d for d in (*near, *here[:n]) if fits(draft, d) and not d.compared and d.value is not None]
        whole = _of_the_number(unit, draft, before) or _of_the_noun(unit, draft, before) or _of_the_share(unit, draft, before)
        if whole is not None:
            yield whole, [draft]


def _of_the_number(unit: Unit, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """«согласились 29 | из 57 вернувшихся»: the last number that was as large."""
    words, at = unit.words, draft.item.last + 1
    if at + 1 >= len(words) or words[at].lower != "из":
        return None
    text = " ".join(w.text for w in words[at + 1 : at + 5])
    told = find_numbers(text)
    value = told[0].value if told and told[0].start == 0 else None
    behind = at + 1 + len(text[: told[0].end].split()) if value is not None else at
    return next((d for d in reversed(before) if value is not None and d.value == value and _the_same(words, behind, d)), None)


def _the_same(words: Sequence[Word], at: int, whole: Draft) -> bool:
    """«из 57 [вернувшихся]», «из 48 [осуждённых]», «из 40 [дел]»: called by their noun or by what was done to them."""
    if at >= len(words) or not (words[at].attribute or words[at].nominal):
        return True
    return bool(words[at].lemmas & {whole.head_word}) or bool(done_to(words[at]) & set(whole.actions))


def _of_the_noun(unit: Unit, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """«Из [героина] 310 кг перехвачено», «женщин среди [нарушителей] было трое»: the last number of such things."""
    noun = _noun(unit.words, draft.item.first)
    whole = next((d for d in reversed(before) if noun is not None and d.head_word == noun.lemma), None)
    if whole is None and noun is not None and noun.lemma in words_of("wrongdoers_all") and draft.family == "people":
        caught = (d for d in reversed(before) if d.family == "people" and d.parent is None and unit.number - d.unit <= 1)
        whole = next((d for d in caught if set(d.actions) & words_of("hostile")), None)  # «задержаны 486 человек. Среди нарушителей …»
    if whole is None or noun is None:
        return None
    if draft.inherited_object and draft.family == whole.family:
        if draft.counted is not None:
            return whole  # «несовершеннолетних среди нарушителей было трое»
        draft.code = whole.code
        draft.counted = Counted(whole.code, whole.family, noun.i, noun.i, noun.i, noun.i, (noun.i,), "phrase.named")
    return whole


def _noun(words: Sequence[Word], first: int) -> Word | None:
    """The noun behind «из», «среди», «из числа» before a number, where that opens the clause."""
    for j in range(first - 2, max(-1, first - REACH), -1):
        if words[j].text in ",;.:()" or words[j].pos == "NUM":
            return None
        opens = j == 0 or words[j - 1].text in ",;—–" or words[j - 1].lower in words_of("conjunctions")
        if not (words[j].lower in words_of("among") or (words[j].lower == "из" and opens)):
            continue
        at = j + 1
        while at < first and words[at].attribute:
            at += 1
        return words[at] if at < first and words[at].nominal and words[at].case == "Gen" else None
    return None


def _of_the_share(unit: Unit, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """«каждый пятый осуждённый, или 62 человека»: of those who were convicted."""
    if not share_in_number(unit.words, draft.item.first):
        return None
    alike = (d for d in reversed(before) if d.family == draft.family and set(d.actions) & set(draft.actions))
    return next((d for d in alike if (d.value or 0) > (draft.value or 0) and d.parent is None), None)


def deed_of_share(words: Sequence[Word], first: int) -> tuple[str, ...]:
    """«каждый пятый [осуждённый], или | 62 человека»: what was done to them."""
    said = words[max(0, first - SHARE) : first - 1] if share_in_number(words, first) else ()
    return next((done for w in said if w.attribute or w.nominal if (done := plainly_done(w))), ())


def share_in_number(words: Sequence[Word], first: int) -> bool:
    """«каждый пятый …, или | 62»: does a share stand before the number that tells it again?"""
    said = first > 2 and words[first - 1].lower in ("или", "есть") and "," in (words[first - 2].text, words[first - 3].text)
    return said and any(w.lower.startswith("кажд") for w in words[max(0, first - SHARE) : first - 1])


def of_share(case: Case) -> Deed | None:
    """«каждый пятый осуждённый, или 62 человека, – за вербовку»: they are called by it."""
    told = deed_of_share(case.unit.words, case.item.first)
    return Deed(told, "result", "action.of_share", 1.5) if told else None


def told_in_number(case: Case, deed: Deed) -> bool:
    """«каждый пятый осуждённый, или 62 человека»: the number behind tells it."""
    words, item = case.unit.words, case.item
    told = case.quantity.kind == "share" and words[item.first].lower.startswith("кажд")
    return told and any(share_in_number(words, i.first) for i in case.unit.items if item.end < i.first <= item.end + 4)


def with_its_part(unit: Unit, here: Sequence[Draft]) -> None:
    """«300 граждан, примкнувших к банде, в их числе 36 студентов, были | убиты |»: the main verb behind a part is the whole's as well."""
    words = unit.words
    for part in here:
        whole, verb = part.parent, part.trigger
        if whole is None or whole.unit != part.unit or whole.trigger is None or verb is None or whole.actions != ("other",):
            continue
        own = words[whole.trigger.i]
        described = own.verb_form == "Part" and not own.short and whole.item.end < own.i < part.item.first
        main = words[verb.i].short or words[verb.i].verb_form == "Fin"
        if described and main and any(w.text == "," for w in words[part.item.end + 1 : verb.i]):
            whole.actions, whole.status = part.actions, part.status
            whole.rules.append("action.of_part")


def detection(case: Case) -> Deed | None:
    """«раскрываемость составила 86%»: the share that was found out."""
    words, item = case.unit.words, case.item
    if case.quantity.unit != "percent":
        return None
    left = next((w for w in reversed(words[max(0, item.first - 10) : item.first]) if w.lemma in words_of("detection")), None)
    return Deed(("identified",), "result", "action.detection", 1.0, left.text) if left and not closed(words, left.i, item.first) else None
