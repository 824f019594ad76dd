import { createReplay } from "@figurewatch/pipeline";
import type { VerdictKind } from "@figurewatch/ledger";
import { expect, test } from "vitest";
import { expectFloors } from "./floors.ts";
import { readFirstWatch } from "./ledger-replay.ts";
import { FIRST, SECOND, THIRD, type ToldArticle } from "./ledger-texts.ts";

const ALERTING = new Set<VerdictKind>(["new", "changed", "conflicting"]);
const watch = readFirstWatch();

type Judged = { article: ToldArticle; wanted: string; got: string };

/** Reads a timeline from its texts, as \`figurewatch replay --baseline none\` does. */
function judgeTexts(articles: readonly ToldArticle[]): { judged: Judged[]; alerts: string[] } {
  const replay = createReplay(watch, []);
  const judged: Judged[] = [];
  const alerts: string[] = [];
  for (const article of articles) {
    const { on, lang, title, text } = article;
    const claims = replay.read({ text, title, lang, published: on }, "2026-12-31").judged;
    const left = [...claims];
    for (const wanted of article.want) {
      const [measure = "", value = ""] = wanted.split(" ");
      const at = left.findIndex(({ claim }) => claim.measure === measure && tells(claim, value));
      const [found] = at < 0 ? [] : left.splice(at, 1);
      judged.push({ article, wanted, got: found?.verdict.kind ?? "unread" });
    }
    if (article.sort === undefined) continue;
    for (const { verdict } of claims) {
      if (ALERTING.has(verdict.kind)) alerts.push(`${article.id} ${verdict.reasons[0]}`);
    }
  }
  return { judged, alerts };
}

function tells(
  claim: { low: number | null; high: number | null; value: string | null },
  told: string,
) {
  if (claim.value !== null) return claim.value === told;
  const ends = new Set([claim.low, claim.high].filter((end) => end !== null));
  return [...ends].join("-") === told.replace(/^[<>~]=?/, "");
}

const isRight = ({ wanted, got }: Judged) => wanted.endsWith(` ${got}`);
const timelines = {
  first: judgeTexts(FIRST),
  second: judgeTexts(SECOND),
  third: judgeTexts(THIRD),
};

test("judgeClaim() gives the labelled verdicts of timelines read from their texts", () => {
  const scores = Object.entries(timelines).map(([name, { judged }]) => [
    name,
    Math.round((1000 * judged.filter(isRight).length) / judged.length) / 10,
  ]);
  const wrong = Object.values(timelines)
    .flatMap(({ judged }) => judged.filter((told) => !isRight(told)))
    .map(({ article, wanted, got }) => `${article.id} ${wanted}: ${got}`);
  console.info("verdicts from texts right:", Object.fromEntries(scores), wrong);
  expectFloors("verdicts-from-texts", Object.fromEntries(scores));
});

test("judgeClaim() finds nothing new in copies, translations, rounded and old figures", () => {
  expect(Object.values(timelines).flatMap(({ alerts }) => alerts)).toEqual([]);
});
