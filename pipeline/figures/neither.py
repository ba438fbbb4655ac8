"""«Ни взрывов, ни пострадавших не было», «не пострадали ни жители, ни военные»: several behind «ни»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .amid import amid
from .denials import Zero, action_of, match
from .not_one import REACH, harm_word, incident
from .unhurt import loss_object
from .words import Word


def neither(words: Sequence[Word], i: int) -> list[Zero]:
    """«ни взрывов, ни пострадавших не было»: each that stands behind a «ни» of several."""
    j = i + 1
    while j + 1 < len(words) and words[j].attribute and words[j + 1].pos != "PUNCT" and not (fate := harm_word(words[j])):
        j += 1
    several = [k for k in range(max(0, i - 8), min(len(words), i + 9)) if words[k].lower == "ни"]
    if len(several) > 1 and j < len(words) and (kind := _neither_kind(words, i, j)) is not None:
        return [kind]
    if j >= len(words) or words[j].case != "Gen" or len(several) < 2:
        return []
    around = words[max(0, i - 8) : i + 2 * REACH]  # «нет ни погибших, ни раненых»
    denied = any(w.lower in words_of("denying") or w.lower == "не" for w in around)
    if not denied:
        return []
    if fate := harm_word(words[j]):
        at = next(k for k in several if k >= i - 4)  # «среди военных не было ни погибших, ни раненых»
        return [Zero(i, j, j, loss_object(words, at + 1 if at < i else j, fate[1]), "people", fate[0], "zero.neither")]
    found = match(words, j, i + 1) or incident(words[j])
    return [Zero(i, j, j, found.code, "event", "committed", "zero.neither")] if found and found.family == "event" else []


def _neither_kind(words: Sequence[Word], i: int, j: int) -> Zero | None:
    """«ни [женщин], ни детей среди погибших нет», «ни [жители], ни военные не пострадали», «не пострадало ни [жителей], ни …»."""
    people = words[j].nominal or (words[j].attribute and not harm_word(words[j]))
    found = match(words, j, i + 1) if people and words[j].number == "Plur" else None
    ends = next((k for k in range(j + 1, len(words)) if words[k].text in ".;:"), len(words))
    if found is None or found.family != "people":
        return None
    if words[j].case in ("Gen", "Acc"):
        k = next((k for k in range(j + 1, ends) if words[k].lower in words_of("among")), None)
        among, told = amid(words[:ends], k, k, j) if k is not None else (False, None)
        denied = any(w.lower in words_of("denying") or w.lower == "не" for w in words[j:ends])
        if among and denied:
            return Zero(i, j, j, found.code, "people", "", "zero.among", True, told)
    opens = max((k for k in range(i) if words[k].text in ".;:"), default=-1) + 1
    places = (*range(j + 1, ends - 1), *range(i - 2, opens - 1, -1))
    verb = next((k + 1 for k in places if words[k].lower == "не" and words[k + 1].lemmas & words_of("suffered")), None)
    harmed = (action_of(words, verb) or "wounded") if verb is not None else ""
    return Zero(i, j, j, found.code, "people", harmed, "zero.unharmed") if harmed else None
