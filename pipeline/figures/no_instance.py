"""«Случаев использования фондов не выявлено»: a word that counts, and the event that it counts."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.objects import Phrase, load_objects
from ..lexicon.wordings import table_of, words_of
from .denials import Zero, governed, match, none_happened
from .words import Word

REACH = 8  # words


def instance_at(words: Sequence[Word], j: int) -> int | None:
    """«[случаев] использования фондов», «[фактов] провоза оружия»: the word that counts what stands before the denial."""
    for k in range(j, max(-1, j - REACH), -1):
        if words[k].text in ",;.:" or words[k].pos in ("NUM", "VERB"):
            return None
        absent = words[k].case in ("Nom", "Acc") and any(w.lower in words_of("absent") for w in words[j + 1 : j + REACH])
        if words[k].lemmas & words_of("instances") and words[k].number == "Plur" and (words[k].case == "Gen" or absent):
            return None if governed(words, k) else k
    return None


def no_instance(words: Sequence[Word], k: int, i: int) -> Zero:
    first, last = min(i - (i > 0 and words[i - 1].lower == "не"), k), max(i, k)
    if (harmed := harm(words, k)) is not None:
        return Zero(first, last, k, harmed[1], "people", harmed[0], "zero.loss")
    found = load_objects().match(words[k].lemmas, [w.lemmas for w in words[k + 1 : max(k, i) + 1]])
    if found is None or found[0].code == "other":
        found = _of_what(words, k, i) or found
    code, family = (found[0].code, found[0].family) if found and found[0].code != "other" else ("crime", "event")
    return Zero(first, last, k, code, family, none_happened(words[i].lemmas, code), "zero.instance")


def harm(words: Sequence[Word], k: int) -> tuple[str, str, int] | None:
    """«случаев гибели сотрудников не отмечено», «фактов похищения людей нет»: what became of nobody, of whom, and where that stands."""
    noun = words[k + 1] if k + 1 < len(words) else words[k]
    action = next((table_of("harms")[lemma] for lemma in sorted(noun.lemmas) if lemma in table_of("harms")), "")
    whom = next((w for w in words[k + 2 : k + 5] if w.nominal), None)
    found = match(words, whom.i, k + 2) if whom is not None and action else None
    return (action, found.code, whom.i) if whom is not None and found is not None and found.family == "people" else None


def _of_what(words: Sequence[Word], k: int, i: int) -> tuple[Phrase, tuple[int, ...]] | None:
    """«фактов совершения [терактов]», «случаев [нападений] на посты»: the event in the genitive that the word counts."""
    for j in range(k + 1, min(i, k + 5)):
        if words[j].pos in ("ADP", "PUNCT"):
            break
        thing = match(words, j, j - words[j - 1].attribute) if words[j].nominal and words[j].case == "Gen" else None
        if thing is not None and thing.family == "event":
            return thing, ()
        if words[j].nominal and not words[j].lemmas & words_of("carrying_out"):
            break  # «случаев финансирования терактов»
    return None
