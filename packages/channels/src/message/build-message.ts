import type { Notice } from "@figurewatch/contract";
import { buildAlertMessage, type ToldAlert } from "./alert-message.ts";
import { type Message, type MessageOptions } from "./message.ts";
import { buildSourcesMessage } from "./sources-message.ts";

/** All that a channel may be asked to tell. */
export type Told = { kind: "alert"; alert: ToldAlert } | { kind: "notice"; notice: Notice };

/** What is told, in words and links that belong to no channel. */
export function buildMessage(told: Told, options: MessageOptions): Message {
  if (told.kind === "alert") return buildAlertMessage(told.alert, options.publicUrl);
  return buildSourcesMessage(told.notice, options);
}
