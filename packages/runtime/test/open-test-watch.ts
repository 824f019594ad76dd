import { fileURLToPath } from "node:url";
import {
  createJudging,
  saveCapture,
  toCopyFields,
  type CapturedPage,
  type Judging,
  type ReadOutcome,
} from "@figurewatch/pipeline";
import {
  ensureFiling,
  readForgottenNames,
  saveReading,
  upsertArticle,
  upsertWatch,
  type Db,
  type Store,
} from "@figurewatch/store";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { NO_TRACER, type Tracer } from "@figurewatch/telemetry";
import type { Watch } from "@figurewatch/watch";
import { readWatchFolder } from "../src/read-watch-folder.ts";

const FOLDER = fileURLToPath(new URL("../../../watches/dprk-overseas-labour", import.meta.url));

export type TestWatch = {
  db: Db;
  watch: Watch;
  judging: Judging;
  tracer: Tracer;
  now(): Date;
  /** Reads a text as the article at an address, published on a day; again after an edit. */
  read(url: string, published: string, text: string): Promise<ReadOutcome & { kind: "read" }>;
  /** The same database under another watch: a codebook that was changed. */
  withWatch(watch: Watch): TestWatch;
  /** The database as visitors see it. */
  openForVisitors(publicAfter: number): Promise<Db>;
  /** Gives its connections back before `stop` does; safe to repeat. */
  close(): Promise<void>;
};

type TestStore = Pick<Store, "db" | "openForVisitors" | "close">;

export type TestWatches = {
  databaseUrl: string;
  open(): Promise<TestWatch>;
  stop(): Promise<void>;
};

/** The first watch without sources and baseline, each over a database of its own. */
export async function openTestWatches(): Promise<TestWatches> {
  const postgres: TestPostgres = await openTestPostgres();
  const watch = { ...readWatchFolder(FOLDER), sources: [], baseline: [] };
  return {
    databaseUrl: postgres.databaseUrl,
    async open() {
      const store = await postgres.openStore();
      const { db } = store;
      const opened = toTestWatch(store, watch, createClock());
      await upsertWatch(db, { id: watch.id, title: watch.title, sources: [] }, opened.now());
      const filing = opened.judging.filing(opened.judging.context("2026-01-01"));
      await ensureFiling(db, watch.id, filing, "1", opened.now());
      return opened;
    },
    stop: () => postgres.stop(),
  };
}

/** A clock that a minute passes on with every look. */
function createClock(): () => Date {
  const start = Date.parse("2026-01-01T08:00:00Z");
  let ticks = 0;
  return () => new Date(start + 60_000 * ++ticks);
}

function toTestWatch(store: TestStore, watch: Watch, now: () => Date): TestWatch {
  const { db, openForVisitors, close } = store;
  const judging = createJudging(watch);
  return {
    ...{ db, watch, judging, now, openForVisitors, close, tracer: NO_TRACER },
    withWatch: (other) => toTestWatch(store, other, now),
    async read(url, published, text) {
      const { id } = await upsertArticle(db, url, now());
      const outcome = await saveCapture(
        { id, quiet: false },
        toPage(url, published, text, now()),
        null,
        {
          ...{ watch, judging, now },
          saveReading: (input, judge) => saveReading(db, { ...input, watchId: watch.id }, judge),
          forgottenNames: () => readForgottenNames(db),
        },
      );
      if (outcome.kind !== "read") throw new Error(`"${url}" was not read: ${outcome.kind}`);
      return outcome;
    },
  };
}

function toPage(url: string, published: string, text: string, at: Date): CapturedPage {
  const copy = toCopyFields(text);
  return {
    ...{ requestedUrl: url, finalUrl: url, redirects: [], startedAt: at, finishedAt: at },
    ...{ status: 200, headers: { "content-type": "text/html; charset=utf-8" } },
    body: new TextEncoder().encode(`<!doctype html><article><p>${text}</p></article>`),
    ...{ charset: "utf-8", canonicalUrl: null, title: "A story", siteName: "An outlet" },
    ...{ byline: null, lang: "en", published, modified: null, text, partial: false },
    ...{ extractor: "figurewatch-articles", extractorVersion: "1" },
    ...{ robots: null, noarchive: false, tdm: null },
    ...(copy === undefined ? {} : { copy }),
  };
}
