"""A phrase of the text in the nominative, as a table calls it, with the genitives that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of as words_in
from .asides import is_quoted_attribute, is_scare
from .shared_heads import TAIL, first_of_several, is_owner, row_end
from .voices import Named, Voice, inside
from .words import Word

CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
PLACED = ("ский", "ская", "ского", "ской", "ским", "скому", "ские", "ских", "скими", "ское")  # «Лидский», «Омская»
POINTING = ("этот", "это", "тот", "то", "весь", "такой", "сам", "самый")
NUMBERED = re.compile(r"\d{1,3}-(?:й|го|ого|е)")


def words_of(
    words: Sequence[Word], i: int, heads: frozenset[str], cases: Sequence[str], named: Sequence[Named] = (), back: bool = False
) -> Voice | None:
    """The phrase around a place whose head is one of ``heads``: «(эксперты ООН) оценивают»."""
    step = range(i, max(-1, i - 5), -1) if back else range(i, min(len(words), i + 4))
    head = next((words[j] for j in step if words[j].lemmas & heads and words[j].case in cases and not describes(words, words[j])), None)
    if head is None:
        return None
    last = tail_end(words, head.i, named)
    between = words[last + 1 : i + 1] if back else words[i : head.i]
    if any(not (w.attribute and w.case == head.case) for w in between):
        return None
    return Voice(None, phrase_text(words, head, last))


def describes(words: Sequence[Word], word: Word) -> bool:
    """«главный | военный | прокурор», «военные | источники»: an adjective of the noun behind it, no soldiers."""
    behind = words[word.i + 1] if word.i + 1 < len(words) else word
    return word.attribute and behind.pos == "NOUN" and behind.case == word.case and behind.number == word.number


def tail_end(words: Sequence[Word], head: int, named: Sequence[Named]) -> int:
    """The last word of the genitives behind a head: «органы | безопасности и правопорядка»."""
    last = inside(words, head)
    staffed = any(n.first == last + 1 for n in named)  # «в ходе задержания сотрудниками | ФСБ | 12 боевиков»
    deed = head > 0 and words[head - 1].case == "Gen" and words[head - 1].lower.endswith(("ния", "тия"))
    if words[head].case == "Ins" and deed and not staffed:
        return last  # «рассмотрения судами | дел о терроризме»
    done = words[head - 1] if head > 1 and words[head].case == "Ins" and words[head - 1].verb_form == "Part" else None
    done = None if done is None or done.number != "Plur" or words[head - 2].text in (",", "(") else done
    for j in range(last + 1, min(len(words), last + TAIL)):
        word, behind = words[j], words[j + 1] if j + 1 < len(words) else None
        genitive = behind is not None and (behind.case == "Gen" or (word.lower == "и" and is_owner(words, j + 1)))
        own = any(n.first <= j <= n.last for n in named) or NUMBERED.fullmatch(word.lower) is not None
        if done is not None and done.attribute and word.case == done.case != "Ins" and word.number == done.number:
            break  # «изъятых полицией города | стволов»
        if word.text.isdigit() and behind is not None and behind.lower in words_in("calendar"):
            break  # «спецслужбы Казахстана | 10 июня»
        of_many = word.text.isdigit() or word.pos == "NUM"  # «полиция 15 стран»
        own = own or (of_many and behind is not None and bool(behind.lemmas & load_actors().states))
        own = own or any(is_quoted_attribute(words, at) for at in range(j - 2, j + 1))
        own = own or (words[j - 1].text == "Республики" and word.pos == "PROPN")  # «Республики Казахстан», a nominative
        own = own or (words[j - 1].lower == "и" and is_owner(words, j))
        own = own or (word.lower == "же" and words[j - 1].lemma == "тот" and genitive)  # «боевики той | же | ячейки»
        if own or (word.case == "Gen" and (word.nominal or word.attribute)) or (word.attribute and word.case == "" and genitive):
            last = j
        elif not (genitive and (_is_of_members(words, j) or (word.lower == "и" and (words[j + 1].nominal or words[j + 1].attribute)))):
            break
    while last > head and words[last].lower.endswith(("нного", "нной", "нных")) and words[last].attribute and words[last].text.islower():
        last -= 1  # «эксперты | расположенного рядом центра»
    return _against(words, last) if last > head and words[last].lemmas & words_in("takes_dative") else last


def _against(words: Sequence[Word], last: int) -> int:
    """«бойцы частей противодействия | терроризму и экстремизму»: what the last noun asks for."""
    end = last
    for j in range(last + 1, min(len(words), last + TAIL)):
        joint = words[j].lower == "и"
        if not joint and not ((words[j].nominal or words[j].attribute) and words[j].case == "Dat"):
            break
        end = j if words[j].nominal else end
    return end


def _is_of_members(words: Sequence[Word], j: int) -> bool:
    """«государств | – | членов ШОС»; no «органами государств ОДКБ – Армении, Беларуси»."""
    return words[j].text in ("-", "–", "—") and bool(words[j - 1].lemmas & load_actors().states)


QUOTED = 4  # words of a name in quotes behind its kind


def _from_band(words: Sequence[Word], last: int) -> int | None:
    """«боевики | из террористической группировки | «Заря»»: the band that they belong to."""
    if last + 2 >= len(words) or words[last + 1].lower != "из":
        return None
    noun = next((w for w in words[last + 2 : last + 6] if not w.attribute or w.nominal), None)
    known = noun is not None and noun.case == "Gen" and noun.lemmas & (load_actors().gangs | words_in("kinds_of_bands"))
    return noun.i if known and noun is not None else None


def called(words: Sequence[Word], head: Word, named: Sequence[Named] = (), row: bool = False) -> str:
    """A phrase in the nominative with the names in quotes behind it: «группы «Альфа» и «Арыстан»»; ``row``: with all its owners."""
    head = _described(words, head)
    last = tail_end(words, head.i, named)
    start = last = row_end(words, last) if row else last
    text = phrase_text(words, head, last)
    if head.lemmas & load_actors().attackers and (end := _from_band(words, last)) is not None:
        text += " " + " ".join(w.text for w in words[last + 1 : end + 1])
        start = last = end
    while last + 2 < len(words):
        opened = last + 1 + (words[last + 1].lower in ("и", ",") and words[last].text == "»")
        mark = {"«": "»", '"': '"'}.get(words[opened].text, "")
        if not mark or is_scare(words, opened) or (mark == '"' and not words[opened + 1].text[:1].isupper()):
            break
        closed = next((j for j in range(opened + 1, min(len(words), opened + QUOTED + 2)) if words[j].text == mark), None)
        if closed is None:
            break
        last = closed
    for word in words[start + 1 : last + 1]:
        text += ("" if word.start == words[word.i - 1].end else " ") + word.text
    return text


def _described(words: Sequence[Word], head: Word) -> Word:
    """«| задержанными | проводниками переправлено»: what looks like a noun describes the one behind it."""
    behind = words[head.i + 1] if head.i + 1 < len(words) else head
    same = behind.pos == "NOUN" and behind.case == head.case and behind.number == head.number
    return behind if same and all("PRTF" in p.tag or "ADJF" in p.tag for p in readings(head.lower)) else head


def phrase_text(words: Sequence[Word], head: Word, last: int) -> str:
    """A phrase in the nominative: its head and the attributes before it are put there, its tail stands as written."""
    first = first_of_several(words, head)
    if first is None:
        first = head.i
        while first > 0 and _belongs(words[first - 1], head) and not _is_of_thing(words, first - 1, head):
            first -= 1
    beside = _heads_beside(words, head, last)
    parts = [
        _nominative(words[j], head) if first <= j <= head.i else _nominative(words[j], words[beside[j]]) if j in beside else words[j].text
        for j in range(first, last + 1)
    ]
    parts = [_cased(words, j, part) for j, part in enumerate(parts, start=first)]
    text = parts[0]
    for k, j in enumerate(range(first + 1, last + 1), start=1):
        text += ("" if words[j].start == words[j - 1].end else " ") + parts[k]
    return text.lower() if text.istitle() else text


def _heads_beside(words: Sequence[Word], head: Word, last: int) -> dict[int, int]:
    """«(усилиями) прокуратуры и | органов безопасности», «спецслужб и | правоохранительных органов»: in the case of the head.

    Each word that goes to the nominative with the head, and the head of its own. «Органов безопасности и внутренних дел» has none:
    what can act stands right behind the first head, or in the plural as the head does.
    """
    out = _same_people(words, head, last)
    if head.case != "Gen":
        return out
    owned = bool(head.lemmas & (load_actors().staff | load_actors().parts) - load_actors().collective)
    direct = head.i + 1 + len(out)  # «участковых уполномоченных | и | подразделений»: no owner between
    for j in range(head.i + 1, last):
        if words[j].lower not in ("и", ",") or (owned and j != direct):
            continue
        noun = next((w for w in words[j + 1 : last + 1] if not w.attribute or w.nominal), None)
        heads = load_actors().collective | load_actors().staff | (load_actors().parts if j == direct else frozenset())
        right = noun is not None and noun.case == "Gen" and bool(noun.lemmas & heads)
        if noun is not None and right and (j == direct or (noun.number == "Plur" and head.number == "Plur") or out):
            out |= dict.fromkeys(range(j + 1, noun.i + 1), noun.i)
    return out


def _same_people(words: Sequence[Word], head: Word, last: int) -> dict[int, int]:
    """«(силами) участковых | уполномоченных | и подразделений полиции»: a second adjective that stands for the same people."""
    behind = words[head.i + 1] if head.i < last else None
    alike = behind is not None and (behind.case, behind.number) == (head.case, "Plur") == ("Gen", head.number)
    if behind is None or not alike:
        return {}
    both = [[p for p in readings(w.lower) if p.is_known] for w in (head, behind)]
    return {behind.i: head.i} if all(known and any(p.tag.POS in ("ADJF", "PRTF") for p in known) for known in both) else {}


def _belongs(word: Word, head: Word) -> bool:
    """An attribute in the case of its head; the tagger may slip at a capital: «Антинаркотическими | подразделениями»."""
    if not word.attribute or word.lemma in POINTING or word.text[:1].isdigit():
        return False
    if word.verb_form == "Part" and word.lemmas & words_in("arrested") and not head.lemmas & words_in("whoever"):
        return False  # «арестованные | участники ячеек»
    forms = {"ADJF", CASES.get(head.case, ""), {"Plur": "plur", "Sing": "sing"}.get(head.number, "")}
    return word.case == head.case or (word.pos == "ADJ" and any(forms <= set(map(str, p.tag.grammemes)) for p in readings(word.lower)))


def _cased(words: Sequence[Word], j: int, part: str) -> str:
    """«силами Лидского и Сморгонского отрядов», of names that a dictionary form has put in small letters; no first word of a sentence."""
    word = words[j]
    opens = not j or words[j - 1].sentence != word.sentence or words[j - 1].text in (".", ":", "«", "—", "–", "-", '"')
    row = j + 2 < len(words) and words[j + 1].lower in ("и", ",") and words[j + 2].lower.endswith(PLACED) and words[j + 2].text[0].isupper()
    named = (word.attribute or word.pos == "PROPN") and word.text[:1].isupper() and word.lower.endswith(PLACED) and (not opens or row)
    return "-".join(p[:1].upper() + p[1:] for p in part.split("-")) if named and part.islower() else part


def _is_of_thing(words: Sequence[Word], i: int, head: Word) -> bool:
    """«ракетами, | запущенными | боевиками»: a participle behind a comma tells of the noun before, what it was done with."""
    word = words[i]
    behind = i > 1 and words[i - 1].text == "," and words[i - 2].nominal and words[i - 2].case == word.case == head.case == "Ins"
    return behind and word.verb_form == "Part" and word.passive


def _nominative(word: Word, head: Word) -> str:
    known = [p for p in readings(word.lower) if p.tag.POS in ("NOUN", "ADJF", "PRTF")]
    fits = [p for p in known if p.tag.case == CASES.get(head.case, p.tag.case)] or [p for p in known if "nomn" not in p.tag][:1]
    number = {"Plur": "plur", "Sing": "sing"}.get(head.number, "plur")
    own = GENDERS.get(head.gender, "")  # «краевого управления»: of its genders that of the head
    acts = load_actors().stand_ins.keys()  # «судов» are courts
    fits.sort(  # the tagger's number first
        key=lambda p: (
            p.tag.number != number,
            (p.tag.POS != "NOUN" or word.i < head.i) and p.tag.gender not in (own, None),  # «полицейского | управления»
            p.normal_form not in acts,
        )
    )
    form = fits[0].inflect({"nomn", fits[0].tag.number}) if fits and not word.text[1:].isupper() else None  # «СМИ»
    if form and "Supr" in form.tag:  # «лучшими», «высшими»: no «наихорошие», «высочайшие»
        alike = [f for f in form.lexeme if f.tag == form.tag]
        form = max(alike, key=lambda f: _shared(f.word, word.lower), default=form)
    return str(form.word) if form else word.text


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
