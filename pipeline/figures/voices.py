"""Who did it and who says so: the agent of the verb and the voice of the sentence, both carried on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.wordings import pattern_of
from ..records import Mention
from .drafts import Draft, Unit
from .words import Word

REACH = 14  # words between a verb of saying and its subject


@dataclass(frozen=True, slots=True)
class Voice:
    """A person or body by key, or words of the text without a key."""

    key: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Named:
    """A mention as words of a unit."""

    first: int
    last: int
    type: str
    key: str
    case: str


def names_of_bodies(mentions: Sequence[Mention]) -> dict[str, str]:
    """Each body as the release calls it, in the nominative: the fullest of its names («МВД Таджикистана» beside «МВД»)."""
    names: dict[str, str] = {}
    for m in mentions:
        if m.type == "ORG" and len(m.normal) > len(names.get(m.entity, "")):
            names[m.entity] = m.normal
    return names


def place_mentions(unit: Unit, mentions: Sequence[Mention]) -> list[Named]:
    """The people and bodies named in a unit, in reading order."""
    out = []
    for m in mentions:
        if m.type not in ("PER", "ORG") or m.end <= unit.start or m.start >= unit.end:
            continue
        inside = [w for w in unit.words if w.start < m.end and m.start < w.end]
        if inside:
            case = inside[-1].case if m.type == "PER" else inside[0].case  # initials have none
            out.append(Named(inside[0].i, inside[-1].i, m.type, m.entity, case))
    return out


# --- speaker ----------------------------------------------------------------------------------------------------------


def speakers(units: Sequence[Unit], mentions: Sequence[Mention], names: Mapping[str, str]) -> dict[int, Voice]:
    """The speaker of each unit: named in it, or carried on from the one before."""
    current: Voice | None = None
    last: str | None = None  # the person named last
    out: dict[int, Voice] = {}
    for place, unit in enumerate(units):
        named = place_mentions(unit, mentions)
        people = current is not None and any(m.entity == current.key and m.type == "PER" for m in mentions)
        own = _source(unit.words, named) or _subject_of_saying(unit.words, named, people)
        if own is None and current is None and last is not None and _by_office(unit.words):
            own = last
        last = next((n.key for n in reversed(named) if n.type == "PER"), last)
        if own is not None:
            current = Voice(own, names.get(own, ""))
            if _looks_back(unit.words) and place and units[place - 1].number not in out:
                out[units[place - 1].number] = current
        if current is not None:
            out[unit.number] = current
        later = _announced(unit.words, named)
        if later is not None:
            current = Voice(later, names.get(later, ""))
    return out


def _source(words: Sequence[Word], named: Sequence[Named]) -> str | None:
    """«по словам министра К.Касымова», «по данным МВД»: a person within reach goes before a body."""
    line = [w.lower for w in words]
    present = set(line)
    for wording in load_actors().sources:
        parts = wording.split()
        if parts[0] not in present:
            continue
        for i in range(len(line) - len(parts)):
            if line[i : i + len(parts)] == parts:
                end = _clause_end(words, i + len(parts))
                near = [n for n in named if i + len(parts) <= n.first <= min(end, i + len(parts) + REACH)]
                comma = next((j for j in range(i + len(parts), len(words)) if words[j].text == ","), len(words))
                near = [n for n in near if n.type == "PER" or n.first < comma]  # «как следует из доклада, органы ШОС …»
                person = next((n for n in near if n.type == "PER"), None)
                if person or near:
                    return (person or near[0]).key
    return None


def _clause_end(words: Sequence[Word], i: int) -> int:
    return next((j for j in range(i, len(words)) if words[j].text in (".", ";", ":", "—", "–", "«")), len(words) - 1)


def _subject_of_saying(words: Sequence[Word], named: Sequence[Named], person_known: bool) -> str | None:
    """«…, – отметил председатель НАК Александр Бортников»: the person nearest to a verb of saying, else a body."""
    verbs = [w.i for w in words if w.pos == "VERB" and w.lemmas & load_actions().reporting and w.verb_form in ("Fin", "", "Conv")]
    best: tuple[float, str] | None = None
    for verb in verbs:
        for n in named:
            gap = n.first - verb if n.first > verb else verb - n.last
            if gap > REACH or _broken(words, min(verb, n.last), max(verb, n.first), n.first > verb):
                continue
            if n.case in ("Gen", "Dat", "Ins", "Loc", "Acc") and n.type == "PER":
                continue
            if n.type == "ORG" and words[verb].lemmas & load_actors().weak:
                continue
            oblique = n.type == "ORG" and n.case not in ("Nom", "")
            if oblique and person_known:
                continue  # «добавил глава АТЦ»: the person named before speaks on
            price = gap * 0.1 + (0 if n.type == "PER" else 1.6 if oblique else 1.2)
            if best is None or price < best[0]:
                best = price, n.key
    return best[1] if best else None


def _broken(words: Sequence[Word], low: int, high: int, behind: bool) -> bool:
    """A closed quotation or a new clause between a verb and its subject."""
    texts = [words[j].lower for j in range(low + 1, high)]
    if any(t in (":", ";", ".", "»", "—", "–") for t in texts):
        return True
    return any(
        t == "," and k + 1 < len(texts) and (texts[k + 1] in ("что", "где", "чтобы", "как") or texts[k + 1].startswith("котор"))
        for k, t in enumerate(texts)
    )


def _announced(words: Sequence[Word], named: Sequence[Named]) -> str | None:
    """«зачитал послание Генерального секретаря ШОС Владимира Норова»: his words follow."""
    for word in words:
        if (word.pos == "NOUN" and word.lemmas & load_actors().speeches) or (word.pos == "VERB" and word.lemmas & load_actors().interviews):
            near = [n for n in named if n.type == "PER" and word.i < n.first <= word.i + REACH]
            if near:
                return near[0].key
    return None


def _by_office(words: Sequence[Word]) -> bool:
    """«Докладчик констатировал, что …», «он напомнил»: a verb of saying with an office or a pronoun for its subject."""
    saying = [w for w in words if w.pos == "VERB" and w.lemmas & load_actions().reporting]
    return any(w.case == "Nom" and w.lemmas & load_actors().offices and abs(w.i - v.i) <= 4 for v in saying for w in words)


def _looks_back(words: Sequence[Word]) -> bool:
    """«Об этом сообщил …», «Такие данные привёл …» names the speaker of the sentence before."""
    opening = " ".join(w.lower for w in words[:3])
    return re.match(pattern_of("looking_back"), opening) is not None


# --- actor ------------------------------------------------------------------------------------------------------------


def actors(drafts: Sequence[Draft], units: Mapping[int, Unit], mentions: Sequence[Mention], names: Mapping[str, str]) -> dict[int, Voice]:
    """The actor of each draft (by its place in ``drafts``): the agent of its verb, else that of the verb before it."""
    out: dict[int, Voice] = {}
    current: Voice | None = None
    carried = load_actors().carried
    at, paragraph = 0, -1
    found = [_agent(d, units[d.unit], place_mentions(units[d.unit], mentions), names) for d in drafts]
    alone = len({voice.name for voice in found if voice}) <= 1
    for n, draft in enumerate(drafts):
        unit = units[draft.unit]
        for number in range(at, draft.unit):
            if number in units:
                current = _host(units[number], place_mentions(units[number], mentions), names) or current
        if unit.paragraph != paragraph and not alone:
            current = None  # several bodies act in this release: the next paragraph may be about another one
        at, paragraph = draft.unit, unit.paragraph
        own = found[n]
        if own is not None:
            current = own
        shared = n > 0 and drafts[n - 1].unit == draft.unit and _joined_verb(draft, unit)
        if own is not None or (current is not None and (shared or draft.actions[0] in carried) and draft.status == "result"):
            out[n] = own or current  # type: ignore[assignment]
    return out


def _joined_verb(draft: Draft, unit: Unit) -> bool:
    """«… и сожгли тонну гашиша»: an active verb behind «и» has the subject of the verb before it."""
    at = draft.trigger.i if draft.trigger else 0
    return at > 0 and unit.words[at].verb_form == "Fin" and not unit.words[at].passive and unit.words[at - 1].lower == "и"


def _agent(draft: Draft, unit: Unit, named: Sequence[Named], names: Mapping[str, str]) -> Voice | None:
    if draft.trigger is None:
        return None
    words, at = unit.words, min(draft.trigger.chain or (draft.trigger.i,))
    low, high = _clause(words, at)
    passive = words[at].passive or words[at].short or draft.trigger.noun
    wanted = ("Ins",) if passive else ("Nom",)
    heads = [w for w in words[low : high + 1] if w.case in wanted and _acting(w) and not draft.item.first <= w.i <= draft.item.end]
    bodies = [n for n in named if n.type == "ORG" and low <= n.first <= high and n.case in wanted]
    for head in sorted(heads, key=lambda w: abs(w.i - at)):
        return _voice(words, head, named, names)
    for body in sorted(bodies, key=lambda n: abs(n.first - at)):
        if not _prepositional(words, body.first):
            return Voice(body.key, names.get(body.key, ""))
    for body in named:  # the tagger guesses the case of acronyms: «ФСБ пресечена деятельность …»
        acronym = words[body.first].text.isupper() and body.type == "ORG" and low <= body.first < at
        free = body.first == low or words[body.first - 1].text in (",", ".", "»") or words[body.first - 1].pos in ("ADV", "CCONJ")
        if acronym and free and not draft.item.first <= body.first <= draft.item.end:
            return Voice(body.key, names.get(body.key, ""))
    helped = any(w.lemma == "удаться" for w in words[low : high + 1])
    for body in named:
        if helped and body.type == "ORG" and low <= body.first <= high and body.case in ("Dat", "Nom", ""):
            return Voice(body.key, names.get(body.key, ""))
    return None


def _host(unit: Unit, named: Sequence[Named], names: Mapping[str, str]) -> Voice | None:
    """«Комитетом национальной безопасности проведена серия операций»: the agent of a sentence of doing."""
    words = unit.words
    for verb in unit.triggers:
        word = words[verb.i]
        low, high = _clause(words, verb.i)
        for n in named:
            if (
                n.type == "ORG"
                and low <= n.first <= high
                and n.case == "Ins"
                and (word.passive or word.short)
                and not _prepositional(words, n.first)
            ):
                return Voice(n.key, names.get(n.key, ""))
    heads = [w for w in words if w.case == "Ins" and w.pos == "NOUN" and _acting(w) and not _prepositional(words, w.i)]
    return _voice(words, heads[0], named, names) if heads else None


def _prepositional(words: Sequence[Word], first: int) -> bool:
    """Behind a preposition, alone or in a row: «во взаимодействии с МВД и Росгвардией»."""
    j = first - 1
    while j > 0 and (words[j].lower in ("и", ",") or _alike(words[j], words[first])):
        j -= 1
    return j >= 0 and words[j].pos == "ADP"


def _alike(word: Word, other: Word) -> bool:
    """A further name of the same row: the same case, or an acronym, whose case the tagger guesses."""
    return word.nominal and (word.case == other.case != "" or word.text.isupper())


def _acting(word: Word) -> bool:
    known = load_actors()
    return (word.nominal or word.attribute) and bool(word.lemmas & (known.collective | known.staff))


def _clause(words: Sequence[Word], at: int) -> tuple[int, int]:
    """From the last hard stop before a verb to the next behind it."""
    stops = (";", ":", "(", ")", "«", "»", ".")
    inside = sum((w.text == "(") - (w.text == ")") for w in words[:at]) > 0
    low = 0 if inside else next((j + 1 for j in range(at - 1, -1, -1) if words[j].text in stops), 0)
    high = next((j - 1 for j in range(at + 1, len(words)) if words[j].text in stops), len(words) - 1)
    return low, high


def _voice(words: Sequence[Word], head: Word, named: Sequence[Named], names: Mapping[str, str]) -> Voice:
    """The body behind its staff («сотрудники ФСБ»), else the words in the nominative."""
    last = head.i
    for j in range(head.i + 1, min(len(words), head.i + 9)):
        word = words[j]
        if (
            (word.case == "Gen" and (word.nominal or word.attribute))
            or (word.text in ("-", "–", "—") and j + 1 < len(words) and words[j + 1].case == "Gen")
        ) or (
            any(n.first <= j <= n.last for n in named)
            or (word.lower == "и" and j + 1 < len(words) and words[j + 1].case == "Gen" and words[j + 1].nominal)
        ):
            last = j
        else:
            break
    body = next((n for n in named if n.type == "ORG" and head.i <= n.first <= last), None)
    whole = next((n for n in named if n.type == "ORG" and n.first <= head.i <= n.last), None)
    if whole:
        return Voice(whole.key, names.get(whole.key, ""))
    if body and (body.first == head.i or head.lemmas & load_actors().staff):
        return Voice(body.key, names.get(body.key, ""))
    first = head.i
    while first > 0 and words[first - 1].attribute and words[first - 1].case == head.case:
        first -= 1
    parts = [_nominative(words[j], head) if first <= j <= head.i else words[j].text for j in range(first, last + 1)]
    text = parts[0]
    for k, j in enumerate(range(first + 1, last + 1), start=1):
        text += ("" if words[j].start == words[j - 1].end else " ") + parts[k]
    return Voice(None, text.lower() if text.istitle() else text)


def _nominative(word: Word, head: Word) -> str:
    number = {"Plur": "plur", "Sing": "sing"}.get(head.number, "plur")
    for parse in readings(word.lower):
        form = parse.inflect({"nomn", number}) if parse.tag.POS in ("NOUN", "ADJF", "PRTF") else None
        if form:
            return str(form.word)
    return word.text
