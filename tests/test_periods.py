"""Expressions of time, as marked text: ``[за 9 месяцев 2023 года|2023-01-01/2023-09-30 range explicit]``.

A group of lines has its day of publication; a mark says the interval (``?`` = an unknown or open end), kind and basis.
What is not marked must not be found.
"""

from __future__ import annotations

import doctest
from datetime import date
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import read_marks, write_marks

from pipeline import layers
from pipeline.grammar import periods as room
from pipeline.grammar.periods import calendar as cal
from pipeline.grammar.periods import find_times
from pipeline.grammar.periods.parts import PARTS
from pipeline.grammar.periods.rules import RULES
from pipeline.grammar.periods.words import compile_rule, load_words, read_atoms
from pipeline.grammar.published import published_from_text
from pipeline.records import Release, TimeExpression
from pipeline.stages import periods, tokens

SUMMER = """
[За последние два года|2017-06-14/2019-06-13 relative relative] закрыто 48 каналов, [за предыдущие два года|2015-06-14/2017-06-13 relative relative] – 19.
[В 2018 году|2018-01-01/2018-12-31 point explicit] осуждены 40, [за три предшествующих года|2015-01-01/2017-12-31 relative relative] – 90.
[На 1 июня|2019-06-01/2019-06-01 relative relative] в розыске 930 человек, [на ту же дату прошлого года|2018-06-01/2018-06-01 relative relative] – 1 104.
[На 1 мая|2019-05-01/2019-05-01 relative relative] в перечне 800 имён ([на ту же дату 2017 г|2017-05-01/2017-05-01 relative relative]. – 720).
[На 1 июня|2019-06-01/2019-06-01 relative relative] в колониях 612 осуждённых, на 5% меньше, [чем год назад|2018-06-01/2018-06-01 relative relative].
[В мае|2019-05-01/2019-05-31 relative relative] убиты семеро боевиков, показатель [предыдущего месяца|2019-04-01/2019-04-30 relative relative] – 12.
[С 1 июля|2019-07-01/2019-07-01 relative relative] вступают в силу поправки, к майским праздникам готовили взрывы.
[Осенью|2019-09-01/2019-11-30 relative relative] эта работа, заверил он, продолжится.
[С 2012 года|2012-01-01/2019-06-13 range explicit] проверено 300 фондов. Сообщений 412, [годом ранее|2018-01-01/2018-12-31 relative relative] – сотня.
[В 2018 году|2018-01-01/2018-12-31 point explicit] 27 каналов, [в 2017-м|2017-01-01/2017-12-31 point explicit] – 17, [в 2016-м|2016-01-01/2016-12-31 point explicit] – девять. Задержаны 40, больше, чем [годом ранее|2017-01-01/2017-12-31 relative relative].
[Два года назад|2017-06-13/2017-06-13 relative relative] в розыске были 40, [месяц назад|2019-05-13/2019-05-13 relative relative] – 52.
Рост вдвое [за два года|2017-06-14/2019-06-13 relative relative].
[За неделю|2019-06-07/2019-06-13 relative relative] задержаны 9 ([неделей ранее|2019-05-31/2019-06-06 relative relative] – 40), сообщили [10 июня|2019-06-10/2019-06-10 relative relative].
[За неделю|2019-05-27/2019-06-02 relative relative] [с 27 мая по 2 июня|2019-05-27/2019-06-02 relative relative] изъято 9 мин, [за предыдущую неделю|2019-05-20/2019-05-26 relative relative] — 12.
[21 марта|2020-03-21/2020-03-21 relative relative] будем отмечать годовщину, [12 января|2020-01-12/2020-01-12 relative relative] заработает реестр.
[В марте 2019 года|2019-03-01/2019-03-31 point explicit] осуждены 40, [за предшествующий месяц|2019-02-01/2019-02-28 relative relative] — 52.
[За первый квартал 2019 года|2019-01-01/2019-03-31 point explicit] закрыто 40 каналов против 31 [в предыдущем квартале|2018-10-01/2018-12-31 relative relative].
[Накануне|2019-06-12/2019-06-12 relative relative] при штурме убиты двое, [накануне|2019-06-12/2019-06-12 relative relative] около полудня задержаны трое.
Школы проверят [до конца полугодия|2019-06-13/2019-06-30 relative relative].
[2 июня|2019-06-02/2019-06-02 relative relative] взорван рынок. [За четыре дня до этого|2019-05-29/2019-05-29 relative relative] атакован вокзал.
[14 февраля 2016 года|2016-02-14/2016-02-14 point explicit] взорван пост, [спустя месяц|2016-03-14/2016-03-14 relative relative] задержаны двое.
[В 2016 году|2016-01-01/2016-12-31 point explicit] осуждены 40, [годом позже|2017-01-01/2017-12-31 relative relative] – 52.
[С января же|2019-01-01/2019-06-13 relative relative] изъято 9 мин.
[За первые десять дней мая|2019-05-01/2019-05-10 relative relative] изъято 9 мин.
[За первую неделю мая|2019-05-01/2019-05-07 relative relative] изъято 9 мин.
[Минувшей зимой|2018-12-01/2019-02-28 relative relative] изъято 9 мин.
[В прошлом учебном году|2018-09-01/2019-05-31 relative relative] прошло 40 занятий.
[В 2016 году|2016-01-01/2016-12-31 point explicit] учтено 40 взрывов, [в следующем|2017-01-01/2017-12-31 relative relative] — 12.
[В следующем году|2020-01-01/2020-12-31 relative relative] планируют закрыть 40 каналов.
[10 июня|2019-06-10/2019-06-10 relative relative] прогремел взрыв. [Через два дня|2019-06-12/2019-06-12 relative relative] задержаны двое.
[Через два дня|?/? relative relative] откроют пост.
Терактов по сравнению [с 2012 г|2012-01-01/2012-12-31 point explicit]. стало меньше.
[За неполные пять месяцев нынешнего года|2019-01-01/2019-06-13 relative relative] изъято 40 мин.
[За неполные два года|2017-06-14/2019-06-13 relative relative] изъято 40 мин.
[За неполные полгода|2018-12-14/2019-06-13 relative relative] изъято 40 мин.
Условились [до 1 июля|2019-06-13/2019-07-01 relative relative] подготовить изменения в шесть приказов о взаимодействии и провести [в октябре|2019-10-01/2019-10-31 relative relative] учения.
Удалось провести [в октябре|2018-10-01/2018-10-31 relative relative] учения.
[За сутки|?/? relative relative] после взрыва закрыто 40 сайтов, [за последующую неделю|?/? relative relative] — 52.
[За сутки|?/? recurring explicit] выставляется 40 нарядов.
[К 1 сентября|2019-09-01/2019-09-01 relative relative] должны быть открыты три поста, [к концу года|2019-06-13/2019-12-31 relative relative] планируют закрыть 12 каналов.
[К 1 мая|2019-05-01/2019-05-01 relative relative] закрыты 12 каналов.
[За квартал|2019-03-14/2019-06-13 relative relative] изъято 9 мин, [за полугодие|2018-12-14/2019-06-13 relative relative] — 40.
Операция стартовала [1 мая|2019-05-01/2019-05-01 relative relative] и продлится [до 30 ноября|2019-06-13/2019-11-30 relative relative].
[В марте прошлого года|2018-03-01/2018-03-31 relative relative] группа готовила взрывы. Ей помешали: [14 апреля|2018-04-14/2018-04-14 relative relative] задержаны пятеро.
[В текущем году|2019-01-01/2019-06-13 relative relative] — 40 дел, [годом ранее|2018-01-01/2018-12-31 relative relative] — 52.
[С начала года|2019-01-01/2019-06-13 relative relative] задержаны 40 боевиков, на треть меньше, чем [годом ранее|2018-01-01/2018-06-13 relative relative].
[На 1 июня 2019 года|2019-06-01/2019-06-01 point explicit] в розыске 40 человек, тогда как [годом ранее|2018-06-01/2018-06-01 relative relative] их было 52.
По состоянию [на 1 мая 2019 года|2019-05-01/2019-05-01 point explicit] заблокировано 40 сайтов, [годом ранее|2018-05-01/2018-05-01 relative relative] — 52.
Изъято на треть меньше прошлогоднего показателя, стволов — вдвое меньше прошлогоднего.
После [апрельских|2010-04-01/2010-04-30 point explicit] событий [2010 года|2010-01-01/2010-12-31 point explicit] изъято 9 мин.
В ходе [прошлогодней|2018-01-01/2018-12-31 relative relative] операции изъято 9 мин.
[За 17 лет|?/? duration explicit] своего существования служба закрыла 40 каналов.
[За 9 лет|?/? duration explicit] работы центр обучил 40 человек.
[За январь-март 2019 года|2019-01-01/2019-03-31 range explicit] учтено 5 дел, [в 2018-м|2018-01-01/2018-12-31 point explicit] — 40 ([за тот же период 2018 года|2018-01-01/2018-03-31 relative relative] — 6).
Об этом сообщил [во вторник|2019-06-11/2019-06-11 relative relative] представитель ведомства.
[В пятницу|2019-06-07/2019-06-07 relative relative] представители штаба рассказали о задержании.
[За 2018 год|2018-01-01/2018-12-31 point explicit] учтено 40 дел, тогда как [в 2017-м|2017-01-01/2017-12-31 point explicit] — 52, раскрыто меньше, чем [годом ранее|2017-01-01/2017-12-31 relative relative].
[К 1 сентября|2019-09-01/2019-09-01 relative relative] поручено закрыть 12 каналов.
[К 1 мая|2019-05-01/2019-05-01 relative relative] были задержаны 40 боевиков.
[К 20 июня|2019-06-20/2019-06-20 relative relative] должны быть проверены 40 школ.
[К 10 мая|2019-05-10/2019-05-10 relative relative] в регионе насчитывалось 40 ячеек.
[К концу прошлого года|2018-12-31/2018-12-31 relative relative] осталось 40 человек.
[К 1 сентября|2019-09-01/2019-09-01 relative relative] все 40 школ оборудуют тревожной кнопкой.
Бой шёл [с 5 часов утра 20 ноября 2018 года|2018-11-20/2019-06-13 range explicit], пост стоит [с 18:00 20 мая|2019-05-20/2019-06-13 relative relative].
[Минувшей осенью|2018-09-01/2018-11-30 relative relative] их было 40, [за прошедший май|2019-05-01/2019-05-31 relative relative] — 5.
[За 2017/2018 учебный год|2017-09-01/2018-05-31 range explicit] проверено 112 страниц.
До проверки [до 1 июля|2019-06-13/2019-07-01 relative relative] остаётся мало.
[На утро понедельника|2019-06-10/2019-06-10 relative relative] в больнице 40 раненых, [к вечеру 5 июня|2019-06-05/2019-06-05 relative relative] их было 60.
Сбор шёл [с 28 по 30 мая|2019-05-28/2019-05-30 relative relative]: [в первый день|2019-05-28/2019-05-28 relative relative] учили, [во второй|2019-05-29/2019-05-29 relative relative] — стреляли.
Склад держали [с 2016 года до момента задержания в декабре 2018 года|2016-01-01/2018-12-31 range explicit].
По сравнению с [прошлогодней|2018-01-01/2018-12-31 relative relative] операцией изъято меньше.
[За 9 месяцев 2018 года|2018-01-01/2018-09-30 range explicit] 5 дел, [за те же девять месяцев 2017 года|2017-01-01/2017-09-30 range explicit] 6.
[За девять месяцев 2018 года|2018-01-01/2018-09-30 range explicit] 5 дел, [год назад за те же девять месяцев|2017-01-01/2017-09-30 relative relative] 6.
[К концу года|2018-12-31/2018-12-31 relative relative] осталось 40 человек.
[В этом году|2019-01-01/2019-12-31 relative relative] предстоит открыть школу.
[В прошлом году|2018-01-01/2018-12-31 relative relative] — 57, [в этом|2019-01-01/2019-06-13 relative relative] — 40.
[В этом году|2019-01-01/2019-06-13 relative relative] — 57, [в прошлом|2018-01-01/2018-12-31 relative relative] — 40.
[В первой декаде июня|2019-06-01/2019-06-10 relative relative] и [во второй декаде мая 2018 года|2018-05-11/2018-05-20 range explicit] тихо.
[За первые три месяца года|2019-01-01/2019-03-31 relative relative] изъято 9 мин.
[Накануне|2019-06-12/2019-06-12 relative relative] задержаны трое, [накануне|2019-06-12/2019-06-12 relative relative] полицейские нашли склад.
[За 2018-й|2018-01-01/2018-12-31 point explicit] изъято 9 мин.
[За последнюю неделю мая|2019-05-25/2019-05-31 relative relative] изъято 9 мин, [с начала операции|?/? relative relative] — 40.
[За первые полтора месяца 2018 года|2018-01-01/2018-02-15 range explicit] изъято 9 мин.
Их захватили [в минувшую пятницу|2019-06-07/2019-06-07 relative relative], [спустя сутки|2019-06-08/2019-06-08 relative relative] они свободны.
[В 2018 году|2018-01-01/2018-12-31 point explicit] 86 дел, [за год до этого|2017-01-01/2017-12-31 relative relative] — 59.
Сдано [с 1 марта по 31 мая 2019 года|2019-03-01/2019-05-31 range explicit], [за три месяца|2019-03-01/2019-05-31 relative relative] операции — 9 стволов.
В [майских|2019-05-01/2019-05-31 relative relative] учениях и в Октябрьском районе прошло 20-е заседание.
[В январе, марте и мае 2019 года|2019-01-01/2019-05-31 range explicit] шла операция.
Стороны условились встретиться [в сентябре|2019-09-01/2019-09-30 relative relative].
[12-13 июня 2019 года|2019-06-12/2019-06-13 range explicit] в городе прошла встреча.
Учения шли [с 28 мая по 2 июня 2021 года|2021-05-28/2021-06-02 range explicit].
В период [с 28 мая 2020 г. по 2 июня|2020-05-28/2020-06-02 range explicit] дежурили 40 человек.
Семинар шёл [12 и 13 июня 2019 года|2019-06-12/2019-06-13 range explicit].
Допросы были [10|2019-06-10/2019-06-10 point explicit] и [15 июня 2019 года|2019-06-15/2019-06-15 point explicit].
Допросы были [5, 6 и 7 марта 2018 года|2018-03-05/2018-03-07 range explicit].
Подписано [13.06.2019|2019-06-13/2019-06-13 point explicit], исправлено [12.03.24|2024-03-12/2024-03-12 point explicit].
Файл создан [2019-06-13|2019-06-13/2019-06-13 point explicit].
Сбор идёт [12-13.06.2019|2019-06-12/2019-06-13 range explicit] и [с 01.07 по 05.07.2019|2019-07-01/2019-07-05 range explicit].
Договор подписан [в июне 2019 года|2019-06-01/2019-06-30 point explicit].
Договор подписан [в январе-июне 2018 года|2018-01-01/2018-06-30 range explicit].
Вступили [в 2017 году|2017-01-01/2017-12-31 point explicit].
Осуждены [в 2006-2010 годах|2006-01-01/2010-12-31 range explicit].
Осуждены [с 2006 по 2010 год|2006-01-01/2010-12-31 range explicit], план [на 2019-2021 гг|2019-01-01/2021-12-31 range explicit].
Осуждены [между 2010 и 2015 годами|2010-01-01/2015-12-31 range explicit].
Осуждены [в 2016, 2017 и 2018 годах|2016-01-01/2018-12-31 range explicit].
Осуждены [в 2015|2015-01-01/2015-12-31 point explicit] и [2018 годах|2018-01-01/2018-12-31 point explicit].
Действует [с 2006 года|2006-01-01/2019-06-13 range explicit].
Задержаны [с начала года|2019-01-01/2019-06-13 relative relative] 40 человек.
Задержаны [с начала прошлого года|2018-01-01/2019-06-13 relative relative] 40 человек.
Задержаны [с начала 2019 года|2019-01-01/2019-06-13 range explicit] 40 человек.
Задержаны [с начала июня|2019-06-01/2019-06-13 relative relative] 4 человека.
[В прошлом году|2018-01-01/2018-12-31 relative relative] задержан эмиссар.
[В прошлом месяце|2019-05-01/2019-05-31 relative relative] задержан эмиссар.
[В текущем году|2019-01-01/2019-06-13 relative relative] задержан эмиссар.
[В этом году|2019-01-01/2019-06-13 relative relative] и [в нынешнем году|2019-01-01/2019-06-13 relative relative] спокойно.
[За истекший период года|2019-01-01/2019-06-13 relative relative] изъято 9 мин.
[За истекший период 2018 года|2018-01-01/2018-12-31 range explicit] изъято 9 мин.
Осуждены [15 марта с.г|2019-03-15/2019-03-15 relative relative]., выпущены [2 мая т. г|2019-05-02/2019-05-02 relative relative].
[За девять месяцев 2018 года|2018-01-01/2018-09-30 range explicit] изъято 9 мин.
[В первом полугодии 2018 года|2018-01-01/2018-06-30 point explicit] изъято 9 мин.
[В III квартале 2018 года|2018-07-01/2018-09-30 point explicit] изъято 9 мин.
[За последние пять лет|2014-06-14/2019-06-13 relative relative] изъято 9 мин.
[За последние 10 лет|2009-06-14/2019-06-13 relative relative] изъято 9 мин.
[За последние двадцать пять лет|1994-06-14/2019-06-13 relative relative] изъято 9 мин.
[За два года|2017-06-14/2019-06-13 relative relative] изъято 9 мин.
[За сутки|2019-06-13/2019-06-13 relative relative] изъято 9 мин.
[За неделю|2019-06-07/2019-06-13 relative relative] изъято 9 мин.
[За месяц|2019-05-14/2019-06-13 relative relative] изъято 9 мин.
[За год|2018-06-14/2019-06-13 relative relative] изъято 9 мин.
[За последние полгода|2018-12-14/2019-06-13 relative relative] изъято 9 мин.
[За последние 24 часа|2019-06-13/2019-06-13 relative relative] изъято 9 мин.
[За последние годы|?/? relative relative] угроза выросла.
[За минувшие выходные|2019-06-08/2019-06-09 relative relative] изъято 9 мин.
В выходные и праздничные дни на границу выходят 90 дружинников.
На первом этапе ([апрель|2019-04-01/2019-04-30 relative relative]) изъято 13 мин.
[За весь 2018-й|2018-01-01/2018-12-31 point explicit] изъято 9 мин.
[На минувшей неделе|2019-06-03/2019-06-09 relative relative] изъято 9 мин.
[Вчера|2019-06-12/2019-06-12 relative relative] судили.
Их [сегодня|2019-06-13/2019-06-13 relative relative] отпустили.
Их [завтра|2019-06-14/2019-06-14 relative relative] встретят.
[В среду|2019-06-12/2019-06-12 relative relative] совещались, [в четверг|2019-06-13/2019-06-13 relative relative] разъехались.
[В минувшую среду|2019-06-12/2019-06-12 relative relative] совещались.
[В минувший четверг|2019-06-06/2019-06-06 relative relative] совещались.
Встреча состоится [во вторник|2019-06-18/2019-06-18 relative relative].
[12 июня|2019-06-12/2019-06-12 relative relative] задержан эмиссар.
[1 декабря|2018-12-01/2018-12-01 relative relative] задержан эмиссар.
Форум состоится [1 декабря|2019-12-01/2019-12-01 relative relative].
Форум пройдёт [с 1 по 5 июля|2019-07-01/2019-07-05 relative relative].
Перекрыть [до конца года|2019-06-13/2019-12-31 relative relative].
Сеть закроют [к 2025 году|2025-01-01/2025-12-31 point explicit].
Стратегия принята [до 2030 года|2019-06-13/2030-12-31 range explicit].
В розыске [на 1 января 2018 года|2018-01-01/2018-01-01 point explicit] были 40 человек.
По состоянию [на 1 мая|2019-05-01/2019-05-01 relative relative] в розыске 40 человек.
Банда возникла [в 90-е годы|1990-01-01/1999-12-31 point explicit].
Она окрепла [в 1990-х годах|1990-01-01/1999-12-31 point explicit].
Банда возникла [в начале 2000-х|2000-01-01/2003-12-31 point explicit].
Лагерь разбит [летом 2018 года|2018-06-01/2018-08-31 point explicit], снят [весной|2019-03-01/2019-05-31 relative relative].
Лагерь стоял [зимой 2018/2019 года|2018-12-01/2019-02-28 point explicit].
Лагерь стоял [зимой 2018 года|?/? relative relative].
[За 9 месяцев 2018 года|2018-01-01/2018-09-30 range explicit] 40.
[За год|2018-06-14/2019-06-13 relative relative], как и [за аналогичный период 2017 года|2016-06-14/2017-06-13 relative relative].
[За 9 месяцев 2018 года|2018-01-01/2018-09-30 range explicit] 40, [годом ранее|2017-01-01/2017-09-30 relative relative] — 52.
[За 9 месяцев 2018 года|2018-01-01/2018-09-30 range explicit] 40 ([АППГ|2017-01-01/2017-09-30 relative relative] — 52).
[В 2017 году|2017-01-01/2017-12-31 point explicit] их было 8, [в 2018-м|2018-01-01/2018-12-31 point explicit] — уже 21.
[В 2017 году|2017-01-01/2017-12-31 point explicit] начали, [в том же году|2017-01-01/2017-12-31 relative relative] закончили.
Отчёт сдаётся [ежегодно|?/? recurring explicit], план проверяют [каждый месяц|?/? recurring explicit].
Следили [в течение трёх лет|?/? duration explicit], впервые [за 10 лет|?/? duration explicit].
Сдались [в конце мая|2019-05-21/2019-05-31 relative relative].
Сдались [пять лет назад|2014-06-13/2014-06-13 relative relative], [три дня назад|2019-06-10/2019-06-10 relative relative].
[В четверг, 13 июня 2019 года|2019-06-13/2019-06-13 point explicit], открылся форум.
ТАШКЕНТ, [13 июня|2019-06-13/2019-06-13 relative relative]. Открылся форум.
ИТОГИ [2018 ГОДА|2018-01-01/2018-12-31 point explicit]
Изъято [в 2018\u00a0г|2018-01-01/2018-12-31 point explicit]. 40 мин, [в 2017г|2017-01-01/2017-12-31 point explicit]. — 52.
Изъято [в 2018\u2009году|2018-01-01/2018-12-31 point explicit] 40 мин.
[5 мая 2017 года|2017-05-05/2017-05-05 point explicit] задержан, [7 июня|2017-06-07/2017-06-07 relative relative] осуждён.
Принято [от 6 марта 2006 г|2006-03-06/2006-03-06 point explicit]. № 35.
Сравним [с 2017 годом|2017-01-01/2017-12-31 point explicit] и [с прошлым годом|2018-01-01/2018-12-31 relative relative].
Сравним [со II кварталом 2018 года|2018-04-01/2018-06-30 point explicit].
До этого жил тихо, [до 2017 года|?/2016-12-31 range explicit].
План [на ближайшие три года|2019-06-13/2022-06-12 relative relative] принят.
"""

AUTUMN = """
[За 9 месяцев|2023-01-01/2023-09-30 relative relative] изъято 40 мин.
[За девять месяцев текущего года|2023-01-01/2023-09-30 relative relative] изъято 40 мин.
[За первые пять месяцев 2021 года|2021-01-01/2021-05-31 range explicit] изъято 40 мин.
[За три квартала 2022 года|2022-01-01/2022-09-30 range explicit] и [за 3 квартал 2022 года|2022-07-01/2022-09-30 point explicit].
[В январе — сентябре|2023-01-01/2023-09-30 relative relative] изъято 40 мин.
[С января по сентябрь текущего года|2023-01-01/2023-09-30 relative relative] изъято 40 мин.
[В первом квартале|2023-01-01/2023-03-31 relative relative] и [во втором полугодии прошлого года|2022-07-01/2022-12-31 relative relative].
[За истекший период текущего года|2023-01-01/2023-10-20 relative relative] изъято 40 мин.
[В позапрошлом году|2021-01-01/2021-12-31 relative relative] изъято 40 мин.
[На прошлой неделе|2023-10-09/2023-10-15 relative relative] изъято 40 мин.
[На этой неделе|2023-10-16/2023-10-20 relative relative] изъято 40 мин.
[На начало 2023 года|2023-01-01/2023-01-01 point explicit] в розыске 40 человек.
В розыске [на конец 2022 года|2022-12-31/2022-12-31 point explicit] было 52 человека.
Выявлено [за девять месяцев|2023-01-01/2023-09-30 relative relative] 1405, [годом ранее|2022-01-01/2022-09-30 relative relative] 2,1 тыс.
Больше [АППГ|2022-01-01/2022-06-30 relative relative] стало [за первое полугодие 2023 года|2023-01-01/2023-06-30 point explicit].
[В 2022 году|2022-01-01/2022-12-31 point explicit] их было 3 против 13 [годом ранее|2021-01-01/2021-12-31 relative relative].
[В 2022 году|2022-01-01/2022-12-31 point explicit] внесено 40, [пятью годами ранее|2017-01-01/2017-12-31 relative relative] — 12.
[За те же месяцы 2022-го|?/? relative relative] данных нет.
Многим уже за 80 лет. [За эти годы|?/? relative relative] мир изменился.
Форум проведём [в декабре|2023-12-01/2023-12-31 relative relative], работаем [с ноября|2022-11-01/2023-10-20 relative relative].
По итогам [9 месяцев|2023-01-01/2023-09-30 relative relative] — 40, [в минувшие сутки|2023-10-20/2023-10-20 relative relative] — 2.
[За полтора года|2022-04-21/2023-10-20 relative relative] — 40, [за полтора месяца|?/? relative relative] — 2.
Он ждал [несколько лет|?/? duration explicit], а возглавил отдел [с 2017|2017-01-01/2023-10-20 range explicit].
Операция шла [с 1 по 5 июня|2023-06-01/2023-06-05 relative relative]. [За пять дней|2023-06-01/2023-06-05 relative relative] изъято 9 мин.
[За пять дней|2023-10-16/2023-10-20 relative relative] изъято 9 мин.
Итоги [с 9 по 15 октября|2023-10-09/2023-10-15 relative relative]: [за минувшую неделю|2023-10-09/2023-10-15 relative relative] 9 мин.
Их взяли [30 июня и 1 июля 2019 года|2019-06-30/2019-07-01 range explicit].
Их взяли [12 мая|2021-05-12/2021-05-12 point explicit] и [3 июня 2021 года|2021-06-03/2021-06-03 point explicit].
Их взяли [в январе и феврале 2022 года|2022-01-01/2022-02-28 range explicit].
Их взяли [в январе|2022-01-01/2022-01-31 point explicit] и [июне 2022 года|2022-06-01/2022-06-30 point explicit].
Их взяли [в декабре и январе|2022-12-01/2023-01-31 relative relative].
[За I-III кварталы 2022 года|2022-01-01/2022-09-30 range explicit] и [за II и III кварталы|2023-04-01/2023-09-30 relative relative].
Приказ [«12» февраля 2022 года|2022-02-12/2022-02-12 point explicit] подписан.
Они вернулись [в конце 2021 - начале 2022 года|2021-09-01/2022-04-30 range explicit].
[За июль|2023-07-01/2023-07-31 relative relative] взяли 9 мин, [за тот же срок|2023-07-01/2023-07-31 relative relative] — 4 гранаты.
[В 2022 году за девять месяцев|2022-01-01/2022-09-30 range explicit] изъято 9 мин.
[За июнь|2023-06-01/2023-06-30 relative relative] и [за аналогичный период прошлого года|2022-06-01/2022-06-30 relative relative].
В ночь [с 31 на 1 января|2022-12-31/2023-01-01 relative relative] горел склад.
[С 28 декабря по 5 января|2022-12-28/2023-01-05 relative relative] дежурили 40 человек.
[20 января|2023-01-20/2023-01-20 relative relative] задержан эмиссар.
[В феврале|2023-02-01/2023-02-28 relative relative] задержан эмиссар.
Срок [до 1 декабря|2023-12-01/2023-12-01 relative relative].
Закон действует [с 1 января 2024 года|2024-01-01/2024-01-01 point explicit].
В ночь [на 20 октября|2023-10-20/2023-10-20 relative relative] напали на пост.
В ночь [с 19 на 20 октября 2023 года|2023-10-19/2023-10-20 range explicit] напали на пост.
[29 февраля 2024 года|2024-02-29/2024-02-29 point explicit] и весь месяц [в феврале 2024 года|2024-02-01/2024-02-29 point explicit].
[В первой половине 90-х|1990-01-01/1994-12-31 point explicit] и [в конце 1980-х — начале 1990-х годов|1987-01-01/1993-12-31 range explicit].
[В XX веке|1901-01-01/2000-12-31 point explicit] жили иначе.
[Накануне|2023-10-19/2023-10-19 relative relative] задержали двоих.
[Накануне|2023-10-19/2023-10-19 relative relative] ФСБ сообщила о двоих.
[Накануне|2023-10-19/2023-10-19 relative relative] террористы обстреляли пост, [накануне|2023-10-19/2023-10-19 relative relative] силовики ответили.
[Накануне|?/? relative relative] дружины вышли.
[5 мая 2022 года|2022-05-05/2022-05-05 point explicit] взяли, [на следующий день|2022-05-06/2022-05-06 relative relative] отпустили.
"""

NEW = """
Их взяли [в 20-х числах мая|2023-05-20/2023-05-31 relative relative] и [в двадцатых числах июня 2022 года|2022-06-20/2022-06-30 range explicit].
Прибудут в 20-х числах.
Его арестовали [до 22 мая 2023 года|2023-05-22/2023-05-22 point explicit].
[До 1 июня 2020 года|?/2020-05-31 range explicit] изъято 9 мин.
С момента создания [в 2004 году|2004-01-01/2004-12-31 point explicit] служба предотвратила 40 терактов.
Со дня образования службы [в 2004 году|2004-01-01/2004-12-31 point explicit] прошло 40 учений.
[К концу 2022 года|2022-12-31/2022-12-31 point explicit] в розыске были 40 человек, [к началу года|2023-01-01/2023-01-01 relative relative] — 52.
[Минувшей ночью|2023-10-20/2023-10-20 relative relative] напали на пост, [прошлой ночью|2023-10-20/2023-10-20 relative relative] — на склад.
[Этой ночью|2023-10-20/2023-10-20 relative relative] напали на пост, [в ту ночь|?/? relative relative] все спали.
[За минувшую ночь|2023-10-20/2023-10-20 relative relative] сбиты двое, [вчера|2023-10-19/2023-10-19 relative relative] ночью — трое.
В ночь [на 14 июля|2023-07-14/2023-07-14 relative relative] напали на пост, в ночь [на среду|2023-10-18/2023-10-18 relative relative] — на склад.
[За эти сутки|2023-10-20/2023-10-20 relative relative] 9 мин, [за трое суток|2023-10-18/2023-10-20 relative relative] — 27.
[В первом квартале|2023-01-01/2023-03-31 relative relative] взяли пятерых, [во втором|2023-04-01/2023-06-30 relative relative] — семерых.
[За первое полугодие 2022 года|2022-01-01/2022-06-30 point explicit] 40, а [за второе|2022-07-01/2022-12-31 relative relative] изъято 52.
[В III квартале|2023-07-01/2023-09-30 relative relative] больше, чем [во II|2023-04-01/2023-06-30 relative relative].
[В первом квартале|2023-01-01/2023-03-31 relative relative] взяли пятерых, во втором случае улик нет.
[В первом квартале|2023-01-01/2023-03-31 relative relative] взяли пятерых. [Во втором|2023-04-01/2023-06-30 relative relative] — семерых.
В первом доме пусто, во втором — склад.
"""

WINTER = """
Операция началась [1 марта|2023-03-01/2023-03-01 relative relative].
Операция, начатая [1 марта|2023-03-01/2023-03-01 relative relative], завершена.
Банда, созданная [в феврале|2023-02-01/2023-02-28 relative relative], разгромлена.
Взрыв прогремел в центре города [15 января|2023-01-15/2023-01-15 relative relative].
Суд назначил слушание [на 15 января|2024-01-15/2024-01-15 relative relative].
Сбор разрешён законом, вступающим в силу [1 марта|2024-03-01/2024-03-01 relative relative].
Напомним, [9 января|2023-01-09/2023-01-09 relative relative] на заставе погибли четверо.
[14 января|2023-01-14/2023-01-14 relative relative] при проверке документов на рынке были ранены двое.
[11 января|2023-01-11/2023-01-11 relative relative] в Таразе в ходе спецоперации обезврежены пятеро.
[11 января|2024-01-11/2024-01-11 relative relative] в Таразе состоится совещание, [12 января|2024-01-12/2024-01-12 relative relative] объявлено днём траура.
[С 11 по 17 декабря|2023-12-11/2023-12-17 relative relative] взяли 40 человек, [за аналогичную неделю прошлого года|2022-12-11/2022-12-17 relative relative] – 52.
[В январе–июне|2023-01-01/2023-06-30 relative relative] закрыто 40 счетов. [Год назад, за те же шесть месяцев|2022-01-01/2022-06-30 relative relative], их было 31.
[За 11 месяцев прошлого года|2022-01-01/2022-11-30 relative relative] взорваны 39 постов, [в нынешнем|2023-01-01/2023-12-20 relative relative] – 13.
"""

SPRING = """
Подведены итоги [2021 года|2021-01-01/2021-12-31 point explicit]. [За год|2021-01-01/2021-12-31 relative relative] закрыто 40 сайтов.
[За 2021 год|2021-01-01/2021-12-31 point explicit] закрыто 40 сайтов, [за тот же период прошлого|2020-01-01/2020-12-31 relative relative] – 31.
[15 апреля 2019 года|2019-04-15/2019-04-15 point explicit] взорван склад. Однако [3 июня|2019-06-03/2019-06-03 relative relative] взяли пятерых, а шестого — лишь [в ноябре|2019-11-01/2019-11-30 relative relative].
Часть стволов украли [в январе прошлого года|2021-01-01/2021-01-31 relative relative]; [на 1 ноября|2021-11-01/2021-11-01 relative relative] в розыске оставалось 40.
К вопросу комитет вернётся позже, депутаты вернутся [в октябре|2022-10-01/2022-10-31 relative relative].
[В апреле|2022-04-01/2022-04-30 relative relative] группа намеревалась взорвать мост, [в августе|2021-08-01/2021-08-31 relative relative] — вокзал.
[В этом году|2022-01-01/2022-12-31 relative relative], пояснил Ершов, ведомство планирует закрыть 9 каналов.
[К концу года|2022-03-10/2022-12-31 relative relative] число сайтов доведут до 40.
[За прошлый год|2021-01-01/2021-12-31 relative relative] взяли 38 курьеров, [с начала текущего|2022-01-01/2022-03-10 relative relative] – уже 9.
Меньше, [чем два года назад|2020-03-10/2020-03-10 relative relative], а не [за то же время 2021 года|?/? relative relative].
[За 4 кв. 2021 г|2021-10-01/2021-12-31 point explicit]. изъято 40 мин, живёт он в доме 3, кв. 12.
Рейд шёл [с понедельника по среду|2022-03-07/2022-03-09 relative relative].
Заявления суд рассматривает [за 10 дней|?/? duration explicit], списки сверяют не реже раза [в три месяца|?/? recurring explicit].
[За полтора года|?/? duration explicit] процесса суд выслушал 40 свидетелей, [за полугодие|2021-07-01/2021-12-31 relative relative] их было 12.
[К концу февраля|2022-02-28/2022-02-28 relative relative] закрыто 40 сайтов, [к марту|2022-03-01/2022-03-31 relative relative] – 52.
"""

UNDATED = """
[В прошлом году|?/? relative relative] задержано 40, [вчера|?/? relative relative] — двое, [в среду|?/? relative relative] — трое.
[С 2006 года|2006-01-01/? range explicit] и [с начала года|?/? relative relative].
[За последние пять лет|?/? relative relative] изъято 9 мин, [за 9 месяцев|?/? relative relative] — 4.
[12 июня|?/? relative relative], [в мае|?/? relative relative], [летом|?/? relative relative].
[12 июня 2019 года|2019-06-12/2019-06-12 point explicit], [с 1 по 5 мая|?/? relative relative].
[До конца года|?/? relative relative] закроют 4 канала.
"""

NOTHING = """
Задержаны двое 2003 и 2004 года рождения, житель 1985 года рождения и другой, 1990 г.р.
Мина найдена 32 мая, 31.02.2020 и 31 февраля 2020 года, 29 февраля 2023 года.
Задержан 66-летний житель, 40 лет, которому дали кличку.
Ему 31 год, старше 18 лет, в возрасте от 18 до 30 лет.
Пост открыт в 14:00, закрыт в 18.30.
Число выросло с 2000 до 2500, с 1990 до 2010 единиц.
Изъято 2000 г героина и 1990-2000 патронов, до 2000 человек, в 2000 домах.
Совет Безопасности принял резолюцию 1373 (2001).
Нарушены п. 10.02.24 и № 12.03.24, адрес 192.168.10.20.
Склад на улице 8 Марта и на площади 1905 года.
Встретились накануне выборов.
Адрес example.org/2019-06-13/news и файл 19.10.2016.mp4.
Ушли в среду мигрантов.
Середина моста, начало операции, конец троса.
"""


def groups() -> list[tuple[date | None, str]]:
    texts = [
        (date(2019, 6, 13), SUMMER),
        (date(2023, 10, 20), AUTUMN),
        (date(2023, 10, 20), NEW),
        (date(2022, 3, 10), SPRING),
        (date(2023, 12, 20), WINTER),
        (None, UNDATED),
        (date(2023, 10, 20), NOTHING),
    ]
    return [(anchor, line) for anchor, text in texts for line in text.strip().splitlines()]


def label(time: TimeExpression) -> str:
    return f"{time.date_start or '?'}/{time.date_end or '?'} {time.kind} {time.basis}"


@pytest.mark.parametrize(("anchor", "line"), groups())
def test_marked_lines(anchor: date | None, line: str) -> None:
    text, _ = read_marks(line)
    assert write_marks(text, [(t.start, t.end, label(t)) for t in find_times(text, anchor)]) == line


@pytest.mark.parametrize("row", RULES, ids=lambda row: row.pattern[:60])
def test_each_rule_matches_its_example(row) -> None:  # type: ignore[no-untyped-def]
    assert compile_rule(row.pattern, PARTS).search(read_atoms(row.example)[1])


@pytest.mark.parametrize(("name", "example", "counter"), load_words().examples)
def test_each_class_of_words_has_its_example(name: str, example: str, counter: str) -> None:
    text = example.replace("[", "").replace("]", "")
    found = find_times(text, date(2023, 10, 20))
    shown = text
    for time in reversed(found):
        shown = f"{shown[: time.start]}[{time.text}]{shown[time.end :]}"
    assert shown == example, name
    assert find_times(counter, date(2023, 10, 20)) == [], name


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.none() | st.dates())
def test_any_text(text: str, anchor: date | None) -> None:
    check(text, find_times(text, anchor))


TIME_WORDS = (
    "за с по до на в июня мая 2019 2023-го года год 31 12 - , ( ) последние пять лет прошлого квартал III начала конце недели том же"
    " 13.06.2019 г. 90-х вчера период аналогичный ранее назад летом XX века"
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*TIME_WORDS.split(), "\n", "\u00a0"]), max_size=14), st.none() | st.dates())
def test_any_row_of_time_words(words: list[str], anchor: date | None) -> None:
    text = " ".join(words)
    check(text, find_times(text, anchor))


def check(text: str, times: list[TimeExpression]) -> None:
    """Offsets point at the text, nothing overlaps, a beginning is not after its end."""
    for time in times:
        assert text[time.start : time.end] == time.text
        assert time.text.strip() == time.text != ""
        assert not (time.date_start and time.date_end) or time.date_start <= time.date_end
    for left, right in pairwise(times):
        assert left.end <= right.start


def test_a_term_is_told_from_the_time_of_a_deed() -> None:
    rules = [
        find_times(text, date(2023, 10, 20))[0].rule for text in ("Арестован до 22 мая.", "До 22 мая арест продлён.", "Работал до 22 мая.")
    ]
    assert rules == ["term", "term", "until"]


def test_a_paragraph_end_ends_an_expression() -> None:
    assert [t.text for t in find_times("Склад закрыт в июне\n\n2019 год начался", None)] == ["в июне", "2019 год"]
    assert [t.text for t in find_times("Склад закрыт в июне\n2019 года", None)] == ["в июне\n2019 года"]


def test_hard_strings_cost_what_their_length_costs() -> None:
    """The patterns run over atoms: twice the text, twice the atoms, and no match is longer than a rule can be."""
    for piece in ("12 ", "с 2006 по ", "2019, ", "за последние ", "и 5 ", "1-"):
        for size in (1000, 2000, 4000, 8000):
            text = (piece * size)[: size * 2]
            assert len(read_atoms(text)[1]) <= len(text)
            assert all(t.end - t.start < 200 for t in find_times(text, date(2019, 6, 13)))


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("Москва, 12 октября 2019 г. Состоялась встреча.", "2019-10-12", "dateline"),
        ("ТАШКЕНТ (агентство), 12 октября 2019 года — Состоялась встреча.", "2019-10-12", "dateline"),
        ("13.06.2019 /Пресс-служба/ Состоялась встреча.", "2019-06-13", "dateline"),
        ("г. Бишкек, 5 марта 2021 года\n\nСостоялась встреча.", "2021-03-05", "dateline"),
        ("Душанбе. 3 марта 2022 года. Состоялась встреча.", "2022-03-03", "dateline"),
        ("15 мая 2021 г.\nСостоялась встреча.", "2021-05-15", "dateline"),
        ("12-13 июня 2019 года в Минске состоялась встреча.", "2019-06-13", "text"),
        ("18:25, 21 августа 2009 г. | Состоялась встреча.", "2009-08-21", "dateline"),
        ("20 февраля 2018, Бишкек - Состоялась встреча.", "2018-02-20", "dateline"),
        ("03.07.2021 10:22\nСостоялась встреча.", "2021-07-03", "dateline"),
        ("Встреча началась\nМосква, 12 октября 2019 года. Она кончится 14 октября 2019 года.", "2019-10-12", "dateline"),
        ("Встреча началась\n12 октября 2019 года прошла встреча.", "2019-10-12", "text"),
        ("В Минске 12 октября 2019 года состоялась встреча.", "2019-10-12", "text"),
        ("Встреча шла 5 мая 2021 года. Итоги подвели 7 мая 2021 года. Ответ дали 9 мая 2021 года.", "2021-05-07", "text"),
        ("Орган создан указом от 6 марта 2006 года. Он работает.", None, ""),
        ("Встреча прошла. Её вёл директор. Она шла 5 мая 2021 года.", None, ""),
        ("ТАШКЕНТ, 13 июня. Состоялась встреча.", None, ""),
        ("", None, ""),
    ],
)
def test_published_from_text(text: str, day: str | None, basis: str) -> None:
    assert published_from_text(text) == (date.fromisoformat(day) if day else None, basis)


def test_the_stage_maps_offsets_over_invisible_characters() -> None:
    text = "Итоги.\nВ ию\u00adне 2019\u200b года и в\u00a02017\u00a0го\u0301ду. За сутки двое."
    layers.register()
    nlp = spacy.blank("ru")
    nlp.tokenizer = tokens.RazdelTokenizer(nlp.vocab)
    doc = nlp.make_doc(text)
    doc._.release = Release("r", text, published=date(2019, 6, 13))
    doc = periods.mark_periods(tokens.mark_sentences(doc))
    assert [t.text for t in doc._.dates] == ["В ию\u00adне 2019\u200b года", "в\u00a02017\u00a0го\u0301ду", "За сутки"]
    assert all(text[t.start : t.end] == t.text for t in doc._.dates)
    assert [t.sentence for t in doc._.dates] == [1, 1, 2]
    assert [s.label_ for s in doc.spans["dates"]] == ["point", "point", "relative"]


def test_docstrings_tell_the_truth() -> None:
    for module in (room, cal):
        result = doctest.testmod(module)
        assert result.attempted and not result.failed


def test_calendar_boundaries() -> None:
    assert cal.rolling(date(2024, 2, 29), 1, "year") == cal.Interval(date(2023, 3, 1), date(2024, 2, 29), "year")
    assert cal.rolling(date(2023, 3, 31), 1, "month") == cal.Interval(date(2023, 3, 1), date(2023, 3, 31), "month")
    february = cal.month(2023, 2)
    assert february and cal.shift_years(february, 1) == cal.month(2024, 2)
    assert cal.day(2023, 2, 29) is None
    assert cal.months(2022, 12, 3, "quarter") == cal.Interval(date(2022, 12, 1), date(2023, 2, 28), "quarter")
    assert cal.months(9999, 12, 3, "quarter") is None
