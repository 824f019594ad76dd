import { expect, test } from "vitest";
import { buildAlert } from "../../test/alert.ts";
import { buildAlertMessage, toAlertLinks, type ToldAlert } from "./alert-message.ts";
import { renderText } from "./render-text.ts";

function tell(alert: ToldAlert, publicUrl: string) {
  const links = toAlertLinks(alert, publicUrl);
  return { text: renderText(buildAlertMessage(alert, publicUrl)), links };
}

test("buildAlertMessage() tells new and old value, reasons, quote and links", () => {
  const { text, links } = tell(buildAlert(), "https://watch.example/");
  for (const part of [
    "about 100,000 workers abroad, as of March 2026",
    "Before: more than 50,000 workers abroad, as of October 2015",
    "- the figure is later",
    "“about 100,000 of them now work abroad”",
    "Credited to a panel, in A panel reports",
  ]) {
    expect(text).toContain(part);
  }
  expect(links).toEqual({
    figure: "https://watch.example/figures/f1",
    article: "https://watch.example/articles/a1",
    original: "https://paper.example/story?id=1&x=2",
    archive: null,
  });
  expect(text).not.toContain("Archived copy");
});

test("buildAlertMessage() leads to the archived copy where there is one", () => {
  const url = "https://web.archive.org/web/20260302080500/https://paper.example/story";
  const archived = { url, capturedAt: "2026-03-02T08:05:00Z" };
  const { text } = tell(buildAlert({ archived }), "https://watch.example");
  expect(text).toContain(`Original: https://paper.example/story?id=1&x=2\nArchived copy: ${url}`);
  const forged = buildAlert({ archived: { ...archived, url: "javascript:alert(1)" } });
  expect(tell(forged, "https://watch.example").links.archive).toBeNull();
});

test("buildAlertMessage() says what is not known", () => {
  const alert = buildAlert({ before: null, source: null, articleTitle: null, figureId: null });
  const { text, links } = tell(alert, "https://watch.example");
  expect(text).toContain("Before: nothing known");
  expect(text).toContain("No one credited, in an article without a title");
  expect(links.figure).toBeNull();
});

test.for(["javascript:alert(1)", "data:text/html,x", "not a url", "file:///etc/passwd"])(
  "buildAlertMessage() leads no one to '%s'",
  (articleUrl) => {
    const { text, links } = tell(buildAlert({ articleUrl }), "https://watch.example");
    expect(links.original).toBeNull();
    expect(text).not.toContain(articleUrl);
  },
);

test("buildAlertMessage() keeps the title on one line", () => {
  const alert = buildAlert({ title: "New\r\nBcc: evil@example\u0000\u2028 end" });
  expect(buildAlertMessage(alert, "https://watch.example").title).toBe("New Bcc: evil@example end");
});
