import type { Claim } from "@figurewatch/claims";
import { createFigureIndex } from "./figure-index.ts";
import { judgeClaim } from "./judge-claim.ts";
import type { JudgeContext } from "./match-figure.ts";
import { saidDayOf } from "./figure-keys.ts";
import type { Figure } from "./verdict.ts";

/** A known figure as the claim that would state it; its origin is resolved by its id. */
function asClaim(figure: Figure): Claim {
  return {
    ...figure,
    source: figure.originName ?? figure.origin,
    sourceChain: [],
    sourceYear: figure.originYear,
    quote: "",
    start: 0,
    end: 0,
    prefix: "",
    suffix: "",
    confidence: 1,
    reasons: [],
  };
}

/**
 * Figures that were collected rather than judged, such as a baseline, set against each other in
 * the order they were said: what garbles another is marked as its misquote, what the same origin
 * changed later as superseded. Nothing is left out; ids stay. In the order given.
 */
export function settleFigures(figures: readonly Figure[], context: JudgeContext): Figure[] {
  const index = createFigureIndex(context.origins);
  const inOrder = figures
    .map((figure, position) => ({ figure, position }))
    .sort((a, b) => saidDayOf(a.figure) - saidDayOf(b.figure) || a.position - b.position);
  const settled = new Map<string, Figure>();
  for (const { figure } of inOrder) {
    const { kind, against } = judgeClaim(asClaim(figure), index, context);
    const misquoteOf = kind === "misquoted" ? (against?.id ?? null) : figure.misquoteOf;
    const next = { ...figure, misquoteOf };
    settled.set(figure.id, next);
    index.put(next);
    const before = kind === "changed" && against !== null ? settled.get(against.id) : undefined;
    if (before === undefined || before.origin !== figure.origin) continue;
    const superseded = { ...before, supersededBy: figure.id };
    settled.set(before.id, superseded);
    index.put(superseded);
  }
  return figures.map((figure) => settled.get(figure.id) ?? figure);
}
