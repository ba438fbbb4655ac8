"""An agent outside the clause of its verb: before a colon and its list, before «которые», before a participle."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .callings import voice_of
from .drafts import Draft
from .nominatives import called, phrase_text
from .sights import Sight, acting, clause, counted, is_alive
from .voices import Voice
from .words import Word

ENDINGS = ("ий", "ая", "ее", "ие", "его", "ей", "их", "ему", "им", "ими", "ем", "ую")
OPENS = 4  # words between the beginning of a list's item and its verb
ACTIVE = tuple(f"{stem}{end}{own}" for stem in "шщ" for end in ENDINGS for own in ("", "ся"))  # «задержавшей», «скрывающихся»
BACK = 5  # words between «которые» and whom it means


def before_list(draft: Draft, sight: Sight) -> Voice | None:
    """«За неделю | участники операции: – задержали 12 человек; – изъяли 40 стволов»: who is named before the colon."""
    words, at = sight.words, draft.trigger.i if draft.trigger else -1
    if at < 0 or words[at].verb_form != "Fin" or words[at].passive or words[at].pos != "VERB":
        return None
    colon = next((j for j in range(at - 1, 0, -1) if words[j].text == ":"), 0)
    low = next((j + 1 for j in range(at - 1, colon, -1) if words[j].text in (";", ".")), colon + 1)
    if not colon or at - low > OPENS or any(w.case == "Nom" and w.nominal for w in words[low:at]):
        return None
    first, _ = clause(words, colon - 1)
    for word in reversed(words[first:colon]):
        if word.case == "Nom" and word.number == words[at].number and (voice := _called(word, draft, sight)):
            return voice
    return None


def before_relative(draft: Draft, sight: Sight) -> Voice | None:
    """«население, которое сдало 40 стволов», «прапорщик Ольга Шубина, задержавшая двоих»: whom the clause is told of."""
    words, at = sight.words, draft.trigger.i if draft.trigger else -1
    if at < 1 or words[at].pos != "VERB":
        return None
    if words[at].passive or words[at].short:
        return _by_whom(draft, sight, at)
    at = _ruling(words, at)
    verb = words[at]
    if verb.lemmas & words_of("undergoing"):
        return None  # «журналисты, которые подвергаются арестам»
    if draft.actions[0] in ("killed", "wounded") and verb.lemmas & load_actors().suffering:
        return None  # «раненых – 40 человек, погибших – 12 человек»
    if verb.verb_form == "Part" and verb.case and verb.lower.endswith(ACTIVE):
        comma = at - 1
        like = verb
    else:
        like = next((w for w in reversed(words[:at]) if w.lower.startswith("котор") or w.text in (";", ":")), verb)
        comma = like.i - 1
        if not like.lower.startswith("котор") or like.case != "Nom" or verb.verb_form != "Fin" or _has_subject(words, like.i, at):
            return None
    if comma < 1 or words[comma].text != "," or like.number != verb.number:
        return None
    for word in reversed(words[max(0, comma - BACK) : comma]):
        agrees = word.number == like.number and (like.number == "Plur" or word.gender == like.gender)
        agrees = agrees and (verb.verb_form != "Part" or word.case == like.case)
        if word.nominal and agrees and (voice := _called(word, draft, sight)):
            return voice
    return None


def _ruling(words: Sequence[Word], at: int) -> int:
    """«суды, которые | постановили | выдворить 41»: the verb that an infinitive hangs on."""
    if words[at].verb_form != "Inf":
        return at
    near = reversed(words[max(0, at - OPENS) : at])
    ruling = next((w.i for w in near if w.verb_form == "Fin" or w.lower in (",", "чтобы")), at)
    return ruling if words[ruling].verb_form == "Fin" and not words[ruling].passive else at


def _by_whom(draft: Draft, sight: Sight, at: int) -> Voice | None:
    """«обратились 317 граждан, | которыми сдано | 399 стволов»: people who are counted themselves, in the words of the text."""
    words = sight.words
    like = next((w for w in reversed(words[max(0, at - OPENS) : at]) if w.lower == "которыми"), None)
    if like is None or like.i < 2 or words[like.i - 1].text != "," or draft.item.first < like.i:
        return None
    word = next((w for w in reversed(words[max(0, like.i - 1 - BACK) : like.i - 1]) if w.nominal and is_alive(w)), None)
    return Voice(None, phrase_text(words, word, word.i)) if word is not None and not word.lemmas & load_actors().attackers else None


def _has_subject(words: Sequence[Word], low: int, high: int) -> bool:
    """Another subject, or a further clause, between «которые» and the verb."""
    return any((w.nominal and w.case == "Nom") or (w.text == "," and words[w.i + 1].verb_form == "Fin") for w in words[low + 1 : high])


def _called(word: Word, draft: Draft, sight: Sight) -> Voice | None:
    """A named body or person, an acting head, people in the words of the text."""
    known, words, cast = load_actors(), sight.words, sight.cast
    if counted(draft, word):
        return None
    named = next((n for n in cast.placed(sight.unit) if n.first <= word.i <= n.last), None)
    if named is not None and named.type == "PER":
        return cast.voice(named.key)
    if named is not None and any(n.key == named.key for n in sight.bodies):
        return voice_of(word, sight) if acting(word) else cast.voice(named.key)
    hostile = draft.actions[0] in known.hostile or draft.status == "planned"
    if acting(word):
        return voice_of(word, sight)
    if word.lemmas & (known.attackers | known.gangs) and not _takes_part(words, word):
        fits = hostile and (word.number == "Plur" or word.lemmas & known.gangs)
    else:
        fits = (is_alive(word) or (word.animate and word.number == "Sing")) and not word.lemmas & (known.victims | known.offices)
    return Voice(None, called(words, word)) if fits else None


def _takes_part(words: Sequence[Word], word: Word) -> bool:
    """«участники | операции», no «участники банды»."""
    return any(w.lemmas & load_actors().undertakings for w in words[word.i + 1 : word.i + 4])
