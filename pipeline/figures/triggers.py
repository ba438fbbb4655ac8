"""Verbs and deverbal nouns that can govern a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..lexicon.actions import Actions, Entry, load_actions
from ..lexicon.inflection import readings
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .companions import companion_of, negated_at
from .serving import (
    another,
    asked,
    fled,
    handed_in_for,
    has_subject,
    in_trying,
    of_a_charge,
    of_a_label,
    of_a_sentence,
    of_a_stage,
    of_its_own,
    of_its_place,
    out_of_it,
    step_taken,
)
from .words import Word

BESIDE = 3  # words between a verb and a companion that must stand beside it


@dataclass(frozen=True, slots=True)
class Trigger:
    i: int
    entries: tuple[Entry, ...]  # best first: those with a companion before those without
    companion: int  # the companion's place, -1
    noun: bool
    negated: bool
    attribute: bool  # a full participle before or behind a noun
    verb: str  # lemma in the lexicon
    chain: tuple[int, ...] = field(default=())  # places of the triggers that share its arguments

    def action(self, code: str, family: str) -> tuple[str, Entry] | None:
        """The first entry that says something about the object."""
        for entry in self.entries:
            if entry.negated != self.negated and not (entry.zero or entry.denied):
                continue
            if entry.negated and not self.negated:
                continue
            action = entry.action(code, family)
            if action:
                return action, entry
        return None

    def relative(self, words: Sequence[Word]) -> bool:
        """The verb of a «, N из которых …» clause: it ends with that clause."""
        aside = self.i  # «большинство из которых, 71, пресечены»
        gerund = words[self.i].verb_form == "Conv"  # «родители которых погибли, | сражаясь |»
        for j in range(self.i - 1, max(-1, self.i - (12 if gerund else 7)), -1):
            if gerund and words[j].text == "," and j == self.i - 1:
                aside = j
            elif words[j].text == "," and j == self.i - 1 and j > 2 and words[j - 1].pos == "NUM" and words[j - 2].text == ",":
                aside = j - 2
            elif words[j].text in (",", ";", ".", ":") and j != aside:
                return False
            if words[j].lower.startswith("котор") or words[j].lower == "где":
                return True
        return False

    def asks(self, preposition: str) -> bool:
        """The verb governs a number behind this preposition."""
        return any(preposition in e.asks for e in self.entries)

    @property
    def actions(self) -> frozenset[str]:
        """What it tells of people."""
        return frozenset(dict(e.by).get("people", "") for e in self.entries)

    @property
    def nested(self) -> bool:
        return any(e.nested for e in self.entries)


def find_triggers(words: Sequence[Word], numbers: frozenset[int]) -> list[Trigger]:
    """All triggers of a unit, left to right, those that share their arguments chained."""
    actions = load_actions()
    found = [t for t in (_trigger(words, i, actions) for i in range(len(words)) if i not in numbers) if t]
    companions = {t.companion for t in found}
    aside = [t for t in found if t.noun and (t.i in companions or of_a_stage(words, t.i))]
    aside = [t for t in aside if not (of_its_own(words, t.i, numbers) or asks_for_number(words, t, numbers))]
    aside += [t for t in found if t.noun and t.i - 1 in companions and words[t.i - 1].lemma == "попытка"]  # «пресечь попытки выезда 100 …»
    aside += [t for t in found[1:] if in_trying(words, t.i)]
    told = (of_a_label, of_a_charge, of_a_sentence, of_its_place)
    aside += [t for t in found if t.noun and any(rule(words, t.i) for rule in told)]
    aside += [t for t in found if t.noun and out_of_it(words, t.i, t.actions)]
    aside += [t for t in found if t.noun and handed_in_for(words, t.i)]
    wanted = [t.i for t in found if "wanted" in t.actions and not t.noun and not words[t.i].short]
    aside += [t for t in found if fled(words, t.i, wanted)]
    found = [t for t in found if t not in aside]
    return _chain(words, found, numbers)


def asks_for_number(words: Sequence[Word], trigger: Trigger, numbers: frozenset[int]) -> bool:
    """«проверяется причастность задержанных ещё к | четырём взрывам»: the noun has a number of its own, and serves no verb."""
    for j in range(trigger.i + 1, min(len(words) - 1, trigger.i + 7)):
        if trigger.asks(words[j].lower):
            return j + 1 in numbers
        if not (words[j].nominal or words[j].attribute or words[j].pos in ("PRON", "DET", "ADV", "PART")):
            return False
    return False


# short participles that open a sentence are taken for names or adverbs now and then: «Экстрадировано 5 человек», «Склонены к отказу»
PARTICIPLES = ("но", "ны", "на", "то", "ты", "та", "ен", "ан", "ят", "ыт")


def _opens(words: Sequence[Word], i: int) -> bool:
    """A word that looks like a short participle, taken for something else at the head of a sentence."""
    word = words[i]
    if not word.lower.endswith(PARTICIPLES) or word.pos in ("NOUN", "ADP", "PRON", "DET", "NUM"):
        return False
    return word.pos == "ADV" or i == 0 or not words[i - 1].text[:1].isalnum() or not word.text[:1].isupper()


def _trigger(words: Sequence[Word], i: int, actions: Actions) -> Trigger | None:
    word = words[i]
    if word.attribute and word.lower.startswith("подавляющ"):
        return None  # «подавляющая часть арсенала», «подавляющее большинство»
    verbal = word.pos in ("VERB", "AUX") or word.short or word.verb_form != "" or _opens(words, i)
    table = actions.verbs if verbal or word.pos == "ADJ" else actions.nouns if word.pos == "NOUN" else None
    if table is actions.verbs and word.lemmas & actions.nouns.keys() and _only_noun(word.lower):
        table, verbal = actions.nouns, False
    if table is None or (word.attribute and words_of("epithets") & word.lemmas) or _set_beforehand(words, i) or step_taken(words, i):
        return None
    keys = (word.lemma, *sorted(word.lemmas - {word.lemma}))
    key = next((k for k in keys if k in table), None)
    if key is None and not word.lemmas & (actions.planned | actions.required | actions.reporting):
        key = next((k for k in map(passive_of, keys) if k in table), None)
    if key is None:
        return None
    if word.lemma == "быть" and any(w.short and w.passive for w in words[i + 1 : i + 3]):
        return None  # «находившиеся в розыске были задержаны»
    negated = negated_at(words, i)
    ranked: list[tuple[int, int, Entry, int]] = []
    for entry in table[key]:
        companion = companion_of(words, i, entry)
        if (entry.companions and companion < 0) or another(words, i, entry):
            continue
        if entry.beside and abs(companion - i) > BESIDE:
            continue
        if entry.about and (companion + 1 >= len(words) or words[companion + 1].lower not in entry.asks):
            continue
        if table is actions.nouns and entry.asks and entry.companions and entry.status == "result" and not asked(words, i, entry):
            continue
        ranked.append((0 if companion >= 0 else 1, entry.number, entry, companion))
    if not ranked:
        return None
    ranked.sort(key=lambda r: (r[0], r[1]))
    return Trigger(i, tuple(r[2] for r in ranked), ranked[0][3], table is actions.nouns, negated, word.attribute, key)


def _set_beforehand(words: Sequence[Word], i: int) -> bool:
    """«в | установленном | порядке», «в установленные законом сроки»: nothing is found out."""
    behind = (w for w in words[i + 1 : i + 3] if w.lemmas & words_of("set_beforehand"))
    return words[i].attribute and words[i].lemma.startswith(("установ", "предусмотр")) and next(behind, None) is not None


@lru_cache(maxsize=20_000)
def _only_noun(lower: str) -> bool:
    """«Выемка», taken for a verb."""
    return all(p.tag.POS == "NOUN" and p.is_known for p in readings(lower))


@lru_cache(maxsize=20_000)
def passive_of(lemma: str) -> str:
    """«изыматься» is the passive of «изымать»; a perfective reflexive («задержаться») is a verb of its own."""
    if not lemma.endswith(("ться", "чься")):
        return ""
    active = lemma[:-2]
    imperfective = any(p.tag.POS == "INFN" and p.tag.aspect == "impf" and p.is_known for p in readings(active))
    return active if imperfective else ""


def _chain(words: Sequence[Word], found: list[Trigger], numbers: frozenset[int]) -> list[Trigger]:
    """«выявлены, задержаны и выданы»: verbs with nothing but conjunctions between share their arguments."""
    groups: list[list[Trigger]] = []
    for trigger in found:
        if groups and _shares(words, groups[-1][-1], trigger, numbers):
            groups[-1].append(trigger)
        else:
            groups.append([trigger])
    out = []
    for group in groups:
        places = tuple(t.i for t in group)
        for t in group:
            entries, companion = t.entries, t.companion
            if len(group) > 1:  # «предотвратить или ограничить доступ»: the companion is shared
                shared = next((g for g in group if g.companion >= 0), None)
                if shared and companion < 0 and not t.noun:
                    extra = tuple(e for e in _entries(t, words) if e.companions and words[shared.companion].lemmas & e.companions)
                    entries, companion = (*extra, *entries), shared.companion
            out.append(Trigger(t.i, entries, companion, t.noun, t.negated, t.attribute, t.verb, places))
    return out


def _of_which(words: Sequence[Word], verb: int) -> bool:
    """«12 из которых | находились | в розыске, а также изъяты 40 патронов»: a verb of the clause that «которых» opens."""
    opens = next((j for j in range(verb - 1, max(-1, verb - 6), -1) if words[j].text in ",;." or words[j].lower.startswith("котор")), -1)
    return opens >= 0 and words[opens].lower.startswith("котор")


def _entries(trigger: Trigger, words: Sequence[Word]) -> tuple[Entry, ...]:
    return load_actions().verbs.get(trigger.verb, ())


def _shares(words: Sequence[Word], left: Trigger, right: Trigger, numbers: frozenset[int]) -> bool:
    start = left.companion if left.i < left.companion < right.i and _led_to(words, left.i, left.companion) else left.i
    between = range(start + 1, right.i)
    companions = {left.companion, right.companion}
    if left.noun != right.noun or not (left.negated == right.negated or _done_by_denial(left) or _done_by_denial(right)):
        return False
    thing = words[left.companion] if words[left.i].short and left.i < left.companion < right.i else None
    if thing is not None and thing.case == "Nom" and load_objects().match(thing.lemmas, []) is not None:
        return False  # «запущены | ракеты | и сожжены семь храмов», but «закрыт доступ либо удалены 40 страниц»
    beside = companions | _adjunct(words, start + 1, right.i, numbers) | ({right.i - 1} if right.negated else set())
    # «задержаны и (или) высланы»
    beside |= {j for j in between if words[j].text in "()/" and "или" in (words[j - 1].lower, words[j + 1].lower)}
    if any(words[j].lower not in words_of("between_verbs") and j not in beside and words[j].pos != "ADV" for j in between):
        return False
    if right.i - left.i < 2 or not any(words[j].lower in (",", "и", "или", "либо", "и/или") for j in between):
        return False
    if left.noun:
        return True
    a, b = words[left.i], words[right.i]
    comma_only = not any(words[j].lower in ("и", "или", "либо", "и/или", "а") for j in between)
    comma = any(words[j].text == "," for j in between)
    if a.short != b.short and (comma_only or (comma and _of_which(words, left.i))):
        return False
    whole = left.i < left.companion < right.i and words[left.companion].case == "Acc"  # «сложили | оружие | и вернулись 68 боевиков»
    if (_told(a) != _told(b) and not (whole and _told(b) == "of itself")) or ((a.short or b.short or comma_only) and a.number != b.number):
        return False
    before = _counted_before(words, left.i, numbers)
    aside = right.i + 1 < len(words) and words[right.i + 1].pos in ("ADV", "PART", "DET")  # «вернулись лишь 44», «освобождены все 45»
    behind = right.i + 1 + aside
    return not (((comma_only and before) or has_subject(words, left.i)) and behind in numbers)


def _done_by_denial(trigger: Trigger) -> bool:
    """«выявить и | не допустить 8 нападений», «установлены и | не пропущены»: what was not let happen is a deed beside others."""
    return trigger.negated and not trigger.noun and trigger.entries[0].negated


def _told(word: Word) -> str:
    """«погибло и ранено 40 человек», «задержаны и сдались»: a verb that takes no object and a short form tell of one subject."""
    if word.short:
        return "of itself"
    alone = word.verb_form == "Fin" and any("intr" in p.tag.grammemes for p in readings(word.lower) if p.is_known)
    return "of itself" if alone else word.verb_form


def _adjunct(words: Sequence[Word], at: int, end: int, numbers: frozenset[int]) -> set[int]:
    """«обнаружены | в лесном массиве | и уничтожены 14 схронов»: where or how, told behind the first verb."""
    if at >= end or words[at].pos != "ADP":
        return set()
    last = at + 1
    while last < end and words[last].attribute:
        last += 1
    if last >= end or words[last].pos not in ("NOUN", "PROPN") or words[last].case == "Nom":
        return set()
    while last + 1 < end and words[last + 1].case == "Gen" and (words[last + 1].nominal or words[last + 1].attribute):
        last += 1  # «при разборке старого склада»
    found = set(range(at, last + 1))
    return set() if found & numbers else found | _adjunct(words, last + 1, end, numbers)


COUNTED = ("Gen", "Nom", "Acc")  # cases of a noun behind its number


def _counted_before(words: Sequence[Word], i: int, numbers: frozenset[int]) -> bool:
    """«9 подпольных лабораторий | ликвидировано, выявлено 1 289 преступлений»: the verb has a number with its noun before it."""
    j = i - 1
    while j > 0 and i - j < 5 and j not in numbers and (words[j].attribute or (words[j].nominal and words[j].case in COUNTED)):
        j -= 1
    return j in numbers or (i > 1 and i - 2 in numbers)


def _led_to(words: Sequence[Word], a: int, b: int) -> bool:
    """«привлечены к административной ответственности или выдворены»: nothing but a preposition and attributes before a companion."""
    return all(words[j].pos == "ADP" or words[j].attribute for j in range(a + 1, b))


def pair_action(verbs: Sequence[str]) -> str:
    """The action of verbs that say one thing together («обнаружено и изъято»), else empty."""
    have, lone = set(verbs), load_actions().lone_pairs
    known = sorted(load_actions().pairs.items(), key=lambda p: sorted(p[0]))
    return next((a for pair, a in known if pair <= have and (pair not in lone or len(have) == 2)), "")
