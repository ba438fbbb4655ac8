"""Which verb governs which number: every trigger is weighed by short named reasons, the cheapest wins.

Syntax models trained on news lose long lists (they hang the third item of «изъято 5 автоматов, 12 гранат и 300 патронов»
on the second); the order of words, commas, brackets and the fit of verb and object do not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .phrases import Counted
from .triggers import Trigger
from .words import Word

TOO_DEAR = 9.0
CONJUNCTIONS = ("и", "а", "но", "однако", "при")
OBLIQUE = frozenset(
    {
        "в",
        "во",
        "у",
        "из",
        "с",
        "со",
        "на",
        "при",
        "против",
        "от",
        "между",
        "среди",
        "над",
        "для",
        "под",
        "за",
        "без",
        "через",
        "перед",
        "о",
        "об",
        "после",
        "до",
    }
)


@dataclass(frozen=True, slots=True)
class Item:
    """A number in its unit: words of modifier, number and unit ``[first, last]``, the phrase and whether it is nested."""

    index: int  # of the quantity
    first: int
    last: int
    counted: Counted | None
    code: str
    family: str
    oblique: bool  # a preposition governs the number
    end: int  # last word of the phrase
    dependent: bool = False  # a noun right before it: «на паромах 14 стран»


@dataclass(frozen=True, slots=True)
class Case:
    words: Sequence[Word]
    item: Item
    trigger: Trigger
    items: Sequence[Item]
    triggers: Sequence[Trigger]

    @property
    def left(self) -> bool:
        """The trigger stands before the number."""
        return self.trigger.i < self.item.first

    @property
    def gap(self) -> range:
        return range(self.trigger.i + 1, self.item.first) if self.left else range(self.item.end + 1, self.trigger.i)


def choose(words: Sequence[Word], item: Item, items: Sequence[Item], triggers: Sequence[Trigger]) -> tuple[Trigger, float] | None:
    """The trigger that governs a number, and how dear it was; None where none is near enough.

    Two chains at the same price: the nearer one. No price is negative, so a trigger whose distance alone is dearer than the
    best needs no weighing: in a list of hundreds of numbers that is nearly all of them.
    """
    best: tuple[float, int, int, Trigger] | None = None
    for trigger in sorted(triggers, key=lambda t: abs(t.i - item.first)):
        if item.first <= trigger.i <= item.end:
            continue
        case = Case(words, item, trigger, items, triggers)
        if distance(case) > (best[0] if best else TOO_DEAR):
            continue
        price = sum(weight for _, rule in PRICES if (weight := rule(case)))
        if best is None or (price, abs(trigger.i - item.first), trigger.i) < best[:3]:
            best = price, abs(trigger.i - item.first), trigger.i, trigger
    return (best[3], best[0]) if best and best[0] < TOO_DEAR else None


def explain(
    words: Sequence[Word], item: Item, items: Sequence[Item], triggers: Sequence[Trigger]
) -> list[tuple[Trigger, tuple[tuple[str, float], ...]]]:
    """Every trigger that could govern a number with the reasons that had a say and their prices, the cheapest first."""
    weighed = []
    for trigger in triggers:
        if not item.first <= trigger.i <= item.end:
            case = Case(words, item, trigger, items, triggers)
            weighed.append((trigger, tuple((name, weight) for name, rule in PRICES if (weight := rule(case)))))
    return sorted(weighed, key=lambda w: (sum(weight for _, weight in w[1]), abs(w[0].i - item.first), w[0].i))


def _texts(case: Case) -> list[str]:
    return [case.words[j].lower for j in case.gap]


def distance(case: Case) -> float:
    return 0.03 * len(case.gap)


def side(case: Case) -> float:
    """Russian releases put the verb first; a verb behind must be close."""
    return 0.0 if case.left else 0.6


def fit(case: Case) -> float:
    """A verb that says nothing about such an object governs it only where nothing else does."""
    if case.trigger.action(case.item.code or "other", case.item.family or "thing"):
        return 0.0 if case.item.code else 0.8
    return 6.0 if case.item.code else 4.0


def verbs_between(case: Case) -> float:
    """Another verb stands between; participles inside a phrase weigh less, chained verbs nothing."""
    price, after = 0.0, case.item.end if case.left else _inserted(case.words, case.item.end + 1, case.trigger.i) - 1
    for other in case.triggers:
        if other.i in case.gap and other.i not in case.trigger.chain and (case.left or other.i > after):
            fits = other.action(case.item.code or "other", case.item.family or "thing") is not None
            if other.relative(case.words) and any(case.words[j].text in ",;" for j in range(other.i, max(case.item.first, other.i))):
                continue
            price += (2.2 if fits else 1.0) * (0.5 if other.attribute or other.noun else 1.0)
    return price


def behind(case: Case) -> float:
    """«12 боевиков задержаны»: free where only auxiliaries stand between, dear over a comma, a conjunction or another number."""
    if case.left:
        return 0.0
    price, after = 0.0, _inserted(case.words, case.item.end + 1, case.trigger.i)
    for j in range(after, case.trigger.i):
        word = case.words[j]
        if word.text in ("—", "–", "-") and case.item.counted is None:
            price += 0.1  # «7 – погибли»
        elif word.text in (",", "—", "–"):
            price += 1.2
        elif word.lower in CONJUNCTIONS:
            price += 1.6
        elif word.text in "()":
            price += 3.0
        elif word.nominal:
            price += 0.35
    between = [i for i in case.items if case.item.end < i.first < case.trigger.i and i.first >= after and not size_of_group(case.words, i)]
    listed = all(_list_gap(case.words, a.end, b.first) for a, b in zip([case.item, *between], between, strict=False))
    if between and listed:
        price = min(price, 0.9)  # «12 боевиков, 5 пособников и 3 вербовщика задержаны»
    elif between:
        price += 3.0  # «238 человек, из них 91 задержан»: the verb is that of the number beside it
    own = [i for i in case.items if i.first > case.trigger.i and not _closed(case.words, case.trigger.i, i.first)]
    if own and not between and price > 0.9:
        price += 1.5  # the verb has a number of its own behind it
    return price


def size_of_group(words: Sequence[Word], item: Item) -> bool:
    """«ликвидированы две ячейки общей численностью 30 человек»: the verb speaks of the group."""
    return any(w.lower == "численностью" for w in words[max(0, item.first - 2) : item.first])


def _inserted(words: Sequence[Word], at: int, end: int) -> int:
    """Where the clause goes on behind «, находившихся в розыске,» or «(из них 12 главарей)»; ``at`` where nothing is put in."""
    if at >= end:
        return at
    if words[at].text == "(":
        return next((j + 1 for j in range(at + 1, end) if words[j].text == ")"), at)
    if words[at].text == "," and at + 1 < end and words[at + 1].attribute and words[at + 1].pos != "DET":
        return next((j + 1 for j in range(at + 2, end) if words[j].text == ","), at)
    return at


def _list_gap(words: Sequence[Word], a: int, b: int) -> bool:
    return b - a <= 3 and all(words[j].lower in (",", "и", "а", "также", "или", "ещё", "еще") for j in range(a + 1, b))


def _closed(words: Sequence[Word], a: int, b: int) -> bool:
    return any(words[j].text in ",;.)" for j in range(a + 1, b))


def taken(case: Case) -> float:
    """A verb behind an earlier number and ended by a comma has its number already: «70 задержаны, 12 нейтрализованы»."""
    if not case.left:
        return 0.0
    before = [i for i in case.items if i.end < case.trigger.i and case.trigger.i - i.end <= 2]
    if not before:
        return 0.0
    gap = range(before[-1].end + 1, case.trigger.i)
    if any(case.words[j].text == "," or case.words[j].lower in CONJUNCTIONS for j in gap):
        return 0.0
    told = case.trigger.companion == case.trigger.i + 1  # «двое сложили оружие, трое …»
    nearest = case.trigger.i + 1 + told
    return 2.5 if nearest < len(case.words) and case.words[nearest].lower in (",", ";", ".", "и", "а", ")") else 0.3


def next_door(case: Case) -> float:
    """«…, ещё двое задержаны»: a verb right behind the number that has no number of its own claims it from a verb on the left."""
    if not case.left:
        return 0.0
    end = _joined_end(case)
    for other in case.triggers:
        if other.i in case.trigger.chain or other.noun or other.attribute or not 0 < other.i - end <= 2:
            continue
        gap = range(end + 1, other.i)
        if any(case.words[j].text in ",;:(—–" or case.words[j].lower in CONJUNCTIONS for j in gap):
            continue
        own = any(i.first > other.i and not _closed(case.words, other.i, i.first) for i in case.items)
        if not own and other.action(case.item.code or "other", case.item.family or "thing"):
            return 1.5
    return 0.0


def _joined_end(case: Case) -> int:
    """The end of the last number that «и» joins to this one: «197 участников и ещё 84 пособника задержаны»."""
    end = case.item.end
    for item in case.items:
        if item.first > end and item.first - end <= 3 and case.words[end + 1].lower == "и" and _list_gap(case.words, end, item.first):
            end = item.end
    tail = [w.lower for w in case.words[end + 1 : end + 4]]
    end = end + 3 if tail == ["из", "их", "числа"] else end + 2 if tail[:2] == ["из", "них"] else end
    return _inserted(case.words, end + 1, len(case.words)) - 1


def semicolons(case: Case) -> float:
    """A list behind a colon hands its verb along; otherwise a semicolon ends a thought."""
    if not case.left:
        return sum(4.0 for j in case.gap if case.words[j].text in ";.")
    listed = any(case.words[j].text == ":" for j in case.gap)
    return sum(0.15 if listed else 1.3 for j in case.gap if case.words[j].text in (";", "."))


def brackets(case: Case) -> float:
    """Into a bracket a verb may reach, out of it never."""
    depth = low = 0
    for j in case.gap:
        if case.words[j].text == "(":
            depth += 1
        elif case.words[j].text == ")" and not _bullet(case.words, j):
            depth -= 1
            low = min(low, depth)
    if not case.left:
        depth, low = -depth, min(low, -depth)
    if low < 0 and depth < 0:
        return 5.0
    return 0.8 if depth > 0 else 0.0


def _bullet(words: Sequence[Word], j: int) -> bool:
    """«а)», «1)» at the beginning of an item."""
    return j < 2 or (len(words[j - 1].text) <= 2 and (words[j - 2].text in ".;:," or words[j - 2].text == "("))


def clause(case: Case) -> float:
    """«, который», «, что», «, где» open a clause of its own."""
    texts = _texts(case)
    price = 0.0
    for k, text in enumerate(texts):
        if (
            k
            and texts[k - 1] == ","
            and (text.startswith(("котор", "чь", "чей")) or text in ("что", "где", "когда", "чтобы", "если", "поскольку", "хотя"))
        ):
            price += 1.0
        elif not case.left and text.startswith("котор"):
            price += 2.0  # «14 участников, одиннадцать из которых выданы»
    return price


def oblique(case: Case) -> float:
    """«у 12 задержанных изъято»: a number behind a preposition is no object, unless the verb asks for it."""
    if case.item.oblique:
        return 0.3 if case.trigger.asks(case.words[case.item.first - 1].lower) else 3.5
    genitive, before = case.words[case.item.first].case == "Gen", case.item.first - 1
    if case.item.dependent and genitive and any(i.counted and i.counted.head == before for i in case.items):
        return 6.0  # «300 жителей двух домов»
    return 2.0 if case.item.dependent and case.item.first - 1 not in (case.trigger.companion, case.trigger.i) else 0.0


def relative(case: Case) -> float:
    """The verb of «, 11 из которых выданы» reaches no further than its clause."""
    if not case.left or not case.trigger.relative(case.words) or _listed_on(case):
        return 0.0
    return 3.0 if any(case.words[j].text in ",;" for j in case.gap) else 0.0


def _listed_on(case: Case) -> bool:
    """Nothing but numbers of one list since the verb."""
    row = [i for i in case.items if case.trigger.i < i.first <= case.item.first]
    near = bool(row) and not _closed(case.words, case.trigger.i, row[0].first)
    return near and all(_list_gap(case.words, a.end, b.first) for a, b in pairwise(row))


def agreement(case: Case) -> float:
    """«пресечена деятельность 12 …»: a feminine or masculine participle has another subject, unless its companion is that subject."""
    word = case.words[case.trigger.i]
    if not word.short or not word.passive or case.trigger.companion >= 0:
        return 0.0
    singular = word.number == "Sing" and word.gender in ("Fem", "Masc")
    number = case.words[case.item.last].lower
    if singular and not (
        number.startswith(("тысяч", "миллион", "миллиард", "сотн", "десят", "один", "одна", "полови", "треть")) or number.endswith("1")
    ):
        return 1.5
    return 0.0


def noun_reach(case: Case) -> float:
    """A deverbal noun governs the genitive right behind it: «изъятие 12 кг», rarely more."""
    if not case.trigger.noun:
        return 0.0
    if not case.left:
        return 5.0
    strangers = [
        j
        for j in case.gap
        if case.words[j].pos not in ("ADJ", "ADV", "NUM", "DET")
        and case.words[j].lower not in (",", "и", "более", "чем", "свыше", "около", "не", "менее")
    ]
    previous = any(i.first > case.trigger.i and i.end < case.item.first for i in case.items)
    return 0.2 if not strangers else 0.9 if previous else 1.6 + 0.5 * len(strangers)


def attribute_reach(case: Case) -> float:
    """A full participle governs to its right up to the comma: «ресурсов, содержащих 4 млн материалов»."""
    if not case.trigger.attribute:
        return 0.0
    if not case.left:
        return 4.0
    finite = any(case.words[j].verb_form == "Fin" for j in case.gap)  # «вернувшимся помогают 46 психологов»
    return 2.0 * sum(case.words[j].text in ",;" for j in case.gap) + 3.0 * finite


def nested(case: Case) -> float:
    """A verb of containing hands on the action of the number before it, if there is one."""
    if not case.trigger.nested or len(case.trigger.entries) > 1:
        return 0.0
    earlier = any(i.end < case.trigger.i for i in case.items)
    return 0.0 if earlier and case.left and len(case.gap) <= 4 else 4.0


def stranger(words: Sequence[Word], item: Item, items: Sequence[Item], triggers: Sequence[Trigger]) -> int | None:
    """The place of a verb that no lexicon knows and that has this number for its subject or object, if there is one.

    It stands before the number with nothing but a few words between, or right behind it without a number of its own.
    """
    known = {t.i for t in triggers if t.negated or not all(e.negated for e in t.entries)} | {t.companion for t in triggers}
    for j in range(item.first - 1, max(-1, item.first - 8), -1):
        if words[j].text in ",;.:()«»—–" or j in known or any(i.first <= j <= i.end for i in items):
            break
        if _strange(words[j]):
            return j
    for j in range(item.end + 1, min(len(words), item.end + 4)):
        if words[j].text in ",;.:()«»—–" or words[j].lower in CONJUNCTIONS or j in known:
            break
        if _strange(words[j]):
            own = any(i.first > j and not _closed(words, j, i.first) for i in items)
            return None if own else j
    return None


def _strange(word: Word) -> bool:
    """A verb with a meaning of its own."""
    verbal = word.verb_form == "Fin" or (word.short and word.passive)
    return verbal and word.pos == "VERB" and not word.lemmas & words_of("helpers") and not word.lemmas & load_actions().reporting


PRICES: tuple[tuple[str, Callable[[Case], float]], ...] = (
    ("distance", distance),
    ("side", side),
    ("fit", fit),
    ("verbs_between", verbs_between),
    ("behind", behind),
    ("taken", taken),
    ("next_door", next_door),
    ("semicolons", semicolons),
    ("brackets", brackets),
    ("clause", clause),
    ("oblique", oblique),
    ("relative", relative),
    ("agreement", agreement),
    ("noun_reach", noun_reach),
    ("attribute_reach", attribute_reach),
    ("nested", nested),
)
