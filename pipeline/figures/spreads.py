"""Totals shared out over places: «12 — в Оше», «в Дагестане – 451», «в Ферганской (41) и Наманганской (33) областях»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ..lexicon.wordings import words_of
from .belonging import REACH
from .drafts import Draft, Unit
from .wholes import aside, fits, weight
from .words import Word

LONGEST = 7  # words of a place's name, region and all
DASHES = ("—", "–", "-")
WITHIN = {"action.related", "phrase.predicate"}  # what is told of some of a number: «3 850 – мужчины; в Оше – 1 406»


def places(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«Задержаны 40 человек. 12 — в Оше, 28 — в Баткене»: bare numbers, each with its place, behind a total."""
    spread = [d for d in here if shared_out(unit.words, d)]
    for n, draft in enumerate(spread):
        if _added(unit, draft):
            continue
        if n and spread[n - 1].parent is None and draft.item.first - spread[n - 1].item.end <= 8:
            continue
        run = [draft, *(d for d in spread[n + 1 :] if d.parent is None)]
        if draft.parent is not None:  # «чаще всего находили в Дагестане (310), Чечне (98)»
            room = weight(draft.parent) - sum(map(weight, run), Decimal(0))
            if len(run) > 1 and room >= 0 and all(fits(share, draft.parent) for share in run):
                yield draft.parent, run[1:]
            continue
        whole = _total(unit, draft, run, [d for d in (*near, *here) if d.start < draft.start])
        plain = whole is not None and all(d.quantity.modifier == "exact" for d in (whole, *run))
        if whole is not None and not placed(unit, whole, draft, sum(map(weight, run), Decimal(0)) if plain else Decimal(0)):
            yield whole, run


def nationwide(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«По стране задержаны 423 человека, в частности, в столице – 60. | В Омске полиция задержала 18, в Туле – восемь |»: places go on."""
    for whole in (d for d in near if d.family == "people" and d.parent is None and not d.compared):
        told = [d for d in near if d.parent is whole and {"part.в_частности", "part.nationwide"} & set(d.rules)]
        if not told or max(d.unit for d in told) < unit.number - 1:
            continue
        sisters = [d for d in here if d.actions == whole.actions and d.parent is None and not d.compared and _in_a_place(unit, d)]
        total = sum(map(weight, [*(d for d in near if d.parent is whole), *sisters]), Decimal(0))
        if sisters and total <= weight(whole) and all(fits(d, whole) for d in sisters):
            yield whole, sisters


def _in_a_place(unit: Unit, draft: Draft) -> bool:
    """«в Измире – восемь», «в провинции Конья задержаны 100 человек»: the clause of the number begins with a place."""
    words = unit.words
    opens = next((j + 1 for j in range(draft.item.first - 1, -1, -1) if words[j].text in (",", ";", ":") or words[j].lower == "а"), 0)
    first = [w for w in words[opens : draft.item.first] if w.lower != "а"][:LONGEST]
    led = bool(first) and first[0].lower in words_of("where")
    return led and any(w.text[:1].isupper() for w in first[1:])


def _added(unit: Unit, draft: Draft) -> bool:
    """«12 осуждены за подготовку терактов, | ещё девять | — за финансирование»: more of them, told under the same verb."""
    words, at = unit.words, draft.item.first - 1
    ground = words[draft.item.end + 2 : draft.item.end + 3]
    return at > 0 and words[at].lower in ("еще", "ещё") and any(w.lower in ("за", "по") for w in ground)


def _total(unit: Unit, draft: Draft, run: Sequence[Draft], before: Sequence[Draft]) -> Draft | None:
    """What the numbers with places are shares of: the sum of them all, else the number of such things that was told last."""
    able = [d for d in before if "part.places" not in d.rules and not (d.unit == unit.number and shared_out(unit.words, d))]
    able = [d for d in able if not aside(d, unit.number, draft.item.first) and not (d.unit == unit.number and _behind_dash(unit, d))]
    able = [d for d in able if d.code == draft.code and (d.actions == draft.actions or _goes_with(d, draft))]
    far = named_before(unit.words, draft.item.first, draft.item.last)
    goes_up = [d.parent is not None and (d.inherited_object or bool(WITHIN & set(d.rules))) for d in able]
    tops = [d.parent if up and d.parent is not None else d for up, d in zip(goes_up, able, strict=True)]
    tops = [d for d in tops if unit.number - d.unit <= (REACH if far else 1) and all(fits(share, d) for share in run)]
    total = sum(map(weight, run), Decimal(0))
    exact = [d for d in tops if weight(d) == total]
    if tops and not exact and draft.actions != tops[-1].actions:
        tops.sort(key=weight)  # «учтено 168 преступлений, раскрыто 151. Больше всего выявлено в …»: of all that was told
    whole = exact[-1] if exact else tops[-1] if tops else None
    return whole if whole is not None and (exact or total <= weight(whole)) else None


def _behind_dash(unit: Unit, draft: Draft) -> bool:
    """«выданы 38 человек, из Турции – [девять], ещё по двое – из Беларуси»: a share itself."""
    return draft.inherited_object and draft.item.first > 1 and unit.words[draft.item.first - 1].text in DASHES


def _goes_with(whole: Draft, draft: Draft) -> bool:
    """«учтено 300 преступлений; больше всего выявлено в …»: words of statistics mean the same deed."""
    counted = {"registered", "identified", "committed"}
    return set(whole.actions) <= counted and set(draft.actions) <= counted


def shared_out(words: Sequence[Word], draft: Draft) -> bool:
    """A number without noun and verb of its own, and a place beside it."""
    labelled = draft.counted is not None and draft.counted.last < draft.item.first  # «оружие находили в Дагестане (310)»
    if not (draft.inherited_object or labelled) or draft.compared or draft.item.index < 0:
        return False
    behind = draft.inherited_object and _named_behind(words, draft.item.end + 1)
    return behind or named_before(words, draft.item.first, draft.item.last)


def _named_behind(words: Sequence[Word], at: int) -> bool:
    """«12 | — в Оше», «31 | на Дагестан»; a ground tells a share as well: «12 — за контрабанду»."""
    if at + 2 >= len(words):
        return False
    dash = words[at].text in DASHES
    at += dash
    each = words[at].lower == "по" and (words[at + 1].pos == "NUM" or words[at + 1].text[:1].isdigit())  # «четверо – по одному году»
    ground = dash and words[at].lower in words_of("grounds") and not each
    return ground or (words[at].lower in words_of("where") and words[at + 1].text[:1].isupper())


def named_before(words: Sequence[Word], first: int, last: int) -> bool:
    """«в Дагестане – |451|», «в Ферганской (|41|)», «, Наманганской (|33|)»: the name of a place leads to the number."""
    bracket = first > 1 and words[first - 1].text == "(" and last + 1 < len(words) and words[last + 1].text == ")"
    if first < 2 or not (bracket or words[first - 1].text in DASHES):
        return False
    named = False
    for j in range(first - 2, max(-1, first - 2 - LONGEST), -1):
        word = words[j]
        if word.lower in words_of("where"):
            return named and not (bracket and _counted_before(words, j))
        if bracket and word.lower == "и" and (words[j - 1].nominal or words[j - 1].text[:1].isupper()) and j > first - LONGEST:
            continue  # «в Душанбе и районах республиканского подчинения (204)»
        if word.lower in (",", "и", "а", "также"):
            return named and bracket and _closes(words, j)
        if word.text in DASHES and named:
            continue  # «Кабардино - Балкарии»
        if bracket and named and word.lemmas & words_of("following"):
            return True  # «больше всего – в Оше, далее идут Нарын (|53|)»
        if not (word.nominal or word.attribute or word.pos == "X") or word.pos == "NUM":
            return False
        named = named or (word.text[:1].isupper() and j > 0)
    return False


def _counted_before(words: Sequence[Word], j: int) -> bool:
    """«40 преступлений в Дагестане (36)»: the clause has a number already, the bracket is another year's."""
    while j > 0 and words[j - 1].text not in (",", ";", ":", ".", ")") and words[j - 1].lower not in ("и", "а"):
        j -= 1
        if words[j].text[-1:].isdigit():
            return True
    return False


def _closes(words: Sequence[Word], j: int) -> bool:
    """Only «, а также» between here and a bracket that closes behind a number."""
    while j > 0 and words[j].lower in (",", "и", "а", "также", "в", "во"):
        j -= 1
    if words[j].text != ")":
        j = next((k for k in range(j, max(0, j - 4), -1) if words[k].text == ")"), -1)  # «(302) областях, Хатлонской (247)»
    return j > 1 and words[j - 1].text[-1:].isdigit()


def placed(unit: Unit, whole: Draft, share: Draft, told: Decimal = Decimal(0)) -> bool:
    """Has the total a place of its own in this sentence: «в Оше задержаны 40 человек, 12 — в Баткене»? A wider one holds them.

    So does one that the shares make up: «40 в Дагестане, 12 – в Махачкале, 28 – в Дербенте».
    """
    if whole.unit != unit.number:
        return False
    before = unit.words[max(0, whole.item.first - 8) : whole.item.first]
    behind = [w.lower for w in unit.words[share.item.end + 1 : share.item.end + 3]]
    dash = whole.item.end + 1 < share.item.first and unit.words[whole.item.end + 1].text in DASHES  # «980 — из Оша»
    clause = unit.words[whole.item.end + 1 + dash : min(whole.item.end + 8, share.item.first)]  # «40 преступлений в Дагестане и 30 в Чечне»
    stop = next((n for n, w in enumerate(clause) if w.text in ",;:(–—-"), len(clause))
    pairs = [*pairwise(before), *pairwise(clause[:stop])]
    if any(a.lemmas & words_of("kinds_of_place") and b.text[:1].isupper() for a, b in pairwise(before)):
        return True  # «в провинции Фарах задержаны 100 человек, в Балхе – 47»
    if any(_on_its_ground(clause[n : n + 3]) for n in range(stop)):
        return True  # «пять дронов сбиты над территорией Ростовской области, три – над Краснодарским краем»
    if told == weight(whole):
        return False
    if "из" in behind and any(a.lower == "из" and b.text[:1].isupper() for a, b in pairs):
        return True  # «из России выданы 38 человек, ещё двое – из Беларуси», «38 вывезены из Ирака и двое – из Сирии»
    if any(w.lemmas & words_of("wide_places") for w in before):
        return False
    return any(a.lower in words_of("where") and b.text[:1].isupper() for a, b in pairs)


def _on_its_ground(words: Sequence[Word]) -> bool:
    """«| над территорией Ростовской | области», «| на участке Мургабского | отряда»"""
    told = len(words) == 3 and words[0].lower in words_of("where") and words[2].text[:1].isupper()
    return told and bool(words[1].lemmas & (words_of("kinds_of_place") | words_of("grounds_told")))


def places_of(words: Sequence[Word], draft: Draft) -> int:
    """«по пять — над Курской, Орловской и Тульской областями»: how many places have so many each."""
    if not draft.item.first or words[draft.item.first - 1].lower != "по":
        return 1
    at, places = draft.item.end + 1, 1
    while at + 1 < len(words) and words[at].text not in ";.:()" and words[at].pos != "NUM" and not words[at].text[:1].isdigit():
        following = words[at + 1]
        joins = words[at].lower in (",", "и") and following.text[:1].isupper() and not following.text[:1].isdigit()
        places += joins
        at += 1
    return places
