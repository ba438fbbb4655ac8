"""What officials mean or have to do, told by a verb that no lexicon knows: «намерены построить | четыре заставы»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.actions import load_actions
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .items import Item
from .moods import abbreviated, behest, was_to
from .words import Word

REACH = 8  # words between the verb and its number
ROW = 24  # words from the first infinitive of a row to its last


def intended(case: Case) -> Deed | None:
    """«намерены построить | четыре заставы», «надо подготовить | 200 экспертов», «планируется подключить к системе | 40 банков»."""
    item, words = case.item, case.unit.words
    if item.counted is None or item.oblique or case.quantity.kind != "count" or case.quantity.modifier == "vague":
        return None
    if item.code in ("document", "decision") or words[item.counted.head].lemmas & words_of("everyday_work"):
        return None
    if (verb := _will_be(words, item)) is not None:
        return Deed(("other",), "planned", "action.intended", 2.0, verb.text)
    verb = _infinitive(words, item)
    status = _told(words, verb.i) if verb is not None else ""
    return Deed(("other",), status, "action.intended", 2.0, verb.text) if verb is not None and status else None


def _infinitive(words: Sequence[Word], item: Item) -> Word | None:
    """The infinitive before a number, with nothing but what belongs to it between."""
    for j in range(item.first - 1, max(-1, item.first - REACH), -1):
        if words[j].verb_form == "Inf":
            return words[j]
        if words[j].text in ",;.:()«»—–" or words[j].verb_form or words[j].short or words[j].pos == "NUM":
            return None
    return None


def _will_be(words: Sequence[Word], item: Item) -> Word | None:
    """«будут открыты | восемь постов», «40 операторов | будут подключены к системе»."""
    for first in (item.first - 2, item.end + 1):
        pair = words[first : first + 2] if first >= 0 else ()
        if len(pair) == 2 and pair[0].lower in ("будет", "будут") and pair[1].short and pair[1].passive:
            return pair[1]
    return None


def _told(words: Sequence[Word], at: int) -> str:
    """The status by the word that the infinitive, or the first of its row, hangs on."""
    for j in range(at - 1, max(-1, at - ROW), -1):
        word = words[j]
        if word.text in ";:()" or (word.text == "." and not abbreviated(words, j)):
            break
        if word.lemmas & (load_actions().required | words_of("proposing")):
            return "required"
        if word.lemmas & load_actions().planned:
            return "planned"
        if word.verb_form == "Fin":
            break
    return ""


def targets(case: Case) -> Deed | None:
    """«должны были заложить бомбы под | три моста», «собирались установить СВУ в | двух школах»: what was to be blown up."""
    item, words = case.item, case.unit.words
    led = item.first > 0 and words[item.first - 1].pos == "ADP"
    if not led or item.counted is None or item.family in ("people", "money", "weapon", "drugs") or case.quantity.kind != "count":
        return None
    verb = next((words[j] for j in range(item.first - 1, max(-1, item.first - REACH), -1) if words[j].lemmas & words_of("planting")), None)
    if verb is None or verb.verb_form != "Inf" or any(w.text in ",;.:()" for w in words[verb.i : item.first]):
        return None
    device = any((found := load_objects().match(w.lemmas, [])) and found[0].code in DEVICES for w in words[verb.i + 1 : item.first])
    meant = any(was_to(words, w) for w in words[max(0, verb.i - REACH) : verb.i]) or _told(words, verb.i) == "planned"
    return Deed(("committed",), "planned", "action.targets", 1.5, verb.text) if device and meant else None


DEVICES = frozenset({"ied", "explosive_device", "explosives", "mine"})


def by_now(case: Case, deed: Deed) -> Deed:
    """«поручил оснастить 120 школ; в прошлом году их оборудовали | 86», «Сегодня их | девять»: what is there already is no plan."""
    meant = deed.status in ("planned", "required") and deed.actions != ("committed",)
    if deed.own or not meant or not case.inherited:
        return deed
    words, first = case.unit.words, case.item.first
    if _already(words, case.item):
        return replace(deed, status="result", own=True)
    opens = max((j for j in range(first) if words[j].text in ",;.:()"), default=-1) + 1
    lead = words[opens:first]
    if any(w.future or w.verb_form == "Inf" or w.lemmas & load_actions().planned for w in lead):
        return deed
    if any(w.lower in words_of("there_by_now") for w in lead):
        return replace(deed, status="stock")
    return replace(deed, status="result") if any(w.lower in words_of("back_then") for w in lead) else deed


def _may_reach(words: Sequence[Word], clause: Sequence[Word]) -> str:
    """«к 2025 году их число | может достичь | 2 тыс.»: a size that is looked for."""
    sized = next((w for w in clause if w.verb_form == "Inf" and w.lemmas & words_of("measures")), None)
    may = sized is not None and any(w.lemma == "мочь" and w.lower in ("может", "могут") for w in words[max(0, sized.i - 2) : sized.i])
    return "planned" if may and any(w.lemmas & words_of("count_words") for w in clause) else ""


def _already(words: Sequence[Word], item: Item) -> bool:
    """«обещали 5 тыс. долларов, из которых 1 тыс. он | уже получил |», «120 тыс. | выплачено»: that part is done."""
    ends = next((j for j in range(item.end + 1, len(words)) if words[j].text in ",;.:()—–"), len(words))
    clause = words[item.end + 1 : ends]
    done = any((w.verb_form == "Fin" and not w.future and not w.present) or w.short for w in clause)
    return done and any(w.lower in ("уже", "успели", "успел") for w in (*words[item.first - 1 : item.first], *clause))


def aimed_at(words: Sequence[Word], first: int) -> str:
    """«их число планируется [довести до] 100», «предложено довести долю таких дел до 70%»: a size that is meant or asked for."""
    opens = next((k for k in range(first - 1, max(-1, first - AIMED), -1) if words[k].text in ".;:()—–"), max(-1, first - AIMED)) + 1
    clause = words[opens:first]
    sized = next((w.i for w in clause if w.lemmas & words_of("resizing") and (w.verb_form == "Inf" or w.short)), None)
    if sized is None:
        return _may_reach(words, clause)
    aside = sized is not None and any(w.text == "," for w in words[sized:first])
    if sized is None or (aside and not any(w.lower.startswith("котор") for w in words[sized:first])):
        return ""
    if not any(w.lemmas & (words_of("count_words") | words_of("detection")) for w in words[max(0, sized - 12) : first]):
        return ""
    told = [w for w in clause if w.i < sized and not behest(words, w.i)]
    if any(w.lemmas & (load_actions().required | words_of("proposing")) for w in told):
        return "required"
    return "planned" if any(w.lemmas & load_actions().planned or (w.future and w.lemmas & words_of("achieved")) for w in told) else ""


AIMED = 18  # words from what tells the aim to its size
