import type { Claim } from "@figurewatch/claims";
import type { Filing, JudgedClaim, SavedVerdict } from "@figurewatch/pipeline";
import { and, inArray, sql } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { figures, outbox, sightings, verdicts } from "../schema/index.ts";
import { insertFigureKeys } from "./figure-keys.ts";
import { addRelays, insertFigures, supersedeFigures } from "./insert-figures.ts";
import { VERDICT_ROW } from "./outbox.ts";
import { refreshFigures } from "./refresh-figures.ts";
import type { FreshClaim } from "./write-claims.ts";

type VerdictsInput = {
  watchId: string;
  articleId: string;
  copyGroup: string;
  ruleVersion: string;
  filing?: Filing;
  seenAt: Date;
  /** The span it is written in, for whoever tells of it. */
  traceparent?: string | undefined;
  /** Whether the outbox is told of a claim. */
  tells(claim: Claim): boolean;
};

/** Writes figures, sightings, verdicts and the outbox rows of claims just judged. */
export async function writeVerdicts(
  tx: Db,
  input: VerdictsInput,
  fresh: readonly FreshClaim[],
  judged: readonly JudgedClaim[],
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
      articleId: input.articleId,
      copyGroup: input.copyGroup,
      saidOn: claim.saidOn,
      seenAt: input.seenAt,
    })),
  );
  const verdictRows = await tx
    .insert(verdicts)
    .values(
      entries.map(({ claimId, verdict, figure }) => ({
        claimId,
        kind: verdict.kind,
        late: verdict.late,
        figureId: figure.id,
        againstFigureId: verdict.against?.id ?? null,
        reasons: cleanJson(verdict.reasons),
        trace: [],
        ruleVersion: input.ruleVersion,
        judgedAt: input.seenAt,
      })),
    )
    .returning({ id: verdicts.id, claimId: verdicts.claimId });
  const claimsById = new Map(fresh.map(({ id, claim }) => [id, claim]));
  const tellable = verdictRows.filter(({ claimId }) => {
    const claim = claimsById.get(claimId);
    return claim !== undefined && input.tells(claim);
  });
  if (tellable.length > 0) {
    const { traceparent } = input;
    const within = traceparent === undefined ? {} : { traceparent };
    await tx
      .insert(outbox)
      .values(
        tellable.map(({ id, claimId }) => ({
          key: `verdict-${id}`,
          kind: VERDICT_ROW,
          payload: { verdictId: id, claimId, ...within },
          createdAt: input.seenAt,
        })),
      )
      .onConflictDoNothing();
  }
  // A figure that lost its last telling has one again.
  const known = [...new Set(entries.map(({ figure }) => figure.id))].filter(
    (id) => !newIds.has(id),
  );
  await reviveFigures(tx, input, known);
  const first = new Set<string>();
  return entries.map(({ claimId, claim, figure, verdict }) => {
    const isNewFigure = newIds.has(figure.id) && !first.has(figure.id);
    first.add(figure.id);
    return { claimId, claim, figureId: figure.id, isNewFigure, verdict };
  });
}

async function reviveFigures(tx: Db, input: VerdictsInput, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const dead = await tx
    .select({ id: figures.id })
    .from(figures)
    .where(and(inArray(figures.id, ids), sql`not ${figures.isLive}`));
  const deadIds = dead.map(({ id }) => id);
  await refreshFigures(tx, input.watchId, deadIds, input.filing);
}
