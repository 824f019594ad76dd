import { asc, eq, sql } from "../drizzle.ts";
import type { Filing, Judge } from "@figurewatch/pipeline";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { figureId } from "../figure-key.ts";
import { claims, sightings, verdicts } from "../schema/index.ts";
import { addDecided } from "./add-decided.ts";
import { findFiledFigures } from "./figure-keys.ts";
import { insertFigures, supersedeFigures } from "./insert-figures.ts";
import { refreshFigures } from "./refresh-figures.ts";

/**
 * Judges a claim again after a decision about it, and moves its telling to the figure that it tells
 * now. The verdict before it stays on record. Quiet. Call it inside a transaction.
 */
export async function rejudgeClaim(
  tx: Db,
  input: { watchId: string; claimId: string; decisionId: number; filing: Filing; now: Date },
  judge: Judge,
): Promise<void> {
  const { watchId, claimId, filing, now } = input;
  const [row] = await tx
    .select({ claim: claims, sighting: sightings })
    .from(claims)
    .innerJoin(sightings, eq(sightings.claimId, claims.id))
    .where(eq(claims.id, claimId));
  if (row === undefined) return;
  const { claim, sighting } = row;
  const found = await findFiledFigures(tx, watchId, [filing.lookUp(claim)]);
  const isOwn = await isFirstTelling(tx, sighting.figureId, claimId, sighting.seenAt);
  const { known, decisions } = await addDecided(tx, found, []);
  const [judged] = judge({
    claims: [claim],
    // What this claim told first was not known before it.
    known: known.filter(({ id }) => !isOwn || id !== sighting.figureId),
    decisions,
    previous: () => undefined,
    isCopy: false,
    figureId: (figure) => figureId(watchId, cleanJson(figure)),
  });
  if (judged === undefined) return;
  const { figure, verdict } = judged;
  await insertFigures(tx, watchId, [judged], now);
  await supersedeFigures(tx, [judged]);
  await tx.update(sightings).set({ figureId: figure.id }).where(eq(sightings.claimId, claimId));
  await tx.insert(verdicts).values({
    claimId,
    kind: verdict.kind,
    late: verdict.late,
    figureId: figure.id,
    againstFigureId: verdict.against?.id ?? null,
    reasons: cleanJson(verdict.reasons),
    trace: [],
    ruleVersion: `${claim.ruleVersion} decision ${input.decisionId}`,
    judgedAt: now,
  });
  await refreshFigures(tx, watchId, [sighting.figureId, figure.id], filing);
}

/** No one told it before this claim. */
async function isFirstTelling(tx: Db, id: string, claimId: string, seenAt: Date): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from figures f where f.id = ${id} and f.citation is null and not exists (
      select from sightings s where s.figure_id = f.id and s.claim_id <> ${claimId}
        and s.is_current and s.seen_at < ${seenAt})`);
  return rows.length > 0;
}

/**
 * Gives a claim the verdict back that it had before a decision, and its telling to the figure it
 * told. Call it inside a transaction.
 */
export async function restoreVerdict(
  tx: Db,
  input: { watchId: string; claimId: string; decisionId: number; undoId: number; now: Date } & {
    filing: Filing;
  },
): Promise<void> {
  const { watchId, claimId, decisionId, undoId, now, filing } = input;
  const rows = await tx
    .select()
    .from(verdicts)
    .where(eq(verdicts.claimId, claimId))
    .orderBy(asc(verdicts.id));
  const at = rows.findIndex(({ ruleVersion }) => ruleVersion.endsWith(` decision ${decisionId}`));
  const [before, after] = [rows[at - 1], rows[at]];
  if (before === undefined || after === undefined) return;
  const { id: _id, ...verdict } = before;
  const ruleVersion = `${before.ruleVersion.split(" ")[0]} decision ${undoId}`;
  await tx.insert(verdicts).values({ ...verdict, ruleVersion, judgedAt: now });
  const told = { figureId: before.figureId };
  await tx.update(sightings).set(told).where(eq(sightings.claimId, claimId));
  await refreshFigures(tx, watchId, [before.figureId, after.figureId], filing);
}
