import type { Claim } from "@figurewatch/claims";

/** More than 50,000 workers abroad in 2015, as a rapporteur says in a text. */
export const buildClaim = (changes: Partial<Claim> = {}): Claim => ({
  ...{ measure: "workers_abroad", low: 50_000, high: null, comparator: "gt", unit: "people" },
  ...{ per: null, value: null, place: null, locality: null, sector: null, payee: null },
  ...{ asOf: "2015", asOfInferred: false, saidOn: "2015-10-28", source: "a rapporteur" },
  ...{ sourceChain: [], sourceYear: null, modality: "stated", vague: false },
  ...{ quote: "more than 50,000 work abroad", start: 10, end: 38, prefix: "", suffix: "" },
  ...{ confidence: 0.9, reasons: [] },
  ...changes,
});
