import { expect, test } from "vitest";
import { parseFeed } from "./parse-feed.ts";

test("parseFeed() reads RSS 2.0", async () => {
  const feed = await parseFeed(
    `<rss version="2.0"><channel><title>Harbour news</title><link>https://news.example/</link><ttl>60</ttl>
    <item><title>Port reopens</title><link>https://news.example/1</link><guid>https://news.example/1</guid>
    <pubDate>Fri, 03 May 2024 10:00:00 +0900</pubDate><description>&lt;p&gt;Text&lt;/p&gt;</description></item>
    </channel></rss>`,
  );
  expect(feed).toMatchObject({ kind: "rss", title: "Harbour news", ttlMinutes: 60, damaged: [] });
  expect(feed.items).toMatchObject([
    {
      id: "https://news.example/1",
      title: "Port reopens",
      link: "https://news.example/1",
      published: "2024-05-03T01:00:00.000Z",
      summary: "<p>Text</p>",
    },
  ]);
});
