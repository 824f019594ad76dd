/** "By the middle of last year". */
const TIME =
  /^(?:the )?(?:middle|end|start|beginning|close|turn|summer|spring|autumn|winter|time)$/i;
/** Verbs of a sentence: no name has one of its own. */
const FINITE =
  /\b(?:says?|said|tells?|told|has|have|had|is|are|was|were|puts?|came|comes|suggests?|denies|denied)\b/i;
const RELATIVE = /\b(?:who|whom|whose|that|which|where)\b/i;
/** "the count that the country's Public Authority": who did it, and no word of what. */
const CUT_OFF =
  /\b(?:that|which),? (?:the |an? |its )?(?:[\p{L} -]+['’]s )?(?:(?:\p{Lu}[\p{L}.'’-]*|of|the|and|for)(?: |$))*(?:(?:\p{Ll}+ )?(?:ministry|office|agency|team|panel))?$/u;
/** "one of whom says his own group". */
const OF_WHOM = /\bof (?:whom|which) (?:says?|said|tells?|told|puts?)\b/i;

/**
 * Whether words may name someone: "a man who has worked there", but no sentence ("Washington has for two
 * years") and none that is cut off ("an estimate that the ministry").
 */
export function mayName(words: string): boolean {
  if (TIME.test(words)) return false;
  const verb = FINITE.exec(words);
  if (verb === null) return !CUT_OFF.test(words);
  const relative = RELATIVE.exec(words);
  return relative !== null && relative.index < verb.index && !OF_WHOM.test(words);
}
