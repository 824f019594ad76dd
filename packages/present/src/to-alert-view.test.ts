import type { AlertDetail } from "@figurewatch/store";
import { expect, test } from "vitest";
import { buildFigure } from "../test/build-figure.ts";
import { toAlertView } from "./present.ts";

const AT = new Date("2026-03-02T08:00:00Z");
const known = buildFigure();
const told = buildFigure({ low: 100_000, high: 100_000, asOf: "2026-03" });

/** About 100,000 in March 2026, credited in the words of the text, against about 50,000 in 2015. */
const detail = (source: string | null, figure = told) =>
  ({
    alert: { id: "t1", kind: "changed", title: "", why: [], figureId: "f2", createdAt: AT },
    claim: { ...figure, source, quote: "" },
    ...{ figure, against: known, archived: null, decidedAt: null, deliveries: [] },
    article: { id: "a1", title: null, canonicalUrl: "https://paper.example/" },
  }) as unknown as AlertDetail;

test("toAlertView() tells the time of both values", () => {
  expect(toAlertView(detail("the body"))).toMatchObject({
    says: "about 100,000 workers abroad, as of March 2026",
    before: "about 50,000 workers abroad, as of 2015",
  });
});

test("toAlertView() tells who said which where it is not the same", () => {
  const other = { ...told, origin: "a-panel", originName: "A panel" };
  expect(toAlertView(detail("the panel", other))).toMatchObject({
    says: "about 100,000 workers abroad, as of March 2026, according to the panel",
    before: "about 50,000 workers abroad, as of 2015, according to A body",
  });
});

test("toAlertView() credits no one where the text does not, whoever else states the figure", () => {
  expect(toAlertView(detail(null))).toMatchObject({
    says: "about 100,000 workers abroad, as of March 2026, no one credited",
    before: "about 50,000 workers abroad, as of 2015, according to A body",
  });
});
