import type { Queues } from "@figurewatch/queues";
import { countStatus, listSourceHealth, type Db } from "@figurewatch/store";
import type { StatusSnapshot } from "@figurewatch/telemetry";

/** The numbers that a scrape of the metrics asks for, as they are now. */
export async function readStatusSnapshot(
  db: Db,
  watchId: string,
  queues: Queues,
): Promise<StatusSnapshot> {
  const [counts, sources, jobs] = await Promise.all([
    countStatus(db, new Date()),
    listSourceHealth(db, watchId),
    queues.count(),
  ]);
  const byState: Record<string, number> = {};
  for (const { state } of sources) {
    const health = typeof state["health"] === "string" ? state["health"] : "new";
    byState[health] = (byState[health] ?? 0) + 1;
  }
  return {
    sources: byState,
    jobs,
    outboxOpen: counts.outboxOpen,
    deadLetters: counts.deadLetters,
    figures: counts.figures,
    lastNewFigureAt: counts.lastNewFigureAt,
  };
}
