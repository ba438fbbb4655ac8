"""Who attacked, where the harm has a verb of its own: «неизвестные обстреляли пост, ранены трое», «при нападении боевиков погибли двое»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .bystanders import HARM
from .drafts import Draft
from .nominatives import called
from .planners import agrees_behind, counted_as, is_official, subject_of
from .sights import Sight, counted, is_alive, parts_of
from .voices import Voice
from .words import Word

WITH = 4  # words between «открыть» and «огонь»
BACK = 4  # words between «при» and its «нападении»
REACH = 6  # words between an attack and the participle that tells whose it was
OWN = ("militant", "member", "accomplice", "leader", "recruiter", "suspect")


def assailant(draft: Draft, sight: Sight) -> Voice | None:
    """Who attacked in the sentence that tells of the harm: by the noun of the attack, else by its verb."""
    if draft.actions[0] not in HARM or draft.status != "result" or draft.code in OWN:
        return None
    verb = sight.words[draft.trigger.i] if draft.trigger is not None else None
    other = load_actors().suffering | words_of("assaulting")
    own = verb is not None and verb.verb_form == "Fin" and not verb.passive and not verb.lemmas & other
    return _by_noun(draft, sight) or (None if own else _by_verb(draft, sight))  # «…, тот | ранил | одного из них»


def assailant_before(draft: Draft, sight: Sight, earlier: Sequence[Sight]) -> Voice | None:
    """«Боевики обстреляли колонну. Погибли 14 солдат»: nothing in the sentence tells of another place, time or attack."""
    if draft.actions[0] not in HARM or draft.status != "result" or draft.code in OWN or draft.local_period:
        return None
    unit, words = sight.unit, sight.words
    if draft.value == 0:
        return None  # «Пострадавших нет»
    elsewhere = any(m.type == "LOC" and unit.start <= m.start < unit.end for m in sight.cast.mentions)
    elsewhere = elsewhere or any(w.lemmas & load_actors().stages for w in words)  # «С начала года погибли 340 солдат»
    other = (w for w in words if w.lemmas & words_of("blasts") and not _points_back(words, w))
    if elsewhere or any(_is_attack(w) for w in words) or any(other):
        return None
    near = earlier[1:2] if earlier and is_source(earlier[0].words) else earlier[:1]
    return _by_verb(draft, near[0]) if near else None


def is_source(words: Sequence[Word]) -> bool:
    """«Об этом сообщает «Вестник».»: nothing is told but who says so."""
    return [w.lower for w in words[:2]] == ["об", "этом"]


def _points_back(words: Sequence[Word], noun: Word) -> bool:
    """«в результате | нападения | погибли двое»: the attack that was told, with nothing behind it."""
    behind = words[noun.i + 1] if noun.i + 1 < len(words) else noun
    ends = behind.text == "," or behind.pos in ("VERB", "NUM") or behind.text.isdigit()
    return noun.number == "Sing" and _is_cause(words, noun) and ends


def _is_attack(word: Word) -> bool:
    return bool(word.lemmas & words_of("assaulting")) and word.verb_form == "Fin"


# --- the noun -----------------------------------------------------------------------------------------------------------


def _by_noun(draft: Draft, sight: Sight) -> Voice | None:
    """«в результате | нападения | боевиков», «при обстреле неизвестными», «от взрыва, устроенного смертником»."""
    words = sight.words
    for word in words:
        if not word.nominal or not word.lemmas & words_of("assaults") or counted(draft, word) or not _is_cause(words, word):
            continue
        at = word.i + 1
        while at < len(words) and words[at].attribute and words[at].verb_form != "Part":
            at += 1
        head = words[at] if at < len(words) else word
        alone = not word.lemmas & words_of("targeted") or bool(head.lemmas & words_of("blown_up"))  # no «при обстреле | боевиков»
        if _attacks(head) and not agrees_behind(words, head) and (head.case == "Ins" or (head.case == "Gen" and alone)):
            return Voice(None, called(words, head))
        if (voice := _further(sight, word, at)) is not None:
            return voice
    return None


def _is_cause(words: Sequence[Word], word: Word) -> bool:
    """«при | нападении», «в результате двойного | взрыва», «жертвами | теракта стали»."""
    j = word.i - 1
    while j > 0 and words[j].attribute and words[j].case == word.case:
        j -= 1
    if j < 0:
        return False
    return words[j].pos == "ADP" or words[j].lower in words_of("causes") or bool(words[j].lemmas & load_actors().victims)


def _further(sight: Sight, noun: Word, at: int) -> Voice | None:
    """«обстрела поста | боевиками», «взрыва, | устроенного | смертником», «теракта, который совершили боевики»: farther behind."""
    words = sight.words
    for word in words[at : at + REACH]:
        if word.text in (".", ";", ":", "(", ")", "—", "–") or (
            word.verb_form == "Fin" and not word.lemmas & words_of("attacking_light")
        ):
            return None
        led = words[word.i - 1]
        by = word.case == "Ins" or (word.case == "Nom" and led.verb_form == "Fin")
        if by and _attacks(word) and not agrees_behind(words, word) and (led.pos != "ADP" and led.verb_form != "Inf"):
            return Voice(None, called(words, word))
        made = led.verb_form == "Part" and led.passive and led.case == noun.case and led.lemmas & words_of("attacking_light")
        body = next((n for n in sight.cast.placed(sight.unit) if n.first == word.i and n.type == "ORG"), None) if made else None
        if body is not None:
            return sight.cast.voice(body.key)
    return None


def _attacks(word: Word) -> bool:
    known = load_actors()
    return bool(parts_of(word) & (known.attackers | known.gangs)) and bool(word.case) and word.verb_form == ""


# --- the verb -----------------------------------------------------------------------------------------------------------


def _by_verb(draft: Draft, sight: Sight) -> Voice | None:
    """The subject of an attack that the sentence tells of, the nearest one before the number first."""
    words, at = sight.words, draft.item.first
    verbs = [w for w in words if _tells_attack(words, w)]
    near = draft.unit == sight.unit.number
    for verb in sorted(verbs, key=lambda w: (w.i > at, abs(w.i - at))) if near else verbs:
        subject = subject_of(words, verb, _opens(words, verb.i), draft) if near else subject_of(words, verb, _opens(words, verb.i))
        subject = subject or _behind(words, verb)
        if subject is not None and (voice := _voice(subject, sight)):
            return voice
    return None


def _tells_attack(words: Sequence[Word], word: Word) -> bool:
    """«обстреляли», «открыл | огонь», «подорвал | себя»; no «не взорвали»."""
    if word.verb_form != "Fin" or word.passive or (word.i and words[word.i - 1].lower == "не"):
        return False
    beside = words[max(0, word.i - WITH) : word.i + 1 + WITH]
    light = word.lemmas & words_of("attacking_light") and any(w.lemmas & words_of("attacked_with") for w in beside)
    suicide = word.lemmas & words_of("blown_up_verbs") and any(parts_of(w) & words_of("blown_up") for w in beside)
    return bool(word.lemmas & words_of("assaulting") or light or suicide)


def _opens(words: Sequence[Word], at: int) -> int:
    return next((j + 1 for j in range(at - 1, -1, -1) if words[j].text in (";", ":", ".")), 0)


def _behind(words: Sequence[Word], verb: Word) -> Word | None:
    """«Колонну обстреляли | боевики |», «нападение совершили | двое мужчин»."""
    for word in words[verb.i + 1 : verb.i + 1 + WITH]:
        if word.text in (",", ";", ":", ".") or word.pos == "ADP":
            return None
        if word.case == "Nom" and word.number == verb.number and word.pos in ("NOUN", "ADJ") and _attacks(word):
            return word
    return None


def _voice(subject: Word, sight: Sight) -> Voice | None:
    """Those who attack, and other people; no police and no army, who shoot back."""
    words, known = sight.words, load_actors()
    named = next((n for n in sight.cast.placed(sight.unit) if n.first <= subject.i <= n.last), None)
    if named is not None:
        return sight.cast.voice(named.key) if named.type == "PER" and not is_official(named.key, sight) else None
    official = subject.lemmas & (known.staff | known.collective | known.offices | known.states)
    plain = subject.pos == "NOUN" and is_alive(subject) and not official
    unknown = subject.lemma == "лицо" and bool(words[subject.i - 1].lemmas & words_of("unknown_people"))  # «неустановленные лица»
    if not (_attacks(subject) or plain or unknown or _is_armed(words, subject)):
        return None
    return counted_as(words, subject, called(words, subject, sight.bodies))


def _is_armed(words: Sequence[Word], word: Word) -> bool:
    """«мужчина», «человек с ножом», one of them."""
    return word.pos == "NOUN" and word.animate and bool(word.lemmas & words_of("somebody"))
