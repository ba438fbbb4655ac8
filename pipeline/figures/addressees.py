"""Whom and when somebody told something: what stands between a verb of saying and who says so."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from .words import Word

IN = ("в", "во", "на")
NEAR = 4  # words of a name in quotation marks
FAR = 8  # … of all that stands between
GLUE = (".", "–", "—", "-")  # inside the name of a site
OPENS, CLOSES = ("«", '"', "“"), ("»", '"', "”")


def without_addressee(gap: Sequence[Word]) -> Sequence[Word]:
    """«сообщили | «Вестнику» | в управлении», «рассказали | корреспонденту «Вестника» | в КНБ»: whom they told."""
    gap = _without_site(gap)
    opened = next((k for k, w in enumerate(gap) if w.text in OPENS), None)
    closed = next((k for k, w in enumerate(gap) if opened is not None and k > opened and w.text in CLOSES), None)
    return gap if opened is None or closed is None or closed - opened > NEAR + 1 else [*gap[:opened], *gap[closed + 1 :]]


def _without_site(gap: Sequence[Word]) -> Sequence[Word]:
    """«сообщили | Парус.News | в УВД», «рассказали | Новостям Алтая – PARUS.kz | в КНБ»: a paper by the address of its site."""
    latin = next((k for k, w in enumerate(gap) if w.text.isascii() and w.text.isalpha()), None)
    if latin is None:
        return gap
    first, last = latin, latin
    while first and (gap[first - 1].text[:1].isupper() or gap[first - 1].text in GLUE):
        first -= 1
    while last + 1 < len(gap) and (gap[last + 1].text[:1].isupper() or gap[last + 1].text.isascii()):
        last += 1
    return [*gap[:first], *gap[last + 1 :]]


def without_day(gap: Sequence[Word]) -> Sequence[Word]:
    """«сообщили | во вторник | в МВД», «рассказали в ГКНБ | в четверг |»: when they said so."""
    at = next((k for k, w in enumerate(gap[1:], 1) if w.lemmas & load_actors().days and gap[k - 1].lower in IN), None)
    return gap if at is None else [*gap[: at - 1], *gap[at + 1 :]]


def past_day(words: Sequence[Word], at: int) -> int:
    """Behind «во вторник», and behind whom they told: «сообщили | во вторник «Вестнику» | в пресс-службе суда»."""
    if at + 2 < len(words) and words[at].lower in IN and words[at + 1].lemmas & load_actors().days:
        at += 2
        opened = words[at].text in OPENS
        closed = next((w.i for w in words[at + 1 : at + NEAR] if w.text in CLOSES), None) if opened else None
        return closed + 1 if closed is not None and closed + 1 < len(words) else at
    return at


def past_addressee(words: Sequence[Word], verb: int) -> int:
    """«сообщил | «Вестнику» в среду | представитель», «заявил | журналистам | источник»: the word behind whom they told, and when."""
    at = verb + 1
    while at + 1 < len(words) and at - verb <= FAR:
        word = words[at]
        opened = at + (word.text.isupper() and words[at + 1].text in OPENS)  # «пояснили | НИА «Маяк» | в пресс-службе»
        quoted = words[opened + 1 : opened + NEAR + 2] if words[opened].text in OPENS else ()
        closed = next((w.i for w in quoted if w.text in CLOSES), None)
        told = word.nominal and word.case == "Dat"
        paper = word.text.isupper() and len(word.text) > 1 and word.case != "Nom"
        paper = paper or in_address(words, words[at + 1]) or in_address(words, word) or in_address(words, words[at - 1])
        owner = at > verb + 1 and word.nominal and word.case == "Gen" and words[at - 1].case == "Dat"
        if closed is not None:
            at = closed + 1
        elif word.lower in IN and words[at + 1].lemmas & load_actors().days:
            at += 2
        elif told or paper or owner or (word.attribute and word.case == "Dat") or word.pos == "ADV":
            at += 1
        else:
            break
    return at


def is_told(words: Sequence[Word], first: int, last: int, verb: Word) -> bool:
    """«сообщил | РЕН ТВ | источник», «об этом | Delo.uz | рассказал представитель»: a body, and who told it so, of one verb."""
    known = load_actors()
    if first < verb.i:
        opened = first - 1 if words[first - 1].text in OPENS else first
        if opened < 1 or words[opened - 1].lower != "этом" or not verb.i - 2 <= last < verb.i:
            return False
    elif first - verb.i > NEAR:
        return False
    elif verb.number == "Plur" and words[first].text.isascii() and last + 1 < len(words) and words[last + 1].lower in IN:
        return True  # «сообщили в пятницу | Zarya | в центре ведомства»
    at = max(last, verb.i) + 1
    while at + 1 < len(words) and (words[at].text in CLOSES or words[at].pos == "ADV"):
        at += 1
    if at + 2 < len(words) and words[at].lower in IN and words[at + 1].lemmas & known.days:
        at += 2
    while at + 1 < len(words) and words[at].attribute and words[at].case == "Nom":
        at += 1
    who = known.witnesses | known.offices | known.posts | known.heads | known.spokesmen
    return at < len(words) and words[at].case == "Nom" and words[at].number == verb.number and bool(words[at].lemmas & who)


def in_address(words: Sequence[Word], mark: Word) -> bool:
    """«Парус|.|kz»: the full stop inside the address of a site."""
    glued = 0 < mark.i < len(words) - 1 and words[mark.i - 1].end == mark.start and words[mark.i + 1].start == mark.end
    return mark.text == "." and glued and words[mark.i + 1].text.isascii()
