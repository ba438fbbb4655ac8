"""Words of one phrase that «и» joins: attributes that share a head, owners of one head."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.inflection import readings
from .words import Word

TAIL = 9  # words behind a head that may belong to it


def row_end(words: Sequence[Word], last: int) -> int:
    """«жители Омской | , Тверской и Курской областей», «жители Хатлона | , Зеравшана и двух районов»: a row of owners that «и» closes."""
    if last + 2 >= len(words) or words[last + 1].text != "," or words[last].case != "Gen":
        return last
    end = last
    for j in range(last + 1, min(len(words), last + TAIL)):
        joined = words[j].text == "," or words[j].lower == "и"
        if not joined and words[j].case != "Gen":
            break
        end = j if not joined else end
    return end if any(w.lower == "и" for w in words[last + 1 : end]) and end < last + TAIL - 1 else last


def first_of_several(words: Sequence[Word], head: Word) -> int | None:
    """«(Полоцкий) и Сморгонский | отряды»: the first of the attributes in the singular that share a head in the plural."""
    j = head.i - 1
    if j > 1 and words[j - 1].lower == "и" and all(_is_plural(words[k], head) for k in (j, j - 2)):
        return j - 2  # «французские и малийские | силовики»
    while head.number == "Plur" and j > 1 and words[j - 1].lower in ("и", ",") and all(_is_single(words[k], head) for k in (j, j - 2)):
        j -= 2
    return j if 0 <= j < head.i - 1 else None


def _is_plural(word: Word, head: Word) -> bool:
    return word.pos == "ADJ" and word.attribute and word.number == head.number == "Plur" and word.case == head.case


def _is_single(word: Word, head: Word) -> bool:
    """An attribute in the singular, in the case of its head; one with a capital is a name to the tagger."""
    named = word.pos == "PROPN" and word.lower.endswith(("ский", "ская", "ского", "ской", "ским", "скому"))
    return (word.attribute or named) and word.number == "Sing" and word.case == head.case


def is_owner(words: Sequence[Word], j: int) -> bool:
    """«жители Рашта и | Тавильдары», a nominative to the tagger: a place joined to a genitive."""
    word, before = words[j], words[j - 2] if j > 1 else words[j]
    fits = before.pos == word.pos == "PROPN" and before.case == "Gen" and not word.text.isupper()
    return fits and any(p.tag.case == "gent" for p in readings(word.lower))


def both(head: Word) -> str:
    """«обе службы», «оба ведомства», in whatever case they stand."""
    told = next((p for p in readings(head.lower) if p.tag.POS == "NOUN" and p.normal_form in head.lemmas), None)
    form = told.inflect({"sing", "gent"}) if told is not None else None
    return f"{'обе' if told is not None and told.tag.gender == 'femn' else 'оба'} {form.word if form else head.text}"
