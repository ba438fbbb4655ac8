"""Figures in manners of their own: lists of participles, coordinated kinds, what was only tried; marked as in test_figures."""

from __future__ import annotations

MANNERS = """
Итоги операции в цифрах: [340 проверенных адресов|conducted other], [27 задержанных|detained person], [12 возбуждённых дел|case_opened criminal_case], [4 ликвидированные лаборатории|dismantled laboratory].
На счету отряда [45 обезвреженных мин|destroyed mine], [12 уничтоженных боевиков|eliminated militant], [7 освобождённых заложников|freed civilian].
Итог рейда — [15 задержанных|detained person], [3 изъятых пистолета|seized firearm] и [1 кг гашиша|seized drugs kg].
Результат недели — [12 изъятых автоматов|seized firearm], [40 гранат|seized grenade] и [3 тысячи патронов|seized ammunition].
Ограничен доступ к [40|blocked internet_resource] экстремистским и [12 террористическим сайтам|blocked internet_resource].
Судами признаны экстремистскими [19|listed information_item] и террористическими [13 информационных материалов|listed information_item].
Раскрыто [14|identified crime] тяжких и [9 особо тяжких преступлений террористов|identified terror_crime].
Уничтожены [две|dismantled laboratory] стационарные и [пять мобильных нарколабораторий|dismantled laboratory].
Изъято [12|seized grenade] боевых и [40 учебных гранат|seized grenade].
Предприняты попытки к совершению [более 300 преступлений террористической направленности|attempted terror_crime], в том числе [195 терактов|attempted attack part].
Предотвращены попытки совершить [шесть нападений|prevented attack] на полицейских. Боевики пытались совершить [два взрыва|attempted attack].
Зарегистрировано [девять попыток совершить теракт|registered attack].
После неудачной попытки бегства он совершил [три взрыва|committed attack].
Таможенники изъяли [6880 штук сильнодействующего лекарственного средства|seized drugs].
За двое суток заблокировано [11 каналов|blocked internet_resource]. Всего с момента атаки удалено [600 материалов|removed information_item None/None].
Вынесены решения о блокировке [340 сайтов|blocked internet_resource] и удалении [90 роликов|removed information_item].
Сообщается о возбуждении [12 уголовных дел|case_opened criminal_case] в отношении [15 вербовщиков|prosecuted recruiter].
Направлено обращение о приостановлении доступа к [33 страницам|blocked internet_resource].
[Четверо боевиков|committed militant] открыли огонь: [двое|eliminated militant part] убиты, [один|wounded militant part] ранен, ещё [один|other militant part] ушёл.
[Шестеро бандитов|committed militant] напали на пост — [четверо|eliminated militant part] убиты, [двое|detained militant part] задержаны.
[12 боевиков|detained militant], которые воевали в Сирии, задержаны на границе. [Четверо жителей|detained person], у которых нашли гранаты, арестованы.
[Около 30 иностранцев|deported foreigner], чьи имена не называются, выдворены.
Выявлены [673 человека|identified person] из федерального розыска, [329|identified person] — из межгосударственного.
Въезд в страну не разрешён [более чем 40 иностранцам|entry_denied foreigner]. Ведомство отчиталось о [20 спецоперациях|conducted operation].
Опубликован список из [173 боевиков|listed militant status:stock]. Мониторинг охватывает свыше 30 категорий запрещённых сведений.
У двух братьев в доме обнаружили [три гранаты|seized grenade]. По месту жительства пяти участников банды изъято [4 пистолета|seized firearm].
Задержаны [пятеро террористов|detained militant]. Подписывайтесь, нас уже 45 тысяч!
"""

# lines of one text, as channels and infographics break them
LINES = (
    "За год предотвращено [146 терактов|prevented attack]. При взрывах погибли [34 человека|killed person]. В разбивке по округам предотвращённые теракты выглядят так: Южный – [58|prevented attack part=146], Центральный – [41|prevented attack part=146], Уральский – [22|prevented attack part=146], на остальные четыре пришлось [25|prevented attack part=146 =25].",
    "В округе совершено [160 терактов|committed attack] ([198|committed attack]).\n\nВ разрезе регионов:\nДагестан – [90|committed attack part=160] ([95|committed attack part=198]), погибло полицейских [11|killed officer =11];\nЧечня – [40|committed attack part=160] ([60|committed attack part=198]);\nИнгушетия – [20|committed attack part=160] ([30|committed attack part=198]).",
    "Совершено [48 нападений|committed attack], погибли [120 человек|killed person]. По странам: Мали – [20|committed attack part=48], Нигер – [15|committed attack part=48], Чад – [13|committed attack part=48].",
    "Заблокировано [9 300 материалов|blocked information_item], возбуждено [14 дел|case_opened criminal_case]. По площадкам заблокированные материалы распределились так: «Телеграм» – [6 тысяч|blocked information_item part=9300], «ТикТок» – [2,1 тысячи|blocked information_item part=9300], прочие – [1,2 тысячи|blocked information_item part=9300].",
    "– Сколько терактов удалось предотвратить в этом году?\n– [Три|prevented attack =3]: [два|prevented attack =2 part=3] готовились в Оше, [один|prevented attack =1 part=3] – в Нарыне.",
    "– Сколько человек задержано с начала года?\n– [48|detained person], из них [12 – женщины|detained person part=48].",
    "– Много ли взрывчатки изъято?\n– [Свыше двух тонн|seized explosives t more_than].",
    "– Сколько возбуждено уголовных дел?\n– За десять месяцев – [214|case_opened criminal_case].",
    "– Сколько лет вы служите в управлении?\n– Двенадцать. За год задержаны [пятеро боевиков|detained militant].",
    "Из оборота изъято:\n– [210 автоматов|seized firearm];\n– [34 мины|seized mine], [9\nтыс. патронов|seized ammunition =9000], [22 кг гексогена|seized explosives kg =22].",
    "Итоги недели:\n[12 задержанных боевиков|detained militant]\n[45 изъятых стволов|seized firearm]\n[3 уничтоженных схрона|dismantled cache]",
    "С начала года пограничники задержали [140 нарушителей|detained person =140]. По отрядам (в скобках – за прошлый год):\nЮжный пограничный отряд – [61|detained person part=140] ([58|detained person]);\nЗападная группа – [44|detained person part=140] ([51|detained person]);\nг. Речица – [22|detained person part=140] ([12|detained person]).\nОстальные [13 человек|detained person part=140] приходятся на другие участки.",
    "В феврале в Дагестане проведено [52 спецмероприятия|conducted operation] против боевиков.\nПо районам:\nг. Дербент – [14|conducted operation part count]\nг. Каспийск – [20|conducted operation part]\nКизлярский район – [10|conducted operation part]\nпрочие – [8|conducted operation part]",
    "С начала года убиты [трое боевиков|eliminated militant].\n\nВ прошлогодней операции изъято [40 стволов|seized firearm 2018-01-01/2018-12-31]. Задержаны [пятеро боевиков|detained militant 2018-01-01/2018-12-31].",
    "За первый квартал 2019 года задержаны [74 боевика|detained militant 2019-01-01/2019-03-31]. Ещё [двоих|detained militant 2019-05-05/2019-05-05] задержали 5 мая.\n\nЗаблокировано [480 сайтов|blocked internet_resource 2019-01-01/2019-03-31].",
    "Из Сирии на родину в рамках операции «Жусан» доставлен [171 гражданин|repatriated person 2019-06-13/2019-06-13]. Самолёты приземлились в четверг.",
    "За 2018 год учтён [71 взрыв|registered attack 2018-01-01/2018-12-31], в 2017 году – [90|registered attack 2017-01-01/2017-12-31].\n\nПредотвращено [девять терактов|prevented attack 2018-01-01/2018-12-31] (годом ранее – [12|prevented attack 2017-01-01/2017-12-31]).",
    "Удалено [31,5 тыс. публикаций|removed information_item] с призывами к джихаду.\n\nВ разрезе площадок:\nTikTok – [12 400|removed information_item part];\n«Одноклассники» – [10 000|removed information_item part];\nYouTube – [9 100|removed information_item part].",
    "Изъято [600 кг наркотиков|seized drugs] ([712 кг|seized drugs] в 2018 году), в том числе:\nгероин – [200 кг|seized drugs part] ([301|seized drugs kg part=712]);\nгашиш – [300 кг|seized drugs part] ([311|seized drugs kg part=712]);\nопий – [100 кг|seized drugs part] ([100|seized drugs kg part=712]).",
    "С начала года осуждены [40 человек|convicted person 2019-01-01/2019-06-13].\nВ операции, завершившейся накануне, участвовали [300 бойцов|conducted officer status:resource None/None]. Изъято [12 автоматов|seized firearm None/None].",
    "Найдено [40 изъятых килограммов героина|seized drugs kg =40] и [2 млн похищенных рублей|seized money rub].",
    "Накануне учения полицейские провели рейд: задержаны [12 человек|detained person].",
    "За сутки до начала учения изъято [пять пистолетов|seized firearm], закрыт въезд [31 иностранцу|entry_denied foreigner].",
    "По поручению министра с 3 по 7 июня проведена операция под условным названием «Мигрант». Изъято [12 автоматов|seized firearm 2019-06-03/2019-06-07].",
    "Прокурор представил доклад о состоянии законности в 2018 году. Изъято [12 автоматов|seized firearm 2018-01-01/2018-12-31].",
    "Число погибших возросло до [40|killed person], в их числе [трое детей|killed minor part] и [11 полицейских|killed officer part], ещё [60|wounded person] остаются в больницах.",
    "Задержаны [12 боевиков|detained militant]. От пирамиды пострадали 300 вкладчиков.",
    "Сдано [12 ружей|surrendered firearm]. За пистолет платят до 5 тысяч, за автомат – 8.",
    "Среди гражданских [потерь нет|killed civilian =0].",
    "Не выявлено [ни одного факта совершения террористического акта|identified attack =0].",
    "[Резонансных террористических актов не допущено|committed attack =0].",
    "Сводка МВД\n[24 депортированных преступника|deported suspect]\n[14 ликвидированных нарколабораторий|dismantled laboratory]",
)
