"""Who is named and who is not, where the words around a name decide. One line a case: text|person|person."""

from __future__ import annotations

import pytest
from spacy.language import Language

from pipeline.nlp import build_nlp

CASES = """
Ликвидирован главарь Буйнакской бандгруппы Ильяс Гасанов.|Ильяс Гасанов
Активны жители Вольского (11 единиц) и Пугачёвского (восемь) районов.|
В ходе операции Сайр изъято 12 автоматов.|
Заставу имени Ф.Ф. Озерина навестил генерал Павел Зорин.|Павел Зорин
Установлено, что Петренко Игорь вербовал людей.|Игорь Петренко
Приговор вынесен под председательством судьи Мавджуды Хакимзода.|Мавджуда Хакимзода
Задержаны сторонники Абу Сохаиба и Абу Умара.|Абу Сохаиб|Абу Умар
Опознан Гусейн Кадаев по прозвищу Хамза. Хамза готовил взрывы.|Гусейн Кадаев
Доложила Жаннат Элимова. По данным Ж.Элимовой, всё спокойно.|Жаннат Элимова
Выступил Эрлан Жээнбай уулу. Э. Жээнбай уулу привёл цифры.|Эрлан Жээнбай уулу
Прошло заседание под руководством Василя Громыки. Таких нет, подчеркнул В.Громыка.|Василь Громыка
Осуждена супруга организатора, а позже и супругу главаря Мадину Сафину приговорили.|Мадина Сафина
"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build_nlp()


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_who_is_named(case: str, nlp: Language) -> None:
    text, *names = case.split("|")
    assert [person.name for person in nlp(text)._.people] == [name for name in names if name]
