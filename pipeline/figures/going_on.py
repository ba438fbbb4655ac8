"""A number that goes on with a list of parts: «из них 12 осуждены, 5 оправданы», «в том числе 12 — в Оше и 5 — в Баткене»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.wordings import words_of
from .asides import another_from
from .belonging import Claim, join, room
from .drafts import Draft, Unit
from .enumerated import FAR, dashed_alike, opens_a_list
from .items import bracketed_alone
from .meant import FALLEN, LIVING, head_of_list
from .outcomes import became_of
from .wholes import fits, sorts, weight
from .words import Word


def goes_on(claim: Claim) -> bool:
    """Set ``parent`` on a number that stands in a list of parts; the first of ``WAYS`` that applies decides."""
    for way in WAYS:
        if (found := way(claim)) is not None:
            whole, cue, name = found
            if whole is None:
                return False
            claim.draft.cue = cue
            join(claim.draft, whole, name)
            return True
    return False


Found = tuple[Draft | None, str, str] | None  # the whole, the wording and the rule's name; no whole: it is no part
NO_PART: Found = (None, "", "")


def _of_an_item(claim: Claim) -> Found:
    """«96 терактов, из которых 71 пресечён; | 214 фактов содействия»: a part of what the number that opens the item is of."""
    head = head_of_list(claim.unit.words, claim.draft.item, claim.here) if not claim.draft.trigger else None
    if head is None:
        return None
    whole = head.parent if head.parent is not None and fits(claim.draft, head.parent) and room(claim, head.parent) else None
    return whole, head.cue, "list"


def _in_a_group(claim: Claim) -> Found:
    """«из них 257 – в составе | 41 группы»"""
    words, first = claim.unit.words, claim.draft.item.first
    return NO_PART if first and words[first - 1].lower in words_of("among") else None


def _of_the_bracket(claim: Claim) -> Found:
    """«из них 14 иностранцев (восемь выдворены, шестеро ждут суда)»: of the part before the bracket, not of the whole."""
    draft, words = claim.draft, claim.unit.words
    opens = next((j for j in range(draft.item.first - 1, 0, -1) if words[j].text in "()"), 0)
    before = [d for d in claim.here if d.item.end < opens and d.quantity.kind != "change"]
    if not opens or words[opens].text == ")" or not before or before[-1].parent is None or before[-1].bracket >= 0:
        return None
    if draft.compared or bracketed_alone(words, draft.item):
        return None  # «в Дагестане (141), Москве (119)», «14 иностранцев (8)»
    left = before[-1]
    gap = words[left.item.end + 1 : opens]
    mates = [d for d in claim.here if d.item.first > opens]
    near = len(gap) <= ABOUT and not any(w.text in ";:." or w.pos == "NUM" or w.text.isdigit() for w in gap)
    if any(d.parent is not left for d in mates):
        return None  # «80, из них 12 женщин (годом ранее – 60 и девять)»
    if not near or left.value in (0, draft.value) or not fits(draft, left) or sum(map(weight, mates), weight(draft)) > weight(left):
        return None
    return left, left.cue, "bracketed"


APART = ({"officer", "civilian"}, {"militant", "civilian"}, {"militant", "officer"})  # no part of one another
ABOUT = 10  # words that say what the part before a bracket is


def _mate(claim: Claim) -> Draft | None:
    """The number that stands right before in the list."""
    draft, unit = claim.draft, claim.unit
    told = [d for d in claim.here if not (0 <= d.bracket < draft.item.first) or d.bracket == draft.bracket]
    mates = [d for d in claim.here if d.quantity.kind != "change" and (d in told or _kind_in_front(unit, d))]
    return mates[-1] if mates else None


def _left(claim: Claim) -> Draft | None:
    """The part that stands right before in the list."""
    draft, left = claim.draft, _mate(claim)
    none = left is None or left.parent is None or left.value == 0 or draft.compared or not fits(draft, left.parent)
    return None if none else left


def _behind_its_colon(claim: Claim) -> Found:
    """«35 погибших, в том числе восемь иностранцев: | двое граждан Австрии, …»"""
    left, draft = _left(claim), claim.draft
    if left is None or claim.unit.words[left.item.end + 1].text != ":" or draft.item.counted is None or not fits(draft, left):
        return None
    return left, left.cue, "list"


def _where_they_went(claim: Claim) -> Found:
    """«пятеро из которых выехали в Сирию, где | двое погибли»"""
    left, draft = _left(claim), claim.draft
    if left is None or draft.item.counted or not fits(draft, left):
        return None
    where = [w.lower for w in claim.unit.words[left.item.end + 1 : draft.item.first]]
    return (left, "", "where") if any(a == "," and b == "где" for a, b in pairwise(where)) else None


def _next_of_the_list(claim: Claim) -> Found:
    """«из них 12 осуждены, | пятеро оправданы»"""
    left = _left(claim)
    if left is None or left.parent is None:
        return None
    if left.actions[0] in ("killed", "wounded") and another_from(claim.unit.words, claim.draft.item.first, left.item.end + 1):
        return None  # «при первом взрыве погибли 12, из них девять милиционеров, | при втором | — трое»
    if claim.draft.item.counted is not None and {claim.draft.code, left.parent.code} in APART:
        return None  # «16 жителей, среди которых трое детей, | и восемь военнослужащих |»
    shared = replace(claim, cue=left.cue) if left.cue in words_of("shared_out") else claim  # a breakdown of its own
    strung = room(shared, left.parent) and _strung(claim, left)
    return (left.parent, left.cue, "list") if strung else None


def _next_of_the_outer_list(claim: Claim) -> Found:
    """«из них 20 боевиков, в том числе двое главарей, | 40 пособников»: more than the part that the last number is a part of."""
    left, draft = _mate(claim), claim.draft
    part = left.parent if left is not None else None
    outer = part.parent if part is not None else None
    if left is None or part is None or outer is None or draft.compared or part.unit != draft.unit or left.cue == part.cue:
        return None
    able = not (fits(draft, part) and room(claim, part)) and fits(draft, outer) and room(claim, outer)
    return (outer, part.cue, "list") if able and _strung(claim, left) and draft.actions == part.actions else None


WAYS: tuple[Callable[[Claim], Found], ...] = (
    _of_an_item,
    _in_a_group,
    _of_the_bracket,
    _behind_its_colon,
    _where_they_went,
    _next_of_the_list,
    _next_of_the_outer_list,
)


def _told_of_them(claim: Claim, left: Draft) -> bool:
    """«Задержаны 70 человек. Из них 12 осуждены, ещё трое …»: a sentence that opens so tells of nobody else."""
    opens = next((w.lower for w in claim.unit.words if w.text not in "«\"–—-"), "")
    whole, told = left.parent, [d for d in claim.here if d.bracket < 0]
    alone = whole is not None and whole.unit < claim.unit.number and all(d.parent is whole for d in told)
    return opens in ("из", "среди") and alone and claim.draft.family == "people" and claim.draft.inherited_object


def _kind_in_front(unit: Unit, draft: Draft) -> bool:
    """«гашиш (281 кг), вербовка (19)»: a bracket counts the noun before it, but in «12 кг гашиша (7 кг)» it is another year's."""
    noun = draft.item.first - 2
    return bracketed_alone(unit.words, draft.item) and unit.words[noun].nominal and not any(i.first <= noun <= i.end for i in unit.items)


def _and_more(left: Draft, right: Draft, gap: Sequence[Word]) -> bool:
    """«89 нарушений, в том числе 72 нарушения въезда | и ещё | 17 нарушений порядка труда»: the next part of the same kind."""
    texts = [w.lower for w in gap if w.text != ","]
    rest = gap[: len(gap) - 2]  # «79 тысяч нарушений въезда, | выезда и пребывания | и ещё 17 тысяч нарушений»
    texts = texts[-2:] if all(w.nominal or w.attribute or w.lower in ("и", ",") for w in rest) else texts
    told = left.cue.endswith(("числе", "числом", "включая", "них", "которых"))
    return told and texts in (["и", "еще"], ["и", "ещё"], ["а", "еще"], ["а", "ещё"]) and left.family == right.family


def _strung(claim: Claim, left: Draft) -> bool:
    """Is the right number the next of the list that the left one stands in?"""
    unit, right = claim.unit, claim.draft
    gap = [unit.words[j] for j in range(left.item.end + 1, right.item.first)]
    texts = [w.text for w in gap]
    listing = opens_a_list(unit, left.item) or "part.listing" in left.rules
    if any(a.text != "." and b.text == "." and len(a.text) > 4 for a, b in pairwise(gap)):
        return False
    if ";" in texts and not (listing or dashed_alike(unit.words, left.item, right.item) or (texts == [";"] and sorts(left, right))):
        return False
    if listing:
        right.rules.append("part.listing")
    own = right.trigger is not None and (left.trigger is None or right.trigger.chain != left.trigger.chain)
    same = right.actions == left.actions or (left.parent is not None and left.trigger is None and right.actions == left.parent.actions)
    if right.trigger and texts in (["и"], [","], ["а", "также"]) and same:
        own = own and right.trigger.i > left.item.first  # else it is the whole's verb
    if not right.inherited_object and right.item.counted is not None:
        brackets = [j for j, t in enumerate(texts) if t in "()"]
        opens = brackets[-1] + 1 if brackets else 0
        plain = texts[max(opens, len(texts) - texts[::-1].index(";") - 1) :] if ";" in texts and listing else texts[opens:]
        if plain == [",", "а", "также"] and not own and right.family == "people" and left.cue in ("among", "из них", "среди них"):
            return True  # «среди задержанных 19 иностранцев, а также трое подростков»
        if plain[-2:] == ["а", "также"] and len(plain) <= 3 and not own and sorts(left, right):
            return True  # «из них 65 кг героина, а также 1 г кокаина»
        more = any(w.lower in words_of("more") for w in gap) and not _and_more(left, right, gap)
        more = more and "phrase.predicate" not in right.rules  # «среди них 12 женщин, ещё пятеро — подростки»
        more = more and not (left.inherited_action and right.inherited_action and not unit.triggers)  # «Среди них 40 …, а также 7»
        dashed = "part.listing" in right.rules and texts[:1] in ([";"], [","]) and texts[-1] in ("—", "–", "-")
        return not own and len(plain) <= (FAR if dashed else 6) and not more
    if own and ":" not in texts and _told_of_them(claim, left):
        return len(gap) <= 16
    if own and left.parent and set(left.parent.actions) & FALLEN and set(right.actions) & LIVING:
        return False  # «ликвидированы 147, из них 26 главарей, сдались 31»
    if own and left.parent and "detained" in left.parent.actions and right.actions == ("wanted",) and right.status == "result":
        return False  # «11 задержанным предъявлены обвинения, четверо объявлены в розыск»
    if own and right.trigger is not None and right.actions != left.actions:
        more = any(w.lower in words_of("more") for w in gap) and not became_of(left, right)
        return not more and left.cue.endswith(("них", "которых", "котор", "коих", "числа")) and len(gap) <= 16
    return len(gap) <= 16
