"""Whose work a sentence tells, whatever its verb: «органами достигнуты результаты», «благодаря усилиям спецслужб»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from .callings import voice_of
from .delegations import office_of
from .mates import together
from .mixed import closes_row
from .nominatives import tail_end
from .openings import has_own_number, opens
from .other_verbs import hunts, of_company
from .sights import Sight, acting, apart, as_subject, clause, is_court, is_one, mended, prepositional
from .triggers import Trigger
from .voices import Cast, Named, Voice
from .words import Word

BEHIND = 5  # words between a number and «по решению» behind it
SUMMED = 8  # words between a body and its «подвёл итоги»
LED = 5  # … and from «ведёт» to the «работу» that is led


def host(sight: Sight) -> tuple[int, Voice] | None:
    """Whose work a sentence tells, whatever its verb, and the word that it begins with."""
    words, bodies = sight.words, sight.bodies
    for n in bodies:
        fits = n.case == "Ins" or (words[n.first].text.isupper() and _opens_clause(sight, n))
        if fits and not n.in_post and _in_passive(words, n.first) and not has_own_number(words, n.last):
            return n.first, together(n, sight)
    heads = (w for w in map(mended, words) if w.case == "Ins" and w.pos == "NOUN" and acting(w))
    published = {i for n in bodies for i in range(n.first, n.last + 1) if _is_published(words, n.first)}
    heads = (w for w in heads if not hunts(words, w.i) and not has_own_number(words, w.i))
    head = next((w for w in heads if w.i not in published and not (prepositional(words, w.i) or of_company(words, w.i))), None)
    if head is not None and (voice := voice_of(head, sight)):
        return head.i, voice
    return next(_efforts(sight, bodies), None) or _summing_up(sight, bodies) or _subject(sight, bodies) or _members(sight)


def _opens_clause(sight: Sight, body: Named) -> bool:
    """«| ФСБ | вскрыта сеть», «2 мая 2012 года | ГКНБ | пресечена деятельность сети»: behind the time only one that does such work."""
    if body.first == clause(sight.words, body.first)[0]:
        return True
    dated = body.first > 1 and sight.words[0].text[:1].isdigit() and opens(sight.words, body.first)
    return dated and sight.words[body.first - 1].text != "," and sight.cast.does(body.key)


def doer(sight: Sight) -> Voice | None:
    """The acting subject of a sentence: «Решения принимает комиссия»."""
    body = next((n for n in sight.bodies if n.case == "Nom" and not n.in_post), None)
    if body is not None:
        return sight.cast.voice(body.key)
    head = next((w for w in sight.words if w.case == "Nom" and w.pos == "NOUN" and acting(w)), None)
    return voice_of(head, sight) if head is not None else None


def decider(sight: Sight, at: int, papers: frozenset[str], end: int = 0) -> Voice | None:
    """«по решению | Мининформа», «по требованию | прокуратуры»: in the clause of a number, before it or right behind."""
    words = sight.words
    low, high = clause(words, at)
    if end + 2 < len(words) and words[end + 1].text in ("—", "–", "-") and words[end + 2].lower == "по":
        low = end + 1  # «51 сайт закрыт по решению суда, прочие 117 – | по представлениям прокуроров»
    for word in words[low : high + 1]:
        near = word.i < at or word.i - at <= BEHIND
        by = word.case == "Ins" and (word.i == 0 or words[word.i - 1].pos != "ADP")  # «решением суда признаны виновными 13»
        if not (near and word.lemmas & papers and (by or (word.i and words[word.i - 1].lower == "по"))):
            continue
        body = next((n for n in sight.bodies if word.i < n.first <= word.i + 2), None)
        if body:
            return sight.cast.voice(body.key)
        head = next((w for w in words[word.i + 1 : word.i + 4] if w.case == "Gen" and w.pos == "NOUN"), None)
        if head is not None and (acting(head) or head.lemmas & load_actors().stand_ins.keys()):
            return voice_of(head, sight)
    return None


def _in_passive(words: Sequence[Word], first: int) -> bool:
    """An instrumental beside a passive: «КНБ проведена серия операций»; not «во взаимодействии с КНБ»."""
    low, high = clause(words, first)
    found = any((w.passive or w.short) and w.pos in ("VERB", "ADJ") for w in words[low : high + 1]) and not _is_published(words, first)
    return found and not (prepositional(words, first) or of_company(words, first))


def _is_published(words: Sequence[Word], first: int) -> bool:
    """«Верховным судом | обобщена практика»: who makes figures known has not done what they tell."""
    low, high = clause(words, first)
    verb = next((w for w in words[low : high + 1] if (w.passive or w.short) and w.pos in ("VERB", "ADJ")), None)
    return words[first].case == "Ins" and verb is not None and bool(verb.lemmas & load_actors().publishing)


def _efforts(sight: Sight, bodies: Sequence[Named]) -> Iterator[tuple[int, Voice]]:
    """«благодаря усилиям органов», «итоги деятельности МВД», «в результате действий силовиков»."""
    words = sight.words
    for word in words:
        if not (word.pos == "NOUN" and word.lemmas & load_actors().efforts) or (word.lemma == "сила" and word.case == "Nom"):
            continue  # «Силы безопасности арестовали троих»
        if _talked_about(words, word.i):
            continue  # «ложных сведений о действиях армии»
        j = word.i + 1
        while j < len(words) and words[j].attribute and words[j].case == "Gen" and not any(n.first == j for n in bodies):
            j += 1
        body = next((n for n in bodies if n.first in (word.i + 1, j)), None)
        if body and sight.cast.does(body.key):
            yield body.first, together(body, sight)
        elif j < len(words) and words[j].case == "Gen" and _is_friendly(words[word.i + 1 : j + 1]) and (voice := voice_of(words[j], sight)):
            yield j, voice


def _talked_about(words: Sequence[Word], at: int) -> bool:
    """«сведений, связанных с | действиями армии», «о работе полиции»: no cause of what is told."""
    before = next((w for w in reversed(words[max(0, at - 3) : at]) if not w.attribute), None)
    return before is not None and before.pos == "ADP" and before.lower in ("о", "об", "с", "со", "против", "про", "над")


def _is_friendly(phrase: Sequence[Word]) -> bool:
    """An acting head whose attributes do not make it the other side: not «деятельность террористических структур»."""
    return acting(phrase[-1]) and not any(w.lemma.startswith(tuple(load_actors().hostility)) for w in phrase[:-1])


def _summing_up(sight: Sight, bodies: Sequence[Named]) -> tuple[int, Voice] | None:
    """«Роскомнадзор подвёл итоги работы», «Росгвардия провела операцию»: the subject tells of its own."""
    for word in sight.words:
        if word.pos == "VERB" and word.verb_form == "Fin" and word.lemmas & load_actors().summing:
            body = next((n for n in bodies if n.nominative and not n.in_post and abs(word.i - n.last) <= SUMMED), None)
            if body and sight.cast.does(body.key):
                return body.first, together(body, sight, word)
            if body is None and (told := _at_work(sight, word)):
                return told
    return None


def _at_work(sight: Sight, verb: Word) -> tuple[int, Voice] | None:
    """«Параллельно | полиция | ведёт рейд. Изъято 40 стволов»: those without a name, the subject before what they lead."""
    words = sight.words
    low, _ = clause(words, verb.i)
    heads = (w for w in words[max(low, verb.i - SUMMED) : verb.i] if w.case == "Nom" and w.pos == "NOUN" and _is_police(w))
    head = next((w for w in heads if w.number == verb.number and not apart(words, w.i, verb.i) and not prepositional(words, w.i)), None)
    what = next((w for w in words[verb.i + 1 : verb.i + LED] if not w.attribute or w.nominal), verb)
    led = bool(what.lemmas & load_actors().efforts)  # no «завершили обобщение материалов операции»
    voice = voice_of(head, sight) if head is not None and led and not _in_relative(words, verb.i) else None
    return (head.i, voice) if head is not None and voice is not None else None


def _subject(sight: Sight, bodies: Sequence[Named]) -> tuple[int, Voice] | None:
    """«Сотрудники ФСБ задержали вербовщика», «Ячейку ликвидировали оперативники»: who did something, with no number beside it."""
    words = sight.words
    deeds = {t.i for t in sight.unit.triggers if _is_carried(t)} | {w.i for w in words if w.lemmas & load_actors().deeds}
    for verb in (words[i] for i in sorted(deeds) if _is_done(words[i]) and not _in_relative(words, i)):
        if verb.lemmas & load_actors().suffering:
            continue  # «погиб один спецназовец, трое боевиков уничтожены»
        low, high = clause(words, verb.i)
        seen = (as_subject(words, w, verb, low) for w in words[low : high + 1])
        heads = [w for w in seen if w.case == "Nom" and w.pos == "NOUN" and _is_police(w)]
        for head in sorted(heads, key=lambda w: abs(w.i - verb.i)):
            agrees = head.number == verb.number or (verb.number == "Plur" and closes_row(words, head))
            free = agrees and not apart(words, head.i, verb.i) and not prepositional(words, head.i)
            if free and (voice := voice_of(head, sight)):
                return head.i, voice
        for n in sorted(bodies, key=lambda n: abs(n.first - verb.i)):
            free = low <= n.first <= high and n.nominative and not n.in_post and not apart(words, n.first, verb.i)
            if free and sight.cast.does(n.key) and not prepositional(words, n.first) and abs(n.last - verb.i) <= SUMMED:
                return n.first, together(n, sight, verb)
    return None


def _members(sight: Sight) -> tuple[int, Voice] | None:
    """«На территориях государств – членов ОДКБ проведена операция»: a union's work is that of its members' bodies."""
    words, known = sight.words, load_actors()
    at = next((w.i for w in words if w.lemma == "территория" and w.i + 1 < len(words) and words[w.i + 1].lemmas & known.members), None)
    if at is None or not any((w.passive or w.short) and w.pos in ("VERB", "ADJ") for w in words[at:]):
        return None
    head = words[at + 1]
    last = tail_end(words, head.i, sight.bodies)
    if "-" not in head.lower and not any(w.lemmas & known.membership for w in words[head.i + 1 : last + 1]):
        return None  # «на территории государств Африки» tells no union
    own = next((n.key for n in sight.bodies if head.i < n.first <= last), None)
    union = own or next((m.entity for m in sight.cast.mentions if sight.cast.kinds.get(m.entity) in known.unions), None)
    if union is None:
        return None
    last = next((n.first - 1 for n in sight.bodies if n.key == own and n.first > head.i), last)
    told = "".join(f"{' ' * (w.i > head.i and w.start > words[w.i - 1].end)}{w.text}" for w in words[head.i : last + 1])
    return head.i, Voice(None, f"{min(known.acting_for)} {told} {sight.cast.short(union)}")


def _is_police(word: Word) -> bool:
    """People and bodies that act themselves; no single officer, no state."""
    alone = word.number == "Sing" and word.animate and bool(word.lemmas & load_actors().staff - load_actors().collective)  # «егерь нашёл»
    return acting(word) and not is_one(word) and not alone and not word.lemmas & load_actors().states


def _is_carried(trigger: Trigger) -> bool:
    """«задержали», «изъяли», whatever the object; not «завершили» (a case), «собрались» (an exercise)."""
    told = load_actors().carried - {"conducted", "case_opened"}
    return any({e.default, *(code for _, code in e.by)} & told for e in trigger.entries)


def _is_done(word: Word) -> bool:
    """A finite active verb of the past, no verb of saying."""
    done = word.pos == "VERB" and word.verb_form == "Fin" and not word.passive and not word.future and not word.present
    return done and not word.lemmas & (load_actions().reporting | load_actors().saying | load_actors().weak)


def _in_relative(words: Sequence[Word], at: int) -> bool:
    """«…, которую провели органы», «…, где собрались полицейские»: told by the way."""
    comma = next((j for j in range(at - 1, max(-1, at - SUMMED), -1) if words[j].text == ","), None)
    return comma is not None and any(w.lower.startswith("котор") or w.lower == "где" for w in words[comma + 1 : comma + 3])


def is_another(at_work: Voice, speaker: Voice, cast: Cast, takes: bool = True) -> bool:
    """Is a person who takes the word, or goes on, of another body than the one at work, and told to be so; no part of it, no court?"""
    key = speaker.key
    if key is None or at_work.key is None or is_court(at_work, cast):
        return False
    own = next((r.organization for r in cast.told if r.person == key and r.organization), cast.led.get(key))
    if own is None:  # «замминистра внутренних дел», whose ministry the text does not name
        ministry = office_of(cast, key)
        return ministry is not None and not _of_field(ministry.name, at_work.name)
    name = cast.names.get(own, "")
    inner = name.islower() or not takes  # «департамент пограничного контроля», where the border service is at work
    if is_court(cast.voice(own), cast) or (inner and _of_field(name, at_work.name)):
        return False
    return not _called(own, cast) & _called(at_work.key, cast)


def _of_field(name: str, other: str) -> bool:
    """«Министерство внутренних дел», where «УМВД по Омской области» or «полиция» is at work."""
    fits = [stems for stems in load_actors().fields.values() if any(stem in name.lower() for stem in stems)]
    return any(stem in other.lower() for stems in fits for stem in stems)


def _called(key: str, cast: Cast) -> set[str]:
    """The shortest name of a body and the acronyms in all of its names: «ГКНБ» of «управление ГКНБ»."""
    words = {word.strip("«»()") for m in cast.mentions if m.entity == key for word in m.normal.split()}
    return {cast.short(key).lower(), *(word.lower() for word in words if len(word) > 1 and word.isupper())}


def keeps(name: str) -> bool:
    """Is it the name of a body that keeps a list or a base?"""
    return any(stem in name.lower() for stem in load_actors().keepers)


def keeper(cast: Cast) -> Voice | None:
    """The body of a release that keeps a base, by its shortest name."""
    keys = [key for key, name in cast.names.items() if key in cast.kinds and keeps(name)]
    return cast.voice(min(keys, key=lambda key: (len(cast.names[key]), key))) if keys else None
