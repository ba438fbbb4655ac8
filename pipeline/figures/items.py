"""A number and a verb that may govern it, and the gaps between them: what all of :mod:`attachment` looks at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon.actions import load_actions
from ..lexicon.objects import load_objects
from ..lexicon.wordings import pattern_of, words_of
from .phrases import Counted
from .triggers import Trigger
from .words import Word


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
class Pair:
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


def past_year(words: Sequence[Word], end: int) -> int:
    """«трое участников нападения | 1999 года | объявлены в розыск»: the end of a phrase with the year of what it names."""
    tail = words[end + 1 : end + 3]
    dated = len(tail) == 2 and len(tail[0].text) == 4 and tail[0].text.isdigit() and tail[1].lower in ("года", "г")
    return end + 2 if dated else end


def size_of_group(words: Sequence[Word], item: Item) -> bool:
    """«ликвидированы две ячейки общей численностью 30 человек»: the verb speaks of the group."""
    at = item.first
    while at > 2 and words[at - 1].lower in ("и", ",") and (words[at - 2].pos == "NUM" or words[at - 2].text.isdigit()):
        at -= 2  # «численностью 12 и 9 человек»
    if any(w.lower == "численностью" for w in words[max(0, at - 2) : at]):
        return True
    if _of_so_many(words, item):
        return True
    line = " ".join(w.lower for w in words[max(0, item.first - 5) : item.first])
    return re.search(r"(?<!\w)" + pattern_of("made_up_of") + r"(?: из)?$", line) is not None  # «ячейка, в состав которой входили девять»


def _of_so_many(words: Sequence[Word], item: Item) -> bool:
    """«группа боевиков | около 150 человек | захватила село», «отряд террористов в 40 человек напал»: no more than how many it has."""
    heads = item.counted is not None and words[item.counted.head].lemma in words_of("heads")
    at = item.first - 1 - (words[item.first - 1].lower in ("в", "из"))
    whose = at > 0 and words[at].nominal and words[at].animate and (words[at].case, words[at].number) == ("Gen", "Plur")
    noun = words[at - 1] if heads and whose else None
    found = load_objects().match(noun.lemmas, []) if noun is not None and noun.nominal else None
    return found is not None and found[0].family == "group" and noun is not None and noun.number == "Sing"


def of_some(words: Sequence[Word], item: Item) -> bool:
    """«трое участников ячейки численностью 9 человек», «главарь группы, насчитывавшей 14 человек»: what befell them befell not all."""
    for j in range(item.first - 1, max(0, item.first - 8), -1):
        found = load_objects().match(words[j].lemmas, []) if words[j].nominal else None
        if found is not None and found[0].family == "group":
            left = next((w for w in reversed(words[max(0, j - 4) : j]) if not w.attribute), None)
            whose = load_objects().match(left.lemmas, []) if left is not None and left.nominal else None
            return words[j].case == "Gen" and whose is not None and whose[0].family == "people"
    return False


def inserted(words: Sequence[Word], at: int, end: int) -> int:
    """Where the clause goes on behind «, находившихся в розыске,» or «(из них 12 главарей)»; ``at`` where nothing is put in."""
    if at >= end:
        return at
    if words[at].text == "(":
        return next((j + 1 for j in range(at + 1, end) if words[j].text == ")"), at)
    if words[at].text == "," and at + 1 < end and words[at + 1].lower in words_of("in_passing"):
        return next((j + 1 for j in range(at + 2, min(end, at + 7)) if words[j].text == ","), at)  # «, по их сведениям,»
    if words[at].text == "," and at + 1 < end and words[at + 1].attribute and words[at + 1].pos != "DET":
        # «, вступившие в ИГ (запрещена в РФ) | задержаны», «, примкнувших к группировке в Сирии | вернулись домой»
        unclosed = end if words[end - 1].text == ")" or _runs_into(words, at + 1, end) else at
        return next((j + 1 for j in range(at + 2, end) if words[j].text == "," and not _in_brackets(words, at, j)), unclosed)
    if words[at].text == "," and at + 1 < end and words[at + 1].lower in words_of("measured_by"):
        return next((j + 1 for j in range(at + 2, end) if words[j].text == ","), at)  # «одно из них, мощностью до 10 кг, уничтожено»
    if closes := put_in(words, at, end):
        return closes + 1
    if _opens_relative(words, at):
        return next((j + 1 for j in range(end - 1, at + 2, -1) if words[j].text == ","), at)  # «, которые воевали в Сирии,»
    if words[at].text == "," and " ".join(w.lower for w in words[at + 1 : at + 4]).startswith(PARTS):
        ends = next((j + 1 for j in range(at + 2, min(end, at + 12)) if words[j].text == ","), at)
        return at if ends < len(words) and words[ends].lower.startswith("котор") else ends  # «, в том числе врач, который …»
    return at


def _runs_into(words: Sequence[Word], first: int, verb: int) -> bool:
    """A participle in the genitive whose comma is missing before the verb of the clause."""
    if verb >= len(words) or (words[first].verb_form, words[first].case, words[first].number) != ("Part", "Gen", "Plur"):
        return False
    plain = (w.nominal or w.attribute or w.pos in ("ADP", "ADV", "PUNCT", "SYM", "NUM") or w.lower == "и" for w in words[first + 1 : verb])
    return words[verb].verb_form == "Fin" and words[verb].number == "Plur" and not words[verb].short and all(plain)


def put_in(words: Sequence[Word], at: int, end: int) -> int:
    """The mark that closes «, уроженцы Оша и Баткена,», «, ранее судимые,» or «– обоих выдала Украина –»; 0 where nothing is put in."""
    marks = {",": ",", "–": "–—", "—": "–—"}.get(words[at].text, "") if at < min(end, len(words)) else ""
    closes = next((j for j in range(at + 2, min(end, len(words), at + PUT_IN)) if words[j].text in ",;.:()–—"), 0)
    if not marks or not closes or words[closes].text not in marks:
        return 0
    inside = words[at + 1 : closes]
    if marks != ",":
        return closes if any(w.verb_form == "Fin" for w in inside) else 0
    if inside[0].pos == "CCONJ" or any(w.verb_form in ("Fin", "Conv") or w.short or w.pos == "NUM" for w in inside):
        return 0
    told = next((w for w in inside if w.pos not in ("ADV", "PART")), inside[0])  # «уроженцы Оша», «ранее судимые»
    return closes if told.case == "Nom" and ((told.nominal and told.animate) or told.attribute) else 0


PUT_IN = 12  # words between two marks


def _in_brackets(words: Sequence[Word], at: int, j: int) -> bool:
    """«(ИГ | , | запрещена в РФ)»: a comma of a bracket that opens behind ``at``."""
    signs = [w.text for w in words[at:j] if w.text in "()"]
    return bool(signs) and signs[-1] == "("


def _opens_relative(words: Sequence[Word], at: int) -> bool:
    """«, которые», «, у которых», «, один из которых», «, чьи имена»."""
    numbered = at + 1 < len(words) and words[at + 1].pos == "NUM"
    opening = words[at + 1 : at + 3 + numbered]
    return words[at].text == "," and any(w.lower.startswith(("котор", "чьи", "чей", "чья", "чьё")) for w in opening)


def clause_of_its_own(case: Pair) -> float:
    """«12 боевиков, которые воевали в Сирии, задержаны»: the verb of the relative clause is not the number's where another follows."""
    words, item, verb = case.words, case.item, case.trigger.i
    if case.left or item.counted is None or item.end + 1 >= verb or not _opens_relative(words, item.end + 1):
        return 0.0
    closes = next((j for j in range(verb + 1, len(words)) if words[j].text in ",;.:"), len(words) - 1)
    if words[closes].text != ",":
        return 0.0
    for other in case.triggers:
        if other.i > closes and not (other.noun or other.attribute):
            gap = words[closes + 1 : other.i]
            clear = not any(w.text in ",;.:" or w.lower in ("и", "а", "но") or w.pos == "NUM" for w in gap)
            return 5.0 if clear and other.action(item.code or "other", item.family or "thing") else 0.0
    return 0.0


def bracketed_alone(words: Sequence[Word], item: Item) -> bool:
    """«гашиш (512 кг)»: nothing else in the bracket."""
    return item.first > 1 and words[item.first - 1].text == "(" and item.end + 1 < len(words) and words[item.end + 1].text == ")"


PARTS = ("в том числе", "включая", "в их числе", "в числе котор", "из них", "среди них")  # «пятеро, в том числе двое полицейских, ранены»


def list_gap(words: Sequence[Word], a: int, b: int) -> bool:
    return b - a <= 4 and all(words[j].lower in (",", "и", "а", "также", "или", "ещё", "еще") for j in range(a + 1, b))


def closed(words: Sequence[Word], a: int, b: int) -> bool:
    return any(words[j].text in ",;.)" for j in range(a + 1, b))


def closed_off(words: Sequence[Word], a: int, b: int) -> bool:
    """Is ``b`` of another clause than ``a``, or in a bracket that opens behind it: «38 ранены (годом ранее – 44)»?"""
    return closed(words, a, b) or any(words[j].text == "(" for j in range(a + 1, b))


def at_work(words: Sequence[Word], item: Item, trigger: Trigger) -> bool:
    """«группа из 15 боевиков захватила школу»: the verb tells what the group did, not what was done to so many."""
    at, verb = item.first - 2, words[trigger.i]
    if at < 0 or words[at + 1].lower != "из" or trigger.i < item.end or item.family != "people" or trigger.noun or trigger.attribute:
        return False
    alone = words[at].nominal and words[at].case == "Nom" and words[at].number == "Sing" == verb.number
    return alone and verb.verb_form == "Fin" and not verb.passive and load_objects().match(words[at].lemmas, []) is not None


def of_another(items: Sequence[Item], item: Item, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """«27 задержанных, 4 ликвидированные лаборатории»: a participle in the phrase of another number tells of that one.

    Of a later number always («40 гранат, 12 изъятых ножей»), of an earlier one («12 изъятых ножей, 40 гранат») where the item has its own.
    """
    if not trigger.attribute:
        return False
    if item.counted is not None and any(t.attribute and item.counted.first <= t.i <= item.counted.head for t in triggers):
        others = [i.counted for i in items if i.index != item.index]
    else:
        others = [i.counted for i in items if i.first > item.end]
    return any(counted.first <= trigger.i <= counted.head for counted in others if counted is not None)


def next_to_it(words: Sequence[Word], items: Sequence[Item], item: Item, trigger: Trigger) -> bool:
    """«совершено пять покушений и девять терактов»: a noun that is counted itself governs no other item of its list."""
    if not trigger.noun:
        return False
    own = next((i for i in items if i.counted is not None and i.counted.head == trigger.i and i.end < item.first), None)
    if own is None or own.counted is None:
        return False
    gap = words[own.counted.last + 1 : item.first]
    return bool(gap) and all(w.lower in (",", "и", "а", "также") for w in gap)


def whom_of(words: Sequence[Word], item: Item, trigger: Trigger) -> bool:
    """«опознаны трое из убитых»: the participle behind «из» says who they are."""
    return trigger.attribute and trigger.i == item.last + 2 and words[item.last + 1].lower == "из"


def made(words: Sequence[Word], trigger: Trigger) -> bool:
    """«изъяты произведённые в лаборатории вещества массой 59 кг»: what they are, not what was done to them now."""
    return trigger.attribute and words[trigger.i].passive and trigger.verb in words_of("making")


def titled(words: Sequence[Word], at: int) -> bool:
    """«по статье «[Участие] в деятельности …» в отношении двоих»: a word of what an article is called."""
    opens = max((j for j in range(at) if words[j].text in ("«", "“", '"')), default=-1)
    straight = opens >= 0 and words[opens].text == '"' and sum(w.text == '"' for w in words[: opens + 1]) % 2 == 0
    if opens < 1 or straight or any(w.text in ("»", "”") for w in words[opens:at]):
        return False
    before = words[opens - 1 - (words[opens - 1].text == "(")]
    return before.lemma in ("статья", "ук", "рф") or before.lower in ("ук", "рф")


def has_verb(words: Sequence[Word], item: Item) -> bool:
    """A finite verb or a short participle in the clause of a number; a verb of saying, where the number's people speak."""
    saying, beside = load_actions().reporting, (item.first - 1, item.end + 1)  # «выступили | 40 экспертов»
    others = (w for w in words if not item.first <= w.i <= item.end and (w.i in beside or not w.lemmas & saying))
    return any(w.verb_form == "Fin" or w.short or (w.pos == "VERB" and not w.attribute) for w in others)


def charged(words: Sequence[Word], item: Item, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """«осуждены: | за захват заложников | – 12 человек, за вербовку – семеро»: of what people are found guilty, behind a dash."""
    if not trigger.noun or trigger.i > item.first or not _opened_by_ground(words, trigger.i):
        return False
    dashed = any(w.text in "–—-" for w in words[trigger.i + 1 : item.first])
    tried = ("convicted", "prosecuted", "case_opened", "detained")
    return dashed and any((hit := t.action("person", "people")) and hit[0] in tried for t in triggers if t is not trigger)


def _opened_by_ground(words: Sequence[Word], i: int) -> bool:
    """«за | захват», «за „призывы к террору, | захват заложника“ –», not «за год | захват –»: the phrase began with «за»."""
    for at in range(i - 1, max(-1, i - GROUND), -1):
        if words[at].lower == "за":
            first = next((w for w in words[at + 1 : i + 1] if w.nominal), None)
            return first is not None and first.case == "Acc" and not first.lemmas & words_of("ago_measures")
        if words[at].text in "–—-;:." or words[at].verb_form == "Fin" or words[at].short or words[at].pos == "NUM":
            return False
    return False


GROUND = 24  # words between «за» and the last of what it brings


def had_to(words: Sequence[Word], end: int, cue: str) -> bool:
    """«пришлось эвакуировать 1 200 зрителей»: the verb of a duty, and nothing is shared out."""
    at = next((j for j in range(end - 1, -1, -1) if words[j].lower == cue), None)
    return at is not None and any(w.verb_form == "Inf" for w in words[at + 1 : min(at + 3, end)])
