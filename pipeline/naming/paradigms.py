"""How a name may have looked in the nominative: every paradigm of Russian names, read backwards.

>>> sorted({r.nominative for r in backwards("Норова") if r.case == "Gen"})
['Норов', 'Норова']
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")


@dataclass(frozen=True, slots=True)
class Paradigm:
    """``stem`` is what must stand before the endings; ``endings`` go by ``CASES``, variants joined by ``|``."""

    name: str
    genders: str
    stem: str
    endings: tuple[str, str, str, str, str, str]
    weight: float = 0.0
    known_only: bool = False  # only where a dictionary knows the nominative


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form: what it is in the nominative, whose gender, which case."""

    nominative: str
    gender: str  # m f
    case: str
    weight: float
    known_only: bool = False


_POSSESSIVE = r"(?:ов|ев|ёв|ин|ын)$"
_CONSONANT = r"[бвгджзклмнпрстфхцчшщ]$"
_ADJECTIVE = r"[бвгджзклмнпрстфхцчшщ](?<!ов)(?<!ев)(?<!ин)$"

PARADIGMS = (
    Paradigm("Норов", "m", _POSSESSIVE, ("", "а", "у", "а", "ым", "е"), 1.0),
    Paradigm("Норова", "f", _POSSESSIVE, ("а", "ой|ою", "ой", "у", "ой|ою", "ой"), 1.0),
    Paradigm("Вронский", "m", r"(?:ск|цк)$", ("ий", "ого", "ому", "ого", "им", "ом"), 1.0),
    Paradigm("Вронская", "f", r"(?:ск|цк)$", ("ая", "ой|ою", "ой", "ую", "ой|ою", "ой"), 1.0),
    Paradigm("Донской", "m", r"(?:ск|цк)$", ("ой", "ого", "ому", "ого", "им", "ом"), 0.9),
    Paradigm("Оганян", "m", r"[а-яё]{2}(?:ян|янц|унц)$", ("", "а", "у", "а", "ом|ем", "е"), 1.2),
    Paradigm("Окуджава", "mf", r"(?:(?<!с)л|(?<!я)д|[бгжзкмнрсхцчш])ав$", ("а", "ы", "е", "у", "ой|ою", "е"), 1.0),
    Paradigm("Окуджава", "mf", r"(?:(?<!с)л|(?<!я)д|[бгжзкмнрсхцчш])ава$", ("", "", "", "", "", ""), 0.7),
    Paradigm("Белый", "m", _ADJECTIVE, ("ый", "ого", "ому", "ого", "ым", "ом"), 0.3),
    Paradigm("Долгий", "m", r"[кгхжшчщ]$", ("ий", "ого|его", "ому|ему", "ого|его", "им", "ом|ем"), 0.3),
    Paradigm("Белая", "f", _ADJECTIVE, ("ая", "ой|ою|ей", "ой|ей", "ую", "ой|ою|ей", "ой|ей"), 0.2),
    Paradigm("Толстой", "m", _ADJECTIVE, ("ой", "ого", "ому", "ого", "ым|им", "ом"), 0.2, known_only=True),
    Paradigm("Нижний", "m", r"н$", ("ий", "его", "ему", "его", "им", "ем"), 0.1, known_only=True),
    Paradigm("Бут", "m", _CONSONANT, ("", "а", "у", "а", "ом", "е"), 0.5),
    Paradigm("Пракаш", "m", r"[жчшщц]$", ("", "а", "у", "а", "ем", "е"), 0.5),
    Paradigm("Мэй Клинтон", "f", r"[бвгджзклмнпрстфхцчшщйь]$", ("", "", "", "", "", ""), 0.4),
    Paradigm("Гоголь", "m", _CONSONANT, ("ь", "я", "ю", "я", "ем|ём", "е"), 0.3),
    Paradigm("Любовь", "f", _CONSONANT, ("ь", "и", "и", "ь", "ью", "и"), 0.0, known_only=True),
    Paradigm("Сергей", "m", r"[аеёиоуыэюя]$", ("й", "я", "ю", "я", "ем|ём", "е"), 0.4),
    Paradigm("Валерий", "m", r"и$", ("й", "я", "ю", "я", "ем", "и"), 0.5),
    Paradigm("Рахимзода", "mf", r"зод$", ("а", "ы", "е", "у", "ой|ою", "е"), 3.0),
    Paradigm("Обама", "mf", r"[бвдзлмнпрстф]$", ("а", "ы", "е", "у", "ой|ою", "е"), 0.15),
    Paradigm("Лисица", "mf", r"ц$", ("а", "ы", "е", "у", "ой|ою|ей|ею", "е"), 0.15),
    Paradigm("Кучка", "mf", r"[гкхжшчщ]$", ("а", "и", "е", "у", "ой|ою|ей", "е"), 0.15),
    Paradigm("Заря", "mf", r"[^и]$", ("я", "и", "е", "ю", "ей|ёй|ею", "е"), 0.05),
    Paradigm("Мария", "mf", r"и$", ("я", "и", "и|е", "ю", "ей|ею", "и|е"), 0.9),
    Paradigm("Кравец", "m", r"[бвгджзклмнпрстфхшщ]$", ("ец", "ца", "цу", "ца", "цом|цем", "це"), 0.2, known_only=True),
    Paradigm("Соловей", "m", r"[бвлр]$", ("ей", "ья", "ью", "ья", "ьем|ьём", "ье"), 0.2, known_only=True),
    Paradigm("Козел", "m", r"[бвгджзкпрстхчшщ]$", ("ел", "ла", "лу", "ла", "лом", "ле"), 0.2, known_only=True),
    Paradigm("Бобёр", "m", r"[бвгджзкпстхчшщ]$", ("ёр", "ра", "ру", "ра", "ром", "ре"), 0.2, known_only=True),
    Paradigm("Ветер", "m", r"[бвгджзкпстхчшщ]$", ("ер", "ра", "ру", "ра", "ром", "ре"), 0.2, known_only=True),
    Paradigm("Корень", "m", r"[бвгджзкпрстхчшщ]$", ("ень", "ня", "ню", "ня", "нем|нём", "не"), 0.2, known_only=True),
    Paradigm("Заец", "m", r"[аеиоу]$", ("ец", "йца", "йцу", "йца", "йцом|йцем", "йце"), 0.2, known_only=True),
    Paradigm("Коваленок", "m", r"[бвгджзлмнпрстфхцчшщ]$", ("ок", "ка", "ку", "ка", "ком", "ке"), 0.2, known_only=True),
    Paradigm("Горбунёк", "m", r"[бвгджзлмнпрстфхцчшщ]$", ("ек", "ка", "ку", "ка", "ком", "ке"), 0.2, known_only=True),
    Paradigm("Шевченко", "mf", r"[оёэ]$|[^гкхжшчи]и$|[ьиеаэюу]е$|(?:дз|ад)е$|[уоиаэюея]а$|ску$", ("", "", "", "", "", ""), 0.4),
    Paradigm("Гёте", "mf", r"[гкхжшч]и$|[^ьиеаэюу]е$|[^ни]я$|у$", ("", "", "", "", "", ""), 0.1),
    Paradigm("Бабы", "mf", r"ы$|ии$|ю$", ("", "", "", "", "", ""), -0.6),
    Paradigm("Черных", "mf", r"(?:ых|их)$", ("", "", "", "", "", ""), 0.6),
    Paradigm("Дюма", "mf", r"а$|я$", ("", "", "", "", "", ""), -1.2),
)


@lru_cache(maxsize=1)
def _by_ending() -> dict[str, list[tuple[Paradigm, str, re.Pattern[str]]]]:
    """Every ending with the paradigms and cases that have it."""
    table: dict[str, list[tuple[Paradigm, str, re.Pattern[str]]]] = {}
    for paradigm in PARADIGMS:
        for case, endings in zip(CASES, paradigm.endings, strict=True):
            for ending in endings.split("|"):
                table.setdefault(ending, []).append((paradigm, case, re.compile(paradigm.stem)))
    return table


@lru_cache(maxsize=50_000)
def backwards(form: str) -> tuple[Reading, ...]:
    """Every reading of a form as it stands, the case of its letters kept."""
    low, found = form.lower(), []
    for size in range(min(4, len(low) - 1) + 1):
        stem, ending = low[: len(low) - size], low[len(low) - size :]
        for paradigm, case, pattern in _by_ending().get(ending, ()):
            if (len(stem) > 1 or not size) and pattern.search(stem):
                name = form[: len(stem)] + paradigm.endings[0]
                found += [Reading(name, gender, case, paradigm.weight, paradigm.known_only) for gender in paradigm.genders]
    return tuple(found)
