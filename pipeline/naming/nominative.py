"""The parts of a name and its nominative, chosen jointly: all parts share one case and one gender."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..grammar.letters import CAPITAL
from ..lexicon.names import Names, fold_name, names
from .paradigms import CASES
from .words import ROLES, Option, Reader, Word

INITIAL = re.compile(rf"(?:(?:[{CAPITAL}A-Z]|Дж|Дз)\.-)?(?:[{CAPITAL}A-Z]|Дж|Дз)\.?$")
_SYLLABLES = re.compile(
    r"(?:-?(?:дж|цз|чж|чх|кх|пх|тх|кв|хв|ш|[бпмфдтнлгкхжщсзрвцчйя])?[аоэеуиюяёы](?:[оиейаэ]|э)?(?:нь|нг|н|м|к|л|п|т|р|й)?){1,2}(?:а|у|е|ом|ем|я|ю)?$"
)
ARTICLES = ("аль-", "эль-", "ал-", "ас-", "аш-", "ат-", "ан-", "ар-", "ад-", "аз-", "эш-", "эс-", "эд-")
FROZEN = -2.0  # a part that has no reading under the case and gender of the others
GOVERNED = -2.5  # a case that the preposition or the post before the name does not take
TWINS = (("Gen", "Acc"), ("Acc", "Gen"))
SUPPORT_READ = 1.3  # support of a nominative that a fuller mention was read so
SURE = 2.0  # points from which a word counts as known in a role


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the nominative. ``text`` keeps order and spelling of the source; the parts are ``""`` where unsaid."""

    text: str
    last: str = ""
    first: str = ""
    middle: str = ""
    gender: str = ""
    case: str = ""
    words: tuple[str, ...] = ()  # the words of ``text``
    eastern: bool = False  # the family name stands first and stays there

    @property
    def initials(self) -> bool:
        return bool(self.first) and bool(INITIAL.match(self.first))


def split_parts(words: Sequence[Word], reader: Reader) -> list[str]:
    """A role for each word: initial first middle last particle father behind frozen."""
    lexicon = names()
    roles = [_closed_class(word.text, i, words, lexicon) for i, word in enumerate(words)]
    free = [i for i, role in enumerate(roles) if not role and (i or roles[1:2] != ["father"] or len(words) == 2)]  # «Нурлан кызы | Айгуль»
    for i, role in zip(free, _open_roles([words[i].text for i in free], "initial" in roles, reader), strict=True):
        roles[i] = role
    for i, role in enumerate(roles):
        if role == "father" and i:
            roles[i - 1] = "frozen middle"
    bare = roles == ["last", "initial"] and not words[1].text.endswith(".") and reader.best(words[0].text, "last") < SURE
    if bare or (roles == ["last", "initial"] and _only_first(words[0].text, reader)):
        roles = ["first", "letter last"]  # «Нурлан К.», «Гидеон Ю»
    if "father" in roles and "first" not in roles:
        roles = ["first" if role == "last" else role for role in roles]  # «Кубат уулу Азамат»: son of Kubat, no surname
    return roles


def _closed_class(text: str, i: int, words: Sequence[Word], lexicon: Names) -> str:
    """The role of a word that its shape or a list alone decides; ``""`` for an open word."""
    low = text.lower().rstrip(".")
    if i and low in lexicon.fathers and (text.islower() or i > 1):
        return "father"
    if INITIAL.match(text) and len(words) > 1 and (text.endswith(".") or i):
        given = len(words) == 2 and not text.endswith(".") and fold_name(words[0].text) in lexicon.families
        return "behind" if low in lexicon.behind else "" if given else "initial"  # «Ван И»
    if i and low in lexicon.behind:
        return "behind"
    if low in lexicon.particles and i + 1 < len(words) and (text.islower() or (i and low not in lexicon.first)):
        return "particle"
    return ""


def _open_roles(texts: Sequence[str], initials: bool, reader: Reader) -> list[str]:
    """Roles of the words that are neither initials nor particles."""
    middles = [reader.best(text, "middle") >= 3 and i > 0 for i, text in enumerate(texts)]
    if len(texts) == 2 and middles[1] and not reader.is_fathers(texts[1]):
        middles[1] = False  # «Пётр Осташевич»
    if not texts:
        return []
    if len(texts) == 1 and texts[0].lower().startswith(ARTICLES):
        return ["last"]  # «Аль-Бурхан»
    if len(texts) == 1:
        return ["last" if initials or fold_name(texts[0]) in names().families or not _only_first(texts[0], reader) else "first"]
    if initials:
        return ["first"] * (len(texts) - 1) + ["last"]
    if is_east_asian(texts, reader):
        bent = fold_name(texts[0]) not in names().families  # «Кима Чен Ира»
        return ["given last" if bent else "frozen last", *["frozen first"] * (len(texts) - 2), "given first"]
    if any(middles):
        return _around_patronymic(texts, middles.index(True))
    if len(texts) == 2:
        return ["last", "first"] if _turned(texts, reader) else ["first", "last"]
    if len(texts) == 3 and _turned((texts[0], texts[1]), reader):
        return ["last", "first", "middle"]
    return ["first", *["middle"] * (len(texts) - 2), "last"]


def _around_patronymic(texts: Sequence[str], at: int) -> list[str]:
    """«Иван Петрович Иванов», «Иванов Иван Петрович», «Иван Петрович»."""
    roles = ["last"] * len(texts)
    roles[at], roles[at - 1] = "middle", "first"
    return roles


def _only_first(text: str, reader: Reader) -> bool:
    return reader.best(text, "first") >= SURE and reader.best(text, "first") > reader.best(text, "last")


def _first_under(text: str, allowed: Collection[str], reader: Reader) -> bool:
    """Whether a lone word is a first name under the cases that are left open."""
    fits = [option for option in reader.options(text) if option.case in allowed]
    first, last = max((o.first for o in fits), default=0.0), max((o.last for o in fits), default=0.0)
    return first >= SURE and first > last and fold_name(text) not in names().families


def _turned(texts: Sequence[str], reader: Reader) -> bool:
    """Does the surname stand first: «Иванов Сергей»."""
    a, b = texts[0], texts[1]
    if reader.best(b, "first") < 3 or reader.best(a, "first") >= SURE:
        return False
    return reader.best(b, "first") > reader.best(b, "last") and _surname_like(a, reader)


def _surname_like(text: str, reader: Reader) -> bool:
    return any(o.last >= SURE for o in reader.options(text)) or bool(re.search(r"(?:[оеё]в|ск|цк)[а-яё]{0,3}$", text.lower()))


def is_east_asian(texts: Sequence[str], reader: Reader) -> bool:
    """«Си Цзиньпина», «Ким Чен Ыном»: a family name of the list, then syllables that are no European first name."""
    family = fold_name(texts[0])
    bent = len(texts) == 3 and reader.nominatives(texts[0]) & names().bent_families
    if not 2 <= len(texts) <= 3 or not (bent or family in names().families):
        return False
    if not all(_SYLLABLES.match(text.lower()) for text in texts[1:]):
        return False
    shared = family in names().shared_families and not (len(texts) == 3 and all(len(text) <= 4 for text in texts))  # «Ким Ир Сен»
    return not shared or all(reader.best(text, role) < 3 for text in texts[1:] for role in ("first", "last"))


def read_name(words: Sequence[Word], reader: Reader, support: Mapping[str, float], allowed: Collection[str] = CASES) -> Name:
    """The best nominative of a name under one case and one gender.

    ``support`` gives extra points to nominatives (folded) that other mentions of the release speak for; ``allowed``
    are the cases that the words before the name leave open.
    """
    roles = split_parts(words, reader)
    if len(words) == 1 and roles[0] in ("first", "last") and "Nom" not in allowed:
        roles = ["first" if _first_under(words[0].text, allowed, reader) else "last"]  # «по словам Данна»
    if roles == ["first"] and support and _is_told_last(words[0].text, reader, support):
        roles = ["last"]  # «Гора» behind «Андрей Гора», though there is a name Гор
    best: tuple[float, str, str, list[Option | None]] | None = None
    for gender in _genders(words, roles):
        for case in CASES:
            chosen = [_choose(word, role, case, gender, reader, support) for word, role in zip(words, roles, strict=True)]
            points = sum(p for p, _ in chosen) + (0.05 if gender == "m" else 0.0) + (0.05 if case == "Nom" else 0.0)
            points += 0.0 if case in allowed else GOVERNED
            points += GOVERNED if gender == "m" and "f" in allowed else 0.0
            if best is None or points > best[0]:
                best = (points, gender, case, [option for _, option in chosen])
    assert best is not None
    return _assemble(words, roles, best[1], best[2], best[3])


def _is_told_last(text: str, reader: Reader, support: Mapping[str, float]) -> bool:
    """Whether other mentions speak for a reading of a lone word, and for none as a first name."""
    told = [option for option in reader.options(text) if support.get(fold_name(option.nominative), 0.0) >= SUPPORT_READ]
    return bool(told) and max(option.first for option in told) < SURE


def _genders(words: Sequence[Word], roles: Sequence[str]) -> str:
    """«Айнуре Асан кызы» is a woman's, «Азамату Кубат уулу» a man's."""
    father = next((word.text.lower() for word, role in zip(words, roles, strict=True) if role == "father"), "")
    return "mf" if not father else "f" if father in names().daughters else "m"


def _choose(word: Word, role: str, case: str, gender: str, reader: Reader, support: Mapping[str, float]) -> tuple[float, Option | None]:
    given = role.startswith("given ")
    if given:
        role = "last"  # «Мин» of «Чжан Мина»: the dictionary of first names would see «Мина»
    if role not in ROLES:
        return 0.0, None
    twins = (word.case, case) in TWINS  # the tagger confuses them: for a living being they are one form
    told = 0.7 * (word.case == case) + 0.5 * twins + 0.4 * (word.gender == gender)
    points, option = FROZEN, None
    eastern = 4.0 if given else 0.0
    for fit in reader.by_case(word.text).get((gender, case), ()):
        weight = getattr(fit, role) + (support.get(fold_name(fit.nominative), 0.0) if support else 0.0)
        weight += eastern * (fit.nominative.endswith("нь") and word.text[-1] in "яю")  # «Цзян Яню» is Янь, no Яня
        if weight > points or (option is None and weight == points):
            points, option = weight, fit
    return points + told, option


def _assemble(words: Sequence[Word], roles: Sequence[str], gender: str, case: str, options: Sequence[Option | None]) -> Name:
    done = [option.nominative if option else _capital(word.text) for word, option in zip(words, options, strict=True)]
    parts: dict[str, list[str]] = {"first": [], "middle": [], "last": []}
    for i, role in enumerate(roles):
        kind = role.split()[-1]
        if kind == "initial":
            kind = "first" if not parts["first"] else "middle"
        elif kind == "particle":
            kind = next((r.split()[-1] for r in roles[i + 1 :] if r.split()[-1] in parts), "last")
        elif kind == "father":
            kind = "middle"
        if kind in parts:
            parts[kind].append(done[i])
    first = " ".join(parts["first"])
    text = "".join(word.gap + part for word, part in zip(words, done, strict=True)).strip()
    told = _gender(words, roles, gender, options)
    eastern = bool({"frozen last", "given last"} & set(roles))
    return Name(text, " ".join(parts["last"]), first, " ".join(parts["middle"]), told, case, tuple(done), eastern)


def _gender(words: Sequence[Word], roles: Sequence[str], gender: str, options: Sequence[Option | None]) -> str:
    """The gender where something speaks for it: a known first name, a father's name, a surname that has a gender."""
    last = next((o.nominative.lower() for o, role in zip(options, roles, strict=True) if o and role == "last"), "")
    if gender == "m" and last.endswith(("ова", "ева", "ёва", "ская", "цкая")):
        return "f"  # «Жаннат Норова», though Жаннат is a man's name as well
    for word, role, option in zip(words, roles, options, strict=True):
        if role == "father":
            return "f" if word.text.lower() in names().daughters else "m"
        if option and ((role == "first" and option.first >= SURE) or (role == "middle" and option.middle >= SURE)):
            return gender
    if last.endswith(("ова", "ева", "ёва", "ина", "ская", "цкая")) and gender == "f":
        return "f"
    if last.endswith(("ов", "ев", "ёв", "ский", "цкий")) and gender == "m":
        return "m"
    return ""


def _capital(text: str) -> str:
    """A word in capitals as a name is written; initials and numerals stay."""
    if len(text) > 3 and text.isupper() and "." not in text and not re.fullmatch("[IVX]+", text):
        return "-".join(part.capitalize() for part in text.split("-"))
    return text
