"""Plans, duties, drills and what is real beside them, forces used; marked as in test_figures."""

from __future__ import annotations

PLANS = """
В следующем году запланировано [три таких операции|conducted operation status:planned], намечено [ещё два штабных учения|conducted operation status:planned]. Планом намечено 40 мероприятий.
На 9 мая намечались [два взрыва|committed attack status:planned]. Исполнителями должны были стать [двое смертников|other militant status:planned].
Главари собирались взорвать [две мечети|committed other status:planned], где молились паломники, убить [пятерых судей|killed person status:planned] и взять в заложники [до тридцати туристов|abducted civilian status:planned].
До осени предстоит поставить на учёт [900 мигрантов|registered foreigner status:required], попавших под влияние вербовщиков, и заблокировать [40 сайтов|blocked internet_resource status:required].
Как следует из материалов дела, подсудимые планировали взорвать [три моста|committed other status:planned] и похитить [двух чиновников|abducted person status:planned].
Предполагалось подорвать [пять цистерн|committed other status:planned]. К депортации готовятся [18 иностранцев|deported foreigner status:planned].
Террористы должны были привести в действие [три СВУ|other ied status:planned]. На программу дерадикализации потребуется [90 млн рублей|other money status:required].
В район переброшены дополнительные силы: [400 бойцов|conducted officer status:resource] и [20 единиц техники|conducted other status:resource].
На дежурство выходят [450 дружинников|conducted person status:resource]. Операцию проводили [900 солдат|conducted officer status:resource].
В 2023 году проведено [340 учений и тренировок|conducted operation status:exercise], предотвращено [пять терактов|prevented attack status:result].
Во время учений задержаны [двое настоящих нарушителей|detained person status:result]. Параллельно с учением изъято [40 стволов|seized firearm status:result].
По замыслу учения [35 условных боевиков|conducted militant status:exercise] захватили посёлок. Поиск вёлся уже не по легенде: задержаны [19 боевиков|detained militant status:result].
Они готовили взрывы в [двух школах|committed other status:planned] и убийство [пятерых полицейских|killed officer status:planned].
В тренировке на вокзале было задействовано [140 человек|conducted person status:exercise]. «Террористы» взяли в заложники [шесть пассажиров|abducted civilian status:exercise].
На учении условный противник потерял [40 человек|killed person status:exercise], у обороняющихся [потерь не было|killed officer =0].
«Туда переброшены [300 военнослужащих|conducted officer status:resource] и [девять бронемашин|conducted other status:resource]», – сказал на встрече с послами представитель погранвойск.
Закрыт доступ к [58 сайтам|blocked internet_resource], до зимы их число планируется довести [до 90|blocked internet_resource status:planned]. Сложить оружие решили [14 боевиков|surrendered militant status:result].
На учении израсходовано [9 тыс. холостых патронов|other ammunition status:exercise]. На охрану границы предстоит выделить [3 млрд рублей|other money status:required].
В учении участвовали силы пяти стран. За день обезврежено [12 учебных мин|destroyed mine status:exercise].
В этом году Госпогранслужба намерена построить [шесть застав|other other status:planned] и открыть [14 постов|other other status:planned].
Комитет планирует до весны подключить к системе обмена данными [70 операторов платежей|other organization status:planned].
Для борьбы с экстремизмом надо подготовить [не менее 90 человек|other person status:required] из числа теологов. По итогам визита предстоит подписать 12 документов.
До конца года полиции предстоит создать [пять мобильных групп|other other status:required] для охраны границы.
На юге страны будут возведены [семь вышек|other other status:planned], добавил глава пограничной службы.
В учении участвовали [600 военных|conducted officer status:exercise] и [18 бронемашин|conducted other status:exercise]. По замыслу организаторов, банда захватила [35 заложников|abducted civilian status:exercise] и потребовала [2 млн долларов|other money usd status:exercise].
Поручено оснастить камерами [не менее 90 школ|other other status:required]; в прошлом году их оборудовали [54|other other status:result].
За год [терактов не совершено|committed attack =0], хотя попыток было [три|attempted attack status:result].
Возвращены [40 женщин|repatriated person]. До осени число возвращённых, надеется министр, удастся довести до [120|repatriated person status:planned].
Группа предложила странам довести долю дел, по которым есть и финансовое расследование, до [60%|case_opened criminal_case percent status:required].
Диверсанты намеревались поджечь [два релейных шкафа|committed other status:planned] и вывести из строя [не менее семи вагонов|committed other status:planned].
Предотвращены убийства [четырёх представителей|killed person status:planned] власти. ФСБ предотвратила убийство [двух военнослужащих|killed officer status:planned].
Убийство [двух чиновников|killed person status:planned] предотвращено в Ростове. Удалось не допустить гибели [40 пассажиров|killed civilian status:planned].
Предотвратить гибель [12 заложников|killed civilian status:result] не удалось. Раскрыто убийство [двух полицейских|killed officer status:result].
Предотвращён захват [12 заложников|abducted civilian status:planned]. Теракт предотвращён, погибли [двое прохожих|killed civilian status:result].
Задержанные получили указания взорвать [два отделения милиции|committed other status:planned]. Боевики получили приказ убить [двух полицейских|killed officer status:planned].
Министр поручил уничтожить [40 тонн наркотиков|destroyed drugs status:required], задержаны [14 боевиков|detained militant].
Прокуратура направила запросы об экстрадиции [14 боевиков|extradited militant status:required]. Экстрадированы [шесть боевиков|extradited militant status:result].
Следствие вышло в суд с ходатайством об аресте [пятерых боевиков|detained militant status:required]. Суд удовлетворил ходатайство об аресте [двух подозреваемых|detained suspect status:result].
Доля подростков среди задержанных выросла с [9|detained minor percent] до [17%|detained minor percent]. Число террористических преступлений сократилось [вдвое|registered terror_crime times] – с [40|registered terror_crime] до [20|registered terror_crime].
Силовики отработали освобождение [60 заложников|freed civilian status:exercise]. Раскрыто убийство [двух инспекторов|killed officer status:result], отработаны версии.
Прошло учение. Одновременно с учением проверено [4 тыс. автомобилей|conducted other status:result], задержаны [девять человек|detained person status:result].
Найдены [три автомата|seized firearm]. Изъятого тротила хватило бы на подрыв пяти зданий, этого достаточно, чтобы убить 900 человек. Сил хватило, чтобы уничтожить [12 боевиков|eliminated militant status:result].
Вербовщики готовили к отправке в Сирию [11 подростков|other minor status:planned]. К вывозу из лагерей готовят [14 детей|repatriated minor status:planned].
Подростки собрали [пять бомб|other ied]. Полиция собрала [40 единиц оружия|seized weapon].
В нападении должны были участвовать ещё [трое знакомых|committed person status:planned]. [Пятеро террористов|committed militant status:planned] должны были захватить школу.
По плану, в здание должны были войти [четверо боевиков|other militant status:planned], ещё [двое|other militant status:planned] – ждать в машине. Ждут отправки [четверо боевиков|other militant status:stock].
Диверсанты должны были заложить бомбы под [три моста|committed other exact status:planned]. Они хотели установить взрывчатку на [двух опорах|committed other status:planned].
К ответственности привлечены [198 человек|prosecuted person]. Раскрываемость составила [91%|identified crime percent], на 3,1 процентного пункта выше, выявляемость выросла на 4 п. п.
Задержаны [40 боевиков|detained militant], [каждый пятый|detained militant percent part=40] – за вербовку.
Сапёры обезвредили [40 мин|destroyed mine]. На работы выходят [по 120 сапёров|conducted officer status:resource]. Осталось разминировать [300 га|conducted other ha status:required].
Задержан боевик. При себе у него были [два автомата|seized firearm] и [40 патронов|seized ammunition].
По замыслу боевиков, жертвами взрыва могли стать [до 150 пассажиров|killed civilian up_to status:planned]. Задержан агент: под ударом могли оказаться [четыре грузовика|committed other status:planned]. Жертвами взрыва стали [12 пассажиров|killed civilian status:result].
По сценарию учения, боевики захватили лагерь. В результате штурма [45 бандитов|eliminated militant status:exercise] «уничтожены», [15|detained militant status:exercise] взяты в плен.
Задержан агент. Заказчики обещали ему [5 тыс. долларов|other money status:planned], из которых [1 тыс.|other money status:result part=5000] он уже получил.
Выявлены [22 вербовщика|identified recruiter], которые переправили на войну [74 человека|other person status:result] и собирались отправить ещё [31|other person status:planned].
Предотвращены [три теракта|prevented attack] против [одного|prevented attack] годом ранее. На трассе перехвачены [12 машин|seized other] с грузом.
На учении отработано отражение [14 условных атак|conducted attack status:exercise]. С января предотвращено [12 терактов|prevented attack status:result].
Полиция задержала [семерых подозреваемых|detained suspect]. При взрыве погибли бы десятки людей. Если бы не охрана, были бы убиты 12 детей.
Нападавшие потеряли [до 40 человек|eliminated militant up_to]. Полиция потеряла [двоих|killed officer].
Изъяты [два автомата|seized firearm] и бомба, начинённая 2 кг гвоздей.
Полиция задержала [265 подозреваемых|detained suspect], ещё [40|other suspect status:required] предстоит допросить. Вернули [120 детей|repatriated minor], ещё [43|repatriated minor status:required] предстоит вернуть.
В колониях содержится [1,6 тыс. террористов|convicted militant status:stock], к 2035 году их число может достичь [2 тыс.|other militant status:planned].
Вернули [30 женщин|repatriated person]. Программами дерадикализации охвачены [400 осуждённых|other person]. Нападавшие имели при себе [40 гранат|seized grenade].
Банки отказали в проведении [900 операций|other operation]. Отменено проведение 12 рейдов. Полиция отказалась от проведения 14 проверок.
""".strip().splitlines()
