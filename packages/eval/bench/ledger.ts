import type { Claim } from "@figurewatch/claims";
import { candidateKeys, createFigureIndex, judgeClaim, type Figure } from "@figurewatch/ledger";
import { judgeContext, readFirstWatch } from "../src/ledger-replay.ts";
import { createClaimMaker } from "../src/random-claims.ts";

/** `pnpm bench ledger`: a verdict against 1,000 to 1,000,000 known figures, in memory. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const CLAIMS = 20_000;

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

console.log(
  "known figures    fill      memory   candidates  look-ups   p50 ms   p95 ms   p99 ms   CPU ms",
);
let smallest = { cpuMs: 0, candidates: 0 };
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
  const { user, system } = process.cpuUsage(cpu);
  let candidates = 0;
  let lookups = 0;
  for (let i = 0; i < CLAIMS; i += 100) {
    const claim = claims[i] ?? makeClaim();
    candidates += known.candidates(claim, context).length;
    lookups += candidateKeys(claim, context).keys.length;
  }
  // Processor time, which other processes on the machine do not lengthen.
  const cpuMs = (user + system) / 1000 / CLAIMS;
  const sorted = times.toSorted();
  const p95 = quantile(sorted, 0.95);
  const samples = CLAIMS / 100;
  candidates /= samples;
  if (smallest.cpuMs === 0) smallest = { cpuMs, candidates };
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
    ].join(" "),
  );
  if (size === SIZES.at(-1)) {
    console.log(`CPU time at 1,000,000 over that at 1,000: ${(cpuMs / smallest.cpuMs).toFixed(2)}`);
    // A verdict is judged against more figures where more are known of its series, up to a limit.
    const each = (1000 * (cpuMs - smallest.cpuMs)) / (candidates - smallest.candidates);
    console.log(`CPU time for each candidate more: ${each.toFixed(1)} µs`);
    console.log(`p95 at 1,000,000 against the aim of 1 ms: ${p95.toFixed(3)} ms`);
  }
}
