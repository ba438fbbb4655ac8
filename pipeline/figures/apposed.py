"""People told first and counted behind a mark: «их пособники, всего 12 человек, взяты под стражу», «владельцы – 52 человека – осуждены»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .drafts import Unit
from .items import Item, put_in
from .triggers import Trigger
from .words import Word

CLOSING = {"–": "–—-", "—": "–—-", "-": "–—-", ",": ",", "(": ")"}
REACH = 8  # words of a noun with what depends on it


def of_the_apposed(words: Sequence[Word], item: Item) -> Item | None:
    """The kind of those who stand before «, в количестве десятка человек,»; «боевики | в количестве 12 человек»."""
    at = _apposed(words, item)
    if at is None:
        at = _so_many_of(words, item)
    if at is None:
        return None
    around = [w.lemmas for w in words[max(0, at - 3) : at] if w.attribute] + [w.lemmas for w in words[at + 1 : item.first - 1] if w.nominal]
    found = load_objects().match(words[at].lemmas, around)
    return replace(item, code=found[0].code, family="people") if found is not None and found[0].family == "people" else None


def behind_the_aside(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The verbs of what is enclosed stand behind it: «…; их пособники, всего 12 человек, | взяты под стражу»."""
    words = unit.words
    at = _apposed(words, item)
    if at is None or any(t.i == at - 1 for t in triggers):
        return list(triggers)
    return [t for t in triggers if t.i > item.end] or list(triggers)


def gerund_before(words: Sequence[Word], item: Item) -> tuple[int, int] | None:
    """«погиб, прикрывая товарищей, | один офицер», «изъяты, не считая гранат, | 14 стволов»: the verb and the comma behind it."""
    if item.first < 4 or words[item.first - 1].text != ",":
        return None
    comma = next((j for j in range(item.first - 2, max(0, item.first - 10), -1) if words[j].text in ",;.:()"), -1)
    if comma < 1 or words[comma].text != "," or not (words[comma + 1].verb_form == "Conv" or words[comma + 2].verb_form == "Conv"):
        return None
    verb = words[comma - 1]
    return (comma - 1, comma) if verb.short or verb.verb_form == "Fin" else None


def clause_before(words: Sequence[Word], item: Item) -> tuple[int, int] | None:
    """«ликвидированы из тех, кто уехал, | 160 человек»: the verb before «тех» and the comma that opens the clause."""
    if item.first < 6 or words[item.first - 1].text != ",":
        return None
    comma = next((j for j in range(item.first - 2, max(1, item.first - 10), -1) if words[j].text in ",;.:()"), -1)
    if comma < 3 or words[comma].text != "," or words[comma + 1].lower not in ("кто", "кого") or words[comma - 1].lower != "тех":
        return None
    verb = words[comma - 3]
    return (comma - 3, comma) if words[comma - 2].pos == "ADP" and (verb.short or verb.verb_form == "Fin") else None


def past_the_gerund(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> list[Trigger]:
    """«Погиб, спасая детей, | один полицейский»: nobody was saved of them."""
    words = unit.words
    put_in = gerund_before(words, item) or clause_before(words, item)
    if put_in is None or not any(t.i == put_in[0] for t in triggers):
        return list(triggers)
    return [t for t in triggers if not put_in[1] < t.i < item.first]


def past_the_put_in(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> list[Trigger]:
    """«двое его членов, уроженцы Оша, | арестованы», «четверо, ранее судимые, | осуждены», «двух – обоих выдал Ош – | осудили»."""
    words, closes = unit.words, put_in(unit.words, item.end + 1, len(unit.words))
    bare = item.counted is None and not _opens_clause(words, item)
    if item.family != "people" or bare or not closes or any(t.i == item.first - 1 for t in triggers):
        return list(triggers)
    verbs = [t for t in triggers if closes < t.i <= closes + 3 and (words[t.i].short or words[t.i].verb_form == "Fin")]
    verbs = [t for t in verbs if all(w.text not in ",;.:()" for w in words[closes + 1 : t.i])]
    return verbs if any(t.action(item.code or "person", "people") for t in verbs) else list(triggers)


def _opens_clause(words: Sequence[Word], item: Item) -> bool:
    """Does nothing but «ещё», «причём» stand between a mark and the number?"""
    before = next((w for w in reversed(words[: item.first]) if w.pos not in ("ADV", "PART", "CCONJ")), None)
    return before is None or before.text in ",;:.()—–«»"


def _apposed(words: Sequence[Word], item: Item) -> int | None:
    """The noun that a number of people is enclosed behind."""
    if item.end + 1 >= len(words) or not _so_many_people(words, item):
        return None
    opens = item.first - 1
    while opens > 0 and words[opens].lower in words_of("how_many_in_all"):
        opens -= 1
    mark = words[opens].text if opens > 0 else ""
    bare = opens == item.first - 1
    ends = words[item.end + 1].text
    if mark not in CLOSING:
        return None  # «Боевики похитили | пять человек.»
    if ends not in (CLOSING.get(mark) or ()) and not (ends in ".;" and mark != "("):
        return None
    at = opens - 1
    while at > max(0, opens - REACH) and _depends(words[at]):
        at -= 1
    noun = words[at]
    theirs = at > 0 and words[at - 1].lower in words_of("theirs")  # «их пособники, семь человек, задержаны»
    if mark == "," and bare and not (theirs and ends == ","):
        return None
    people = noun.attribute and (found := load_objects().match(noun.lemmas, [])) is not None and found[0].family == "people"
    plain = ((noun.nominal and noun.animate) or people) and (noun.case, noun.number) == ("Nom", "Plur")
    before = next((w for w in reversed(words[:at]) if not (w.attribute or w.lower in ("их", "его", "её", "ее"))), None)
    done = before is not None and ends != "–" and before.i == at - 1 and before.short  # «ликвидированы боевики, всего 14 человек»
    opening = before is None or (before.pos in ("PUNCT", "CCONJ", "ADV", "PART") and ends not in ".;")
    return at if plain and (opening or done) else None


def _so_many_of(words: Sequence[Word], item: Item) -> int | None:
    """«мигранты | в количестве 12 человек», «сторонники партии | числом 12 человек»: the people right before the words of the size."""
    opens = item.first - 1
    while opens > 0 and words[opens].lower in words_of("how_many_in_all"):
        opens -= 1
    if not _so_many_people(words, item) or words_of("so_many").isdisjoint(w.lower for w in words[opens + 1 : item.first]):
        return None
    at = opens
    while at > max(0, opens - REACH) and _depends(words[at]) and not _people(words[at]):
        at -= 1
    return at if _people(words[at]) and words[at].number == "Plur" else None


def _people(word: Word) -> bool:
    found = load_objects().match(word.lemmas, []) if word.nominal or word.attribute else None
    return found is not None and found[0].family == "people" and found[0].code != "person"


def _depends(word: Word) -> bool:
    """«участники | запрещённой организации «Нур»»"""
    return word.text in "«»" or (word.case in ("Gen", "") and (word.nominal or word.attribute))


def _so_many_people(words: Sequence[Word], item: Item) -> bool:
    """«12 человек», or «а их было | 12», «их | трое»"""
    counted = item.counted
    if counted is None:
        return any(w.lower == "их" for w in words[max(0, item.first - 2) : item.first])
    return counted.first == counted.last and words[counted.head].lemma in words_of("heads")
