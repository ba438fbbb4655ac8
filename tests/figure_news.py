"""Marked cases of what news agencies write: numbers with a bracket, sizes of groups, changes and what they lead to, who speaks behind an agency."""

from figure_times import TIME_CASES

NEWS_CASES = """
Из лагерей вывезены [84 ребёнка|repatriated minor]. Во время рейда задержаны [двое|detained person].
На митинг вышли 300 человек, [двое|detained person] задержаны.
Главаря убили две женщины с ножами, задержаны [двое|detained person].
[Двух полицейских|wounded officer] ранили трое неизвестных. Изъято [12 гранат|seized grenade].
Трое патрульных задержали [двух подозреваемых|detained suspect].
Заложников захватили двенадцать боевиков, освобождены [семь заложников|freed civilian].
Боевиков уничтожили [двенадцать|eliminated militant].
Дело возбуждено по пункту «а» части 2 статьи 105 УК РФ (убийство двух и более лиц), задержан [один боевик|detained militant].
Штаб опроверг информацию о задержании 20 человек и сообщил, что изъято [7 гранат|seized grenade].
Сообщения о гибели десяти военных не подтвердились, ранены [двое военных|wounded officer].
Хирурги провели раненым семь операций. Задержаны [трое|detained person].
Президент участвовал в двух мероприятиях. Проведено [14 оперативных мероприятий|conducted operation].
Стороны ведут переговоры об освобождении [25 пленных|freed person status:planned].
Сосед обратился с просьбой вернуть на родину [четверых осуждённых|repatriated person status:required].
При обстреле погибли [пять членов одной семьи|killed person] и [трое членов экипажа|killed person].
На месте взрыва собрались около ста жителей, задержаны [двое|detained person].
Аресту подверглись [49 журналистов|detained person].
От газа пострадали [19 человек|wounded person], в том числе и сторож, который нашёл баллон.
Все жители как один осуждали погром, задержаны [двое|detained person].
Следов взлома обнаружено не было, изъято [5 гранат|seized grenade].
Во время атаки глава района был на концерте, и концерт прерван не был. Ранены [двое|wounded person].
[Потерь среди личного состава нет|killed officer =0], задержаны [трое|detained person].
Число терактов сократилось на [12|committed attack percent =-12] и [7 процентов|committed attack percent =-7].
Число преступлений террористического характера выросло на [10|registered terror_crime percent =10] и на [73%|registered terror_crime percent =73].
Численность боевиков в Сирии составляет [около 20 000 человек|other militant about status:stock].
Количество иностранных боевиков достигло [4 тысяч человек|other militant =4000 status:stock].
Общая численность группировки достигает [30 тысяч человек|other member =30000 status:stock].
Число осуждённых за терроризм составило [211|convicted person] человек.
В рядах группировки числятся [6 тыс. человек|other person =6000 status:stock].
На стороне террористов выступают [до 12 тысяч человек|other person =12000 up_to status:stock].
В заключении находятся [11 тыс. боевиков|detained militant =11000 status:stock].
Ликвидировано [156 боевиков|eliminated militant], [36 из них — главарей|eliminated leader part] банд.
С начала года [теракты не допущены|committed attack =0], [14|prevented attack] предотвращены.
[Нападения на полицейских не зафиксированы|committed attack =0].
Новые [взрывы не произошли|committed attack =0].
Преступления не были раскрыты, задержаны [трое|detained person].
Теракты не прекращаются: погибли [12 человек|killed person].
Принято [17 решений|other decision] о выдворении мигрантов.
Изъято [12 гранат|seized grenade]. Видов запрещённой информации было всего три.
Число удалённых экстремистских роликов выросло в [3,7 раза|removed information_item times], до [170,3 тысячи|removed information_item =170300].
Количество задержанных сократилось на [15%|detained person percent =-15], до [140 человек|detained person].
За прошлый год задержано на [12% больше боевиков|detained militant percent 2018-01-01/2018-12-31], чем в 2016 году, — [140 человек|detained person 2018-01-01/2018-12-31].
Предотвращён теракт, который планировали пятеро граждан, задержаны [двое|detained person].
Задержаны [40 боевиков|detained militant], заявил он.За год предотвращено [12 терактов|prevented attack 2018-06-14/2019-06-13].
Под наблюдением находятся 389 частных охранных организаций и 38 тысяч владельцев оружия, изъято [15 автоматов|seized firearm].
Ещё миллиард группировка получила за нефть, задержаны [двое|detained person].
Изъята [тысяча патронов|seized ammunition] и [тысяча единиц оружия|seized weapon].
[Погибших при обстреле колонны нет|killed person =0], ранены [четверо|wounded person].
[Жертв среди жителей в результате налёта нет|killed civilian =0].
Число раненых после [двух взрывов|committed attack] у рынка выросло до [38|wounded person].
Количество погибших при [трёх нападениях|committed attack] на посты достигло [19 человек|killed person].
В перестрелке [трое боевиков|eliminated militant] получили раны, несовместимые с жизнью.
Сила взрыва бомбы, которая стояла под машиной, оценивается в 12 килограммов тротила, ранены [двое|wounded person].
Вынесен приговор [семи членам ячейки|convicted member]. [Двоих|convicted member part] суд отправил в колонию на шесть лет, [пятерых|convicted member part] – на девять.
[Двоих|freed person] полиция отпустила, [троих|detained person] суд арестовал.
[Троих подозреваемых|detained suspect] судья арестовал на два месяца.
[Шестнадцать раненых|wounded person] прооперированы, [четверо|wounded person] лежат в реанимации. Задержаны [12 человек|detained person].
В Сирию сторонники ИГ*, собравшие [два миллиона рублей|other money rub =2000000], деньги переводили через подставных лиц, задержаны [двое|detained person].
Осуждены [14 скрывавшихся от следствия боевиков|convicted militant] и [7 прибывших из-за рубежа вербовщиков|convicted recruiter].
Выдворено за неделю [340 нелегалов|deported foreigner] и ещё [52|other foreigner status:stock] ожидают решения суда.
В ходе [шести операций|conducted operation], [90 рейдов|conducted operation] и [2 тысяч проверок|conducted operation] задержаны [14 человек|detained person].
На [12 процентов|registered terror_crime percent =-12] (с [90|registered terror_crime] до [79|registered terror_crime]) сократилось число преступлений террористического характера.
Изъято [40 палочек динамита|seized explosives] и [12 брусков тола|seized explosives].
Жителям выдавали повестки, их получили 12 человек. Задержаны [двое|detained person].
Один из них оказал сопротивление и скончался от ранений, задержаны [двое|detained person].
Изъято [5 кг героина|seized drugs =5], из которого можно изготовить 40 тысяч доз.
Задержанные пытались продать за 48 тысяч долларов [8 кг опия|attempted drugs =8].
Ликвидировано более [4,5 тыс. наркопритонов|dismantled other =4500 more_than].
Огневые точки были подавлены, а также уничтожены [трое боевиков|eliminated militant].
Арестованы [26 человек|detained person]. [12 арестованных|detained person part] находились в Праге, [14|detained person part] – в Вене.
Выявлено [602 нарушения режима|identified crime]. В числе зафиксированных правонарушений — [451 случай|identified crime part] превышения срока.
В отношении [пяти мигрантов|deported foreigner] применена процедура выдворения.
Состояние [двоих раненых|wounded person status:stock] врачи оценивают как тяжёлое.
К адмответственности привлечён [341 мигрант|prosecuted foreigner].
Изъята [351 единица огнестрельного оружия|seized firearm]: [30 пулемётов|seized firearm part], [321 винтовка|seized firearm part], а также [29 гранатомётов|seized heavy_weapon].
Изъято [171 ружьё|seized firearm] и [110 деталей оружия|seized weapon]. В частности, изъяты [9 обрезов|seized firearm part] и [162 карабина|seized firearm part].
[Двое из нападавших боевиков|eliminated militant] ликвидированы, [трое|detained militant] задержаны.
Найдены [два 120-миллиметровых снаряда|seized ammunition], [шесть 82-мм мин|seized mine] и [40 патронов|seized ammunition].
Дело возбуждено по четырём статьям УК, задержаны [двое|detained person].
Среди силовиков [потерь нет|killed officer =0], ранен [один мирный житель|wounded civilian].
Погиб [31 человек|killed person]. Среди погибших [27 человек были сотрудниками|killed officer part=31] полиции.
Погиб [31 человек|killed person], [25 из 31 погибшего были военнослужащими|killed officer].
При взрыве в селе [семь полицейских|killed officer] погибли, [девять человек|wounded person], в их числе [двое прохожих|wounded civilian part=9], ранены.
Погибли [35 человек|killed person], в том числе [восемь иностранцев|killed foreigner part=35]: [двое граждан|killed foreigner part=8] Австрии и [шестеро граждан|killed foreigner part=8] Китая.
[Троим боевикам|other militant], [двое|wounded militant part=3] из которых ранены, удалось скрыться.
Найдены [14 автоматов|seized firearm], часть из которых была в розыске, [шесть гранатомётов|seized heavy_weapon] и [26 мин|seized mine].
Обнаружены [пять килограммов тротила|seized explosives kg] и граната.
Боевики въехали в село на трёх машинах, захватили школу, ранены [двое|wounded person].
Погиб [один полицейский|killed officer], у него остались жена и трое детей.
В банду входили [14 человек|eliminated person], все они уничтожены.
Вынесен приговор [17 боевикам|convicted militant None/None], устроившим взрыв в марте 2017 года, который унёс жизни [40 человек|killed person 2017-03-01/2017-03-31]. Вину признали [шестеро осуждённых|other person None/None].
[Двенадцать человек|convicted person] получили по девять лет колонии, [четверо|convicted person] – по одному году.
Осуждены [трое участников|convicted member None/None] нападения на город в октябре 2005 года.
"""
NEWS_CASES += TIME_CASES
