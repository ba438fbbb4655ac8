"""Who plans something or is said to be behind it, whatever they are called: «её казначей рассчитывал», «та же группа причастна к»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from .asides import by_the_way
from .callings import voice_of
from .drafts import Draft
from .mates import together
from .nominatives import called
from .sights import Sight, acting, counted, in_aside, is_alive, is_one
from .voices import Voice
from .words import Word


def planner(draft: Draft, sight: Sight) -> Voice | None:
    """The subject of the verb of planning before a deed: «отряд шёл на Душанбе и собирался обстрелять два поста»."""
    words, at = sight.words, draft.item.first
    if draft.status != "planned" and "committed" not in draft.actions and "other" not in draft.actions:
        return None
    told = load_actions().planned if draft.status == "planned" else words_of("behind_a_deed")
    low = next((j + 1 for j in range(at - 1, -1, -1) if words[j].text in (";", ":", ".")), 0)
    verbs = [w for w in words[low:at] if w.lemmas & told and (w.verb_form == "Fin" or w.short) and not w.passive]
    for verb in reversed(verbs):
        subject = _subject(words, verb, low, draft)
        if subject is not None:
            return _voice(subject, sight)
    return None


def planning_body(draft: Draft, sight: Sight) -> Voice | None:
    """«комитет планирует построить четыре заставы», «служба намерена подключить 340 банков»: the body that means to do it."""
    words, at = sight.words, draft.item.first
    if "action.intended" not in draft.rules:
        return None
    low = next((j + 1 for j in range(at - 1, -1, -1) if words[j].text in (";", ":", ".")), 0)
    verb = next((w for w in reversed(words[low:at]) if w.lemmas & load_actions().planned and (w.verb_form == "Fin" or w.short)), None)
    subject = _subject(words, verb, low, draft) if verb is not None and not verb.passive else None
    if subject is None:
        return None
    named = next((n for n in sight.bodies if n.first <= subject.i <= n.last and not n.in_post), None)
    return together(named, sight) if named else voice_of(subject, sight) if acting(subject) else None


def _subject(words: Sequence[Word], verb: Word, low: int, draft: Draft) -> Word | None:
    """The nearest nominative before a verb that agrees with it."""
    aside = by_the_way(words, low, verb.i)
    for word in reversed(words[low : verb.i]):
        if word.i in aside or counted(draft, word) or in_aside(words, word.i, verb.i):
            continue
        many = word.i > low and words[word.i - 1].pos == "NUM" and words[word.i - 1].case == "Nom" and word.case == "Gen"
        if not (word.nominal or word.pos == "NUM") or not (word.case == "Nom" or many):
            continue
        comma = next((j for j in range(verb.i, word.i, -1) if words[j].text == "," and j not in aside), word.i)
        if any(w.lower.startswith("котор") and w.case != "Nom" and w.i not in aside for w in words[comma : verb.i]):
            return None  # «вербовщики, через которых собирались выехать десять человек»
        agrees = word.number == verb.number or many or word.pos == "NUM"
        if agrees and (verb.number == "Plur" or not verb.gender or word.gender == verb.gender):
            return word
    return None


def _voice(subject: Word, sight: Sight) -> Voice | None:
    """Wrongdoers and other people, no bodies and no officials; with the number that counts them."""
    words, known = sight.words, load_actors()
    named = any(n.first <= subject.i <= n.last for n in sight.cast.placed(sight.unit))
    band = subject.lemmas & words_of("bands")
    if named or (acting(subject) and not band) or is_one(subject) or subject.lemmas & (known.states | known.offices):
        return None
    if subject.pos == "NUM":
        whole = [w.lower for w in words[max(0, subject.i - 2) : subject.i] if w.pos == "DET" or w.lower == "же"]
        return Voice(None, " ".join([*whole, subject.lower])) if whole else None
    if not (subject.animate or is_alive(subject) or band or subject.lemmas & (known.gangs | known.attackers)):
        return None
    number = f"{words[subject.i - 1].lower} " if subject.case == "Gen" else ""
    name = called(words, subject)
    if number:
        form = [w.text for w in words[subject.i : subject.i + len(name.split())]]
        return Voice(None, number + " ".join(form))
    return Voice(None, name)


def is_first_person(word: Word) -> bool:
    """«планируем», «намечаем»: a speaker means his own body."""
    told = word.verb_form == "Fin" and word.pos == "VERB"
    return told and any({"1per", "plur"} <= p.tag.grammemes for p in readings(word.lower))
