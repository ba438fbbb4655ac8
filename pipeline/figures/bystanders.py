"""Who is named beside a deed and has not done it: who hunts the accused, who heals, who tells of it, what a blast destroyed."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas
from ..lexicon.wordings import words_of
from .drafts import Draft
from .voices import Voice
from .words import Word

HARM = ("killed", "wounded", "abducted")
BEFORE = 4  # words between an accused and the noun of the deed
HEALED = ("wounded", "freed", "other", "conducted")  # what those who heal may tell of
FOUND = 8  # words between «нашли» and how many bodies
DURING = ("при", "во", "в")


def is_of_accused(draft: Draft, words: Sequence[Word]) -> bool:
    """«ФСБ задержала обвиняемого | в похищении 12 человек», «силовики ищут причастного к убийству двоих»: not theirs who hunt him."""
    if draft.trigger is None or not draft.trigger.noun or draft.actions[0] not in HARM:
        return False
    before = words[max(0, draft.trigger.i - BEFORE) : draft.trigger.i]
    told = next((w for w in reversed(before) if w.text == "," or w.lemmas & words_of("accused_of")), None)
    return told is not None and told.text != ","  # «Бекова, | подозреваемого | в похищении»


def only_tells(draft: Draft, words: Sequence[Word], agent: Voice, speaker: Voice | None) -> bool:
    """«МИД подтвердил что в Сирии похищены двое»: harm told by the body that is named, in a passive without an agent."""
    passive = draft.trigger is not None and (words[draft.trigger.i].passive or words[draft.trigger.i].short)
    mine = speaker is not None and agent.key is not None and agent.key == speaker.key
    return passive and mine and draft.actions[0] in HARM


def bears_verdict(draft: Draft, words: Sequence[Word]) -> bool:
    """«ФСБ предотвратила теракт, 84 человека | получили приговоры»: those who are counted are the subject."""
    behind = words[draft.item.end + 1 : draft.item.end + 3]
    return "convicted" in draft.actions and any(w.verb_form == "Fin" and w.lemmas & load_actors().suffering for w in behind)


def heals(draft: Draft, voice: Voice | None) -> bool:
    """«Медики осмотрели раненых. Трое задержаны»: doctors and firemen arrest nobody and seize nothing."""
    head = voice.name.lower().split()[:3] if voice is not None and voice.key is None else ()
    healer = any(set(lemmas(word)) & words_of("healers") for word in head)
    return healer and draft.actions[0] not in HEALED


def only_helps(draft: Draft, words: Sequence[Word], voice: Voice) -> bool:
    """«Спасатели нашли тела 17 человек», «остальных раненых медики отпустили»: who finds the dead and heals the hurt harmed nobody."""
    if draft.actions[0] not in HARM or (voice.key is not None and not _finds(draft, words)):
        return False
    head = voice.name.lower().split()[:2] if voice.key is None else ()
    return _finds(draft, words) or any(set(lemmas(word)) & (words_of("healers") | words_of("rescuers")) for word in head)


def _finds(draft: Draft, words: Sequence[Word]) -> bool:
    """«нашли | тела 17 человек», «извлекли из-под завалов 12 тел»."""
    near = words[max(0, draft.item.first - FOUND) : draft.item.end + 1]
    body = any(w.lemmas & words_of("dead_bodies") for w in near)
    return body and any(w.lemmas & words_of("finding_bodies") and w.verb_form in ("Fin", "Conv") for w in near)


def is_of_blast(draft: Draft, words: Sequence[Word]) -> bool:
    """«В результате взрыва уничтожены 12 машин», «при одной из атак сожжены два дома»: not the work of the police told before."""
    if draft.actions[0] != "destroyed" or draft.trigger is None:
        return False
    before = words[: draft.trigger.i]
    opened = next((w.i for w in before if w.lower in DURING), None)
    near = before[opened + 1 : opened + 5] if opened is not None else ()
    return any(w.lemmas & words_of("blasts") or (w.lemma == "акт" and words[w.i + 1].lemmas & words_of("terror")) for w in near)


def is_said_to_be(words: Sequence[Word], word: Word) -> bool:
    """«судьба остаётся | неизвестной», «стали | боевиками сотни»: what somebody is, beside a verb that asks for the instrumental."""
    beside = (*words[max(0, word.i - 2) : word.i], *words[word.i + 1 : word.i + 2])
    return word.case == "Ins" and any(w.lemmas & load_actors().ruling and w.pos == "VERB" for w in beside)
