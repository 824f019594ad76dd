import { expect, test } from "vitest";
import { expectFloors } from "./floors.ts";
import { CODERS_AND_BUILDERS } from "./timelines/coders-and-builders.ts";
import { QUOTAS_AND_KITCHENS } from "./timelines/quotas-and-kitchens.ts";
import { RIVAL_COUNTS } from "./timelines/rival-counts.ts";
import { TOLD_TWICE } from "./timelines/told-twice.ts";
import { PAPERS_AND_TOWNS } from "./timelines/papers-and-towns.ts";
import { UP_TO_THE_DEADLINE } from "./timelines/up-to-the-deadline.ts";
import { NEWS_AND_BACKGROUND } from "./timelines/news-and-background.ts";
import { AFTER_THE_DEADLINE } from "./timelines/after-the-deadline.ts";
import { REPORTS_AND_SHARES } from "./timelines/reports-and-shares.ts";
import { MINISTERS_AND_SITES } from "./timelines/ministers-and-sites.ts";
import { SHIPYARDS_AND_HEARSAY } from "./timelines/shipyards-and-hearsay.ts";
import { toTold, type AnchoredClaim, type BothWaysArticle } from "./ledger-both-ways.ts";
import { ALERTING, judgeTexts } from "./ledger-judge-texts.ts";
import { readFirstWatch, replayTimeline } from "./ledger-replay.ts";

const watch = readFirstWatch();
const timelines: Record<string, readonly BothWaysArticle[]> = {
  "up-to-the-deadline": UP_TO_THE_DEADLINE,
  "after-the-deadline": AFTER_THE_DEADLINE,
  "ministers-and-sites": MINISTERS_AND_SITES,
  "reports-and-shares": REPORTS_AND_SHARES,
  "papers-and-towns": PAPERS_AND_TOWNS,
  "shipyards-and-hearsay": SHIPYARDS_AND_HEARSAY,
  "news-and-background": NEWS_AND_BACKGROUND,
  "told-twice": TOLD_TWICE,
  "rival-counts": RIVAL_COUNTS,
  "quotas-and-kitchens": QUOTAS_AND_KITCHENS,
  "coders-and-builders": CODERS_AND_BUILDERS,
};

/** A label that was not met: `alert` when an alert is false or missing. */
type Wrong = { alert: boolean; told: string };

function judgeByLaw(articles: readonly BothWaysArticle[]): { total: number; wrong: Wrong[] } {
  const openedBy = new Map<string, string>();
  const wrong: Wrong[] = [];
  const judged = replayTimeline(articles, watch);
  for (const { article, labelled, verdict, change } of judged) {
    if (change.kind !== "sighting" && !openedBy.has(change.figure.id)) {
      openedBy.set(change.figure.id, article.id);
    }
    const { want, against = "" } = labelled as AnchoredClaim;
    const named = openedBy.get(verdict.against?.id ?? "") ?? "";
    if (verdict.kind === want && named.includes(against)) continue;
    const told = `${article.id} ${labelled.m} ${labelled.v ?? labelled.value} ${want} @${against}: ${verdict.kind} @${named}: ${verdict.reasons.join(" | ")}`;
    wrong.push({ alert: isAlert(want) !== isAlert(verdict.kind), told });
  }
  return { total: judged.length, wrong };
}

function judgeByText(articles: readonly BothWaysArticle[]): { total: number; wrong: Wrong[] } {
  const { judged, unwanted } = judgeTexts(
    articles.map((article) => toTold(article)),
    watch,
    [],
  );
  const wrong = judged
    .filter(({ isRight }) => !isRight)
    .map(({ article, wanted, got }) => ({
      alert: isAlert(wanted.split(" ")[2]) !== isAlert(got.split(" ")[0]),
      told: `${article.id} ${wanted}: ${got}`,
    }));
  return {
    total: judged.length,
    wrong: [...wrong, ...unwanted.map((told) => ({ alert: true, told: `unwanted: ${told}` }))],
  };
}

function isAlert(kind: string | undefined): boolean {
  return kind !== undefined && ALERTING.has(kind);
}

test.each([
  ["law", judgeByLaw],
  ["text", judgeByText],
] as const)("judgeClaim() gives the labelled verdicts by the %s", (way, judge) => {
  const scores: Record<string, number> = {};
  const alerts: string[] = [];
  for (const [name, articles] of Object.entries(timelines)) {
    const { total, wrong } = judge(articles);
    scores[name] = Math.round((1000 * (total - wrong.length)) / total) / 10;
    for (const { told } of wrong) console.info(`${name} by the ${way}: ${told}`);
    alerts.push(...wrong.filter(({ alert }) => alert).map(({ told }) => told));
  }
  console.info(`verdicts by the ${way}:`, scores);
  expectFloors(`verdicts-by-${way}`, scores);
  expect(alerts).toEqual([]);
});
