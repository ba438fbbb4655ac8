"""How many are in each of several groups: «В первую входили девять человек, во вторую – четверо», «Одна насчитывала 12 боевиков»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .asked_nouns import Answer, Number, lent
from .cases import Case, Deed, told_once
from .drafts import Draft, Unit
from .words import Word

RULE = "action.each_of_groups"
ENDS = ",;.:()"
LONGEST = 5  # words between the group and its number


def each_of_groups(case: Case) -> Deed | None:
    """They were done to as their groups, where something was done to these."""
    if case.item.family != "people" or case.quantity.kind != "count" or not sized(case.unit.words, case.item.first):
        return None
    group = _groups(case.unit, case.known, case.previous)
    if group is None:
        return None
    whole = group if isinstance(group, Draft) and not {*group.actions}.isdisjoint(words_of("broken_up")) else None
    if whole is None:
        return Deed(("other",), "result", RULE, 2.0)
    return Deed(told_once(whole.actions), whole.status, RULE, 1.5, whole.action_text)


def told_of_each(case: Case, deed: Deed) -> bool:
    """«Первая насчитывала 14 человек, вторая – шестеро»: no other verb is theirs."""
    return each_of_groups(case) is not None


def _groups(unit: Unit, known: Sequence[Draft], previous: Unit | None) -> Draft | Word | None:
    """The groups that were counted last, here or in the sentence before, else the noun that names them there."""
    told = [d for d in known if d.family == "group" and unit.number - d.unit <= 1 and not d.compared]
    if told:
        return told[-1]
    for words in (unit.words, previous.words if previous is not None else ()):
        for word in reversed(words):
            found = load_objects().match(word.lemmas, []) if word.nominal and word.number == "Plur" else None
            if found is not None and found[0].family == "group":
                return word
    return None


def sized(words: Sequence[Word], first: int) -> bool:
    """«| во вторую – | четверо», «| первая насчитывала | 14 человек»: the clause from its mark to the number."""
    opens = next((j + 1 for j in range(first - 1, -1, -1) if words[j].text in ENDS), 0)
    lead = [w for w in words[opens:first] if w.pos not in ("ADV", "PART", "CCONJ")]
    inside = bool(lead) and lead[0].lower in ("в", "во")
    lead = lead[inside:]
    if not lead or len(lead) > LONGEST or not lead[0].lemmas & words_of("one_of_groups"):
        return False
    rest = lead[1:]
    if rest and (found := load_objects().match(rest[0].lemmas, []) if rest[0].nominal else None) and found[0].family == "group":
        rest = rest[1:]
    tail = [w for w in rest if w.lower != "из"]
    if "остальной" in lead[0].lemmas and not inside and len(tail) == 1 and tail[0].text in "–—-":
        return False  # «Ошская область – 1 690, Бишкек – 801, | остальные – | 162»: the end of a breakdown
    return len(tail) == 1 and (tail[0].text in "–—-" or bool(tail[0].lemmas & words_of("having_in_it")))


def one_itself(case: Case) -> bool:
    """«| Одна | насчитывала 12 боевиков, другая – восемь»: which of the groups, no number of them."""
    words, item = case.unit.words, case.item
    at = item.last + 1
    if item.counted is not None or case.quantity.value != 1 or at >= len(words) or words[at].lemma == "быть":
        return False
    size = next((i for i in case.unit.items if i.first > at), None)
    near = size is not None and size.family == "people" and size.first - at <= 2
    return near and bool(words[at].lemmas & words_of("having_in_it"))


def people_of_each(n: Number) -> Answer | None:
    """«в первую входили девять человек, во вторую – | четверо |»: people as in the group before."""
    if n.item.counted is not None or n.quantity.kind != "count" or not sized(n.words, n.item.first):
        return None
    group = _groups(n.unit, n.known, n.previous)
    if group is None:
        return None
    left = next((d for d in reversed(n.here) if RULE in d.rules), None)
    return lent(n.like(left) if left is not None else replace(n.item, code="person", family="people"), "like.members")


def in_the_last(n: Number) -> Answer | None:
    """«три ячейки: в двух состояло по восемь человек, в последней – 13»: people of another of the groups."""
    left, at = n.here[-1] if n.here else None, n.item.first - 1
    dashed = at > 2 and n.words[at].text in "–—-" and n.words[at - 2].lower in ("в", "во")
    dashed = dashed and n.words[at - 1].lemma in words_of("one_of_groups")
    sized = left is not None and left.family == "people" and any(d.family == "group" for d in n.here)
    return lent(n.like(left), "like.members") if n.item.counted is None and dashed and sized and left is not None else None
