"""Marked lines for the words of figures: verbs, nouns, wrappers and honours, as the releases of different bodies have them."""

from __future__ import annotations

WORDS = """
Жители сдали в полицию [40 экстремистских изданий|surrendered literature].
Прокуратура сообщила о направлении в суд [двенадцати уголовных дел|case_opened criminal_case] и задержании [семерых|detained person].
В больнице остаются [14 раненых|wounded person status:stock], [трое|wounded person part status:stock] из них в тяжёлом состоянии.
Погиб, спасая детей, [один сотрудник полиции|killed officer], ещё [трое|wounded officer] ранены.
Участники ячейки собрали [190 млн сумов|other money uzs], ещё [7,5 тыс. долларов|seized money usd] у них изъято.
Проверяется причастность задержанных ещё к [четырём взрывам|committed attack].
Изъято [4,5 тонны наркотиков|seized drugs t], на долю границы пришлось [1 870 кг|seized drugs kg part].
Изъято [900 кг наркотиков|seized drugs kg], из них [740 кг – гашиш|seized drugs kg part], [100 – опий|seized drugs kg part] и [60 – героин|seized drugs kg part].
Уголовных дел о терроризме возбуждено [21|case_opened criminal_case], об экстремизме – [117|case_opened criminal_case].
Уголовных дел по статье «Вербовка» заведено [девять|case_opened criminal_case].
Преступлений террористического характера учтено [21|registered terror_crime], экстремистской направленности – [117|registered extremist_crime] ([83|registered extremist_crime]).
Преступлений, связанных с терроризмом, выявлено [14|identified terror_crime], с незаконным оборотом оружия – [300|identified crime], наркотиков – [1 200|identified crime].
Проведено [370 учений|conducted operation status:exercise] и [1,2 тыс. тренировок|conducted operation status:exercise].
Командованием организовано [12 антитеррористических учений|conducted operation status:exercise =12].
До конца года планируется провести [40 тренировок|conducted operation status:planned].
Финансовая разведка провела [свыше двух тысяч финансовых расследований|conducted operation more_than].
В розыскной учёт по состоянию на 1 сентября внесены [900 человек|wanted person status:stock].
В розыскные учёты поставлены [40 боевиков|wanted militant].
Министр вручил медали 23 сотрудникам, задержано [12 боевиков|detained militant].
За мужество наградами отмечены 14 человек, ещё 9 пограничников удостоены благодарностей. Изъято [12 гранат|seized grenade].
Генерал поблагодарил 30 отличившихся участников учения. В операции изъято [12 гранат|seized grenade].
Население республики превышает 6 млн человек. За год осуждены [40 боевиков|convicted militant].
За автомат полагается 40 тысяч рублей, за пистолет – 25 тысяч, за 100 граммов тротила – 2 тысячи. Жители сдали [12 стволов|surrendered firearm].
Штраф за нарушение составляет от 5 до 7 тысяч рублей. Выдворено [90 мигрантов|deported foreigner].
Дежурство на рубежах несут [2,4 тысячи пограничников|conducted officer status:resource].
На охрану границы ежесуточно заступают [600 военнослужащих|conducted officer status:resource].
Охрана порядка возложена на [7 тысяч сотрудников|conducted officer status:resource] и [900 дружинников|conducted person status:resource].
На дорогах действовало [120 контрольно-пропускных постов|conducted other status:resource] и [более 40 мобильных групп|conducted other status:resource].
В незаконном обороте остаётся [около 12 млн единиц стрелкового оружия|other firearm status:stock].
Войны унесли [не менее 10 тысяч жизней|killed person at_least].
Подростки по заданию кураторов планировали сжечь [десять релейных шкафов|committed other status:planned].
Завербовано и отправлено в учебные лагеря [не менее двадцати молодых людей|other person at_least].
Комиссия приняла решения о заморозке активов в отношении [двух десятков лиц|frozen person].
Заморожены счета [900 фигурантов перечня террористов и экстремистов|frozen person].
У пассажиров обнаружено и конфисковано валюты на [340 тыс. евро|seized money eur].
На реабилитацию детей фонд выделил [1,3 млн долларов|other money usd].
От снарядов и мин очищено [900 гектаров|conducted other ha].
Под амнистию попали [40 участников банды|freed member].
Экстремистскими признаны [40 формирований|listed organization], [90 книг|listed literature] и [12 телеграм-каналов|listed internet_resource].
Перечень пополнился на [127 фигурантов|listed person].
Заблокировано [84 канала|blocked internet_resource] с аудиторией [свыше 2 млн подписчиков|other person more_than].
Роскомнадзор ограничил доступ к [300 каналам|blocked internet_resource] и удалил [40 групп|removed internet_resource].
Удалено [12 каналов|removed internet_resource], перекрыто [восемь каналов|suppressed channel] поставки оружия.
Заблокировано [12 каналов|suppressed channel] финансирования боевиков.
Прошли обыски в [трёх домах|conducted operation =3], изъято [12 гранат|seized grenade].
Следователи провели обыски по [девяти адресам|conducted operation =9] в столице.
Рейды прошли на [40 объектах|conducted operation =40], задержаны [12 человек|detained person].
Зарегистрировано [127 преступлений|registered crime], в том числе [взрывов и попыток взрывов — 26|registered attack part], захватов заложников — [2|registered attack part].
Среди мирных жителей [29 погибших|killed civilian], среди сотрудников полиции [12 раненых|wounded officer].
В ведомстве рассчитывают, что до конца года удастся выкупить [12 тысяч стволов|surrendered firearm status:planned].
Коллегия постановила провести [40 тренировок|conducted operation status:planned].
Полностью исключить теракты не удалось: совершено [девять нападений|committed attack].
Избежать жертв удалось не везде: погибли [14 человек|killed person].
Ни один ребёнок не должен отвечать за отца. Возвращены [40 детей|repatriated minor].
В центре прошёл форум. В нём приняли участие 120 сотрудников. Задержаны [12 боевиков|detained militant].
Отмечено двукратное снижение числа терактов.
Задержаны [восемь граждан Сирии|detained foreigner] и [двое граждан Афганистана|detained foreigner =2].
Пресечён выезд в зоны боевых действий [546 граждан Казахстана|prevented person], с территории третьих стран возвращены [117 человек|repatriated person].
По [13 материалам|case_opened criminal_case] возбуждены уголовные дела.
К вывозу из лагерей готовят ещё [14 детей|repatriated minor status:planned].
За перевод [600 тысяч рублей|other money rub] боевикам осуждены [двое предпринимателей|convicted person =2].
Операция принесла [530 стволов|seized firearm] и [160 задержанных|detained person].
В базе Интерпола хранятся сведения о [более чем 40 тысячах боевиков|registered militant status:stock].
Письма с угрозами поступили в [64 школы|other other].
Камерами должны быть оснащены [240 школ|other other status:required].
С вернувшимися женщинами работают [60 психологов и педагогов|conducted person status:resource].
Изъята [экстремистская литература (41 экземпляр)|seized literature =41].
При обысках изъяты патроны, гранаты и поддельные паспорта ([37|seized document]).
Изъято [218 единиц огнестрельного оружия и его основных частей|seized firearm+weapon].
Обнаружено [179 единиц огнестрельного|seized firearm] и [62 единицы холодного оружия|seized cold_weapon].
Изъято [87 единиц оружия|seized weapon], из них [31 огнестрельного|seized firearm part].
Распространено [2,8 тыс. видео- и аудиоматериалов|other information_item].
Удалено [40 аудио- и видеофайлов|removed information_item].
Группа численностью [25 человек|other person] проникла на территорию республики.
В ходе спецоперации блокирована бандгруппа численностью [12 человек|other militant].
Условные террористы численностью [20 человек|eliminated militant status:exercise] были блокированы и уничтожены.
Зарегистрировано [274 террористических преступления|registered terror_crime] и [119|registered extremist_crime] экстремистских.
Изъято [22 миграционные карточки|seized document].
Зарегистрировано [912 преступлений|registered crime]. [18 преступлений|registered terror_crime+extremist_crime part] относятся к террористическим и экстремистским, [14|registered crime part=912] – к коррупционным.
Раскрыто [540 преступлений|identified crime]. К экстремистским отнесены [18|identified extremist_crime part] из них, к террористическим – [7|identified terror_crime part=540].
Заблокировано [900 сайтов|blocked internet_resource]. К экстремистским относятся [186|blocked internet_resource part] из них.
Суды назначили штрафы на сумму [1 млн 120 тыс. рублей|other money rub], осуждены [12 человек|convicted person].
Удалось не допустить совершения [восьми терактов|prevented attack =8]. Полиция не дала боевикам совершить [три взрыва|prevented attack].
Прокуратура предупредила о терроризме [40 организаций|other organization]; предупреждено [девять преступлений|prevented crime], официально предупреждены [12 террористов|other militant].
Предотвращено совершение [25 терактов|prevented attack] и [двух диверсий|prevented attack =2].
Пресечено совершение [девяти нападений|prevented attack =9].
Боевиками планировалось совершение [двух терактов|committed attack status:planned].
Задержаны [12 жителей|detained person], совершивших поджог [двух релейных шкафов|committed other =2].
На родину из рядов банд добровольно вернулись [13 граждан|repatriated person].
В базу данных внесено [4 500 боевиков|registered militant].
На скамье подсудимых находились [19 человек|prosecuted person].
Операция привела к спасению [4 414 жертв торговли людьми|freed person] и аресту [12 вербовщиков|detained recruiter].
Заблокировано [80 каналов и материалов|blocked internet_resource+information_item], удалено [90 каналов и чатов|removed internet_resource].
Выявлено [3,5 тысячи наркоправонарушений|identified crime].
Перечень насчитывает [18 организаций|listed organization status:stock].
Взрыв унёс жизни [12 человек|killed person], подрыв [двух опор|committed other =2] обесточил посёлок.
Для охраны форума было выделено [4,2 тыс. полицейских|conducted officer status:resource] и [30 кинологов|conducted officer status:resource].
Безопасность саммита обеспечивали [6 тысяч сотрудников|conducted officer status:resource], [14 вертолётов|conducted other status:resource] и [девять катеров|conducted other =9 status:resource].
[120 постов|conducted other status:resource] выставлено на въездах в город, задержаны [двое боевиков|detained militant =2].
Удалено [120 постов|removed information_item] с призывами к терактам.
Полиция добилась закрытия [940 сайтов|blocked internet_resource].
По требованию прокуратуры обеспечено закрытие [61 сообщества|blocked internet_resource].
С [58 родственниками|other person] боевиков ведётся разъяснительная работа.
Через эти карты за рубеж ушло [9 млн рублей|other money rub].
На нужды банды собрано [два десятка миллионов рублей|other money rub =20000000].
Бойцы участвовали в [310 спецоперациях|conducted operation].
Решения о неразрешении въезда приняты в отношении [12 тысяч иностранцев|entry_denied foreigner].
Оперативники вышли на [четверых вербовщиков|identified recruiter =4].
На пограничном посту с поезда сняли [двоих боевиков|detained militant =2].
Ограничен доступ к [19 криптокошелькам|frozen account].
На манёвры выведены [3 тысячи военнослужащих|conducted officer status:exercise] и [200 единиц техники|conducted other status:exercise].
По замыслу главарей, на рынке должны были сработать [три фугаса|committed explosive_device status:planned =3].
По замыслу учения, условные боевики захватили [40 заложников|abducted civilian status:exercise].
Придётся заблокировать [ещё не менее 40 тысяч страниц|blocked internet_resource status:required at_least].
[Фактов провоза оружия не выявлено|identified crime =0].
[Двое|wanted person status:stock] скрылись и разыскиваются.
С [340 ресурсов|other internet_resource] снят запрет.
Владельцы сайтов очистили от экстремистских материалов [900 страниц|removed internet_resource].
К интернету подключено 300 школ, новой мебелью оснащено 14 кабинетов. Изъято [12 гранат|seized grenade].
Выявлено 340 случаев гриппа. Фестиваль посетили 12 тысяч гостей. Задержано [12 боевиков|detained militant].
Изъято [12 кг синтетических препаратов|seized drugs kg].
Из тайника извлекли [килограммов сорок селитры|seized explosives kg about].
В тайнике лежало [патронов штук шестьсот|seized ammunition about =600].
Изъято: стволов [20|seized firearm], гранат [300|seized grenade].
В учениях с применением беспилотников [семь пограничных групп|conducted other =7 status:exercise] отработали блокирование, задержаны [12 боевиков|detained militant].
Уничтожены [14 боевиков|eliminated militant], [девять|detained militant =9] захвачены.
Заложниками боевиков стали [четверо чабанов|abducted civilian =4].
Закрыты [36 подпольных обменников|dismantled other].
Обнаружено при досмотре [900 патронов|seized ammunition].
Потери боевиков составили [40 человек|eliminated militant].
Банда потеряла [15 человек|eliminated militant].
Соцсети закрыли [230 групп экстремистов|blocked internet_resource].
Разминировано [80 гектаров|conducted other ha].
С пунктов пропуска возвращены [300 иностранцев|entry_denied foreigner].
Неизвестные попытались поджечь [три военкомата|attempted other =3].
Осуществить [четыре взрыва|prevented attack =4] боевикам не удалось.
Не доведены до конца [шесть преступлений|prevented crime =6].
Гражданства лишены [1 200 выходцев из других стран|other foreigner =1200].
Ликвидирована преступная группа в составе [9 человек|suppressed person].
Из [2 965 похищенных стволов|other firearm =2965] разыскано [930|seized firearm].
Ликвидированы [12 боевиков|eliminated militant]. Экспорт зерна вырос на 12%, средний возраст участников составил 25, товарооборот достиг 900 млн.
Предпринимались попытки подорвать пути ([62 случая|attempted attack]), задержаны [12 боевиков|detained militant].
Сорвалось нападение на [два отдела полиции|attempted other =2]. Отражены нападения на [12 застав|prevented other].
Сборная забила четыре гола, вратарь отразил три пенальти, клуб оштрафован на 2 млн рублей.
Суд взыскал с застройщика 2 млн рублей. При пожаре погибли трое. От налога освобождены 900 предпринимателей.
Археологи нашли 300 монет, ЕГЭ сдали 12 тысяч выпускников. Задержан рейс, на борту 120 пассажиров.
Взрыв бытового газа разрушил два этажа, погибли семеро.
При взрыве в автобусе погибли [семеро|killed person =7].
Боевики подожгли автобус, пострадали [трое|wounded person =3].
Наручники надели на [12 подозреваемых|detained suspect], [14 человек|detained person] погрузили в автозаки.
На тот свет отправили [троих боевиков|eliminated militant =3].
С чёрного рынка убрали [40 кг гашиша|seized drugs kg], с видеохостинга снесено [900 роликов|removed information_item].
Суд отправил в колонию [40 боевиков|convicted militant]. Пожизненное получили [двое|convicted militant =2].
Задержано [12 боевиков|detained militant]. Перечень террористов пополнился [40 фамилиями|listed person] и насчитывает [900 человек|listed person status:stock].
Ликвидированы [трое бойцов ИГИЛ|eliminated militant].
По делу о теракте проведено [свыше двухсот экспертиз|conducted other], потерпевшими признаны [187 граждан|other person].
Через границу пытались провезти [12 кг героина|attempted drugs kg] и [восемь пистолетов|attempted firearm].
Пресечена попытка провезти [31 кг гашиша|seized drugs kg].
Банда намечала ограбить [три банка|committed other status:planned].
Раскрыто [412 преступлений|identified terror_crime+extremist_crime], связанных с терроризмом и религиозным экстремизмом.
За хранение оружия сели [40 человек|convicted person].
Перестали открываться [300 сайтов боевиков|blocked internet_resource].
Задержаны [40 иностранцев|detained foreigner]: [12 граждан Узбекистана|detained foreigner part=40] и [28 граждан Таджикистана|detained foreigner part=40].
Изъяты [14 сим-карт|seized other], [12 банковских карт|seized other] и [14 кг самодельной взрывчатки|seized explosives kg].
В розыске числятся [5 тысяч стволов|wanted firearm status:stock], [около двух тысяч наших граждан|wanted person status:stock] по-прежнему в розыске.
Суд постановил конфисковать [23 единицы оружия|seized weapon].
Террористы переправили в Сирию [27 человек|other person].
Отмечены [46 попыток прорыва границы|attempted crime] боевиками.
Мониторингом охвачено [12 тысяч сайтов экстремистов|conducted internet_resource].
Население принесло в отделения полиции [214 единиц оружия|surrendered weapon] в рамках месячника добровольной сдачи.
Добровольно прекратили преступную деятельность [37 боевиков|surrendered militant].
Банки остановили операции [шестнадцати террористов|frozen militant].
Сейчас в перечне террористов [900 человек|listed person status:stock] и [40 организаций|listed organization status:stock].
Ведомство ведёт перечень террористов. Всего на 1 декабря в нём [16,3 тысячи имён|listed person status:stock].
На профилактическом учёте [900 сторонников экстремистов|registered member status:stock], под стражей [40 террористов|detained militant status:stock].
В производстве следователей [87 дел о терроризме|case_opened criminal_case status:stock].
В заложниках у террористов [40 человек|abducted person status:stock], на руках у населения [5 тысяч стволов оружия|registered firearm status:stock].
Боевикам не удалось совершить [12 терактов|prevented attack].
Сумма замороженных средств террористов выросла с [22|frozen money rub =22000000] до [61 млн рублей|frozen money rub].
Объём изъятых наркотиков вырос с [300|seized drugs kg] до [412 кг|seized drugs kg].
Среди выдворенных иностранцев, связанных с террористами, [44 гражданина Узбекистана|deported foreigner], [39|deported foreigner] — Таджикистана.
Потери правоохранителей в бою с боевиками составили [8 человек|killed officer].
Смертная казнь назначена [пятерым террористам|convicted militant], в ориентировки внесены [40 террористов|wanted militant].
В результате теракта [14 человек|killed person] погибли на месте, [двое|killed person] скончались в собственном доме.
Жители потеряли работу, задержано [12 боевиков|detained militant].
В ходе спецопераций ликвидированы [42 боевика|eliminated militant], потери правоохранительных органов составили [8 человек|killed person].
В зону конфликта прибыли [свыше 40 тыс. боевиков|other militant].
Раненых – [40 человек|wounded person], погибших – [12 человек|killed person].
Число задержанных составило [1 100 человек|detained person].
Общий вес наркотиков, изъятых у курьеров, составил [80 килограмм|seized drugs]. Вес багажа составил 40 кг.
Масса изъятого героина составила [12 килограмм|seized drugs].
Число мигрантов, задержанных в ходе рейда, достигло [85|detained foreigner].
Количество боевиков, уничтоженных с начала года в горах, достигло [43|eliminated militant].
"Предотвращено [40 преступлений|prevented crime], включая [29 терактов|prevented attack]", - рассказал он в интервью "Вестнику".
Погибших боевиков – [5 человек|eliminated militant], задержанных — [12 человек|detained person].
[Терактов|committed attack =0], [убийств|committed crime =0] полицейских и [захвата заложников|committed attack =0] в республике не было.
В ходе обысков изъято [14 телефонов|seized other], [наркотических средств не изъято|seized drugs =0].
Возбуждено [три дела|case_opened criminal_case] о хищениях, [дел о терроризме не возбуждалось|case_opened criminal_case =0].
[Участников бандподполья за месяц не задержано|detained member =0]. Жалоб на изъятие оружия не рассматривалось.
Похищенных террористами [детей нет|abducted minor =0]. Раненых [полицейских, по его словам, не было|wounded officer =0].
[Терактов|committed attack =0], [подрывов|committed attack =0] и [нападений|committed attack =0] на полицейских не допущено.
Подсудимые раздобыли [пять пистолетов|other firearm] и [семь гранат|other grenade].
На 1 октября в перечень экстремистов включено [9 тыс. человек|listed person status:stock], за год он пополнился на [312 человек|listed person].
Изъято [14 тонн наркотиков|seized drugs t] и [312 единиц оружия|seized weapon], на долю пограничников пришлось [5,2 тонны|seized drugs t =5.2].
Для допроса доставлены [девятнадцать человек|detained person], в УВД для разбирательства препровождены [семь иностранцев|detained foreigner].
Изъято [двести с лишним килограммов аммонала|seized explosives kg =200] и [десять с лишним литров кислоты|seized other l =10].
Изъято [210|seized firearm] единиц огнестрельного и [34 – холодного оружия|seized cold_weapon].
Изъято [15 кг|seized drugs kg =15] растительных и [3 кг синтетических наркотиков|seized drugs kg =3].
Задержаны [40 боевиков|detained militant], [семеро|eliminated militant] погибли при штурме домов, [двенадцать|convicted militant] осуждены.
Материалы легли в основу [74 уголовных дел|case_opened criminal_case], фигурантами стали [53 человека|prosecuted person].
Задержаны [46 человек|detained person], из них [двенадцать|other person part] освобождены от уголовной ответственности.
[Свыше 400 дагестанцев|other person] выехали в Сирию. В единый розыскной массив внесены [700 человек|listed person].
Благодаря упреждающей работе силовых структур пресечено [197 преступлений террористической направленности|prevented terror_crime], в том числе [134 теракта|prevented attack part]. Из них [шесть|prevented attack part] готовились в городах.
В результате деятельности служб пресечено [12 терактов|prevented attack], пресечена деятельность [14 ячеек|suppressed cell].
Служба ограничила доступ к [шести зарубежным почтовым сервисам|blocked internet_resource] и [двум мессенджерам|blocked internet_resource].
Задержан [71 чел|detained person]., ещё [14 чел|wanted person]. объявлены в розыск.
Изъято [16 000 (шестнадцать тысяч) патронов|seized ammunition =16000] и [12 (двенадцать) кг тротила|seized explosives kg =12].
Число убитых: [19 (девятнадцать) человек|killed person =19].
Задержаны [9 боевиков|detained militant] и [54 пособника|detained accomplice]. [Двое|wounded accomplice part=54] из последних ранены.
Закрыт доступ к [18 сайтам|blocked internet_resource], [32 группам|blocked internet_resource] и [44 каналам|blocked internet_resource].
Закрыто [12,5 тыс. страниц|blocked internet_resource] и [1 100 каналов|blocked internet_resource].
Ещё [300 ресурсов|blocked internet_resource] ограничены по решению суда.
Задержаны [трое участников ячейки|detained member] численностью [9 человек|other person].
Изъяты [2 АК-74|seized firearm], [4 РПГ-7|seized heavy_weapon] и [6 РГД-5|seized grenade].
Изъято [1 200 экземпляров|seized literature] [14 запрещённых изданий|seized literature].
Число объявленных в розыск достигло [75|wanted person], привлечённых к ответственности — [60|prosecuted person].
Двое водителей отделались годом условно. Уничтожены [12 схронов|dismantled cache status:result].
На границе арестовано криптокошельков: 75.
По сводке ранено за день – [30|wounded person], осуждено судами области – [41|convicted person].
Сапёры очистили от неразорвавшихся снарядов [46 гектаров полей|conducted other ha]. Военные разминировали на территории двух районов [30 га|conducted other ha].
Ранены [80 человек|wounded person]. [34 пострадавших|wounded person status:stock part=80] – в состоянии средней тяжести. [12 раненых|wounded person status:stock part=80] завершают лечение.
Четыре жителя города изучали запрещённые материалы. Изучено [300 аккаунтов|conducted account]. Изъято [65 кг травы гармалы|seized drugs kg].
Общие потери террористов, понесённые ими за день боёв, составили [44 человека убитыми|eliminated militant] и [66 ранеными|wounded militant].
Потери талибов, по данным армии, достигли [30 убитыми|eliminated militant]. Потери военных составили [9 человек убитыми|killed officer].
Вчера задержали ещё [четыре участника банды|detained member]. Четыре полицейских задержали [двоих боевиков|detained militant].
В тайнике под Шатоем лежали [6 автоматов|seized firearm] и [9 килограммов тротиловых шашек|seized explosives kg =9].
За прошлый год суды осудили по статье 242-1 [174 человека|convicted person =174], годом ранее — [131|convicted person].
На учёте состоят [8 600 боевиков|registered militant status:stock], против [7,9 тыс.|registered militant status:stock] год назад.
Пресечено [три побега|prevented crime]: [два|prevented crime part] – в колонии № 14, [один|prevented crime part] – в СИЗО города Нарына.
Изъяты [килограмм с четвертью пластита|seized explosives kg =1.25] и [три килограмма с половиной гашиша|seized drugs kg =3.5].
Закрыт [171 сайт|blocked internet_resource], удалено материалов на [640 страницах|removed internet_resource =640], то есть [вчетверо|removed internet_resource times] меньше.
▪️Изъято [40 ружей|seized firearm]. ✅Задержаны [12 боевиков|detained militant]❗️
В суд доставлены [34 мигранта|detained foreigner]. Сотрудники ежедневно просматривают [до 3 тысяч страниц|conducted internet_resource].
Сумма средств, изъятых по таким делам в соседних странах, за два года выросла до [90 млн рублей|seized money rub].
Общая сумма активов, замороженных у пособников, достигла [4 млн сомов|frozen money kgs]. Сумма средств, похищенных у пенсионеров, достигла 5 млн сомов.
Росфинмониторинг передал в ФСБ [70 материалов|other document] о финансировании террористов, по [18|case_opened criminal_case part=70] из которых возбуждены уголовные дела.
Проведена [51 проверка|conducted operation] по фактам вербовки боевиков, по [девяти|case_opened criminal_case part=51] из них возбуждены дела.
Изъято [640 кг наркотиков|seized drugs kg]. Таким образом, общий объём изъятого сократился на [18%|seized drugs percent].
Жители сдали за вознаграждение [90 ружей|surrendered firearm] – [вдвое|surrendered firearm times] больше, чем в прошлом году.
Въезд в страну закрыт [900 иностранцам|entry_denied foreigner] – [втрое|entry_denied foreigner times] больше, чем в прошлом году.
Задержаны [пятеро|detained person], [один|wounded person part] из которых, отстреливаясь, был ранен.
Это позволило на [12%|committed attack percent] снизить число терактов. Меры помогли в [2 раза|committed crime times] сократить количество краж оружия.
Сложили оружие и вернулись к мирной жизни [68 участников подполья|surrendered member].
Задержаны [17 человек|detained person]. [11 из задержанных являются иностранными гражданами|detained foreigner =11].
В столице задержаны [17 человек|detained person]. В перестрелке [трое полицейских|killed officer whole] погибли, [восемь|wounded officer whole] ранены, [шесть боевиков|eliminated militant whole] ликвидированы.
Число преступлений уменьшилось более чем на 12,7 тыс. Отмечено снижение преступности почти на 6 тысяч фактов. Изъято [40 ружей|seized firearm].
Удалось пресечь попытки выезда в лагеря более [100 граждан|prevented person]. Предотвращены попытки выезда [15 подростков|prevented minor].
Задержаны [40 боевиков|detained militant]. Количество стран, которые вовлечены в войну, возросло до 100.
Ликвидировано [4300 наркоформирований|suppressed criminal_group].
Изъято [1тыс. 148 кг наркотиков|seized drugs kg =1148], из которых [более 400 кг|seized drugs kg part=1148] составил героин. Изъято [5кг. героина|seized drugs kg =5], задержаны [12 боевиков|detained militant].
Правоохранители потеряли убитыми [18 человек|killed officer], ранеными – [46|wounded officer].
У полиции [трое раненых|wounded officer]. У боевиков [двое раненых|wounded militant].
Ранены [40 человек|wounded person]. Из мирных жителей пострадали [11|wounded civilian].
На рынке взорвались [две бомбы|committed ied]. Обезврежено [29 фугасов|destroyed explosive_device], ещё [семь|committed explosive_device] сработали.
В розыске, как выяснилось, находились [22 пассажира|wanted person status:stock].
Спецназ вывел из здания [40 заложников|freed civilian].
Боевики захватили Дом печати. Силовики блокировали здание и уничтожили [шестерых|eliminated militant], ещё [троих|eliminated militant] – в школе.
Число похищенных сократилось на [треть|abducted person percent =-33], до [3 тысяч|abducted person].
Потери ведомства составили [девять человек|killed officer]. На боевом посту ранены ещё [27|wounded officer].
Получателей установлено [23|identified person], арестовано [17|detained person part].
""".strip().splitlines()
