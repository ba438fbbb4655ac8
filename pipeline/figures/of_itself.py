"""Who tells of itself what it has done: «Группировка утверждает, что убила 30 чиновников», «Армия заявила, что уничтожила 40 боевиков»."""

from __future__ import annotations

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .attacker_words import opens
from .attacks import is_band
from .callings import voice_of
from .drafts import Draft
from .lands import lands_of
from .nominatives import called
from .own_verbs import verb_of
from .planners import subject_of
from .sights import Sight, acting, counted, prepositional
from .story import Story
from .voices import Voice
from .words import Word

OWN_WORK = frozenset({"detained", "seized", "eliminated", "neutralized", "destroyed", "dismantled", "freed", "prevented"})


def by_saying_so(draft: Draft, story: Story) -> Voice | None:
    """«Группировка утверждает, что убила 30 чиновников»: it tells of itself."""
    return of_itself(draft, story.sight(draft.unit)) if draft.status == "result" else None


def of_itself(draft: Draft, sight: Sight) -> Voice | None:
    """The subject of a verb of saying, where the clause behind «что» has none of its own and a verb in the same form."""
    if (subject := _told_about(draft, sight)) is not None:
        return _told(subject, sight)
    words, at = sight.words, verb_of(draft, sight.words)
    verb = words[at] if at is not None else None
    if verb is not None and verb.short and verb.passive:
        return _their_work(draft, sight, verb)
    if verb is None or verb.verb_form != "Fin" or verb.passive:
        return None
    that = next((w.i for w in reversed(words[: verb.i]) if w.lower == "что" and w.i and words[w.i - 1].text == ","), None)
    if that is None or any(_is_subject(w, draft) for w in (*words[that + 1 : verb.i], *words[verb.i + 1 : verb.i + 2])):
        return None
    low = next((j + 1 for j in range(that - 2, -1, -1) if words[j].text in (";", ":", "(", "«")), 0)
    saying = next((w for w in reversed(words[low : that - 1]) if w.verb_form == "Fin"), None)
    known = load_actions().reporting | load_actors().saying
    alike = saying is not None and saying.number == verb.number and not saying.passive and saying.gender in ("", verb.gender)
    if saying is None or not alike or not saying.lemmas & known:
        return None
    subject = subject_of(words, saying, low)
    return _told(subject, sight) if subject is not None and verb.gender in ("", subject.gender) else None


def _their_work(draft: Draft, sight: Sight, verb: Word) -> Voice | None:
    """«| Турецкие военные | сообщили, что обезврежены 142 боевика»: staff without a name of a body, who tell what they have done."""
    words = sight.words
    that = next((w.i for w in reversed(words[: verb.i]) if w.lower == "что" and w.i and words[w.i - 1].text == ","), None)
    if that is None or not set(draft.actions) & OWN_WORK or any(w.case == "Ins" and (acting(w) or w.animate) for w in words[that:]):
        return None
    saying = words[that - 2] if that > 1 else None
    if saying is None or saying.verb_form != "Fin" or saying.passive or not saying.lemmas & load_actions().reporting:
        return None
    subject = subject_of(words, saying, opens(words, saying.i))
    own = subject is not None and subject.number == "Plur" and acting(subject) and not sight.bodies
    return voice_of(subject, sight) if own and subject is not None else None


def _told_about(draft: Draft, sight: Sight) -> Word | None:
    """«| Армия | заявила о ликвидации 11 боевиков», «| „Заря“ | сообщила об уничтожении шести постов»: fighters tell of their own deed."""
    words, own = sight.words, draft.trigger
    if own is None or not own.noun or own.i < 2 or words[own.i - 1].lower not in ("о", "об") or own.i > draft.item.first:
        return None
    saying = next((w for w in reversed(words[max(0, own.i - 4) : own.i - 1]) if w.verb_form == "Fin"), None)
    known = load_actions().reporting | load_actors().saying | load_actors().announcing
    if saying is None or not saying.lemmas & known or saying.passive:
        return None
    subject = subject_of(words, saying, opens(words, saying.i), draft)
    if subject is None or prepositional(words, subject.i):
        return None
    band = any(n.first <= subject.i <= n.last and is_band(sight, n) for n in sight.cast.placed(sight.unit))
    fights = words_of("armies") | load_actors().attackers | load_actors().gangs
    return subject if band or subject.lemmas & fights else None


def _is_subject(word: Word, draft: Draft) -> bool:
    return word.case == "Nom" and (word.nominal or word.pos == "PRON" or word.attribute) and not counted(draft, word)


def _told(subject: Word, sight: Sight) -> Voice | None:
    known, cast = load_actors(), sight.cast
    body = next((n for n in sight.bodies if n.first <= subject.i <= n.last), None)
    body = body or next((n for n in cast.placed(sight.unit) if n.first <= subject.i <= n.last and is_band(sight, n)), None)
    if body is not None:
        return cast.voice(body.key)
    if acting(subject):
        return voice_of(subject, sight)
    land = next((m for m in lands_of(sight, True) if m.start == subject.start), None)
    if land is not None:
        return Voice(None, land.normal)  # «Турция объявила, что взяла под стражу пятерых»
    hostile = subject.lemmas & (known.attackers | known.gangs)
    return Voice(None, called(sight.words, subject, sight.bodies)) if hostile else None
