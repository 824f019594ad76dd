import { fork } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { loadTimeline } from "@figurewatch/newsroom";
import { createJudging, saveCapture, toCopyFields, type CapturedPage } from "@figurewatch/pipeline";
import { createArticleExtractor, openDatabase, readWatchFolder } from "@figurewatch/runtime";
import {
  openStore,
  readForgottenNames,
  saveReading,
  upsertArticle,
  upsertBaseline,
  upsertWatch,
} from "@figurewatch/store";

/**
 * Articles per second from the bytes of a page to its verdicts in Postgres, fetching left out: with
 * one reading process, then with two. Pages have about 600 words and some ten claims.
 */
const ARTICLES = 400;
const watch = readWatchFolder(
  fileURLToPath(new URL("../../../watches/dprk-overseas-labour", import.meta.url)),
);

if (process.send !== undefined) await read();
else await main();

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "figurewatch-bench-"));
  chmodSync(dataDir, 0o755);
  const database = await openDatabase({ databaseUrl: null, dataDir });
  const { db } = database.store;
  const now = new Date();
  const judging = createJudging(watch);
  await upsertWatch(db, watch, now);
  await upsertBaseline(
    db,
    watch.id,
    judging
      .baseline(watch.baseline)
      .map((figure, i) => ({ figure, citation: watch.baseline[i]!.citation })),
    now,
    judging.filing(judging.context("2026-01-01")),
  );
  for (const processes of [1, 2]) {
    const runs = await Promise.all(
      Array.from({ length: processes }, (_, part) => run(database.databaseUrl, processes, part)),
    );
    const seconds = Math.max(...runs.map((each) => each.seconds));
    const claims = runs.reduce((sum, each) => sum + each.claims, 0);
    const memory = Math.max(...runs.map((each) => each.memoryMb));
    console.log(
      `${processes} reading ${processes === 1 ? "process" : "processes"}: ` +
        `${(ARTICLES / seconds).toFixed(1)} articles/s, ${claims} claims, ` +
        `at most ${memory.toFixed(0)} MB resident each`,
    );
  }
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}

type Result = { seconds: number; claims: number; memoryMb: number };

function run(databaseUrl: string, processes: number, part: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: [] });
    child.once("message", (result) => resolve(result as Result));
    child.once("error", reject);
    child.send({ databaseUrl, processes, part });
  });
}

async function read(): Promise<void> {
  const { databaseUrl, processes, part } = await new Promise<{
    databaseUrl: string;
    processes: number;
    part: number;
  }>((resolve) => process.once("message", (message) => resolve(message as never)));
  const store = await openStore({ databaseUrl });
  const { db } = store;
  const extractor = createArticleExtractor();
  const deps = {
    watch,
    judging: createJudging(watch),
    now: () => new Date(),
    forgottenNames: () => readForgottenNames(db),
    saveReading: (input: object, judge: never) =>
      saveReading(
        db,
        { ...(input as never as Parameters<typeof saveReading>[1]), watchId: watch.id },
        judge,
      ),
  } as unknown as Parameters<typeof saveCapture>[3];
  const pages = buildPages(processes).filter((_, i) => i % processes === part);
  await readPage(`warm-${processes}-${part}`, pages[0] ?? "");
  let claims = 0;
  const start = performance.now();
  for (const [i, html] of pages.entries())
    claims += await readPage(`${processes}-${part}-${i}`, html);
  const seconds = (performance.now() - start) / 1000;
  process.send?.({ seconds, claims, memoryMb: process.memoryUsage.rss() / 2 ** 20 });
  await extractor.close();
  await store.close();
  process.disconnect();

  async function readPage(name: string, html: string): Promise<number> {
    const url = `https://bench.example/${name}`;
    const body = new TextEncoder().encode(html);
    const article = await extractor.extract(body, { url });
    const { id } = await upsertArticle(db, url, new Date());
    const copy = toCopyFields(article.text);
    const page: CapturedPage = {
      requestedUrl: url,
      finalUrl: url,
      redirects: [],
      startedAt: new Date(),
      finishedAt: new Date(),
      status: 200,
      headers: {},
      body,
      charset: "utf-8",
      canonicalUrl: null,
      title: article.title,
      siteName: article.siteName,
      byline: null,
      lang: article.lang,
      published: article.published,
      modified: null,
      text: article.text,
      partial: false,
      extractor: "bench",
      extractorVersion: "1",
      robots: null,
      noarchive: false,
      tdm: null,
      ...(copy === undefined ? {} : { copy }),
    };
    const outcome = await saveCapture({ id, quiet: false }, page, null, deps);
    return outcome.kind === "read" ? outcome.verdicts.length : 0;
  }
}

/** Pages put together from the newsroom's English paragraphs, their numbers varied. */
function buildPages(seed: number): string[] {
  const paragraphs = loadTimeline()
    .articles.filter(({ body }) => /[a-z]{4}/i.test(body[0] ?? ""))
    .flatMap(({ body }) => body);
  return Array.from({ length: ARTICLES }, (_, i) => {
    const picked = Array.from(
      { length: 18 },
      (_, p) => paragraphs[(i * 7 + p * 13 + seed) % paragraphs.length] ?? "",
    );
    const varied = picked.map((text) =>
      text.replace(/\b(\d{2,3})(,\d{3})?\b(?! percent)/g, (number, head: string, tail?: string) =>
        tail === undefined ? number : `${(Number(head) + (i % 37)) % 900}${tail}`,
      ),
    );
    return `<html lang="en"><head><title>Report ${seed} ${i}</title><meta property="article:published_time" content="2026-0${1 + (i % 9)}-1${i % 9}"></head><body><nav><a href="/">Home</a></nav><article><h1>Report ${seed} ${i}</h1>${varied.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;
  });
}
