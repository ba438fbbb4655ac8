"""Wordings of agencies and of local news: weights of goods, survivors, prices, who was how many."""

AGENCY = """
Грузовик въехал в толпу, погибли [84 человека|killed person], [202|wounded person] ранены.
Боевики собирались взорвать [два храма|committed other status:planned]. [Двоих|killed person] полицейские застрелили. [Пятерых|eliminated person] военные уничтожили.
К погибшим добавились [восемь раненых|killed person], скончавшихся в больнице. [Двоих раненых солдат|killed officer], умерших в госпитале, похоронили.
Произошло [164 нападения|committed attack], они стоили жизни [1,2 тыс. человек|killed person =1200]. Армия недосчиталась [12 солдат|killed officer].
В руках террористов побывали [118 врачей|abducted civilian] и больных. На штурм пошли [150 бойцов|conducted officer status:resource].
КГБ установил [четверых их знакомых|identified person]. Ячейка обзавелась [четырьмя ружьями|other firearm].
Бомбы привели в действие [две смертницы|committed militant]. Колонну атаковали [пятеро боевиков|committed militant], [двое|eliminated militant] убиты.
В здание ворвались [12 вооружённых людей|committed militant], которые взяли в заложники [около 60 человек|abducted person].
На пост напали [до десяти боевиков|committed militant], ранив [двоих|wounded person]. [Пятеро бандитов|committed militant] ворвались в отдел и убили [троих|killed person].
[Пятеро боевиков|committed militant] напали на пост, полицейские убили [двоих|eliminated militant].
Военные в четверг атаковали в горах [40 боевиков|other militant]. ВС САР атаковали [12 боевиков|other militant].
Освобождены [18 военнослужащих|freed officer], ещё [шестеро|abducted officer status:stock] остаются в руках боевиков. Обменяны [14 пленных|freed person].
На посту изъят [41 свёрток|seized other]. По данным экспертов, это был опий общим весом [17 кг|seized drugs kg].
Таможня задержала партию гашиша. Вес груза составил [более 23 кг|seized drugs kg more_than].
Обнаружена бомба. Вес заряда составил 5 кг.
Отобраны [сотни килограммов опия|seized drugs kg vague].
Изъято [46 гладкоствольных «стволов»|seized firearm] и [12 «гранат»|seized grenade].
Сбиты [четыре дрона|destroyed other] над Тулой и по [одному беспилотнику|destroyed other] над Орлом и Курском.
Убив [двоих полицейских|killed officer], бандиты, которых, по словам очевидцев, было [пятеро|other militant], бежали в лес.
Банда действовала в горах. В её состав входило [около 70 человек|other person].
В бою погибли [девять солдат|killed officer], уцелели лишь [трое бойцов|other officer].
В лечебных учреждениях находятся [14 пострадавших|wounded person status:stock] при взрыве, [шесть человек|wounded person] чувствуют себя плохо.
Погибли [двое прохожих|killed civilian], [31 пассажиру|wounded civilian] потребовалась госпитализация.
Выявлено [60 нарушений|identified crime], опротестованы [14 актов|other other].
За автомат – 8000 рублей.
Сдано [17 ружей|surrendered firearm] и [ни одного карабина|surrendered firearm =0].
В перечень внесены [23 жителя|listed person] и [ни одной организации|listed organization =0].
На каналы боевиков были подписаны [более 90 тысяч пользователей|other person].
По городу враг выпустил [31 беспилотник|committed other].
Следует обучить [не менее 70 инспекторов|other officer status:required].
На тренировке [80 сотрудников|conducted officer status:exercise] отрабатывали освобождение заложников.
Заморожены активы [14 лиц|frozen person]. Общая сумма превысила [9 млн рублей|frozen money rub].
Изъято [12 машин|seized other]. Стоимость конфискованного оценена в [40 млн рублей|seized money rub].
Выданы соседям [четверо граждан|extradited person] республики.
С начала года задокументированы [шесть преступных групп|identified criminal_group].
В перечень внесены [33 жителя|listed person], ещё [12|other person] закрыт выезд.
По статье 205.2 осуждены [17 человек|convicted person], по статье 208 – [26|convicted person], по статье 361-2 – [восемь|convicted person].
Рассмотрены итоги [13 спецопераций|conducted operation].
Изъято [более тысячи с половиной гранат|seized grenade =1500] и [64 СВУ и гранат|seized ied+grenade].
Они собирались напасть на [два поста милиции|committed other status:planned], сообщает 24.kg.
Жители сдали на утилизацию [21 карабин|surrendered firearm]. [Семь детей|repatriated minor], родители которых погибли, воюя на стороне боевиков, возвращены из Ирака.
Самолёт с [19 детьми|repatriated minor] вылетел из Дамаска. [Пятеро|wounded person status:stock] лечатся амбулаторно.
[16 патронов|seized ammunition], [300 граммов пороха|seized explosives g], а также [девять стволов|seized firearm] изъяли у жителей села.
Потери правительственных сил составили [шестеро убитых|killed officer] и [14 раненых|wounded officer].
Республика получила из Турции [семерых боевиков|extradited militant], в заложники взяты [44 жителя|abducted civilian] села.
Нейтрализованы [пятеро контрабандистов|neutralized suspect], [двоим|other suspect] удалось отойти к границе.
Осуждены [девять террористов|convicted militant], [оправдательных приговоров по этим делам не выносилось|other decision =0].
По посёлку были запущены самодельные ракеты и сожжены [девять амбаров|destroyed other].
В бою погибли [300 боевиков|eliminated militant], [91|prosecuted militant] по возвращении на родину привлечён к ответственности, [40|wanted militant status:stock] остаются в розыске.
Более [300|killed person more_than] из них погибли в Сирии, [91|convicted person] после возвращения осуждён.
В июне ранены [390 человек|wounded person], в мае погибших было [43|killed person 2019-05-01/2019-05-31]; годом ранее осуждённых насчитывалось [12|convicted person 2018-05-01/2018-05-31].
Изъяты [40 тысяч долларов|seized money]. Дел об организации незаконной миграции стало на [12%|case_opened criminal_case =-12] меньше – [640|case_opened criminal_case].
Изъято [9 тыс. патронов|seized ammunition] калибра 7,62 и [полтора килограмма тротила|seized explosives kg]. Два ствола были калибра 5,45 и 7,62.
Выдворены [194 иностранца|deported foreigner], ещё [380|entry_denied foreigner] закрыт въезд – [в 1,6 раза|entry_denied foreigner =1.6] больше.
Закрыто или ограничено в доступе [1,1 тыс. групп и каналов|blocked internet_resource].
В перечень наркотиков внесены [28 новых веществ психотропного действия|listed drugs].
Избежать потерь, признал В.В.Лазов, не удалось: погибли [112 сотрудников|killed officer].
[Шестьсот граждан|other person status:stock] находятся в рядах группировок, ещё [93|killed person], по последним данным, погибли, [12|repatriated person], как стало известно, вернулись.
Пострадали [свыше 180 жителей|wounded person more_than], эвакуировано [более 58 тысяч|other person more_than =58000]. В стране развёрнуто [4 тыс.|conducted officer =4000 status:resource] французских и [3,8 тыс. африканских военных|conducted officer status:resource].
"""
