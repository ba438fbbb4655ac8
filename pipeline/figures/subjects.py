"""People who are the subject of a clause: what became of them its own verb tells, none of the clause before."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .drafts import Unit
from .items import Item
from .meant import done_to
from .triggers import Trigger
from .words import Word

ENDS = frozenset(",;:.()—–«»")


def of_own_clause(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Sequence[Trigger]:
    """«Погиб боец, | ещё двое с ранениями доставлены в госпиталь», «трое | открыли огонь и были ликвидированы»: the verbs of the clause.

    All triggers where the number is no subject, or where its clause has no verb that tells anything of people.
    """
    words = unit.words
    if item.oblique or item.family not in ("", "people") or words[item.first].case not in ("Nom", ""):
        return triggers
    opens = _behind_gerund(words, _behind_dash(words, item))
    end = next((j for j in range(opens, len(words)) if words[j].text in ENDS), len(words))
    if any(item.end < i.first < end for i in unit.items) or any(w.lower in ("ранее", "прежде") for w in words[item.end + 1 : end]):
        return triggers  # «двенадцать человек ранее были судимы»: their past
    of_them = opens > item.end + 1 and item.end > item.first  # «один из которых, отстреливаясь, был ранен»
    lone = words[item.first].lemma == "один" and (item.counted is not None or of_them)  # «один из обвиняемых был уничтожен»
    verbs = [j for j in range(opens, end) if _predicate(words[j], "Sing" if lone else "Plur")]
    own = [t for t in triggers if t.i in verbs and (hit := t.action(item.code or "person", "people")) and hit[0] != "other"]
    own = [t for t in own if t.action(item.code or "person", "people")[0] != "attempted"] or own  # type: ignore[index]  # «попытались, но были …»
    own = [t for t in own if not words[t.i].lemmas & words_of("attacking")] or own  # «двое захватили автобус и были убиты»
    return own if own and not any(item.first > t.i > _opens(words, item) for t in triggers) else triggers


def before_its_subject(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Sequence[Trigger]:
    """«Закрыт доступ к 40 сайтам, ещё 120 материалов | владельцы площадок удалили»: the number opens a clause with its own subject."""
    words, end = unit.words, item.end + 1
    left = item.first - 1
    while left >= 0 and (words[left].pos in ("ADV", "PART") or words[left].lemmas & words_of("more")):
        left -= 1
    opens = left < 0 or words[left].text in ",;.:—–" or words[left].lower in ("а", "и", "но")
    if item.counted is None or item.oblique or not opens:
        return triggers
    while end < len(words) and words[end].attribute:
        end += 1
    if end >= len(words) or not words[end].nominal or words[end].case != "Nom":
        return triggers
    behind = range(end + 1, len(words))
    verb = next((j for j in behind if words[j].verb_form == "Fin" or words[j].text in ENDS or words[j].text == ","), end)
    active = words[verb].verb_form == "Fin" and not words[verb].passive and words[verb].number == words[end].number
    return [t for t in triggers if t.i == verb and active and t.action(item.code, item.family)] or triggers


def of_its_place(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Sequence[Trigger]:
    """«ликвидированы колл-центры, где работали | 196 операторов»: nobody of them was killed."""
    words = unit.words
    if item.counted is None or item.oblique or item.family != "people" or words[item.first].case not in ("Nom", ""):
        return triggers
    opens = next((j for j in range(item.first - 1, max(0, item.first - 10), -1) if words[j].text in ",;:.()"), -1)
    if opens < 0 or words[opens].text != "," or not _of_place(words, opens + 1):
        return triggers
    verbs = [j for j in range(opens + 1, item.first) if words[j].verb_form == "Fin" and words[j].number == "Plur" and not words[j].passive]
    told = any(t.i in verbs and t.action(item.code or "person", "people") for t in triggers)
    if not verbs or told:
        return triggers
    return [t for t in triggers if t.i > opens or (t.action(item.code or "person", "people") or ("",))[0] not in DEADLY]


DEADLY = ("eliminated", "killed", "wounded")  # what is done to a place or a group, not to those who were there


def _of_place(words: Sequence[Word], at: int) -> bool:
    """Does «где», «куда» or «в которых» open a clause?"""
    return words[at].lower in ("где", "куда", "откуда") or (words[at].pos == "ADP" and words[at + 1].lower.startswith("котор"))


def taken_behind(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> list[Trigger]:
    """«они собрали 190 млн сумов, | ещё 7,5 тыс. долларов | у них изъято»: from whom, and the verb right behind."""
    words = unit.words
    at = item.end + 1
    if at + 2 >= len(words) or words[at].lower != "у":
        return list(triggers)
    verb = next((t for t in triggers if at + 1 < t.i <= at + 4 and not (t.noun or t.attribute)), None)
    named = verb is not None and all(w.nominal or w.attribute or w.pos == "PRON" for w in words[at + 1 : verb.i])
    told = verb.action(item.code or "other", item.family or "thing") if verb is not None and named else None
    return [verb] if verb is not None and told is not None and told[0] == "seized" else list(triggers)


def of_the_charge(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> list[Trigger]:
    """«проверяется причастность задержанных | ещё к четырём взрывам»: what they are charged with, not what is checked."""
    words = unit.words
    at = item.first - 1
    if at < 1 or words[at].lower not in ("к", "ко"):
        return list(triggers)
    charge = next((t for t in reversed(triggers) if t.i < at and t.asks(words[at].lower)), None)
    between = words[charge.i + 1 : at] if charge is not None else ()
    plain = all(w.nominal or w.attribute or w.pos in ("PRON", "ADV", "PART", "DET") for w in between)
    return [charge] if charge is not None and plain else list(triggers)


def behind_its_kind(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Sequence[Trigger]:
    """«двое из них — организаторы банды — | приговорены | к 20 годам»: the verb behind the second dash is that of the number."""
    words, at = unit.words, item.end + 1
    if item.counted is None or item.counted.rule != "phrase.predicate":
        return triggers
    while at < len(words) and words[at].case == "Gen" and (words[at].nominal or words[at].attribute):
        at += 1
    if at + 1 >= len(words) or words[at].text not in "–—-":
        return triggers
    own = [t for t in triggers if t.i in (at + 1, at + 2) and (words[t.i].short or words[t.i].verb_form == "Fin")]
    return own or triggers


def left_over(words: Sequence[Word], item: Item) -> bool:
    """«остальные девять», «двое других»: what is left of a total, as the subject of a clause."""
    if item.counted is not None or words[item.first].case not in ("Nom", "Acc", ""):
        return False
    before = words[item.first - 1].lower if item.first else ""
    behind = words[item.last + 1].lower if item.last + 1 < len(words) else ""
    return (before.startswith(tuple(words_of("rest"))) and before.endswith(("ые", "ие"))) or behind in words_of("the_others")


def of_the_rest(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Sequence[Trigger]:
    """«один хотел устроить взрыв, | остальные девять вели агитацию»: no verb of the clause before is theirs, where they have one."""
    words = unit.words
    if not left_over(words, item):
        return triggers
    opens = _opens(words, item)
    end = next((j for j in range(item.end + 1, len(words)) if words[j].text in ENDS), len(words))
    own = any(w.verb_form == "Fin" or w.short for w in words[opens + 1 : item.first] + words[item.end + 1 : end])
    return [t for t in triggers if t.i > opens] if own and opens >= 0 and words[opens].text == "," else triggers


def of_a_size(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Sequence[Trigger]:
    """«боевиков | было | двадцать, уничтожено 12»: the verb of being tells how many there were, and none behind the comma more."""
    words, counted = unit.words, item.counted
    told = counted is not None and item.family == "people" and counted.last < item.first and words[item.first - 1].lower in WERE
    if not told or counted is None or done_to(words[counted.head]) or item.end + 1 >= len(words) or words[item.end + 1].text not in ",;":
        return triggers
    end = next((j for j in range(item.end + 2, len(words)) if words[j].text in ENDS), len(words))
    counts = any(item.end + 1 < i.first < end for i in unit.items)  # not «её члены, а их было девять, задержаны»
    return [t for t in triggers if t.i < item.first] if counts else triggers


WERE = ("было", "насчитывалось", "оказалось")


def _opens(words: Sequence[Word], item: Item) -> int:
    """The mark before the clause of a number."""
    return next((j for j in range(item.first - 1, -1, -1) if words[j].text in ENDS), -1)


def _behind_dash(words: Sequence[Word], item: Item) -> int:
    """«300 боевиков убиты, 70 | – добровольно | вернулись»: a dash stands for the noun of a bare number before its verb."""
    at = item.end + 1
    if item.counted is not None or at >= len(words) or words[at].text not in "–—-":
        return at
    verb = next((j for j in range(at + 1, min(len(words), at + 4)) if words[j].pos not in ("ADV", "PART")), at)
    return at + 1 if _predicate(words[verb], "Plur") else at


def _behind_gerund(words: Sequence[Word], at: int) -> int:
    """«трое | , оказав сопротивление, | были ликвидированы»: where the clause goes on behind what they did first."""
    if at + 1 >= len(words) or words[at].text != "," or words[at + 1].verb_form != "Conv":
        return at
    closes = next((j for j in range(at + 1, len(words)) if words[j].text in ENDS), at)
    return closes + 1 if words[closes].text == "," else at


def _predicate(word: Word, number: str) -> bool:
    return (word.verb_form == "Fin" or (word.short and word.passive)) and word.number == number


def caught(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Sequence[Trigger]:
    """«Семеро, | которых задержали в августе, | планировали взрыв», «12 человек, | осуждённых в мае, | готовили …»: what was done to them.

    All triggers where the clause between commas tells nothing of the kind, or where the main verb is none of plotting.
    """
    words, opens = unit.words, item.end + 1
    if item.counted is None or item.oblique or item.family != "people" or opens + 1 >= len(words) or words[opens].text != ",":
        return triggers
    closes = next((j for j in range(opens + 1, len(words)) if words[j].text in ",;.:()—–"), len(words))
    first, main = words[opens + 1], next((w for w in words[closes : closes + NEAR] if w.verb_form == "Fin"), None)
    told = first.lower.startswith("котор") or (first.verb_form == "Part" and first.number == "Plur")
    if not told or main is None or words[closes].text != "," or not main.lemmas & words_of("plotting"):
        return triggers
    inside = [t for t in unit.triggers if opens < t.i < closes]
    done = [t for t in inside if (hit := t.action(item.code, "people")) and hit[0] in words_of("people_told")]
    return done or triggers


NEAR = 6  # words from the comma to the verb of plotting


def of_its_host(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Sequence[Trigger]:
    """«задержаны 374 лица, | находившихся в розыске | (в 2008 году — 291)»: no verb of what the others are told to be."""
    words = unit.words
    opens = next((j for j in range(item.first - 1, max(-1, item.first - NEAR), -1) if words[j].text in "()"), -1)
    host = next((i for i in reversed(unit.items) if i.end < opens), None)
    if opens < 0 or words[opens].text != "(" or item.counted is not None or host is None or words[host.end + 1].text != ",":
        return triggers
    if any(words[j].text in ";.()" for j in range(host.end + 1, opens)):
        return triggers
    first = words[host.end + 2]
    described = first.lower.startswith("котор") or (first.verb_form == "Part" and not first.short)
    closes = next((j for j in range(host.end + 2, opens) if words[j].text == ","), opens)
    return [t for t in triggers if not host.end < t.i < closes] if described else triggers
