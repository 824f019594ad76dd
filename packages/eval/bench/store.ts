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
import { createClaimMaker } from "../src/random-claims.ts";

/**
 * `pnpm bench store`: look-ups, verdicts and whole readings through Postgres, as figures grow to a
 * million; `SIZES=1000,100000` for a short run.
 */
const SIZES = (process.env["SIZES"] ?? "1000,100000,1000000").split(",").map(Number);
const LOOKUPS = 1_000;
const READINGS = 200;
const CLAIMS_PER_ARTICLE = 5;
const NOW = new Date("2026-01-01T00:00:00Z");

const watch = readFirstWatch();
const context = judgeContext(watch, "2026-01-01");
const filing: FigureFiling = {
  keysOf: (figure) => figureKeys(figure, context.origins),
  saidDayOf,
  lookUp: (claim) => candidateKeys(claim, context),
};

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

/** Fills the look-up table without its keys and indexes, which are built at the end, in one go. */
async function withoutIndexes(fill: () => Promise<void>): Promise<void> {
  const { rows } = await store.pool.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = 'figure_keys'::regclass and contype in ('p', 'f')`,
  );
  for (const { name } of rows) {
    await store.pool.query(`alter table figure_keys drop constraint "${name}"`);
  }
  await store.pool.query("drop index figure_keys_figure");
  await fill();
  for (const { name, definition } of rows) {
    await store.pool.query(`alter table figure_keys add constraint "${name}" ${definition}`);
  }
  await store.pool.query("create index figure_keys_figure on figure_keys (figure_id)");
}

const dataDir = await mkdtemp(join(tmpdir(), "figurewatch-bench-"));
await chmod(dataDir, 0o755);
const server = await openEmbeddedPostgres({ dataDir });
const store = await openStore({ databaseUrl: server.databaseUrl });
await store.migrate();
await upsertWatch(store.db, { id: watch.id, title: watch.title, sources: [] }, NOW);

console.log(
  "    figures  candidates  verdict p50    p95 ms  empty query p50    p95 ms  reading p50    p95 ms  articles/s (1 worker)",
);
let filled = 0;
let articles = 0;
for (const size of SIZES) {
  await withoutIndexes(async () => {
    while (filled < size) {
      const batch = Math.min(10_000, size - filled);
      const entries = Array.from({ length: batch }, () => ({
        figure: toFigure(makeClaim(), context),
        citation: { publisher: "bench", date: null, url: null },
      }));
      await upsertBaseline(store.db, watch.id, entries, NOW, filing);
      filled += batch;
    }
  });
  await store.pool.query("vacuum");
  await store.pool.query("analyze");
  const verdictMs: number[] = [];
  const tripMs: number[] = [];
  let candidates = 0;
  for (let index = 0; index < LOOKUPS; index++) {
    const claim = makeClaim();
    const at = performance.now();
    const known = await findFiledFigures(store.db, watch.id, [filing.lookUp(claim)]);
    judgeClaim(claim, known, context);
    verdictMs.push(performance.now() - at);
    candidates += known.length;
    // What a question costs that asks for nothing: the machine's share in the figures above.
    const asked = performance.now();
    await store.pool.query("select 1");
    tripMs.push(performance.now() - asked);
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
      quantile(tripMs, 0.5).padStart(16),
      quantile(tripMs, 0.95).padStart(9),
      quantile(readingMs, 0.5).padStart(12),
      quantile(readingMs, 0.95).padStart(9),
      perSecond.toFixed(0).padStart(10),
    ].join(" "),
  );
}
await store.close();
await server.stop();
await rm(dataDir, { recursive: true, force: true });
