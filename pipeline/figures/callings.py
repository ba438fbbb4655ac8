"""What an agent is called: the body behind its staff, the body that «ведомство» stands for, else the words of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.actors import load_actors
from ..lexicon.inflection import declined, lemmas
from .by_means import behind_purpose, court_at, ours, pointed_at, purpose, seat, so_many
from .delegations import office_of
from .described import body_of_field, colleagues
from .drafts import Unit
from .mates import as_one, together
from .mixed import JOINT, led_by, opens_row, staff_row
from .nominatives import NUMBERED, called, phrase_text, tail_end
from .of_lands import lands_in_row, of_land
from .openings import opens_sentence
from .pairs_of_crafts import two_crafts
from .shared_heads import both, first_of_several
from .sights import NO_AGENT, Sight, acting, is_court, parts_of, works
from .voices import Cast, Named, Voice, is_team
from .words import Word

NEARBY = 200  # characters


def voice_of(head: Word, sight: Sight) -> Voice | None:
    """The body behind its staff («сотрудники ФСБ»), else the words in the nominative; nothing for a bare «комитет» of nobody."""
    words, known, bodies = sight.words, load_actors(), sight.bodies
    if head.lemma == "сила" and head.case == "Ins" and (staff := so_many(words, head.i)):
        return voice_of(staff, sight)
    if head.i and words[head.i - 1].lemma == "наш" and _may_be_ours(head, sight) and (own_body := ours(sight)):
        return own_body
    if (others := colleagues(head, sight)) is not None:
        return others
    if (pair := two_crafts(head, words)) is not None:
        return pair
    if head.number == "Plur" and sight.at_work and head.lemmas & known.parts and words[head.i - 1].lower == "же":
        return sight.at_work[0]  # «теми же органами»
    last = tail_end(words, head.i, bodies)
    if head.lemma == "сила" and head.case == "Ins" and (same := pointed_at(head, words)) is not None:
        return stand_in(same, sight)  # «силами того же ведомства»
    inner = next((w for w in words[head.i + 1 : last + 1] if w.case == "Gen" and acting(w)), None)
    secure = inner is not None and "безопасность" in inner.lemmas  # «силами безопасности» is who, not by whose means
    if head.lemma == "сила" and head.case == "Ins" and inner is not None and not secure and not _has_attribute(head, words):
        body = next((n for n in bodies if head.i < n.first <= last), None)  # «силами | оперативных штабов»
        if body and (members := _of_members(head, body, last, words)):
            return members
        if body and inner.i < body.first - 1 and words[body.first - 1].lower == "и" and not body.first <= inner.i:
            first = phrase_text(words, inner, body.first - 2)  # «силами | полиции и Росгвардии»
            return Voice(None, JOINT.join([first, *(v.name for v in as_one(together(body, sight), sight.cast))]))
        return together(body, sight) if body else Voice(None, phrase_text(words, inner, last))
    team = next((w for w in words[head.i + 1 : last + 1] if w.case == "Gen" and w.lemmas & known.teams), None)
    if head.lemma == "сила" and head.case == "Ins" and team is not None and not _has_attribute(head, words):
        return Voice(None, phrase_text(words, team, last))  # «силами | совместных групп»
    whole = next((n for n in bodies if n.first <= head.i <= n.last), None)
    if whole is None and (led := led_by(head, sight) or opens_row(head, last, sight)):
        return led
    several = lands_in_row(words, whole.last if whole else last, sight)
    if several and head.number == "Plur" and parts_of(head) & known.collective:
        return Voice(None, phrase_text(words, head, several))
    if whole:
        return _short_for(sight.cast.names.get(whole.key, ""), head, sight.cast) or together(whole, sight)
    if system := _system(head, last, sight):
        at_work = sight.acted and sight.at_work[0].key == system.key  # «КНБ подвёл итоги. | Органами безопасности | …»
        return system if at_work else replace(system, told=called(words, head, bodies))
    if head.lemmas & known.staff and (behind := _behind(head, last, sight)):
        bare = _is_bare(head, last, words) or not head.lemmas & known.general  # «пограничники СНБ», no «оперативники СНБ»
        return replace(behind, told=called(words, head, bodies)) if bare and head.lemmas & known.crafts and not behind.mates else behind
    body = next((n for n in bodies if n.first == head.i + 1), None)
    if head.lemmas & known.parts and (body := body or behind_purpose(head, sight)):
        common = head.lemma == "орган" and words[body.first].text.islower()  # «органы | пограничной службы Перу»
        return replace(together(body, sight), told=called(words, head, bodies) if common else "")
    if head.i and words[head.i - 1].lemma == "оба":
        return Voice(None, both(head))
    told = purpose(words, head.i, last) if head.case in ("Nom", "Ins") else ""  # no «деятельность органов | по борьбе с контрабандой»
    told = told or court_at(words, head, last)
    if _is_bare(head, last, words) and not told and (meant := stand_in(head, sight)):
        return meant
    if head.number == "Sing" and head.lemmas & known.needy and _is_bare(head, last, words) and not (told or _has_attribute(head, words)):
        return None  # «о деятельности структуры»
    if head.number == "Sing" and (of_field := body_of_field(words, head, sight.cast)):
        return of_field
    text = called(words, head, bodies, row=True)
    told = told or seat(words, head, last)
    if short := _short_for(text, head, sight.cast):
        return short
    own = parts_of(head) & (known.collective | known.staff) or (head.lemmas & known.panels and (told or _has_attribute(head, words)))
    return Voice(None, _joined(head, sight) + text + told + _following(head, last, sight)) if own else None


def _behind(head: Word, last: int, sight: Sight) -> Voice | None:
    """«Сотрудники ФСБ», «бойцы спецназа», «следователи управления»: whose people they are."""
    words, known = sight.words, load_actors()
    body = next((n for n in sight.bodies if head.i < n.first <= last), None)
    if body and (members := _of_members(head, body, last, words)):
        return members
    of_kind = body is None and any(w.case == "Gen" and acting(w) for w in words[head.i + 1 : last + 1])
    until = next((j - 1 for j in range(head.i + 2, last + 1) if words[j].lower in (",", "и")), last)
    if (body or of_kind) and (end := staff_row(body.last if body else until, sight, int(of_kind))) is not None:
        return Voice(None, phrase_text(words, head, end))
    if body and any(NUMBERED.fullmatch(w.lower) for w in words[head.i + 1 : body.first]):
        return Voice(body.key, phrase_text(words, head, last))  # «сапёры 12-й бригады | внутренних войск»
    if body:
        return together(body, sight)
    inner = next((w for w in words[head.i + 1 : last + 1] if w.case == "Gen" and (acting(w) or w.lemmas & known.guards)), None)
    if inner is None:
        return _own_body(head, sight) if _is_bare(head, last, words) else None
    if inner.lemmas & known.states:
        return None  # «полицейские 15 | стран»: their own words
    if first_of_several(words, inner) is not None:
        return Voice(None, phrase_text(words, head, last))  # «военнослужащие | Лидского и Брестского отрядов»
    if inner.i == last and (meant := stand_in(inner, sight)):
        return meant
    if inner.i == last and inner.number == "Sing" and inner.lemmas & known.branches.keys() and (own := _own_body(inner, sight)):
        return own  # «наряд заставы», told of the border service
    if inner.lemmas & known.trades and _is_bare(inner, last, words):
        return Voice(None, called(words, head, sight.bodies))  # «сотрудники милиции»
    if inner.lemmas & known.needy and (told := purpose(words, inner.i, inner.i)):
        return Voice(None, called(words, inner) + told)  # «сотрудники подразделений | по борьбе с наркотиками»
    return Voice(None, called(words, inner, sight.bodies)) if inner.lemmas & (known.collective | known.guards) else None


def _of_members(head: Word, body: Named, last: int, words: Sequence[Word]) -> Voice | None:
    """«Сотрудники | спецслужб стран ШОС», «силами | стран СНГ»: those of the members, not the union itself."""
    between = words[head.i + 1 : body.first]
    if not any(w.lemmas & load_actors().states for w in between):
        return None
    first = next((w for w in between if w.case == "Gen" and (acting(w) or w.lemmas & load_actors().states)), None)
    if first is not None and first.lemmas & load_actors().states and head.lemmas & load_actors().collective and head.lemma != "сила":
        first = head  # «правоохранители | стран ОДКБ»
    return Voice(None, phrase_text(words, first, last)) if first else None


def _system(head: Word, last: int, sight: Sight) -> Voice | None:
    """«КНБ подвёл итоги года. Органами национальной безопасности выявлено …»: the body that was named a sentence before."""
    words, cast = sight.words, sight.cast
    if head.lemma != "орган" or _has_attribute(head, words):
        return None
    stop = next((j for j in range(head.i + 1, last + 1) if words[j].text[0].isupper()), last + 1)  # «… Республики Беларусь»
    stems = load_actors().systems.get(" ".join(w.lower for w in words[head.i + 1 : stop]))
    if stems is None:
        return None
    fits = (cast.voice(n.key) for n in sight.bodies if n.last < head.i and cast.does(n.key))
    here = next((v for v in fits if any(stem in v.name.lower() for stem in stems)), None)
    if here is not None or stop <= last:
        return here
    near = {m.entity for m in cast.mentions if m.type == "ORG" and 0 < head.start - m.end < NEARBY and cast.does(m.entity)}
    named = [key for key in near if any(stem in cast.names.get(key, "").lower() for stem in stems)]
    return cast.voice(named[0]) if len(named) == 1 else None


def _joined(head: Word, sight: Sight) -> str:
    """«(милиция и) военные», «(органы безопасности и) спецслужбы»: what stands before it in the same row."""
    words = sight.words
    first = head.i
    while first > 0 and words[first - 1].attribute and words[first - 1].case == head.case:
        first -= 1
    if first < 2 or words[first - 1].lower != "и":
        return ""
    j = first - 2
    while j > 0 and words[j].case == "Gen" != head.case and (words[j].nominal or words[j].attribute):
        j -= 1
    left = words[j]
    fits = left.case == head.case and acting(left) and not any(n.first <= j <= n.last for n in sight.bodies)
    return f"{phrase_text(words, left, first - 2)} и " if fits else ""


def _following(head: Word, last: int, sight: Sight) -> str:
    """«правоохранительные органы (и силовые структуры страны)»: what stands behind it in the same row."""
    words, known = sight.words, load_actors()
    if last + 2 >= len(words) or words[last + 1].lower != "и":
        return ""
    j = last + 2
    while j + 1 < len(words) and words[j].attribute and words[j].case == head.case:
        j += 1
    right = words[j]
    alike = right.pos == "NOUN" and right.case == head.case and head.number == "Plur"
    alike = alike and (right.number == "Plur" or right.case in ("Nom", "Ins"))  # «жандармы | и полиция»
    fits = alike and bool(parts_of(right) & known.collective) and not any(n.first <= j <= n.last for n in sight.bodies)
    return f" и {phrase_text(words, right, tail_end(words, j, sight.bodies))}" if fits else ""


def _short_for(text: str, head: Word, cast: Cast) -> Voice | None:
    """«окружной военный суд», where a Central one was named."""
    before = [m.entity for m in cast.mentions if m.type == "ORG" and m.start < head.start]
    key = next((k for k in reversed(before) if cast.names.get(k, "").lower().endswith(f" {text.lower()}")), None)
    return cast.voice(key) if key else None


def _own_body(head: Word, sight: Sight) -> Voice | None:
    """Whose staff it is: «пограничники» are those of a border service that was named, «сотрудники» of the body at work."""
    known, cast = load_actors(), sight.cast
    branch = next((stems for word, stems in known.branches.items() if word in head.lemmas), ())
    before = [m.entity for m in cast.mentions if m.type == "ORG" and m.start < head.start and cast.does(m.entity)]
    later = [m.entity for m in cast.mentions if m.type == "ORG" and m.start > head.start and cast.does(m.entity)]
    if of_land(head, sight) or head.lemmas & known.trades:
        return None  # «казахстанские полицейские», «прокуроры»
    for voice in (*sight.at_work, *map(cast.voice, (*reversed(before), *later))):
        if cast.kinds.get(voice.key or "") not in known.unions and any(stem in voice.name.lower() for stem in branch):
            return voice
    if after := next((name for word, name in known.named_after.items() if word in head.lemmas), None):
        return Voice(None, after[0])
    if head.lemmas & known.general:
        foreign = next((stems for word, stems in known.foreign_to.items() if word in head.lemmas), ())
        if sight.at_work and is_team(sight.at_work[0]):
            return ours(sight)  # «Росгвардия: „Мобильные группы сбили 40 дронов, взрывотехники обезвредили 18 мин“»
        told = [sight.teller] if sight.teller and works(sight.teller, cast) and not is_court(sight.teller, cast) else []
        near = [*(v for v in sight.at_work if not is_court(v, cast) and not _are_staff(v)), *told]
        return next((v for v in near if not any(stem in v.name.lower() for stem in foreign)), None)
    return None


def _may_be_ours(head: Word, sight: Sight) -> bool:
    """«наши сотрудники», «наши подразделения»; «наши подразделения дознания» are some of them."""
    known = load_actors()
    alone = _is_bare(head, tail_end(sight.words, head.i, sight.bodies), sight.words)
    return bool(head.lemmas & known.staff) or (bool(head.lemmas & known.parts) and head.number == "Plur" and alone)


def bare(head: Word) -> Voice:
    """«Управление планирует …», where the text names none: its own word."""
    return Voice(None, head.lemma)


def _are_staff(voice: Voice) -> bool:
    """«силовики», «инженеры-сапёры»: people themselves, whose staff nobody is."""
    known = load_actors()
    words = voice.name.lower().split()
    heads = {part for part in (words[0].split("-") if words else ()) for part in lemmas(part)}
    return voice.key is None and bool(heads & known.staff) and not heads & (known.collective - known.staff)


def stand_in(head: Word, sight: Sight) -> Voice | None:
    """«Ведомство изъяло», «суд приговорил»: the body of that kind at work, else the one that was named last."""
    stems = next((stems for word, stems in load_actors().stand_ins.items() if word in head.lemmas), None)
    pointed = head.i > 0 and (bool(sight.words[head.i - 1].lemmas & load_actors().pointing) or sight.words[head.i - 1].lower == "же")
    if pointed and stems is None and head.lemmas & load_actors().callings | head.lemmas & load_actors().needy:
        stems = ()  # «данной структурой», «указанным органом»
    if stems is None:
        return None
    cast = sight.cast
    if head.i and sight.words[head.i - 1].lower in load_actors().owners and (his := _his(head, sight)):
        return his
    if head.number != "Sing" or (_has_attribute(head, sight.words) and not pointed):
        return None
    before = [m.entity for m in cast.mentions if m.type == "ORG" and m.start < head.start and cast.kinds.get(m.entity) not in NO_AGENT]
    named = [cast.voice(key) for key in reversed(before) if stems or cast.does(key)]
    own = cast.bodies.get(sight.teller.key or "") if sight.teller else None
    near = [cast.voice(own) if own else sight.teller, *sight.at_work]
    if head.i and head.text[:1].isupper() and stems and not opens_sentence(head, sight.words):
        near, named = [cast.voice(own) if own else None], named[::-1]  # «аналитики | Службы»: the one that the text has named first
    last = next((m.entity for m in reversed(cast.mentions) if m.type == "ORG" and head.start - NEARBY < m.start < head.start), None)
    if not stems and sight.at_work and last == sight.at_work[0].key:
        near = [*sight.at_work, *near]  # «В НАК рассказали … Ранее ФСБ вскрыла ячейку. Сотрудники ведомства задержали двоих»
    fits = (v for v in (*near, *named) if v and v.key and v.key in cast.kinds and not cast.is_mouth(v.key))
    told = [v for v in fits if not stems or any(stem in v.name.lower().partition(" при ")[0] for stem in stems)]
    other = load_actors().callings - head.lemmas
    nearest = [v for v in told if not other & set(v.name.lower().split())]  # «Комитет …», no «центр КНБ»
    return next(iter(nearest or told), None)


def _his(head: Word, sight: Sight) -> Voice | None:
    """«Н.Ахметов рассказал, как его | служба заморозила 12 счетов»: the body of the person named last."""
    people = [m.entity for m in sight.cast.mentions if m.type == "PER" and m.start < head.start]
    body = sight.cast.bodies.get(people[-1]) if people else None
    return sight.cast.voice(body) if body else office_of(sight.cast, people[-1]) if people else None


def members_of(cast: Cast, teller: Voice, units: Iterable[Unit]) -> Voice | None:
    """«компетентные органы государств – членов ШОС», where one of that union speaks and the text names such organs."""
    known = load_actors()
    body = teller.key if teller.key in cast.kinds else cast.bodies.get(teller.key or "")
    if body is None or cast.kinds.get(body) not in (*known.unions, "international_body"):
        return None
    named = {w for m in cast.mentions if m.entity == body for w in m.normal.split()}
    unions = (m.entity for m in cast.mentions if cast.kinds.get(m.entity) in known.unions)
    union = next((key for key in unions if key == body or cast.short(key) in named), None)
    organs = any(a.lemma == "компетентный" and b.lemma == "орган" for unit in units for a, b in pairwise(unit.words))
    if union is None or not organs:
        return None
    name = cast.short(union)  # «ШОС», «Организации Договора о коллективной безопасности»
    return Voice(None, f"{min(known.acting_for)} государств – членов {name if name.isupper() else declined(name, 'gent')}")


def _is_bare(head: Word, last: int, words: Sequence[Word]) -> bool:
    """«полиция», «полиция региона», «стражи порядка»: nothing that tells which of them."""
    return all(w.lemmas & load_actors().grounds for w in words[head.i + 1 : last + 1])


def _has_attribute(head: Word, words: Sequence[Word]) -> bool:
    return head.i > 0 and words[head.i - 1].attribute and words[head.i - 1].case == head.case
