"""Who says so: the voice of a sentence, named in it or carried on from the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..lexicon.actors import load_actors
from ..lexicon.wordings import pattern_of, words_of
from .contrasts import voices_in_row
from .drafts import Unit
from .hearings import REACH, SILENT, Found, Hearing, saying
from .interviews import guests
from .kinds import doer
from .lookbacks import looks_back
from .meetings import chaired_by, told_by_nobody
from .same_source import fuller
from .sayings import RULES
from .sights import is_heading, is_label, is_titled
from .utterances import is_nobody
from .voices import Cast, Named, Voice
from .words import Word

LONGEST = 12  # sentences of a quotation
PASSED = 14  # words of «как передаёт агентство со ссылкой на …»
PAPER = 3  # words between a verb of saying and the paper that passes it on
BEFORE = -1  # where a turn begins that a later sentence tells of


@dataclass(frozen=True, slots=True)
class Turn:
    """From a place in the text on somebody speaks; ``own`` where the sentence itself tells so."""

    start: int
    voice: Voice
    own: bool = False


def speakers(units: Sequence[Unit], cast: Cast) -> dict[int, tuple[Turn, ...]]:
    """The speakers of each unit, from which place on."""
    current: Voice | None = None
    person = body = None
    out: dict[int, tuple[Turn, ...]] = {}
    quoted: list[int] = []  # units of a quotation that is not closed yet
    answered: list[int] = []  # units of the paragraph so far
    depth, answer = 0, False
    here: str | None = None
    works = teller = source = last = None
    spoken = heard = False
    asked = guests(units, cast)
    first = before = issuer = None
    chair: tuple[str, ...] = ()
    labelled = answering = mute = False
    for place, unit in enumerate(units):
        named = cast.placed(unit)
        if not place or units[place - 1].paragraph != unit.paragraph:
            here, works, spoken, heard, mute = None, None, False, False, False
            if is_label(unit) or is_titled(unit):
                current, person, body = first, None, None  # «КАЗАХСТАН. …»: a new story, told by who told the whole
                labelled = True
            answering = place - 1 in asked
            if answering:
                current = cast.voice(asked[place - 1])
            spoken_on = depth or answering or unit.words[0].text in ("-", "–", "—", "«", '"')
            if current and not spoken_on and is_nobody(current, cast):
                current = None
            if current and before is None and current.key is None and current.name in load_actors().accusers:
                current = None  # «По версии следствия, они …»: of its paragraph, where nobody has told the rest
        open_to = (None, None) if heard else (teller, works)
        told_in_speech = depth or unit.words[0].text in ("-", "–", "—") or (issuer is not None and current == issuer)
        mute = mute or (looks_back(unit.words) and not told_in_speech)
        speaks, free = None if mute else current, None if spoken else here
        hearing = Hearing(unit.words, named, cast, speaks, person, body, free, *open_to, source, last)
        hearing.chair = chair = chair or chaired_by(unit.words, named)
        found = next((f for rule in RULES if (f := rule(hearing)) and not _is_of_attribute(unit, f)), None)
        if not place or units[place - 1].paragraph != unit.paragraph:
            answer = unit.words[0].text in ("-", "–", "—")
        inside = depth > 0 or answer
        mute = mute and not (found or inside)
        answered = [*(answered if place and units[place - 1].paragraph == unit.paragraph else ()), unit.number]
        cited = answering and found is not None and found.at > 0 and found.voice != current  # «мой коллега N рассказал», in an answer
        aside = _is_in_relative(unit.words, found) if found else False
        row = voices_in_row(hearing, found, RULES) if found and not found.brief else []
        if row:
            current = row[-1][1]
            out[unit.number] = tuple(Turn(w.start, v, True) for w, v in row)
        elif (
            found and current and (found.brief or cited or aside or (inside and _is_cited(found, current, cast)) or _is_aside(unit, found))
        ):
            start = unit.words[found.at].start if _is_aside(unit, found) else unit.start
            closed = [Turn(w.end, current) for w in unit.words[found.at :] if w.text == ";"][:1]
            out[unit.number] = (Turn(unit.start, current), Turn(start, found.voice, True), *closed)
        elif found:
            if found.voice.key is not None or found.voice.name not in load_actors().accusers:
                before = found.voice
            current = found.voice if not found.brief else current
            out[unit.number] = (Turn(unit.start, found.voice, True),)
            said = answered if answer and _closes_answer(unit.words, found) else []
            onward = found.onward or _opens_itself(unit, found, cast)
            for earlier in [*quoted, *said[:-1], *(() if onward else _lead(units[:place], unit, out, cast, found))]:
                out[earlier] = (Turn(BEFORE, found.voice, True),)
        elif current and not mute:
            out[unit.number] = (Turn(unit.start, current),)
        elif mute or told_by_nobody(hearing):
            out[unit.number] = ()  # «было отмечено, что …»: not told by who speaks next
        first = first if labelled or found is None or found.brief else _of_whole(first, found.voice, cast)
        issuer = found.voice if found and is_heading(unit) and not cast.is_person(found.voice.key) else issuer
        depth = _depth(unit.words, depth)
        quoted = [*quoted, unit.number][-LONGEST:] if depth else []
        person = next((n.key for n in reversed(named) if n.type == "PER"), person)
        here = next((n.key for n in reversed(named) if n.type == "PER" and n.key in cast.posts), here)
        works = doer(unit.words, named, cast) or works
        heard = heard or found is not None
        source, last = (fuller(source, found.voice), found.voice) if found else (source, last)
        teller = found.voice.key if found and cast.is_person(found.voice.key) else teller
        spoken = spoken or (found is not None and cast.is_person(found.voice.key))
        body = next((n.key for n in named if n.type == "ORG" and not n.in_post and cast.kinds.get(n.key) not in SILENT), body)
        later = _announced(unit.words, named)
        current = cast.voice(later) if later and not (found and later in cast.kinds) else current
    _set_heading(units, out)
    return out


def _of_whole(first: Voice | None, voice: Voice, cast: Cast) -> Voice:
    """Who tells a release, before its regions follow under labels: a body rather than a person."""
    return voice if first is None or (cast.is_person(first.key) and not cast.is_person(voice.key)) else first


def _set_heading(units: Sequence[Unit], told: dict[int, tuple[Turn, ...]]) -> None:
    """A heading without a speaker is told by the first who speaks in the paragraph below it."""
    if len(units) < 2 or units[0].number in told or not is_heading(units[0]):
        return
    lead = [unit for unit in units[1:] if unit.paragraph == units[1].paragraph]
    first = next((t.voice for unit in lead for t in told.get(unit.number, ()) if t.own), None)
    if first is not None and units[1].paragraph != units[0].paragraph:
        told[units[0].number] = (Turn(units[0].start, first),)


def speaker_at(turns: Sequence[Turn], place: int) -> Voice | None:
    """Who speaks at a place of the text."""
    return next((t.voice for t in reversed(turns) if t.start <= place), None)


def _is_aside(unit: Unit, found: Found) -> bool:
    """«Вывезено 300 человек, остаются, по данным ЮНИСЕФ, ещё 260»: the source tells of what stands behind it."""
    before = [i for i in unit.items if i.first < found.at]
    return found.source and bool(before) and len(before) < len(unit.items)


def _is_of_attribute(unit: Unit, found: Found) -> bool:
    """«Заморожено 40 млн рублей, | которые, по данным ведомства, | шли боевикам»: a source of the clause behind all numbers."""
    before = unit.words[max(0, found.at - 3) : found.at]
    relative = any(w.lower.startswith("котор") for w in before) and (found.source or before[-1].lower == "как")
    told = [w for w in before if w.text != ","]  # «шестерым, причастным, | по данным спецслужб, | к взрыву»
    attribute = found.source and len(before) == len(told) + 2 and len(told) == 1 and told[0].attribute and before[0].text == ","
    return (relative or attribute) and bool(unit.items) and all(item.end < found.at for item in unit.items)


def _is_in_relative(words: Sequence[Word], found: Found) -> bool:
    """«Опознан Гаджиев, который, | как уточнил начальник, | числился в розыске»: of the clause only, the next sentence is not theirs."""
    opened = next((j for j in range(found.at - 1, max(0, found.at - 3), -1) if words[j].lower == "как"), 0)
    return opened > 1 and words[opened - 1].text == "," and words[opened - 2].lower.startswith("котор")


def _closes_answer(words: Sequence[Word], found: Found) -> bool:
    """«— Таких 185. | Построить надо три блока, — ответил полковник»: a paragraph that a dash opens is said by who is named behind it."""
    return found.at > 1 and words[found.at - 1].text in ("-", "–", "—") and words[found.at - 2].text in (",", "!", "?")


def _opens_itself(unit: Unit, found: Found, cast: Cast) -> bool:
    """«Задержаны пятеро. По последним данным Минздрава, …», «Ранее посол сообщал …»: it tells nothing of the sentences before."""
    if unit.words[0].lower in words_of("ago"):
        return True
    fresh = any(w.lower in words_of("fresh") for w in unit.words[1:4])
    return fresh and found.source and found.at == 0 and not cast.is_person(found.voice.key)


def _passed_on(unit: Unit, cast: Cast) -> bool:
    """«Задержаны 24 человека, сообщает агентство Anadolu. По данным прокуратуры, …»: the sentence before has its own source."""
    papers = [n.first for n in cast.placed(unit) if cast.kinds.get(n.key) == "media"]
    return any(verb.i < at <= verb.i + PAPER for verb in saying(unit.words) for at in papers)


def _told_by_an_office(unit: Unit) -> bool:
    """«По словам губернатора, убиты 23 солдата. | В министерстве называют иные цифры»: somebody whom the text does not name."""
    words = unit.words
    offices = [w for w in words if w.lemmas & load_actors().offices and w.pos == "NOUN"]
    sources = tuple(load_actors().sources)
    led = (" ".join(x.lower for x in words[max(0, w.i - 2) : w.i]) for w in offices if w.case == "Gen")
    beside = any(abs(verb.i - w.i) <= 1 for verb in saying(words) for w in offices if w.case == "Nom")
    return beside or any(text in sources for text in led)


def _is_cited(found: Found, current: Voice, cast: Cast) -> bool:
    """«По данным коллег из Европола, …», in the speech of a person who speaks on behind it."""
    return found.source and cast.is_person(current.key) and not cast.is_person(found.voice.key) and found.voice.key is not None


def _lead(before: Sequence[Unit], unit: Unit, told: dict[int, tuple[Turn, ...]], cast: Cast, by: Found) -> Iterator[int]:
    """Sentences of the same paragraph that nobody has told yet; those of the paragraph before, where the speaker looks back at them.

    «Об этом сообщил министр» goes before one who was only carried on to it: to all that he is carried on to from an earlier paragraph, to
    the last sentence where he spoke in the same one («„…“, – сообщили в КНБ. Изъято … Предотвращено … Об этом доложил министр»).
    """
    back = _looks_back(unit.words)
    first_hand = back and not cast.is_paper(by.voice.key)  # «…, передаёт агентство. Об этом сообщил министр»: his words, not the paper's
    found: list[int] = []
    for earlier in reversed(before):
        near = earlier.paragraph == unit.paragraph or (back and earlier.paragraph == before[-1].paragraph)
        own = any(t.own and not (first_hand and cast.is_paper(t.voice.key)) for t in told.get(earlier.number, ()))
        if near and own and found:
            return iter([n for n in found if n == found[0] or n not in told])
        if (earlier.number in told and (own or not back)) or not near or (by.source and not back and _passed_on(earlier, cast)):
            break
        if not back and earlier.number not in told and _told_by_an_office(earlier):
            break
        found.append(earlier.number)
    return iter(found)


def _depth(words: Sequence[Word], depth: int) -> int:
    """How many quotations are open behind a sentence."""
    for word in words:
        if word.text in ("«", "„") or (word.text == "“" and not depth):
            depth += 1
        elif word.text in ("»", "”", "“") and depth:
            depth -= 1
    return depth


def _announced(words: Sequence[Word], named: Sequence[Named]) -> str | None:
    """«зачитал послание Генерального секретаря ШОС Владимира Норова»: his words follow."""
    for word in words:
        if (word.pos == "NOUN" and word.lemmas & load_actors().speeches) or (word.pos == "VERB" and word.lemmas & load_actors().interviews):
            near = [n for n in named if n.type == "PER" and word.i < n.first <= word.i + REACH and n.case != "Dat"]  # «письмо | Бекову»
            if near:
                return near[0].key
            office = word.i == 0 and len(words) > 2 and bool(words[1].lemmas & load_actors().offices)  # «Выступление директора РАТС на …»
            if office and (body := next((n for n in named if n.type == "ORG" and n.first <= 3), None)):
                return body.key
    return None


def _looks_back(words: Sequence[Word]) -> bool:
    """«Об этом сообщил …», «Такие данные привёл …» names the speaker of the sentence before."""
    opening = " ".join(w.lower for w in words[:3])
    comma = next((w.i for w in words[:PASSED] if w.text == ","), 0) if words[0].lower == "как" else 0
    passed = " ".join(w.lower for w in words[comma + 1 : comma + 3]) == "об этом"  # «Как передаёт «Маяк», об этом сообщил …»
    return re.match(pattern_of("looking_back"), opening) is not None or (comma > 0 and passed)
