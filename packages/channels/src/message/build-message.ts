import type { Notice } from "@figurewatch/contract";
import { buildAlertsMessage } from "./alerts-message.ts";
import { buildAlertMessage, type ToldAlert } from "./alert-message.ts";
import { buildChannelMessage } from "./channel-message.ts";
import { cleanMessage } from "./clean-message.ts";
import { buildCorrectionMessage } from "./correction-message.ts";
import { buildDigestMessage } from "./digest-message.ts";
import type { Message, MessageOptions } from "./message.ts";
import { buildSourcesMessage } from "./sources-message.ts";
import { buildTestMessage } from "./test-message.ts";

/** All that a channel may be asked to tell. */
export type Told =
  | { kind: "alert"; alert: ToldAlert }
  /** Several that belong together, in one message. */
  | { kind: "alerts"; alerts: readonly ToldAlert[] }
  | { kind: "notice"; notice: Notice }
  | { kind: "test"; at: string };

const REPEAT = "You may have had this before: an earlier try was cut short and may have arrived.";

/** What is told, in words and links that belong to no channel. */
export function buildMessage(told: Told, options: MessageOptions): Message {
  const message = cleanMessage(build(told, options));
  if (options.mayRepeat !== true) return message;
  return { ...message, blocks: [{ kind: "lines", lines: [REPEAT] }, ...message.blocks] };
}

function build(told: Told, options: MessageOptions): Message {
  if (told.kind === "alert") return buildAlertMessage(told.alert, options.publicUrl);
  if (told.kind === "alerts") return buildAlertsMessage(told.alerts, options.publicUrl);
  if (told.kind === "test") return buildTestMessage(told.at, options);
  if (told.notice.kind === "channel") return buildChannelMessage(told.notice, options);
  if (told.notice.kind === "correction") return buildCorrectionMessage(told.notice, options);
  if (told.notice.kind === "digest") return buildDigestMessage(told.notice, options);
  return buildSourcesMessage(told.notice, options);
}
