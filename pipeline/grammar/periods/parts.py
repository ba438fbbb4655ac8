"""Parts of the rules' patterns: what a date, a year, a length is made of."""

from __future__ import annotations

# Parts of patterns, in names of classes (words.py, periods.toml); a part may use any other.
PARTS: dict[str, str] = {
    # 12, 12-го
    "DAY": "DAYNUM (DASH (SUFFIXONE|SUFFIXE))?",
    # 2022, 2022-м
    "Y": "YEAR (DASH SUFFIXONE)?",
    # год, г. (the dot of a match's end is cut off again)
    "YW": "(YEARNAME | YEARSHORT DOT?)",
    # июня, июн., июне месяце (of a year that follows)
    "M": "(MONTH SAME? (MONTHWORD (?= WHICH | THISYEAR | YEAR))? | MONTHSHORT DOT?)",
    # прошлого, этого же, того же
    "WHICH": "(LAST|ELAPSED|BEFORELAST|THIS|NEXT|PREVIOUS|THAT) SAME?",
    # этом, прошлом (год left out)
    "NEARYEAR": "(THIS | LAST | ELAPSED | PREVIOUS)",
    # 2019 года, 1865 года, текущего (2023) года, этом, 2023 году, прошлого года, с.г.
    "YEARREF": "((Y|OLDYEAR (DASH SUFFIXONE)?) YW | WHICH (OPEN YEAR CLOSE | COMMA? YEAR)? YEARNAME | THISYEAR)",
    # в мае этого года — 40, в мае прошлого — 12
    "LEFTOUT": "(LAST | BEFORELAST | THIS) (?= DASH)",
    # the year after a month may stand alone: июня 2019
    "YEARTAIL": "(YEARREF | Y | LEFTOUT)",
    # начало, вторая половина
    "PART": "(BEGIN | MIDDLE | END | ORDINAL HALF)",
    # первое, двадцать пятого
    "SPOKENDAY": "COUNT? (ORDINAL | DAYWORDED)",
    # 12 июня 2019 года, первое июля, «12» июня 2019 г., 13.06.2019
    "DATE": "((DAY | SPOKENDAY (?= MONTH) | MARK DAYNUM MARK) M YEARTAIL? | NUMERIC YW?)",
    # в среду, / в минувшую среду / вчера, before a date
    "BEFOREDATE": "((IN|ON)? (WHICH|COMING)? WEEKDAY | NOWDAY | EVE)",
    # III квартал 2022 года, первое полугодие
    "QUARTERREF": "((ORDINAL | (ROMAN | DAYNUM) (DASH (SUFFIXONE|SUFFIXE))?) (QUARTER | HALFYEAR) (YEARTAIL | THIS | LAST)?"
    " | WHICH (QUARTER | HALFYEAR))",
    # летом 2020 года, прошлым летом, зимой 2019/2020 года
    "SEASONREF": "(SEASON (Y (DASH|SLASH) YEARREF | Y (DASH|SLASH) (NUM|DAYNUM) YW | YEARTAIL)? | WHICH SEASON)",
    # 90-е годы, 1990-х, девяностых годов
    "DECADEREF": "((YEAR | OLDYEAR | NUM | DAYNUM) DASH (SUFFIXE | SUFFIXX) YW? | DECADEWORD YW) (ROMAN CENTURY | LAST CENTURY)?",
    "CENTURYREF": "(ROMAN | DAYNUM) (DASH (SUFFIXONE|SUFFIXE))? CENTURY",
    # прошлая неделя, этот месяц
    "UNITREF": "WHICH (WEEK | MONTHWORD)",
    # a whole thing that can stand after any preposition
    "THING": "(DATE | M YEARTAIL? | WHICH M | QUARTERREF | SEASONREF | DECADEREF | CENTURYREF | UNITREF | YEARREF)",
    # конец мая, начало года
    "MOMENT": "(PART (THING | YW | WEEK | MONTHWORD | QUARTER | HALFYEAR | Y (?! WORD)) | THING)",
    # not more than, about
    "BOUNDS": "BOUND BOUND? BOUND? BOUND?",
    # пять, двадцать пять, 10-ти, 2,5, 10–15, два-три, 10 с лишним
    "NUMBER": "(COUNT COUNT? | (DAYNUM | NUM) (DASH (SUFFIXCOUNT | AND | SUFFIXX))? | FRACTION)",
    # восемь с половиной
    "HALVED": "(NUMBER (FROM HALF)?)",
    "COUNTED": "(NUMBER ((DASH | OR) NUMBER | FROM (HALF | EXCESS))? | VAGUE)",
    # лет, месяцев, суток
    "UNIT": "(YEARNAME | YEARS | DAYWORD | DAYNIGHT | WEEK | MONTHWORD | SIXMONTHS | DECADE | QUARTER)",
    "UNITS": "(UNIT | HOURS | CENTURY)",
    "LENGTH": "(COUNTED (UNIT | CENTURY) (AND? COUNTED UNIT)? | BOUNDS HALFCENTURY)",
    # в период, за период
    "LEADPERIOD": "((IN|FOR) PERIODWORD)",
    # в течение, на протяжении
    "OVER": "(IN|ON) DURING",
    # месяцев, мес.
    "MW": "(MONTHWORD DOT?)",
    # за аналогичный, к тому же
    "LIKE": "(FOR|IN|FROM|BY)? (ALIKE SAME? | THAT SAME)",
    "ANY": "(IN|FROM|TO|UPTO|ON|FOR|BY|OF)",
    "POINTED": "(IN|ON|FOR|BY|OF)",
    "ALIKETIME": "(PERIODWORD|MONTHWORD|QUARTER|HALFYEAR|SIXMONTHS|WEEK|TIMEWORD)",
    "YEARPART": "(ORDINAL (HALF YEARREF | HALFYEAR YEARTAIL))",
    "TOLDIN": "((?<= RESULTS ) | FOR) ONLY?",
}
