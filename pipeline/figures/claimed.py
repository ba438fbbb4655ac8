"""Who says that an attack was his: «ответственность взяла на себя группировка «Заря»»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .attacker_words import attacks, is_armed, opens
from .nominatives import called
from .planners import subject_of
from .sights import Sight
from .voices import Named, Voice
from .words import Word

CLAIM = 6  # words between «взять» and its «ответственность»


def by_claim(sight: Sight) -> Voice | None:
    """«Ответственность за взрыв взяла на себя группировка «Заря»», «Талибы взяли ответственность»; not «никто не взял»."""
    words = sight.words
    for noun in (w for w in words if w.lemma == "ответственность" and w.number == "Sing"):
        near = words[max(0, noun.i - CLAIM) : noun.i + 1 + 2 * CLAIM]
        verb = next((w for w in near if w.verb_form == "Fin" and w.lemmas & words_of("claiming") and words[w.i - 1].lower != "не"), None)
        if verb is None or not any(w.lower == "себя" or w.lemma == "за" for w in near):
            continue
        bodies = [n for n in sight.cast.placed(sight.unit) if n.type == "ORG" and _may_claim(words, n, verb)]
        subject = subject_of(words, verb, opens(words, verb.i)) or _behind_claim(words, verb)
        near_name = next((n for n in bodies if subject is None or abs(n.first - subject.i) <= CLAIM), None)
        if subject is not None and attacks(subject) and not subject.lemmas & load_actors().gangs:
            return Voice(None, called(words, subject))  # «боевики «Зари»»
        if near_name is not None:
            return sight.cast.voice(near_name.key)
        if subject is not None and (attacks(subject) or is_armed(subject)):
            return Voice(None, called(words, subject))
    return None


def _may_claim(words: Sequence[Word], named: Named, verb: Word) -> bool:
    """A body before the verb or behind it, led by no preposition: no «по данным «Вестника», взяла …»."""
    beside = words[named.first - 1] if named.first else None
    kind = words[named.first - 1].lemmas & load_actors().gangs if beside is not None else frozenset()
    if kind and named.first > 1:
        beside = words[named.first - 2]
    return (beside is None or beside.pos != "ADP") and (named.nominative or bool(kind) or named.last > verb.i)


def _behind_claim(words: Sequence[Word], verb: Word) -> Word | None:
    """«взяли на себя | боевики |»: past «на себя», up to the end of the clause."""
    for word in words[verb.i + 1 : verb.i + 1 + CLAIM]:
        if word.text in (",", ";", ":", "."):
            return None
        if word.case == "Nom" and word.nominal and word.number == verb.number and word.lemma != "ответственность":
            return word
    return None
