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
""".strip().splitlines()
