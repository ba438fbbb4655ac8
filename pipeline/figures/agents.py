"""The agent that a sentence names: «сотрудники ФСБ задержали», «органами изъято», «благодаря усилиям спецслужб»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas, readings
from .drafts import Draft, Unit
from .voices import Cast, Named, Voice, phrase_text, tail_end
from .words import Word

STOPS = (";", ":", "(", ")", "«", "»", ".")
CLAUSES = ("что", "чтобы", "как", "где", "когда", "чем", "а", "но")
NO_AGENT = ("terrorist_organization", "media")
BESIDE = 6  # words between a verb and people who are its agent
SUMMED = 8  # words between a body and its «подвёл итоги»


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence and the bodies that are at work so far, the nearest first."""

    unit: Unit
    cast: Cast
    at_work: Sequence[Voice] = ()
    teller: Voice | None = None

    @property
    def words(self) -> Sequence[Word]:
        return self.unit.words

    @property
    def bodies(self) -> list[Named]:
        return [n for n in self.cast.placed(self.unit) if n.type == "ORG" and self.cast.kinds.get(n.key) not in NO_AGENT]


def works(voice: Voice, cast: Cast) -> bool:
    """A body that detains and seizes itself, or words that say so («полиция», «компетентные органы»)."""
    known = load_actors().collective
    return cast.does(voice.key) if voice.key else any(known & set(lemmas(w)) for w in voice.name.lower().split()[:3])


# --- beside the verb --------------------------------------------------------------------------------------------------


def agent(draft: Draft, sight: Sight) -> Voice | None:
    """The body or its staff that the clause of a figure's verb names."""
    words, at = sight.words, _verb(draft, sight.words)
    if at is None:
        return None
    low, high = _clause(words, at)
    bodies = [n for n in sight.bodies if low <= n.first <= high and not n.in_post and not counted(draft, words[n.first])]
    cases = _cases(words, draft, low, high)
    heads = [w for w in words[low : high + 1] if w.case in cases and _acting(w) and not counted(draft, w) and not _is_one(w)]
    for head in sorted(heads, key=lambda w: abs(w.i - at)):
        if not _prepositional(words, head.i) and not _apart(words, head.i, at) and not _says(words, head.i, at):
            return voice_of(head, sight)
    for body in sorted(bodies, key=lambda n: abs(n.first - at)):
        if (body.case in cases or ("Nom" in cases and body.nominative)) and not _prepositional(words, body.first):
            return sight.cast.voice(body.key)
    for body in bodies:  # the tagger guesses the case of acronyms: «ФСБ пресечена деятельность …»
        free = body.first == low or words[body.first - 1].text in (",", ".", "»") or words[body.first - 1].pos in ("ADV", "CCONJ")
        if words[body.first].text.isupper() and body.first < at and free and not _prepositional(words, body.first):
            return sight.cast.voice(body.key)
    return _helped(words[low : high + 1], bodies, sight)


def _verb(draft: Draft, words: Sequence[Word]) -> int | None:
    """The verb of a figure; the light one before a number whose noun tells the deed: «произвели | 12 арестов»."""
    if draft.trigger is not None:
        return min(draft.trigger.chain or (draft.trigger.i,))
    before = words[max(0, draft.item.first - 4) : max(0, draft.item.first)]
    return next((w.i for w in reversed(before) if w.verb_form == "Fin" and w.lemmas & load_actors().light), None)


def _cases(words: Sequence[Word], draft: Draft, low: int, high: int) -> tuple[str, ...]:
    """The instrumental of a passive, the nominative of an active verb; «органы | произвели 12 арестов»."""
    if draft.trigger is None or not passive(words, draft):
        return ("Nom",)
    light = load_actors().light
    return (
        ("Ins", "Nom") if draft.trigger.noun and any(w.verb_form == "Fin" and w.lemmas & light for w in words[low : high + 1]) else ("Ins",)
    )


def _helped(words: Sequence[Word], bodies: Sequence[Named], sight: Sight) -> Voice | None:
    """«ФСБ удалось предотвратить», «силовикам удалось»."""
    if not any(w.lemma == "удаться" for w in words):
        return None
    body = next((n for n in bodies if n.case in ("Dat", "Nom", "")), None)
    head = next((w for w in words if w.case == "Dat" and _acting(w)), None)
    return sight.cast.voice(body.key) if body else voice_of(head, sight) if head is not None else None


def people(draft: Draft, sight: Sight) -> Voice | None:
    """«жители сдали», «операторами связи заблокировано»: people of no body, in the words of the text."""
    if draft.trigger is None or draft.trigger.noun:
        return None
    words, at = sight.words, draft.trigger.i
    low, high = _clause(words, at)
    case = "Ins" if passive(words, draft) else "Nom"
    taken = {i for n in sight.cast.placed(sight.unit) for i in range(n.first, n.last + 1)}
    near = words[max(low, at - BESIDE) : min(high, at + BESIDE) + 1]
    for word in sorted(near, key=lambda w: abs(w.i - at)):
        fits = word.pos == "NOUN" and word.case == case and word.i not in taken and not counted(draft, word) and _is_alive(word)
        if fits and not _prepositional(words, word.i) and not _apart(words, word.i, at):
            return Voice(None, phrase_text(words, word, tail_end(words, word.i, ())))
    return None


def attackers(draft: Draft, sight: Sight) -> Voice | None:
    """«боевики совершили 12 терактов», «боевиками захвачено»."""
    if draft.trigger is None:
        return None
    words, at = sight.words, draft.trigger.i
    low, high = _clause(words, at)
    case = "Ins" if passive(words, draft) else "Nom"
    for word in words[low : high + 1]:
        fits = word.case == case and word.lemmas & load_actors().attackers and not counted(draft, word)
        if fits and not _prepositional(words, word.i) and not _apart(words, word.i, at):
            return Voice(None, phrase_text(words, word, word.i))
    return None


def passive(words: Sequence[Word], draft: Draft) -> bool:
    if draft.trigger is None:
        return False
    word = words[min(draft.trigger.chain or (draft.trigger.i,))]
    return word.passive or word.short or draft.trigger.noun


def counted(draft: Draft, word: Word) -> bool:
    """«окружили 200 силовиков»: what is counted is no agent here."""
    return draft.item.first <= word.i <= draft.item.end


# --- of a sentence ----------------------------------------------------------------------------------------------------


def host(sight: Sight) -> tuple[int, Voice] | None:
    """Whose work a sentence tells, whatever its verb, and the word that it begins with."""
    words, bodies = sight.words, sight.bodies
    for n in bodies:
        fits = n.case == "Ins" or (words[n.first].text.isupper() and n.first == _clause(words, n.first)[0])
        if fits and not n.in_post and _in_passive(words, n.first):
            return n.first, sight.cast.voice(n.key)
    head = next((w for w in words if w.case == "Ins" and w.pos == "NOUN" and _acting(w) and not _prepositional(words, w.i)), None)
    if head is not None:
        return head.i, voice_of(head, sight)
    return next(_efforts(sight, bodies), None) or _summing_up(sight, bodies)


def doer(sight: Sight) -> Voice | None:
    """The acting subject of a sentence: «Решения принимает комиссия»."""
    body = next((n for n in sight.bodies if n.case == "Nom" and not n.in_post), None)
    if body is not None:
        return sight.cast.voice(body.key)
    head = next((w for w in sight.words if w.case == "Nom" and w.pos == "NOUN" and _acting(w)), None)
    return voice_of(head, sight) if head is not None else None


def _in_passive(words: Sequence[Word], first: int) -> bool:
    """An instrumental beside a passive: «КНБ проведена серия операций»; not «во взаимодействии с КНБ»."""
    low, high = _clause(words, first)
    found = any((w.passive or w.short) and w.pos in ("VERB", "ADJ") for w in words[low : high + 1])
    return found and not _prepositional(words, first)


def _efforts(sight: Sight, bodies: Sequence[Named]) -> Iterator[tuple[int, Voice]]:
    """«благодаря усилиям органов», «итоги деятельности МВД», «в результате действий силовиков»."""
    words = sight.words
    for word in words:
        if not (word.pos == "NOUN" and word.lemmas & load_actors().efforts):
            continue
        j = word.i + 1
        while j < len(words) and words[j].attribute and words[j].case == "Gen" and not any(n.first == j for n in bodies):
            j += 1
        body = next((n for n in bodies if n.first in (word.i + 1, j)), None)
        if body and sight.cast.does(body.key):
            yield body.first, sight.cast.voice(body.key)
        elif j < len(words) and words[j].case == "Gen" and _acting(words[j]):
            yield j, voice_of(words[j], sight)


def _summing_up(sight: Sight, bodies: Sequence[Named]) -> tuple[int, Voice] | None:
    """«Роскомнадзор подвёл итоги работы», «Росгвардия провела операцию»: the subject tells of its own."""
    for word in sight.words:
        if word.pos == "VERB" and word.verb_form == "Fin" and word.lemmas & load_actors().summing:
            body = next((n for n in bodies if n.nominative and not n.in_post and abs(word.i - n.last) <= SUMMED), None)
            if body and sight.cast.does(body.key):
                return body.first, sight.cast.voice(body.key)
    return None


# --- words ------------------------------------------------------------------------------------------------------------


def _prepositional(words: Sequence[Word], first: int) -> bool:
    """Behind a preposition, alone or in a row: «во взаимодействии с МВД и Росгвардией»."""
    j = first - 1
    while j > 0 and (words[j].lower in ("и", ",") or _alike(words[j], words[first])):
        j -= 1
    return j >= 0 and words[j].pos == "ADP"


def _alike(word: Word, other: Word) -> bool:
    """A further name of the same row: the same case, or an acronym, whose case the tagger guesses."""
    if word.pos == "DET":
        return False  # «наряду с этим | силовыми структурами изъято»
    return (word.nominal or word.attribute) and (word.case == other.case != "" or word.text.isupper())


def _acting(word: Word) -> bool:
    known = load_actors()
    return (word.nominal or word.attribute) and bool(word.lemmas & (known.collective | known.staff))


def _is_one(word: Word) -> bool:
    """«прокурор»: one of them acts for himself or speaks."""
    return word.number == "Sing" and bool(word.lemmas & load_actors().posts)


def _is_alive(word: Word) -> bool:
    """People, and words for many of them («население», «администрация»)."""
    if word.lemmas & load_actors().crowds:
        return True
    return any(
        {"NOUN", "anim", "plur"} <= set(map(str, p.tag.grammemes)) and p.normal_form.replace("ё", "е") in word.lemmas
        for p in readings(word.lower)
    )


def _apart(words: Sequence[Word], i: int, at: int) -> bool:
    """Another clause: «…, из которых один разыскивался властями Гвинеи», «участники которых»."""
    low, high = sorted((i, at))
    if any(w.lower.startswith("котор") for w in words[i + 1 : i + 2]):
        return True
    return any(
        w.lower.startswith("котор")
        or (w.text in ("—", "–") and words[w.i + 1].case != "Gen")  # «государств – участников»
        or (w.text == "," and words[w.i + 1].lower in CLAUSES)
        for w in words[low + 1 : high]
    )


def _says(words: Sequence[Word], i: int, at: int) -> bool:
    """«террористы хотели взорвать мечеть, считает полиция»: a verb of saying is nearer than the deed."""
    known = load_actions().reporting | load_actors().saying
    return any(w.pos == "VERB" and w.lemmas & known and abs(w.i - i) < abs(at - i) for w in words[max(0, i - 3) : i + 4])


def _clause(words: Sequence[Word], at: int) -> tuple[int, int]:
    """From the last hard stop before a verb to the next behind it."""
    inside = sum((w.text == "(") - (w.text == ")") for w in words[:at]) > 0
    low = 0 if inside else next((j + 1 for j in range(at - 1, -1, -1) if words[j].text in STOPS), 0)
    high = next((j - 1 for j in range(at + 1, len(words)) if words[j].text in STOPS), len(words) - 1)
    return low, high


# --- what they are called ---------------------------------------------------------------------------------------------


def voice_of(head: Word, sight: Sight) -> Voice:
    """The body behind its staff («сотрудники ФСБ»), else the words in the nominative."""
    words, known, bodies = sight.words, load_actors(), sight.bodies
    last = tail_end(words, head.i, bodies)
    whole = next((n for n in bodies if n.first <= head.i <= n.last), None)
    if whole:
        return _short_for(sight.cast.names.get(whole.key, ""), head, sight.cast) or sight.cast.voice(whole.key)
    if head.lemmas & known.staff:
        body = next((n for n in bodies if head.i < n.first <= last), None)
        if body:
            return sight.cast.voice(body.key)
        inner = next((w for w in words[head.i + 1 : last + 1] if w.case == "Gen" and w.lemmas & known.collective), None)
        if inner is not None:
            return Voice(None, phrase_text(words, inner, last))
        if last == head.i and (own := _own_body(head, sight)):
            return own
    text = phrase_text(words, head, last)
    return _short_for(text, head, sight.cast) or Voice(None, _joined(head, sight) + text)


def _joined(head: Word, sight: Sight) -> str:
    """«(милиция и) военные», «(органы безопасности и) спецслужбы»: what stands before it in the same row."""
    words = sight.words
    first = head.i
    while first > 0 and words[first - 1].attribute and words[first - 1].case == head.case:
        first -= 1
    if first < 2 or words[first - 1].lower != "и":
        return ""
    j = first - 2
    while j > 0 and words[j].case == "Gen" != head.case and (words[j].nominal or words[j].attribute):
        j -= 1
    left = words[j]
    fits = left.case == head.case and _acting(left) and not any(n.first <= j <= n.last for n in sight.bodies)
    return f"{phrase_text(words, left, first - 2)} и " if fits else ""


def _short_for(text: str, head: Word, cast: Cast) -> Voice | None:
    """«окружной военный суд», where a Central one was named."""
    before = [m.entity for m in cast.mentions if m.type == "ORG" and m.start < head.start]
    key = next((k for k in reversed(before) if cast.names.get(k, "").lower().endswith(f" {text.lower()}")), None)
    return cast.voice(key) if key else None


def _own_body(head: Word, sight: Sight) -> Voice | None:
    """Whose staff it is: «пограничники» are those of a border service that was named, «сотрудники» of the body at work."""
    known, cast = load_actors(), sight.cast
    branch = next((stems for word, stems in known.branches.items() if word in head.lemmas), ())
    before = [m.entity for m in cast.mentions if m.type == "ORG" and m.start < head.start and cast.does(m.entity)]
    for voice in (*sight.at_work, *map(cast.voice, reversed(before))):
        if any(stem in voice.name.lower() for stem in branch):
            return voice
    if head.lemmas & known.general:
        return next(iter(sight.at_work), None) or (sight.teller if sight.teller and works(sight.teller, cast) else None)
    return None
