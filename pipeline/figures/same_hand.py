"""A number without an agent that another number shares with it: the part of a whole, a verb joined to the one before."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .bystanders import HARM
from .drafts import Draft, Unit
from .mixed import JOINT
from .voices import Voice
from .words import Word

NEXT = 1  # sentences between a part and its whole


def share(drafts: Sequence[Draft], units: Mapping[int, Unit], out: dict[int, Voice]) -> None:
    """Give those without an actor that of the number which they share one with."""
    for n in range(len(drafts)):
        if n not in out and (like := _same_hand(drafts, n, units, out)) is not None:
            out[n] = out[like]


def goes_on(whole: Draft, part: Draft, voice: Voice) -> bool:
    """Of one sentence, or of one deed of people («Средства ПВО сбили 40 дронов. Над Тулой, по данным министерства, сбиты 12»)."""
    return whole.unit == part.unit or (voice.key is None and whole.actions == part.actions)


def is_shared(drafts: Sequence[Draft], n: int, own: Collection[int], out: Mapping[int, Voice]) -> bool:
    """«Изъято 4 тонны, сообщил глава АКН. МВД – 2 тонны, ГКНБ – 1 тонна»: the sum of what several bodies have done is not the teller's."""
    return len(_sharers(drafts, n, own, out)) > 1


def _sharers(drafts: Sequence[Draft], n: int, own: Collection[int], out: Mapping[int, Voice]) -> dict[str, Voice]:
    parts = (m for m in own if m in out and drafts[m].parent is drafts[n] and drafts[m].actions == drafts[n].actions)
    return {out[m].key or out[m].name: out[m] for m in sorted(parts)}


def of_all(drafts: Sequence[Draft], n: int, own: Collection[int], out: Mapping[int, Voice]) -> Voice | None:
    """«предотвращено девять терактов: пять – ГКНБ, четыре – полицией»: a sum is the work of all who have a part of it."""
    parts = [m for m in own if drafts[m].parent is drafts[n]]
    values = [drafts[m].value for m in parts]
    row = list(_sharers(drafts, n, own, out).values())
    if len(row) < 2 or None in values or sum(v for v in values if v is not None) != drafts[n].value or any(v.mates for v in row):
        return None
    keys = [v.key for v in row if v.key is not None]
    keys = keys if len(keys) == len(row) else []
    return Voice(keys[0] if keys else None, JOINT.join(v.name for v in row), None, tuple(keys[1:]))


def _same_hand(drafts: Sequence[Draft], n: int, units: Mapping[int, Unit], out: Mapping[int, Voice]) -> int | None:
    """The number whose actor is that of another one as well."""
    draft = drafts[n]
    if draft.status not in ("result", "exercise"):
        return None
    whole = next((m for m in range(len(drafts)) if drafts[m] is draft.parent), None)
    if whole in out and whole is not None and drafts[whole].status == draft.status and drafts[whole].actions == draft.actions:
        return whole if 0 <= draft.unit - drafts[whole].unit <= NEXT else None
    return n - 1 if n and n - 1 in out and _is_joined(drafts[n - 1], draft, units[draft.unit].words) else None


def _is_joined(before: Draft, draft: Draft, words: Sequence[Word]) -> bool:
    """«ликвидированы 89 боевиков и | освобождены | пять заложников», «вскрыли 40 нарушений, | опротестовали | 12 актов»."""
    if before.unit != draft.unit or before.trigger is None or draft.trigger is None or before.status != draft.status:
        return False
    first, verb = words[before.trigger.i], words[draft.trigger.i]
    between = words[before.item.end + 1 : verb.i]
    near = before.item.end < verb.i < draft.item.first and all(w.lower in words_of("joining_verbs") for w in between)
    active = all(w.verb_form == "Fin" and not w.passive and w.pos == "VERB" for w in (first, verb)) and first.number == verb.number
    borne = verb.lemmas & (load_actors().suffering | load_actors().happening)
    if near and active and not borne:
        return draft.actions[0] not in HARM or before.actions[0] in HARM
    short = all(w.short and w.passive for w in (first, verb))
    return near and short and draft.actions[0] in load_actors().apart
