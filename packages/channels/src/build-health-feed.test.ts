import { parseAtomFeed } from "feedsmith";
import { expect, test } from "vitest";
import { buildHealthFeed } from "./build-health-feed.ts";

const OPTIONS = { title: "Street trees", publicUrl: "https://watch.example/" };

test("buildHealthFeed() tells each change once, as text", () => {
  const news = [
    {
      id: "7",
      at: "2026-03-02T08:00:00.000Z",
      message: "City news is failing: <b>no answer</b>\u0000",
    },
    { id: "6", at: "2026-03-01T08:00:00.000Z", message: "City news is silent" },
  ];
  const xml = buildHealthFeed(news, OPTIONS);
  const feed = parseAtomFeed(xml);
  expect(feed.updated).toBe("2026-03-02T08:00:00.000Z");
  expect(feed.entries?.map(({ title }) => title?.value)).toEqual([
    "City news is failing: <b>no answer</b>\ufffd",
    "City news is silent",
  ]);
  expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(2);
  expect(buildHealthFeed(news, { ...OPTIONS, publicUrl: "https://moved.example" })).toContain(
    String(feed.entries?.[0]?.id),
  );
});

test("buildHealthFeed() is a feed with nothing to tell", () => {
  expect(parseAtomFeed(buildHealthFeed([], OPTIONS)).entries ?? []).toEqual([]);
});
