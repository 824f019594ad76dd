import { deflateSync } from "node:zlib";
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

/** The smallest PDF with a line of text; its table of places is left for the reader to rebuild. */
const PDF = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R
  /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >> endobj
4 0 obj << /Length 72 >> stream
BT /F1 12 Tf 20 100 Td (The camps held 12,400 loggers in spring.) Tj ET
endstream endobj
trailer << /Root 1 0 R >>
%%EOF`;

test("createArticleExtractor() reads a PDF, and says what is wrong with a damaged one", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const url = "https://news.example/report.pdf";
  const article = await extractor.extract(bytes(PDF), { url, contentType: "application/pdf" });
  expect(article.text).toBe("The camps held 12,400 loggers in spring.");
  await expect(extractor.extract(bytes("%PDF-1.4 and no more"), { url })).rejects.toMatchObject({
    kind: "failed",
    message: expect.stringContaining("it is damaged"),
  });
});

test("createArticleExtractor() stops a PDF that unfolds without end, and reads the next", async () => {
  const stream = deflateSync(Buffer.alloc(256 * 2 ** 20, "BT ET "));
  const bomb = Buffer.concat([
    Buffer.from(PDF.slice(0, PDF.indexOf("4 0 obj"))),
    Buffer.from(`4 0 obj << /Length ${stream.length} /Filter /FlateDecode >> stream\n`),
    stream,
    Buffer.from("\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF"),
  ]);
  const before = process.memoryUsage().rss;
  const url = "https://news.example/bomb.pdf";
  await expect(extractor.extract(bomb, { url })).rejects.toMatchObject({ kind: "failed" });
  expect(process.memoryUsage().rss - before).toBeLessThan(256 * 2 ** 20);
  expect((await extractor.extract(PAGE, { url: "https://news.example/4" })).title).toBe(
    "Two plants",
  );
}, 30_000);

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
