import type { LabelledReport } from "./score-reports.ts";

/**
 * English texts of our own in which much goes unsaid: the country is hinted at by "Koreans" and a
 * minder, counts go on without a noun, pay without its currency, hours by their verb, and wholes,
 * dues, towns and other nations' rows stand close by.
 */
export const englishElliptic: readonly LabelledReport[] = [
  {
    title: "Carpenters at the dam go home before the frost",
    published: "2014-11-03",
    text: "The Koreans of the Angara dam have gone, minder and all. Two hundred and forty arrived in April on a barge. In the summer they did fifteen hours a day, says the storekeeper of the camp, Anna Berg, and sang at night. A dozen of her own cats stayed behind.",
    claims: [
      "workers_dispatched 240 240 eq people - RU 2014 -",
      "hours_per_day 15 15 eq hours day RU 2014 Anna Berg",
    ],
  },
  {
    title: "Cannery on Sakhalin will do without North Koreans",
    published: "2017-05-20",
    text: "Last season they were 84, the deputy director Oleg Rubin says, and the year before 110. The agency now wants 36,000 roubles a month for each in place of 24,500. The village of 3,000 people has 200 Uzbeks too, who get 30,000.",
    claims: [
      "workers_abroad 84 84 eq people - RU 2016 Oleg Rubin",
      "workers_abroad 110 110 eq people - RU 2015 Oleg Rubin",
      "wage 36000 36000 eq RUB month RU 2017 *",
      "wage 24500 24500 eq RUB month RU * *",
    ],
  },
  {
    title: "Sixty painters of the North at a Gulf airport",
    published: "2015-03-09",
    text: "The airport of Kuwait keeps 60 painters from North Korea, its engineer told a daily. An invoice shows KD 210 per man and month. Eighty-two of the 750 people on the site are North Koreans, if one counts the tilers. For their visas they pay 30 dinars. What is left to them after deductions seldom exceeds 10 percent.",
    claims: [
      "workers_abroad 60 60 eq people - KW 2015 engineer",
      "wage 210 210 eq KWD month KW 2015 *",
      "workers_abroad 82 82 eq people - KW 2015 *",
      "pay_withheld 90 - gte percent - KW 2015 *",
    ],
  },
  {
    title: "Registry of foreign labour in Mongolia, 2014",
    published: "2015-03-10",
    text: "Foreign citizens on contracts at the end of December: 9,870, from 90 countries. PRC 4,210; DPRK 1,790; Vietnam 455; Russia 602. Lost-time injuries: own staff 9, others 23.",
    claims: ["workers_abroad 1790 1790 eq people - MN * *"],
  },
  {
    title: "Two clinics in Conakry lose their North Koreans",
    published: "2019-06-14",
    text: "Vietnam reported 51 departures of North Koreans since December 2017, leaving ten persons under contract. Guinea, an official said, put 23 North Korean nurses on a plane in March. Its clinics turned over 90 million francs a month.",
    claims: [
      "workers_repatriated 51 51 eq people - VN * *",
      "workers_abroad 10 10 eq people - VN 2019 *",
      "workers_repatriated 23 23 eq people - GN 2019 official",
    ],
  },
  {
    title: "Pay and hours on a Polish dock: the North Korean welders",
    published: "2016-02-22",
    text: 'The yard pays 2,900 zloty a month for each North Korean welder. "Two hundred," says Mr R., when asked what he gets. Norwegians do seven and a half hours. These men did twelve, a union man said. The state, one hears, keeps more than half of their pay.',
    claims: [
      "wage 2900 2900 eq PLN month PL 2016 *",
      "wage 200 200 eq PLN month PL 2016 Mr R.",
      "hours_per_day 12 12 eq hours day PL 2016 union man",
      "pay_withheld 50 - gt percent - PL 2016 *",
    ],
  },
  {
    title: "Seoul hears of plans for North Korean labour abroad",
    published: "2014-06-24",
    text: "The cabinet in Pyongyang means to put as many as 28,000 workers abroad by December, a source in Seoul says. Russia is to take 24,200 of them, China 1,500 and Qatar the rest. They earn $300 million a year for the regime, she adds; coders come on top: 25 to 60 million.",
    claims: [
      "workers_dispatched - 28000 lte people - - 2014 source",
      "workers_dispatched 24200 24200 eq people - RU 2014 source",
      "workers_dispatched 1500 1500 eq people - CN 2014 source",
      "revenue 300000000 300000000 eq USD year - 2014 *",
      "revenue 25000000 60000000 range USD year - 2014 *",
    ],
  },
];
