import type { MailServer } from "./mail/mail-server.ts";
import type { NtfyTopic } from "./ntfy/ntfy-topic.ts";

/** What a channel may be told: alerts on figures, the health of sources, digests. */
export const TOPICS = ["figures", "sources", "digest"] as const;
export type Topic = (typeof TOPICS)[number];

/** A channel as the settings have it, secrets included: never stored, never shown. */
export type Channel = {
  id: string;
  /** For people who keep the watch; without secrets. */
  title: string;
  tells: readonly Topic[];
} & (
  | { kind: "webhook"; url: string; secret: string }
  | { kind: "mail"; server: MailServer; from: string; to: string }
  | { kind: "chat"; url: string }
  | ({ kind: "ntfy"; token: string | null } & NtfyTopic)
);
