import { MOST_COMMENT_LENGTH, type CommentList, type CommentView } from "@figurewatch/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { useRights } from "../session/use-session.ts";
import { postApi, useApi } from "../use-api.ts";
import { sayTime } from "../words.ts";
import { useReviewer } from "./use-reviewer.ts";
import { Problem } from "../parts/problem.tsx";

type CommentsProps = { figureId: string; heading?: "h2" | "h3" };

/** What members say to each other about a figure; it decides nothing, and visitors never see it. */
export function Comments({ figureId, heading: Heading = "h3" }: CommentsProps) {
  const path = `/api/comments?subject=${encodeURIComponent(figureId)}`;
  const { data, error } = useApi<CommentList>(path);
  const client = useQueryClient();
  const { canDecide } = useRights();
  const { reviewer, isMe } = useReviewer();
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const send = async (address: string, body: object, done: string) => {
    try {
      await postApi(address, { ...body, reviewer });
      setSaid(done);
      setProblem("");
    } catch (cause) {
      setProblem((cause as Error).message);
      return false;
    }
    // The comments alone: the list of claims must not move under whoever decides.
    await client.invalidateQueries({ queryKey: [path] });
    return true;
  };
  const comments = data?.comments ?? [];
  return (
    <section aria-label="Comments" className="comments">
      <Heading>Comments</Heading>
      {data === undefined && error !== null ? (
        <p role="alert">They could not be loaded: {error.message}.</p>
      ) : null}
      {comments.length === 0 ? <p className="quiet">None yet. Only members see them.</p> : null}
      <ol>
        {comments.map((comment) => (
          <li key={comment.id}>
            <Comment
              comment={comment}
              {...(canDecide && isMe(comment.author)
                ? {
                    onWithdraw: () =>
                      void send(`/api/comments/${comment.id}/withdraw`, {}, "Withdrawn."),
                  }
                : {})}
            />
          </li>
        ))}
      </ol>
      {canDecide ? (
        <CommentForm
          onSend={(text) => send("/api/comments", { subject: figureId, text }, "Comment added.")}
        />
      ) : null}
      <p className="quiet" role="status">
        {said}
      </p>
      <Problem problem={problem} />
    </section>
  );
}

type CommentProps = { comment: CommentView; onWithdraw?: () => void };

function Comment({ comment: { author, text, writtenAt, withdrawnAt }, onWithdraw }: CommentProps) {
  const when = sayTime(writtenAt);
  return (
    <>
      <p className="comment-text">{withdrawnAt === null ? text : <s>{text}</s>}</p>
      <p className="quiet">
        {author}, {when}
        {withdrawnAt === null ? "" : ` (withdrawn ${sayTime(withdrawnAt)})`}{" "}
        {withdrawnAt !== null || onWithdraw === undefined ? null : (
          <button type="button" className="button-small" onClick={onWithdraw}>
            Withdraw<span className="visually-hidden"> your comment of {when}</span>
          </button>
        )}
      </p>
    </>
  );
}

function CommentForm({ onSend }: { onSend(text: string): Promise<boolean> }) {
  const [text, setText] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    if (await onSend(text)) setText("");
    setIsBusy(false);
  };
  return (
    <form className="comment-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>A comment for the other reviewers; it decides nothing</label>
      <textarea
        id={id}
        rows={2}
        maxLength={MOST_COMMENT_LENGTH}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" disabled={isBusy || text.trim() === ""}>
        Add comment
      </button>
    </form>
  );
}
