"""The noun that stands before its number: «боевиков — 12», «число преступлений составило 12», «стволов изъято 12»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.numbers import load_numbers
from ..lexicon.objects import Objects, load_objects
from ..lexicon.wordings import table_of, words_of
from .asides import before_relative
from .codings import code_of, told_with_companion
from .items import Item
from .measured import WEIGHED, kind_of_row, sized_between
from .misreadings import of_a_sort
from .participles import nominal_participle
from .phrases import Counted, behind
from .serving import charge_with
from .words import Word


def before(words: Sequence[Word], at: int, stops: frozenset[int], taken: frozenset[int]) -> Counted | None:
    """«боевиков — 12», «число преступлений составило 12», «стволов изъято 12»: the noun to the left in its clause."""
    objects: Objects = load_objects()
    numbers = load_numbers()
    counted = kind_of_row(words, at, stops) or number_of(words, at, stops, taken)
    if counted := counted or of_which(words, at, stops | taken) or opening(words, at, stops | taken):
        return counted
    if at and (words[at - 1].lower in words_of("new_clause") or words[at - 1].lower == "отношении"):
        return None  # «100 нарушений въезда граждан и 30 связаны с …»: a thing of its own clause
    for i in range(at - 1, max(-1, at - 16), -1):
        word = words[i]
        if i in taken or i in stops or (word.text in ";.:" and word.text != ":") or word.lower in ("что", "которых", "которые"):
            return None
        if not (word.nominal or (word.attribute and nominal_participle(words, i))):
            continue
        if word.lower in numbers.wrappers or word.lower in numbers.wrapper_short:
            continue
        led = i > 1 and words[i - 1].pos == "ADP" and words[i - 2].lemma in words_of("led_to")  # «ограничен доступ к сайтам – 56»
        lead = i - 1
        while lead > 0 and words[lead].attribute and (lead == i - 1 or words[lead].pos == "DET"):
            lead -= 1  # «счетов у [всех этих] людей – 2,9 тыс.»
        if i and words[lead].pos == "ADP" and not (led and lead == i - 1):
            continue
        owner = next((j for j in range(i - 1, 0, -1) if not words[j].attribute), 0)  # «об | организации | незаконной миграции»
        tail = owner > 0 and word.case == "Gen" and words[owner].nominal and words[owner - 1].pos == "ADP"
        of_thing = owner > 1 and words[owner - 1].lower in ("с", "со") and words[owner - 2].case == "Gen"  # «тайников с оружием | банд |»
        tail = tail and (word.number == "Sing" or of_thing or _held(words[owner]) or words[owner].lemma in words_of("life"))
        said = owner > 0 and bool(words[owner].lemmas & load_actors().told) and word.case == "Gen"  # «по словам | очевидцев |, пятеро»
        if tail or said or charge_with(words, owner, word):
            continue  # «с начала операции — 900», «выехавших в лагеря боевиков насчитывалось 12»
        if i > 1 and words[i - 1].text in "«„\"" and words[i - 2].lemma == "статья":
            continue  # «дел по статье «Вербовка» заведено девять»
        if _of_the_noun_before(words, i):
            continue  # «иностранцев, причастных к терроризму, – 214»
        opens = max((j + 1 for j in range(max(0, i - 4), i) if words[j].text in ",;:("), default=max(0, i - 4))
        found = objects.match(word.lemmas, [w.lemmas for w in words[opens:i] if w.attribute] + [w.lemmas for w in words[i + 1 : at][:4]])
        if _by_way_of(words, i):
            return None  # «; через системы денежных переводов – шесть»
        if _of_another(words, i, taken) or _told_by(words, i, at) or _doers(words, i, at):
            return None
        if found and _one_body(words, i, at, found[0].family):
            return None
        if found and found[0].family == "people" and (word.case, word.number) == ("Gen", "Sing") and words[at - 1].text == ",":
            continue  # «дело умершего прекращено, двое осуждены»
        if found and not of_a_sort(words, i) and word.case in (("Dat", "") if led else ("Gen", "Nom", "Acc", "")):
            head = _chain_head(words, i, stops, taken)
            code, family, _ = code_of(words, head, head, at - 1) if head != i else (found[0].code, found[0].family, i)
            if head == i and (both := _joined(words, i, at, found[0].family)):
                code = both if both == code else f"{both}+{code}"  # «СВУ и заряды – 17»
            return Counted(code, family, head, head, i, i, (head,), "phrase.before")
    return None


def _by_way_of(words: Sequence[Word], i: int) -> bool:
    """Does «через» open the clause whose first phrase the noun ends?"""
    at = i
    while at > 0 and (words[at].nominal or words[at].attribute):
        at -= 1
    return at < i and words[at].lower == "через" and (at == 0 or words[at - 1].text in ",;(:")


def _held(noun: Word) -> bool:
    """A place or a group, whose members follow in the genitive."""
    found = load_objects().match(noun.lemmas, [])
    return found is not None and found[0].family in ("place", "group")


def _of_the_noun_before(words: Sequence[Word], i: int) -> bool:
    """A participle behind a comma tells of the noun before it: «граждан, выехавших в Сирию, насчитывалось 12»."""
    if i < 2 or words[i - 1].text != "," or not words[i].lower.endswith(("ых", "их", "шихся", "щихся")):
        return False
    if i + 1 < len(words) and words[i + 1].text in "–—-":
        return False  # «число убитых составляет 12 человек, раненых – 14»
    noun = words[i - 2]
    return noun.nominal and noun.number == "Plur" and noun.case in ("Gen", "") and words[i].case in ("Gen", "Loc", "Acc", "")


def _joined(words: Sequence[Word], i: int, at: int, family: str) -> str:
    """The code of the other noun of «СВУ и заряды –», of the same family; empty where there is none."""
    alone = i > 1 and words[i - 1].lower == "и" and words[i - 2].nominal and words[i - 2].case == words[i].case and at - i <= 3
    if not alone or (i > 2 and words[i - 3].pos == "ADP") or family not in ("weapon", "drugs", "information"):
        return ""
    found = load_objects().match(words[i - 2].lemmas, [])
    return found[0].code if found and found[0].family == family else ""


def _of_another(words: Sequence[Word], i: int, taken: frozenset[int]) -> bool:
    """«17 сторонников той же | организации |, а всего — 190»: a noun in the tail of what an earlier number counts."""
    for j in range(i - 1, max(-1, i - 6), -1):
        if j in taken:
            return words[i].case in ("Gen", "Ins", "Loc", "Dat")
        if not (words[j].nominal or words[j].attribute or words[j].pos in ("ADP", "DET", "PRON", "PART")):
            return False
    return False


def _one_body(words: Sequence[Word], i: int, at: int, family: str) -> bool:
    """«Южная пограничная группа – 402»: a single body heads the line, and its number counts something else."""
    alone = words[i].number == "Sing" and words[i].case in ("Nom", "Acc") and family in ("group", "people")
    return alone and i == at - 2 and words[at - 1].text in ("—", "–", "-", ":")


def _doers(words: Sequence[Word], i: int, at: int) -> bool:
    """«сотрудники ФСБ | задержали | семерых»: those who did it are not those it was done to."""
    if words[i].case != "Nom" or words[i].text.isupper():
        return False
    if words[at - 1].text in "–—" and at - 2 == i and words[at].case in ("Acc", "Gen") and words[at].lower.endswith(("их", "ых")):
        return True  # «оперативники задержали двоих, пограничники — троих»
    if not any(w.nominal or w.attribute for w in words[i + 1 : at]) and others_did_it(words, i):
        return True
    verbs = [w for w in words[i + 1 : at] if w.verb_form == "Fin" and not w.short and not w.passive and not w.lower.endswith("ся")]
    return any(w.number == words[i].number and w.lemma not in words_of("measures") for w in verbs)


def others_did_it(words: Sequence[Word], i: int) -> bool:
    """«агентство задержало 74 курьера, [пограничники] — 21»: staff in the nominative behind the deed of others, whose verb is left out."""
    found = load_objects().match(words[i].lemmas, []) if (words[i].case, words[i].number) == ("Nom", "Plur") else None
    if found is None or found[0].code != "officer":
        return False
    active = [w for w in words[:i] if w.verb_form == "Fin" and not (w.short or w.passive or w.lower.endswith(("ся", "сь")))]
    entries = (e for w in active for lemma in sorted(w.lemmas) for e in load_actions().verbs.get(lemma, ()))
    told = {e.action(*thing) for e in entries for thing in (("person", "people"), ("drugs", "drugs"))}
    return bool(told & (words_of("hostile") | {"seized"}))


def of_which(words: Sequence[Word], at: int, stops: frozenset[int]) -> Counted | None:
    """«о тайниках, которых с начала года найдено | 14»: the noun before the comma, whole of the number's kind."""
    j = next((j for j in range(at - 1, max(1, at - 13), -1) if words[j].lower == "которых" or words[j].text in ";.:()"), 0)
    commas = [k for k in range(j + 1, at) if words[k].text == ","]  # «которых, по его словам, было трое»
    if j < 2 or words[j].lower != "которых" or words[j - 1].text != "," or (commas and (commas[0] != j + 1 or len(commas) != 2)):
        return None
    noun, between = words[j - 2], words[j + 1 : at]
    if not noun.nominal or noun.number != "Plur" or j - 2 in stops or not any(w.verb_form or w.short for w in between):
        return None
    head = _chain_head(words, j - 2, stops, frozenset()) if noun.case == "Gen" else j - 2
    found = load_objects().match(words[head].lemmas, [w.lemmas for w in words[max(0, head - 3) : j - 1] if w.i != head])
    return Counted(found[0].code, found[0].family, head, head, j - 2, j - 2, (head,), "phrase.of_which") if found else None


def opening(words: Sequence[Word], at: int, stops: frozenset[int]) -> Counted | None:
    """«тайников с оружием оперативники обнаружили | 17»: the genitive that opens the clause, who did it between."""
    ends = next((j for j in range(at - 1, -1, -1) if words[j].text in ",;.:()–—«»" or words[j].lower in ("а", "и", "но")), -1)
    aside = ends
    if ends > 0 and (comma := _told_of(words, ends)):  # «бомб, заложенных боевиками, | сапёры обезвредили девять»
        ends = next((j for j in range(comma - 1, -1, -1) if words[j].text in ",;.:()–—«»"), -1)
    first = ends + 1
    while first < at and (words[first].attribute or words[first].pos == "PRON") and words[first].case in ("Gen", "Acc", "Ins", ""):
        first += 1  # «заложенных | ими | зарядов сапёры сняли пять»
    between = words[max(first, aside) + 1 : at]
    if first >= at or not words[first].nominal or not any("gent" in p.tag for p in readings(words[first].lower)):
        return None
    many = any({"gent", "plur"} in p.tag for p in readings(words[first].lower))
    verb = next((w.i for w in between if w.verb_form == "Fin" and not w.passive and not w.lower.endswith(("ся", "сь"))), None)
    subject = any(w.nominal and w.case == "Nom" and w.number == words[verb].number for w in between if w.i < verb) if verb else False
    if verb is None or not subject or any(j in stops for j in range(ends + 1, at)):
        return None
    if any(not (w.pos in ("ADV", "PART", "ADP") or w.lemmas & (words_of("more") | words_of("clause_times"))) for w in words[verb + 1 : at]):
        return None
    found = behind(words[:at], ends + 1, stops)
    if found is None or not (many or found.family in ("weapon", "drugs", "literature", "information")):
        return None  # «гашиша таможенники изъяли | 12 кг», not «командира боевики убили | 12 …»
    return Counted(found.code, found.family, found.head, found.head, found.last, found.last, (found.head,), "phrase.before") if (
        found and found.code
    ) else None


def _told_of(words: Sequence[Word], ends: int) -> int:
    """The comma before a participle clause that ends with the comma at ``ends``; 0 where there is none."""
    comma = next((j for j in range(ends - 1, 0, -1) if words[j].text in ",;.:()"), 0)
    part = words[comma + 1]
    return comma if comma and words[comma].text == "," and part.verb_form == "Part" and part.case == "Gen" and not part.short else 0


def _told_by(words: Sequence[Word], i: int, at: int) -> bool:
    """«Как заявила следователь, пятерым предъявлено обвинение»: who says so is not counted."""
    left = next((j for j in range(i - 1, max(-1, i - 8), -1) if words[j].text in ",;.:–—"), -1)
    said = any(words[j].lemmas & load_actions().reporting for j in range(left + 1, i))
    return said and any(words[j].text == "," for j in range(i + 1, at))


def _chain_head(words: Sequence[Word], i: int, stops: frozenset[int], taken: frozenset[int]) -> int:
    """«членов НВФ – 171»: the first noun of a genitive chain is the thing counted."""
    head = i
    for j in range(i - 1, max(-1, i - 6), -1):
        word = words[j]
        people = word.animate and (word.case, word.number) == ("Acc", "Plur")  # «организаторов миграции осудили шестерых»
        if j in stops or j in taken or not (word.nominal or word.attribute) or word.lower == "числе":
            break
        if word.case not in ("Gen", "") and not people:
            break
        if word.nominal and load_objects().match(word.lemmas, []):
            head = j
    left = words[head - 1] if head else None
    if left and left.nominal and left.i not in taken and left.i not in stops:
        named = load_objects().match(left.lemmas, [words[head].lemmas])
        head = left.i if named and named[1] else head  # «производство опия выросло на 8%»
    return head


def number_of(words: Sequence[Word], at: int, stops: frozenset[int], taken: frozenset[int]) -> Counted | None:
    """«число преступлений с использованием взрывных устройств снизилось на 12%»: what stands behind «число» is counted."""
    passed, low = at, at - 18
    for i in range(at - 1, max(-1, at - 24), -1):
        dated = words[i].text.isdigit() and words[i + 1].lower in words_of("calendar")
        low -= 6 * dated  # «по сравнению с апрелем | 2015 | года возросло на 4%»
        if i >= passed or dated or i <= low:
            continue
        if (i in taken or i in stops) and (lead := _adverbial(words, i, stops | taken)) is not None:
            passed = lead  # «число пострадавших | от двух взрывов | выросло до 54»
            continue
        if words[i].text == ")":  # «Итоги (в скобках – показатели прошлого рейда): стволов – 12»
            passed = next((j for j in range(i - 1, max(-1, i - 18), -1) if words[j].text == "("), passed)
            continue
        ends = words[i].text == ";" or (words[i].text == "." and not words[i + 1].text[:1].islower())  # «с 2012 г. снизилось»
        if i in taken or i in stops or ends or words[i].lower in ("что", "которых"):
            return None
        weighed = words[i].lemma in words_of("weights") | words_of("harvests")
        if words[i].lemma == "доля" and i and words[i - 1].lower == "на":
            return None  # «на долю границы пришлось 870 кг»
        if (weighed or words[i].lemma in words_of("count_words")) and i + 1 < at:
            found = behind(words[:at], i + 1, stops)
            if found is None and told_with_companion(words, i + 1):
                return Counted("person", "people", i + 1, i + 1, i + 1, i + 1, (i + 1,), "phrase.number_of")
            if weighed and not (found and {found.family, found.code} & WEIGHED and sized_between(words, found.last, at)):
                return None  # «вес бомбы составил 5 кг»
            return (
                Counted(found.code, found.family, i + 1, found.head, found.last, found.used, found.heads, "phrase.number_of")
                if found and found.code
                else None
            )
    return None


def number_of_strangers(words: Sequence[Word], at: int) -> bool:
    """«число протестующих достигло 38 тысяч»: the word behind «число» is counted, though no lexicon knows it."""
    end = before_relative(words, at)  # «число стран, которые вовлечены в войну, возросло до 100»
    opens = next((j for j in range(end, max(-1, end - 8), -1) if words[j].text in ",;.:()"), -1)
    count = next((j for j in range(end, opens, -1) if words[j].lemma in ("число", "количество", "численность")), None)
    told = words[count + 1 : at + 1] if count is not None else ()  # «число террористических | преступлений | …»
    head = next((w for w in told if not w.attribute), None)
    noun = head if head is not None and head.pos == "NOUN" and head.case == "Gen" else next(iter(told), None)
    if noun is None or (noun.case, noun.number) != ("Gen", "Plur") or noun.lemmas & set(table_of("fates")):
        return False
    kinds = [w.lemmas for w in told if w.i < noun.i]
    known = load_objects().match(noun.lemmas, kinds) is not None or not noun.lemmas.isdisjoint(load_actions().verbs)
    behind = words[noun.i + 1 : at + 1]
    return not known and any(w.verb_form == "Fin" for w in behind) and not any(w.nominal and w.case == "Nom" for w in behind)


def _adverbial(words: Sequence[Word], i: int, numbers: frozenset[int]) -> int | None:
    """The preposition that governs a number and its noun."""
    if i + 1 in numbers:
        return None
    at = i
    while at > 0 and (at in numbers or words[at].attribute or words[at].pos in ("ADV", "PART")):
        at -= 1
    sized = at > 0 and words[at - 1].lemma in words_of("measures")  # «число погибших выросло до 38, 90 ранены»
    return at if words[at].pos == "ADP" and at < i and not sized else None


def labelled(words: Sequence[Word], item: Item) -> bool:
    """A noun that the lexicon does not know labels the number: «авторов было тридцать» counts authors, nothing before them."""
    at = item.first - 1
    while at >= 0 and (words[at].pos == "ADV" or words[at].lower in words_of("elliptic") - {"("}):
        at -= 1
    if number_of_strangers(words, at):
        return True
    numbers = load_numbers()
    if at < 0 or words[at].lower in numbers.wrappers | numbers.wrapper_short:
        return False
    if of_a_sort(words, at):
        return True
    if (words[at].pos, words[at].case, words[at].number) != ("NOUN", "Gen", "Plur"):
        return False
    opens = at == 0 or words[at - 1].text in ',;.:–—(«"' or words[at - 1].lower in ("а", "и", "но")
    return opens and at < item.first - 1
