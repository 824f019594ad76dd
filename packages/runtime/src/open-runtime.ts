import { createHash, randomUUID } from "node:crypto";
import manifest from "../package.json" with { type: "json" };
import { createFetcher, HostClosedError, type Fetcher, type HostGate } from "@figurewatch/http";
import { createJudging, type Judging } from "@figurewatch/pipeline";
import { openQueues, type Queues } from "@figurewatch/queues";
import {
  createHostGate,
  ensureFiling,
  figureId,
  createSiteFiles,
  HostClosed,
  listWatches,
  reclaimLeases,
  upsertBaseline,
  upsertChannel,
  upsertWatch,
  type Db,
} from "@figurewatch/store";
import { createMetrics, type Metrics, type Tracer } from "@figurewatch/telemetry";
import type { Watch } from "@figurewatch/watch";
import { createArticleExtractor, type ArticleExtractor } from "./article-extractor.ts";
import { createArchive, type Archive } from "./create-archive.ts";
import { createTimestampAuthority, type TimestampAuthority } from "./create-timestamp-authority.ts";
import { createSecondReader, type SecondReader } from "./create-second-reader.ts";
import { createTokenBudget } from "./token-budget.ts";
import { ConfigError } from "./config-error.ts";
import type { Config } from "./config.ts";
import { checkProxies, toFetcherOptions } from "./egress.ts";
import { openDatabase, type Database } from "./open-database.ts";
import { openTracer } from "./open-tracer.ts";
import { publicUrlOf } from "./public-address.ts";
import { readStatusSnapshot } from "./read-status-snapshot.ts";
import { readWatchFolder } from "./read-watch-folder.ts";

/** Everything an app works with, opened from the settings. */
export type Runtime = {
  config: Config;
  watch: Watch;
  judging: Judging;
  database: Database;
  db: Db;
  queues: Queues;
  fetcher: Fetcher;
  extractor: ArticleExtractor;
  /** Null unless a model is set. */
  secondReader: SecondReader | null;
  /** Null unless one is set. */
  archive: Archive | null;
  /** Null unless one is set. */
  timestampAuthority: TimestampAuthority | null;
  metrics: Metrics;
  /** Spans of what is done; runs it as it is unless a receiver is set. */
  tracer: Tracer;
  /** Tells this process from others in leases and heartbeats. */
  instanceId: string;
  startedAt: Date;
  /** Address that links in alerts start with, without a slash at the end. */
  publicUrl: string;
  now(): Date;
  /** Trouble that is retried by itself: for the log. */
  onTrouble(error: unknown): void;
  close(): Promise<void>;
};

export type OpenRuntimeOptions = {
  log?: (message: string) => void;
  onTrouble?: (error: unknown) => void;
  /** The database is lost for good: the app has to end. */
  onLost?: (reason: string) => void;
  /** Join the database of a running instance, where there is one, instead of refusing. */
  share?: boolean;
  /** A database of its own on the embedded server; `empty` throws its content away. */
  own?: { name: string; empty: boolean };
  /** A watch made by the caller instead of the folder of the settings. */
  watch?: Watch;
};

/** What runs when it is told to stop has this long; cut off, it is done again after the next start. */
const GRACE_MS = 4_000;

/**
 * Reads the watch, opens database and queues, and loads watch and baseline quietly. Throws
 * `WatchError`, `ConfigError`, `StoreError` or `QueueError`, and closes what it had opened.
 */
export async function openRuntime(
  config: Config,
  options: OpenRuntimeOptions = {},
): Promise<Runtime> {
  const watch = options.watch ?? readWatchFolder(config.watchDir);
  checkProxies(watch, config);
  let isClosing = false;
  // Connections that break while all of them are closed are no news.
  const onTrouble = (error: unknown) => {
    if (!isClosing) options.onTrouble?.(error);
  };
  const inWords = (what: string) => (cause: Error) =>
    onTrouble(new Error(`${what}: ${cause.message}`, { cause }));
  const database = await openDatabase(config, {
    onError: inWords("Database"),
    share: options.share ?? false,
    ...(options.own === undefined ? {} : { own: options.own }),
    ...(options.log === undefined ? {} : { log: options.log }),
    ...(options.onLost === undefined ? {} : { onLost: options.onLost }),
  });
  const { db } = database.store;
  // Closed in reverse, also when a later part cannot be opened.
  const parts: { close(): Promise<void> }[] = [database];
  const close = async () => {
    isClosing = true;
    for (const part of parts.toReversed()) await part.close();
  };
  try {
    const judging = createJudging(watch);
    const startedAt = new Date();
    await refuseOtherWatch(db, watch);
    if (database.isOwn) await reclaimLeases(db, startedAt);
    await loadWatch(db, watch, judging, config, startedAt);
    const instanceId = randomUUID();
    const tracer = await openTracer(config, { version: manifest.version, instanceId }, onTrouble);
    parts.push(tracer);
    const fetcher = createFetcher({
      ...toFetcherOptions(config),
      crawlDelayMs: config.hostPauseMs,
      hostGate: shareGate(db, instanceId),
      siteFiles: createSiteFiles(db),
    });
    const extractor = createArticleExtractor();
    parts.push(fetcher, extractor);
    const secondReader =
      config.model === null ? null : createSecondReader(config.model, createTokenBudget(db));
    if (secondReader !== null) parts.push(secondReader);
    const archive = config.archive === null ? null : createArchive(config.archive, config);
    if (archive !== null) parts.push(archive);
    const timestampAuthority =
      config.timestamps === null ? null : createTimestampAuthority(config.timestamps, config);
    if (timestampAuthority !== null) parts.push(timestampAuthority);
    const queues = await openQueues({
      ...(config.redisUrl === null
        ? { databaseUrl: database.databaseUrl }
        : { redisUrl: config.redisUrl }),
      onError: inWords("Queue"),
      graceMs: GRACE_MS,
      onDead: (queue) => metrics.died(queue),
    });
    // Last opened, first closed: what workers have in hand still needs the rest.
    parts.push(queues);
    const metrics = createMetrics({
      enabled: config.metrics,
      version: manifest.version,
      readStatus: () => readStatusSnapshot(db, watch.id, queues),
    });
    return {
      ...{
        config,
        watch,
        judging,
        database,
        db,
        queues,
        fetcher,
        extractor,
        secondReader,
        archive,
        timestampAuthority,
        metrics,
        tracer,
      },
      ...{ instanceId, startedAt, onTrouble },
      publicUrl: publicUrlOf(config),
      now: () => new Date(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Two watches in one database would poll each other's sources and read them by the wrong codebook. */
async function refuseOtherWatch(db: Db, { id }: Watch): Promise<void> {
  const other = (await listWatches(db)).find((each) => each.id !== id);
  if (other === undefined) return;
  throw new ConfigError(
    `The database holds the watch "${other.id}", and a database keeps one watch: give "${id}" a ` +
      "folder of its own by FIGUREWATCH_DATA, or a database of its own by DATABASE_URL",
  );
}

/** Loads sources, baseline and channels; what is there already is left as it is. */
async function loadWatch(
  db: Db,
  watch: Watch,
  judging: Judging,
  config: Config,
  now: Date,
): Promise<void> {
  const { id, title, sources, baseline } = watch;
  await upsertWatch(db, { id, title, sources }, now);
  const filing = judging.filing(judging.context(now.toISOString().slice(0, 10)));
  await ensureFiling(db, id, filing, filingVersion(watch), now);
  const figures = judging.baseline(baseline, (figure) => figureId(id, figure));
  await upsertBaseline(
    db,
    id,
    baseline.flatMap(({ citation }, i) => {
      const figure = figures[i];
      return figure === undefined ? [] : [{ figure, citation }];
    }),
    now,
    filing,
  );
  for (const { id: channelId, kind, title: channelTitle, tells } of config.channels) {
    // Addresses and secrets stay in the settings; the database is copied and exported.
    const row = { id: channelId, kind, title: channelTitle, config: { tells } };
    await upsertChannel(db, row, now);
  }
}

/** Raised when the ledger files figures by other keys. */
const FILING_LAW = 7;

/** Known figures are filed anew when the keys' law or the directory of origins is another. */
function filingVersion({ origins }: Watch): string {
  const digest = createHash("sha256").update(JSON.stringify(origins)).digest("hex");
  return `${FILING_LAW} ${digest}`;
}

/** The gate of the database as the fetcher wants it: what is closed is told in the fetcher's words. */
function shareGate(db: Db, instanceId: string): HostGate {
  const gate = createHostGate(db, instanceId);
  return {
    async acquire(host, options) {
      try {
        return await gate.acquire(host, options);
      } catch (error) {
        if (error instanceof HostClosed) throw new HostClosedError(host, error.until);
        throw error;
      }
    },
  };
}
