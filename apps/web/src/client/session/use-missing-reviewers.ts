import { countMissingReviewers, type FigureView } from "@figurewatch/contract";
import { toRights } from "./rights.ts";
import { useSession } from "./use-session.ts";

/** How many reviewers a figure still waits for; nothing waits for those who see only what is public. */
export function useMissingReviewers(): (figure: FigureView) => number {
  const { data } = useSession();
  const publicAfter = data === undefined || !toRights(data).canRead ? 0 : data.publicAfter;
  return (figure) => countMissingReviewers(figure, publicAfter);
}
