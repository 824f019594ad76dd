import { expect, test } from "vitest";
import { buildAlert } from "../../test/alert.ts";
import { buildAlertsMessage } from "./alerts-message.ts";
import { renderText } from "./render-text.ts";

const URL = "https://watch.example";

test("buildAlertsMessage() lists each figure with its words, credit, reason and page", () => {
  const message = buildAlertsMessage(
    [
      buildAlert({ id: "t1", title: "Changed: about 100,000" }),
      buildAlert({ id: "t2", title: "New: 300 dollars", figureId: "f2", before: null }),
    ],
    URL,
  );
  expect(message.title).toBe("2 figures in “A panel reports”");
  const text = renderText(message);
  for (const part of [
    "Changed: about 100,000",
    "New: 300 dollars",
    "“about 100,000 of them now work abroad”",
    "Credited to a panel",
    "Before: more than 50,000 workers abroad, as of October 2015, according to a rapporteur. Now: about 100,000 workers abroad, as of March 2026",
    `${URL}/figures/f1`,
    `${URL}/figures/f2`,
    `Article: ${URL}/articles/a1`,
  ]) {
    expect(text).toContain(part);
  }
});

test("buildAlertsMessage() of several articles names the first, and leads to them", () => {
  const articles = ["a1", "a2", "a3", "a4"];
  const message = buildAlertsMessage(
    articles.map((articleId) => buildAlert({ articleId, articleTitle: `Story ${articleId}` })),
    URL,
  );
  expect(message.title).toBe("4 figures in 4 articles, “Story a1” first");
  const links = message.blocks.flatMap((block) => (block.kind === "links" ? block.links : []));
  expect(links.map(({ label }) => label)).toEqual([
    ...["“Story a1”", "“Story a2”", "“Story a3”"],
    "Alerts",
  ]);
});

test("buildAlertsMessage() leads to the archived copy of each article", () => {
  const url = "https://archive.example/web/20260302080500/https://paper.example/story";
  const archived = { url, capturedAt: "2026-03-02T08:05:00Z" };
  const alerts = [buildAlert({ archived }), buildAlert({ id: "t2", archived })];
  expect(renderText(buildAlertsMessage(alerts, URL))).toContain(
    `Article: ${URL}/articles/a1\nArticle, archived copy: ${url}\nAlerts:`,
  );
});

test("buildAlertsMessage() keeps the words of a page on the line that they are put on", () => {
  const { title } = buildAlertsMessage(
    [buildAlert({ articleTitle: "one\r\nBcc: all" }), buildAlert({ id: "t2" })],
    URL,
  );
  expect(title).not.toMatch(/[\r\n]/);
});
