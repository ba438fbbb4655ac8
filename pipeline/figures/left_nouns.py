"""The noun before a number, «изъято оружия — 12», and when it is not the one that is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .asked_nouns import Number
from .borrowing import gapped, named_of_others, next_clause, next_share, their, told_aside
from .grounds import about_what, next_ground, on_grounds
from .items import Item, bracketed_alone, inserted
from .labels import before
from .phrases import Counted, behind
from .subjects import left_over
from .wholes import GRAMS
from .words import Word


def noun_before(n: Number) -> Counted | None:
    """The noun before the number, if it is the one that is counted."""
    left = before(n.words, n.item.first, n.stops, n.taken)
    if left is None or any(rule(n, left) for _, rule in NOT_COUNTED):
        return None
    return left if not (n.part and n.here) or left.head > n.here[-1].item.end else None


def _not_people(n: Number, left: Counted) -> bool:
    """«возбуждены дела, шестеро арестованы»."""
    return "collective" in n.quantity.rule and left.family != "people"


def _not_weighed(n: Number, left: Counted) -> bool:
    """«на долю милиции пришлась тонна, пограничников – 900 кг»."""
    return n.quantity.unit in GRAMS and left.family in ("people", "group", "event", "process")


def _of_them(n: Number, left: Counted) -> bool:
    """«приостановлена деятельность 750 из них»."""
    return " ".join(w.lower for w in n.words[n.item.last + 1 : n.item.last + 3]) in words_of("of_them")


def _left_over(n: Number, left: Counted) -> bool:
    """«один хотел устроить взрыв, остальные девять вели агитацию»."""
    return left_over(n.words, n.item) and not any(w.text == ":" for w in n.words[left.last : n.item.first])


def _next_share(n: Number, left: Counted) -> bool:
    """«2 100 – со стороны правых радикалов, 780 – левых»."""
    return bool(n.here) and left.rule == "phrase.before" and next_share(n.words, n.here[-1].item, left.head, n.item)


def _of_the_noun_of_action(n: Number, left: Counted) -> bool:
    """«вынесены приговоры двенадцати», but «вынесено приговоров – 12»."""
    many = (n.words[left.head].case, n.words[left.head].number) == ("Gen", "Plur")
    marked = n.words[n.item.first - 1].text in ("—", "–", "-", ":") or _led_by_verb(n.words, left.last + 1, n.item.first)
    if left.rule == "phrase.number_of" or (many and marked):
        return False
    return any(t.companion == left.head for t in n.unit.triggers)


def _of_another_number(n: Number, left: Counted) -> bool:
    """«150 связаны с участием граждан в боях, двадцать семь — с финансированием», «19 из них иностранцы, 239 ранены»."""
    joined = _commas(n, left) or any(w.lower == "и" for w in n.words[left.last + 1 : n.item.first])  # «и ещё девять — в …»
    if not (joined and n.here):
        return False
    beyond = left.head > n.here[-1].item.end
    return (beyond and gapped(n.words, left.head, n.item.last + 1)) or named_of_others(n.words, n.here[-1], left.head)


def _next_clause(n: Number, left: Counted) -> bool:
    """«девять погибли при штурме домов, 12 осуждены»."""
    commas = _commas(n, left)
    opens = bool(commas) and all(w.pos in ("PUNCT", "ADV", "PART") for w in n.words[commas[-1] : n.item.first])
    if not opens or not n.here or left.head <= n.here[-1].item.end:
        return False
    behind = inserted(n.words, n.item.last + 1, len(n.words))  # «ещё 93, по последним данным, погибли»
    return next_clause(n.words, n.here[-1].item.end + 1, left.head, behind)


def _behind_a_verb(n: Number, left: Counted) -> bool:
    """«погиб прохожий, ранены девятнадцать»."""
    commas = _commas(n, left)
    verbs = any(commas and commas[0] < t.i < n.item.first for t in n.unit.triggers)
    return verbs and n.words[left.head].case in ("Nom", "Acc") and left.rule != "phrase.of_which"


def _before_the_bracket(n: Number, left: Counted) -> bool:
    """«40 страниц с рецептами взрывчатки (годом ранее – 12)»."""
    if not n.here:
        return False
    alone = bracketed_alone(n.words, n.item) and left.last == n.item.first - 2
    alone = alone and (n.words[left.head].case in ("Nom", "Acc") or bracketed_alone(n.words, n.here[-1].item))
    return not alone and any(n.words[j].text == "(" for j in range(max(left.last, n.here[-1].item.end) + 1, n.item.first))


def _of_a_ground(n: Number, left: Counted) -> bool:
    """«возбуждено 40 дел, по фактам контрабанды – 12, вербовки – девять»."""
    if not n.known or n.known[-1].family != "process" or left.family == "process":
        return False
    opens = n.here[-1].item.end + 1 if n.here else 0
    told = on_grounds(n.words, opens, left.head + 1) or next_ground(n.ask, n.here, left)
    return told or about_what(n.words, opens, left.head, n.item.first)


def _out_of_number(n: Number, left: Counted) -> bool:
    """«193 преступления. Из общего | числа зарегистрированных | 112 выявлены полицией»: the participle is of what was counted."""
    opens = [w.lower for w in n.words[max(0, left.first - 3) : left.first - 1]]
    if left.rule != "phrase.number_of" or left.code != "person" or "из" not in opens:
        return False
    entries = [e for lemma in sorted(n.words[left.head].lemmas) for e in load_actions().verbs.get(lemma, ())]
    things = [d for d in n.known[-4:] if d.family not in ("people", "")]
    return any(e.action(d.code, d.family) in d.actions for e in entries for d in things)


def _in_so_many(n: Number, left: Counted) -> bool:
    """«проверено 40 заведений. Нарушения выявлены | в 12 |»: so many of the places, not of what was found in them."""
    before = n.words[n.item.first - 1].lower if n.item.first else ""
    verb = any(w.short or w.verb_form == "Fin" for w in n.words[left.last + 1 : n.item.first])
    return before in words_of("where") and n.item.counted is None and verb and n.quantity.kind == "count" and n.quantity.unit == "count"


def _their(n: Number, left: Counted) -> bool:
    """«3 415 членов организаций, тогда как годом ранее их было 2 980»."""
    return bool(n.here) and left.head < n.item.first - 2 and their(n.words, left.last + 1, n.item.first)


def _told_aside(n: Number, left: Counted) -> bool:
    return bool(n.here) and told_aside(n.words, n.ask, left, n.here[-1].item.end + 1)


def _commas(n: Number, left: Counted) -> list[int]:
    return [j for j in range(left.last + 1, n.item.first) if n.words[j].text == ","]


def _led_by_verb(words: Sequence[Word], after: int, at: int) -> bool:
    """«уголовных дел возбуждено | 150», «дел по ним возбуждено было уже | 21»: the verb right before the number."""
    while at > after and (words[at - 1].lemma == "быть" or words[at - 1].pos in ("ADV", "PART")):
        at -= 1
    verb = words[at - 1]
    if after >= at or not (verb.lower.endswith(("но", "то")) or (verb.verb_form == "Fin" and verb.lemma not in words_of("measures"))):
        return False
    return not any(w.verb_form or w.short or w.text in ",;:.()–—" for w in words[after : at - 1])


NOT_COUNTED: tuple[tuple[str, Callable[[Number, Counted], bool]], ...] = (
    ("not_people", _not_people),
    ("not_weighed", _not_weighed),
    ("of_them", _of_them),
    ("left_over", _left_over),
    ("next_share", _next_share),
    ("of_the_noun_of_action", _of_the_noun_of_action),
    ("of_another_number", _of_another_number),
    ("next_clause", _next_clause),
    ("behind_a_verb", _behind_a_verb),
    ("before_the_bracket", _before_the_bracket),
    ("of_a_ground", _of_a_ground),
    ("in_so_many", _in_so_many),
    ("out_of_number", _out_of_number),
    ("their", _their),
    ("told_aside", _told_aside),
)


def behind_label(words: Sequence[Word], item: Item, stops: frozenset[int]) -> Counted | None:
    """«раненых – | 40 человек», «погибших боевиков — 12 человек»: who they are stands before the dash."""
    counted, first = item.counted, item.first
    if counted is None or counted.first != counted.last or item.code != "person" or words[counted.head].lemma not in words_of("heads"):
        return None
    if first < 2 or words[first - 1].text not in "–—" or (words[first - 2].case, words[first - 2].number) != ("Gen", "Plur"):
        return None
    opens = first - 2
    while opens and words[opens - 1].attribute and words[opens - 1].case == "Gen":
        opens -= 1
    label = behind(words[: first - 1], opens, stops)
    if label is None or label.last != first - 2 or label.family != "people":
        return None
    return replace(label, rule="phrase.before", used=counted.head)
