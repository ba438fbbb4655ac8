"""The reasons for and against a verb that may govern a number, each with its price."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from ..lexicon.wordings import words_of
from .items import Pair, clause_of_its_own, closed, closed_off, inserted, list_gap, past_year, size_of_group
from .next_door import next_door
from .reaching import apposed, attribute_reach, noun_reach, predicate_of_its_own, size_of_the_done
from .words import Word


def _texts(case: Pair) -> list[str]:
    return [case.words[j].lower for j in case.gap]


def distance(case: Pair) -> float:
    return 0.03 * len(case.gap)


def side(case: Pair) -> float:
    """Russian releases put the verb first; a verb behind must be close."""
    return 0.0 if case.left else 0.6


def fit(case: Pair) -> float:
    """A verb that says nothing about such an object governs it only where nothing else does."""
    if case.trigger.action(case.item.code or "other", case.item.family or "thing"):
        return 0.0 if case.item.code else 0.8
    return 6.0 if case.item.code else 4.0


def verbs_between(case: Pair) -> float:
    """Another verb stands between; participles inside a phrase weigh less, chained verbs nothing."""
    price, after = 0.0, case.item.end if case.left else inserted(case.words, case.item.end + 1, case.trigger.i) - 1
    for other in case.triggers:
        if other.i in case.gap and other.i not in case.trigger.chain and (case.left or other.i > after):
            fits = other.action(case.item.code or "other", case.item.family or "thing") is not None
            if other.relative(case.words) and any(case.words[j].text in ",;" for j in range(other.i, max(case.item.first, other.i))):
                continue
            price += (2.2 if fits else 1.0) * (0.5 if other.attribute or other.noun else 1.0)
    return price


def behind(case: Pair) -> float:
    """«12 боевиков задержаны»: free where only auxiliaries stand between, dear over a comma, a conjunction or another number."""
    if case.left or apposed(case.words, case.item, case.trigger.i):
        return 0.0
    price, after = 0.0, inserted(case.words, case.item.end + 1, case.trigger.i)
    for j in range(after, case.trigger.i):
        word = case.words[j]
        if word.text in ("—", "–", "-") and case.item.counted is None:
            price += 0.1  # «7 – погибли»
        elif word.text in (",", "—", "–"):
            price += 1.2
        elif word.lower in words_of("conjunctions"):
            price += 1.6
        elif word.text in "()":
            price += 3.0
        elif word.nominal:
            price += 0.35
        if word.text in (":", "—", "–") and any(w.verb_form == "Fin" for w in case.words[after:j]):
            price += 5.0  # «трое открыли огонь: двое убиты»: they have a verb of their own
        elif word.text == ":" and any(i.first == j + 1 and i.counted is None for i in case.items):
            price += 6.0  # «в группе было восемь человек: двое убиты»: the verb is that of the number behind the colon
    between = [i for i in case.items if case.item.end < i.first < case.trigger.i and i.first >= after and not size_of_group(case.words, i)]
    listed = all(list_gap(case.words, a.end, b.first) for a, b in zip([case.item, *between], between, strict=False))
    if between and listed:
        price = min(price, 0.9)  # «12 боевиков, 5 пособников и 3 вербовщика задержаны»
    elif between:
        price += 3.0  # «238 человек, из них 91 задержан»: the verb is that of the number beside it
    own = [i for i in case.items if i.first > case.trigger.i and not closed_off(case.words, case.trigger.i, i.first)]
    if own and not between and price > 0.9:
        price += 1.5  # the verb has a number of its own behind it
    return price


def taken(case: Pair) -> float:
    """A verb behind an earlier number and ended by a comma has its number already: «70 задержаны, 12 нейтрализованы»."""
    if not case.left:
        return 0.0
    before = [i for i in case.items if i.end < case.trigger.i and case.trigger.i - past_year(case.words, i.end) <= 2]
    if not before:
        return 0.0
    gap = range(past_year(case.words, before[-1].end) + 1, case.trigger.i)
    if any(case.words[j].text == "," or case.words[j].lower in words_of("conjunctions") for j in gap):
        return 0.0
    told = case.trigger.companion == case.trigger.i + 1  # «двое сложили оружие, трое …»
    nearest = case.trigger.i + 1 + told
    return 2.5 if nearest < len(case.words) and case.words[nearest].lower in (",", ";", ".", "и", "а", ")") else 0.3


def semicolons(case: Pair) -> float:
    """A list behind a colon hands its verb along; otherwise a semicolon ends a thought."""
    if not case.left:
        return sum(4.0 for j in case.gap if case.words[j].text in ";.")
    listed = any(case.words[j].text == ":" for j in case.gap)
    written = {j for i in case.items for j in range(i.first, i.last + 1)}  # «5,1 тыс.»
    return sum(0.15 if listed else 1.3 for j in case.gap if case.words[j].text in (";", ".") and j not in written)


def brackets(case: Pair) -> float:
    """Into a bracket a verb may reach, out of it never."""
    depth = low = 0
    for j in case.gap:
        if case.words[j].text == "(":
            depth += 1
        elif case.words[j].text == ")" and not _bullet(case.words, j):
            depth -= 1
            low = min(low, depth)
    if not case.left:
        depth, low = -depth, min(low, -depth)
    if low < 0 and depth < 0:
        return 5.0
    return 0.8 if depth > 0 else 0.0


def _bullet(words: Sequence[Word], j: int) -> bool:
    """«а)», «1)» at the beginning of an item."""
    return j < 2 or (len(words[j - 1].text) <= 2 and (words[j - 2].text in ".;:," or words[j - 2].text == "("))


def clause(case: Pair) -> float:
    """«, который», «, что», «, где» open a clause of its own."""
    texts = _texts(case)
    price = 0.0
    if not case.left and case.item.counted is not None:  # «14 человек, среди которых двое детей, | ранены»: the clause is put in
        texts = texts[max(0, inserted(case.words, case.item.end + 1, case.trigger.i) - case.item.end - 1) :]
    for k, text in enumerate(texts):
        if (
            k
            and texts[k - 1] == ","
            and (text.startswith(("котор", "чь", "чей")) or text in ("что", "где", "когда", "чтобы", "если", "поскольку", "хотя"))
        ):
            price += 1.0
        elif not case.left and text.startswith("котор") and k:
            price += 2.0  # «14 участников, одиннадцать из которых выданы», but not «участники которого задержаны»
    return price


def oblique(case: Pair) -> float:
    """«у 12 задержанных изъято»: a number behind a preposition is no object, unless the verb asks for it."""
    if case.item.oblique:
        if not case.left and case.trigger.attribute and [case.words[j].text for j in case.gap] == [","]:
            return 0.0  # «после 400 кг героина, найденных накануне»: a participle of its own
        return 0.3 if case.trigger.asks(case.words[case.item.first - 1].lower) else 3.5
    if case.item.dependent and case.words[case.item.first - 1].lemma in words_of("towards"):
        return 9.0 if case.left and any(case.words[j].text == "," for j in case.gap) and _verb_behind(case) else 0.0
    genitive, before = case.words[case.item.first].case == "Gen", case.item.first - 1
    if case.item.dependent and genitive and any(i.counted and i.counted.head == before for i in case.items):
        return 6.0  # «300 жителей двух домов»
    number = case.words[case.item.last]
    if not case.left and number.lemma == "один" and number.case == "Nom":
        return 0.0  # «в городе один полицейский ранен»
    return 2.0 if case.item.dependent and case.item.first - 1 not in (case.trigger.companion, case.trigger.i) else 0.0


def _verb_behind(case: Pair) -> bool:
    """«, в отношении 41 | возбуждены дела»: the clause of the number has a verb of its own."""
    tail = case.words[case.item.last + 1 :]
    ends = next((n for n, w in enumerate(tail) if w.text in ",;.:()"), len(tail))
    return any(w.short or w.verb_form == "Fin" for w in tail[:ends])


def relative(case: Pair) -> float:
    """The verb of «, 11 из которых выданы» reaches no further than its clause, and into «, по которым ушли 12 стволов,» none reaches."""
    if not case.left and (opens := _clause_of(case.words, case.item.first)):
        ends = next((j for j in range(case.item.end + 1, case.trigger.i) if case.words[j].text == ","), None)
        alone = not any(i.first > opens and i.end < case.item.first for i in case.items)
        return 6.0 if ends is not None and alone else 0.0
    if not case.left or not case.trigger.relative(case.words) or _listed_on(case) or _part_behind(case):
        return 0.0
    return 3.0 if any(case.words[j].text in ",;" for j in case.gap) else 0.0


def _part_behind(case: Pair) -> bool:
    """«, в ходе которых убиты 214 боевиков, в том числе | 17 главарей»: a part of the only number behind the verb."""
    said = " ".join(w.lower for w in case.words[max(0, case.item.first - 3) : case.item.first])
    whole = [i for i in case.items if case.trigger.i < i.first < case.item.first]
    return len(whole) == 1 and any(said.endswith(cue) for cue in words_of("part_of_it"))


def _clause_of(words: Sequence[Word], at: int) -> int:
    """Where the clause «, по которым …» around a number opens; 0 where it stands in none, or the pronoun is its noun («12 из которых»)."""
    for j in range(at - 1, max(0, at - 9), -1):
        if words[j].text in ",;:.()":
            return 0
        if words[j].lower.startswith("котор") and not (words[j - 1].lower in ("из", "среди") and words[j].number == "Plur"):
            return j if words[j - 1].text == "," or words[j - 2].text == "," else 0
    return 0


def _listed_on(case: Pair) -> bool:
    """Nothing but numbers of one list since the verb."""
    row = [i for i in case.items if case.trigger.i < i.first <= case.item.first]
    near = bool(row) and not closed(case.words, case.trigger.i, row[0].first)
    return near and all(list_gap(case.words, a.end, b.first) or _uncounted(case.words, a.end, b.first) for a, b in pairwise(row))


def _uncounted(words: Sequence[Word], a: int, b: int) -> bool:
    """«22 ствола, множество листовок и 40 книг»: things of a list that nobody has counted."""
    gap = [words[j] for j in range(a + 1, b)]
    return len(gap) <= 6 and gap[0].text == "," and all(w.nominal or w.attribute or w.lower in (",", "и", "а", "также") for w in gap)


def agreement(case: Pair) -> float:
    """«пресечена деятельность 12 …»: a feminine or masculine participle has another subject, unless its companion is that subject."""
    word = case.words[case.trigger.i]
    if not word.short or not word.passive or case.trigger.companion >= 0:
        return 0.0
    singular = word.number == "Sing" and word.gender in ("Fem", "Masc")
    number = case.words[case.item.last].lower
    if singular and not (
        number.startswith(("тысяч", "миллион", "миллиард", "сотн", "десят", "один", "одна", "полови", "треть")) or number.endswith("1")
    ):
        return 1.5
    return 0.0


def nested(case: Pair) -> float:
    """A verb of containing hands on the action of the number before it, if there is one."""
    if not case.trigger.nested or len(case.trigger.entries) > 1:
        return 0.0
    earlier = any(i.end < case.trigger.i for i in case.items)
    return 0.0 if earlier and case.left and len(case.gap) <= 4 else 4.0


PRICES: tuple[tuple[str, Callable[[Pair], float]], ...] = (
    ("distance", distance),
    ("side", side),
    ("fit", fit),
    ("verbs_between", verbs_between),
    ("behind", behind),
    ("taken", taken),
    ("next_door", next_door),
    ("semicolons", semicolons),
    ("brackets", brackets),
    ("clause", clause),
    ("oblique", oblique),
    ("relative", relative),
    ("agreement", agreement),
    ("noun_reach", noun_reach),
    ("attribute_reach", attribute_reach),
    ("size_of_the_done", size_of_the_done),
    ("nested", nested),
    ("clause_of_its_own", clause_of_its_own),
    ("predicate_of_its_own", predicate_of_its_own),
)
