import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test } from "vitest";
import { HOSTILE_TEXTS } from "../test/hostile-texts.ts";
import { buildViewAtom, buildViewJson, type FeedTelling } from "./build-view-feed.ts";

const OPTIONS = {
  ...{ title: "Wages in Russia", publicUrl: "https://watch.example/" },
  ...{ path: "/figures.atom?measure=wage&place=RU", page: "/measures/wage?place=RU" },
};

function buildTelling(changes: Partial<FeedTelling> = {}): FeedTelling {
  return {
    ...{ claimId: "c1", figureId: "f1", articleId: "a1", articleTitle: "Paid late" },
    ...{ articleUrl: "https://paper.example/1?x=1&y=2", measure: "wage", verdict: "changed" },
    ...{ title: "$150 a month, in Russia, 2025, a ministry", reason: "another value" },
    ...{ quote: "they got $150 a month", source: "a ministry", at: "2026-03-02T08:00:00.000Z" },
    ...changes,
  };
}

test("buildViewAtom() and buildViewJson() tell the same under the same ids", () => {
  const atom = parseAtomFeed(buildViewAtom([buildTelling()], OPTIONS));
  const json = parseJsonFeed(JSON.parse(buildViewJson([buildTelling()], OPTIONS)));
  const [entry] = atom.entries ?? [];
  const [item] = json.items ?? [];
  expect(item?.id).toBe(entry?.id);
  expect(item?.title).toBe("Changed: $150 a month, in Russia, 2025, a ministry");
  expect(entry?.title?.value).toBe(item?.title);
  expect(entry?.content?.value).toBe(item?.content_html);
  expect(item?.url).toBe("https://watch.example/figures/f1");
  expect(item?.external_url).toBe("https://paper.example/1?x=1&y=2");
  expect(json.feed_url).toBe("https://watch.example/figures.atom?measure=wage&place=RU");
  expect(atom.updated).toBe("2026-03-02T08:00:00.000Z");
});

test("buildViewJson() leads nowhere that a browser would run", () => {
  const json = buildViewJson([buildTelling({ articleUrl: "javascript:alert(1)" })], OPTIONS);
  expect(json).not.toContain("javascript:");
});

test.for(HOSTILE_TEXTS)("buildViewAtom() shows %j as the text it is", (text) => {
  const telling = buildTelling({ title: text, quote: text, articleTitle: text, reason: text });
  const [entry] = parseAtomFeed(buildViewAtom([telling], OPTIONS)).entries ?? [];
  const [item] = JSON.parse(buildViewJson([telling], OPTIONS)).items;
  for (const html of [entry?.content?.value, item.content_html]) {
    expect(html?.match(/<(?!\/?(?:blockquote|p|a)\b)/g)).toBeNull();
  }
});
