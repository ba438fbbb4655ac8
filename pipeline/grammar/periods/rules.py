"""The rules: which row of atoms is an expression of time, and which function says what it stands for."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from .comparisons import alike, day_before, earlier, told_length, told_months, told_quarter, told_unit, year_after, year_before
from .dated_back import dated_back, street
from .eves import eve
from .finds import Find, Found, Rule, nothing, vague
from .later import after_years, day_after, later_day, later_time
from .lengths import (
    ago,
    coming_length,
    first_months,
    last_day,
    last_length,
    length,
    nth_month,
    over_unit,
    partial,
    recurring,
    whole_unit,
    year_so_far,
)
from .others import other_part, other_year, running_and_last
from .parts import PARTS
from .points import (
    day_adjective,
    day_part,
    last_week,
    last_years,
    mass_not_year,
    month_adjective,
    night,
    now_day,
    nth_day,
    point,
    quarter_short,
    same_day,
    same_year,
    season,
    season_adjective,
    ten_days,
    tens_of_month,
    these_days,
)
from .ranges import (
    days_list,
    days_of_month,
    from_to,
    half_numeric,
    lone_year,
    pair,
    quarters,
    since,
    since_slip,
    until,
    year_begun,
    year_of_list,
    years,
    years_list,
)
from .reported import reported
from .results import of_a_day, results_month, results_year, told_years
from .stretches import same_date, since_then, window_after, window_before
from .terms import first_days, school_year, short_year, suffixed_year, this_school_year
from .weekdays import diary_day, weekday, weekday_of_week, weekday_pair, weekday_range
from .words import compile_rule


class Row(NamedTuple):
    """A rule as it is written: ``a:PART`` names what the meaning looks at, ``n:`` the count."""

    name: str
    pattern: str
    meaning: Callable[[Find], Found | None]
    example: str


FIRST = "(FOR|IN)? (FIRST|ORDINAL)? n:HALVED"

# A mark, a preposition or the end: no word that would belong to «в год».
END = "(?= (DOT|COMMA|OPEN|CLOSE|DASH|MARK|BREAK|ANY|AND|OR) | $ )"

# Where two finds are of one length, the upper rule has it. Each example must be found by its rule (a test sees to that);
# those of the first block must give nothing.
RULES = (
    # no time at all
    Row("street", "STREET a:(DAY M YEARTAIL?)", street, "на улице 8 Марта"),
    Row("street", "STREET (Y YW | OLDYEAR YW)", nothing, "на площади 1905 года"),
    Row("no_such_day", "(NUM | OLDYEAR | FRACTION) M YEARTAIL?", nothing, "32 мая 2020 года"),
    Row("number_and_year", "(NUM | OLDYEAR | YEAR) OPEN YEAR CLOSE", nothing, "резолюция 1373 (2001)"),
    Row("age", "AGEWORD (IN|OF|FROM|UPTO)? BOUNDS? COUNTED ((UPTO|TO) COUNTED)? (YEARNAME|YEARS|MONTHWORD)", nothing, "старше 18 лет"),
    Row("no_month", "IN (DAYNUM DASH SUFFIXX | DECADEWORD) DATESWORD", nothing, "в 20-х числах"),
    Row("born", "(DATE | Y YW | Y (COMMA Y){0,6} (AND | DASH) Y YW) BIRTH", nothing, "1985 года рождения"),
    Row("growth", "FROM (Y | NUM | OLDYEAR) (UPTO | TO) (NUM | OLDYEAR)", nothing, "с 2000 до 2500"),
    Row("at_age", "IN NUMBER (YEARS | YEARNAME)", nothing, "в 55 лет"),
    Row("over_age", "BE FOR NUMBER YEARS", nothing, "ему уже за 80 лет"),
    Row("aged", "COMMA NUMBER (YEARS | YEARNAME) (?= COMMA | CLOSE)", nothing, "житель села, 30 лет, задержан"),
    # ranges
    Row("days_of_month", "LEADPERIOD? FROM a:DAY (TO|UPTO|ON) b:(DAY M YEARTAIL?)", days_of_month, "с 12 по 13 июня 2019 года"),
    Row("days_of_month", "POINTED? a:DAY DASH b:(DAY M YEARTAIL?)", days_of_month, "12-13 июня 2019 года"),
    Row("one_day", "(FOR | IN) ONLY? NUMBER (DAYWORD | DAYNIGHT | NIGHT) COMMA a:DATE", point, "за один день, 12 мая"),
    Row("days_of_month", "FOR NUMBER? (DAYNIGHT | WEEK) COMMA FROM a:DAY TO b:DATE", days_of_month, "за неделю, с 3 по 9 мая 2021 г."),
    Row("two_days", "POINTED? a:DAY AND b:(DAY M YEARTAIL?)", days_of_month, "12 и 13 июня 2019 года"),
    Row("days_list", "POINTED? DAY (COMMA DAY){1,5} AND b:(DAY M YEARTAIL?)", days_list, "5, 6 и 7 октября 2020 года"),
    Row("half_numeric", "POINTED? a:(HALFNUMERIC | DAYNUM) DASH b:NUMERIC", half_numeric, "12-13.06.2019"),
    Row("half_numeric", "FROM a:(HALFNUMERIC | DAYNUM) TO b:NUMERIC", half_numeric, "с 12.06 по 13.06.2019"),
    Row("from_to", "LEADPERIOD? FROM a:(MOMENT | Y | OLDYEAR) (DASH | AND)? (TO|UPTO) b:(MOMENT | Y YW?)", from_to, "с 2006 по 2010 год"),
    Row("from_to", "FROM a:(MOMENT | Y) UPTO MOMENTWORD WORD IN b:MOMENT", from_to, "с 2016 года до момента задержания в мае 2018 года"),
    Row("from_to", "FROM BEGIN WORD IN a:(M YEARTAIL? | YEARREF) (TO|UPTO) b:(MOMENT | Y)", from_to, "с начала боёв в 2016 году по май"),
    Row("between", "LEADPERIOD? BETWEEN a:(MOMENT | Y) AND b:(MOMENT | Y YW?)", from_to, "между 2010 и 2015 годами"),
    Row("from_dash_to", "POINTED? a:(DATE | M YEARTAIL?) DASH b:(DATE | M YEARTAIL?)", from_to, "в январе-июне 2023 года"),
    Row("from_dash_to", "POINTED? a:(PART (THING | Y)) DASH b:(PART THING)", from_to, "в конце 1980-х — начале 1990-х годов"),
    Row("pair", "POINTED? a:(DAY M) (AND | OR) b:(DAY M YEARTAIL?)", pair, "12 мая и 3 июня 2021 года"),
    Row("months_list", "POINTED? a:MONTH (COMMA MONTH){1,6} AND b:(MONTH YEARTAIL?)", from_to, "в январе, мае и июне 2019 года"),
    Row("pair", "POINTED? a:MONTH (AND | OR) b:(MONTH YEARTAIL?)", pair, "в январе и феврале 2023 года"),
    Row("pair", "POINTED? a:(PART Y) AND POINTED? b:(PART THING)", pair, "в конце 2016 и начале 2017 года"),
    Row("quarters", "POINTED? a:(ROMAN | DAYNUM | ORDINAL) (DASH | AND) b:QUARTERREF", quarters, "за I и II кварталы 2023 года"),
    Row("years", "(POINTED | FROM)? a:Y DASH b:Y YW?", years, "в 2006-2010 годах"),
    Row("years", "POINTED? a:Y YW DASH b:Y YW", years, "2006 г. – 2010 г."),
    Row("school_year", "POINTED? a:Y (SLASH | DASH) b:(Y | NUM | DAYNUM) SCHOOL YEARNAME", school_year, "за 2020/2021 учебный год"),
    Row("school_year", "POINTED? WHICH SCHOOL YEARNAME", this_school_year, "в прошлом учебном году"),
    Row("years", "POINTED? a:Y (SLASH | DASH) b:(NUM | DAYNUM) YW", years, "в 2012/13 годах"),
    Row("years", "POINTED? a:Y SLASH b:Y YW?", years, "в 2012/2013 году"),
    Row("from_to", "POINTED a:Y YW? AND (IN|FOR|OVER)? b:YEARPART", from_to, "за 2017 и первую половину 2018 года"),
    Row("two_years", "POINTED? a:Y AND b:Y YW", years, "в 2022 и 2023 годах"),
    Row("running_and_last", "POINTED a:NEARYEAR AND b:NEARYEAR YEARNAME", running_and_last, "в этом и предыдущем годах"),
    Row("years_list", "POINTED? Y (COMMA Y){1,6} AND Y YW", years_list, "в 2021, 2022 и 2023 годах"),
    Row("years_list", "IN Y (COMMA Y){1,6} AND YEAR DASH SUFFIXONE", years_list, "в 2021-м, 2022-м и 2023-м"),
    # the first months of a year
    Row("partial", "(FOR | IN) PARTIAL (n:NUMBER UNIT a:YEARREF? | YEARNAME | SIXMONTHS)", partial, "за неполные пять месяцев 2023 года"),
    Row("partial", "(FOR | IN) NUMBER FROM EXCESS (MW | QUARTER) a:YEARREF", partial, "за пять с небольшим месяцев 2023 года"),
    Row("quarter_short", "(FOR|IN) a:((ORDINAL | ROMAN | DAYNUM) QUARTERSHORT DOT? YEARTAIL)", quarter_short, "за 3 кв. 2023 г."),
    Row("first_months", f"{FIRST} (MW | QUARTER) a:(YEARREF | LEFTOUT)", first_months, "за девять месяцев 2023 года"),
    Row("first_months", "(FOR|IN)? n:HALVED FIRST (MW | QUARTER) a:(YEARREF | YEARNAME)", first_months, "за пять первых месяцев 2023 года"),
    Row("first_months", f"{FIRST} (MW | QUARTER) a:(YEAR DASH SUFFIXONE)", first_months, "за 9 месяцев 2023-го"),
    Row("first_months", f"{FIRST} (MW | QUARTER) a:YEAR {END}", first_months, "за 9 мес. 2023, за год"),
    Row("first_months", "(FOR|IN)? FIRST n:NUMBER MW YEARNAME", first_months, "за первые три месяца года"),
    Row("told_months", "FOR n:HALVED MW (?! UPTO | THAT)", told_months, "за девять месяцев"),
    Row("told_months", "FOR a:SIXMONTHS (?! UPTO | THAT)", told_months, "за полгода"),
    Row("first_months", "(FOR|IN) (FIRST|ORDINAL|ELAPSED|LAST)? n:HALVED MW (?! UPTO | THAT)", first_months, "за 9 месяцев"),
    Row("first_months", "(FOR|IN) n:HALVED (ELAPSED|LAST) MW (?! UPTO | THAT)", first_months, "за семь прошедших месяцев"),
    Row("nth_month", "(?<= RESULTS ) ORDINAL MONTHWORD NEWYEAR? a:(YEARREF | YEARNAME)", nth_month, "по итогам первого месяца нового года"),
    Row("nth_month", "(FOR|IN) ORDINAL MONTHWORD a:(YEARREF | YEARNAME)", nth_month, "за первый месяц года"),
    Row("first_months", "(FOR|IN) (FIRST|ELAPSED)? n:(COUNT | DAYNUM) QUARTER", first_months, "за три квартала"),
    Row("first_months", "IN a:YEARREF FOR (FIRST|ORDINAL)? n:NUMBER MW", first_months, "в 2009 году за девять месяцев"),
    Row("first_months", "(?<= RESULTS ) n:NUMBER MW", first_months, "по итогам 9 месяцев"),
    Row("first_half", "(FOR|IN)? (FIRST|ORDINAL) SIXMONTHS a:YEARREF", first_months, "за первые полгода 2023 года"),
    Row("first_half", "FOR SIXMONTHS a:YEARREF", first_months, "за полгода 2023 года"),
    Row("first_half", "(FOR|IN) (FIRST|ORDINAL) SIXMONTHS", first_months, "за первые полгода"),
    # lengths that end at the anchor
    Row("night", "FOR a:NIGHT (?! UPTO | AFTER | ON | NUM | DAYNUM)", night, "За ночь сбито 12 дронов"),
    Row("night", "(IN | FOR)? ONLY? a:((LAST | ELAPSED | RECENT | THIS | THAT) NIGHT)", night, "минувшей ночью"),
    Row("first_time", "(?<= FIRSTTIME ) FOR BOUNDS? COUNTED? UNIT", length, "впервые за 10 лет"),
    Row("told_quarter", "FOR RECENT a:(QUARTER | HALFYEAR)", told_quarter, "за последний квартал"),
    Row("last_day", "IN RECENT DAYWORD (?= WORD)", last_day, "в последний день операции"),
    Row("last_length", "(FOR|IN|OVER)? BOUNDS? RECENT BOUNDS? n:COUNTED? a:(UNIT|HOURS)", last_length, "за последние пять лет"),
    Row("last_length", "(FOR|OVER) n:COUNTED RECENT a:UNIT", last_length, "за десять последних лет"),
    Row("last_length", "(FOR | IN)? (ELAPSED|LAST) n:COUNTED a:UNIT", last_length, "за минувшие три года, чем занимались прошлые два года"),
    Row("last_length", "FOR n:COUNTED (ELAPSED|LAST) a:UNIT", last_length, "за пять минувших лет"),
    Row("told_length", "FOR ONLY? n:NUMBER a:(DAYWORD | DAYNIGHT) (?! UPTO | OF)", told_length, "за пять дней"),
    Row("told_length", "FOR (ELAPSED | LAST) a:WEEK", told_length, "за минувшую неделю"),
    Row("told_length", "FOR ONLY? n:NUMBER? a:WEEK (?! UPTO | OF)", told_length, "за неделю"),
    Row("told_quarter", "TOLDIN (ELAPSED | LAST)? a:(QUARTER | HALFYEAR) (?! WHICH | Y | UPTO | OF | FROM)", told_quarter, "за квартал"),
    Row("results_year", "(?<= RESULTS ) YEARNAME (?! YEAR)", results_year, "итоги года"),
    Row("results_year", "(?<= RESULTS DASH ) a:YEAR", point, "итоги-2023"),
    Row("results_month", "(?<= RESULTS ) a:MONTH", results_month, "итоги января"),
    Row("told_years", "FOR ONLY? n:NUMBER a:(YEARNAME | YEARS) (?! UPTO | OF)", told_years, "за три года"),
    Row("last_length", "FOR ONLY? n:HALVED a:UNIT (?! UPTO | OF)", last_length, "за два месяца"),
    Row("last_length", "FOR ONLY? a:(DAYNIGHT|SIXMONTHS|DECADE) (?! UPTO | OF | BIRTH)", last_length, "за сутки"),
    Row("last_length", "FOR ONLY? a:DAYWORD (?! ANY | DASH)", of_a_day, "за день"),
    Row("told_unit", "FOR ONLY? a:(MONTHWORD | YEARNAME) (?! UPTO | OF | BIRTH)", told_unit, "за год"),
    Row("last_length", "FOR THIS a:DAYNIGHT (?! UPTO)", last_length, "за эти сутки"),
    Row("year_before", "FOR n:NUMBER? (YEARNAME | YEARS) UPTO (THIS | THAT)", year_before, "за год до этого"),
    Row("day_before", "FOR n:NUMBER? (DAYWORD | DAYNIGHT | WEEK | MONTHWORD) UPTO (THIS | THAT)", day_before, "за три дня до этого"),
    Row("window_before", "(FOR|IN) ONLY? PREVIOUS n:NUMBER a:UNIT", window_before, "за предыдущие два года"),
    Row("window_before", "(FOR|IN) ONLY? n:NUMBER PREVIOUS a:UNIT", window_before, "за два предыдущих года"),
    Row("length_before", "FOR n:COUNTED? UNIT (?= UPTO)", vague, "за год до этого"),
    Row("last_times", "(FOR|IN|OVER)? RECENT (YEARNAME|WEEK|MONTHWORD|DAYWORD|DECADE)", last_length, "в последние годы"),
    Row("whole_unit", "(POINTED|FROM|UPTO)? ONLY? a:((LAST|ELAPSED) (DAYNIGHT|WEEK|MONTHWORD|SIXMONTHS))", whole_unit, "в прошлом месяце"),
    Row("year_so_far", "(FOR|IN) ONLY? (ELAPSED|LAST) PERIODWORD a:(YEARREF | YEARNAME)", year_so_far, "за истекший период года"),
    Row("window_after", "(FOR|IN) FOLLOWING n:NUMBER a:UNIT", window_after, "в следующие пять лет"),
    Row("following", "(FOR | IN | ON | IN DURING) FOLLOWING COUNTED? UNIT", vague, "за последующую неделю"),
    Row("year_after", "IN a:(NEXT YEARNAME)", year_after, "в следующем году"),
    Row("year_after", "IN NEXT (?= DASH)", year_after, "В 2016 году 57, в следующем — 40"),
    # told by another period
    Row("alike", "LIKE ALIKETIME a:(YEARREF | Y YW? | LAST (?= DASH))?", alike, "за аналогичный период прошлого года"),
    Row("alike", "LIKE n:NUMBER MONTHWORD a:(YEARREF | Y YW?)?", alike, "за те же девять месяцев прошлого года"),
    Row("alike", "YEARNAME AGO COMMA? LIKE (ALIKETIME | NUMBER MONTHWORD)", alike, "год назад за те же три месяца"),
    Row("alike", "LIKE (PERIODWORD|MONTHWORD|QUARTER|HALFYEAR|SIXMONTHS|WEEK) a:(YEARNAME EARLIER)", alike, "за тот же период годом ранее"),
    Row("alike", "YEARNAME EARLIER FOR (THAT SAME)? (NUMBER MONTHWORD|SIXMONTHS|PERIODWORD|TIMEWORD)", alike, "годом ранее за полгода"),
    Row("alike", "IN a:(YEARREF | Y) (LIKE ALIKETIME | FOR THIS SAME? PERIODWORD)", alike, "в 2009 году за аналогичный период"),
    Row("alike", "IN a:(YEARREF | Y) LIKE n:NUMBER MONTHWORD", alike, "в прошлом году за те же шесть месяцев"),
    Row("alike", "FOR THIS SAME? PERIODWORD a:(YEARREF | Y YW)", alike, "за этот же период прошлого года"),
    Row("alike", "FOR THIS SAME? PERIODWORD", alike, "за этот же период"),
    Row("alike", "ALIKEYEAR", alike, "АППГ"),
    Row("same_date", "(ON|BY) (THAT SAME | ALIKE) DATEWORD a:(YEARREF | Y | YEARNAME EARLIER)?", same_date, "на ту же дату прошлого года"),
    Row("unit_before", "(?<= LEVEL ) a:(PREVIOUS (MONTHWORD | WEEK | QUARTER | HALFYEAR))", point, "показатель предыдущего месяца"),
    Row("dated_back", "n:NUMBER? UNIT EARLIER COMMA b:(DAY M)", dated_back, "месяцем ранее, 12 мая"),
    Row("earlier", "n:NUMBER? UNIT EARLIER", earlier, "пятью годами ранее"),
    Row("later_day", "n:NUMBER? (DAYNIGHT | DAYWORD) LATER", later_day, "сутками позже"),
    Row("later_day", "LATER n:NUMBER? (DAYNIGHT | DAYWORD)", later_day, "спустя сутки"),
    Row("shifted", "FOR? n:COUNTED? UNIT EARLIER", vague, "несколькими годами ранее"),
    Row("shifted", "n:COUNTED? UNIT LATER", later_time, "годом позже"),
    Row("shifted", "LATER BOUND? n:COUNTED? UNIT", later_time, "спустя два года"),
    Row("later_day", "AFTER n:NUMBER? (DAYNIGHT | DAYWORD)", day_after, "10 мая прогремел взрыв. Через два дня задержаны двое"),
    Row("shifted", "AFTER n:NUMBER? (YEARNAME | YEARS)", after_years, "В 2019 году 12 нападений, через год – 20"),
    Row("shifted", "AFTER BOUNDS? COUNTED? UNIT", vague, "через две недели"),
    Row("ago", "BOUNDS? n:NUMBER UNIT THAT? AGO", ago, "три дня назад"),
    Row("ago", "BOUNDS? (YEARNAME|MONTHWORD|WEEK|DAYWORD|DAYNIGHT|SIXMONTHS) THAT? AGO", ago, "неделю назад"),
    Row("ago", "BOUNDS? (COUNTED UNITS | HALFCENTURY) THAT? AGO", vague, "несколько лет назад"),
    Row("same_day", "IN (THAT | THIS) SAME? DAYWORD", same_day, "в тот же день"),
    Row("same_day", "ON NEXT (DAYWORD | DAYPART)", same_day, "на следующий день"),
    # from a beginning, to an end
    Row("since", "FROM a:(MOMENT | PART YW | (WHICH | COMING)? WEEKDAY | NOWDAY)", since, "с начала года"),
    Row("since", "FROM (CLOCK | NUMBER HOURS | DAYPART) DAYPART? a:(DATE | WEEKDAY)", since, "с 5 часов утра 20 ноября 2018 года"),
    Row("since", "FROM BEGIN WORD IN a:M YEARTAIL?", since, "с начала операции в мае"),
    Row("since_slip", "IN a:(BEGIN (YEARNAME | YEARREF))", since_slip, "Всего в начала года"),
    Row("year_begun", "FROM BEGIN a:THIS (?= DASH | COMMA)", year_begun, "За прошлый год — 38, с начала текущего — 61"),
    Row("since_event", "FROM BEGIN WORD", vague, "с начала операции"),
    Row("all_time", "FOR ONLY TIMEWORD", vague, "за все время"),
    Row("since_then", "FROM THAT (SINCETHEN | MOMENTWORD)", since_then, "Рынок взорван 3 мая. С тех пор"),
    Row("since_year", "FROM a:Y", lone_year, "с 2006, с 2007"),
    Row("until", "(UPTO | TO) a:(MOMENT | (WHICH | COMING)? WEEKDAY | WHICH? WEEKEND)", until, "до конца года"),
    # days
    Row("today", "(ON | FROM | BY) TODAYS DAYWORD", now_day, "на сегодняшний день"),
    Row("now_day", "(ON | FROM | UPTO)? NOWDAY", now_day, "вчера"),
    Row("yesterday", "(ON | BY | IN | FOR)? DAYPART? DAYADJ DAYWORD", now_day, "на вечер вчерашнего дня"),
    Row("yesterday", "(FOR | (ON | BY | IN)? DAYPART) TODAYS DAYWORD", now_day, "к вечеру сегодняшнего дня"),
    Row("eve", "EVE", eve, "Накануне задержали"),
    Row("weekdays", "(IN | FOR) a:WEEKDAY AND b:WEEKDAY", weekday_pair, "в субботу и воскресенье"),
    Row("weekdays", "FROM a:WEEKDAY (TO | (?<= NIGHT FROM WEEKDAY ) ON) b:WEEKDAY", weekday_range, "с понедельника по пятницу"),
    Row("diary_day", "a:(WEEKDAY | WEEKEND) (?= DOT | MARK)", diary_day, "Четверг. В городе тихо"),
    Row("weekday", "IN a:WEEKDAY ON b:((LAST | ELAPSED | THIS) WEEK)", weekday_of_week, "во вторник на прошлой неделе"),
    Row("weekday", "ON b:((LAST | ELAPSED | THIS) WEEK) COMMA? IN a:WEEKDAY", weekday_of_week, "на прошлой неделе, во вторник"),
    Row("weekday", "(IN | ON | BY) a:((WHICH | COMING | RECENT)? SAME? WEEKDAY)", weekday, "в минувшую среду"),
    Row("weekend", "(IN | FOR | ON) a:((WHICH | COMING | RECENT)? WEEKEND) (?! AND WORD)", point, "за минувшие выходные"),
    # points
    Row("state", "(TO STATE)? ON a:DATE", point, "по состоянию на 1 июля 2023 года"),
    Row("state", "(TO STATE)? (ON | BY) DAYPART a:(DATE | WEEKDAY)", day_part, "на утро понедельника"),
    Row("nth_day", "IN a:ORDINAL DAYWORD", nth_day, "С 28 по 30 мая шёл семинар. В первый день слушали доклады"),
    Row("last_week", "(IN | FOR | ON) RECENT WEEK b:(M YEARTAIL?)", last_week, "за последнюю неделю января"),
    Row("first_days", "(IN | FOR) FIRST n:NUMBER (DAYWORD | DAYNIGHT) b:(M YEARTAIL?)", first_days, "за первые десять дней июня"),
    Row("first_days", "(IN | FOR | ON) ORDINAL WEEK b:(M YEARTAIL?)", first_days, "за первую неделю мая"),
    Row("ten_days", "(IN | FOR) a:(ORDINAL | RECENT) TENDAYS b:(M YEARTAIL?)", ten_days, "в первой декаде июня"),
    Row("weekday_date", "BEFOREDATE (COMMA | DASH | OPEN)? a:DATE", point, "в четверг, 13 июня 2019 года"),
    Row("date_weekday", "POINTED? a:DATE COMMA IN? WEEKDAY", point, "13 июня 2019 года, в четверг"),
    Row("date", "(POINTED | FROM)? a:DATE", point, "от 6 марта 2006 г."),
    Row("days_tens", "IN (DAYNUM DASH SUFFIXX | DECADEWORD) DATESWORD b:(M YEARTAIL?)", tens_of_month, "в 20-х числах мая"),
    Row("days_tens", "IN (FIRST | RECENT) DATESWORD b:(M YEARTAIL?)", tens_of_month, "в первых числах мая"),
    Row("other_part", "(IN | FOR) a:(ORDINAL | ROMAN)", other_part, "в первом квартале 5, во втором — 7"),
    Row("other_year", "IN a:PREVIOUS (?= OPEN)", other_year, "В 2009 году на 18% меньше, чем в предыдущем (40)"),
    Row("other_year", "IN a:(LAST | THIS | BEFORELAST)", other_year, "В прошлом году 57, в этом — 40"),
    Row("other_year", "ON a:(THIS | NEXT)", other_year, "В прошлом году 57, на нынешний намечено 60"),
    Row("other_year", "FOR ONLY? a:(LAST | ELAPSED | THIS | BEFORELAST) (?= DASH)", other_year, "За 2020 год 57, за прошлый — 40"),
    Row("other_unit", "(IN | FOR | ON) ONLY? a:(LAST | ELAPSED | PREVIOUS) (?= DASH)", other_year, "За этот квартал 40, за прошлый — 30"),
    Row("reported", "(FOR|IN) REPORTED (YEARNAME | YW | QUARTER | HALFYEAR)", reported, "в отчётном году"),
    Row("month_adjective", "MONTHADJ", month_adjective, "сентябрьские учения"),
    Row("day_adjective", "DAYADJ | TODAYS", day_adjective, "при вчерашнем взрыве"),
    Row("last_years", "LASTYEARS", last_years, "прошлогодняя операция"),
    Row("moment", "ONLY a:(MONTH YEARTAIL? | SEASON YEARTAIL?)", point, "весь октябрь"),
    Row("same_year", "FOR THAT SAME YEARNAME", same_year, "за тот же год"),
    Row("moment", "POINTED ONLY? a:MOMENT", point, "в III квартале 2022 года"),
    Row("bare", "a:(PART THING | M YEARTAIL | QUARTERREF | DECADEREF | CENTURYREF | WHICH YEARNAME | THISYEAR)", point, "июнь 2019"),
    Row("season", "a:SEASONREF", season, "летом 2020 года"),
    Row("season_adjective", "(FOR | IN) a:SEASONADJ (PERIODWORD | MONTHWORD) b:YEARREF?", season_adjective, "за летний период"),
    Row("year", "a:((Y | OLDYEAR (DASH SUFFIXONE)?) YW)", mass_not_year, "2019 год"),
    Row("year_of_list", "(OPEN | COMMA | AND) a:Y DASH (?= NUM | DAYNUM | COUNT)", year_of_list, "задержаны 90 (2014 – 20, 2015 – 70)"),
    Row("year_of_list", "a:(YEAR DASH SUFFIXONE) (?= DASH (NUM | DAYNUM | COUNT | BOUND))", point, "в 2018-м – 90, 2019-м – 70"),
    Row("short_year", "IN a:(DAYNUM | NUM) DASH SUFFIXONE YEARNAME", short_year, "в 98-м году"),
    Row("lone_year", "(IN | UPTO | BY) a:Y", lone_year, "в 2022-м — уже 21"),
    Row("lone_year", "ON a:(YEAR DASH SUFFIXONE) (?= DASH)", lone_year, "на 2020-й – 40"),
    Row("lone_year", "FOR ONLY? a:(YEAR DASH SUFFIXONE)", lone_year, "за 2018-й изъято"),
    Row("suffixed_year", "((?<= RESULTS | LEVEL ) | (LAST | ELAPSED | THIS) COMMA?) a:(YEAR DASH SUFFIXONE)", point, "итоги 2014-го"),
    Row("suffixed_year", "a:(YEAR DASH SUFFIXONE)", suffixed_year, "рекорд 2014-го."),
    Row("bracketed_year", "(?<= OPEN ) a:(Y | MONTH) (?= CLOSE | COMMA | DASH)", point, "премия (1984)"),
    Row("bracketed_year", "(?<= COMMA ) a:Y (?= CLOSE)", point, "премия (Москва, 1984)"),
    # lengths, habits, vague words
    Row("every", "EVERY NUMBER? UNIT", recurring, "каждые три года"),
    Row("yearly", "YEARLY", recurring, "ежегодно"),
    Row("weekly", "TO WEEKDAYS", recurring, "по пятницам"),
    Row("per", f"IN (YEARNAME | DAYWORD | DAYNIGHT | WEEK | MONTHWORD) {END}", recurring, "дважды в год."),
    Row("coming", "(IN | FOR | ON | IN DURING) COMING n:NUMBER UNIT", coming_length, "на ближайшие два года"),
    Row("coming", "(IN | FOR | ON | IN DURING) COMING COUNTED? UNIT", vague, "на ближайшие годы"),
    Row("these_days", "ON DAYWORD", these_days, "на днях"),
    Row("length", "OVER? (ON|FOR|UPTO|BY)? BOUNDS? n:LENGTH", length, "в течение трёх лет"),
    Row("length", "(OF|FROM) NUMBER UPTO NUMBER (YEARS | MONTHWORD | DAYNIGHT | DAYWORD)", length, "от 5 до 10 лет"),
    Row("over_unit", "OVER a:(YEARNAME | DAYNIGHT | WEEK | MONTHWORD | SIXMONTHS)", over_unit, "в течение недели"),
    Row("length", "BOUNDS (YEARNAME | MONTHWORD | WEEK | SIXMONTHS | DAYNIGHT)", length, "более года"),
    Row("length", f"ON (YEARNAME | MONTHWORD | SIXMONTHS) {END}", length, "на год."),
    Row("during", "OVER a:MOMENT", point, "в течение 2022 года"),
)


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    return tuple(Rule(row.name, compile_rule(row.pattern, PARTS), row.meaning) for row in RULES)
