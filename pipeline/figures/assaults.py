"""Who attacked, where the harm has a verb of its own: «неизвестные обстреляли пост, ранены трое», «при нападении боевиков погибли двое»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .asides import another_from
from .attacker_words import in_return
from .attacks import by_band, by_noun, by_participle, by_subject, by_verb, is_cause, told_in
from .bystanders import HARM
from .claimed import by_claim
from .drafts import Draft
from .lookbacks import looks_back
from .nominatives import called
from .planners import subject_of
from .sights import Sight, clause
from .standings import captive_of
from .voices import Voice
from .words import Word

SEIZING = frozenset({"захватить", "захватывать", "угнать", "удерживать"})
BACK = 5  # sentences between an attack and its harm
RETURN = 5  # words between a number and «ответным огнём»
AHEAD = 7  # … and between a lead and who attacked
OWN = ("militant", "member", "accomplice", "leader", "recruiter", "suspect")
CIVIL = ("civilian", "minor", "person", "other")  # whom an army may have harmed that is told to have fired


def assailant(draft: Draft, sight: Sight) -> Voice | None:
    """Who attacked in the sentence that tells of the harm: by the noun of the attack, else by its verb."""
    if not _is_harm(draft) or _fell_in_return(sight.words, draft):
        return None
    if start := another_from(sight.words, draft.item.first):
        return by_noun(draft, sight, start)
    verb = sight.words[draft.trigger.i] if draft.trigger is not None else None
    other = load_actors().suffering | words_of("assaulting") | words_of("becoming")
    own = verb is not None and verb.verb_form == "Fin" and not verb.passive and not verb.lemmas & other
    if own and verb is not None:  # «…, тот | ранил | одного из них»
        return by_noun(draft, sight) or by_band(sight, verb) or by_participle(draft, sight) or by_subject(draft, sight, verb)
    if verb is not None and verb.passive and (voice := by_subject(draft, sight, verb)) is not None:
        return voice  # «двое ранены | браконьерами»
    civil = draft.code in CIVIL and draft.value != 0
    return by_noun(draft, sight) or by_verb(draft, sight, civil) or by_participle(draft, sight) or by_claim(sight)


def assailant_around(draft: Draft, sight: Sight, earlier: Sequence[Sight], later: Sequence[Sight]) -> Voice | None:
    """«Боевики обстреляли колонну. Погибли 14 солдат», «При взрыве погибли двое. Бомбу привёл в действие смертник»."""
    if not _is_harm(draft) or draft.value == 0 or _fell_in_return(sight.words, draft) or not _goes_on(draft, sight):
        return None
    return (None if draft.local_period else _before(sight, earlier, draft.code in CIVIL)) or _ahead(sight, earlier, later)


def captor(draft: Draft, sight: Sight) -> Voice | None:
    """«в плену у экстремистов остаются 40 женщин»; without a name where «у них» tells of those before."""
    who = captive_of(sight.words, draft.item.first) or _seizer(draft, sight)
    return Voice(None, called(sight.words, who) if who.nominal else "") if who is not None else None


def _seizer(draft: Draft, sight: Sight) -> Word | None:
    """«| Террористы | захватили паром, на котором находились 40 заложников»: who took what the hostages are in."""
    words, first = sight.words, draft.item.first
    comma = next((w.i for w in reversed(words[:first]) if w.text == ","), None)
    if comma is None or not any(w.lower.startswith("котор") or w.lower == "где" for w in words[comma + 1 : comma + 4]):
        return None
    low = clause(words, comma)[0]
    verb = next((w for w in reversed(words[low:comma]) if w.verb_form == "Fin" and w.lemmas & SEIZING and not w.passive), None)
    subject = subject_of(words, verb, low, draft) if verb is not None else None
    return subject if subject is not None and subject.lemmas & (load_actors().attackers | load_actors().gangs) else None


def same_man(draft: Draft, sight: Sight, earlier: Sequence[Sight]) -> Voice | None:
    """«Подозреваемый Беков ранил постового. | Он | обстрелял машину, ранив двоих. По пути ранил ещё одного»: a verb without a subject."""
    verb = sight.words[draft.trigger.i] if draft.trigger is not None and not draft.trigger.noun else None
    if not _is_harm(draft) or verb is None or verb.passive or verb.verb_form not in ("Fin", "Conv") or verb.i > draft.item.first:
        return None
    before = sight.words[: verb.i]
    main = verb if verb.verb_form == "Fin" else next((w for w in reversed(before) if w.verb_form == "Fin"), verb)
    if main.number == "Plur" or any(w.nominal and w.case == "Nom" for w in before) or main.lemmas & load_actors().suffering:
        return None
    return next((v for s in earlier[:BACK] if (v := told_in(s)) is not None), None)


def _fell_in_return(words: Sequence[Word], draft: Draft) -> bool:
    """«Двое неизвестных открыли огонь. Один убит | ответным огнём |»: one of those who attacked."""
    return draft.code != "officer" and in_return(words[max(0, draft.item.first - RETURN) : draft.item.end + RETURN])


def _is_harm(draft: Draft) -> bool:
    """People who are harmed, and things that an attack has damaged."""
    if draft.status == "result" and draft.actions[0] in ("other", "destroyed") and draft.family not in ("people", "event", "money"):
        return draft.trigger is not None and draft.trigger.verb in words_of("damaging")
    return draft.actions[0] in HARM and draft.status == "result" and draft.code not in OWN


# --- the sentences around -----------------------------------------------------------------------------------------------


def _goes_on(draft: Draft, sight: Sight) -> bool:
    """Nothing in the sentence tells of another time, another attack or of what soldiers have done themselves."""
    words = sight.words
    if another_from(words, draft.item.first):
        return False
    if any(w.lemmas & words_of("long_times") for w in words) or any(_is_attack(w) for w in words):
        return False  # «С начала года погибли 340 солдат»
    ours = any(w.lemmas & words_of("their_own_deeds") for w in words)  # «В ходе зачистки убиты 12 человек»
    return draft.code == "officer" or not ours


def _before(sight: Sight, earlier: Sequence[Sight], civil: bool = False) -> Voice | None:
    """The attack that was told last, where no other is told between."""
    if any(w.lemmas & words_of("blasts") and not _points_back(sight.words, w) for w in sight.words):
        return None  # «Боевики обстреляли колонну. | Взрыв на рынке | унёс жизни двоих»
    between: list[Sight] = [sight]
    told = [s for s in earlier if not is_source(s.words)][:BACK]
    for s in told:
        if (voice := told_in(s, civil)) is not None:
            known = _places(s)
            return voice if all(_is_same(b, s, known) for b in between) else None
        if (
            _is_other(s.words)
            or any(w.lemmas & words_of("from_the_air") for w in s.words)
            or (looks_back(s.words) and _tells_attack(s.words))
        ):
            return None
        between.append(s)
    return None


def _ahead(sight: Sight, earlier: Sequence[Sight], later: Sequence[Sight]) -> Voice | None:
    """A lead that tells the harm of an attack, and behind it who made it: no sentence that counts harm of its own."""
    lead = [sight, *earlier[:1]]
    if not any(_tells_attack(s.words) for s in lead):
        return None
    reach = 1 if any(looks_back(s.words) for s in lead) else AHEAD  # «Напомним, погибли двое. Ответственность взяла „Заря“»
    known = frozenset[str]().union(*(_places(s) for s in lead))
    for s in [s for s in later if not is_source(s.words)][:reach]:
        again = bool(_places(s)) and _places(s) <= known  # «Напомним, 9 января боевики захватили | Омск |»
        if (looks_back(s.words) and not again) or _is_other(s.words) or not (_places(s) <= known):
            return None
        if (voice := told_in(s)) is not None:
            return None if any(i.family == "people" and i.code not in OWN for i in s.unit.items) else voice
    return None


def _is_same(between: Sight, attack: Sight, known: frozenset[str]) -> bool:
    """«Боевики обстреляли колонну. | В Омске прогремел взрыв. | Погибли двое»: another place where something happens is another attack."""
    if between is attack or _places(between) <= known:
        return True
    happens = any(w.lemmas & (words_of("blasts") | load_actors().happening) for w in between.words) or between.unit.items
    return not happens


def _places(sight: Sight) -> frozenset[str]:
    """Where a sentence plays: no «граждане Франции»."""
    words, unit = sight.words, sight.unit
    out = set()
    for m in sight.cast.mentions:
        if m.type != "LOC" or not unit.start <= m.start < unit.end:
            continue
        first = next((w for w in words if w.start <= m.start < w.end), None)
        led = words[first.i - 1] if first is not None and first.i else None
        if led is None or first is None or not (led.nominal and led.animate and first.case == "Gen"):
            out.add(m.entity)
    return frozenset(out)


def is_source(words: Sequence[Word]) -> bool:
    """«Об этом сообщает «Вестник».»: nothing is told but who says so."""
    return [w.lower for w in words[:2]] == ["об", "этом"]


def _is_other(words: Sequence[Word]) -> bool:
    """«Ещё один взрыв прогремел», «второе нападение»: another attack than the one that was told; no «на третий день – взрыв»."""
    for noun in (w for w in words if w.lemmas & (words_of("blasts") | words_of("assaults"))):
        j = noun.i - 1
        while j >= 0 and (words[j].attribute or words[j].pos == "NUM" or words[j].lower in words_of("another_one")):
            if words[j].lower in words_of("another_one"):
                return True
            j -= 1
    return False


def _tells_attack(words: Sequence[Word]) -> bool:
    return any(w.lemmas & (words_of("blasts") | words_of("assaults") | words_of("assaulting") | words_of("blown_up_verbs")) for w in words)


def _points_back(words: Sequence[Word], noun: Word) -> bool:
    """«в результате | нападения | погибли двое», «жертвами теракта стали»: the attack that was told, with nothing behind it."""
    behind = words[noun.i + 1] if noun.i + 1 < len(words) else noun
    ends = behind.text == "," or behind.pos in ("VERB", "NUM", "ADP") or behind.text.isdigit() or behind.short
    led = words[max(0, noun.i - 3) : noun.i]
    cause = is_cause(words, noun) or noun.case == "Ins"  # «взрывом | повреждены 17 машин»
    cause = cause or (noun.i == 0 and bool(behind.lemmas & words_of("taking_lives")))  # «| Взрыв | убил 12 человек»
    return noun.number == "Sing" and cause and ends and not any(w.lower in words_of("another_one") for w in led)


def _is_attack(word: Word) -> bool:
    return bool(word.lemmas & words_of("assaulting")) and word.verb_form == "Fin"
