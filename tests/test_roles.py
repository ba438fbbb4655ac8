"""Roles: whose they are, their nominative, their body. One line a case: sentence → name: role @ body; …"""

from __future__ import annotations

import pytest
from spacy.language import Language

from pipeline.lexicon.names import fold_name
from pipeline.lexicon.roles import roles
from pipeline.naming.posts import head_of, nominative_head
from pipeline.nlp import build_nlp

CASES = """
Советник Секретариата ШОС А.Белов открыл занятие. → А.Белов: Советник @ org-sco-secretariat
Зачитано послание Генерального секретаря ШОС Тимура Норова. → Тимур Норов: Генеральный секретарь @ org-sco
Прибыла делегация ИК РАТС ШОС во главе с заместителем директора А.Б.Саидовым. → А.Б.Саидов: заместитель директора @ org-sco-rats-ec
Секретариат ШОС представляли Иван Белов и Анна Ярская. →
На встречу приехали делегации Секретариата ШОС (Иван Белов и Анна Ярская) и Интерпола. →
С докладом выступил директор ФСБ России, председатель НАК Андрей Белов. → Андрей Белов: директор @ org-ru-fsb; Андрей Белов: председатель @ org-ru-nac
Игорь Лосев, возглавляющий Секретариат ШОС, поблагодарил участников. → Игорь Лосев: глава @ org-sco-secretariat
Встречу провёл исполняющий обязанности директора Исполкома РАТС ШОС Игорь Лосев. → Игорь Лосев: исполняющий обязанности директора @ org-sco-rats-ec
Отчёт подписал и.о. начальника управления Игорь Лосев. → Игорь Лосев: исполняющий обязанности начальника управления
Игорь Лосев, руководитель АТЦ СНГ, ответил на вопросы. → Игорь Лосев: руководитель @ org-cis-atc
Игорь Лосев (директор ФСБ России) ответил на вопросы. → Игорь Лосев: директор @ org-ru-fsb
Директором Исполкома РАТС ШОС назначен Тимур Норов. → Тимур Норов: Директор @ org-sco-rats-ec
Тимур Норов назначен директором Исполкома РАТС ШОС. → Тимур Норов: директор @ org-sco-rats-ec
Гостей принял директор ФСБ России генерал армии Андрей Белов. → Андрей Белов: директор @ org-ru-fsb
Указ подписал Президент Республики Казахстан Тимур Норов. → Тимур Норов: Президент Республики Казахстан
Пресс-секретарь президента Игорь Лосев отказался от комментариев. → Игорь Лосев: Пресс-секретарь президента
Заместители генерального прокурора Иван Белов и Сергей Лосев вели допрос. → Иван Белов: Заместитель генерального прокурора; Сергей Лосев: Заместитель генерального прокурора
По поручению министра Иван Белов выехал в Ташкент. →
Министр зачитал письмо, и Иван Белов ответил. →
Список: 1. Белов И.И. – начальник отдела; 2. Лосев С.С. – советник. → И.И.Белов: начальник отдела; С.С.Лосев: советник
Начальником управления назначен полковник полиции Игорь Лосев. → Игорь Лосев: Начальник управления
Правительство назначило председателем Секретариата ШОС Тимура Норова. → Тимур Норов: председатель @ org-sco-secretariat
Ранее директором ФСБ России был 60-летний Андрей Белов. → Андрей Белов: директор @ org-ru-fsb
Тимур Норов занимает пост заместителя министра обороны. → Тимур Норов: заместитель министра обороны
Доложил командующий войсками округа генерал-лейтенант Игорь Лосев. → Игорь Лосев: командующий войсками округа
Доложил один из руководителей ФСБ России Андрей Белов. → Андрей Белов: руководитель @ org-ru-fsb
Игорь Лосев назначен и.о. начальника управления. → Игорь Лосев: исполняющий обязанности начальника управления
На допросе был экс-мэр Игорь Лосев. → Игорь Лосев: экс-мэр
После Тимура Норова выступил гость. →
Решено назначить Тимура Норова директором ФСБ России. → Тимур Норов: директор @ org-ru-fsb
Президент освободил Тимура Норова от должности директора ФСБ России. → Тимур Норов: директор @ org-ru-fsb
Гости приняли Юргена Штока (Jürgen Stock), Генерального секретаря Интерпола. → Юрген Шток: Генеральный секретарь @ org-interpol
Статс-секретарь – заместитель министра Игорь Зубов выступил. → Игорь Зубов: Статс-секретарь; Игорь Зубов: заместитель министра
Советника Норова видели в Ташкенте. →
Прибыл генерал-губернатор Игорь Лосев. → Игорь Лосев: генерал-губернатор
Прибыл директор-распорядитель фонда Игорь Лосев. → Игорь Лосев: директор-распорядитель фонда
Слово взял адвокат и бывший следователь Игорь Лосев. → Игорь Лосев: адвокат; Игорь Лосев: бывший следователь
Слово взяли министр и депутат Игорь Лосев. → Игорь Лосев: депутат
Как доложил заместитель начальника управления Т.Ю.Кириленко, работа идёт. → Т.Ю.Кириленко: заместитель начальника управления
Опознан главарь так называемой западной банды Тимур Норов. → Тимур Норов: главарь так называемой западной банды
Доложил врио министра Игорь Лосев. → Игорь Лосев: врио министра
С речью выступили министр обороны Иван Белов, директор ФСБ России Сергей Лосев. → Иван Белов: министр обороны; Сергей Лосев: директор @ org-ru-fsb
"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build_nlp()


def told(nlp: Language, sentence: str) -> list[str]:
    doc = nlp(sentence)
    names = {person.key: person.name for person in doc._.people}
    return [f"{names[r.person]}: {r.role}" + (f" @ {r.organization}" if r.organization else "") for r in doc._.roles]


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_roles(nlp: Language, line: str) -> None:
    sentence, _, wanted = line.partition("→")
    assert sorted(told(nlp, sentence.strip())) == sorted(part.strip() for part in wanted.split(";") if part.strip())


@pytest.mark.parametrize("word", [head.word for head in roles().heads.values() if head.example])
def test_examples_of_the_lexicon(nlp: Language, word: str) -> None:
    example = roles().heads[fold_name(word)].example
    plain = example.replace("[", "").replace("]", "")
    quotes = [role.quote for role in nlp(plain)._.roles]
    start = example.partition("[")[2].partition("]")[0]
    assert any(quote.startswith(start) for quote in quotes), quotes


@pytest.mark.parametrize("word", [head.word for head in roles().heads.values() if head.counter])
def test_counter_examples_of_the_lexicon(nlp: Language, word: str) -> None:
    assert told(nlp, roles().heads[fold_name(word)].counter) == []


@pytest.mark.parametrize("word", [head.word for head in roles().heads.values()])
def test_every_head_is_found_by_its_own_word(word: str) -> None:
    head = head_of(word)
    assert head is not None and "Nom" in head.singular
    assert nominative_head(head, "Nom", False) == word


def test_a_role_stands_on_the_day_of_its_release(nlp: Language) -> None:
    from datetime import date

    from pipeline.records import Release

    doc = nlp.make_doc("Встречу открыл советник Секретариата ШОС Тимур Норов.")
    doc._.release = Release("r", doc.text, published=date(2020, 5, 4))
    for _, stage in nlp.pipeline:
        doc = stage(doc)
    role = doc._.roles[0]
    assert (role.as_of, role.quote) == (date(2020, 5, 4), "советник Секретариата ШОС")
    assert doc.text[role.start : role.end] == role.quote
