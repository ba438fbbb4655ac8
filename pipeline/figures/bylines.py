"""Who puts a name over a release or under it: «Пресс-центр ГКНБ. За год …», «… изъято. / Пресс-служба МВД»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from .drafts import Unit
from .voices import Cast, Voice

LONGEST = 14  # words of a name


def signed(units: Sequence[Unit], cast: Cast) -> Voice | None:
    """The body whose press service stands alone in the first or second line of a release, or in the last one."""
    return next((voice for unit in (*units[:2], *units[-1:]) if (voice := _of_line(unit, cast)) is not None), None)


def _of_line(unit: Unit, cast: Cast) -> Voice | None:
    known = load_actors()
    words = [w for w in unit.words if w.text[:1].isalnum()]
    said = " ".join(w.lower for w in words)
    first = next((n for n, w in enumerate(words) if w.lower.startswith(tuple(known.mouths))), None)
    if first is None and any(press in said for press in known.press):
        first = 0  # «Отдел по связям с общественностью УВД»
    if first is None or len(words) - first > LONGEST or any(w.pos == "VERB" and not w.attribute for w in words):
        return None
    if first and not unit.words[words[first].i - 1].text.endswith((".", "/", "(")):
        return None  # «в пресс-центре», but «МИНСК, 12 августа 2019 г. | Пресс-служба Госпогранкомитета»
    bodies = [n for n in cast.placed(unit) if n.type == "ORG" and n.last >= words[-1].i]
    return Voice(bodies[0].key, " ".join(w.text for w in words[first:])) if bodies else None
