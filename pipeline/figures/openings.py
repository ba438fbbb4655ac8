"""Bodies called by an acronym, whose case the tagger guesses: what stands before and behind one tells that it is the subject."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from ..phrases import OPENING
from .words import Word

ACTS = 6  # words between an acronym and its verb
FORCES = ("ВКС", "ВВС", "ВМС", "ВС", "ВСУ")  # «В ответ | ВКС | нанесли 60 ударов»


def acronym_acts(words: Sequence[Word], first: int, last: int) -> bool:
    """«УМВД по Омской области | изъяло», «За год | КНБ | пресёк», genitives to the tagger: nothing else can be the subject."""
    if not words[first].text.isupper() or len(words[first].text) < 2 or not opens(words, first):
        return False
    verb = next((w for w in words[last + 1 : last + ACTS] if w.verb_form or w.text in (",", ";", ":", "—", "–", "(")), None)
    alone = verb is not None and verb.number == "Plur" and words[first].text not in FORCES
    if verb is None or verb.verb_form != "Fin" or verb.passive or alone or verb.pos != "VERB":
        return False
    end = next((w.i for w in words[verb.i :] if w.text in (",", ";", ":", ".", "—", "–", "(")), len(words))
    others = (w for w in words[last + 1 : end] if w.case == "Nom" and w.pos in ("NOUN", "PROPN", "PRON") and words[w.i - 1].text != "«")
    return not any(w.gender == verb.gender or not verb.gender for w in others)


def opens(words: Sequence[Word], first: int) -> bool:
    """Does a clause open with a word, or with the time or place before it: «, ФСБ», «В среду КНБ», «В Омской области УФСБ»?

    «при координирующей роли НАК предотвращено 40 терактов» opens with no agent.
    """
    j = first - 1
    while j >= 0 and (words[j].nominal or words[j].attribute or words[j].pos in ("NUM", "ADV") or words[j].text.isdigit()):
        if words[j].case == "Nom" and words[j].nominal:
            return False
        j -= 1
    if j == first - 1:
        return j < 0 or words[j].text in (",", ":", "—", "–") or words[j].pos in ("CCONJ", "SCONJ")
    whole = words[j + 1 : first]
    if all(w.pos == "ADV" for w in whole):
        return j < 0 or words[j].pos != "ADP"
    if j < 0 and whole[0].text.isdigit() and whole[1:] and whole[1].lower in words_of("calendar"):
        return True  # «27 января | КНБ | задержаны двое»
    when = any(w.lemmas & (load_actors().stages | load_actors().grounds) or w.case == "Loc" for w in whole)
    return when and j >= 0 and words[j].pos == "ADP" and not any(w.lemmas & load_actors().coordinating for w in whole)


def opens_speech(words: Sequence[Word], first: int) -> bool:
    """«| ФСБ | во взаимодействии с МВД пресечена …» at the head of a quotation that is a clause of its own."""
    return first > 0 and words[first - 1].text in OPENING and (first == 1 or words[first - 2].text in (".", ":", ",", "—", "–"))


def behind_place(words: Sequence[Word], first: int, low: int, at: int) -> bool:
    """«В Минске | КГБ | предотвратил», «в трёх областях | СК | возбудил»: the only word that can be the subject."""
    active = words[at].verb_form == "Fin" and not words[at].passive and words[at].number == "Sing"
    place = words[first - 1] if first > low else None
    alone = not any(w.case == "Nom" and (w.nominal or w.pos == "PRON") for w in words[low:first])
    inside = words[low + 1 : first]  # «По поручению президента | МВД | проверило», no «по поручению МВД»
    owned = words[low].pos == "ADP" and len(inside) > 1 and all(w.nominal or w.attribute for w in inside)
    owned = owned and inside[0].nominal and inside[-1].nominal and inside[-1].case == "Gen"
    return active and alone and place is not None and (owned or place.pos == "PROPN" or bool(place.lemmas & load_actors().grounds))


def is_next(words: Sequence[Word], last: int, at: int) -> bool:
    """«За год МВД страны | раскрыто», «КНБ в двух городах | задержаны»: no other subject or agent between a body and its passive."""
    between = words[last + 1 : at]
    stops = any(w.text in (",", ";", ":", "(", ")", "—", "–", "«", "»") or w.verb_form or w.lower == "и" for w in between)
    return last < at and not stops and not any(w.nominal and w.case in ("Nom", "Ins") and w.lemma != "быть" for w in between)


def tells_of_others(words: Sequence[Word], last: int, at: int) -> bool:
    """«| ФСБ сообщала, что органы добились успехов (изъято …)»: the subject of a verb before a clause that has its own."""
    told = next((w.i for w in words[last + 1 : at] if w.verb_form == "Fin" and not w.passive), None)
    that = next((w.i for w in words[told or at : at] if w.lower == "что"), None) if told is not None else None
    heads = load_actors().collective | load_actors().staff
    return that is not None and any(w.case == "Nom" and w.lemmas & heads for w in words[that:at])


def has_own_number(words: Sequence[Word], i: int) -> bool:
    """«МВД изъято 400 кг, таможенными | органами | – около 28»: with a dash before a number of its own it did nothing of the other."""
    j = next((w.i for w in words[i + 1 : i + 6] if w.case != "Gen"), i)
    dash = j > i and words[j].text in ("—", "–", "-")
    return dash and any(w.pos == "NUM" or w.text[:1].isdigit() for w in words[j + 1 : j + 3])


def of_another_number(words: Sequence[Word], i: int, number: int) -> bool:
    """«изъято 7 тонн, из них | полицейскими | – 3, ФСБ – 1»: with a number of its own, which is not the one that is asked about."""
    if not has_own_number(words, i):
        return False
    own = next((w.i for w in words[i + 1 :] if w.text in ("—", "–", "-")), number)
    return number < i or any(w.text in ("—", "–", "-") for w in words[own + 1 : number])


def is_numbered(words: Sequence[Word], word: Word) -> bool:
    """«жертвами стали 96 человек, в том числе 61 | полицейский»: counted himself, whatever the number that is asked about."""
    j = word.i - 1
    while j > 0 and words[j].attribute and words[j].case == word.case:
        j -= 1
    return j >= 0 and word.number == "Sing" and words[j].text[-1:] == "1"


def opens_sentence(head: Word, words: Sequence[Word]) -> bool:
    """Does a sentence open with a word? «Ведомство», no «аналитики | Службы», which is the body that the release is about."""
    before = words[head.i - 1]
    return before.sentence != head.sentence or before.text in (".", "«", '"', "–", "—", ":")


def behind_opening(words: Sequence[Word], word: Word, verb: Word, low: int) -> bool:
    """«По нашим представлениям | суды | признали», an accusative to the tagger: behind a phrase that opens the clause, no other subject."""
    low += words[low].text in ("—", "–", "-")  # «– По нашим …», an answer
    phrase = words[low + 1 : word.i]
    opened = words[low].pos == "ADP" and 0 < len(phrase) < ACTS and all(w.attribute or w.nominal for w in phrase)
    if not opened or word.i >= verb.i or phrase[-1].case in (word.case, "Nom", ""):
        return False
    return not any(w.case == "Nom" and (w.nominal or w.pos == "PRON") for w in words[low : verb.i + 2])
