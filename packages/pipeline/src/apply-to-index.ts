import { applyChange, type FigureIndex, type LedgerChange } from "@figurewatch/ledger";

/** Takes what a verdict changes into the index. */
export function applyToIndex(index: FigureIndex, change: LedgerChange): void {
  const touched =
    change.kind === "figure" ? change.supersedes : change.kind === "sighting" ? change.of : null;
  const known = touched === null ? undefined : index.get(touched);
  for (const figure of applyChange(known === undefined ? [] : [known], change)) index.put(figure);
}
