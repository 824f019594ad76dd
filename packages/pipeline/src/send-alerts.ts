import type { Claim } from "@figurewatch/claims";
import {
  describeFigure,
  shouldAlert,
  type AlertDecision,
  type Figure,
  type TellingFacts,
  type Verdict,
  type VerdictKind,
} from "@figurewatch/ledger";
import type { AlertRule } from "@figurewatch/watch";
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
  facts: TellingFacts;
};

export type AlertDraft = {
  watchId: string;
  dedupKey: string;
  /** Ids of the rules that asked for it, with commas. */
  rule: string;
  /** Ids of the channels to tell; null for all that are told of figures. */
  channels: readonly string[] | null;
  kind: VerdictKind;
  claimId: string;
  figureId: string;
  againstFigureId: string | null;
  articleId: string;
  title: string;
  why: readonly string[];
};

/** Until when a rule writes to no one, and why. */
export type Snoozed = { until: Date; reason: string };

export type SendAlertsDeps = {
  watchId: string;
  rules: readonly AlertRule[];
  /** The rules that are snoozed now, by id. */
  listSnoozed(): Promise<ReadonlyMap<string, Snoozed>>;
  takeOutbox(limit: number): Promise<{ id: number; claimId: string }[]>;
  findVerdict(claimId: string): Promise<VerdictToTell | undefined>;
  /** Settles the outbox row; null when no alert is due. Safe to repeat. */
  saveAlert(outboxId: number, draft: AlertDraft | null): Promise<{ isNew: boolean }>;
  failOutbox(outboxId: number, error: string): Promise<void>;
  insertEvents(events: EventInput[]): Promise<void>;
  now(): Date;
};

const BATCH = 50;

/**
 * Decides for every verdict in the outbox whether it is worth telling, and writes the alerts with
 * their deliveries. Safe to repeat and to run in many processes. Returns how many it went through.
 */
export async function decideAlerts(
  deps: SendAlertsDeps,
): Promise<{ decided: number; alerts: number }> {
  const rows = await deps.takeOutbox(BATCH);
  if (rows.length === 0) return { decided: 0, alerts: 0 };
  const snoozed = await deps.listSnoozed();
  let alerts = 0;
  for (const { id, claimId } of rows) {
    try {
      const told = await deps.findVerdict(claimId);
      const draft = told === undefined ? null : toAlert(told, deps.watchId, deps.rules, snoozed);
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

/**
 * The alert that a verdict leads to, or null where no rule asks for it; its `why` begins with the
 * reason of each rule that does. What only snoozed rules ask for is an alert that is sent to no one.
 */
export function toAlert(
  told: VerdictToTell,
  watchId: string,
  rules: readonly AlertRule[],
  snoozed: ReadonlyMap<string, Snoozed> = new Map(),
): AlertDraft | null {
  const { claim, verdict, facts } = told;
  const asking = rules
    .map((rule) => ({ rule, ...shouldAlert(verdict, claim, rule, facts) }))
    .filter(({ alert }) => alert);
  if (asking.length === 0) return null;
  const decisions = [...new Set(asking.map(sayRule))];
  const awake = asking.filter(({ rule }) => !snoozed.has(rule.id));
  return {
    watchId,
    // One event, one alert: the same figure opened, changed or contradicted once.
    dedupKey: `default|${watchId}|${verdict.kind}|${told.figureId}`,
    rule: asking.map(({ rule }) => rule.id).join(","),
    channels: awake.some(({ rule }) => rule.channels === null)
      ? null
      : [...new Set(awake.flatMap(({ rule }) => rule.channels ?? []))],
    kind: verdict.kind,
    claimId: told.claimId,
    figureId: told.figureId,
    againstFigureId: told.against?.id ?? null,
    articleId: told.articleId,
    title: `${LABELS[verdict.kind]}: ${sayClaim(claim)}`,
    why: [
      ...decisions,
      ...asking.flatMap(({ rule: { id, title } }) => saySnoozed(title ?? id, snoozed.get(id))),
      ...verdict.reasons.filter((reason) => !decisions.some((said) => said.includes(reason))),
    ],
  };
}

/** "alert by “Workers in Russia”: …"; a rule without a title is the only one, most of the time. */
function sayRule({ rule, reason }: AlertDecision & { rule: AlertRule }): string {
  return rule.title === null ? reason : reason.replace(/^alert/, `alert by “${rule.title}”`);
}

function saySnoozed(name: string, snooze: Snoozed | undefined): string[] {
  if (snooze === undefined) return [];
  const until = snooze.until.toISOString().slice(0, 16).replace("T", " ");
  return [`not sent by “${name}”, which is snoozed until ${until} UTC: ${snooze.reason}`];
}

/** Rules that name channels which are not set: what they ask for would be told there to no one. */
export function findUntoldRules(
  rules: readonly AlertRule[],
  channelIds: readonly string[],
): { id: string; missing: string[] }[] {
  return rules.flatMap(({ id, channels }) => {
    const missing = channels?.filter((channel) => !channelIds.includes(channel)) ?? [];
    return missing.length === 0 ? [] : [{ id, missing }];
  });
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
