"""Drafts of zeros: what was not done, to whom or what, of which number before, and by which words it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..lexicon.wordings import table_of, words_of
from ..records import Quantity
from .after_zeros import none_by_verb, none_more
from .answered_none import answered_none
from .cases import told_once
from .denials import Zero, denied_verb
from .drafts import Draft, Unit
from .items import Item
from .meant import FATES, done_to, plainly_done
from .none_of_it import JOINED, NONE_CAME, OWN_VERB
from .phrases import Counted
from .words import Word

BESIDE = 8  # words between people and «среди них» that means those and no total
REACH = 10  # words between «ни одного» and the verb that is denied


def zero_drafts(unit: Unit, zeros: Sequence[Zero], known: Sequence[Draft], previous: Unit | None) -> list[Draft]:
    """The zeros of a sentence, and what it answers to the question before."""
    drafts = (*(zero_draft(unit, zero, known) for zero in zeros), answered_none(unit, previous))
    return [draft for draft in drafts if draft is not None]


def zero_draft(unit: Unit, zero: Zero, known: Sequence[Draft]) -> Draft | None:
    """The draft of a zero; ``known`` are the drafts before and around it, in reading order."""
    words = unit.words
    start, end = words[zero.first].start, words[zero.last].end
    own = zero.first <= zero.head <= zero.last  # not «осуждены 53 участника, ни один не оправдан»
    first = _with_attributes(words, zero.head) if own else zero.head
    start = min(start, words[first].start) if own else start
    counted = Counted(zero.code, zero.family, first, zero.head, zero.head, zero.head, (zero.head,), zero.rule)
    item = Item(-1, zero.first, zero.last, counted, zero.code, zero.family, False, zero.last)
    kind = "count" if zero.unit == "count" else "mass"
    quantity = Quantity(start, end, start, end, "", Decimal(0), unit=zero.unit, kind=kind, rule=zero.rule)
    done = done_to(zero.told) if zero.told else frozenset()
    before = [d for d in reversed(known) if d.start < start and d.value != 0]
    if zero.rule == OWN_VERB:
        return none_by_verb(unit, zero, item, quantity, [d for d in reversed(known) if d.start < start])
    if not zero.code:
        return none_more(unit, item, quantity, [d for d in reversed(known) if d.start < start], zero)
    if zero.rule == JOINED:
        if (left := _right_before(unit, zero, before)) is None:
            return None
        zero = replace(zero, action=left.actions[0], among=left.parent is not None)
    counted_whole = _beside_it(unit, zero, known)
    previous = counted_whole or _of_whom(unit, zero, before, done)
    if counted_whole is not None and zero.action in ("", "other"):
        zero = replace(zero, action=told_once(counted_whole.actions)[0], among=True)
    if zero.rule == NONE_CAME and not _came_before(unit, before):
        return None
    code = _who(unit, zero, before)
    if (same := _of_such(words, zero, before)) is not None:
        code, zero = same.code, replace(zero, action=_as_registered(words, zero, same))
    theirs = (plainly_done(zero.told) if zero.told else ()) or sorted(done, key=lambda action: (action not in FATES, action))[:1]
    actions = (zero.action,) if zero.action else told_once(previous.actions) if previous else tuple(theirs)
    named = counted if words[zero.head].nominal or (words[zero.head].attribute and words[zero.head].lemma != "один") else None
    text = told_by(words, zero)
    draft = Draft(quantity, item, unit.number, actions, text, code, zero.family, named, None, "result", 0.5, [zero.rule], start, end)
    drilled = zero.among and previous is not None and previous.status == "exercise"
    if actions == ("conducted",) and zero.family == "people" and zero.rule == "zero.among" and not drilled:
        draft.actions = ("identified",)  # «проверено 1 200 человек, разыскиваемых среди них нет»
    if zero.among and previous:
        draft.parent = previous if counted_whole or not _sibling(unit, previous) else None
        lasting = ("exercise", "resource") if zero.told else ("exercise", "resource", "stock")  # «остаются 90 женщин, детей среди них нет»
        draft.status = previous.status if previous.status in lasting else draft.status
        apart = draft.actions[:1] in (("identified",), ("wounded",), ("killed",))  # «охраняли 450 милиционеров, никто из них не ранен»
        draft.status = "result" if draft.status == "resource" and apart else draft.status
        if zero.rule == "zero.nobody" and code == "person":
            draft.code = previous.code  # «никто из которых не пострадал»
    draft.status = _hoped(words, zero) or draft.status
    return draft


def _sibling(unit: Unit, previous: Draft) -> bool:
    """«Среди осуждённых [14 женщин], несовершеннолетних нет»: itself a part, whose whole has no number."""
    if previous.unit != unit.number or previous.parent is not None or previous.counted is None:
        return False
    words, first = unit.words, min(previous.item.first, previous.counted.first)
    opens = next((k + 1 for k in range(first - 1, -1, -1) if words[k].text in ",;.:("), 0)
    among = next((k for k in range(opens, previous.item.first - 1) if words[k].lower in words_of("among")), None)
    return among is not None and not (words[among + 1].pos == "NUM" or words[among + 1].text.isdigit()) and among + 1 < previous.item.first


def _hoped(words: Sequence[Word], zero: Zero) -> str:
    """«намерены обойтись без жертв», «не должно быть ни одного теракта»: what is meant or asked for."""
    hoped, marks = table_of("hoped_for"), ",;.:—–("
    opens = next((k + 1 for k in range(zero.first, -1, -1) if words[k].text in marks), 0)
    ends = next((k for k in range(zero.last + 1, len(words)) if words[k].text in marks), len(words))
    return next((hoped[n] for w in words[opens:ends] for n in sorted({w.lemma, *w.lemmas}) if n in hoped and not w.attribute), "")


def _right_before(unit: Unit, zero: Zero, before: Sequence[Draft]) -> Draft | None:
    """«добавлены [365 человек] и ни одной организации», «[шестеро иностранцев] и ни одной женщины»: the number that a zero is joined to."""
    left = before[0] if before else None
    return left if left is not None and left.actions and left.unit == unit.number and 0 < zero.first - left.item.end <= 3 else None


def _beside_it(unit: Unit, zero: Zero, known: Sequence[Draft]) -> Draft | None:
    """«Иностранцев среди [70 уничтоженных боевиков] не оказалось»: the number among which there were none."""
    words, near = unit.words, range(zero.first - AMID, zero.last + AMID)
    for draft in known:
        if draft.unit != unit.number or draft.item.index < 0 or not draft.family == zero.family == "people":
            continue
        at = draft.item.first - 1
        at -= at > 0 and words[at].lower in words_of("these")
        if at >= 0 and at in near and words[at].lower in words_of("among"):
            return draft
    return None


AMID = 4  # words


def _came_before(unit: Unit, before: Sequence[Draft]) -> bool:
    """Is the last number before one of events?"""
    return bool(before) and before[0].family == "event" and unit.number - before[0].unit <= 1


def _with_attributes(words: Sequence[Word], head: int) -> int:
    """«[резонансных террористических] актов не допущено»: the first of the adjectives before the noun."""
    first, one = head, ("один", "единый")
    while first and words[first - 1].attribute and words[first - 1].case == words[head].case and words[first - 1].lemma not in one:
        first -= 1
    return head if first and words[first - 1].pos == "ADP" else first  # not «среди [гражданских] потерь нет»


def _of_whom(unit: Unit, zero: Zero, before: Sequence[Draft], done: frozenset[str]) -> Draft | None:
    """Those among whom there was none: the number right before, else the total of those told before."""
    if zero.among and any(w.lower == "последних" for w in unit.words[zero.first : zero.last + 1]):
        return next((d for d in before if d.family == zero.family), None)  # «в 2019 году – 131, в 2020-м – 97»
    before = [d for d in before if "part.bracketed" not in d.rules or d.unit != unit.number or d.bracket > zero.first]
    kin = [d for d in before if d.family == zero.family and (not done or done & set(d.actions)) and not d.compared]
    if zero.family == "group" and zero.told is None and before and before[0].unit == unit.number:
        return before[0].parent or before[0]  # «включены 120 лиц, из них 12 женщин, организаций среди них нет»
    if not kin and zero.family == "group":
        kin = [d for d in before if d.actions == ("listed",)]  # «внесены 90 фигурантов, организаций среди них нет»
    nearest = kin[0] if kin else None
    gap = unit.words[nearest.item.end + 1 : zero.first] if nearest is not None and nearest.unit == unit.number else ()
    beside = nearest is not None and nearest.unit == unit.number and nearest.parent is None and nearest.item.end < zero.first
    if zero.told is None and beside and len(gap) <= BESIDE and not any(w.text in ";." for w in gap):
        return nearest  # «другим странам выдали девятерых, среди них террористов не было»
    if zero.told is None and nearest is not None and nearest.unit == unit.number and nearest.inherited_object and nearest.parent:
        return nearest.parent  # «41 выдан. Из выданных 27 воевали, остальные вербовали; женщин среди них нет»
    named = [d for d in kin if not d.inherited_object] or kin  # «88 осуждены, семеро выданы. Женщин среди них нет»
    whole = named[0] if named else None
    if whole is not None and whole.parent is not None and (whole.cue or whole.inherited_object):
        theirs = bool(done) and not done & set(whole.parent.actions)  # «198 лиц, 74 из них задержаны. Женщин среди задержанных нет»
        own = ("part.among" in whole.rules or theirs) and whole.parent.actions != whole.actions
        return whole if own else whole.parent  # «29 задержанным предъявлено обвинение. Военных среди них нет»
    while whole is not None and whole.parent is not None and whole.unit < unit.number and whole.parent.actions == whole.actions:
        whole = whole.parent  # «93 человека: 24 женщины и 69 детей. Мужчин среди них не было»
    return whole


def _of_such(words: Sequence[Word], zero: Zero, before: Sequence[Draft]) -> Draft | None:
    """«833 экстремистских преступления; в Нарыне [таких] преступлений не зарегистрировано»: of the kind that was told before."""
    again = zero.rule in ("zero.denied", "zero.instance") and zero.head > 0 and words[zero.head - 1].lower in words_of("such")
    alike = [d for d in before if d.family == "event" and d.quantity.kind == "count" and d.parent is None] if again else []
    any_kind = zero.rule == "zero.instance" or bool(words[zero.head].lemmas & words_of("plain_crimes"))  # «таких преступлений не было»
    return next((d for d in alike if any_kind or d.head_word in ("", words[zero.head].lemma)), None)


def _as_registered(words: Sequence[Word], zero: Zero, same: Draft) -> str:
    """Crimes of which none is «зарегистрировано» stand in the statistics as those before do."""
    told = any(w.lemmas & words_of("recorded") for w in words[zero.first : zero.last + 1])
    return "registered" if told and same.actions == ("registered",) else zero.action


def _who(unit: Unit, zero: Zero, before: Sequence[Draft]) -> str:
    """«Привлекли 300 сотрудников. Ни один из них не пострадал»: those who were told of right before."""
    last = before[0] if before else None
    near = last is not None and unit.number - last.unit <= 1
    if zero.rule == "zero.loss_among" and last is not None and near and last.code in ("civilian", "officer", "minor"):
        return last.code  # «освобождены 25 заложников, потерь среди них нет»
    if zero.rule != "zero.none_of" or zero.code != "person":
        return zero.code
    people = next((d for d in before if d.family == "people"), None)
    lexical = unit.words[zero.first + 3].lower in words_of("they") or unit.words[zero.first + 3].nominal
    theirs = people is not None and unit.number - people.unit <= 1 and lexical
    return people.code if theirs and people is not None else zero.code


def told_by(words: Sequence[Word], zero: Zero) -> str:
    """«не допущено», «нет», «без»: the words that deny, in the quote or beside it."""
    for j in range(zero.first, zero.last + 1):
        if words[j].lower in words_of("denying") | words_of("without"):
            return words[j].text
        if words[j].lower == "не" and j < zero.last:
            return _with_its_verb(words, j, denied_verb(words, range(j, zero.last + 1), ""))
    before = denied_verb(words, range(zero.first - 1, max(-1, zero.first - REACH), -1), ",;.:(")
    verb = before if before is not None else denied_verb(words, range(zero.last + 1, min(len(words), zero.last + REACH)), ";.:(")
    if verb is not None:
        low = verb - 1 if words[verb - 1].lower == "не" else verb - 2
        return _with_its_verb(words, low, verb)
    behind = words[zero.last + 1 : zero.last + 6]  # «Терактов, взрывов … нет»
    return next((w.text for w in behind if w.lower in words_of("denying")), "")


def _with_its_verb(words: Sequence[Word], low: int, verb: int | None) -> str:
    return " ".join(w.text for w in words[low : (verb if verb is not None else low) + 1])
