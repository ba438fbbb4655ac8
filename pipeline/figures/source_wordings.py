"""Where a sentence announces a source: «по данным», «говорится в сообщении», «таковы итоги подсчётов»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicon.actors import load_actors
from .addressees import IN
from .hearings import HARD, NEAR, REACH
from .words import Word

PAGES = ("сайте", "странице", "портале", "канале", "аккаунте", "ленте")
GIVEN_BY = ("от", "из")


def _who_gave_it(words: Sequence[Word], at: int) -> int:
    """«По информации, представленной | уполномоченными органами», «по данным, полученным от | ФСБ»: behind a participle of that noun."""
    if words[at].text != "," or at + 3 >= len(words) or words[at + 1].verb_form != "Part" or not words[at + 1].attribute:
        return at
    return at + 2 + (words[at + 2].lower in GIVEN_BY)


def sources(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where a source is announced, and the first word behind: «по данным |», «по его словам |», «говорится в |»."""
    line = [w.lower for w in words]
    yield from _by_wording(words, line)
    yield from _told_in(words, line)
    yield from _figures_of(words, line)
    yield from _by_described_data(words, line)


def _by_wording(words: Sequence[Word], line: Sequence[str]) -> Iterator[tuple[int, int]]:
    """«по данным |», «по информации, представленной |», «со слов |»."""
    seen = set(line)
    for wording in load_actors().sources:
        parts = wording.split()
        if not seen.issuperset(parts):
            continue
        for i in range(len(line) - len(parts)):
            if parts[-1] == "данным" and line[i + len(parts)].endswith(("ам", "ям", "ым", "им")):
                continue  # «по данным фактам возбуждено»
            if parts[-1] in IN and words[i + len(parts)].lemmas & load_actors().days:
                continue  # «сообщили в | среду «Вестнику»»
            if line[i : i + len(parts)] == parts and (line[i + len(parts)] != "из" or parts[-1] == "следует"):
                yield i, _who_gave_it(words, i + len(parts))


def _told_in(words: Sequence[Word], line: Sequence[str]) -> Iterator[tuple[int, int]]:
    """«говорится на официальной странице |», «сообщается в распространённом сообщении |»."""
    for i in range(len(words) - 3):
        if words[i].lemma in ("говориться", "сообщаться", "отмечаться", "указываться", "сказать") and line[i + 1] in IN:
            j = next((k for k in range(i + 2, min(len(words) - 1, i + 5)) if not words[k].attribute), i + 2)
            if line[j].endswith(PAGES) and j > i + 2:
                yield i, j + 1  # «говорится на официальной странице | ведомства»
            if (paper := _described_paper(words, i + 2)) > j:
                yield i, paper + 1


def _figures_of(words: Sequence[Word], line: Sequence[str]) -> Iterator[tuple[int, int]]:
    """«таковы итоги подсчётов |», «эти цифры содержатся в обзоре |», «на портале |»."""
    published = any(w.lemmas & load_actors().publishing for w in words)
    for i in range(len(words) - 2):
        if line[i] in ("таковы", "такова", "согласно") and (told := _told_behind(words, i + 1)):
            yield i, told + 1  # «таковы итоги подсчётов | «Вестника»», «согласно обнародованным данным | МВД»
        too = int(line[i + 1] == "и")  # «отражено и в статистике суда»
        stands = line[i + 1 + too] in IN and words[i].lemmas & load_actors().standing_in and (words[i].passive or line[i].endswith("ся"))
        if stands and (paper := _paper(words, i + 2 + too)):
            yield i, paper + 1  # «эти цифры содержатся в обзоре, | подготовленном МВД»
        if published and line[i] == "на" and (page := _page(words, i + 1)):
            yield i, page + 1  # «на портале | Генпрокуратуры появилась статистика»


def _by_described_data(words: Sequence[Word], line: Sequence[str]) -> Iterator[tuple[int, int]]:
    """«по последним данным |», «по уточнённым на 14 июня данным |»."""
    for i in range(len(words) - 2):
        if line[i] != "по":
            continue
        j = i + 1
        while j < min(len(words) - 1, i + 4) and (words[j].attribute or line[j] in load_actors().owners or line[j] == "же"):
            j += 1
        if line[i + 1].endswith(("ым", "им")) and not words[j].lemmas & load_actors().told:  # «по уточнённым на 14 июня данным»
            j = next((k for k in range(j, min(len(words) - 1, j + 5)) if words[k].lemmas & load_actors().told), j)
        if j > i + 1 and words[j].lemmas & load_actors().told:
            yield i, j + 1


def _described_paper(words: Sequence[Word], at: int) -> int:
    """«говорится в | распространённом в пятницу | сообщении | ведомства»: the paper behind a participle of its own; else none."""
    if words[at].verb_form != "Part" or words[at].case not in ("Loc", ""):
        return 0
    reach = words[at + 1 : at + REACH]
    end = next((k for k, w in enumerate(reach) if w.text in (",", *HARD) or w.verb_form == "Fin"), len(reach))
    paper = next((w for w in reach[:end] if w.case == "Loc" and w.lemmas & (load_actors().papers | load_actors().published)), None)
    behind = words[paper.i + 1] if paper is not None and paper.i + 1 < len(words) else None
    owned = behind is not None and (behind.lemmas & load_actors().callings or behind.text[0].isupper())
    return paper.i if paper is not None and owned else 0


def _page(words: Sequence[Word], at: int) -> int:
    """The word «сайте» or «портале» behind «на» and its attributes, with a name behind it; else none."""
    at = next((w.i for w in words[at : at + NEAR] if not w.attribute), at)
    named = at + 1 < len(words) and words[at + 1].case in ("Gen", "") and words[at + 1].nominal
    return at if named and words[at].lower.endswith(PAGES) else 0


def _paper(words: Sequence[Word], at: int) -> int:
    """The word «обзоре», «годовом отчёте» behind «в», if a clause tells of nothing but where figures stand; else none."""
    at = next((w.i for w in words[at : at + NEAR] if not w.attribute), at)
    paper = at + 1 < len(words) and bool(words[at].lemmas & (load_actors().papers | load_actors().published))
    return at if paper and words[at].case in ("Loc", "") else 0


def _told_behind(words: Sequence[Word], at: int) -> int:
    """The last word of «итоги подсчётов», «последние данные мониторинга», of which at least one is what a source tells; else none."""
    found = 0
    for w in words[at : at + NEAR]:
        if w.lemmas & (load_actors().told | load_actors().published):
            found = w.i
        elif not w.attribute or found:
            break
    return found if found + 1 < len(words) else 0
