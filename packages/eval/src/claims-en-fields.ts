import type { LabelledReport } from "./score-reports.ts";

/**
 * English reports of our own in which it is hard to tell who is credited, when or where: speakers of
 * several sentences, named by their role or only later, lists, testimony of another time and place.
 */
export const englishFields: readonly LabelledReport[] = [
  {
    title: "Old timber towns still remember the camps",
    published: "2015-04-02",
    text: 'Mr. Om says he went to Russia in 1999 and felled larch at a logging camp north of Tynda. "We had been told of wages that nobody ever saw," he says.\n\nOnce the snow had gone, Mr. Om says, the crew worked 16 hours a day and rested twice a month. "The party kept 80 percent," he adds.\n\nToday North Koreans abroad are counted at 55,000 by a rights group in Seoul.',
    claims: [
      "hours_per_day 16 16 eq hours day RU 1999 Om",
      "?days_off 2 2 eq days month RU 1999 Om",
      "pay_withheld 80 80 eq percent - RU 1999 Om",
      "workers_abroad 55000 55000 eq people - - 2015 rights group in Seoul",
    ],
  },
  {
    title: "Drone works to take on 9,000 from the North",
    published: "2025-07-11",
    text: "Some 9,000 North Korean workers are to be sent this year to a works on the Volga in Russia. Their shifts will last 12 hours. This was reported by the broadcaster in Tokyo, which cites diplomats.\n\nThe ministry in Moscow has not replied.",
    claims: [
      "workers_dispatched 9000 9000 approx people - RU 2025 broadcaster in Tokyo",
      "hours_per_day 12 12 eq hours day RU 2025 broadcaster in Tokyo",
    ],
  },
  {
    title: "Gulf builders send little home",
    published: "2014-10-20",
    text: 'A plasterer from Pyongyang met outside a site in Doha, Qatar, says few of the North Korean workers dare to complain. "On paper I am owed $700 a month. After the company takes its part I am paid $160 a month. I am left with $90," he says.\n\nSources in the emirate estimate there may be as many as 2,900 of the North Koreans. The man would not give his name.',
    claims: [
      "wage 700 700 eq USD month QA 2014 plasterer",
      "wage 160 160 eq USD month QA 2014 plasterer",
      "wage 90 90 eq USD * QA 2014 plasterer",
      "workers_abroad - 2900 lte people - QA 2014 Sources in the emirate",
    ],
  },
  {
    title: "Panel puts labour earnings at half a billion",
    published: "2024-03-25",
    text: "About 90,000 North Koreans worked abroad in 2023 and earned some $450 million for their government, a report by the U.N. Security Council's panel said. According to the report, which is dated March 5, they are found in about 38 countries. Sources have spoken of tens of thousands in Russia and China, with one trader saying as recently as December that 85,000 were in China alone. The report said that contracts exist for 300,000 more workers.",
    claims: [
      "workers_abroad 90000 90000 approx people - - 2023 Security Council's panel",
      "revenue 450000000 450000000 approx USD * - 2023 Security Council's panel",
      "host_countries 38 38 approx countries - - * Security Council's panel",
      "?workers_abroad 10000 99999 range people - - 2024 Sources",
      "workers_abroad 85000 85000 eq people - CN 2023 one trader",
      "?workers_dispatched 300000 300000 eq people - - 2024 Security Council's panel",
    ],
  },
  {
    title: "Consul's list of guests from the North",
    published: "2016-08-30",
    text: "According to figures provided to this paper by the job agency, 41 North Korean workers were in Malta as of July 2016, down from 58 in January. The director of the yard, a man of sixty who has dealt with them for years, estimates that 70% of their pay is taken by the state.",
    claims: [
      "workers_abroad 41 41 eq people - MT 2016 job agency",
      "workers_abroad 58 58 eq people - MT 2016 job agency",
      "pay_withheld 70 70 eq percent - MT 2016 director of the yard",
    ],
  },
  {
    title: "Where the labour goes",
    published: "2019-09-14",
    text: "Most of the North Korean workers go to China and Russia, which host 70,000 and 30,000 of them respectively, a rights centre says. Across the world they work 12 to 16 hours a day. The state takes between 70 and 90 percent of what they earn, according to the US State Department.\n\nIn Kuwait builders from the North are paid 240 dinars a month, a contractor said.",
    claims: [
      "workers_abroad 70000 70000 eq people - CN 2019 rights centre",
      "workers_abroad 30000 30000 eq people - RU 2019 rights centre",
      "hours_per_day 12 16 range hours day - 2019 -",
      "pay_withheld 70 90 range percent - - 2019 US State Department",
      "wage 240 240 eq KWD month KW 2019 contractor",
    ],
  },
  {
    title: "Claims against a yard",
    published: "2018-02-20",
    text: "The plaintiff claims he was sent to Poland to weld for 12 hours a day. Professor Vos, head of the research, commented: 'We know of some ninety North Koreans at that yard at the end of 2016. Forty of them weld, the others paint.'",
    claims: [
      "hours_per_day 12 12 eq hours day PL 2018 plaintiff",
      "workers_abroad 90 90 approx people - PL 2016 Vos",
      "workers_abroad 40 40 eq people - PL 2016 Vos",
    ],
  },
  {
    title: "Questions to one who came back",
    published: "2017-03-01",
    text: "Mr. Sin (not his name) was sent to Russia in 2011 as a builder. He answers at a kitchen table.\n\nHow long was your day?\nFourteen hours. We worked 14 hours a day.\n\nWhat did North Korean workers earn?\nI was left with $110 a month.\n\nWill you go back?\nNo.",
    claims: [
      "hours_per_day 14 14 eq hours day RU 2011 Sin",
      "wage 110 110 eq USD month RU 2011 Sin",
    ],
  },
  {
    title: "Qatar counts its last North Koreans",
    published: "2017-09-21",
    text: '"There have never been any of them at our stadiums," Qatar\'s press office said in a statement.\n\n"Approximately 900 North Korean workers remain, and their contracts will not be renewed," it said.\n\nA neighbour told agents that some 40 states have hosted them.',
    claims: [
      "workers_abroad 900 900 approx people - QA 2017 Qatar's press office",
      "?host_countries 40 40 approx countries - - 2017 neighbour",
    ],
  },
  {
    title: "Sewing on behind closed gates",
    published: "2016-06-10",
    text: "North Korean women at a garment factory in Dandong, China, keep sewing at night, a source in the city told the outlet. They are paid 2,100 yuan a month, of which half is taken, the source said.\n\nA trade official living in Tumen City, Jilin Province, near the bridge, told the outlet that 120 North Korean workers had come in May. By the mid-1990s no more than 600 North Koreans had worked in the whole province, he recalled.",
    claims: [
      "wage 2100 2100 eq CNY month CN 2016 source in the city",
      "pay_withheld 50 50 eq percent - CN 2016 source in the city",
      "?workers_dispatched 120 120 eq people - CN 2016 trade official",
      "?workers_abroad 120 120 eq people - CN 2016 trade official",
      "workers_abroad - 600 lte people - CN 1995 trade official",
    ],
  },
  {
    title: "Malta acts on its guests",
    published: "2016-08-01",
    text: "Malta has ended visas for North Korean workers after several news reports that they hand over two thirds of their wages. Multiple agencies have said that the men live on a site under guard. The workers reportedly rest two days a month.",
    claims: [
      "pay_withheld 66.67 66.67 eq percent - MT 2016 news reports",
      "days_off 2 2 eq days month MT 2016 Multiple agencies",
    ],
  },
  {
    title: "Island's registry turns up more sewing hands",
    published: "2016-11-20",
    text: "Nine firms on Malta have 64 North Korean workers on their registers, parliament was told on Tuesday, against one in 2011 and 20 as late as May last year. There are close to 30 of them at the stitching plant now. By the account of two officials who follow the agency, each is left with about $110 a month.",
    claims: [
      "workers_abroad 64 64 eq people - MT 2016 parliament",
      "?workers_abroad 1 1 eq people - MT 2011 parliament",
      "workers_abroad 20 20 eq people - MT 2015 parliament",
      "?workers_abroad 30 30 approx people - MT 2016 -",
      "wage 110 110 approx USD month MT 2016 two officials",
    ],
  },
];
