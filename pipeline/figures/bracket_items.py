"""Items of a bracket behind a total: «(опия — 40 кг; гашиша — 2 т)», «(в Казахстане девять, в Киргизии шесть)»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .words import Word


def the_rest(unit: Unit, draft: Draft) -> bool:
    """«прочие страны — 146»: what is left of a bracket's shares."""
    lead = [w.lower for w in unit.words[max(0, draft.item.first - 5) : draft.item.first]]
    return any(word.startswith(tuple(words_of("rest"))) for word in lead)


def behind_its_phrase(unit: Unit, whole: Draft, here: Sequence[Draft]) -> int:
    """«9 тонн наркотических средств, | психотропных веществ и прекурсоров | (…»: the word behind the last noun of the number's list."""
    at = whole.item.end + 1
    at += at + 1 < len(unit.words) and unit.words[at].short and unit.words[at + 1].text == "("  # «95 экстрадированы (Китаю — 31; …»
    listed = at < len(unit.words) and unit.words[at].lower in (",", "и")
    while listed and at < len(unit.words) and (unit.words[at].lower in (",", "и") or _genitive(unit.words[at])):
        at += 1
    return at


def _genitive(word: Word) -> bool:
    return (word.nominal or word.attribute) and word.case in ("Gen", "")


def of_a_kind(unit: Unit, draft: Draft) -> bool:
    """«(опия — 40 кг; гашиша — 2 т)», «(граждан Китая — 48; Монголии — 27)»: a dash behind a word that opens an item of the bracket."""
    words, at = unit.words, draft.item.first - 1
    while at > 0 and (words[at].pos in ("ADV", "PART") and words[at].lower not in words_of("more")):
        at -= 1
    at -= words[at].lower == "по"  # «Узбекистану и Армении — по семь»
    if at < 2 or words[at].text not in "–—-" or not (words[at - 1].nominal or words[at - 1].attribute):
        return False
    while at > 0 and (words[at - 1].nominal or words[at - 1].attribute) and words[at - 1].lower not in words_of("calendar"):
        at -= 1
    at -= words[at - 1].short and words[at - 2].text == "("  # «(выданы Казахстану — 31; Кыргызстану — 22)»
    return words[at - 1].text in "(,;" or words[at - 1].lower == "и"


def in_a_place(words: Sequence[Word], first: int) -> bool:
    """«24 (в Казахстане | девять, в Киргизии | шесть)»: an item of a bracket that begins with a place, without a dash."""
    at = first - 1
    while at > 0 and words[at].text[:1].isupper() and (words[at].nominal or words[at].attribute or words[at].pos == "X"):
        at -= 1
    return 0 < at < first - 1 and words[at].lower in words_of("where") and (words[at - 1].text in "(,;" or words[at - 1].lower == "и")
