import { countMissingReviewers, type FigureAcceptance } from "@figurewatch/contract";
import { useCallback } from "react";
import { toRights } from "./rights.ts";
import { useSession } from "./use-session.ts";

/** How many reviewers a figure still waits for; nothing waits for those who see only what is public. */
export function useMissingReviewers(): (figure: FigureAcceptance) => number {
  const { data } = useSession();
  const publicAfter = data === undefined || !toRights(data).canRead ? 0 : data.publicAfter;
  return useCallback(
    (figure: FigureAcceptance) => countMissingReviewers(figure, publicAfter),
    [publicAfter],
  );
}
