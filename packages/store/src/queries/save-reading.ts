import type { Claim } from "@figurewatch/claims";
import type { Figure, Verdict } from "@figurewatch/ledger";
import { cleanJson } from "../clean-text.ts";
import { contentId } from "../content-id.ts";
import type { Db } from "../db.ts";
import { claimKey, figureId, type NewFigure } from "../figure-key.ts";
import { claimPlaces, claims, outbox, readings, sightings, verdicts } from "../schema/index.ts";
import { type EventInput, insertEvents } from "./events.ts";
import { type FigureFiling, findFiledFigures, insertFigureKeys } from "./figure-keys.ts";
import { type CandidateQuery, findCandidateFigures } from "./find-candidate-figures.ts";
import { addRelays, insertFigures, supersedeFigures } from "./insert-figures.ts";
import { lockMeasures } from "./lock-measures.ts";
import { type CapturedPage, saveSnapshot } from "./save-snapshot.ts";

/** A claim judged. `figure` is a known one, or a new one whose id came from `figureId`. */
export type JudgedClaim = {
  claim: Claim;
  verdict: Verdict;
  figure: Figure;
  /** Ids of figures of the same origin that this one replaces. */
  supersedes?: readonly string[];
  /** Origins that this telling shows to have passed the figure on. */
  relayedBy?: readonly string[];
  trace?: readonly unknown[];
};

/** What `judge` knows: only claims never judged before, in the order of the text. */
export type JudgeContext = {
  claims: Claim[];
  known: Figure[];
  /** Another article holds nearly the same text: one telling, however often printed. */
  isCopy: boolean;
  figureId(figure: NewFigure): string;
};

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
  /** How each claim is looked up; default: by itself, without siblings. */
  lookUp?: (claim: Claim) => CandidateQuery;
  /** The ledger's own filing: quicker than `lookUp` alone, and what its verdicts ask for. */
  filing?: FigureFiling;
  seenAt: Date;
  nextVisitAt?: Date | null;
  /** Tell no one: for a baseline and a backfill. */
  quiet?: boolean;
  /** Told after the verdicts, in the same transaction. */
  events?: (saved: SavedVerdict[]) => EventInput[];
};

export type SavedVerdict = {
  claimId: string;
  claim: Claim;
  figureId: string;
  isNewFigure: boolean;
  verdict: Verdict;
};

export type SavedReading = {
  /** `unchanged`: the text is that of the latest snapshot, and these rules have read it. */
  kind: "saved" | "unchanged";
  /** The article it went to: another than given when the page turned out to be known. */
  articleId: string;
  snapshotId: string;
  version: number;
  verdicts: SavedVerdict[];
};

/**
 * Writes everything one page led to in one transaction: snapshot, reading, claims, verdicts,
 * figures, sightings, outbox and events, all or nothing. Locks the measures at stake first, so
 * that of two workers only one calls a figure new. Safe to repeat: a repeat writes nothing.
 * `judge` is called inside the transaction and must be quick, pure and without I/O.
 */
export async function saveReading(
  db: Db,
  input: ReadingInput,
  judge: (context: JudgeContext) => JudgedClaim[],
): Promise<SavedReading> {
  const cleaned = { ...input, claims: cleanJson([...input.claims]) };
  const lookUp = input.lookUp ?? ((claim: Claim) => claim);
  const queries = cleaned.claims.map(lookUp);

  return db.transaction(async (tx) => {
    await lockMeasures(
      tx,
      input.watchId,
      queries.flatMap((query) => [query.measure, ...(query.siblings ?? [])]),
    );
    const snapshot = await saveSnapshot(tx, input.articleId, input.page, input);
    const { articleId, snapshotId, version } = snapshot;

    const [reading] = await tx
      .insert(readings)
      .values({
        snapshotId,
        watchId: input.watchId,
        ruleVersion: input.ruleVersion,
        lang: input.lang,
        relevance: input.relevance,
        relevant: input.relevant,
        claimCount: cleaned.claims.length,
        trace: cleanJson([...input.trace]),
        readAt: input.seenAt,
      })
      .onConflictDoNothing()
      .returning();
    if (reading === undefined) {
      return { kind: "unchanged", articleId, snapshotId, version, verdicts: [] };
    }

    const fresh = await insertClaims(tx, cleaned, articleId, snapshotId);
    const known = input.filing
      ? await findFiledFigures(
          tx,
          input.watchId,
          fresh.map(({ claim }) => input.filing?.lookUp(claim)).filter((found) => !!found),
        )
      : await findCandidateFigures(
          tx,
          input.watchId,
          fresh.map(({ claim }) => lookUp(claim)),
        );
    const judged = judge({
      claims: fresh.map(({ claim }) => claim),
      known,
      isCopy: snapshot.isCopy,
      figureId: (figure) => figureId(input.watchId, cleanJson(figure)),
    });
    const saved = await saveVerdicts(tx, input, articleId, snapshot.copyGroup, fresh, judged);
    if (input.events) await insertEvents(tx, input.events(saved));
    return { kind: "saved", articleId, snapshotId, version, verdicts: saved };
  });
}

type FreshClaim = { id: string; claim: Claim };

/** Inserts the claims never seen and returns only those; notes where each quote stands now. */
async function insertClaims(
  tx: Db,
  input: ReadingInput,
  articleId: string,
  snapshotId: string,
): Promise<FreshClaim[]> {
  const byKey = new Map<string, Claim>();
  for (const claim of input.claims) {
    const key = claimKey(input.watchId, articleId, input.ruleVersion, claim);
    // The same words twice in one article are one claim; the first place counts.
    if (!byKey.has(key)) byKey.set(key, claim);
  }
  if (byKey.size === 0) return [];
  const entries = [...byKey].map(([key, claim]) => ({ id: contentId("c", key), key, claim }));
  const rows = entries.map(({ id, key, claim }) => ({
    ...claim,
    id,
    watchId: input.watchId,
    articleId,
    snapshotId,
    key,
    ruleVersion: input.ruleVersion,
    seenAt: input.seenAt,
  }));
  const inserted = await tx
    .insert(claims)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: claims.id });
  await tx
    .insert(claimPlaces)
    .values(
      rows.map(({ id, start, end, prefix, suffix }) => ({
        claimId: id,
        snapshotId,
        start,
        end,
        prefix,
        suffix,
      })),
    )
    .onConflictDoNothing();
  const isNew = new Set(inserted.map((row) => row.id));
  return entries.filter((entry) => isNew.has(entry.id));
}

async function saveVerdicts(
  tx: Db,
  input: ReadingInput,
  articleId: string,
  copyGroup: string,
  fresh: FreshClaim[],
  judged: JudgedClaim[],
): Promise<SavedVerdict[]> {
  const ids = new Map(fresh.map(({ id, claim }) => [claim, id]));
  const entries = judged.map((entry) => {
    const claimId = ids.get(entry.claim);
    if (claimId === undefined) throw new Error("judge() returned a claim it was not given");
    return { ...entry, claimId };
  });
  if (entries.length === 0) return [];

  const newIds = await insertFigures(tx, input.watchId, entries, input.seenAt);
  await supersedeFigures(tx, entries);
  await addRelays(tx, entries);
  if (input.filing) {
    const made = entries.map(({ figure }) => figure).filter(({ id }) => newIds.has(id));
    await insertFigureKeys(tx, input.watchId, made, input.filing);
  }
  await tx.insert(sightings).values(
    entries.map(({ claimId, claim, figure }) => ({
      claimId,
      figureId: figure.id,
      articleId,
      copyGroup,
      saidOn: claim.saidOn,
      seenAt: input.seenAt,
    })),
  );
  const verdictRows = await tx
    .insert(verdicts)
    .values(
      entries.map(({ claimId, verdict, figure, trace }) => ({
        claimId,
        kind: verdict.kind,
        late: verdict.late,
        figureId: figure.id,
        againstFigureId: verdict.against?.id ?? null,
        reasons: cleanJson(verdict.reasons),
        trace: cleanJson([...(trace ?? [])]),
        ruleVersion: input.ruleVersion,
        judgedAt: input.seenAt,
      })),
    )
    .returning({ id: verdicts.id, claimId: verdicts.claimId });
  if (!input.quiet) {
    await tx
      .insert(outbox)
      .values(
        verdictRows.map(({ id, claimId }) => ({
          key: `verdict-${id}`,
          kind: "verdict",
          payload: { verdictId: id, claimId },
          createdAt: input.seenAt,
        })),
      )
      .onConflictDoNothing();
  }
  const first = new Set<string>();
  return entries.map(({ claimId, claim, figure, verdict }) => {
    const isNewFigure = newIds.has(figure.id) && !first.has(figure.id);
    first.add(figure.id);
    return { claimId, claim, figureId: figure.id, isNewFigure, verdict };
  });
}
