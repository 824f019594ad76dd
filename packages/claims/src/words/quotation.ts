const PAIRS: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  '"': '"',
  "'": "'",
  "«": "»",
  "„": "“",
  "「": "」",
  "『": "』",
};
// A single mark is an apostrophe, but before a word's capital or after a sentence's stop.
const OPENS = /[“"«„「『]|(?<![\p{L}\d])[‘'](?=\p{Lu})/gu;
const CLOSES = /[”"»“」』]|(?<=[.,!?…])[’'](?![\p{L}\d])/gu;

/** The mark that opened the quotation which a stretch of text ends in; null outside of any. */
export function openQuotation(stretch: string): string | null {
  let open: string | null = null;
  let from = 0;
  while (from < stretch.length) {
    const found: RegExpExecArray | null = matchFrom(open === null ? OPENS : CLOSES, stretch, from);
    if (found === null) break;
    from = found.index + 1;
    if (open === null) open = found[0];
    else if (PAIRS[open] === found[0]) open = null;
  }
  return open;
}

/** Offset of the mark that closes what `open` opened, from an offset on; -1 where none does. */
export function closeOf(open: string, text: string, from: number): number {
  for (let at = from; ;) {
    const found = matchFrom(CLOSES, text, at);
    if (found === null) return -1;
    if (PAIRS[open] === found[0]) return found.index;
    at = found.index + 1;
  }
}

function matchFrom(marks: RegExp, text: string, from: number): RegExpExecArray | null {
  marks.lastIndex = from;
  return marks.exec(text);
}
