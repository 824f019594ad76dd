import { z } from "zod";
import { FigureView } from "./api.ts";
import { VerdictKind } from "./claim.ts";

/** Why a figure became another: a claim told it or no longer does, or a person decided on it. */
export const ChangeCause = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("told"),
    claimId: z.string(),
    articleId: z.string(),
    verdict: VerdictKind,
    /** The first of the verdict's reasons. */
    reason: z.string(),
  }),
  /** The claim was read or decided otherwise since; `nowTells` is what it tells instead. */
  z.object({
    kind: z.literal("no-longer-told"),
    claimId: z.string(),
    articleId: z.string(),
    nowTells: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("decided"),
    decisionId: z.number(),
    /** `accept`, `fix`, `reject`, `merge`, `split`, `not_same` or `undo`. */
    decision: z.string(),
    at: z.string(),
    /** In words: "fixed: low 5,000". */
    says: z.string(),
  }),
]);
export type ChangeCause = z.infer<typeof ChangeCause>;

/**
 * How a figure stands. Only a `listed` one is in the list of figures: the others were withdrawn
 * (`rejected`), are counted as another (`merged`), were several (`split`), are told by no reading any
 * more (`untold`), or garble another (`misquote`). `withheld` is told to visitors alone: it was shown to
 * them, and too few reviewers accept it as it stands now.
 */
export const FigureState = z.enum([
  "listed",
  "rejected",
  "merged",
  "split",
  "untold",
  "misquote",
  "withheld",
]);
export type FigureState = z.infer<typeof FigureState>;

/** One figure that a transaction made another. */
export const FigureChange = z.object({
  cursor: z.string(),
  at: z.string(),
  figureId: z.string(),
  state: FigureState,
  /** All of it, as it stands when this is read; null where it is not listed. */
  figure: FigureView.nullable(),
  /** What stands in its place: what it was merged or split into, or what it garbles. */
  standsIn: z.array(z.string()),
  /** Empty where it changed with another figure, or came with the baseline. */
  causes: z.array(ChangeCause),
});
export type FigureChange = z.infer<typeof FigureChange>;

export const FigureChanges = z.object({
  /** Give it as `after` next time. */
  cursor: z.string(),
  /** There are more: ask again at once. */
  more: z.boolean(),
  changes: z.array(FigureChange),
});
export type FigureChanges = z.infer<typeof FigureChanges>;
