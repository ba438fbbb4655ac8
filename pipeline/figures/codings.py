"""What a counted noun phrase is: its code and family in the lexicon of objects."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.actions import load_actions
from ..lexicon.inflection import lemmas, readings
from ..lexicon.objects import load_objects
from ..lexicon.places import load_places
from ..lexicon.wordings import words_of
from .words import Word

GROUP = 6  # words of what depends on a participle
GOODS = frozenset({"weapon", "drugs", "money", "document", "literature"})


def code_of(words: Sequence[Word], first: int, head: int, last: int) -> tuple[str, str, int]:
    """Code, family and the last word that the match used; beyond the tail for people («человек, подозреваемых в …»)."""
    places = [i for i in range(first, last + 1) if i != head and not _whither(words, i, head)]
    extra = _beyond(words, head, last)
    found = load_objects().match(words[head].lemmas, [words[i].lemmas for i in places + extra])
    if found and any((places + extra)[u] > last and words[(places + extra)[u]].text[:1].isupper() for u in found[1]):
        found = load_objects().match(words[head].lemmas, [words[i].lemmas for i in places])  # «граждан, выехавших в Сирию»
    if found is None and "-" in words[head].lower:  # «мины-ловушки», «дроны-камикадзе»
        first_part, _, second = words[head].lower.partition("-")
        found = load_objects().match(lemmas(first_part), [])
        if found is None and not any(p.is_known and p.tag.POS == "NOUN" for p in readings(first_part)):
            found = load_objects().match(lemmas(second), [])  # «кибер-ячейки», but not «государства-члены»
    if found is None and words[head].lemma in words_of("tries") and (tried := _tried(words, head, last) or _tried_to(words, head)):
        return tried
    if words[head].lemma in words_of("failures") and _failed_crime(words, head):
        return "crime", "event", head + 2
    if (found is None or found[0].code == "other") and (goods := _packed(words, head)):
        return goods
    if found is None:
        people = done_to_people(words[head].lower) or _animate(words[head].lower, words[head].lemma)
        return ("person", "people", head) if people else ("", "", head)
    phrase, used = found
    if phrase.code == "foreigner" and any(words[i].lemmas & words_of("own_people") for i in range(first, head)):
        return "person", "people", head  # «российских и иностранных граждан»
    if phrase.code == "foreigner" and from_home(words, head):
        return "person", "people", head
    need = [(places + extra)[u] for u in used]
    return phrase.code, phrase.family, _to_noun(words, max([head, *(i for i in need if i <= last)]), head, last)


def from_home(words: Sequence[Word], head: int) -> bool:
    """«уроженцы Дагестана», «выходцы из республики»: of a region or a town, not of «Республики Таджикистан»."""
    if words[head].lemma not in words_of("origins"):
        return False
    behind = [w for w in words[head + 1 : head + 5] if w.nominal or w.attribute]
    first = next((w for w in behind if w.nominal), None)
    if first is None or any(w.text[:1].isupper() and w.lemmas & _places("country") for w in behind):
        return False
    return bool(first.lemmas & words_of("home")) or (first.text[:1].isupper() and bool(first.lemmas & _places("region", "city")))


@lru_cache(maxsize=4)
def _places(*kinds: str) -> frozenset[str]:
    """Names of places in one word: «дагестан», «орск»."""
    named = (name for place in load_places() if place.kind in kinds for name in (place.name, *place.aliases))
    return frozenset(name.lower().replace("ё", "е") for name in named if " " not in name)


def _whither(words: Sequence[Word], i: int, head: int) -> bool:
    """«выехавших в [Сирию] граждан»: the place of a participle before the noun says nothing of it."""
    return i < head and words[i].nominal and words[i].text[:1].isupper() and i > 0 and words[i - 1].pos == "ADP"


@lru_cache(maxsize=20_000)
def done_to_people(lower: str) -> bool:
    """«44 возвратившихся осуждены», «освобождены двенадцать удерживавшихся»: a participle of what is told of people alone."""
    forms = [p for p in readings(lower) if p.tag.POS == "PRTF" and p.tag.number == "plur" and p.is_known]
    verbs = load_actions().verbs
    entries = [e for p in forms for e in verbs.get(p.normal_form.replace("ё", "е"), ()) if not e.companions]
    return any(e.action("person", "people") for e in entries) and not any(e.action("other", "thing") for e in entries)


def told_with_companion(words: Sequence[Word], i: int) -> bool:
    """«число [объявленных] в розыск», «число [похищенных]»: a participle, alone or with the word beside it, that is told of people."""
    word, beside = words[i], words[i + 1 : i + 4]
    if word.verb_form != "Part" or (word.case, word.number) != ("Gen", "Plur"):
        return False
    entries = [e for lemma in sorted(word.lemmas) for e in load_actions().verbs.get(lemma, ())]
    alone = not any(w.nominal or w.attribute for w in beside[:1])
    if alone and any(not e.companions and (e.action("person", "people") or "") in ONLY_PEOPLE for e in entries):
        return True
    return any(e.companions and e.action("person", "people") and any(w.lemmas & e.companions for w in beside) for e in entries)


ONLY_PEOPLE = ("abducted", "freed", "repatriated", "deported", "extradited", "detained", "convicted", "killed", "wounded")


def joint_codes(words: Sequence[Word], first: int, head: int, last: int) -> list[str]:
    """«огнестрельного и холодного оружия»: the codes that joined adjectives give to one noun, where they differ."""
    run: list[int] = []
    for j in range(first + 1, last):
        joined = words[j].lower in ("и", "или", ",") and _adjective(words[j - 1]) and _adjective(words[j + 1])
        if joined and head not in (j - 1, j + 1):
            run += [k for k in (j - 1, j + 1) if k not in run]
    rest = [i for i in range(first, last + 1) if i != head and i not in run]
    codes: list[str] = []
    for j in run:
        found = load_objects().match(words[head].lemmas, [words[j].lemmas, *(words[i].lemmas for i in rest)])
        if found is None or 0 not in found[1]:
            return []
        codes += [c for c in found[0].code.split("+") if c not in codes]
    return codes if len(codes) > 1 else []


def _adjective(word: Word) -> bool:
    """Tagged one, or spelled as one («террористического» is taken for a noun now and then)."""
    return word.attribute or word.lower.endswith(("ого", "его", "ых", "их", "ой", "ей"))


def _tried(words: Sequence[Word], head: int, last: int) -> tuple[str, str, int] | None:
    """«12 попыток вербовки»: the crime that was tried."""
    tail = next((i for i in range(head + 1, last + 1) if words[i].nominal), None)
    if any(w.lemmas & words_of("smuggling") for w in words[head + 1 : (tail or head) + 1]):
        return "crime", "event", tail or head  # «попытки перемещения через границу вооружения»
    found = load_objects().match(words[tail].lemmas, [words[i].lemmas for i in range(tail + 1, last + 1)]) if tail else None
    return (found[0].code, found[0].family, tail) if found and tail and found[0].family == "event" else None


def _failed_crime(words: Sequence[Word], head: int) -> bool:
    """«шесть покушений на побег», «на сбыт наркотиков»"""
    return head + 2 < len(words) and words[head + 1].lower == "на" and bool(words[head + 2].lemmas & words_of("failed_crimes"))


def _packed(words: Sequence[Word], head: int) -> tuple[str, str, int] | None:
    """«два мешка с наркотиками», «12 брусков тола»: the goods; not «5 мешков с 96 кг опия», where a number of their own counts them."""
    if words[head].lemmas & words_of("pieces") and head + 1 < len(words) and words[head + 1].case == "Gen":
        of = next((i for i in range(head + 1, min(len(words), head + 4)) if not words[i].attribute), head + 1)  # «корней | дикой конопли»
        stuff = load_objects().match(words[of].lemmas, [])
        return (stuff[0].code, stuff[0].family, of) if stuff and stuff[0].family in GOODS else None
    if not words[head].lemmas & words_of("containers") or head + 2 >= len(words) or words[head + 1].lower not in ("с", "со"):
        return None
    goods = next((i for i in range(head + 2, min(len(words), head + 2 + GROUP)) if not words[i].attribute), None)
    if goods is None or not words[goods].nominal:
        return None
    found = load_objects().match(words[goods].lemmas, [words[i].lemmas for i in range(head + 2, goods)])
    return (found[0].code, found[0].family, head) if found and found[0].family in GOODS else None


def _tried_to(words: Sequence[Word], head: int) -> tuple[str, str, int] | None:
    """«12 попыток создать подпольную ячейку», «совершить теракт», «прорваться»: what would have come of it."""
    if head + 2 >= len(words) or words[head + 1].verb_form != "Inf":
        return None
    if words[head + 1].lemma in words_of("tried_deeds"):
        return "crime", "event", head + 1
    if words[head + 1].lemma in words_of("tried_attacks"):
        return "attack", "event", head + 1
    noun = next((w for w in words[head + 2 : head + 6] if not w.attribute), None)
    if noun is None or not noun.nominal:
        return None
    found = load_objects().match(noun.lemmas, [w.lemmas for w in words[head + 2 : noun.i]])
    return (found[0].code, found[0].family, noun.i) if found and found[0].family in ("event", "group") else None


@lru_cache(maxsize=20_000)
def _animate(lower: str, lemma: str) -> bool:
    """A noun for somebody: counted, it counts people, whatever they are («сбытчиков», «журналистов»); animals are in the lexicon."""
    nouns = [p for p in readings(lower) if p.tag.POS == "NOUN" and p.is_known]
    same = [p for p in nouns if p.normal_form.replace("ё", "е") == lemma.replace("ё", "е")] or nouns
    return bool(same) and same[0].tag.animacy == "anim"


def _to_noun(words: Sequence[Word], at: int, head: int, last: int) -> int:
    """A quote does not end at an adjective of the tail: «преступлений террористической [направленности]»."""
    if at == head or not words[at].attribute:
        return at
    return next((i for i in range(at + 1, last + 1) if words[i].nominal and not words[i].attribute), at)


def _beyond(words: Sequence[Word], head: int, last: int) -> list[int]:
    """Words of a participle phrase behind the noun: «граждан, причастных к терроризму», «по подозрению в …»."""
    i = last + 1
    if words[head].lemma in words_of("two_meanings") and i + 1 < len(words) and words[i].lower == "в":
        return [i + 1]  # «каналов в мессенджерах»
    comma = i < len(words) and words[i].text == ","
    i += comma
    if comma and i + 1 < len(words) and words[i].lower == "которые" and words[i + 1].lemmas & words_of("having_to_do"):
        told = range(i + 2, min(len(words), i + 7))  # «преступлений, которые связаны с терроризмом»
        return [j for j in told if words[j].text not in ",;.()" and words[j].pos != "NUM"]
    if i >= len(words):
        return []
    bound = words[i].lower == "по" or (words[i].lower in words_of("attached") and not comma)  # «граждан, с территории … возвращены»
    if not ((words[i].attribute and words[i].case in ("Gen", "Nom", "Acc", "")) or bound):
        return []
    ends = min(len(words), i + (7 if any(w.lower in ("и", "или") for w in words[i + 3 : i + 4]) else 5))  # «с терроризмом и экстремизмом»
    clause = words[i].attribute  # «лиц, занимавшихся переделкой гражданского оружия»: the adjective is another noun's
    other = [j for j in range(i + 1, ends) if clause and words[j].attribute and words[j].verb_form != "Part"]
    return [j for j in range(i, ends) if words[j].text not in ",;.()" and words[j].pos != "NUM" and j not in other]


@lru_cache(maxsize=20_000)
def never_noun(lower: str) -> bool:
    """The dictionary knows the word, and not as a noun: the tagger took «сорвались» for one."""
    parses = readings(lower)
    if lower == "времён" or lower == "времен":
        return True  # «14 тайников, в том числе 9 времён войны»: of what time they are
    if lower.endswith(("ались", "ялись")):
        return True  # «администрировались», a verb that the dictionary does not know
    return bool(parses) and parses[0].is_known and not any(p.tag.POS in ("NOUN", "ADJF", "PRTF", "NPRO") for p in parses)


@lru_cache(maxsize=20_000)
def never_counted(lower: str) -> bool:
    """A plain nominative plural: «3,5 тысячи фигуранты получили» counts no persons."""
    parses = [p for p in readings(lower) if p.is_known]
    return bool(parses) and all(p.tag.POS == "NOUN" and p.tag.case == "nomn" and p.tag.number == "plur" for p in parses)
