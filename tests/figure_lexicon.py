"""Marked lines for codes: siblings of the lexicon's words, and deeds told by words that stand beside others."""

from __future__ import annotations

CODES = """
За полгода вступили в силу приговоры в отношении [27 сторонников джихадизма|convicted member].
Суды признали незаконными [12 интернет-ресурсов|listed internet_resource], противоправными – [40 роликов|listed information_item].
Ведомство передало соседям сведения о [42 вербовщиках|identified recruiter] и [12 ячейках|identified cell].
По данным полиции, ранения получили [трое сотрудников|wounded officer].
Погибшими числятся [38 боевиков|eliminated militant].
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
Задействованы [12 сапёрных групп|conducted other status:resource] и [9 кинологических групп|conducted other status:resource].
"""
