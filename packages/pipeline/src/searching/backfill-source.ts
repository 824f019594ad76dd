import { sourceAddress } from "@figurewatch/watch";
import { toItems } from "../fetch-items.ts";
import type { PollSourceDeps, SourceToPoll } from "../poll-source.ts";
import { takeUnseen } from "../take-unseen.ts";
import { askWindows } from "./ask-windows.ts";
import type { SearchLimits } from "./search-service.ts";
import { toAsk } from "./search-items.ts";
import type { SearchWindow } from "./search-windows.ts";

/** What is asked for between two looks at how it goes. */
const STEP_MS = 7 * 86_400_000;

export type BackfillStep = SearchWindow & {
  found: number;
  queued: number;
  /** Stretches of which the service shows no more than a part. */
  cut: SearchWindow[];
  /** Why it ended before its end was reached; null when it did not. */
  trouble: string | null;
};

/**
 * Asks a search for a stretch of the past, a week at a time, and queues what it has not shown
 * before; none of it alerts anyone. Ends at the first trouble. The source's own polls go on
 * from where they were. Safe to repeat.
 */
export async function* backfillSource(
  { id, definition }: Pick<SourceToPoll, "id" | "definition">,
  { from, to }: SearchWindow,
  limits: SearchLimits,
  deps: PollSourceDeps,
  signal?: AbortSignal,
): AsyncGenerator<BackfillStep> {
  const ask = toAsk(definition, sourceAddress(definition), limits, deps, signal);
  for (let start = from.getTime(); start < to.getTime(); start += STEP_MS) {
    const step = {
      from: new Date(start),
      to: new Date(Math.min(start + STEP_MS, to.getTime())),
    };
    const { items, cut, trouble } = await askWindows(step, limits, ask, Number.POSITIVE_INFINITY);
    const taken = await takeUnseen(id, toItems(items, null), () => true, deps);
    const reason = trouble?.reason ?? null;
    yield { ...step, found: items.length, queued: taken.length, cut, trouble: reason };
    if (reason !== null) return;
  }
}
