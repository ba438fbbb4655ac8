"""A verb that is left out behind a comma: the subject before the dash did with its number what the verb before tells."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from .callings import voice_of
from .drafts import Draft
from .lands import lands_of
from .nominatives import called
from .own_verbs import verb_of
from .sights import Sight, acting, clause, is_alive, prepositional
from .voices import Named, Voice
from .words import Word

DASHES = ("—", "–")
BETWEEN = 3  # words between the dash and its number: «— уже более 40», «— соответственно 12 и 9»
LONGEST = 12  # … between the comma and the dash


def left_out(draft: Draft, sight: Sight) -> Voice | None:
    """«Бельгия вернула 69 детей, Франция в июле | — 11», «„Мост“ удалил 40 страниц, X и Y | — соответственно 9 и 7»."""
    words, item = sight.words, draft.item
    if draft.actions[0] not in load_actors().carried:
        return None
    in_turn = next((w.i for w in words[1 : item.first] if w.lower == "соответственно" and words[w.i - 1].text in DASHES), None)
    near = range(item.first - 1, max(-1, item.first - 2 - BETWEEN), -1)
    dash = in_turn - 1 if in_turn else next((j for j in near if words[j].text in DASHES), None)
    if dash is None:
        return None
    low = _begins(words, dash)
    verb = verb_of(draft, words)
    if low is None or (verb is not None and verb >= low) or not _active_before(sight, low):
        return None
    row = _subjects(sight, low, dash)
    if "like.table" in draft.rules or _is_by_place(sight, low, dash):  # «По округам теракты распределились так: Южный – 58, …»: a label
        row = [voice for voice in row if voice.key is not None]
    place = [n.first for n in sight.unit.items if n.first > dash].index(item.first) if in_turn and len(row) > 1 else 0
    return row[place] if len(row) == 1 or (in_turn and place < len(row)) else None


def _is_by_place(sight: Sight, low: int, dash: int) -> bool:
    """«Полиция предотвратила 9 терактов (Омск — 4; | Тверская область | — 3)»: where, beside a body that did it all."""
    words = sight.words
    opened = next((w.i for w in reversed(words[:low]) if w.text in ("(", ")")), None)
    place = next((m for m in sight.cast.mentions if m.type == "LOC" and m.start == words[low].start), None)
    land = place is not None and any(m.start == place.start for m in lands_of(sight))
    return place is not None and not land and opened is not None and words[opened].text == "("


def _begins(words: Sequence[Word], dash: int) -> int | None:
    """The first word behind the comma that the dash belongs to; quotation marks of a name are no stop."""
    for j in range(dash - 1, max(-1, dash - LONGEST), -1):
        if words[j].text in (",", ";"):
            return j + 1 + (words[j + 1].lower in ("а", "и"))
        if words[j].verb_form == "Fin" or words[j].text in (":", "(", ")", *DASHES):
            return None
    return None


def _active_before(sight: Sight, end: int) -> bool:
    """Does an active verb before it have a subject that acts: a country, a body, people, a name in quotes?"""
    words = sight.words
    starts = {m.start for m in sight.cast.mentions if m.type in ("ORG", "LOC") and sight.unit.start <= m.start < sight.unit.end}
    for verb in (w for w in words[:end] if w.pos == "VERB" and w.verb_form == "Fin" and not w.passive):
        low, _ = clause(words, verb.i)
        near = [*words[low : verb.i], *words[verb.i + 1 : min(verb.i + 3, end)]]
        held = (w for w in near if w.case in ("Nom", "Acc", "") and (w.start in starts or acting(w) or is_alive(w)))
        if any(not prepositional(words, w.i) for w in held) or any(w.lower == "мы" for w in words[low : verb.i]):
            return True
    return False


def _subjects(sight: Sight, low: int, dash: int) -> list[Voice]:
    """The names of a row between a comma and a dash, before any «в июле», «16 марта»; nothing where other words stand there."""
    words = sight.words
    row: list[Voice] = []
    at = low
    while at < dash:
        found = subject_at(sight, at, dash)
        if found is None:
            return []
        row.append(found[1])
        at = found[0]
        if at < dash and words[at].lower == "и":
            at += 1
            continue
        return row if _is_when(words[at:dash]) else []
    return row


def subject_at(sight: Sight, at: int, dash: int) -> tuple[int, Voice] | None:
    """Who is called at a place, and the first word behind: a country, a body, a name in quotes or Latin letters, an acting head."""
    words, cast = sight.words, sight.cast
    quoted = words[at].text == "«"
    first = at + quoted
    closed = next((j for j in range(first, dash) if words[j].text == "»"), None) if quoted else None
    if words[first].case not in ("Nom", "Acc", "") and not words[first].text.isupper():
        return None
    own = next((n for n in cast.placed(sight.unit) if n.first == first and n.type == "ORG"), None)
    if own is not None and _is_body(own, sight):
        return (own.last if closed is None else closed) + 1, cast.voice(own.key)
    land = next((m for m in cast.mentions if m.type == "LOC" and m.start == words[first].start), None)
    if land is not None and not quoted:
        return next((w.i for w in words[first:] if w.start >= land.end), dash), Voice(None, land.normal)
    if closed is not None:
        return closed + 1, Voice(None, "".join(w.text + " " * (w.end < words[w.i + 1].start) for w in words[first:closed]))
    if words[first].text[:1].isascii() and words[first].text[:1].isupper():
        return first + 1, Voice(None, words[first].text)
    head = next((w for w in words[first:dash] if not (w.attribute and w.case == "Nom")), None)
    if head is None or head.case != "Nom" or head.pos != "NOUN" or not (acting(head) or is_alive(head)):
        return None
    if head.lemma == "коллега" and dash - head.i > 1 and words[head.i + 1].lower == "из":
        return dash, voice_of(head, sight) or Voice(None, called(words, head, sight.bodies))
    end = next((w.i for w in words[head.i + 1 : dash] if w.case != "Gen"), dash)
    if words[end].text == "«":  # «отряд „Рысь“»
        end = next((j + 1 for j in range(end, dash) if words[j].text == "»"), end)
    staff = voice_of(head, sight) if head.lemmas & load_actors().staff else None  # «сотрудники ФСБ – ещё пятерых»
    return end, staff if staff is not None and staff.key else Voice(None, called(words, head, sight.bodies))


def _is_body(own: Named, sight: Sight) -> bool:
    return any(n.key == own.key for n in sight.bodies)


def _is_when(words: Sequence[Word]) -> bool:
    """«в июле», «16 марта нынешнего года», «за полгода»: when and where, nothing else."""
    return not any(w.case == "Nom" or w.verb_form or w.text in (",", "«", "»") for w in words)
