/**
 * Where the line of an offset begins, or `reach` characters before the offset where that is nearer: a long
 * text without line ends is not gone through for each of its sentences.
 */
export function lineStart(text: string, offset: number, reach: number): number {
  const from = Math.max(0, offset - reach);
  return from + text.slice(from, offset + 1).lastIndexOf("\n") + 1;
}
