import type { Claim } from "@figurewatch/claims";
import { candidateKeys, figureKeys, saidDayOf } from "./candidate-keys.ts";
import type { JudgeContext } from "./match-figure.ts";
import type { OriginDirectory } from "./origin-directory.ts";
import type { Figure } from "./verdict.ts";

type Entry = { day: number; figure: Figure };

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

/** First position whose day is later than `day`. */
function firstAfter(entries: readonly Entry[], day: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.day ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An index over these figures; the directory must be the one that judging uses. */
export function createFigureIndex(
  origins: OriginDirectory,
  figures: Iterable<Figure> = [],
): FigureIndex {
  const byId = new Map<string, Entry>();
  // Most keys hold one figure: it is kept bare, which halves the memory of a large index.
  const byKey = new Map<number, Entry | Entry[]>();

  function file(key: number, entry: Entry): void {
    const filed = byKey.get(key);
    if (filed === undefined) byKey.set(key, entry);
    else if (!Array.isArray(filed))
      byKey.set(key, filed.day <= entry.day ? [filed, entry] : [entry, filed]);
    else if ((filed.at(-1)?.day ?? -Infinity) <= entry.day) filed.push(entry);
    else filed.splice(firstAfter(filed, entry.day), 0, entry);
  }

  function unfile(key: number, entry: Entry): void {
    const filed = byKey.get(key);
    if (filed === entry) byKey.delete(key);
    if (!Array.isArray(filed)) return;
    const position = filed.indexOf(entry);
    if (position >= 0) filed.splice(position, 1);
  }

  function remove(id: string): void {
    const entry = byId.get(id);
    if (entry === undefined) return;
    for (const key of figureKeys(entry.figure, origins)) unfile(key, entry);
    byId.delete(id);
  }

  function put(figure: Figure): void {
    remove(figure.id);
    const entry = { day: saidDayOf(figure), figure };
    byId.set(figure.id, entry);
    for (const key of figureKeys(figure, origins)) file(key, entry);
  }

  function candidates(claim: Claim, context: JudgeContext): Figure[] {
    const { saidDay, keys } = candidateKeys(claim, context);
    const found = new Set<Figure>();
    for (const { key, before, first, after } of keys) {
      const filed = byKey.get(key);
      if (filed === undefined) continue;
      const entries = Array.isArray(filed) ? filed : [filed];
      const cut = firstAfter(entries, saidDay);
      for (let i = Math.max(0, cut - before); i < cut; i += 1) add(entries[i]);
      for (let i = 0; i < Math.min(first, cut); i += 1) add(entries[i]);
      for (let i = cut; i < Math.min(entries.length, cut + after); i += 1) add(entries[i]);
    }
    function add(entry: Entry | undefined): void {
      if (entry !== undefined) found.add(entry.figure);
    }
    return [...found];
  }

  const sorted = [...figures].sort((a, b) => saidDayOf(a) - saidDayOf(b));
  for (const figure of sorted) put(figure);

  return {
    get size() {
      return byId.size;
    },
    get: (id) => byId.get(id)?.figure,
    put,
    remove,
    candidates,
    *[Symbol.iterator]() {
      for (const { figure } of byId.values()) yield figure;
    },
  };
}
