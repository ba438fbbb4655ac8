"""Figures by the structure of their sentence: totals told first, parts, ellipses, lists; marked as in test_figures."""

from __future__ import annotations

BUILDING = """
Из [52 дел|case_opened criminal_case] о финансировании боевиков, поступивших в прокуратуру, [девятнадцать|other criminal_case part] пришлось вернуть.
Из [24,5 тыс. человек|registered person status:stock], стоявших на учёте как приверженцы экстремизма, сняты [9 тыс. 300|other person part].
Из [4,8 млрд рублей|other money rub], похищенных террористами, в казну возвращено [менее 600 млн|other money rub part].
Хотя из [412 осуждённых|convicted person status:stock] за терроризм, которые отбывают наказание, от взглядов отказались [98|other person part], работа продолжается.
Из [160 боевиков|other militant status:stock], воевавших в Сирии, [43|eliminated militant part] погибли, [20|repatriated militant part] вернулись.
Из [13 дел|case_opened criminal_case] о терроризме, как рассказал прокурор, [десять|other criminal_case part] прекращены.
«Но из [2,2 тыс. экстремистских преступлений|registered extremist_crime] раскрыты лишь [900|identified extremist_crime part]», – посетовал прокурор.
Из числа задержанных в этом году [260 боевиков|detained militant] осуждены [71|convicted militant part].
Возбуждено [45 дел|case_opened criminal_case] о терроризме. «Из этих 45 дел [19|case_opened criminal_case part=45] направлены в суд», – сказал прокурор.
Возбуждено [40 дел|case_opened criminal_case] о терроризме. Решение поддержали семь депутатов из одиннадцати.
В 2020 году зарегистрировано [310 террористических преступлений|registered terror_crime]. Раскрыто [190|identified terror_crime part].
Обвинение предъявлено [140 вербовщикам|prosecuted recruiter]. Суды осудили [88|convicted recruiter part].
Пресечена деятельность [34 членов ячейки|suppressed member]. [Восемнадцать|detained member part] взяты под стражу, [девять|wanted member part=34] скрылись и объявлены в розыск.
Задержаны [14 вербовщиков|detained recruiter], [шестерым|prosecuted recruiter part] предъявлены обвинения. Выявлены [27 боевиков|identified militant], [девятеро|detained militant part] задержаны.
По делу о подготовке теракта проходят [девять человек|prosecuted person], [пятеро|detained person part] под стражей.
Все [одиннадцать вербовщиков|detained recruiter] задержаны, [шестеро|prosecuted recruiter part] уже в суде.
А.Б. Саидову назначено 17 лет, К. Рашидову — 12, остальным – 9. Изъято [4 автомата|seized firearm].
Тайников с оружием оперативники обнаружили [17|identified cache], боевики не найдены. Вербовщиков сотрудники КНБ за два года задержали [31|detained recruiter].
Экстремистских сайтов прокуратура заблокировала [410|blocked internet_resource], а роликов – [900|blocked information_item].
Если говорить о терактах, то в 2017 году их было [четыре|committed attack 2017-01-01/2017-12-31], в 2018-м – [два|committed attack 2018-01-01/2018-12-31].
Изъято [двести с лишним килограммов взрывчатки|seized explosives kg =200 more_than] и [сто с небольшим тонн мака|seized drugs t =100 more_than].
Это уже сорок первый арест по делу. Двадцать пятого марта задержаны [двадцать пять боевиков|detained militant =25].
Эмиссары, по данным следствия, рассчитывали в 2018 г. переправить за границу [до 40 человек|other person up_to status:planned].
К осеннему этапу намечено привлечь [800 военнослужащих|conducted officer status:planned] и [60 единиц техники|conducted other status:planned].
Раскрыто [14 преступлений|identified crime], однако [два взрыва|committed attack], увы, предотвратить не смогли.
Арестованы [восемь пособников|detained accomplice], а [три нападения|committed attack], к сожалению, сорвать не удалось.
На границе изъято [свыше 9 тонн наркотических средств, психотропных веществ и прекурсоров|seized drugs t] (опия – [5,1 тонны|seized drugs t part]; гашиша – [более 2 тонн|seized drugs t part]).
Преступление предотвращено сотрудниками полиции, [пострадавших нет|wounded person =0].
Погибли [14 человек|killed person] (военных – [6|killed officer part], полицейских – [4|killed officer part]), ранены [трое|wounded person].
Осуждены [14 участников экстремистской группы|convicted member]. [Пятеро|convicted member part] из осуждённых – женщины.
К ответственности привлечены [90 сторонников партии|prosecuted member]. [Двенадцать|prosecuted member part] из привлечённых – студенты.
В 2011 году за терроризм осуждены [102 человека|convicted person], а в 2016 году таких приговоров было уже [183|convicted person 2016-01-01/2016-12-31].
Выявлено и не пропущено через границу [более двух сотен граждан|entry_denied person more_than], следовавших к боевикам.
Проверено [3 тыс. владельцев оружия|conducted person], а у [60 нарушителей|seized person] карабины изъяты.
Запрещённые листовки изъяты у [девяти пассажиров|seized civilian].
Собранные материалы легли в основу [30 уголовных дел|case_opened criminal_case].
Фигурантами уголовных дел о терроризме стали [53 человека|prosecuted person].
В розыскной регистр внесены [300 боевиков|listed militant]. В розыскном регистре состоят [400 лиц|wanted person status:stock].
Боевики уничтожены. [Заложников, к счастью, не было|abducted civilian =0].
Итоги борьбы с контрабандой: 1) наркотики – [187 кг|seized drugs kg], из них опий – [64 кг|seized drugs kg part]; 2) оружие – [22 единицы|seized weapon], в том числе [3 автомата|seized firearm part].
За год террористических актов не допущено – [0|committed attack =0], пресечено на стадии подготовки – [7|prevented attack].
Прокуроры добились отмены [более 700 незаконных решений|other decision].
Задержаны [14 человек|detained person]. Среди задержанных [девятеро|detained person part] подозреваются в вербовке. Из них [четверо|detained person part] возвращались из Сирии.
По делу проходили [шестеро|prosecuted person]. Дело умершего прекращено, [двое|convicted person] осуждены.
Не пропущено через границу иностранцев, причастных к терроризму, – [214|entry_denied foreigner].
СВУ и заряды – [17|seized ied+explosive_device], изъятых гранат – [40|seized grenade].
Изъято [318 единиц огнестрельного|seized firearm] и [46 – холодного оружия|seized cold_weapon].
Из [семисот граждан|repatriated person], возвращённых из Сирии, осуждены [63|convicted person part].
Взрывов в прошлом году было [два|committed attack], [пять|prevented attack] предотвращено.
Задержаны [11 членов ячейки|detained member], [трое из которых – женщины|detained member part], [двое – подростки|detained minor part].
Переправщики переходят на поддельные паспорта, которых на границе изъято [более двухсот|seized document].
Вот итоги 2018-го: жители добровольно отдали [174 ружья|surrendered firearm 2018-01-01/2018-12-31] и [9 тысяч патронов|surrendered ammunition 2018-01-01/2018-12-31].
Подведены итоги 2018-го. Изъято [174 ружья|seized firearm 2018-01-01/2018-12-31] против [120|seized firearm 2017-01-01/2017-12-31] по итогам 2017-го.
В 2018 году изъято [174 ружья|seized firearm 2018-01-01/2018-12-31] против [120|seized firearm 2017-01-01/2017-12-31], изъятых в 2017 году.
В 2017 году изъято [214 стволов|seized firearm 2017-01-01/2017-12-31]. От [2 до 2,5 тысячи иностранцев|entry_denied foreigner None/None] ежегодно не пропускаются через границу.
За год границу пересекли 3 млн человек и 400 тысяч машин, задержано [40 нарушителей|detained person 2018-06-14/2019-06-13].
Через пункты пропуска пропущено 900 тысяч граждан и 700 тысяч автомобилей, выявлено [40 лиц|identified person] с чужими документами.
Осуждены [92 лица|convicted person None/None], из них [7 иностранцев|convicted foreigner part=92 None/None], а в 2017 году осуждённых было [84|convicted person 2017-01-01/2017-12-31].
С начала года изъято [40 стволов|seized firearm 2019-01-01/2019-06-13], [12 гранат|seized grenade 2019-01-01/2019-06-13] и [300 патронов|seized ammunition 2019-01-01/2019-06-13], тогда как за весь 2017 год — [30 стволов|seized firearm 2017-01-01/2017-12-31].
Изъято [40 стволов|seized firearm None/None] и [12 гранат|seized grenade None/None], а в 2017 году – [30 стволов|seized firearm 2017-01-01/2017-12-31].
За 2018–2019 годы убито [60 главарей|eliminated leader 2018-01-01/2019-12-31], [22|eliminated leader part=60 2019-01-01/2019-06-13] из них – в этом году.
За год выявлено [1 240 преступлений|identified crime 2018-06-14/2019-06-13], что на [14%|identified crime percent] больше, чем в 2017 году.
Суд назначил слушание на 15 июля, задержаны [12 человек|detained person None/None].
Осуждены [14 человек|convicted person], против остальных [девяти|prosecuted person] ведётся следствие.
В этом году выявлено [1 240 преступлений|identified crime 2019-01-01/2019-06-13], в прошлом их было [1 088|identified crime 2018-01-01/2018-12-31]. Раскрыто [980|identified crime part=1240 2019-01-01/2019-06-13] из них.
В 2017 году выявлено [1 240 преступлений|identified crime 2017-01-01/2017-12-31], в 2018-м – уже [1 388|identified crime 2018-01-01/2018-12-31]. Из них [980|identified crime part=1388 2018-01-01/2018-12-31] раскрыто.
С начала операции 24 февраля уничтожены [340 тайников|dismantled cache 2019-02-24/2019-06-13].
Со времени создания штаба в 2006 году предотвращено [40 терактов|prevented attack 2006-01-01/2019-06-13].
С начала года в Дагестане 24 февраля убит [один главарь|eliminated leader 2019-02-24/2019-02-24], задержаны [12 боевиков|detained militant 2019-02-24/2019-02-24].
"""
