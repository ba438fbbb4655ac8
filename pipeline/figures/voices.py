"""Who is named in a release: the people and bodies of a unit, as actors and speakers look for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas
from ..lexicon.wordings import words_of
from ..records import Mention, Organization, Person, Role
from .drafts import Unit
from .openings import acronym_acts
from .words import Word

LONG, NEAR = 300, 40  # characters of a post with its name, between both


@dataclass(frozen=True, slots=True)
class Voice:
    """A person or body by key, or words of the text without a key; ``body`` is the one whose office they name.

    ``told`` is what a row calls the body, if the text tells it by its people or as a system («пограничники», «органы пограничной службы»).
    """

    key: str | None
    name: str
    body: str | None = None
    mates: tuple[str, ...] = ()  # further bodies that do it together with the first
    told: str = field(default="", compare=False)


def speaks_only(name: str) -> bool:
    """Is a name one of a press service, of a department for the press?"""
    told, known = name.lower(), load_actors()
    return told.startswith(tuple(known.mouths)) or any(words in told for words in known.press)


@dataclass(frozen=True, slots=True)
class Named:
    """A mention as words of a unit; ``nominative`` where its form may be one."""

    first: int
    last: int
    type: str
    key: str
    case: str
    nominative: bool
    in_post: bool = False  # a body inside a post: «заместителя Генерального секретаря | ОДКБ»


@dataclass(frozen=True, slots=True)
class Cast:
    """All who are named in a release: names by key, kinds of bodies, whose body and which posts a person has."""

    mentions: Sequence[Mention]
    names: Mapping[str, str]
    kinds: Mapping[str, str]
    bodies: Mapping[str, str] = field(default_factory=dict)
    posts: Mapping[str, str] = field(default_factory=dict)
    told: Sequence[Role] = ()
    genders: Mapping[str, str] = field(default_factory=dict)
    led: Mapping[str, str] = field(default_factory=dict)  # bodies of people who lead their delegations

    def voice(self, key: str) -> Voice:
        return Voice(key, self.names.get(key, ""))

    def speaking(self, voice: Voice | None) -> Voice | None:
        """«Госпогранкомитет» tells what «органы пограничной службы Республики Беларусь» have done."""
        if voice is None or voice.key is None or not voice.name.lower().startswith("органы "):
            return voice
        own = [m.normal for m in self.mentions if m.entity == voice.key and not m.normal.lower().startswith("органы ")]
        return Voice(voice.key, max(own, key=len)) if own else voice

    def short(self, key: str) -> str:
        """The shortest name that the release has for a body."""
        return min((m.normal for m in self.mentions if m.entity == key), key=len, default="")

    def is_mouth(self, key: str) -> bool:
        """A press service: it tells of its body's deeds and does none."""
        return speaks_only(self.names.get(key, ""))

    def is_paper(self, key: str | None) -> bool:
        return self.kinds.get(key or "") == "media"

    def is_person(self, key: str | None) -> bool:
        return key is not None and key not in self.kinds

    def does(self, key: str | None) -> bool:
        """A body that detains, seizes and searches itself: a service, a prosecutor, no union and no committee."""
        known = load_actors()
        name = self.names.get(key or "", "").lower()
        if self.is_mouth(key or ""):
            return False
        return self.kinds.get(key or "", "") in known.doers or any(stem in name for stem in known.doing)

    def placed(self, unit: Unit) -> list[Named]:
        """The people and bodies named in a unit, in reading order."""
        out = []
        for m in self.mentions:
            if m.type not in ("PER", "ORG") or m.end <= unit.start or m.start >= unit.end:
                continue
            inside = [w for w in unit.words if w.start < m.end and m.start < w.end]
            if inside and not (m.type == "ORG" and _is_inside(unit.words, inside[0].i)):
                case = inside[-1].case if m.type == "PER" else "Ins" if _is_instrumental(m) else inside[0].case  # initials have none
                in_post = m.type == "ORG" and any(r.start < m.start and m.end <= r.end for r in self.told)
                first = self._with_post(m, inside[0].i, unit.words)
                subject = m.type == "ORG" and not in_post and acronym_acts(unit.words, inside[0].i, inside[-1].i)
                out.append(Named(first, inside[-1].i, m.type, m.entity, case, subject or self._nominative(m, case, inside), in_post))
        return out

    def _with_post(self, m: Mention, first: int, words: Sequence[Word]) -> int:
        """A person begins with the post before the name: «статс-секретарь – заместитель директора Лавренёв»."""
        starts = [r.start for r in self.told if r.person == m.entity and r.start < m.start < r.start + LONG and m.start - r.end < NEAR]
        return min((w.i for w in words[:first] if starts and w.start >= min(starts)), default=first)

    def _nominative(self, m: Mention, case: str, words: Sequence[Word]) -> bool:
        """A person's words are those of the nominative name: «Дилором Тошева», «В.А.Тесленко»; a body's tagger says so."""
        if m.type == "ORG":
            declined = not words[0].text.isupper() and m.text.lower() == m.normal.lower()  # «Росфинмониторинг»
            return case in ("Nom", "") or declined
        known = set(m.normal.lower().replace("ё", "е").replace(".", " ").split())
        own = [part for w in words for part in w.lower.split(".") if len(part) > 1]
        return all(w in known for w in own) if own else case in ("Nom", "")


SHORT = 3  # letters of an acronym


def _is_instrumental(m: Mention) -> bool:
    """«Мининформом», «Роскомнадзором», whatever the tagger thinks: the name and an ending."""
    told, name = m.text.lower(), m.normal.lower()
    forms = (f"{name}ом", f"{name[:-1]}ом", f"{name[:-1]}ей", f"{name[:-1]}ой")
    return " " not in told and len(name) > SHORT and told != name and told in forms


def make_cast(mentions: Sequence[Mention], people: Sequence[Person], bodies: Sequence[Organization], roles: Sequence[Role]) -> Cast:
    """The cast of one release."""
    names = {o.key: o.name for o in bodies} | {p.key: _as_told(p, mentions) for p in people} | names_of_bodies(mentions)
    of: dict[str, str] = {}
    posts: dict[str, str] = {}
    kinds = {o.key: o.kind for o in bodies}
    for role in roles:
        if body := role.organization or _kind_alone(role, mentions, kinds):
            of.setdefault(role.person, body)
        posts[role.person] = f"{posts.get(role.person, '')} {role.role.lower()}"
    return Cast(mentions, names, kinds, of, posts, roles, {p.key: p.gender for p in people})


def _kind_alone(role: Role, mentions: Sequence[Mention], kinds: Mapping[str, str]) -> str | None:
    """«начальник управления ведомства»: the body of that kind that was named first, else the one named last before."""
    words = {lemma for word in role.role.lower().split()[1:] for lemma in lemmas(word)}
    before = [
        m for m in mentions if m.type == "ORG" and m.end <= role.start and kinds.get(m.entity) not in ("media", "terrorist_organization")
    ]
    if not before or not words & load_actors().bodies:
        return None
    stems = next((stems for word, stems in load_actors().stand_ins.items() if word in words), ())
    fits = [m.entity for m in before if any(stem in m.normal.lower() for stem in stems)]
    return fits[0] if fits else before[-1].entity


def _as_told(person: Person, mentions: Sequence[Mention]) -> str:
    """The fullest name that stands in the text: «Рустам Халилов», though a question calls him «Рустам Анварович»."""
    middle, last = person.middle_name.lower(), person.last_name.lower()
    own = [m.normal for m in mentions if m.entity == person.key and last and last in m.normal.lower()]
    told = not middle or not person.first_name or any(middle in name.lower() for name in own)
    return person.name if told or not own else max(own, key=len)


def names_of_bodies(mentions: Sequence[Mention]) -> dict[str, str]:
    """Each body as the release calls it, in the nominative: the fullest of its names («МВД Таджикистана» beside «МВД»)."""
    names: dict[str, str] = {}
    for m in mentions:
        if m.type == "ORG" and len(m.normal) > len(names.get(m.entity, "")):
            names[m.entity] = m.normal
    return names


def inside(words: Sequence[Word], head: int) -> int:
    """«источник | в оперативном штабе», «суд | по уголовным делам»: what a preposition adds to a head that asks for it."""
    known = load_actors()
    if head + 2 >= len(words) or words[head + 1].lower not in known.within.get(words[head].lemma, ()):
        return head
    j = head + 2
    while j < len(words) - 1 and words[j].attribute:
        j += 1
    bare = j == head + 2 and words[head + 1].lower == "по"  # «суды | по искам прокуроров закрыли …»
    return j if words[j].nominal and not bare else head


def _is_inside(words: Sequence[Word], first: int) -> bool:
    """«источник в | МВД»: a body that only tells where an unnamed speaker sits."""
    return first > 1 and inside(words, first - 2) > first - 2


def is_team(voice: Voice) -> bool:
    """«мониторинговые группы», «расчёты», «средства ПВО»: who goes on working, no owners of sites."""
    words = voice.name.lower().split()
    return words[-1] in words_of("air_defence") or any(load_actors().teams & set(lemmas(word)) for word in words)
