"""Wordings of official reports: changes told twice, rows of adjectives, brackets behind numbers of another time."""

OFFICIAL = """
Число актов терроризма снизилось на [5%|committed attack percent =-5].
Число диверсий сократилось на [25%|committed attack percent =-25] – с [12|committed attack =12] до [9|committed attack =9] случаев.
Зарегистрировано [40 преступлений|registered crime], что на [20%|registered crime percent =-20], или 10 случаев, ниже показателя прошлого года.
Изъято [30 кг гашиша|seized drugs kg], что на [15%|seized drugs percent =-15] (5 кг) меньше, чем годом ранее.
В 2009 году пресечена деятельность [трёх ячеек|suppressed cell 2009-01-01/2009-12-31], в 2010-м — [четырёх|suppressed cell 2010-01-01/2010-12-31] ([33 человека|suppressed person 2010-01-01/2010-12-31]).
С [20|detained accomplice] до [36|detained accomplice] выросло число задержанных пособников.
Проведены [три операции|conducted operation], в ходе которых ликвидированы [22 члена подполья|eliminated member] (в июне 2018 г. — [15|eliminated member 2018-06-01/2018-06-30]).
В рамках [12|conducted operation] антитеррористических, [шести профилактических и иных операций|conducted operation] задержаны [40 человек|detained person].
[Пять рейдов|conducted operation] позволили уничтожить [40 тонн опия|destroyed drugs t].
Задержаны [12 учащихся|detained minor] колледжей, установлено [14 без вести пропавших лиц|identified person].
Изъято [пять мототранспортных средств|seized other], составлено [60 административных материалов|other decision].
Количество преступлений экстремистского и террористического характера выросло на [5|registered extremist_crime percent] и [12%|registered terror_crime percent] соответственно.
Раскрыто [90 террористических и экстремистских преступлений|identified terror_crime+extremist_crime].
Преступлений экстремистской направленности учтено [14|registered extremist_crime], террористического характера – [9|registered terror_crime]; [терактов, как и годом ранее, не допущено|committed attack =0].
В 2018 году закрыто [12 ячеек|suppressed cell 2018-01-01/2018-12-31] (в 2017 году – [9|suppressed cell 2017-01-01/2017-12-31]; в 2016-м – [7|suppressed cell 2016-01-01/2016-12-31]), задержаны [80 боевиков|detained militant 2018-01-01/2018-12-31] ([60|detained militant 2017-01-01/2017-12-31]; [50|detained militant 2016-01-01/2016-12-31]).
В 2018 году изъято [40 стволов|seized firearm 2018-01-01/2018-12-31]; за последние пять лет стволов набралось [500|seized firearm 2014-06-14/2019-06-13]. Задержаны [12 человек|detained person 2018-01-01/2018-12-31].
В феврале убиты [22 боевика|eliminated militant 2019-02-01/2019-02-28] (в феврале прошлого года – [15|eliminated militant 2018-02-01/2018-02-28]) и уничтожено [12 баз|dismantled training_base 2019-02-01/2019-02-28] (годом ранее – [9|dismantled training_base 2018-02-01/2018-02-28]).
Производство опия в соседней стране выросло на [8%|other drugs percent =8], площадь посевов мака – на [5%|other drugs percent], до [90 тысяч гектаров|other drugs ha]. Производство муки выросло на 4%.
Посевы опийного мака занимали [80 тыс. га|other drugs ha] против [70 тыс.|other drugs ha] годом ранее.
В начале прошлого года глава службы рассказал в интервью телеканалу, что удалено [40 роликов|removed information_item None/None].
В учениях участвуют 5 государств и [300 военных|conducted officer]. В Сирии находятся [90 граждан|other person] республики. Возбуждены дела. По словам министра, [более 20|killed person part] из них погибли.
Службы задержали и экстрадировали [более 30 подозреваемых|extradited suspect more_than].
Через границу в установленном порядке пропущено полмиллиона лиц, задержаны [12 нарушителей|detained person].
За время работы центра обезврежено [140 мин|destroyed mine]. За деятельность в банде осуждены [12 человек|convicted person].
Пресечено [14 международных|suppressed channel] и [12 региональных наркоканалов|suppressed channel].
Уничтожено [14 гектаров произрастания конопли|destroyed drugs ha]. Работали [40 дополнительных постов и заслонов|conducted other].
Прекращено [14 попыток пересечения границы|prevented crime] по чужим паспортам. Прекращено распространение [140 роликов|blocked information_item].
По данным полиции, жители избавились от: - [26 обрезов|surrendered firearm]; - [700 патронов|surrendered ammunition].
По легенде учений диверсанты заложили [шесть бомб|committed ied status:exercise] на станции.
Обнаружены [три фугаса|seized explosive_device], заложенные боевиками под мост.
Учтено [58 терактов|registered attack] — [34 совершённых|committed attack], [5 неудавшихся|attempted attack] и [19 предотвращённых|prevented attack].
Вынесено [400 обвинительных приговоров|convicted decision] и [60 оправдательных|other decision].
Изъято [три бомбы|seized ied]. А также [220 таблеток|seized drugs], выявлено и закрыто [4 сайта|blocked internet_resource].
Жертвами терактов в 2015-м стали [151 человек|killed person], [360|wounded person] получили ранения.
Количество преступлений, связанных с оборотом оружия, по сравнению с апрелем 2015 года возросло на [3,9%|registered crime percent] и составило [10,8 тыс.|registered crime]
Рассмотрев 14 телеграм-каналов, ведомство удалило [40 роликов|removed information_item].
Силовики вернули из зоны боёв [52 человека|repatriated person]. [Восьмерых|prosecuted person] подозревают в терроризме. На борт самолёта посадили 52 гражданина, среди которых [31 ребёнок|repatriated minor part=52], [12 женщин|repatriated person part=52] и [9 мужчин|repatriated person part=52].
Пресечена деятельность [двух чатов|blocked internet_resource] ([более 900 подписчиков|other person]).
Совершено [65 террористических и экстремистских преступлений|committed terror_crime+extremist_crime], через год – [52 таких преступления|committed terror_crime+extremist_crime].
Пограничники вступили в бой с [двумя группами контрабандистов|other criminal_group]: прорыв удалось предотвратить.
[300 граждан|killed person], примкнувших к банде, в их числе [36 студентов|killed person part=300], были убиты в Сирии.
В Сирии находятся [300 граждан|other person status:stock], воюющих на стороне банд, [36|killed person part=300] из них убиты.
Необходимо отметить задержание [12 боевиков|detained militant].
Число терактов снизилось в Оше – на [12%|committed attack percent =-12], в Нарыне – [15%|committed attack percent =-15].
Возбуждено [83 уголовных дела|case_opened criminal_case], в том числе: об организации незаконной миграции – [31|case_opened criminal_case part=83]; о подделке паспортов – [17|case_opened criminal_case part=83]; о хранении оружия – [шесть|case_opened criminal_case part=83].
Возбуждено [47 дел|case_opened criminal_case] о контрабанде, изъято оружия – [15 единиц|seized weapon].
Продолжился рост числа преступлений террористического и экстремистского характера ([412 преступлений|registered terror_crime], рост на [9%|registered terror_crime percent]; [655 преступлений|registered extremist_crime], рост на [31%|registered extremist_crime percent]).
Прокуратура сообщила о росте числа террористических преступлений ([655 преступлений|registered terror_crime], +[31%|registered terror_crime percent]).
За полгода число краж снизилось на [9%|registered crime percent =-9], а число терактов выросло ([3|committed attack]; +[50%|committed attack percent]).
Отмечен рост числа преступлений (задержаны [14 вербовщиков|detained recruiter], изъято [40 автоматов|seized firearm]).
Выявлено [86 случаев организации подпольных азартных игр|identified crime] и [6 фактов подделки документов|identified crime]. Выявлено [12 организаций|identified organization] и [40 документов|identified document].
Пресечено [шесть покушений на побег|prevented crime], раскрыто [14 покушений на сбыт|identified crime] наркотиков. Предотвращено [12 покушений|prevented attack] на представителей власти.
Изъято [154 кг наркотиков|seized drugs]. Эффективность работы таможни выросла в 8 раз. Уровень смертности в колониях опустился на 12 процентов. Раскрываемость терактов выросла до [60%|identified attack].
Силовики предотвратили [свыше 40 терактов|prevented attack]. Удалось снизить количество преступлений террористической направленности на [40,8 процента|committed terror_crime].
Возбуждено [14 уголовных дел|case_opened criminal_case]. Изъято [более 880 г героина|seized drugs]. Эта цифра в [2 раза|seized drugs times] превышает показатель прошлого года.
Пресечено [47 фактов контрабанды|prevented crime] оружия ([3 ед.|seized firearm] огнестрельного, [5|seized weapon] – газового).
Зарегистрировано [147 убийств и покушений|registered crime] на убийство, [12 терактов и покушений|registered attack] на сотрудников.
Полиция расследовала [126 тысяч преступлений|case_opened crime], связанных с наркотиками. В Москве количество таких преступлений составило [10 тысяч|case_opened crime part], в Туле – [6 тысяч|case_opened crime part].
Из страны вышлют [20 тысяч иностранцев|deported foreigner status:planned]. Число нелегальных мигрантов с начала года увеличилось на 40%. Выдворены [40 мигрантов|deported foreigner]. Их число выросло на [12%|deported foreigner percent].
Выявлено [500 нарушений миграционных правил|identified crime], что привело к вынесению судами [74 решений|other decision] о выдворении иностранцев.
Изъято [более 80 кг наркотиков|seized drugs]. Под наблюдением врачей находится 1 331 потребитель. Из этого числа 856 человек – наркозависимые.
Принятые за шесть лет меры привели к снижению террористических преступлений на [12%|registered terror_crime percent =-12]. Принято к производству [40 уголовных дел|case_opened criminal_case].
Армия потеряла [100 солдат|killed officer] и [три вертолёта|other other]. Разрушено [64 укрытия|dismantled training_base].
Возвращено владельцам [16 угнанных машин|other other].
"""
