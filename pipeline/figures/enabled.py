"""Who could do something, told in the dative: «это позволило силовикам изъять 40 стволов», «помогло ФСБ задержать двоих»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .callings import voice_of
from .mates import together
from .sights import Sight, acting
from .voices import Named, Voice
from .words import Word

BEFORE = 8  # words between a verb of helping and what was done


def enabled(verb: Word, bodies: Sequence[Named], sight: Sight) -> Voice | None:
    """«операция позволила | правоохранителям | изъять»: whoever stands between helping and an infinitive."""
    words = sight.words
    if verb.verb_form != "Inf":
        return None
    near = reversed(words[max(0, verb.i - BEFORE) : verb.i])
    helping = next((w.i for w in near if w.lemmas & words_of("enabling") and w.verb_form), None)
    if helping is None:
        return None
    body = next((n for n in bodies if helping < n.first and n.last < verb.i and not n.in_post and _is_told(words, n)), None)
    if body is not None:
        return together(body, sight)
    head = next((w for w in words[helping + 1 : verb.i] if w.case == "Dat" and acting(w) and words[w.i - 1].pos != "ADP"), None)
    return voice_of(head, sight) if head is not None else None


def _is_told(words: Sequence[Word], body: Named) -> bool:
    """In the dative, or an acronym right behind the verb or a staff in the dative: «сотрудникам | ФСБ»."""
    before = words[body.first - 1]
    return before.pos != "ADP" and (body.case == "Dat" or words[body.first].text.isupper() or before.case == "Dat")
