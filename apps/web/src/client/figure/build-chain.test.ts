import type { FigureDetail, SightingView } from "@figurewatch/contract";
import { expect, test } from "vitest";
import { buildFigure } from "@figurewatch/present/testing";
import { buildChains } from "./build-chain.ts";
import { citeBaseline, citeTelling } from "./cite-figure.ts";

const SIGHTING: SightingView = {
  archived: null,
  timestamped: null,
  ...{ claimId: "c1", articleId: "a1", articleTitle: "A story", publisher: "Outlet One" },
  ...{ articleUrl: "https://a.example/1", publishedAt: "2016-02-03T08:00:00Z" },
  ...{ seenAt: "2026-01-01T00:00:00Z", verdict: "new", reasons: [], says: "" },
  ...{ source: "A body", sourceChain: ["A body"], quote: "About  50,000\nwork abroad" },
  ...{ prefix: "", suffix: "" },
};
const detail = (
  figure: Parameters<typeof buildFigure>[0],
  ...sightings: Partial<SightingView>[]
): FigureDetail => ({
  figure: buildFigure(figure),
  acceptedBy: null,
  assigned: null,
  sightings: sightings.map((changes) => ({ ...SIGHTING, ...changes })),
  summary: {
    ...{ firstStated: null, originals: 1, articles: 1, tellings: 1, uncredited: 0, lost: [] },
    ...{ ageWhenLastPrintedMonths: null, text: "" },
  },
});
const say = (told: FigureDetail) =>
  buildChains(told).map(({ links }) =>
    links.map(({ kind, names }) => `${kind}: ${names.map(({ name }) => name).join(" + ")}`),
  );

test("buildChains() goes from the origin over who relays to who prints", () => {
  expect(say(detail({}, { sourceChain: ["A rapporteur", "A body"] }))).toEqual([
    ["origin: A body", "relay: A rapporteur", "print: Outlet One"],
  ]);
});

test("buildChains() sets outlets with the same way side by side", () => {
  expect(say(detail({}, {}, { publisher: "Outlet Two" }, { publisher: "Outlet Two" }))).toEqual([
    ["origin: A body", "print: Outlet One + Outlet Two"],
  ]);
});

test("buildChains() shows the hole where no one is named", () => {
  expect(say(detail({ originName: null }, { source: null, sourceChain: [] }))).toEqual([
    ["missing: missing: no text names who counted", "print: Outlet One"],
  ]);
  expect(say(detail({}, {}, { source: null, sourceChain: [] }))[1]).toEqual([
    "missing: missing: these tellings name no one",
    "print: Outlet One",
  ]);
});

test("buildChains() starts with the baseline's citation", () => {
  const citation = { publisher: "A report", date: "2015-10", url: null };
  expect(say(detail({ citation }))).toEqual([["origin: A body", "print: A report"]]);
  expect(say(detail({ citation, originName: null }))[0]?.[0]).toMatch(/^missing/);
});

const READ_ON = new Date("2026-03-04T12:00:00Z");
const PAGE = "http://127.0.0.1:4600/figures/f1";

test("citeTelling() gives quote, place, date and page as plain text", () => {
  expect(citeTelling(buildFigure(), SIGHTING, PAGE, READ_ON)).toBe(
    [
      "“About 50,000 work abroad”",
      "“A story”, Outlet One, 3 Feb 2016. https://a.example/1",
      "Figure: about 50,000 workers abroad (worldwide), as of 2015, credited to A body.",
      "Figurewatch, http://127.0.0.1:4600/figures/f1, read on 4 Mar 2026.",
    ].join("\n"),
  );
});

test("citeTelling() gives the copy that anyone can see", () => {
  const url = "https://archive.example/web/20260302080500/https://a.example/1";
  const archived = { url, capturedAt: "2026-03-02T08:05:00Z" };
  const told = citeTelling(buildFigure(), { ...SIGHTING, archived }, PAGE, READ_ON);
  expect(told).toContain(`https://a.example/1\nArchived copy of 2 Mar 2026: ${url}\nFigure:`);
});

test("citeTelling() says what is missing", () => {
  const bare = {
    ...SIGHTING,
    articleTitle: null,
    publisher: null,
    publishedAt: null,
    source: null,
  };
  const told = citeTelling(buildFigure({ asOf: null }), bare, PAGE, READ_ON);
  expect(told).toContain("undated. https://a.example/1");
  expect(told).toContain("not dated, credited to no one");
});

test("citeBaseline() cites the publication", () => {
  const citation = { publisher: "A report", date: "2015-10", url: "https://b.example/" };
  expect(citeBaseline(buildFigure({ citation }), PAGE, READ_ON)).toMatch(
    /^A report, Oct 2015\. https:\/\/b\.example\/\nFigure: about/,
  );
});
