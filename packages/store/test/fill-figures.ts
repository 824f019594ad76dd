import type { Figure } from "@figurewatch/ledger";
import type { Filing } from "@figurewatch/pipeline";
import { copyFigureKeys } from "../src/queries/figure-keys.ts";
import { copyRows } from "../src/queries/copy-rows.ts";
import { toFigureColumns } from "../src/queries/insert-figures.ts";
import { clientOf } from "../src/db.ts";
import type { Store } from "../src/open-store.ts";

/** Loads figures that the watch does not hold yet, with what they are filed under, by COPY. */
export async function fillFigures(
  store: Store,
  watchId: string,
  figures: readonly Figure[],
  filing: Filing,
  seenAt: Date,
): Promise<void> {
  const rows = figures.map((figure) => ({
    id: figure.id,
    ...toFigureColumns(watchId, figure, seenAt),
    citation: { publisher: "fill", date: null, url: null },
  }));
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first) as (keyof typeof first)[];
  const columns = names.map((name) =>
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
  await store.db.transaction(async (tx) => {
    await copyRows(
      clientOf(tx),
      "figures",
      columns,
      rows.map((row) => names.map((name) => row[name] ?? null)),
    );
    await copyFigureKeys(tx, watchId, figures, filing);
  });
}
