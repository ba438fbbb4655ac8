"""People: names in all cases, where they begin and end, who is who inside one release."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import read_marks, write_marks
from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.naming.identity import group_names
from pipeline.naming.nominative import read_name
from pipeline.naming.paradigms import CASES
from pipeline.naming.words import Word, open_reader
from pipeline.nlp import build_nlp
from pipeline.stages.people import mark_people
from pipeline.stages.tokens import RazdelTokenizer, mark_sentences

# A name in the nominative, genitive, dative, accusative, instrumental, prepositional.
DECLINED = """
Тимур Норов|Тимура Норова|Тимуру Норову|Тимура Норова|Тимуром Норовым|Тимуре Норове
Ирина Казакова|Ирины Казаковой|Ирине Казаковой|Ирину Казакову|Ириной Казаковой|Ирине Казаковой
Пулат Бобоев|Пулата Бобоева|Пулату Бобоеву|Пулата Бобоева|Пулатом Бобоевым|Пулате Бобоеве
Лев Ильин|Льва Ильина|Льву Ильину|Льва Ильина|Львом Ильиным|Льве Ильине
Павел Ярский|Павла Ярского|Павлу Ярскому|Павла Ярского|Павлом Ярским|Павле Ярском
Анна Ярская|Анны Ярской|Анне Ярской|Анну Ярскую|Анной Ярской|Анне Ярской
Игорь Черных|Игоря Черных|Игорю Черных|Игоря Черных|Игорем Черных|Игоре Черных
Мария Петренко|Марии Петренко|Марии Петренко|Марию Петренко|Марией Петренко|Марии Петренко
Сергей Шойгу|Сергея Шойгу|Сергею Шойгу|Сергея Шойгу|Сергеем Шойгу|Сергее Шойгу
Барак Обама|Барака Обамы|Бараку Обаме|Барака Обаму|Бараком Обамой|Бараке Обаме
Раджив Пракаш|Раджива Пракаша|Радживу Пракашу|Раджива Пракаша|Радживом Пракашем|Радживе Пракаше
Джордж Буш-младший|Джорджа Буша-младшего|Джорджу Бушу-младшему|Джорджа Буша-младшего|Джорджем Бушем-младшим|Джордже Буше-младшем
Азия Биби|Азии Биби|Азии Биби|Азию Биби|Азией Биби|Азии Биби
Тереза Грин|Терезы Грин|Терезе Грин|Терезу Грин|Терезой Грин|Терезе Грин
Юрген Шток|Юргена Штока|Юргену Штоку|Юргена Штока|Юргеном Штоком|Юргене Штоке
Аркадий Кучма|Аркадия Кучмы|Аркадию Кучме|Аркадия Кучму|Аркадием Кучмой|Аркадии Кучме
Рустам Рахимзода|Рустама Рахимзоды|Рустаму Рахимзоде|Рустама Рахимзоду|Рустамом Рахимзодой|Рустаме Рахимзоде
Касым-Жомарт Сеитов|Касым-Жомарта Сеитова|Касым-Жомарту Сеитову|Касым-Жомарта Сеитова|Касым-Жомартом Сеитовым|Касым-Жомарте Сеитове
Чжан Мин|Чжан Мина|Чжан Мину|Чжан Мина|Чжан Мином|Чжан Мине
Ким Чен Хван|Ким Чен Хвана|Ким Чен Хвану|Ким Чен Хвана|Ким Чен Хваном|Ким Чен Хване
Иван Петрович Белов|Ивана Петровича Белова|Ивану Петровичу Белову|Ивана Петровича Белова|Иваном Петровичем Беловым|Иване Петровиче Белове
Белов Иван Петрович|Белова Ивана Петровича|Белову Ивану Петровичу|Белова Ивана Петровича|Беловым Иваном Петровичем|Белове Иване Петровиче
А.Б. Саидов|А.Б. Саидова|А.Б. Саидову|А.Б. Саидова|А.Б. Саидовым|А.Б. Саидове
Зейд аль-Хусейн|Зейда аль-Хусейна|Зейду аль-Хусейну|Зейда аль-Хусейна|Зейдом аль-Хусейном|Зейде аль-Хусейне
Алиев Вугар Али оглы|Алиева Вугара Али оглы|Алиеву Вугару Али оглы|Алиева Вугара Али оглы|Алиевым Вугаром Али оглы|Алиеве Вугаре Али оглы
"""

# The name, then what are its last name, first name, middle name and gender.
PARTS = """
Ивана Петровича Белова|Белов|Иван|Петрович|m
Беловой Анне Петровне|Белова|Анна|Петровна|f
А. Б. Саидовым|Саидов|А.|Б.|m
Алиева Вугара Гейдар оглы|Алиев|Вугар|Гейдар оглы|m
Людвига ван Хорна|ван Хорн|Людвиг||m
Чжан Мином|Чжан|Мин||
Анне Ким|Ким|Анна||f
Кубат уулу Азамат||Азамат|Кубат уулу|m
Азамат Кубат уулу||Азамат|Кубат уулу|m
Ван И|Ван|И||
Ким|Ким|||
Рамазону Рза-заде|Рза-заде|Рамазон||m
Ольгой Евгеньевной Беловой|Белова|Ольга|Евгеньевна|f
Петром Осташевичем|Осташевич|Петр||m
Виктора Шендеровича|Шендерович|Виктор||m
Иваном Петровичем||Иван|Петрович|m
"""

# [mention|nominative] in running text.
MARKED = """
Встречу открыл советник [А.Б.Турсунов|А.Б.Турсунов], гостей приветствовал [В. Норов|В. Норов].
С докладом выступил начальник отдела [Саидов А.К.|Саидов А.К.] из Душанбе.
Письмо вручено [Тимуру Норову|Тимур Норов] и [Ирине Казаковой|Ирина Казакова].
Слово взял [Пулат Бобоев|Пулат Бобоев]\\n[Анна Ярская|Анна Ярская] вела запись.
Директор исполкома принял [Руслана Беляева|Руслан Беляев] в Ташкенте.
С послом [Паваном Капуром|Паван Капур] говорил министр [Сергей Белов|Сергей Белов].
Гость назвал себя: [Юрген Шток|Юрген Шток] ([Jürgen Stock|Jürgen Stock]).
Статс-секретарь – заместитель министра [Игорь Зубов|Игорь Зубов] выступил.
Эксперт ЕВРОПОЛа [А. Петров|А. Петров] приехал.
Отдел возглавила [Екатерина Шилова|Екатерина Шилова]. Суды, добавила [Е.Шилова|Е.Шилова], решат сами.
Актриса [Анна Ярская|Анна Ярская] приехала позже.
Председатель СК России [А.И. Саидов|А.И. Саидов] открыл приём.
Экстрадировано 5 человек, ещё двое ожидают суда.
Привлечём к ответу каждого.
Задержан [Азамат Кубат уулу|Азамат Кубат уулу].
Встреча с [Чжан Цзюнем|Чжан Цзюнь] прошла.
Письмо передано [Ольгой Евгеньевной Беловой|Ольга Евгеньевна Белова].
[ТИМУР ИВАНОВ|Тимур Иванов]
ДИРЕКТОР БЮРО [АЛЕКСАНДР СТРЕЛЬНИКОВ|Александр Стрельников] ВЫСТУПИЛ В ТАШКЕНТЕ
Собака по кличке Рада и овчарка Барс нашли тайник, пистолет «Макаров» изъят.
Спор зашёл о пророке [Мухаммеде|Мухаммед].
Адвокат [Азии Биби|Азия Биби] уехал, [Азие Биби|Азия Биби] разрешили выезд.
Сторонники [Хадима Хуссейна Норова|Хадим Хуссейн Норов] разошлись.
Генерал-полковник [Н.С.Норов|Н.С.Норов] принял гостей.
Встреча с Исполнительным директором Управления [Лукасом Штайнером|Лукас Штайнер] прошла.
Склад стоял на улице Тимура Норова.
"""

# Mentions of one release in order, each with a number: the same number is the same person.
SAME = """
Ананд Пракаш 1|Ирина Казакова 2|А.Пракаш 1|Казакова 2
В.Норов 1|Владимир Норов 1|Норов 1
Барак Обама 1|Мишель Обама 2|Барак 1
Иван Белов 1|Анна Белова 2|Белова 2|Белов 1
Андрей Белов 1|Антон Белов 2|А.Белов 3
Белов А.К. 1|А. Белов 1|А.К.Белов 1
Глеб Белов 1|Глеб Аркадьевич 1|Белов 1
Илья Белов 1|Илья Ким 2|Илья Юрьевич 3
"""


def lines(block: str) -> list[str]:
    return [line.replace("\\n", "\n") for line in block.strip().splitlines()]


def words(name: str) -> list[Word]:
    return [Word(word) for word in name.replace(".", ". ").replace(" .", ".").split()]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build_nlp()


@pytest.mark.parametrize("line", lines(DECLINED))
def test_nominative_of_every_case(line: str) -> None:
    nominative, *_ = forms = line.split("|")
    expected = nominative.replace(".", ". ").replace("  ", " ")
    read = [read_name(words(form), open_reader(), {}, {case}).text for form, case in zip(forms, CASES, strict=True)]
    assert read == [expected] * 6


@pytest.mark.parametrize("line", lines(PARTS))
def test_parts(line: str) -> None:
    name = read_name(words(line.split("|")[0]), open_reader(), {})
    assert [name.last, name.first, name.middle, name.gender] == line.split("|")[1:]


@pytest.mark.parametrize("line", lines(SAME))
def test_identity(line: str) -> None:
    wanted = [mention.rsplit(" ", 1) for mention in line.split("|")]
    found = [read_name(words(mention), open_reader(), {}, {"Nom"}) for mention, _ in wanted]
    groups = {i: number for number, group in enumerate(group_names(found)) for i in group.members}
    numbers = [number for _, number in wanted]
    pairs = [(i, j) for i in range(len(found)) for j in range(i)]
    assert [groups[i] == groups[j] for i, j in pairs] == [numbers[i] == numbers[j] for i, j in pairs]


@pytest.mark.parametrize("line", lines(MARKED))
def test_mentions(nlp: Language, line: str) -> None:
    text, _ = read_marks(line)
    doc = nlp(text)
    found = [(m.start, m.end, m.normal) for m in doc._.mentions if m.type == "PER"]
    assert write_marks(text, found) == line


def test_a_release_has_one_record_for_a_person(nlp: Language) -> None:
    text = "Ананд Пракаш приветствовал гостей. Затем А.Пракаш зачитал письмо Владимира Норова. В письме Норова сказано о планах."
    doc = nlp(text)
    people = {person.name: person for person in doc._.people}
    assert list(people) == ["Ананд Пракаш", "Владимир Норов"]
    assert people["Ананд Пракаш"].aliases == ("А.Пракаш",)
    assert [m.entity for m in doc._.mentions if m.type == "PER"] == [
        people[name].key for name in ("Ананд Пракаш", "Ананд Пракаш", "Владимир Норов", "Владимир Норов")
    ]


def test_another_name_in_a_bracket_is_an_alias_also_later_on(nlp: Language) -> None:
    doc = nlp("Задержан Тимур Норов (Абу Юсуф). Следствие считает, что Абу Юсуф собирал деньги.")
    (person,) = doc._.people
    assert (person.name, person.aliases) == ("Тимур Норов", ("Абу Юсуф",))


@settings(max_examples=15, deadline=None)
@given(st.text("АБабвоин .,\n«»()-", max_size=60))
def test_offsets_point_at_their_text(text: str) -> None:
    doc = mark_people(_with_every_capital_a_name(text))
    assert all(doc.text[m.start : m.end] == m.text and m.text.strip() for m in doc._.mentions)


def _with_every_capital_a_name(text: str) -> Doc:
    """The text with a PER span on every word that has a capital: the worst that a tagger may do."""
    blank = spacy.blank("ru")
    blank.tokenizer = RazdelTokenizer(blank.vocab)
    doc = mark_sentences(blank.make_doc(text))
    doc.spans["natasha"] = [Span(doc, t.i, t.i + 1, label="PER") for t in doc if t.text[:1].isupper()]
    return doc


# What a verb in the feminine says: «Текст» → its people.
WOMEN = """
Об этом сообщила Н.П.Одинцова.|Н.П.Одинцова
Представитель МВД Д.М.Каримова проинформировала об изъятии.|Д.М.Каримова
С докладом выступила директор областного департамента образования и науки О.Н.Зиянова.|О.Н.Зиянова
По её словам, отметила начальник отдела Т. Ершова, изъято 12 гранат.|Т.Ершова
Представителя ведомства А. Крылова наградили.|А.Крылов
Задержали начальника управления надзора и контроля И.И.Зорина.|И.И.Зорин
По словам заместителя министра труда и занятости А.К.Судакова, изъято 12 гранат.|А.К.Судаков
Пресс-служба Тимура Норова сообщила об отказе.|Тимур Норов
Делегация во главе с заместителем прокурора Д.Х.Норбердиевым сообщила об отказе.|Д.Х.Норбердиев
"""


@pytest.mark.parametrize("case", WOMEN.strip().splitlines())
def test_a_verb_tells_a_woman(case: str, nlp: Language) -> None:
    text, *names = case.split("|")
    assert [person.name for person in nlp(text)._.people] == names


# Names that the model glues together or takes in part.
GLUED = """
Эту новость подтвердил Лев Боровков Если Вы заметили ошибку, сообщите.|Лев Боровков
Выступила певица Полина Заславская Клип снят в Москве.|Полина Заславская
Анна Гельд уехала. В письме к Гельд Лев Боровков назвал план ошибкой.|Анна Гельд|Лев Боровков
Приговорённую христианку освободили. Христианка Асия Биби дома.|Асия Биби
Таким образом, Норов уехал. Католичка, она живёт в Гвинее.|Норов
В заявлении Ривер-стрит говорится о взрывах.|
После Брексита Тимур Норов уехал.|Тимур Норов
Дело Скрипалей закрыто.|Скрипали
Указ подписал Маркус Мерк, сказано в письме.|Маркус Мерк
Аун Сан Су Чжи освободили.|Аун Сан Су Чжи
Главой партии «Север» Хадимом Хуссейном Норовым подан иск.|Хадим Хуссейн Норов
Тимур Норов уехал. Норов Тимур Иванович вернулся. Анна Ким и Норов Тимур спорят.|Тимур Иванович Норов|Анна Ким
На растерзание отдали Чехословакию Норову.|Норов
Cергей Норов уехал.|Сергей Норов
Он возложил цветы к памятнику Исмоилу Сомони и бюсту Норова.|
Пилот Формулы-1 уехал. Если-же нет, то уедет Тимур Норов.|Тимур Норов
"""


@pytest.mark.parametrize("case", GLUED.strip().splitlines())
def test_glued_names(case: str, nlp: Language) -> None:
    text, *names = case.split("|")
    assert [person.name for person in nlp(text)._.people] == [name for name in names if name]
