"""Who did something else: the agent of another verb of the sentence than that of the number."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .drafts import Draft
from .sights import is_alive
from .words import Word

DASHES = ("—", "–", "-")
COMPANY = 40  # words of a row behind «в составе», «совместно с»
OWN = 4  # words between a subject behind a comma and its verb


def of_another_verb(words: Sequence[Word], first: int, at: int) -> bool:
    """«ФСБ задержала 12 боевиков, троих задержала | полиция», «террористы убили двоих, полиция |»: the agent of another verb."""
    if first > at:
        if _opens_clause(words, first, at):
            return True
        later = range(at + 1, first)
        return any((is_predicate(words[j]) and _new_clause(words, at, j)) or done_to_another(words, at, j) for j in later)
    comma = next((j for j in range(at - 1, first, -1) if words[j].text == ","), None)
    told = [words[j] for j in range(first, comma or first) if is_predicate(words[j])]
    other = told and words[at].verb_form == "Fin" and words[at].number == "Plur"
    if other and all(w.number == "Sing" == words[first].number for w in told):
        return True  # «Роскомнадзор закрыл 12 страниц, администрации сетей | удалили 40»
    doer = words[at].passive and words[at].short and next((w for w in words[at + 1 :] if w.pos not in ("ADJ", "DET", "PRON", "ADV")), None)
    if told and doer and doer.pos == "NOUN" and doer.case == "Ins" and is_alive(doer):
        return True  # «ФСБ ограничен доступ к 40 страницам, ещё 12 | удалены самими администраторами»
    return bool(told) and any(fits(words, j, at) for j in range(comma or at, at) for fits in (_is_subject, _is_acronym, _is_doer))


def of_company(words: Sequence[Word], first: int) -> bool:
    """«группами в составе таможенников, представителей края, | ГУ МВД | и дружин», «совместно с УФСБ, таможней, | флотилией»: no agents."""
    if first and words[first - 1].lower not in (",", "и"):
        return False
    for j in range(first - 1, max(0, first - COMPANY), -1):
        word = words[j]
        led = words[j - 1].lower
        if word.lower in words_of("in_company") and led in ("в", "с", "при"):
            return True
        if word.lower in ("с", "со") and led in words_of("together_with"):
            return True
        if word.verb_form or (word.pos == "ADP" and word.lower != "по") or word.text in (".", ";", ":", "(", ")"):
            return False
    return False


def hunts(words: Sequence[Word], first: int) -> bool:
    """«задержаны 12 человек, разыскиваемых | властями соседей»: a participle of those who are counted asks for it."""
    before = words[first - 1] if first else words[first]
    if before.verb_form == "Fin" and before.lower.endswith(("сь", "ся")) and before.lemmas & words_of("hunters_verbs"):
        return True  # «12 разыскивались | спецслужбами соседей»
    return before.verb_form == "Part" and not before.short and before.case != "Ins" and bool(before.lemmas & words_of("hunters_verbs"))


def _opens_clause(words: Sequence[Word], first: int, at: int) -> bool:
    """«Twitter закрыл 300 аккаунтов, | Facebook | удалил 14», «…, их дело | суд | рассматривает»: a finite verb of its own is next."""
    comma = next((j for j in range(first - 1, max(at, first - OWN), -1) if words[j].text == ","), None)
    between = words[comma + 1 : first] if comma is not None else ()
    if comma is None or words[first].case != "Nom" or any(w.verb_form or _leads(w) for w in between):
        return False
    verb = next((w for w in words[first + 1 : first + OWN] if w.verb_form == "Fin" or w.text in (",", ";")), None)
    return verb is not None and verb.verb_form == "Fin" and not verb.passive


def _leads(word: Word) -> bool:
    """A number, or a word that ties a clause to the one before: «которых | суд | искал», «и | ФСБ | задержала»."""
    return word.pos in ("NUM", "CCONJ", "SCONJ") or word.lower.startswith("котор") or word.text[:1].isdigit()


def of_other_number(words: Sequence[Word], first: int, draft: Draft) -> bool:
    """«71 дело расследует ФСБ, остальные – | Следственный комитет», «двоих – | Интерпол»: behind the dash of another number."""
    dash = first - 1
    while dash > 0 and words[dash].attribute and words[dash].case == words[first].case:
        dash -= 1
    if dash < 1 or words[dash].text not in DASHES:
        return False
    low = next((j + 1 for j in range(dash - 1, -1, -1) if words[j].text in (",", ";")), 0)
    told = (w for w in words[low:dash] if w.pos == "NUM" or w.text[:1].isdigit() or w.lower.startswith(tuple(words_of("rest"))))
    return low > 0 and any(told) and not low <= draft.item.first < dash


def done_to_another(words: Sequence[Word], low: int, high: int) -> bool:
    """«Задержаны 12 боевиков, склад | уничтожен | сапёрами»: a short participle with a subject of its own, which no number counts."""
    verb = words[high]
    comma = next((j for j in range(high - 1, low, -1) if words[j].text in ",;"), None)
    if comma is None or not (verb.short and verb.passive):
        return False
    between = words[comma + 1 : high]
    own = any(w.nominal and w.case == "Nom" and w.number == verb.number for w in between)
    own = own or any(w.lower.startswith(tuple(words_of("rest"))) for w in between)  # «, остальные | удалены | администраторами»
    return own and not any(w.pos == "NUM" or w.text[:1].isdigit() for w in between)


def _new_clause(words: Sequence[Word], low: int, high: int) -> bool:
    """A comma and a noun between two verbs: the second one has a clause of its own."""
    return any(words[j].text == "," and any(w.nominal or w.pos == "NUM" for w in words[j + 1 : high]) for j in range(low + 1, high))


def is_predicate(word: Word) -> bool:
    return word.pos == "VERB" and (word.verb_form == "Fin" or word.short)


def _is_acronym(words: Sequence[Word], j: int, at: int) -> bool:
    """«…, | ФСБ | обезврежено три СВУ»: right behind the comma, its case is anybody's guess."""
    word = words[j]
    return word.text.isupper() and word.nominal and words[j - 1].text == "," and (words[at].passive or words[at].short)


def _is_doer(words: Sequence[Word], j: int, at: int) -> bool:
    """«МВД закрыто 9 счетов, | банками | отклонено 40 переводов»: an instrumental right behind the comma, before a passive."""
    word = words[j]
    opens = words[j - 1].text == "," or (words[j - 1].attribute and words[j - 2].text == ",")
    return opens and word.pos == "NOUN" and word.case == "Ins" and is_alive(word) and (words[at].passive or words[at].short)


def _is_subject(words: Sequence[Word], j: int, at: int) -> bool:
    """A living subject of its own before an active verb."""
    word, verb = words[j], words[at]
    fits = word.pos == "NOUN" and word.case == "Nom" and word.number == verb.number and (word.animate or is_alive(word))
    return fits and verb.verb_form == "Fin" and not verb.passive and words[j - 1].pos not in ("NUM", "ADP")
