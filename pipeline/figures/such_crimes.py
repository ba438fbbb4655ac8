"""«38 таких правонарушений»: crimes whose kind the sentence before names without a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.numbers import load_numbers
from ..lexicon.objects import load_objects
from ..lexicon.wordings import pattern_of, words_of
from .drafts import Draft, Unit
from .items import Item
from .phrases import Counted
from .words import Word

KINDS = ("terror_crime", "extremist_crime", "attack", "terror_crime+extremist_crime")
AROUND = 6  # words behind «преступлений» that tell their kind


def such_crime(words: Sequence[Word], item: Item, previous: Unit | None, known: Sequence[Draft]) -> Item | None:
    """«Растёт число экстремистских преступлений. 80% таких преступлений совершено в сети»: of the kind named there."""
    counted = item.counted
    if counted is None or item.code != "crime" or not _told_again(words, counted):
        return None
    kinds = _kinds(words[: counted.first])  # «преступлений террористического характера стало меньше: число таких деяний снизилось на 9%»
    last = next((d for d in reversed(known) if d.family == item.family), None)
    if last is not None and "+" in last.code:
        return None  # «65 террористических и экстремистских преступлений, через год – 52 | таких преступления»: of both kinds
    if not kinds and previous is not None and (last is None or last.unit < previous.number):
        kinds = _kinds(previous.words)
    if kinds == {"terror_crime", "extremist_crime"}:
        return replace(item, code="terror_crime+extremist_crime")  # «преступлений обоих видов стало больше: учтено 471 такое преступление»
    if not kinds and previous is not None and last is not None and last.unit >= previous.number:
        kinds = {_the_same(words, counted, last, known)} & set(KINDS)
    return replace(item, code=kinds.pop()) if len(kinds) == 1 else None


def _the_same(words: Sequence[Word], counted: Counted, last: Draft, known: Sequence[Draft]) -> str:
    """«предотвращено 8 терактов. Годом ранее подобных преступлений было шесть»: those that the noun means, else those told last."""
    named = next((d for d in reversed(known) if d.family == "event" and d.head_word == words[counted.head].lemma), None)
    return (named or last.parent or last).code if not _of_the_last(named, last) else last.code


def _of_the_last(named: Draft | None, last: Draft) -> bool:
    """«учтено 1,3 тыс. преступлений. Поступило 1,5 тыс. ложных сообщений. Раскрыто 797 подобных преступлений»: those told last."""
    return named is not None and named.unit < last.unit and last.code == "crime" and last.parent is None and not last.compared


def _told_again(words: Sequence[Word], counted: Counted) -> bool:
    near = words[max(0, counted.first - 1) : counted.head]  # «471 такое преступление»
    return any(w.lower in words_of("again") | words_of("such") or w.lemma in ("такой", "подобный") for w in near)


def _kinds(words: Sequence[Word]) -> set[str]:
    return {code for n in range(len(words)) if (code := _kind(words, n)) in KINDS}


def _kind(words: Sequence[Word], at: int) -> str:
    if not words[at].nominal:
        return ""
    around = [w.lemmas for w in (*words[max(0, at - 1) : at], *words[at + 1 : at + 1 + AROUND])]
    found = load_objects().match(words[at].lemmas, around)
    return found[0].code if found else ""


def such_kind(words: Sequence[Word], item: Item, known: Sequence[Draft], previous: Unit | None = None) -> Item | None:
    """«1265 таких деяний»: the object of the last number of the same family."""
    counted = item.counted
    if counted is None:
        return None
    told = any(words[j].lower in words_of("such") | words_of("again") for j in range(counted.first, counted.head))
    these = counted.first == item.last + 3 and words[item.last + 1].lower == "из" and words[item.last + 2].lower != "числа"
    told = told or these  # «шесть из этих преступлений», not «12 из числа сотрудников»
    if not (told or of_the_kind(words, counted)):
        return None
    wrapper = words_of("empty_wrappers") | words_of("attempts")
    family = "event" if words[counted.head].lemmas & wrapper else item.family  # «пять таких случаев», «девять подобных попыток»
    alike = [d for d in reversed(known) if d.family == family or d.head_word == words[counted.head].lemma]
    if not told and words[counted.head].lower in load_numbers().wrappers:  # «ещё 1 500 экземпляров того же содержания»
        alike = [d for d in reversed(known) if d.family in ("literature", "information", "weapon", "drugs")][:1]
    if told and words[counted.head].lemmas & words_of("lots"):  # «96 кг гашиша. С весны перехвачено девять таких партий»
        alike = [d for d in reversed(known) if d.family in ("drugs", "weapon")]
    pages = item.family == "information"  # «сайты с роликами … 35 из этих страниц»
    named = next((d for d in alike if d.head_word == words[counted.head].lemma), None)  # not the attacks among them
    if alike and family == "event" and _of_the_last(named, alike[0]):
        named = alike[0]
    if named is None and of_the_kind(words, counted):
        named = next((d for d in alike if not d.head_word), None)
    if named is None and alike and item.code == "person":
        if _told_between(words[counted.head], alike[0], previous):
            return None
        named = alike[0].parent if these and alike[0].parent in known else None  # «148 человек, среди них трое детей; 89 из этих лиц»
    source = next((d for d in alike if pages and d.code == item.code), named or (alike[0] if alike else None))
    return replace(item, code=source.code, family=source.family) if source else None


def classed_crimes(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> Item | None:
    """«11 преступлений | относятся к террористическим |», «К экстремистским | относятся | 9 из них»: of which kind they are."""
    counted = item.counted
    if counted is not None:
        plain = item.code == "crime" and words[counted.head].lemmas & words_of("plain_crimes")
        at = item.end + 1
        told = plain and at + 2 < len(words) and words[at].lemmas & words_of("classing") and words[at + 1].lower in ("к", "ко")
        kind = _kind_told(words, at + 2) if told else ""
        return replace(item, code=kind) if kind else None
    at, event = item.first - 1, bool(known) and known[-1].family == "event"
    opens = next((j for j in range(at - 1, max(-1, at - 6), -1) if words[j].lower in ("к", "ко")), None) if at > 1 and event else None
    gapped = opens is not None and words[at].text in "–—-" and "phrase.classed" in known[-1].rules  # «…, к террористическим – 7»
    if opens is None or not (gapped or words[at].lemmas & words_of("classing")):
        return None
    kind = _kind_told(words[:at], opens + 1)  # not the pages of «К экстремистским относятся 18 из этих сайтов»
    return replace(item, code=kind, family="event") if kind else None


def _kind_told(words: Sequence[Word], at: int) -> str:
    """«[к] террористическим и экстремистским»: adjectives that stand for crimes."""
    end = at
    while end < len(words) and (words[end].attribute or words[end].lower in ("и", "или")):
        end += 1
    if end == at or (end < len(words) and words[end].nominal):
        return ""
    found = load_objects().match(frozenset({"преступление"}), [w.lemmas for w in words[at:end]])
    return found[0].code if found and found[0].code in KINDS else ""


def _told_between(noun: Word, source: Draft, previous: Unit | None) -> bool:
    """«двое пособников. Дела об участии | граждан | в боях. Осуждены 37 таких граждан»: they were told of since, without a number."""
    if previous is None or source.unit >= previous.number:
        return False
    return any(w.nominal and w.lemma == noun.lemma and w.number == "Plur" for w in previous.words)


def of_the_kind(words: Sequence[Word], counted: Counted) -> bool:
    """«преступлений этой категории»: of the kind that was told before."""
    right = " ".join(w.lower for w in words[counted.head + 1 : counted.head + 4])
    return re.match(pattern_of("same_kind"), right) is not None


def of_their_kind(here: Sequence[Draft]) -> None:
    """«учтено 540 преступлений террористической направленности. Больше всего преступлений в Дагестане (87)»: of that kind too."""
    for draft in here:
        whole, plain = draft.parent, draft.code == "crime" and draft.head_word in words_of("plain_crimes")
        if whole is not None and whole.code in KINDS[:2] and (plain or (draft.inherited_object and draft.code == "crime")):
            draft.code = whole.code


def same_noun(words: Sequence[Word], left: Counted, known: Sequence[Draft]) -> Draft | None:
    """«таких каналов было 190»: the noun of an earlier number again."""
    if left.head == 0 or words[left.head - 1].lower not in words_of("again"):
        return None
    again = next((d for d in reversed(known) if d.head_word == words[left.head].lemma), None)
    if again is None and words[left.head].lemma in words_of("whoever"):  # «185 боевиков. Таких лиц в столице – 40»
        again = next((d for d in reversed(known) if d.family == "people" and d.parent is None), None)
    return again
