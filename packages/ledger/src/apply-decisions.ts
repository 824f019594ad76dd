import type { Figure } from "./verdict.ts";

/** What a reviewer fixes: the figure as it should have been read. */
export type FigureFix = Partial<Omit<Figure, "id" | "supersededBy" | "misquoteOf" | "accepted">>;

/**
 * A reviewer's decision on known figures, by id. Decisions are kept and applied anew, oldest
 * first, to whatever a re-extraction yields; one that names no known figure does nothing.
 */
export type ReviewDecision =
  | { kind: "accept"; figure: string }
  | { kind: "fix"; figure: string; fix: FigureFix }
  | { kind: "reject"; figure: string; reason: string }
  | { kind: "merge"; into: string; from: readonly string[] }
  /** `parts` are the figures that the one really was; each comes with its own id. */
  | { kind: "split"; figure: string; parts: readonly Figure[] }
  /** Keys (`figureKey`) of two that look alike and are not one figure. */
  | { kind: "not_same"; keys: readonly [string, string] };

/** Known figures after the decisions, and the test that `JudgeContext.isNotSame` wants. */
export type Decided = {
  figures: Figure[];
  isNotSame: (claimKey: string, knownKey: string) => boolean;
};

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** Applies the decisions in order. Pure; the figures given are left as they are. */
export function applyDecisions(
  figures: Iterable<Figure>,
  decisions: readonly ReviewDecision[],
): Decided {
  const byId = new Map([...figures].map((figure) => [figure.id, figure]));
  const apart = new Set<string>();
  for (const decision of decisions) {
    if (decision.kind === "not_same") apart.add(pairKey(...decision.keys));
    else decide(byId, decision);
  }
  return {
    figures: [...byId.values()],
    isNotSame: (claimKey, knownKey) => apart.size > 0 && apart.has(pairKey(claimKey, knownKey)),
  };
}

function decide(
  byId: Map<string, Figure>,
  decision: Exclude<ReviewDecision, { kind: "not_same" }>,
): void {
  const figure = byId.get(decision.kind === "merge" ? decision.into : decision.figure);
  if (figure === undefined) return;
  switch (decision.kind) {
    case "accept":
      // A reviewer who accepts what looked like a misquote says that it is a figure.
      byId.set(figure.id, { ...figure, accepted: true, misquoteOf: null });
      return;
    case "fix":
      byId.set(figure.id, { ...figure, ...decision.fix, accepted: true, misquoteOf: null });
      return;
    case "reject":
      byId.delete(figure.id);
      relink(byId, figure.id, figure.supersededBy);
      return;
    case "merge": {
      const merged = decision.from
        .map((id) => byId.get(id))
        .filter((other) => other !== undefined)
        .filter((other) => other.id !== figure.id);
      byId.set(figure.id, merge(figure, merged));
      for (const { id } of merged) {
        byId.delete(id);
        relink(byId, id, figure.id);
      }
      return;
    }
    case "split":
      byId.delete(figure.id);
      for (const part of decision.parts) byId.set(part.id, { ...part, accepted: true });
      relink(byId, figure.id, decision.parts[0]?.id ?? null);
  }
}

/** Links that pointed at a figure that is gone point at what took its place, or nowhere. */
function relink(byId: Map<string, Figure>, gone: string, instead: string | null): void {
  for (const [id, figure] of byId) {
    const follow = (link: string | null) =>
      link !== gone ? link : instead === id ? null : instead;
    const supersededBy = follow(figure.supersededBy);
    const misquoteOf = follow(figure.misquoteOf);
    if (supersededBy !== figure.supersededBy || misquoteOf !== figure.misquoteOf) {
      byId.set(id, { ...figure, supersededBy, misquoteOf });
    }
  }
}

/** The kept figure with the earliest date of all and everyone who passed any of them on. */
function merge(kept: Figure, others: readonly Figure[]): Figure {
  const dates = [kept, ...others].map(({ saidOn }) => saidOn).filter((date) => date !== null);
  const relays = [kept, ...others].flatMap(({ relayedBy, origin }) => [
    ...relayedBy,
    ...(origin === null ? [] : [origin]),
  ]);
  return {
    ...kept,
    saidOn: [...dates].sort()[0] ?? null,
    relayedBy: [...new Set(relays)].filter((relay) => relay !== kept.origin),
    accepted: true,
  };
}
