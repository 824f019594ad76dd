import type { Claim } from "@figurewatch/claims";
import {
  DEFAULT_ALERT_RULE,
  describeFigure,
  shouldAlert,
  type AlertRule,
  type Figure,
  type Verdict,
  type VerdictKind,
} from "@figurewatch/ledger";
import type { EventInput } from "./ports.ts";

/** A verdict with all that an alert says about it. */
export type VerdictToTell = {
  claimId: string;
  claim: Claim;
  verdict: Verdict;
  figureId: string;
  against: Figure | null;
  articleId: string;
  articleTitle: string | null;
  publisher: string | null;
  /** Independent tellings of the figure so far, this one included; copies count once. */
  tellings: number;
  /** An alert on this figure was written before. */
  wasAlerted: boolean;
};

export type AlertDraft = {
  watchId: string;
  dedupKey: string;
  rule: string;
  kind: VerdictKind;
  claimId: string;
  figureId: string;
  againstFigureId: string | null;
  articleId: string;
  title: string;
  why: readonly string[];
};

export type SendAlertsDeps = {
  watchId: string;
  rule?: AlertRule;
  takeOutbox(limit: number): Promise<{ id: number; claimId: string }[]>;
  findVerdict(claimId: string): Promise<VerdictToTell | undefined>;
  /** Settles the outbox row; null when no alert is due. Safe to repeat. */
  saveAlert(outboxId: number, draft: AlertDraft | null): Promise<{ isNew: boolean }>;
  failOutbox(outboxId: number, error: string): Promise<void>;
  insertEvents(events: EventInput[]): Promise<void>;
  now(): Date;
};

const BATCH = 50;
const RULE_ID = "default";

/**
 * Decides for every verdict in the outbox whether it is worth telling, and writes the alerts with
 * their deliveries. Safe to repeat and to run in many processes. Returns how many it went through.
 */
export async function decideAlerts(
  deps: SendAlertsDeps,
): Promise<{ decided: number; alerts: number }> {
  const rows = await deps.takeOutbox(BATCH);
  let alerts = 0;
  for (const { id, claimId } of rows) {
    try {
      const told = await deps.findVerdict(claimId);
      const draft = told === undefined ? null : toAlert(told, deps.watchId, deps.rule);
      const { isNew } = await deps.saveAlert(id, draft);
      if (!isNew || draft === null) continue;
      alerts += 1;
      const event = { kind: "alert", watchId: deps.watchId, at: deps.now(), subjectId: claimId };
      await deps.insertEvents([
        {
          ...event,
          message: draft.title,
          data: { figureId: draft.figureId, articleId: draft.articleId },
        },
      ]);
    } catch (error) {
      // One verdict that cannot be told must not hold back those behind it.
      await deps.failOutbox(id, error instanceof Error ? error.message : String(error));
    }
  }
  return { decided: rows.length, alerts };
}

/** The alert that a verdict leads to by a rule, or null; its `why` begins with the rule's reason. */
export function toAlert(
  told: VerdictToTell,
  watchId: string,
  rule: AlertRule = DEFAULT_ALERT_RULE,
): AlertDraft | null {
  const { claim, verdict, tellings, wasAlerted } = told;
  const decision = shouldAlert(verdict, claim, rule, { tellings, wasAlerted });
  if (!decision.alert) return null;
  return {
    watchId,
    // One event, one alert: the same figure opened, changed or contradicted once.
    dedupKey: `${RULE_ID}|${watchId}|${verdict.kind}|${told.figureId}`,
    rule: RULE_ID,
    kind: verdict.kind,
    claimId: told.claimId,
    figureId: told.figureId,
    againstFigureId: told.against?.id ?? null,
    articleId: told.articleId,
    title: `${LABELS[verdict.kind]}: ${sayClaim(claim)}`,
    why: [
      decision.reason,
      ...verdict.reasons.filter((reason) => !decision.reason.includes(reason)),
    ],
  };
}

const LABELS: Record<VerdictKind, string> = {
  new: "New",
  changed: "Changed",
  conflicting: "Conflicting",
  corroborating: "Backed",
  repeated: "Told again",
  recycled: "Recycled",
  misquoted: "Misquoted",
};

function sayClaim(claim: Claim): string {
  return describeFigure({ ...claim, originName: claim.source, originYear: claim.sourceYear });
}
