"""Marked cases of numbers that point back: «оба», «эмиссаров среди них», «ни одного из этих», «таких случаев», «их пособники»."""

ANAPHORA_CASES = """
На учёте состоит [4 512 человек|registered person status:stock]: Ошская область – [1 690|registered person status:stock part=4512], Бишкек – [801|registered person status:stock part=4512], остальные – [162|registered person status:stock].
Оружие изъято у [двухсот владельцев|seized person =200], скончавшихся либо лишённых лицензий: [700 ружей|seized firearm].
Гашиша изъято [около 40 кг.|seized drugs kg about] «Каналов переправки людей вскрыто [три|identified channel], и каждым управляли из-за рубежа», – пояснил он.
Тайников с оружием боевиков обнаружено [девять|identified cache]. Выявлено [386 иностранцев|identified foreigner]: [52|deported foreigner part=386] по решениям судов выдворены, [290|prosecuted foreigner part=386] оштрафованы.
Зарегистрировано [193 преступления экстремистской направленности|registered extremist_crime]. Из общего числа зарегистрированных [112|identified extremist_crime part=193] выявлены полицией.
К ответственности привлечены [148 человек|prosecuted person], среди которых [трое несовершеннолетних|prosecuted minor]; [89 из этих лиц|convicted person part=148] уже осуждены.
[14 террористов|other militant] удерживали [35 заложников|abducted civilian]. [Девять|eliminated militant part=14] из них уничтожены, остальные [пятеро|detained militant part=14] задержаны.
Задержаны [двое пособников|detained accomplice]. Возбуждены дела об участии граждан в боях за рубежом. Осуждены [37 таких граждан|convicted person].
Из соседних домов выведены [34 жителя|other civilian], [никто|wounded civilian part =0] из них не пострадал.
Изъято [2 813 экземпляров литературы|seized literature], уничтожено ещё [1 500 экземпляров|destroyed literature] того же содержания.
Задержаны [трое подростков|detained minor]. Дел о вербовке заведено немало: их уже [двенадцать|case_opened criminal_case].
Нападавших было [трое|committed suspect], [двое|killed suspect] застрелены. Всего боевиков было [12|other militant], [девять|eliminated militant] уничтожены.
Боевики обстреляли пост. Нападавших было, по словам очевидцев, [двенадцать|committed suspect].
Агентство задержало [74 курьера|detained suspect], пограничники — [21|detained suspect =21]. [Семь человек|detained person] задержали военные, [пятерых|detained person =5] – пограничники.
[Двадцать человек|detained person] задержаны по подозрению в подготовке терактов и ещё [девять|detained person =9] — в финансировании терроризма.
Сорваны [шесть терактов|prevented attack], год назад мы сорвали [девять подобных попыток|prevented attack].
Предотвращено [61 преступление террористической направленности|prevented terror_crime], включая [36 терактов|prevented attack]. Совершено [два таких преступления|committed terror_crime].
Задержаны [39 человек|detained person], которых вели пособники; таковых выявлено [11|identified accomplice =11].
Заблокировано [14 сайтов|blocked internet_resource], на них было подписано [40 тыс. человек|other person =40000].
Боевики удерживали [45 заложников|abducted civilian]. Банда уничтожена, все [45|freed civilian] освобождены.
Предотвращены [три теракта|prevented attack]. Тех, кто вернулся сам и сдался, – [восемь|surrendered person].
Найдено [96 кг гашиша|seized drugs kg]. С мая перехвачено [девять таких партий|seized drugs count], [шесть|seized drugs part=9] из них – на границе.
Пресечена деятельность [трёх ячеек|suppressed cell], в [двух|suppressed cell] из которых состояло [по восемь человек|suppressed person], в последней – [13|suppressed person].
Выявлено [240 преступлений|identified crime], число раскрытых среди них возросло до [131|identified crime part=240].
Ликвидированы из тех, кто уехал, [160 человек|eliminated person]. Боевики получили [25 тысяч долларов|other money], из которых изъято лишь [9 300|seized money usd part=25000].
Задержаны [12 боевиков|detained militant] и [9 пособников|detained accomplice], [пятеро из этих последних – женщины|detained person part=9].
Заморожены активы [400 лиц|frozen person], счетов у всех этих людей [около 900|frozen account].
В нападениях погибли [73 полицейских|killed officer] и [41 мирный житель|killed civilian]; раненых среди первых [150|wounded officer], среди вторых – [66|wounded civilian].
Задержаны [12 участников банды|detained member]. [Семеро|wanted member] оставшихся объявлены в розыск.
Осуждены [140 боевиков|convicted militant]. [Девять человек|convicted person part=140] из числа осуждённых получили пожизненный срок.
Из Турции выданы [18 боевиков|extradited militant], выдача ещё [семерых|extradited militant status:planned] согласуется.
По статье 205.1 зарегистрировано [311 преступлений|registered crime], по статье 205.5 – [188|registered crime], по статье 290-4 – [двенадцать|registered crime].
Предотвращены [три теракта|prevented attack]: [два|prevented attack part=3] – в Оше, [один|prevented attack part=3] – в Баткене.
Проверено [7 тысяч переводов|conducted money], подозрительными признаны [640|identified money], на долю Оша пришлось [210 таковых|identified money part=640].
Арестованы [27 счетов|frozen account]. Деньги везли курьеры, [оба|detained suspect] задержаны.
Неизвестные похитили [двоих строителей|abducted civilian]; через неделю [оба|freed civilian] освобождены. [Обоих похитителей|detained suspect] задержали.
Сапёры нашли [две самодельные бомбы|seized ied]. [Обе|destroyed ied] обезврежены на месте.
В прошлом году совершено [два теракта|committed attack], оба – [без жертв|killed person =0]. Граница в обоих направлениях закрыта, оба подозреваемых дают показания.
В розыске находятся [318 граждан|wanted person]; эмиссаров среди них — [девять|wanted leader part=318].
Задержаны [57 нарушителей границы|detained person], женщин среди них – [12|detained person part=57]. Проверено [900 владельцев ружей|conducted person]; нарушителей в их числе оказалось [34|conducted person part=900].
Из Сирии возвращены [63 ребёнка|repatriated minor], [взрослых среди них не было|repatriated person =0 part=63].
Задержаны [57 боевиков|detained militant]. [Ни одного несовершеннолетнего|detained minor =0 part=57] среди них нет.
Задержаны [57 боевиков|detained militant]. Среди задержанных не оказалось [ни одной женщины|detained person =0 part=57].
Выявлены [198 лиц|identified person], [74|detained person part=198] из них задержаны; установлены [12 вербовщиков|identified recruiter]. [Женщин среди задержанных не оказалось|detained person =0 part=74].
В 2021 году осуждены [86 человек|convicted person], в 2022-м – [131|convicted person], в 2023-м – [97|convicted person]. [Иностранцев среди последних не было|convicted foreigner =0 part=97].
Изъято [212 стволов|seized firearm] и [71 СВУ|seized ied]; [зенитных комплексов среди изъятого не было|seized heavy_weapon =0].
Обнаружено [37 тайников|identified cache]. [Пулемётов, вопреки слухам, в тайниках не оказалось|seized firearm =0].
Выданы [34 человека|extradited person]. [Несовершеннолетних, добавил он, среди них не оказалось|extradited minor =0 part=34].
В перечень включены [90 лиц|listed person], [организаций среди них нет|listed organization =0 part=90].
Зарегистрировано [314 террористических преступлений|registered terror_crime]. Терактов среди них [12|registered attack part=314], [захватов заложников нет|registered attack =0 part=314].
Зарегистрировано [314 экстремистских преступлений|registered extremist_crime]. В Нарынской области [таких преступлений не зарегистрировано|registered extremist_crime =0].
В список за год попали [38 человек|listed person], [столько же|other person =38] из него исключено.
Возвращены [93 боевика|repatriated militant], ещё [столько же|repatriated militant =93 status:planned] готовятся вернуться.
В 2023 году осуждены [12 террористов|convicted militant], в 2022-м – [столько же|convicted militant =12 2022-01-01/2022-12-31]. Машин было столько же, сколько людей.
Изъято [12 кг гашиша|seized drugs] и [примерно столько же героина|seized drugs about =12].
Задержаны [23 вербовщика|detained recruiter]; их пособники, в количестве [14 человек|detained accomplice], взяты под стражу. Главари ячейки – [четыре человека|convicted leader] – осуждены.
Закрыты [12 обменников|dismantled other]; ликвидированы боевики, всего [14 человек|eliminated militant].
Заблокированы счета [2,1 тыс. лиц|frozen person =2100], на которых хранилось [640 млн рублей|frozen money]. Годом ранее речь шла о [1,6 тыс. лиц|frozen person =1600] и [примерно 410 млн рублей|frozen money about =410000000].
В 2022 году задержаны [40 боевиков|detained militant], в 2021-м речь шла о [30|detained militant 2021-01-01/2021-12-31]. На встрече речь шла о 20 договорах.
Домой вернулись [около тысячи человек|repatriated person about =1000]. Осуждены [700|convicted person part=1000] из них, ещё [112|prosecuted person part=1000] находятся под следствием.
Задержаны [318 членов организации|detained member], [41|extradited member] экстрадирован. Из экстрадированных [27|extradited member part=41] прошли подготовку в лагерях; [несовершеннолетних среди них нет|extradited minor =0 part=41].
Изъято [63 единицы огнестрельного оружия|seized firearm] и [11 тыс. патронов|seized ammunition]. Из этих стволов [41|seized firearm part=63] обнаружен в тайниках, остальные [22|surrendered firearm part=63] население сдало добровольно.
Задержаны [43 человека|detained person]. Среди этих лиц [пятеро иностранцев|detained foreigner part=43].
Выданы [34 человека|extradited person], задержаны [88 курьеров|detained suspect]. [Двенадцать|convicted person part=34] из этих тридцати четырёх уже осуждены.
Зарегистрировано [314 террористических преступлений|registered terror_crime]. Терактов среди них [12|registered attack part=314]. Раскрыто [190 преступлений|identified terror_crime] указанной категории.
Участники той группы – их было [12|convicted member] – уже приговорены. Главари банды, всего [три человека|convicted leader], осуждены.
Задержаны [185 боевиков|detained militant]. Большинство из них, [140 человек|convicted person part=185], осуждены.
Задержаны [185 боевиков|detained militant]. Таких лиц в столице – [40|detained militant].
Заблокировано [61 млн рублей|frozen money]. За первый квартал к ним добавилось ещё [14 млн рублей|frozen money]. В розыск объявлены [40 человек|wanted person]. За месяц к ним добавились ещё [14 человек|wanted person].
Изъято [11 автоматов|seized firearm]. В соседней области [таких находок не было|seized firearm =0].
Изъято [185 млн рублей|seized money]. [40 млн|seized money part=185000000] из этой суммы – наличными.
Сапёры нашли [три СВУ|seized ied]; [одно|destroyed ied part=3] из них, мощностью до 10 кг, взрывотехники уничтожили на месте.
Пресечена деятельность [40 ячеек|suppressed cell], в которые входили [178 человек|suppressed person]: [164|detained person part=178] из них задержаны, [11|wanted person part=178] находятся в розыске, а [трое|eliminated person part=178] оказали сопротивление и были уничтожены.
Закрыто [185 счетов|frozen account]. На них хранилось [40 млн рублей|frozen money =40000000].
Закрыто [48 счетов|frozen account]. Ими владели 31 человек, [семнадцать|detained person =17] из них задержаны.
Взят под контроль маршрут, который обслуживали 23 перевозчика; [девять|convicted suspect] из них осуждены, [шестеро|wanted suspect] разыскиваются.
Вывезены [58 детей|other minor]: [31 мальчик|other minor part=58] и [27 девочек|other minor part=58], из них [14 — сироты|other minor part=58].
Задержаны [14 мужчин|detained person] и [шесть женщин|detained person], из них [трое – иностранцы|detained foreigner].
Выявлены [26 боевиков|identified militant] и [18 пособников|identified accomplice]. Первых уничтожено [семь|eliminated militant =7], вторых – [одиннадцать|eliminated accomplice].
Погибли [пять человек|killed person]. [Трое — милиционеры|killed officer part=5], [двое других — случайные прохожие|killed civilian part=5].
Задержаны [восемь человек|detained person]. [Один|detained person part=8] из них собирался устроить взрыв в колонии, остальные [семеро|detained person part=8] вели агитацию.
Ликвидировано [148 боевиков|eliminated militant], включая [27 главарей|eliminated leader part=148]. Из числа уничтоженных главарей [16|eliminated leader part=27] учились за рубежом.
Задержаны [618 нарушителей|detained person], у [34|seized person part=618] из них обнаружены наркотики. Это на [14 процентов|detained person percent] больше, чем годом ранее.
Пострадали [126 человек|wounded person], среди них [четверо погибших детей|killed minor part=126].
Погибли [15 человек|killed person], ранены [34|wounded person]. [Трое раненых — дети|wounded minor part=34], [пятеро погибших – полицейские|killed officer part=15].
В список внесено [2,6 тысячи лиц|listed person =2600], [1,7 тысячи|listed person =1700 part=2600] причастны к терроризму, ещё [900|listed person part=2600] — к экстремизму.
Возбуждено [86 уголовных дел|case_opened criminal_case], из указанных [64|case_opened criminal_case part=86] расследуются ФСБ.
Убиты [17 контрабандистов|killed suspect], задержан [41|detained suspect], [26 из последних – граждане Афганистана|detained foreigner part=41].
Прибыли из Сирии [14 мужчин|repatriated person], [19 женщин|repatriated person] и [121 ребёнок|repatriated minor]. Мужчины подозреваются в терроризме: [тринадцать|detained person part=14] из них арестованы.
Пресечена деятельность [140 каналов финансирования|suppressed channel], [около 30 таковых|suppressed channel about part=140] действовали через интернет.
К ответственности привлечены [386 человек|prosecuted person]; из них [27 – главари банд|prosecuted leader part=386], [359 – их пособники|prosecuted accomplice part=386]. [Несовершеннолетних среди указанных лиц не было|prosecuted minor =0 part=386].
Изъято [8 ручных гранат|seized grenade] (в 2017-м – [12|seized grenade 2017-01-01/2017-12-31]; годом ранее [таковых не было|seized grenade =0]).
Сожгли [750 килограммов наркотиков|destroyed drugs kg], из них [480 кг – опий|destroyed drugs kg part=750], [196 – героин|destroyed drugs kg =196 part=750].
В бою погиб [один офицер|killed officer], ещё [трое|wounded officer] ранены, [двое|wounded officer part=3] из них уже вернулись в строй.
Пресечены [три теракта|prevented attack], [двое|eliminated leader] из их организаторов ликвидированы.
В больницах находятся [19 раненых при взрыве|wounded person status:stock]. [Пятеро|wounded person status:stock part=19] – в реанимации.
Суд осудил [шестерых участников ячейки|convicted member]. [Двое признаны организаторами|convicted leader part=6], [четверо – рядовыми участниками|convicted member part=6].
В марте задержаны [34 боевика|detained militant]. Среди [двенадцати раненых|wounded person] [нет детей|wounded minor =0 part=12].
Предотвращено [13 терактов|prevented attack], [ни одного теракта|committed attack =0] совершено не было. [Семь|prevented attack part=13] из них планировались в столице.
Большинство из [162 предотвращённых терактов|prevented attack] готовились на транспорте.
Боевиков было [около тридцати|other militant about], уничтожено [18|eliminated militant =18].
По делу проходили [15 человек|prosecuted person], [двое из них — организаторы|convicted leader part=15] банды — приговорены к пожизненному заключению.
Экстрадировано [семь находившихся в розыске лиц|extradited person], за весь 2017 год таких было [четверо|extradited person 2017-01-01/2017-12-31].
Участники ячеек собрали для боевиков [180 млн сумов|other money], ещё [6,5 тыс. долларов|seized money usd] у них изъято.
Возбуждено [51 дело о терроризме|case_opened criminal_case], [34|case_opened criminal_case part=51] уже в суде.
Террористы освободили [шестерых|freed person]. Заложники вышли в половине шестого.
В перечне террористов, который ведёт комитет, на сегодня [623 фигуранта|listed person status:stock].
Задержаны [14 русских|detained person], [шесть чеченцев|detained person].
Пресечено [976 попыток незаконного перехода|prevented crime], годом ранее таких попыток было [1 104|prevented crime].
Задержаны [64 сторонника ячейки|detained member]. [31|detained member part=64] из них проживал в Оше, [19|detained member part=64] – в Бишкеке, остальные [14|detained member part=64] – в Баткене. [Двадцать двое из указанных лиц|detained member =22 part=64] прошли подготовку в лагерях.
Задержаны [1 300 участников банд|detained member] и [700 их пособников|detained accomplice]. Из указанных участников [540|convicted member part=1300] осуждены.
Потерь среди пограничников [нет|killed officer =0], хотя [двое|wounded officer] из них получили ранения.
В перечне террористов значилась [431 организация|listed organization status:stock], [22|listed organization status:result part=431] из последних внесены в этом году.
Пресечена деятельность [30 ячеек|suppressed cell]. В них состояли [165 человек|suppressed person =165]. В комиссию вошли 12 человек.
В розыске по состоянию на 1 июня т.г. находятся [613 человек|wanted person status:stock], [240 из указанных лиц|wanted person part=613] – по каналам Интерпола.
Задержаны [29 боевиков|detained militant]. У кого-то изъяты гранаты. У [12|seized militant part=29] из них изъято оружие.
Учтено [150 терактов|registered attack]. На [12%|registered crime percent] выросло число краж. Их зарегистрировано [34|registered crime =34].
Сдано [17 единиц оружия|surrendered weapon]. Задержаны [20 боевиков|detained militant]. Возбуждено [12 дел|case_opened criminal_case]. Кроме того, изъято [9 единиц|seized weapon =9].
Осуждены [43 человека|convicted person], из которых [14 иностранные граждане|convicted foreigner part=43], ещё [6 подростки|convicted minor =6 part=43].
Перекрыт канал поставки оружия: [двое его организаторов|detained leader], уроженцы Нальчика, арестованы, [трое|wanted leader] объявлены в розыск.
[Троих вербовщиков|convicted recruiter] – всех [троих|extradited recruiter] выдала Турция – осудили в июне.
Боевики, а их насчитывалось [до сорока|other militant], скрылись в горах.
Погибли [трое полицейских|killed officer], [шестеро|wounded officer] ранены – против [одного|killed officer] и [четырёх|wounded officer] соответственно в 2018 году.
Выявлено [38 ячеек|identified cell], задержаны [112 человек|detained person] – против [29|identified cell] и [94|detained person] в 2018-м.
Ещё [14 малолетних|repatriated minor] спецслужбы доставили из Ирака.
Группа боевиков [около 90 человек|other person] захватила село.
На свободе остаются [семеро членов банды|other member status:stock], [Ещё порядка 30 запросов|other document status:stock] о выдаче рассматриваются.
Пресечена деятельность [12 ячеек|suppressed cell]. Их общая численность превышала [90 человек|suppressed person more_than].
Добровольно сдано [64 ствола|surrendered firearm]. За них выплачено [2 млн драмов|other money amd].
Ликвидированы [две лаборатории|dismantled laboratory]. В обеих изъято [12 кг гашиша|seized drugs kg].
К охране привлекли [70 полицейских|conducted officer status:resource], [14 постов|conducted other status:resource] и [120 членов добровольных дружин|conducted person status:resource].
За год в розыск объявлены [48 человек|wanted person status:result]. На 1 июля в розыскных базах их насчитывалось [310|wanted person status:stock].
Задержаны [60 боевиков и пособников|detained militant+accomplice], последних – [41|detained accomplice].
Ликвидированы [14 боевиков|eliminated militant]. Их пособники, [семь человек|detained accomplice], задержаны.
Задержаны [604 террориста|detained militant]. Среди последних – [12 вербовщиков|detained recruiter part=604]; все [двенадцать|extradited recruiter] уже переданы Турции.
Задержаны [восемь боевиков|detained militant]. [Двое|detained foreigner part=8] из них – граждане Турции, многие скрывались от следствия.
Объявлены в розыск [90 боевиков|wanted militant], рассчитывают вернуть [хотя бы 10|repatriated militant at_least status:planned part=90] из них.
Выдворено [9,4 тысячи иностранцев|deported foreigner]. Дел о незаконной миграции следователи возбудили [286|case_opened criminal_case], год назад их было [231|case_opened criminal_case].
Зарегистрировано [40 террористических преступлений|registered terror_crime]. Дел по ним возбуждено [38|case_opened criminal_case].
Возвращены [60 женщин и детей|repatriated person+minor]. Последних – [41|repatriated minor part=60].
Погибли [40 человек|killed person] и ранены [90|wounded person]. Среди первых [12 детей|killed minor part=40], среди вторых – [20|wounded minor part=90].
Задержаны [9 боевиков|detained militant] и [54 пособника|detained accomplice]. Среди первых – [двое иностранцев|detained foreigner part=9], среди вторых – [девять женщин|detained person part=54].
Предотвращено [8 терактов|prevented attack]. Годом ранее подобных преступлений было [6|prevented attack].
Число преступлений террористического и экстремистского характера выросло: в 2018 году учли [471 такое преступление|registered terror_crime+extremist_crime].
Задержаны [14 боевиков|detained militant]. [Одному из задержанных|prosecuted person part=14] предъявлено обвинение в терроризме.
Задержаны [40 террористов|detained militant]. Большинство, [30 человек|detained foreigner part=40], – иностранцы.
Пресечена деятельность [48 ячеек|suppressed cell], связанных с террористическими организациями, ликвидированы [семь террористов|eliminated militant], в том числе [два главаря|eliminated leader part=7].
Служба возбудила [153 уголовных производства|case_opened criminal_case] по подозрению в терроризме.
При теракте погибли [142 человека|killed person], из них жертвами радикальных экстремистов стали [135 человек|killed person part=142].
При обстреле террористов [9 машин|destroyed other] были уничтожены, а ещё [27|other other] получили повреждения. Из сотрудников полиции погибли [19 человек|killed officer].
[Пять дронов|destroyed other] ликвидированы над территорией Ростовской области, [три|destroyed other whole] – над Краснодарским краем и [два|destroyed other whole] – над Белгородской областью.
[Двенадцать боевиков|detained militant] задержаны в Оше, [трое|detained militant whole] – в Баткене. Арестованы [40 террористов|detained militant] в Дагестане, [12|detained militant part=40] – в Махачкале, [28|detained militant part=40] – в Дербенте.
В Афганистане к террористам примкнули [3,5–4,5 тыс. человек|other person], в Ливии – [3-4 тыс.|other person whole], в Йемене – [не более 500|other person whole].
В 2016 году арестовали [90 человек|detained person]. Это на [треть|detained person percent] больше, чем в 2015 году. Тогда задержали [68 террористов|detained militant 2015-01-01/2015-12-31]. Совершено [42 теракта|committed attack 2016-01-01/2016-12-31].
В 2017 году пресечено [32 теракта|prevented attack], годом позже этот показатель снизился до [21|prevented attack =21].
За полгода выявлено [44 факта вербовки|identified terror_crime]; за тот же период прошлого года этот показатель составлял [29|identified terror_crime =29].
Заблокировано [5 тыс. сайтов|blocked internet_resource] террористов. [Более 2 тыс.|blocked internet_resource part=5000] касались наркотиков.
Расследовано [60 дел|case_opened criminal_case] о терроризме. [22|case_opened criminal_case part=60] касаются вербовки, [14|case_opened criminal_case part=60] связаны с финансированием.
Возбуждено [26 дел|case_opened criminal_case] о вербовке и [столько же|case_opened criminal_case whole =26] – о финансировании.
Арестованы [трое террористов|detained militant]. Младшему из них 17. [Один полицейский|killed officer] убит, другой ранен; из нападавших [двое|other suspect =2] скрылись.
Задержаны [73 террориста|detained militant]; последнее число включает и [9 женщин|detained person part=73].
Совершено [58 терактов|committed attack], ещё [27|attempted attack] не удались. [Шесть взрывов|committed attack] предотвратить не удалось.
За год возбуждено дел – [40|case_opened criminal_case], терактов – [2|committed attack], погибших – [5|killed person]. По [12 терактам|case_opened attack] возбуждено [14 дел|case_opened criminal_case].
На 1 марта в заложниках у террористов числились [17 иностранцев|abducted foreigner status:stock], в плену остаются [40 солдат|abducted officer status:stock].
Сдано [40 стволов|surrendered firearm], [12|surrendered firearm part=40] из которых хранились с войны.
Учтено [1,3 тыс. преступлений экстремистской направленности|registered extremist_crime]. Зафиксировали [1,5 тыс. заведомо ложных сообщений|registered crime] об акте терроризма. Полиция раскрыла [797 подобных преступлений|identified crime].
По данным центра медицины катастроф, при теракте пострадали [360 человек|wounded person], включая [11 детей|wounded minor part=360].
При взрыве бомбы террориста погибли [12 человек|killed person], а не 7, как сообщалось ранее. Вывезены [228 несовершеннолетних девушек|other minor].
Милиционеры задержали вербовщиков, их оказалось [шестеро|detained recruiter =6]. В доме нашли гранаты, их набралось [14|seized grenade =14].
Число пострадавших при взрыве террориста уточняется. Пока их [23|wounded person =23], погибших – [четверо|killed person].
Мы ликвидируем схроны каждую неделю. С начала года их набралось уже [31|dismantled cache 2019-01-01/2019-06-13].
Полицейские искали среди террористов людей с поддельными паспортами. Их оказалось 40.
В розыск объявлены [шесть боевиков|wanted militant]. [Трое|other militant part=6] последних скрываются в Турции.
Изъяты [три партии|seized drugs =3] героина общим весом [48 кг|seized drugs kg]. [Две|seized drugs part =2] последние везли через Термез.
Убиты [трое боевиков|eliminated militant] и [двое вербовщиков|killed recruiter]. Двое последних – братья.
В розыске находятся [14 боевиков|wanted militant status:stock] и [32 пособника|wanted accomplice status:stock]. Из первых задержаны [трое|detained militant part=14], из вторых – [11|detained accomplice part=32].
Осуждены [20 боевиков|convicted militant] и [9 главарей|convicted leader]. Среди первых [шесть иностранцев|convicted foreigner part=20], среди последних – [один|convicted foreigner part=9].
Вскрыто [12 ячеек|identified cell] и [40 вербовщиков|identified recruiter]. Первых ликвидировано [девять|suppressed cell], вторых задержано [30|detained recruiter].
Осуждены [402 человека|convicted person]. [38 из осуждённых – женщины|convicted person part=402]. Условное наказание — лишь [девяти|convicted person part=402].
Проверено [4 154 человека|conducted person], [3 850 – мужчины|conducted person part=4154], [304 – женщины|conducted person part=4154]; в Оше – [1 406|conducted person part=4154].
ФСБ задержала [пятерых вербовщиков|detained recruiter]. [Двое|detained recruiter part=5] – родные братья, [трое|detained recruiter part=5] из Тараза.
Закрыто [240 сайтов|blocked internet_resource]. [112|blocked internet_resource part=240] размещались на зарубежных серверах.
Ликвидировано [18 лабораторий|dismantled laboratory]. [Двенадцать|dismantled laboratory part=18] находились в жилых домах.
Задержаны [пятеро|detained person]. [Двое|detained person part=5] оказались ранее судимы.
Задержаны участники [двух преступных групп|detained criminal_group]. В первую входили [девять человек|detained person], во вторую – [четверо|detained person].
Ликвидированы [две ячейки|suppressed cell]. Одна насчитывала [12 боевиков|suppressed militant], другая – [восемь|suppressed militant].
Осуждены [девять боевиков|convicted militant]. [Один|convicted militant part=9] состоял в ИГ, [двое|convicted militant part=9] воевали в Сирии.
Задержаны [64 наркокурьера|detained suspect]. Осуждены [27|convicted suspect part=64] из задержанных.
Изъято [902 ствола|seized firearm]. Из них [514|seized firearm part=902] гладкоствольных, [203|seized firearm part=902] нарезных.
Закрыто [240 сайтов|blocked internet_resource]. Остальные [128|blocked internet_resource part=240] вели пропаганду из-за рубежа.
Арестованы [19 участников банды|detained member]. [Шестеро из числа арестованных|detained member part=19] прошли подготовку в Сирии.
Осуждены [143 человека|convicted person]. Среди таковых – [19 женщин|convicted person part=143] и [восемь граждан Афганистана|convicted foreigner part=143].
Учтено [193 грабежа|registered crime]. Из общего числа учтённых [112|identified crime part=193] выявлены полицией.
Выявлено [386 мигрантов|identified foreigner], незаконно живших в стране: [52|deported foreigner part=386] по решениям судов выдворены, [290|prosecuted foreigner part=386] оштрафованы.
Зарегистрировано [2 342 теракта|registered attack]. Из указанного количества раскрыто [1 400|identified attack part=2342]. Преступлений экстремистской направленности – [833|registered extremist_crime], на [42%|registered extremist_crime percent] больше, чем годом ранее.
Выдворены [1 120 иностранцев|deported foreigner]. Граждан Узбекистана среди высланных [410|deported foreigner part=1120], Таджикистана – [355|deported foreigner].
Заблокировано [500 сайтов|blocked internet_resource]. Из заблокированных [112|blocked internet_resource part=500] вели пропаганду.
Ликвидированы [пятеро боевиков|eliminated militant]. [Трое из убитых – иностранцы|eliminated foreigner part=5].
Изъято [640 кг гашиша|seized drugs kg] – [втрое|seized drugs times] больше, чем годом ранее ([213|seized drugs kg]).
Задержаны [41 нарушитель|detained person] и [шестеро проводников|detained accomplice]. [Двое последних – сотрудники таможни|detained officer part=6].
Задержаны [214 нарушителей|detained person]. Из них [63|detained person part] разыскивались правоохранительными органами.
В 2020 году выявлено [312 преступлений экстремистской направленности|identified extremist_crime]. Террористических среди них – [121|identified terror_crime part].
Заложенных ими зарядов сапёры сняли [пять|destroyed explosive_device]. Гранат, спрятанных боевиками, полиция изъяла [девять|seized grenade].
За полугодие ликвидированы [96 боевиков|eliminated militant], задержаны [79|detained militant]. Годом ранее первых было [110|eliminated militant], вторых – [64|detained militant].
Закрыто [30 каналов|suppressed channel], выдворены [120 иностранцев|deported foreigner]. Годом ранее первых было [40|suppressed channel], последних – [200|deported foreigner].
По всем этим фактам возбуждены уголовные дела, до суда дошли [204|case_opened criminal_case], по [30|convicted criminal_case] вынесены приговоры.
Возбуждены уголовные дела, задержаны [12 человек|detained person], арестованы [девять|detained person].
В суд направлено [14 дел|case_opened criminal_case] в отношении [38 лиц|prosecuted person]. По [11|convicted criminal_case part=14] из них вынесены приговоры.
Заблокированы счета [310 лиц|frozen person]. На них находилось [14,6 млн рублей|frozen money rub].
Все участники банды, кроме двоих бежавших, арестованы. Изъято [пять гранат|seized grenade].
За сутки поражено [118 объектов|destroyed other 2019-06-13/2019-06-13]. Накануне таких объектов было поражено [94|destroyed other 2019-06-12/2019-06-12].
Заблокированы [136 сайтов|blocked internet_resource], ещё по [30|blocked internet_resource status:planned] решение ожидается.
Осуждены [40 человек|convicted person]. Ещё по 1 200 решения ждут суда.
В 2018 году выявлено [240 материалов|identified information_item 2018-01-01/2018-12-31]. Всего с 2010 года их набралось [900|identified information_item 2010-01-01/2019-06-13]. Удалено [110 материалов|removed information_item 2018-01-01/2018-12-31].
Число задержанных идёт на восьмую тысячу. Из колоний освободились [102 осуждённых|freed person].
"""
