"""Numbers that are told beside others only: of a year before («в прошлом – 1 088»), or of what was known before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .antecedents import YEAR, beside, lead_of
from .drafts import Draft
from .words import Word


def is_compared(words: Sequence[Word], draft: Draft, here: Sequence[Draft]) -> bool:
    """Is a number without a noun of its own only told to be compared with: «годом ранее — 12», «против 46»?"""
    if not draft.inherited_object:
        return _right_against(words, draft, here)
    text = lead_of(words, draft.item, here)
    if text.endswith("против") and draft.trigger is not None and draft.trigger.i > draft.item.end and draft.actions[0] in TRIED:
        return False  # «выехали 400 жителей, против 120 возбуждены дела»
    if beside(text) or _grown_from(words, draft, here) or _years_back(words, draft, here, text):
        return True
    return draft.bracket >= 0 and YEAR.search(text) is not None


def _right_against(words: Sequence[Word], draft: Draft, here: Sequence[Draft]) -> bool:
    """«осуждены 504 человека | против | 432 осуждённых за 2019 год»: with a noun of its own, right behind the number of this time."""
    left = here[-1] if here else None
    if left is None or left.family != draft.family or left.quantity.unit != draft.quantity.unit:
        return False
    gap = [w.lower for w in words[left.item.end + 1 : draft.item.first]]
    return gap in (["против"], [",", "против"])


TRIED = frozenset({"prosecuted", "case_opened"})


def is_outdated(words: Sequence[Word], draft: Draft) -> bool:
    """«Ранее власти говорили о девяти жертвах», «накануне поступали данные о 26 раненых»: what was known before."""
    before = words[max(0, draft.item.first - 9) : draft.item.first]
    opens = next((n + 1 for n in range(len(before) - 1, -1, -1) if before[n].text in ",;.:"), 0)
    lead = before[opens:]
    told = any(w.lemmas & (load_actions().reporting | words_of("tidings")) for w in lead)
    return told and any(w.lower in words_of("known_before") for w in lead) and lead[-1].lower in ("о", "об", "про")


def _grown_from(words: Sequence[Word], draft: Draft, here: Sequence[Draft]) -> bool:
    """«выросло до 160 | со 112»: what it was before."""
    at = draft.item.first - 1
    at -= at > 0 and words[at].pos == "ADV"
    if not here or here[-1].unit != draft.unit or at < 2 or words[at].lower not in ("с", "со"):
        return False
    left, gap = here[-1].item, words[here[-1].item.end + 1 : at]
    return left.first > 0 and words[left.first - 1].lower == "до" and len(gap) <= 3 and not any(w.text in ",;:(" for w in gap)


def _years_back(words: Sequence[Word], draft: Draft, here: Sequence[Draft], lead: str) -> bool:
    """«В 2025 году выявлено 1 240 преступлений, в 2024-м – 1 088», «в этом году …, в прошлом – …»: told of an earlier year."""
    if not here or here[-1].unit != draft.unit:
        return False
    before = " ".join(w.lower for w in words[max(0, here[-1].item.first - 12) : here[-1].item.first])
    told, now = YEAR.findall(lead), YEAR.findall(before)
    if told and now:
        return int(told[-1][:4]) < int(now[-1][:4])
    if told and not now and "уже" not in lead.split() and (LAST_YEAR.search(before) or THIS_YEAR.search(before)):
        return True  # «в прошлом году осуждены 26 боевиков, в 2014-м – восемь»
    return LAST_YEAR.search(lead) is not None and THIS_YEAR.search(before) is not None


LAST_YEAR = re.compile(r"(?<!\w)в (?:прошлом|минувшем|предыдущем|позапрошлом)(?!\w)")
THIS_YEAR = re.compile(r"(?<!\w)(?:в (?:этом|нынешнем|текущем)|с начала года)(?!\w)")
