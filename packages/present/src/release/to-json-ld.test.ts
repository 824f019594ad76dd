import type { SightingView } from "@figurewatch/contract";
import { expect, test } from "vitest";
import { buildFigure } from "../../test/build-figure.ts";
import { toJsonLd, toObservation } from "./to-json-ld.ts";

const TELLING: SightingView = {
  ...{ claimId: "c1", articleId: "a1", articleTitle: "A </script> story", publisher: null },
  ...{
    articleUrl: "https://a.example/1",
    publishedAt: "2015-10-29",
    seenAt: "2026-01-01T00:00:00Z",
  },
  ...{ verdict: "repeated", reasons: [], source: "a spokesman", sourceChain: [] },
  ...{ quote: "about 50,000 workers", prefix: "", suffix: "", says: "about 50,000 workers abroad" },
  archived: { url: "https://archive.example/web/1/https://a.example/1", capturedAt: "2026-01-01" },
  timestamped: null,
};

const nodes = (changes: Parameters<typeof buildFigure>[0], base: string | null = null) =>
  JSON.parse(toJsonLd(toObservation(buildFigure(changes), [TELLING], base)))["@graph"];

test("toObservation() ties each claim to what it is about, by the address of its page", () => {
  const [observation, claim] = nodes({}, "https://watch.example");
  expect(observation).toMatchObject({
    ...{ "@id": "https://watch.example/figures/f1", "@type": "Observation", value: 50_000 },
    ...{ observationDate: "2015", unitText: "people" },
  });
  expect(claim).toMatchObject({
    ...{ "@id": "https://watch.example/articles/a1#claim-c1", "@type": "Claim" },
    ...{ text: TELLING.quote, creditText: "a spokesman", about: { "@id": observation["@id"] } },
    appearance: { "@type": "NewsArticle", url: "https://a.example/1", datePublished: "2015-10-29" },
  });
  expect(claim.appearance.archivedAt).toBe("https://archive.example/web/1/https://a.example/1");
});

test("toObservation() gives a range its ends, a stretch its length, and names no machine", () => {
  const [observation, claim] = nodes({
    ...{ low: 100, high: null, comparator: "gt", unit: "USD", per: "month", place: "RU" },
    asOf: "2013/2015",
  });
  expect(observation).toMatchObject({
    ...{ "@id": "#figure-f1", minValue: 100, unitCode: "USD", observationDate: "2013-01-01" },
    ...{ observationPeriod: "P3Y", observationAbout: { "@type": "Country", identifier: "RU" } },
  });
  expect(observation).not.toHaveProperty("value");
  expect(observation).not.toHaveProperty("maxValue");
  expect(observation.additionalProperty).toContainEqual({
    ...{ "@type": "PropertyValue", name: "comparator", value: "gt" },
  });
  expect(claim["@id"]).toBe("#claim-c1");
});
