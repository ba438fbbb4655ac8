"""Names of places in marked text."""

from __future__ import annotations

from functools import lru_cache

import pytest
from marked import read_marks, write_marks
from spacy.language import Language

from pipeline.nlp import build_nlp

# [name|nominative]
PLACES = """
Встреча прошла в [Ташкенте|Ташкент].
Делегации [Индии|Индия] и [Пакистана|Пакистан] прибыли в [Лион|Лион].
Об этом сообщила полиция Замбии.
[Индийские|Индия] пограничники встретили [лондонский|Лондон] поезд, на котором пел индийский певец.
Схрон нашли на улице Ленина и у площади Победы.
Лагерь [Эль-Букаль|Эль-Букаль] закрыт, граждане [КР|КР] вернулись в [Бишкек|Бишкек].
Экстрадированы из [Турции|Турция] двое. Осуждены трое.
Участвуют: [Бахрейн|Бахрейн] • [Барбадос|Барбадос] • [Чили|Чили].
Министр обороны [Замбии|Замбия] прибыл в [Душанбе|Душанбе].
"""


@lru_cache(maxsize=1)
def nlp() -> Language:
    return build_nlp()


@pytest.mark.parametrize("line", [line for line in PLACES.splitlines() if line])
def test_places_outside_bodies_are_found(line: str) -> None:
    text, _ = read_marks(line)
    found = [(m.start, m.end, m.normal) for m in nlp()(text)._.mentions if m.type == "LOC"]
    assert write_marks(text, found) == line


def test_a_place_no_lexicon_knows_has_one_key_in_all_cases() -> None:
    (one,), (other,) = nlp()("Пожар был в Сан-Лазарии.")._.places, nlp()("Пожар был около Сан-Лазарии.")._.places
    assert one.key == other.key
