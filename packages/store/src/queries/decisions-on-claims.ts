import { asc, inArray, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { decisions, sightings } from "../schema/index.ts";
import type { DecisionRow } from "./decisions.ts";
import { isStanding } from "./standing-decisions.ts";

/** Decisions that stand about the figures that these claims tell; by claim, oldest first. */
export async function listDecisionsOnClaims(
  db: Db,
  claimIds: readonly string[],
): Promise<Map<string, DecisionRow[]>> {
  if (claimIds.length === 0) return new Map();
  const rows = await db
    .select({ claimId: sightings.claimId, decision: decisions })
    .from(sightings)
    .innerJoin(decisions, sql`${decisions.figureIds} @> array[${sightings.figureId}]`)
    .where(sql`${inArray(sightings.claimId, [...claimIds])} and ${isStanding}`)
    .orderBy(asc(decisions.id));
  const byClaim = Map.groupBy(rows, ({ claimId }) => claimId);
  return new Map([...byClaim].map(([id, list]) => [id, list.map(({ decision }) => decision)]));
}
