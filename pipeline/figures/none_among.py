"""Nobody of a kind among those told before: «из них ни одного», «никто из них не является иностранцем», «судимых среди них нет»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.wordings import words_of
from .amid import amid
from .denials import Zero, denied_verb, match
from .meant import done_to
from .words import Word

REACH = 9  # words between «никто» and what nobody is
MARKS = ",;.:()—–"


def clause_start(words: Sequence[Word], i: int, marks: str = ",;.:()") -> int:
    return next((k + 1 for k in range(i - 1, -1, -1) if words[k].text in marks), 0)


def of_them_before(words: Sequence[Word], i: int) -> bool:
    """«среди них женщин – | ни одной», «из которых по факту теракта – | ни одного», «в том числе …», in the clause before word ``i``."""
    near = words[clause_start(words, i) : i]
    pairs = [(a.lower, b.lower) for a, b in pairwise(near)]
    theirs = any(a in words_of("out_of") and b in words_of("they") for a, b in pairs) and not any(w.lemma == "один" for w in near)
    return theirs or any(a in ("том", "их", "этого") and b in ("числе", "числа") for a, b in pairs)


def of_a_kind_before(words: Sequence[Word], i: int) -> bool:
    """«доставлены 12 человек, [за экстремизм –] ни одного»: the clause tells for what, and it is the only one of that sort."""
    opens = clause_start(words, i)
    clause = words[opens:i]
    if len(clause) < 3 or clause[-1].text not in ("–", "—", "-") or clause[0].lower not in words_of("for_what"):
        return False
    timed = any(w.lower in words_of("calendar") or w.text[:4].isdigit() for w in clause)
    before = words[clause_start(words, opens - 1) : opens - 1] if opens > 1 else ()
    alike = any(w.lower in words_of("for_what") for w in before[:1]) or any(w.text in ("–", "—", ":") for w in words[: opens - 1])
    return not timed and not alike and opens > 1 and words[opens - 1].text == ","


def listed_before(words: Sequence[Word], i: int) -> Word | None:
    """«женщин среди [осуждённых] – четыре, несовершеннолетних – ни одного»: among whom the clause before tells a part."""
    opens = clause_start(words, i)
    clause = words[opens:i]
    bare = 0 < len(clause) < 5 and all(w.nominal or w.attribute or w.text in ("–", "—", "-") for w in clause)
    before = words[clause_start(words, opens - 1) : opens - 1] if bare and opens > 1 else ()
    among = next((a.i for a in before if a.lower in words_of("out_of")), None)
    at = words[among + 1] if among is not None else None
    return at if at is not None and (at.lower in words_of("they") or done_to(at)) else None


def in_part(words: Sequence[Word], i: int) -> bool:
    """Does the clause before «ни одного» tell it of a part of the number before?"""
    return of_them_before(words, i) or of_a_kind_before(words, i) or listed_before(words, i) is not None


def of_some_before(words: Sequence[Word], i: int) -> bool:
    """«Из 20 задержанных террористов | ни один не был иностранцем», in the clause before word ``i``."""
    pairs = pairwise(words[clause_start(words, i) : i])
    return any(a.lower in words_of("out_of") and (b.pos == "NUM" or b.text.isdigit()) for a, b in pairs)


def none_of_so_many(words: Sequence[Word], first: int, end: int) -> bool:
    """«Из 20 арестованных террористов | никто не признал вину»: does the number open a clause that tells of none of those?"""
    opens = first > 0 and words[first - 1].lower == "из" and (first < 2 or words[first - 2].text in MARKS)
    ends = next((k for k in range(end + 1, len(words)) if words[k].text in MARKS), len(words))
    return opens and any(w.lower in words_of("nobody") | {"никого"} for w in words[end + 1 : ends])


def none_of_them(words: Sequence[Word], i: int) -> bool:
    """«захвачены 40 человек, [никто] из которых не пострадал», «…, из них [никто] не пострадал»: of the number before."""
    behind = [w.lower for w in words[i + 1 : i + 3]]
    return (len(behind) == 2 and behind[0] == "из" and behind[1] in ("них", "которых", "коих")) or of_them_before(words, i)


def nobody_is(words: Sequence[Word], i: int, last: int) -> Zero | None:
    """«[никто] из них не является иностранцем», «из которых [ни один] не был гражданином страны»: what nobody of them is."""
    of = last + 1
    if of + 1 < len(words) and words[of].lower == "из":
        theirs = of + 1 + (words[of + 1].lower in words_of("these"))
        if not (words[theirs].lower in words_of("they") or words[theirs].attribute or words[theirs].nominal):
            return None
    elif not (of_them_before(words, i) or of_some_before(words, i)):
        return None
    verb = denied_verb(words, range(last + 1, min(len(words), last + REACH)), MARKS)
    if verb is None or words[verb].future or not words[verb].lemmas & words_of("being_something"):
        return None
    for j in range(verb + 1, min(len(words), verb + 5)):
        if words[j].text in MARKS or words[j].pos == "ADP":
            return None
        if words[j].case == "Ins" and words[j].nominal:
            found = match(words, j, verb + 1)
            known = found is not None and found.family == "people" and found.code != "person"
            return Zero(i, j, j, found.code, "people", "", "zero.among", True) if known and found is not None else None
    return None


def nobody_so(words: Sequence[Word], j: int, low: int, high: int) -> Zero | None:
    """«ранее [судимых] среди них нет», «[вооружённых] в их числе не было»: an adjective tells of whom there were none."""
    word = words[j]
    many = word.number == "Plur" and (word.case == "Gen" or (word.case == "Nom" and "отсутств" in words[high].lower))
    so = word.attribute or (word.nominal and word.animate and word.lower.endswith(("ых", "их")))
    if not many or not so or match(words, j, j) is not None:
        return None
    aside = words[j - 1].text == "," and any(w.text == "," for w in words[j:high])
    if j and (aside or words[j - 1].lower == "не"):
        return None  # «боевиков, [готовых] к терактам, среди них нет»
    if j + 1 < len(words) and words[j + 1].nominal and words[j + 1].case == word.case:
        return None
    among, told = amid(words, low, high, j)
    low -= low == j and low > 0 and words[low - 1].lower in words_of("formerly")
    return Zero(low, high, j, "person", "people", "", "zero.among", True, told) if among else None
