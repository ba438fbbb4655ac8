"""What was not: reports that are denied («опровергли сообщения о гибели 12 солдат»), harm that did not come, deeds that were refused."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .everyday import clause_around
from .words import Word


def refuted(case: Case, deed: Deed) -> bool:
    """A number of a clause that somebody denies, or of a report that was not borne out."""
    words, first = case.unit.words, case.item.first
    if case.quantity.kind == "change" or case.part:
        return False
    clause = clause_around(words, first, case.item.end)
    before = [w for w in clause if w.i < first]
    if any(w.lower.startswith("котор") for w in before):
        return False  # «опровергло данные о взрыве, при котором погибли 12»
    if any(_denies(words, w) for w in before) or _denied_that(words, clause):
        return True
    told = next((w for w in before if w.lemmas & words_of("reports")), None)
    tail = words[told.i : first] if told is not None else []
    about = any(w.lower in ("о", "об") for w in tail) and not any(w.short or w.verb_form == "Fin" for w in tail)
    return about and any(_untrue(words, w) for w in clause)


def unreal(case: Case, deed: Deed) -> bool:
    """«могли погибнуть 500 человек», «едва не погибли двое», «суд отказался арестовать троих»: it did not come to that."""
    verb, words = case.trigger, case.unit.words
    if verb is None or deed.status not in ("result", "stock"):
        return False
    if _would_have(words, verb.i) or (set(deed.actions) <= HARMED and _enough_for_it(words, max(verb.i, case.item.first))):
        return True
    before = words[max(0, verb.i - 3) : verb.i]
    if any(w.text in ",;.:()" for w in before):
        before = before[max(n for n, w in enumerate(before) if w.text in ",;.:()") + 1 :]
    near = [*before, *words[verb.i + 1 : verb.i + 2]]
    bare = words[verb.i].verb_form == "Inf" or any(w.lower == "быть" for w in before)  # «могли быть убиты»
    might = any(w.lemma == "мочь" for w in near) and bare and set(deed.actions) <= HARMED
    lead = [w.lower for w in clause_around(words, case.item.first, case.item.end) if w.i < case.item.first]
    barely = any(a in ("едва", "чуть") and b == "не" for a, b in pairwise(lead))
    led = words[verb.i].verb_form == "Inf" or (verb.noun and verb.i > 0 and words[verb.i - 1].lower in ("в", "во", "от"))
    if verb.verb in words_of("holding_it") and any(w.lemmas & words_of("calling_off") for w in before):
        return True  # «приостановлено проведение 340 операций»
    return might or barely or (led and any(w.lemmas & words_of("refusing") for w in before))


HARMED = frozenset({"killed", "wounded", "committed", "destroyed", "abducted"})


def _would_have(words: Sequence[Word], verb: int) -> bool:
    """«жертвами | стали бы | десятки людей», «погибли бы сотни»: the verb with «бы» beside it, but «как бы», «если бы не задержали»."""
    near = [w for w in (*words[max(0, verb - 1) : verb], *words[verb + 1 : verb + 2]) if w.lower in ("бы", "б")]
    past = words[verb].short or (words[verb].verb_form == "Fin" and not words[verb].present and not words[verb].future)
    return past and any(w.i > 0 and words[w.i - 1].lower not in ("как", "если", "хоть", "чтоб") for w in near)


def _enough_for_it(words: Sequence[Word], at: int) -> bool:
    """«тротила хватило бы на подрыв | пяти зданий», «этого достаточно, чтобы взорвать | три дома»: nobody has done it."""
    for j in range(at - 1, max(-1, at - ENOUGH), -1):
        if words[j].text in ".;:" or (words[j].verb_form == "Fin" and not words[j].lemmas & words_of("being_enough")):
            return False
        if words[j].lemmas & words_of("being_enough") and any(w.lower in ("на", "для", "чтобы") for w in words[j + 1 : at]):
            done = words[j].lower.startswith("хватил") and not any(w.lower in ("бы", "б") for w in words[j + 1 : j + 3])
            return not done  # «сил хватило, чтобы уничтожить 12 боевиков»
    return False


ENOUGH = 12  # words between «хватило бы» and what it would do


def _denies(words: Sequence[Word], word: Word) -> bool:
    """«опроверг», «не подтвердила»"""
    negated = word.i > 0 and words[word.i - 1].lower == "не"
    if word.pos != "VERB" or word.attribute:
        return False
    told = word.lemmas & words_of("confirming" if negated else "refuting")
    return bool(told)


def _denied_that(words: Sequence[Word], clause: Sequence[Word]) -> bool:
    """«опровергли, что [погибли 12 солдат]»"""
    opens = clause[0].i if clause else 0
    led = opens > 1 and words[opens - 1].text == "," and clause[0].lower in ("что", "будто", "якобы")
    return led and any(_denies(words, w) for w in words[max(0, opens - 6) : opens - 1])


def _untrue(words: Sequence[Word], word: Word) -> bool:
    """«ложной», «не соответствуют», «не подтвердилась», «опровергнуты»"""
    negated = word.i > 0 and words[word.i - 1].lower == "не"
    borne_out = words_of("confirming") | words_of("being_true")
    return bool(word.lemmas & (words_of("untrue") | words_of("refuting"))) or (negated and bool(word.lemmas & borne_out))
