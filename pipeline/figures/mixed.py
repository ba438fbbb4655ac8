"""Rows of bodies in which some are told by their kind alone: «полиция и ФСБ изъяли», «сотрудниками полиции и ФСБ», «ФСБ и спецназ»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from .nominatives import phrase_text, tail_end
from .sights import Sight, acting, prepositional
from .voices import Named, Voice
from .words import Word

JOINTS = ("и", ",")
ACTS = ("Nom", "Ins")
JOINT = " | "  # between several values of one cell


def row_behind(body: Named, bodies: Sequence[Named], words: Sequence[Word]) -> Named | None:
    """The next body of a row: «ФСБ | и МВД»."""
    joint = closed(words, body.last + 1)
    if joint + 1 >= len(words) or words[joint].lower not in JOINTS:
        return None
    return next((n for n in bodies if n.first == joint + 1 and not n.in_post), None)


def closed(words: Sequence[Word], j: int) -> int:
    """«Комитет национальной безопасности | (КНБ) | и МВД»: behind the bracket that tells its acronym."""
    if j + 2 < len(words) and words[j].text == "(" and words[j + 2].text == ")":
        return j + 3
    return j + (j < len(words) and words[j].text == ")")


def with_kinds(row: Sequence[Named], sight: Sight, verb: Word | None = None) -> Voice | None:
    """A row of bodies with those that are told by their kind beside it, if there are any."""
    words, first = sight.words, row[0].first
    staff = _staff(words, row[0])
    if staff is None and (led := _staff_of_kind(row[0], sight)) is not None:
        return Voice(None, phrase_text(words, led, row[-1].last))
    if shared := _under_one_word(row, sight):
        return shared
    behind = _behind(row[-1], sight, verb)
    start = staff.i if staff is not None else _organs(words, row[0])
    before = _before(first if start is None else start, row, sight, (",",) if behind or len(row) > 1 else ("и",))
    key, *mates = dict.fromkeys(n.key for n in row)
    if not before and behind is None:  # «сотрудниками МВД и ФСБ»
        return Voice(key, phrase_text(words, staff, row[-1].last), None, tuple(mates)) if staff is not None and mates else None
    names = [*before, *(sight.cast.names.get(each, "") for each in (key, *mates)), *([behind] if behind else [])]
    return Voice(None if before else key, JOINT.join(dict.fromkeys(names)), None, tuple(mates))


def led_by(head: Word, sight: Sight) -> Voice | None:
    """«ФСБ и | спецназ», «Следственный комитет и | прокуратура»: the row that a named body opens and a kind closes."""
    words, first = sight.words, _opening(sight.words, head)
    if first < 2 or words[first - 1].lower != "и" or head.case not in ACTS:
        return None
    body = next((n for n in sight.bodies if closed(words, n.last + 1) == first - 1 and not n.in_post), None)
    if body is None or prepositional(words, body.first):
        return None
    own = _staff(words, body)
    return with_kinds([body], sight) if _alike(head, own or words[body.first]) else None


def opens_row(head: Word, last: int, sight: Sight) -> Voice | None:
    """«полицейские | и бойцы Росгвардии», «милиция | и ГСНБ»: the row that a kind opens and a named body or its people close."""
    words = sight.words
    if last + 3 >= len(words) or words[last + 1].lower != "и" or head.case not in ACTS or _is_plain(head):
        return None
    alone = next((n for n in sight.bodies if n.first == last + 2 and not n.in_post and n.case in (head.case, "")), None)
    alone = alone or next((n for n in sight.bodies if n.first == last + 2 and words[n.first].text.isupper()), None)
    if alone is not None and not head.lemmas & load_actors().staff:
        return with_kinds([alone], sight)
    staff = words[last + 2]
    body = next((n for n in sight.bodies if n.first == last + 3 and not n.in_post), None)
    return with_kinds([body], sight) if body is not None and _staff(words, body) is staff and staff.case == head.case else None


def staff_row(first: int, sight: Sight, kinds: int = 0) -> int | None:
    """«сотрудники | миграционной службы |, полиции и Росгвардии»: where a row ends in which one at least is told by its kind."""
    words, at, closes = sight.words, first, False
    while at + 2 < len(words) and words[at + 1].lower in JOINTS and not closes:
        named = next((n for n in sight.bodies if n.first == at + 2 and not n.in_post), None)
        head = next((w for w in words[at + 2 :] if not w.attribute or w.nominal), None)
        if named is None and (head is None or head.case != "Gen" or not acting(head)):
            return None
        closes = words[at + 1].lower == "и"
        kinds += named is None
        last = tail_end(words, head.i, sight.bodies) if head is not None and named is None else at
        ends = next((j for j in range(at + 3, last + 1) if words[j].lower in JOINTS), last + 1) - 1
        at = named.last if named is not None else ends
    return at if closes and kinds and at > first else None


def _is_plain(head: Word) -> bool:
    """«военнослужащие | и сотрудники Росгвардии» are all hers, «полицейские и сотрудники Росгвардии» are not."""
    known = load_actors()
    return bool(head.lemmas & known.staff) and not head.lemmas & (known.branches.keys() | known.trades | known.collective)


def closes_row(words: Sequence[Word], head: Word) -> bool:
    """«ФСБ и | спецназ | провели»: the last of a row, whose verb is in the plural."""
    first = _opening(words, head)
    return first > 1 and words[first - 1].lower == "и"


def _staff(words: Sequence[Word], body: Named) -> Word | None:
    """«бойцы | Росгвардии», «сотрудниками | ФСБ»: whose people they are stands right behind them."""
    head = words[body.first - 1] if body.first else None
    return head if head is not None and head.case in ACTS and head.lemmas & load_actors().staff else None


def _organs(words: Sequence[Word], body: Named) -> int | None:
    """«прокурорами и (территориальными органами) | ФСБ и МВД»: where the parts of a body begin."""
    head = words[body.first - 1] if body.first else None
    return _opening(words, head) if head is not None and head.case in ACTS and head.lemmas & load_actors().parts else None


def _staff_of_kind(body: Named, sight: Sight) -> Word | None:
    """«Сотрудники полиции и | ФСБ»: people of a kind of body and of one that is named."""
    words = sight.words
    if body.first < 3 or words[body.first - 1].lower != "и" or not (words[body.first].case == "Gen" or words[body.first].text.isupper()):
        return None
    head = _head(words, body.first - 2)
    inner = words[head.i + 1 : body.first - 1] if head is not None else ()
    fits = head is not None and bool(head.lemmas & load_actors().staff) and any(acting(w) for w in inner)
    return head if fits and head is not None and not prepositional(words, head.i) else None


def _head(words: Sequence[Word], end: int) -> Word | None:
    """The head of a phrase that ends at a word: «(органы) внутренних дел»; one that can act."""
    j = end
    while j > 0 and (_is_genitive(words[j]) or (words[j].lower in JOINTS and _is_genitive(words[j + 1]) and _is_genitive(words[j - 1]))):
        j -= 1
    return words[j] if words[j].nominal and words[j].case in ACTS and acting(words[j]) else None


def _is_genitive(word: Word) -> bool:
    return word.case == "Gen" and (word.nominal or word.attribute)


def _opening(words: Sequence[Word], head: Word) -> int:
    """The first attribute of a head."""
    j = head.i
    while j > 0 and words[j - 1].attribute and words[j - 1].case == head.case:
        j -= 1
    return j


def _before(start: int, row: Sequence[Named], sight: Sight, joints: Sequence[str]) -> list[str]:
    """«(полиция), (прокуратура) и | ФСБ»: those before the first named one of a row."""
    words, out = sight.words, []
    while start > 1 and words[start - 1].lower in joints:
        named = next((n for n in sight.bodies if closed(words, n.last + 1) == start - 1 and not n.in_post), None)
        head = _head(words, start - 2) if named is None else None
        if named is not None and (start < row[0].first or joints == (",",)):
            out.append(sight.cast.names.get(named.key, ""))
            staff = _staff(words, named)
            start = staff.i if staff is not None else named.first
        elif head is not None and _staff(words, row[0]) is not None and _is_plain(head):
            break
        elif head is not None and not prepositional(words, head.i) and _alike(head, _staff(words, row[0]) or words[row[0].first]):
            out.append(phrase_text(words, head, start - 2))
            start = _opening(words, head)
        else:
            break
        joints = (",",)
    return out[::-1]


def _alike(head: Word, body: Word) -> bool:
    """In one case; that of an acronym is anybody's guess."""
    return head.case == body.case or body.text.isupper()


def _under_one_word(row: Sequence[Named], sight: Sight) -> Voice | None:
    """«сотрудники КНБ и полиции», «силами ГКНБ, МВД и прокуратуры»: bodies and a kind, genitives of one word."""
    words, first, staff = sight.words, row[0].first, _staff(sight.words, row[0])
    by_means = first > 0 and words[first - 1].lemma == "сила" and words[first - 1].case == "Ins"
    kind = _genitive_behind(row[-1], sight) if staff is not None or by_means else None
    if kind is None:
        return None
    last = tail_end(words, kind.i, sight.bodies)
    if staff is not None:
        return Voice(None, phrase_text(words, staff, last))
    return Voice(None, JOINT.join([*(sight.cast.names.get(n.key, "") for n in row), phrase_text(words, kind, last)]))


def _genitive_behind(body: Named, sight: Sight) -> Word | None:
    """«сотрудники КНБ и | полиции»: a kind of body that shares the word before the row."""
    words, at = sight.words, closed(sight.words, body.last + 1) + 1
    while at < len(words) and words[at].attribute and words[at].case == "Gen":
        at += 1
    if at >= len(words) or words[closed(words, body.last + 1)].lower != "и" or any(n.first <= at <= n.last for n in sight.bodies):
        return None
    return words[at] if words[at].nominal and words[at].case == "Gen" and acting(words[at]) else None


def _behind(body: Named, sight: Sight, verb: Word | None) -> str | None:
    """«ФСБ и | спецназ», «ФСБ и | бойцы Росгвардии»: who closes a row, no subject of the next clause."""
    words, joint = sight.words, closed(sight.words, body.last + 1)
    at = joint + 1
    while at < len(words) and words[at].attribute and not words[at].nominal:
        at += 1
    if at >= len(words) or words[joint].lower != "и" or any(n.first <= at <= n.last for n in sight.bodies):
        return None
    if words[joint + 1].lemma in ("другой", "иной"):
        return None  # «агентством и | другими ведомствами»
    head = words[at]
    last = tail_end(words, at, sight.bodies)
    own = next((n for n in sight.bodies if n.first == at + 1), None) if head.lemmas & load_actors().staff else None
    passive = verb is not None and (verb.passive or verb.short)
    case = "Ins" if passive else "Nom"
    if not head.nominal or not acting(head) or (head.case != case if verb is not None else head.case not in ACTS):
        return None
    if any(w.verb_form == "Fin" and w.number == "Sing" and not w.passive for w in words[last + 1 : last + 4]):
        return None  # «изъято ФСБ, и полиция | задержала»
    return sight.cast.names.get(own.key, "") if own is not None else phrase_text(words, head, last)
