"""One sentence heard for its speaker, and what a rule finds in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from .addressees import past_addressee
from .utterances import tells_nothing
from .voices import Cast, Named, Voice
from .words import Word

REACH = 14  # words between a verb of saying and its subject
ASIDE = 9  # words between two commas, said by the way
LONG = 7  # … before such an aside: «Представитель Службы безопасности Гвинеи, попросивший …, уточнил»
NEAR = 4  # between a verb of saying and an office or a pronoun
HARD = (".", ";", ":", "—", "–", "«")
SILENT = ("media", "terrorist_organization")


@dataclass(slots=True)
class Hearing:
    """One sentence and who has spoken before it."""

    words: Sequence[Word]
    named: Sequence[Named]
    cast: Cast
    current: Voice | None
    person: str | None  # named last
    body: str | None  # the first of the last sentence that names one
    here: str | None = None  # one of a post whom a paragraph has named, where nobody has spoken in it yet
    teller: str | None = None  # the person who spoke last in an earlier paragraph, where nobody has spoken in this one yet
    works: str | None = None  # a body that has done something in a paragraph, where nobody has spoken in it yet
    source: Voice | None = None  # the one without a name of whom the text has told most: «источник в МВД»
    last: Voice | None = None  # who spoke last in the whole text
    chair: tuple[str, ...] = ()  # «под председательством директора ФСБ N»: the person, and the bodies that met

    @property
    def holder(self) -> str | None:
        """The person who goes on speaking, else the one named last."""
        return self.current.key if self.current and self.cast.is_person(self.current.key) else self.person

    def holder_of_gender(self, gender: str, at: int) -> str | None:
        """The same, of those whom «он», «она», «отметила полковник» may mean: else the one of that gender named last before a word."""
        genders = self.cast.genders
        if gender and self.here and genders.get(self.here, "") in (gender, ""):
            return self.here
        if not gender or genders.get(self.holder or "", gender) in (gender, ""):
            return self.holder
        before = [m.entity for m in reversed(self.cast.mentions) if m.type == "PER" and m.start < self.words[at].start]
        fits = [key for key in before if genders.get(key, "") in (gender, "")]
        told = next((key for key in fits if key in self.cast.posts), None)  # rather than «Рашид Умаров, 1982 г.р.»
        return told or next((key for key in fits if genders.get(key)), self.holder)


@dataclass(frozen=True, slots=True)
class Found:
    """A speaker and the word that tells of it; ``source`` where it is no clause of its own."""

    voice: Voice
    at: int
    source: bool = False
    brief: bool = False  # for this sentence only
    onward: bool = False  # … and those behind it, never for those before: «Осуждены трое. Суд установил, что …»


Rule = Callable[[Hearing], Found | None]


def saying(words: Sequence[Word]) -> list[Word]:
    """Verbs of saying: «сообщил», «уточняя»; no participles."""
    known = load_actions().reporting | load_actors().saying
    told = (w for w in words if w.lemmas & known or _makes_statement(words, w))
    known_words = (w for w in told if w.lower != "напомним" and not tells_nothing(words, w))  # the writer's own word
    return [w for w in known_words if (w.verb_form in ("Fin", "", "Conv") if w.pos == "VERB" else _is_slip(w))]


def _makes_statement(words: Sequence[Word], word: Word) -> bool:
    """«Соответствующее заявление | сделала | министр», «с заявлением выступил»."""
    return "сделать" in word.lemmas and any("заявление" in w.lemmas for w in words[max(0, word.i - 2) : word.i + 3])


def near(words: Sequence[Word], verb: Word, named: Sequence[Named] = ()) -> Iterator[Word]:
    """The words beside a verb of saying: «Прокурор области | , в свою очередь, | доложил», «сказал | , открывая совещание, | министр»."""
    yield from words[max(0, verb.i - NEAR) : verb.i + NEAR + 1]
    for body in (n for n in named if n.type == "ORG" and n.last == verb.i - 1 and n.first < verb.i - 1):
        yield from words[max(0, body.first - NEAR) : body.first]  # «| Представитель | Комитета по работе с … структурами рассказал»
    behind = past_addressee(words, verb.i)
    yield from words[behind : behind + NEAR] if behind > verb.i + 1 else ()
    for step in (-1, 1):
        closed = verb.i + step
        if not 0 <= closed < len(words) or words[closed].text != ",":
            continue
        reach = range(closed + step, min(len(words), max(-1, closed + step * ASIDE)), step)
        opened = next((j for j in reach if words[j].text == ","), None)
        if opened is None:
            continue
        low, high = sorted((opened, closed))
        if is_aside(words[low : high + 1]):
            yield from words[max(0, low - LONG) : low] if step < 0 else words[high + 1 : high + NEAR + 1]


def on_its_part(words: Sequence[Word]) -> bool:
    """«со своей стороны», «в свою очередь»."""
    return any(w.lemma in words_of("on_its_part") for w in words)


def is_aside(words: Sequence[Word]) -> bool:
    """«, со своей стороны,», «, открывая заседание,»: said by the way between two commas."""
    inside = words[1:-1]
    own = 1 < len(inside) < 4 and on_its_part(inside)
    own = own or (len(inside) > 1 and inside[0].verb_form == "Part" and inside[0].case == "Nom")  # «, просивший не называть имени,»
    brief = 0 < len(inside) < 3 and not any(w.case == "Nom" or w.pos == "VERB" for w in inside)  # «, в частности,»
    return own or brief or any(w.verb_form == "Conv" for w in inside[:2])


def _is_slip(word: Word) -> bool:
    """«подытожил», a noun to the tagger: the dictionary knows it as a verb only."""
    return word.pos == "NOUN" and word.lower.endswith(("л", "ла", "ли")) and {p.tag.POS for p in readings(word.lower)} == {"VERB"}


def is_weak(words: Sequence[Word], verb: Word) -> bool:
    """Speech of a person only, unless a number is told: «власти говорили | о 40 погибших», «МВД называло | иную цифру»."""
    known = load_actors()
    behind = words[verb.i + 1 : verb.i + 1 + NEAR]
    that = len(behind) > 1 and behind[0].text == "," and behind[1].lower == "что"
    if verb.lemmas & known.announcing and behind and (that or behind[0].lower in ("о", "об")):
        return False  # «служба объявила о задержании», «министерство объявило, что …»
    nouns = known.published | words_of("count_words")
    if "передать" in verb.lemmas and verb.i and words[verb.i - 1].text in (",", "—", "–", "-"):
        return False  # «Ранены двадцать, | передала организация «Врачи мира»»
    told = any(w.pos == "NUM" or w.text[:1].isdigit() or w.lemmas & nouns for w in behind)
    return bool(verb.lemmas & known.weak) and not (told and verb.lemmas & known.numbering) and not admits(words, verb)


def admits(words: Sequence[Word], verb: Word) -> bool:
    """«Власти признали | гибель девяти», «… потерю двух»: a loss that is owned up to, no verdict."""
    behind = words[verb.i + 1] if verb.i + 1 < len(words) else verb
    return bool(verb.lemmas & words_of("admitting")) and behind.case in ("Acc", "Gen") and bool(behind.lemmas & words_of("admitted"))
