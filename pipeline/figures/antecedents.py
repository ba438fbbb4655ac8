"""Which earlier number a number without a noun of its own leans on.

Every earlier number that the verb beside it can speak of is weighed by the reasons of ``REASONS``, asked in their order; the
nearest of those that are alike is taken. The reason that decided goes into the rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..lexicon.wordings import pattern_of, words_of
from ..records import Quantity
from .belonging import subject_of
from .brackets import before_its_bracket
from .drafts import FIGHTERS, Draft, Unit, closing
from .items import Item, bracketed_alone
from .triggers import Trigger
from .turning import before_court, done_by, in_a_state, of_people_alone, pointed_at, turns_back
from .verbs_beside import serves, verb_beside
from .wholes import GRAMS, aside, by_the_piece, led_away, part_of_weight, sum_of_money
from .words import Word

SUM = 10_000  # so few are no money where nothing says so
BACK = 2  # sentences that a bare number may look back over, those without numbers counted
YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d(?:-\w{1,3})?(?!\w)")
WEIGHED = frozenset({"drugs", "weapon", "thing"})


@dataclass(frozen=True, slots=True)
class Asking:
    """A number that looks for an earlier one, and the verb beside it (None where it has none)."""

    unit: Unit
    item: Item
    quantity: Quantity
    verb: Trigger | None
    part: str
    compared: bool  # a time is told that the number is compared by: «в 2018-м — 12»
    known: Sequence[Draft]  # the numbers before
    previous: Unit | None  # the sentence before


def asking(
    unit: Unit, item: Item, quantity: Quantity, part: str, here: Sequence[Draft], known: Sequence[Draft], previous: Unit | None
) -> Asking:
    text = lead_of(unit.words, item, here)
    timed = beside(text) or YEAR.search(text) is not None or re.search(pattern_of("timed"), text) is not None
    return Asking(unit, item, quantity, verb_beside(unit, item), part, timed, known, previous)


def lead_of(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> str:
    """The words between the number before and this one, without a bracket that has closed: «(186 – за прошлый год), | ранены 350»."""
    opens = max(here[-1].item.end + 1 if here else 0, item.first - 12)
    opens = next((j + 1 for j in range(item.first - 1, opens - 1, -1) if words[j].text == ")"), opens)
    return " ".join(w.lower for w in words[opens : item.first])


def beside(text: str) -> bool:
    return re.search(r"(?<!\w)" + pattern_of("told_beside"), text) is not None


def can_be(ask: Asking, draft: Draft) -> bool:
    """Can the number count what the earlier one counts: by unit, by verb, by kind of word?"""
    unknown = "phrase.unknown" in draft.rules and not (ask.part == "" and (theirs(ask.unit.words, ask.item) or _beside_it(ask, draft)))
    none = draft.value == 0 and draft.item.index < 0 and not (theirs(ask.unit.words, ask.item) and ask.known and ask.known[-1] is draft)
    if unknown or none or not draft.family or draft.start >= ask.quantity.start:
        return False  # «терактов не было, задержаны двое», but «терактов не было. В прошлом году их было два»
    said = ask.verb.action("person", "people") if ask.verb is not None else None
    unfit = ask.verb is not None and said is not None and ask.verb.action(draft.code, draft.family) is None  # «четверо признали вину»
    if said is not None and said[0] == "prevented" and draft.family == "people" and any(d.family == "event" for d in ask.known):
        return False  # «совершено два теракта, погибли трое. Предотвращено девять»
    if said is not None and (of_people_alone(ask.verb, said[0], draft) or done_by(ask.unit, ask.item, ask.verb, draft)):
        return False
    hostile = words_of("hostile")
    caught = ask.part in words_of("of_them") and not set(draft.actions).isdisjoint(hostile)  # «осуждены 40 военных, 6 из них …»
    if said is not None and (unfit or (said[0] in hostile and not caught)) and set(draft.code.split("+")) <= words_of("victims"):
        return False  # «погибли семь жителей. Задержаны двое»
    deeds = (hostile | {"killed", "wounded"}) - set(draft.actions)
    another = said is not None and not ask.part and draft.unit != ask.unit.number and said[0] in deeds
    if "phrase.our_losses" in draft.rules and draft.unit != ask.unit.number:
        return False  # «Мы потеряли двоих. Ещё троих взяли в горах»
    if draft.code == "minor" and another and not theirs(ask.unit.words, ask.item):
        return False  # «вывезены 84 ребёнка. В бою убиты двое»
    small = ask.quantity.kind == "count" and (ask.quantity.value or 0) < SUM
    if draft.quantity.kind == "money" and small and "котор" not in ask.part and not re.search(r"тыс|млн|млрд|милли", ask.quantity.text):
        return False  # «Ущерб – 84 млрд долларов. Арестовано 1 002», «14 счетов на 30 млн, годом ранее – девять на 12 млн»
    if said is not None and said[0] in hostile and led_away(draft):
        return False  # «переправили через границу 300 мигрантов. Пятеро взяты под стражу»
    both = said is not None and said[0] in HELD and ask.quantity.text.lower().startswith(("оба", "обе", "обо"))
    if ("collective" in ask.quantity.rule or both) and draft.family not in ("people", *(("group",) if both else ())):
        return False  # «На 27 счетах арестованы деньги. Их везли курьеры, оба задержаны»
    told = {ask.quantity.kind, draft.quantity.kind} == {"count"} and draft.value is not None and draft.quantity.value_max is None
    if told and ask.part in words_of("of_them") and (ask.quantity.value or 0) > (draft.value or 0):
        return False  # «34 канала, по которым прошло 260 млн рублей, из них 41 млн – наличными»
    if (ask.quantity.kind, draft.quantity.kind) == ("count", "count") and "digits" in ask.quantity.rule and (ask.quantity.value or 0) % 1:
        return False  # «в Таджикистане – 2,9» counts nothing, it weighs
    if draft.family not in ("people", "group") and ask.item.first and ask.unit.words[ask.item.first - 1].lower == "у":
        return False  # «изъяты 12 гранат. У девяти отобраны телефоны»
    cases = draft.family == "process" and before_court(ask.unit.words, ask.item)
    if draft.family != "people" and not cases and in_a_state(ask.unit.words, ask.item):
        return False  # «изъято семь стволов; девять под стражей», but «возбуждено 61 дело, 44 уже в суде»
    if ask.quantity.unit == "m" and draft.quantity.unit != "m":
        return False  # «задержаны 12 боевиков. Протяжённость участка – 1250 км»
    if ask.quantity.kind == "area" and draft.family in ("people", "event", "group", "money"):
        return False  # «убиты 12 боевиков. Площадь участка – 900 кв. м»
    if ask.item.counted is None and sum_of_money(ask.quantity, draft, ask.known):
        return False  # «заморожено 94 млн рублей на 6 тыс. счетов, ещё 21 млн – на картах»
    if source := weighed_before(ask):
        return draft is source
    weighed = ask.quantity.unit in GRAMS
    if weighed and (draft.family not in WEIGHED or (draft.family in ("weapon", "thing") and by_the_piece(draft))):
        return False
    return weighed or ask.quantity.unit != "count" or draft.quantity.unit not in GRAMS


HELD = ("detained", "convicted", "prosecuted")  # nobody but people


def weighed_before(ask: Asking) -> Draft | None:
    """«Гашиша изъято 118 кг, годом раньше было 74»: a bare number of another time, right behind one that is weighed."""
    source = next((d for d in reversed(ask.known) if d.quantity.kind != "change"), None)  # «640 кг – втрое больше, чем год назад (213)»
    if source is not None and source.unit == ask.unit.number and part_of_weight(ask.unit.words, ask.item, ask.quantity, ask.part, source):
        return source
    placed = source is not None and (_over_places(ask, source) or _in_its_bracket(ask, source))
    if source is None or not (ask.compared or placed) or source.unit != ask.unit.number or ask.item.counted is not None or ask.part:
        return None
    return source if ask.quantity.kind == "count" and source.quantity.unit in GRAMS and source.start < ask.quantity.start else None


def _over_places(ask: Asking, source: Draft) -> bool:
    """«В России изъято 11 тонн, в Таджикистане – 2,9», «на долю остальных пришлось чуть более пяти»: a place or a share, and no verb."""
    words, dash = ask.unit.words, ask.item.first - 1
    if any(w.lower in words_of("shares_of") for w in words[max(0, dash - 6) : dash]):
        return True
    if dash < 2 or words[dash].text not in "–—-" or ask.verb is not None:
        return False
    gap = words[source.item.end + 1 : dash]
    placed = words[dash - 1].nominal and any(a.lower in words_of("where") and b.text[:1].isupper() for a, b in pairwise(gap))
    return placed or _others(gap) or any(w.lower in words_of("in_all") for w in gap)  # «изъято 13 тонн; всего с начала года – 32»


def _in_its_bracket(ask: Asking, source: Draft) -> bool:
    """«изъято 25 тыс. стволов (24 тыс.), полторы тонны взрывчатки | (1,1) |»: alone in the bracket behind a weight."""
    return source.item.end == ask.item.first - 2 and bracketed_alone(ask.unit.words, ask.item)


def _others(gap: Sequence[Word]) -> bool:
    """«пограничники изъяли 912 кг, | таможенники | – 304»: another service did the same, the verb left out."""
    who = [w for w in gap if w.text != "," and w.lower not in ("а", "и", "ещё", "еще")]
    if not gap or gap[0].text not in ",;" or not who or who[0].text in words_of("where"):
        return False
    head = next((w for w in who if w.nominal), who[-1])
    return serves(head) and all(w.nominal or w.attribute for w in who)


def _beside_it(ask: Asking, draft: Draft) -> bool:
    """«проверено 64 заведения, деятельность | девятнадцати | приостановлена», «закрыто 23 ломбарда, в этом году – 31»."""
    if draft.unit != ask.unit.number:
        return False
    return ask.compared or any(t.companion == ask.item.first - 1 for t in ask.unit.triggers)


def theirs(words: Sequence[Word], item: Item) -> bool:
    """«в 2016 году их было 12»"""
    before = words[max(0, item.first - 4) : item.first]
    return any(v.lower == "их" and w.lemma in words_of("measures") for v, w in pairwise(before))


def spoken_of(ask: Asking, draft: Draft) -> bool:
    """Does the verb beside the number tell anything of such things? «Ликвидировано 18 лабораторий. Двенадцать находились в домах»."""
    if ask.verb is None or (ask.verb.verb in words_of("being_placed") and ask.verb.companion < 0):
        return True
    return ask.verb.action(draft.code or "other", draft.family) is not None


def _same_verb(ask: Asking, draft: Draft) -> bool:
    """The same verb, or another time of the same deed: «осуждено 48 …; за прошлый год приговорили больше — 71»."""
    if ask.verb is None or not (ask.compared or (draft.trigger and draft.trigger.verb == ask.verb.verb)):
        return False
    said = ask.verb.action(draft.code or "other", draft.family)
    return said is not None and said[0] in draft.actions


def _very_verb(ask: Asking, draft: Draft) -> bool:
    """«задержаны 14 человек, изъято 20 стволов. В 2018 году задержали | 11»: of people, though things are held up as well."""
    return ask.verb is not None and draft.trigger is not None and draft.trigger.verb == ask.verb.verb and _same_verb(ask, draft)


def _main_line(ask: Asking, draft: Draft) -> bool:
    """Not told aside: no number of a bracket that has closed, of last year, of things inside a thing."""
    if "clause.relative" in draft.rules and draft.unit == ask.unit.number and draft is ask.known[-1] and _one_clause(ask, draft):
        return True  # «которые переправили 74 человека и собирались отправить ещё | 31»
    return not aside(draft, ask.unit.number, ask.item.first) or draft.quantity.kind == "change"


def _one_clause(ask: Asking, draft: Draft) -> bool:
    gap = ask.unit.words[draft.item.end + 1 : ask.item.first]
    more = bool(gap) and gap[-1].lower in words_of("once_more_of_them")
    return more and any(w.lower == "и" for w in gap) and not any(w.text in ",;:()—–" for w in gap)


def _total(ask: Asking, draft: Draft) -> bool:
    """A total before its parts, unless the number goes on with the parts in their sentence."""
    if draft.unit == ask.unit.number and turns_back(ask.unit.words, ask.item, ask.known):
        return draft.parent is None
    inside = ask.unit.words[ask.item.first - 1].text == "(" or closing(ask.unit.words, ask.item.first) >= 0
    if draft.parent is None or (draft.unit == ask.unit.number and (bool(ask.part) or (ask.verb is None and (inside or not ask.compared)))):
        return True
    return ask.part.endswith(("них", "которых", "коих")) and sum(d.parent is draft.parent for d in ask.known) < 2


def _prevented(ask: Asking, draft: Draft) -> bool:
    """«298 преступлений, в том числе 19 терактов, 12 из которых совершены; ещё девять предотвращены»: attacks are."""
    said = ask.verb.action("attack", "event") if ask.verb is not None else None
    alike = any(d.unit == ask.unit.number and d.code == "attack" for d in ask.known)
    return draft.family != "event" or draft.code == "attack" or said is None or said[0] != "prevented" or not alike


def _of_the_subject(ask: Asking, draft: Draft) -> bool:
    """«12 боевиков и 40 пособников. Пособники дали показания, семеро из них …»: of those whom the sentence is about."""
    told = ask.part in words_of("of_them") and draft.unit < ask.unit.number
    opens = subject_of(ask.unit.words, ask.item.first) if told else None
    return opens is None or opens == draft.head_word


REASONS: tuple[tuple[str, Callable[[Asking, Draft], bool]], ...] = (
    ("pointed_at", lambda ask, draft: pointed_at(ask.unit, ask.item, draft)),
    ("very_verb", _very_verb),
    ("of_the_subject", _of_the_subject),
    ("same_verb", _same_verb),
    ("prevented", _prevented),
    ("main_line", _main_line),
    ("total", _total),
)


def leans_on(ask: Asking) -> tuple[Draft, str] | None:
    """The earlier number that a bare one leans on, and the reason that set it before the next nearest."""
    able = [d for d in ask.known if can_be(ask, d) and (ask.part or ask.unit.number - d.unit <= BACK)]
    if (again := all_of(ask, able)) is not None:
        return again, "all"
    if ask.compared and (outer := before_its_bracket(ask.unit, ask.item, able)) is not None:
        return outer, "bracket"
    spoken = [d for d in able if spoken_of(ask, d)]
    here = [d for d in spoken if d.unit == ask.unit.number]
    if not here and any(i.counted and not i.code for i in ask.unit.items if i.last < ask.item.first):
        return None  # «погибли семеро товарищей, 19 ранены»: what the sentence counts is not known
    if of_a_lost_change(ask) or (ask.compared and not here and _of_a_lost_thing(ask)):
        return None
    if "котор" in ask.part:
        spoken, able = here, [d for d in able if d.unit == ask.unit.number]
    deaf = ask.verb is not None and ask.verb.action("person", "people") is None
    own = [d for d in able if d.unit == ask.unit.number] if ask.part in words_of("of_them") else []
    for pool in (here, own, spoken, able if deaf or ask.part in words_of("of_them") else []):
        if pool:
            best = max(reversed(pool), key=lambda d: tuple(rule(ask, d) for _, rule in REASONS))
            nearest = pool[-1]
            decided = next((name for name, rule in REASONS if rule(ask, best) and not rule(ask, nearest)), "nearest")
            return best, decided
    return None


def _of_a_lost_thing(ask: Asking) -> bool:
    """«границу пересекли 398 тысяч пассажиров, в этом году – 318 тысяч»: the number before counts what is no figure."""
    before = [i for i in ask.unit.items if i.last < ask.item.first]
    known = [d.item.index for d in ask.known if d.unit == ask.unit.number]
    plain = bool(before) and before[-1].counted is not None and before[-1].code in ("civilian", "other")
    return plain and before[-1].index not in known


def all_of(ask: Asking, able: Sequence[Draft]) -> Draft | None:
    """«Девять пособников собирали деньги по 43 картам. Все девять задержаны»: the number again, with those whom it counted."""
    if ask.item.first == 0 or ask.unit.words[ask.item.first - 1].lower not in words_of("all_of_them"):
        return None
    return next((d for d in reversed(able) if d.value == ask.quantity.value and d.quantity.unit == ask.quantity.unit), None)


def of_a_lost_change(ask: Asking) -> bool:
    """«изъято 40 автоматов, дел возбуждено на треть меньше: 120»: the number is of what has changed, and that is not known."""
    words, left = ask.unit.words, max((i for i in ask.unit.items if i.last < ask.item.first), key=lambda i: i.last, default=None)
    if left is None or any(d.unit == ask.unit.number and d.item.index == left.index for d in ask.known):
        return False
    ends = [w.lower in words_of("more_or_less") for w in words[left.last + 1 : ask.item.first]]
    gap = [w.text for w in words[left.last + 1 : ask.item.first]]
    return any(ends) and all(end or text in ",:–—-" for end, text in zip(ends, gap, strict=True))


def kind_of(draft: Draft, known: Sequence[Draft]) -> str:
    """What a number that leans on another counts: of a list of different people only that they are people."""
    if draft.family != "people" or draft.trigger is None or draft.parent is not None:
        return draft.code
    mates = [d for d in known if d.trigger and d.trigger.chain == draft.trigger.chain and d.unit == draft.unit and d.parent is None]
    mates = [d for d in mates if d.bracket in (-1, draft.bracket)]  # «60 боевиков (14 главарей и 46 пособников), в июне – 75»
    if draft.code in FIGHTERS:  # «14 боевиков удерживали 35 человек»: who did it, and to whom
        mates = [d for d in mates if (d.item.first < draft.trigger.i) == (draft.item.first < draft.trigger.i)]
    codes = {d.code for d in mates if d.family == "people"}
    return draft.code if len(codes) < 2 else "person"
