"""What cases are opened for: «возбуждено 40 дел, по фактам контрабанды – 12, вербовки – девять»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.wordings import words_of
from .antecedents import Asking
from .drafts import Draft
from .phrases import Counted
from .words import Word


def next_ground(ask: Asking, here: Sequence[Draft], left: Counted) -> bool:
    """The next of a list that «по фактам» opened, with no verb of its own."""
    whole = next((n for n in range(len(here) - 1, -1, -1) if not here[n].inherited_object), None)
    if whole is None or here[whole].family != "process" or here[-1].item.end >= left.head:
        return False
    words = ask.unit.words
    between = words[here[-1].item.end + 1 : ask.item.first]
    alone = not any(w.verb_form == "Fin" or w.short or w.text == ";" for w in between)
    return alone and on_grounds(words, here[whole].item.end + 1, here[-1].item.first)


def on_grounds(words: Sequence[Word], a: int, b: int) -> bool:
    """«по фактам», «по линии»: what a case is opened for."""
    return any(v.lower == "по" and w.lower in words_of("of_cases") for v, w in pairwise(words[a:b]))


def about_what(words: Sequence[Word], a: int, head: int, at: int) -> bool:
    """«120 дел, из них о контрабанде оружия – | 40 |, о подделке документов – 12»: what a case is about, right before its number."""
    about = next((j for j in range(head - 1, a - 1, -1) if words[j].lower in ("о", "об")), None)
    if about is None or not (about == 0 or words[about - 1].text in ",;:(•–—" or words[about - 1].lower in ("них", "числе", "и", "а")):
        return False
    return not any(w.text in ",;.:" or w.verb_form == "Fin" or w.short for w in words[about:at])
