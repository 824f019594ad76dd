import type { FigureAcceptance } from "@figurewatch/contract";
import { useMissingReviewers } from "../session/use-missing-reviewers.ts";

/** Marks a figure that visitors do not see yet, for those who do. */
export function NotPublicYet({ of }: { of: FigureAcceptance | null }) {
  const missing = useMissingReviewers();
  if (of === null || missing(of) === 0) return null;
  return (
    <>
      {" "}
      <span className="held-back">not public yet</span>
    </>
  );
}
