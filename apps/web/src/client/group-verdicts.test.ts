import type { VerdictItem } from "@figurewatch/contract";
import { expect, test } from "vitest";
import { groupVerdicts } from "./group-verdicts.ts";

const item = (changes: Partial<VerdictItem>): VerdictItem => ({
  claimId: "c",
  figureId: "f",
  measure: "workers_abroad",
  says: "about 100 workers abroad",
  place: null,
  locality: null,
  sector: null,
  payee: null,
  modality: "stated",
  asOf: "2025",
  asOfInferred: false,
  source: null,
  verdict: "new",
  reason: "",
  articleId: "a",
  articleTitle: null,
  publisher: null,
  publishedAt: "2026-01-01",
  seenAt: "2026-01-02",
  acceptance: { review: null, reviewers: 0, baseline: false },
  ...changes,
});

test("groupVerdicts() makes one line of many articles about one figure", () => {
  const items = Array.from({ length: 12 }, (_, i) =>
    item({
      claimId: `c${i}`,
      articleId: `a${i}`,
      verdict: i === 0 ? "new" : "corroborating",
      publishedAt: `2026-01-${String(i + 1).padStart(2, "0")}`,
    }),
  );
  const groups = groupVerdicts(items);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.verdicts).toEqual([
    { kind: "new", count: 1 },
    { kind: "corroborating", count: 11 },
  ]);
  expect(groups[0]?.articles.map(({ articleId }) => articleId).slice(0, 2)).toEqual(["a11", "a10"]);
  expect(groups[0]?.head.claimId).toBe("c0");
});

test("groupVerdicts() counts an article once, however often it says the same", () => {
  const [group] = groupVerdicts([item({ claimId: "c1" }), item({ claimId: "c2" })]);
  expect(group?.articles).toHaveLength(1);
});

test("groupVerdicts() puts what changed before what is new, then the newest", () => {
  const keys = groupVerdicts([
    item({ figureId: "old", publishedAt: "2026-01-01" }),
    item({ figureId: "fresh", publishedAt: "2026-02-01" }),
    item({ figureId: "changed", verdict: "changed", publishedAt: "2025-01-01" }),
  ]).map(({ key }) => key);
  expect(keys).toEqual(["changed", "fresh", "old"]);
});

test("groupVerdicts() leaves claims without a figure apart", () => {
  expect(
    groupVerdicts([
      item({ figureId: null, claimId: "c1" }),
      item({ figureId: null, claimId: "c2" }),
    ]),
  ).toHaveLength(2);
});
