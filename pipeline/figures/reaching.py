"""How far a deverbal noun or a full participle reaches: some of the reasons of :mod:`prices`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import words_of
from .items import Item, Pair, closed
from .words import Word


def noun_reach(case: Pair) -> float:
    """A deverbal noun governs the genitive right behind it: «изъятие 12 кг», rarely more."""
    if not case.trigger.noun:
        return 0.0
    if not case.left:
        return 9.0
    strangers = [
        j
        for j in case.gap
        if case.words[j].pos not in ("ADJ", "ADV", "NUM", "DET")
        and case.words[j].lower not in (",", "и", "более", "чем", "свыше", "около", "не", "менее")
    ]
    if _in_the_course(case):
        return 6.0
    if any(case.words[j].text == ";" for j in case.gap) and not any(case.words[j].text == ":" for j in case.gap):
        return 9.0  # «пресечены на стадии приготовления; 214 фактов содействия»
    if _suffered(case) or _on_their_account(case):
        return 0.2
    if not strangers and case.words[case.item.first].lower.endswith(("ое", "еро")) and case.words[case.trigger.i - 1].pos == "ADP":
        return 7.0  # «при задержании двое оказали сопротивление»
    previous = any(i.first > case.trigger.i and i.end < case.item.first for i in case.items)
    told = [case.words[j] for j in case.gap if case.words[j].verb_form == "Fin"]
    if told and not any(w.lemma in words_of("measures") for w in told):
        return 3.0 + 0.5 * len(strangers)  # «на месте убийства собрались 100 жителей»
    return 0.2 if not strangers else 0.9 if previous else 1.6 + 0.5 * len(strangers)


def _in_the_course(case: Pair) -> bool:
    """«обнаружено при досмотре 900 патронов»: the noun tells when it was, and a verb on its left takes the number."""
    hit, at = case.trigger.action(case.item.code or "other", case.item.family or "thing"), case.trigger.i
    if hit is None or hit[0] != "conducted" or case.item.family in ("thing", "place", "group", "people", "") or at == 0:
        return False
    preposition = case.words[at - 1]
    if preposition.pos != "ADP" and not case.words[at - 1].lemmas & words_of("within"):
        return False
    return any(t.i < at and not t.noun and not closed(case.words, t.i, at) for t in case.triggers)


def _suffered(case: Pair) -> bool:
    """«потери силовиков составили 8 человек», «наши потери – 8 человек»: the subject of its clause, whatever was done in the one before."""
    noun, gap = case.words[case.trigger.i], [case.words[j] for j in case.gap]
    if not noun.lemmas & words_of("tolls") or noun.case != "Nom" or not gap or any(w.text in ",;:" for w in gap):
        return False
    own = gap[-1].text in ("—", "–", "-") or bool(gap[-1].lemmas & words_of("measures"))
    return own and all(w.case == "Gen" or w.pos in ("ADP", "ADV") for w in gap[:-1] if w.case != "Loc" and w.case != "Ins")


def _on_their_account(case: Pair) -> bool:
    """«завершено дело о банде, [на счету] которой 17 убийств»: the deed of a clause without any other verb."""
    noun, gap = case.words[case.trigger.i], [case.words[j] for j in case.gap]
    led = noun.lower in ("счету", "счёту") and noun.i > 0 and case.words[noun.i - 1].lower in ("на", "их", "его", "её", "ее")
    return led and len(gap) <= 6 and not any(w.text in ",;:." or w.verb_form == "Fin" or w.short for w in gap)


def attribute_reach(case: Pair) -> float:
    """A full participle governs to its right up to the comma: «ресурсов, содержащих 4 млн материалов»."""
    if case.left and _said_of_the_counted(case):
        return 4.0
    if not case.trigger.attribute:
        return 0.0
    if not case.left:
        return 4.0
    if any(i.last < case.trigger.i <= i.end for i in case.items if i is not case.item):
        return 4.0  # «137 похищенных паспортов, а также 340 тысяч евро», «12 разыскиваемых и 16 членов банды»: said of the first
    if _of_its_label(case):
        return 0.0
    finite = any(case.words[j].verb_form == "Fin" for j in case.gap)  # «вернувшимся помогают 46 психологов»
    return 2.0 * sum(case.words[j].text in ",;" for j in case.gap) + 3.0 * finite


def _said_of_the_counted(case: Pair) -> bool:
    """«освободили | содержавшихся в подвале | восьмерых заложников»: between a verb and its number a participle tells who they are.

    «задержали | пытавшихся пройти через границу | 14 человек». An active one («задержали перевозивших 5 кг гашиша») has the number for its
    own object.
    """
    at = case.trigger.i
    if not case.trigger.attribute and case.words[at].verb_form == "Inf" and at > 0 and case.words[at - 1].lower.endswith("ся"):
        at -= 1
    word = case.words[at]
    before = next((t for t in case.triggers if t.i == at - 1 and not t.attribute and not t.noun), None)
    if before is None or not word.attribute or not (word.passive or word.lower.endswith("ся")):
        return False
    if any(case.words[j].text in ",;:" for j in case.gap):
        return False
    return before.action(case.item.code or "other", case.item.family or "thing") is not None


def size_of_the_done(case: Pair) -> float:
    """«Число боевиков, | уничтоженных с начала года, | достигло 43»: the verb tells their number, the participle their fate."""
    if not case.words[case.trigger.i].lemmas & _sizes():
        return 0.0
    deeds = (replace(case, trigger=t) for t in case.triggers if t.attribute and t.i < case.trigger.i)
    return 3.0 if any(_of_its_label(deed) for deed in deeds) else 0.0


def _of_its_label(case: Pair) -> bool:
    """«Вес наркотиков, | изъятых у курьеров, | составил 80 кг»: said of the noun before, whose size the verb tells."""
    label = case.item.counted
    if label is None or label.rule != "phrase.number_of" or not label.last < case.trigger.i <= label.last + 4:
        return False
    if not case.trigger.action(case.item.code or "other", case.item.family or "thing"):
        return False
    if case.words[label.last + 1].text != "," or any(case.words[j].verb_form == "Fin" for j in range(label.last + 1, case.trigger.i)):
        return False
    if case.words[max(0, label.first - 1)].lemma == "доля":
        return False  # «доля сайтов, размещённых за рубежом, составляет 70%»
    return all(w.lemmas & _sizes() for j in case.gap if (w := case.words[j]).verb_form == "Fin")


def _sizes() -> frozenset[str]:
    return words_of("measures") | words_of("sized")


def apposed(words: Sequence[Word], item: Item, verb: int) -> bool:
    """«боевики уничтожены, заложники, | 30 человек, | освобождены»: the number tells how many they are whom the verb behind is told of."""
    before, behind = item.first - 1, item.end + 1
    if before < 1 or verb != behind + 1 or words[before].text != "," or words[behind].text != ",":
        return False
    if verb + 1 < len(words) and (words[verb + 1].pos == "NUM" or words[verb + 1].text[:1].isdigit()):
        return False  # «погибли, включая боевиков, 14 человек, пострадали 11»
    return words[before - 1].nominal and words[before - 1].case in ("Nom", "Acc") and (words[verb].short or words[verb].verb_form == "Fin")


def predicate_of_its_own(case: Pair) -> float:
    """«двое из них – граждане Турции, один | скрывался», «среди них – 12 главарей; все | выданы»: no verb of the next clause."""
    words, item = case.words, case.item
    if case.left or not any(words[j].text in ",;" for j in case.gap):
        return 0.0
    dash = next((j for j in range(item.last + 1, min(len(words), item.last + 4)) if words[j].text in DASHES), -1)
    told = dash > 0 and all(w.lower in words_of("they") | {"из"} for w in words[item.last + 1 : dash]) and words[dash + 1].case == "Nom"
    before = item.first - 1
    among = before > 1 and words[before].text in DASHES and any(w.lower in words_of("among") for w in words[max(0, before - 3) : before])
    return 9.0 if told or among else 0.0


DASHES = ("—", "–", "-")
