import { afterAll, expect, test } from "vitest";
import { createArticleExtractor, ExtractError } from "./article-extractor.ts";

const PAGE = `<html lang="en"><head><title>Two plants</title></head><body><article>
<h1>Two plants</h1><p>Two clothing plants in the border city have taken on workers from abroad this
year, their managers said on Thursday, and a third is to follow in the spring.</p>
<p>The women live above the workshop and are not seen in town, the managers said.</p>
</article></body></html>`;

const extractor = createArticleExtractor({ heapMb: 64 });
afterAll(() => extractor.close());

test("createArticleExtractor() reads a page in a worker", async () => {
  const article = await extractor.extract(PAGE, { url: "https://news.example/1" });
  expect(article.title).toBe("Two plants");
  expect(article.text).toContain("their managers said on Thursday");
});

test("createArticleExtractor() refuses a hostile page and reads the next", async () => {
  const deep = "<div>".repeat(100_000);
  const refused = extractor.extract(deep, { url: "https://news.example/deep" });
  const next = extractor.extract(PAGE, { url: "https://news.example/2" });
  await expect(refused).rejects.toThrow(ExtractError);
  expect((await next).title).toBe("Two plants");
});

test("createArticleExtractor() stops a page that takes too long and reads the next", async () => {
  const hurried = createArticleExtractor({ deadlineMs: 1 });
  await expect(hurried.extract(PAGE, { url: "https://news.example/3" })).rejects.toMatchObject({
    kind: "timeout",
  });
  await hurried.close();
});
