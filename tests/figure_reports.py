"""Marked cases of how trials, searches and registers are reported; marked as in test_figures, without the marks of nothing that counts."""

REPORTS = """
Приговор вынесен [двум боевикам|convicted militant], обвиняемым в подготовке взрыва, жертвами которого стали [15 рабочих|killed civilian].
Прокурор попросил суд приговорить [восьмерых участников|convicted member status:required] банды к двадцати годам.
По делу проходят [9 обвиняемых|prosecuted suspect], 30 свидетелей и 112 потерпевших.
Банда насчитывала [200 человек|other person status:stock] и совершила ряд терактов, среди них – захват [178 пассажиров|abducted civilian].
Бандиты захватили [40 рабочих|abducted civilian], [никто из которых не пострадал|wounded civilian =0 part=40].
Выявлено [89 нарушений|identified crime], в том числе [72 нарушения въезда|identified crime part=89] и ещё [17 нарушений порядка труда|identified crime part=89].
За неделю выявлено 1 120 нарушений правил дорожного движения, изъято [2 автомата|seized firearm].
[Двое участников|convicted member None/None] теракта 2004 года приговорены к 20 годам, ещё [трое участников|wanted member None/None] нападения 1999 года объявлены в розыск.
За первый квартал учтено [190 терактов|registered attack] ([+3,1%|registered attack percent 2019-01-01/2019-03-31]).
Заблокировано [900 сайтов|blocked internet_resource], [300|other internet_resource part=900] из них потом разблокированы.
Установлены [640 человек|identified person], находящихся в федеральном розыске, а [35|identified person] – в международном розыске.
На учёте состоят [5,3 тысячи наркозависимых|registered person =5300 status:stock].
Задержаны [11 человек|detained person None/None], ещё [трое|convicted person 2019-02-01/2019-02-28] осуждены в феврале.
Убиты [девять полицейских|killed officer None/None], ещё [двое|killed officer 2019-06-12/2019-06-12] умерли в больнице вчера.
Задержаны [двое контрабандистов|detained suspect]. Под опиумный мак отведено 10,8 тыс. га, что на 95% меньше, чем в 2017 году.
Следователи завершили дело о банде, на счету которой [17 убийств|committed crime].
Задержаны [9 боевиков|detained militant]. Гуманитарную помощь получили 40 тысяч жителей, пенсии назначены 130 семьям.
Освобождены [40 заложников|freed civilian], большинство из них женщины, [двое военных|wounded officer] ранены.
Погибли [300 человек|killed person], [12 тысяч|other person] покинули дома, [900 стали беженцами|other foreigner].
Сдано [76 ружей|surrendered firearm]. Из 20 тысяч жителей в беспорядках участвовало [не более 300|conducted person].
Зарегистрировано [900 нападений|registered attack]: [500|registered attack part=900] – со стороны боевиков, [300|registered attack part=900] – бандитов.
Осуждены [8 подсудимых|convicted suspect], в отношении [двоих|other suspect] дело прекращено.
По уточнённым данным, погибли не 12, а [19 человек|killed person].
Центр доставил 4,5 тонны груза, помощь получили [1 800 жителей|other person]. Сапёры обезвредили [14 мин|destroyed mine].
Лагеря посещают [до 500 боевиков|other militant].
За первый квартал осуждены [171 боевик|convicted militant] ([+24%|convicted militant percent 2019-01-01/2019-03-31] к прошлому году).
Мать задержанного воспитывает троих детей. Изъято [2 автомата|seized firearm].
Минобороны опровергло гибель 7 солдат. Ранены [двое полицейских|wounded officer].
Полиция не подтвердила гибель девяти человек, [трое|wounded person] ранены.
Сообщения о 20 раненых не соответствуют действительности, задержаны [14 боевиков|detained militant].
По признакам заведомо ложного сообщения об акте терроризма возбуждено [29 уголовных дел|case_opened criminal_case].
Закрыты [3 мастерские|dismantled workshop], печатавшие паспорта: цена документа – 5–7 тысяч долларов.
Через границу прошли 27 млн человек, задержаны [5 организаторов|detained leader].
Осуждены [12 членов семей боевиков|convicted person] и [14 членов банды|convicted member].
Погибли [44 человека|killed person], [19 из них – иностранцы|killed foreigner part], [239|wounded person] ранены.
Погиб [21 человек|killed person], включая нападавшего, [67|wounded person] ранены.
Задержаны [12 боевиков|detained militant]. В спорте завоёвано 13 медалей, 8 из них – золотые.
Осуждены [30 боевиков|convicted militant]. В штате службы 900 сотрудников.
При взрыве могли погибнуть 500 прохожих, [двое|wounded person] ранены.
Могли быть убиты 90 человек, задержаны [12 боевиков|detained militant].
Едва не погибли трое прохожих, задержаны [12 боевиков|detained militant].
Суд отказался арестовать двоих, [трое|detained person] взяты под стражу.
"""
