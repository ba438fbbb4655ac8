"""Numbers whose deed is told in another place: of those from whom something was taken, of those whom «из» names, under a heading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.objects import load_objects
from ..lexicon.wordings import table_of, words_of
from .cases import Case, Deed, told_once
from .meant import among, done_to, plainly_done
from .predicates import called_so
from .words import Word

TAKEN = ("seized", "identified")
INSERTED = 16  # words between two commas


def taken_from(case: Case) -> Deed | None:
    """«у 60 нарушителей карабины изъяты», «патенты отозваны у девяти мигрантов»: from how many people something was taken."""
    item, words = case.item, case.unit.words
    if item.first == 0 or words[item.first - 1].lower != "у" or item.family != "people" or case.quantity.kind != "count":
        return None
    if item.counted is None and not (case.part or case.inherited):
        return None
    opens = max((j for j in range(item.first) if words[j].text in ",;.:()"), default=-1) + 1
    ends = next((j for j in range(item.end + 1, len(words)) if words[j].text in ",;.:()"), len(words))
    if any(i.index != item.index and opens <= i.first < ends for i in case.unit.items):
        return None  # «у 12 задержанных изъято 40 гранат»: the things are counted
    if (thing := _thing(case, opens, ends)) is None:
        return None
    for verb in case.unit.triggers:
        hit = verb.action(*thing)
        plain = opens <= verb.i < ends and (words[verb.i].short or words[verb.i].verb_form == "Fin") and not verb.negated
        taken = hit is not None and (hit[0] in TAKEN or (hit[0] == "other" and thing[0] == "document"))
        if plain and taken and hit is not None and hit[1].status == "result":
            return Deed((hit[0],), "result", "action.taken_from", 2.0, words[verb.i].text)
    return None


def _thing(case: Case, opens: int, ends: int) -> tuple[str, str] | None:
    """Code and family of the thing that was taken and that nobody has counted; None where none is named."""
    words, item = case.unit.words, case.item
    near = [w for w in (*words[opens : item.first - 1], *words[item.end + 1 : ends]) if w.nominal and w.case in ("Nom", "Acc", "Gen")]
    hits = (load_objects().match(w.lemmas, []) for w in near)
    found = [hit[0] for hit in hits if hit and hit[0].family not in ("people", "group", "event", "process")]
    return (found[0].code, found[0].family) if found else None


def of_those(case: Case) -> Deed | None:
    """«осуждены 14 человек. Пятеро из осуждённых – женщины»: what was done to those whom «из» or «среди» names."""
    item, words, verb = case.item, case.unit.words, case.trigger
    says = verb is not None and verb.action(item.code or "person", "people") is not None
    if item.family != "people" or (says and verb is not None and verb.verb not in words_of("suspecting")):
        return None  # «трое из осуждённых выданы»
    behind = words[item.last + 1].lower if item.last + 1 < len(words) else ""
    told = among(words, item, case.here) if behind == "из" or verb is not None else None
    done = done_to(told) if told is not None else frozenset()
    whole = next((d for d in reversed(case.known) if d.family == "people" and done & set(d.actions)), None)
    if whole is None or told is None:
        return None
    return Deed(told_once(whole.actions), whole.status, "action.of_those", 1.5, told.text, own=False)


def called_by_it(case: Case) -> Deed | None:
    """«Погибли 14 человек, ранены 33. Двое | раненых | — дети»: what was done to them is what they are called by."""
    word = called_so(case.unit.words, case.item)
    done = done_to(word) if word is not None else frozenset()
    whole = next((d for d in reversed(case.known) if d.family == "people" and done & set(d.actions)), None)
    if word is None or not done:
        return None
    actions = told_once(whole.actions) if whole is not None else plainly_done(word)
    return Deed(actions, "result", "action.called_by_it", 1.0, word.text) if actions else None


def so_many_were(case: Case) -> Deed | None:
    """«ранены 390 человек, в мае погибших | было | 43»: what befell them is what the number's own subject is called."""
    words, item = case.unit.words, case.item
    at = item.first - 1
    while at > 0 and words[at].pos in ("ADV", "PART"):
        at -= 1
    bare = item.counted is None or item.counted.rule in ("phrase.before", "phrase.people")
    if at < 1 or not bare or not words[at].lemmas & words_of("light_among"):
        return None
    noun, lead = words[at - 1], words[at - 2] if at > 1 else None
    apart = lead is not None and (lead.pos in ("ADP", "NUM", "ADV") or lead.text.isdigit())  # «среди осуждённых», «ранее судимых»
    if apart or (noun.case, noun.number) != ("Gen", "Plur") or (case.trigger is not None and case.trigger.i >= item.first):
        return None
    actions = plainly_done(noun)
    return Deed(actions, "result", "action.called_by_it", 1.0, noun.text) if actions else None


def so_many_people(case: Case) -> Deed | None:
    """«Нападавших | было трое |», «заложников насчитывалось около 40», «преступников оказалось пятеро»: their number alone is told."""
    words, item = case.unit.words, case.item
    counted = item.counted
    if counted is None or counted.rule != "phrase.before" or item.family != "people" or case.quantity.kind != "count" or case.part:
        return None
    at = item.first - 1
    while at > 0 and words[at].pos in ("ADV", "PART"):
        at -= 1
    if words[at].text == ",":  # «было, по словам очевидцев, трое»
        at = next((j - 1 for j in range(at - 1, max(0, at - INSERTED), -1) if words[j].text == ","), at)
    noun = words[counted.head]
    led = at > 0 and words[at].lemmas & words_of("light_among") and words[at - 1] is noun
    if not led or (noun.case, noun.number) != ("Gen", "Plur") or not _opens(words, counted.head):
        return None
    table = table_of("so_many_people")
    action = next((table[lemma] for lemma in sorted(noun.lemmas) if lemma in table), table.get(item.code))
    return Deed((action,), "result", "action.so_many", 2.0, words[at].text) if action else None


def died(case: Case) -> Deed | None:
    """«к ним добавились восемь раненых, | скончавшихся | в больнице»: what became of them in the end."""
    words, at = case.unit.words, case.item.end + 1
    if case.item.family != "people" or case.item.counted is None or at + 1 >= len(words) or words[at].text != ",":
        return None
    if case.item.first and words[case.item.first - 1].pos == "ADP":
        return None  # «изъято у двухсот владельцев, скончавшихся либо лишённых лицензий»
    verb = words[at + 1]
    dead = verb.verb_form == "Part" and not verb.passive and bool(verb.lemmas & words_of("dying"))
    return Deed(("killed",), "result", "action.died", 1.5, verb.text) if dead else None


def _opens(words: Sequence[Word], at: int) -> bool:
    """Does the noun open its clause: «всего боевиков было 12», no «среди боевиков было»?"""
    before = words[at - 1] if at else None
    return before is None or before.text in ",;.:–—" or before.pos in ("ADV", "PART", "CCONJ") or (
        before.attribute and not plainly_done(before)
    )


def under_heading(case: Case) -> Deed | None:
    """«Итоги борьбы с контрабандой: 1) наркотики – 187 кг; 2) оружие – 22 единицы»: things of a list that a noun of taking heads."""
    item, words = case.item, case.unit.words
    if item.family not in ("weapon", "drugs", "literature") or item.oblique or case.quantity.kind in ("change", "share"):
        return None
    colon = next((w.i for w in words[: item.first] if w.text == ":"), None)
    if colon is None or any(w.verb_form == "Fin" or w.short for w in words[:colon]):
        return None
    listed = any(w.text == ";" for w in words[colon:])
    head = next((w for w in words[:colon] if w.lemmas & words_of("heads_of_taking")), None)
    return Deed(("seized",), "result", "action.heading", 2.0, head.text) if head is not None and listed else None


def happened(case: Case) -> Deed | None:
    """«терактов было два, пять предотвращено»: as many as there were, whatever the verb of the next number."""
    item, words, verb = case.item, case.unit.words, case.trigger
    label = item.family == "event" and item.counted is not None and item.counted.last < item.first and not case.part
    label = label and case.quantity.kind == "count" and "phrase.before" in case.rules  # not «таких было 96 тысяч, рост составил 23%»
    if not label or item.first == 0 or words[item.first - 1].lower not in ("было", "произошло", "оказалось"):
        return None
    other = verb is not None and verb.verb not in words_of("measures") and verb.i > item.end
    apart = other and verb is not None and any(w.text in ",;" for w in words[item.end + 1 : verb.i])
    return Deed(("committed",), "result", "action.happened", 1.0, words[item.first - 1].text) if apart else None


def access_to(case: Case) -> Deed | None:
    """«к 90 из них, где были выложены ролики, доступ закрыт»: the access that is told behind what it leads to."""
    words, item = case.unit.words, case.item
    if item.first == 0 or words[item.first - 1].lower not in ("к", "ко") or item.family != "information":
        return None
    verb = next((t for t in case.unit.triggers if t.companion > item.end and words[t.companion].lemma == "доступ"), None)
    hit = verb.action(item.code, item.family) if verb is not None else None
    if verb is None or hit is None or any(w.text in ";." or w.lower in ("к", "ко") for w in words[item.end + 1 : verb.companion]):
        return None
    return Deed((hit[0],), hit[1].status, "action.access", 1.0, words[verb.i].text)


def opened_upon(case: Case) -> Deed | None:
    """«направлено 73 материала, по | 31 | из которых возбуждены дела»: cases upon some of what was told before."""
    words, item = case.unit.words, case.item
    theirs = [w.lower for w in words[item.end + 1 : item.end + 3]]
    of_them = len(theirs) == 2 and theirs[0] == "из" and theirs[1] in words_of("they")
    if item.family in ("people", "event", "process") or not (of_them or case.part):
        return None
    if item.first == 0 or words[item.first - 1].lower != "по":
        return None
    at = item.end + 1 + 2 * of_them
    opened = words[at : at + 1] and (words[at].short or words[at].verb_form == "Fin") and "возбудить" in words[at].lemmas
    told = opened and any(w.lemma == "дело" for w in words[at + 1 : at + 4])
    return Deed(("case_opened",), "result", UPON, 1.0, words[at].text) if told else None


UPON = "action.opened_upon"


def on_accounts(case: Case) -> Deed | None:
    """«320 счетов, на которых лежало 4,8 млн рублей, заморожены»: with the accounts what was on them."""
    near = [d for d in case.known if d.unit == case.unit.number - 1 and d.actions == ("frozen",)]  # «счета 310 лиц»
    near = [d for d in near if d.code == "account" or d.family in ("people", "group")]
    left = case.here[-1] if case.here else near[-1] if near else None
    if left is None or (case.here and left.code != "account") or left.actions != ("frozen",) or case.quantity.kind != "money":
        return None
    if not case.here:  # «закрыто 185 счетов. На них хранилось 40 млн рублей»
        them = any(a.lower == "на" and b.lower in ("них", "этих") for a, b in pairwise(case.unit.words[: case.item.first]))
        return Deed(left.actions, left.status, "action.on_accounts", 1.5, left.action_text) if them else None
    gap = case.unit.words[left.item.end + 1 : case.item.first]
    inside = len(gap) > 1 and gap[0].text == "," and any(w.lower.startswith("котор") or w.lower == "где" for w in gap[1:3])
    return Deed(left.actions, left.status, "action.on_accounts", 1.5, left.action_text) if inside else None


def dealt_in(case: Case) -> bool:
    """A noun of selling or stealing right before the number, and no verb of taking away."""
    words, at = case.unit.words, case.item.first - 1
    while at > 0 and words[at].attribute:
        at -= 1
    taken = case.trigger is not None and bool(words[case.trigger.i].lemmas & words_of("taken_away"))
    return at > 0 and not taken and words[at].pos == "NOUN" and bool(words[at].lemmas & words_of("dealing"))
