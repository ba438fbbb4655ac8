"""What a clause says by the way: «…, добавил он, …», «…, как уточнил генерал, …», words in quotes that are meant otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .words import Word

LONG = 14  # words between two commas
WHERE = ("где", "куда", "откуда")
SCARE = 2  # words of a quotation that is no speech and no name


def by_the_way(words: Sequence[Word], low: int, high: int) -> frozenset[int]:
    """«Следователи, | как уточнил генерал, | возбудили 12 дел», «Разведка, | добавил он, | вычислила»: clauses of saying."""
    commas = [j for j in range(low, high + 1) if words[j].text == ","]
    out: set[int] = set()
    first = words[: commas[0]] if low == 0 and commas and commas[0] <= LONG and words[0].lower == "как" else ()
    if any(w.verb_form == "Fin" or (w.short and w.passive) for w in first):  # «Как установил суд, | члены ячейки подожгли два склада»
        out.update(range(commas[0] + 1))
    if low == 0 and commas and commas[0] <= LONG and words[0].lower in ("по", "согласно") and _tells(words[: commas[0]]):
        out.update(range(commas[0] + 1))  # «По подсчётам организации, | погибли не более 700 боевиков»
    for opens, closes in pairwise(commas):
        inside = words[opens + 1 : closes]
        if opens not in out and closes - opens <= LONG and (
            _tells(inside) or _is_relative(inside, words[closes + 1 : closes + 3]) or _is_banned(inside)
        ):
            out.update(range(opens, closes + 1))
    return frozenset(out)


def _tells(inside: Sequence[Word]) -> bool:
    """A verb of saying beside who says so: «как известно», «добавил он», «утверждает полковник»."""
    known = load_actions().reporting | load_actors().saying
    if not inside or inside[0].lower == "согласно" or (inside[0].lower == "по" and any(w.lemmas & load_actors().told for w in inside)):
        return bool(inside)  # «, по данным ООН,»
    verb = next((k for k, w in enumerate(inside) if w.pos == "VERB" and w.lemmas & known and w.verb_form == "Fin"), None)
    if inside[0].lower == "как":  # «, как установили следователи,»
        return any(w.verb_form == "Fin" or w.short or w.lower == "известно" for w in inside)  # «, как установлено,»
    told = any(w.case == "Nom" for w in inside) or _tell_in(inside)
    return verb is not None and verb < 2 and told and not any(w.lower == "что" for w in inside)


def _tell_in(inside: Sequence[Word]) -> bool:
    """«Одного из них, | сообщили в МВД, | полиция Турции задержала»: they of a place, nobody is named as the subject."""
    verb = inside[0]
    return verb.number == "Plur" and verb.verb_form == "Fin" and len(inside) > 2 and inside[1].lower in ("в", "во", "на", "из", "от")


def _is_banned(inside: Sequence[Word]) -> bool:
    """«боевики „Зари“, | которая запрещена в РФ, | похитили», «„Заря“, | признанная террористической, | взорвала»."""
    opens = bool(inside) and (inside[0].lower.startswith("котор") or inside[0].verb_form == "Part")
    return opens and any(w.lemmas & load_actors().banning for w in inside) and not any(w.pos == "NUM" or w.text.isdigit() for w in inside)


def _is_relative(inside: Sequence[Word], behind: Sequence[Word]) -> bool:
    """«Группа, | которой руководил Беков, | намеревалась …»: a relative clause right before the verb."""
    opens = any(w.lower.startswith("котор") for w in inside[:2]) or (bool(inside) and inside[0].lower in WHERE)  # «Турция, | где …, |»
    opens = opens and any(w.verb_form == "Fin" for w in inside)
    return opens and any(w.verb_form == "Fin" for w in behind)


def says(words: Sequence[Word], i: int, at: int) -> bool:
    """«террористы хотели взорвать мечеть, считает полиция»: a verb of saying is nearer than the deed."""
    known = (load_actions().reporting | load_actors().saying) - load_actions().planned  # «МВД рассчитывает изъять»
    aside = by_the_way(words, min(i, at), max(i, at))
    near = (w for w in words[max(0, i - 3) : i + 4] if w.i not in aside)
    return any(w.pos == "VERB" and w.lemmas & known and abs(w.i - i) < abs(at - i) for w in near)


def is_quoted_attribute(words: Sequence[Word], at: int) -> bool:
    """«участники | «приморской» банды»: an adjective that is written as a name."""
    quoted = at >= 0 and [w.text for w in words[at : at + 3 : 2]] == ["«", "»"] and words[at + 1].text.islower()
    return quoted and at + 3 < len(words) and words[at + 3].case == "Gen" and words[at + 1].case in ("Gen", "")


def is_scare(words: Sequence[Word], j: int) -> bool:
    """«спецназ | « | освободил | » | заложников»: a mark of a quotation of a word or two in small letters."""
    step = {"«": 1, "»": -1}.get(words[j].text, 0)
    other = "»" if step > 0 else "«"
    end = next((k for k in range(1, SCARE + 2) if step and 0 <= j + step * k < len(words) and words[j + step * k].text == other), None)
    return end is not None and end > 1 and words[min(j, j + step * end) + 1].text[:1].islower()


def is_apposed(words: Sequence[Word], first: int, last: int) -> bool:
    """«в ближайшем, „| Восток-Антитеррор |“, примут участие 1,2 тыс. человек»: a name in quotes told by the way, with commas round it."""
    low, high = first - 2, last + 2
    quoted = low >= 0 and high < len(words) and words[low + 1].text == "«" and words[high - 1].text == "»"
    return quoted and words[low].text == words[high].text == ","


BESIDE = 6  # words between «а» and the verb of the same subject


def same_subject(words: Sequence[Word], i: int) -> bool:
    """«захватили 290 автоматов, | а затем взяли в заложники 70 человек»: the same subject."""
    if words[i].lower != "а":
        return False
    behind = words[i + 1 : i + 3]
    if behind and behind[0].lower in words_of("then_as_well"):
        return len(behind) > 1 and behind[1].verb_form == "Fin" and not behind[1].passive
    verb = next((w for w in words[i + 1 : i + BESIDE] if w.verb_form or w.case == "Nom" or w.pos in ("PUNCT", "NUM", "PRON")), None)
    before = next((w for w in reversed(words[:i]) if w.verb_form == "Fin"), None)
    if verb is None or before is None or verb.verb_form != "Fin" or verb.passive or before.passive:
        return False
    return words[i + 1].pos == "ADP" and verb.number == before.number and verb.gender == before.gender  # «увезли, | а по дороге захватили»


def is_route(words: Sequence[Word], dash: int) -> bool:
    """«поезд Куляб | — | Москва», «трасса Омск — Тюмень»: from one place to another."""
    return all(0 <= j < len(words) and words[j].text.istitle() and words[j].pos in ("PROPN", "NOUN") for j in (dash - 1, dash + 1))


def before_relative(words: Sequence[Word], at: int) -> int:
    """«число стран|, которые вовлечены в войну, | возросло до 100»: the last word before a relative clause that ends near by, or ``at``."""
    closes = next((j for j in range(at, max(2, at - 5), -1) if words[j].text in ",;.:()"), 0)
    opens = next((j for j in range(closes - 1, max(0, closes - LONG), -1) if words[j].text in ",;.:()"), 0)
    comma = opens > 0 and words[opens].text == words[closes].text == ","
    told = comma and any(w.lower.startswith("котор") or w.lower == "где" for w in words[opens + 1 : opens + 3])
    return opens - 1 if told else at


def another_from(words: Sequence[Word], high: int, low: int = 1) -> int:
    """«при первом взрыве погибли 12, при | втором | — трое», «в | остальных | случаях ранены 40»: where another attack is told, or 0."""
    near = words[max(1, low) : high]
    told = (w for w in near if w.lower in words_of("another_one") and words[w.i - 1].pos == "ADP")
    return max((w.i for w in told if not words[w.i + 1].lemmas & load_actors().stages), default=0)  # no «на третий день»
