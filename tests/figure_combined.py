"""Figures as marked text: asides, brackets, colons and chains of parts, several of them in one sentence. The marks are those of
`test_figures.py`."""

COMBINED = """
Убиты [девять боевиков|eliminated militant]. Среди убитых – [трое главарей|eliminated leader part=9].
Нейтрализованы [12 участников банды|neutralized member]. Среди уничтоженных [двое главарей|eliminated leader part=12] и [один иностранец|eliminated foreigner part=12].
Изъято [900 кг наркотиков|seized drugs kg]. Основную часть составили гашиш ([512 кг|seized drugs kg part=900]), опий ([201 кг|seized drugs kg part=900]) и героин ([96 кг|seized drugs kg part=900]), марихуаны – [80 кг|seized drugs kg part=900].
Изъято [3 тонны наркотиков|seized drugs t]. Больше всего найдено марихуаны ([1 240 кг|seized drugs kg part]), мефедрона ([600 кг|seized drugs kg part]), гашиша ([310 кг|seized drugs kg part]).
Изъято [12,7 кг героина|seized drugs kg] (годом раньше – [6,2 кг|seized drugs kg]) и [килограмм мефедрона|seized drugs kg].
Учтено [312 преступлений террористического характера|registered terror_crime]. Преобладают участие в незаконных формированиях ([140|registered terror_crime part=312]), финансирование терроризма ([61|registered terror_crime part=312]) и публичные призывы ([44|registered terror_crime part=312]).
Погиб [один военнослужащий|killed officer], ещё [14 человек|wounded person], в числе которых [двое детей|wounded minor part=14], ранены.
Убиты [четверо террористов|eliminated militant]; [семь сотрудников|wounded officer], среди которых [трое бойцов спецназа|wounded officer part=7], получили ранения.
В банде насчитывалось [14 человек|other person]: [шестеро|eliminated person part=14] ликвидированы, [восьмерых|detained person part=14] взяли под стражу.
Отказано во въезде [300 иностранцам|entry_denied foreigner], ещё [15 тысячам с лишним|entry_denied foreigner =15000] въезд закрыт.
Въезд закрыт [3,5 тысячи иностранным гражданам|entry_denied foreigner =3500].
Огню предано [300 кг наркотиков|destroyed drugs kg]. Преданы огню [несколько тысяч экземпляров запрещённой литературы|destroyed literature].
Изъято [3 кг героина|seized drugs kg], [никто не задержан|detained person =0]. Ответственность за взрыв никто не взял.
[Тайников на территории района не обнаружено|identified cache =0]. [Каналов финансирования боевиков в области не выявлено|identified channel =0].
Погибли [семь человек|killed person]. «Убиты [четверо полицейских|killed officer part=7] и [трое водителей|killed person part=7]», – сказал источник.
Ранены [девять человек|wounded person]. В Мосуле ранены [шесть солдат|wounded officer] и [трое полицейских|wounded officer].
Колонну обстреляла группа, насчитывавшая [семь человек|other person]: [двое|killed person part=7] убиты, [четверых|detained person part=7] удалось задержать.
Задержаны [девять организаторов|detained leader] канала, переправивших [300 мигрантов|other foreigner]. [Пятеро|detained leader part=9] взяты под стражу.
[Семь снарядов|destroyed ammunition] были обнаружены при разборке старого склада и уничтожены сапёрами.
Задержано [90 человек|detained person]. [Иностранцев тридцать семь|detained foreigner exact =37]: [22 таджика|detained foreigner part=37] и [15 афганцев|detained foreigner part=37].
В манёврах участвовали [12 групп специального назначения|conducted other status:exercise].
К операции привлекли [3 тысячи сотрудников|conducted officer status:resource], сформировали [96 совместных групп|conducted other status:resource].
Осуждены [18 экстремистов|convicted militant], ещё [по восьми эпизодам|case_opened crime] идёт суд. [По двум сотням материалов|case_opened criminal_case =200] следствие приостановлено.
[Десятки изъятых стволов|seized firearm vague], [почти тонна взрывчатки|seized explosives t almost] – таков результат рейда полиции.
[Тысячи единиц изъятого оружия|seized weapon vague], [сотни арестованных|detained person vague], [более 40 закрытых лабораторий|dismantled laboratory] – итог операции спецслужб.
Изъято оружия и боеприпасов ([12|seized weapon] и [400 единиц|seized ammunition]).
Ликвидировано [11 боевиков и пособников|eliminated militant+accomplice] ([8|eliminated militant part=11] и [3|eliminated accomplice part=11] соответственно).
Изъяты автоматы, гранаты и мины ([5|seized firearm], [12|seized grenade] и [2|seized mine]).
Изъято [два автомата|seized firearm], ещё [один такой же автомат|surrendered firearm] сдан добровольно.
Изъята [1 тонна 200 кг наркотиков|seized drugs t]. Героина в этом объёме – [46 кг|seized drugs kg part], опия – [280 кг|seized drugs kg part].
Заблокировано [512 страниц|blocked internet_resource]. Из них [340|blocked internet_resource part] вели сторонники ИГ, [96|blocked internet_resource part] — праворадикалы.
Осуждены [90 боевиков|convicted militant]: [50 из них|convicted militant part] воевали в Сирии, [31|convicted militant part] – в Ираке.
С профилактического учёта сняты [2 тыс. человек|other person], на учёте на 1 июня – [2,7 тыс.|registered person status:stock].
Задержаны [300 нарушителей|detained person]; [17 человек из этого числа|wanted person part=300] находились в розыске.
""".strip().splitlines()
