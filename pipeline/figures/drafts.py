"""Figures in the making: the units of a document, their numbers, and what each number turns out to be."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..lexicon.actions import load_actions
from ..lexicon.objects import load_objects
from ..lexicon.wordings import pattern_of, table_of, words_of
from ..records import Quantity, TimeExpression
from .attachment import OBLIQUE, Item, choose
from .phrases import Counted, before, behind
from .triggers import Trigger, find_triggers, pair_action
from .words import Word

BULLET = re.compile(r"\A\s*(?:[-–—•*·▪]|\d{1,2}[.)])\s")


@dataclass(slots=True)
class Draft:
    """One number on its way to a figure. ``parent`` is the draft that it is a part of."""

    quantity: Quantity
    item: Item
    unit: int
    actions: tuple[str, ...]
    action_text: str
    code: str
    family: str
    counted: Counted | None
    trigger: Trigger | None
    status: str
    price: float
    rules: list[str]
    start: int
    end: int
    inherited_object: bool = False
    inherited_action: bool = False
    parent: Draft | None = None
    group: int = 0
    period: TimeExpression | None = None
    period_basis: str = ""
    local_period: bool = False
    each: bool = field(default=False)
    head_word: str = ""  # lemma of the counted noun, empty where an earlier number lent it

    @property
    def value(self) -> Decimal | None:
        return self.quantity.value

    @property
    def place(self) -> int:
        return self.quantity.start


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences that are read together: a lead with its bullets, or a single sentence."""

    number: int
    words: tuple[Word, ...]
    start: int
    end: int
    paragraph: int
    items: tuple[Item, ...]
    triggers: tuple[Trigger, ...]


def continues(previous: str, text: str) -> bool:
    """A lead («изъято:») and its bullets, or a list broken over lines, are read as one."""
    ended = previous.rstrip()[-1:]
    return ended in (":", ";") or ended == "," or (bool(BULLET.match(text)) and ended not in (".", "!", "?", ""))


def number_places(words: Sequence[Word], quantities: Sequence[Quantity]) -> dict[int, tuple[int, int]]:
    """First and last word of each quantity (index in ``quantities``), modifier and unit included."""
    places = {}
    for n, q in enumerate(quantities):
        first = bisect_right(words, q.start, key=lambda w: w.end)
        last = bisect_left(words, q.end, key=lambda w: w.start) - 1
        if first <= last:
            places[n] = words[first].i, words[last].i
    return places


def make_items(words: Sequence[Word], quantities: Sequence[Quantity]) -> tuple[tuple[Item, ...], frozenset[int]]:
    """The countable numbers of a unit with their phrases, and the words that all its numbers stand on."""
    places = number_places(words, quantities)
    stops = frozenset(i for a, b in places.values() for i in range(a, b + 1))
    items = []
    for n, (first, last) in places.items():
        q = quantities[n]
        if q.reject or _same_whole(words, first):
            continue
        counted = (
            behind(words, last + 1 + _comparison(words, last + 1), stops) if q.kind != "change" or _comparison(words, last + 1) else None
        )
        if counted is None and q.kind != "change" and (close := _bracket_end(words, last + 1)):
            counted = behind(words, close + 1, stops)  # «задержано 12 (в 2019 г. – 20) боевиков»
        if counted is None and q.text.lower().startswith(("человек", "штук", "тонн", "единиц")):
            counted = behind(words, first, stops - {first})
        if q.kind == "money":
            counted = (
                counted
                if counted and counted.family == "money"
                else Counted("money", "money", last, last, last, last, (last,), "phrase.money")
            )
        end = max(last, counted.last if counted else last)
        if counted is None and " ".join(w.lower for w in words[last + 1 : last + 3]) in words_of("of_them"):
            end = last + 2
        code, family = (counted.code, counted.family) if counted else ("", "")
        oblique = q.kind not in ("change", "share") and _oblique(words, first)
        dependent = (
            first > 0
            and words[first - 1].nominal
            and words[first - 1].lemma not in words_of("count_words")
            and q.kind not in ("change", "share")
        )
        items.append(Item(n, first, last, counted, code, family, oblique, end, dependent))
    return tuple(items), stops


def _bracket_end(words: Sequence[Word], at: int) -> int | None:
    """The closing bracket, where one opens right behind a number."""
    if at >= len(words) or words[at].text != "(":
        return None
    return next((j for j in range(at + 1, min(len(words) - 1, at + 10)) if words[j].text == ")"), None)


def _comparison(words: Sequence[Word], at: int) -> int:
    """«на 15% больше оружия»: the noun stands behind the comparative."""
    return int(at + 1 < len(words) and words[at].lower in ("больше", "меньше") and words[at + 1].text != ",")


def _same_whole(words: Sequence[Word], first: int) -> bool:
    """«пять из этих семи»: the second number names the whole again."""
    return first > 1 and words[first - 1].lower in ("этих", "указанных", "тех") and words[first - 2].lower == "из"


def _oblique(words: Sequence[Word], first: int) -> bool:
    """A preposition that makes the number a circumstance: «у 12 задержанных», «в 15 районах»."""
    if not first:
        return False
    word = words[first - 1]
    if word.lower == "по" and first > 1 and words[first - 2].pos == "NOUN" and words[first - 2].case == "Gen":
        return True  # «в ходе обысков по девяти адресам»
    if word.lower not in OBLIQUE:
        return False
    if word.lower in ("о", "об", "с", "от"):
        return word.lower != "с" or not (first > 1 and words[first - 2].pos == "VERB")
    return not (word.lower == "за" and first > 1)


def draft_items(unit: Unit, quantities: Sequence[Quantity], earlier: Sequence[Draft]) -> list[Draft]:
    """What each number of a unit is; numbers that turn out to be no figure give none."""
    drafts: list[Draft] = []
    lead: Trigger | None = None
    taken = frozenset(i for item in unit.items if item.counted for i in range(item.counted.first, item.counted.last + 1))
    stops = frozenset(i for item in unit.items for i in range(item.first, item.last + 1))
    for item in unit.items:
        quantity = quantities[item.index]
        known = [*earlier[-6:], *drafts]
        draft = _draft(unit, item, quantity, known, drafts, stops, taken, lead)
        if draft:
            drafts.append(draft)
            lead = draft.trigger or lead
    return drafts


def _draft(
    unit: Unit,
    item: Item,
    quantity: Quantity,
    known: Sequence[Draft],
    here: Sequence[Draft],
    stops: frozenset[int],
    taken: frozenset[int],
    lead: Trigger | None,
) -> Draft | None:
    words = unit.words
    part = part_cue(words, item, here)
    resolved, inherited, rules = _object(unit, item, quantity, known, here, stops, taken, part)
    chosen = choose(words, resolved, unit.items, unit.triggers)
    trigger, price = chosen if chosen else (None, 0.0)
    rules = [quantity.rule, *rules]
    found = _actions(unit, trigger, resolved) if trigger else None
    previous = _antecedent(resolved, here, known, part)
    if trigger and trigger.nested and found and found[0] == ("=",):
        if previous is None or not here:
            return None
        found = (previous.actions, previous.status, "nested")
    again = (quantity.kind == "change" and inherited) or "phrase.same_noun" in rules or "phrase.such" in rules
    if again and trigger is not None and trigger.verb in words_of("measures") and previous is not None:
        found = None  # «показатель вырос на 17,7%», «таких нарушений было 79 тыс.»: the action of what is measured
    if part and found and found[1] == "planned" and previous is not None and "prevented" in previous.actions:
        found = None  # «семь из них готовились в столице»: prevented like the whole
    if part and found and trigger and here and trigger.i < here[-1].item.first and here[-1].actions != found[0]:
        found, previous = None, here[-1]  # «334 погибли, из них 186 детей»: a part without a verb of its own
    if part and found and found[0] == ("other",) and previous is not None:
        found = None  # «из них 1 900 воюют в Сирии»: wanted like the whole
    if (
        found is None
        and resolved.counted is not None
        and resolved.counted.rule in ("phrase.before", "phrase.number_of", "phrase.same_noun")
    ):
        previous = next((d for d in reversed(known) if d.code == resolved.code or d.family == resolved.family), None)
        inherited = True
        found = _nominal(resolved, words)
    if (
        found is None
        and previous is not None
        and (part or _continues_list(words, resolved, previous) or (inherited and _elliptic(words, item, quantity)))
    ):
        if not _may_inherit(resolved, previous, part):
            return None
        return _finish(
            unit,
            resolved,
            quantity,
            previous.actions,
            previous.status,
            previous.action_text,
            None,
            price + 1,
            [*rules, "action.inherited"],
            inherited,
            True,
        )
    if found is None and resolved.counted is not None and not resolved.oblique:
        found = _nominal(resolved, words)
        verbless = known[-1] if known and known[-1].unit >= unit.number - 1 and known[-1].family == resolved.family else None
        if found is None and verbless and not _has_verb(words, resolved):
            return _finish(
                unit,
                resolved,
                quantity,
                verbless.actions,
                verbless.status,
                verbless.action_text,
                None,
                2.5,
                [*rules, "action.verbless"],
                False,
                True,
            )
        if found is None and resolved.code in table_of("unknown") and quantity.modifier != "vague":
            found = ((table_of("unknown")[resolved.code],), "result", "action.unknown")
            price = 4.0
        if found is not None and found[2] == "action.nominal":
            price = 1.5
        trigger = None
    if found is None:
        return None
    actions, status, rule = found
    if price > 1.0 and not part and re.fullmatch(r"од(?:ин|н[а-яё]+)", quantity.text, re.I):
        return None  # «одна ячейка»: an article as often as a number
    if quantity.modifier == "vague" and (price > 1.0 or rule == "nested"):
        return None
    if not resolved.code:
        if price > 2.6 or resolved.counted is None or rule == "nested":
            return None
        resolved = _replace(resolved, code="other", family="thing")
    text = _action_text(words, trigger) if trigger else words[resolved.counted.head].text if resolved.counted else ""
    return _finish(unit, resolved, quantity, actions, status, text, trigger, price, [*rules, rule], inherited, False)


def _finish(
    unit: Unit, item: Item, quantity: Quantity, actions: tuple[str, ...], status: str, text: str, trigger: Trigger | None, price: float,
    rules: list[str], inherited: bool, inherited_action: bool,
) -> Draft:  # fmt: skip
    end = quantity.end
    if item.counted and not inherited and item.counted.used >= item.last:
        end = max(end, unit.words[item.counted.used].end)
    return Draft(
        quantity=quantity,
        item=item,
        unit=unit.number,
        actions=actions,
        action_text=text,
        code=item.code,
        family=item.family,
        counted=item.counted,
        trigger=trigger,
        status=status,
        price=price,
        rules=rules,
        start=quantity.start,
        end=end,
        inherited_object=inherited,
        inherited_action=inherited_action,
        each=quantity.each,
        head_word=unit.words[item.counted.head].lemma if item.counted else "",
    )


def _replace(item: Item, **changes: object) -> Item:
    return replace(item, **changes)  # type: ignore[arg-type]


# --- objects ----------------------------------------------------------------------------------------------------------


def _object(
    unit: Unit,
    item: Item,
    quantity: Quantity,
    known: Sequence[Draft],
    here: Sequence[Draft],
    stops: frozenset[int],
    taken: frozenset[int],
    part: str,
) -> tuple[Item, bool, list[str]]:
    """The item with its object: its own phrase, the noun before it, or that of an earlier number."""
    words = unit.words
    if item.counted:
        again = _such(words, item, known)
        return (again or item), False, ["phrase.such" if again else item.counted.rule]
    if told := _predicate(words, item):
        return told, False, ["phrase.predicate"]
    if shared := _shared_noun(words, item, unit.items):
        return shared, False, ["phrase.shared"]
    if bare := _bare_adjective(words, item, known):
        return bare, True, ["phrase.adjective"]
    if quantity.kind != "money":
        left = before(words, item.first, stops, taken)
        if left and "collective" in quantity.rule and left.family != "people":
            left = None  # «возбуждены дела, шестеро арестованы»
        same = _same_noun(words, left, known) if left else None
        if left and same:
            return _replace(item, counted=left, code=same.code, family=same.family), True, ["phrase.same_noun"]
        if left and (not (part and here) or left.head > here[-1].item.end):
            return _replace(item, counted=left, code=left.code, family=left.family), False, [left.rule]
    if "collective" in quantity.rule:
        source = next((d for d in reversed(here) if d.family == "people"), None)
        code = source.code if source and part else "person"
        return _replace(item, code=code, family="people"), bool(part), ["phrase.collective"]
    if quantity.kind != "money":
        if quantity.kind == "change":
            known = [d for d in known if not d.inherited_action] or known
        fitting = [d for d in reversed(known) if d.family and (d.unit == unit.number or part or d.unit == unit.number - 1)]
        if fitting:
            return _replace(item, code=fitting[0].code, family=fitting[0].family), True, ["phrase.ellipsis"]
    nobody = _replace(item, code="person", family="people")
    governed = choose(words, nobody, unit.items, unit.triggers) if item.counted is None and quantity.kind == "count" else None
    if governed and governed[1] <= 1.0 and governed[0].action("person", "people") and not governed[0].action("other", "thing"):
        return nobody, False, ["phrase.people"]  # «погибло – 79, ранено – 199»
    return item, False, ["phrase.none"]


def _such(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> Item | None:
    """«1265 таких деяний»: the object of the last number of the same family."""
    counted = item.counted
    if counted is None or not any(words[j].lower in words_of("such") for j in range(counted.first, counted.head)):
        return None
    source = next((d for d in reversed(known) if d.family == item.family or d.head_word == words[counted.head].lemma), None)
    return _replace(item, code=source.code, family=source.family) if source else None


def _predicate(words: Sequence[Word], item: Item) -> Item | None:
    """«из них 18 – иностранцы», «41 – вербовщик»: the noun behind the dash says who they are."""
    at = item.last + 1
    if at + 1 >= len(words) or words[at].text not in ("–", "—", "-"):
        return None
    noun = next((w for w in words[at + 1 : at + 4] if not w.attribute or w.nominal), None)
    if noun is None or noun.case != "Nom" or not noun.nominal:
        return None
    found = load_objects().match(noun.lemmas, [w.lemmas for w in words[at + 1 : noun.i]])
    if found is None or found[0].family != "people":
        return None
    counted = Counted(found[0].code, found[0].family, at + 1, noun.i, noun.i, noun.i, (noun.i,), "phrase.predicate")
    return _replace(item, counted=counted, code=counted.code, family=counted.family, end=noun.i)


def _shared_noun(words: Sequence[Word], item: Item, items: Sequence[Item]) -> Item | None:
    """«701 и 442 лица»: the noun behind the second number serves both."""
    following = next((i for i in items if i.first > item.last), None)
    if following is None or following.counted is None or words[item.last + 1].lower not in ("и", "или") or following.first != item.last + 2:
        return None
    return _replace(item, counted=following.counted, code=following.code, family=following.family)


def _bare_adjective(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> Item | None:
    """«755 террористических преступлений и 569 экстремистских»: an adjective with the noun of the number before."""
    at = item.last + 1
    if at >= len(words) or not words[at].attribute or words[at].case not in ("Gen", "") or words[at].pos != "ADJ":
        return None
    for draft in reversed(known):
        if draft.head_word:
            found = load_objects().match({draft.head_word}, [words[at].lemmas])
            return _replace(item, code=found[0].code, family=found[0].family) if found and found[1] else None
    return None


def _same_noun(words: Sequence[Word], left: Counted, known: Sequence[Draft]) -> Draft | None:
    """«таких каналов было 190»: the noun of an earlier number again."""
    if left.head == 0 or words[left.head - 1].lower not in words_of("again"):
        return None
    return next((d for d in reversed(known) if d.head_word == words[left.head].lemma), None)


def _antecedent(item: Item, here: Sequence[Draft], known: Sequence[Draft], part: str) -> Draft | None:
    pool = list(reversed(here)) or (list(reversed(known)) if part or not item.counted else [])
    same = [d for d in pool if d.family == item.family]
    return same[0] if same and not part else pool[0] if pool else None


def _may_inherit(item: Item, previous: Draft, part: str) -> bool:
    if not item.code:
        return bool(part)
    return True


def _elliptic(words: Sequence[Word], item: Item, quantity: Quantity) -> bool:
    """«в 2022-м — уже 21», «годом ранее — 2,1 тыс.», «их было 8», «(57)»: a number that stands for its noun."""
    left = [words[j].lower for j in range(max(0, item.first - 5), item.first)]
    if quantity.kind == "change":
        return True
    if any(
        t
        in (
            "—",
            "–",
            "-",
            "(",
            ":",
            "стало",
            "составила",
            "составил",
            "составило",
            "их",
            "было",
            "против",
            "столько",
            "уже",
            "лишь",
            "всего",
            "только",
        )
        for t in left[-3:]
    ):
        return True
    if _distributed(words, item):
        return True
    return any(re.fullmatch(r"(?:19|20)\d\d(?:-?\w+)?|год\w*|ранее|период\w*", t) for t in left[-3:])


def _distributed(words: Sequence[Word], item: Item) -> bool:
    """«99 на Ингушетию, 78 на Кабардино-Балкарию», «12 в Оше»: a share of the number before by place."""
    at = item.last + 1
    return at + 1 < len(words) and words[at].lower in ("в", "во", "на") and words[at + 1].text[:1].isupper()


def _continues_list(words: Sequence[Word], item: Item, previous: Draft) -> bool:
    """Only list punctuation since the number before: «…, 7 мин и 3 гранаты»."""
    if previous.item.end >= item.first or previous.item.index == item.index:
        return False
    gap = range(previous.item.end + 1, item.first)
    return (
        all(words[j].lower in (",", "и", "а", "также", "ещё", "еще", "плюс", "(", ";", "—", "–", "-") or words[j].text == "." for j in gap)
        and len(gap) <= 5
    )


# --- actions ----------------------------------------------------------------------------------------------------------


def _actions(unit: Unit, trigger: Trigger, item: Item) -> tuple[tuple[str, ...], str, str] | None:
    """Action classes of all verbs of the chain, the status and the rule."""
    chain = [t for t in unit.triggers if t.i in trigger.chain] or [trigger]
    if joined := pair_action([t.verb for t in chain]):
        return (joined,), "result", "action.pair"
    out: dict[str, str] = {}
    for t in chain:
        hit = t.action(item.code or "other", item.family or "thing")
        if hit:
            out.setdefault(hit[0], hit[1].status)
    if not out:
        return None
    status = next(iter(out.values())) if item.family == "operation" else _mood(unit.words, trigger, next(iter(out.values())))
    return tuple(out), status, "action.noun" if trigger.noun else "action.verb"


def _mood(words: Sequence[Word], trigger: Trigger, status: str) -> str:
    """Planned and required actions are infinitives behind such a word; drills colour the whole sentence."""
    actions = load_actions()
    window = words[max(0, trigger.i - 6) : trigger.i]
    if any(w.lemmas & actions.exercise for w in words):
        return "exercise"
    if words[trigger.i].future and status == "result":
        return "planned"
    if words[trigger.i].verb_form == "Inf" or trigger.noun:
        if any(w.lemmas & actions.required for w in window):
            return "required"
        if status == "result" and any(w.lemmas & actions.planned for w in window):
            return "planned"
    return status


def _nominal(item: Item, words: Sequence[Word]) -> tuple[tuple[str, ...], str, str] | None:
    """«12 задержанных», «семеро погибших»: the counted word is the action itself."""
    if item.counted is None:
        return None
    actions = load_actions()
    for place in range(item.counted.first, item.counted.head + 1):
        word = words[place]
        for lemma in (word.lemma, *sorted(word.lemmas)):
            for entry in actions.verbs.get(lemma, ()) if word.attribute else actions.nouns.get(lemma, ()):
                if entry.companions or entry.nested or entry.negated:
                    continue
                action = entry.action(item.code, item.family)
                if (action and word.i == item.counted.head) or (action and word.attribute):
                    return (action,), entry.status, "action.nominal"
    return None


def _has_verb(words: Sequence[Word], item: Item) -> bool:
    """A finite verb or a short participle in the clause of a number."""
    saying = load_actions().reporting
    others = (w for w in words if not item.first <= w.i <= item.end and not w.lemmas & saying)
    return any(w.verb_form == "Fin" or w.short or (w.pos == "VERB" and not w.attribute) for w in others)


def _action_text(words: Sequence[Word], trigger: Trigger) -> str:
    places = sorted({*trigger.chain, trigger.i, *([trigger.companion] if trigger.companion >= 0 else [])})
    return " ".join(words[p].text for p in places)


# --- parts ------------------------------------------------------------------------------------------------------------


def part_cue(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> str:
    """The wording that makes a number a part of an earlier one, empty where there is none."""
    left = here[-1].item.end + 1 if here else 0
    text = " ".join(words[j].lower for j in range(max(left, item.first - 14), item.first))
    right = " ".join(w.lower for w in words[item.last + 1 : item.last + 4])
    found = re.search(pattern_of("parts"), text)
    if found and not re.search(r"[;]", text[found.end() :]):
        return found.group()
    found = re.match(r"(?:из котор|из них|из числа|из этих|из указанных|из всех)", right)
    return found.group() if found else ""


def build_unit(number: int, words: Sequence[Word], quantities: Sequence[Quantity], paragraph: int) -> Unit:
    items, stops = make_items(words, quantities)
    triggers = find_triggers(words, stops)
    return Unit(number, tuple(words), words[0].start, words[-1].end, paragraph, items, tuple(triggers))


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
