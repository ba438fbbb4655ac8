"""What a row calls the thing counted: the whole noun phrase in the nominative, and nothing that is no part of it."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from pipeline.extraction import extract
from pipeline.nlp import build_nlp

CASES = {
    "Осуждены 40 участников международных террористических организаций и пособников.": "участник международных террористических организаций и пособник",
    "Осуждены 12 опасных террористов и их активных пособников.": "опасный террорист и активный пособник",
    "Изъято 12 самодельных взрывных устройств.": "самодельное взрывное устройство",
    "Задержаны 12 членов международной террористической организации.": "член международной террористической организации",
    "Задержаны 12 боевиков и 40 их пособников.": "боевик | пособник",
    "Обезврежены 14 таких ячеек.": "ячейка",
    "Изъято пять автоматов Калашникова калибра 5,45 мм.": "автомат Калашникова",
    "Изъято 12 патронов различного калибра.": "патрон",
    "Изъято 12 ручных гранат.": "ручная граната",
    "Заблокировано 12 Telegram-каналов.": "Telegram-канал",
    "Сбито 12 FPV-дронов.": "FPV-дрон",
    "Заблокированы счета 12 внесённых в перечень граждан.": "внесённый в перечень гражданин",
    "Раскрыто 12 выявленных фактов хищения оружия.": "хищение оружия",
    "Задержаны 12 участников банд и их пособников.": "участник банд и пособник",
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build_nlp()


@pytest.mark.parametrize("text", CASES)
def test_things_are_called_by_their_nominative(text: str, nlp: Language) -> None:
    figures = extract(text, published=date(2019, 6, 13), nlp=nlp).figures
    assert " | ".join(dict.fromkeys(f.object_text for f in figures)) == CASES[text]
