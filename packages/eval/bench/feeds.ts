import { parseFeed } from "@figurewatch/feeds";
import { parseFeed as parseWithFeedsmith } from "feedsmith";
import Parser from "rss-parser";

/** Reads one feed of 100 items over and over, we and the peers in turn, and prints feeds a second. */
const ITEMS = 100;
/** Many short rounds in turn: what else runs on the machine then slows all alike. */
const ROUNDS = 60;
const ROUND_MS = 60;

const SENTENCES = [
  "The harbour authority said on Monday that the second pier would open in spring.",
  "Around 1,200 people work at the yard, a spokesman said; the union puts it at 1,350.",
  "Wages rose by 4.5% last year &amp; the contracts run for two more years.",
  "The ministry declined to comment on the number of permits it had issued.",
  "Prices at the auction hall were higher than a year before, the report shows.",
];

function buildFeed(): string {
  const items = Array.from({ length: ITEMS }, (_, i) => {
    const paragraph = Array.from(
      { length: 6 },
      (_, j) => SENTENCES[(i + j) % SENTENCES.length],
    ).join(" ");
    const html = `<p>${paragraph}</p><p><a href="https://news.example/topic/${i % 9}">More</a> <img src="/img/${i}.jpg" alt=""></p>`;
    const day = String((i % 27) + 1).padStart(2, "0");
    return `
    <item>
      <title>Report ${i}: ${SENTENCES[i % SENTENCES.length]}</title>
      <link>https://news.example/2024/05/${day}/report-${i}?section=economy&amp;ref=rss</link>
      <dc:creator><![CDATA[The newsroom]]></dc:creator>
      <pubDate>${day} May 2024 08:${String(i % 60).padStart(2, "0")}:00 +0200</pubDate>
      <category><![CDATA[Economy]]></category>
      <category><![CDATA[Ports]]></category>
      <guid isPermaLink="false">https://news.example/?p=${1000 + i}</guid>
      <description><![CDATA[${SENTENCES[i % SENTENCES.length]} ${SENTENCES[(i + 1) % SENTENCES.length]}]]></description>
      <content:encoded><![CDATA[${html}]]></content:encoded>
    </item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>Harbour news</title>
    <atom:link href="https://news.example/feed" rel="self" type="application/rss+xml" />
    <link>https://news.example</link>
    <description>News of the port</description>
    <lastBuildDate>Fri, 31 May 2024 08:00:00 +0000</lastBuildDate>
    <language>en</language>${items.join("")}
  </channel>
</rss>`;
}

const text = buildFeed();
const bytes = new TextEncoder().encode(text);
const rssParser = new Parser();
const contenders: { name: string; run: () => unknown }[] = [
  {
    name: "figurewatch (bytes)",
    run: () =>
      parseFeed(bytes, { contentType: "application/rss+xml", url: "https://news.example/feed" }),
  },
  { name: "rss-parser (text)", run: () => rssParser.parseString(text) },
  { name: "feedsmith (text)", run: () => parseWithFeedsmith(text) },
];

/** Runs a second. */
async function measure(run: () => unknown): Promise<number> {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < ROUND_MS) {
    await run();
    runs++;
  }
  return (runs * 1000) / (performance.now() - start);
}

const speeds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
// The first rounds warm up.
for (let round = -5; round < ROUNDS; round++) {
  for (const { name, run } of contenders) {
    const speed = await measure(run);
    if (round >= 0) speeds.get(name)?.push(speed);
  }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const alone = speeds.get("rss-parser (text)") ?? [];
console.log(`${ITEMS} items, ${Math.round(bytes.length / 1024)} kB, medians of ${ROUNDS} rounds`);
for (const [name, values] of speeds) {
  const ratio = median(values.map((speed, round) => speed / (alone[round] ?? speed)));
  console.log(
    `${name.padEnd(22)} ${median(values).toFixed(1).padStart(7)} feeds/s  ${ratio.toFixed(2)} x rss-parser`,
  );
}
