import type { ChannelView, DeliveryView } from "@figurewatch/contract";
import type { ChannelReport, LoggedDelivery } from "@figurewatch/store";

const isoOrNull = (date: Date | null) => date?.toISOString() ?? null;

export function toDeliveryView({ delivery, kind, title, together }: LoggedDelivery): DeliveryView {
  const { id, channelId, state, attempts, createdAt, nextAt, settledAt } = delivery;
  return {
    ...{ id, channel: channelId, kind, title, state, attempts, createdAt: createdAt.toISOString() },
    ...{ messageId: delivery.messageId ?? id, together },
    nextTryAt: state === "waiting" ? nextAt.toISOString() : null,
    settledAt: isoOrNull(settledAt),
    lastStatus: delivery.lastStatus,
    lastError: delivery.lastError,
  };
}

/** Without its title, which may be someone's mail address. */
export function toChannelView({ channel, lastSentAt, ...counts }: ChannelReport): ChannelView {
  const { id, kind, enabled, disabledReason, throttledUntil } = channel;
  return {
    ...{ id, kind, enabled, disabledReason, ...counts },
    throttledUntil: isoOrNull(throttledUntil),
    lastSentAt: isoOrNull(lastSentAt),
  };
}
