"""Zeros by negation, and denials that count nothing; marked as in test_figures."""

from __future__ import annotations

ZEROS = """
В 2018 году учтено [семь дел|registered criminal_case], в 2017-м – [два|registered criminal_case 2017-01-01/2017-12-31], ранее таких дел не было.
С января [терактов в республике не было|committed attack =0]. В прошлом году их было [два|committed attack 2018-01-01/2018-12-31].
[Ни одного гранатомёта|seized heavy_weapon =0] не найдено, хотя годом ранее их было [семь|seized heavy_weapon].
Из лагерей вывезены [54 ребёнка|repatriated minor], [взрослых среди них не было|repatriated person =0 part=54].
Осуждены [17 человек|convicted person], среди них нет [ни одной женщины|convicted person =0 part=17].
Выдворены [60 человек|deported person], в том числе [ни одного гражданина Ирака|deported foreigner =0 part=60].
Погибли [девять человек|killed person]. [Иностранных граждан среди погибших и пострадавших нет|killed foreigner =0 part=9].
Изъяты [семь автоматов|seized firearm], [гранат среди них не было|seized grenade =0 part=7].
[Попыток прорыва границы|attempted crime =0] за неделю не зафиксировано.
[Попыток совершения терактов|attempted attack =0] в дни выборов не отмечено.
При обыске [взрывчатых веществ найдено не было|seized explosives =0], [ни одного ствола|seized firearm =0] изъято не было.
[Ни одно из готовившихся преступлений|committed crime =0] не было доведено до конца.
В прошлом году терактов было [три|committed attack], в этом – [ни одного|committed attack =0].
Задержаны [пятеро|detained person], обвинение [никому не предъявлено|prosecuted person =0].
[Местное население не пострадало|wounded civilian =0]. [Личный состав не пострадал|wounded officer =0].
[Сотрудники полиции травм не получили|wounded officer =0], [никому из боевиков|other militant =0] скрыться не удалось.
Спецназ [потерь не имеет|killed officer =0]. [Пострадавшие отсутствуют|wounded person =0].
«Рейд завершён, – сказал полковник. – [Потерь среди сотрудников нет|killed officer =0]».
[Потерь нет|killed officer+civilian =0] ни среди военных, ни среди мирных жителей.
[Нет ни погибших|killed person =0], [ни раненых|wounded person =0].
Условных [потерь среди заложников не было|killed civilian =0].
На июнь намечались [четыре взрыва|committed attack status:planned], но [ни один из них не состоялся|committed attack =0].
Терактов, напомнил министр, [не было|committed attack =0] ни в прошлом, ни в нынешнем году.
В 2022 году произошло [четыре теракта|committed attack], в нынешнем году [их не было|committed attack =0].
Изъято [90 кг гашиша|seized drugs kg], взрывчатки, к счастью, [ни грамма|seized explosives g =0].
Не допущено [ни одного случая вывоза взрывчатки|committed crime =0]. [Сайтов за неделю не блокировали|blocked internet_resource =0].
На посту служили [12 милиционеров|conducted officer]; [ни один из прикомандированных|killed officer =0] не погиб.
Освобождены [18 заложников|freed civilian], [потерь среди них нет|killed civilian =0].
[Терактов|committed attack =0] и иных происшествий допущено не было.
Осуждены [70 человек|convicted person], [оправдательных приговоров нет|other decision =0].
По запросам выданы [14 человек|extradited person], в этом году [таких выдач пока не было|extradited person =0 2019-01-01/2019-06-13].
В 2016 году осуждены [14 боевиков|convicted militant]. В 2017-м [подобных приговоров не выносилось|convicted militant =0 2017-01-01/2017-12-31].
В боях [погибших среди личного состава нет|killed officer =0]. [Таковых не было|killed officer =0 2016-01-01/2016-12-31] и за весь 2016 год.
Проверено [40 фондов|conducted organization]; ни у одного из них связей с боевиками нет. Не произошло [ни единого теракта|committed attack =0].
Удалось обойтись [без жертв|killed person =0] и [пострадавших|wounded person =0]. Осуждены [93 боевика|convicted militant], оправдательных приговоров [ни одного|other decision =0].
Нет [ни погибших среди личного состава|killed officer =0], [ни пострадавших среди мирных жителей|wounded civilian =0].
За неделю изъято [14 гранат|seized grenade] и [ни одного автомата|seized firearm =0]. Среди [19 задержанных|detained person] — [шесть иностранцев|detained foreigner part=19] и [ни одной женщины|detained person =0 part=19].
Проверено [800 человек|conducted person]; [террористов среди них не оказалось|identified militant =0 part=800].
Установлены [90 вербовщиков|identified recruiter]; [граждан, не достигших 14 лет, среди них нет|identified minor =0 part=90].
Задержаны [12 боевиков|detained militant], а [терактов, как и прежде, мы не допустили|committed attack =0]. [Ни одному из разыскиваемых|other suspect =0] не удалось уйти.
[Граждан страны среди жертв терактов|killed person =0] в Европе нет.
В лагере остаются [90 женщин|other person status:stock], [детей среди них нет|other minor =0 status:stock part=90].
Терактов больше всего в Оше ([12|committed attack]), [ни одного не зарегистрировано|committed attack =0] в Нарыне.
В апреле задержаны [шестеро|detained person], найдено [три СВУ|seized ied]; в мае – [никого|detained person =0].
Задержаны [шестеро|detained person], [иностранцев в ячейке не было|identified foreigner =0]. [Оправдательных приговоров не выносилось|other decision =0].
Удалось [не допустить терактов|committed attack =0] в дни праздника. В итоге [избежать жертв|killed person =0] удалось.
Среди осуждённых [14 женщин|convicted person], [несовершеннолетних же нет|convicted minor =0].
В 2015 году предотвращено [12 терактов|prevented attack], в 2016-м – [ни одного|prevented attack =0].
""".strip().splitlines()

NO_ZEROS = """
Главная задача штаба – не допустить терактов и жертв среди населения. Мы не допустим ни одного теракта.
Посты усилены, чтобы не было жертв. Теракта могло не быть. Терактов больше не будет, заверил министр.
Террористической угрозы для жителей нет, угрозы взрыва нет. Информации о жертвах нет.
Пограничники не допустили прорыва боевиков. Террористам не удалось осуществить теракт.
Взрыва на вокзале не случилось. Невозможно представить ни одно учение без него.
Нераскрытых терактов нет. Нет таких преступлений, которые нельзя раскрыть. Больших жертв удалось избежать.
""".strip().splitlines()
