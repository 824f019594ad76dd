import { createReplay } from "@figurewatch/pipeline";
import type { Figure, VerdictKind } from "@figurewatch/ledger";
import type { BaselineFigure } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { expectFloors } from "./floors.ts";
import { readFirstWatch } from "./ledger-replay.ts";
import {
  BASELINE_ABROAD,
  BASELINE_RETOLD,
  ONE_COUNTRY,
  PARTS_AND_SLIPS,
  PLANS_AND_SITES,
  RANGES_AND_SHARES,
} from "./ledger-texts-history.ts";
import { FIRST, SECOND, THIRD, type ToldArticle } from "./ledger-texts.ts";

const ALERTING = new Set<VerdictKind>(["new", "changed", "conflicting"]);
const WANTED = /^(\S+) (\S+) (\S+)(?: @(.+))?$/;
const watch = readFirstWatch();

type Judged = { article: ToldArticle; wanted: string; isRight: boolean; got: string };

/** Reads a timeline from its texts, as `figurewatch replay --baseline` does. */
function judgeTexts(
  articles: readonly ToldArticle[],
  baseline: readonly BaselineFigure[],
): { judged: Judged[]; alerts: string[] } {
  const replay = createReplay(watch, baseline);
  const openedBy = new Map<string, string>();
  const judged: Judged[] = [];
  const alerts: string[] = [];
  for (const article of articles) {
    const { on, lang, title, text } = article;
    const claims = replay.read({ text, title, lang, published: on }, "2026-12-31").judged;
    const left = [...claims];
    for (const wanted of article.want) {
      const [, measure = "", value = "", verdict = "", against = ""] = WANTED.exec(wanted) ?? [];
      const at = left.findIndex(({ claim }) => claim.measure === measure && tells(claim, value));
      const [found] = at < 0 ? [] : left.splice(at, 1);
      const kind = found?.verdict.kind ?? "unread";
      const named = nameOf(found?.verdict.against ?? null);
      const isRight = kind === verdict && named.includes(against);
      judged.push({ article, wanted, isRight, got: `${kind} @${named}` });
    }
    for (const { change } of claims) {
      if (change.kind !== "sighting" && !openedBy.has(change.figure.id)) {
        openedBy.set(change.figure.id, article.id);
      }
    }
    if (article.sort === undefined) continue;
    for (const { verdict } of claims) {
      if (ALERTING.has(verdict.kind)) alerts.push(`${article.id} ${verdict.reasons[0]}`);
    }
  }
  return { judged, alerts };

  function nameOf(figure: Figure | null): string {
    if (figure === null) return "";
    return openedBy.get(figure.id) ?? `${figure.originName} (${figure.origin})`.toLowerCase();
  }
}

function tells(
  claim: { low: number | null; high: number | null; value: string | null },
  told: string,
) {
  if (claim.value !== null) return claim.value === told;
  const ends = new Set([claim.low, claim.high].filter((end) => end !== null));
  return [...ends].join("-") === told.replace(/^[<>~]=?/, "");
}

const timelines = {
  first: judgeTexts(FIRST, []),
  second: judgeTexts(SECOND, []),
  third: judgeTexts(THIRD, []),
  "parts-and-slips": judgeTexts(PARTS_AND_SLIPS, []),
  "baseline-retold": judgeTexts(BASELINE_RETOLD, watch.baseline),
  "ranges-and-shares": judgeTexts(RANGES_AND_SHARES, []),
  "plans-and-sites": judgeTexts(PLANS_AND_SITES, watch.baseline),
  "one-country": judgeTexts(ONE_COUNTRY, []),
  "baseline-abroad": judgeTexts(BASELINE_ABROAD, watch.baseline),
};

test("judgeClaim() gives the labelled verdicts of timelines read from their texts", () => {
  const scores = Object.entries(timelines).map(([name, { judged }]) => [
    name,
    Math.round((1000 * judged.filter(({ isRight }) => isRight).length) / judged.length) / 10,
  ]);
  const wrong = Object.values(timelines)
    .flatMap(({ judged }) => judged.filter(({ isRight }) => !isRight))
    .map(({ article, wanted, got }) => `${article.id} ${wanted}: ${got}`);
  console.info("verdicts from texts right:", Object.fromEntries(scores), wrong);
  expectFloors("verdicts-from-texts", Object.fromEntries(scores));
});

test("judgeClaim() finds nothing new in copies, translations, rounded and old figures", () => {
  expect(Object.values(timelines).flatMap(({ alerts }) => alerts)).toEqual([]);
});
