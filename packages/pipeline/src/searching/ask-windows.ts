import type { Feed, FeedItem } from "@figurewatch/feeds";
import { toPollTrouble, type PollTrouble } from "../poll-trouble.ts";
import type { SearchLimits } from "./search-service.ts";
import { type SearchWindow, splitWindow } from "./search-windows.ts";

export type Asked = {
  items: FeedItem[];
  /** Up to here all was asked and answered; null where nothing was. */
  until: Date | null;
  /** Full answers to the finest question there is: the service knows more than it shows. */
  cut: SearchWindow[];
  /** Why it ended before all was asked; null when it did not. */
  trouble: PollTrouble | null;
  isDone: boolean;
};

/** However often a window has to be split, one part of it is answered by then. */
const MAX_SPLITS = 20;

/**
 * Asks a search for a window, oldest first, and for the parts of it where an answer comes back
 * full, so that nothing is missed. What was found before trouble came is given with it. Stops after
 * `maxRequests`, or a few more where none of them has got on.
 */
export async function askWindows(
  window: SearchWindow,
  limits: SearchLimits,
  ask: (window: SearchWindow) => Promise<Feed>,
  maxRequests: number,
): Promise<Asked> {
  const open = [window];
  const asked: Asked = { items: [], until: null, cut: [], trouble: null, isDone: false };
  for (let n = 0; n < maxRequests || (asked.until === null && n < MAX_SPLITS); n++) {
    const next = open.shift();
    if (next === undefined) break;
    let feed: Feed;
    try {
      feed = await ask(next);
    } catch (error) {
      asked.trouble = toPollTrouble(error);
      return asked;
    }
    asked.items.push(...feed.items);
    if (feed.isWhole === false) {
      asked.trouble = { kind: "unreadable", reason: "the answer ends in the middle" };
      return asked;
    }
    const isFull = feed.items.length >= limits.maxResults;
    const times = feed.items.map(({ updated }) => updated);
    const parts = isFull ? splitWindow(next, times, limits) : undefined;
    if (parts === undefined) {
      if (isFull) asked.cut.push(next);
      asked.until = next.to;
    } else {
      open.unshift(...parts);
      const [first] = parts;
      if (first !== undefined && first.from > next.from) asked.until = first.from;
    }
  }
  asked.isDone = open.length === 0;
  return asked;
}
