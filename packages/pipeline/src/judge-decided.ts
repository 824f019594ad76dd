import type { Claim } from "@figurewatch/claims";
import {
  applyDecisions,
  createFigureIndex,
  describeFigure,
  figureKey,
  judgeClaim,
  toFigure,
  toLedgerChange,
  type Figure,
  type FigureFix,
  type JudgeContext,
  type ReviewDecision,
} from "@figurewatch/ledger";
import { applyToIndex } from "./apply-to-index.ts";
import type { JudgedClaim, PreviousVerdict } from "./ports.ts";

/** What reviewers have decided, and what other rules made of the same statements. */
export type JudgedBefore = {
  decisions: readonly ReviewDecision[];
  previous(claim: Claim): PreviousVerdict | undefined;
};

type IdOf = (figure: Figure) => string;

/**
 * Judges the claims of one article with the reviewers' decisions applied: the known figures are as
 * they left them, and a claim that states a figure they decided on is read as they decided. What
 * rules of another version made of the same statement stands, where it is still the same figure.
 */
export function judgeDecided(
  claims: readonly Claim[],
  known: readonly Figure[],
  { decisions, previous }: JudgedBefore,
  context: JudgeContext,
  idOf: IdOf,
): JudgedClaim[] {
  const decided = applyDecisions(known, decisions);
  // To tell two apart takes a key of each figure, for every claim.
  const isAnyApart = decisions.some(({ kind }) => kind === "not_same");
  const law = isAnyApart ? { ...context, isNotSame: decided.isNotSame } : context;
  // What is known for all claims is many times what each is to be held against.
  const index = createFigureIndex(context.origins, decided.figures);
  return claims.map((claim) => {
    const stated = toFigure(claim, context);
    const id = idOf(stated);
    const before = previous(claim);
    if (before !== undefined && isSameFigure(stated, before.figure, idOf)) {
      const { figure, verdict } = before;
      if (index.get(figure.id) === undefined) {
        for (const added of applyDecisions([figure], decisions).figures) index.put(added);
      }
      return { claim, verdict, figure };
    }
    const found = findDecision(id, decisions);
    if (found !== undefined && found.kind !== "fix")
      return judgeByReviewer(claim, stated, id, found);

    const read = found === undefined ? claim : fixClaim(claim, found.fix);
    const verdict = judgeClaim(read, index, law);
    const change = toLedgerChange(read, verdict, law);
    if (change.kind === "sighting") {
      const figure = index.get(change.of) ?? verdict.against ?? stated;
      applyToIndex(index, change);
      return { claim, verdict, figure, relayedBy: change.relayedBy };
    }
    // A fixed figure keeps the identity of what was read, by which it is known again.
    const figure = {
      ...change.figure,
      id: found === undefined ? idOf(change.figure) : id,
    };
    applyToIndex(index, { ...change, figure });
    if (change.kind === "misquote") return { claim, verdict, figure };
    return {
      claim,
      verdict,
      figure,
      supersedes: change.supersedes === null ? [] : [change.supersedes],
    };
  });
}

/** A telling of another's figure is judged again: it is cheap, and origins may be known better. */
function isSameFigure(stated: Figure, before: Figure, idOf: IdOf): boolean {
  return (
    before.id === idOf(stated) || before.id === idOf({ ...stated, misquoteOf: before.misquoteOf })
  );
}

type OneFigure = Exclude<ReviewDecision, { kind: "not_same" | "accept" }>;

/** The last decision that says what a statement of this figure is. */
function findDecision(id: string, decisions: readonly ReviewDecision[]): OneFigure | undefined {
  return decisions.findLast((decision): decision is OneFigure => {
    if (decision.kind === "not_same" || decision.kind === "accept") return false;
    return decision.kind === "merge" ? decision.from.includes(id) : decision.figure === id;
  });
}

function judgeByReviewer(
  claim: Claim,
  stated: Figure,
  id: string,
  decision: Exclude<OneFigure, { kind: "fix" }>,
): JudgedClaim {
  const figure = { ...stated, id: decision.kind === "merge" ? decision.into : id };
  const reason =
    decision.kind === "reject"
      ? `a reviewer rejected ${describeFigure(stated)}: ${decision.reason}`
      : decision.kind === "merge"
        ? `a reviewer said that ${describeFigure(stated)} is one figure with ${decision.into}`
        : `a reviewer split ${describeFigure(stated)} into ${decision.parts.map((part) => describeFigure(part)).join("; ")}`;
  return {
    claim,
    figure,
    verdict: { kind: "repeated", against: figure, reasons: [reason], late: false },
  };
}

/** The claim as it should have been read. */
function fixClaim(claim: Claim, fix: FigureFix): Claim {
  const { origin, originName, originYear, relayedBy: _relays, ...told } = fix;
  const isCredited = origin !== undefined || originName !== undefined;
  const source = originName ?? origin ?? null;
  return {
    ...claim,
    ...told,
    ...(isCredited ? { source, sourceChain: source === null ? [] : [source] } : {}),
    ...(originYear === undefined ? {} : { sourceYear: originYear }),
  };
}

/** The pair of keys by which the ledger remembers that a claim does not tell a figure. */
export function toNotSamePairs(
  claim: Claim,
  figures: readonly Figure[],
  context: Pick<JudgeContext, "origins">,
): [string, string][] {
  const key = figureKey(toFigure(claim, context));
  const keys = new Set(figures.map((figure) => figureKey(figure)));
  return [...keys].map((other) => [key, other]);
}
