"""An answer that tells of none: «– Сколько терактов произошло? – Ни одного», «– Были ли потери? – Нет»."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.wordings import table_of, words_of
from ..records import Quantity
from .answers import asks, counted_in
from .denials import match
from .drafts import Draft, Unit
from .items import Item
from .unhurt import loss_object
from .words import Word

RULE = "zero.answer"
SHORT = 7  # words of «Нет, слава богу, пока не было.»
LEAD = 6  # words of «– В этом году – | ни одного»


def answered_none(unit: Unit, previous: Unit | None) -> Draft | None:
    """The zero of a sentence that answers the question right before."""
    question = previous.words if previous is not None else ()
    if previous is None or not question or question[-1].text != "?":
        return None
    words = unit.words
    opens = next((w.i for w in words if w.pos != "PUNCT"), len(words))
    if asks(question) is not None:
        at = _none(words, opens)
        asked = _asked_number(previous) if at is not None else None
    else:
        at = (opens, opens + (words[opens].lower == "не")) if _no(words[opens:]) else None
        asked = _asked_whether(question) if at is not None else None
    if at is None or asked is None:
        return None
    code, family, action, text = asked
    start, end = words[at[0]].start, words[at[1]].end
    quantity = Quantity(start, end, start, end, "", Decimal(0), unit="count", kind="count", rule=RULE)
    item = Item(-1, at[0], at[1], None, code, family, False, at[1])
    return Draft(quantity, item, unit.number, (action,), text, code, family, None, None, "result", 0.5, [RULE], start, end)


def _none(words: Sequence[Word], opens: int) -> tuple[int, int] | None:
    """«Ни одного», «За год – ни одной», «Никого»"""
    for k in range(opens, min(len(words), opens + LEAD)):
        if words[k].text in ".;:" or words[k].verb_form == "Fin" or words[k].short:
            return None
        last = k + (words[k].lower == "ни" and k + 1 < len(words) and words[k + 1].lower.startswith("одн"))
        if last > k or words[k].lower in words_of("none_at_all"):
            bare = last + 1 >= len(words) or words[last + 1].pos == "PUNCT"
            return (k, last) if bare else None
    return None


def _no(words: Sequence[Word]) -> bool:
    """«Нет.», «Не было», «Нет, пока не было.»"""
    said = [w.lower for w in words if w.pos != "PUNCT"]
    denied = said[:1] == ["нет"] or said[:2] == ["не", "было"]
    return denied and len(said) <= SHORT and not any(w.nominal and w.lower not in words_of("sighs") for w in words) and "но" not in said


def _asked_number(previous: Unit) -> tuple[str, str, str, str] | None:
    """«Сколько террористов задержано?»: what is counted, and the deed of the question's verb."""
    told = counted_in(previous.words)
    if told is None:
        return None
    hits = [(hit[0], previous.words[t.i].text) for t in previous.triggers if not t.noun and (hit := t.action(*told)) is not None]
    return (*told, hits[-1][0], hits[-1][1]) if hits else None


def _asked_whether(question: Sequence[Word]) -> tuple[str, str, str, str] | None:
    """«Были ли теракты?», «Есть ли потери?», «Потери есть?»"""
    there = next((w for w in question if w.lower in ("были", "есть", "случались", "происходили", "имеются")), None)
    if there is None:
        return None
    for word in question:
        if word.number != "Plur" or not (word.nominal or word.attribute) or word.case not in ("Nom", "Acc"):
            continue
        if loss := next((told for n in sorted(word.lemmas) if (told := table_of("losses").get(n))), ""):
            return loss_object(question, word.i, loss.split("_")[1]), "people", loss.split("_")[0], there.text
        thing = match(question, word.i, max(0, word.i - 2))
        if thing is not None and thing.family == "event" and not word.lemmas & words_of("mere_threats"):
            return thing.code, "event", "attempted" if word.lemmas & words_of("attempts") else "committed", there.text
    return None
