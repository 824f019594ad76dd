import type { AddedArticle } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useChange } from "../accounts/use-change.ts";
import { useRights } from "../session/use-session.ts";
import { postApi } from "../use-api.ts";
import { Problem } from "../parts/problem.tsx";

/** One article by its address, for those who may decide: it is read like any other. */
export function AddArticle() {
  const { canDecide } = useRights();
  const { problem, isBusy, run } = useChange();
  const [url, setUrl] = useState("");
  const [added, setAdded] = useState<AddedArticle>();
  if (!canDecide) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAdded(undefined);
    const answer = await run(() => postApi<AddedArticle>("/api/articles", { url }));
    if (answer === undefined) return;
    setAdded(answer);
    setUrl("");
  };
  return (
    <details className="add-article">
      <summary>Add an article by its address</summary>
      <form onSubmit={(event) => void submit(event)}>
        <label htmlFor="add-url">Address</label>
        <input
          id="add-url"
          type="url"
          required
          maxLength={2000}
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <button type="submit" className="button-small" disabled={isBusy}>
          Read it
        </button>
      </form>
      <p role="status">{added === undefined ? null : <Said added={added} />}</p>
      <Problem problem={problem} />
    </details>
  );
}

function Said({ added: { articleId, isRead } }: { added: AddedArticle }) {
  if (!isRead) {
    return (
      <>
        It is read within seconds, and then stands in the list. Where it does not, the{" "}
        <Link to="/jobs">failed jobs</Link> say why.
      </>
    );
  }
  return (
    <>
      It is known:{" "}
      <Link to="/articles/$articleId" params={{ articleId }}>
        see what it says
      </Link>
      .
    </>
  );
}
