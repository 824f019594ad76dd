import { expect, test } from "vitest";
import { foldName, MASK } from "./mask-names.ts";
import { maskPage } from "./mask-page.ts";
import type { CapturedPage } from "./ports.ts";

const AT = new Date("2026-01-05T08:00:00Z");
const names = { lengths: [11], isForgotten: (name: string) => name === foldName("Ada Example") };

function buildPage(changes: Partial<CapturedPage>): CapturedPage {
  return {
    ...{ requestedUrl: "https://a.example/1", finalUrl: "https://a.example/1", redirects: [] },
    ...{ startedAt: AT, finishedAt: AT, status: 200, headers: { "content-type": "text/html" } },
    ...{ body: new TextEncoder().encode("<p>A text.</p>"), charset: null, canonicalUrl: null },
    ...{ title: "A story", siteName: null, byline: null, lang: "en", published: null },
    ...{ modified: null, text: "A text.", partial: false, extractor: "x", extractorVersion: "1" },
    ...{ robots: null, noarchive: false, tdm: null },
    ...changes,
  };
}

test("maskPage() leaves a page alone that names no one", () => {
  const page = buildPage({});
  expect(maskPage(page, names)).toBe(page);
});

test("maskPage() masks the byline and the text, and drops the bytes", () => {
  const masked = maskPage(
    buildPage({ byline: "Ada Example", text: "Ada Example said so." }),
    names,
  );
  expect(masked).toMatchObject({ redacted: true, startedAt: AT, body: new Uint8Array() });
  expect(masked.byline).toBe(`${MASK.repeat(3)} ${MASK.repeat(7)}`);
  expect(masked.text).toBe(`${MASK.repeat(3)} ${MASK.repeat(7)} said so.`);
});

test("maskPage() drops bytes that hold the name in a comment only", () => {
  const body = new TextEncoder().encode("<p>A text.</p><aside>ADA EXAMPLE: nonsense!</aside>");
  expect(maskPage(buildPage({ body }), names)).toMatchObject({ redacted: true, text: "A text." });
});
