import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Claim } from "@figurewatch/claims";
import {
  candidateKeys,
  figureKeys,
  judgeClaim,
  saidDayOf,
  toFigure,
  toLedgerChange,
} from "@figurewatch/ledger";
import {
  type CapturedPage,
  type FigureFiling,
  findFiledFigures,
  openEmbeddedPostgres,
  openStore,
  saveReading,
  type Store,
  upsertArticle,
  upsertBaseline,
  upsertWatch,
} from "@figurewatch/store";
import { judgeContext, readFirstWatch } from "../src/ledger-replay.ts";

/** `pnpm bench store`: look-ups, verdicts and whole readings through Postgres, as figures grow. */
const SIZES = (process.env["SIZES"] ?? "1000,10000,100000").split(",").map(Number);
const LOOKUPS = 1_000;
const READINGS = 200;
const CLAIMS_PER_ARTICLE = 5;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2005, 0, 1);
const NOW = new Date("2026-01-01T00:00:00Z");

const watch = readFirstWatch();
const context = judgeContext(watch, "2026-01-01");
const filing: FigureFiling = {
  keysOf: (figure) => figureKeys(figure, context.origins),
  saidDayOf,
  lookUp: (claim) => candidateKeys(claim, context),
};

// The same numbers on every run: a linear congruential generator is random enough for loads.
let state = 20151028;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
}
function pick<T>(list: readonly T[]): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error("Cannot pick from an empty list");
  return picked;
}

const PLACES = [null, "CN", "CN", "RU", "RU", "QA", "KW", "AE", "MN", "PL", "MY", "AO", "NG"];
const ORIGINS = [null, null, ...watch.origins.map(({ name }) => name)];

function makeClaim(text = "", quote = ""): Claim {
  const measure = pick(watch.codebook.measures);
  const value = Number((10 ** (1 + random() * 5)).toPrecision(3));
  const day = Math.floor(random() * 20 * 365);
  const said = new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
  const start = Math.max(0, text.indexOf(quote));
  return {
    measure: measure.id,
    low: value,
    high: random() < 0.3 ? null : value,
    comparator: random() < 0.3 ? "gt" : "eq",
    unit: measure.dimension === "money" ? pick(["USD", "CNY"]) : measure.unit,
    per: measure.per,
    value: null,
    place: pick(PLACES),
    locality: null,
    sector: random() < 0.6 ? null : pick(watch.codebook.sectors).id,
    payee: null,
    asOf: random() < 0.5 ? said : said.slice(0, 4),
    asOfInferred: random() < 0.5,
    saidOn: said,
    source: pick(ORIGINS),
    sourceChain: [],
    sourceYear: null,
    modality: "stated",
    vague: false,
    quote,
    start,
    end: start + quote.length,
    prefix: "",
    suffix: "",
    confidence: 0.9,
    reasons: [],
  };
}

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
  return { page, claims: quotes.map((quote) => makeClaim(text, quote)) };
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
      filing,
      seenAt: NOW,
    },
    ({ claims: fresh, known, figureId }) =>
      fresh.map((claim) => {
        const verdict = judgeClaim(claim, known, context);
        const change = toLedgerChange(claim, verdict, context);
        const made = toFigure(claim, context);
        const figure =
          change.kind === "sighting" && verdict.against !== null
            ? verdict.against
            : { ...made, id: figureId(made) };
        return { claim, verdict, figure };
      }),
  );
}

function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2).padStart(8);
}

const dataDir = await mkdtemp(join(tmpdir(), "figurewatch-bench-"));
await chmod(dataDir, 0o755);
const server = await openEmbeddedPostgres({ dataDir });
const store = await openStore({ databaseUrl: server.databaseUrl });
await store.migrate();
await upsertWatch(store.db, { id: watch.id, title: watch.title, sources: [] }, NOW);

console.log(
  "    figures  candidates  verdict p50    p95 ms  reading p50    p95 ms  articles/s (1 worker)",
);
let filled = 0;
let articles = 0;
for (const size of SIZES) {
  while (filled < size) {
    const batch = Math.min(10_000, size - filled);
    const entries = Array.from({ length: batch }, () => ({
      figure: toFigure(makeClaim(), context),
      citation: { publisher: "bench", date: null, url: null },
    }));
    await upsertBaseline(store.db, watch.id, entries, NOW, filing);
    filled += batch;
  }
  await store.pool.query("analyze");
  const verdictMs: number[] = [];
  let candidates = 0;
  for (let index = 0; index < LOOKUPS; index++) {
    const claim = makeClaim();
    const at = performance.now();
    const known = await findFiledFigures(store.db, watch.id, [filing.lookUp(claim)]);
    judgeClaim(claim, known, context);
    verdictMs.push(performance.now() - at);
    candidates += known.length;
  }
  const readingMs: number[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < READINGS; index++) {
    const at = performance.now();
    await readOne(store, articles++);
    readingMs.push(performance.now() - at);
  }
  const perSecond = READINGS / ((performance.now() - startedAt) / 1000);
  console.log(
    [
      size.toLocaleString("en-US").padStart(11),
      (candidates / LOOKUPS).toFixed(0).padStart(11),
      quantile(verdictMs, 0.5).padStart(12),
      quantile(verdictMs, 0.95).padStart(9),
      quantile(readingMs, 0.5).padStart(12),
      quantile(readingMs, 0.95).padStart(9),
      perSecond.toFixed(0).padStart(10),
    ].join(" "),
  );
}
await store.close();
await server.stop();
await rm(dataDir, { recursive: true, force: true });
