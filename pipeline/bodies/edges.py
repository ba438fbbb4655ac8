"""The edges of a body's name: quotation marks, stops and prepositions that are no part of it."""

from __future__ import annotations

import re
from dataclasses import replace

from ..natasha.words import folded, may_be_genitive, readings
from ..phrases import ADJECTIVES, NOUNS, QUOTES, agree, feature, is_capital
from .candidates import Candidate
from .view import View

LONG = 6  # letters that no acronym that is a word has


def no_quotes(view: View, c: Candidate) -> Candidate | None:
    """Quotation marks and stops at the edges are no part of the name, a closing one that answers inside is."""
    start, end = c.start, c.end
    while start < end and not view.tokens[start].norm_[:1].isalnum():
        start += 1
    while end > start and not view.tokens[end - 1].norm_[-1:].isalnum() and not _answers(view, start, end):
        end -= 1
    if end < len(view.tokens) and view.tokens[end].norm_ in "»”“\"" and _opened(view, start, end):
        end += 1
    return replace(c, start=start, end=end) if start < end else None


def _opened(view: View, start: int, end: int) -> bool:
    text = view.text(start, end)
    german = text.count("„") > 0  # „…“, where else “…”
    opened = text.count("„") > text.count("“") + text.count("”") if german else text.count("“") > text.count("”")
    return opened or text.count("«") > text.count("»") or text.count('"') % 2 > 0


def _answers(view: View, start: int, end: int) -> bool:
    inside = view.text(start, end - 1)
    return view.tokens[end - 1].norm_ in "»”“\"" and inside.count("«") + inside.count("„") + inside.count('"') % 2 > 0


def no_loose_end(view: View, c: Candidate) -> Candidate | None:
    """«Организации | за» десять лет, «Лига портов | только»: a preposition or an adverb at the end begins something else."""
    end = c.end
    while end > c.start + 1 and view.tokens[end - 1].pos_ in ("ADP", "CCONJ", "PART", "ADV") and view.tokens[end - 1].norm_.islower():
        end -= 1
    return replace(c, end=end) if end < c.end else c


def no_stray_noun(view: View, c: Candidate) -> Candidate | None:
    """«совместных с Гвардией портов | учениях»: a noun in small letters at the end, in a case that the name does not take."""
    last, first = view.tokens[c.end - 1], view.tokens[c.start]
    if c.end - c.start < 2 or last.pos_ != "NOUN" or is_capital(last) or feature(last, "Case") not in ("Ins", "Loc", "Nom"):
        return c
    owned = any(t.pos_ == "ADP" or t.norm_ in QUOTES for t in view.tokens[c.start : c.end - 1])
    before = next((t for t in reversed(view.tokens[c.start : c.end - 1]) if t.pos_ in (*NOUNS, "ADJ")), None)
    if owned or before is None or agree(before, last) or not is_capital(first) or before.pos_ == "ADJ":
        return c
    return replace(c, end=c.end - 1, rule="no_stray_noun") if feature(before, "Case") != feature(last, "Case") else c


def no_other_case(view: View, c: Candidate) -> Candidate | None:
    """«на пространстве Организации | обстановке»: right behind its noun a name has no noun in small letters that is no genitive."""
    at = c.start + 1
    if at >= c.end or not view.head(c.start) or not is_capital(view.tokens[c.start]):
        return c
    behind = view.tokens[at]
    loose = behind.pos_ == "NOUN" and behind.norm_.islower() and not may_be_genitive(behind.norm_)
    return replace(c, end=at, rule="no_other_case") if loose else c


def no_headline(view: View, c: Candidate) -> Candidate | None:
    """«РУЖЬЯ СДАЮТ ЦЕЛЫМИ МАХАЛЛЯМИ»: in a line without a small letter a long word's capitals tell nothing."""
    if c.end - c.start > 1 or c.start in view.known or len(view.tokens[c.start]) < LONG or is_quoted(view, c.start):
        return c
    start = view.raw.rfind("\n", 0, view.tokens[c.start].idx) + 1
    line = view.raw[start : view.raw.find("\n", start) if "\n" in view.raw[start:] else len(view.raw)]
    return None if line.isupper() and len(line.split()) > 2 else c


def is_quoted(view: View, i: int) -> bool:
    return i > 0 and view.tokens[i - 1].norm_ in QUOTES


def no_pointing(view: View, c: Candidate) -> Candidate | None:
    """«10-е Главное управление | министерства», «Штаб | международной операции»: what in small letters points back to a name."""
    end = c.end
    last = view.tokens[end - 1]
    if end - c.start < 2 or is_capital(last) or folded(last.lemma_) not in view.knowledge.bodies.pointing:
        return c
    end -= 1
    while end > c.start and view.tokens[end - 1].pos_ in ADJECTIVES and not is_capital(view.tokens[end - 1]):
        end -= 1
    return replace(c, end=end, rule="no_pointing") if any(view.head(i) for i in range(c.start, end)) else c


def no_ground(view: View, c: Candidate) -> Candidate | None:
    """«Министерство информации | по представлениям МВД» закрыло сайты: on what ground is no part of the name."""
    stops = view.knowledge.bodies.stops
    inner = (i for i in range(c.start + 1, c.end - 1) if view.tokens[i].norm_ == "по")
    cut = next((i for i in inner if folded(view.tokens[i + 1].lemma_) in stops), c.end)
    return replace(c, end=cut, rule="no_ground") if cut < c.end else c


OF_A_YEAR = re.compile(r"\w-(?:19|20)\d\d(?!\w)")


def no_year(view: View, c: Candidate) -> Candidate | None:
    """«ЭКСПО-2017», «Охрана ЭКСПО-2017»: an event of a year."""
    dated = OF_A_YEAR.search(view.text(c.start, c.end))
    quoted = c.start > 0 and view.tokens[c.start - 1].norm_ in QUOTES
    return None if dated and not quoted and not any(i in view.known for i in range(c.start, c.end)) else c


def is_half_row(view: View, c: Candidate) -> bool:
    """«Прокуратуры Омской | и Томской областей»: the places of several bodies, cut where the second of them begins."""
    doc, end = view.tokens, c.end
    if end + 2 >= len(doc) or doc[end].norm_ not in ("и", ",") or end - c.start < 2 or not view.head(c.start):
        return False
    row = _is_adjective(doc[end - 1].norm_) and _is_adjective(doc[end + 1].norm_)
    return row and doc[end + 2].pos_ in NOUNS and feature(doc[end + 2], "Number") == "Plur" and not is_capital(doc[end + 2])


def _is_adjective(word: str) -> bool:
    return "ADJ" in {pos for pos, *_ in readings(word)}
