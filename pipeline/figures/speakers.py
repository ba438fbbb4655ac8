"""Who says so: the voice of a sentence, named in it or carried on from the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..lexicon.actors import load_actors
from ..lexicon.wordings import pattern_of, words_of
from .bylines import signed
from .contrasts import voices_in_row
from .drafts import Unit
from .hearings import REACH, SILENT, Found, Hearing, saying
from .interviews import guests
from .kinds import doer
from .lookbacks import looks_back
from .meetings import chaired_by, told_by_nobody
from .paragraph_heads import is_heading, is_label, is_titled
from .same_source import fuller
from .sayings import RULES
from .tells_else import tells_else
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
    talk = _Talk(units, cast)
    for place in range(len(units)):
        talk.hear(place)
    _set_heading(units, talk.out)
    if byline := signed(units, cast):
        for unit in units:
            talk.out.setdefault(unit.number, (Turn(unit.start, byline),))
    return talk.out


class _Talk:
    """A text heard sentence by sentence: who speaks on, who was named, whose words are in quotation marks."""

    def __init__(self, units: Sequence[Unit], cast: Cast) -> None:
        self.units, self.cast = units, cast
        self.out: dict[int, tuple[Turn, ...]] = {}
        self.current: Voice | None = None
        self.first: Voice | None = None  # who told the whole
        self.before: Voice | None = None  # the last speaker but inquiries
        self.issuer: Voice | None = None  # the body of the heading
        self.source: Voice | None = None
        self.last: Voice | None = None
        self.person: str | None = None
        self.body: str | None = None
        self.here: str | None = None  # who holds an office, named in the paragraph
        self.works: str | None = None
        self.teller: str | None = None
        self.quoted: list[int] = []  # units of a quotation that is not closed yet
        self.answered: list[int] = []  # units of the paragraph so far
        self.asked = guests(units, cast)
        self.chair: tuple[str, ...] = ()
        self.depth = 0
        self.answer = self.answering = self.labelled = False
        self.spoken = self.heard = self.mute = False

    def hear(self, place: int) -> None:
        """The speakers of a sentence, and what it leaves for the next one."""
        unit, named = self.units[place], self.cast.placed(self.units[place])
        opens = not place or self.units[place - 1].paragraph != unit.paragraph
        if opens:
            self._open_paragraph(place)
        hearing = self._hearing(unit, named)
        found = next((f for rule in RULES if (f := rule(hearing)) and not _is_of_attribute(unit, f)), None)
        if opens:
            self.answer = unit.words[0].text in ("-", "–", "—")
        inside = self.depth > 0 or self.answer
        self.mute = self.mute and not (found or inside)
        self.answered = [*(() if opens else self.answered), unit.number]
        row = voices_in_row(hearing, found, RULES) if found and not found.brief else []
        if row:
            self.current = row[-1][1]
            self.out[unit.number] = tuple(Turn(w.start, v, True) for w, v in row)
        elif found and self.current and self._for_a_while(unit, found, inside):
            start = unit.words[found.at].start if _is_aside(unit, found) else unit.start
            closed = [Turn(w.end, self.current) for w in unit.words[found.at :] if w.text == ";"][:1]
            self.out[unit.number] = (Turn(unit.start, self.current), Turn(start, found.voice, True), *closed)
        elif found:
            self._take_the_word(place, found)
        elif self.current and not self.mute:
            self.out[unit.number] = (Turn(unit.start, self.current),)
        elif self.mute or told_by_nobody(hearing):
            self.out[unit.number] = ()  # «было отмечено, что …»: not told by who speaks next
        self._keep(unit, named, found)

    def _open_paragraph(self, place: int) -> None:
        unit = self.units[place]
        self.here, self.works, self.spoken, self.heard, self.mute = None, None, False, False, False
        if is_label(unit) or is_titled(unit):
            self.current, self.person, self.body = self.first, None, None  # «КАЗАХСТАН. …»: a new story, told by who told the whole
            self.labelled = True
        self.answering = place - 1 in self.asked
        if self.answering:
            self.current = self.cast.voice(self.asked[place - 1])
        spoken_on = self.depth or self.answering or unit.words[0].text in ("-", "–", "—", "«", '"')
        if self.current and not spoken_on and is_nobody(self.current, self.cast):
            self.current = None
        if self.current and self.before is None and self.current.key is None and self.current.name in load_actors().accusers:
            self.current = None  # «По версии следствия, они …»: of its paragraph, where nobody has told the rest

    def _hearing(self, unit: Unit, named: Sequence[Named]) -> Hearing:
        open_to = (None, None) if self.heard else (self.teller, self.works)
        own_release = self.issuer is not None and self.current == self.issuer
        told_in_speech = self.depth or unit.words[0].text in ("-", "–", "—") or own_release
        self.mute = self.mute or (looks_back(unit.words) and not told_in_speech)
        speaks, free = None if self.mute else self.current, None if self.spoken else self.here
        hearing = Hearing(unit.words, named, self.cast, speaks, self.person, self.body, free, *open_to, self.source, self.last)
        hearing.chair = self.chair = self.chair or chaired_by(unit.words, named)
        return hearing

    def _for_a_while(self, unit: Unit, found: Found, inside: bool) -> bool:
        """Somebody is cited, and who spoke before goes on."""
        cited = self.answering and found.at > 0 and found.voice != self.current  # «мой коллега N рассказал», in an answer
        in_answer = inside and self.current is not None and _is_cited(found, self.current, self.cast)
        return found.brief or cited or _is_in_relative(unit.words, found) or in_answer or _is_aside(unit, found)

    def _take_the_word(self, place: int, found: Found) -> None:
        """A new speaker: of this sentence, of those behind it, and of those before it that were his already."""
        unit = self.units[place]
        if found.voice.key is not None or found.voice.name not in load_actors().accusers:
            self.before = found.voice
        self.current = found.voice if not found.brief else self.current
        self.out[unit.number] = (Turn(unit.start, found.voice, True),)
        said = self.answered if self.answer and _closes_answer(unit.words, found) else []
        onward = found.onward or _opens_itself(unit, found, self.cast)
        lead = () if onward else _lead(self.units[:place], unit, self.out, self.cast, found)
        for earlier in [*self.quoted, *said[:-1], *lead]:
            self.out[earlier] = (Turn(BEFORE, found.voice, True),)

    def _keep(self, unit: Unit, named: Sequence[Named], found: Found | None) -> None:
        cast = self.cast
        self.first = self.first if self.labelled or found is None or found.brief else _of_whole(self.first, found.voice, cast)
        self.issuer = found.voice if found and is_heading(unit) and not cast.is_person(found.voice.key) else self.issuer
        self.depth = _depth(unit.words, self.depth)
        self.quoted = [*self.quoted, unit.number][-LONGEST:] if self.depth else []
        self.person = next((n.key for n in reversed(named) if n.type == "PER"), self.person)
        self.here = next((n.key for n in reversed(named) if n.type == "PER" and n.key in cast.posts), self.here)
        self.works = doer(unit.words, named, cast) or self.works
        self.heard = self.heard or found is not None
        if found:
            self.source, self.last = fuller(self.source, found.voice), found.voice
        self.teller = found.voice.key if found and cast.is_person(found.voice.key) else self.teller
        self.spoken = self.spoken or (found is not None and cast.is_person(found.voice.key))
        self.body = next((n.key for n in named if n.type == "ORG" and not n.in_post and cast.kinds.get(n.key) not in SILENT), self.body)
        later = _announced(unit.words, named)
        self.current = cast.voice(later) if later and not (found and later in cast.kinds) else self.current


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
    if not back and tells_else(unit, by.at):
        return iter(())
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
        if word.number == "Plur" and word.lemmas & load_actors().speeches and word.lemma != "интервью":
            continue  # «слушали выступления идеологов | Абу Махди, Юсуфа Кари»
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
