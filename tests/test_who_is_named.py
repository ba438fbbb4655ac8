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


# Text|body|body: which bodies are named.
BODIES = """
Выступил начальник 9-й службы ГКНБ.|9-я служба ГКНБ
Доложил начальник управления по вопросам миграции Иван Белов.|управление по вопросам миграции
Министерство информации по представлениям МВД закрыло сайты.|Министерство информации|МВД
Выступил начальник главного управления по противодействию торговле людьми МВД.|главное управление по противодействию торговле людьми МВД
Нападавшие подошли к воинской части № 7755.|воинская часть № 7755
В рейде участвовали сотрудники территориального УФСБ.|УФСБ
В первой фазе «Канала» изъято 12 т наркотиков.|
"""


@pytest.mark.parametrize("case", BODIES.strip().splitlines())
def test_which_bodies_are_named(case: str, nlp: Language) -> None:
    text, *names = case.split("|")
    assert [m.normal for m in nlp(text)._.mentions if m.type == "ORG"] == [name for name in names if name]
