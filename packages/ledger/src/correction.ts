import { describeFigure } from "./describe-figure.ts";

/** What became of a figure after it was told; `restored` where a decision was taken back. */
export type CorrectionState = "fixed" | "rejected" | "merged" | "split" | "restored";

export type Correction = {
  state: CorrectionState;
  /** What it says now; null where it is no figure of its own any more. */
  says: string | null;
  /** All of it as a sentence. */
  text: string;
};

type Reviewed = Parameters<typeof describeFigure>[0] & {
  review: string | null;
  reviewNote: string | null;
};

/** A decision was taken back: the figure is again what it was told as. */
export const RESTORED: Correction = {
  state: "restored",
  says: null,
  text: "The decision on it was taken back: it stands as it was told.",
};

/** How a figure stands otherwise than it was read; null where it stands as read. */
export function findCorrection(figure: Reviewed): Correction | null {
  const { review, reviewNote } = figure;
  const because = reviewNote === null || reviewNote === "" ? "" : ` (${reviewNote})`;
  switch (review) {
    case "fixed": {
      const says = describeFigure(figure);
      return { state: review, says, text: `A reviewer fixed it: ${says}${because}.` };
    }
    case "rejected":
      return {
        ...{ state: review, says: null },
        text: `A reviewer rejected it${because}: it is no figure of this watch.`,
      };
    case "merged":
      return {
        ...{ state: review, says: null },
        text: `A reviewer found it to be one with another figure${because}.`,
      };
    case "split":
      return {
        ...{ state: review, says: null },
        text: `A reviewer found several figures in it${because}.`,
      };
    default:
      return null;
  }
}
