"""Marked cases in the manner of Russian services: participles before the noun, things before their verb, losses of two sides, weights of what was caught."""

RELEASES = """
Суд вынес приговор [пятерым готовившим взрыв в порту диверсантам|convicted militant].
Задержаны [62 поддавшихся вербовке горожанина|detained person]. Домой вернулись [17 уехавших воевать граждан|repatriated person].
Осуждены [12 причастных к подрыву моста лиц|convicted person]. Выявлено [340 не состоявших на учёте владельцев|identified person] оружия.
Выданы [18 находившихся в межгосударственном розыске граждан|extradited person], жители добровольно сдали [9 ружей|surrendered firearm].
За год отмечено [12 вооружённых прорывов|committed crime].
На мероприятие «Рубеж» выведено [14 тысяч полицейских|conducted officer].
Разгромлена банда: [двое её главарей|eliminated leader], граждане Гвинеи, убиты, [ещё четверо|convicted leader], ранее судимые, осуждены. [Один боевик|eliminated militant], житель Гвинеи, уничтожен. [Двое студентов|detained person], уроженцы Оша и Баткена, арестованы.
[Случаев гибели сотрудников не отмечено|killed officer =0], [фактов похищения людей нет|abducted person =0].
[Преступных групп, готовивших взрывы, не обнаружено|identified criminal_group =0]. [Ячеек не выявлено|identified cell =0].
Задержаны [374 лица|detained person], находившихся в розыске (в 2008 году — [291|detained person]). Выданы [22 гражданина|extradited person], находившихся в розыске, высланы (из порта — [13|deported person]) и остальные.
Вербовщики вели [140 телеграм-каналов|other internet_resource]. Заблокированы [96 из них|blocked internet_resource part=140].
Задержаны [двое планировавших поджог вокзала подростков|detained minor]. Осуждены [9 воевавших в Сирии на стороне ИГИЛ жителей|convicted person].
Осуждены [12 воевавших|convicted person] на стороне боевиков. Освобождены [4 удерживаемых боевиками заложника|freed civilian].
Задержаны [четверо ранее неоднократно судимых жителей|detained person] посёлка.
Заблокировано [30 распространявших идеи терроризма сайтов|blocked internet_resource]. Задержаны [двое|detained person] обстрелявших колонну.
Огнестрельного оружия у жителей изъято [более 350|seized firearm] единиц, а боеприпасов обнаружено [12 тыс.|seized ammunition] штук.
Заблокировано [80 сайтов|blocked internet_resource], заявил глава службы в эфире телеканала «Регион 24».
В бою погибли [четверо|killed officer] со стороны полицейских и [семеро|eliminated militant] – со стороны боевиков.
Выявлено [90 фактов контрабанды|identified crime] наркотиков, изъято [более 300 кг|seized drugs kg], возбуждено [14 дел|case_opened criminal_case].
Осуждены [40 боевиков|convicted militant] по 30 делам, при этом [6|convicted militant part] из них приговорены к пожизненному сроку.
Убиты [пять боевиков|eliminated militant]. Дом окружали сотрудники полиции. [Двое|wanted militant part] из них находились в розыске.
С начала года возбуждено [90 дел|case_opened criminal_case]. Из них [50 уголовных дел|case_opened criminal_case part] возбуждено за контрабанду (в аналогичном периоде 2018 года – [41 уголовное дело|case_opened criminal_case 2018-01-01/2018-06-13]).
Принято [19 тыс. решений|other decision] о выдворении. Вынесено [2 тыс. приговоров|convicted decision].
Задержаны [10‑15 человек|detained person range], изъято [5 пистолетов‑пулемётов|seized firearm], заблокировано [20 интернет‑ресурсов|blocked internet_resource].
Рейды шли в два этапа: первый – с 3 по 9 марта, второй – с 5 по 12 мая. Задержаны [90 мигрантов|detained foreigner 2019-03-03/2019-05-12].
Задержаны торговцы, которые каждый месяц производили [200 кг наркотиков|other drugs kg]. Выявлены [9 лабораторий|identified laboratory], [шесть|identified laboratory part] из них изготавливали мефедрон.
Таможня остановила [34 тонны контрабанды|seized drugs t] наркотиков. К ответственности привлечены [90 российских и иностранных граждан|prosecuted person].
В 2018 году совершено [3 теракта|committed attack 2018-01-01/2018-12-31]. В 2017 году отмечено [5 таких случаев|committed attack 2017-01-01/2017-12-31].
Изъято [160 стволов|seized firearm]. Среди них [40 автоматов|seized firearm part], а также [70 ружей|seized firearm part].
Из [45 сайтов|other internet_resource] разблокированы [37|other internet_resource part], и [8|other internet_resource part] остаются заблокированными.
В результате взрыва [45 человек|killed person] погибли, среди них [двое детей|killed minor part], и [более 50|wounded person] ранены.
[40 человек|killed person] убиты, включая [троих полицейских|killed officer part], ещё [12|wounded person] получили ранения.
Предъявлены обвинения по ст. 209 (бандитизм), 279 (вооружённый мятеж) и 317 УК [троим боевикам|prosecuted militant].
Задержаны [двое участников нападения|detained member None/None] отряда на 6-й блокпост в 1999 году, при котором погибли [14 солдат|killed officer 1999-01-01/1999-12-31].
Амнистией, объявленной в июне 2003 года, воспользовались [70 боевиков|surrendered militant]. Всего сложили оружие [90 боевиков|surrendered militant None/None].
Обнаружены [три самодельных взрывных устройства|seized ied] общим весом 45 кг, обыскано [семь домов|conducted other].
Задержаны [12 граждан государств Азии|detained foreigner].
Дело возбуждено в отношении [двух уроженцев|prosecuted person] республики. Задержаны [9 уроженцев|detained person] Дагестана, [4 уроженца|detained foreigner] Республики Таджикистан.
ФСБ задержала [двух вербовщиков|detained recruiter None/None], сообщил Центр общественных связей ФСБ (ЦОС) во вторник.
"""
