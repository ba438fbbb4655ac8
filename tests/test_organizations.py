"""Names of bodies in marked text: their borders, their keys, their nominatives."""

from __future__ import annotations

from functools import lru_cache

import pytest
from marked import read_marks, write_marks
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.nlp import build_nlp

# [name|key]: bodies of the lexicon in any case, and references back to them.
KNOWN = """
[Секретариатом ШОС|org-sco-secretariat] и [Интерполом|org-interpol] подписан план.
Делегации [АФРИПОЛа|org-afripol], [ЕВРОПОЛа|org-europol] и [АСЕАНАПОЛ|org-aseanapol] прибыли в Лион.
[Полиции Совета сотрудничества стран Залива|org-gccpol] ([GCCPOL|org-gccpol]) передан архив.
Делегация [ШОС|org-sco] осмотрела учебный зал.
На саммите [ШОС|org-sco] согласована позиция.
Участники Диалога [Интерпола|org-interpol] обсудили розыск.
Принята Конвенция [ООН|org-un] против коррупции.
Растёт роль [ШОС|org-sco]. Ответственность [Организации|org-sco] возросла.
Организация праздника обошлась без происшествий.
Боевики «[Исламского государства|org-isil]» отступили.
Боевики "[Исламского государства|org-isil]" отступили.
Боевики „[Исламского государства|org-isil]“ отступили.
Задержаны участники «[Катибы ат-Тавхид вал-Жихад|org-ktj]» и боевик «[Джабхат ан-Нусры|org-nusra]».
По словам [пресс-службы ФСБ России|org-ru-fsb] задержан главарь.
Сотрудниками [ФСБ\u00a0России|org-ru-fsb] изъяты гранаты.
Шестеро членов [ИГИЛ|org-isil] к зиме сдались, двое ушли в «[ИГИЛ-К|org-isil-k]».
Боевики [КТД|org-ktj] и члены «[КТД|org-ktj]» арестованы.
Вербовщик международной террористической организации «[Исламское государство|org-isil]» задержан.
Подписали [Комитет национальной безопасности|org-kz-knb] ([КНБ|org-kz-knb]) Казахстана и [Государственный комитет национальной безопасности|org-kg-gknb] ([КНБ|org-kg-gknb]) Кыргызстана.
Директор [Исполнительного комитета РАТС ШОС|org-sco-rats-ec] Б.К.Норов открыл сбор.
Об этом сообщил заместитель Руководителя [АТЦ СНГ|org-cis-atc] Е.В.Норов.
Начальник [управления Генпрокуратуры России|org-ru-prosecutor] Иван Норов отверг упрёки.
ДУШАНБЕ, 23 июл. Рейд провели [ГКНБ|org-tj-gknb] и [МВД|org-tj-mvd], сообщил начальник [пресс-центра погранвойск ГКНБ|org-tj-gknb].
[Оборонное ведомство Казахстана|org-kz-mod] и [МИД Британии|org-gb-mfa] отвергли упрёки, [МИД России|org-ru-mfa] ответил.
[Службой государственной безопасности|org-uz-sgb] в Ташкентской области задержаны трое вербовщиков, ехавших в Сирию.
[Национальный антитеррористический комитет|org-ru-nac] ([НАК|org-ru-nac]) провёл сбор, в [НАК|org-ru-nac] его оценили высоко.
"""

# [name|nominative]: bodies that no lexicon knows.
UNKNOWN = """
Сотрудниками [Министерства энергетической безопасности Замбии|Министерство энергетической безопасности Замбии] задержаны трое.
О рейде рассказали в [департаменте борьбы с контрабандой|департамент борьбы с контрабандой].
Допросы ведёт [Следственное управление МВД Тувалу|Следственное управление МВД Тувалу].
Это подтвердила [пресс-служба полиции Замбии|полиция Замбии].
Вместе с [Агентством по защите портов и перевалов Замбии|Агентство по защите портов и перевалов Замбии] обысканы склады.
[Верховным судом Замбии|Верховный суд Замбии] жалоба отклонена.
Рейд вёл [Оперативный штаб в Замбии|Оперативный штаб в Замбии].
Задержаны главари группировки «[Синий серп|Синий серп]» и десять сторонников «[Красной луны|Красная луна]».
[Управление ФСБ Замбии по Южной области|Управление ФСБ Замбии по Южной области] ищет очевидцев.
Бежали главари «[Катибы ат-Тавхид вал-Жихад|Катиба ат-Тавхид вал-Жихад]».
Он окончил [Речной институт имени А. М. Норова|Речной институт имени А. М. Норова] в Кызыле, директор [ООО «Южный берег»|Южный берег] задержан.
Отчёт издал [Комитет защиты рек|Комитет защиты рек] ([КЗР|КЗР]) ([River League|River League], [RL|RL]).
[Полиция провинции Синд|Полиция провинции Синд] и [полиция штата Пенджаб|полиция штата Пенджаб] усилили посты.
Руководил заместитель Председателя [Координационного совета портов Замбии по противодействию незаконному обороту наркотиков|Координационный совет портов Замбии по противодействию незаконному обороту наркотиков].
Сотрудниками [10-го Главного управления МВД Замбии|10-е Главное управление МВД Замбии] выявлены трое.
Следователь [Управления Росгвардии|Управление Росгвардии] полковника полиции Дмитрия Норова.
Боевики «[Лесного джамаата|Лесной джамаат]» отступили.
План утвердил [Комитет по безопасности портов|Комитет по безопасности портов] на прошлой неделе.
"""

# No body at all.
NOBODY = """
Центр города Бишкека закрыт для движения.
Обвиняемый доставлен в СИЗО, пост ДПС обстрелян, сотрудники ОВД и расчёты ПВО не пострадали.
Подпольная лаборатория работала в сарае. Сеть состояла из семи ячеек.
Наряд заставы «Баг» и смена поста «Ак-Жол» задержали двоих.
Концерт в «Речном Сити Холле» отменён.
«За десять лет проведения операций „Канал“ изъято зелье», — сказал он.
На форумах за десять лет взрывов не было. Об этом говорится в докладе Председателя.
Управление рисками обсуждалось отдельно.
Договор о дружбе подписан в Ташкенте.
Об этом пишут СМИ и Интернет.
Новый кабинет отремонтировали в мае.
Советы специалистов помогли жителям.
Учение «Рубеж-2031» и операция по поиску оружия «Заслон» завершены, «Заслон» повторят.
На рынке «Южный» и в лагере «Аль-Мадан» проверены люди.
"""


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


@lru_cache(maxsize=1)
def nlp() -> Language:
    return build_nlp()


def bodies(doc: Doc, attribute: str) -> list[tuple[int, int, str]]:
    return [(m.start, m.end, getattr(m, attribute)) for m in doc._.mentions if m.type == "ORG"]


@pytest.mark.parametrize("line", lines(KNOWN))
def test_known_bodies_are_found_with_their_keys(line: str) -> None:
    text, _ = read_marks(line)
    assert write_marks(text, bodies(nlp()(text), "entity")) == line


@pytest.mark.parametrize("line", lines(UNKNOWN))
def test_unknown_bodies_get_their_whole_name_in_the_nominative(line: str) -> None:
    text, _ = read_marks(line)
    assert write_marks(text, bodies(nlp()(text), "normal")) == line


@pytest.mark.parametrize("line", lines(NOBODY))
def test_other_things_are_no_bodies(line: str) -> None:
    assert write_marks(line, bodies(nlp()(line), "normal")) == line


def keys(text: str) -> list[str]:
    return [key for _, _, key in bodies(nlp()(text), "entity")]


def test_the_name_in_brackets_is_the_body_before_it_also_later_on() -> None:
    first, short, later = keys("Агентство по защите портов Замбии (АЗПЗ) открыло склад. Глава АЗПЗ доложил об этом.")
    assert first == short == later


def test_a_name_said_for_later_is_the_body() -> None:
    found = keys("План утвердил Комитет по безопасности портов (далее — Комитет). В мае Комитет собрался снова.")
    assert len(found) == 3 and len(set(found)) == 1


def test_a_short_name_is_the_one_body_named_in_full() -> None:
    assert len(set(keys("Верховный суд Замбии начал слушания. Позже Верховный суд объявил перерыв."))) == 1


def test_the_same_name_has_the_same_key_in_another_case_and_release() -> None:
    assert keys("Решение принял Верховный суд Замбии.") == keys("Решение принято Верховным судом Замбии.")


def test_an_unknown_body_has_kind_and_parent() -> None:
    doc = nlp()("Об этом сообщил Департамент речного надзора ООН.")
    (body,) = doc._.organizations
    assert (body.name, body.kind, body.parent) == ("Департамент речного надзора ООН", "state_body", "org-un")


def test_a_short_name_that_means_other_things_too_is_no_terrorist_group() -> None:
    assert "org-ktj" not in keys("Исполнительный директор КТД открыл заседание Совета Безопасности ООН.")


ODD = ["", " \n ", "МВД", "(", "«»", "по", "Комитет по", "и Комитет по делам и", "ФСБ\n\nРоссии", "ООН (ООН) (ООН"]


@pytest.mark.parametrize("text", ODD)
def test_any_text_goes_through_and_offsets_point_at_it(text: str) -> None:
    for m in nlp()(text)._.mentions:
        assert text[m.start : m.end] == m.text != ""
