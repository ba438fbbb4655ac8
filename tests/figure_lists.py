"""Marked cases of lists in the manner of services: kinds behind dashes, gerunds, numbers in order, registers, decisions, sums beside accounts."""

LISTS = """
За год совершено [120 терактов|committed attack]. [Восемьдесят|committed attack part=120] устроили боевики, [30|committed attack part=120] – «Аль-Каида», [остальные десять|committed attack part=120 =10] – неизвестные.
Раскрыто [90 преступлений|identified crime]. [60 из них|committed crime part=90] совершили приезжие, [20|committed crime part=90] – подростки.
Совершено [48 нападений|committed attack]. Погибли [120 человек|killed person]. По числу нападений лидирует Мали – [20|committed attack part=48], следом идут Нигер ([15|committed attack part=48]) и Чад ([13|committed attack part=48]).
Сапёры обезвредили [две|destroyed mine] и уничтожили на месте [15 мин|destroyed mine =15]. Полиция изъяла [12|seized ied] и уничтожила [40 самодельных взрывных устройств|destroyed ied].
Задержаны [двое|detained person], изъяты [три автомата|seized firearm]. Погиб [один|killed person] и ранены [трое|wounded person]. [Двое боевиков|detained militant] задержаны.
Пресечена [31 попытка ввоза наркотиков|prevented crime] ([19|prevented crime]), [17|prevented crime =17] ([22|prevented crime =22]) – оружия и боеприпасов, [44|prevented crime =44] – запрещённой литературы. В скобках указаны данные за прошлый год.
Выявлено [90 фактов контрабанды|identified crime]: [52|identified crime part=90] – наркотиков, [31|identified crime part=90] – оружия, [7|identified crime part=90] – валюты.
Сапёры очистили [35 га|conducted other ha], обезвредив [60 снарядов|destroyed ammunition], [восемь|destroyed mine] противопехотных и [три противотанковые мины|destroyed mine].
Погибли [15 полицейских|killed officer] и [семь мирных жителей|killed civilian], ранены соответственно [23|wounded officer] и [около 40 человек|wounded civilian about =40].
Среди задержанных – [21 гражданин Ирана|detained foreigner], [двое|detained foreigner] – Турции и [один|detained foreigner =1] – Грузии.
Заморожено [17 млн рублей|frozen money rub] на [900 счетах|frozen account], ещё [6 млн|frozen money rub =6000000] – на электронных кошельках.
[14 счетов|frozen account], на которых лежало [2 млн рублей|frozen money rub], заморожены.
Организаторов сети вербовки суды оштрафовали на [3 млн рублей|other money rub].
Изъято [90 кг гашиша|seized drugs kg], его стоимость [превысила Br4 млн|seized money byn =4000000 more_than].
На 1 мая в перечне находились [4 тыс. 200 физлиц|listed person status:stock] и [170 организаций|listed organization status:stock] (на ту же дату 2018 г. – [3 900|listed person status:stock] и [152|listed organization status:stock]).
На стороне боевиков воевали [более 300 азербайджанцев|other militant more_than status:stock], [около сорока из них|eliminated militant about =40 part] погибли.
Закрыт въезд [120 гражданам третьих государств|entry_denied foreigner].
Изъято [400 единиц огнестрельного оружия|seized firearm], в том числе [91|seized firearm part=400] кустарного производства.
Организаторов незаконной миграции осудили [пятерых|convicted leader]. Боевиков уничтожено [14|eliminated militant].
Решения о лишении гражданства приняты в отношении [80 человек|other person]; решение о выдворении вынесено в отношении [19 иностранцев|deported foreigner].
Обнаружены и вывезены [30 снарядов|seized ammunition]. Сапёры нашли и подорвали [12 мин|destroyed mine].
В ходе [восьми контртеррористических операций|conducted operation] (в 2018 г. – [11|conducted operation]) нейтрализовано [26 бандитов|neutralized militant].
Количество террористических преступлений снижается. В январе-мае их зарегистрировано [140|registered terror_crime], в том числе [девять терактов|registered attack part=140].
Через карты деньги уходили боевикам. [Двумя десятками таких каналов|identified channel =20] управляли из-за границы.
Сорваны планы [девяти боевиков|suppressed militant]. На контроле остаются [40 розыскных дел|case_opened criminal_case status:stock].
По состоянию на 1 мая в перечне значится [4 210 человек|listed person status:stock] и [140 организаций|listed organization status:stock], с начала года туда включили ещё [90|listed person =90], а исключили из него [двадцать|other person =20].
Сколько фигурантов в перечне террористов? — На 1 июня — [3 тыс. лиц|listed person status:stock] и [70 организаций|listed organization status:stock]. За год в него внесли [80 человек|listed person], исключили [12|other person].
В перечень террористов, по словам И.П. Смирнова, внесено [40 человек|listed person], сейчас в нём [900 фигурантов|listed person status:stock].
Изъято [2 кг гашиша|seized drugs kg]. Число выявленных поддельных документов, по словам А. В. Ежова, увеличилось в [1,4 раза|identified document times] и составило [56|identified document =56].
В доме были блокированы и уничтожены [трое боевиков|eliminated militant].
Изъяты [два автомата|seized firearm] и два мешка, в которых оказалось [9 кг гашиша|seized drugs kg].
За год осуждены [64 человека|convicted person], в том числе [девять вербовщиков|convicted recruiter part], ещё [112|registered person] поставлены на учёт. В 2017-м – [51|convicted person 2017-01-01/2017-12-31] и [98|registered person 2017-01-01/2017-12-31] соответственно.
За первый квартал ликвидированы [18 боевиков|eliminated militant], задержаны [74 пособника|detained accomplice]. Годом ранее – [25|eliminated militant 2018-01-01/2018-03-31] и [61|detained accomplice 2018-01-01/2018-03-31].
На 1 февраля в перечень включены [5 120 физических лиц|listed person status:stock] и [214 организаций|listed organization status:stock]. На ту же дату 2018 года в нём числились [4 800|listed person status:stock] и [190|listed organization status:stock].
За первый квартал перекрыто [14 каналов|suppressed channel] на общую сумму [30 млн рублей|frozen money rub], годом ранее – [девять|suppressed channel =9 2018-01-01/2018-03-31] на [12 млн|frozen money rub =12000000 2018-01-01/2018-03-31].
Число убитых и раненых ([14|killed person =14] и [60|wounded person =60]) уточняется.
Число погибших и пострадавших выросло до [14|killed person =14] и [60|wounded person =60] соответственно.
За год ликвидированы [14 боевиков|eliminated militant], задержаны [девять|detained militant]. Патронов изъято [1200|seized ammunition =1200] и [840|seized ammunition =840] соответственно.
За первый квартал удалено [19 тысяч материалов|removed information_item], заблокировано [2 тыс. страниц|blocked internet_resource]. За тот же период прошлого года удалено [14 тыс.|removed information_item], заблокировано – [3 тыс. 100|blocked internet_resource =3100].
Погибли [14 пограничников|killed officer], ранены [30|wounded officer]. В 2017 году погибших было [девять|killed officer =9], раненых – [22|wounded officer =22].
Изъято [118 кг героина|seized drugs kg] и [2 т гашиша|seized drugs t]. Годом ранее героина изъяли [74|seized drugs kg =74], гашиша – [1,4|seized drugs t =1.4].
Изъято [60 самодельных бомб|seized ied], гранат – [почти 3 тысячи|seized grenade almost =3000], патронов – [9 тысяч|seized ammunition =9000].
В розыск объявлены [300 человек|wanted person], задержано – [140|detained person =140], экстрадировано – [12|extradited person =12].
Боевики уничтожены, заложники, [30 человек|freed person =30], освобождены.
Предотвращено [четыре теракта|prevented attack]; за весь 2014 год – [один|prevented attack =1 2014-01-01/2014-12-31].
Предотвращено [восемь терактов|prevented attack]. Из восьми [три|prevented attack part=8] готовились на вокзалах.
Обнаружено [14 тайников|identified cache], в том числе [девять|identified cache part=14] времён войны.
Выявлено [19 тыс. ресурсов|identified internet_resource], закрыто [11,3 тыс.|blocked internet_resource part], возбуждено [340 дел|case_opened criminal_case]. За 2017 год ресурсов было [15 тыс.|identified internet_resource =15000], дел – [295|case_opened criminal_case =295].
Изучено [700 сайтов|conducted internet_resource], к [60 из них|blocked internet_resource part], где были выложены инструкции боевиков, доступ закрыт.
С начала года МВД потеряло [8 сотрудников|killed officer] погибшими и [27 ранеными|wounded officer].
Полиция потеряла [двоих|killed officer] убитыми, боевики — [12 убитыми|eliminated militant].
Совет одобрил итоги учения, прошедшего в июне. В нём участвовали [820 военнослужащих|conducted officer status:exercise] и [12 вертолётов|conducted other status:exercise].
В [двух операциях|conducted operation] уничтожены [12 боевиков|eliminated militant].
Осуждены [44 подростка|convicted minor], [двоим|convicted minor part=44] из которых не исполнилось и шестнадцати.
Задействовано [30 тысяч сотрудников|conducted officer status:resource]. [Ни один из них не пострадал|wounded officer =0].
Боевики вымогали у торговцев по [100-200 тыс. рублей|committed money rub].
В работе семинара принимают участие сорок сотрудников Службы государственной безопасности, задержаны [двое|detained person].
Выявлено [26 каналов финансирования терроризма|identified channel] (через обменники – [11|identified channel part=26]; через фонды – [девять|identified channel part=26]; через системы денежных переводов – [шесть|identified channel part=26]).
Не пропущено через границу иностранцев, причастных к терроризму, – [14|entry_denied foreigner].
Программой предусмотрено [не менее пяти операций|conducted operation at_least status:planned] против террористов.
За рубежом задержаны [48 человек|detained person], [29|extradited person =29] доставлены в Баку.
Банк данных содержит сведения о [900 разыскиваемых лицах|wanted person status:stock].
Изъята [тонна наркотиков|seized drugs t]. Из них [300 кг героина|seized drugs part kg], [52 кг – опия|seized drugs part kg], [9 килограммов - гашиша|seized drugs part kg].
Изъято [15 единиц оружия|seized weapon], из них [четыре – автомата|seized firearm part], [пять – гранатомётов|seized heavy_weapon part].
Изъято [81 кг наркотиков|seized drugs], в том числе [60 кг героина|seized drugs part=81]; [2 кг марихуаны|seized drugs part=81], а также [9 кг опия|seized drugs part=81].
Изъято [90 кг наркотиков|seized drugs], из них [60 кг героина|seized drugs part=90]; [20 кг прекурсоров|seized drugs].
Изъято [3 т опия|seized drugs t], что больше на [25 процентов|seized drugs percent], или на 619 кг. Изъято [900 кг гашиша|seized drugs], на 200 кг, или на треть, больше прежнего.
Выявлено [19 тысяч «террористических» преступлений|identified terror_crime], задержаны [12 так называемых «джихадистов|detained militant].
В Таре задержаны [семь|detained member], а на территории Гвинеи – [два члена террористической организации|detained member].
Принято [19 тыс. решений|other decision] о выдворении за пределы страны.
Изъята [тонна опия|seized drugs t]: органами внутренних дел – [400 кг|seized drugs kg part], пограничниками – [600 кг|seized drugs kg part].
В розыске находятся [9 тыс. человек|wanted person status:stock], из них [2 тыс. – это наёмники|wanted militant part].
Выявлено [90 преступлений|identified crime], из них [40|identified crime part=90] непосредственно связанных с незаконным оборотом наркотиков.
Убито [42 человека|killed person], среди убитых – [30 из числа боевиков|eliminated militant part] и [12 из числа сотрудников полиции|killed officer].
Осуждены [12 граждан|convicted person]. [11 осуждённых|convicted person part=12] пропагандировали терроризм, ещё [один|convicted person part=12] собирался уехать.
Пресечена деятельность [двух ячеек|suppressed cell] из [25 человек|suppressed person].
Задержаны [двое неизвестных|detained person], найдены [три неизвестных взрывных устройства|seized explosive_device].
Уголовных дел по этим фактам заведено было [14|case_opened criminal_case]. Дел по ним возбуждено [38|case_opened criminal_case].
Дел о контрабанде следователи возбудили [286|case_opened criminal_case], годом ранее их было [231|case_opened criminal_case].
Наркотиков пограничники изъяли с января [912 кг|seized drugs kg], таможенники – [304|seized drugs kg =304], полиция – [90|seized drugs kg].
Героина изъято [12 кг|seized drugs kg], гашиша – [300|seized drugs kg], патронов – [41|seized ammunition count], таблеток – [90|seized drugs count].
Полиция изъяла [40 кг героина|seized drugs kg], пограничники – [12 автоматов|seized firearm count].
Экстремистской литературы таможенники в марте задержали [3 400|seized literature] экземпляров.
В город откомандированы [180 военнослужащих|conducted officer status:resource].
Закрыт доступ к [40 сайтам|blocked internet_resource], ещё [120 материалов|removed information_item] владельцы площадок удалили сами.
Пограничники не пропустили через границу [90 человек|entry_denied person] и задержали [58 лиц|detained person], а за сутки – соответственно [19|entry_denied person] и [двоих|detained person].
КНБ не пропустил через границу [136 человек|entry_denied person], вернул домой [29|repatriated person] и задержал [пятерых вербовщиков|detained recruiter].
Осуждено [73 человека|convicted person], в 2012 году таковых насчитывалось [51|convicted person], в 2013-м – [62|convicted person].
Задержаны [шестеро|detained person], [двое из них – уроженцы|detained person part=6] Чечни, [один – уроженец|detained foreigner] Узбекистана.
Сообщено о подозрении [41 лицу|prosecuted person].
На первом этапе изъято [13 тонн наркотиков|seized drugs t], всего с начала операции – [порядка 32|seized drugs t].
""".strip().splitlines()
