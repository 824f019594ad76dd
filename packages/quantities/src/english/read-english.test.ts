import { expect, test } from "vitest";
import type { Quantity } from "../quantity.ts";
import { readEnglish } from "./read-english.ts";

/** One line a quantity: comparator, bounds, unit and rate, change. */
function told(quantity: Quantity): string {
  const { low, high, comparator, unit, per, change, vague } = quantity;
  const bounds =
    low === high || high === null ? `${low}` : low === null ? `${high}` : `${low}..${high}`;
  const rate = per === null ? "" : `/${per}`;
  return `${comparator} ${bounds} ${unit ?? "-"}${rate}${change === null ? "" : ` ${change}`}${vague ? " vague" : ""}`;
}

function table(name: string, rows: [text: string, ...quantities: string[]][]): void {
  test.each(rows)(`readEnglish: ${name}: %s`, (text, ...quantities) => {
    expect(readEnglish(text).map(told)).toEqual(quantities);
  });
}

table("numbers in words and digits", [
  ["The workers number 480", "eq 480 -"],
  ["two dozen workers", "eq 24 worker"],
  ["a hundred and five men", "eq 105 man"],
  ["half a million people", "eq 500000 people"],
  ["one in ten workers", "eq 0.1 worker"],
  ["1.2 billion tonnes", "eq 1200000000 t"],
  ["$1.2bn", "eq 1200000000 USD"],
  ["1,200 million dollars", "eq 1200000000 USD"],
  ["30k workers", "eq 30000 worker"],
  ["twenty-eight thousand six hundred forty-two students", "eq 28642 student"],
  ["two and a half million dollars", "eq 2500000 USD"],
  ["8 B people", "eq 8000000000 people"],
  ["five-and-a-half years", "eq 5.5 year"],
  ["a hundred and ninety thousand naira", "eq 190000 NGN"],
  ["1 and 1/2 pounds", "eq 1.5 [lb_av]"],
  ["1e999 workers"],
  ["1 234 567 visitors", "eq 1234567 visitor"],
  ["12,34,567 rupees", "eq 1234567 INR"],
  ["two hundred point seventy-one", "eq 200.71 -"],
  ["2.5×10−3 m", "eq 0.0025 m"],
]);

table("ranges", [
  ["one or two thousand workers", "range 1000..2000 worker"],
  ["two or three hundred men", "range 200..300 man"],
  ["50-60,000 labourers", "range 50000..60000 labourer"],
  ["100-1,000 labourers", "range 100..1000 labourer"],
  ["between $1.2 and 2.3 billion", "range 1200000000..2300000000 USD"],
  ["between $1.4 billion and $2.6 billion a year", "range 1400000000..2600000000 USD/year"],
  ["$120-$150 per month", "range 120..150 USD/month"],
  ["50,000 to 60,000 workers", "range 50000..60000 worker"],
  ["from fifty to seventy workers", "range 50..70 worker"],
  ["1,000–1,500 workers", "range 1000..1500 worker"],
  ["one or two days off in a month", "range 1..2 day/month"],
  ["three or four hours", "range 3..4 hour"],
  ["12 to 16 hours a day", "range 12..16 hour/day"],
  ["70 to 80 percent", "range 70..80 percent"],
  ["more than 100 but less than 300 men", "range 100..300 man"],
  ["around 1.5 to 2 million people", "range 1500000..2000000 people"],
  ["$500 to $1 million", "range 500..1000000 USD"],
]);

table("bounds", [
  ["more than 50,000 North Koreans", "gt 50000 korean"],
  ["at least 50,000 workers", "gte 50000 worker"],
  ["up to 20 hours", "lte 20 hour"],
  ["as many as 3,000 loggers", "lte 3000 logger"],
  ["no fewer than 15 countries", "gte 15 country"],
  ["upwards of 50,000 workers", "gt 50000 worker"],
  ["nearly 50,000 workers", "approx 50000 worker"],
  ["some 50,000 workers", "approx 50000 worker"],
  ["around 50,000 workers", "approx 50000 worker"],
  ["20 or so countries", "approx 20 country"],
  ["50,000 workers or so", "approx 50000 worker"],
  ["roughly 50,000 workers", "approx 50000 worker"],
  ["50,000 of them as a minimum", "gte 50000 -"],
  ["just 50 workers", "eq 50 worker"],
  ["a mere 50 workers", "eq 50 worker"],
  ["90-odd workers", "approx 90 worker"],
  ["more than an estimated 500 workers", "gt 500 worker"],
  ["50,000+ workers", "gte 50000 worker"],
  ["sub-300 sq m offices", "lt 300 m2"],
  ["10 hours or more", "gte 10 hour"],
  ["the lead up to 4 hours of talks", "eq 4 hour"],
]);

table("bounds that are none", [
  ["They hand over about $1,700 of it.", "approx 1700 USD"],
  ["for 10 years at least 50 men", "eq 10 year", "gte 50 man"],
  ["up to 20 states, no fewer than 15 of them in Africa", "lte 20 state", "gte 15 -"],
  ["More than 40 and less than 10", "gt 40 -", "lt 10 -"],
]);

table("fractions and multiples", [
  ["nine in every ten shillings", "eq 0.9 -"],
  ["80 out of every 100 dollars", "eq 0.8 -"],
  ["a third of the workers", `eq ${1 / 3} -`],
  ["two thirds of them", `eq ${2 / 3} -`],
  ["only 15% of it", "eq 15 percent"],
  ["15 per cent", "eq 15 percent"],
  ["two thirds of a million people", `eq ${(2 / 3) * 1e6} people`],
  [
    "There are 50,000 workers. On some counts, nearly twice that number.",
    "eq 50000 worker",
    "approx 100000 worker",
  ],
  ["It takes twice that long."],
  ["They earn twice as much."],
]);

table("rates", [
  ["$150 per month", "eq 150 USD/month"],
  ["monthly wages of $150", "eq 150 USD/month"],
  ["20-hour days", "eq 20 hour/day"],
  ["a 12-hour shift", "eq 12 hour/day"],
  ["12 hours a day", "eq 12 hour/day"],
  ["seven days a week", "eq 7 day/week"],
  ["$5 per worker", "eq 5 USD/worker"],
  ["twice a month", "eq 2 time/month"],
  ["$6 billion a year earlier", "eq 6000000000 USD"],
  ["$80 per sq m", "eq 80 USD/square metre"],
]);

table("money", [
  ["US$200 million", "eq 200000000 USD"],
  ["$A82,615", "eq 82615 AUD"],
  ["HK$5.4m", "eq 5400000 HKD"],
  ["£5m", "eq 5000000 GBP"],
  ["500,000 rubles", "eq 500000 RUB"],
  ["800 riyals a month", "eq 800 QAR/month"],
  ["KD 210 a month", "eq 210 KWD/month"],
  ["QR2,500 a month", "eq 2500 QAR/month"],
  ["KD90 a month", "eq 90 KWD/month"],
  ["Rbs1,800 a day", "eq 1800 RUB/day"],
  ["KSh110,000 a month", "eq 110000 KES/month"],
  ["Bt15,000 a month", "eq 15000 THB/month"],
  ["N$12 an hour", "eq 12 NAD/hour"],
  ["It seldom exceeds 10 percent.", "lte 10 percent"],
  ["One a month.", "eq 1 time/month"],
  ["between a quarter and a third of it", `range 0.25..${1 / 3} -`],
  ["100 Kuwaiti dinars a month", "eq 100 KWD/month"],
  ["3,000 South Korean won", "eq 3000 KRW"],
  ["EUR50m", "eq 50000000 EUR"],
  ["RM120,000", "eq 120000 MYR"],
  ["W1 million", "eq 1000000 KRW"],
  ["thirteen dollars forty-five cents", "eq 13.45 USD"],
  ["48.5 MGBP", "eq 48500000 GBP"],
  ["a balance of $-50.8bn", "eq -50800000000 USD"],
]);

table("change", [
  ["Shares rose 5 percent.", "eq 5 percent up"],
  ["The number fell from 30,023 to 11,490.", "eq 30023 -", "eq 11490 - down"],
  ["Receipts fell from 264 to 152 million.", "eq 264000000 -", "eq 152000000 - down"],
  ["It rose from 900 to 12 thousand.", "eq 900 -", "eq 12000 - up"],
  ["The total rose to 60,000 workers.", "eq 60000 worker up"],
  ["Bank stocks were up 2.8%.", "eq 2.8 percent up"],
  ["3.9 million headsets, up from 2.4 million", "eq 3900000 headset", "eq 2400000 headset"],
]);

table("what is counted", [
  ["50 legally employed workers", "eq 50 worker"],
  ["200 of its citizens", "eq 200 citizen"],
  ["about 50 of them", "approx 50 -"],
  ["460 Kia and Hyundai vehicles", "eq 460 vehicle"],
  ["eight million 250ml bottles", "eq 8000000 bottle", "eq 250 mL"],
  ["four-, five- and six-cylinder engines", "eq 4 cylinder", "eq 5 cylinder", "eq 6 cylinder"],
  ["24,200 of them, China for 1,500", "eq 24200 -", "eq 1500 -"],
  ["tens of thousands of North Koreans", "range 10000..99999 korean vague"],
  ["dozens of workers", "range 12..120 worker vague"],
  ["several thousand workers", "range 1000..9999 worker vague"],
  ["a few hundred workers", "range 100..999 worker vague"],
  ["a couple of hundred workers", "approx 200 worker"],
  ["scores of workers", "range 20..199 worker vague"],
  ["scores of 90", "eq 90 -"],
  ["several thousand to 10,000 people", "range 1000..10000 people vague"],
  ["around the 30,000 mark", "approx 30000 -"],
  ["passed the 30,000 mark", "gt 30000 -"],
  ["12,5 million euros", "eq 12500000 EUR"],
  ["12,500 workers", "eq 12500 worker"],
  ["hundreds of thousands of people", "range 100000..999999 people vague"],
  ["280 million of the 1.5 billion shekels", "eq 280000000 ILS", "eq 1500000000 ILS"],
  ["one of the workers", "eq 1 worker"],
  ["68 U.S. residents", "eq 68 resident"],
  ["130 IT workers", "eq 130 worker"],
  ["600,000 Israelis", "eq 600000 israeli"],
  ["68 United States persons", "eq 68 people"],
  ["eight sanctions experts", "eq 8 expert"],
  ["25 Boeing 737 MAX aircraft", "eq 25 aircraft"],
  ["63,000 Model 3 sedans", "eq 63000 sedan"],
  ["650 Chinese used to run them", "eq 650 chinese"],
  ["the 11 member trade agreement", "eq 11 member"],
  ["One proposal asks the board to stop.", "eq 1 proposal"],
]);

table("physical units", [
  ["80 km/h", "eq 80 km/h"],
  ["50 mph winds", "eq 50 [mi_i]/h"],
  ["450 Nm", "eq 450 N.m"],
  ["500 degrees Celsius", "eq 500 Cel"],
  ["just under 296 hp (224 kW)", "lt 296 [HP]", "lt 224 kW"],
  ["37m long", "eq 37 m"],
  ["12.3m tonnes", "eq 12300000 t"],
  ["1/16 of a US pint", "eq 0.0625 [pt_us]"],
  ["2,095 metric tons", "eq 2095 t"],
  ["a 10,000-square-foot house", "eq 10000 [sft_i]"],
  ["-5°C and minus 5C", "eq -5 Cel", "eq -5 Cel"],
  ["5ft 10in", "eq 5 [ft_i]", "eq 10 [in_i]"],
]);

table("ages, told as ages", [
  ["a 34-year-old worker", "eq 34 year of age"],
  ["Kim, 42, said so", "eq 42 year of age"],
]);

table("bounds whose verb is denied", [
  ["they had never accommodated more than 408", "lte 408 -"],
  ["no man sees more than 30 euros", "lte 30 EUR"],
  ["it can hardly exceed 2,000", "lte 2000 -"],
  ["it cannot be above $300m", "lte 300000000 USD"],
  ["a shift that was never under 14 hours", "gte 14 hour"],
  ["it could not yield less than a billion", "gte 1000000000 -"],
  ["Gabon denied having more than eight", "lte 8 -"],
  // What is denied there is something else.
  ["not only did more than 300 men leave", "gt 300 man"],
  ["the firm has not paid more than 300 men", "gt 300 man"],
  ["it did not say how many of the more than 300 left", "gt 300 -"],
  ["never mind, they said, and more than 300 left", "gt 300 -"],
]);

table("bounds told behind a number, or apart from it", [
  ["$300 a month at best", "lte 300 USD/month"],
  ["two hundred at the very most", "lte 200 -"],
  ["50,000 or slightly more", "gte 50000 -"],
  ["ten hours is the least", "gte 10 hour"],
  ["it named 95, no more", "lte 95 -"],
  ["“Fifty, at most,” he said", "lte 50 -"],
  ["they get 95, no more is known", "eq 95 -"],
  ["1,600 yuan a month plus meals", "eq 1600 CNY/month"],
  ["as little as $90 a month", "gte 90 USD/month"],
]);

table("numbers with their margin", [
  ["38,000 men, plus or minus 5,000", "range 33000..43000 man"],
  ["38,000 (±5,000)", "range 33000..43000 -"],
  ["thirty, give or take five", "range 25..35 -"],
  ["60 percent, plus or minus 3 percent", "range 57..63 percent"],
]);

table("movements that are no bounds", [
  ["it crept up to 4,200", "eq 4200 -"],
  ["spread over 16 countries", "eq 16 country"],
  ["it may go up to 4,200", "lte 4200 -"],
]);

table("ranges whose ends share what one of them tells", [
  ["$200m-300m", "range 200000000..300000000 USD"],
  ["a pipe of 200m-300m", "range 200..300 m"],
  ["from KD 90 to KD 120", "range 90..120 KWD"],
  ["from $1 billion up to $1.8 billion", "range 1000000000..1800000000 USD"],
  ["between four and eight hundred men", "range 400..800 man"],
  ["between half and three-quarters of it", "range 0.5..0.75 -"],
  ["6,000, maybe 7,000", "range 6000..7000 -"],
  ["ten, twelve thousand men", "range 10000..12000 man"],
  ["fourteen, sixteen hours", "range 14..16 hour"],
  ["three, eight and ten men", "eq 3 man", "eq 8 man", "eq 10 man"],
]);

test.each([
  "the third time, the 4th congress, the twenty-first century, the 5th of May",
  "They won 3-1 and drew 2-2; the vote was 12-3.",
  "Call +82 2 1234 5678 or 02-123-4567 or (555) 123-4567.",
  "In 2015, between 2012 and 2016, since 1998, by 2120, in the 1990s and 2014-15",
  "The 2018 World Cup, the Euro 2020 qualifier and the 1995 proposal",
  "men aged 18 to 34",
  "on 12 May 2015, May 12, 2015, 2015-05-12, 12/05/2015, Oct. 18-22",
  "Resolution 2397, resolution 2371 (2017), Security Council resolutions 2375 and 2397",
  "Article 5, article 12 of the covenant, Articles 5 and 7, paragraph 9",
  "Flight MH370, Covid-19, G20, the F-16, Boeing 747, iPhone 14 Pro, a V-6",
  "at 9:30 a.m., 10 pm, 1:36.6, from 1.05am to 7.05am, 24/7, 9/11",
  "worker number 480, flight QR200, the SR71",
  "page 12, No. 5, number 7, Chapter 3, Room 401, #4, version 12.1.2, 192.168.1.2",
  "358 El Brillo Way, 9 E 71st St, 16-18 Industrial Avenue",
  "some of the workers, one by one, no one, which one, a one-time fee",
  "a six-speed gearbox, a two-month contract, the second half of the game",
  "their employers paid significantly higher amounts",
  "studies (27, 28, 29) and a jersey (4)",
  "the side (6-5, 0-7) and a top-five network",
  "a 4K screen in 3D at 1080p",
  "the 2016 elections",
  "see https://news.example.org/2018/01/300-workers.html?id=1500",
])("readEnglish: counts nothing: %s", (text) => {
  expect(readEnglish(text)).toEqual([]);
});

test("readEnglish: a sum in another currency is linked to the same quantity", () => {
  const [quantity, ...rest] = readEnglish("They earn 1,000 yuan (about $147) a month.");
  expect(rest).toEqual([]);
  expect(quantity).toMatchObject({
    low: 1000,
    unit: "CNY",
    per: "month",
    raw: "1,000 yuan (about $147) a month",
  });
  expect(quantity?.parts.conversion).toEqual({ value: 147, unit: "USD", raw: "$147" });
});

test("readEnglish: parts are the words of the text", () => {
  const [quantity] = readEnglish("They paid more than 60 legally hired workers per site.");
  expect(quantity?.raw).toBe("more than 60 legally hired workers per site");
  expect(quantity?.parts).toMatchObject({
    number: "60",
    unit: "legally hired workers",
    comparator: "more than",
    per: "per site",
  });
});
