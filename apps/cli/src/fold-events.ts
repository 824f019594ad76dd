import { hintCommand } from "@figurewatch/contract";
type Told = { kind: string; message: string; at: Date };

/** Lines of one kind in a batch before the rest is told as a number. */
const MOST = 3;
/** So many at once are one piece of news: a network that is away, a machine that wakes up. */
const CROWD = 6;

/**
 * A batch of events without a crowd of sources that fail together: the first few, and how many more,
 * so that what else happened is not scrolled away. The rest is in `figurewatch sources`.
 */
export function foldEvents(events: readonly Told[]): Told[] {
  const kind = "source-health";
  const count = events.filter((event) => event.kind === kind).length;
  if (count < CROWD) return [...events];
  let seen = 0;
  return events.flatMap((event) => {
    if (event.kind !== kind) return [event];
    seen += 1;
    if (seen <= MOST) return [event];
    if (seen < count) return [];
    const message = `${count - MOST} more sources changed their state; see each by: ${hintCommand("sources")}`;
    return [{ ...event, message }];
  });
}
