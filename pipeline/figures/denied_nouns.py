"""A noun beside the verb that denies it, «терактов не допущено», «оружия не обнаружено»: of what there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..lexicon.actions import load_actions
from ..lexicon.objects import Phrase
from ..lexicon.wordings import table_of, words_of
from .amid import amid, genitive, in_a_group, of_the_catch
from .denials import (
    Zero,
    among_those,
    beside,
    both_among,
    governed,
    kind_of,
    match,
    none_happened,
    of_a_loss,
    of_an_attempt,
    told_about,
    told_by_use,
    verb_lemmas,
    whose,
)
from .denied_rows import and_more, events_in_row, in_one
from .meant import FATES, not_of_age
from .no_instance import instance_at, no_instance
from .none_among import nobody_so
from .not_one import incident
from .undone import nobody_befallen, not_on_them
from .unfound import nobody_found, not_found, of_what_was_sought, subject_denied, turned_out
from .unhurt import loss_object, loss_of_things, second_harm, unharmed
from .words import Word


@dataclass(frozen=True, slots=True)
class Denied:
    """A noun ``j`` that may be denied by the verb ``i``; ``[low, high]`` are the words of the zero."""

    words: Sequence[Word]
    i: int
    j: int
    low: int
    high: int
    among: bool  # «среди них …»: of those told before
    told: Word | None  # what had been done with those, where a word says it
    found_out: bool  # «не выявлено», «не обнаружено»
    phrase: Phrase | None
    fate: str  # «оправданных не было»: what became of nobody

    @property
    def word(self) -> Word:
        return self.words[self.j]

    def zero(self, code: str, family: str, action: str, rule: str, *more: object) -> list[Zero]:
        return [Zero(self.low, self.high, self.j, code, family, action, rule, *more)]  # type: ignore[arg-type]


def denied(words: Sequence[Word], i: int, taken: frozenset[int]) -> list[Zero]:
    """The genitive without a number beside the denying verb, to its left in the sentence or right behind it."""
    if words[i].lemmas & (words_of("suffered") | words_of("getting")):
        return unharmed(words, i, taken)
    if (subject := subject_denied(words, i, taken)) is not None:
        return [subject]
    if i + 1 in taken:
        return []  # «готовили нападения, не допущено 11 таких атак»
    for j in beside(words, i):
        if (instance := instance_at(words, j)) is not None and instance not in taken:
            return [no_instance(words, instance, i)]
        if j in taken or not _can_be_denied(words, i, j) or (j + 2 in taken and words[j + 1].text in "–—-"):
            continue  # «столько | нападений | – 46 – не было с 2015 года»
        if told_about(words, j):
            return []
        answer = next((zeros for _, rule in DENIED if (zeros := rule(_denied(words, i, j))) is not None), [])
        if answer:
            return answer
    return []


def _denied(words: Sequence[Word], i: int, j: int) -> Denied:
    low, high = min(i - (i > 0 and words[i - 1].lower == "не"), j), max(i, j)
    high += high == i and words[i].lemma == "быть" and any(w.short and w.lemmas & words_of("denied") for w in words[i + 1 : i + 2])
    among, told = amid(words, low, high, j)
    around = [w.lemmas for w in words[max(0, j - 3) : j] if w.attribute] + [w.lemmas for w in words[j + 1 : j + 6]]
    phrase = kind_of(words[j], around) or (incident(words[j]) if words[j].number == "Plur" else None)
    fate = _fate(words, j, i, among) if phrase is None or phrase.family == "people" else ""
    return Denied(words, i, j, low, high, among, told, bool(verb_lemmas(words, i) & words_of("found_out")), phrase, fate)


def _can_be_denied(words: Sequence[Word], i: int, j: int) -> bool:
    word = words[j]
    barred = ("Dat", "Ins") if words[i].lower.startswith("отсутств") else ("Nom", "Dat", "Ins")
    apart = i - j - (words[i - 1].lower == "не") != 1  # «у обороняющихся потерь не было»
    opens = all(w.pos == "PUNCT" for w in words[:j])  # «… – сказал он. – | Потерь | нет», a name to the tagger
    other_case = word.case in barred and not (opens and genitive(word))
    inside = j > 0 and words[j - 1].pos == "ADP" and word.case == "Loc"  # «комплексов в [схронах] не нашли»
    if not (word.nominal or word.attribute) or other_case or inside or (apart and governed(words, j)):
        return False
    quoted = j > 1 and words[j - 1].text in "«„\""  # «… среди «заложников» нет»
    if j and (words[j - 1 - quoted].lower in words_of("among") or both_among(words, j) or among_those(words, j) or told_by_use(words, j)):
        return False  # «детей среди вернувшихся нет»
    # «детей среди указанных лиц не было»
    return not (j > 1 and words[j - 1].lower in words_of("again") and words[j - 2].lower in words_of("among"))


def _hostages_taken(d: Denied) -> list[Zero] | None:
    """«[захватов] заложников нет»: the event, not the people."""
    taking = match(d.words, d.j - 1, d.j - 1) if d.word.lemma == "заложник" and whose(d.words, d.j) else None
    return [] if taking and taking.family == "event" else None


def _loss(d: Denied) -> list[Zero] | None:
    """«жертв нет», «раненых и погибших среди личного состава нет»; not «потерь техники нет»."""
    if d.j + 2 < len(d.words) and loss_of_things(d.words, d.j):
        return []
    for lemma in sorted(d.word.lemmas):
        if (loss := table_of("losses").get(lemma)) and not (loss.startswith("abducted") and whose(d.words, d.j)):
            action, code = loss.split("_")
            among = d.among and any(w.lower in words_of("they") for w in d.words[d.low : d.high + 1])
            rule = "zero.loss_among" if among else "zero.loss"
            return [*d.zero(loss_object(d.words, d.j, code), "people", action, rule), *second_harm(d.words, d.j, d.i)]
    return None


def _attempt(d: Denied) -> list[Zero] | None:
    """«попыток прорыва не было»."""
    tried = match(d.words, d.j, d.j) if d.word.lemmas & words_of("attempts") else None
    return d.zero(tried.code if tried else "other", "event", "attempted", "zero.attempt") if d.word.lemmas & words_of("attempts") else None


def _nobody_so(d: Denied) -> list[Zero] | None:
    """«ранее судимых среди них нет»"""
    past = d.word.lower.startswith(tuple(words_of("told_of_a_past")))
    so = nobody_so(d.words, d.j, d.low, d.high) if d.among and (past or (d.phrase is None and not d.fate)) else None
    return None if so is None else [so]


def _no_such_fate(d: Denied) -> list[Zero] | None:
    """«оправданных не было»."""
    return d.zero("person", "people", d.fate, "zero.fate", d.among) if d.fate and (not d.among or d.told is None) else None


def _acquitted(d: Denied) -> list[Zero] | None:
    """«оправдательных среди них нет», «оправдательных приговоров не было»."""
    verdicts = d.phrase is None and d.word.lemma == "оправдательный" and d.among
    if verdicts and any(w.lemmas & words_of("verdicts") for w in d.words[: d.j]):
        return d.zero("decision", "process", "other", "zero.acquitted", True)
    own = d.phrase is not None and d.phrase.code == "decision" and acquitting(d.words, d.j)
    return d.zero("decision", "process", "other", "zero.acquitted") if own else None


def _unknown(d: Denied) -> list[Zero] | None:
    """No word of the code book; «погибших при взрыве нет»: an event that governs something else."""
    if d.phrase is None:
        return []
    of_another = any(theirs(d.words, d.j) for theirs in (governed, of_a_loss, of_what_was_sought))
    return [] if d.phrase.family == "event" and of_another else None


def _none_of_the_kind(d: Denied) -> list[Zero] | None:
    """«терактов среди них 12, захватов нет»."""
    kind = d.phrase is not None and d.phrase.family in ("event", "group")
    bare = d.words[d.i].lower in words_of("denying") | words_of("there_is_none")
    if not kind or not bare or d.told is not None or not (d.among or _listed(d.words, d.j, d.i)):
        return None
    return _as_told(d, "", "zero.among", True)


def _no_event(d: Denied) -> list[Zero] | None:
    """«терактов не допущено», «терактов и иных происшествий не допущено»."""
    if d.phrase is None or d.phrase.family != "event":
        return None
    if (attempt := of_an_attempt(d.words, d.j)) is not None:
        return [Zero(min(d.low, attempt), d.high, d.j, d.phrase.code, "event", "attempted", "zero.attempt")]
    action = none_happened(verb_lemmas(d.words, d.i), d.phrase.code)
    others = events_in_row(d.words, d.low, action)
    if others and any(w.lower in words_of("of_other_kinds") for w in d.words[max(0, d.j - 3) : d.j]):
        return others
    return [*others, *_as_told(d, action, "zero.denied")]


def _not_found(d: Denied) -> list[Zero] | None:
    """«оружия и наркотиков не обнаружено», «вербовщиков не выявлено»."""
    if d.phrase is None or not d.found_out:
        return None
    span = d.low, d.high
    if _people(d) and not (d.among or d.fate or _listed(d.words, d.j, d.i)):
        zero = nobody_found(d.words, d.i, d.j, span, d.phrase)
    else:
        zero = not_found(d.words, d.j, span, d.phrase)
    return None if zero is None else [zero]


def _not_caught(d: Denied) -> list[Zero] | None:
    """«гранат при обыске не было», «оружия при них нет»."""
    if d.phrase is None:
        return None
    if not d.among and (none := turned_out(d.words, d.i, d.j, (d.low, d.high), d.phrase)) is not None:
        return [none]
    caught = d.phrase.family in ("weapon", "drugs", "thing") and of_the_catch(d.words, d.j, d.i)
    return _as_told(d, "seized", "zero.not_found") if caught or (d.phrase.family == "weapon" and not_on_them(d.words, d.j, d.i)) else None


def _nobody_befallen(d: Denied) -> list[Zero] | None:
    fate = nobody_befallen(d.words, d.j, d.i) if _people(d) and not (d.among or d.fate) else ""
    return _as_told(d, fate, "zero.undone") if fate else None


def _things_among(d: Denied) -> list[Zero] | None:
    """«гранат среди них не было»."""
    thing = d.phrase is not None and d.phrase.family in ("weapon", "drugs", "group")
    return _as_told(d, "", "zero.among", True) if d.among and thing and d.told is None else None


def _people_among(d: Denied) -> list[Zero] | None:
    """«иностранцев среди них не было», «граждан, не достигших 14 лет, среди них нет»."""
    if d.phrase is None or not _people(d) or not (d.among or _listed(d.words, d.j, d.i)):
        return None
    action = "identified" if d.found_out and d.told is None else ""
    code, low, high = "minor", d.low, d.high
    if not not_of_age(d.words[d.low : d.high + 1]):
        code, first = in_one(d.words, d.j, d.phrase)
        low = min(low, first) if "+" in code else low
    if d.j > d.i and code == d.phrase.code:
        code, high = and_more(d.words, d.j, d.phrase)
    return [Zero(low, max(high, d.high), d.j, code, "people", action, "zero.among", True, d.told)]


def _in_group(d: Denied) -> list[Zero] | None:
    """«иностранцев в ячейке не было»."""
    if _people(d) and d.words[d.j + 1 : d.i] and [w.lower for w in d.words[d.j + 1 : d.j + 3]] == ["на", "борту"]:
        return _as_told(d, "", "zero.among", True)  # «вывезены 95 человек; боевиков на борту не было»
    inside = _people(d) and not governed(d.words, d.j) and in_a_group(d.words, d.j, d.i)
    return _as_told(d, "identified", "zero.in_group") if inside else None


DENIED: tuple[tuple[str, Callable[[Denied], list[Zero] | None]], ...] = (
    ("hostages_taken", _hostages_taken),
    ("loss", _loss),
    ("attempt", _attempt),
    ("nobody_so", _nobody_so),
    ("no_such_fate", _no_such_fate),
    ("acquitted", _acquitted),
    ("unknown", _unknown),
    ("none_of_the_kind", _none_of_the_kind),
    ("no_event", _no_event),
    ("not_found", _not_found),
    ("not_caught", _not_caught),
    ("nobody_befallen", _nobody_befallen),
    ("things_among", _things_among),
    ("people_among", _people_among),
    ("in_group", _in_group),
)  # the first that answers; an empty answer: not this noun, the next one may be


def _people(d: Denied) -> bool:
    return d.phrase is not None and d.phrase.family == "people"


def _as_told(d: Denied, action: str, rule: str, *more: object) -> list[Zero]:
    """A zero of what the noun itself says."""
    return d.zero(d.phrase.code, d.phrase.family, action, rule, *more) if d.phrase is not None else []


def acquitting(words: Sequence[Word], head: int) -> bool:
    """«оправдательных приговоров»"""
    return any(w.lemma == "оправдательный" for w in words[max(0, head - 2) : head])


def _fate(words: Sequence[Word], j: int, i: int, among: bool) -> str:
    """«оправданных не было», «задержанных нет»: what did not become of anybody."""
    word = words[j]
    apart = not among and j + 1 < i and words[j + 1].pos == "ADP" and not whose(words, j)  # «задержанных с оружием не было»
    apart = apart and not any(w.nominal and w.case == "Gen" and w.number == "Plur" for w in words[j + 1 : i])  # «… сообщений нет»
    alone = (word.case, word.number) == ("Gen", "Plur") and not governed(words, j)
    alone = alone and (apart or not any(w.nominal for w in words[j + 1 : i]))
    verbs = load_actions().verbs
    entries = (e for lemma in sorted(word.lemmas) for e in verbs.get(lemma, ()) if not e.companions)
    told = {e.action("person", "people") for e in entries} if alone and word.lower.endswith(("ых", "шихся")) else set()
    return next((a for a in sorted(told) if a in FATES | {"other", "surrendered"}), "")


def _listed(words: Sequence[Word], j: int, i: int) -> bool:
    """«иностранцев среди задержанных 9, несовершеннолетних нет», «…, детей в этот раз не было»: «среди» of the clause before goes on."""
    left = words[max(0, j - 14) : j]
    i -= words[i - 1].lower == "же" and i - j > 1  # «несовершеннолетних же нет»
    gap = [w for w in words[j + 1 : i] if w.lower != "не"]
    if gap and gap[-1].lower in ("раз", "неделю", "сутки", "месяц", "год", "году"):
        i = j + 1  # nothing but a time
    i -= words[i - 1].lower == "не"
    lost = any(w.lemmas & set(table_of("losses")) for w in left)  # «потерь среди сотрудников и жителей нет»
    row = i - j == 1 or all(w.nominal and w.case == "Gen" for w in words[j + 1 : i - (words[i - 1].lower == "не")])
    return row and not lost and any(w.lower in words_of("among") for w in left)
