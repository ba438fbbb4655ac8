"""Numbers and quantities: one line a case, `text => value[..value_max] modifier unit kind`, rejects as `- reason`."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from pipeline.grammar.numbers import find_numbers
from pipeline.grammar.quantities import find_quantities
from pipeline.lexicon.numbers import load_numbers

CASES = """
10 000 единиц => 10000
1 240 дел => 1240
разминировано 4,797,043 кв. м земли => 4797043 exact m2 area
1,204 мины => 1204
1,204 кг героина => 1.204 exact kg mass
ущерб в 3,500 долларов => 3500 exact usd money
изъято 3 тыс. 400 патронов => 3400
6 тыс. 15 нарушений => 6015
2 млн 300 тыс. патронов => 2300000
28\\nтыс. стволов => 28000
19 тыс граждан => 19000
5млн записей => 5000000
1,5-2 тыс. человек => 1500..2000 range
15–20 человек => 15..20 range
от 5 до 8 тысяч человек => 5000..8000 range
двух-трёх человек => 2..3 range
двести сорок пять тысяч триста двенадцать человек => 245312
полторы сотни стволов => 150
двумя десятками => 20
около трёх тысяч => 3000 about
тысячи с лишним патронов => 1000 more_than
двух с лишним тысяч участников => 2000 more_than
десяти с половиной тысячам лиц => 10500
два с половиной десятка каналов => 25
более миллиона боеприпасов => 1000000 more_than
более чем 100 000 сайтам => 100000 more_than
не менее трёх зданий => 3 at_least
по меньшей мере 12 человек => 12 at_least
не более 5 человек => 5 up_to
до 300 боевиков => 300 up_to
число выросло до 160 => 160
сократить потери до 12 => 12
менее сотни человек => 100 less_than
почти полторы тысячи => 1500 almost
без малого 400 стволов => 400 almost
порядка 40 человек => 40 about
человек двадцать задержано => 20 about
двое задержаны => 2
шестерых боевиков => 6
тридцать трое боевиков => 33
двадцать двое => 22
сто двадцать семеро => 127
10-ти пособников => 10
3-х главарей => 3
сотни боевиков => None vague
десятки стволов => None vague
50 тонн тротила => 50 exact t mass
полтонны гашиша => 0.5 exact t mass
полкилограмма тротила => 0.5 exact kg mass
12 т 400 кг наркотиков => 12.4 exact t mass
350 г героина => 350 exact g mass
полтора центнера соли => 150 exact kg mass
40 литров кислоты => 40 exact l volume
300 метров шнура => 300 exact m length
500 кв. м посевов => 500 exact m2 area
12 га посевов => 12 exact ha area
40 млн рублей => 40000000 exact rub money
$5 тыс. наличными => 5000 exact usd money
3 тыс. долларов США => 3000 exact usd money
15 млн тенге => 15000000 exact kzt money
17% ресурсов => 17 exact percent share
17 процентов ресурсов => 17 exact percent share
снизилось на 12% => -12 exact percent change
на 34% больше, чем годом ранее => 34 exact percent change
снижение составило 12,5 процента => -12.5 exact percent change
выросло в 2,5 раза => 2.5 exact times change
сократилось вдвое => 2 exact times change
взрывчатых веществ, кг – 163,5 => 163.5 exact kg mass
боеприпасов, тыс. штук – 48,2 => 48200
с АК-47 => - name
около 21.00 => - time
в 9.30 по местному времени => - time
в 12:30 => - time
девятое и 3-е заседание => - ordinal
20-летний житель => - ordinal
сто двадцать третий боевик => - ordinal
двести с лишним килограммов => 200 more_than kg mass
по статье 205 УК => - article
ст. 205.2 УК => - article
на 15 лет колонии => - term
калибра 7,62 => - calibre
мощностью 5 кг => - power
в 15 км от села => - distance
по телефону 102 => - phone
1.240 единиц => - ambiguous
60.000 нелегалов => 60000
1.234.500 рублей => 1234500 exact rub money
5.000 кг => - ambiguous
12 раз => - repetition
один из лидеров => - one_of
тысячи две стволов => 2000 about
тысячи две-три боевиков => 2000..3000 range
10-ти млн рублей => 10000000 exact rub money
рост составил почти 2,5 раза => 2.5 almost times change
килограмм с лишним пороха => 1 more_than kg mass
сотни полторы стволов => 150 about
десятка два боевиков => 20 about
тысяч двадцать пять стволов => 25000 about
с десяток гранат => 10 about
двадцать три с половиной кило мефедрона => 23.5 exact kg mass
четверть миллиона страниц => 250000
более чем четверти миллиона страниц => 250000 more_than
четверть тонны гексогена => 0.25 exact t mass
менее полутонны порошка => 0.5 less_than t mass
сожгли тонну гашиша => 1 exact t mass
больше центнера тротила => 100 more_than kg mass
две трети задержанных => 66 exact percent share
больше половины из них => 50 more_than percent share
каждый третий задержанный => 33 exact percent share
сократилось на треть => -33 exact percent change
восемьсот с небольшим роликов => 800 more_than
без малого полтора десятка тайников => 15 almost
в Пакистане изъято 700 тыс. рупий => 700000 exact pkr money
40 тысяч индийских рупий => 40000 exact inr money
200 тыс. сирийских фунтов => 200000 exact syp money
8 млн узбекских сумов => 8000000 exact uzs money
3 млн казахстанских тенге => 3000000 exact kzt money
500 тыс. киргизских сомов => 500000 exact kgs money
3 млн белорусских рублей => 3000000 exact byn money
90 млн сумов => 90000000 exact uzs money
за семью морями => 7
защищал свою семью => -
(+6 = 5) => - formula
самолёт Boeing 737 => - name
рейсом 452 => - article
170 осуждённых на 100 тыс. населения => - rate
на 10 тысяч жителей приходится 12 преступлений => - rate
показатель – 45 преступлений на каждую тысячу жителей => - rate
протоколы на 1200 человек => 1200
на 3 кг меньше => - difference
героина больше на 30 кг, опия изъято 12 кг => 12 exact kg mass
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_quantity(case: str) -> None:
    text, want = case.replace("\\n", "\n").split(" => ")
    found = find_quantities(text)
    fields = want.split()
    if fields == ["-"]:
        assert not found
        return
    if fields[0] == "-":
        assert [q.reject for q in found][-1 if text.startswith("девятое") else 0] == fields[1]
        return
    kept = [q for q in found if not q.reject]
    assert len(kept) == 1, kept
    q = kept[0]
    low, _, high = fields[0].partition("..")
    assert q.value == (None if low == "None" else Decimal(low))
    assert q.value_max == (Decimal(high) if high else None)
    assert [q.modifier, q.unit, q.kind] == [*fields[1:], *["exact", "count", "count"][len(fields) - 1 :]]


def test_a_list_of_articles_is_rejected_whole() -> None:
    assert [q.reject for q in find_quantities("по ст. 205, 208 и 282 УК")] == ["article"] * 3


def test_a_number_inside_a_date_is_no_count() -> None:
    text = "в 2017 году изъято 5 стволов"
    assert [q.reject for q in find_quantities(text, [(0, 11)])] == ["date", ""]


CASES_OF_RUSSIAN = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")


@pytest.mark.parametrize("case", CASES_OF_RUSSIAN)
def test_every_form_of_an_integer_reads_back(case: str) -> None:
    """num2words is the oracle: units, teens, tens, hundreds, thousands and millions in six cases."""
    noun = "боевиками" if case == "instrumental" else "боевиков"  # «семью» alone is a family
    values = [*range(2, 100), *range(100, 1000, 37), *range(1000, 100_000, 3331), 1_234_567, 2_000_000, 21_500_000]
    wrong = []
    for value in values:
        words = num2words(value, lang="ru", case=case)
        found = find_numbers(f"задержано {words} {noun}")
        if [n.value for n in found] != [value]:
            wrong.append((value, words, [n.value for n in found]))
    assert not wrong, wrong[:5]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789 .,-–:/\n\xa0абвтысмлндвепя%$()№", max_size=60))
def test_any_string_gives_numbers_that_point_at_their_text(text: str) -> None:
    last = -1
    for q in find_quantities(text):
        assert text[q.start : q.end] == q.text
        assert q.start <= q.number_start < q.number_end <= q.end
        assert q.number_start > last
        last = q.number_start


def test_a_long_row_of_bare_numbers_is_a_table() -> None:
    row = " ".join(str(n) for n in range(1100, 1115))
    assert {q.reject for q in find_quantities(row)} == {"table"}
    assert not any(q.reject for q in find_quantities("изъято 12 гранат, 14 мин, 15 шашек, 16 стволов"))


@pytest.mark.parametrize("run", ["1" * 5000, "1 000 " * 800, "12-" * 1500, "тысяча " * 900])
def test_long_runs_are_read_without_an_error(run: str) -> None:
    assert isinstance(find_quantities(run), list)


def test_number_words_have_one_owner_each() -> None:
    numbers = load_numbers()
    assert not set(numbers.words) & set(numbers.multipliers)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("выявлено более 128 (135) тысяч нарушений", [128000, 135000]),
        ("возбуждено 1,2 (1,4) тыс. дел", [1200, 1400]),
        ("принято 19 (около 24) тысяч решений", [19000, 24000]),
        ("задержано 12 (в прошлом году – 15) тысяч мигрантов", [12000, 15000]),
        ("изъято 40 (12 из них исправны) тысяч", [40, 12]),
        ("сократилось на 12 и 7 процентов", [-12, -7]),
        ("выросло на 10 и на 73%", [10, 73]),
    ],
)
def test_what_stands_behind_a_bracket_or_in_a_row_is_shared(text: str, values: list[int]) -> None:
    assert [q.value for q in find_quantities(text) if not q.reject and q.value is not None] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("удалено 14 и 11 тысяч роликов", [14000, 11000]),
        ("сдано 196, 48, 12 и 17 тыс. патронов", [196, 48, 12, 17000]),
        ("ранены 12 и 3 тысячи эвакуированы", [12, 3000]),
        ("стоимость превысила Br4 млн", [4_000_000]),
    ],
)
def test_a_multiplier_is_told_once_for_two_numbers(text: str, values: list[int]) -> None:
    assert [q.value for q in find_quantities(text)] == values
