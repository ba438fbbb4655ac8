"""Marked lines for the words of figures: verbs, nouns, wrappers and honours, as the releases of different bodies have them."""

from __future__ import annotations

WORDS = """
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
""".strip().splitlines()
