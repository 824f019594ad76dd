import type { LabelledReport } from "./score-reports.ts";

/**
 * Reports of the length and grammar of real ones, in words of our own, labelled before they were
 * read. What they claim and the reader does not see yet stays in: the floors say how much.
 */
export const englishReports: readonly LabelledReport[] = [
  {
    title: "Where Pyongyang's labourers are: a table in prose",
    published: "2015-06-02",
    text: "An institute in Seoul has put the known host countries side by side. Of the 53,000 North Koreans whom it believes to be at work abroad, most are counted in Russia (21,000) and China (18,500); then come Kuwait (4,800), Qatar (1,900), Poland (400-500) and Malta (150). The survey rests on twenty interviews. It gives the number of host states as seventeen, and a lower estimate of 38,000 for those with papers in order. Trade with the same states, notably arms ($90 million) and statues ($14 million), is dealt with in a second volume.",
    claims: [
      "workers_abroad 53000 53000 * people - - * *",
      "workers_abroad 21000 21000 * people - RU * *",
      "workers_abroad 18500 18500 * people - CN * *",
      "workers_abroad 4800 4800 * people - KW * *",
      "workers_abroad 1900 1900 * people - QA * *",
      "workers_abroad 400 500 * people - PL * *",
      "workers_abroad 150 150 * people - MT * *",
      "host_countries 17 17 * countries - - * *",
      "workers_abroad 38000 38000 * people - - * *",
    ],
  },
  {
    title: "Border statistics point to more North Koreans, not to how many work",
    published: "2025-02-07",
    text: "Migration figures published in Moscow show that 12,900 citizens of North Korea entered Russia in 2024, the highest number since 2019, when some 20,500 made the trip. For 7,700 of them study was the declared purpose; other purposes were business with 3,000 individuals, transport with 1,600 and tourism with 60. Researchers suspect that many of those students hold a trowel rather than a book, but none would name a figure for labour.",
    claims: [],
  },
  {
    title: "One in ten waits for a chair: the women of a shellfish hall",
    published: "2014-09-04",
    text: "One hundred and twenty women from Pyongyang, all of good family, none older than 26 and chosen, a source in the capital says, after three rounds of interviews, were sent to a shellfish plant in Dandong in the spring. There were already about 300 North Koreans at the plant they came to. Their monthly wage is around $75, the source said. Coaches that can seat 45 people bring them to a dormitory where four share a room; for an outing they go in groups of three or four, and a 20-something minder goes with each.",
    claims: [
      "workers_dispatched 120 120 * people - CN * *",
      "workers_abroad 300 300 * people - CN * *",
      "wage 75 75 * USD month CN * *",
    ],
  },
  {
    title: "Sarawak searches for miners whose permits ran out",
    published: "2017-03-20",
    text: "Authorities in the Malaysian state of Sarawak are looking for 82 North Korean miners for eventual deportation, the deputy minister said on Monday. The state's chief minister had said that 131 out of 168 North Korean workers stayed on after their permits expired. Last week officers rounded up 33 North Koreans at a site near Bintulu. An explosion at the same coal mine killed three people in 2014.",
    claims: [
      "workers_abroad 82 82 * people - MY * *",
      "workers_abroad 131 131 * people - MY * *",
      "workers_abroad 168 168 * people - MY * *",
    ],
  },
  {
    title: "After the unrest in Jilin",
    published: "2024-04-11",
    text: "Between 1,800 and 2,500 North Korean workers took part in January's stoppages at a dozen sewing and fish plants in Jilin, a former diplomat says. A company that sends a seamstress there gets 2,600 to 2,900 yuan (about 53,000 to 59,000 yen) for her each month, and of this she is handed 650 to 900 yuan. Since then officials have sent home about 90 of the workers and imprisoned them. Less than a tenth of what the contract promised is what a woman takes home in the end, an investigator found.",
    claims: [
      "workers_abroad 1800 2500 * people - CN * *",
      "wage 2600 2900 * CNY month CN * *",
      "wage 650 900 * CNY month CN * *",
      "workers_repatriated 90 90 * people - CN * *",
      "pay_withheld 90 - * percent - CN * *",
    ],
  },
  {
    title: "Timber, roubles and a stand of larch",
    published: "2009-10-12",
    text: "At camps along the railway in Amur nearly 1,400 North Koreans fell larch for a firm with owners in London. Sixty percent of the firm's 2,300 workers are North Koreans, its director says. Their own company keeps 35 percent of what is felled and sells it to China. One man told us that he made $190 a month; another loads lorries at a dollar for each lorry he fills. The average wage in Russia is about 18,000 roubles, and a Russian with a saw manages 25,000. They rest on two days in the entire year.",
    claims: [
      "workers_abroad 1400 1400 * people - RU * *",
      "wage 190 190 * USD month RU * *",
      "days_off 2 2 * days year RU * *",
    ],
  },
  {
    title: "Dues go up again in the Maritime Territory",
    published: "2021-06-14",
    text: "North Koreans building flats in Vladivostok must now pay their government another $100 each month for a housing drive at home, sources told our Korean service. The dues had been raised by anywhere from 30 percent for loggers to 55 percent for masons the year before. Paying a further $600 is the usual fee for leave to take jobs on the side. Those jobs bring a man over 1,000 dollars monthly, and about $200 is left in his pocket. One was going home with $1,500 after four years.",
    claims: ["?wage 1000 - * USD month RU * *", "wage 200 200 * USD * RU * *"],
  },
  {
    title: "Panel: most labourers still abroad",
    published: "2024-03-25",
    text: "More than 100,000 North Koreans were still working in about 40 countries last year, most of them in China and Russia, according to a United Nations panel. It puts the income from their labour at $500 million a year. As many as 10,000 of them write software. The weapons that the money may pay for have cost more than $1 billion. Russia and China, two countries that hold vetoes, did not comment; those two countries had asked for the panel to be wound up.",
    claims: [
      "workers_abroad 100000 - * people - - * *",
      "host_countries 40 40 * countries - - * *",
      "revenue 500000000 500000000 * USD year - * *",
      "workers_abroad - 10000 * people - - * *",
    ],
  },
  {
    title: "Four charged over coins taken by coders",
    published: "2025-07-03",
    text: "Four North Koreans have been charged in Georgia with posing as remote developers and taking $900,000 in cryptocurrency from a start-up. The indicted men had never met their employers. Agents seized 130 laptops, 29 accounts and 17 websites in the case. All four people face charges of fraud, and $5 million is offered for word of them.",
    claims: [],
  },
  {
    title: "Fewer defectors reach Seoul",
    published: "2023-01-12",
    text: "Sixty-seven North Koreans came to the South last year, down from 1,047 in 2019. More than 33,800 have defected since the war, over 26,000 of those since 2002. Among last year's arrivals were six loggers who had fled camps in Siberia and were sent to a school for drivers. A newcomer gets 9 million won to begin with.",
    claims: [],
  },
  {
    title: "Six who got away describe the working day",
    published: "2025-08-20",
    text: "All six workers we spoke to had been on building sites in the Russian Far East, and told of the same day: up at six, tools down at two in the morning. Two others recall men who fell asleep standing. One, whom we call Mun, laid bricks for more than 18 hours a day. They had two days off a year. North Koreans making it out of Russia have dropped from around 20 a year to 10. Defectors have testified for years that the state takes about 90 percent of the pay.",
    claims: [
      "hours_per_day 18 - * hours day RU * *",
      "days_off 2 2 * days year RU * *",
      "pay_withheld 90 90 * percent - * * *",
    ],
  },
  {
    title: "Deadline passes, papers do not add up",
    published: "2019-12-23",
    text: "Reports filed by 48 states say that around 23,000 North Korean workers have been sent home, four in five of them by Russia; the sum does not include China, whose paper has no number. The number of workers named in the submitted reports was about 41,000 two years ago. Nepal ran 50-60,000 visas for other nationals through the same office. Kuwait's workers earned about $1,000 a month, with another $300 going to the managers and $200 left in their pockets.",
    claims: [
      "workers_repatriated 23000 23000 * people - - * *",
      "workers_abroad 41000 41000 * people - - * *",
      "wage 1000 1000 * USD month KW * *",
      "wage 200 200 * USD * KW * *",
    ],
  },
  {
    title: "Czechs to let North Korean seamstresses go",
    published: "2007-01-30",
    text: "Czech authorities will not renew the visas of North Koreans who sew in the country, an official told AFP. About 410 of them work there, most of them at textile plants. At one works in Bohemia, 75 of the 690 employees are North Korean; they make up to 24,000 koruna a month, well above the country's minimum wage of 8,000 koruna. The village around it has only about 180 people. A former diplomat said that the embassy received 75 percent of their pay. Worldwide, Radio Free Asia reckons, some 68,000 North Koreans work abroad.",
    claims: [
      "workers_abroad 410 410 * people - CZ * *",
      "workers_abroad 75 75 * people - CZ * *",
      "wage - 24000 * CZK month CZ * *",
      "pay_withheld 75 75 * percent - CZ * *",
      "workers_abroad 68000 68000 * people - - * *",
    ],
  },
  {
    title: "A carpenter remembers the desert",
    published: "2015-03-02",
    text: "When Ri was offered a post in Kuwait in 1996 he was promised $110 a month. At the camp 1,700 contract workers, sent by Pyongyang to earn hard currency, were living behind wire, he said. He worked from seven to seven, and had one day off a month. Bangladeshis next door made at least $430 a month. Kim, who felled trees with about 850 other North Koreans in Siberia, said dozens of men died in his years there.",
    claims: [
      "wage 110 110 * USD month KW * *",
      "workers_abroad 1700 1700 * people - KW * *",
      "days_off 1 1 * days month KW * *",
      "workers_abroad 850 850 * people - RU * *",
    ],
  },
  {
    title: "Two hundred a day: Dandong loses its North Koreans",
    published: "2024-11-04",
    text: "North Korean workers are leaving Dandong without being replaced, about 3,800 of them in October, a source in the city told us. Less than 1,200 are in the harbour district now. Some 5,700 have returned home since summer, he said. On Friday two 30-seat buses stood at customs, and over 90 workers crossed with their boxes. Employers retained 85 percent of their pay to the last; that leaves workers with 400 yuan a month. One hundred and forty women remain at a plant where the bosses now recruit in Vietnam: 300 have come at 3,100 yuan.",
    claims: [
      "workers_repatriated 3800 3800 * people - CN * *",
      "workers_abroad - 1200 * people - CN * *",
      "workers_repatriated 5700 5700 * people - CN * *",
      "workers_repatriated 90 - * people - CN * *",
      "pay_withheld 85 85 * percent - CN * *",
      "wage 400 400 * CNY month CN * *",
      "workers_abroad 140 140 * people - CN * *",
    ],
  },
  {
    title: "Monitors count Pyongyang's coders",
    published: "2026-01-20",
    text: "A report of 130 pages, drawn up with material from 11 UN member states, finds North Korean IT workers in at least nine countries. Most are based in China (1,100-1,600). Remote work brings the country $250m-$600m annually, it says, and the coders see little of it: 85 percent of their pay is sent back to the state. The thefts of the same years, $2.6 billion, are told in another chapter.",
    claims: [
      "host_countries 9 - * countries - - * *",
      "workers_abroad 1100 1600 * people - CN * *",
      "revenue 250000000 600000000 * USD year - * *",
      "pay_withheld 85 85 * percent - * * *",
    ],
  },
  {
    title: "Indonesians cook where North Koreans danced",
    published: "2020-03-02",
    text: "The last restaurant of its kind in Bangkok has a new name. Fourteen Indonesians cook and serve there, at 15,500 baht a month and with a day off each week. Of the 61 North Koreans to whom work permits had been issued none is left. The city of eleven million people has 90 such places.",
    claims: [],
  },
];
