"""An agent of one number of several: «органами ФСБ выявлено 115, таможенниками — 61», «на долю МВД пришлось 2 тонны»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.places import load_places
from ..lexicon.wordings import words_of
from .bystanders import HARM
from .callings import voice_of
from .crafts_of_lands import same_craft
from .drafts import Draft
from .lands import has_subject
from .nominatives import tail_end
from .openings import has_own_number
from .sights import STOPS, Sight, acting, mended, prepositional
from .voices import Voice
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
    if bracketed := _before_its_bracket(draft, sight):
        return bracketed
    dash = next((j for j in range(draft.item.first - 1, max(-1, draft.item.first - 4), -1) if words[j].text in DASHES), None)
    end = draft.item.end
    if end + 2 < len(words) and words[end + 1].text in DASHES and (land := _land(sight, end + 2, end + 4)):
        return land
    if end + 2 < len(words) and words[end + 1].text in DASHES:
        doer = _behind_dash(sight, end + 2) or _subject_behind(draft, sight) or same_craft(sight, end + 2)
        if doer is not None:
            return doer
    if dash is None:
        return None
    low = _opens(words, dash)
    own = next((n for n in sight.bodies if n.first in (low, low + 1) and n.last < dash), None)
    joined = own is not None and own.last + 2 < dash and any(w.lower in ("вместе", "совместно") for w in words[own.last + 1 : own.last + 3])
    alone = own is not None and (own.last == dash - 1 or joined) and sight.cast.kinds.get(own.key) not in load_actors().unions
    shared = _shared_out(sight, dash) or has_subject(sight, low) or _passive_before(sight, low) or _doers_before(sight, low)
    if own and alone and shared:
        return sight.cast.voice(own.key)
    head = next((w for w in words[low:dash] if w.case == "Ins" and w.pos == "NOUN" and acting(w) and not prepositional(words, w.i)), None)
    head = head or _plain(sight, low, dash)
    if head is not None:
        return voice_of(head, sight)
    here = [n for n in sight.bodies if low <= n.first < dash and not prepositional(words, n.first)]
    body = next((n for n in here if n.case == "Ins"), None)
    return sight.cast.voice(body.key) if body else _land(sight, low, dash)


def _before_its_bracket(draft: Draft, sight: Sight) -> Voice | None:
    """«выданы 38, в основном | Россией | (31)»: a country or body in the instrumental before the bracket of a bare number."""
    words, item = sight.words, draft.item
    if item.first < 2 or words[item.first - 1].text != "(" or item.end + 1 >= len(words) or words[item.end + 1].text not in (")", ";", ","):
        return None
    before = words[item.first - 2]
    body = next((n for n in sight.bodies if n.last == before.i and n.case == "Ins" and not prepositional(words, n.first)), None)
    return sight.cast.voice(body.key) if body is not None else _land(sight, before.i, before.i + 1)


def _behind_dash(sight: Sight, at: int) -> Voice | None:
    """«160 – | пограничниками Казахстана |, 90 – | ФСБ»: who did it, in the instrumental right behind a number's dash."""
    words = sight.words
    body = next((n for n in sight.bodies if n.first == at and n.case == "Ins"), None)
    if body is not None:
        return sight.cast.voice(body.key)
    head = next((mended(w) for w in words[at:] if not w.attribute or w.nominal), None)
    fits = head is not None and head.case == "Ins" and acting(head) and all(w.case == "Ins" for w in words[at : head.i])
    return voice_of(head, sight) if head is not None and fits else None


def _subject_behind(draft: Draft, sight: Sight) -> Voice | None:
    """«Двоих задержал КНБ, троих — | ФСБ», «пять предотвращены КНБ, четыре — | МВД»: a body right behind the dash, and nothing else."""
    words, at = sight.words, draft.item.end + 2
    verb = words[draft.trigger.i] if draft.trigger is not None else None
    if verb is None or verb.i > draft.item.first or draft.actions[0] in HARM:
        return None
    body = next((n for n in sight.bodies if n.first == at), None)
    if body is None or not sight.cast.does(body.key) or words[draft.item.first].lower in words_of("people_as_subject"):
        return None
    behind = words[min(body.last + 1, len(words) - 1)]
    if behind.i > body.last and behind.text not in (",", *STOPS) and behind.lower != "и":
        return None
    told = verb.passive or verb.short or has_subject(sight, draft.item.first)
    return sight.cast.voice(body.key) if told else None


def _opens(words: Sequence[Word], dash: int) -> int:
    """The first word of the item that a dash belongs to: behind a comma, «в том числе |», «из них |»; a bracket before the dash is over."""
    at = _before_bracket(words, dash)
    low = next((j + 1 for j in range(at, -1, -1) if words[j].text in (",", *STOPS)), 0)
    return next((w.i + 1 for w in reversed(words[low:dash]) if w.lower in words_of("share_leads")), low)


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
        if own and places[m.entity].kind == "country" and own[-1].case == "Ins" and own[-1].nominal and not prepositional(words, own[0].i):
            return Voice(None, m.normal)
    return None


def _of_share(draft: Draft, sight: Sight) -> Voice | None:
    """«на долю | МВД | пришлось две тонны», «71 кг приходится на | Таможенную службу»."""
    words = sight.words
    if told := _falls_to(draft, sight) or _share_behind(draft, sight):
        return told
    low = next((j + 1 for j in range(draft.item.first - 1, -1, -1) if words[j].text in (",", *STOPS)), 0)
    at = next((w.i for w in words[low : draft.item.first] if w.lemma in load_actors().shares), None)
    if at is None:
        return None
    first = next((w.i for w in words[at + 1 : draft.item.first] if not (w.attribute or w.pos in ("ADV", "PRON"))), at + 1)
    body = next((n for n in sight.bodies if n.first in (at + 1, first) and n.last < draft.item.first), None)
    head = words[first] if words[first].nominal and words[first].case == "Gen" and acting(words[first]) else None
    return sight.cast.voice(body.key) if body else voice_of(head, sight) if head is not None else None


def _falls_to(draft: Draft, sight: Sight) -> Voice | None:
    """«на | пограничников | приходится 20 кг»: whose a number is said to be, in the clause of the number."""
    words = sight.words
    low = next((j + 1 for j in range(draft.item.first - 1, -1, -1) if words[j].text in (",", *STOPS)), 0)
    high = next((j for j in range(draft.item.end + 1, len(words)) if words[j].text in (",", *STOPS)), len(words))
    if not any(w.lemmas & words_of("falling_to") for w in words[low:high]):
        return None
    for at in (w.i + 1 for w in words[low : high - 1] if w.lower == "на"):
        body = next((n for n in sight.bodies if n.first == at and n.last < high), None)
        if body is not None:
            return sight.cast.voice(body.key)
        head = next((w for w in words[at:high] if not w.attribute or w.nominal), None)
        if head is not None and head.nominal and head.case in ("Acc", "Gen") and acting(head):
            return voice_of(head, sight)
    return None


def _share_behind(draft: Draft, sight: Sight) -> Voice | None:
    """«1,6 тонны приходится на долю | органов внутренних дел |, 900 кг — | погранслужбы»: behind the number, in the genitive."""
    words, end = sight.words, draft.item.end
    high = next((j for j in range(end + 1, len(words)) if words[j].text in (",", *STOPS)), len(words))
    share = next((w.i for w in words[end + 1 : high] if w.lemma in load_actors().shares), None)
    if share is None:
        earlier = any(w.lemma in load_actors().shares for w in words[: draft.item.first])
        falls = any(w.lemmas & words_of("falling_to") for w in words[: draft.item.first])
        share = end + 1 if earlier and falls and end + 2 < high and words[end + 1].text in DASHES else None
    if share is None:
        return None
    first = next((w.i for w in words[share + 1 : high] if not w.attribute or any(n.first == w.i for n in sight.bodies)), share + 1)
    body = next((n for n in sight.bodies if n.first in (share + 1, first) and n.last < high), None)
    if body is not None:
        return sight.cast.voice(body.key)
    head = words[first] if first < high else None
    return voice_of(head, sight) if head is not None and head.nominal and head.case == "Gen" and acting(head) else None


def _shared_out(sight: Sight, dash: int) -> bool:
    """«МВД — 2 т; ГКНБ — 1 т», «на долю МВД пришлось 2 т, ГКНБ — 1 т»: a sum shared out among several bodies."""
    words = sight.words
    if any(w.lemmas & load_actors().shares for w in words[:dash]):
        return True
    ends = {n.last for n in sight.bodies if sight.cast.does(n.key)}
    dashes = (j for j in range(1, len(words) - 1) if words[j].text in DASHES and _number_behind(words, j))
    told = [j for j in dashes if _before_bracket(words, j) in ends]
    return len(told) > 1


def _passive_before(sight: Sight, end: int) -> bool:
    """«АКН было изъято 400 кг, | МВД — 100»: a body right before a passive verb did it."""
    words, ends = sight.words, {n.last for n in sight.bodies if n.last < end and sight.cast.does(n.key)}
    done = (w.i for w in words[:end] if w.passive and w.short)
    return any(i - 1 in ends or (i - 2 in ends and words[i - 1].lemma == "быть") for i in done)


def _doers_before(sight: Sight, end: int) -> bool:
    """«полицейскими – 3,1 тонны, | ФСБ | – 1,2 тонны»: another item of the list has its agent in the instrumental."""
    return any(w.case == "Ins" and acting(w) and has_own_number(sight.words, w.i) for w in map(mended, sight.words[:end]))


def _before_bracket(words: Sequence[Word], dash: int) -> int:
    """The word before a dash, and before the bracket that stands there: «ГКНБ (вместе с МВД) –»."""
    at = dash - 1
    return next((j for j in range(at, -1, -1) if words[j].text == "("), at) - 1 if words[at].text == ")" else at


def _number_behind(words: Sequence[Word], dash: int) -> bool:
    """«МВД – 40», «ГКНБ – около 40»."""
    return any(w.text[0].isdigit() for w in words[dash + 1 : dash + 3])


DASHES = ("—", "–", "-")
