"""Whether a deed was done, planned, required or only trained for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .triggers import Trigger
from .words import Word


def mood(words: Sequence[Word], trigger: Trigger, status: str, drill: bool) -> str:
    """Planned and required actions are infinitives near such a word; drills colour the whole sentence, but for what is trained."""
    actions, verb = load_actions(), words[trigger.i]
    if drill and any(w.lemmas & actions.exercise for w in words):
        return "exercise"
    if status not in ("result", "planned"):
        return status
    if verb.future or (verb.short and any(words[j].lower in ("будет", "будут") for j in range(max(0, trigger.i - 4), trigger.i))):
        return "planned"
    if verb.verb_form != "Inf" and not trigger.noun and not (verb.short and _must(words, trigger)):
        return status
    for word in _moods_near(words, trigger):
        if word.lemmas & words_of("achieved"):
            return status
        if word.lemmas & actions.required:
            return "required"
        if word.lemmas & actions.planned:
            return "planned"
    return status


def _must(words: Sequence[Word], trigger: Trigger) -> bool:
    """«должны быть проверены»."""
    return any(w.lower == "быть" for w in words[max(0, trigger.i - 3) : trigger.i])


def _moods_near(words: Sequence[Word], trigger: Trigger) -> list[Word]:
    """The words that may say whether an infinitive is a plan or a duty, the nearest first: those before it, then those behind."""
    before, behind = [], []
    for j in range(trigger.i - 1, max(-1, trigger.i - (6 if trigger.noun else 14)), -1):
        if words[j].text in ".;:":
            break
        before.append(words[j])
    for j in range(trigger.i + 1, 0 if trigger.noun else min(len(words), trigger.i + 12)):
        if words[j].text in ",.;:—–":
            break
        if words[j].verb_form == "Fin" or words[j].short:
            behind.append(words[j])
    return before + behind


def as_of(words: Sequence[Word], actions: Iterable[str]) -> bool:
    """«По состоянию на 1 июня в перечень включены 40 организаций»: a state of lists and records."""
    line = " ".join(w.lower for w in words[:6])
    return any(w in line for w in words_of("as_of")) and bool({"listed", "wanted", "registered"} & set(actions))


def carry_exercises(drafts: Sequence[Draft], units: Sequence[Unit]) -> None:
    """A paragraph that opens with a drill («по замыслу учения …») goes on with it until it names a state or a duty."""
    exercise, played = load_actions().exercise, words_of("played")
    playing: set[int] = set()
    paragraph, on = -1, False
    whole = bool(units) and any(w.lemmas & words_of("drills") for w in units[0].words)  # the text is about the drill
    for unit in units:
        named = any(w.lemmas & exercise for w in unit.words)
        goes_on = unit.paragraph == paragraph or (whole and not any(w.lemmas & words_of("played_out") for w in unit.words))
        on = any(w.lemmas & played for w in unit.words) or (on and goes_on)
        paragraph = unit.paragraph
        if on or named:
            playing.add(unit.number)
    for draft in drafts:
        if draft.unit in playing and draft.status in ("result", "resource") and draft.family != "operation":
            draft.status = "exercise"
            draft.rules.append("status.exercise")
