import { readArticle, type Claim } from "@figurewatch/claims";
import {
  candidateKeys,
  createFigureIndex,
  judgeClaim,
  type Figure,
  type FigureIndex,
} from "@figurewatch/ledger";
import { DENSE } from "../src/bench-articles.ts";
import { judgeContext, readFirstWatch } from "../src/ledger-replay.ts";
import { createClaimMaker } from "../src/random-claims.ts";

/**
 * `pnpm bench ledger`: a verdict against 1,000 to 1,000,000 known figures, in memory, and an article
 * of 600 words from its text to its verdicts; `SIZES=1000,100000` for a short run.
 */
const SIZES = (process.env["SIZES"] ?? "1000,10000,100000,1000000").split(",").map(Number);
const CLAIMS = 20_000;
const ARTICLES = 300;
const NAIVE = 5;

const watch = readFirstWatch();
const context = judgeContext(watch, "2026-01-01");

const makeClaim = createClaimMaker(watch);

function toKnown(claim: Claim, id: string): Figure {
  const origin = context.origins.resolve(claim.source);
  return {
    id,
    measure: claim.measure,
    low: claim.low,
    high: claim.high,
    comparator: claim.comparator,
    unit: claim.unit,
    per: claim.per,
    value: null,
    place: claim.place,
    locality: null,
    sector: claim.sector,
    payee: claim.payee,
    modality: claim.modality,
    vague: false,
    asOf: claim.asOf,
    asOfInferred: claim.asOfInferred,
    saidOn: claim.saidOn,
    origin: origin?.id ?? null,
    originName: origin?.name ?? null,
    originYear: null,
    relayedBy: [],
    supersededBy: null,
    misquoteOf: null,
    accepted: false,
  };
}

/** Bytes of objects and of arrays of numbers. */
function memoryUsed(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Processor time in ms, which other processes on the machine do not lengthen. */
function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** An article read and its claims judged: what one more costs the program. */
function readAndJudge(known: FigureIndex): number {
  const article = { title: "North Koreans at work", text: DENSE, published: "2019-05-20" };
  const { claims } = readArticle({ ...article, lang: "en" }, watch);
  for (const claim of claims) judgeClaim(claim, known, context);
  return claims.length;
}

console.log(
  "known figures    fill      memory   candidates  look-ups   p50 ms   p95 ms   p99 ms   CPU ms  article ms   naive",
);
let smallest = { cpuMs: 0, candidates: 0, articleMs: 0 };
for (const size of SIZES) {
  globalThis.gc?.();
  const before = memoryUsed();
  const started = performance.now();
  const known = createFigureIndex(
    context.origins,
    (function* () {
      for (let i = 0; i < size; i += 1) yield toKnown(makeClaim(), `f${i}`);
    })(),
  );
  const fillMs = performance.now() - started;
  globalThis.gc?.();
  const memory = (memoryUsed() - before) / 1e6;

  const claims = Array.from({ length: CLAIMS }, makeClaim);
  for (const claim of claims.slice(0, 2_000)) judgeClaim(claim, known, context);
  const times = new Float64Array(CLAIMS);
  const cpu = process.cpuUsage();
  for (const [i, claim] of claims.entries()) {
    const at = performance.now();
    judgeClaim(claim, known, context);
    times[i] = performance.now() - at;
  }
  const cpuMs = cpuMsSince(cpu) / CLAIMS;
  let candidates = 0;
  let lookups = 0;
  for (let i = 0; i < CLAIMS; i += 100) {
    const claim = claims[i] ?? makeClaim();
    candidates += known.candidates(claim, context).length;
    lookups += candidateKeys(claim, context).keys.length;
  }
  const sorted = times.toSorted();
  const p95 = quantile(sorted, 0.95);
  const samples = CLAIMS / 100;
  candidates /= samples;
  for (let i = 0; i < ARTICLES; i += 1) readAndJudge(known);
  const articleCpu = process.cpuUsage();
  for (let i = 0; i < ARTICLES; i += 1) readAndJudge(known);
  const articleMs = cpuMsSince(articleCpu) / ARTICLES;
  // The naive way: the claim against all that is known of its measure.
  const naiveCpu = process.cpuUsage();
  for (const claim of claims.slice(0, NAIVE)) {
    const all = [...known].filter(({ measure }) => measure === claim.measure);
    judgeClaim(claim, all, context);
  }
  const naiveMs = cpuMsSince(naiveCpu) / NAIVE;
  if (smallest.cpuMs === 0) smallest = { cpuMs, candidates, articleMs };
  console.log(
    [
      size.toLocaleString("en-US").padStart(13),
      `${(fillMs / 1000).toFixed(1)} s`.padStart(8),
      `${memory.toFixed(0)} MB`.padStart(9),
      candidates.toFixed(0).padStart(12),
      (lookups / samples).toFixed(0).padStart(9),
      quantile(sorted, 0.5).toFixed(3).padStart(9),
      p95.toFixed(3).padStart(8),
      quantile(sorted, 0.99).toFixed(3).padStart(8),
      cpuMs.toFixed(3).padStart(8),
      articleMs.toFixed(2).padStart(11),
      `${(naiveMs / cpuMs).toFixed(0)} x`.padStart(7),
    ].join(" "),
  );
  if (size === SIZES.at(-1)) {
    const over = `at ${size.toLocaleString("en-US")} over that at ${SIZES[0]?.toLocaleString("en-US")}`;
    console.log(`CPU time of an article ${over}: ${(articleMs / smallest.articleMs).toFixed(2)}`);
    console.log(`CPU time of a verdict ${over}: ${(cpuMs / smallest.cpuMs).toFixed(2)}`);
    // A verdict is judged against more figures where more are known of its series, up to a limit.
    const each = (1000 * (cpuMs - smallest.cpuMs)) / (candidates - smallest.candidates);
    console.log(`CPU time for each candidate more: ${each.toFixed(1)} µs`);
    console.log(`p95 against the aim of 1 ms: ${p95.toFixed(3)} ms`);
  }
}
