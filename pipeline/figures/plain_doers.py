"""Who did it, told by a subject or an instrumental that no list knows: «Его знакомый продал три детонатора»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .agents import by_itself, governed
from .asides import by_the_way
from .attacks import is_band
from .bystanders import HARM
from .drafts import Draft
from .lands import lands_of
from .nominatives import called
from .planners import counted_as, is_official, subject_of
from .sights import Sight, acting, apart, as_subject, clause, counted, is_alive, prepositional
from .voices import Voice
from .words import Word

BESIDE = 3  # words between an instrumental and its participle


def plain_doer(draft: Draft, sight: Sight) -> Voice | None:
    """Whoever stands as the subject of the number's own verb, or in the instrumental right beside its short participle."""
    at = draft.trigger.i if draft.trigger is not None and not draft.trigger.noun else None
    if at is None or draft.status != "result" or by_itself(draft, sight.words[at]) or draft.actions[0] == "convicted":
        return None
    verb = sight.words[at]
    if verb.short and verb.passive:
        return _by_whom(draft, sight, verb)
    return _subject(draft, sight, verb) if verb.verb_form == "Fin" and not verb.passive and not verb.lower.endswith(("ся", "сь")) else None


def _subject(draft: Draft, sight: Sight, verb: Word) -> Voice | None:
    """«Мурад Садыков | завербовал 14 жителей», «„Заря“ | отпустила 24 заложника», «Его знакомый | продал 3 детонатора»."""
    words, known = sight.words, load_actors()
    told = load_actions().reporting | known.saying | known.suffering
    if draft.item.first < verb.i or verb.lemmas & told or draft.actions[0] in HARM:
        return None
    low = _opens(words, verb.i)
    opening = as_subject(words, words[low], verb, low)  # «| Комиссии | в субъектах проверили», a genitive to the tagger
    subject = subject_of(words, verb, low, draft) or (opening if opening.case == "Nom" and _is_panel(opening) else None)
    if subject is None or not _is_near(words, subject, verb) or prepositional(words, subject.i) or apart(words, subject.i, verb.i):
        return None
    named = next((n for n in sight.cast.placed(sight.unit) if n.first <= subject.i <= n.last), None)
    if named is not None:
        person = named.type == "PER" and not is_official(named.key, sight) and (sight.teller is None or sight.teller.key != named.key)
        band = is_band(sight, named) and verb.number == "Sing"  # no «эмиссаров „Зари“ взяли троих»
        return sight.cast.voice(named.key) if person or band else None
    land = next((m for m in lands_of(sight) if m.start == subject.start), None)
    if land is not None:
        return Voice(None, land.normal)
    people = subject.animate or is_alive(subject) or _is_panel(subject) or bool(subject.lemmas & known.accusers)
    own = draft.actions[0] in ("surrendered", "repatriated", "freed")  # «Глава района принёс два карабина»
    other = known.victims | known.states | words_of("beasts") | (frozenset[str]() if own else known.offices)
    if not people or (acting(subject) and not _is_panel(subject)) or subject.lemmas & other:
        return None
    return counted_as(words, subject, called(words, subject))


def _by_whom(draft: Draft, sight: Sight, verb: Word) -> Voice | None:
    """«| Наблюдателями от ООН | проверено 56 паспортов», «проверено | волонтёрами | 40 адресов»."""
    words, known = sight.words, load_actors()
    low, high = clause(words, verb.i)
    for word in words[max(low, verb.i - 2 * BESIDE) : min(high, verb.i + BESIDE) + 1]:
        if word.case != "Ins" or word.pos != "NOUN" or counted(draft, word) or prepositional(words, word.i):
            continue
        near = words[min(word.i, verb.i) + 1 : max(word.i, verb.i)]
        if any(w.text in (",", ";", "—", "–") or w.verb_form == "Fin" for w in near) or governed(words, word.i, draft):
            continue
        if _is_panel(word) or (is_alive(word) and not word.lemmas & (known.victims | words_of("taken_as"))):
            return Voice(None, called(words, word))
    return None


def _is_panel(word: Word) -> bool:
    """«комиссии», «комитеты»: several, none of which the text has named."""
    return bool(word.lemmas & load_actors().panels) and word.number == "Plur"


def _opens(words: Sequence[Word], at: int) -> int:
    """The first word of the clause that a verb stands in: behind a mark, or behind a comma that another verb's clause ends at."""
    low, _ = clause(words, at)
    aside = by_the_way(words, low, at)
    for j in range(at - 1, low, -1):
        if words[j].text == "," and j not in aside and any(w.verb_form == "Fin" or (w.short and w.passive) for w in words[low:j]):
            return j + 1
    return low


def _is_near(words: Sequence[Word], subject: Word, verb: Word) -> bool:
    """Nothing between them that another clause may begin with; a verb beside it («собрали и | перевели») has the same subject."""
    aside = by_the_way(words, subject.i, verb.i)
    between = [w for w in words[subject.i + 1 : verb.i] if w.i not in aside]
    return not any(w.text in (",", ";", "—", "–", ":") or w.lower.startswith("котор") for w in between)
