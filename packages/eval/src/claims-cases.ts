/** A text of our own and the quantities it claims: `measure low high unit per place`. */
export type ClaimCase = {
  lang: string;
  title: string;
  published: string | null;
  text: string;
  claims: string[];
};

/** Prose of our own; the figures are of real kinds, the wording is ours. */
export const claimCases: ClaimCase[] = [
  {
    lang: "en", title: "Ministry: North Korean workers in Mongolia down by half", published: "2017-10-12",
    text: "The number of North Korean workers in Mongolia has fallen to 1,190 from 2,123 four years ago, the labour ministry said on Thursday. They are paid about $850 a month by their employers but take home less than a third of it. A former site manager said that they worked from dawn and had Sundays free only twice a month.",
    claims: ["workers_abroad 1190 1190 people - MN", "workers_abroad 2123 2123 people - MN", "wage 850 850 USD month MN", "pay_withheld 66.67 null percent - MN", "days_off 2 2 days month MN"],
  },
  {
    lang: "en", title: "Thousands of North Koreans build homes in Vladivostok", published: "2016-03-02",
    text: "Between 8,000 and 10,000 North Koreans are employed on building sites in and around Vladivostok, according to a city official. Each pays the party 40,000 roubles a month, he said, out of earnings of up to 70,000. Crews work 14 to 16 hours a day and get one day off a month.",
    claims: ["workers_abroad 8000 10000 people - RU", "hours_per_day 14 16 hours day RU", "days_off 1 1 days month RU"],
  },
  {
    lang: "en", title: "UN panel: most North Korean labourers still abroad", published: "2024-03-21",
    text: "More than 100,000 North Koreans still work in about 40 countries in breach of sanctions, a UN panel of experts said in its annual report. The labour brings the government between $500 million and $750 million a year, it estimated. Between 80 and 90 percent of their wages is confiscated. In restaurants alone about 3,000 people are employed.",
    claims: ["workers_abroad 100000 null people - -", "host_countries 40 40 countries - -", "revenue 500000000 750000000 USD year -", "pay_withheld 80 90 percent - -", "workers_abroad 3000 3000 people - -"],
  },
  {
    lang: "en", title: "Kuwait to let North Korean permits lapse", published: "2017-09-14",
    text: "Kuwait hosts some 6,000 North Korean labourers, and the Gulf states together about 11,000. Qatar has roughly 2,500, the United Arab Emirates up to 1,500 and Oman 300. A worker earns around $1,000 a month in Kuwait, of which he keeps $100 to $200, a Western diplomat said.",
    claims: ["workers_abroad 6000 6000 people - KW", "workers_abroad 2500 2500 people - QA", "workers_abroad null 1500 people - AE", "workers_abroad 300 300 people - OM", "wage 1000 1000 USD month KW", "wage 100 200 USD month KW", "workers_abroad 11000 11000 people - -"],
  },
  {
    lang: "en", title: "Russia sends home last North Koreans before deadline", published: "2019-12-20",
    text: "Russia has repatriated two thirds of the North Koreans it employed, its envoy to the UN said: 18,533 left in the first year, and 6,200 more by November. About 1,000 remain in the Far East. Some 300 boarded a train in Vladivostok on Thursday.",
    claims: ["workers_repatriated 18533 18533 people - RU", "workers_repatriated 6200 6200 people - RU", "workers_abroad 1000 1000 people - RU", "workers_repatriated 300 300 people - RU"],
  },
  {
    lang: "en", title: "Pyongyang to send 25,000 workers to Russian drone plant", published: "2025-06-19",
    text: "North Korea plans to send 25,000 workers to the Alabuga zone to assemble drones, Japanese broadcaster NHK reported, quoting Western and Russian officials. Moscow has offered $2.50 an hour. Another 5,000 builders and 1,000 sappers are to go to Kursk.",
    claims: ["workers_dispatched 25000 25000 people - RU", "wage 2.5 2.5 USD hour RU", "workers_dispatched 5000 5000 people - RU"],
  },
  {
    lang: "en", title: "North Korean nurses vanish from Chinese care homes", published: "2023-05-02",
    text: "Dandong's care homes took on 40 North Korean nurses in March, a source in the city told this paper; a further 60 are expected before autumn. Employers pay 3,200 yuan a month for each, and the women receive 1,000 yuan of that. They work twelve-hour shifts with two days' rest a month.",
    claims: ["workers_dispatched 40 40 people - CN", "workers_dispatched 60 60 people - CN", "wage 3200 3200 CNY month CN", "wage 1000 1000 CNY month CN", "hours_per_day 12 12 hours day CN", "days_off 2 2 days month CN"],
  },
  {
    lang: "en", title: "Polish yard employed North Korean welders", published: "2016-05-30",
    text: "At least 29 North Korean welders worked at a yard in Gdynia until one of them burned to death in 2014, a Polish inspection found. Poland had about 800 North Koreans on its books in 2016. Their pay, 3,000 zloty on paper, was handed over in cash to a manager, and a worker saw no more than 400 zloty a month.",
    claims: ["workers_abroad 29 null people - PL", "workers_abroad 800 800 people - PL", "wage 3000 3000 PLN - PL", "wage null 400 PLN month PL"],
  },
  {
    lang: "en", title: "IT workers earn for Pyongyang's bombs", published: "2022-05-16",
    text: "Thousands of North Korean IT workers, most of them in China and Russia, earn up to $300,000 a year each, the US Treasury warned. Teams can bring in more than $3 million annually for the government. The regime withholds as much as 90 percent of what they make.",
    claims: ["pay_withheld null 90 percent - -", "wage null 300000 USD year -", "workers_abroad 1000 9999 people - -", "revenue 3000000 null USD year -"],
  },
  {
    lang: "en", title: "Seoul lawmaker puts number of North Koreans abroad at 58,000", published: "2015-01-29",
    text: "About 58,000 North Koreans work in some 50 countries and earn the regime $300 million a year, a South Korean lawmaker said, citing intelligence reports. China has 19,000 of them, Russia 25,000 and Mongolia 1,800. Their number was 30,000 in 2012.",
    claims: ["workers_abroad 58000 58000 people - -", "host_countries 50 50 countries - -", "revenue 300000000 300000000 USD year -", "workers_abroad 19000 19000 people - CN", "workers_abroad 25000 25000 people - RU", "workers_abroad 1800 1800 people - MN", "workers_abroad 30000 30000 people - -"],
  },
  {
    lang: "en", title: "Malta lets North Korean visas run out", published: "2016-07-25",
    text: "Malta once had 93 North Koreans in its clothing and building firms. They were paid $750 a month by contract, but three quarters of it went to Pyongyang. All but twenty have left, a spokesman for the home ministry said.",
    claims: ["workers_abroad 93 93 people - MT", "wage 750 750 USD month MT", "pay_withheld 75 75 percent - MT"],
  },
  {
    lang: "en", title: "Loggers' camps shrink", published: "2010-08-11",
    text: "Fifteen hundred North Koreans fell timber near Tynda, half as many as in the 1990s. A logger gets $40 to $100 a month. \"We had two holidays a year,\" said one who ran away in 2007, \"and the day was never shorter than sixteen hours.\"",
    claims: ["workers_abroad 1500 1500 people - RU", "wage 40 100 USD month RU", "days_off 2 2 days year RU", "hours_per_day 16 null hours day RU"],
  },
  {
    lang: "en", title: "North Koreans sew for Dandong's exporters", published: "2021-08-04",
    text: "Dandong alone has as many as 30,000 North Korean seamstresses, traders there estimate. Factories pay the North Korean side 2,000 to 2,500 yuan per worker per month, and the women themselves get about 300. No one has been sent home since the border closed in January 2020.",
    claims: ["workers_abroad null 30000 people - CN", "wage 2000 2500 CNY month CN", "wage 300 300 CNY month CN"],
  },
  {
    lang: "en", title: "Senegal: statue builders told to go", published: "2019-09-30",
    text: "Senegal has not renewed the visas of 31 North Koreans working for a building firm in Dakar, its mission told a Security Council committee, and expects the last of them to leave by December. A UN report of 2018 had counted 30.",
    claims: ["workers_abroad 31 31 people - SN", "workers_abroad 30 30 people - SN"],
  },
  {
    lang: "en", title: "What North Koreans earn in Siberia", published: "2014-06-01",
    text: "North Korean labourers in Russia's Far East earn on average 35,000 roubles a month. The state takes 20,000 of that, a survey of 60 former workers shows. Only 15 percent of the pay is left to the man who earned it. The working day lasted 15 hours.",
    claims: ["wage 35000 35000 RUB month RU", "pay_withheld 85 85 percent - RU", "hours_per_day 15 15 hours day RU"],
  },
  {
    lang: "en", title: "Court hears of pay that never came", published: "2018-02-08",
    text: "The Dutch court heard that the North Korean, who welded hulls in Szczecin from 2012 to 2014 together with some 60 compatriots, worked up to 12 hours a day, six days a week. His wage was 750 euros a month and he was allowed to keep a tenth of it.",
    claims: ["workers_abroad 60 60 people - PL", "hours_per_day null 12 hours day PL", "wage 750 750 EUR month PL", "pay_withheld 90 90 percent - PL"],
  },
  {
    lang: "en", title: "Equatorial Guinea reports to the committee", published: "2020-01-15",
    text: "Equatorial Guinea reported the departure of 138 nationals of the Democratic People's Republic of Korea in December 2019, among them 40 doctors. Vietnam sent back 51 and Cambodia 115. Nepal said that 33 had left.",
    claims: ["workers_repatriated 138 138 people - GQ", "workers_repatriated 40 40 people - GQ", "workers_repatriated 51 51 people - VN", "workers_repatriated 115 115 people - KH", "workers_repatriated 33 33 people - NP"],
  },
  {
    lang: "en", title: "Workers return to Russia as 'students'", published: "2025-02-09",
    text: "Nearly 4,000 North Koreans were sent to Russia's building sites last year, South Korea's intelligence service believes, most on student visas. The total now in the country is put at 15,000. They are paid about $800 a month, a third more than in China.",
    claims: ["workers_dispatched 4000 4000 people - RU", "workers_abroad 15000 15000 people - RU", "wage 800 800 USD month RU"],
  },
];
