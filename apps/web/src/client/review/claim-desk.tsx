import { sayAcceptance, type ArticleDetail, type ReviewItem } from "@figurewatch/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { apiQuery } from "../use-api.ts";
import { Assignee } from "./assignee.tsx";
import { ClaimInArticle } from "./claim-in-article.tsx";
import { ClaimFields } from "./claim-fields.tsx";
import { FixForm } from "./fix-form.tsx";
import { MergeForm } from "./merge-form.tsx";
import { RejectForm } from "./reject-form.tsx";
import { readReviewKey, REVIEW_KEYS, type ReviewAction } from "./review-keys.ts";
import { SplitForm } from "./split-form.tsx";
import { asHeading, sayClaim } from "../words.ts";
import { useAssigning } from "./use-assigning.ts";
import { useReview, type Asked, type Decision, type ReviewDesk } from "./use-review.ts";
import { useReviewer } from "./use-reviewer.ts";

type ClaimDeskProps = {
  asked: Asked;
  reviewer: string;
  hasKeys: boolean;
  /** Otherwise one looks, and goes from claim to claim. */
  canDecide: boolean;
};
const FORMS = ["fix", "reject", "merge", "split"] as const;
type Mode = "choose" | (typeof FORMS)[number];
const isForm = (action: ReviewAction): action is (typeof FORMS)[number] =>
  FORMS.some((form) => form === action);

/** One claim beside its article. A key or a button decides, and the next claim takes the focus. */
export function ClaimDesk({ asked, reviewer, hasKeys, canDecide }: ClaimDeskProps) {
  const { queue } = asked;
  const desk = useReview(reviewer, asked);
  const { isMe } = useReviewer();
  const { canAssign } = useAssigning();
  const { current } = desk;
  const heading = useRef<HTMLHeadingElement>(null);
  const claimId = current?.claimId;
  const [opened, setOpened] = useState<{ claimId: string | undefined; mode: Mode }>();
  // A form belongs to its claim: the next one starts closed.
  const mode = opened !== undefined && opened.claimId === claimId ? opened.mode : "choose";
  const isFirst = useRef(true);
  useEffect(() => {
    if (claimId === undefined) return;
    // The page's own heading has the focus when one comes from elsewhere.
    if (!isFirst.current) heading.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [claimId]);

  const isMine = current?.acceptedBy.some(isMe) ?? false;
  const holder = current?.assigned?.to;
  const isHeld = holder !== undefined && isMe(holder);
  const actions = (Object.keys(REVIEW_KEYS) as ReviewAction[]).filter((action) => {
    if (action === "skip") return true;
    if (action === "take") return canAssign;
    return canDecide && !(action === "accept" && isMine);
  });
  const labelOf = (action: ReviewAction) => {
    if (action !== "take" || holder === undefined) return REVIEW_KEYS[action].label;
    return isHeld ? "Let go" : "Take it over";
  };
  const act = (action: ReviewAction) => {
    if (!actions.includes(action)) return;
    // Closed before anything else: a claim that is taken back comes without its form.
    setOpened(undefined);
    if (action === "undo") void desk.undo();
    else if (action === "skip") desk.skip();
    else if (action === "take") void desk.assign(isHeld ? null : reviewer);
    else if (isForm(action)) setOpened({ claimId, mode: action });
    else if (action === "accept") void desk.decide({ decision: action });
    else if (current?.against !== null) void desk.decide({ decision: action });
  };
  const actOnKey = useEffectEvent(act);
  const isListening = hasKeys && mode === "choose";
  useEffect(() => {
    if (!isListening) return undefined;
    const listen = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest("input, select, textarea") !== null;
      const { key, ctrlKey, metaKey, altKey } = event;
      const action = readReviewKey({ key, ctrlKey, metaKey, altKey, isTyping });
      if (action === undefined || event.repeat) return;
      event.preventDefault();
      actOnKey(action);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isListening]);

  return (
    <section className="desk" aria-label="The claim at hand">
      <p className="desk-said" role="status">
        {desk.said}
      </p>
      {desk.problem === "" ? null : (
        <div className="notice notice-bad" role="alert">
          <p>This could not be done: {desk.problem}.</p>
          <button type="button" onClick={() => desk.reload()}>
            Load the list again
          </button>
        </div>
      )}
      {current === undefined ? (
        <Empty desk={desk} asked={asked} onUndo={() => act("undo")} />
      ) : (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {queue === "second" ? current.stands : sayClaim(current)}{" "}
            <span className="quiet">· {desk.waiting} waiting</span>
          </h2>
          {current.missing > 0 && current.decisions.length > 0 ? (
            <p className="notice">
              {asHeading(sayAcceptance(current.acceptedBy, current.missing))}.
              {isMine && canDecide
                ? " You accepted it: the next one has to be another person."
                : ""}
            </p>
          ) : null}
          <Actions {...{ desk, actions, mode, hasKeys, labelOf }} onAct={act} />
          <Assignee
            assigned={current.assigned}
            isBusy={desk.isBusy}
            onGive={(to) => void desk.assign(to)}
          />
          <Open
            key={current.claimId}
            item={current}
            mode={mode}
            isBusy={desk.isBusy}
            onDecide={(decision) => {
              void desk.decide(decision).then((isDone) => {
                if (isDone) setOpened(undefined);
              });
            }}
            onCancel={() => {
              setOpened(undefined);
              heading.current?.focus({ preventScroll: true });
            }}
          />
        </>
      )}
    </section>
  );
}

type ActionsProps = {
  desk: ReviewDesk;
  actions: readonly ReviewAction[];
  mode: Mode;
  hasKeys: boolean;
  labelOf(action: ReviewAction): string;
  onAct(action: ReviewAction): void;
};

function Actions({ desk, actions, mode, hasKeys, labelOf, onAct }: ActionsProps) {
  return (
    <div className="actions" role="group" aria-label="Decide">
      {actions.map((action) => {
        const { key } = REVIEW_KEYS[action];
        return (
          <button
            key={action}
            type="button"
            className={`action action-${action}`}
            aria-keyshortcuts={hasKeys ? key.toUpperCase() : undefined}
            aria-expanded={isForm(action) ? mode === action : undefined}
            disabled={
              desk.isBusy ||
              (action === "undo" && !desk.canUndo) ||
              (action === "not_same" && desk.current?.against === null)
            }
            onClick={() => onAct(action)}
          >
            {labelOf(action)} {hasKeys ? <kbd>{key}</kbd> : null}
          </button>
        );
      })}
    </div>
  );
}

type EmptyProps = { desk: ReviewDesk; asked: Asked; onUndo(): void };

function Empty({ desk, asked, onUndo }: EmptyProps) {
  if (desk.state === "loading") return <div className="skeleton-block" aria-busy="true" />;
  if (desk.state === "failed") return null;
  return (
    <div className="notice">
      <p>
        {sayEmpty(asked)} <Link to="/">Go to the overview</Link>.
      </p>
      {desk.canUndo ? (
        <button type="button" onClick={onUndo}>
          Undo the last decision
        </button>
      ) : null}
      <button type="button" onClick={() => desk.reload()}>
        Look again
      </button>
    </div>
  );
}

function sayEmpty({ queue, assigned }: Asked): string {
  if (assigned === "mine") return "Nothing that you have waits.";
  if (assigned === "nobody") return "Whatever waits, somebody has it.";
  return queue === "second"
    ? "Nothing waits for another reviewer: what one has decided on comes here."
    : "Nothing waits. Claims that are new, changed, in conflict or misquoted come here as articles are read.";
}

type OpenProps = {
  item: ReviewItem;
  mode: Mode;
  isBusy: boolean;
  onDecide(decision: Decision): void;
  onCancel(): void;
};

function Open({ item, mode, isBusy, onDecide, onCancel }: OpenProps) {
  const { data: article, error } = useQuery(
    apiQuery<ArticleDetail>(`/api/articles/${encodeURIComponent(item.articleId)}`),
  );
  const claim = article?.claims.find(({ id }) => id === item.claimId);
  return (
    <>
      {mode === "reject" ? (
        <RejectForm
          isBusy={isBusy}
          onCancel={onCancel}
          onReject={(reason) => onDecide({ decision: "reject", reason })}
        />
      ) : null}
      {mode === "fix" && claim !== undefined ? (
        <FixForm
          claim={claim}
          isBusy={isBusy}
          onCancel={onCancel}
          onFix={(fix) => onDecide({ decision: "fix", fix })}
        />
      ) : null}
      {mode === "merge" && claim !== undefined ? (
        <MergeForm
          item={item}
          claim={claim}
          isBusy={isBusy}
          onCancel={onCancel}
          onMerge={(into) => onDecide({ decision: "merge", into })}
        />
      ) : null}
      {mode === "split" && claim !== undefined ? (
        <SplitForm
          claim={claim}
          isBusy={isBusy}
          onCancel={onCancel}
          onSplit={(parts) => onDecide({ decision: "split", parts })}
        />
      ) : null}
      {mode !== "choose" && mode !== "reject" && claim === undefined ? (
        <p className="notice" role="alert">
          {error === null
            ? "Its fields are being loaded …"
            : `Its fields could not be loaded: ${error.message}.`}
        </p>
      ) : null}
      <div className="columns desk-columns">
        <ClaimInArticle item={item} article={article} />
        <ClaimFields item={item} claim={claim} />
      </div>
    </>
  );
}
