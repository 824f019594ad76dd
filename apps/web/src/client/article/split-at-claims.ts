type Span = { id: string; start: number; end: number };
type Part = {
  start: number;
  text: string;
  /** Claims that stand on these words; none for words between quotes. */
  claimIds: string[];
  /** Claims whose quote ends here: their numbers are put after these words. */
  endOf: string[];
};

/**
 * A text as paragraphs cut where a claim's quote begins or ends, for highlighting in place; words
 * that several claims stand on name them all. Offsets are UTF-16 units into `text`.
 */
export function splitAtClaims(
  text: string,
  claims: readonly Span[],
): { start: number; parts: Part[] }[] {
  const spans = claims.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].toSorted(
    (a, b) => a - b,
  );
  const paragraphs: { start: number; parts: Part[] }[] = [];
  let from = 0;
  for (const block of text.split(/(\n+)/)) {
    const to = from + block.length;
    if (!block.startsWith("\n") && block !== "") {
      const edges = [from, ...cuts.filter((cut) => cut > from && cut < to), to];
      paragraphs.push({
        start: from,
        parts: edges.slice(0, -1).map((start, i) => {
          const end = edges[i + 1] ?? to;
          return {
            start,
            text: text.slice(start, end),
            claimIds: spans
              .filter((span) => span.start < end && span.end > start)
              .map(({ id }) => id),
            endOf: spans.filter((span) => span.end === end).map(({ id }) => id),
          };
        }),
      });
    }
    from = to;
  }
  return paragraphs;
}
