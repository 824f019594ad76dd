import { z } from "zod";

const Iso = z.string();

export const DeliveryState = z.enum(["waiting", "sent", "dead", "cancelled"]);

/** What is told on one channel: whether it arrived, and if not, why and what comes next. */
export const DeliveryView = z.object({
  id: z.string(),
  channel: z.string(),
  /** `alert`, `correction`, `sources`, `digest` or `channel`. */
  kind: z.string(),
  title: z.string(),
  /** The same for all that goes out in one message; of one that goes alone, its own id. */
  messageId: z.string(),
  /** How many go out in that message. */
  together: z.number(),
  state: DeliveryState,
  attempts: z.number(),
  createdAt: Iso,
  nextTryAt: Iso.nullable(),
  settledAt: Iso.nullable(),
  /** The receiver's code at the last try; null when it gave none. */
  lastStatus: z.number().nullable(),
  lastError: z.string().nullable(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

export const ChannelView = z.object({
  id: z.string(),
  kind: z.string(),
  enabled: z.boolean(),
  disabledReason: z.string().nullable(),
  throttledUntil: Iso.nullable(),
  waiting: z.number(),
  sent: z.number(),
  dead: z.number(),
  lastSentAt: Iso.nullable(),
});
export type ChannelView = z.infer<typeof ChannelView>;

export const DeliveryQuery = z.object({
  state: DeliveryState.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

export const DeliveryLog = z.object({
  channels: z.array(ChannelView),
  deliveries: z.array(DeliveryView),
});
export type DeliveryLog = z.infer<typeof DeliveryLog>;
