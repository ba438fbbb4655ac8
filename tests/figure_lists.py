"""Marked cases of lists in the manner of services: kinds behind dashes, gerunds, numbers in order, registers, decisions, sums beside accounts."""

LISTS = """
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
""".strip().splitlines()
