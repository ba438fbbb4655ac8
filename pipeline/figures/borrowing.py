"""When the noun before a number is not its own: it stands in the clause before, in an aside, or for a pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.wordings import words_of
from .antecedents import Asking
from .drafts import Draft, Unit
from .items import Item
from .meant import among
from .phrases import Counted
from .retold import fronted
from .words import Word

COMPARED = ("больше", "меньше")


def next_clause(words: Sequence[Word], a: int, head: int, at: int) -> bool:
    """Has the number before a verb of its own, in whose tail the noun stands, and this number another one right behind it?"""
    led = next((j for j in range(head - 1, a - 1, -1) if not words[j].attribute), a)
    beside = words[led].pos == "ADP" and not any(w.text in ",;:" for w in words[a:head])  # «52 | по решению суда | выдворены, 290 …»
    ends = next((j for j in range(head, at) if words[j].text in ",;"), head) if beside else head
    own = any(w.verb_form == "Fin" or w.short for w in words[a:ends])
    return own and at < len(words) and (words[at].verb_form == "Fin" or words[at].short)


def next_share(words: Sequence[Word], left: Item, head: int, item: Item) -> bool:
    """«2 100 – со стороны правых радикалов, | 780 – левых»: the noun tells of whom the share before is, and this is another's."""
    dashes, ends = ("—", "–", "-"), (left.end + 1, item.end + 1)
    if left.counted is not None or ends[1] >= len(words) or any(words[j].text not in dashes for j in ends):
        return False
    if (words[head].case, words[head].number) != ("Gen", "Plur"):
        return False
    return ends[0] < head < item.first and words[item.first - 1].text in (",", ";", "и")


def named_of_others(words: Sequence[Word], left: Draft, head: int) -> bool:
    """«19 из них иностранцы, | 239 ранены», «погиб 21 человек, включая нападавшего, | 67 ранены»: the noun says who those before are."""
    if left.item.first <= head <= left.item.end:
        return "phrase.predicate" in left.rules
    single = words[head].number == "Sing" and head > left.item.end
    return single and any(w.lower in ("включая", "числе", "исключая", "кроме") for w in words[max(left.item.end, head - 4) : head])


def whole_lost(unit: Unit, item: Item, here: Sequence[Draft]) -> Item | None:
    """«Из 20 тысяч жителей в беспорядках участвовало 300»: the noun of a number that is no figure itself."""
    if item.counted is not None:
        return None
    for whole in unit.items:
        told = fronted(unit, whole) if whole.last < item.first and whole.code else None
        if told is not None and told[0].index == item.index and all(d.item.index != whole.index for d in here):
            return replace(item, code=whole.code, family=whole.family)
    return None


def told_aside(words: Sequence[Word], ask: Asking, left: Counted, opens: int) -> bool:
    """Is the noun of the number before, or of a clause about it?

    «12 нарушений в обороте оружия, из них 11», «из них за переход границы – 17», «13 мастерских, где собирали стволы, восемь …»,
    «14 сотрудников, снабжавших боевиков: восемь …».
    """
    first = ask.item.first
    if first and words[first - 1].lower == "у" and left.family in ("document", "weapon", "thing", "literature"):
        return True  # «проверены 90 мигрантов, патенты отозваны у 14»
    of_those = ask.part and among(words, ask.item, ()) is not None and words[ask.item.last + 1].lower == "из"
    if of_those and any(w.text == "," for w in words[left.last : first]):
        return True  # «двое – за убийство полицейских, трое из уничтоженных разыскивались»
    if ask.part and any(w.lower in words_of("they") for w in words[left.last + 1 : first]):
        return not kind_among_them(words, left)
    before = words[opens : left.head]
    if ask.part and any(a.lower in words_of("they") and b.lower in words_of("grounds") for a, b in pairwise(before)):
        return True
    if ask.part and any(w.lower in words_of("because") for w in before):
        return True  # «40 стволов, в том числе в связи со смертью владельцев – 12»
    after = words[ask.item.last + 1].lower if ask.item.last + 1 < len(words) else ""
    if ask.quantity.kind == "change" and after in COMPARED:  # «29 лабораторий по производству наркотиков – вдвое больше»
        return not any(w.verb_form == "Fin" or w.short for w in words[opens:first])
    relative = any(w.lower.startswith("котор") or w.lower == "где" for w in before)
    relative = relative or (len(before) > 1 and before[0].text == "," and before[1].attribute)  # «86 краж, связанных с …, раскрыто 79»
    return relative and any(w.text in (",", ":") for w in words[left.last + 1 : first])


def kind_among_them(words: Sequence[Word], left: Counted) -> bool:
    """«разыскиваются 235 граждан; | эмиссаров | среди них — десятки»: the kind of the part opens the clause, right before its wording."""
    told = " ".join(w.lower for w in words[left.last + 1 : left.last + 4]).startswith(("среди них", "из них", "в их числе", "в числе них"))
    opens = left.head
    while opens and words[opens - 1].attribute and words[opens - 1].case == words[left.head].case:
        opens -= 1
    clause = opens == 0 or words[opens - 1].text in ",;:(—–" or words[opens - 1].lower in ("а", "и", "но")
    return told and clause and (words[left.head].case, words[left.head].number) == ("Gen", "Plur")


def their(words: Sequence[Word], a: int, b: int) -> bool:
    """«…, их было»: the pronoun stands for what the number before counts."""
    between = list(words[a:b])
    comma = next((n for n, w in enumerate(between) if w.text == ","), len(between))
    return any(v.lower == "их" and w.lemma in words_of("measures") for v, w in pairwise(between[comma:]))


def gapped(words: Sequence[Word], head: int, at: int) -> bool:
    """«— с финансированием», «распространяли листовки, 97 – | ролики»: a dash for the verb of the clause before.

    «160 касаются незаконной миграции, 212 – | подделки документов»: in the genitive where that verb tells what some have to do with.
    """
    if at + 1 >= len(words) or words[at].text not in ("—", "–", "-"):
        return False
    related = words[at + 1].nominal and words[at + 1].case == "Gen" and any(w.lemmas & words_of("relating") for w in words[:head])
    return related or words[at + 1].pos == "ADP" or (words[at + 1].nominal and words[at + 1].case in ("Nom", "Acc"))
