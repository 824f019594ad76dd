import type { Quantity } from "@figurewatch/quantities";
import { gap } from "./counted-people.ts";
import type { Sentence } from "./language-pack.ts";
import type { Span } from "./mention.ts";
import { clauseAt } from "./sentences.ts";

/** The sector a figure is about: its noun's, else the only one named in its clause; else null. */
export function chooseSector(input: {
  span: Span;
  sentence: Sentence;
  quantity: Quantity;
}): string | null {
  const { span, sentence } = input;
  const sectors = sentence.mentions.filter(({ tag }) => tag === "sector");
  const own = sectors.find(({ start, end }) => start >= span.start && end <= span.end);
  if (own !== undefined) return own.value;
  const clause = clauseAt(sentence, span.start);
  const inClause = sectors.filter(({ start }) => start >= clause.start && start < clause.end);
  if (new Set(inClause.map(({ value }) => value)).size === 1) return inClause[0]?.value ?? null;
  const nearest = inClause.toSorted((a, b) => gap(a, span) - gap(b, span))[0];
  return nearest !== undefined && gap(nearest, span) <= 8 ? nearest.value : null;
}
