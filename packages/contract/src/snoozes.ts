import { z } from "zod";

const Iso = z.string();
const MAX_DAYS = 90;
const DAYS = `use a number of days up to ${MAX_DAYS}`;

/** What is not told for a while: a rule of alerts.yaml, or the troubles of a source. */
export const SnoozeView = z.object({
  id: z.number(),
  kind: z.enum(["rule", "source"]),
  subject: z.string(),
  until: Iso,
  reason: z.string(),
  setBy: z.string(),
  setAt: Iso,
});
export type SnoozeView = z.infer<typeof SnoozeView>;

export const SnoozeRequest = z.strictObject({
  kind: z.enum(["rule", "source"], "it is no rule and no source"),
  /** Id of the rule or the source. */
  subject: z.string("its id is missing").min(1, "its id is missing").max(100),
  days: z.number(DAYS).min(0.01, DAYS).max(MAX_DAYS, DAYS),
  reason: z.string().trim().min(1, "say why").max(300),
});
export type SnoozeRequest = z.infer<typeof SnoozeRequest>;

/** A rule of alerts.yaml with how much it told, and what is amiss with that. */
export const RuleView = z.object({
  id: z.string(),
  title: z.string().nullable(),
  channels: z.array(z.string()).nullable(),
  /** In the last seven days. */
  told: z.number(),
  rejected: z.number(),
  trouble: z.string().nullable(),
  snooze: SnoozeView.nullable(),
});
export type RuleView = z.infer<typeof RuleView>;
