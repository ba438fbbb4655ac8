"""Reading: formats, header, the ladder of `published`, and one clear problem for whatever is wrong."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading import read, read_bytes
from pipeline.reading.language import language_of
from pipeline.reading.published import from_metadata, from_name
from pipeline.reading.text import split_header
from pipeline.records import Release

TEXT = "В области задержаны двое подозреваемых в подготовке взрыва. Изъято 12 гранат и около 300 патронов."


def one(name: str, text: str) -> Release:
    reading = read_bytes(name, text.encode())
    assert not reading.problems
    return reading.releases[0]


def test_header_block() -> None:
    header = 'title: "Итоги: квартал"\npublished: 2019-06-13\nurl: https://news.example/1\npublisher: РАТС'
    release = one("a.txt", f"---\n{header}\n---\n{TEXT}\n")
    assert (release.title, release.publisher, release.url) == ("Итоги: квартал", "РАТС", "https://news.example/1")
    assert (release.published, release.published_basis) == (date(2019, 6, 13), "metadata")
    assert release.text == TEXT + "\n"
    assert release.release_id == f"2019-06-13-{release.sha256[:8]}"


@pytest.mark.parametrize("text", [f"  \t{TEXT}\r\n\r\n ", f"---\n{TEXT}", f"---\nне ключ\n---\n{TEXT}", f"\ufeff\ufeff{TEXT}"[1:]])
def test_text_without_header_is_untouched(text: str) -> None:
    assert one("a.txt", text).text == text.removeprefix("\ufeff")


def test_line_ends_behind_the_header_are_kept() -> None:
    assert one("a.txt", f"---\r\ntitle: Т\r\n---\r\n{TEXT}\r\n\r\n").text == f"{TEXT}\r\n\r\n"


@given(st.text())
def test_header_and_text_make_the_file(text: str) -> None:
    _, rest, _ = split_header(text)
    assert text.endswith(rest)


def test_unknown_header_key_is_told() -> None:
    reading = read_bytes("a.txt", f"---\npublshed: 2019-06-13\n---\n{TEXT}".encode())
    assert [p.severity for p in reading.problems] == ["warning"]
    assert "publshed" in reading.problems[0].message


# value | day
METADATA = """
2019-06-13 | 2019-06-13
2019-06-13T23:59:00+03:00 | 2019-06-13
2019-06-13 10:00 | 2019-06-13
13.06.2019 | 2019-06-13
13.06.2019, 15:40 | 2019-06-13
5 мая 2021 г. | 2021-05-05
1 Марта 2020, 09:00 | 2020-03-01
13 июн. 2019 | 2019-06-13
Thu, 13 Jun 2019 10:00:00 GMT | 2019-06-13
31 December 2019 | 2019-12-31
2019-02-30 |
вчера |
12.06.2019 - 13.06.2019 |
"""


@pytest.mark.parametrize("line", METADATA.strip().splitlines())
def test_metadata_dates(line: str) -> None:
    value, _, day = (part.strip() for part in line.partition("|"))
    assert str(from_metadata(value) or "") == day


NAMES = """
https://news.example/20190613/554633.html | 2019-06-13
https://news.example/2019/06/13/itogi | 2019-06-13
2019-06-13-itogi.txt | 2019-06-13
reliz_13.06.2019.txt | 2019-06-13
20190613554633.html |
2019/06/itogi |
from-2019-06-12-to-2019-06-13.txt |
itogi-2019.txt |
"""


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_dates_of_urls_and_file_names(line: str) -> None:
    name, _, day = (part.strip() for part in line.partition("|"))
    assert str(from_name(name) or "") == day


def test_the_ladder_of_published() -> None:
    steps = [
        ("2018-05-05.txt", "---\npublished: 2019-01-01\nurl: https://n.example/2017/01/01/x\n---\n", date(2019, 1, 1), "metadata"),
        ("2018-05-05.txt", "---\nurl: https://n.example/2017/01/01/x\n---\n", date(2017, 1, 1), "url"),
        ("2018-05-05.txt", "", date(2018, 5, 5), "filename"),
        ("a.txt", "12 июня 2019 года прошло совещание. ", date(2019, 6, 12), "text"),
        ("a.txt", "", None, ""),
    ]
    for name, head, day, basis in steps:
        release = one(name, head + TEXT)
        assert (release.published, release.published_basis) == (day, basis)


def test_a_reading_gives_its_releases() -> None:
    reading = read_bytes("a.jsonl", "".join(json.dumps({"text": f"{TEXT} {n}"}) + "\n" for n in range(2)).encode())
    assert list(reading) == list(reading.releases) and len(list(reading)) == 2


def test_unreadable_published_is_told_and_the_ladder_goes_on() -> None:
    reading = read_bytes("2018-05-05.txt", f"---\npublished: весной\n---\n{TEXT}".encode())
    assert reading.releases[0].published_basis == "filename"
    assert "весной" in reading.problems[0].message


PAGE = """<html><head><meta charset="utf-8"><title>Сайт</title><meta property="og:site_name" content="Пресс-служба">
<meta property="article:published_time" content="2020-05-06T10:00:00+03:00"><link rel="canonical" href="https://n.example/1"></head>
<body><nav><a href="/">Главная</a></nav><article><h1>Задержаны двое</h1>
<p>В области задержаны двое подозреваемых.</p>
<p>Изъято 12&nbsp;гранат и 300 патронов.</p></article>
<aside><time datetime="2021-01-01">1 января</time> Другая новость дня</aside></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r"])
def test_html(encoding: str) -> None:
    page = PAGE.replace("&nbsp;", " ")  # the declared charset is wrong for two of the three
    reading = read_bytes("p.html", page.encode(encoding))
    release = reading.releases[0]
    assert not reading.problems
    assert "Изъято 12 гранат и 300 патронов." in release.text
    assert "Главная" not in release.text and "Другая новость" not in release.text
    assert (release.title, release.publisher, release.url) == ("Задержаны двое", "Пресс-служба", "https://n.example/1")
    assert (str(release.published), release.published_basis) == ("2020-05-06", "metadata")


@pytest.mark.parametrize(
    ("declared", "day"),
    [
        ('<time datetime="2020-05-06">6 мая</time>', "2020-05-06"),
        ("<time>6 мая 2020</time>", "2020-05-06"),
        ('<script type="application/ld+json">{"@graph":[{"datePublished":"2020-05-06T01:00"}]}</script>', "2020-05-06"),
        ('<time datetime="2020-05-06"></time><time datetime="2020-05-07"></time>', ""),
        ("", ""),
    ],
)
def test_html_day(declared: str, day: str) -> None:
    page = f"<html><body><article>{declared}<p>{TEXT}</p></article></body></html>"
    assert str(read_bytes("p.html", page.encode()).releases[0].published or "") == day


def test_tables_for_layout_are_no_tables() -> None:
    page = f"<html><body><table><tr><td>{TEXT}<br>Ведётся следствие по делу.<br></td></tr></table></body></html>"
    assert read_bytes("p.html", page.encode()).releases[0].text.splitlines() == [TEXT, "Ведётся следствие по делу."]


def test_jsonl() -> None:
    records = [
        {"id": "one", "text": f" {TEXT}\r\n", "published": "2019-06-13", "title": "Т", "publisher": "П", "url": "u", "figures": [1]},
        {"text": TEXT, "published": None, "url": "https://n.example/20190614/1"},
    ]
    reading = read_bytes("a/b.jsonl", "\r\n".join(json.dumps(r, ensure_ascii=False) for r in records).encode())
    first, second = reading.releases
    assert not reading.problems
    assert (first.release_id, first.text, first.published, first.source) == ("one", f" {TEXT}\r\n", date(2019, 6, 13), "a/b.jsonl:1")
    assert (second.published, second.published_basis) == (date(2019, 6, 14), "url")


def test_broken_json_lines_are_named_and_the_others_read() -> None:
    good = json.dumps({"text": TEXT})
    lines = [good, "{broken", "[1]", '{"text": 5}', "", '{"text": " "}', good.replace("12", "13")]
    reading = read_bytes("a.jsonl", "\n".join(lines).encode())
    assert len(reading.releases) == 2
    assert [p.source for p in reading.problems] == ["a.jsonl:2", "a.jsonl:3", "a.jsonl:4", "a.jsonl:6"]


def test_line_separators_inside_a_record_do_not_split_it() -> None:
    text = f"{TEXT}\u2028{TEXT}\x85{TEXT}"
    reading = read_bytes("a.jsonl", json.dumps({"text": text}, ensure_ascii=False).encode())
    assert reading.releases[0].text == text


def test_half_a_character_is_replaced_and_told() -> None:
    reading = read_bytes("a.jsonl", b'{"text": "' + TEXT.encode() + b'\\ud83d"}')
    assert reading.releases[0].text == TEXT + "\ufffd"
    assert reading.problems[0].severity == "warning"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.txt", "---\ntitle: Т\n---\n \n".encode(), "no text"),
        ("a.txt", b"%PDF-1.7\n\x00", "PDF"),
        ("a.txt", b"The police detained two suspects in the city on Monday.", "not Russian"),
        ("a.txt", "Поліція затримала двох підозрюваних у підготовці вибуху".encode(), "not Russian"),
        ("a.xls", b"PK\x03\x04", "not a format"),
        ("a.jsonl", b"\n\n{", "not valid JSON"),
        ("a.html", b"<html></html>", "no running text"),
    ],
)
def test_bad_input_is_one_error_with_advice(name: str, data: bytes, says: str) -> None:
    problems = read_bytes(name, data).problems
    assert [p.severity for p in problems] == ["error"]
    assert says in problems[0].message and problems[0].stage == "reading"


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    assert "no such file" in read(tmp_path / "none.txt").problems[0].message
    assert "a folder, not a file" in read(tmp_path).problems[0].message


def test_source_is_the_path_below_the_root(tmp_path: Path) -> None:
    (tmp_path / "2020").mkdir()
    path = tmp_path / "2020" / "a.txt"
    path.write_text(TEXT, encoding="koi8-r")
    assert read(path, tmp_path).releases[0].source == "2020/a.txt"
    assert read(path).releases[0].source == "a.txt"


LANGUAGES = """
ru | Задержаны двое
ru | ЗАДЕРЖАН
ru | Секретариат ШОС и Interpol (General Secretariat) обсудили обмен данными
ru | Глава КНБ Нұрлан Әбенов встретился в городе с коллегами из других стран и рассказал о работе по поиску сбежавших
und | Two suspects were detained in Moscow (Москва)
und | Қазақстанда екі күдікті ұсталды
und | Полицията задържа двама заподозрени в подготовка на взрив в столицата. При обиска са намерени оръжие и боеприпаси
"""


@pytest.mark.parametrize("line", LANGUAGES.strip().splitlines()[:-1])
def test_language(line: str) -> None:
    language, _, text = line.partition(" | ")
    assert language_of(text) == language


BULGARIAN = """
Полицията задържа двама заподозрени в подготовка на взрив в столицата. При обиска са намерени оръжие и боеприпаси.
Според прокуратурата групата е поддържала връзки с чуждестранни посредници и е набирала пари чрез дружества в няколко града.
Съдът ще разгледа мярката за неотклонение утре сутринта. Министърът благодари на служителите за отличната работа и заяви,
че сътрудничеството между службите продължава. Разследването се води от окръжния отдел. Проверяват се телефони, компютри, банкови сметки и превозни средства.
"""


def test_longer_bulgarian_is_not_russian() -> None:
    assert language_of(BULGARIAN) == "und"


def test_a_list_that_repeats_its_words_is_russian() -> None:
    assert language_of("Изъято " + ", ".join(f"{number} единиц оружия" for number in range(2000)) + ".") == "ru"
    kinds = "пистолет автомат карабин винтовка граната мина патрон снаряд тротил гексоген запал детонатор ракета обрез револьвер нож"
    goods = f"{kinds} бинокль рация телефон ноутбук паспорт листовка флаг шеврон карта компас фонарь".split()
    assert language_of("Список того, что изъято у группы: " + "; ".join(f"{n}. {word}" for n in range(300) for word in goods)) == "ru"


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a.jsonl", "a"]))
def test_no_bytes_break_the_reader(data: bytes, name: str) -> None:
    reading = read_bytes(name, data)
    assert reading.releases or reading.problems


@given(st.text(max_size=300))
def test_any_page_is_read_or_told(text: str) -> None:
    reading = read_bytes("a.html", f"<html><body><p>{text}".encode("utf-8", "replace"))
    assert reading.releases or reading.problems
