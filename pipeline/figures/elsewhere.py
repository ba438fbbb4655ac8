"""What news tell beside the fight: animals, money of trade and courts, harm of accidents, who took a place, what a thing would cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .blank_lines import of_unknown
from .cases import Case, Deed
from .drafts import of_a_mishap
from .everyday import clause_around
from .topic import speaks
from .words import Word


def _animals(case: Case, deed: Deed) -> bool:
    """«изъято 310 попугаев», «из-за чумы уничтожено 120 свиней», «задержано 60 голов скота»: no figures of the fight."""
    counted, words = case.item.counted, case.unit.words
    if counted is None or case.item.family not in ("thing", "people", ""):
        return False
    following = words[counted.head + 1] if counted.head + 1 < len(words) else None
    head = words[counted.head]
    herd = head.lemma == "голова" and following is not None and bool(following.lemmas & words_of("animals"))
    return herd or bool(head.lemmas & words_of("animals"))


def _other_money(case: Case, deed: Deed) -> bool:
    """«суд взыскал компенсацию в 3 млн», «бухгалтер присвоила 340 тысяч», «взятка в 7 млн»: in a text of no other fight."""
    bail = any(w.lemma == "залог" for w in case.unit.words)
    if case.quantity.kind != "money" or "seized" in deed.actions or ("frozen" in deed.actions and not bail):
        return False
    near = (*case.previous.words, *case.unit.words) if case.previous is not None else case.unit.words
    if any(speaks(near, name) for name in ("core", "unlawful")) or speaks(near, "of_loot"):
        return False
    return any(w.lemmas & words_of("other_money") for w in case.unit.words)


def _accident(case: Case, deed: Deed) -> bool:
    """«число погибших при крушении парома достигло 90», «в аварии 12 погибших»: harm that nobody did, whatever told it."""
    if not set(deed.actions) <= {"killed", "wounded", "identified"} or case.item.family not in ("people", ""):
        return False
    words = case.unit.words
    told = case.unit.mishap or of_a_mishap(words)
    return told and not speaks(words, "core") and not speaks(words, "armed")


def _took_a_place(case: Case, deed: Deed) -> bool:
    """«сорок рабочих захватили свою фабрику»: they took it, nobody took them."""
    trigger, words, item = case.trigger, case.unit.words, case.item
    if deed.actions != ("abducted",) or trigger is None or trigger.noun or trigger.i < item.end or item.code in ("militant", "member"):
        return False
    verb = words[trigger.i]
    if verb.verb_form != "Fin" or verb.short or verb.number != "Plur" or verb.lower.endswith("сь"):
        return False
    what = next((w for w in words[trigger.i + 1 : trigger.i + 4] if w.nominal), None)
    return what is not None and not what.animate and what.case in ("Acc", "Nom") and words[what.i - 1].pos != "ADP"


def _doses(case: Case, deed: Deed) -> bool:
    """«из этого количества можно изготовить 40 тысяч доз»: what might have come of it."""
    item, words = case.item, case.unit.words
    if item.counted is None or not words[item.counted.head].lemmas & words_of("doses"):
        return False
    return any(w.lemmas & words_of("would_make") for w in clause_around(words, item.first, item.end))


def _for_a_price(case: Case, deed: Deed) -> bool:
    """«пытались сбыть 8 кг опия за 48 тысяч долларов»: what it was to cost."""
    first = case.item.first
    return case.quantity.kind == "money" and first > 0 and case.unit.words[first - 1].lower == "за" and "seized" not in deed.actions


def _reward_for_each(case: Case, deed: Deed) -> bool:
    """«20 000 рублей – за гранатомёт», «пулемёт – 11 495 рублей», «за пистолет гражданин получал 3000»: for one of a kind."""
    if not set(deed.actions) <= {"other", "seized", "surrendered", "convicted", "prosecuted"}:
        return False
    words, first, last = case.unit.words, case.item.first, case.item.last
    near = (*case.previous.words, *words) if case.previous is not None else words
    if not any(w.lemmas & words_of("rewards") for w in near):
        return False
    if case.quantity.kind == "change":
        paid = [w for w in clause_around(words, first, case.item.end) if w.lemmas & words_of("reward_sizes")]
        return any(w.i == 0 or words[w.i - 1].lower != "за" for w in paid)  # «сдали за вознаграждение 90 ружей – вдвое больше»
    if case.quantity.kind != "money":
        each = case.quantity.value == 1 and first > 0 and words[first - 1].lower == "за"
        return each and any(i.code == "money" and abs(i.last - first) < EACH for i in case.unit.items)
    behind = [w for w in words[last + 1 : last + 4] if w.text not in "–—-"]
    if len(behind) > 1 and behind[0].lower == "за":
        return _single(_noun_behind(words, behind[0].i))
    opens = next((j for j in range(first - 1, -1, -1) if words[j].text in ";.:•"), -1)
    left = words[opens + 1 : first]
    if left and left[-1].text in "–—-" and any(_single(w) or (w.case == "Nom" and _arms(w)) for w in left[:-1]):
        return True
    led = any(w.lower == "за" and _single(_noun_behind(words, w.i)) for w in left)
    return led and any(w.lemmas & words_of("paid_by_rule") for w in left)


EACH = 7  # words between a sum and the thing that it is paid for


def _noun_behind(words: Sequence[Word], at: int) -> Word | None:
    return next((w for w in words[at + 1 : at + EACH] if w.nominal and not w.attribute), None)


def _single(word: Word | None) -> bool:
    """One of a kind, as a price list names it."""
    if word is None or word.number != "Sing" or not word.nominal:
        return False
    return word.lemmas <= words_of("per_unit") or _arms(word)


def _arms(word: Word) -> bool:
    found = load_objects().match(word.lemmas, []) if word.nominal else None
    return found is not None and found[0].family == "weapon"


def _elided_price(case: Case, deed: Deed) -> bool:
    """«за пистолет платим до 5 тысяч, за автомат – 8»: a price too, though no currency stands behind it."""
    words, first = case.unit.words, case.item.first
    if case.item.counted is not None or first < 3 or words[first - 1].text not in ("–", "—", "-") or words[first - 3].lower != "за":
        return False
    paid = any(w.lemmas & words_of("priced") for w in words[: first - 3])
    return paid and words[first - 2].nominal and words[first - 2].number == "Sing"


def of_a_family(case: Case) -> bool:
    """«семье, трое | членов | которой погибли», «экипаж, двое членов которого ранены»."""
    words, counted, first = case.unit.words, case.item.counted, case.item.first
    if counted is None or words[counted.head].lemma != "член" or counted.head + 1 >= len(words) or first < 2:
        return False
    return words[counted.head + 1].lower.startswith("котор") and bool(words[first - 2].lemmas & words_of("crews"))


def _crowd(case: Case, deed: Deed) -> bool:
    """«в шествии участвовали 9 тысяч человек», «на концерте было 30 тысяч поклонников»: who came, and nothing was done to them."""
    head = case.unit.words[case.item.counted.head].lemmas if case.item.counted is not None else frozenset()
    plain = case.item.code in ("person", "civilian", "") or bool(head & words_of("fans"))
    if not plain or not set(deed.actions) <= {"conducted", "other"} or case.quantity.kind != "count":
        return False
    near = clause_around(case.unit.words, case.item.first, case.item.end)
    guarded = any(w.lemmas & words_of("keeping_order") for w in near)
    return not guarded and any(w.lemmas & words_of("gatherings") for w in near)


def _fled(case: Case, deed: Deed) -> bool:
    """«трое попытались скрыться»: no crime was tried by that."""
    trigger, words = case.trigger, case.unit.words
    if deed.actions != ("attempted",) or case.item.family != "people" or trigger is None:
        return False
    return any(w.verb_form == "Inf" and bool(w.lemmas & words_of("flights")) for w in words[trigger.i + 1 : trigger.i + 4])


def _points_of_charge(case: Case, deed: Deed) -> bool:
    """«обвинение из пяти пунктов: один из них – покушение, два – убийство»: of how many points it consists."""
    words = case.unit.words
    near = (*case.previous.words, *words) if case.previous is not None else words
    points = case.item.family in ("event", "process", "thing", "") and (case.quantity.value or 0) <= POINTS
    return points and any(w.lemma == "пункт" for w in near) and any(w.lemma == "обвинение" for w in near) and case.quantity.kind == "count"


POINTS = 20


def _marks(case: Case, deed: Deed) -> bool:
    """«найдено 12 отпечатков пальцев», «выпущено три пули», «приговор вынесла коллегия из трёх судей»."""
    counted, words = case.item.counted, case.unit.words
    if counted is None:  # «три пули: две в голову и одна в живот»
        return deed.actions in (("freed",), ("other",)) and any(w.lemma == "пуля" for w in words[: case.item.first])
    head = words[counted.head]
    if head.lemma == "отпечаток":
        return True
    if head.lemma == "пуля":
        return deed.actions == ("other",)
    panel = words[case.item.first - 1].lower == "из" if case.item.first else False
    return head.lemma == "судья" and panel and set(deed.actions) <= {"convicted", "prosecuted", "other"}


def _inside(case: Case, deed: Deed) -> bool:
    """«взорвалась машина, в которой находились трое»: who was in it, and what became of them is not told."""
    words, first = case.unit.words, case.item.first
    if deed.actions != ("other",) or case.item.family != "people" or case.item.code not in ("person", "civilian", ""):
        return False
    at = next((j for j in range(first - 1, max(0, first - 6), -1) if words[j].lower.startswith("котор")), 0)
    vehicle = at > 2 and words[at - 1].lower == "в" and bool(words[at - 3].lemmas & words_of("vehicles"))
    return vehicle and any(w.lemma in ("находиться", "ехать", "сидеть", "быть") for w in words[at:first])


def _of_elections(case: Case, deed: Deed) -> bool:
    """«с начала агитационного периода возбуждено 53 дела»: what goes on at elections."""
    counted = set(deed.actions) <= {"registered", "identified", "case_opened", "prosecuted"}
    if not counted or case.item.code not in ("crime", "criminal_case", ""):
        return False
    near = (*case.previous.words, *case.unit.words) if case.previous is not None else case.unit.words
    return any(w.lemmas & words_of("elections") for w in case.unit.words) and not speaks(near, "core")


def _brawl(case: Case, deed: Deed) -> bool:
    """«в драке у заправки погибли семь человек»: ordinary crime."""
    if not set(deed.actions) <= {"killed", "wounded"} or case.item.code not in ("person", "civilian", "minor", ""):
        return False
    near = (*case.previous.words, *case.unit.words) if case.previous is not None else case.unit.words
    return any(w.lemmas & words_of("brawls") for w in case.unit.words) and not speaks(near, "core")


def _defrauded(case: Case, deed: Deed) -> bool:
    """«от действий пирамиды пострадали 300 вкладчиков», «жертвами мошенников стали 255 жителей»: they lost money, nobody harmed them."""
    if not set(deed.actions) <= {"wounded", "killed"} or case.item.family not in ("people", ""):
        return False
    words = case.unit.words
    if "killed" in deed.actions and not any(w.lemma == "жертва" for w in words):
        return False
    near = clause_around(words, case.item.first, case.item.end)
    cheated = any(w.lemmas & words_of("frauds") for w in near)
    robbery = words_of("robbing")
    if speaks(words, "core") or speaks([w for w in words if not w.lemmas & robbery], "armed"):
        return cheated and "killed" not in deed.actions
    robbed = any(i.code == "money" for i in case.unit.items) and any(w.lemmas & robbery for w in words)
    return cheated or robbed or any(w.lemmas & words_of("frauds") for w in words)


def _none_of_the_unknown(case: Case, deed: Deed) -> bool:
    """«Задержаны 12 боевиков. Жалоб граждан – ноль»: of what its own noun says, whatever that is, not of the number before."""
    lent = any(rule.startswith("like.") for rule in case.rules)
    return case.quantity.value == 0 and lent and of_unknown(case.unit.words, case.item.first)


ELSEWHERE: tuple[tuple[str, Callable[[Case, Deed], bool]], ...] = (
    ("animals", _animals),
    ("other_money", _other_money),
    ("accident", _accident),
    ("none_of_the_unknown", _none_of_the_unknown),
    ("took_a_place", _took_a_place),
    ("crowd", _crowd),
    ("fled", _fled),
    ("points_of_charge", _points_of_charge),
    ("marks", _marks),
    ("inside", _inside),
    ("of_elections", _of_elections),
    ("brawl", _brawl),
    ("defrauded", _defrauded),
    ("doses", _doses),
    ("for_a_price", _for_a_price),
    ("reward_for_each", _reward_for_each),
    ("elided_price", _elided_price),
)
