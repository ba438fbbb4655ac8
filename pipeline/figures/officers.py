"""A person who acts himself: «таможенница Нигора Эргашева обнаружила 8 кг героина», «капитан Седов задержал двоих»."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from .drafts import Draft
from .sights import Sight, clause, prepositional
from .voices import Voice


def officer(draft: Draft, sight: Sight) -> Voice | None:
    """The person right before an active verb of finding, seizing and catching; his calling is told, he is no speaker."""
    words, at = sight.words, draft.trigger.i if draft.trigger else -1
    if at < 1 or draft.status != "result" or draft.actions[0] not in load_actors().personal:
        return None
    verb = words[at]
    if verb.pos != "VERB" or verb.verb_form != "Fin" or verb.passive or verb.number != "Sing":
        return None
    low, _ = clause(words, at)
    for n in sight.cast.placed(sight.unit):
        near = n.type == "PER" and n.nominative and low <= n.first <= n.last < at and all(w.pos == "ADV" for w in words[n.last + 1 : at])
        known = n.key in sight.cast.posts and n.key not in sight.cast.bodies and (sight.teller is None or sight.teller.key != n.key)
        if near and known and not prepositional(words, n.first):
            return sight.cast.voice(n.key)
    return None
