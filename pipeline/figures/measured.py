"""What a verb of size is told of: «экспорт зерна вырос на 12%» says nothing of what was counted before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from ..lexicon.actions import load_actions
from ..lexicon.numbers import load_numbers
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from ..records import Quantity
from .drafts import Unit
from .items import Item
from .phrases import Counted, behind
from .words import Word

AHEAD = 16  # words between a change and the verb behind it
STOPS = ",;.:()—–"
WEIGHED = frozenset({"drugs", "explosives"})  # what a verb of size tells the weight of


def of_something_else(words: Sequence[Word], item: Item, quantity: Quantity) -> bool:
    """A bare number or change under a verb of size whose subject is a thing that neither lexicon knows."""
    if item.counted is not None or quantity.kind == "money":
        return False
    low = max((j + 1 for j in range(_before_aside(words, item.first)) if words[j].text in STOPS), default=0)
    high = next((j for j in range(item.last + 1, len(words)) if words[j].text in STOPS), len(words))
    sized = next((j for j in (*range(item.first - 1, low - 1, -1), *range(item.last + 1, high)) if words[j].lemma in _sizes()), None)
    if sized is None and quantity.kind == "change" and low > 1 and words[low - 1].text in "–—":
        return _gapped(words, low - 1)
    if sized is None or words[sized].verb_form != "Fin":
        return False
    clause = [w for w in words[low:high] if not item.first <= w.i <= item.last]
    subject = min((w for w in clause if w.nominal and w.pos == "NOUN" and w.case == "Nom"), key=lambda w: abs(w.i - sized), default=None)
    if subject is None or (subject.i > low and words[subject.i - 1].pos == "ADP"):
        return False
    return _unknown(words, subject) and not (quantity.kind == "share" and subject.lemmas & words_of("count_words"))


def _before_aside(words: Sequence[Word], first: int) -> int:
    """«снизился, в среднем, | на 18%», «вырос, по оценкам службы, на треть»: an insertion right before the number."""
    end = first - (words[first - 1].pos == "ADP") if first else 0
    if end < 3 or words[end - 1].text != ",":
        return first
    opens = next((j for j in range(end - 2, max(0, end - 7), -1) if words[j].text in STOPS), None)
    plain = opens is not None and words[opens].text == "," and words[opens + 1].pos in ("ADP", "ADV")
    return opens if plain and opens is not None and not any(w.verb_form == "Fin" for w in words[opens:end]) else first


def _gapped(words: Sequence[Word], dash: int) -> bool:
    """«…, количество жалоб | — на 12%»: the verb is that of the clause before."""
    low = max((j + 1 for j in range(dash) if words[j].text in STOPS), default=0)
    if any(w.verb_form == "Fin" or w.short for w in words[low:dash]):
        return False  # «Полиция задержала 129 боевиков | – вдвое больше, чем в прошлом году»
    first = next((w for w in words[low:dash] if not w.attribute and w.lower not in ("а", "и")), None)
    before = words[low:dash]
    if any(w.short or w.verb_form == "Fin" for w in before) and any(w.pos == "NUM" or w.text[:1].isdigit() for w in before):
        return False  # «въезд закрыт 1,2 тысячи иностранцев – втрое больше, чем год назад»
    return first is not None and first.nominal and first.pos == "NOUN" and first.case == "Nom" and _unknown(words, first)


def _unknown(words: Sequence[Word], subject: Word) -> bool:
    weighed = subject.lemmas & (words_of("weights") | words_of("harvests")) and words[subject.i - 1].lower != "удельный"
    if weighed or subject.lemmas & words_of("count_words"):
        counted = _counted_by(words, subject.i)
        if counted is not None and weighed:
            return not ((found := load_objects().match(counted.lemmas, [])) and {found[0].family, found[0].code} & WEIGHED)  # «вес бомбы»
        return counted is not None and not _known(words, counted)
    if subject.lemmas & words_of("stand_for_numbers"):
        return _of_a_stranger(words, subject)
    return not _known(words, subject)


def _of_a_stranger(words: Sequence[Word], subject: Word) -> bool:
    """«уровень | смертности |», «эффективность | работы |»: of what no figure counts; not «уровень преступности», «динамика роста»."""
    noun = next((w for w in words[subject.i + 1 : subject.i + 2] if w.pos == "NOUN" and w.case == "Gen"), None)
    if noun is None or not subject.lemmas & words_of("levels"):
        return False
    plain = noun.lemmas & (words_of("stand_for_numbers") | words_of("count_words") | words_of("weights") | words_of("detection"))
    return not plain and not _known(words, noun)


def _known(words: Sequence[Word], noun: Word) -> bool:
    """Alone, with the adjectives before it or its genitives: «число террористических | актов | снизилось», «| актов | терроризма»."""
    opens = noun.i
    while opens and words[opens - 1].attribute:
        opens -= 1
    tail = takewhile(lambda w: (w.attribute or w.nominal) and w.case == "Gen", words[noun.i + 1 : noun.i + 4])
    attributes = [w.lemmas for w in (*words[opens : noun.i], *tail)]
    return bool(load_actions().nouns.keys() & noun.lemmas) or load_objects().match(noun.lemmas, attributes) is not None


def _counted_by(words: Sequence[Word], at: int) -> Word | None:
    """«число смертельных | отравлений | сократилось»: the noun that a word for a number is followed by."""
    for word in words[at + 1 : at + 4]:
        if word.lemmas & words_of("harvests") and word.case == "Gen":
            continue  # «площадь | посевов | опийного мака»
        if word.case == "Gen" and word.lower.endswith(("нного", "ятого")):
            return None  # «общий объём | изъятого | сократился»
        if word.nominal and word.pos == "NOUN" and word.case == "Gen" and not word.lemmas & load_numbers().wrappers:
            return word
        if not word.attribute or word.lower in words_of("such"):
            return None
    return None


def _sizes() -> frozenset[str]:
    return words_of("measures") - words_of("being")


def ahead(words: Sequence[Word], item: Item, stops: frozenset[int]) -> Counted | None:
    """«На 12%, по данным министерства, снизилось число терактов»: what is measured stands behind the verb."""
    opens = max((j for j in range(item.first) if words[j].text in ",;.:"), default=-1)
    after = _past_aside(words, item.last + 1) if words[item.last + 1 : item.last + 2] else item.last + 1
    if _count_word(words[: after + 2], after) == after:
        found = behind(words, after + 1, stops)  # «сокращение на 2,7% числа преступлений», «выросло на 30% (с 790 до 1031) число краж»
        return replace(found, rule="phrase.number_of", used=0) if found and found.code else None
    if (following := _next_kind(words, item, stops)) is not None:
        return following
    if any(w.lemma in words_of("measures") or w.lemma in words_of("count_words") for w in words[opens + 1 : item.first]):
        return None
    opens = _past_aside(words, item.last + 1)
    for j in range(opens, min(len(words) - 2, opens + AHEAD)):
        if words[j].text in ".;:" or j in stops:
            return None
        if words[j].lemma in words_of("measures") | words_of("resizing") and (at := _count_word(words, j + 1)) is not None:
            found = behind(words, at + 1, stops)
            return replace(found, rule="phrase.number_of", used=0) if found and found.code else None
    return None


def _next_kind(words: Sequence[Word], item: Item, stops: frozenset[int]) -> Counted | None:
    """«на 12% сократилось число убийств, на 7% | – разбоев»: the next kind of a row of changes, in the genitive behind a dash."""
    at = item.last + 1
    if at + 1 >= len(words) or words[at].text not in "–—-" or words[item.first - 1].lower not in ("на", "в"):
        return None
    found = behind(words, at + 1, stops)
    row = any(w.lemma in words_of("count_words") for w in words[: item.first])
    if found is None or not found.code or not row or words[found.head].case != "Gen":
        return None
    ends = found.last + 1 >= len(words) or words[found.last + 1].text in ",;.:()" or words[found.last + 1].lower in ("и", "а")
    return replace(found, rule="phrase.number_of", used=0) if ends else None


def kind_of_row(words: Sequence[Word], at: int, stops: frozenset[int]) -> Counted | None:
    """«сократилось число убийств – на 12%, | разбоев | – на 7%»: the next kind of such a row, before its dash."""
    if at < 5 or words[at - 1].lower not in ("на", "в") or words[at - 2].text not in "–—-" or words[at - 3].case != "Gen":
        return None
    opens = next((j + 1 for j in range(at - 3, max(0, at - 9), -1) if words[j].text in ",;" or words[j].lower in ("и", "а")), 0)
    if not opens or not any(w.lemma in words_of("count_words") for w in words[:opens]):
        return None
    found = behind(words[: at - 2], opens + (words[opens].lower in ("и", "а")), stops)
    known = found is not None and found.code and found.last == at - 3 and found.family in ("event", "people", "weapon", "drugs")
    return replace(found, rule="phrase.number_of", used=0) if found is not None and known else None


def growth_ahead(unit: Unit, item: Item, stops: frozenset[int]) -> Counted | None:
    """«| С 120 до 160 | увеличилось число задержанных»: what stands behind the verb is counted by both numbers of the clause."""
    words, at = unit.words, [i for i in unit.items if i.counted is None]
    pair = next(((a, b) for a, b in pairwise(at) if item in (a, b) and words[b.first - 1].lower == "до"), None)
    if pair is None or pair[0].first == 0 or words[pair[0].first - 1].lower not in ("с", "со") or pair[1].first - pair[0].last > 2:
        return None
    opens = max((j + 1 for j in range(pair[0].first) if words[j].text in STOPS), default=0)
    lead = words[opens : pair[0].first]
    if any(w.verb_form == "Fin" or w.short or (w.nominal and w.case == "Nom") for w in lead):
        return None
    return ahead(words, pair[1], stops)


def _past_aside(words: Sequence[Word], at: int) -> int:
    """«на 12% | (с 40 до 45 случаев) | выросло число», «на треть | — с 90 до 60 — | сократилось»: where the clause goes on."""
    pairs = {"(": ")", "—": "—", "–": "–", ",": ","}
    closing = pairs.get(words[at].text) if at + 1 < len(words) and (words[at].text == "(" or words[at + 1].lower in ("с", "до")) else None
    return next((j + 1 for j in range(at + 1, min(len(words), at + AHEAD)) if words[j].text == closing), at) if closing else at


def _count_word(words: Sequence[Word], at: int) -> int | None:
    return next((j for j in range(at, min(len(words) - 1, at + 3)) if words[j].lemma in words_of("count_words")), None)


def sized_between(words: Sequence[Word], last: int, at: int) -> bool:
    """«масса героина, изъятого у курьера, | составила | 12 кг»."""
    return any(w.lemmas & (words_of("measures") | words_of("sized") | words_of("covering")) for w in words[last + 1 : at])
