/** One sentence and what it counts: `[low, high, comparator, unit, per?]`, null for an open side. */
export type QuantityCase = {
  lang: "en" | "ko" | "zh" | "ja" | "ru";
  text: string;
  quantities: [
    low: number | null,
    high: number | null,
    comparator: string,
    unit: string | null,
    per?: string,
  ][];
};

/** Sentences of our own in the manner of the news, labelled by hand. */
export const QUANTITY_CASES: QuantityCase[] = [
  {
    lang: "en",
    text: "More than 50,000 North Koreans work abroad, a rapporteur told the assembly in October 2015.",
    quantities: [[50000, null, "gt", "korean"]],
  },
  {
    lang: "en",
    text: "Their labour brings in between $1.2 and $2.3 billion a year, according to a 2012 study.",
    quantities: [[1.2e9, 2.3e9, "range", "USD", "year"]],
  },
  {
    lang: "en",
    text: "Builders put in 20-hour days and get one or two days off in a month.",
    quantities: [
      [20, 20, "eq", "hour", "day"],
      [1, 2, "range", "day", "month"],
    ],
  },
  {
    lang: "en",
    text: "Workers take home $120 to $150 per month, and about 70 percent of the rest goes to the state.",
    quantities: [
      [120, 150, "range", "USD", "month"],
      [70, 70, "approx", "percent"],
    ],
  },
  {
    lang: "en",
    text: "Resolution 2397, adopted on 22 December 2017, gave states 24 months to send all of them home.",
    quantities: [[24, 24, "eq", "month"]],
  },
  {
    lang: "en",
    text: "Some 400 of them still had work permits, down from 500 two years earlier.",
    quantities: [
      [400, 400, "approx", null],
      [500, 500, "eq", null],
      [2, 2, "eq", "year"],
    ],
  },
  {
    lang: "en",
    text: "The ministry counted 30,023 arrivals; by the end of 2018 the figure had fallen to 11,490.",
    quantities: [
      [30023, 30023, "eq", "arrival"],
      [11490, 11490, "eq", null],
    ],
  },
  {
    lang: "en",
    text: "A shift lasts 12 to 16 hours, seven days a week, one former logger said.",
    quantities: [
      [12, 16, "range", "hour"],
      [7, 7, "eq", "day", "week"],
      [1, 1, "eq", "logger"],
    ],
  },
  {
    lang: "en",
    text: "Each restaurant must remit at least 1,000 yuan (about $147) a month.",
    quantities: [[1000, null, "gte", "CNY", "month"]],
  },
  {
    lang: "en",
    text: "Up to 20 states, no fewer than 15 of them in Africa and the Middle East, still host crews.",
    quantities: [
      [null, 20, "lte", "state"],
      [15, null, "gte", null],
    ],
  },
  {
    lang: "en",
    text: "Exports fell 37.3 percent to $1.77 billion in 2017.",
    quantities: [
      [37.3, 37.3, "eq", "percent"],
      [1.77e9, 1.77e9, "eq", "USD"],
    ],
  },
  {
    lang: "en",
    text: "Tens of thousands of people marched; dozens were held, among them a 34-year-old driver.",
    quantities: [
      [10000, 99999, "range", "people"],
      [12, 120, "range", null],
      [34, 34, "eq", "year of age"],
    ],
  },
  {
    lang: "en",
    text: "The team won 3-1 on 5 May, the 4th win in a row, at 7:30 p.m. in the second half of the season.",
    quantities: [],
  },
  {
    lang: "en",
    text: "Call 02-123-4567 or see Article 5 and page 12 of the 2014-15 report for Room 401.",
    quantities: [],
  },
  {
    lang: "en",
    text: "The tunnel is 37 km (23 miles) long and cost £4.65 billion, twice that sum with interest.",
    quantities: [
      [37, 37, "eq", "km"],
      [23, 23, "eq", "[mi_i]"],
      [4.65e9, 4.65e9, "eq", "GBP"],
      [9.3e9, 9.3e9, "eq", "GBP"],
    ],
  },
  {
    lang: "en",
    text: "One in ten of the two dozen engines failed after fewer than 300 hours at 500 degrees Celsius.",
    quantities: [
      [0.1, 0.1, "eq", null],
      [24, 24, "eq", "engine"],
      [null, 300, "lt", "hour"],
      [500, 500, "eq", "Cel"],
    ],
  },
  {
    lang: "en",
    text: "Employers pay $5 an hour, or roughly half a million rubles a year.",
    quantities: [
      [5, 5, "eq", "USD", "hour"],
      [500000, 500000, "approx", "RUB", "year"],
    ],
  },
  {
    lang: "en",
    text: "Unemployment rose to 5.1 percent, and another 1,500 textile and construction workers lost their jobs.",
    quantities: [
      [5.1, 5.1, "eq", "percent"],
      [1500, 1500, "eq", "worker"],
    ],
  },
  {
    lang: "ko",
    text: "해외에서 일하는 북한 노동자는 5만여 명에 이른다.",
    quantities: [[50000, 50000, "approx", "people"]],
  },
  {
    lang: "ko",
    text: "이들은 하루 14~16시간 일하고 연간 12억~23억 달러를 벌어들인다.",
    quantities: [
      [14, 16, "range", "hour", "day"],
      [1.2e9, 2.3e9, "range", "USD", "year"],
    ],
  },
  {
    lang: "zh",
    text: "超过5万名朝鲜工人在海外工作，每月工资约2000元。",
    quantities: [
      [50000, null, "gt", "people"],
      [2000, 2000, "approx", "CNY", "month"],
    ],
  },
  {
    lang: "ja",
    text: "海外で働く北朝鮮労働者は5万人以上とされ、賃金の9割が国に入る。",
    quantities: [
      [50000, null, "gte", "people"],
      [90, 90, "eq", "percent"],
    ],
  },
  {
    lang: "ru",
    text: "За рубежом работают около 50 тыс. северокорейцев, они приносят от 1,2 до 2,3 млрд долларов в год.",
    quantities: [
      [50000, 50000, "approx", "people"],
      [1.2e9, 2.3e9, "range", "USD", "year"],
    ],
  },
];
