import type { Figure } from "@figurewatch/ledger";
import type { figures } from "../schema/index.ts";

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
