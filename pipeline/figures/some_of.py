"""Some of those told before, by what they are or were: «Задержаны пятеро вербовщиков. Двое – родные братья, трое из Тараза»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from .asked_nouns import Number
from .cases import Case, Deed, told_once
from .drafts import Draft, Unit
from .items import Item
from .numbered import of_them
from .subjects import left_over
from .wholes import fits, weight
from .words import Word

RULE = "action.some_of"
DASHES = ("–", "—", "-")


def some_of(case: Case) -> Deed | None:
    """A bare number opens its clause, and no verb of a deed is told of it: done to as the whole."""
    words, item = case.unit.words, case.item
    counts = case.quantity.kind == "count" and case.quantity.unit == "count" and case.quantity.modifier == "exact"
    if not (case.inherited or case.part) or item.counted is not None or item.oblique or not counts or not _opens(case):
        return None
    whole = _whole(case.unit.number, item, case.known)
    if whole is None or (whole.value or 0) <= (case.quantity.value or 0) or not _agrees(words[item.last], whole):
        return None
    if not _told(words, item):
        return None
    return Deed(told_once(whole.actions), whole.status, RULE, 2.5, whole.action_text, own=False)


def things_told_of(case: Case, deed: Deed) -> bool:
    """«Закрыто 240 сайтов. Остальные 128 вели пропаганду»: what things did before is no deed."""
    return deed.actions == ("other",) and case.item.family != "people" and some_of(case) is not None


def _opens(case: Case) -> bool:
    """At the head of the sentence, or behind the mark that ends such a clause: «12 – местные, | 28 – приезжие»."""
    words = case.unit.words
    low = case.here[-1].item.end + 1 if case.here else 0
    marks = [j for j in range(low, case.item.first) if words[j].text in ",;"]
    if case.here and (not marks or not (case.here[-1].parent is not None or {RULE, "action.past"} & set(case.here[-1].rules))):
        return False
    lead = words[marks[-1] + 1 if marks else low : case.item.first]
    plain = (w.pos in ("ADV", "PART") or w.lower in ("а", "и", "ещё", "еще") or _left(w) for w in lead)
    out_of = bool(lead) and lead[0].lower in ("из", "среди")  # «Из заблокированных 112 вели пропаганду»
    return len(lead) <= 4 and (bool(case.part) or out_of or all(plain))


def _left(word: Word) -> bool:
    return word.lower.startswith(tuple(words_of("rest")))


def _whole(unit: int, item: Item, before: Sequence[Draft]) -> Draft | None:
    """The one total of the sentence before, or that of the sentences of such parts right before."""
    wholes = [d for d in before if d.family == item.family and not d.compared and d.quantity.kind == "count" and d.quantity.unit == "count"]
    wholes = [d for d in wholes if not (d.unit == unit and RULE in d.rules)]  # their own whole is not yet known
    if not wholes:
        return None
    whole = wholes[-1]
    while whole.parent is not None and {RULE, "action.past", "phrase.predicate"} & set(whole.rules):
        whole = whole.parent
    alone = [d for d in wholes if d.unit == whole.unit and d.parent is None and d is not whole and d.place > whole.place]
    good = whole.parent is None and whole.item.index >= 0 and whole.status in ("result", "stock") and not alone
    return whole if good and unit - wholes[-1].unit <= 1 and whole.actions[0] not in ("killed", "other") else None


def _agrees(number: Word, whole: Draft) -> bool:
    """«один», «две» have the gender of what they count."""
    gender = {"один": "masc neut", "одно": "neut", "одна": "femn", "два": "masc neut", "две": "femn"}.get(number.lower)
    if gender is None or not whole.head_word:
        return True
    told = {p.tag.gender for p in readings(whole.head_word) if p.tag.POS == "NOUN"} - {None}
    return not told or bool(told & set(gender.split()))


def _told(words: Sequence[Word], item: Item) -> bool:
    """Behind the number stands what they are, or a verb that tells how things were, not what happened then."""
    at = item.last + 1
    at += of_them(words, at)
    while at < len(words) and words[at].pos in ("ADV", "PART"):
        at += 1
    if at + 1 >= len(words):
        return False
    word, after = words[at], words[at + 1]
    if word.text in DASHES:
        return _names(words, at + 1) or after.pos == "ADP"  # «пять – в гаражах»
    if word.lower == "из":
        return after.text[:1].isupper()
    if word.pos == "ADJ" and word.case == "Nom" and word.number == "Plur" and not word.short:
        return not after.nominal
    if word.short or word.verb_form != "Fin" or word.future or word.passive:
        return False
    return any({"impf", "past", "plur"} <= p.tag.grammemes for p in readings(word.lower))


def _names(words: Sequence[Word], at: int) -> bool:
    """«– родные братья», «– приезжие», «– чеченцы»: a nominative plural behind the dash."""
    while at + 1 < len(words) and (words[at].pos in ("ADV", "PART") or (words[at].attribute and words[at + 1].case == "Nom")):
        at += 1
    word = words[at]
    return (word.nominal or word.attribute) and word.case == "Nom" and word.number == "Plur"


def some_of_them(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """Their whole, as long as they are not more than it."""
    for n, draft in enumerate(here):
        if RULE not in draft.rules or draft.parent is not None:
            continue
        whole = _whole(unit.number, draft.item, [*near, *here[:n]])
        if whole is None or not fits(draft, whole):
            continue
        if sum((weight(d) for d in (*near, *here[:n]) if d.parent is whole and RULE in d.rules), weight(draft)) <= weight(whole):
            draft.code = whole.code
            yield whole, [draft]


def says_who(n: Number, source: Draft) -> bool:
    """«пятеро — солдаты, | двое остальных | — водители», «38 – женщины. Пожизненный срок – | семи |»: of all, not of those."""
    if "phrase.predicate" not in source.rules:
        return False
    before = n.words[n.item.first - 1].lower
    more = n.ask.verb is None and before in words_of("more")  # «девять — милиционеры, в метро — ещё трое»
    then = source.unit == n.unit.number and (n.ask.compared or before == "(")  # «37 (29) – несовершеннолетние»
    return left_over(n.words, n.item) or (source.family == "people" and not (n.part or then or more))
