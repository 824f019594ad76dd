import type { Figure } from "@figurewatch/ledger";
import type { Filing } from "@figurewatch/pipeline";
import { and, eq, inArray, isNull, sql } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { insertFigureKeys } from "./figure-keys.ts";
import { toDayBounds } from "../day-bounds.ts";
import { figureId, scopeKey, type NewFigure } from "../figure-key.ts";
import { type Citation, figures } from "../schema/index.ts";

// Postgres takes 65,535 parameters in one statement; a figure has about 35.
const BATCH = 1_000;

/** Inserts the figures not known yet; gives the ids of those. Safe to repeat. */
export async function insertFigures(
  tx: Db,
  watchId: string,
  entries: readonly { figure: Figure }[],
  seenAt: Date,
): Promise<Set<string>> {
  const rows = new Map(
    entries.map(({ figure }) => [
      figure.id,
      { ...toFigureColumns(watchId, figure, seenAt), id: figure.id },
    ]),
  );
  if (rows.size === 0) return new Set();
  const inserted = await tx
    .insert(figures)
    .values([...rows.values()])
    .onConflictDoNothing()
    .returning({ id: figures.id });
  return new Set(inserted.map((row) => row.id));
}

type SupersedingEntry = { figure: Figure; supersedes?: readonly string[] };

/** Marks figures as replaced; the first replacement stays. */
export async function supersedeFigures(tx: Db, entries: readonly SupersedingEntry[]) {
  for (const { figure, supersedes } of entries) {
    const older = (supersedes ?? []).filter((id) => id !== figure.id);
    if (older.length === 0) continue;
    await tx
      .update(figures)
      .set({ supersededBy: figure.id })
      .where(and(inArray(figures.id, older), isNull(figures.supersededBy)));
  }
}

type RelayingEntry = { figure: Figure; relayedBy?: readonly string[] };

/** Adds to the origins that passed a figure on; none is ever taken away. */
export async function addRelays(tx: Db, entries: readonly RelayingEntry[]): Promise<void> {
  for (const { figure, relayedBy } of entries) {
    const relays = cleanJson((relayedBy ?? []).filter((relay) => relay !== figure.origin));
    if (relays.length === 0) continue;
    await tx
      .update(figures)
      .set({
        relayedBy: sql`(select jsonb_agg(distinct relay order by relay) from jsonb_array_elements_text(
          ${figures.relayedBy} || ${JSON.stringify(relays)}::jsonb) relay)`,
      })
      .where(eq(figures.id, figure.id));
  }
}

export type BaselineEntry = {
  figure: NewFigure;
  citation: Citation;
};

/**
 * Loads a watch's baseline; gives the ids of all its figures, in order. Safe to repeat. A figure
 * that left the baseline stays: nothing is deleted.
 */
export async function upsertBaseline(
  db: Db,
  watchId: string,
  entries: readonly BaselineEntry[],
  seenAt: Date,
  filing?: Filing,
): Promise<string[]> {
  const rows = cleanJson([...entries]).map((entry) => ({
    ...toFigureColumns(watchId, entry.figure, seenAt),
    id: figureId(watchId, entry.figure),
    citation: entry.citation,
  }));
  // Two entries of one identity are one figure; the later citation stands.
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()];
  await db.transaction(async (tx) => {
    for (let from = 0; from < distinct.length; from += BATCH) {
      await tx
        .insert(figures)
        .values(distinct.slice(from, from + BATCH))
        .onConflictDoUpdate({
          target: figures.id,
          set: {
            citation: sql`excluded.citation`,
            relayedBy: sql`excluded.relayed_by`,
            originName: sql`excluded.origin_name`,
          },
        });
    }
    if (filing) {
      const filed = entries.map(({ figure }, index) => ({ ...figure, id: rows[index]?.id ?? "" }));
      await insertFigureKeys(tx, watchId, filed, filing);
    }
  });
  return rows.map((row) => row.id);
}

/** A figure as the columns of its row, its dates as the days they allow. */
export function toFigureColumns(watchId: string, figure: NewFigure, seenAt: Date) {
  const asOf = toDayBounds(figure.asOf);
  const said = toDayBounds(figure.saidOn);
  return {
    ...cleanJson(figure),
    relayedBy: cleanJson([...figure.relayedBy]),
    watchId,
    scope: scopeKey(watchId, figure),
    asOfFrom: asOf?.from ?? null,
    asOfTo: asOf?.to ?? null,
    saidFrom: said?.from ?? null,
    saidTo: said?.to ?? null,
    seenAt,
  };
}
