import { readFileSync } from "node:fs";
import type { Article } from "@figurewatch/articles";
import { parseWatch } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { createJudging } from "./judging.ts";
import { readArticle, type ReadArticleDeps } from "./read-article.ts";

const AT = new Date("2026-01-05T08:00:00Z");
const FOLDER = new URL("../../../watches/dprk-overseas-labour/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");
const watch = parseWatch({
  "watch.yaml": read("watch.yaml"),
  "codebook.yaml": read("codebook.yaml"),
  "sources.yaml": read("sources.yaml"),
});

/** The outlet that an article is kept under, by what its page and its source say. */
async function outletOf(onPage: string | null, ofSource: string | null): Promise<string | null> {
  let kept: string | null = null;
  const deps = {
    ...{ watch, judging: createJudging(watch), now: () => AT, research: false },
    fetchPage: async (url) => ({
      ...{ kind: "ok", url, finalUrl: "https://www.paper.example/1", redirects: [], status: 200 },
      ...{ movedTo: undefined, headers: {}, etag: undefined, lastModified: undefined },
      ...{ freshUntil: undefined, startedAt: AT, finishedAt: AT, body: new Uint8Array() },
      ...{ robotsTag: { keepPrivate: false }, tdm: { reservation: undefined } },
      contentType: "text/html",
    }),
    extract: async () =>
      ({
        ...{ title: "A story", text: "A text.", siteName: onPage, canonicalUrl: null, lang: "en" },
        ...{ published: null, publishedFrom: null, modified: null, byline: null, partial: false },
        rights: { tdmReservation: null, noarchive: false },
      }) as unknown as Article,
    saveReading: async ({ page }) => {
      kept = page.siteName;
      return { kind: "saved", articleId: "a", snapshotId: "s", verdicts: [] };
    },
    saveVisit: async () => {},
    insertEvents: async () => {},
    forgottenNames: async () => ({ lengths: [], isForgotten: () => false }),
  } satisfies ReadArticleDeps;
  await readArticle(
    {
      ...{ id: "a", url: "https://paper.example/1", firstReadAt: null, failures: 0, quiet: false },
      ...{ etag: null, lastModified: null, proxy: null, publishedInFeed: null },
      sourceTitle: ofSource,
    },
    deps,
  );
  return kept;
}

test("readArticle() keeps an article under the name of its site, of its source, or its domain", async () => {
  expect(await outletOf("The Paper", "The Paper (Asia)")).toBe("The Paper");
  expect(await outletOf(null, "The Paper (Asia)")).toBe("The Paper (Asia)");
  // What only a search led to is never told as the search's own.
  expect(await outletOf(null, null)).toBe("paper.example");
});
