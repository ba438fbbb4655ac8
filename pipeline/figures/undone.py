"""Zeros of deeds: «оружия не изымалось», «уголовных дел не возбуждено», «похищенных детей нет»: a deed done to nothing or nobody."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.wordings import table_of, words_of
from .amid import of_the_catch
from .denials import Zero, action_of, beside, governed, match
from .meant import FATES
from .none_of_it import impersonal
from .words import Word

DEEDS = {
    *("seized", "surrendered", "destroyed", "detained", "prosecuted", "case_opened", "convicted", "extradited", "deported"),
    *("repatriated", "entry_denied", "blocked", "removed", "frozen", "eliminated", "neutralized", "dismantled", "abducted"),
}


def deed_denied(words: Sequence[Word], i: int, taken: frozenset[int]) -> Zero | None:
    """«Взрывчатки за неделю [не изымалось]»: a verb without a subject, denied, beside a bare genitive."""
    denial = _denial(words, i)
    if denial is None or words[i].lemmas & (words_of("denied") | words_of("found_out")) or not impersonal(words[i]):
        return None
    for j in [k for k in beside(words, i) if k != denial and (k != i - 1 or denial > i)]:
        if j in taken:
            return None
        if not words[j].nominal or not _bare(words[j]) or not _heads(words, j) or _harmed(words[j]):
            continue
        first = next(k for k in range(j, -1, -1) if k == 0 or not words[k - 1].attribute)
        thing = match(words, j, first)
        action = action_of(words, i, thing.code, thing.family) if thing else ""
        if thing is not None and action in DEEDS and not any(w.lower == "если" for w in words[:i]):
            joined = first > 1 and words[first - 1].lower in ("и", "или") and _bare(words[first - 2]) and _heads(words, first - 2)
            before = first - 2
            while joined and before and words[before - 1].attribute:
                before -= 1
            other = match(words, first - 2, before) if joined else None
            both = other is not None and other.code != thing.code and action_of(words, i, other.code, other.family) == action
            code = f"{other.code}+{thing.code}" if other is not None and both else thing.code
            return Zero(min(before if both else first, denial), max(i, j, denial), j, code, thing.family, action, "zero.undone")
        return None
    return None


def _harmed(word: Word) -> bool:
    """«жертв по вине авиации не подтверждено»: harm is nothing that is done to whom it names."""
    return any(table_of("losses").get(n, "").startswith(("killed", "wounded")) for n in word.lemmas)


def nobody_befallen(words: Sequence[Word], j: int, i: int) -> str:
    """«[захваченных] в заложники пограничников нет», «[раненых] сотрудников не было»: what became of none of these people."""
    verbs = load_actions().verbs
    behind = described_behind(words, j, i)  # «лиц, [осуждённых] за терроризм, нет»
    for k in (*((behind,) if behind is not None else ()), *range(j - 1, max(-1, j - 6), -1)):
        word = words[k]
        if word.pos in ("PUNCT", "NUM") or word.lower in ("и", "или"):
            return ""
        so_told = k == behind or (word.attribute and word.lower.endswith("ых"))
        if not (so_told and word.number == "Plur") or governed(words, k):
            continue
        entries = (e for lemma in sorted(word.lemmas) for e in verbs.get(lemma, ()))
        near = words[k + 1 : i]
        if any(w.lemma == "плен" for w in near):
            return "abducted"
        told = (e.action("person", "people") for e in entries if not e.companions or any(w.lemmas & e.companions for w in near))
        return next((a for a in told if a in FATES), "")
    return ""


def described_behind(words: Sequence[Word], j: int, i: int) -> int | None:
    """«лиц, [причастных] к террору, не выявлено», «граждан Турции, [осуждённых] за терроризм, нет»: what follows the comma."""
    at = next((k for k in range(j + 1, min(i - 2, j + 4)) if words[k].text == ","), None)
    if at is None or not all(w.nominal or w.attribute for w in words[j + 1 : at]):
        return None
    word = words[at + 1]
    told = word.attribute or (word.nominal and word.lower.endswith("ых"))
    return at + 1 if told and word.number == "Plur" and word.case in ("Gen", "Acc") else None


def _denial(words: Sequence[Word], i: int) -> int | None:
    """«не изъято», «не было изъято», «изъято не было»"""
    if words[i].short and [w.lower for w in words[i + 1 : i + 3]] == ["не", "было"]:
        return i + 2
    for k in (i - 1, i - 2):
        if k >= 0 and words[k].lower == "не":
            return k if k == i - 1 or words[i - 1].lemma == "быть" else None
    return None


def _bare(word: Word) -> bool:
    """A genitive; that of people looks like their accusative."""
    return word.case == "Gen" or (word.case == "Acc" and word.animate and word.number == "Plur")


def _heads(words: Sequence[Word], j: int) -> bool:
    """No other noun or preposition governs it: not «жалоб на изъятие [оружия] не рассмотрено»."""
    k = j
    while k and words[k - 1].attribute:
        k -= 1
    if not k or _behind_adverbials(words, k):
        return True
    return not (words[k - 1].nominal or words[k - 1].pos in ("ADP", "NUM") or words[k - 1].lower == "ни")


def _behind_adverbials(words: Sequence[Word], k: int) -> bool:
    """«По фактам вербовки [дел] не возбуждалось», «за отчётный период в области [оружия] не изъято»: nothing before it but such phrases."""
    n = k - 1
    while n >= 0 and (words[n].nominal or words[n].attribute or words[n].pos in ("ADP", "NUM") or words[n].text.isdigit()):
        n -= 1
    opens = n + 1 < k - 1 and words[n + 1].pos == "ADP" and words[k - 1].pos != "ADP"
    opens = opens and not words[k - 1].lower.endswith(("ние", "нии", "нию"))  # «за хранение [оружия] не задержано ни одного человека»
    return opens and (n < 0 or words[n].text in ",;.:()—–" or words[n].lower in ("и", "а", "но", "же", "также", "при", "то"))


def not_on_them(words: Sequence[Word], j: int, i: int) -> bool:
    """«самого оружия [при нём] не оказалось», «[в доме] оружия не было»: where somebody or something was searched."""
    clause = words[max(0, j - 4) : i + 4]
    on_them = any(a.lower == "при" and b.lower in ("нем", "ней", "них", "себе") for a, b in pairwise(clause))
    inside = any(a.lower in words_of("where") and b.lemmas & words_of("premises") for a, b in pairwise(clause))
    hidden = any(a.lower in words_of("where") and b.lemmas & words_of("hoards") for a, b in pairwise(clause))
    return on_them or hidden or (inside and any(w.lemmas & words_of("searches") for w in words)) or of_the_catch(words, j, i)
