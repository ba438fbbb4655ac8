"""What was done with what each number counts, and what the number then is.

The verb that :mod:`attachment` chose says the action, unless a rule of ``SET_ASIDE`` knows better; where no verb says
anything, the rules of ``SOURCES`` are asked in their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from ..lexicon.actions import load_actions
from ..lexicon.wordings import table_of, words_of
from ..records import Quantity
from .antecedents import is_compared
from .attachment import Item, choose, size_of_group, stranger
from .drafts import Draft, Unit, closing
from .nouns import object_of
from .parts import link, part_cue
from .triggers import Trigger, pair_action
from .words import Word

BY_VERB = ("action.verb", "action.noun", "action.pair")
ONE = re.compile(r"од(?:ин|н[а-яё]+)", re.I)


@dataclass(frozen=True, slots=True)
class Deed:
    """Actions, status and the rule that found them; ``own`` where a verb or noun of the number itself says them."""

    actions: tuple[str, ...]
    status: str
    rule: str
    price: float
    text: str = ""
    own: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """A number on its way: what it counts, the verb chosen for it, and the numbers before it."""

    unit: Unit
    item: Item
    quantity: Quantity
    inherited: bool  # the noun is that of an earlier number
    rules: tuple[str, ...]
    part: str  # the wording that makes it a part, or empty
    trigger: Trigger | None
    price: float
    here: Sequence[Draft]
    known: Sequence[Draft]

    @property
    def borrowed(self) -> bool:
        """The noun stands before the number, away from it: «преступлений — 40»."""
        counted = self.item.counted
        return counted is not None and counted.rule in ("phrase.before", "phrase.number_of", "phrase.same_noun")


def draft_items(unit: Unit, quantities: Sequence[Quantity], earlier: Sequence[Draft], previous: Unit | None = None) -> list[Draft]:
    """What each number of a unit is; numbers that turn out to be no figure give none."""
    drafts: list[Draft] = []
    taken = frozenset(i for item in unit.items if item.counted for i in range(item.counted.first, item.counted.last + 1))
    stops = frozenset(i for item in unit.items for i in range(item.first, item.last + 1))
    for item in unit.items:
        quantity, known = quantities[item.index], [*earlier[-6:], *drafts]
        part = part_cue(unit.words, item, drafts)
        resolved, inherited, rules = object_of(unit, item, quantity, known, drafts, stops, taken, part, previous)
        quantity = _same_currency(quantity, resolved, inherited, known)
        chosen = choose(unit.words, resolved, unit.items, unit.triggers)
        trigger, price = chosen or (None, 0.0)
        case = Case(unit, resolved, quantity, inherited, (quantity.rule, *rules), part, trigger, price, drafts, known)
        draft = _draft(case)
        if draft:
            draft.bracket = closing(unit.words, item.first)
            draft.compared = is_compared(unit.words, draft, drafts)
            link(draft, part, unit, drafts, earlier[-8:])
            drafts = [*drafts, draft]
    return drafts


def _same_currency(quantity: Quantity, item: Item, inherited: bool, known: Sequence[Draft]) -> Quantity:
    """«переведено 2 млн рублей, ещё 600 тысяч изъяты»: a number that stands for money is in the currency of the number before."""
    if not inherited or item.code != "money" or quantity.kind != "count" or (quantity.value or 0) < 1000:
        return quantity
    source = next((d.quantity for d in reversed(known) if d.quantity.kind == "money"), None)
    return replace(quantity, unit=source.unit, kind="money") if source else quantity


def _draft(case: Case) -> Draft | None:
    deed = _by_verb(case)
    if deed and deed.rule == "nested" and not case.here:
        return None
    if deed and any(rule(case, deed) for _, rule in SET_ASIDE):
        deed = None
    if deed is None:
        deed = next((found for _, source in SOURCES if (found := source(case))), None)
    if deed is None or not _tells(case, deed):
        return None
    item = case.item if case.item.code else replace(case.item, code="other", family="thing")
    inherited = case.inherited or (case.borrowed and deed.rule not in BY_VERB)
    return _finish(case, item, deed, inherited)


def _tells(case: Case, deed: Deed) -> bool:
    """Doubtful numbers give no row: an article, a vague one far from its verb, an unknown thing under a far verb."""
    if not case.unit.speaks and _soft(case, deed):
        return False
    if not deed.own:
        return bool(case.item.code or case.part) and "fraction" not in case.quantity.rule
    if deed.price > 1.0 and not case.part and ONE.fullmatch(case.quantity.text):
        return False  # «одна ячейка»: an article as often as a number
    if case.quantity.modifier == "vague" and (deed.price > 1.0 or deed.rule == "nested"):
        return False
    return bool(case.item.code) or not (deed.price > 2.6 or case.item.counted is None or deed.rule == "nested")


def _soft(case: Case, deed: Deed) -> bool:
    """What is said of many things besides the fight: it needs a word of the fight in its own sentence."""
    if case.quantity.kind == "money":
        return not set(deed.actions) <= {"seized", "frozen"}
    return bool({"phrase.unknown", "phrase.animate"} & set(case.rules)) or bool({"other", "conducted"} & set(deed.actions))


# --- the verb -----------------------------------------------------------------------------------------------------------


def _by_verb(case: Case) -> Deed | None:
    """Action classes of all verbs of the chain."""
    trigger, item = case.trigger, case.item
    if trigger is None:
        return None
    chain = [t for t in case.unit.triggers if t.i in trigger.chain] or [trigger]
    text = _action_text(case.unit.words, trigger)
    if joined := pair_action([t.verb for t in chain]):
        return Deed((joined,), "result", "action.pair", case.price, text)
    out: dict[str, str] = {}
    sized = item.family == "people" and size_of_group(case.unit.words, item)
    thing = ("cell", "group") if sized else (item.code or "other", item.family or "thing")
    for t in chain:
        if hit := t.action(*thing):
            out.setdefault((len(chain) > 1 and hit[1].joined) or hit[0], hit[1].status)
    if not out:
        return None
    if tuple(out) == ("=",) and trigger.nested:
        previous = antecedent(case)
        return Deed(told_once(previous.actions), previous.status, "nested", case.price, text) if previous else None
    if out == {"other": "stock"} or trigger.verb in words_of("tolls"):
        own = _nominal(case)
        out = {own.actions[0]: next(iter(out.values()))} if own else out  # «остаются 12 раненых», «потери — 12 раненых»
    status = _mood(case.unit.words, trigger, next(iter(out.values())), drill=item.family != "operation")
    if status == "result" and _as_of(case.unit.words, out):
        status = "stock"
    return Deed(tuple(out), status, "action.noun" if trigger.noun else "action.verb", case.price, text)


def told_once(actions: tuple[str, ...]) -> tuple[str, ...]:
    """The action of a part whose whole has several verbs: the first behind the finding out.

    >>> told_once(("identified", "detained", "prosecuted"))
    ('detained',)
    """
    return tuple(a for a in actions if a != "identified")[:1] or actions[:1]


def _as_of(words: Sequence[Word], actions: Iterable[str]) -> bool:
    """«По состоянию на 1 июня в перечень включены 40 организаций»: a state of lists and records."""
    line = " ".join(w.lower for w in words[:6])
    return any(w in line for w in words_of("as_of")) and bool({"listed", "wanted", "registered"} & set(actions))


def _mood(words: Sequence[Word], trigger: Trigger, status: str, drill: bool) -> str:
    """Planned and required actions are infinitives near such a word; drills colour the whole sentence, but for what is trained."""
    actions, verb = load_actions(), words[trigger.i]
    if drill and any(w.lemmas & actions.exercise for w in words):
        return "exercise"
    if status not in ("result", "planned"):
        return status
    if verb.future or (verb.short and any(words[j].lower in ("будет", "будут") for j in range(max(0, trigger.i - 4), trigger.i))):
        return "planned"
    if verb.verb_form != "Inf" and not trigger.noun and not (verb.short and _must(words, trigger)):
        return status
    for word in _moods_near(words, trigger):
        if word.lemmas & words_of("achieved"):
            return status
        if word.lemmas & actions.required:
            return "required"
        if word.lemmas & actions.planned:
            return "planned"
    return status


def _must(words: Sequence[Word], trigger: Trigger) -> bool:
    """«должны быть проверены»."""
    return any(w.lower == "быть" for w in words[max(0, trigger.i - 3) : trigger.i])


def _moods_near(words: Sequence[Word], trigger: Trigger) -> list[Word]:
    """The words that may say whether an infinitive is a plan or a duty, the nearest first: those before it, then those behind."""
    before, behind = [], []
    for j in range(trigger.i - 1, max(-1, trigger.i - (6 if trigger.noun else 14)), -1):
        if words[j].text in ".;:":
            break
        before.append(words[j])
    for j in range(trigger.i + 1, 0 if trigger.noun else min(len(words), trigger.i + 12)):
        if words[j].text in ",.;:—–":
            break
        if words[j].verb_form == "Fin" or words[j].short:
            behind.append(words[j])
    return before + behind


def _action_text(words: Sequence[Word], trigger: Trigger) -> str:
    places = sorted({*trigger.chain, trigger.i, *([trigger.companion] if trigger.companion >= 0 else [])})
    return " ".join(words[p].text for p in places)


# --- what sets the verb aside -------------------------------------------------------------------------------------------


def _measured(case: Case, deed: Deed) -> bool:
    """«показатель вырос на 17,7%», «таких нарушений было 79 тыс.»: the action is that of what is measured."""
    again = (case.quantity.kind == "change" and case.inherited) or "phrase.same_noun" in case.rules or "phrase.such" in case.rules
    return again and case.trigger is not None and case.trigger.verb in words_of("measures") and antecedent(case) is not None


def _planned_part(case: Case, deed: Deed) -> bool:
    """«семь из них готовились в столице»: prevented like the whole."""
    previous = antecedent(case)
    again = case.item.counted is None and bool(case.here) and case.here[-1].trigger is None  # «…, ещё восемь – в Поволжье»
    return (bool(case.part) or again) and deed.status == "planned" and previous is not None and "prevented" in previous.actions


def _part_without_verb(case: Case, deed: Deed) -> bool:
    """«334 погибли, из них 186 детей»: the verb before the whole's number is the whole's."""
    if not (case.part and case.here and case.trigger):
        return False
    return case.trigger.i < case.here[-1].item.first and case.here[-1].actions != deed.actions


def _at_a_meeting(case: Case, deed: Deed) -> bool:
    """«в заседании участвовали 54 эксперта»: who sits together is no means, and people of another trade need a drill or a raid."""
    words = case.unit.words
    if deed.status != "resource":
        return False
    if any(w.lemmas & words_of("meetings") for w in words):
        return True
    acting = load_actions().exercise | words_of("raids")
    return not case.item.code and case.trigger is not None and case.trigger.companion >= 0 and not any(w.lemmas & acting for w in words)


def _anybody(case: Case, deed: Deed) -> bool:
    """«в доме проживает 14 партнёров»: of people by trade a verb of being somewhere tells nothing."""
    return "phrase.animate" in case.rules and deed.actions == ("other",) and not case.part


def _mishap(case: Case, deed: Deed) -> bool:
    """«в аварии пострадали шестеро»: no harm that anybody did."""
    return bool(set(deed.actions) & {"killed", "wounded", "freed", "other"}) and any(
        w.lemmas & words_of("mishaps") for w in case.unit.words
    )


def _other_part(case: Case, deed: Deed) -> bool:
    """«из них 1 900 воюют в Сирии»: wanted like the whole."""
    return bool(case.part) and deed.actions == ("other",) and antecedent(case) is not None


def _described(case: Case, deed: Deed) -> bool:
    """«21 из них числится в списках террористов»: what they are, not what was done to them."""
    verb = case.trigger.verb if case.trigger else ""
    return bool(case.part) and deed.status == "stock" and verb in words_of("describing") and antecedent(case) is not None


def _next_part(case: Case, deed: Deed) -> bool:
    """«26 из них планировались на Кавказе, ещё восемь – в Поволжье»: the verb that was set aside for the part before."""
    if not (case.inherited and case.here and case.trigger and not case.part):
        return False
    left = case.here[-1]
    return left.parent is not None and left.trigger is None and left.item.first < case.trigger.i < case.item.first


def _stranger(case: Case, deed: Deed) -> bool:
    """«21 боевик ликвидирован, полсотни пособников пьянствуют в лесу»: the number has a verb that no lexicon knows."""
    trigger = case.trigger
    if trigger is None or trigger.noun or trigger.attribute:
        return False
    own = stranger(case.unit.words, case.item, case.unit.items, case.unit.triggers)
    if own is None or own == trigger.i:
        return False
    low, high = min(own, trigger.i), max(own, trigger.i)
    return any(case.unit.words[j].text in ",;.:" for j in range(low + 1, high))


def _grown(case: Case, deed: Deed) -> bool:
    """«цены выросли на 8%, изъято …»: the verb of the next clause did not grow."""
    words, item = case.unit.words, case.item
    if case.quantity.kind != "change" or case.trigger is None or case.trigger.i < item.end:
        return False
    told = any(w.lemma in words_of("measures") for w in words[max(0, item.first - 4) : item.first])
    return told and any(words[j].text in ",;" for j in range(item.end + 1, case.trigger.i))


def _own_word(case: Case, deed: Deed) -> bool:
    """«о трёх погибших и шести раненых»: they are called by what was done to them, not by the noun of the number before."""
    own = _nominal(case) if case.item.counted is not None and case.trigger is not None and case.trigger.i < case.item.first else None
    other = case.trigger is not None and (case.trigger.noun or case.trigger.attribute)
    return own is not None and other and set(own.actions) <= {"killed", "wounded"} and own.actions != deed.actions


SET_ASIDE: tuple[tuple[str, Callable[[Case, Deed], bool]], ...] = (
    ("measured", _measured),
    ("planned_part", _planned_part),
    ("part_without_verb", _part_without_verb),
    ("other_part", _other_part),
    ("described", _described),
    ("next_part", _next_part),
    ("stranger", _stranger),
    ("at_a_meeting", _at_a_meeting),
    ("anybody", _anybody),
    ("mishap", _mishap),
    ("grown", _grown),
    ("own_word", _own_word),
)


# --- where no verb says it ----------------------------------------------------------------------------------------------


def antecedent(case: Case) -> Draft | None:
    """The number before that this one leans on: of the same kind of thing, the whole of a part."""
    item = case.item
    if case.borrowed:
        return next((d for d in reversed(case.known) if d.code == item.code or d.family == item.family), None)
    pool = list(reversed(case.here)) or (list(reversed(case.known)) if case.part or not item.counted else [])
    same = [d for d in pool if d.family == item.family]
    return same[0] if same and not case.part else pool[0] if pool else None


def _nominal_of_label(case: Case) -> Deed | None:
    """«число задержанных — 40»: the noun before the number is the action itself."""
    return _nominal(case) if case.borrowed else None


def _inherited(case: Case) -> Deed | None:
    """A part, the next of a list, or a number that stands for its noun does what the number before did."""
    previous, words = antecedent(case), case.unit.words
    if case.part and case.here and case.trigger and case.trigger.i < case.here[-1].item.first:
        previous = case.here[-1]
    if previous is None or {case.item.family, previous.family} == {"people", "weapon"}:
        return None
    if _alone(case) and "phrase.unknown" in previous.rules:
        return None
    leaning = (case.inherited or case.borrowed) and _elliptic(words, case.item, case.quantity)
    if previous.unit != case.unit.number and not case.here and words[case.item.first - 1].text == "(":
        leaning = False  # «Телефон: (8172)»
    if not case.inherited and (own := _nominal_of_phrase(case)) and set(own.actions) <= {"killed", "wounded"}:
        return None  # «трёх погибших и шести раненых»
    if not (case.part or _continues_list(words, case.item, previous) or leaning):
        return None
    return Deed(previous.actions, previous.status, "action.inherited", case.price + 1, previous.action_text, own=False)


def _alone(case: Case) -> bool:
    """No noun beside the number."""
    return case.item.counted is None and case.quantity.kind == "count"


def _nominal_of_phrase(case: Case) -> Deed | None:
    """«12 задержанных», «семеро погибших», «стало известно о шести раненых»."""
    item = case.item
    told = item.first > 0 and case.unit.words[item.first - 1].lower in ("о", "об")
    deed = _nominal(case) if item.counted is not None and (told or not item.oblique) else None
    return deed if deed and (not item.oblique or set(deed.actions) <= {"killed", "wounded", "detained"}) else None


def _verbless(case: Case) -> Deed | None:
    """«Это 22 женщины и 65 детей»: a sentence without a verb goes on with the action of the number before."""
    known, item = case.known, case.item
    if item.counted is None or item.oblique or not known or known[-1].unit < case.unit.number - 1 or known[-1].family != item.family:
        return None
    if _has_verb(case.unit.words, item):
        return None
    return Deed(known[-1].actions, known[-1].status, "action.verbless", 2.5, known[-1].action_text, own=False)


def _by_stranger(case: Case) -> Deed | None:
    """«… задержаны, 51 женщина трудоустроена»: people of a sentence with figures, under a verb that no lexicon knows."""
    item = case.item
    own = stranger(case.unit.words, item, case.unit.items, case.unit.triggers)
    if own is None or item.oblique or item.family != "people" or not (case.here or case.part) or case.quantity.modifier == "vague":
        return None
    return Deed(("other",), "result", "action.stranger", 4.0, case.unit.words[own].text)


def _unknown(case: Case) -> Deed | None:
    """Counted alone some things tell of the fight, whatever the verb."""
    item = case.item
    if item.counted is None or item.oblique or item.code not in table_of("unknown") or case.quantity.modifier == "vague":
        return None
    if any(w.lemmas & words_of("meetings") for w in case.unit.words):
        return None
    return Deed((table_of("unknown")[item.code],), "result", "action.unknown", 4.0, case.unit.words[item.counted.head].text)


SOURCES: tuple[tuple[str, Callable[[Case], Deed | None]], ...] = (
    ("nominal_of_label", _nominal_of_label),
    ("inherited", _inherited),
    ("nominal_of_phrase", _nominal_of_phrase),
    ("verbless", _verbless),
    ("stranger", _by_stranger),
    ("unknown", _unknown),
)


def _elliptic(words: Sequence[Word], item: Item, quantity: Quantity) -> bool:
    """«в 2022-м — уже 21», «годом ранее — 2,1 тыс.», «их было 8», «(57)»: a number that stands for its noun."""
    left = [words[j].lower for j in range(max(0, item.first - 5), item.first)][-3:]
    if quantity.kind == "change" or any(t in words_of("elliptic") for t in left) or _distributed(words, item):
        return True
    if any(w.lemmas & words_of("measures") for w in words[max(0, item.first - 2) : item.first]):
        return True  # «их число выросло до 160»
    return any(re.fullmatch(r"(?:19|20)\d\d(?:-?\w+)?|год\w*|ранее|период\w*", t) for t in left)


def _distributed(words: Sequence[Word], item: Item) -> bool:
    """«99 на Ингушетию, 78 на Кабардино-Балкарию», «12 в Оше»: a share of the number before by place."""
    at = item.last + 1
    at += at < len(words) and words[at].text in ("—", "–", "-")
    return at + 1 < len(words) and words[at].lower in words_of("where") and words[at + 1].text[:1].isupper()


def _continues_list(words: Sequence[Word], item: Item, previous: Draft) -> bool:
    """Only list punctuation since the number before: «…, 7 мин и 3 гранаты»."""
    if previous.item.end + 1 >= item.first or previous.item.index == item.index:
        return False
    gap = range(previous.item.end + 1, item.first)
    return (
        all(words[j].lower in (",", "и", "а", "также", "ещё", "еще", "плюс", "(", ";", "—", "–", "-") or words[j].text == "." for j in gap)
        and len(gap) <= 5
    )


def _nominal(case: Case) -> Deed | None:
    """The counted word is the action itself: a participle or a deverbal noun."""
    item, words = case.item, case.unit.words
    if item.counted is None:
        return None
    actions = load_actions()
    for place in range(item.counted.first, item.counted.head + 1):
        word = words[place]
        for lemma in (word.lemma, *sorted(word.lemmas)):
            for entry in (*actions.verbs.get(lemma, ()), *actions.nouns.get(lemma, ())):
                if entry.companions or entry.nested or entry.negated:
                    continue
                action = entry.action(item.code, item.family)
                if action and (word.i == item.counted.head or word.attribute):
                    return Deed((action,), entry.status, "action.nominal", 1.5, words[item.counted.head].text)
    return None


def _has_verb(words: Sequence[Word], item: Item) -> bool:
    """A finite verb or a short participle in the clause of a number."""
    saying = load_actions().reporting
    others = (w for w in words if not item.first <= w.i <= item.end and not w.lemmas & saying)
    return any(w.verb_form == "Fin" or w.short or (w.pos == "VERB" and not w.attribute) for w in others)


def _finish(case: Case, item: Item, deed: Deed, inherited: bool) -> Draft:
    quantity, end = case.quantity, case.quantity.end
    if item.counted and not inherited and item.counted.used >= item.last:
        end = max(end, case.unit.words[item.counted.used].end)
    return Draft(
        quantity=quantity,
        item=item,
        unit=case.unit.number,
        actions=deed.actions,
        action_text=deed.text,
        code=item.code,
        family=item.family,
        counted=item.counted,
        trigger=case.trigger if deed.rule in (*BY_VERB, "nested") else None,
        status=deed.status,
        price=deed.price,
        rules=[*case.rules, deed.rule],
        start=quantity.start,
        end=end,
        inherited_object=inherited,
        inherited_action=not deed.own,
        each=quantity.each,
        head_word=case.unit.words[item.counted.head].lemma if item.counted else "",
    )


def carry_exercises(drafts: Sequence[Draft], units: Sequence[Unit]) -> None:
    """A paragraph that opens with a drill («по замыслу учения …») goes on with it until it names a state or a duty."""
    exercise, played = load_actions().exercise, words_of("played")
    playing: set[int] = set()
    paragraph, on = -1, False
    for unit in units:
        named = any(w.lemmas & exercise for w in unit.words)
        on = any(w.lemmas & played for w in unit.words) or (on and unit.paragraph == paragraph)
        paragraph = unit.paragraph
        if on or named:
            playing.add(unit.number)
    for draft in drafts:
        if draft.unit in playing and draft.status in ("result", "resource") and draft.family != "operation":
            draft.status = "exercise"
            draft.rules.append("status.exercise")
