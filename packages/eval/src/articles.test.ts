import { extractArticle } from "@figurewatch/articles";
import { expect, test } from "vitest";
import { type BenchPage, loadPages, withoutNames } from "./articles-pages.ts";
import { scoreTexts, wordsOfLabel } from "./articles-score.ts";
import { expectFloors } from "./floors.ts";

const sets = loadPages();

test.skipIf(sets.size === 0)("extractArticle() keeps its floors on real pages", () => {
  const scores: Record<string, number> = {};
  for (const [name, pages] of sets) {
    const articles = pages.map(({ html, url }) => extractArticle(html, { url }));
    const { f1, precision, recall } = scoreTexts(
      pages,
      articles.map(({ text }) => text),
    );
    scores[`${name}-f1`] = f1;
    scores[`${name}-precision`] = precision;
    scores[`${name}-recall`] = recall;
    const right = (
      wanted: keyof BenchPage,
      isRight: (page: BenchPage, index: number) => boolean,
    ) => {
      const asked = pages.filter((page) => page[wanted]);
      const hits = asked.filter((page) => isRight(page, pages.indexOf(page)));
      if (asked.length > 0) scores[`${name}-${wanted}`] = (100 * hits.length) / asked.length;
    };
    right(
      "title",
      ({ title }, at) =>
        wordsOfLabel(title).join(" ") === wordsOfLabel(articles[at]?.title).join(" "),
    );
    right("date", ({ date }, at) => date === articles[at]?.published?.slice(0, date?.length ?? 0));
    right("author", ({ author }, at) => {
      const [wanted, found] = [author, articles[at]?.byline].map((name) =>
        [...new Set(wordsOfLabel(name))].toSorted().join(" "),
      );
      return wanted === found;
    });
  }
  expect(Object.keys(scores).length).toBeGreaterThan(0);
  console.table(scores);
  expectFloors("articles", scores);
});

test.skipIf(sets.size === 0)("extractArticle() reads pages whose boxes have no names", () => {
  const scores: Record<string, number> = {};
  for (const [name, pages] of sets) {
    const texts = pages.map(({ html, url }) => extractArticle(withoutNames(html), { url }).text);
    scores[`${name}-bare-f1`] = scoreTexts(pages, texts).f1;
  }
  console.table(scores);
  expectFloors("articles-bare", scores);
});
