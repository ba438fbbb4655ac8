"""Marked cases of parts whose whole stands elsewhere: told by what people had done before, by groups and their size, by chains of outcomes."""

PARTS_CASES = """
Из общего числа задержанных ([214 человек|detained person]) [87 являются иностранными гражданами|detained foreigner part=214], [12 – несовершеннолетними|detained minor part=214].
Из числа осуждённых ([40|convicted person]) [12 – женщины|convicted person part=40].
Задержаны [214 человек|detained person], [87 из них являются иностранными гражданами|detained foreigner part=214], [12 – несовершеннолетними|detained minor part=214].
Количество осуждённых возросло с [87|convicted person] до [112 человек|convicted person]. Число задержанных вербовщиков выросло с [40|detained recruiter] до [52 человек|detained recruiter].
Из Сирии вернули [524 гражданина|repatriated person]. В мае вывезены [246|repatriated person]. В последней группе прибыл [171 ребёнок|repatriated minor part=246], остальные – [67 женщин|repatriated person part=246] и [восемь мужчин|repatriated person part=246].
Задержаны [40 боевиков|detained militant], ещё [трое|eliminated militant] открыли огонь и были ликвидированы.
[164 человека|detained person] задержаны, а [трое|eliminated person] оказали вооружённое сопротивление и были уничтожены.
В перестрелке погиб [один боец|killed officer], ещё [двое|wounded officer] с ранениями доставлены в госпиталь.
Погибли [трое|killed person], ещё [семь человек|wounded person] с ранениями различной степени тяжести увезены в больницу.
[Семеро нарушителей|detained person] попытались прорваться через границу и были задержаны.
Проверено [81 тыс. 665 объектов|conducted other] (в Армении – [1 120|conducted other part]; в Белоруссии – [3 400|conducted other part=81665]; в Казахстане – [9 845|conducted other part=81665]; в Киргизии – [около 2 тыс.|conducted other part=81665]; в России – [более 61 тысячи|conducted other part=81665]; в Таджикистане – [4 300|conducted other part=81665]).
Перекрыт канал, по которому уехали [500 киргизстанцев|other person], из них [122 женщины|other person part=500].
[Семеро участников ячейки|detained member], которых задержали бойцы спецназа, планировали взорвать [три моста|committed other status:planned].
[Двенадцать человек|detained person], задержанных в апреле, планировали взорвать поезд.
[Шестеро подозреваемых|detained suspect], которые были арестованы в марте, намеревались напасть на отдел полиции.
Задержаны [40 боевиков|detained militant], ещё [трое|eliminated militant], оказав сопротивление, были ликвидированы.
[Одно из обнаруженных в Назрани взрывных устройств|destroyed explosive_device =1], мощностью 12 кг, обезврежено на месте.
Число терактов снизилось в [1,4 раза|committed attack times], а количество добровольно прекративших преступную деятельность выросло с [18|surrendered person] до [37 человек|surrendered person].
[Один из боевиков|eliminated militant =1] убит, [двое|wounded militant] ранены.
[Один из подозреваемых|detained suspect =1] арестован, [двое|wanted suspect] объявлены в розыск.
[Одна из бомб|destroyed ied =1] обезврежена сапёрами, вторая взорвалась.
[Одну из женщин|freed person =1] освободили, [две|abducted person] остаются в заложниках.
Один из задержанных дал признательные показания, [двое|convicted person] осуждены.
Погибли [шесть полицейских|killed officer], ещё [пять|wounded officer] ранены. Со стороны боевиков убиты [три человека|killed person] и [двое|wounded person] ранены.
Взрыв унёс жизни [150 человек|killed person]. Из 19 фигурантов [15|convicted suspect] приговорены к пожизненному сроку.
Пострадали [14 человек|wounded person]. [Пять пострадавших|wounded person part=14] в тяжёлом состоянии, ещё [двое|wounded person part=14] получили лёгкие травмы.
Ранены [пятеро|wounded person]. Ещё [двое|wounded person] с тяжёлыми ранениями доставлены в больницу. [Двое раненых|wounded person] доставлены в травматологический центр.
Возвращены [500 человек|repatriated person =500]: в мае 2019 года – [156|repatriated person part=500] ([40 женщин|repatriated person part=156 2019-05-01/2019-05-31] и [116 детей|repatriated minor part=156 2019-05-01/2019-05-31]), в июне 2020 года – [98|repatriated person part=500].
Изъято [46 единиц оружия|seized weapon] (из них [12|seized firearm part] – нарезное; [девять|seized firearm part] – пневматическое).
Осуждены [620 человек|convicted person], из них граждан Афганистана – [полсотни|convicted foreigner part]; женщин – [74|convicted person part].
Задержаны [58 человек|detained person], [31|detained person part] из них – в столице. [Шестеро|detained person part=58], по данным следствия, прошли подготовку в Сирии, [девять|detained person part=58] были завербованы через мессенджеры.
В апреле задержаны [64 участника подпольной организации|detained member]. [Двенадцать|detained member part=64], по версии следствия, воевали в Ираке, ещё [восемь|detained member part=64] приехали из соседней республики.
Осуждены [84 человека|convicted person]. [Одиннадцать|convicted person part] прошли подготовку в лагерях боевиков, [пятеро|convicted person part=84] собирали для них деньги.
Осуждены [84 человека|convicted person], ещё [54|prosecuted person] предъявили обвинение.
Задержаны [1 420 нарушителей границы|detained person =1420]. Из общего числа задержанных [812 – иностранцы|detained foreigner part], в том числе [37 человек|detained person part=812] пытались пройти вне пунктов пропуска, а [15|detained foreigner part=812] предъявили чужие документы.
В зоны конфликтов выехали [1,4 тыс. граждан|other person =1400], из которых [260|killed person part] погибли, [118|repatriated person part=1400] вернулись домой, ещё [54|extradited person part=1400] экстрадированы.
Пресечена деятельность [трёх ячеек|suppressed cell] «Нур» общей численностью [43 человека|suppressed person]. [Семнадцать|convicted person part=43] из них осуждены, в отношении ещё [девятерых|prosecuted person part=43] следствие продолжается.
За рубежом задержано [47 человек|detained person]. Другим странам республика выдала [восьмерых|extradited person], среди них [террористов не было|extradited militant =0 part=8].
На родину возвращены [57 казахстанцев|repatriated person]. Дали показания о вербовщиках и задержаны [29|detained person part=57] из 57 вернувшихся.
Изъято [3,4 т опия|seized drugs], [870 кг героина|seized drugs] и [более 9 т марихуаны|seized drugs]. Из героина [310 кг|seized drugs part=870] перехвачено пограничниками.
Задержаны [486 человек|detained person]. Несовершеннолетних среди нарушителей было [трое|detained minor part=486].
Осуждены [298 человек|convicted person]. Каждый пятый осуждённый, или [62 человека|convicted person part=298], – за вербовку.
Удалено [900 страниц|removed internet_resource], из них [300|removed internet_resource part] содержали призывы к терроризму, [120|removed internet_resource part=900] рекламировали взрывчатку.
Осуждены [пятеро участников банды|convicted member]: её главарь получил 22 года колонии, [четверо подельников|convicted accomplice part=5] – от девяти до 16 лет.
В Сирию выехали [400 жителей|other person], против [120|prosecuted person part=400] возбуждены уголовные дела, [48|wanted person part=400] объявлены в розыск.
Изъято [1 914 единиц огнестрельного оружия|seized firearm], в том числе [311|seized firearm part] кустарного производства, [88 тыс. патронов|seized ammunition].
Число террористических преступлений снижается. В январе их зарегистрировано [298|registered terror_crime], в том числе [19 терактов|registered attack part=298].
Зарегистрировано [14 преступлений|registered crime], [одиннадцать|identified crime part=14] из них раскрыто (в прошлом году – [9|registered crime] и [6|identified crime part=9]).
При задержании вооружённой группы из [восьми человек|detained person] [трое пограничников|wounded officer] получили ранения.
Задержаны [14 участников банды|detained member]. Найдено [шесть гранат|seized grenade]. [Одиннадцати задержанным|prosecuted person part=14] предъявлено обвинение, [четверо|wanted person] объявлены в розыск.
Погибли [124 человека|killed person] ([186|killed person]; здесь и далее в скобках – данные за прошлый год), ранены [350|wounded person] ([412|wounded person]), в том числе [29 детей|wounded minor part=350].
Из России выданы [38 человек|extradited person], из Турции – [девять|extradited person], ещё по [двое|extradited person] – из Казахстана и Армении.
Не пропущено [317 иностранцев|entry_denied foreigner]: [204|entry_denied foreigner part=317] — из-за отсутствия визы, ещё [45|entry_denied foreigner part=317] числились в списках тех, кому въезд запрещён.
Задержаны [1 386 человек|detained person]. Сдано [640 ружей|surrendered firearm]. Найдено [полсотни глушителей|seized weapon]. Изъято [12 мин|seized mine]. Изъято [40 стволов|seized firearm]. Среди задержанных — [23 человека|detained person part=1386], проходивших по базам.
Задержаны [486 человек|detained person], из которых [131 – граждане Ирана|detained foreigner part], а ещё [сорок четыре|detained person part=486] прибыли из третьих стран.
Выдворены [93 человека|deported person]: [24 женщины|deported person part] и [69 детей|deported minor part]. [Взрослых мужчин среди них не было|deported person =0 part=93].
Задержаны [26 нарушителей границы|detained person]. Среди них [семеро граждан Вьетнама|detained foreigner part]; [детей в этот раз не было|detained minor =0 part=26].
У водителя нашли [полсотни патронов|seized ammunition =50], самого [оружия при нём не оказалось|seized weapon =0].
Возвращены [754 гражданина|repatriated person], [ни один из вернувшихся|committed crime =0] не пошёл на новое преступление.
Амнистированы [60 участников банд|freed member], [никто из них|committed crime =0] не вернулся к преступной деятельности.
К операции привлекли [300 сотрудников|conducted officer status:resource]. [Ни один из них|wounded officer =0] не пострадал.
Терактов в 2018 году – [ноль|committed attack =0], в 2017-м – [два|committed attack].
[Взрывчатых веществ и боеприпасов за неделю не изымалось|seized explosives+ammunition =0].
Число терактов в 2018 году выросло до [160|committed attack =160] со [112|committed attack =112 2017-01-01/2017-12-31] в 2017-м. Больше всего их совершено в Ингушетии – [62|committed attack part=160 2018-01-01/2018-12-31], в Чечне – [54|committed attack part=160 2018-01-01/2018-12-31], остальные [44|committed attack part=160] пришлись на Дагестан.
В прошлом году осуждены [26 боевиков|convicted militant], в 2016-м таких было [восемь|convicted militant =8]. [Шестеро|convicted militant part=26] из них – женщины.
Изъято [310 единиц оружия|seized weapon]. Автоматов – [90|seized firearm part=310], пистолетов – [120|seized firearm part=310], остальное – ружья. Патронов – [40|seized ammunition whole].
Ликвидированы [74 боевика|eliminated militant]. Главарей – [девять|eliminated leader part=74]. Задержаны [40 боевиков|detained militant]. Пособников – [30|detained accomplice whole].
Задержаны [634 человека|detained person], среди них [27 боевиков|detained militant part]. [Девять|detained militant part=27] из последних воевали в Сирии.
Задержаны [94 участника ячеек|detained member], из них [38 женщин|detained person part]. Больше всего, [51 человек|detained person part=94], – сторонники «Ат-Такфир», [29|detained person part=94] – ИГИЛ, [14|detained person part=94] – «Джейшуль Махди».
Задержаны [80 человек|detained person]. Среди задержанных [12 женщин|detained person part=80], ещё [пятеро – подростки|detained minor part=80].
Возвращён на родину [531 человек|repatriated person]. В прошлом году вывезли ещё [90|repatriated person =90], в этом – [ни одного|repatriated person =0].
Из России выданы [19 боевиков|extradited militant], из Турции – [ни одного человека|extradited militant =0].
Задержаны [44 человека|detained person]. Женщин среди них – [ни одной|detained person =0 part=44].
За год [95 человек|extradited person] экстрадированы (выданы Казахстану – [31|extradited person part=95]; России – [28|extradited person part=95]; Китаю и Армении – по [семь|extradited person part=95]).
Учтено [412 террористических преступлений|registered terror_crime]. Раскрыто [367|identified terror_crime]. Из общего числа [216|registered terror_crime part=412] связаны с вербовкой, остальные [196|registered terror_crime part=412] – с финансированием.
За решёткой оказались [64 человека|detained person]. Из тех, кто оказался за решёткой, [девятнадцать|detained person part=64] состояли в запрещённой партии.
Больше всего преступлений зарегистрировано в Ошской области – [44|registered crime part=187], меньше всего – в Нарынской ([3|registered crime part=187]). Всего по республике – [187|registered crime =187].
В Душанбе задержаны [40 человек|detained person], из них [шесть женщин|detained person part], а в Худжанде – [15|detained person =15 whole].
За январь полиция предотвратила [14 терактов|prevented attack], в том числе [три|prevented attack part=14] – в метро, а погранслужба – ещё [пять|prevented attack =5 whole].
Изъято [12 единиц оружия|seized weapon], в том числе [семь автоматов|seized firearm part], а в Худжанде – [девять|seized weapon =9 whole].
Изъято [12 автоматов|seized firearm]. Под стражу взяты [восемь|detained person =8], к ответственности привлечены [шестеро|prosecuted person =6].
Задержаны [1 856 нарушителей границы|detained person] (в 2017 году – [2 540|detained person]), в том числе [734 иностранца|detained foreigner part]. Из последних [более пятисот|detained foreigner part=734] шли в Европу.
В марте задержаны [12 человек|detained person part=30], в апреле – [18|detained person part=30 2019-04-01/2019-04-30] ([шестеро – женщины|detained person part=18]). Всего под стражу взяты [30 человек|detained person 2019-03-01/2019-04-30].
В 2016 году сорвано [12 терактов|prevented attack part=21], в 2017-м – [девять|prevented attack part=21]. Всего за два года – [21|prevented attack =21 2016-01-01/2017-12-31].
В первом квартале задержаны [60 боевиков|detained militant] ([14 главарей|detained leader part=60] и [46 пособников|detained accomplice part=60]), во втором – [75|detained militant =75 whole].
Из лагерей в Сирии возвращены [40 граждан|repatriated person]. Второй самолёт доставил [52 человека|repatriated person]: [20 женщин|repatriated person part=52] и [32 ребёнка|repatriated minor part=52].
Задержаны [212 человек|detained person], осуждено [118|convicted person]. Годом ранее задержанных насчитывалось [160|detained person =160 whole status:result], осуждённых – [39|convicted person =39 whole].
Закрыт въезд [1,4 тыс. иностранцев|entry_denied foreigner], [320|entry_denied foreigner part] из которых находились в базах Интерпола.
Задержаны [42 человека|detained person], годом ранее – [60|detained person =60]. Из 42 человек [восемь|freed person part=42] отпущены.
В Сирию выехали [863 жителя|other person], в том числе [188 женщин|other person part]. [Около 150|killed person about part=863] там погибли; вернулись [84|repatriated person part=863].
Ранения получили [46 человек|wounded person]. К утру в больницах оставался [31 пострадавший|wounded person part=46 status:stock].
На учёте состоят [4154 сторонника экстремистов|registered member status:stock]. Из них [3302 – мужчины|registered member part], [852 – женщины|registered person part]; [77|registered minor part=4154] не достигли совершеннолетия.
В этом году совершено [два теракта|committed attack], погибли [шесть человек|killed person]. Предотвращено [девять|prevented attack =9].
Возбуждено [96 дел|case_opened criminal_case]: в Оше – [41|case_opened criminal_case part=96], в Нарыне не возбуждено [ни одного|case_opened criminal_case =0].
В прошлом году осуждены [26 боевиков|convicted militant]. [Шестеро из осуждённых в прошлом году – вербовщики|convicted recruiter part=26].
Осуждены [40 человек|convicted person]. [Пятеро из них, по данным суда, – вербовщики|convicted recruiter part=40].
Возбуждено [378 дел|case_opened criminal_case]. [160|case_opened criminal_case part] из них касаются незаконной миграции, [212|case_opened criminal_case part=378] – подделки документов, [шесть|case_opened criminal_case part=378] – терроризма.
Ликвидировано [94 боевика|eliminated militant]. Пресечена деятельность [двух десятков групп|suppressed criminal_group =20] общей численностью [151 человек|suppressed person]. Из этого числа [62 человека|convicted person part=151] уже осуждены, ещё [14|extradited person part=151] экстрадированы.
Пограничники предотвратили [41 попытку контрабанды|prevented crime =41], в том числе: топлива – [12|prevented crime part=41] случаев; книг – [девять|prevented crime part=41] случаев ([640|seized literature =640] экз.); валюты – [20|prevented crime part=41] случаев.
Задержаны [90 нарушителей|detained person =90], в том числе: за нарушение режима границы – [39 иностранцев|detained foreigner part=90]; за попытку провоза поддельных документов – [25 иностранцев|detained foreigner part=90].
За год изъято [2,4 тонны наркотиков|seized drugs t]. В числе изъятых наркотиков: – [120 кг героина|seized drugs kg part=2.4], что [вдвое|seized drugs times] больше, чем в 2018 году; – [340 кг опия|seized drugs kg part=2.4].
Уголовных дел возбуждено [150|case_opened criminal_case], изъято [40 книг|seized literature].
Ранены [212 человек|wounded person], из них [52|wounded person part=212] — в тяжёлом состоянии. Среди раненых — [семеро детей|wounded minor part=212].
С начала года [122 ребёнка|repatriated minor] возвращены из Ирака и [восемь|repatriated minor] – из Сирии.
Изъято [314 кг героина|seized drugs kg], в том числе [287|seized drugs kg part=314] — из тайника на границе.
Задержаны [12 боевиков|detained militant]. Вместе с ними задержаны [двое узбеков|detained foreigner], [трое выходцев|detained foreigner] из Сирии и [семеро афганцев|detained foreigner].
Задержаны [314 человек|detained person]. Среди задержанных числятся [трое имамов|detained person part=314] и [20 учителей|detained person part=314].
Осуждены [40 человек|convicted person]. В числе осуждённых оказались [пять иностранцев|convicted foreigner part=40].
Изъято [323 кг наркотиков|seized drugs kg], в том числе [155 кг|seized drugs kg part] синтетических видов.
В местах отбытия наказания насчитывается [520 экстремистов|convicted militant part=10574 status:stock] из общего количества в [10574 осужденных|convicted person status:stock].
Выявлено [97 нарушений законодательства|identified crime], в том числе [60 нарушений|identified crime part] въезда, выезда и пребывания и ещё [37 нарушений|identified crime part=97] порядка труда.
Задержаны [63 человека|detained person], [12|wanted person part] из которых находились в розыске, а также изъяты [40 патронов|seized ammunition status:result].
При взрыве на вокзале погибли [18 человек|killed person part=32], в автобусе – [14|killed person part=32]. Общее количество погибших – [32|killed person].
В больницах находятся [27 человек|wounded person status:stock], в том числе [трое детей|wounded minor part=27]. [Двое раненых|wounded person part=27] в тяжёлом состоянии.
Среди [84 погибших|killed person] – [десять детей|killed minor part=84] и [30 иностранцев|killed foreigner part=84].
Полиция задержала [по меньшей мере 70 человек|detained person at_least]. В Анкаре задержаны [33 человека|detained person part=70], в Батмане – [22|detained person part=70], ещё [девять|detained person part=70] — в Кайсери, [шесть|detained person part=70] — в Адане.
За полугодие зарегистрировано [930 преступлений террористической направленности|registered terror_crime]. По статье 205.2 учтено [402 преступления|registered terror_crime part=930], по статье 205.5 – [141|registered terror_crime part=930], по статье 208 – [77|registered terror_crime part=930].
По статье 289 (акт терроризма) осуждены [29 человек|convicted person whole], по статье 290-4 – [четырнадцать|convicted person whole], по части 2 – [пятеро|convicted person whole].
Возбуждено [63 дела|case_opened criminal_case]: по ст. 256 – [31|case_opened criminal_case part=63], по ст. 258 – [20|case_opened criminal_case part=63]. Сведения по статьям 205–208 уточняются.
Дежурные средства ПВО за ночь уничтожили [57 беспилотников|destroyed other]. По данным ведомства, [21 аппарат|destroyed other part=57] сбит над Орловской областью, [12|destroyed other part=57] – над Тульской, [по восемь|destroyed other part=57] – над Калужской и Рязанской, ещё [восемь|destroyed other part=57] – над Азовским морем.
За год задержаны [96 нарушителей границы|detained person], изъято [30 кг наркотиков|seized drugs kg]. Из 96 нарушителей [40|detained person part=96] задержаны на казахском участке, [31|detained person part=96] – на узбекском.
За полгода изъято [640 единиц оружия|seized weapon]. Наибольшее количество стволов изъято в Курганской области – [98|seized firearm part=640].
Осуждены [60 человек|convicted person], среди них [14 иностранцев|convicted foreigner part=60] ([восемь|deported foreigner part=14] выдворены, [шестеро|convicted foreigner part=14] осуждены) и [семь женщин|convicted person part=60].
Возбуждено [300 дел|case_opened criminal_case], из них [24|case_opened criminal_case part=300] – о вербовке ([девять|case_opened criminal_case part=24] в Казахстане, [семь|case_opened criminal_case part=24] в Таджикистане).
Задержаны [70 человек|detained person]. Из них [30|convicted person part=70] осуждены, ещё [семеро|wanted person part=70] объявлены в розыск.
За год задержаны [630 человек|detained person], [118|extradited person part=630] из них выданы в республику. Больше всего – [67|extradited person part=118] – экстрадировала Россия.
Возбуждено [1 860 уголовных дел|case_opened criminal_case whole] (Россия – [1 104|case_opened criminal_case part=1860]; Казахстан – [412|case_opened criminal_case part=1860]; Киргизия – [198|case_opened criminal_case part=1860]).
Возбуждено [90 дел|case_opened criminal_case whole]: о краже – [66|case_opened criminal_case part=90], о вербовке – [24|case_opened criminal_case part=90] (в Казахстане [девять|case_opened criminal_case part=24], в Киргизии [шесть|case_opened criminal_case part=24]).
В перечне состоит [11 964 боевика|listed militant whole status:stock] и [541 организация|listed organization whole status:stock], в числе первых – [406 иностранцев|listed foreigner part=11964 status:stock], в числе вторых – [80 фондов|listed organization part=541 status:stock].
Задержаны [46 боевиков|detained militant] и [двенадцать вербовщиков|detained recruiter]; из числа первых [31|extradited militant part=46] уже выдан.
За год возбуждено [213 уголовных дел|case_opened criminal_case], в суд направлено [97|case_opened criminal_case whole].
К ответственности привлечены [389 лиц|prosecuted person], осуждены [264|convicted person whole].
Возбуждено [213 уголовных дел|case_opened criminal_case], [97|case_opened criminal_case part=213] направлено в суд.
Привлечены к ответственности [83 человека|prosecuted person], [41|convicted person part=83] уже осуждён.
В рейде задержаны [60 человек|detained person]. Они приехали из соседней страны. [31|prosecuted person part=60] оштрафован. [Семеро задержанных|detained person part=60] помещены в изолятор. В отношении [шестерых|prosecuted person part=60] возбуждены дела. [16 иностранцев|deported foreigner part=60] выдворены.
После теракта в больницах остаётся [71 пострадавший|wounded person status:stock], в том числе [пятеро детей|wounded minor part=71]. Состояние [18 пострадавших|wounded person part=71] врачи оценивают как тяжёлое, [33|wounded person part=71] — средней тяжести, ещё [20 человек|wounded person part=71] ждут выписки.
Задержаны [20 боевиков|detained militant]. [Пятеро|surrendered militant] сдались. Изъято [12 автоматов|seized firearm]. Осуждены [десять пособников|convicted accomplice whole], [двое вербовщиков|convicted recruiter whole] и [трое главарей|convicted leader whole].
При взрыве пострадали [40 человек|wounded person], у [19 человек|wounded person part=40] – тяжёлое состояние, у [семи|wounded person part=40] – средней тяжести, [четверо|wounded person part=40] в удовлетворительном состоянии.
За год силовые структуры потеряли [211 человек|killed person], [149 человек — сотрудники|killed officer part=211] полиции.
Погибли [40 человек|killed person], из них [12 человек – военнослужащие|killed officer part=40], [пять человек – дети|killed minor part=40].
Задержаны [12 человек|detained person =12] — полицейские искали их год.
Осуждены [12 боевиков|convicted militant]. [Трое|convicted militant part=12] из осуждённых причастны к взрыву на рынке.
Изъято [полтонны наркотиков|seized drugs t]. Из полутонны [почти 390 кг|seized drugs kg =390 almost part=0.5] приходится на прекурсоры.
Изъяты [1 140 ружей|seized firearm], [4,2 т тротила|seized explosives t] и [96 тыс. патронов|seized ammunition] (в том числе в 2018 году – соответственно [298|seized firearm part=1140], [0,9|seized explosives =0.9 t part=4.2] и [21 тыс.|seized ammunition =21000 part=96000]).
Прошло [58 рейдов|conducted operation], в ходе которых нейтрализованы [214 боевиков|neutralized militant], в том числе [17 главарей|neutralized leader part=214], [40 пособников|detained accomplice] задержаны.
Прошло [58 рейдов|conducted operation], в ходе которых убиты [14 боевиков|eliminated militant], [40 пособников|detained accomplice], включая [двоих вербовщиков|detained recruiter part=40], задержаны.
Изъято [3 тонны наркотиков|seized drugs t], в том числе [2 тонны наркотиков|seized drugs t part] растительного происхождения. Из общего объёма [300 кг наркотиков|seized drugs kg part=3] изъято на границе.
Полиция арестовала [семь человек|detained person]. Ещё [трое|detained person whole] арестованы в Лондоне, [двое|detained person whole] – в Париже.
Изъяты [40 автоматов|seized firearm] и [12 пистолетов|seized firearm], из них незарегистрированных – [30|seized firearm part=40] и [9|seized firearm part=12] соответственно.
Задержано [153 боевика|detained militant]. В числе задержанных [11 лиц|detained person part=153], участвовавших в боях в Сирии, и [9|detained person part=153 status:result] – намеревавшихся выехать туда.
Задержано [40 человек|detained person], из них [девять|detained person part=40] – готовивших теракты, [пятеро|detained person part=40] – финансировавших боевиков.
Задержаны [40 человек|detained person], из них [девять|detained person part=40] планировали теракты.
В колониях за терроризм отбывают наказание [245 человек|convicted person whole]. В поселениях содержатся [115 осуждённых|convicted person status:stock whole].
Погибли [14 человек|killed person], ранены [33 человека|wounded person]. В больнице остаются [12 раненых|wounded person part=33].
Удалено [3 млн страниц|removed internet_resource]. Среди них [858 тыс.|removed internet_resource part] связаны с пропагандой наркотиков, [более 641 тыс.|removed internet_resource part] ― с экстремизмом.
Осуждены [90 человек|convicted person], из них [20 боевиков|convicted militant part=90], в том числе [двое главарей|convicted leader part=20], [40 пособников|convicted accomplice part=90] и [30 вербовщиков|convicted recruiter part=90].
Изъято [36 тонн наркотиков|seized drugs t], из них [3,5 тонны – опиаты|seized drugs t part=36], в том числе [две тонны героина|seized drugs t part=3.5], [21 тонна – марихуана|seized drugs t part=36].
Задержаны [90 человек|detained person], из них [20 боевиков|detained militant part=90], в том числе [двое главарей|detained leader part=20], изъято [40 автоматов|seized firearm].
Изъято [175 тонн наркотиков|seized drugs t]. Перехвачено [26 тонн опиатов|seized drugs t part=175], в том числе [11,5 тонны героина|seized drugs t part=26], [131 тонна гашиша|seized drugs t part=175] и [18 тонн мефедрона|seized drugs t part=175].
Изъято [40 кг героина|seized drugs kg]. Изъято [20 кг опия|seized drugs kg whole], [15 кг гашиша|seized drugs kg whole] и [5 кг мака|seized drugs kg whole].
"""
