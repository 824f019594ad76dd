/** A text that names the watched people, workers or sums and yet claims nothing of the watch. */
export type HardNegative = { lang: string; title: string; text: string };

const texts: Record<string, [title: string, text: string][]> = {
  en: [
    [
      "Troops at the front",
      "North Korea has sent about 12,000 soldiers to Russia, a ministry spokesman said, and some 3,000 of them were killed or wounded in the first two months.",
    ],
    [
      "More soldiers on the way",
      "Officials expect another 6,000 North Korean troops and sappers to arrive in the Kursk region by summer, where each is said to cost the army $2,000 a month.",
    ],
    [
      "Arrivals fall again",
      "Only 229 North Korean defectors reached the South last year, the unification ministry said, down from 2,914 in 2009; women made up 72 percent of them.",
    ],
    [
      "A new life in Seoul",
      "The 34,000 defectors living in South Korea earn 2.3 million won a month on average, 80 percent of what other households do.",
    ],
    [
      "Exchange theft",
      "Hackers working for North Korea stole $1.46 billion in crypto from one exchange in February, the FBI said, and had laundered 20 percent of it within a week.",
    ],
    [
      "Stolen coins",
      "A UN panel put the sum North Korea gained from cyberattacks at $3 billion over six years, which it spends on missiles.",
    ],
    [
      "Coal goes by night",
      "North Korea exported 2.8 million tons of coal in a year despite the ban, earning $370 million, a panel of experts reported.",
    ],
    [
      "Trade with China halves",
      "Trade between China and North Korea fell 51 percent to $2.43 billion in 2018, Chinese customs said; textile exports, once $500 million a year, went to nothing.",
    ],
    [
      "Fishing rights sold",
      "Pyongyang sold fishing rights in its waters for $120 million, the South's spy agency said, to Chinese boats that pay $30,000 a season.",
    ],
    [
      "Statues for sale",
      "The Mansudae studio of Pyongyang built a $10 million statue in Namibia, 50 metres high, and was paid in three parts.",
    ],
    [
      "Kaesong reopened",
      "The Kaesong complex employed 53,000 North Korean workers at a basic wage of $70 a month, of which the state kept about 30 percent.",
    ],
    [
      "Park shut",
      "South Korean firms at the Kaesong industrial park owed $8.2 million in wages to 54,000 workers when it closed, the ministry said.",
    ],
    [
      "Nepalis in the Gulf",
      "About 400,000 Nepali workers live in Qatar, where labourers on stadium sites said they worked 14 hours a day with one day off a month and were paid $250.",
    ],
    [
      "Qatar changes its law",
      "Qatar set a minimum wage of 1,000 riyals a month for its two million migrant workers, most of them from India, Nepal and Bangladesh.",
    ],
    [
      "Uzbeks leave Russia",
      "Russia counted 1.6 million Uzbek workers last year; about 120,000 went home after new rules, and those who stay send back $300 a month. No North Koreans were counted.",
    ],
    [
      "Indians for the shipyards",
      "Short of hands, Russian shipyards hired 2,000 Indian welders at 60,000 roubles a month, far from the days when North Korea was the first address.",
    ],
    [
      "Vietnam's labour exports",
      "Vietnam sent 155,000 workers abroad in 2023, most to Japan and Taiwan; remittances reached $4 billion, more than twice what North Korea sells to the world.",
    ],
    [
      "Filipino nurses",
      "More than 18,000 Filipino nurses left for Germany and Britain last year, where they earn about 2,800 euros a month.",
    ],
    [
      "Cuban doctors",
      "Cuba has 24,000 doctors in 56 countries and keeps 75 percent of what they earn, a rights group said; North Korea has praised the scheme.",
    ],
    [
      "South Korea opens quota",
      "South Korea will let in 165,000 foreign workers on E-9 visas next year from 16 countries, the labour ministry said.",
    ],
    [
      "Restaurants close",
      "Six of nine North Korean restaurants in Phnom Penh have shut, and the last one serves 40 guests a night at $15 a head.",
    ],
    [
      "A noodle house in Beijing",
      "The Pyongyang restaurant in Beijing seats 200 and charges 188 yuan for a pot of beef; a show lasts 40 minutes.",
    ],
    [
      "Tour groups return",
      "About 100 Russian tourists flew from Vladivostok to Pyongyang for a four-day ski trip that cost $750 each.",
    ],
    [
      "Marathon",
      "Runners from 45 countries paid $150 to enter the Pyongyang marathon, which 1,600 people finished.",
    ],
    [
      "Diplomats expelled",
      "Malaysia gave 30 North Korean diplomats 48 hours to leave after it cut ties, and closed an embassy of nine.",
    ],
    [
      "Embassies closed",
      "North Korea closed seven of its 53 embassies in a year, among them those in Spain, Angola and Uganda, saving perhaps $5 million a year.",
    ],
    [
      "Visas counted",
      "Russia issued 9,300 education visas to North Koreans in 2024, border data show, and 2,900 visas for other purposes.",
    ],
    [
      "Permits lapse",
      "Poland issued 482 work permits to North Koreans in 2015 and 44 in 2017; fees were 100 zloty each.",
    ],
    [
      "Sanctions vote",
      "The Security Council voted 15 to 0 for resolution 2397, which gives members 24 months to send North Korean workers home and cuts refined oil to 500,000 barrels a year.",
    ],
    [
      "Reports come in",
      "By March 48 countries had filed reports on North Korean workers under paragraph 8; 16 more asked for extra time of 90 days.",
    ],
    [
      "Reward",
      "Washington offers up to $5 million for tips on North Korean IT schemes and has frozen $7.7 million in accounts.",
    ],
    [
      "Laptop farm sentence",
      "A court gave an Arizona woman 102 months for hosting 90 laptops so that North Koreans could pass as Americans; 309 companies were fooled.",
    ],
    [
      "Ferry",
      "The ferry Mangyongbong can carry 200 passengers and 1,500 tons between Rajin and Vladivostok, a trip of 12 hours; one way costs $101.",
    ],
    [
      "Prison labour",
      "Up to 120,000 people are held in four political prison camps in North Korea, where inmates work 12 hours a day with one day off a month, a commission said.",
    ],
    [
      "Students mobilised",
      "Pyongyang called up 5,000 students to build 10,000 flats, working in shifts of ten hours, state media said.",
    ],
    [
      "Soldiers build homes",
      "Some 15,000 soldiers and workers raised 3,000 homes in Sinuiju after the flood, North Korean television said.",
    ],
    [
      "Reunions",
      "Of 133,000 South Koreans who asked to meet relatives in the North, 94,000 have died; 89 families met in the last round.",
    ],
    [
      "Pay of miners in the north",
      "Miners at Musan, North Korea's largest iron mine, received 300,000 won a month and worked 16-hour days, Seoul's analysts said.",
    ],
    [
      "Market prices",
      "Rice cost 5,800 won a kilo in Pyongyang last week and 6,100 in Hyesan, and a dollar bought 8,900 won, Daily NK reported.",
    ],
    [
      "A strike in Ansan",
      "Some 400 workers at a plant in Ansan struck for two days for a pay rise of 5 percent; their union also called for aid to North Korea.",
    ],
    [
      "Miners who went to Germany",
      "South Korea sent 7,900 miners and 11,000 nurses to West Germany; a miner earned 600 marks a month and the North mocked them.",
    ],
    [
      "Ethnic Koreans",
      "About 700,000 ethnic Koreans from China work in South Korea, many in restaurants, for 2 million won a month; few have kin in the North.",
    ],
    [
      "Book",
      "The memoir of a defector, 320 pages for $24.95, tells of his 28 years in North Korea and of 14 guards who beat him.",
    ],
    [
      "A lecture",
      "The professor spent three years in Pyongyang, taught 90 students and gave two talks a month on labour law; 60 people came last night.",
    ],
  ],
  ko: [
    [
      "북한군 파병",
      "국정원은 북한이 러시아에 병력 1만2천여 명을 파병했고 이 가운데 300여 명이 사망하고 2천700여 명이 부상했다고 밝혔다.",
    ],
    [
      "추가 파병",
      "우크라이나 당국은 북한군 2만5천 명에서 3만 명이 추가로 러시아에 파병될 수 있다고 전했다.",
    ],
    [
      "탈북민 입국",
      "통일부는 지난해 국내에 들어온 탈북민이 236명이며 누적 인원은 3만4천여 명이라고 밝혔다.",
    ],
    [
      "탈북민 임금",
      "탈북민의 월평균 임금은 245만7천 원으로 일반 국민의 80% 수준인 것으로 조사됐다.",
    ],
    [
      "가상자산 탈취",
      "북한 해커 조직은 지난해 6억6천만 달러어치의 가상자산을 훔친 것으로 추정된다.",
    ],
    [
      "석탄 수출",
      "북한은 지난해 석탄 280만 톤을 중국에 수출해 3억7천만 달러를 벌었다고 전문가패널이 보고했다.",
    ],
    ["북중 교역", "지난해 북중 교역액은 24억3천만 달러로 51% 줄었다고 중국 세관이 밝혔다."],
    ["개성공단", "개성공단에는 북한 근로자 5만4천여 명이 일했으며 월 최저임금은 73.87달러였다."],
    [
      "개성공단 체불",
      "개성공단 기업 124곳이 북측 근로자에게 지급하지 못한 임금은 120만 달러로 집계됐다.",
    ],
    [
      "외국인 근로자",
      "정부는 내년 외국인력 16만5천 명을 들여오기로 했으며 네팔과 베트남 등 16개국이 대상이다. 북한은 대상이 아니다.",
    ],
    [
      "네팔 노동자",
      "한국에서 일하는 네팔 노동자 4만여 명은 하루 12시간 일하고 한 달에 이틀 쉰다고 단체는 전했다.",
    ],
    [
      "북한 식당",
      "캄보디아의 북한 식당 6곳이 문을 닫았고 남은 한 곳은 하루 손님이 40명이라고 한다.",
    ],
    [
      "관광객",
      "러시아 관광객 97명이 블라디보스토크를 떠나 평양에 도착했으며 비용은 1인당 750달러였다.",
    ],
    [
      "파독 광부",
      "1960년대 서독에 간 한국 광부 7천936명은 월 600마르크를 받았다. 북한은 이를 비난했다.",
    ],
    [
      "정치범수용소",
      "북한의 정치범수용소 4곳에는 최대 12만 명이 갇혀 하루 12시간 노동을 한다고 위원회는 밝혔다.",
    ],
    [
      "이산가족",
      "이산가족 상봉을 신청한 13만3천여 명 가운데 9만4천여 명이 숨졌다. 북측은 답이 없다.",
    ],
    ["쌀값", "평양의 쌀값은 1킬로그램에 5천800원, 혜산은 6천100원으로 올랐다고 소식통이 전했다."],
    [
      "제재 결의",
      "안보리는 결의 2397호를 15대 0으로 채택해 24개월 안에 북한 노동자를 돌려보내도록 했다.",
    ],
    [
      "조선족",
      "한국에서 일하는 조선족 동포는 약 60만 명이며 월급은 200만 원 안팎이다. 북한 출신은 드물다.",
    ],
  ],
  zh: [
    ["朝鲜出兵", "韩国国家情报院称,朝鲜已向俄罗斯派出约1.2万名士兵,其中约300人阵亡,2700人受伤。"],
    ["增兵", "乌克兰官员说,朝鲜可能再派2.5万至3万名军人前往俄罗斯库尔斯克。"],
    ["脱北者", "韩国统一部表示,去年有236名脱北者进入韩国,累计约3.4万人。"],
    ["脱北者收入", "调查显示,在韩脱北者月均工资为245万韩元,约为普通国民的八成。"],
    ["黑客", "据估计,朝鲜黑客去年盗取了价值6.6亿美元的加密货币。"],
    ["煤炭", "专家小组称,朝鲜去年向中国出口煤炭280万吨,获利3.7亿美元。"],
    ["中朝贸易", "中国海关数据显示,去年中朝贸易额为24.3亿美元,下降51%。"],
    ["开城", "开城工业园曾雇用朝鲜工人5.4万名,最低月工资为73.87美元。"],
    ["开城停产", "韩国企业撤出开城时,拖欠朝鲜员工工资120万美元,涉及124家企业。"],
    ["越南劳工", "越南去年向海外派遣劳工15.5万人,汇回40亿美元,远多于朝鲜的全部出口。"],
    ["尼泊尔工人", "卡塔尔约有40万名尼泊尔工人,每天工作14小时,每月只休息一天。"],
    ["朝鲜族", "在韩国务工的中国朝鲜族约60万人,月薪约200万韩元。"],
    ["餐厅", "金边的9家朝鲜餐厅关了6家,剩下一家每晚约有40名客人,一份冷面7美元。"],
    ["游客", "近百名俄罗斯游客从海参崴飞抵平壤,四天行程每人750美元。"],
    [
      "决议",
      "安理会以15票赞成通过第2397号决议,要求24个月内遣返朝鲜劳工,并把成品油限制在每年50万桶。",
    ],
    ["政治犯", "调查委员会称,朝鲜四座政治犯集中营关押多达12万人,每天劳动12小时。"],
    ["米价", "平壤大米每公斤5800朝元,惠山6100朝元,消息人士说。"],
    ["外卖骑手", "中国有1300万名外卖骑手,月收入约6000元,这与朝鲜无关。"],
  ],
  ja: [
    [
      "北朝鮮派兵",
      "韓国の国家情報院は、北朝鮮がロシアに約1万2千人の兵士を派遣し、うち約300人が死亡、2700人が負傷したと明らかにした。",
    ],
    [
      "追加派兵",
      "ウクライナ当局によると、北朝鮮は2万5千人から3万人の部隊を追加で送る可能性がある。",
    ],
    ["脱北者", "韓国統一省によると、昨年入国した脱北者は236人で、累計は約3万4千人となった。"],
    ["脱北者の賃金", "脱北者の平均月給は245万7千ウォンで、国民全体の約8割だった。"],
    ["暗号資産", "北朝鮮のハッカーは昨年、6億6千万ドル相当の暗号資産を盗んだとみられる。"],
    [
      "石炭輸出",
      "北朝鮮は石炭280万トンを中国に輸出し、3億7千万ドルを得たと専門家パネルは報告した。",
    ],
    ["中朝貿易", "昨年の中朝貿易額は24億3千万ドルで、51%減少した。"],
    ["開城工業団地", "開城工業団地では北朝鮮の労働者5万4千人が働き、最低賃金は月73.87ドルだった。"],
    [
      "技能実習生",
      "日本で働くベトナム人の技能実習生は約20万人で、月給は約17万円。北朝鮮からの受け入れはない。",
    ],
    [
      "ネパール人労働者",
      "カタールには約40万人のネパール人労働者がおり、1日14時間働き、休みは月1日だという。北朝鮮の例とも比べられる。",
    ],
    [
      "北朝鮮レストラン",
      "プノンペンの北朝鮮レストラン9店のうち6店が閉店し、冷麺は1杯7ドルだった。",
    ],
    ["観光客", "ロシア人観光客97人がウラジオストクから平壌に到着し、費用は1人750ドルだった。"],
    [
      "制裁決議",
      "安保理は決議2397号を15対0で採択し、24カ月以内に北朝鮮労働者を送還するよう求めた。",
    ],
    [
      "政治犯収容所",
      "北朝鮮の4カ所の政治犯収容所には最大12万人が収容され、1日12時間の労働を強いられている。",
    ],
    [
      "帰還事業",
      "1959年からの帰還事業では約9万3千人が北朝鮮に渡り、うち日本人妻は約1800人だった。",
    ],
    ["拉致問題", "政府は拉致被害者17人を認定し、5人が帰国した。北朝鮮は8人が死亡したと主張する。"],
  ],
  ru: [
    [
      "Военные КНДР",
      "По данным южнокорейской разведки, КНДР направила в Россию около 12 тысяч военных, из них 300 погибли и 2700 ранены.",
    ],
    [
      "Новые солдаты",
      "Украина ожидает, что в Курскую область прибудут ещё 25–30 тысяч северокорейских солдат.",
    ],
    [
      "Перебежчики",
      "В прошлом году в Южную Корею прибыли 236 перебежчиков из КНДР, всего их около 34 тысяч.",
    ],
    [
      "Хакеры",
      "Северокорейские хакеры за год похитили криптовалюту на 660 млн долларов, считают эксперты.",
    ],
    [
      "Уголь",
      "КНДР вывезла в Китай 2,8 млн тонн угля и выручила 370 млн долларов, сообщили эксперты ООН.",
    ],
    ["Торговля", "Товарооборот Китая и КНДР сократился на 51 процент, до 2,43 млрд долларов."],
    [
      "Кэсон",
      "В промышленном комплексе Кэсон трудились 54 тысячи северокорейских рабочих с минимальной зарплатой 73,87 доллара в месяц.",
    ],
    [
      "Мигранты",
      "В России работают около 1,6 млн граждан Узбекистана, средняя зарплата на стройке 70 тысяч рублей. О рабочих из КНДР в отчёте ни слова.",
    ],
    [
      "Индийцы на верфях",
      "Российские верфи наняли 2 тысячи индийских сварщиков с зарплатой 60 тысяч рублей в месяц; раньше верфи смотрели в сторону КНДР.",
    ],
    [
      "Непальцы",
      "В Катаре около 400 тысяч рабочих из Непала, они трудятся по 14 часов в день с одним выходным в месяц.",
    ],
    [
      "Рестораны",
      "В Пномпене закрылись шесть из девяти северокорейских ресторанов, порция лапши стоила 7 долларов.",
    ],
    [
      "Туристы",
      "Почти сто российских туристов вылетели из Владивостока в Пхеньян, тур обошёлся в 750 долларов.",
    ],
    [
      "Резолюция",
      "Совбез 15 голосами принял резолюцию 2397: рабочих из КНДР надо выслать за 24 месяца, а нефтепродукты ограничены 500 тысячами баррелей в год.",
    ],
    [
      "Лагеря",
      "В четырёх лагерях КНДР содержатся до 120 тысяч заключённых, они работают по 12 часов в день.",
    ],
    [
      "Студенты",
      "В Россию приехали 120 студентов из КНДР, стипендия составляет 20 тысяч рублей в месяц.",
    ],
    [
      "Паром",
      "Паром «Мангёнбон» берёт 200 пассажиров, дорога из Раджина во Владивосток занимает 12 часов и стоит 101 доллар.",
    ],
    ["Рис", "Килограмм риса в Пхеньяне стоит 5800 вон, в Хесане 6100, сообщил источник."],
    [
      "Забастовка",
      "Около 400 рабочих завода в Ансане бастовали два дня, требуя прибавки в 5 процентов; профсоюз призвал помочь и КНДР.",
    ],
  ],
};

/** Prose of our own; the figures are of real kinds, the wording is ours. */
export const hardNegatives: HardNegative[] = Object.entries(texts).flatMap(([lang, list]) =>
  list.map(([title, text]) => ({ lang, title, text })),
);
