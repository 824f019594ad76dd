import { shouldAlert } from "@figurewatch/ledger";
import { expect, test } from "vitest";
import { expectFloors } from "./floors.ts";
import { readFirstWatch, replayTimeline, type Judged } from "./ledger-replay.ts";
import {
  BLIND,
  DEVELOPMENT,
  FRESH,
  HARD,
  HELD_OUT,
  toClaim,
  type TableRow,
} from "./ledger-timeline.ts";

const ALERTING = new Set(["new", "changed", "conflicting"]);
const watch = readFirstWatch();
const timelines = {
  development: replayTimeline(DEVELOPMENT, watch),
  "held-out": replayTimeline(HELD_OUT, watch),
  hard: replayTimeline(HARD, watch),
  fresh: replayTimeline(FRESH, watch),
  blind: replayTimeline(BLIND, watch),
};
const all = Object.values(timelines).flat();

function shareRight(judged: readonly Judged[]): number {
  const right = judged.filter(({ labelled, verdict }) => verdict.kind === labelled.want);
  return Math.round((1000 * right.length) / judged.length) / 10;
}

test("the timeline is large enough and covers every row of the decision table five times", () => {
  expect(DEVELOPMENT.length + HELD_OUT.length).toBeGreaterThanOrEqual(60);
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(HELD_OUT.length / DEVELOPMENT.length).toBeGreaterThan(0.5);
  const rows = new Map<TableRow, number>();
  for (const { labelled } of all) rows.set(labelled.row, (rows.get(labelled.row) ?? 0) + 1);
  expect([...rows].filter(([, count]) => count < 5)).toEqual([]);
  expect(rows.size).toBe(15);
});

test("judgeClaim() gives the labelled verdicts of the timeline", () => {
  const wrong = all
    .filter(({ labelled, verdict }) => verdict.kind !== labelled.want)
    .map(({ article, labelled, verdict }) => ({ article: article.id, labelled, verdict }));
  console.info(
    `verdicts right: development ${shareRight(timelines.development)}%, ` +
      `held-out ${shareRight(timelines["held-out"])}%, hard ${shareRight(timelines.hard)}%, ` +
      `fresh ${shareRight(timelines.fresh)}%, blind ${shareRight(timelines.blind)}%`,
    wrong.map(
      ({ article, labelled, verdict }) => `${article} ${labelled.want}: ${verdict.reasons[0]}`,
    ),
  );
  expectFloors("verdicts", {
    development: shareRight(timelines.development),
    "held-out": shareRight(timelines["held-out"]),
    hard: shareRight(timelines.hard),
    fresh: shareRight(timelines.fresh),
    blind: shareRight(timelines.blind),
    repetitions: shareRight(all.filter(({ labelled }) => !ALERTING.has(labelled.want))),
    news: shareRight(all.filter(({ labelled }) => ALERTING.has(labelled.want))),
  });
});

test("shouldAlert() stays silent on copies, rewordings, rounded, translated and old figures", () => {
  const retold = all.filter(({ article }) => article.sort !== undefined);
  expect(retold.length).toBeGreaterThan(50);
  const alerts = retold
    .filter(({ article, labelled, verdict }) =>
      watch.alertRules.some((rule) => shouldAlert(verdict, toClaim(labelled, article), rule).alert),
    )
    .map(({ article, verdict }) => `${article.id} ${verdict.reasons[0]}`);
  expect(alerts).toEqual([]);
});

test("every verdict names the figure it was compared with", () => {
  for (const { verdict } of all) {
    expect(verdict.reasons[0]).toMatch(new RegExp(`^${verdict.kind}: .{12,}`));
    if (verdict.kind !== "new") expect(verdict.against).not.toBeNull();
  }
});
