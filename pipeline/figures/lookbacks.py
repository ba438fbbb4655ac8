"""Sentences in which the writer looks back: «Напомним, в мае задержаны двое», «Ранее сообщалось, что …», «Ранее в Туле осудили троих».

Who has spoken and whose work was told before does not go on there, unless it is in his own speech.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.wordings import pattern_of
from .words import Word

FIRST = 4  # words that a sentence opens with


def looks_back(words: Sequence[Word]) -> bool:
    """«Напомним, …», «Как ранее сообщалось, …», «Ранее, в мае, …»; not «Ранее судимые братья …»."""
    told = [w for w in words[: FIRST + 2] if w.text[:1].isalnum()][:FIRST]
    if re.match(pattern_of("looking_back_on") + r"(?!\w)", " ".join(w.lower for w in told)):
        return True
    return len(told) > 1 and told[0].lower == "ранее" and told[1].verb_form != "Part" and not told[1].attribute
