"""Marked lines for codes: siblings of the lexicon's words, and deeds told by words that stand beside others."""

from __future__ import annotations

CODES = """
За полгода вступили в силу приговоры в отношении [27 сторонников джихадизма|convicted member].
Суды признали незаконными [12 интернет-ресурсов|listed internet_resource], противоправными – [40 роликов|listed information_item].
Ведомство передало соседям сведения о [42 вербовщиках|identified recruiter] и [12 ячейках|identified cell].
По данным полиции, ранения получили [трое сотрудников|wounded officer].
Погибшими числятся [38 боевиков|eliminated militant].
Правосудию переданы [138 эмиссаров|prosecuted leader] и [220 их пособников|prosecuted accomplice].
Вину полностью признали [трое подсудимых|other suspect].
При бунте убиты [трое надзирателей|killed officer], ранены [двое патрульных|wounded officer].
Вернуть из лагерей удалось [11 женщин|repatriated person].
Фактов подготовки диверсий [не выявлено|identified attack =0].
С начала года [9 подпольных лабораторий|dismantled laboratory] ликвидировано, выявлено [1 289 наркопреступлений|identified crime].
Осуждены [12 боевиков|convicted militant]. У главаря двое детей, его жена – мать троих детей.
Осуждены [40 выехавших в Сирию боевиков|convicted militant], выданы [14 задержанных в Москве вербовщиков|extradited recruiter].
Нейтрализованы [12 прятавшихся в лесу террористов|neutralized militant].
В розыск объявлены [140 выехавших в Сирию граждан|wanted person].
Осуждены [12 обвиняемых|convicted suspect] в убийстве полицейских.
[Двое нападавших|eliminated militant] уничтожены, ещё [троих|eliminated militant] ликвидировали через месяц.
Задержаны [трое агентов СБУ|detained suspect] и [двое стрелков|detained suspect].
Осуждены [14 сектантов|convicted member] и [четверо казначеев|convicted accomplice], установлены [двое зарубежных кураторов|identified leader].
Задержаны [12 девятиклассников|detained minor], выдворены [40 индусов|deported foreigner].
Изъято [12 снаряжённых магазинов|seized ammunition], [30 электрозапалов|seized explosive_device], [5 кг пентрита|seized explosives kg] и [две автобомбы|seized ied].
Выявлено [40 случаев незаконного оборота оружия|identified crime] и [14 фактов демонстрации нацистской символики|identified extremist_crime].
Заблокировано [40 групп|blocked internet_resource] в Telegram и [90 телефонных номеров|blocked account] мошенников.
Закрыто [40 телеграм-каналов|blocked internet_resource] вербовщиков, заблокированы аккаунты [90 пособников|blocked accomplice].
В дежурные части поступило [219 анонимных сообщений|registered crime] о минировании.
Ликвидировано [четыре наркофермы|dismantled laboratory] и [14 лесных стоянок боевиков|dismantled training_base].
Пресечена деятельность [12 неонацистских групп|suppressed cell] и [9 преступных кланов|suppressed criminal_group].
Изъято [300 условных доз|seized drugs status:result] мефедрона.
Удалено [120 фейков|removed information_item], изъято [12 трактатов|seized literature].
В теневой оборот не пущено [18 млрд рублей|prevented money rub].
Водворены в СИЗО [12 фигурантов|detained suspect], у [троих|other suspect] взята подписка о невыезде.
Правоохранителями вскрыта деятельность [12 ячеек|identified cell], нейтрализовано [4 лидера|neutralized leader].
Арестованы счета [12 организаций|frozen organization]. Арестованы [14 пособников|detained accomplice], собиравших средства на счета боевиков.
Прокурорами принесено протестов – [12|other decision], опротестовано [18 приговоров|other decision].
Граница закрыта для [40 проповедников|entry_denied person].
На профучёт поставлены [40 подростков|registered minor]. Подорвались на мине [двое солдат|killed officer].
Список экстремистских материалов пополнили [14 позиций|listed information_item]. Из реестра исключены [400 ссылок|other internet_resource].
Проведён мониторинг [40 тысяч страниц|conducted internet_resource]. По делу допрошены 64 свидетеля.
Возбуждено [500 дел|case_opened criminal_case], в том числе по фактам контрабанды – [60|case_opened criminal_case part], вербовки – [21|case_opened criminal_case part].
Телесные повреждения получили [30 человек|wounded person].
Ни одно из них не подтвердилось, задержаны [12 звонивших|detained suspect].
С начала года пресечена деятельность [14 ячеек|suppressed cell], а число задержанных выросло до [93|detained person].
[Ни одного факта|identified crime =0] вывода средств террористам не установлено.
По замыслу учения, банда взяла в заложники [14 рабочих|abducted civilian], ещё [двое «террористов»|conducted militant status:exercise] заминировали автобус.
[Отряд из 60 боевиков|other militant] захватил кишлак, [12 боевиков|detained militant] взяли в плен.
Обнаружены самодельные бомбы. Все [пять устройств|destroyed ied] обезврежены сапёрами. Изъято [12 мобильных устройств|seized other].
В закрытых учреждениях у нас [90 осуждённых экстремистов|convicted militant status:stock].
Чтобы достроить тюрьму для террористов, требуется найти [94 млн сомов|other money kgs status:required].
При взрыве ранены [42 человека|wounded person]. [27 раненых|wounded person] остаются в стационарах, [15|wounded person] отпущены домой.
В ряды банды удалось привлечь [40 молодых людей|other person].
Признаны экстремистскими формированиями [12 групп граждан|listed organization].
В теракте погибли [трое|killed person]. Семьям погибших выплачено по миллиону.
Зафиксировано [105 наркопреступлений|registered crime]. Зафиксированы [12 терактов|committed attack] и [два покушения|attempted attack] на полицейских.
Совершено [пять покушений|attempted attack] и [девять терактов|committed attack].
Комитет передал спецслужбам Казахстана [троих боевиков|extradited militant].
Перед штурмом из дома вывели [двух женщин|freed person] и [шестерых детей|freed minor].
Число приговоров за терроризм выросло до [104|convicted decision].
[Один нападавший|eliminated militant] убит, ранены [двое патрульных|wounded officer].
В перечне террористов [14 тыс. человек|listed person]. За последний год он пополнился [1 130 фамилиями|listed person].
Удалось ликвидировать [17 обнальных площадок|suppressed other].
Террористы обезглавили [14 жителей|killed person]. Обезглавлено [12 ячеек|suppressed cell], сообщается о поимке [40 боевиков|detained militant].
Задержаны [1,6-1,7 тыс. их участников и пособников|detained member+accomplice range].
В перечень включены [92 гражданина|listed person], а всего в нём [1 147 человек|listed person status:stock].
Потери спецназа — [трое убитых|killed officer] и [11 раненых|wounded officer].
В учении применялись [18 вертолётов|conducted other] и штурмовиков.
Выявлено [40 фактов недекларирования валюты|identified crime]. В заложниках остаются [14 человек|abducted person].
В кольцо взяты [12 боевиков|other militant], на границе развёрнуты [40 человек|entry_denied person].
Доступ к [31 200 сайтам|blocked internet_resource], разместившим [около 2 млн роликов|blocked information_item], ограничен.
Задействованы [12 сапёрных групп|conducted other status:resource] и [9 кинологических групп|conducted other status:resource].
По состоянию на 1 мая экстремистскими считаются [275 телеграм-каналов|listed internet_resource status:stock]. Террористическими признаны [19 организаций|listed organization status:result].
К [612 лицам|prosecuted person] применены меры административной ответственности. Меры дисциплинарного воздействия приняты к [девяти сотрудникам|prosecuted officer]. Меры приняты в отношении [900 сайтов|other internet_resource].
К [140 иностранцам|deported foreigner] применены меры административного выдворения.
В области содержится [31 осуждённый|convicted person status:stock] за экстремизм. В крае содержатся [44 человека|convicted person status:stock] за преступления террористической направленности.
На сайте содержится 40 роликов. В спецприёмнике содержится [86 иностранцев|detained foreigner status:stock], подлежащих выдворению.
[Более 9 тыс. представителей террористических группировок|other member status:stock] действуют в стране. На заседании выступили 40 представителей общественных организаций.
"""
