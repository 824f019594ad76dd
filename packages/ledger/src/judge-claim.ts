import type { Claim } from "@figurewatch/claims";
import { judgeCategory } from "./judge-category.ts";
import { judgeDenial } from "./judge-denial.ts";
import { judgeQuantity } from "./judge-quantity.ts";
import {
  isKnownBefore,
  isTranslatedCredit,
  readSubject,
  type JudgeContext,
  type Subject,
} from "./match-figure.ts";
import { figureKey, toFigure } from "./to-figure.ts";
import { describeDate } from "./edtf.ts";
import { describeFigure } from "./describe-figure.ts";
import { compareValues } from "./compare-values.ts";
import { compareScopes, modalityClass } from "./scope.ts";
import { isSameOrigin } from "./origin-directory.ts";
import type { FigureIndex } from "./figure-index.ts";
import type { Figure, Verdict } from "./verdict.ts";

const ALERTING = new Set(["new", "changed", "conflicting"]);

function isIndex(known: Iterable<Figure> | FigureIndex): known is FigureIndex {
  return "candidates" in known;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Oldest first, so that no verdict hangs on the order the figures came in. */
function sortFigures(figures: Figure[]): Figure[] {
  return figures.sort(
    (a, b) => compareText(a.saidOn ?? "", b.saidOn ?? "") || compareText(a.id, b.id),
  );
}

/** The same figure of something said later: by the same teller, or one in another language. */
function findLateTwin(subject: Subject, later: readonly Figure[]): Figure | null {
  const { claim, origin, context } = subject;
  const isTwin = (figure: Figure) =>
    figure.measure === claim.measure &&
    figure.value === claim.value &&
    figure.unit === claim.unit &&
    modalityClass(figure.modality) === modalityClass(claim.modality) &&
    compareScopes(figure, claim).kind === "same" &&
    (claim.value !== null || compareValues(figure, claim).kind === "same") &&
    (origin === null ||
      figure.origin === null ||
      isSameOrigin(figure.origin, origin.id, context.origins) ||
      isTranslatedCredit(figure, figure.origin, subject));
  return later.find(isTwin) ?? null;
}

/**
 * What a claim is against the figures known before it was said. Pure: the same claim, figures
 * and context give the same verdict, in whatever order the figures come.
 */
export function judgeClaim(
  claim: Claim,
  known: Iterable<Figure> | FigureIndex,
  context: JudgeContext,
): Verdict {
  const subject = readSubject(claim, context);
  const claimKey = context.isNotSame ? figureKey(toFigure(claim, context)) : "";
  const before: Figure[] = [];
  const later: Figure[] = [];
  for (const figure of isIndex(known) ? known.candidates(claim, context) : known) {
    if (figure.misquoteOf !== null) continue;
    if (context.isNotSame?.(claimKey, figureKey(figure))) continue;
    (isKnownBefore(figure, subject) ? before : later).push(figure);
  }
  sortFigures(before);
  const verdict =
    claim.value !== null
      ? judgeCategory(subject, before)
      : claim.modality === "denied"
        ? judgeDenial(subject, before)
        : judgeQuantity(subject, before);
  if (!ALERTING.has(verdict.kind)) return { ...verdict, late: false };

  const twin = findLateTwin(subject, sortFigures(later));
  if (twin === null) return { ...verdict, late: false };
  const seen = twin.saidOn === null ? "" : ` of ${describeDate(twin.saidOn)}`;
  return {
    ...verdict,
    late: true,
    reasons: [
      ...verdict.reasons,
      `a late arrival: ${describeFigure(twin)} had already been read in a text${seen}`,
    ],
  };
}
