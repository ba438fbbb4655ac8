"""Tokens and sentences: every text comes back as it was; sentences end where a reader ends them."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from razdel import tokenize
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.grammar.sentences import find_sentences
from pipeline.stages.tokens import LONGEST, RazdelTokenizer, clean_view, pieces

# A bar is a border that must be found; every other blank or line end is none. ⏎ is a line end.
MARKED = """
Ячейка раскрыта в 2017 г. | Пресечена её деятельность. | Изъято 200 тыс. | Изъято 500 кг. | Также найдены схемы.
Всего за 2019 г. Генпрокуратурой направлено 12 запросов. | За 9 мес. 2020 г. МВД задержало 40 лиц.
На встрече А.Б. Турдиматов и Дж. Карвер обсудили ст. 205 и п. 2 ст. 208, т.е. Главные статьи.
Задержан Сафаров И.К. | При обыске найдены гранаты. | Доставлен Норов А. В. | Всего в деле двое.
Суд на ул. Садовой у завода им. Кирова отказал зам. Министра и др. | Решение вступило в силу.
В г. Ош, с. Каменка и пос. Мирный прошли обыски. | Изъято 12 т. | Затем искали в т.ч. Ножи и т. д. | Всё передано суду.
Обнаружено более 28⏎тыс. стволов и свыше⏎40 гранат. | ⏎Далее новый абзац.
Жители добровольно сдали⏎412 ружей,⏎14 гранат. | Акция продлится до мая.
Итоги полугодия | ⏎В области изъято 12 ружей. | ⏎Справки по тел. 102
БИШКЕК, 9 февраля. /КАБАР/. | Задержаны трое. | ⏎Алматы, 3 марта 2020 г. | Осуждены двое.
Изъяты: | ⏎гранаты – 5 шт. | ⏎тротил – 3 кг | ⏎патроны
Изъято: | ⏎– 5 гранат; | ⏎– 3 ружья; | ⏎* карты и схемы
Ружей сдано – 6 340 | ⏎в том числе нарезных – 1 108
1. Принять план. | 2. Утвердить смету. | ⏎3. Обсудить итоги.
«Все уничтожены!» – заявил он. | «Нет». | Кто ответит? | Мы… | Другие молчат.
Срок (в ред. от 5 мая 2017 г. Москва) истёк. | (Дело вёл А. Иванов.) | Точка.
Это рассказали «СБ. Беларусь сегодня» в комитете. | Так пишет «МК. Вести».
Задержаны пять человек.| Изъято три ствола. | Сайт 24.kg сообщил об этом.
Совещание назначено на 12. 03. 2024 в Минске. | Цена 19 тыс. 500 руб. | Торги закрыты.
"""


def find_marks(text: str) -> str:
    starts = [a for a, _ in find_sentences(text)][1:]
    for at in reversed(starts):
        text = f"{text[:at]}¦{text[at:]}"
    return text


@pytest.mark.parametrize("line", [line for line in MARKED.splitlines() if line])
def test_sentences_of_marked_text(line: str) -> None:
    marked = line.replace(" | ⏎", "⏎¦").replace(".| ", ".¦").replace("| ", "¦").replace("⏎", "\n")
    assert find_marks(marked.replace("¦", "")) == marked


BLOCKS = tomllib.loads((files("pipeline") / "lexicon" / "sentences.toml").read_text(encoding="utf-8"))["class"]


@pytest.mark.parametrize("block", BLOCKS, ids=[b["name"] for b in BLOCKS])
def test_examples_of_the_lexicon(block: dict[str, str]) -> None:
    assert find_marks(block["example"].replace(" | ", " ")) == block["example"].replace(" | ", " ¦")


def test_a_text_wrapped_at_a_width_is_read_as_running_text() -> None:
    text = (
        "Сотрудниками пограничной службы совместно с управлением\n"
        "МВД по области задержаны шестеро участников группировки\n"
        "Кахрамонова, у них изъяты два автомата Калашникова и сто\n"
        "патронов к ним. Следствие продолжается."
    )
    assert [text[a:b].split()[0] for a, b in find_sentences(text)] == ["Сотрудниками", "Следствие"]


@lru_cache(maxsize=1)
def blank() -> Language:
    nlp = spacy.blank("ru")
    nlp.tokenizer = RazdelTokenizer(nlp.vocab)
    nlp.add_pipe("svodka_sentences")
    return nlp


ALPHABET = "аБёв1.,-!?()»«\"; \n\t\r\u00ad\u200b\u0301\u0306иИE\xa0\u2028\ufeffН"


@given(st.one_of(st.text(st.sampled_from(ALPHABET), max_size=30), st.text(st.characters(exclude_categories=["Cs"]), max_size=30)))
@settings(max_examples=300, deadline=None)
def test_every_text_comes_back(text: str) -> None:
    doc = blank()(text)
    assert doc.text == text
    assert sum(len(s) for s in doc.sents) == len(doc) if len(doc) else True
    assert all(token.norm_ for token in doc)


@given(st.text(st.sampled_from(ALPHABET), max_size=30))
def test_the_clean_view_keeps_places(text: str) -> None:
    clean, places = clean_view(text)
    assert len(clean) == len(places) and places == sorted(set(places))
    assert all(text[p] == c or c in "йЙёЁѐЀѝЍЇї" for p, c in zip(places, clean, strict=True))


@given(st.text(st.sampled_from("аЯёbZ19-.,«»()\"!?:;„+№/"), min_size=1, max_size=8))
@settings(max_examples=500)
def test_a_run_without_blanks_is_razdels(chunk: str) -> None:
    assert [chunk[a:b] for a, b in pieces(chunk)] == [t.text for t in tokenize(chunk)]


def norms(doc: Doc) -> str:
    return " ".join(t.norm_ for t in doc if not t.is_space)


@pytest.mark.parametrize(
    "text, clean",
    [
        ("Мос\u00adква и за\u0301мок\u200b", "Москва и замок"),
        ("Андреи\u0306 и Сергее\u0308в", "Андрей и Сергеёв"),
        ("ФСБ \u200b\u200b России", "ФСБ России"),
        ("В МОСКВЕ ЗАДЕРЖАНЫ СТОРОННИКИ ИГИЛ", "В Москве задержаны сторонники ИГИЛ"),
        ("МВД И ФСБ ПРОВЕЛИ СОВМЕСТНЫЙ РЕЙД", "МВД и ФСБ провели совместный рейд"),
        ("АЛЕКСАНДР ИВАНОВ НАЗНАЧЕН ДИРЕКТОРОМ РАТС ШОС", "Александр Иванов назначен директором РАТС ШОС"),
        ("МВД РОССИИ", "МВД РОССИИ"),
        ("ОДКБ ШОС СНГ РАТС", "ОДКБ ШОС СНГ РАТС"),
        ("ФСБ задержала ДВУХ лиц", "ФСБ задержала ДВУХ лиц"),
        ("юго- и северо-восток, 2015, 2016", "юго - и северо-восток , 2015 , 2016"),
        ("до 36,6 кг 12.03.2024 и 15-20 лет", "до 36,6 кг 12.03.2024 и 15-20 лет"),
    ],
)
def test_what_the_models_see(text: str, clean: str) -> None:
    assert norms(blank()(text)) == clean


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", " \ufeff ", "9" * 5000, "!" * 5000, "а\u0301" * 3000])
def test_texts_that_break_others(text: str) -> None:
    assert blank()(text).text == text


def test_a_lone_surrogate_is_replaced_and_moves_nothing() -> None:
    doc = blank()("до \ud800 после")
    assert doc.text == "до \ufffd после" and doc[2].idx == 5


def test_a_sentence_without_end_is_cut() -> None:
    doc = blank()("ружьё, " * 4001)
    assert len(doc) > 8000
    assert max(len(s) for s in doc.sents) <= LONGEST
    assert all(s.text.strip().endswith(",") for s in doc.sents)


@pytest.mark.parametrize("sign", ["▪️", "✅", "❗️", "🔹", "■", "➡️"])
def test_a_sign_is_no_part_of_the_word_that_it_is_glued_to(sign: str) -> None:
    assert [t.text for t in blank()(f"{sign}Изъято 90 ружей{sign}")] == [sign, "Изъято", "90", "ружей", sign]
