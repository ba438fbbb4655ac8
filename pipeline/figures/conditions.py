"""How badly some of the wounded are hurt: «пять пострадавших в тяжёлом состоянии» are of those who were counted before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..lexicon.wordings import pattern_of, words_of
from .drafts import Draft, Unit
from .wholes import fits, weight

ENDS = frozenset(",;.:()")


def conditions(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«Ранены 14 человек. Пять пострадавших в тяжёлом состоянии, ещё двое получили лёгкие травмы»."""
    for n, draft in enumerate(here):
        if draft.actions != ("wounded",) or draft.family != "people" or draft.parent is not None or not _told_how_badly(unit, draft):
            continue
        before = [d for d in (*near, *here[:n]) if d.actions == ("wounded",) and d.family == "people" and not d.compared]
        whole = next((d for d in reversed(before) if d.parent is None and (d.value or 0) > (draft.value or 0)), None)
        if whole is None or whole.period is not draft.period or not fits(draft, whole) or not _alike(draft, whole):
            continue
        of_it = [d for d in before if d.parent is whole and unit.number - d.unit < 2]
        if _more(unit, draft) and not of_it:
            continue  # «Ранены пятеро. Ещё двое с тяжёлыми ранениями доставлены в больницу»
        if sum(map(weight, of_it), weight(draft)) <= weight(whole):
            yield whole, [draft]


@lru_cache(maxsize=1)
def _degrees() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern_of("degrees_of_harm") + r"(?!\w)")


def _told_how_badly(unit: Unit, draft: Draft) -> bool:
    """A word of the degree of harm in the clause of the number."""
    words = unit.words
    opens = next((j for j in range(draft.item.first - 1, -1, -1) if words[j].text in ENDS), -1) + 1
    stop = next((j for j in range(draft.item.end + 1, len(words)) if words[j].text in ENDS), len(words))
    return _degrees().search(" ".join(w.lower.replace("ё", "е") for w in words[opens:stop])) is not None


def _more(unit: Unit, draft: Draft) -> bool:
    before = unit.words[max(0, draft.item.first - 2) : draft.item.first]
    return any(w.lower in words_of("more") for w in before)


def _alike(draft: Draft, whole: Draft) -> bool:
    """«Ранены 14 солдат. Пять человек …»: of the same people, or called more generally by one of both."""
    return draft.code in (whole.code, "person") or (whole.code == "person" and not whole.inherited_object)
