"""The counted noun phrase: what stands behind (or before) a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.numbers import load_numbers
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .codings import code_of, done_to_people, joint_codes, never_counted, never_noun
from .conjunctions import conjoined
from .misreadings import hung, misread, noun_ahead
from .participles import as_played, called_in_quotes, named_in_quotes, nominal_participle, past_group, sized_adjective, stands_alone
from .words import Word
from .wrapping import out_of, skip_wrapper

LONGEST = 14  # words of a phrase: a tail longer than that belongs to another thought
OPEN, CLOSE = '«“„"', '»”"'
AND = ("и", "или", ",")
DASHES = ("–", "—", "-")


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted thing: code and family (empty where the lexicon does not know it), its words in the unit."""

    code: str
    family: str
    first: int
    head: int
    last: int  # last word of the whole phrase
    used: int  # last word that the shortest quote needs
    heads: tuple[int, ...]
    rule: str


def behind(words: Sequence[Word], at: int, stops: frozenset[int]) -> Counted | None:
    """The phrase that begins at word ``at``; ``stops`` are words of other numbers."""
    numbers = load_numbers()
    at = out_of(words, at)
    at += at + 1 < len(words) and words[at].lemma in words_of("count_words") and at not in stops  # «довели до 40 число боевиков»
    i = skip_wrapper(words, at, stops, numbers.wrappers, numbers.wrapper_short)
    wrapped = i > at
    head = _head(words, i, stops)
    if wrapped and words[at].lower == "чел" and (head is None or words[head].case not in ("Gen", "")):
        return Counted("person", "people", at, at, at, at, (at,), "phrase.head")  # «задержан 71 чел.»
    if head is None and wrapped and words[at].lower not in numbers.wrapper_short:
        i, wrapped = at, False  # «418 фактов террористического характера»
        head = _head(words, i, stops)
    if head is None:
        return None
    if words[head].lemma in words_of("copies") and head + 1 in stops:
        inner = next((j for j in range(head + 1, min(len(words), head + 6)) if j not in stops), None)
        of_what = behind(words, inner, stops) if inner is not None else None
        if of_what is not None and of_what.family in ("literature", "information"):
            return replace(of_what, first=i, head=head, last=head, used=head, heads=(head,))  # «1 200 экземпляров 14 изданий»
    last = _tail(words, head, stops)
    first = code_of(words, i, head, last)
    heads, codes, family, used = [head], [first[0]], first[1], max(first[2], head)
    if first[0] and "+" not in first[0]:
        codes = joint_codes(words, i, head, last) or codes
    end = last
    while (second := conjoined(words, end, head, stops)) is not None:
        last2 = _tail(words, second, stops)
        code2, family2, used2 = code_of(words, _attributes(words, second), second, last2)
        if not code2 or not codes[0] or _of_the_tail(words, head, end, family2) or _unlike(family, family2, end > head):
            break
        if code2 == "attack" and codes == ["crime"] and words[second].lemma in words_of("tried_on"):
            code2 = "crime"  # «убийств и покушений на убийство»
        both = words[second].lemma in words_of("two_meanings") and words[head].lemma in words_of("two_meanings")
        if both and "channel" in codes:
            codes, family, code2 = ["internet_resource"], "information", "internet_resource"  # «каналов и групп»
        elif words[second].lemma in words_of("two_meanings"):
            code2 = codes[0]  # «сайтов и групп»
        if codes == ["channel"] and family2 == "information" and words[head].lemma in words_of("two_meanings"):
            codes, family = ["internet_resource"], family2  # «каналов и чатов», «каналов и материалов»
        if code2 not in codes:
            codes.append(code2)
        heads.append(second)
        used, end = max(used, used2, second), last2
    if wrapped and _deed_of_an_instance(words, i, head, family):
        codes, family = [""], ""
    if wrapped and not codes[0]:
        fact = load_objects().match(words[i - 1].lemmas, [words[j].lemmas for j in range(i, end + 1)])
        if fact and fact[1]:
            return Counted(fact[0].code, fact[0].family, i, head, end, end, tuple(heads), "phrase.fact")
    if wrapped and not codes[0] and words[i - 1].lower.startswith(("факт", "случа", "эпизод")):
        return Counted("crime", "event", i, head, end, head, tuple(heads), "phrase.fact")  # «факта незаконного перемещения …»
    if wrapped and not codes[0]:
        return Counted("other", "thing", i, head, end, head, tuple(heads), "phrase.wrapped")
    rule = "phrase.union" if len(codes) > 1 else "phrase.head" if codes[0] else "phrase.unknown"
    if codes == ["person"] and load_objects().match(words[head].lemmas, []) is None:
        rule = "phrase.animate"
    return Counted("+".join(c for c in codes if c), family, i, head, end, used, tuple(heads), rule)


def _deed_of_an_instance(words: Sequence[Word], at: int, head: int, family: str) -> bool:
    """«86 случаев | организации азартных игр», «подделки документов»: one deed a case, no body and no paper."""
    deed = words[head].number == "Sing" and family in ("group", "document")
    return deed and bool(words[at - 1].lemmas & words_of("instances"))


def kind_behind_dash(words: Sequence[Word], last: int, stops: frozenset[int]) -> Counted | None:
    """«318 единиц огнестрельного и 46 – холодного оружия»: the noun of both stands behind the second number's dash."""
    before = max((i for i in stops if i < last and i + 1 not in stops), default=-1)
    between = words[before + 1 : last]
    if last + 3 > len(words) or words[last + 1].text not in DASHES or before < 0 or len(between) > 5:
        return None
    kinds = [w for w in between if w.attribute or misread(words, w.i)]
    listed = bool(kinds) and between[-1].lower in AND and between[-2] is kinds[-1]
    if not listed or not (words[last + 2].attribute or misread(words, last + 2)) or kinds[-1].case != words[last + 2].case:
        return None
    found = behind(words, last + 2, stops)
    return found if found and found.code and found.head > last + 2 else None


def left_open(words: Sequence[Word], counted: Counted, stops: frozenset[int]) -> bool:
    """«318 единиц | огнестрельного и 46 …»: a wrapper whose thing stands behind the next number."""
    at = counted.last + 1
    if counted.first != counted.last or words[counted.head].lower not in load_numbers().wrappers or at + 2 >= len(words):
        return False
    kind = words[at].attribute or misread(words, at)
    return kind and at not in stops and words[at].case == "Gen" and words[at + 1].lower in AND and at + 2 in stops


def _unlike(family: str, other: str, tail: bool) -> bool:
    """«членов партий и движений», «подрывы семи объектов и нападения»: two things that no verb takes together."""
    if {family, other} in ({"people", "thing"}, {"people", "place"}):
        return True  # «18 вертолётов и штурмовиков», «уничтожены 30 боевиков и базы»
    return (family == "people" and other == "group" and tail) or (family != other and bool({"event", "money"} & {family, other}))


def _of_the_tail(words: Sequence[Word], head: int, last: int, family: str) -> bool:
    """«хищений оружия и взрывчатых веществ»: the second noun goes with the tail, not with the head."""
    objects = load_objects()
    own = objects.match(words[head].lemmas, [])
    nouns = [i for i in range(head + 1, last + 1) if words[i].nominal]
    inner = [m for i in nouns if (m := objects.match(words[i].lemmas, []))]
    if len(nouns) > 1 and inner and inner[-1][0].family == family and objects.match(words[nouns[-1]].lemmas, []):
        return True  # «фигурантов перечня террористов и экстремистов»
    return any(m[0].family == family for m in inner) and (own is None or own[0].family != family)


def _attributes(words: Sequence[Word], head: int) -> int:
    """The first of the attributes right before a noun."""
    while head > 0 and words[head - 1].attribute:
        head -= 1
    return head


def _head(words: Sequence[Word], at: int, stops: frozenset[int]) -> int | None:
    """The first noun behind attributes; a nominal participle where no noun follows («12 задержанных»)."""
    if at + 1 < len(words) and words[at + 1].lower in words_of("ago") and words[at].lemmas & words_of("ago_measures"):
        return None  # «против 97 годом ранее»
    if at and _does_it_to_them(words, at):
        return None
    i, attribute = at, None
    while i < len(words) and i not in stops and i - at < 8:
        word = words[i]
        if hung(words, i):
            attribute, i = i + 2, i + 3  # «видео- и аудиоматериалов»
            continue
        if (past := past_group(words, i + 1, stops)) is not None:
            i = past  # «связанных с терроризмом преступлений»
            continue
        ahead = i + 1 + named_in_quotes(words, i + 1)  # «757 огнестрельных «стволов»»
        if word.nominal and misread(words, i) and ahead < len(words) and ahead not in stops and noun_ahead(words, ahead, word.case):
            attribute, i = ahead - 1, ahead  # «44 взрывоопасных предмета», «50 перекрытых внутренних каналов»
            continue
        if _twin_participles(words, i, stops):
            attribute, i = i + 2, i + 3  # «убитых и раненых полицейских»
            continue
        if word.nominal and misread(words, i) and not (nominal_participle(words, i) or done_to_people(word.lower) or word.animate):
            break  # «31 огнестрельного»
        if word.nominal and attribute == i - 1 and stands_alone(words, i):
            break  # «двое обстрелявших колонну»
        if word.nominal:
            kind = attribute == i - 1 and word.lemma in words_of("kinds")  # «226 террористического характера»
            kind = kind or (attribute == i - 1 and words[i - 1].number == "Sing" and word.lemma in words_of("makes"))
            return None if kind or never_noun(word.lower) or never_counted(word.lower) else i
        if word.attribute and not (word.pos == "DET" and word.lower in ("которых", "которые", "их")):
            attribute = i
        elif word.pos == "ADV" and _described(words, i + 1) and (attribute is None or words[i - 1].pos in ("CCONJ", "ADV")):
            pass  # «особо опасных преступников», «тяжких и особо тяжких преступлений», «ранее неоднократно судимых жителей»
        elif word.lower == "не" and i == at and i + 1 < len(words) and words[i + 1].verb_form == "Part" and words[i + 1].case == "Gen":
            pass  # «340 не состоявших на учёте владельцев»
        elif word.lower == "же" and attribute == i - 1 and "такой" in words[i - 1].lemmas:
            pass  # «одно такое же устройство»
        elif word.pos == "ADV" and attribute == i - 1 and i + 1 < len(words) and (words[i + 1].nominal or words[i + 1].attribute):
            pass  # «припаркованных рядом автомобилей»
        elif (
            word.lower in ("и", "или", ",")
            and attribute == i - 1
            and (joined := next((w for w in words[i + 1 : i + 3] if w.pos != "ADV"), None)) is not None
            and joined.attribute
            and i + 1 not in stops
            and joined.case in (words[attribute].case, "")
        ):
            pass  # «террористических и экстремистских преступлений»
        elif word.pos == "ADP" and attribute == i - 1 and i + 1 < len(words) and words[i + 1].pos == "PRON":
            i += 1  # «размещённых на них материалов»
        elif called_in_quotes(words, i, attribute) or (attribute == i - 1 and named_in_quotes(words, i)):
            attribute = i  # «19 тысяч «экстремистских» преступлений», «200 нарезных «стволов»»
        elif (word.text in OPEN and (attribute is None or words[i - 1].lower.startswith("называем"))) or sized_adjective(word):
            pass  # «трёх «поясов смертника»», «12 так называемых «джамаатов»»
        elif word.lower in ("ими", "им", "ею") and attribute == i - 1:
            pass  # «30 похищенных ими автоматов»
        elif word.lower in ("их", "его", "ее", "своих") or (word.text in OPEN and i == at) or (word.pos == "X" and word.text.isalpha()):
            pass
        else:
            break
        i += 1
    alone = attribute is not None and (nominal_participle(words, attribute) or done_to_people(words[attribute].lower))
    return attribute if alone else None


def _does_it_to_them(words: Sequence[Word], at: int) -> bool:
    """«Двоих | полицейские | застрелили»: behind a collective in the accusative a nominative did it."""
    oblique = words[at - 1].lower.endswith(("воих", "роих", "ерых"))
    cases = {(p.tag.case, p.tag.number) for p in readings(words[at].lower)} if oblique and words[at].nominal else set()
    return ("nomn", "plur") in cases and ("gent", "plur") not in cases


def _described(words: Sequence[Word], at: int) -> bool:
    """An attribute, or an adverb before one: «[ранее] неоднократно судимых»."""
    at += at < len(words) and words[at].pos == "ADV"
    return at < len(words) and words[at].attribute


def _twin_participles(words: Sequence[Word], i: int, stops: frozenset[int]) -> bool:
    """«[убитых и раненых] полицейских»: two participles before one noun, whichever of them was taken for a noun."""
    if i + 3 >= len(words) or words[i + 1].lower not in ("и", "или") or stops & {i + 2, i + 3}:
        return False
    alike = all(any(p.tag.POS in ("PRTF", "ADJF") for p in readings(words[j].lower)) for j in (i, i + 2))
    noun = words[i + 3]
    return alike and words[i].lower[-2:] == words[i + 2].lower[-2:] == "ых" and noun.nominal and noun.animate and noun.case == "Gen"


def _tail(words: Sequence[Word], head: int, stops: frozenset[int]) -> int:
    """The genitive tail, quoted names, «террористической и экстремистской направленности»."""
    i, last = head + 1, head
    while i < len(words) and i not in stops and i - head <= LONGEST:
        word = words[i]
        if _does_it(words, i, head):
            break
        if (word.nominal and word.case in ("Gen", "")) or (word.nominal and last == i - 1 and words[last].attribute and last > head):
            last = i
        elif word.attribute and word.case in ("Gen", "", "Ins") and not _starts_clause(words, i):
            pass
        elif word.lower in words_of("so_called") and i + 1 < len(words) and words[i + 1].attribute and words[i + 1].case == "Gen":
            pass  # «бойцов так называемых отрядов»
        elif word.lower in ("и", "или") and misread(words, i - 1) and i + 1 < len(words) and words[i + 1].attribute and i + 1 not in stops:
            pass  # «террористического и экстремистского характера»
        elif word.text in OPEN and not _closes(words, i) and (close := _closing(words, i)) and not as_played(words, i, close):
            i = last = close
        elif (
            (
                word.lower in ("и", "или", ",")
                and i + 1 < len(words)
                and words[i - 1].attribute
                and words[i + 1].attribute
                and i + 1 not in stops
            )
            or word.text == "-"
            or (word.pos == "X" and word.text.isalpha())
        ):
            pass
        else:
            break
        i += 1
    return last


def _does_it(words: Sequence[Word], i: int, head: int) -> bool:
    """«14 детей | спецслужбы | вывезли»: who does it, right before a verb in the plural; no «12 сотрудников спецслужбы задержали»."""
    verb = words[i + 1] if i + 1 < len(words) else words[i]
    active = verb.verb_form == "Fin" and verb.number == "Plur" and not verb.passive
    known = load_actors()
    if not active or i != head + 1 or not words[i].lemmas & known.collective or words[head].lemmas & (known.staff | known.collective):
        return False
    return any({"NOUN", "nomn", "plur"} <= p.tag.grammemes for p in readings(words[i].lower))


def _starts_clause(words: Sequence[Word], i: int) -> bool:
    return words[i].lower.startswith("котор")


def _closes(words: Sequence[Word], i: int) -> bool:
    """«…, включая 290 терактов|"|, – рассказал он "Вестнику"»: a straight mark right behind a word ends a quotation."""
    return words[i].text == '"' and words[i].start == words[i - 1].end


def _closing(words: Sequence[Word], i: int) -> int | None:
    return next((j for j in range(i + 1, min(len(words), i + 8)) if words[j].text in CLOSE), None)
