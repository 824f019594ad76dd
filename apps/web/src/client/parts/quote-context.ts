/** What stands before and after a quote, as it is stored. */
type Stored = { prefix: string; suffix: string };

/** A claim keeps so many characters on each side, wherever they end, or fewer where the text does. */
const KEPT = 32;

/**
 * The words around a quote as they are shown: of the same paragraph alone, since what stands in
 * another is not said with it, and no cut word. "…" where the paragraph goes on; a script without
 * spaces is cut where it was.
 */
export function quoteContext({ prefix, suffix }: Stored): { before: string; after: string } {
  const start = prefix.lastIndexOf("\n") + 1;
  const end = suffix.indexOf("\n");
  const isCutBefore = start === 0 && prefix.length >= KEPT;
  const isCutAfter = end < 0 && suffix.length >= KEPT;
  return {
    before: isCutBefore ? `…${prefix.replace(/^\S*\s/, "")}` : prefix.slice(start),
    after: isCutAfter
      ? `${suffix.replace(/\s\S*$/, "")}…`
      : suffix.slice(0, end < 0 ? suffix.length : end),
  };
}
