import type { Claim } from "@figurewatch/claims";
import type { Figure } from "@figurewatch/ledger";
import { and, desc, eq, inArray, isNull, or, sql, type SQL } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { scopeKey, type Scope } from "../figure-key.ts";
import { figures } from "../schema/index.ts";

/** What a claim is looked up by. `siblings` are the measures it may be garbled from. */
export type CandidateQuery = Scope &
  Pick<Claim, "low" | "high" | "value"> & { origin?: string | null; siblings?: readonly string[] };

// A figure garbled in scale keeps its digits (million for billion, a thousand lost); one garbled
// in period is told by the year for the month.
const SCALES = [1, 1e3, 1e-3, 1e6, 1e-6, 12, 1 / 12];
// Wider than any comparator's tolerance, narrow enough for the index.
const BAND = 0.35;
const PER_CLAIM = 400;

/**
 * Known figures that a verdict on these claims may need: the same series whole, the same origin's,
 * and, in the measure and its siblings, values alike at any usual scale. Newest said first.
 */
export async function findCandidateFigures(
  db: Db,
  watchId: string,
  queries: readonly CandidateQuery[],
): Promise<Figure[]> {
  const found = new Map<string, Figure>();
  for (const query of queries) {
    const measures = [query.measure, ...(query.siblings ?? [])];
    const near: SQL[] = [];
    const add = (condition: SQL | undefined) => condition && near.push(condition);
    add(eq(figures.scope, scopeKey(watchId, query)));
    if (query.origin) {
      add(
        and(
          inArray(figures.measure, measures),
          sql`left(${figures.origin}, 200) = left(${query.origin}, 200)`,
        ),
      );
    }
    if (query.value !== null) {
      add(and(eq(figures.measure, query.measure), eq(figures.value, query.value)));
    }
    for (const bound of new Set([query.low, query.high])) {
      if (bound === null) continue;
      for (const scale of SCALES) {
        const [from, to] = [bound * scale * (1 - BAND), bound * scale * (1 + BAND)].sort(
          (a, b) => a - b,
        );
        const inMeasures = inArray(figures.measure, measures);
        add(and(inMeasures, sql`${figures.low} between ${from} and ${to}`));
        add(and(inMeasures, sql`${figures.high} between ${from} and ${to}`));
      }
    }
    const rows = await db
      .select()
      .from(figures)
      .where(
        and(eq(figures.watchId, watchId), or(...near), isNull(figures.misquoteOf), figures.isLive),
      )
      .orderBy(desc(figures.saidFrom), desc(figures.id))
      .limit(PER_CLAIM);
    for (const row of rows) found.set(row.id, toFigure(row));
  }
  return [...found.values()];
}

/** The ledger's figure out of a row. */
export function toFigure(row: Omit<typeof figures.$inferSelect, "number">): Figure {
  return {
    id: row.id,
    measure: row.measure,
    low: row.low,
    high: row.high,
    comparator: row.comparator,
    unit: row.unit,
    per: row.per,
    value: row.value,
    place: row.place,
    locality: row.locality,
    sector: row.sector,
    payee: row.payee,
    modality: row.modality,
    vague: row.vague,
    asOf: row.asOf,
    asOfInferred: row.asOfInferred,
    saidOn: row.saidOn,
    origin: row.origin,
    originName: row.originName,
    originYear: row.originYear,
    relayedBy: row.relayedBy,
    supersededBy: row.supersededBy,
    misquoteOf: row.misquoteOf,
    accepted: row.accepted,
  };
}
