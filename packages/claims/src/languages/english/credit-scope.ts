import type { Span } from "../../mention.ts";

/** What may follow "X said" where nothing more is said: a day, an occasion, an audience. */
const OCCASION =
  /^(?:reporters|journalists|lawmakers|on|last|this|in|at|earlier|yesterday|today)\b/;
const MAX_OCCASION = 60;

/**
 * What a verb of saying introduces: "X says that …" what follows, and where nothing follows,
 * the whole part of the sentence: "…, X said on Friday, though …".
 */
export function scopeAfter(slice: string, verb: Span, start: number): Span {
  const around = scopeAround(slice, verb);
  const inserted = /[,”"’']\s*$/.test(slice.slice(0, start));
  const after = slice.slice(verb.end, verb.end + MAX_OCCASION);
  const rest = after.slice(0, Math.max(0, after.search(/[,.;:)"”]|$/))).trim();
  const closes =
    rest === "" || (OCCASION.test(rest) && !/\d/.test(rest) && rest.length < MAX_OCCASION - 1);
  return closes || inserted ? around : { ...around, start };
}

/** The whole part of the sentence, between semicolons, that a credit stands in. */
export function scopeAround(slice: string, at: Span): Span {
  // "He says that A; that B; and that C": one credit for all.
  let next = slice.indexOf(";", at.end);
  while (next >= 0 && /^;\s(?:and\s)?that\b/.test(slice.slice(next, next + 12)))
    next = slice.indexOf(";", next + 1);
  const open = Math.max(slice.lastIndexOf(";", at.start), slice.lastIndexOf(": ", at.start - 1));
  // "(the ministry puts it at 400)": what is told in brackets is told of what they hold.
  const bracket = slice.lastIndexOf("(", at.start);
  const closed = bracket < 0 ? -1 : slice.indexOf(")", bracket);
  if (closed >= at.end) return { start: bracket, end: closed };
  return { start: open + 1, end: next < 0 ? slice.length : next };
}

/** "and, on some estimates, twice that number, in …": from the credit to the end of its clause. */
export function localScope(slice: string, start: number): Span {
  const after = slice.slice(start);
  const first = /[,;()—]/.exec(after)?.index ?? after.length;
  const rest = after.slice(first + 1);
  const second = /,\s|[;()—]/.exec(rest)?.index ?? rest.length;
  const inserted = /[,(]\s*$/.test(slice.slice(0, start));
  return { start, end: start + (inserted ? Math.min(after.length, first + 1 + second) : first) };
}
