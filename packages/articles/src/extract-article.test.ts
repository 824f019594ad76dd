import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";
import { layouts } from "./fixtures/layouts.ts";

test.for(layouts)("extractArticle() reads $name", (layout) => {
  const { html, url, contentType } = layout;
  const article = extractArticle(html, {
    url,
    ...(contentType === undefined ? {} : { contentType }),
  });
  expect(article.paragraphs).toEqual(layout.paragraphs);
  expect(article.text).toBe(layout.paragraphs.join("\n\n"));
  expect(article.title).toBe(layout.title);
  for (const key of ["byline", "published", "publishedFrom", "modified", "lang"] as const)
    if (layout[key] !== undefined) expect(article[key], key).toBe(layout[key]);
  expect(article.partial).toBe(layout.partial ?? false);
});
