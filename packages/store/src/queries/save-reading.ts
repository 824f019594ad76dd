import type { Claim } from "@figurewatch/claims";
import type {
  CapturedPage,
  EventInput,
  Filing,
  Judge,
  SavedReading,
  SavedVerdict,
} from "@figurewatch/pipeline";
import { and, desc, eq, ne } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { figureId, type NewFigure } from "../figure-key.ts";
import { articles, readings, snapshots } from "../schema/index.ts";
import { addDecided } from "./add-decided.ts";
import { insertEvents } from "./events.ts";
import { findFiledFigures } from "./figure-keys.ts";
import { lockMeasures } from "./lock-measures.ts";
import { refreshFigures } from "./refresh-figures.ts";
import { restoreClaims, retireClaims } from "./retire-claims.ts";
import { hasCopies, saveSnapshot, type SavedSnapshot } from "./save-snapshot.ts";
import { type FreshClaim, insertClaims } from "./write-claims.ts";
import { writeVerdicts } from "./write-verdicts.ts";

export type ReadingInput = {
  watchId: string;
  articleId: string;
  page: CapturedPage;
  /** Version of the reading rules; a new one reads the same text anew. */
  ruleVersion: string;
  relevance: number;
  relevant: boolean;
  lang: string | null;
  /** What was seen at each step, for `explain`. */
  trace: readonly unknown[];
  claims: readonly Claim[];
  /** The measures whose figures a claim may be held against; default: its own alone. */
  measuresOf?: (claim: Claim) => readonly string[];
  /** How the ledger files figures, and finds those that a claim is to be held against. */
  filing: Filing;
  /** The figure a claim states, by which decisions about it are found. */
  figureOf?: (claim: Claim) => NewFigure;
  seenAt: Date;
  nextVisitAt?: Date | null;
  /** Tell no one: for a baseline and a backfill. */
  quiet?: boolean;
  /** The span it is written in (W3C Trace Context), for those who go on with its verdicts. */
  traceparent?: string | undefined;
  /** Told after the verdicts, in the same transaction. */
  events?: (saved: SavedVerdict[]) => EventInput[];
};

/** `version` counts the snapshots of an article from 1. */
export type SavedSnapshotReading = SavedReading & { version: number };

/**
 * Writes everything one page led to in one transaction: snapshot, reading, claims, verdicts,
 * figures, sightings, outbox and events, all or nothing. Locks the measures at stake first, so
 * that of two workers only one calls a figure new. Safe to repeat: a repeat writes nothing.
 * `judge` is called inside the transaction and must be quick, pure and without I/O.
 */
export async function saveReading(
  db: Db,
  input: ReadingInput,
  judge: Judge,
): Promise<SavedSnapshotReading> {
  const cleaned = { ...input, claims: cleanJson([...input.claims]) };
  return db.transaction(async (tx) => {
    await lockClaims(tx, cleaned);
    const snapshot = await saveSnapshot(tx, input.articleId, input.page, input);
    return writeReading(tx, cleaned, snapshot, judge);
  });
}

export type RereadingInput = Omit<ReadingInput, "page" | "nextVisitAt" | "quiet"> & {
  snapshotId: string;
};

/**
 * The same for a snapshot that is stored, read anew by other rules: as quiet as the past, and held
 * only against what these rules have read, so that articles are to be given in the order they came
 * out. `unchanged` when the article has a newer snapshot by now. Safe to repeat.
 */
export async function saveRereading(
  db: Db,
  input: RereadingInput,
  judge: Judge,
): Promise<SavedSnapshotReading> {
  const cleaned = { ...input, claims: cleanJson([...input.claims]) };
  return db.transaction(async (tx) => {
    await lockClaims(tx, cleaned);
    const { articleId, snapshotId } = input;
    const [article] = await tx
      .select({ latest: articles.latestSnapshotId })
      .from(articles)
      .where(eq(articles.id, articleId))
      .for("update");
    const [snapshot] = await tx.select().from(snapshots).where(eq(snapshots.id, snapshotId));
    if (snapshot === undefined || article?.latest !== snapshotId) {
      return { kind: "unchanged", articleId, snapshotId, version: 0, verdicts: [] };
    }
    const { version, copyGroup } = snapshot;
    const isCopy = await hasCopies(tx, articleId, copyGroup);
    const stored = { articleId, snapshotId, version, copyGroup, isCopy, isNew: false };
    return writeReading(tx, { ...cleaned, quiet: true, isAnew: true }, stored, judge);
  });
}

type Cleaned = Omit<ReadingInput, "page"> & { claims: Claim[]; isAnew?: boolean };

async function lockClaims(tx: Db, input: Pick<Cleaned, "watchId" | "claims" | "measuresOf">) {
  const { watchId, claims, measuresOf = ({ measure }: Claim) => [measure] } = input;
  await lockMeasures(tx, watchId, claims.flatMap(measuresOf));
}

async function writeReading(
  tx: Db,
  input: Cleaned,
  snapshot: SavedSnapshot,
  judge: Judge,
): Promise<SavedSnapshotReading> {
  const { articleId, snapshotId, version } = snapshot;
  const { watchId, ruleVersion } = input;
  const read = { watchId, articleId, snapshotId, ruleVersion, seenAt: input.seenAt };
  const before = version === 1 && snapshot.isNew ? undefined : await findReadingBefore(tx, read);
  const isFirst = await insertReading(tx, input, snapshotId);
  // These rules have read this text before. A process that still runs by older rules must not take
  // a newer reading back on its next visit: only a reading anew does that.
  const isTakenUp = !isFirst && input.isAnew === true && (await isOutdated(tx, read));
  if (!isFirst && !isTakenUp) {
    return { kind: "unchanged", articleId, snapshotId, version, verdicts: [] };
  }
  const retired =
    before === undefined
      ? { previous: () => undefined, figureIds: [] }
      : await retireClaims(tx, read);
  const fresh = await insertClaims(tx, input, articleId, snapshotId);
  const restored = before === undefined ? [] : await restoreClaims(tx, read);
  await refreshFigures(tx, watchId, [...retired.figureIds, ...restored], input.filing);

  const { known, decisions } = await findKnown(tx, input, fresh);
  const judged = judge({
    claims: fresh.map(({ claim }) => claim),
    known,
    decisions,
    previous: retired.previous,
    isCopy: snapshot.isCopy,
    figureId: (figure) => figureId(watchId, cleanJson(figure)),
  });
  const tells = (claim: Claim) =>
    // What other rules make of words that had been read before is no news.
    input.quiet !== true && !(before?.text.includes(claim.quote) ?? false);
  const saved = await writeVerdicts(
    tx,
    { ...input, articleId, copyGroup: snapshot.copyGroup, tells },
    fresh,
    judged,
  );
  if (input.events) await insertEvents(tx, input.events(saved));
  return { kind: "saved", articleId, snapshotId, version, verdicts: saved };
}

/** Notes the reading; false when these rules have read this snapshot before. */
async function insertReading(tx: Db, input: Cleaned, snapshotId: string): Promise<boolean> {
  const [reading] = await tx
    .insert(readings)
    .values({
      snapshotId,
      watchId: input.watchId,
      ruleVersion: input.ruleVersion,
      lang: input.lang,
      relevance: input.relevance,
      relevant: input.relevant,
      claimCount: input.claims.length,
      trace: cleanJson([...input.trace]),
      readAt: input.seenAt,
    })
    .onConflictDoNothing()
    .returning({ snapshotId: readings.snapshotId });
  return reading !== undefined;
}

type Read = {
  watchId: string;
  articleId: string;
  snapshotId: string;
  ruleVersion: string;
  seenAt: Date;
};

/** The latest text of the article that other rules have read. */
async function findReadingBefore(tx: Db, read: Read): Promise<{ text: string } | undefined> {
  const [row] = await tx
    .select({ text: snapshots.text })
    .from(readings)
    .innerJoin(snapshots, eq(snapshots.id, readings.snapshotId))
    .where(
      and(
        eq(snapshots.articleId, read.articleId),
        eq(readings.watchId, read.watchId),
        ne(readings.ruleVersion, read.ruleVersion),
      ),
    )
    .orderBy(desc(snapshots.version))
    .limit(1);
  return row;
}

/** Another version of the rules read this snapshot last; it is no longer the last after this. */
async function isOutdated(tx: Db, read: Read): Promise<boolean> {
  const ofSnapshot = and(
    eq(readings.snapshotId, read.snapshotId),
    eq(readings.watchId, read.watchId),
  );
  const [latest] = await tx
    .select({ ruleVersion: readings.ruleVersion })
    .from(readings)
    .where(ofSnapshot)
    .orderBy(desc(readings.readAt))
    .limit(1);
  if (latest === undefined || latest.ruleVersion === read.ruleVersion) return false;
  await tx
    .update(readings)
    .set({ readAt: read.seenAt })
    .where(and(ofSnapshot, eq(readings.ruleVersion, read.ruleVersion)));
  return true;
}

/** The figures to hold the claims against, with what was decided about them. */
async function findKnown(tx: Db, input: Cleaned, fresh: readonly FreshClaim[]) {
  const { watchId, filing, figureOf } = input;
  const found = await findFiledFigures(
    tx,
    watchId,
    fresh.map(({ claim }) => filing.lookUp(claim)),
    input.isAnew === true ? { ruleVersion: input.ruleVersion } : {},
  );
  const stated = fresh.flatMap(({ claim }) =>
    figureOf === undefined ? [] : [figureId(watchId, cleanJson(figureOf(claim)))],
  );
  return addDecided(tx, found, stated);
}
