"""Words between a number and its noun that count nothing: «единиц оружия», «40 из числа задержанных», «двое из нападавших»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ..lexicon.objects import load_objects
from .codings import done_to_people
from .words import Word


def out_of(words: Sequence[Word], at: int) -> int:
    """«612 из этих лиц», «40 из числа задержанных»: the thing stands behind."""
    if (
        at + 2 < len(words)
        and words[at].lower == "из"
        and words[at + 1].lower in ("этих", "указанных", "данных", "числа", "таких", "названных", "общего", "всех")
    ):
        return at + 3 if words[at + 1].lower == "общего" else at + 2
    if at + 2 < len(words) and words[at + 1].lower == "вести":
        return at + 2  # «14 без вести | пропавших лиц»
    return at + _some_of(words, at)


def _some_of(words: Sequence[Word], at: int) -> bool:
    """«двое | из | нападавших боевиков», «один из главарей»: people by what they are, not by what was done to them."""
    if at + 1 >= len(words) or words[at].lower != "из":
        return False
    row = list(takewhile(lambda w: w.attribute or w.nominal, words[at + 1 : at + 4]))
    placed = words[at + 1 + len(row) : at + 6 + len(row)]
    if row and not row[-1].nominal and [w.pos for w in placed[:2]] == ["ADP", "PROPN"]:
        row += takewhile(lambda w: w.attribute or w.nominal, placed[2:])  # «из обнаруженных | в Назрани | устройств»
    noun = next((w for w in row if w.nominal), row[-1] if row else None)
    if noun is None or (noun.case, noun.number) != ("Gen", "Plur"):
        return False
    found = load_objects().match(noun.lemmas, [])
    if found is None or words[at - 1].lemma == "один":
        return found is not None  # «одна из бомб обезврежена», «один из подозреваемых арестован»
    return found[0].family == "people" and found[0].code != "person" and not done_to_people(noun.lower)  # not «девять из задержанных»


def skip_wrapper(words: Sequence[Word], at: int, stops: frozenset[int], wrappers: frozenset[str], short: frozenset[str]) -> int:
    """«единиц огнестрельного оружия», «ед.», «фактов вербовки»: the thing stands behind."""
    i = at
    while i < len(words) and words[i].attribute and i not in stops and i - at < 3:
        i += 1
    if i < len(words) and words[i].lower in short and i not in stops:
        i += 1
        return i + 1 if i < len(words) and words[i].text == "." else i
    if i < len(words) and words[i].lower in wrappers and i not in stops:
        then = _past_adverbs(words, i + 1)
        follows = then < len(words) and (words[then].attribute or words[then].nominal) and words[then].case in ("Gen", "")
        return i + 1 if follows and i + 1 not in stops else at
    return at


def _past_adverbs(words: Sequence[Word], at: int) -> int:
    """«единиц | незаконно | хранившегося оружия», «единиц | не | состоявшего на учёте оружия»: to the participle."""
    then = next((j for j in range(at, min(len(words), at + 3)) if words[j].pos != "ADV" and words[j].lower != "не"), at)
    return then if then == at or words[then].verb_form == "Part" else at
