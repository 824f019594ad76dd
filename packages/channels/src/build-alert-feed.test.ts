import { assert, property, string } from "fast-check";
import { parseAtomFeed } from "feedsmith";
import { expect, test } from "vitest";
import { buildAlert } from "../test/alert.ts";
import { buildAlertFeed } from "./build-alert-feed.ts";

const options = { title: "A watch", publicUrl: "https://watch.example" };

test("buildAlertFeed() is read back by a parser", () => {
  const feed = parseAtomFeed(buildAlertFeed([buildAlert()], options));
  expect(feed).toMatchObject({
    title: { value: "Figurewatch: A watch" },
    updated: "2026-03-02T08:00:00.000Z",
    authors: [{ name: "Figurewatch" }],
    links: [{ rel: "self", href: "https://watch.example/alerts.atom" }, { rel: "alternate" }],
  });
  expect(feed.entries).toMatchObject([
    {
      title: { value: "Changed: about 100,000 workers abroad" },
      links: [
        { rel: "alternate", href: "https://watch.example/figures/f1" },
        { rel: "via", href: "https://paper.example/story?id=1&x=2" },
      ],
      content: { type: "html" },
    },
  ]);
  expect(feed.entries?.[0]?.content?.value).toContain(
    "<blockquote>about 100,000 of them now work abroad</blockquote>",
  );
});

test("buildAlertFeed() of a past day names itself and its page by that day", () => {
  const past = parseAtomFeed(buildAlertFeed([], { ...options, knownOn: "2024-05-01" }));
  expect(past.links?.map(({ href }) => href)).toEqual([
    "https://watch.example/alerts.atom?knownOn=2024-05-01",
    "https://watch.example/alerts?knownOn=2024-05-01",
  ]);
  expect(past.id).not.toBe(parseAtomFeed(buildAlertFeed([], options)).id);
});

test("buildAlertFeed() keeps ids when the server moves, and moves `updated` with a correction", () => {
  const before = parseAtomFeed(buildAlertFeed([buildAlert()], options)).entries?.[0];
  const updatedAt = "2026-03-05T10:00:00.000Z";
  const correction = {
    state: "rejected",
    says: null,
    text: "It <is> none.",
    at: updatedAt,
  } as const;
  const moved = { ...options, publicUrl: "http://127.0.0.1:4600" };
  const feed = parseAtomFeed(buildAlertFeed([buildAlert({ correction })], moved));
  const after = feed.entries?.[0];
  expect(before?.id).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(after?.id).toBe(before?.id);
  expect([before?.updated, after?.updated]).toEqual(["2026-03-02T08:00:00.000Z", updatedAt]);
  expect(feed.updated).toBe(updatedAt);
  expect(after?.title?.value).toBe(`Corrected. ${before?.title?.value}`);
  expect(after?.content?.value).toContain("Since then:</strong> It &lt;is&gt; none.");
});

test("buildAlertFeed() without alerts is a feed with a date that does not move", () => {
  expect(parseAtomFeed(buildAlertFeed([], options)).updated).toBe("2026-11-27T00:00:00.000Z");
  expect(buildAlertFeed([], options)).toBe(buildAlertFeed([], options));
});

test.for([
  "<script>alert(1)</script>",
  "]]><script>alert(1)</script><![CDATA[",
  "\"'><img src=x onerror=alert(1)>",
  "&lt;b&gt; &#0; &nbsp;",
  "\u0000\u0008\uFFFE\uD800 \u202E",
])("buildAlertFeed() shows '%s' as the text it is", (text) => {
  const alert = buildAlert({
    title: text,
    says: text,
    quote: text,
    source: text,
    articleTitle: text,
  });
  const entry = parseAtomFeed(buildAlertFeed([alert], options)).entries?.[0];
  expect(entry?.title?.value).not.toBe("");
  const html = entry?.content?.value ?? "";
  expect(html).not.toMatch(/<(script|img|b)\b/);
  expect(html).toContain("<blockquote>");
});

test("buildAlertFeed() is well-formed whatever an article says", () => {
  assert(
    property(string({ unit: "binary", maxLength: 80 }), (text) => {
      const alert = buildAlert({ title: `t${text}`, says: text, quote: text, why: [text] });
      const xml = buildAlertFeed([alert], options);
      expect(xml.isWellFormed()).toBe(true);
      expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]/u);
      expect(parseAtomFeed(xml).entries).toHaveLength(1);
    }),
    { seed: 20_261_127, numRuns: 50 },
  );
});
