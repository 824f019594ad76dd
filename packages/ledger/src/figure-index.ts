import type { Claim } from "@figurewatch/claims";
import { candidateKeys } from "./candidate-keys.ts";
import { figureKeys, saidDayOf } from "./figure-keys.ts";
import type { JudgeContext } from "./match-figure.ts";
import { createPostingLists } from "./posting-lists.ts";
import type { OriginDirectory } from "./origin-directory.ts";
import type { Figure } from "./verdict.ts";

/** Known figures in memory, filed so that a claim's candidates are found without reading them all. */
export type FigureIndex = {
  readonly size: number;
  get(id: string): Figure | undefined;
  /** Adds a figure, or puts it in the place of the one with its id. */
  put(figure: Figure): void;
  remove(id: string): void;
  /** A bounded handful, whatever the size of the index. */
  candidates(claim: Claim, context: JudgeContext): Figure[];
  [Symbol.iterator](): Iterator<Figure>;
};

/** An index over these figures; the directory must be the one that judging uses. */
export function createFigureIndex(
  origins: OriginDirectory,
  figures: Iterable<Figure> = [],
): FigureIndex {
  const slotOf = new Map<string, number>();
  const bySlot: (Figure | undefined)[] = [];
  const freeSlots: number[] = [];
  const lists = createPostingLists();
  const dates = new Map<string, string>();

  /** The same date is one text in memory: it is read from where it was read before. */
  function intern(date: string | null): string | null {
    if (date === null) return null;
    const known = dates.get(date);
    if (known !== undefined) return known;
    dates.set(date, date);
    return date;
  }

  function remove(id: string): void {
    const slot = slotOf.get(id);
    const figure = slot === undefined ? undefined : bySlot[slot];
    if (slot === undefined || figure === undefined) return;
    const day = saidDayOf(figure);
    for (const key of figureKeys(figure, origins)) lists.remove(key, day, slot);
    slotOf.delete(id);
    bySlot[slot] = undefined;
    freeSlots.push(slot);
  }

  function put(told: Figure): void {
    remove(told.id);
    const figure = { ...told, asOf: intern(told.asOf), saidOn: intern(told.saidOn) };
    const slot = freeSlots.pop() ?? bySlot.length;
    const day = saidDayOf(figure);
    slotOf.set(figure.id, slot);
    bySlot[slot] = figure;
    for (const key of figureKeys(figure, origins)) lists.add(key, day, slot);
  }

  function candidates(claim: Claim, context: JudgeContext): Figure[] {
    const { saidDay, keys } = candidateKeys(claim, context);
    const seen = new Set<number>();
    const found: Figure[] = [];
    const keep = (slot: number) => {
      if (seen.has(slot)) return;
      seen.add(slot);
      const figure = bySlot[slot];
      if (figure !== undefined) found.push(figure);
    };
    for (const limits of keys) lists.read(limits.key, saidDay, limits, keep);
    return found;
  }

  const sorted = [...figures].sort((a, b) => saidDayOf(a) - saidDayOf(b));
  for (const figure of sorted) put(figure);

  return {
    get size() {
      return slotOf.size;
    },
    get: (id) => bySlot[slotOf.get(id) ?? -1],
    put,
    remove,
    candidates,
    *[Symbol.iterator]() {
      for (const figure of bySlot) if (figure !== undefined) yield figure;
    },
  };
}
