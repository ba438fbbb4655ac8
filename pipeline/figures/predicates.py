"""A noun behind a number that says who or what is counted: «из них 18 – иностранцы», «25 человек были сотрудниками полиции»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.inflection import readings
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from ..records import Quantity
from .codings import from_home
from .items import Item
from .labels import others_did_it
from .meant import done_to
from .numbered import of_them
from .phrases import Counted
from .wholes import GRAMS
from .words import Word


def predicate(words: Sequence[Word], item: Item, quantity: Quantity) -> Item | None:
    """«из них 18 – иностранцы», «6 из которых иностранцы», «700 кг составляет гашиш»: the noun behind says who or what they are."""
    at = item.last + 1
    beside = _over_bracket(words, item)
    at += beside
    told = of_them(words, at) or out_of_number(words, at) or out_of_those(words, at)
    at += told
    at += put_in(words, at) if told else 0
    at += at < len(words) and words[at].lower in words_of("the_others") | {"последних"}  # «двое других — прохожие»
    dash = at < len(words) and words[at].text in ("–", "—", "-")
    at += dash and at + 2 < len(words) and words[at + 1].lower == "это"  # «5 тысяч — это наёмники»
    weighed = quantity.unit in GRAMS
    makes_up = weighed and not dash and at < len(words) and bool(words[at].lemmas & words_of("makes_up"))
    if not dash and not weighed and at + 1 < len(words) and words[at].lemmas & words_of("being") and words[at].verb_form == "Fin":
        return _being(words, item, at + 1)
    if not dash and not weighed and at + 1 < len(words) and words[at].short and words[at].lemmas & words_of("held_to_be"):
        being = _being(words, item, at + 1)
        return being if being is not None and being.code not in ("person", "civilian", "suspect") else None  # not «потерпевшими»
    loose = not (dash or told or makes_up) and _named_loosely(words, item, quantity)
    if at + 1 >= len(words) or not (dash or told or makes_up or loose):
        return None
    if dash and any(_tells_what_they_are(w) for w in words[: item.first]) and (being := _being(words, item, at + 1)):
        return being  # «двое признаны организаторами, четверо – рядовыми участниками»
    at -= 0 if dash or makes_up else 1
    at += dash and words[at + 1].lower in ("их", "его", "её", "ее")  # «449 – их пособники»
    noun = next((w for w in words[at + 1 : at + 4] if not w.attribute or w.nominal), None)
    plural = noun is not None and dash and not weighed and noun.case == "Gen" and _as_plural(noun)  # «21 – женщины»
    plural = plural or (noun is not None and dash and told > 0 and not weighed and (noun.case, noun.number) == ("Gen", "Plur"))
    sort = noun is not None and dash and _sort_told(words, noun)
    if noun is None or not noun.nominal or not (noun.case == "Nom" or plural or sort or (weighed and _as_nominative(noun))):
        return None
    tail = _tail(words, noun)
    found = load_objects().match(noun.lemmas, [*(w.lemmas for w in words[at + 1 : noun.i]), *tail])
    if found is None or (found[0].family == "drugs") != weighed or found[0].family not in ("people", "event", "weapon", "drugs", "group"):
        return None
    if dash and not told and words[item.last].lower.endswith(("ых", "оих")) and others_did_it(words, noun.i):
        return None  # «12 человек задержали полицейские, пятерых – пограничники»
    if found[0].family == "group" and not (dash and noun.case == "Nom" and noun.number == "Plur"):
        return None  # «свыше 150 — организации»
    if sort and noun.case != "Nom" and not plural and found[0].family not in ("weapon", "drugs"):
        return None
    if found[0].family == "weapon" and (item.oblique or not dash or (noun.number != "Plur" and not sort)):
        return None  # «17 – мины», but not «у троих – пистолеты»
    if (told or loose) and any(w.verb_form == "Fin" or w.short for w in words[noun.i + 1 : noun.i + 2]):
        return None  # «19 из которых суды осудили»
    code = "person" if found[0].code == "foreigner" and from_home(words, noun.i) else found[0].code  # «трое – уроженцы края»
    counted = Counted(code, found[0].family, at + 1, noun.i, noun.i, noun.i, (noun.i,), "phrase.predicate")
    return replace(item, counted=counted, code=counted.code, family=counted.family, end=item.end if beside else noun.i)


def _tells_what_they_are(word: Word) -> bool:
    """«признаны организаторами», «являются иностранцами»"""
    return bool((word.short and word.lemmas & words_of("held_to_be")) or (word.verb_form == "Fin" and word.lemmas & words_of("being")))


def _named_loosely(words: Sequence[Word], item: Item, quantity: Quantity) -> bool:
    """«43 лица, из которых 14 [–] иностранные граждане, ещё 6 [–] подростки»: the dash is left out before a plural that no number takes."""
    noun = next((w for w in words[item.last + 1 : item.last + 4] if not w.attribute or w.nominal), None)
    many = quantity.kind == "count" and quantity.value is not None and quantity.value >= 5 and item.counted is None
    if not many or noun is None or not noun.nominal or (noun.case, noun.number) != ("Nom", "Plur"):
        return False
    opens = next((j for j in range(item.first - 1, -1, -1) if words[j].text in ",;.:()"), -1)
    return opens >= 0 and any(w.lower in ("них", "которых", "коих", "ещё", "еще") for w in words[max(opens, item.first - 3) : item.first])


def _over_bracket(words: Sequence[Word], item: Item) -> int:
    """How many words stand between the number and the dash in «37 | (29) | – несовершеннолетние»."""
    at = item.last + 1
    behind = [w.text for w in words[at : at + 4]]
    lone = len(behind) == 4 and behind[0] == "(" and behind[1][0].isdigit() and behind[2] == ")"
    return 3 if lone and behind[3] in ("–", "—", "-") else 0


def out_of_number(words: Sequence[Word], at: int) -> int:
    """How many words «[28] | из 31 погибшего |» are behind a number: the whole that it is told of."""
    if at + 2 >= len(words) or words[at].lower != "из" or not (words[at + 1].pos == "NUM" or words[at + 1].text.isdigit()):
        return 0
    end = at + 2
    while end < len(words) and words[end].case == "Gen" and (words[end].attribute or words[end].nominal):
        end += 1
    return end - at


def out_of_those(words: Sequence[Word], at: int) -> int:
    """How many words «[шестеро] | из осуждённых в прошлом году | — вербовщики» are behind a number, up to a dash."""
    if at + 2 >= len(words) or words[at].lower != "из" or not done_to(words[at + 1]) or words[at + 1].case != "Gen":
        return 0
    end = at + 2
    while end < min(len(words), at + LONGEST) and words[end].pos not in ("PUNCT", "VERB", "NUM"):
        end += 1
    ends = end < len(words) and (words[end].text in "–—-" or (words[end].verb_form == "Fin" and words[end].lemmas & words_of("being")))
    return end - at if ends else 0  # «11 из задержанных являются иностранными гражданами»


LONGEST = 8  # words


def put_in(words: Sequence[Word], at: int) -> int:
    """«пятеро из них|, по данным суда, | – вербовщики»: how many words a source takes between commas before the dash."""
    if at + 2 >= len(words) or words[at].text != "," or words[at + 1].pos not in ("ADP", "SCONJ"):
        return 0
    end = next((j for j in range(at + 2, min(len(words) - 1, at + LONGEST)) if words[j].text == ","), 0)
    return end + 1 - at if end and words[end + 1].text in "–—-" else 0


def _tail(words: Sequence[Word], noun: Word) -> list[frozenset[str]]:
    """What hangs on the noun in the genitive; behind a comma stands the next of a list («3 тысячи – патронов, 67 взрывных устройств»)."""
    end = next((w.i for w in words[noun.i + 1 : noun.i + 4] if w.text in ",;.:()–—"), noun.i + 4)
    return [w.lemmas for w in words[noun.i + 1 : end] if w.case == "Gen"]


def people_being(words: Sequence[Word], item: Item) -> Item | None:
    """«Среди погибших 25 человек были сотрудниками полиции»: the noun behind the verb says who so many are."""
    at = item.end + 1
    person = item.counted is not None and item.code == "person" and words[item.counted.head].lower == "человек"
    told = person and at + 1 < len(words) and words[at].lemmas & words_of("being") and words[at].verb_form == "Fin"
    being = _being(words, item, at + 1) if told else None
    return being if being is not None and being.code != "person" else None  # not «14 человек стали жертвами»


def people_told(words: Sequence[Word], item: Item) -> Item | None:
    """«двое раненых — дети», «погибли 40 человек, 12 человек – полицейские»: the noun behind the dash says who those are."""
    counted, at = item.counted, item.end + 1
    closed = at + 1 < len(words) and words[at].text == "," and words[at + 1].text in "–—-"  # «большинство, 30 человек, – иностранцы»
    at += closed
    if counted is None or item.code != "person" or at + 1 >= len(words) or words[at].text not in "–—-":
        return None
    plain = words[counted.head].lower in words_of("mere_people") and counted.head == counted.last
    if not (plain or done_to(words[counted.head])):
        return None
    noun = next((w for w in words[at + 1 : at + 4] if not w.attribute or w.nominal), None)
    if noun is None or not noun.nominal or not (noun.case == "Nom" or _as_plural(noun)) or noun.number != "Plur":
        return None
    tail = _tail(words, noun)
    found = load_objects().match(noun.lemmas, [*(w.lemmas for w in words[at + 1 : noun.i]), *tail])
    if found is None or found[0].family != "people" or found[0].code == "person" or (closed and found[0].code == "member"):
        return None  # «больше всего, 51 человек, – сторонники «Ат-Такфир», 29 – ИГИЛ»: of which party they are
    stop = next((j for j in range(noun.i + 1, len(words)) if words[j].text in ",;.:()—–"), len(words))
    if plain and any(w.verb_form == "Fin" or (w.short and w.passive) for w in words[noun.i + 1 : stop]):
        return None  # «задержаны 12 человек – полицейские искали их год»
    told = Counted(found[0].code, "people", at + 1, noun.i, noun.i, noun.i, (noun.i,), "phrase.predicate")
    return replace(item, counted=told, code=told.code, end=noun.i)


def called_so(words: Sequence[Word], item: Item) -> Word | None:
    """The participle between a number and the dash: «двое | раненых | — дети»."""
    told = item.counted is not None and item.counted.rule == "phrase.predicate" and item.last + 2 < item.counted.first
    word = words[item.last + 1] if told else None
    return word if word is not None and words[item.last + 2].text in "–—-" and done_to(word) else None


def _being(words: Sequence[Word], item: Item, at: int) -> Item | None:
    """«двенадцать были главарями», «шестеро из них оказались подростками»: people in the instrumental behind a verb of being."""
    noun = next((w for w in words[at : at + 4] if not w.attribute or w.nominal), None)
    if noun is None or not noun.nominal or (noun.case, noun.number) != ("Ins", "Plur"):
        return None
    tail = _tail(words, noun)
    found = load_objects().match(noun.lemmas, [*(w.lemmas for w in words[at : noun.i]), *tail])
    if found is None or found[0].family != "people":
        return None
    counted = Counted(found[0].code, "people", at, noun.i, noun.i, noun.i, (noun.i,), "phrase.predicate")
    return replace(item, counted=counted, code=counted.code, family="people", end=noun.i)


def _sort_told(words: Sequence[Word], noun: Word) -> bool:
    """«40 кг героина, 52 кг – | гашиша |, 3 – опия», «5 – | пистолетов |»: a sort in the genitive that ends its item of the list."""
    after = words[noun.i + 1] if noun.i + 1 < len(words) else None
    of_it = noun.case == "Gen" or any("gent" in p.tag for p in readings(noun.lower))
    return of_it and (after is None or after.text in (",", ";", ".", ")", "»", "и") or after.lower in ("а", "но", "из"))


def _as_nominative(noun: Word) -> bool:
    """«гашиш», «марихуана»: a form that can be the nominative, whatever its tag."""
    return noun.case in ("Acc", "") and any("nomn" in p.tag for p in readings(noun.lower))


def _as_plural(noun: Word) -> bool:
    return any({"nomn", "plur"} in p.tag for p in readings(noun.lower))
