"""A sentence as the figure rules see it: words without white space, with lemmas and forms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..natasha.door import open_door
from ..plain import Plain, features


class Word(NamedTuple):
    i: int  # place in the unit
    start: int
    end: int
    text: str  # as written, without invisible characters
    lower: str
    lemma: str
    lemmas: frozenset[str]
    pos: str
    case: str
    number: str
    gender: str
    verb_form: str  # Fin Inf Part Conv or empty
    short: bool
    passive: bool
    future: bool
    present: bool
    animate: bool
    sentence: int

    @property
    def nominal(self) -> bool:
        return self.pos in ("NOUN", "PROPN")

    @property
    def attribute(self) -> bool:
        """An adjective, a pronoun or a full participle."""
        return (self.pos in ("ADJ", "DET") and not self.short) or (self.verb_form == "Part" and not self.short)


def _lemmas(lower: str) -> set[str]:
    """All normal forms that the dictionary allows, from the readings that morphology has asked for already."""
    if lower == "хотя":
        return {lower}  # «хотя попыток было две»: nobody wants anything
    return {parse.normal_form.replace("ё", "е") for parse in open_door().vocab.parse(lower)}


@lru_cache(maxsize=50_000)
def _spelled(norm: str, lemma: str) -> tuple[str, str, frozenset[str]]:
    """A word in small letters, its lemma, and that with the dictionary's, for nominal participles («задержанных»)."""
    lower, lemma = norm.lower().replace("ё", "е"), lemma.lower().replace("ё", "е")
    return lower, lemma, frozenset({lemma, *_lemmas(lower)}) if lower[:1].isalpha() else frozenset({lower})


DEVERBAL = ("ание", "ания", "анию", "анием", "ании", "ение", "ения", "ению", "ением", "ении")


@lru_cache(maxsize=50_000)
def _part_of_speech(lower: str, tagged: str, form: str, case: str, follows: str) -> str:
    """Another part of speech where the tagger took a rare word for what the dictionary does not know it as.

    «взрывоопасных предмета», a noun to the tagger: an adjective, where the word that follows may be its noun (substantives stay what
    they are: «задержание неизвестных сотрудниками»); «нарколабораторий», a participle to it: a noun.
    """
    if tagged in ("X", "ADJ") and ("-" in lower or "–" in lower):  # «FPV-дронов», «в январе–июне», no noun to the tagger
        last = open_door().vocab.parse(lower.replace("–", "-").rpartition("-")[2])
        if tagged == "ADJ" and any(parse.pos != "NOUN" for parse in last):
            return tagged
        return "NOUN" if last and last[0].pos == "NOUN" and not lower.isascii() else tagged
    if tagged == "ADJ" and lower.endswith(DEVERBAL):
        return "NOUN"  # «недекларирования», which no dictionary has
    if tagged == "ADJ" and lower.isalpha():
        known = open_door().vocab.parse(lower)
        noun = bool(known) and all(p.pos == "NOUN" and p.is_known for p in known)
        return "NOUN" if noun and case in {p.feats.get("Case") for p in known} else tagged  # «патенты отозваны»
    if tagged not in ("NOUN", "VERB", "ADV") or (tagged == "VERB" and form != "Part"):
        return tagged
    known = open_door().vocab.parse(lower)
    kinds = {parse.pos for parse in known}
    if tagged == "ADV":  # «4,5 тыс. | наркопритонов |», behind a full stop
        return "NOUN" if kinds == {"NOUN"} else tagged
    if tagged == "VERB":
        return "NOUN" if kinds == {"NOUN"} else tagged
    cases = {parse.feats.get("Case") for parse in known}
    nouns = (parse for parse in open_door().vocab.parse(follows) if parse.pos == "NOUN") if kinds == {"ADJ"} and follows.isalpha() else ()
    return "ADJ" if any(parse.feats.get("Case") in cases for parse in nouns) else tagged


@lru_cache(maxsize=50_000)
def _case_behind_dash(lower: str, case: str) -> str:
    """«В [январе–июне] органы предотвратили …»: the case of its last part, where the dictionary knows but one."""
    cases = {parse.feats.get("Case", "") for parse in open_door().vocab.parse(lower.rpartition("–")[2])}
    return cases.pop() if len(cases) == 1 else case


@lru_cache(maxsize=2_000)
def _inflected(morph: str) -> tuple[str, str, str, str, bool, bool, bool, bool, bool]:
    """The fields of a Word from ``case`` to ``animate``."""
    told = features(morph)
    case, number, gender, form = (told.get(name, "") for name in ("Case", "Number", "Gender", "VerbForm"))
    short, passive, tense = told.get("Variant") == "Short", told.get("Voice") == "Pass", told.get("Tense")
    return case, number, gender, form, short, passive, tense == "Fut", tense == "Pres", told.get("Animacy") == "Anim"


BORROWED = ("ировал", "ировала", "ировало", "ировали")
FOREIGN = ("ирован", "ирована", "ировано", "ированы")  # participles of verbs that the dictionary may not have


@lru_cache(maxsize=50_000)
def _participle(lower: str) -> tuple[str, str, str] | None:
    """Lemma, number and gender of a word that can be nothing but a short passive participle («вычищено»), whatever its tag."""
    parses = open_door().vocab.parse(lower) if lower.endswith(("н", "на", "но", "ны", "т", "та", "то", "ты")) else []
    if lower.endswith(FOREIGN) and not any(p.is_known for p in parses):
        parses = [p for p in parses if p.tag.POS == "PRTS"]  # «экстрадировано – 12», a noun to the tagger
    if not parses or any(p.tag.POS != "PRTS" for p in parses):
        return None
    tag = parses[0].tag
    return parses[0].normal_form.replace("ё", "е"), NUMBERS.get(str(tag.number), ""), GENDERS.get(str(tag.gender), "")


@lru_cache(maxsize=50_000)
def _finite(lower: str, known: bool = True) -> tuple[str, str, str] | None:
    """Lemma, number and gender of a word that can be nothing but a past verb («Задействовали 40 солдат»), whatever its tag."""
    parses = open_door().vocab.parse(lower) if lower.endswith(FINITE) else []
    if lower.endswith(BORROWED) and not any(p.is_known for p in parses):
        parses, known = [p for p in parses if p.tag.POS == "VERB"], False  # «Турция экстрадировала двоих», a participle to the tagger
    if not parses or any(p.tag.POS != "VERB" or (known and not p.is_known) for p in parses):
        return None
    tag = parses[0].tag
    return parses[0].normal_form.replace("ё", "е"), NUMBERS.get(str(tag.number), ""), GENDERS.get(str(tag.gender), "")


def _arrived(lower: str, follows: str) -> tuple[str, str, str] | None:
    """«сорок четыре [прибыли] из третьих стран»: a verb before where from or where to, and no gain."""
    return ("прибыть", "Plur", "") if lower == "прибыли" and follows in ("из", "с", "со", "в", "во", "на", "к") else None


INFINITIVE = ("ть", "ти", "чь", "ться", "тись", "чься")


@lru_cache(maxsize=50_000)
def _time_of(lower: str) -> str:
    """The tense of a word that can be nothing but a finite verb; empty where it may be another."""
    parses = open_door().vocab.parse(lower)
    times = {str(p.tag.tense) for p in parses if p.tag.POS == "VERB" and p.is_known}
    return times.pop() if len(times) == 1 and all(p.tag.POS == "VERB" for p in parses) else ""


@lru_cache(maxsize=50_000)
def _infinitive(lower: str) -> str:
    """Lemma of a word that can be nothing but an infinitive («Вернуть удалось 11 граждан»), whatever its tag."""
    parses = open_door().vocab.parse(lower) if lower.endswith(INFINITIVE) else []
    sure = bool(parses) and all(p.tag.POS == "INFN" and p.is_known for p in parses)
    return parses[0].normal_form.replace("ё", "е") if sure else ""


@lru_cache(maxsize=50_000)
def _converb(lower: str) -> str:
    """Lemma of a word that can be nothing but an adverbial participle («обезвредив 12 мин и 40 гранат»), whatever its tag."""
    parses = open_door().vocab.parse(lower) if lower.endswith(("в", "вши", "вшись", "я", "ясь")) else []
    sure = bool(parses) and all(p.tag.POS == "GRND" and p.is_known for p in parses)
    return parses[0].normal_form.replace("ё", "е") if sure else ""


@lru_cache(maxsize=50_000)
def _plural(lower: str) -> bool:
    """A noun that can be nothing but a plural in the genitive or accusative («Боевиков уничтожено 14»), whatever its tag."""
    parses = open_door().vocab.parse(lower) if lower.endswith(("ов", "ев")) else []
    nouns = bool(parses) and all(p.tag.POS == "NOUN" and p.is_known for p in parses)
    return nouns and all(p.tag.number == "plur" and p.tag.case in ("gent", "accs") for p in parses)


@lru_cache(maxsize=50_000)
def _full(lower: str) -> tuple[str, str, str] | None:
    """Lemma, number and case of a word that can be nothing but a full participle («4 ликвидированные базы»), whatever its tag."""
    many = lower.endswith(("ых", "их"))  # «возбуждаемых дел»
    parses = open_door().vocab.parse(lower) if many or lower.endswith(("ые", "ие", "ый", "ий", "ая", "яя", "ое", "ее")) else []
    if not parses or any(p.tag.POS != "PRTF" or not p.is_known for p in parses):
        return None
    tag = parses[0].tag
    return parses[0].normal_form.replace("ё", "е"), NUMBERS.get(str(tag.number), ""), "Gen" if many else "Nom"


def _initial(text: str) -> bool:
    return len(text) == 1 and text.isalpha() and text.isupper()


def _of_a_name(seen: Sequence[Plain], at: int, sentence_of: Sequence[int]) -> bool:
    """A word with a capital in the same sentence: a surname or the next initial."""
    following = seen[at + 1] if at + 1 < len(seen) else None
    return following is not None and following.norm_[:1].isupper() and sentence_of[following.i] == sentence_of[seen[at].i]


DASH = frozenset({"–"})
BARS = frozenset({"―", "‒", "─"})  # other strokes that stand for a dash
SHORTENED = frozenset({"тыс", "млн", "млрд", "трлн"})
NUMBERS = {"sing": "Sing", "plur": "Plur"}
GENDERS = {"masc": "Masc", "femn": "Fem", "neut": "Neut"}


FINITE = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ес", "ез", "ек", "иб", "ер")  # «унёс», a participle to the tagger
PAST = (
    *((end, "Sing", "Masc") for end in ("л", "лся")),
    *((end, "Sing", "Fem") for end in ("ла", "лась")),
    *((end, "Sing", "Neut") for end in ("ло", "лось")),
    ("ировали", "Plur", ""),
)
INSTRUMENTAL = ("ом", "ем", "ём", "ой", "ей", "ою", "ею", "ью", "ым", "им", "ми")  # endings of the singular


def make_words(tokens: Iterable[Plain], sentence_of: Sequence[int]) -> list[Word]:
    """The words of some tokens, white space left out; ``sentence_of`` tells the sentence of each token of the Doc."""
    out: list[Word] = []
    seen = [t for t in tokens if not t.is_space and t.text.strip("*")]  # «ИГИЛ*»: the mark of a note
    for at, t in enumerate(seen):
        follows = seen[at + 1].norm_ if at + 1 < len(seen) else ""
        lower, lemma, lemmas_ = _spelled(t.norm_, t.lemma_)
        case, number, gender, form, short, passive, future, present, animate = _inflected(t.morph_)
        pos = _part_of_speech(lower, t.pos_, form, case, follows.lower())
        case = _case_behind_dash(lower, case) if pos == "NOUN" != t.pos_ and "–" in lower else case
        place = len(out), t.idx, t.idx + len(t.text)
        if lower == "." and out and out[-1].end == t.idx and _initial(out[-1].text) and _of_a_name(seen, at, sentence_of):
            continue  # «, добавил О. Чернецов, включено …»: it ends no clause
        if lower == "." and out and out[-1].lower in SHORTENED and out[-1].end == t.idx and follows[:1].islower():
            continue  # «принято 19 тыс. решений о выдворении»
        if lower in BARS or (lower == "-" and 0 < at < len(seen) - 1 and out and out[-1].end < t.idx and place[2] < seen[at + 1].idx):
            out.append(Word(*place, "–", "–", "–", DASH, "PUNCT", "", "", "", "", False, False, False, False, False, sentence_of[t.i]))
            continue  # agencies write «полицией изъято 40 стволов, пограничниками - 12»
        form = form if pos == t.pos_ else ""
        told = short, passive, future, present, animate
        if (pos != "VERB" or form == "Fin") and (spelled := _participle(lower)):
            (lemma, number, gender), pos, case, form = spelled, "VERB", "", ""
            told = True, True, False, False, False
        own = lower.endswith(("лся", "лась", "лось", "лись")) or not lower.endswith(("ся", "сь"))
        taken = pos == "VERB" and form == "Part" and own  # «репатриировал», «63 разыскивались», a participle to the tagger
        slip = taken or pos in ("NOUN", "PROPN")
        if slip and (spelled := _finite(lower, known=pos != "VERB") or _arrived(lower, follows.lower())):
            (lemma, number, gender), pos, case, form = spelled, "VERB", "", "Fin"
            told = False, False, False, False, False
        if pos in ("NOUN", "PROPN", "ADJ") and (meant := _infinitive(lower)):
            lemma, number, gender, pos, case, form = meant, "", "", "VERB", "", "Inf"
            told = False, False, False, False, False
        if form == "Inf" and not lower.endswith(INFINITIVE) and (time := _time_of(lower)):
            form, told = "Fin", (False, False, time == "futr", time == "pres", False)  # «им придётся уехать», an infinitive to the tagger
        if form != "Conv" and (meant := _converb(lower)):
            lemma, number, gender, pos, case, form = meant, "", "", "VERB", "", "Conv"
            told = False, False, False, False, False
        if pos in ("NOUN", "PROPN") and case not in ("Gen", "Acc") and (not out or t.norm_.islower()) and _plural(lower):
            case, number = "Gen", "Plur"
        if case == "Ins" and number == "Sing" and pos in ("NOUN", "ADJ") and lower.isalpha() and not lower.endswith(INSTRUMENTAL):
            case, pos = "", "NOUN" if lower == lemma else pos  # «изъят мефедрон общей массой 13 кг»
        if form in ("Fin", "Conv") and (spelled := _full(lower)):  # «30 кг гашиша, ввезённых из-за границы», a gerund to the tagger
            (lemma, number, case), form = spelled, "Part"
        if form == "Fin" and ((number == "Sing" and gender) or lower.endswith(BORROWED)):  # «экстрадировал», a neuter or a future
            number, gender = next(((n, g) for end, n, g in PAST if lower.endswith(end)), (number, gender))
            told = (*told[:2], False, False, told[4]) if lower.endswith(BORROWED) else told
        out.append(Word(*place, t.norm_, lower, lemma, lemmas_, pos, case, number, gender, form, *told, sentence_of[t.i]))
    return out
