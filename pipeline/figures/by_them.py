"""Who did it, told by a pronoun beside a passive: «полицейские закрыли мастерскую, где | ими | изъято 90 стволов»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from . import hosts
from .callings import voice_of
from .drafts import Draft
from .nominatives import called
from .sights import Sight, acting, counted, prepositional
from .story import Story
from .voices import Voice
from .words import Word

NEAR = 3  # words between the pronoun and its participle
PUT_IN = frozenset({"привлечь", "привлекаться", "привлекать", "выставить", "направить", "мобилизовать"})
MANY, SHE, HE = "ими", "ею", "им"
TO_THEM = frozenset({"extradited", "prosecuted", "entry_denied", "other"})  # «им выдано 12 стволов», «им предъявлено»


def pronoun_of(draft: Draft, words: Sequence[Word]) -> Word | None:
    """The instrumental pronoun at a number's short participle; «им» is a dative where something was done to people."""
    verb = words[draft.trigger.i] if draft.trigger is not None and not draft.trigger.noun else None
    if verb is None or not (verb.short and verb.passive):
        return None
    near = (w for w in words[max(0, verb.i - NEAR) : verb.i] if not (w.i and words[w.i - 1].pos == "ADP"))
    told = next((w for w in near if w.lower in (MANY, SHE, HE)), None) or _before_joined(words, verb)
    dative = draft.family in ("people", "group") or draft.actions[0] not in load_actors().carried - TO_THEM
    return None if told is None or (told.lower == HE and dative) else told


def _before_joined(words: Sequence[Word], verb: Word) -> Word | None:
    """«| Ими | осмотрено 60 домов и обнаружено 12 тайников»: at the first of several participles, no other agent between."""
    for word in reversed(words[: verb.i]):
        if word.text in (";", ":", ".", "(") or word.verb_form == "Fin" or (word.case in ("Ins", "Nom") and acting(word)):
            return None
        if word.lower in (MANY, SHE) and not (word.i and words[word.i - 1].pos == "ADP"):
            return word if any(w.short and w.passive for w in words[word.i + 1 : word.i + 1 + NEAR]) else None
    return None


def by_pronoun(draft: Draft, story: Story) -> Voice | None:
    """The subject before the pronoun, else that of the sentence before: «Следователи выехали. | Ими | осмотрено 40 домов»."""
    told = pronoun_of(draft, story.units[draft.unit].words)
    if told is None:
        return None
    own = _subject(draft, story.sight(draft.unit), told)
    if own is not None or told.lower == HE:
        return own
    if draft.unit - 1 not in story.units:
        return None
    before = story.sight(draft.unit - 1)
    return hosts.doer(before) or (_counted_before(before) if told.lower == MANY else None)


def _counted_before(sight: Sight) -> Voice | None:
    """«Задействовано 500 | сотрудников МВД и Росгвардии |. Ими осмотрено 40 домов»: the only people of the state that were counted."""
    words = sight.words
    heads = [words[i.counted.head] for i in sight.unit.items if i.counted is not None and i.family == "people"]
    if len(heads) != 1 or not acting(heads[0]) or not any(w.lemmas & load_actors().partaking | w.lemmas & PUT_IN for w in words):
        return None
    return Voice(None, called(words, heads[0], sight.bodies, row=True))


def _subject(draft: Draft, sight: Sight, told: Word) -> Voice | None:
    """The nearest acting subject before the pronoun that agrees with it."""
    words = sight.words
    for word in reversed(words[: told.i]):
        if not _fits(word, told.lower) or counted(draft, word) or prepositional(words, word.i):
            continue
        if word.lemmas & (load_actors().attackers | load_actors().gangs):
            return Voice(None, called(words, word, sight.bodies))  # «Боевики напали на пост, ими убиты двое солдат»
        body = next((n for n in sight.bodies if n.first <= word.i <= n.last), None)
        if body is not None and body.first == word.i and (body.nominative or body.case == "Ins") and not body.in_post:
            return sight.cast.voice(body.key)
        if body is None and acting(word):
            return voice_of(word, sight)
    return None


def _fits(word: Word, pronoun: str) -> bool:
    if word.case not in ("Nom", "Ins") or not word.nominal:  # «литовскими пограничниками вытеснены девять, трое | ими | избиты»
        return False
    return word.number == "Plur" if pronoun == MANY else word.number == "Sing" and (word.gender == "Fem") == (pronoun == SHE)
