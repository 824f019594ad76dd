import { expect, test } from "vitest";
import { extractClaims, readArticle, scoreRelevance } from "./read-article.ts";
import { watch } from "../test/project-watch.ts";

// Our own account of the report that the baseline starts from.
const account = {
  lang: "en",
  title: "Rapporteur: North Korea lives off its workers abroad",
  published: "2015-10-29",
  text: `Upwards of 50,000 North Koreans toil abroad for the profit of their government, Marzuki Darusman, the special rapporteur, told reporters in New York.

Darusman said that some of the workers put in as many as 20 hours a day and rest on one or two days a month. Citing civil society groups he said that they receive $120 to $150 a month, while employers pay far larger sums to Pyongyang. Most of them work in China and Russia, in building, mining, logging and garment making.

He also cited a 2012 study by a network of rights groups, which put what the state earns from them at $1.2 to 2.3 billion a year.`,
};

test("readArticle() reads measure, bounds, period, credit and date of each figure", () => {
  const { claims, lang, relevance } = readArticle(account, watch);
  expect(lang).toBe("en");
  expect(relevance.relevant).toBe(true);
  const told = claims.filter(({ value }) => value === null);
  expect(told).toMatchObject([
    { measure: "workers_abroad", low: 50000, high: null, unit: "people", asOf: "2015-10" },
    {
      measure: "hours_per_day",
      low: null,
      high: 20,
      comparator: "lte",
      source: "Marzuki Darusman",
    },
    { measure: "days_off", low: 1, high: 2, per: "month" },
    { measure: "wage", low: 120, high: 150, per: "month", payee: "worker", unit: "USD" },
    { measure: "revenue", low: 1.2e9, high: 2.3e9, per: "year", sourceYear: 2012 },
  ]);
  expect(told[0]?.source).toContain("Marzuki Darusman");
});

test("readArticle() names host countries and sectors once each", () => {
  const { claims } = readArticle(account, watch);
  const named = claims.flatMap(({ measure, value }) =>
    value === null ? [] : [`${measure} ${value}`],
  );
  expect(named.toSorted()).toEqual([
    "host_country CN",
    "host_country RU",
    "sector construction",
    "sector logging",
    "sector mining",
    "sector textiles",
  ]);
});

test.for([
  ["en", "Senegal's foreign ministry denied that North Koreans work in the country.", "SN"],
  ["en", "The embassy denied that any North Korean doctors work in Nigeria.", "NG"],
  ["ko", "세네갈 외교부는 자국에서 북한 노동자가 일하고 있다는 보도를 부인했다.", "SN"],
  ["zh", "塞内加尔外交部否认有朝鲜工人在该国工作。", "SN"],
  ["ja", "セネガル外務省は、同国で北朝鮮労働者が働いているとの報道を否定した。", "SN"],
  ["ru", "МИД Сенегала опроверг сообщения о том, что в стране работают северокорейцы.", "SN"],
  ["ru", "Правительство Мальты опровергло, что в стране работают северокорейцы.", "MT"],
  // That they are treated badly is denied here, not that they are there.
  ["en", "Malta's government denied that North Koreans in Malta work for too little pay.", null],
  ["en", "Malta's government denied that North Korean workers in Malta are exploited.", null],
] as const)("readArticle() reads who denies that they work there at all: %s %s", (told) => {
  const [lang, text, place] = told;
  const denied = extractClaims({ lang, title: "", published: "2019-10-02", text }, watch)
    .filter(({ modality }) => modality === "denied")
    .map(({ measure, value }) => `${measure} ${value}`);
  expect(denied).toEqual(place === null ? [] : [`host_country ${place}`]);
});

test("readArticle() takes a trade that they are plying for work in the country", () => {
  const text = "North Koreans are sewing clothes in factories in Malta, a newspaper reported.";
  const named = extractClaims({ lang: "en", title: "", published: "2019-01-15", text }, watch);
  expect(named.map(({ measure, value }) => `${measure} ${value}`).toSorted()).toEqual([
    "host_country MT",
    "sector textiles",
  ]);
});

test.for([
  [
    "en",
    "Almost 50,000 North Koreans are employed overseas, according to the foreign ministry in Seoul.",
    { source: "the foreign ministry in Seoul" },
  ],
  [
    "en",
    "Some 12,000 North Koreans work in Russia, Ri Chol, Russia's ambassador to Pyongyang, said.",
    { source: "Ri Chol" },
  ],
  [
    "ko",
    "통일연구원은 해외 북한 노동자가 5만 명이라고 밝혔다. 북한 당국은 이들 임금의 90%를 가져간다고 연구원은 설명했다.",
    { source: "통일연구원", low: 90 },
  ],
  [
    "en",
    "As many as 120,000 North Koreans work abroad, 80,000 of them in China, a study says.",
    { low: null, high: 120_000, place: null },
  ],
  ["zh", "仍有约5万名朝鲜人在中国工作。", { low: 50_000, place: "CN" }],
  [
    "en",
    "North Korean builders in Kuwait hand over 80 percent of their wages.",
    { measure: "pay_withheld", low: 80, place: "KW" },
  ],
  [
    "ja",
    "海外の北朝鮮IT労働者の収入は1人当たり月5000ドルで、国家に年間2000万ドルをもたらしている。",
    { measure: "revenue", low: 2e7, sector: "it" },
  ],
  [
    "ja",
    "中国企業は北朝鮮労働者1人当たり月2500元を支払い、労働者が受け取るのは月700元だという。",
    { low: 2500, payee: "employer" },
  ],
] as const)("readArticle() tells who says it, of where and of whose pay: %s %s", (told) => {
  const [lang, text, wanted] = told;
  const claims = extractClaims({ lang, title: "", published: "2019-10-02", text }, watch);
  expect(claims).toContainEqual(expect.objectContaining(wanted));
});

test("readArticle() quotes the text verbatim, with what stands around it", () => {
  for (const { quote, start, end, prefix, suffix } of extractClaims(account, watch)) {
    expect(account.text.slice(start, end)).toBe(quote);
    expect(account.text).toContain(prefix + quote + suffix);
  }
});

test("readArticle() says why a number is no claim", () => {
  const text = "North Korean workers in Russia were told of it by 12 soldiers and 40 Uzbeks.";
  const { claims, dropped } = readArticle({ text, lang: "en", title: "Russia" }, watch);
  expect(claims.filter(({ value }) => value === null)).toEqual([]);
  expect(dropped.map(({ raw, reason }) => [raw, reason])).toEqual([
    ["12 soldiers", "it counts soldiers, not workers"],
    ["40 Uzbeks", "it counts UZ"],
  ]);
});

test.for([
  { text: "", relevant: false },
  { text: "The builders of the new stadium were paid $300 a month.", relevant: false },
  { text: "North Korean workers in Dandong sew shirts for export.", relevant: true },
])("scoreRelevance() of '$text' is $relevant", ({ text, relevant }) => {
  expect(scoreRelevance({ text, lang: "en" }, watch).relevant).toBe(relevant);
});

test.for([
  { name: "numbers", text: "12,345 of them said ".repeat(50_000) },
  { name: "one sentence", text: "North Koreans in China, ".repeat(45_000) },
  { name: "brackets", text: "(".repeat(1_000_000) },
  { name: "lone surrogates", text: "\uD800 North Korean workers \uDC00 5,000 ".repeat(20_000) },
  { name: "quotes", text: '"‘“ said 5,000 North Koreans'.repeat(30_000) },
  { name: "exclamations", text: "!".repeat(1_000_000) },
  { name: "commas", text: `North Korea${", ".repeat(500_000)}said` },
  { name: "said", text: "he said 5,000 ".repeat(70_000) },
  { name: "opening brackets and digits", text: "1(".repeat(500_000) },
  { name: "spaces", text: `said${" ".repeat(500_000)}the ministry` },
])("readArticle() ends on a megabyte of $name", { timeout: 60_000 }, ({ text }) => {
  const article = {
    text,
    title: "North Korean workers in Russia",
    lang: "en",
    published: "2019-05-20",
  };
  const { claims } = readArticle(article, watch);
  for (const { quote, start, end } of claims) expect(text.slice(start, end)).toBe(quote);
});

test("readArticle() tells the language from the script where the tag is none of ours", () => {
  const text = "Les travailleurs nord-coréens à Dandong";
  expect(readArticle({ text, lang: "fr" }, watch).lang).toBe("en");
  expect(readArticle({ text: "", title: "x".repeat(1_000_000) }, watch).claims).toEqual([]);
});

test.for([
  ["en", "The ministry said that 1,482 North Koreans, not 1,842, were working in Mongolia."],
  ["ko", "노동부는 몽골에서 일하는 북한 노동자는 1842명이 아니라 1482명이라고 밝혔다."],
  ["zh", "劳动部称，在蒙古工作的朝鲜工人是1482人，而不是1842人。"],
  ["ja", "労働省は、モンゴルで働く北朝鮮労働者は1842人ではなく1482人だと訂正した。"],
  ["ru", "Министерство уточнило, что в Монголии работали 1482 гражданина КНДР, а не 1842."],
])("extractClaims() denies the number that another corrects, in '%s'", ([lang = "", text = ""]) => {
  const told = extractClaims({ text, lang, published: "2014-04-20" }, watch)
    .filter(({ value }) => value === null)
    .map(({ low, modality }) => [low, modality]);
  expect(Object.fromEntries(told)).toEqual({ 1482: "stated", 1842: "denied" });
});

test.for(["Malta has 20,000 foreign workers.", "The island employs 20,000 migrant workers."])(
  "readArticle() counts no foreign workers as the watched ones: %s",
  (told) => {
    const text = `About 90 North Koreans work at a clothing factory in Malta. ${told}`;
    const claims = extractClaims({ lang: "en", title: "", published: "2016-09-03", text }, watch);
    expect(claims.flatMap(({ low }) => low ?? [])).toEqual([90]);
  },
);

test("readArticle() takes no sum of each worker for revenue, however large", () => {
  const text = "North Korean IT workers abroad earn $300,000 a month each, a newspaper said.";
  const claims = extractClaims({ lang: "en", title: "", published: "2023-03-15", text }, watch);
  expect(claims.filter(({ measure }) => measure === "revenue")).toEqual([]);
});

test("extractClaims() takes what the state earns from its workers for revenue", () => {
  const text = "North Korea earns $230 million a year from its workers abroad, the institute said.";
  const [claim] = extractClaims({ text, published: "2014-04-20" }, watch);
  expect(claim).toMatchObject({ measure: "revenue", low: 2.3e8, per: "year" });
});

test.for([
  ["zh", "丹东一家服装厂有朝鲜工人三百多人，每天工作12小时。", "丹东一家服装厂有朝鲜工人三百多人"],
  [
    "ko",
    "북한 노동자 약 10만 명이 해외에서 일하며 연간 약 5억 달러를 벌었다.",
    "북한 노동자 약 10만 명이 해외에서 일하며",
  ],
  [
    "ru",
    "В России остаются около 10 тысяч рабочих из КНДР, раньше их было 35 тысяч.",
    "В России остаются около 10 тысяч рабочих из КНДР",
  ],
] as const)("readArticle() quotes whole clauses in %s", ([lang, text, quote]) => {
  const { claims } = readArticle({ lang, title: "", published: "2018-03-06", text }, watch);
  expect(claims[0]?.quote).toBe(quote);
});

test("readArticle() credits the country that a sentence opens with where “it” told so", () => {
  const text =
    "The envoy disagreed. Qatar sent home 900 North Korean workers in 2018, it told the UN.";
  const { claims } = readArticle({ lang: "en", title: "", published: "2019-03-06", text }, watch);
  expect(claims[0]).toMatchObject({ measure: "workers_repatriated", source: "Qatar" });
});

test.for([
  [
    "By the reckoning of the Leiden Asia Centre some 800 North Koreans work in Poland.",
    { low: 800, source: "the Leiden Asia Centre" },
  ],
  [
    "A grower who hired eight North Koreans in Poland says that they worked ten hours a day.",
    { low: 8, source: "A grower" },
  ],
] as const)("readArticle() reads the figure in what is taken for a name: '%s'", ([text, told]) => {
  const { claims } = readArticle({ lang: "en", published: "2016-05-05", text }, watch);
  expect(claims[0]).toMatchObject({ measure: "workers_abroad", place: "PL", ...told });
});

test("readArticle() takes a number of a name that counts no one for part of it", () => {
  const text =
    "A survey of 20 former North Korean workers in Russia found that they worked 14 hours a day.";
  const { claims, dropped } = readArticle({ lang: "en", published: "2016-05-05", text }, watch);
  expect(claims[0]).toMatchObject({ measure: "hours_per_day", low: 14 });
  expect(dropped.map(({ reason }) => reason)).toContain("part of the name of a source");
});
