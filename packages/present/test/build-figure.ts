import type { FigureView } from "@figurewatch/contract";

/** A figure as the API gives it: about 50,000 workers abroad, worldwide, in 2015. */
export function buildFigure(changes: Partial<FigureView> = {}): FigureView {
  return {
    ...{ id: "f1", measure: "workers_abroad", says: "about 50,000 workers abroad" },
    ...{ low: 50_000, high: 50_000, comparator: "approx", unit: "people", per: null, value: null },
    ...{ place: null, locality: null, sector: null, payee: null, modality: "stated" },
    ...{ vague: false, asOf: "2015", asOfInferred: false, saidOn: "2015-10-29" },
    ...{ firstSeenAt: "2026-01-01T00:00:00Z", origin: "a-body", originName: "A body" },
    ...{ originYear: null, supersededBy: null, baseline: false, citation: null, articles: 1 },
    ...{ review: null, reviewNote: null, reviewers: 0 },
    ...changes,
  };
}
