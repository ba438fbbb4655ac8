"""Words that deny («не допущено», «нет», «удалось избежать»), and where what they deny may stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas
from ..lexicon.objects import Phrase, load_objects
from ..lexicon.wordings import table_of, words_of
from .words import Word


@dataclass(frozen=True, slots=True)
class Zero:
    """What did not happen; ``action`` is empty where it is that of the people that it is told of («среди погибших»)."""

    first: int
    last: int
    head: int
    code: str
    family: str
    action: str
    rule: str
    among: bool = False  # «среди них»: a part of the number before
    told: Word | None = None  # «среди [выдворенных]»
    unit: str = "count"  # «ни грамма»


def match(words: Sequence[Word], j: int, first: int) -> Phrase | None:
    """What a noun without a number is, by the words around it."""
    around = [w.lemmas for w in words[first:j]] + [w.lemmas for w in words[j + 1 : j + 3]]
    return kind_of(words[j], around)


def kind_of(word: Word, around: Sequence[Collection[str]]) -> Phrase | None:
    """What a noun is; «женщин-афганок» is what its first part is."""
    found = load_objects().match(word.lemmas, around)
    if found is None and "-" in word.lower:
        found = load_objects().match(lemmas(word.lower.split("-")[0]), around)
    return found[0] if found else None


def denied_verb(words: Sequence[Word], places: Iterable[int], stops: str) -> int | None:
    """The first verb behind «не» at one of these places, before a mark of ``stops``."""
    for k in places:
        if words[k].text in stops:
            return None
        if words[k].lower == "не" and k + 1 < len(words):
            passed = words[k + 1].lower in words_of("between_denial") and k + 2 < len(words) and words[k + 2].short
            return k + 1 + passed  # «не было задержано»
    return None


def action_of(words: Sequence[Word], verb: int, code: str = "person", family: str = "people") -> str:
    """The action that a denied verb tells of a thing; in «изъято не было» the participle does."""
    if verb > 1 and words[verb].lemma == "быть" and words[verb - 1].lower == "не" and words[verb - 2].short:
        verb -= 2
    near = words[max(0, verb - 6) : verb + 7]
    for lemma in (words[verb].lemma, *sorted(words[verb].lemmas)):
        for entry in load_actions().verbs.get(lemma, ()):
            if entry.negated or (entry.companions and not any(w.lemmas & entry.companions for w in near)):
                continue
            if action := entry.action(code, family):
                return action
    return ""


ASIDE = 14  # words of «Избежать потерь, признал И.О.Фамилия, | не удалось»


def denies(words: Sequence[Word], i: int) -> bool:
    """The word that denies: a verb behind «не», «нет», «удалось избежать»."""
    word = words[i]
    lemmas = {word.lemma, *word.lemmas}
    neither = words[i + 2] if i + 2 < len(words) and words[i + 1].lower == "ни" else None
    one = neither is not None and (word.lower not in words_of("denying") or bool(neither.lemmas & {"один"}))
    if neither is not None and one and neither.pos != "ADP" and neither.lower != "разу":
        return False  # «не случилось ни одного», but «нет ни погибших, ни раненых», «не было ни в прошлом, ни в этом году»
    if lemmas & words_of("avoided") and not word.attribute:  # «Не удалось избежать жертв», «избежать жертв не удалось», «удалось не везде»
        return not _failing(words[i + 1 : i + 5]) and not _failing(words[max(0, i - 10) : i])
    if word.lower in words_of("denying"):
        return True
    hoped = words_of("avoided") | words_of("rooted_out")
    if lemmas & words_of("managed") and any(w.lemmas & hoped for w in words[max(0, i - ASIDE) : i + 8]):
        return False  # «Не удалось, признал он, избежать жертв»
    denied = lemmas & (words_of("denied") | words_of("suffered") | words_of("found_out"))
    who_they_are = word.attribute and word.verb_form == "Part" and word.number == "Plur" and words[i - 2].lower in ("и", ",")
    return i > 0 and words[i - 1].lower == "не" and bool(denied) and not who_they_are  # «лиц, совершивших взрыв и не найденных, нет»


def _failing(words: Sequence[Word]) -> bool:
    """«не удалось», «удалось не везде»"""
    able = words_of("managed")
    return any((a.lower == "не" and b.lemmas & able) or (b.lower == "не" and a.lemmas & able) for a, b in pairwise(words))


def beside(words: Sequence[Word], i: int) -> list[int]:
    """Places left of a denying word, the nearest first, then the few behind it; a clause of saying between commas is passed over."""
    near: list[int] = []
    commas, opening, closing = 0, -1, -1
    for j in range(i - 1, max(-1, i - 22), -1):
        initial = words[j].text == "." and j > 0 and len(words[j - 1].text) == 1 and words[j - 1].text.isupper()  # «Н.Юлдашев»
        if (words[j].text in ";.:(" and not initial) or (words[j].text == "," and commas == 2):
            break
        commas += words[j].text == ","
        if words[j].text == "," and j != opening:
            if not _aside(words, j, i):
                break
            opening = next((k for k in range(j - 1, max(-1, j - 7), -1) if words[k].text == ","), -1)
            closing = j if opening >= 0 and words[opening + 1].verb_form == "Part" else -1
        if not opening < j < closing:  # «групп, | подготовивших теракты |, не обнаружено»
            near.append(j)
    behind = []
    for j in range(i + 1, min(len(words), i + 5)):
        if words[j].text in ",;.:()" or words[j].pos in ("ADP", "NUM"):
            break
        behind.append(j)
    return [*near, *behind]


def _aside(words: Sequence[Word], comma: int, i: int) -> bool:
    """«блокировок, настаивает чиновник, не было», «лиц, причастных к …, среди них нет»: the clause before goes on behind the comma."""
    opening = [w.lower for w in words[comma + 1 : comma + 3]]
    if {opening[0], " ".join(opening)} & words_of("opens_a_reason"):
        return False  # «это нападение, | так как солдаты не были …»
    saying = load_actions().reporting | load_actors().saying
    before = next((j for j in range(comma - 1, max(-1, comma - 7), -1) if words[j].text == ","), -1)
    inner = words[before + 1 : comma] if before >= 0 else words[comma + 1 : i]
    ends = before >= 0 or any(w.text == "," for w in inner)
    likened = " ".join(w.lower for w in inner[:3]).startswith(("как и", "так же как"))
    plain = 0 < len(inner) <= (8 if likened else 6) and not any(w.verb_form == "Fin" for w in inner)
    if ends and plain and (likened or inner[0].pos in ("ADP", "ADV")):
        return True  # «потерь, к счастью, не было», «раненых, по словам врача, нет», «терактов, как и годом ранее, не допущено»
    relative = before >= 0 and any(w.lower.startswith("котор") for w in inner[:2])  # «веществ, о которых писали, среди найденного нет»
    who = bool(inner) and inner[0].nominal and inner[0].lower.endswith(("нных", "вших", "щих", "мых"))  # «лиц, осужденных за вербовку, нет»
    return relative or who or any(w.lemmas & saying or w.verb_form == "Part" or w.attribute for w in inner)


OBLIQUE = ("Loc", "Dat", "Ins")


def governed(words: Sequence[Word], j: int) -> bool:
    """Behind a preposition: «в списках», «среди мирных жителей»."""
    k = j
    while k and words[k - 1].attribute:
        if words[k - 1].case in OBLIQUE and words[j].case not in (*OBLIQUE, ""):
            return False  # «в остальных | жертв удалось избежать», «при этом | терактов не было»
        k -= 1
    return bool(k and (words[k - 1].pos == "ADP" or words[k - 1].lemmas & words_of("within")))  # «в результате …»


def of_a_loss(words: Sequence[Word], j: int) -> bool:
    """«жертв продолжающегося вооружённого [конфликта] не было»: whose victims they are, in the genitive behind the word of harm."""
    if j > 1 and words[j - 1].lemmas & set(table_of("losses")) and words[j - 2].lower in words_of("among"):
        return True  # «граждан среди жертв терактов нет»
    if (words[j].case, words[j].number) != ("Gen", "Sing"):
        return False
    for k in range(j - 1, max(-1, j - 9), -1):
        if words[k].text in ",;.:()" or (words[k].pos in ("VERB", "NUM") and not words[k].attribute):
            return False
        if words[k].lemmas & set(table_of("losses")) and words[k].case == "Gen":
            return True
    return False


def denied_subject(words: Sequence[Word], i: int, taken: frozenset[int]) -> int | None:
    """«[теракты] не допущены», «[нападения] на полицейских не совершались»: the plural subject before a denied verb of happening."""
    verb = words[i]
    if words[i - 1].lower != "не" or verb.number != "Plur" or not (verb.short or verb.verb_form == "Fin"):
        return None
    beside_it = [w for w in (*words[i + 1 : i + 2], *words[max(0, i - 2) : i - 1]) if w.short and w.number == "Plur"]
    if verb.lemma == "быть" and not any(w.lemmas & words_of("denied") for w in beside_it):
        return None  # «преступления не были раскрыты»
    for j in range(i - 2, max(-1, i - 10), -1):
        word = words[j]
        if word.text in ",;.:()" or j in taken or word.pos == "DET":
            return None  # «эти нападения не зафиксированы»
        if word.nominal and word.number == "Plur" and word.case in ("Nom", "Acc") and not governed(words, j):
            return j if not (j and words[j - 1].pos == "DET") else None
    return None


def verb_lemmas(words: Sequence[Word], i: int) -> frozenset[str]:
    """Those of the denied verb; in «найдено не было», «не было найдено» also those of the participle."""
    if words[i].lemma != "быть" or not i or words[i - 1].lower != "не":
        return words[i].lemmas
    passives = [w.lemmas for w in (*words[max(0, i - 2) : i - 1], *words[i + 1 : i + 2]) if w.short]
    return words[i].lemmas.union(*passives)


def none_happened(lemmas: frozenset[str] | set[str], code: str) -> str:
    """What a denied verb tells of events: «не выявлено», «не зарегистрировано» (of attacks, that there were none), «не было»."""
    if lemmas & words_of("found_out"):
        return "identified"
    return "registered" if lemmas & words_of("recorded") and code != "attack" else "committed"


def both_among(words: Sequence[Word], j: int) -> bool:
    """«иностранцев среди погибших и [пострадавших] нет»: the second of those among whom there are none."""
    before = words[j - 2] if j > 2 and words[j - 1].lower in ("и", "или") else None
    told = before is not None and (before.attribute or before.lemmas & set(table_of("losses")))
    return before is not None and bool(told) and before.case == "Gen" and words[j - 3].lower in words_of("among") and not any(
        w.lower in words_of("among") for w in words[j + 1 : j + 2]
    )


def among_those(words: Sequence[Word], j: int) -> bool:
    """«женщин среди убитых [боевиков] нет»: not the one denied, where another stands before «среди»."""
    if j < 3 or not words[j - 1].attribute or words[j - 2].lower not in words_of("among"):
        return False
    before = words[j - 3]
    return before.nominal and (before.case, before.number) in (("Gen", "Plur"), ("Acc", "Plur"))


def of_an_attempt(words: Sequence[Word], j: int) -> int | None:
    """«[попыток] прорыва границы», «[попыток] совершения терактов»"""
    for k in range(j - 1, max(-1, j - 5), -1):
        if words[k].lemmas & words_of("attempts"):
            return k if words[k].case == "Gen" and words[k].number == "Plur" and not governed(words, k) else None
        if not (words[k].attribute or words[k].verb_form == "Inf" or (words[k].nominal and words[k].case == "Gen")):
            break
    return None


def told_about(words: Sequence[Word], j: int) -> bool:
    """«информации о погибших и [раненых] нет», «данных о [жертвах] нет»: nothing is known of them."""
    for k in range(j - 1, max(-1, j - 5), -1):
        if words[k].lower in ("о", "об"):
            return True
        if not (words[k].attribute or words[k].nominal or words[k].lower in ("и", "или")):
            break
    return False


def whose(words: Sequence[Word], j: int) -> bool:
    """«захватов | заложников | не было»; «потерь среди «заложников» не было»: they are told of by the noun before."""
    before = j - 1 - (j > 1 and words[j - 1].text in "«“„\"")
    return before >= 0 and (words[before].nominal or words[before].pos == "ADP")


def told_by_use(words: Sequence[Word], j: int) -> bool:
    """«мастерских по изготовлению [бомб]», «нападений с применением [оружия]», «задержанных за хранение [гранат] нет»."""
    before, preposition = (words[j - 1], words[j - 2].lower) if j > 1 else (words[j], "")
    deed = before.lower.endswith(("ние", "нием", "ку", "кой")) and before.nominal
    return before.nominal and (preposition in ("по", "для") or (preposition in ("с", "за") and deed))
