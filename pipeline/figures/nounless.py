"""The noun of a number that has none right behind it: a predicate, the noun of the next number, that of an adjective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.inflection import readings
from ..lexicon.numbers import load_numbers
from ..lexicon.objects import load_objects
from ..lexicon.wordings import table_of, words_of
from ..records import Quantity
from .coordinated import of_a_kind, of_two_kinds
from .drafts import Draft, Unit
from .items import Item
from .meant import not_of_age
from .misreadings import misread, weapons_listed
from .numbered import of_them
from .phrases import Counted, behind
from .wholes import GRAMS
from .words import Word


def shared_noun(unit: Unit, item: Item, quantity: Quantity) -> Item | None:
    """«701 и 442 лица», «нейтрализованы 24 и задержаны 300 боевиков»: the noun behind the second number serves both."""
    words = unit.words
    if kind := of_a_kind(unit, item, quantity):
        return kind
    item, own = last_bare(unit, item), item
    other = next((i for i in unit.items if i.first > item.last), None)
    if other is None or other.counted is None or words[item.last + 1].lower not in ("и", "или"):
        return None
    if "collective" in quantity.rule and other.family != "people":
        return None  # «задержаны двое и изъяты три автомата»
    if quantity.unit in GRAMS and not _weighed(words[other.first : other.last + 1]):
        return None  # «наркотики весом 14 кг и два ящика гранат»
    governing = next((t for t in reversed(unit.triggers) if t.i < item.first), None)
    if governing and not governing.action(other.code, other.family):
        return None  # «ранены 12 и 3 дома разрушены»
    if other.first == item.last + 2 and own is not item:
        return replace(own, counted=None, code=other.code, family=other.family)  # a quote does not reach over the others
    if other.first == item.last + 2:
        return replace(item, counted=other.counted, code=other.code, family=other.family)
    verb = words[item.last + 2]
    again = own is item and other.first <= item.last + 5 and (verb.short or verb.verb_form == "Fin") and governing is not None
    if not again or other.oblique:
        return None
    if any(i.counted is not None and i.family == other.family and i.last < item.first for i in unit.items):
        return None  # «не пропущены 136 человек, возвращены 29 и задержаны пять вербовщиков»
    return replace(item, counted=None, code=other.code, family=other.family)  # a quote does not reach over a verb


def over_times(unit: Unit, item: Item, quantity: Quantity) -> Item | None:
    """«в 2014 году задержаны 20, в 2015 – 30, в 2016 – 40 пособников»: the noun of the last number of a row with times or places."""
    words, row = unit.words, [item, *(i for i in unit.items if i.first > item.last)]
    if quantity.kind != "count" or item.counted is not None or item.oblique:
        return None
    last = next((i for i in row if i.counted is not None), None)
    if last is None or last is item or not last.code or last.counted is None:
        return None
    behind = words[last.last + 1 : last.last + 2]
    wrapped = any(w.lower in load_numbers().wrappers for w in behind)  # «в Оше изъято 12, а в Таре – 40 единиц оружия»
    if last.counted.first != last.last + 1 + wrapped:
        return None
    row = row[: row.index(last) + 1]
    if not all(_told_alike(words[a.last + 1 : b.first]) for a, b in pairwise(row)):
        return None
    governing = next((t for t in reversed(unit.triggers) if t.i < item.first), None)
    if governing is None or not governing.action(last.code, last.family) or ("collective" in quantity.rule and last.family != "people"):
        return None
    return replace(item, counted=None, code=last.code, family=last.family)


def _told_alike(gap: Sequence[Word]) -> bool:
    """«, в 2015 –», «, в июне –», «, а в Ингушетии –»: nothing but another time or place between two numbers."""
    if not 3 <= len(gap) <= 8 or gap[0].text not in ",;" or not any(w.lower in words_of("where") for w in gap):
        return False
    told = [w for w in gap[1:] if w.nominal or w.text.isdigit()]
    known = words_of("calendar") | words_of("timed") | words_of("grounds_of_place")
    timed = all(w.lower in known or w.text[:1].isupper() or w.text[:2] in ("19", "20") for w in told)
    return bool(told) and timed and not any(w.verb_form or w.short for w in gap)


def last_bare(unit: Unit, item: Item) -> Item:
    """«12, | 17 | и 19 терактов»: the last of the bare numbers in a row."""
    for other in unit.items:
        if other.first == item.last + 2 and unit.words[item.last + 1].text == "," and other.counted is None:
            item = other
    return item


def _weighed(words: Sequence[Word]) -> bool:
    numbers = load_numbers()
    return any(w.lower in numbers.unit_words or w.lower in numbers.unit_short for w in words)


def bare_adjective(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> Item | None:
    """«755 террористических преступлений и 569 экстремистских»: an adjective with the noun of the number before."""
    at = item.last + 1
    at += at < len(words) and words[at].text in ("—", "–", "-")  # «378 — экстремистской направленности»
    at += 2 * (at + 2 < len(words) and words[at].lower in load_numbers().wrapper_short and words[at + 1].text == ".")  # «1 ед. газового»
    if at >= len(words) or words[at].case not in ("Gen", ""):
        return None
    if not misread(words, at) and not (words[at].attribute and words[at].pos == "ADJ"):
        return None
    if (kind := load_objects().match({"оружие"}, [words[at].lemmas])) and kind[1] and weapons_listed(words, item.first):
        return replace(item, code=kind[0].code, family=kind[0].family)
    for draft in reversed(known):
        thing = next((word for word, family in table_of("stands_for").items() if family == draft.family), "")
        if thing and (found := load_objects().match({thing}, [words[at].lemmas])) and found[1]:
            return replace(item, code=found[0].code, family=found[0].family)  # «87 единиц оружия, из них 31 огнестрельного»
        if draft.head_word:
            found = load_objects().match({draft.head_word}, [words[at].lemmas])
            return replace(item, code=found[0].code, family=found[0].family) if found and found[1] else None
    return None


def adjective_before(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> Item | None:
    """«преступлений террористической направленности стало меньше на 12%, экстремистской – больше на 5%»."""
    at = item.first - 1
    passed = words_of("measures")
    while at > 0 and (words[at].pos in ("ADP", "PART", "ADV") or words[at].text in ("—", "–", "-") or words[at].lemmas & passed):
        at -= 1
        among = words[at].lower in words_of("one_of_them") and words[at - 1].lower in ("среди", "из")
        at -= 2 * among  # «Террористических | среди них | – 121»
    if at > 0 and at < item.first - 1 and words[at].lemmas & words_of("kinds") and words[at - 1].pos == "ADJ":
        at -= 1  # «…, экстремистской направленности – 117»
    opens = at == 0 or (at > 0 and (words[at - 1].text in ",;" or words[at - 1].lower in ("а", "и")))
    if at > 1 and words[at - 1].lower == "и" and (words[at - 2].attribute or words[at - 2].lemmas & words_of("kinds")):
        return None  # «преступлений террористической и экстремистской направленности больше на 40%»
    if item.counted is not None or at == item.first - 1 or not opens or words[at].pos != "ADJ" or words[at].case != "Gen":
        return None
    last = next((d for d in reversed(known) if d.head_word), None)
    found = load_objects().match({last.head_word}, [words[at].lemmas]) if last is not None else None
    return replace(item, code=found[0].code, family=found[0].family) if found and found[1] else None


def related_before(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> Item | None:
    """«преступлений, связанных с терроризмом, выявлено 14, с незаконным оборотом оружия – | 300, наркотиков – | 1 200»: crimes, too."""
    last, dash = here[-1] if here else None, item.first - 1
    if last is None or item.counted is not None or dash < 1 or words[dash].text not in "–—-" or last.family != "event":
        return None
    opens = next((j + 1 for j in range(dash, last.item.last, -1) if words[j].text in ",;"), None)
    opens = opens + 1 if opens is not None and words[opens].lower in ("а", "и") else opens
    if opens is None or any(w.verb_form or w.short for w in words[opens:dash]):
        return None
    first = last.counted.first if last.counted is not None else last.item.first
    bound = any(w.lemmas & words_of("having_to_do") for w in words[first : last.item.first])
    led = words[opens].lower in ("с", "со") or (RELATED in last.rules and words[opens].case == "Gen")
    if not led or not (bound or RELATED in last.rules):
        return None
    found = load_objects().match(frozenset({"преступление"}), [w.lemmas for w in words[opens:dash] if w.nominal or w.attribute])
    return replace(item, code=found[0].code if found else "crime", family="event")


RELATED = "phrase.related"


def by_adjective(unit: Unit, item: Item, known: Sequence[Draft]) -> Item | None:
    """«179 единиц огнестрельного и 62 единицы холодного оружия», «31 огнестрельного», «12 – самодельные»: the noun stands elsewhere."""
    words, at = unit.words, item.last + 1
    at += at < len(words) and bool(words[at].lemmas & words_of("empty_wrappers") or words[at].lower in load_numbers().wrapper_short)
    at += of_them(words, at)
    dash = at < len(words) and words[at].text in ("—", "–", "-")
    at += dash
    if at >= len(words) or not _adjectival(words[at]) or (at + 1 < len(words) and (words[at + 1].nominal or words[at + 1].attribute)):
        return None
    if words[at].case not in (("Nom", "Acc", "") if dash else ("Gen", "Acc", "")):
        return None
    if item.counted is not None and item.code and item.counted.head > at:
        return None  # «раскрыто 200 террористических | и экстремистских преступлений»
    following = next((i for i in unit.items if i.first == at + 2 and words[at + 1].lower in ("и", ",", "или")), None)
    twin = following is not None and bool(following.code) and of_two_kinds(words, at, following)
    nouns = [words[following.counted.head].lemmas] if following and following.counted and following.code else []
    nouns += [frozenset({d.head_word}) for d in reversed(known) if d.head_word and d.family not in ("people", "operation")][:1]
    said = [w.lemmas for d in known[-1:] if d.unit == unit.number and d.counted for w in words[d.counted.first : d.counted.head]]
    for noun in nouns:
        found = load_objects().match(noun, [words[at].lemmas])
        if not (found and 0 in found[1] and found[0].family == "event"):  # «31 террористическое преступление и 9 | экстремистских |»
            found = load_objects().match(noun, [words[at].lemmas, *said])
        if found and 0 in found[1]:
            return replace(item, counted=None, code=found[0].code, family=found[0].family, end=at)
    if following is not None and twin:
        return replace(item, counted=None, code=following.code, family=following.family, end=at)
    row = load_objects().match(_of_the_row(unit, at), [words[at].lemmas]) if item.counted is None and not dash else None
    return replace(item, counted=None, code=row[0].code, family=row[0].family, end=at) if row else None


def _of_the_row(unit: Unit, at: int) -> frozenset[str]:
    """«пять | контртеррористических, | 164 боевых и других специальных мероприятий»: the noun that the row of adjectives ends with."""
    words, numbers, joined = unit.words, {j for i in unit.items for j in range(i.first, i.last + 1)}, False
    for j in range(at + 1, min(len(words), at + ROW)):
        if words[j].nominal and not _adjectival(words[j]):
            agrees = joined and words[j].case == "Gen"  # «и 3 гранатомётных устройства»
            return words[j].lemmas if agrees else frozenset()
        if words[j].lower in ("и", ",", "или"):
            joined = True
        elif not (_adjectival(words[j]) or j in numbers or words[j].lower in ("также", "а")):
            break
    return frozenset()


ROW = 10  # words from an adjective to the noun of its row


def _adjectival(word: Word) -> bool:
    """An adjective to the dictionary, whatever its tag."""
    return word.attribute or (word.nominal and any(p.tag.POS == "ADJF" for p in readings(word.lower) if p.is_known))


def classed(words: Sequence[Word], item: Item, stops: frozenset[int]) -> Item | None:
    """«из них к преступлениям террористического характера относится 771»: the noun behind «к» says what they are."""
    at = item.first - 1
    while at > 0 and words[at].pos in ("ADV", "PART", "ADP", "PUNCT") and words[at].text not in ",;.:(":
        at -= 1
    if item.counted is not None or at < 2 or not words[at].lemmas & words_of("classing"):
        return None
    for j in range(at - 1, max(-1, at - 12), -1):
        if words[j].text in ",;.:(":
            return None
        if words[j].lower in ("к", "ко", "категории"):
            found = behind(words[:at], j + 1, stops)
            if found is None or not found.code:
                return None
            return replace(item, counted=replace(found, used=0, rule="phrase.classed"), code=found.code, family=found.family)
    return None


def among_whom(words: Sequence[Word], item: Item) -> Item | None:
    """«среди мирных жителей 29 погибших»: who those are that are called by what became of them."""
    if item.counted is None or item.code != "person" or not words[item.counted.head].lemmas & set(table_of("fates")):
        return None
    for j in range(item.first - 2, max(-1, item.first - 7), -1):
        if words[j].text in ",;.:(":
            return None
        if words[j].lower == "среди":
            found = behind(words[: item.first], j + 1, frozenset())
            known = found is not None and found.family == "people" and found.code != "person"
            return replace(item, code=found.code) if known and found is not None else None
    return None


def some_of(words: Sequence[Word], item: Item) -> Item | None:
    """«двое из девяти участников банды»: the noun of those whom they are some of."""
    at = item.last + 1
    if item.counted is not None or at + 2 >= len(words) or words[at].lower != "из":
        return None
    theirs = words[at + 1].lower in ("их", "его", "её", "ее") and words[at + 2].number == "Plur"  # «двое из их организаторов»
    if not theirs and words[at + 1].pos != "NUM" and not words[at + 1].text.isdigit():
        return None
    whole = behind(words, at + 2, frozenset())
    return replace(item, code=whole.code, family="people") if whole and whole.code and whole.family == "people" else None


def bracketed(words: Sequence[Word], item: Item, taken: frozenset[int]) -> Item | None:
    """«а также поддельные паспорта (37)»: the noun before a bracket that holds nothing but the number."""
    at = item.first - 2
    if item.counted is not None or at < 1 or words[at + 1].text != "(" or item.last + 1 >= len(words) or words[item.last + 1].text != ")":
        return None
    noun, opens = words[at], at
    while opens > 0 and words[opens - 1].attribute:
        opens -= 1
    plain = noun.nominal and noun.number == "Plur" and noun.case in ("Nom", "Acc") and noun.text.islower() and at not in taken
    before = words[opens - 1].lower if opens else ","
    if not plain or words[opens - 1].pos not in ("PUNCT", "CCONJ", "ADV", "VERB") or before in (")", "("):
        return None
    found = load_objects().match(noun.lemmas, [w.lemmas for w in words[opens:at]])
    if found is None:
        return None
    counted = Counted(found[0].code, found[0].family, opens, at, at, 0, (at,), "phrase.bracketed")
    return replace(item, counted=counted, code=counted.code, family=counted.family)


def _clause_end(words: Sequence[Word], item: Item) -> int:
    return next((w.i for w in words[item.last + 1 : item.last + 10] if w.text in ",;.:()"), min(len(words), item.last + 10))


def under_age(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> Item | None:
    """«21 не достиг совершеннолетия», «двое на тот момент не достигли 18 лет»: minors among people told before."""
    clause = words[item.last + 1 : _clause_end(words, item)]
    people = item.counted is None and any(d.family == "people" for d in known[-6:])
    return replace(item, code="minor", family="people") if not_of_age(clause) and people else None


def told_to_be(words: Sequence[Word], item: Item, source: Draft) -> tuple[str, str]:
    """What kind of crimes the clause behind a bare number calls them: «46 носят террористический характер».

    «64 относятся к преступлениям террористического характера», «остальные 474 — к экстремистским» of crimes that were told before.
    """
    if source.family != "event":
        return "", ""
    end = _clause_end(words, item)
    clause = words[item.last + 1 : end]
    dashed = len(clause) > 1 and clause[0].text in ("—", "–", "-") and clause[1].lower in ("к", "ко")
    at = next((w.i for w in clause if w.lemmas & words_of("belonging")), clause[0].i if dashed else None)
    if at is None:
        return "", ""
    kind = [w for w in words[at + 1 : at + 7] if w.i < end and (w.attribute or w.nominal)]
    found = load_objects().match(frozenset({"преступление"}), [w.lemmas for w in kind])
    other = dashed and "phrase.classed" in source.rules  # «18 относятся к экстремистским, 14 – к коррупционным»
    return (found[0].code, found[0].family) if found and (found[1] or other) else ("", "")


def of_verdicts(words: Sequence[Word], left: Counted, known: Sequence[Draft]) -> Draft | None:
    """«осуждены 102 человека, а в 2016 году таких приговоров было 183»: as many were convicted."""
    told = left.head > 0 and words[left.head - 1].lower in words_of("again") and words[left.head].lemmas & words_of("verdicts")
    return known[-1] if told and known and known[-1].actions == ("convicted",) else None
