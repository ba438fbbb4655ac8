"""What was tried and did not come off: «попытки совершить шесть нападений»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .triggers import Trigger
from .words import Word

LEAD = 4  # words between «попытка» and the deed that was tried
BESIDE = 9  # words between a noun of killing and the verb that foils it
REACH = 8  # words between «попытка» and the verb that tells what became of it


def tried(case: Case) -> str:
    """The action of a deed that was only tried: prevented where a verb says that it was foiled, else attempted; empty if it was done."""
    trigger, words, item = case.trigger, case.unit.words, case.item
    if trigger is None:
        return ""
    inside = range(item.counted.first, item.counted.head + 1) if item.counted else range(0)
    at = next((j for j in inside if words[j].lemma in words_of("attempts")), None)
    if at is None and item.family == "event":
        at = _before(words, trigger) if trigger.i < item.first else None
    if at is None:
        return ""
    told = [t.action("attack", "event") for t in case.unit.triggers if t.i != trigger.i and not _parted(words, *sorted((at, t.i)))]
    actions = [hit[0] for hit in told if hit is not None]
    if {"prevented", "suppressed"} & set(actions):
        return "prevented"
    return next((action for action in actions if action in ("registered", "identified")), "attempted")


def failed(case: Case, deed: Deed) -> bool:
    """«двоих | задержать не удалось |», «троих | невозможно опознать |», «не смогли найти четверых»: the deed of the verb was not done."""
    trigger, words = case.trigger, case.unit.words
    if case.item.family == "event" or set(deed.actions) & {"entry_denied", "prevented"}:
        return False  # «три нападения сорвать не удалось»: they were committed; «40 нарушителей не смогли пройти через границу»
    if trigger is None or words[trigger.i].verb_form != "Inf" or deed.status != "result" or words[trigger.i].lemmas & words_of("avoided"):
        return False
    near = [j for j in range(max(0, trigger.i - LEAD), min(len(words), trigger.i + LEAD)) if not _parted(words, *sorted((j, trigger.i)))]
    able = words_of("achieved")
    denied = any(words[j].lower == "не" and any(w.lemmas & able for w in words[j + 1 : j + 2]) for j in near)
    return denied or any(words[j].lower in words_of("impossible") for j in near)


def of_those_not_done(case: Case, deed: Deed) -> bool:
    """«освобождены 40 заложников, | троих | спасти не удалось»: nor was to a bare number what was done to the one before."""
    return case.item.counted is None and failed(case, deed)


def _before(words: Sequence[Word], trigger: Trigger) -> int | None:
    """«попытки к совершению», «пытались в городе совершить»: where the trying of a deed is told, right before it."""
    if not trigger.noun and words[trigger.i].verb_form != "Inf":
        return None
    for j in range(trigger.i - 1, max(-1, trigger.i - LEAD), -1):
        if words[j].text in ",;.:()":
            return None
        if words[j].lemmas & words_of("trying"):
            plain = all(w.attribute or w.pos in ("ADP", "ADV") for w in words[j + 1 : trigger.i])
            return j if plain or not words[j].nominal else None
    return None


def _parted(words: Sequence[Word], a: int, b: int) -> bool:
    return b - a > REACH or any(words[j].text in ",;.:()" for j in range(a + 1, b))


def came_to_nothing(case: Case) -> Deed | None:
    """«совершено 58 терактов, ещё 27 | не удались |», «| несостоявшихся | зафиксировано 413»: tried, and no more."""
    words, item = case.unit.words, case.item
    if item.family != "event" or case.quantity.kind != "count":
        return None
    behind = words[item.end + 1 : item.end + 3]
    failing = len(behind) == 2 and behind[0].lower == "не" and behind[1].lower in words_of("came_off")
    near = (*words[max(0, item.first - LEAD) : item.first], *words[item.end + 3 : item.end + 6])
    failing = failing and not any(w.verb_form == "Inf" for w in near)  # «предотвратить шесть терактов не удалось»
    called = item.counted is None and any(w.lower in words_of("not_come_off") for w in words[max(0, item.first - LEAD) : item.first])
    return Deed(("attempted",), "result", "action.came_to_nothing", 1.0, behind[1].text if failing else "") if failing or called else None


def attempted_on(case: Case) -> bool:
    """«покушение на | убийство | троих полицейских», «попытка убийства двух судей»: nobody died of it."""
    trigger, words = case.trigger, case.unit.words
    if trigger is None or not trigger.noun or trigger.i > case.item.first:
        return False
    before = [w for w in words[max(0, trigger.i - 3) : trigger.i] if w.pos != "ADP"]
    return bool(before) and before[-1].lemma in ("покушение", "попытка")


def foiled(words: Sequence[Word], trigger: Trigger) -> bool:
    """«предотвращено | убийство | двух чиновников», «захват 12 заложников сорван»: a deed that was only meant."""
    if not trigger.noun:
        return False
    before = _clause(words, range(trigger.i - 1, max(-1, trigger.i - BESIDE), -1))
    behind = _clause(words, range(trigger.i + 1, min(len(words), trigger.i + BESIDE)))
    for clause in (before, [w for w in behind if w.verb_form == "Fin" or w.short]):
        verb = next((w for w in clause if w.verb_form or w.short or w.lemmas & words_of("foiling")), None)
        if verb is None:
            continue
        denied = verb.i > 0 and words[verb.i - 1].lower == "не"
        if verb.lemmas & words_of("not_letting") if denied else verb.lemmas & words_of("foiling"):
            return not any(w.lemmas & words_of("failing") and words[w.i - 1].lower == "не" for w in (*before, *behind) if w.i)
    return False


def requested(words: Sequence[Word], trigger: Trigger) -> bool:
    """«7 ходатайств о | выдаче | девяти лиц»: a deed that somebody is asked for; «удовлетворено ходатайство об аресте двоих» is done."""
    at = trigger.i - 1
    if not trigger.noun or at < 1 or words[at].lower not in ("о", "об"):
        return False
    asked = next((w for w in reversed(words[max(0, at - LEAD) : at]) if w.nominal), None)
    if asked is None or not asked.lemmas & words_of("requests"):
        return False
    near = (*_clause(words, range(asked.i - 1, max(-1, asked.i - BESIDE), -1)), *_clause(words, range(at, min(len(words), at + BESIDE))))
    return not any(w.lemmas & words_of("granting") for w in near)


def _clause(words: Sequence[Word], places: range) -> list[Word]:
    """The words up to the first mark."""
    end = next((n for n, j in enumerate(places) if words[j].text in ",;.:()"), len(places))
    return [words[j] for j in places[:end]]
