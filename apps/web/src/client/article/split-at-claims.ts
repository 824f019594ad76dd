type Span = { id: string; start: number; end: number };
type Part = { start: number; text: string; claimId: string | null };

/**
 * A text as paragraphs cut at its claims' quotes, for highlighting in place. Where two quotes
 * overlap, the earlier keeps the words. Offsets are UTF-16 units into `text`.
 */
export function splitAtClaims(text: string, claims: Span[]): { start: number; parts: Part[] }[] {
  const spans = claims
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: { start: number; parts: Part[] }[] = [];
  let from = 0;
  for (const block of text.split(/(\n+)/)) {
    const to = from + block.length;
    if (!block.startsWith("\n") && block !== "") {
      paragraphs.push({ start: from, parts: cut(text, from, to, spans) });
    }
    from = to;
  }
  return paragraphs;
}

function cut(text: string, from: number, to: number, spans: Span[]): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const span of spans) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, to);
    if (start >= end) continue;
    if (start > at) parts.push({ start: at, text: text.slice(at, start), claimId: null });
    parts.push({ start, text: text.slice(start, end), claimId: span.id });
    at = end;
  }
  if (at < to) parts.push({ start: at, text: text.slice(at, to), claimId: null });
  return parts;
}
