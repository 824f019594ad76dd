import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Claim } from "@figurewatch/claims";
import { judgeClaim, toFigure, type Figure } from "@figurewatch/ledger";
import {
  createJudging,
  listMeasures,
  toJudge,
  type CapturedPage,
  type Filing,
} from "@figurewatch/pipeline";
import {
  figureId,
  findFiledFigures,
  openEmbeddedPostgres,
  openStore,
  saveReading,
  type Store,
  upsertArticle,
  upsertWatch,
} from "@figurewatch/store";
import { fillFigures } from "@figurewatch/store/testing";
import { judgeContext, readFirstWatch } from "../src/ledger-replay.ts";
import { createClaimMaker } from "../src/random-claims.ts";

/**
 * `pnpm bench store`: look-ups, verdicts and whole readings through Postgres, as figures grow to a
 * million; `SIZES=1000,100000` for a short run.
 */
const SIZES = (process.env["SIZES"] ?? "1000,100000,1000000").split(",").map(Number);
/** Before anything is timed: a server that has run for a while holds in memory what is asked for. */
const WARM_UP_LOOKUPS = 1_000;
const WARM_UP_READINGS = 20;
const LOOKUPS = 1_000;
const READINGS = 200;
const NAIVE = 3;
const CLAIMS_PER_ARTICLE = 5;
const NOW = new Date("2026-01-01T00:00:00Z");

const watch = readFirstWatch();
const context = judgeContext(watch, "2026-01-01");
const judging = createJudging(watch);
const filing: Filing = judging.filing(context);
const judge = toJudge(judging, NOW);

const makeClaim = createClaimMaker(watch);

function makePage(index: number): { page: CapturedPage; claims: Claim[] } {
  const quotes = Array.from(
    { length: CLAIMS_PER_ARTICLE },
    (_, n) => `figure ${index} of ${n} stands here`,
  );
  const text = `${quotes.join(". ")}. ${"A sentence that says nothing of it. ".repeat(90)}`;
  const page: CapturedPage = {
    requestedUrl: `https://a.example/${index}`,
    finalUrl: `https://a.example/${index}`,
    redirects: [],
    startedAt: NOW,
    finishedAt: NOW,
    status: 200,
    headers: { "content-type": "text/html" },
    body: new TextEncoder().encode(`<html><body>${text.repeat(8)}</body></html>`),
    charset: "utf-8",
    canonicalUrl: null,
    title: `Article ${index}`,
    siteName: null,
    byline: null,
    lang: "en",
    published: "2026-01-01",
    modified: null,
    text,
    partial: false,
    extractor: "bench",
    extractorVersion: "1",
    robots: null,
    noarchive: false,
    tdm: null,
  };
  const claims = quotes.map((quote) => {
    const start = text.indexOf(quote);
    return { ...makeClaim(), quote, start, end: start + quote.length };
  });
  return { page, claims };
}

async function readOne(store: Store, index: number): Promise<void> {
  const { page, claims } = makePage(index);
  const { id } = await upsertArticle(store.db, page.finalUrl, NOW);
  await saveReading(
    store.db,
    {
      watchId: watch.id,
      articleId: id,
      page,
      ruleVersion: "bench",
      relevance: 1,
      relevant: true,
      lang: "en",
      trace: [],
      claims,
      measuresOf: (claim) => listMeasures(claim, judging),
      filing,
      figureOf: (claim) => toFigure(claim, context),
      seenAt: NOW,
    },
    judge,
  );
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** What a verdict takes against all that is known of the measure: the naive way. */
async function timeNaive(): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < NAIVE; index++) {
    const claim = makeClaim();
    const at = performance.now();
    const { rows } = await store.pool.query<Figure>(
      `select f.*, as_of "asOf", as_of_inferred "asOfInferred", said_on "saidOn",
          origin_name "originName", origin_year "originYear", relayed_by "relayedBy",
          superseded_by "supersededBy", misquote_of "misquoteOf"
        from figures f where watch_id = $1 and measure = $2`,
      [watch.id, claim.measure],
    );
    judgeClaim(claim, rows, context);
    times.push(performance.now() - at);
  }
  return median(times);
}

function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2).padStart(8);
}

/** Fills the look-up table without its indexes, which are built at the end, in one go. */
async function withoutIndexes(fill: () => Promise<void>): Promise<void> {
  await store.pool.query("alter table figure_keys drop constraint figure_keys_pkey");
  await store.pool.query("drop index figure_keys_figure");
  await fill();
  console.error("  building the indexes");
  const client = await store.pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query("set maintenance_work_mem = '512MB'");
    await client.query("alter table figure_keys add primary key (key, said_day, figure)");
    await client.query("create index figure_keys_figure on figure_keys (figure)");
    await client.query("vacuum analyze figures");
    await client.query("vacuum analyze figure_keys");
  } finally {
    client.release(true);
  }
}

/** Figures that are not in the store yet; what the maker gives twice is one figure. */
function makeFigures(count: number): Figure[] {
  const made: Figure[] = [];
  while (made.length < count) {
    const figure = toFigure(makeClaim(), context);
    const id = figureId(watch.id, figure);
    if (ids.has(id)) continue;
    ids.add(id);
    made.push({ ...figure, id });
  }
  return made;
}

/** Processor time that this process and its one backend have used, in ms; Linux only. */
function cpuMs(backend: number): number {
  const { user, system } = process.cpuUsage();
  const stat = existsSync(`/proc/${backend}/stat`)
    ? readFileSync(`/proc/${backend}/stat`, "utf8").split(") ")[1]?.split(" ")
    : undefined;
  const TICK_MS = 10;
  return (user + system) / 1000 + TICK_MS * (Number(stat?.[11] ?? 0) + Number(stat?.[12] ?? 0));
}

const dataDir = await mkdtemp(join(tmpdir(), "figurewatch-bench-"));
await chmod(dataDir, 0o755);
const server = await openEmbeddedPostgres({ dataDir });
const store = await openStore({
  databaseUrl: server.databaseUrl,
  // One connection, so that one backend does all that is measured.
  maxConnections: 1,
  // To build the indexes of a million figures takes minutes, in which the server says nothing.
  deadAfterMs: 3_600_000,
});
await store.migrate();
await upsertWatch(store.db, { id: watch.id, title: watch.title, sources: [] }, NOW);

const ids = new Set<string>();
console.log(
  "    figures  candidates  verdict p50    p95 ms   CPU ms  naive  empty query p50    p95 ms  reading p50    p95 ms   CPU ms  articles/s (1 worker)",
);

/** Milliseconds of each of `count` steps, and the processor time of one. */
async function time(count: number, step: () => Promise<void>) {
  const { rows } = await store.pool.query<{ pid: number }>("select pg_backend_pid() pid");
  const backend = rows[0]?.pid ?? 0;
  const times: number[] = [];
  const cpuBefore = cpuMs(backend);
  for (let index = 0; index < count; index++) {
    const at = performance.now();
    await step();
    times.push(performance.now() - at);
  }
  return { times, cpuMs: (cpuMs(backend) - cpuBefore) / count };
}

let candidates = 0;
async function judgeOne(): Promise<void> {
  const claim = makeClaim();
  const known = await findFiledFigures(store.db, watch.id, [filing.lookUp(claim)]);
  judgeClaim(claim, known, context);
  candidates += known.length;
}

let articles = 0;
const readNext = () => readOne(store, articles++);
const cpu: { verdict: number; reading: number }[] = [];
for (const size of SIZES) {
  await withoutIndexes(async () => {
    while (ids.size < size) {
      const batch = makeFigures(Math.min(20_000, size - ids.size));
      await fillFigures(store, watch.id, batch, filing, NOW);
      console.error(`  ${ids.size.toLocaleString("en-US")} figures filled`);
    }
  });
  // A million names held here would be looked through again and again by the garbage collector.
  if (size === SIZES.at(-1)) ids.clear();
  await store.pool.query("checkpoint");
  await time(WARM_UP_LOOKUPS, judgeOne);
  await time(WARM_UP_READINGS, readNext);
  candidates = 0;
  const verdict = await time(LOOKUPS, judgeOne);
  const found = candidates / LOOKUPS;
  // What a question costs that asks for nothing: the machine's share in the figures.
  const trip = await time(LOOKUPS, async () => void (await store.pool.query("select 1")));
  const reading = await time(READINGS, readNext);
  // Last: whole tables drive out of memory what the others work with.
  const naiveMs = await timeNaive();
  cpu.push({ verdict: verdict.cpuMs, reading: reading.cpuMs });
  const readingMs = reading.times.reduce((sum, ms) => sum + ms, 0) / READINGS;
  console.log(
    [
      size.toLocaleString("en-US").padStart(11),
      found.toFixed(0).padStart(11),
      quantile(verdict.times, 0.5).padStart(12),
      quantile(verdict.times, 0.95).padStart(9),
      verdict.cpuMs.toFixed(2).padStart(8),
      `${(naiveMs / median(verdict.times)).toFixed(0)} x`.padStart(6),
      quantile(trip.times, 0.5).padStart(16),
      quantile(trip.times, 0.95).padStart(9),
      quantile(reading.times, 0.5).padStart(12),
      quantile(reading.times, 0.95).padStart(9),
      reading.cpuMs.toFixed(1).padStart(8),
      (1000 / readingMs).toFixed(0).padStart(10),
    ].join(" "),
  );
}
const [first, last] = [cpu[0], cpu.at(-1)];
if (first !== undefined && last !== undefined && SIZES.length > 1) {
  const verdict = (last.verdict / first.verdict).toFixed(2);
  const reading = (last.reading / first.reading).toFixed(2);
  console.log(
    `CPU time at ${SIZES.at(-1)} figures over that at ${SIZES[0]}: of a verdict ${verdict}, of a reading ${reading}`,
  );
}
await store.close();
await server.stop();
await rm(dataDir, { recursive: true, force: true });
