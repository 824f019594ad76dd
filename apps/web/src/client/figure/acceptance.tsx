import { sayAcceptance, type FigureDetail } from "@figurewatch/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useReviewer } from "../review/use-reviewer.ts";
import { useMissingReviewers } from "../session/use-missing-reviewers.ts";
import { useRights } from "../session/use-session.ts";
import { postApi } from "../use-api.ts";

/** For members, while visitors do not see a figure: who accepts it, and the way to accept it, too. */
export function Acceptance({ detail: { figure, acceptedBy } }: { detail: FigureDetail }) {
  const missing = useMissingReviewers()(figure);
  const { canDecide } = useRights();
  const { reviewer, isMe } = useReviewer();
  const client = useQueryClient();
  const [problem, setProblem] = useState("");
  if (missing === 0 || acceptedBy === null) return null;
  const accept = async () => {
    try {
      await postApi("/api/review", { decision: "accept", subject: figure.id, reviewer });
      setProblem("");
    } catch (cause) {
      setProblem((cause as Error).message);
    }
    await client.invalidateQueries();
  };
  return (
    <div className="notice">
      <p>Not public yet: {sayAcceptance(acceptedBy, missing)}.</p>
      {!canDecide ? null : acceptedBy.some(isMe) ? (
        <p>You accepted it: the next one has to be another person.</p>
      ) : (
        <button type="button" onClick={() => void accept()}>
          Accept it as it stands
        </button>
      )}
      {problem === "" ? null : <p role="alert">This could not be done: {problem}.</p>}
    </div>
  );
}
