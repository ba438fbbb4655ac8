"""What a sentence tells of an attack: who made it, by verb, by noun, by participle or by whoever claims it."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from ..phrases import OPENING
from .attacker_words import attacks, is_armed, opens
from .callings import voice_of
from .claimed import by_claim
from .drafts import Draft
from .nominatives import called
from .planners import agrees_behind, counted_as, counting, is_official, subject_of
from .sights import Sight, counted, is_alive, parts_of, prepositional
from .voices import Named, Voice
from .words import Word

WITH = 4  # words between «открыть» and «огонь»
BEHIND = 14  # words between a verb and the attacker behind it
REACH = 6  # words between an attack and the participle that tells whose it was


def told_in(sight: Sight, civil: bool = False) -> Voice | None:
    """Who attacked, as an earlier or later sentence tells it."""
    return by_verb(None, sight, civil) or by_participle(None, sight) or by_noun(None, sight) or by_claim(sight)


# --- the verb -----------------------------------------------------------------------------------------------------------


def by_verb(draft: Draft | None, sight: Sight, civil: bool = False) -> Voice | None:
    """The subject of an attack that the sentence tells of, the nearest one before the number first; ``civil``: an army as well."""
    words = sight.words
    harming = words_of("harming") if draft is None else frozenset[str]()
    verbs = [w for w in words if tells_attack(words, w) or (w.verb_form == "Fin" and not w.passive and w.lemmas & harming)]
    if draft is not None:
        at = draft.item.first
        verbs.sort(key=lambda w: (w.i > at, abs(w.i - at)))
    for verb in verbs:
        if (band := by_band(sight, verb)) is not None:
            return band
        first = opens(words, verb.i)
        subject = subject_of(words, verb, first, draft)
        if draft is None and subject is not None and _hits_attackers(words, verb):
            continue
        active = None if verb.passive else subject or _behind(words, verb) or _slip(words, first, verb)
        subject = _by_whom(words, verb) if verb.passive else active
        if subject is not None and (voice := _voice(subject, sight) or (_soldiers(subject, sight) if civil else None)):
            return voice
    return None


def _hits_attackers(words: Sequence[Word], verb: Word) -> bool:
    """«Ополченцы | застрелили | третью террористку»: no attack on those who are harmed later."""
    near = words[verb.i + 1 : verb.i + 1 + WITH]
    end = next((w.i for w in near if w.text in (",", ";", ":", ".") or w.pos == "ADP"), verb.i + 1 + WITH)
    return not verb.passive and any(attacks(w) and w.case in ("Acc", "Gen") for w in words[verb.i + 1 : end])


def _slip(words: Sequence[Word], first: int, verb: Word) -> Word | None:
    """«| Смертницы | „Зари“ взорвали себя», a genitive to the tagger: those who attack, at the head of the clause."""
    word = words[first]
    plural = any({"NOUN", "nomn", "plur"} <= p.tag.grammemes for p in readings(word.lower))
    return word._replace(case="Nom", number="Plur") if first < verb.i and verb.number == "Plur" and attacks(word) and plural else None


def _soldiers(subject: Word, sight: Sight) -> Voice | None:
    """«| Армия | обстреляла село, погибли девять жителей», «| ВСУ | выпустили по городу 40 снарядов»: where no soldiers are harmed."""
    named = next((n for n in sight.bodies if n.first <= subject.i <= n.last), None)
    if named is not None:
        return sight.cast.voice(named.key) if sight.cast.kinds.get(named.key) == "military" else None
    return voice_of(subject, sight) if subject.lemmas & words_of("armies") else None


def by_band(sight: Sight, verb: Word) -> Voice | None:
    """«Талибан» | напал |», «группировка «Заря» | убила |»: a terrorist body as the subject; no «лидер «Зари» | убил |»."""
    words = sight.words
    low = max((j + 1 for j in range(verb.i) if words[j].text in (";", ":", ".", ",") or words[j].verb_form == "Fin"), default=0)
    if verb.passive or verb.verb_form != "Fin" or verb.number != "Sing":
        return None
    for n in (n for n in sight.cast.placed(sight.unit) if low <= n.first and n.last < verb.i and is_band(sight, n)):
        opens = n.first - (n.first > 0 and words[n.first - 1].text in OPENING)
        led = words[opens - 1] if opens > low else None
        kind = led is not None and bool(led.lemmas & (load_actors().gangs | words_of("kinds_of_bands")))
        timed = led is not None and bool(led.lemmas & (words_of("clause_times") | load_actors().stages))  # «7 октября | ХАМАС | напал»
        if n.nominative and (led is None or kind or timed or not (led.nominal or led.pos in ("ADP", "NUM"))):
            return sight.cast.voice(n.key)
    behind = words[verb.i + 1 : verb.i + 1 + WITH]
    end = next((w.i for w in behind if w.text in (",", ";", ":", ".") or w.pos == "ADP"), verb.i + 1 + WITH)
    row = (n for n in sight.cast.placed(sight.unit) if verb.i < n.first < end and is_band(sight, n) and n.nominative)
    free = not any(w.case == "Nom" and w.nominal and w.number == "Sing" and w.gender == verb.gender for w in words[low : verb.i])
    band = next(row, None) if free else None
    return sight.cast.voice(band.key) if band is not None else None  # «взрыв организовала | „Заря“»


def is_band(sight: Sight, named: Named) -> bool:
    return named.type == "ORG" and sight.cast.kinds.get(named.key) == "terrorist_organization"


def tells_attack(words: Sequence[Word], word: Word) -> bool:
    """«обстреляли», «открыл | огонь», «подорвал | себя», «совершён | смертником»; no «не взорвали»."""
    if not (word.verb_form == "Fin" or (word.short and word.passive)) or (word.i and words[word.i - 1].lower == "не"):
        return False
    beside = words[max(0, word.i - WITH) : word.i + 1 + WITH]
    light = word.lemmas & words_of("attacking_light") and any(w.lemmas & words_of("attacked_with") for w in beside)
    if word.passive:
        return bool(word.lemmas & words_of("assaulting") or light)
    suicide = word.lemmas & words_of("blown_up_verbs") and any(parts_of(w) & words_of("blown_up") for w in beside)
    return bool(word.lemmas & words_of("assaulting") or light or suicide)


def _behind(words: Sequence[Word], verb: Word) -> Word | None:
    """«Колонну обстреляли | боевики |», «взрыв устроил 20 мая у здания почты | смертник |»."""
    for word in words[verb.i + 1 : verb.i + 1 + BEHIND]:
        if word.text in (",", ";", ":", ".") or word.verb_form == "Fin":
            return None
        count = counting(words, word, verb.i)
        fits = (word.case == "Nom" and word.number == verb.number) or (count is not None and count.case == "Nom")
        if fits and word.pos in ("NOUN", "ADJ") and attacks(word) and not agrees_behind(words, word):
            return word
    return None


def _by_whom(words: Sequence[Word], verb: Word) -> Word | None:
    """«Взрыв устроен | смертником», «боевиками | была обстреляна колонна»: the instrumental of the same clause."""
    low = next((j + 1 for j in range(verb.i - 1, -1, -1) if words[j].text in (",", ";", ":", ".")), 0)
    high = next((j for j in range(verb.i + 1, len(words)) if words[j].text in (",", ";", ":", ".")), len(words))
    for word in words[low:high]:
        people = attacks(word) or (word.nominal and word.number == "Plur" and is_alive(word))
        if word.case == "Ins" and people and not agrees_behind(words, word) and not prepositional(words, word.i):
            return word
    return None


def by_subject(draft: Draft, sight: Sight, verb: Word) -> Voice | None:
    """«разъярённая толпа | убила | четверых»: whoever harms by the number's own verb; no «тот | ранил | одного из них»."""
    words = sight.words
    if verb.passive:
        whom = _by_whom(words, verb)
        return _voice(whom, sight) if whom is not None else None
    subject = subject_of(words, verb, opens(words, verb.i), draft)
    if subject is None or any(w.pos in ("PRON", "DET") and w.case == "Nom" for w in words[subject.i + 1 : verb.i]):
        return None
    return _voice(subject, sight)


def _voice(subject: Word, sight: Sight) -> Voice | None:
    """Those who attack, and other people; no police and no army, who shoot back."""
    words, known = sight.words, load_actors()
    if subject.pos == "NUM":  # «трое | смертников | взорвали себя», «двое её | смертников |»
        subject = next((w for w in words[subject.i + 1 : subject.i + 4] if w.nominal and w.case == "Gen"), subject)
    named = next((n for n in sight.cast.placed(sight.unit) if n.first <= subject.i <= n.last), None)
    if named is not None:
        return sight.cast.voice(named.key) if named.type == "PER" and not is_official(named.key, sight) else None
    if subject.lemmas & known.victims or _is_harmed(subject, sight):
        return None  # «| Четверо раненых | в реанимации, шестерых отпустили»
    behind = words[subject.i + 1] if subject.i + 1 < len(words) else subject
    troop = subject.lemmas & (words_of("bands") | known.gangs) and behind.case == "Gen" and attacks(behind)  # «отряд | боевиков»
    official = subject.lemmas & (known.staff | known.collective | known.offices | known.states)
    plain = subject.pos == "NOUN" and is_alive(subject) and not official
    unknown = subject.lemma == "лицо" and bool(words[subject.i - 1].lemmas & words_of("unknown_people"))  # «неустановленные лица»
    machine = subject.lemmas & words_of("machines_of_war")  # «| Дрон | атаковал автобус»
    if not (attacks(subject) or troop or plain or unknown or machine or is_armed(subject)):
        return None
    return counted_as(words, subject, called(words, subject, named_bodies(sight)))


def _is_harmed(subject: Word, sight: Sight) -> bool:
    """«в тяжёлом состоянии | восемь человек |, в крайне тяжёлом – четверо»: counted as people, and no word for those who attack."""
    item = next((i for i in sight.unit.items if i.counted is not None and i.first <= subject.i <= i.end), None)
    behind = sight.words[subject.i + 1].lower if subject.i + 1 < len(sight.words) else ""
    somebody = is_armed(subject) and ("человек" not in subject.lemmas or behind in ("с", "со"))  # «двое человек | с ножами»
    return item is not None and item.code in ("person", "civilian", "minor") and not attacks(subject) and not somebody


def named_bodies(sight: Sight) -> list[Named]:
    """All bodies of a sentence, bands as well: «боевики группировки | Аш-Шабаб |»."""
    return [n for n in sight.cast.placed(sight.unit) if n.type == "ORG"]


# --- the participle -----------------------------------------------------------------------------------------------------


def by_participle(draft: Draft | None, sight: Sight) -> Voice | None:
    """«ищут | боевиков, обстрелявших | пост», «женщина, подорвавшая себя»: whom the participle behind a comma describes."""
    words = sight.words
    for made in words[2:]:
        if made.verb_form != "Part" or made.passive or words[made.i - 1].text != ",":
            continue
        beside = words[made.i : made.i + 1 + WITH]
        light = made.lemmas & words_of("attacking_light") and any(w.lemmas & words_of("attacked_with") for w in beside)
        head = _described(words, made) if made.lemmas & words_of("assaulting") or light else None
        if head is None or (draft is not None and counted(draft, head)):
            continue
        if attacks(head) or is_armed(head):
            return counted_as(words, head, called(words, head, named_bodies(sight)))
    return None


def _described(words: Sequence[Word], made: Word) -> Word | None:
    """The noun right before the comma, with its tail: «боевиков | группы «Заря», обстрелявших»."""
    for word in reversed(words[max(0, made.i - 1 - REACH) : made.i - 1]):
        if word.text in (",", ";", ":", ".") or word.verb_form == "Fin":
            return None
        if (word.nominal or attacks(word)) and word.number == made.number and word.case == made.case:
            return word
    return None


# --- the noun -----------------------------------------------------------------------------------------------------------


def by_noun(draft: Draft | None, sight: Sight, low: int = 0) -> Voice | None:
    """«в результате | нападения | боевиков», «при обстреле неизвестными», «от взрыва, устроенного смертником»."""
    words = sight.words
    for word in words[low:]:
        if (
            not word.nominal
            or not word.lemmas & (words_of("assaults") | words_of("struck"))
            or (draft is not None and (counted(draft, word)))
        ):
            continue
        if draft is not None and not is_cause(words, word) and not _takes_lives(words, word, draft):
            continue
        at = word.i + 1
        while at < len(words) and ((words[at].attribute and words[at].verb_form != "Part") or words[at].pos == "NUM"):
            at += 1  # «в результате атаки | семи | боевиков»
        side = [w.lower for w in words[at : at + 2]] == ["со", "стороны"]  # «обстрела со стороны | боевиков»
        at += 2 * side
        head = words[at] if at < len(words) else word
        alone = side or not word.lemmas & words_of("targeted") or bool(parts_of(head) & words_of("blown_up"))
        band = next((n for n in sight.cast.placed(sight.unit) if at <= n.first <= at + 1 and is_band(sight, n)), None)
        if band is not None and (band.first == at or words[at].text in OPENING) and not word.lemmas & words_of("targeted"):
            return sight.cast.voice(band.key)  # «при атаках | «Зари» | погибли»
        if draft is not None and (side or word.lemmas & words_of("struck")) and (army := _army(sight, at)) is not None:
            return army
        if attacks(head) and not agrees_behind(words, head) and (head.case == "Ins" or (head.case == "Gen" and alone)):
            return Voice(None, called(words, head, named_bodies(sight)))
        if (voice := _further(sight, word, at)) is not None:
            return voice
    return None


def _army(sight: Sight, at: int) -> Voice | None:
    """«при атаках | ВСУ |», «от ударов | американской авиации |»: an army right behind the noun."""
    words = sight.words
    body = next((n for n in sight.bodies if n.first == at and sight.cast.kinds.get(n.key) in ("military", "special_service")), None)
    if body is not None and (body.case in ("Gen", "") or words[at].text.isupper()):
        return sight.cast.voice(body.key)
    head = words[at] if at < len(words) else None
    if head is None or head.case != "Gen" or not head.lemmas & words_of("armies"):
        return None
    return voice_of(head, sight) or Voice(None, called(words, head, named_bodies(sight)))


def is_cause(words: Sequence[Word], word: Word) -> bool:
    """«при | нападении», «в результате двойного | взрыва», «жертвами | теракта стали»."""
    j = word.i - 1
    while j > 0 and ((words[j].attribute and words[j].case == word.case) or words[j].pos in ("NUM", "PRON") or words[j].text.isdigit()):
        j -= 1  # «жертвами | 87 | атак», «в результате открытой | им | стрельбы»
    if j < 0:
        return False
    return words[j].pos == "ADP" or words[j].lower in words_of("causes") or bool(words[j].lemmas & load_actors().victims)


def _takes_lives(words: Sequence[Word], noun: Word, draft: Draft) -> bool:
    """«| Удар | авиации унёс жизни 13 жителей», «| Атака | террористов привела к гибели восьмерых»: the subject of what harms."""
    own = words[noun.i + 1 : draft.item.first]
    verb = next((w for w in own if w.verb_form == "Fin" and w.lemmas & words_of("taking_lives")), None)
    agrees = verb is not None and verb.number == noun.number and noun.gender in ("", verb.gender or noun.gender)
    return noun.case == "Nom" and agrees and not any(w.text in (";", ":", ".") for w in own)


def _further(sight: Sight, noun: Word, at: int) -> Voice | None:
    """«обстрела поста | боевиками», «взрыва, | устроенного | смертником», «теракта, который совершили боевики»: farther behind."""
    words = sight.words
    for word in words[at : at + REACH + BEHIND]:
        if word.text in (".", ";", ":", "(", ")", "—", "–") or (word.verb_form == "Fin" and not word.lemmas & words_of("attacking_light")):
            return None
        led = words[word.i - 1]
        told = next(
            (w for w in reversed(words[at : word.i]) if w.verb_form in ("Fin", "Part") and w.lemmas & words_of("attacking_light")), None
        )
        if word.i >= at + REACH and told is None:
            return None
        active = told is not None and told.verb_form == "Fin" and not told.passive
        by = (word.case == "Ins" and not active) or (word.case == "Nom" and active)
        if by and attacks(word) and not agrees_behind(words, word) and led.pos != "ADP" and led.verb_form != "Inf":
            return Voice(None, called(words, word))
        made = led.verb_form == "Part" and led.passive and led.case == noun.case and led.lemmas & words_of("attacking_light")
        body = next((n for n in sight.cast.placed(sight.unit) if n.first == word.i and n.type == "ORG"), None) if made else None
        if body is not None:
            return sight.cast.voice(body.key)
    return None
