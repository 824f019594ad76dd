import type { Credit, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import { BREAK, MAX_SOURCE } from "./credit-patterns.ts";

/** Whether the stretch up to an offset has opened a quotation that it has not closed. */
export function isQuoted(text: string, offset: number, since: number): boolean {
  const before = text.slice(since, offset);
  return before.lastIndexOf("「") > before.lastIndexOf("」");
}

/** What follows in a sentence: of words inside quotation marks only what stands inside as well. */
export function withinQuote(slice: string, from: number): string {
  const rest = slice.slice(from);
  const close = rest.search(/[」』]/u);
  const open = rest.search(/[「『]/u);
  return close >= 0 && (open < 0 || close < open) ? rest.slice(0, close) : rest;
}

/** Whoever was credited last goes on. */
export function creditOneBefore({ start, end }: Sentence): Credit {
  return {
    source: null,
    hearsay: true,
    at: { start: end, end },
    scope: { start, end },
    chain: [],
    year: null,
    holds: "sentence",
  };
}

/** "とみられる": no one in particular is credited. */
export function creditNoOne({ start, end }: Sentence): Credit {
  return {
    source: null,
    impersonal: true,
    at: { start: end, end },
    scope: { start, end },
    chain: [],
    year: null,
    holds: "sentence",
  };
}

/** The stretches between the marks of a sentence. */
export function* segmentsOf(slice: string): Generator<[number, number]> {
  let start = 0;
  for (const stop of listMatches(slice, BREAK)) {
    if (stop.index > start) yield [start, stop.index];
    start = stop.index + stop[0].length;
  }
  if (start < slice.length) yield [start, slice.length];
}

/** Where the words begin that stand unbroken before an offset. */
export function lastBreak(slice: string, offset: number): number {
  const before = slice.slice(Math.max(0, offset - MAX_SOURCE - 10), offset);
  const from = Math.max(
    ...["、", "。", "「", "」", "『", "』", "\n", "▽", "】"].map((sign) =>
      before.lastIndexOf(sign),
    ),
  );
  return offset - before.length + from + 1;
}
