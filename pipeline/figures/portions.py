"""An agent of one number of several: «органами ФСБ выявлено 115, таможенниками — 61», «на долю МВД пришлось 2 тонны»."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from ..lexicon.places import load_places
from .callings import voice_of
from .drafts import Draft
from .lands import has_subject
from .sights import STOPS, Sight, acting, prepositional
from .voices import Voice, tail_end
from .words import Word


def portion(draft: Draft, sight: Sight) -> Voice | None:
    """«органами ФСБ выявлено 115, (подразделениями полиции) — 61»: an agent with a dash before its own number."""
    words, known = sight.words, load_actors()
    if draft.trigger is None and not draft.inherited_action:
        return None
    if draft.trigger is not None and draft.actions[0] in ("killed", "wounded") and words[draft.trigger.i].lemmas & known.suffering:
        return None
    if share := _of_share(draft, sight):
        return share
    dash = next((j for j in range(draft.item.first - 1, max(-1, draft.item.first - 4), -1) if words[j].text in ("—", "–")), None)
    end = draft.item.end
    if end + 2 < len(words) and words[end + 1].text in ("—", "–") and (land := _land(sight, end + 2, end + 4)):
        return land
    if dash is None:
        return None
    low = next((j + 1 for j in range(dash - 1, -1, -1) if words[j].text in (",", *STOPS)), 0)
    own = next((n for n in sight.bodies if n.first in (low, low + 1) and n.last < dash), None)
    joined = own is not None and own.last + 2 < dash and words[own.last + 1].lower in ("вместе", "совместно")
    alone = own is not None and (own.last == dash - 1 or joined) and sight.cast.kinds.get(own.key) not in load_actors().unions
    if own and alone and (_shared_out(sight, dash) or has_subject(sight, low)):
        return sight.cast.voice(own.key)
    head = next((w for w in words[low:dash] if w.case == "Ins" and w.pos == "NOUN" and acting(w) and not prepositional(words, w.i)), None)
    head = head or _plain(sight, low, dash)
    if head is not None:
        return voice_of(head, sight)
    body = next((n for n in sight.bodies if low <= n.first < dash and n.case == "Ins" and not prepositional(words, n.first)), None)
    return sight.cast.voice(body.key) if body else _land(sight, low, dash)


def _plain(sight: Sight, low: int, dash: int) -> Word | None:
    """«АКН – 812 кг, МВД – 754 кг, | пограничники | – 516 кг», «ФСБ изъяла 40 стволов, | полиция края | — 12»: nothing else there."""
    words = sight.words
    head = next((w for w in words[low:dash] if not (w.attribute and w.case == "Nom")), None)
    acts = head is not None and head.case == "Nom" and head.pos == "NOUN" and acting(head)
    fits = head is not None and acts and tail_end(words, head.i, sight.bodies) == dash - 1
    return head if fits and (_shared_out(sight, dash) or has_subject(sight, low)) else None


def _land(sight: Sight, low: int, high: int) -> Voice | None:
    """«шестеро – (Россией)», «(Россией) — шестеро»: a country in the instrumental, with a dash between both."""
    words = sight.words
    places = load_places()
    for m in sight.cast.mentions:
        own = [w for w in words[low:high] if m.start <= w.start < m.end] if m.type == "LOC" and m.entity in places else []
        if own and places[m.entity].kind == "country" and own[-1].case == "Ins" and not prepositional(words, own[0].i):
            return Voice(None, m.normal)
    return None


def _of_share(draft: Draft, sight: Sight) -> Voice | None:
    """«на долю | МВД | пришлось две тонны»."""
    words = sight.words
    low = next((j + 1 for j in range(draft.item.first - 1, -1, -1) if words[j].text in (",", *STOPS)), 0)
    at = next((w.i for w in words[low : draft.item.first] if w.lemma in load_actors().shares), None)
    body = next((n for n in sight.bodies if at is not None and n.first == at + 1 and n.last < draft.item.first), None)
    return sight.cast.voice(body.key) if body else None


def _shared_out(sight: Sight, dash: int) -> bool:
    """«МВД — 2 т; ГКНБ — 1 т», «на долю МВД пришлось 2 т, ГКНБ — 1 т»: a sum shared out among several bodies."""
    words = sight.words
    if any(w.lemmas & load_actors().shares for w in words[:dash]):
        return True
    ends = {n.last for n in sight.bodies if sight.cast.does(n.key)}
    told = [j for j in range(1, len(words) - 1) if words[j].text in ("—", "–") and j - 1 in ends and words[j + 1].text[0].isdigit()]
    return len(told) > 1
