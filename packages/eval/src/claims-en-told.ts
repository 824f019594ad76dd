import type { LabelledReport } from "./score-reports.ts";

/**
 * Dense English texts of our own: figures told by registers, pay slips and bodies that "come to" a
 * number, roles that are named only in the next quotation, counts that go on without a noun, what
 * befell some of those counted, lists, and figures of before and after.
 */
export const englishTold: readonly LabelledReport[] = [
  {
    title: "Broadcaster finds banned builders from North Korea in Dakar",
    published: "2019-09-26",
    text: "Some thirty North Koreans are still laying bricks in the Senegalese capital, an American broadcaster reported after a fortnight in the city. Pay slips it was shown put what each has left at $120 a month; the embassy, it was told by a man who keeps the accounts, takes roughly 70 percent. The company had said two years ago that it was closed.",
    claims: [
      "workers_abroad 30 30 approx people - SN 2019 American broadcaster",
      "wage 120 120 eq USD month SN 2019 Pay slips",
      "pay_withheld 70 70 approx percent - SN 2019 man who keeps the accounts",
    ],
  },
  {
    title: "Daily tells of North Korean seamstresses on the Yalu",
    published: "2012-10-22",
    text: "The number of North Koreans with jobs in Liaoning has reached 20,000, against a mere 400 in Jilin, a Seoul newspaper writes. A Chinese mill owner it met said he pays 1,500 yuan for every girl, about half of what a local woman would cost. Southern firms have been barred from hiring any since a corvette was sunk and 46 sailors died.",
    claims: [
      "workers_abroad 20000 20000 eq people - CN 2012 Seoul newspaper",
      "workers_abroad 400 400 eq people - CN 2012 Seoul newspaper",
      "wage 1500 1500 eq CNY * CN 2012 Chinese mill owner",
    ],
  },
  {
    title: "Plasterers from North Korea fill the gap in Primorye",
    published: "2002-05-30",
    text: "Just over 2,000 North Koreans came to work in the region of Vladivostok in 2001, up from 1,500 the year before, figures of the migration ministry show, and another 2,700 are expected before the autumn. A foreman put a plasterer's pay at $120 to $130 a month. Farm jobs have been closed to them since 1999, when 14 were caught with opium.",
    claims: [
      "workers_dispatched 2000 - gt people * RU 2001 migration ministry",
      "workers_dispatched 1500 1500 eq people * RU 2000 migration ministry",
      "workers_dispatched 2700 2700 eq people * RU * migration ministry",
      "wage 120 130 range USD month RU 2002 foreman",
    ],
  },
  {
    title: "How many North Koreans are they? Three answers",
    published: "2015-05-27",
    text: "The Database Center in Seoul has 50,000 to 60,000 North Koreans labouring abroad. Asan, a think tank, comes to between 52,000 and 54,000. One earlier estimate, from the Strategy Center, a rights group, put what the state earns by them at between $1.5 billion and $2.3 billion a year.",
    claims: [
      "workers_abroad 50000 60000 range people - - 2015 Database Center",
      "workers_abroad 52000 54000 range people - - 2015 Asan",
      "revenue 1500000000 2300000000 range USD year - * Strategy Center",
    ],
  },
  {
    title: "Most North Koreans have left the coast, minister says",
    published: "2018-03-06",
    text: 'Of some 31,000 North Koreans with jobs in Russia in December, about 9,000 are left, the minister for the coast told reporters on Tuesday.\n\n"They have gone home, and no one takes their place," Oleg Karpenko said at the edge of a fair with 700 stands.',
    claims: [
      "workers_abroad 31000 31000 approx people - RU 2017 Karpenko",
      "workers_abroad 9000 9000 approx people - RU * Karpenko",
    ],
  },
  {
    title: "What the agency in Malta knows of its North Koreans",
    published: "2016-10-07",
    text: "Only three North Koreans had valid permits to work in Malta in July, the state agency said in a written reply. In January there were 33, and 30 in February; at the end of 2015 it had been 50. A tailor there faces charges; his company had 581 employees, most of them Chinese and Vietnamese, who were paid for eight hours and worked thirteen.",
    claims: [
      "workers_abroad 3 3 eq people - MT 2016 state agency",
      "workers_abroad 33 33 eq people - MT 2016 state agency",
      "workers_abroad 30 30 eq people - MT 2016 state agency",
      "workers_abroad 50 50 eq people - MT 2015 state agency",
    ],
  },
  {
    title: "Clerk's notebook: who sent its North Koreans home",
    published: "2020-01-08",
    text: "Reports under paragraph 8, as received by 6 January:\n\n- Nepal: 42 returned\n- Oman: 300 returned\n- Vietnam: 51 returned\n- Mozambique: 123 doctors and nurses, exempt in its view\n\nEight states sent no figure.",
    claims: [
      "workers_repatriated 42 42 eq people - NP 2020 -",
      "workers_repatriated 300 300 eq people - OM 2020 -",
      "workers_repatriated 51 51 eq people - VN 2020 -",
      "workers_abroad 123 123 eq people - MZ 2020 -",
    ],
  },
  {
    title: "An inspectorate counts North Koreans at two yards",
    published: "2018-11-09",
    text: "The Polish labour inspectorate had found 29 North Koreans at a yard in Poland in 2013, supplied by an agency that is now in liquidation. In Russia, on 1 December 2017, the employment service had 2,975 of them on its list. Before the ban a yard in Gdynia kept 64 of them, an engineer says; when he left, the number was 12, as the rest were moved.",
    claims: [
      "workers_abroad 29 29 eq people - PL 2013 labour inspectorate",
      "workers_abroad 2975 2975 eq people - RU 2017 employment service",
      "?workers_abroad 64 64 eq people - PL * engineer",
      "?workers_abroad 12 12 eq people - PL * engineer",
    ],
  },
  {
    title: "Gulf builders from North Korea pack their bags",
    published: "2017-09-28",
    text: "Kuwait is down to 2,000 North Korean workers, a Gulf source told a Seoul newspaper on Tuesday. At its height the trade brought Pyongyang $100 million a year. A bottle of what the men brewed was $30.",
    claims: [
      "workers_abroad 2000 2000 eq people - KW 2017 Gulf source",
      "revenue 100000000 100000000 eq USD year * - *",
    ],
  },
  {
    title: "Caught between the lines in Libya",
    published: "2011-08-26",
    text: "About two hundred North Koreans, doctors and nurses for the most part, are still at their posts in Libya, an envoy said by telephone from Tunis. Their pay, $300 a month, has not come since February, says a pharmacist who was evacuated with one of them.",
    claims: [
      "workers_abroad 200 200 approx people - LY 2011 envoy",
      "wage 300 300 eq USD month LY 2011 pharmacist",
    ],
  },
  {
    title: "North Korean labour abroad: minutes of a committee (extract)",
    published: "2026-03-09",
    text: "The Deputy Director replied that the service's last count, of January, was 47,000 in Russia and 52,000 in China. Of those in Russia, 19,000 had arrived in 2025. It was thought, he said, that Russia paid $1,300 a month per man.",
    claims: [
      "workers_abroad 47000 47000 eq people - RU 2026 service",
      "workers_abroad 52000 52000 eq people - CN 2026 service",
      "workers_dispatched 19000 19000 eq people * RU 2025 *",
      "wage 1300 1300 eq USD month RU 2026 *",
    ],
  },
  {
    title: "Factsheet: North Korean workers abroad, the deadline and after",
    published: "2020-02-21",
    text: "Still employed on 22 December 2019: 9,200.\nSent home in 2019: 14,800.\nHours: 12 to 16.\nGovernments that did not reply: 159.",
    claims: [
      "workers_abroad 9200 9200 eq people - - 2019 -",
      "workers_repatriated 14800 14800 eq people * - 2019 -",
      "hours_per_day 12 16 range hours day - * -",
    ],
  },
  {
    title: "North Koreans in the Maritime Province: a statistical note",
    published: "2018-06-30",
    text: "At the close of 2017 citizens of the DPRK at work in the Maritime Province numbered 9,480, or 31 per cent of all foreigners so registered (Uzbekistan 34, China 22). By branch: building 7,204; fish processing 1,130; timber 612. Injuries at work: 17, of which 3 fatal.",
    claims: [
      "workers_abroad 9480 9480 eq people - RU 2017 -",
      "workers_abroad 7204 7204 eq people - * 2017 -",
      "workers_abroad 1130 1130 eq people - * 2017 -",
      "workers_abroad 612 612 eq people - * 2017 -",
    ],
  },
  {
    title: "Pyongyang asks more of its builders in Russia",
    published: "2021-06-15",
    text: "North Korea has told its companies in Russia to send home another $1,000 a head, a foreman said. The monthly plan was 35,000 roubles before. A plasterer earns 60,000 when there is work. Of the 1,100 labourers there before the pandemic, 700 are left.",
    claims: [
      "wage 60000 60000 eq RUB * RU 2021 *",
      "workers_abroad 1100 1100 eq people - RU 2019 *",
      "workers_abroad 700 700 eq people - RU 2021 *",
    ],
  },
  {
    title: "Pyongyang's trains run full again",
    published: "2023-12-29",
    text: "More than 3,000 North Korean labourers left Dandong between August and December, according to a shipping agent there. A broadcaster in Seoul, quoting him, put those still in the two border provinces of China at 90,000. Each now brings in 2,500 yuan a month, the agent reckons.",
    claims: [
      "workers_repatriated 3000 - gt people * CN 2023 shipping agent",
      "workers_abroad 90000 90000 eq people - CN 2023 *",
      "wage 2500 2500 eq CNY month CN 2023 agent",
    ],
  },
  {
    title: "Q and A: the ban on North Korean labour abroad",
    published: "2018-11-13",
    text: "Who has most of them?\nChina, with perhaps 50,000, and Russia, which says 11,000 were left in September.\n\nAnd what do they keep of their pay?\nTen to thirty percent.",
    claims: [
      "workers_abroad 50000 50000 approx people - CN 2018 *",
      "workers_abroad 11000 11000 eq people - * 2018 Russia",
      "pay_withheld 70 90 range percent - * 2018 -",
    ],
  },
  {
    title: "The last North Korean doctors leave Angola",
    published: "2020-10-07",
    text: "The airline carried the last 156 North Korean medics home from Angola in January, a hospital administrator in Huambo said. In one town two restaurants have reopened with 14 waitresses each.",
    claims: ["workers_repatriated 156 156 eq people - AO 2020 hospital administrator"],
  },
  {
    title: "A garment works in China and its North Koreans",
    published: "2022-08-25",
    text: "A garment factory outside Hunchun has 800 North Koreans. Their wage of 2,300 yuan is still due, its manager complained to a Seoul website; their own company deducts 1,500 before they see it. By his count 10,000 are in the city, a third fewer than in 2019. The wage of a Mongolian seamstress is 3,500.",
    claims: [
      "workers_abroad 800 800 eq people - CN 2022 -",
      "wage 2300 2300 eq CNY * CN 2022 manager",
      "workers_abroad 10000 10000 eq people - CN 2022 *",
    ],
  },
  {
    title: "Warsaw's inspectors and the North Koreans of Poland",
    published: "2018-01-22",
    text: "The labour ministry had 448 North Koreans on its rolls in Poland in December, it says. An interpreter's guess is that a mason is left with between a quarter and a third of his pay. A panel of the Sejm, in what may be its last report, puts their number at 500.",
    claims: [
      "workers_abroad 448 448 eq people - PL 2017 labour ministry",
      "pay_withheld 66.67 75 range percent - PL 2018 interpreter",
      "workers_abroad 500 500 eq people - PL 2018 panel of the Sejm",
    ],
  },
  {
    title: "A hospital in Libya keeps its North Koreans",
    published: "2023-05-19",
    text: "Thirty-two North Korean doctors and nurses are at work in southern Libya, the region's health authority has told a consul. Contracts give a doctor 1,800 dinars a month and a nurse 900. Of the 31,000 North Koreans who have settled in the South, none was asked.",
    claims: [
      "workers_abroad 32 32 eq people - LY 2023 health authority",
      "wage 1800 1800 eq LYD month LY 2023 *",
      "wage 900 900 eq LYD month LY 2023 *",
    ],
  },
  {
    title: "Tender 44: North Korean hands for Artyom",
    published: "2022-03-29",
    text: 'The regional housing fund of Primorye seeks "300 (three hundred) citizens of the DPRK, plasterers and painters". An official of the fund, reached by telephone, called it a mistake: "There are nineteen North Koreans left in the whole city and they are on our roof."',
    claims: [
      "workers_dispatched 300 300 eq people * RU 2022 *",
      "workers_abroad 19 19 eq people - RU 2022 official of the fund",
    ],
  },
  {
    title: "Deputies on North Korean builders for Russia",
    published: "2024-06-27",
    text: "Deputies spoke of bringing in 20,000 North Korean builders for Primorye, and the governor of 3,000 for a new port. South Korea's spies believed in May that about 3,500 were employed in the whole of Russia. In the emirate Nepal lost 184 men last year.",
    claims: [
      "workers_dispatched 20000 20000 eq people * RU 2024 Deputies",
      "workers_dispatched 3000 3000 eq people * RU 2024 governor",
      "workers_abroad 3500 3500 approx people - RU 2024 spies",
    ],
  },
];
