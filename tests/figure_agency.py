"""Wordings of agencies and of local news: weights of goods, survivors, prices, who was how many."""

AGENCY = """
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
"""
