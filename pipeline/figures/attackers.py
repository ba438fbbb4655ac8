"""People told as those who attack: «семеро боевиков обстреляли пост, убив двоих», «взрыв устроили двое смертников»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .drafts import FIGHTERS
from .drilling import drilled
from .items import inserted
from .words import Word


def attackers(case: Case) -> Deed | None:
    """Their own verb tells an attack, whatever verb stands farther on."""
    verb = _attack(case)
    if verb is None or _called_before(case) or case.part not in ("", "в частности") or case.quantity.modifier == "vague":
        return None
    words, item = case.unit.words, case.item
    if item.code not in (*FIGHTERS, "suspect") and not _held(case) and words[verb].verb_form != "Inf":
        return None
    meant = words[verb].verb_form == "Inf" or _means_to((words[verb],))
    status = "planned" if meant and not drilled(words, verb) else "result"
    return Deed(("committed",), status, "action.attackers", 1.5, words[verb].text)


def _called_before(case: Case) -> bool:
    """«арестованные полицией | шесть сторонников ИГИЛ»: a participle before the number has told what was done to them."""
    words = case.unit.words
    before = [t.i for t in case.unit.triggers if t.attribute and t.i < case.item.first]
    at = max((i for i in before if words[i].passive and words[i].case in ("Nom", "Acc", "")), default=-1)
    return at >= 0 and all(w.nominal or w.attribute or w.pos in ("ADP", "ADV") for w in words[at + 1 : case.item.first])


def attack_set_aside(case: Case, deed: Deed) -> bool:
    """«70 боевиков обстреляли блокпост, | убив | восьмерых»: not so with their own fate («напали на пост и были уничтожены»)."""
    verb = _attack(case)
    if case.trigger is None or verb is None or attackers(case) is None:
        return False
    words, at = case.unit.words, case.trigger.i
    if at < verb and words[at].verb_form != "Conv" and (at > case.item.end or (words[at].attribute and words[at].passive)):
        return False  # «семеро, которых задержали в марте, планировали захватить …», «арестованные полицией пять сторонников …»
    if deed.actions == ("other",):
        return True  # «открыли огонь и скрылись»
    fate = words[at].short or words[at].passive or bool(words[at].lemmas & words_of("own_fate"))
    return words[at].attribute or not fate or at < case.item.first or any(w.text in ",;:" for w in words[case.item.end + 1 : at])


def held_attackers(case: Case, deed: Deed) -> bool:
    """«девять заключённых напали на охрану»: where they are kept is no deed of the state, and they are no fighters; in a drill they are."""
    words = case.unit.words
    if deed.rule != "action.attackers" or case.item.code in FIGHTERS or not _held(case):
        return False
    return not any(drilled(words, w.i) for w in words)


def _held(case: Case) -> bool:
    return case.item.counted is not None and bool(case.unit.words[case.item.counted.head].lemmas & words_of("held_people"))


def _attack(case: Case) -> int | None:
    """The verb of attacking whose subject the number is."""
    words, item = case.unit.words, case.item
    if item.counted is None or item.oblique or item.family != "people" or item.counted.last < item.first:
        return None
    bound = case.quantity.modifier in ("about", "more_than", "less_than", "at_least", "up_to") and words[item.last].case == "Gen"
    if words[item.last].case not in ("Nom", "Acc", "") and not bound:  # «около | полусотни | боевиков напали»
        return None
    before = item.first - 1 - (words[item.first - 1].lower in ("ещё", "еще") and item.first > 1)
    if (led_by := _verb_before(words, before)) is not None:
        about = [*words[max(0, led_by - NEAR) : led_by], *words[led_by + 1 : item.first]]  # «взрыв | устроили | двое смертников»
        makes = words[led_by].lemmas & (words_of("making_attacks") | {"участвовать"}) and _told(about)
        if makes or words[led_by].lemmas & words_of("attacking") - words_of("taking_hold"):
            return led_by
    if before > 1 and words[before].verb_form == "Inf" and words[before].lemma == "участвовать":
        led = words[max(0, before - NEAR) : before]  # «в нападении должны были участвовать | трое сообщников»
        return before if _told(led) and _means_to(led) else None
    if before > 1 and words[before].lemma == "участие":  # «в атаке приняли участие | 70 нападавших»
        return before if _told(words[max(0, before - NEAR) : before]) else None
    verb = _predicate(words, item.end + 1)
    if verb is None or words[verb].passive or words[verb].number != "Plur":
        return None
    behind = words[verb + 1 : verb + 1 + NEAR]
    if words[verb].lemmas & words_of("attacking"):
        return None if any(w.lower == "себя" for w in behind[:1]) else verb  # «двое взорвали себя»: their own end
    if _means_to((words[verb],)):  # «планировали | захватить школу», «должны были захватить …»
        return verb if any(w.verb_form == "Inf" and w.lemmas & words_of("attacking") for w in behind[:3]) else None
    return verb if words[verb].lemmas & words_of("making_attacks") and _told(behind) else None


NEAR = 4  # words between «устроили» and «взрыв»


def _verb_before(words: Sequence[Word], at: int) -> int | None:
    """«колонну атаковали | пятеро боевиков», «бомбы привели | в действие | две смертницы»: the verb whose subject follows."""
    first = next((j for j in range(at, max(-1, at - NEAR), -1) if words[j].verb_form == "Fin"), None)
    if first is None or words[first].passive or words[first].number != "Plur":
        return None
    between = words[first + 1 : at + 1]
    plain = all((w.nominal and not (w.case == "Nom" and w.animate)) or w.attribute or w.pos in ("ADP", "ADV") for w in between)
    led = words[max(0, first - NEAR) : first]
    subject = any((w.nominal and w.case == "Nom" and w.animate) or (w.text.isupper() and len(w.text) > 1) for w in led)
    return first if plain and not subject else None  # «Военные атаковали | 40 боевиков»


def _means_to(words: Sequence[Word]) -> bool:
    return any(w.lemmas & words_of("meaning_to") or w.lemma == "должный" for w in words)


def _predicate(words: Sequence[Word], at: int) -> int | None:
    """The first finite verb behind the counted phrase, past what is put in between commas."""
    at = _past_gerund(words, inserted(words, at, len(words)))
    for j in range(at, len(words)):
        if words[j].text in ",;:.()–—":
            return None
        if words[j].verb_form == "Fin" or words[j].short:
            return j
    return None


def _past_gerund(words: Sequence[Word], at: int) -> int:
    """«30 осуждённых | , вооружившись ножами, | взяли в заложники …»"""
    if at + 1 < len(words) and words[at].text == "," and words[at + 1].verb_form == "Conv":
        return next((j + 1 for j in range(at + 2, len(words)) if words[j].text == ","), at)
    return at


def _told(words: Sequence[Word]) -> bool:
    return any(w.lemmas & words_of("what_attackers_make") for w in words)
