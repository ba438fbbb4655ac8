"""Figures as marked text: `[quote|action object …]` where a field is a code, `=value`, `<start>/<end>`, `part`, `part=whole`, `status:code`.

Numbers that are not marked must give no figure.
"""

from __future__ import annotations

import re
from datetime import date

import pytest
from figure_agency import AGENCY
from figure_anaphora import ANAPHORA_CASES
from figure_building import BUILDING
from figure_combined import COMBINED
from figure_lexicon import CODES as CODED
from figure_lists import LISTS
from figure_manners import LINES, MANNERS
from figure_news import NEWS_CASES
from figure_official import OFFICIAL
from figure_parts import PARTS_CASES
from figure_plans import PLANS
from figure_releases import RELEASES
from figure_reports import REPORTS
from figure_words import WORDS
from figure_zeros import NO_ZEROS, ZEROS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.extraction import extract
from pipeline.lexicon.actions import load_actions
from pipeline.lexicon.objects import load_objects
from pipeline.nlp import build_nlp

MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
PUBLISHED = date(2019, 6, 13)

CASES = """
[Восемь мин|seized mine 2019-01-01/2019-06-13] обнаружили сапёры с начала года.
Задержаны [139 граждан|detained person], [9 человек|detained person part=139] среди них – за вербовку.
Изъято [60 кг наркотиков|seized drugs kg]. Среди всех наркотиков изъято [48 кг героина|seized drugs kg part=60] и [11 кг гашиша|seized drugs kg part=60].
Сотрудники ФСБ задержали [семерых|detained person], пограничники — [троих|detained person].
На тренировках, которых прошло [290|conducted operation status:exercise], занято было [600 сотрудников|conducted officer].
Речь идёт о тайниках, которых с начала года найдено [14|identified cache].
Таможенники остановили грузовик, в бензобаке которого находились [41 ствол|seized firearm] и [320 тысяч евро|seized money eur].
Предотвращено [пять терактов|prevented attack], [три|prevented attack part] готовились на железной дороге.
Удалось не допустить [четырёх терактов|prevented attack]; [два|prevented attack part] из них должны были произойти в дни выборов.
[Девять пособников|other accomplice] собирали деньги через [43 банковские карты|other account]. Все [девять|detained accomplice] задержаны.
Изъято [19 тонн наркотиков|seized drugs t], пресечена деятельность [12 групп|suppressed criminal_group]. В России изъято [11 тонн|seized drugs t], в Таджикистане – [2,9|seized drugs t].
Изъято [полтонны|seized drugs t], в том числе [390 кг прекурсоров|seized drugs kg part].
Полицейские изъяли [1,2 тонны|seized drugs t]: [700 кг гашиша|seized drugs kg part] и [500 кг марихуаны|seized drugs kg part].
Изъято [40 кг взрывчатки|seized explosives kg], она была спрятана в трёх мешках.
Террористам деньги поступили двумя переводами, изъято [12 гранат|seized grenade].
Среди полицейских [один|killed officer] погиб и [четверо|wounded officer] получили ранения.
Среди наших сотрудников тоже есть потери: [двое|killed officer] погибли, [один|wounded officer] в госпитале.
В городе [один полицейский|wounded officer] ранен.
Обнаружены [пять пригодных к стрельбе автоматов|seized firearm] и [две готовые к применению бомбы|seized ied].
Сумма замороженных средств выросла с [22|frozen money rub =22000000] до [61 млн рублей|frozen money rub].
Задержаны [66 проводников|detained accomplice], в отношении [41|prosecuted accomplice part] Следственным комитетом возбуждены уголовные дела, [19|convicted accomplice] уже осуждены.
Выявлены [14 вербовщиков|identified recruiter], в отношении [девяти|prosecuted recruiter part] составлены протоколы.
Среди полицейских [один|killed officer] погиб и [четверо|wounded officer] получили ранения.
Из Ирака возвращены [32 ребёнка|repatriated minor], из Сирии — [ни одного|repatriated minor =0].
Изъято [более тонны наркотиков|seized drugs t] – [640 кг гашиша|seized drugs kg part], [312 кг марихуаны|seized drugs kg part] и [70 кг опия|seized drugs kg part].
Изъято [около 19 тонн наркотиков|seized drugs t]: в Омске – [11 тонн|seized drugs t part], в Таре – [2,9|seized drugs t part].
Отмечены [46 попыток прорыва|attempted crime] контрабандистов.
Боевики предприняли [12 попыток прорваться|attempted crime] через границу.
Таможенники пресекли [40 попыток провезти|prevented crime] оружие.
Изъято [40 кг героина|seized drugs kg]. Число смертельных случаев на пожарах сократилось на 8,5%, количество жалоб — на 12%.
Как заявила следователь, [пятерым|prosecuted person] предъявлено обвинение.
Задержаны [17 сторонников|detained member] той же организации, а всего за 2018 год по республике — [более 190|detained member 2018-01-01/2018-12-31].
Роскомнадзор закрыл [1,6 тыс. страниц|blocked internet_resource] со сбором пожертвований, а в 2018 году — [около 900|blocked internet_resource 2018-01-01/2018-12-31].
Изъято [14 кг самодельной взрывчатки|seized explosives kg].
В 2016 году задержаны [20|detained accomplice 2016-01-01/2016-12-31], в 2017 – [30|detained accomplice 2017-01-01/2017-12-31], в 2018 – [40 пособников|detained accomplice 2018-01-01/2018-12-31].
Из Сирии возвращены [44 человека|repatriated person]. Этих людей разместили в центре, [14 из этого числа – дети|repatriated minor part].
Выявлено [9 каналов финансирования|identified channel]; [семь каналов|suppressed channel part] перекрыты.
Группа из [15 боевиков|other militant] захватила школу.
Перекрыто [34 канала финансирования|suppressed channel], по которым прошло [260 млн рублей|other money rub], из них [41 млн|other money rub part] – наличными.
Опознаны тела [84 погибших|killed person part=143] из [143|killed person].
Освобождены [22 заложника|freed civilian] из 40.
Изъято [40 автоматов|seized firearm], дел возбуждено на треть меньше: 120.
Среди задержанных [67 активистов партии|detained member], остальные [15|detained member part] состояли в банде.
Перечень террористов пополнился на [187 человек|listed person] и теперь насчитывает [1 163 фигуранта|listed person status:stock].
В перечень организаций и физических лиц, причастных к экстремизму и терроризму, ведомство с начала года включило [254 физических лица|listed person] и [семь организаций|listed organization]; на их счетах заморожено [8,6 млн рублей|frozen money rub].
Погибли [12 человек|killed person], ранены [30|wounded person]. Среди погибших – [двое полицейских|killed officer part=12], среди раненых – [пятеро детей|wounded minor part=30] и [трое врачей|wounded civilian part=30].
За пределы страны выдворено [103 иностранца|deported foreigner]: [83|deported foreigner part] — в Азию, остальные [20|deported foreigner part] прибыли с Кавказа.
Накануне поступали данные о [26 раненых|wounded person].
Совершено [9 преступлений террористического характера|committed terror_crime]. Раскрыто [шесть из этих преступлений|identified terror_crime part].
Заблокировано [40 каналов и групп|blocked internet_resource].
Защиту одного из них представляла адвокат. Задержаны [12 боевиков|detained militant], дело одного из задержанных выделено.
За год возбуждено уголовных дел – [41|case_opened criminal_case], вынесено приговоров – [17|convicted decision], заморожено счетов – [12|frozen account], приостановлено подозрительных операций – [64|frozen other].
Ограничен доступ к сайтам – [56|blocked internet_resource].
Приняты [63 гранаты и мины|surrendered grenade+mine] времён войны.
Въезд в страну на срок от пяти до десяти лет закрыт [302 мигрантам|entry_denied foreigner].
Обнаружены [два блиндажа|identified training_base], рассчитанных на 15–20 человек каждый.
Размер вознаграждения составляет от 2 до 100 месячных расчётных показателей, изъято [40 стволов|seized firearm].
Девять из десяти экстремистских роликов исчезают в течение суток. Задержаны [двое|detained suspect] из десяти разыскиваемых.
К уголовной ответственности, подчеркнул генерал, привлечено [412 боевиков|prosecuted militant].
Задержано [461 участник и пособник|detained member+accomplice] бандподполья.
Задержано [730 человек|detained person], из них [21|detained minor part] не достиг совершеннолетия.
Зарегистрировано [412 преступлений террористического и экстремистского характера|registered terror_crime+extremist_crime]. Из них [46|registered terror_crime part] носят террористический характер.
Докладчик напомнил о рекомендациях: прежде их насчитывалось 40 плюс 9, теперь – 40. Задержаны [двое боевиков|detained militant].
Разрушены [20 лагерей|dismantled training_base] из 24.
Число задержанных за участие в банде достигло [27|detained person].
За полгода выявлено [14 сотрудников|identified officer], снабжавших боевиков оружием: [восемь|other officer part] уволены.
При взрыве погибли [трое|killed person]. Из 40 заложников освобождены [22|freed civilian].
Предотвращены [четыре теракта|prevented attack]: [три|prevented attack part] готовились в столице, [один|prevented attack part] — на вокзале.
По легенде учения, в город проникли [40 боевиков|conducted militant status:exercise].
Ликвидированы [12 боевиков|eliminated militant], [трое|wanted militant] скрылись и объявлены в розыск.
За год погиб [31 сотрудник|killed officer], [42|wounded officer] ранены (в 2017 году – [19|killed officer 2017-01-01/2017-12-31] и [54|wounded officer 2017-01-01/2017-12-31]).
Нейтрализованы [17 боевиков|neutralized militant], [восемь|detained militant] задержаны, [двое|surrendered militant] сложили оружие; в 2017 году — соответственно [11|neutralized militant 2017-01-01/2017-12-31], [12|detained militant 2017-01-01/2017-12-31] и [один|surrendered militant 2017-01-01/2017-12-31].
Изъято [18 автоматов|seized firearm] и [300 гранат|seized grenade] против [12|seized firearm] и [250|seized grenade 2018-01-01/2018-12-31] годом ранее.
Для охраны саммита задействовано [8 тысяч сотрудников|conducted officer status:resource] и [17 судов|conducted other status:resource]. Предотвращён теракт.
Задействовали [650 сотрудников|conducted officer status:resource] для поиска боевиков.
Изъято [2 тонны гашиша|seized drugs t], на 619 кг больше, чем годом ранее.
Вернулись [60 граждан|repatriated person], [17 из вернувшихся|convicted person part] осуждены. Задержаны [90 боевиков|detained militant], [девять из задержанных|extradited militant part] экстрадированы.
Силовики вернули [60 граждан|repatriated person], [14 из этого числа – дети|repatriated minor part].
В 2016 году закрыто [90 ячеек|suppressed cell 2016-01-01/2016-12-31], в 2017-м – [70|suppressed cell 2017-01-01/2017-12-31], 2018-м – [60|suppressed cell 2018-01-01/2018-12-31].
В 2015 году закрыто [90 ячеек|suppressed cell 2015-01-01/2015-12-31], 2016 – [70|suppressed cell 2016-01-01/2016-12-31] и 2017 – [60|suppressed cell 2017-01-01/2017-12-31].
Осуждены [трое боевиков|convicted militant]: [двое|convicted militant part] получили по 15 лет, третий – 12. [Четверо пособников|convicted accomplice] приговорены к 10 годам колонии, ещё [двое|convicted accomplice] – к 8 и 7.
Суд назначил наказание [шести пособникам|convicted accomplice]: [троим|convicted accomplice part] – от 5 до 7 лет, остальным – от 2 до 4,5.
Главарям назначено по 18 лет, [троим подручным|convicted accomplice] – от 4 до 6. Изъято: гранат – [5|seized grenade].
В розыскном реестре содержатся данные о [более чем 7 тысячах лиц|wanted person =7000 more_than status:stock], в базе имеются сведения на [150 групп|registered criminal_group status:stock].
В перечень внесены [14 структур|listed organization]; всего в нём значится [980 человек|listed person status:stock], из них [12 иностранцев|listed foreigner part status:stock].
Не пропущено [1,4 тыс. человек|entry_denied person =1400]. Пункты пропуска не пропускали [12 граждан Сирии|entry_denied foreigner].
Задержаны [90 боевиков|detained militant]. Склонили к отказу от террористической деятельности [39 человек|other person]. Пресекли [12 каналов|suppressed channel].
Осуждены [60 боевиков|convicted militant], [девять из этого числа|extradited militant part] экстрадированы.
За 2016–2018 годы предотвращено [27 акций террористического характера|prevented attack] (2016 год – [8|prevented attack 2016-01-01/2016-12-31 part], 2017 год – [4|prevented attack 2017-01-01/2017-12-31 part], 2018 год – [12|prevented attack 2018-01-01/2018-12-31 part]).
За три года задержаны [90 пособников|detained accomplice] (2016 – [20|detained accomplice 2016-01-01/2016-12-31 part], 2017 – [30|detained accomplice 2017-01-01/2017-12-31 part]).
За три года задержаны [90 пособников|detained accomplice]: [20|detained accomplice 2016-01-01/2016-12-31 part] в 2016 году, [30|detained accomplice 2017-01-01/2017-12-31 part] в 2017 году, [40|detained accomplice 2018-01-01/2018-12-31 part] – в 2018-м.
Число терактов сократилось: [90|committed attack 2016-01-01/2016-12-31] в 2016 году, [30|committed attack 2017-01-01/2017-12-31] в 2017 году, в 2018 году – [12|committed attack 2018-01-01/2018-12-31].
За год в Казахстан не пустили [900 иностранцев|entry_denied foreigner], силовики не дали выехать в Сирию [90 жителям|prevented person].
В отношении [14 человек|prosecuted person] расследование ещё продолжается.
Изъята [31 тонна наркотиков|seized drugs t 2018-08-01/2018-08-31] в ходе операции «Заслон», которая прошла в августе 2018 года.
Операция завершилась арестом [90 боевиков|detained militant 2019-05-13/2019-05-24]. Власти изъяли [70 стволов|seized firearm 2019-05-13/2019-05-24]. Операция длилась с 13 по 24 мая.
В ходе рейда задержаны [70 боевиков|detained militant 2019-06-01/2019-06-10]. Мероприятия проходили с 1 по 10 июня.
С начала года выявлено [12 терактов|identified attack 2019-01-01/2019-06-13]. Изъято [90 автоматов|seized firearm 2019-01-01/2019-06-13], рассказали «Накануне.RU».
Изъято [3 т 096 кг 616 г наркотиков|seized drugs t =3.096616] и [2 тонны 089 кг взрывчатки|seized explosives t =2.089].
В 2016 и 2018 годах сдано [14 автоматов|surrendered firearm 2016-01-01/2018-12-31].
В 2015 году и в мае 2017 года задержаны [12 боевиков|detained militant 2015-01-01/2017-05-31].
В конце 2016 и начале 2017 года задержаны [7 боевиков|detained militant 2016-09-01/2017-04-30].
Спецслужбы пресекли деятельность [95 ячеек|suppressed cell], сообщил он. «В том числе благодаря обмену пресечена деятельность [95 ячеек|suppressed cell], задержано [20 боевиков|detained militant]», – сказал он.
На матче за порядком следили [900 росгвардейцев|conducted officer status:resource].
Охрана объектов поручена [300 милиционерам|conducted officer status:resource].
Бандитов лишили [пяти лабораторий|dismantled laboratory] и [90 схронов|dismantled cache].
[Трое боевых товарищей|wounded officer] ранены.
Предотвращено [18 насильственных экстремистских актов|prevented attack].
Совершено [три экстремистских акта|committed attack].
Изъято [около 90 единиц оружия|seized weapon about], [14 СВУ|seized ied], [свыше 3 тыс. патронов|seized ammunition more_than], а также [7 мин и гранат|seized mine+grenade].
В 2018 году пресечено [19 преступлений|prevented crime 2018-01-01/2018-12-31], в том числе [11 терактов|prevented attack part].
[70 человек|detained person] задержаны, [12|neutralized person] нейтрализованы, [девять|convicted person =9] осуждены.
[Терактов не допущено|committed attack =0], [17|prevented attack] предотвращено.
Удалось закрыть или ограничить доступ к [более чем 30 000 страниц|blocked internet_resource more_than].
Закрыт въезд [5 тысячам иностранцев|entry_denied foreigner =5000].
Пресечена деятельность [более 300 участников банд|suppressed member more_than].
Заблокировано [60 тысяч ресурсов|blocked internet_resource], разместивших [около 2 млн материалов|blocked information_item about].
Боевики планировали взорвать [не менее трёх зданий|committed other at_least status:planned].
В учениях участвовали [4,5 тысячи военных|conducted officer status:exercise =4500].
К поискам привлечено [18 тысяч сотрудников|conducted officer status:resource].
За год задержаны [144 бандита|detained militant 2018-06-14/2019-06-13] и [220 их пособников|detained accomplice 2018-06-14/2019-06-13].
Ликвидировано [12 боевиков|eliminated militant], ещё [двое|detained militant] задержаны.
Ликвидировано [12 баз|dismantled training_base], ликвидированы [12 ячеек|suppressed cell].
При обыске у 12 задержанных изъято [5 автоматов|seized firearm].
Всего изъято: автоматов — [12|seized firearm], гранат — [5 ед.|seized grenade].
В розыске находятся [900 человек|wanted person status:stock].
К уголовной ответственности привлечено [75 человек|prosecuted person].
Возбуждено [44 уголовных дела|case_opened criminal_case], в суд направлено дело в отношении [14 человек|prosecuted person].
Обнаружено и изъято [70 единиц огнестрельного оружия|seized firearm].
Вскрыта и пресечена деятельность [девяти ячеек|suppressed cell =9].
Обнаружены [два мешка|seized drugs =2] с марихуаной общим весом [14 кг|seized drugs kg] и [два ящика|seized grenade =2] с ручными гранатами.
Изъяты [три сумки|seized money =3] с деньгами, [$40 тыс.|seized money =40000] и [четыре контейнера|seized other =4] с зерном.
Выявлено [пять нарколабораторий|identified laboratory =5] кустарного типа, изъяты [44 взрывоопасных предмета|seized explosive_device].
Выявлено [12 тысяч нарушений|identified crime =12000] порядка осуществления иностранцами трудовой деятельности.
Выявлено [90 нарушений|identified crime], из которых [40|identified crime part] связаны с въездом мигрантов и [50|identified crime part] связаны с трудом.
[40 единиц оружия|other weapon] утеряно при хранении.
Пресечение [12 терактов|prevented attack] стало итогом года, задержание [12 боевиков|detained militant] произошло в столице.
Изъяты патроны калибра 12 миллиметров в количестве [478 штук|seized ammunition] и гранаты в количестве [трёх штук|seized grenade =3].
По 18 адресам прошли обыски, изъято [12 гранат|seized grenade =12].
В ходе спецопераций изъятие [40 кг гашиша|seized drugs kg] стало рекордом.
При взрыве погибли [семь мирных жителей|killed civilian], [трое военнослужащих|wounded officer] ранены.
Полицейские разминировали бомбу мощностью 5 кг и осмотрели её в 15 км от села.
Суд приговорил главаря к 15 годам по статье 205 УК.
Генеральный секретарь провёл девятое заседание и подписал 14 документов.
Необходимо проверить [40 объектов|conducted other status:required].
Населением добровольно сдано [600 единиц оружия|surrendered weapon].
Нейтрализованы [24|neutralized militant] и задержаны [более 2 тыс. боевиков|detained militant more_than].
Возбуждено [40|case_opened criminal_case] и направлено в суд [31 уголовное дело|case_opened criminal_case].
Задержаны [двое|detained person =2] и изъяты [три автомата|seized firearm =3].
Выявлено [15|identified terror_crime] и пресечено [12 попыток вербовки|prevented terror_crime].
В рамках [пяти контртеррористических операций|conducted operation =5] и [164 других мероприятий|conducted operation] пресечена деятельность [332 боевиков|suppressed militant].
В ходе [трёх спецопераций|conducted operation =3] изъято [15 автоматов|seized firearm].
Изъято [1,3 тонны различных видов наркотиков|seized drugs t] и [42 свёртка|seized drugs] с наркотическим средством.
В страну удалось добровольно вернуть [169 граждан|repatriated person], участвовавших в боевых действиях.
С момента принятия закона «О борьбе с терроризмом» в 2006 году предотвращено [900 терактов|prevented attack 2006-01-01/2019-06-13].
Уничтожены [152 беспилотника|destroyed other]. Больше всего — [сорок шесть|destroyed other part =46] — сбито над Белгородской областью, [28|destroyed other part] — над Воронежской, [ещё семь|destroyed other part] упали у столицы.
Погибли [семь человек|killed person]: [четверо гражданских|killed civilian part] и [трое военнослужащих|killed officer part]. Ранены [37|wounded person], в том числе [девять военных|wounded officer part].
Задержаны [223 лица|detained person], в том числе [пятеро главарей|detained leader part]. Осуждены [122|convicted person].
Суд признал виновными [одиннадцать участников ячейки|convicted member]. [Троим|convicted member part] назначили по 18 лет, [остальные восемь|convicted member part] получили меньше.
Задержан [31 участник группировки|detained member]. [22 человека|detained person part] взяты под стражу, [девять|freed person part] отпущены.
Изъято [5 т наркотиков|seized drugs t], в том числе [около двух тонн гашиша|seized drugs part], [612 кг героина|seized drugs part kg], [300 кг синтетики|seized drugs part] (из них [70 кг мефедрона|seized drugs part]) и [3,5 кг кокаина|seized drugs part].
Осуждено [48 человек|convicted person], из них [17|convicted person part] — за финансирование терроризма, [девятеро|convicted person part] — за участие в банде, [остальные 22|convicted person part] — за пропаганду.
Предотвращены [пять терактов|prevented attack]: [два|prevented attack part] — в Алматы, [три|prevented attack part] — в Шымкенте.
Возбуждено [118 уголовных дел|case_opened criminal_case] (в 2018 году — [101|case_opened criminal_case 2018-01-01/2018-12-31]), в том числе [43 дела|case_opened criminal_case part] о контрабанде.
Погибли [девять человек|killed person]. Среди погибших — [шестеро полицейских|killed officer part].
Произошло [38 терактов|committed attack], погибли [284 человека|killed person]; годом ранее — [57|committed attack] и [410|killed person] соответственно.
За год [взрывов не случилось ни одного|committed attack =0].
[Потерь среди личного состава|killed officer =0] и [пострадавших среди населения нет|wounded civilian =0].
Операция обошлась [без жертв|killed person =0], никто не оказал сопротивления.
[Никто из сотрудников не пострадал|wounded officer =0].
Задержаны [154 члена организаций|detained member], [97|convicted member] осуждены. Основную часть задержанных ([102 человека|detained person part]) составляют приезжие.
Арестованы [106 членов организаций|detained member]. Среди задержанных [67 активистов|detained member part] партии, остальные [39|detained member part] состояли в банде.
Выдворено [900 иностранцев|deported foreigner]. [Боевиков среди выдворенных не оказалось|deported militant =0 part].
Привлечены к ответственности [33 мужчины|prosecuted person], причём [двенадцать|convicted person part] уже осуждены.
В лагеря боевиков выехали [640 жителей|other person]; [свыше двухсот|killed person more_than], по предварительным оценкам, погибли.
В розыск объявлены [800 человек|wanted person]; [около сотни из них|eliminated person part about], согласно справке, уничтожены.
Ликвидированы [14 бандитов|eliminated militant], ещё [восемь|detained militant] были задержаны.
Задержаны [90 вербовщиков|detained recruiter], ещё [38|entry_denied recruiter] не были пропущены через границу.
Оперативники пресекли деятельность сети, [девять участников|detained member] которой взяты под стражу.
Погибли [восемь человек|killed person], в том числе [двое полицейских|killed officer part], пытавшихся задержать смертника.
Домой вывезены [120 человек|repatriated person], [14 мужчин|prosecuted person] и [девять женщин из их числа|prosecuted person] предстали перед судом.
В тайнике изъято [25 похищенных паспортов|seized document], а также наличность: [40 тысяч евро|seized money eur].
Возбуждено [1 305 уголовных дел|case_opened criminal_case], [41|case_opened criminal_case part] – за контрабанду.
Задержаны [43 лица|detained person], находившиеся в бегах; [шестеро|detained person part] разыскивались за экстремизм.
Предотвращено [61 преступление|prevented crime], включая [41 теракт|prevented attack part]. Из них [двадцать шесть|prevented attack part] планировались на Кавказе, ещё [восемь|prevented attack part] – в Поволжье.
С 2015 года возвращены [1 621 человек|repatriated person], включая [более 300 детей|repatriated minor part]; в этом году их было [19|repatriated person].
Изъято [124 кг наркотиков|seized drugs] – главным образом гашиша ([91 кг|seized drugs part]).
Экстрадированы [412 разыскиваемых|extradited suspect], причём в 2016 г. таковых было [84|extradited suspect part], в 2017 г. – [131|extradited suspect part], а в 2018 г. их число выросло до [160|extradited suspect part].
[Попыток террористов пересечь границу не зафиксировано|attempted other =0].
Террористы открыли огонь. [Четверо из них|eliminated militant] уничтожены, [пятеро|detained militant] задержаны.
Задержаны [40 человек|detained person]. [12|detained person part] — в Оше, [28|detained person part] — в Баткене.
Погибли [семь мирных жителей|killed civilian]. В тот же день [двое|detained person] задержаны.
Задержаны [900 иностранцев|detained foreigner]. Авторов публикаций среди них немного.
Совершено [609 преступлений|committed crime], в том числе [192 подрыва|committed attack part] и [311 обстрелов|committed attack part]. Больше всего — [242|committed crime part] — пришлось на Дагестан, [99|committed crime part] на Ингушетию.
Задержаны [40 боевиков|detained militant], на Дагестан приходится [31|detained militant part], на Чечню — [девять|detained militant part].
Ликвидированы [215 боевиков|eliminated militant], [36 из них — главари|eliminated leader part].
Задержан [31 человек|detained person]. [Трое из задержанных|wanted person part] объявлены в розыск.
Ни одно преступление не осталось нераскрытым.
Число преступлений террористической направленности снизилось на [12%|registered terror_crime =-12].
Задержаны [двенадцать журналистов|detained person =12], осуждены [девять сбытчиков|convicted suspect =9].
Сожгли [тонну гашиша|destroyed drugs t =1] и [больше центнера опия|destroyed drugs more_than kg].
Сапёры изъяли [тысячи две стволов|seized firearm about =2000], [с десяток гранат|seized grenade about], [четверть тонны гексогена|seized explosives t].
Задержанный нашёл свою семью, погиб [один полицейский|killed officer].
В автобусах 12 и 14 нашли [три гранаты|seized grenade].
Боевикам переведено [2 млн рублей|other money rub], [ещё 600 тысяч|seized money rub =600000] изъяты.
Заблокировано [387 аккаунтов|blocked account], изъято [килограмм с лишним пороха|seized explosives kg more_than], [два ящика тротила|seized explosives].
Сожжено [3,5 га посевов конопли|destroyed drugs ha], уничтожены [шесть бронемашин|destroyed heavy_weapon].
Изъято [35 ввезённых из-за рубежа пулемётов|seized firearm], [40 запрещённых к ввозу в страну книг|seized literature], [90 похищенных со складов единиц оружия|seized weapon].
Задержаны [семь прибывших из Сирии боевиков|detained militant =7], число связанных с терроризмом преступлений снизилось на [12%|registered terror_crime =-12].
Зарегистрировано [62 преступления террористического характера|registered terror_crime], число преступлений этой категории выросло на [8%|registered terror_crime =8].
Привлечено к ответственности [89 лиц|prosecuted person], [6 из которых иностранцы|prosecuted foreigner part]; предотвращено [36 преступлений|prevented crime], [19 из которых — теракты|prevented attack part].
Изъято [217 предметов|seized other], в том числе: [75 книг|seized literature part], [14 телефонов|seized other part], [2 паспорта|seized document part].
[443 человека|detained person], находившиеся в международном розыске, были задержаны, в перечень террористов было включено [312 фигурантов|listed person].
Стало известно о [трёх погибших полицейских|killed officer =3] и [шести раненых|wounded person =6]. [84 боевика|convicted militant] получили приговоры.
[Более 20 нелегалов|deported foreigner more_than] сопровождены до границы, [49 иностранцев|detained foreigner] водворены в приёмник-распределитель.
За 2017 и первую половину 2018 года осуждены [39 боевиков|convicted militant 2017-01-01/2018-06-30].
За последние два с половиной года заблокировано [более тысячи страниц|blocked internet_resource 2016-12-14/2019-06-13].
С 3 июня проводится мероприятие «Арсенал». С начала проведения ОПМ изъято [105 стволов|seized firearm 2019-06-03/2019-06-13].
На [12%|committed attack =-12] снизилось число терактов, [вдвое|registered extremist_crime times] выросло количество преступлений экстремистского характера.
На [5,3%|registered extremist_crime =-5.3], по данным ведомства, снизилось количество преступлений экстремистской направленности.
Изъято [40 единиц оружия|seized weapon], из них [9 единиц|seized weapon part] были похищены со складов.
Погибли [20 полицейских|killed officer]. Сгорело [12 припаркованных рядом автомобилей|other other].
В отношении [40 нелегалов|prosecuted foreigner] составлены протоколы, меры приняты в отношении [пяти иностранцев|prosecuted foreigner].
В 2013 году была создана преступная группа. [Пять человек|convicted person None/None] получили сроки за терроризм.
С момента вступления закона в силу в 2014 году заблокировано [3 тысячи страниц|blocked internet_resource 2014-01-01/2019-06-13].
За год были заморожены счета предполагаемых террористов на [6 млн рублей|frozen money rub 2018-06-14/2019-06-13].
Снизилось количество преступлений, связанных с экстремизмом, – [734 случая|registered extremist_crime].
Задержаны [двое боевиков|detained militant =2], обнаружены [32 пакета|identified other] с порошком, в отношении нарушителей составлено [11 протоколов|other document].
Производство опия выросло на [8%|other drugs percent], изъято [700 экземпляров экстремистского толка|seized literature].
Упразднены [12 джамаатов|suppressed cell], перерезано [девять каналов снабжения|suppressed channel].
Помешали совершить [семь терактов|prevented attack], расстроены планы [трёх нападений|prevented attack].
Выведены из строя [12 боевиков|neutralized militant], обезоружены [семеро налётчиков|neutralized militant].
За решётку отправились [12 вербовщиков|convicted recruiter], под суд отданы [семеро пособников|prosecuted accomplice].
Этапированы в колонию [12 боевиков|convicted militant], в полицию доставлены [40 человек|detained person].
Подозрения вручены [14 гражданам|prosecuted person], до суда доведено [44 уголовных дела|case_opened criminal_case].
Невъездными признаны [90 иностранцев|entry_denied foreigner], с рейсов сняты [восемь нелегалов|entry_denied foreigner].
Узбекистану переданы [12 боевиков|extradited militant], реадмиссированы [40 нелегалов|deported foreigner].
Пресечён ввоз [40 кг героина|seized drugs], до потребителей не дошли [12 кг гашиша|seized drugs].
Переплавлено [900 стволов|destroyed firearm], подбиты [два танка|destroyed heavy_weapon].
Из доступа изъято [900 роликов|removed information_item], недоступными стали [40 сайтов|blocked internet_resource].
Закрыто [пять наркопритонов|dismantled other], прекращена работа [двух лабораторий|dismantled laboratory].
Найдены [восемь хаттабок|seized grenade], [три нагана|seized firearm] и [две самоделки|seized ied].
Заблокировано [39 чат-ботов|blocked internet_resource], [шесть зеркал|blocked internet_resource] и [двенадцать онлайн-магазинов|blocked internet_resource].
Осуждены [44 возвратившихся|convicted person], задержаны [318 скрывавшихся|detained suspect].
Обезврежено [26 авиабомб|destroyed ammunition] и [9 самодельных фугасов|destroyed ied].
""".strip().splitlines()

# verbs, moods, clauses
DEEDS = """
Оперативники собрали на месте [12 автоматов|seized firearm] и [4 кг тротила|seized explosives kg].
Дом оцепили [120 полицейских|conducted officer status:resource], подогнали [три бронемашины|conducted other status:resource].
В камерах оказались [17 пособников боевиков|detained accomplice].
За пособничество поплатились свободой [шесть вербовщиков|convicted recruiter].
В бою сложили головы [девять бойцов|killed officer] спецназа, смерть нашли [14 боевиков|eliminated militant].
[Две бомбы|destroyed ied] сапёры подорвали на месте.
В тайнике лежало [семь гранат|seized grenade] и [300 патронов|seized ammunition], на складе хранилось [40 кг гексогена|seized explosives].
Аресту подвергнуты [30 нелегалов|detained foreigner], под арест угодили [12 контрабандистов|detained suspect].
В отношении [девяти обвиняемых|detained suspect] избрана мера пресечения в виде заключения под стражу.
Наказание понесли [45 пособников|convicted accomplice], реальные сроки получили [12 участников ячейки|convicted member].
Обнаружены и уничтожены [девять мин|destroyed mine].
При обыске обнаружены [шесть автоматов|seized firearm], выявлены [40 преступлений|identified crime].
С [900 страниц|removed internet_resource] удалены запрещённые сведения.
До конца года предстоит проверить [40 объектов|conducted other status:required].
Надлежит заблокировать [900 сайтов|blocked internet_resource status:required].
Пограничники намеревались перекрыть [пять каналов|suppressed channel status:planned].
Запланировано провести [40 антитеррористических учений|conducted operation status:planned].
Удалось обезвредить [12 мин|destroyed mine status:result].
Склонены к отказу от преступной деятельности [40 человек|other person].
На учёте состоят [300 экстремистов|registered militant status:stock], [40|wanted militant] находятся в розыске.
За прошедший январь задержано [12 боевиков|detained militant].
Без вести пропали [12 солдат|other officer].
В больницах остаются [17 пострадавших|wounded person status:stock].
Странам гражданства переданы [13 вербовщиков|extradited recruiter].
В горах обнаружены тела [девяти мигрантов|killed foreigner].
Ликвидированы [две ячейки|suppressed cell] общей численностью [30 человек|suppressed person].
[58 боевиков|neutralized militant] (включая [10 главарей|neutralized leader]) нейтрализованы.
Предотвращён [один теракт|prevented attack], [22 гражданина|extradited person], находившихся в розыске, экстрадированы.
Привлечены к административной ответственности или выдворены [520 человек|deported person].
Возбуждено [38 уголовных дел|case_opened criminal_case], к ответственности привлечены [270|prosecuted person].
Потери милиции — [117 убитых|killed officer] и [250 раненых|wounded officer].
В заседании участвовали 54 эксперта.
В аварии пострадали шесть человек.
Сапёры эвакуировали [300 жителей|other civilian] двух домов.
По состоянию на 1 июня в перечень включены [40 организаций|listed organization status:stock].
Изъято [18 кг взрывчатки|seized explosives kg], в т.ч. [11 кг тротила|seized explosives kg part], и [12 автоматов|seized firearm].
Погибли [300 жителей|killed person], в том числе [девяносто детей|killed minor part], похищены [276 женщин|abducted person].
Погибли [пять женщин|killed person], ещё [пятеро человек|wounded person], в том числе [двое полицейских|wounded officer part], получили ранения.
Задержаны [57 человек|detained person]. Изъято [40 патронов|seized ammunition]. Из задержанных [42|detained person part] арестованы, а [двое|wounded person part] ранены.
Учтено [190 терактов|registered attack]. Львиная их доля — [141|committed attack part] — совершена на Кавказе.
Изъято [8 тонн наркотиков|seized drugs t] ([2,6 т опия|seized drugs t part]; [900 кг героина|seized drugs kg part]; 70 л ангидрида).
Арестованы [190 курьеров|detained suspect], [девяносто|detained foreigner part] — иностранцы.
Учтено [402 преступления|registered crime], из них [150|registered crime part] связаны с участием граждан в боях, [27|registered crime part] — с финансированием.
Из Сирии вернулись [74 человека|repatriated person], [44 возвратившихся|convicted person] осуждены.
Экстрадированы [17 боевиков|extradited militant]: [14|extradited militant part] — из Ирана и по [одному|extradited militant part =1] из Казахстана и Турции.
Произошло [18 атак|committed attack], остальные [пятнадцать|prevented attack] удалось предотвратить; в 2018 году их было больше — [54|committed attack 2018-01-01/2018-12-31].
Учтено [378 преступлений|registered crime], в 2018 году, когда их насчитывалось [172|registered crime 2018-01-01/2018-12-31], раскрыто [40|identified crime].
Обезврежен фугас, сила взрыва которого могла составить 20 кг тротила, и ещё [две мины-ловушки|destroyed mine].
Пресечена деятельность ячейки, в состав которой входили [девять боевиков|suppressed militant]. [Шестеро|detained militant] задержаны.
Ликвидирована банда, в которую входило [12 человек|suppressed person].
Вернулись [39 человек|repatriated person], в отношении [троих|prosecuted person] дела возбуждены вновь.
[Трое|neutralized person] оказали сопротивление и были нейтрализованы, [шестеро|detained person] — задержаны.
Арестованы [сорок террористов|detained militant], ещё [83|entry_denied militant] не были пропущены через границу.
Остаются за рубежом [120 граждан|other person status:stock], из них [пятьдесят|other militant part status:stock] воюют; объявлены в розыск [почти шестьдесят|wanted person almost].
[Терактов в стране, подытожил Н.Юлдашев, не было|committed attack =0].
Задержаны [девять боевиков|detained militant]. [Пострадавших среди сотрудников нет|wounded officer =0].
Не удалось избежать жертв: погибли [пять женщин|killed person].
[Ни одного из намечавшихся подрывов|committed attack =0] осуществить боевикам не удалось.
[Ни одной базы|dismantled training_base =0] уничтожить пока не получилось.
Зарегистрировано [1 521 преступление|registered crime] против [1 450|registered crime 2018-01-01/2018-12-31] годом ранее; раскрыто [1 386 из них|identified crime part].
Возбуждено [140 уголовных дел|case_opened criminal_case], [93|case_opened criminal_case part] направлены в суд.
В Сирию выехали [850 граждан|other person], [150|killed person part] погибли, [двенадцать|extradited person part] выданы Турцией.
Выявлены [28 бандитов|identified militant], [девятерым|prosecuted militant part] предъявлено обвинение.
Предотвращён [41 теракт|prevented attack]. Из числа предотвращённых терактов [восемь|prevented attack part] готовились в столице.
Пресечена деятельность [78 жителей|suppressed person]. [59 фигурантов|detained suspect part] задержаны, [12 человек|wanted person part] объявлены в розыск, [семеро|detained person part] арестованы.
""".strip().splitlines()

# wordings of agencies and of releases by other hands
NEWS = """
Пресечены попытки въезда в республику [37 иностранцев|entry_denied foreigner], ещё [12 проповедников|deported person] выдворены.
Планами банды предусматривались подрывы [не менее трёх зданий|committed other at_least status:planned] и нападения на [два отдела полиции|committed other status:planned].
Учтено [140 преступлений террористического характера|registered terror_crime], [58|registered extremist_crime] экстремистской направленности.
Зарегистрировано [900 преступлений|registered crime], из них [40|registered terror_crime part] террористического характера и [17|registered extremist_crime part] — экстремистской направленности.
Полиция накрыла притон, [семь участников|detained member =7] которого задержаны.
Задержаны [30 сторонников банды|detained member], включая [двух курьеров|detained suspect part] и [одного связного|detained accomplice part =1].
Найдены тела [четырёх погибших|killed person =4], помощь оказана [20 раненым|wounded person].
В розыск объявлены [600 граждан|wanted person]; [более сорока из них|killed person part =40], по данным ведомства, погибли.
Банда причастна к [восьми нападениям|committed attack =8].
За совершение преступлений привлечены [70 лиц|prosecuted person], разысканы [14 скрывавшихся|detained suspect].
Боевики рассчитывали заложить [три фугаса|committed explosive_device status:planned].
Жители сдали [20 ружей|surrendered firearm], мины времён войны — [6 штук|surrendered mine].
Задержаны [15 членов|detained member] запрещённых партий и движений.
Обезврежены [две ячейки|suppressed cell], у которых изъяты [9 стволов|seized firearm], множество листовок и [400 книг|seized literature].
Недоступными стали [60 каналов в мессенджерах|blocked internet_resource] и [14 чат-ботов|blocked internet_resource].
Заблокировано [90 сайтов и групп|blocked internet_resource].
[Потерь среди сотрудников и мирных жителей нет|killed officer+civilian =0]. [Раненых|wounded officer =0] и [погибших среди личного состава нет|killed officer =0].
Пресечено [80 фактов террористического характера|prevented terror_crime].
Раскрываемость преступлений составила [86%|identified crime percent].
За год терактов стало [втрое|committed attack times] меньше: [14|committed attack] против [42|committed attack].
Банда потеряла [30 боевиков|eliminated militant] убитыми и [12 ранеными|wounded militant].
Число жертв взрыва достигло [19 человек|killed person], ещё [более 70|wounded person more_than] ранены.
Накрыта крупнейшая за год мастерская, изъято [60 стволов|seized firearm None/None].
За первый месяц года задержаны [30 боевиков|detained militant 2019-01-01/2019-01-31], за лето — [семеро|detained militant 2019-06-01/2019-06-13].
[3000+ пресечённых преступлений|prevented crime more_than =3000] и [70 задержанных|detained person]: итоги рейда.
В милицию попали [семь гранат|surrendered grenade].
Количество пострадавших от взрыва возросло до [140 человек|wounded person =140].
Задержаны [12 курьеров|detained suspect], взяли [30 кг тротила|seized explosives kg] и [семь мин|seized mine].
Боевики готовили нападения на школы, не допущено [пять таких атак|prevented attack =5].
Выявлено [19 нарушений|identified crime] в сфере оборота оружия, из них [11|identified crime part] связаны со сроками перерегистрации, [шесть|identified crime part] – с хранением, [два|identified crime part] – с перевозкой.
За 2018 год осуждены [118 боевиков|convicted militant 2018-01-01/2018-12-31] против [97|convicted militant 2017-01-01/2017-12-31] годом ранее.
Пресечено [24 попытки перемещения|prevented crime] через границу предметов вооружения.
Он намеревался расстрелять [двадцать прохожих|killed civilian status:planned].
Не допущен ввоз [2 600 экземпляров литературы|prevented literature].
На руках у граждан находится [58 тыс. единиц оружия|registered weapon status:stock].
Полиция сообщила о [сорока изъятых автоматах|seized firearm].
Ликвидированы [17 преступных групп|suppressed criminal_group] общей численностью [134 участника|suppressed member], в их числе [две|suppressed criminal_group part], торговавшие оружием.
Перекрыт выезд в Сирию [троим жителям|prevented person].
Зарегистрировано [900 преступлений террористического характера|registered terror_crime], в их структуре [96 терактов|registered attack part].
Проверено [79 школ|conducted other], [взрывных устройств не обнаружено|identified explosive_device =0].
После обысков [наркотиков не обнаружили|seized drugs =0].
Задержано [48 правонарушителей|detained suspect], из них за попытку перехода государственной границы – [семнадцать|detained suspect part].
Выявлено [13 мастерских|identified workshop], где собирали стволы, [восемь|dismantled workshop] ликвидированы.
Ликвидированы [29 лабораторий|dismantled laboratory] по производству наркотиков – [вдвое|dismantled laboratory =2] больше, чем годом ранее.
Ликвидированы [233 боевика|eliminated militant], [637|detained militant] задержаны и [162 пособника|convicted accomplice] осуждены.
В перечне террористов состоит [9 840 лиц|listed person status:stock] и [504 организации|listed organization status:stock].
Раскрыто [1 037 терактов|identified attack], что на [3,8%|identified attack =-3.8] меньше прошлогоднего показателя.
Сообщается о сокращении на [2,7%|registered crime =-2.7] числа преступлений, связанных с оборотом оружия.
Суд рассмотрел дело в отношении [21 боевика|prosecuted militant].
На границе остановлены [двое граждан сопредельного государства|detained foreigner].
Задержаны [12 боевиков|detained militant]. В мероприятии участвовало 125 делегаций.
Задержаны [12 боевиков|detained militant]. Протяжённость охраняемого участка – 1 250 км.
Террористы изгнаны из стран, где проживает свыше трёх миллиардов человек.
""".strip().splitlines()

# verbs and nouns as reporters vary them
WORDED = """
При взрыве [более 20 человек|killed person more_than] погибли, [более 30 раненых|wounded person more_than].
У стрелка, совершившего 1 июня массовое убийство, обнаружено [более 30 стволов|seized firearm more_than None/None].
В розыск объявлены [двое подозреваемых|wanted suspect None/None], причастных к взрыву, который прогремел 4 июня.
При взрыве, который прогремел 4 июня, погибли [12 человек|killed person 2019-06-04/2019-06-04].
Джихад продолжится, пока в лесу остаётся хотя бы один боевик.
Полиция нашла в подвале тайник с боеприпасами. «[Три ножа|seized cold_weapon], [140 штук патронов|seized ammunition] калибра 9 миллиметров, [56 штук пустых магазинов|seized other]», — говорится в сообщении.
У задержанного изъяли оружие. [Пять автоматов|seized firearm], [два пистолета|seized firearm] и [300 патронов|seized ammunition].
Боевики похитили оружие. Пять автоматов и две гранаты.
За призывы к терроризму компании грозит штраф в размере до 700 тыс. рублей.
При взрыве погибли [более 12 человек|killed person more_than], [более 40 раненых|wounded person more_than].
При взрыве погибли [порядка семи или восьми человек|killed person range =7].
Спасатели подняли из воды [более 120 тел|killed person more_than], в лесу обнаружено [6 тел боевиков|eliminated militant].
Обратно отправлены [700 мигрантов|deported foreigner].
После [400 килограммов героина|seized drugs kg], найденных у курьеров, контроль усилен.
Названы имена [троих подозреваемых|identified suspect] в совершении теракта.
Выявлено [более 640 лиц|identified person more_than], занимавшихся переделкой гражданского оружия.
В розыске по каналам Центра на 1 сентября 2018 г. находились [3 тыс. 415 лиц|wanted person =3415], причастных к террору.
Закрыт въезд [5 тысячам граждан третьих стран|entry_denied foreigner].
Использовались [60 беспилотных аппаратов|conducted other status:resource].
Предотвращено проникновение в республику [двух групп боевиков|prevented cell].
Условно [67 боевиков|eliminated militant status:exercise] уничтожены, [двадцать три|detained militant status:exercise] взяты в плен, все заложники освобождены.
Из лагерей Ирака власти планируют вывезти [ещё 95 детей|repatriated minor status:planned].
Выявлено [94 преступления террористического и экстремистского характера|identified terror_crime+extremist_crime].
Изъято [40 единиц холодного и огнестрельного оружия|seized cold_weapon+firearm] и [30 единиц нарезного и гладкоствольного оружия|seized firearm].
Мы должны добиться, чтобы каждый из [двухсот ресурсов|blocked internet_resource status:required] был заблокирован.
В прошлом году погибли [девять сотрудников|killed officer] и ещё [более 20|wounded officer] пострадали.
Организаторам незаконной миграции вменяется [24 эпизода|prosecuted crime].
Число расследуемых дел о терроризме выросло до [1 538|case_opened criminal_case]. Число выявленных нарушений выросло до [160|identified crime].
Закрыт или ограничен доступ к [2,8 тысячи каналов и чатов|blocked internet_resource].
Доступ к [14 тысячам 40 страниц|blocked internet_resource] закрыт.
Через посты пытались провезти [40 кг опия|attempted drugs] и [12 стволов|attempted firearm].
С начала года лишились жизни [689 человек|killed person], на границе найдены мёртвыми [семь беженцев|killed foreigner].
Отобрано [2 кг пластита|seized explosives kg] и денежных средств на сумму [свыше 14 млн рублей|seized money].
[Гражданские лица не пострадали|wounded civilian =0].
Из лагерей возвращены [87 человек|repatriated person], [21 женщина|repatriated person] вывезены самолётом, [тридцати двум семьям|other person] выделено жильё.
Планируется довести долю раскрытых преступлений террористического характера до [95%|identified terror_crime status:planned].
Обезврежено [44 взрывоопасных предмета|destroyed explosive_device]. Прекращено [12 уголовных дел|other criminal_case].
Правоохранители не позволили боевикам совершить [пять терактов|prevented attack]. Не дали осуществиться [трём взрывам|prevented attack].
Спецслужбы вскрыли и пресекли подготовку [семи терактов|prevented attack]. Пресечено на этапе приготовления [11 терактов|prevented attack].
Разоблачены замыслы [трёх терактов|identified attack]. На счету банды [14 убийств|committed crime].
Оборвана деятельность [17 вербовщиков|suppressed recruiter].
Задержаны при попытке перейти границу [30 беженцев|detained foreigner]. Перехвачены [14 боевиков|detained militant].
Условные сроки назначены [пяти подсудимым|convicted suspect], лишением свободы наказаны [девять|convicted suspect].
Ежедневно изымается [по 40 стволов|seized firearm], блокируется [до 300 сайтов|blocked internet_resource]. На встрече ожидается 250 человек.
Доступ к [300 сайтам|blocked internet_resource] ограничен, из сети вычищено [900 роликов|removed information_item].
Подозреваемыми признаны [15 человек|prosecuted person], о подозрении уведомлены [19 лиц|prosecuted person].
Намерены до 2025 года ликвидировать [12 каналов|suppressed channel status:planned].
После удаления контента разблокировано [3,7 тысячи сайтов|other internet_resource]. Около [250 нарушителей|entry_denied person] не смогли пройти через границу.
Предупреждено незаконное перемещение [7 кг наркотиков|seized drugs kg]. Изъято [33 выстрела к гранатомёту|seized ammunition].
Зарегистрировано [300 публичных призывов к терроризму|registered terror_crime].
С 2004 года страна отправила [620 военнослужащих|conducted officer status:resource] на борьбу с террористами.
После казни главаря банды протестовали 50 человек.
Террорист смертельно ранил [двух мужчин|killed person]. Тела ещё [трёх погибших|killed person] были найдены.
Заседания суда над боевиками проходили 530 дней, выступили более 160 свидетелей.
Рубежи стерегут [две тысячи солдат|conducted officer status:resource]; на учениях отработаны действия при прорыве.
""".strip().splitlines()


STRUCTURE = """
Задержаны [40 человек|detained person]: [30 мужчин|detained person part] и [10 женщин|detained person part]. [Двенадцати|detained person part] из них нет 18 лет, [двое — иностранцы|detained foreigner part].
Полиция задержала [70 человек|detained person], [12 из них оказались вербовщиками|detained recruiter part], [трое были подростками|detained minor part].
Из [90 боевиков|eliminated militant], уничтоженных в горах, [14 были главарями|eliminated leader part].
[Двоих|detained member] из девяти участников банды задержали в Оше.
Почти [150 тонн наркотиков|seized drugs] изъяла служба. Её глава перечислил: [30 тонн опиатов|seized drugs part], из них [12 тонн героина|seized drugs part]; [120 тонн марихуаны|seized drugs part].
Таможня изъяла [400 кг наркотиков|seized drugs]. В числе изъятого – [120 кг гашиша|seized drugs part] и [80 кг героина|seized drugs part].
Найдены [60 стволов|seized firearm]. Среди найденного — [семь автоматов|seized firearm part].
Задержаны [14 разыскиваемых|detained suspect] и [17 членов банды|detained member].
Полиция рассказала об итогах. [50 перекрытых внутренних каналов поставки|suppressed channel] наркотиков.
Полиция изъяла [700 кг наркотиков|seized drugs]. Из 700 кг, сообщили в ведомстве, [500 кг составил гашиш|seized drugs part], [90 кг — марихуана|seized drugs part].
Таможенники конфисковали [300 кг наркотиков|seized drugs], из них [120 кг составил гашиш|seized drugs part], [12 кг — кокаин|seized drugs part].
Сданы [340 единиц оружия|surrendered weapon]. Из 340 единиц [200 — пистолеты|surrendered firearm part], [90 – карабины|surrendered firearm part].
Вернулись [70 детей|repatriated minor]: [41 мальчик|repatriated minor part] и [29 девочек|repatriated minor part].
Полиция раскрыла [90 наркоправонарушений|identified crime].
В розыске на 1 мая 2019 г. состояли [2 тыс. 318 боевиков|wanted militant status:stock], годом ранее их было [1 900|wanted militant status:stock].
В розыск за участие в бандах на 1 января 2019 года объявлено [416 граждан|wanted person].
Сорвано [36 терактов|prevented attack]. Из них [22|prevented attack part=36] готовились в метро, [восемь|prevented attack part=36] – в отношении полицейских, ещё [три|prevented attack part=36] – на складах.
Вскрыты [24 канала|identified channel] вербовки, из них [15|identified channel part=24] – в соцсетях, остальные [девять|identified channel part=24] - через знакомых.
Возбуждено [400 дел|case_opened criminal_case]. Из них [112 дел|case_opened criminal_case part=400] связаны с работой банд, ещё [67|case_opened criminal_case part=400] - с подделкой виз.
Задержаны [88 участников банды|detained member]; из их числа [41|deported member part=88] депортирован.
Накрыто [17 лабораторий|dismantled laboratory], причём мощность [двух|dismantled laboratory part=17] из них достигала 50 кг в месяц.
Ликвидированы [70 боевиков|eliminated militant], [20|eliminated militant part=70] которых – выходцы из-за рубежа.
Количество выявленных фактов сбыта взрывчатки выросло до [160|identified crime].
Число пострадавших при взрыве, прогремевшем накануне у рынка, увеличилось до [34 человек|wounded person].
Заблокировано [340 страниц|blocked internet_resource] с рецептами взрывчатки (за весь 2018 год – [512|blocked internet_resource]).
По делу осуждены [19 человек|convicted person]: [двое|freed person part=19] освобождены по амнистии, [пятеро|wanted person part=19] объявлены в розыск.
Уничтожены [семь членов банды|eliminated member]. Среди нейтрализованных опознаны [шестеро|identified member part=7].
Задержаны [шестеро жителей|detained person] села. Изъято [8 гранат|seized grenade]. [Двое задержанных|other person part=6] отпущены под подписку, [одному|prosecuted person part=6] предъявлено обвинение.
Задержаны [32 члена террористических организаций|detained member] и [50 их пособников|detained accomplice]. В числе задержанных членов организаций – [7 эмиссаров|detained leader part=32].
Осуждены [десятеро участников банды|convicted member]. Ранее они ранили [двоих полицейских|wounded officer]. [Четверо|other member] признали вину, [шестеро|other member] – частично.
Закрыто [19 сайтов|blocked internet_resource]. Гашиша изъято [118 кг|seized drugs kg], годом раньше было [74|seized drugs kg].
С весны нейтрализовано [18 террористов|neutralized militant], последние [пятеро|neutralized militant part=18] - в ночь на 10 июня.
На учёт поставлены [17 подростков|registered minor], [пятеро|registered minor part=17] направлены к психологу.
Удалено [906 сайтов|removed internet_resource]; остаются заблокированными [474|blocked internet_resource].
Раскрыто [702 кражи оружия|identified crime], остались нераскрытыми [44|identified crime].
Канал, по которому ушли [двенадцать автоматов|other firearm], перекрыт.
Возвращены [527 человек|repatriated person]. Из [27 мужчин|repatriated person part=527] к ответственности привлечены [20|prosecuted person part=27], [семерых|freed person part=27] освободили.
Зарегистрировано [400 терактов|registered attack], рост отмечен в 31 регионе, снижение – в 54.
Учтено [1 524 преступления террористического характера|registered terror_crime]. Среди них [96 терактов|registered attack part=1524], большинство из которых, [71|prevented attack part=96], пресечены на стадии покушения; [214 фактов|registered crime part=1524] содействия бандам.
Пресечена [21 попытка создать подпольные ячейки|prevented cell].
Изъято [шесть винтовок|seized firearm] и [две готовые к применению бомбы|seized ied], [одна|destroyed ied part=2] из которых обезврежена.
Ликвидировано [147 бандитов|eliminated militant], из них [26 главарей|eliminated leader part=147], задержан [31 пособник|detained accomplice].
Выявлено [44 канала|identified channel], через которые прошли [две тысячи мигрантов|other foreigner]. [Пять|identified channel part=44] из них охраняли боевики.
Возбуждено [512 дел|case_opened criminal_case]. Больше всего возбуждено по фактам контрабанды оружия – [213|case_opened criminal_case part=512], по фактам сбыта наркотиков – [118|case_opened criminal_case part=512].
Предотвращено [64 нападения|prevented attack]. В 2016 году их было [12|prevented attack].
[Ни одной диверсии|committed attack =0] в этом году не допущено, в 2017-м их было [11|committed attack].
Рост отмечен на Кавказе, где учтено [942 теракта|registered attack]; в Дагестане – [451|registered attack], в Чечне – [160|registered attack].
В перечень лиц, в отношении которых имеются данные об их связях с бандами, включены [247 человек|listed person].
При задержании [двое боевиков|eliminated militant] отстреливались и были уничтожены.
Зарегистрировано [86 краж|registered crime], связанных с оборотом оружия, раскрыто [79|identified crime].
Изъята экстремистская литература ([41 экземпляр|seized literature]).
Изъято [642 единицы огнестрельного оружия|seized firearm] и [900 патронов|seized ammunition]. Ещё [418|surrendered firearm] единиц сдано добровольно.
Население принесло в полицию [705 единиц|surrendered weapon], в том числе [90 ружей|surrendered firearm part=705].
Выявили [187 активистов банды|identified member], [41|convicted member part=187] из них осуждён. За весь 2008 год их было [142|identified member].
Зарегистрировано [274 преступления террористической|registered terror_crime] и [119|registered extremist_crime] – экстремистской направленности. Раскрыто [231|identified terror_crime] и [108|identified extremist_crime] соответственно.
Задержано [90 человек|detained person]. [Сорок|detained member part=90] из них - члены банды, [11 - участники|detained member part=90] ячейки, остальные бежали.
Задержаны [12 членов банды|detained member]. Возбуждено [116 дел|case_opened criminal_case], лишь [два|case_opened criminal_case part=116] из них прекращены.
Предотвратить [шесть терактов|committed attack] не смогли.
В перечне террористов состоит [12 граждан|listed person status:stock]. С начала года в него включено [355 лиц|listed person].
Изъято [900 единиц оружия|seized weapon], обнаружены [340 похищенных автомобилей|identified other]. На область приходится [118 стволов|seized firearm part=900].
Изъята [тысяча с лишком патронов|seized ammunition more_than].
Учтено [313 терактов|registered attack]. Наибольшее их количество зарегистрировано в Дагестане – [79|registered attack part=313], в Чечне – [26|registered attack part=313].
Учтено [640 терактов|registered attack]. Больше всего совершено в Дагестане ([310|committed attack part=640]), Ингушетии ([120|committed attack part=640]) и Чечне ([98|committed attack part=640]), меньше всего – в Астрахани ([2|committed attack part=640]).
Зарегистрировано [771 теракт|registered attack]. Большинство выявлено в Оше ([302|identified attack part=771]), остальные — в Баткене и районах столичного подчинения ([204|identified attack part=771]).
Изъято [6 тонн 300 кг наркотиков|seized drugs t], в том числе [410 кг гашиша|seized drugs kg part=6.3]. Россия сообщила об изъятии [3,7 тонны|seized drugs t part=6.3], Казахстан — [2,3 т|seized drugs t part=6.3], на остальные страны пришлось [около 300 кг|seized drugs kg part=6.3].
Зарегистрировано [40 терактов|registered attack] в Дагестане ([36|registered attack]) и [30|registered attack] в Чечне ([41|registered attack]).
Предотвращены [семь терактов|prevented attack], задержаны [58 вербовщиков|detained recruiter]; за аналогичный период 2018-го – [девять терактов|prevented attack] и [71 задержанный|detained person].
Перекрыто [12 каналов|suppressed channel], изъято [40 кг героина|seized drugs kg]. В 2016 году – [9 каналов|suppressed channel 2016-01-01/2016-12-31] и [31 кг героина|seized drugs kg 2016-01-01/2016-12-31].
Обезврежено [11 ячеек|suppressed cell], задержано [69 человек|detained person]. В прошлом году таких ячеек было [восемь|suppressed cell =8], задержанных — [45|detained person].
Объём замороженных средств достиг [47 млн рублей|frozen money rub], что [в 5,5 раза|frozen money times] превышает прошлогодний уровень.
Пресечены попытки въезда [612 иностранцев|entry_denied foreigner], что [на 34%|entry_denied foreigner percent] больше, чем годом ранее.
Число выявленных фактов незаконной миграции выросло до [2,9 тыс.|identified crime] против [1,8 тыс.|identified crime] в позапрошлом году.
Задержаны [472 участника бандподполья и их пособника|detained member+accomplice], [57|surrendered member+accomplice] склонены к явке с повинной.
Изъято [179 единиц огнестрельного|seized firearm] и [62 единицы холодного оружия|seized cold_weapon]. Обезврежено [78 взрывных устройств|destroyed explosive_device], [12 из них|destroyed ied part=78] – самодельные.
Изъято [87 единиц оружия|seized weapon], из них [31 огнестрельного|seized firearm part=87]. Подсудимые совершили [17 тяжких и особо тяжких преступлений|committed crime].
Отряд террористов численностью [25 человек|other militant] прорвался через границу и захватил [14 заложников|abducted civilian].
Пресечено [42 теракта|prevented attack], задержаны [518 лиц|detained person]. За восемь месяцев эти показатели составили [30|prevented attack] и [406|detained person] соответственно.
Изъято [3,9 тонны наркотиков|seized drugs t], [412 единиц оружия|seized weapon] (годом ранее соответственно [4,6 тонны|seized drugs t] и [365 единиц|seized weapon]).
За рубеж отправились [863 жителя|other person], в числе которых [188 женщин|other person part=863] и [сто детей|other minor part=863]; [150|killed person] погибли, вернулись лишь [44|repatriated person].
[Четверо боевиков|eliminated militant] уничтожены, [один|wanted militant =1] до сих пор в розыске, ещё [трое|detained militant] — под стражей.
Зарегистрировано [873 преступления|registered crime]. Из них к преступлениям экстремистского характера относится [71|registered extremist_crime part=873].
Погибли [49 полицейских|killed officer]; среди мирных жителей [29 погибших|killed civilian] и [12 раненых|wounded civilian].
Изъято [23 ствола|seized firearm], а также поддельные паспорта ([37|seized document]).
[Потерь среди личного состава|killed officer =0] за эти годы, к счастью, не было. Избежать жертв удалось не везде. Полностью искоренить теракты не удалось.
Задержаны [40 мигрантов|detained foreigner]. [Боевиков среди них не выявлено|identified militant =0 part=40]. Ни один ребёнок не должен отвечать за родителей-террористов.
[Ни одного теракта|committed attack =0] не совершено, предотвращено [пять|prevented attack =5]; в 2018-м предотвращено [три|prevented attack =3], совершён [один|committed attack =1].
Число погибших снизилось с [130|killed person] до [29|killed person], раненых – с [300|wounded person] до [88|wounded person].
Заблокировано [400 страниц|blocked internet_resource]. На указанных ресурсах размещалось [11 тыс. материалов|blocked information_item].
Осуждены [33 участника банд|convicted member]: [20|convicted member part=33] – к колонии, [тринадцать|convicted member part=33] – условно.
Обезврежено [78 взрывных устройств|destroyed explosive_device], из которых [61|destroyed ied part=78] — самодельное, [17 — мины|destroyed mine part=78].
Задержано [212 человек|detained person]. Из этого числа [45|detained person part=212] арестованы, [30|prosecuted person part=212] оштрафованы.
В 2018 году (в скобках – данные за 2017 год) ликвидировано [32 боевика|eliminated militant 2018-01-01/2018-12-31] ([65|eliminated militant 2017-01-01/2017-12-31]), в том числе [8 главарей|eliminated leader part=32] ([10|eliminated leader part=65]).
Зарегистрировано [127 терактов|registered attack] ([96|registered attack]), в том числе взрывов — [84|registered attack part=127] ([61|registered attack part=96]).
В Нальчике задержаны [12 человек|detained person], в Баксане – [семь|detained person =7], ещё [пятеро|detained person =5] – в Чегеме.
Наибольшее число дел возбуждено по статье о публичных призывах – [213|case_opened criminal_case], по статье о вербовке – [98|case_opened criminal_case].
Учтено [771 преступление террористического характера|registered terror_crime]. [438 преступлений|registered terror_crime part=771] указанной категории связаны с участием в боях, [231|registered terror_crime part=771] — с вербовкой.
Заблокировано [31 тыс. ресурсов|blocked internet_resource]. В том числе [18 900 материалов|blocked information_item part=31000] содержали призывы.
Число терактов по сравнению с 2012 г. уменьшилось [на 30 процентов|committed attack percent].
Учтено [274 теракта|registered attack] и [119 поджогов|registered attack]. Удалось раскрыть [231|identified attack part=274] и [108|identified attack part=119] из них соответственно.
Обысканы дома, у одних изъяты ножи, у троих – пистолеты.
Арестованы [214 человек|detained person], [27 из них|wanted person part=214 status:result] находились в розыске.
Изъято [1,2 тонны наркотиков|seized drugs t]. За весь прошлый год – [чуть более тонны|seized drugs t more_than =1].
Объём изъятого героина [вырос в 1,3 раза|seized drugs times], а опия – [снизился на четверть|seized drugs percent =-25].
К административной ответственности привлечены [167 человек|prosecuted person]. Это [на треть меньше|prosecuted person percent] уровня 2017 года.
Всего изъято [3 тонны наркотиков|seized drugs t]. Из этого количества опий составил [почти полтонны|seized drugs part=3], гашиш – [2 тонны|seized drugs part=3]. На долю МВД пришлось [900 кг|seized drugs kg part=3].
Больше всего оружия сдано в Омске – [19 единиц|surrendered weapon], Таре – [12|surrendered weapon], Калачинске – [по семь|surrendered weapon].
В стационарах после теракта остаются [34 человека|wounded person], [шестеро|wounded person part=34] – в тяжёлом состоянии.
Из [312 проверенных фондов|conducted organization] нарушения установлены в [17|identified organization part=312].
Выданы [двое|extradited person], [ещё 29|wanted person status:stock] разыскиваются по линии Интерпола.
После теракта [12 раненых|wounded person] бортом МЧС эвакуированы в столицу.
Совершено [9 терактов|committed attack], из которых [семь|committed attack part=9] – взрывы. Раскрыто [шесть из этих терактов|identified attack part=9].
При теракте погибли [14 человек|killed person]. Ранее сообщалось о [девяти погибших|killed person]. Среди погибших [семеро полицейских|killed officer part=14].
Сданы [57 стволов|surrendered firearm], из которых [21|surrendered firearm part=57] нарезной, [три гранаты|surrendered grenade].
Задержаны [143 боевика|detained militant]; [88|convicted militant] осуждены, [семеро|extradited militant] выданы. [Женщин среди них не было|detained person =0 part=143].
Сдано [40 стволов|surrendered firearm]; [ни один|prosecuted person =0] из обратившихся к ответственности не привлечён.
За сутки [ни терактов|committed attack =0], [ни пострадавших|wounded person =0] не зафиксировано. Ни один из задержанных не признал вину.
Ранены [29 военнослужащих|wounded officer], состояние [двенадцати|wounded officer part=29] врачи оценивают как тяжёлое.
Проверено [64 учебных заведения|conducted other], деятельность [девятнадцати|suppressed other] приостановлена.
Возбуждено [41 уголовное дело|case_opened criminal_case]. Из названных 41 дела [шестнадцать|case_opened criminal_case part=41] уже направлены в суд.
Изъято [2 117 единиц оружия|seized weapon], в том числе в связи со смертью владельцев – [980|seized weapon part=2117].
Сдано [1 906 единиц огнестрельного оружия|surrendered firearm]. Распределение по территориям (единиц огнестрельного оружия): Томский район – [214|surrendered firearm part=1906], Омский район – [176|surrendered firearm part=1906], Тарский район – [302|surrendered firearm part=1906], остальные – [1214|surrendered firearm part=1906].
К ответственности привлечены [318 человек|prosecuted person], в том числе [24 женщины|prosecuted person part=318]; годом ранее их было [401|prosecuted person] и [31|prosecuted person part=401] соответственно.
Число пострадавших при теракте увеличилось до [41 человека|wounded person]. Накануне поступали данные о [26 раненых|wounded person]. Среди раненых [трое детей|wounded minor part=41].
За год сдано [1 876 единиц оружия|surrendered weapon]. Больше всего стволов сдано в Томской ([287|surrendered firearm part=1876]) области, меньше всего — в Тюменской, всего [14|surrendered firearm part=1876].
Выдворено [103 иностранца|deported foreigner]. Среди них [44 гражданина Сирии|deported foreigner part=103], [39|deported foreigner part=103] — Ирака, остальные [20|deported foreigner part=103] прибыли из Йемена.
[Ни одного прорыва вооружённых групп|committed crime =0] не произошло, [провокаций на границе не отмечено|committed other =0].
Не выявлено [ни одной подпольной мастерской|identified workshop =0], не изъято [ни одного ствола|seized firearm =0].
При взрыве не пострадал [ни один человек|wounded person =0]. Не возбуждено [ни одного уголовного дела|case_opened criminal_case =0].
[Погибших среди мирных жителей|killed civilian =0] при проведении силовых мероприятий сотрудниками не было.
Осуждены [40 человек|convicted person], [оправданных нет|other person =0]. Ни один зарубежный перевод без проверки не прошёл.
К ответственности привлечены [26 человек|prosecuted person]. Задержаны [14 подозреваемых|detained suspect], [иностранцев среди них не было|detained foreigner =0 part=14].
""".strip().splitlines()


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build_nlp()


ASIDE = """
Страны проведут антитеррористические учения «Рубеж Памира-2-2018». Манёвры назначены на осень.
Турнир завершился в столице. В нём приняли участие 138 шахматистов из 36 стран. Лидирует Иванов (2637), за ним Петров (2618). Организаторы потратили 29 млн рублей. Зрители заняли 900 мест.
Банк подвёл итоги года. Прибыль превысила 40 млрд рублей. Открыто 14 отделений. Выявлено 600 ошибок в отчётах. Инвесторам выплачено 5 млн долларов.
Автобус столкнулся с грузовиком, произошло ДТП. Один человек погиб, ещё 12 пассажиров получили травмы.
За сутки границу пересекли 14 тысяч человек и 2 тысячи автомобилей. Полиция напоминает о правилах безопасности.
Вместе с тем избежать потерь не удалось. Боевики отступили.
Полиция выдаёт паспорта нового образца. Стоимость паспорта составит 1000 рублей. Более 3 тысяч граждан потеряли работу из-за запрета.
""".strip().splitlines()


@pytest.mark.parametrize("text", [*ASIDE, *NO_ZEROS])
def test_numbers_of_other_fields_are_no_figures(text: str, nlp: Language) -> None:
    assert extract(text, published=PUBLISHED, nlp=nlp).figures == ()


def test_who_they_are_behind_the_bracket_of_last_year(nlp: Language) -> None:
    """The mark of «37 (29) – несовершеннолетние» would lie over that of 29, so this is no marked case."""
    found = extract("Осуждены 512 (447) человек, из них 37 (29) – несовершеннолетние, 12 (7) – женщины.", published=PUBLISHED, nlp=nlp).figures
    values = {f.figure_id: f.value for f in found}
    rows = [(f.value, f.object, values.get(f.part_of or "")) for f in found]
    minors, women = [(37, "minor", 512), (29, "minor", 447)], [(12, "person", 512), (7, "person", 447)]
    assert rows == [(512, "person", None), (447, "person", None), *minors, *women]



@pytest.mark.parametrize("case", [*CASES, *DEEDS, *NEWS, *WORDED, *STRUCTURE, *COMBINED, *LISTS, *WORDS, *ZEROS, *PLANS, *NEWS_CASES.strip().splitlines(), *MANNERS.strip().splitlines(), *BUILDING.strip().splitlines(), *PARTS_CASES.strip().splitlines(), *ANAPHORA_CASES.strip().splitlines(), *LINES, *CODED.strip().splitlines(), *REPORTS.strip().splitlines(), *RELEASES.strip().splitlines(), *OFFICIAL.strip().splitlines(), *AGENCY.strip().splitlines()])
def test_marked_figures(case: str, nlp: Language) -> None:
    wanted = []
    text, at = "", 0
    for m in MARK.finditer(case):
        text += case[at : m.start()]
        wanted.append((len(text), m.group(1), m.group(2).split()))
        text, at = text + m.group(1), m.end()
    text += case[at:]
    figures = {f.start: f for f in extract(text, published=PUBLISHED, nlp=nlp).figures}
    spare = dict(figures)
    for start, quote, fields in wanted:
        figure = next((f for f in figures.values() if f.start < start + len(quote) and f.end > start), None)
        assert figure, f"no figure at {quote!r}"
        spare.pop(figure.start)
        assert [figure.action, figure.object] == fields[:2], quote
        for field in fields[2:]:
            if field.startswith("="):
                assert str(figure.value) == field[1:]
            elif field.startswith("status:"):
                assert figure.status == field[7:]
            elif field == "whole":
                assert not figure.part_of, quote
            elif field.partition("=")[0] == "part":  # «part=18»: of the number 18
                whole = next((f for f in figures.values() if f.figure_id == figure.part_of), None)
                assert whole and field.partition("=")[2] in ("", str(whole.value)), quote
            elif "/" in field:
                assert f"{figure.period_start}/{figure.period_end}" == field
            else:
                assert field in (figure.modifier, figure.unit)
    assert not spare, [f.quote for f in spare.values()]


def test_bare_numbers_in_a_row_share_the_unit_of_the_last(nlp: Language) -> None:
    figures = extract("Изъято 40, 62 и 118 кг героина.", published=PUBLISHED, nlp=nlp).figures
    assert [(f.value, f.unit) for f in figures] == [(40, "kg"), (62, "kg"), (118, "kg")]


def test_several_verbs_give_a_row_each_in_one_group(nlp: Language) -> None:
    figures = extract("Выявлены, задержаны и выданы 40 человек.", published=PUBLISHED, nlp=nlp).figures
    assert [f.action for f in figures] == ["identified", "detained", "extradited"]
    assert len({f.group_id for f in figures}) == 1 and len({f.figure_id for f in figures}) == 3


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Обнаружены в лесном массиве и взорваны 14 фугасов.", {"identified", "destroyed"}),
        ("Погибло и ранено 40 прохожих.", {"killed", "wounded"}),
        ("Удалось раскрыть и не допустить восемь нападений на школы.", {"identified", "prevented"}),
        ("Нейтрализовано и склонено к явке с повинной 63 бандита.", {"neutralized", "surrendered"}),
        ("Не только выявлено, но и пресечено 15 преступлений.", {"identified", "prevented"}),
        ("Число убитых и раненых полицейских составило 40.", {"killed", "wounded"}),
        ("Двое курьеров скрылись и объявлены в розыск.", {"wanted"}),
        ("Трое ранены, и похитили 7 автоматов.", {"wounded", "other"}),
        ("Почти 3000 человек были остановлены в Турции и (или) высланы на родину.", {"detained", "deported"}),
        ("Задержаны и/или депортированы 60 иностранцев.", {"detained", "deported"}),
    ],
)
def test_verbs_that_share_a_number(text: str, actions: set[str], nlp: Language) -> None:
    assert {f.action for f in nlp(text)._.figures} == actions


def test_a_number_a_year_earlier_has_its_own_period(nlp: Language) -> None:
    text = "За девять месяцев 2018 года выявлено 1405 преступлений, годом ранее — 2,1 тыс."
    first, second = extract(text, published=PUBLISHED, nlp=nlp).figures
    assert (str(first.period_start), str(first.period_end)) == ("2018-01-01", "2018-09-30")
    assert (str(second.period_start), str(second.period_end)) == ("2017-01-01", "2017-09-30")
    assert second.action == "identified" and second.value == 2100


def test_a_bracket_takes_its_period_from_outside(nlp: Language) -> None:
    text = "За последние три года изъято много оружия (изъято 40 автоматов; уничтожено 12 гранатомётов)."
    figures = extract(text, published=PUBLISHED, nlp=nlp).figures
    assert [f.period_basis for f in figures] == ["inherited", "inherited"]
    assert {str(f.period_start) for f in figures} == {"2016-06-14"}


EXAMPLES = [(str(b["words"][0]), str(b["example"])) for b in __import__("tomllib").loads(
    __import__("importlib.resources", fromlist=["files"]).files("pipeline.lexicon").joinpath("actions.toml").read_text("utf-8"))["trigger"]]  # fmt: skip


@pytest.mark.parametrize(("word", "example"), EXAMPLES)
def test_every_trigger_finds_its_example(word: str, example: str, nlp: Language) -> None:
    assert extract(example, published=PUBLISHED, nlp=nlp).figures, f"{word}: nothing found in {example!r}"


def test_every_object_finds_its_example(nlp: Language) -> None:
    import tomllib
    from importlib import resources

    wrong = []
    for block in tomllib.loads(resources.files("pipeline.lexicon").joinpath("objects.toml").read_text("utf-8"))["object"]:
        found = [f.object for f in extract(block["example"], published=PUBLISHED, nlp=nlp).figures]
        if block["code"] not in found:
            wrong.append((block["code"], block["example"], found))
    assert not wrong


def test_lexicons_use_the_codebook_codes() -> None:
    from pipeline import codes

    objects = load_objects()
    assert {c for code in objects.families for c in code.split("+")} <= set(codes.OBJECT)
    actions = {
        a
        for table in (load_actions().verbs, load_actions().nouns)
        for es in table.values()
        for e in es
        for a in [e.default, *dict(e.by).values()]
    }
    assert actions - {"", "="} <= set(codes.ACTION)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "изъято",
                "12",
                "более",
                "тыс.",
                "боевиков",
                ",",
                "(",
                ")",
                ";",
                "в 2018 году",
                "из них",
                "не",
                "терактов",
                "\n",
                "—",
                "5 кг",
                "»",
                "«",
                "ни одного",
            ]
        ),
        max_size=25,
    )
)
def test_any_words_give_figures_that_point_at_their_text(nlp: Language, words: list[str]) -> None:
    text = " ".join(words)
    for figure in extract(text, published=PUBLISHED, nlp=nlp).figures:
        assert text[figure.start : figure.end] == figure.quote
        assert figure.period_start is None or figure.period_start <= figure.period_end


def test_numbers_and_times_in_turn(nlp: Language) -> None:
    text = "За 2014, 2015 и 2016 годы предотвращено 15, 17 и 19 терактов соответственно."
    found = extract(text, published=PUBLISHED, nlp=nlp).figures
    assert [(f.value, f.object, f.period_start.year, f.period_end.year) for f in found if f.period_start and f.period_end] == [
        (15, "attack", 2014, 2014),
        (17, "attack", 2015, 2015),
        (19, "attack", 2016, 2016),
    ]


def test_a_unit_behind_a_bracket_is_that_of_both_numbers(nlp: Language) -> None:
    text = "В 2022 году (в скобках – данные за 2021 год) изъято 412 (98,5) кг наркотиков; раскрыто 214 (187) преступлений; заморожено 300 (280) тыс. рублей."
    found = extract(text, published=PUBLISHED, nlp=nlp).figures
    assert [(f.value, f.unit, f.action, f.object, str(f.period_start)[:4]) for f in found] == [
        (412, "kg", "seized", "drugs", "2022"),
        (pytest.approx(98.5), "kg", "seized", "drugs", "2021"),
        (214, "count", "identified", "crime", "2022"),
        (187, "count", "identified", "crime", "2021"),
        (300_000, "rub", "frozen", "money", "2022"),
        (280_000, "rub", "frozen", "money", "2021"),
    ]
