import { z } from "zod";
import { AlertView } from "./api.ts";
import { ChannelNotice, CorrectionNotice, DigestNotice, SourcesNotice } from "./notices.ts";

const Iso = z.string();
/** Every event has its words, whatever else it holds. */
const Words = z.object({ watchId: z.string(), text: z.string() });
const Page = Words.extend({ links: z.object({ page: z.string().nullable() }) });
const told = { kind: true, at: true } as const;

/** The body of a webhook. A receiver looks at `type` first, and leaves what it does not know. */
export const WebhookEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("alert.created"),
    timestamp: Iso,
    data: AlertView.omit({ deliveries: true })
      .extend(Words.shape)
      .extend({
        links: z.object({
          figure: z.string().nullable(),
          article: z.string(),
          original: z.string().nullable(),
          archive: z.string().nullable(),
        }),
      }),
  }),
  z.object({
    type: z.literal("sources.told"),
    timestamp: Iso,
    data: SourcesNotice.omit(told).extend(Page.shape),
  }),
  z.object({
    type: z.literal("digest.told"),
    timestamp: Iso,
    data: DigestNotice.omit(told).extend(Page.shape),
  }),
  z.object({
    type: z.literal("correction.told"),
    timestamp: Iso,
    data: CorrectionNotice.omit(told).extend(Page.shape),
  }),
  z.object({
    type: z.literal("channel.told"),
    timestamp: Iso,
    data: ChannelNotice.omit(told).extend(Page.shape),
  }),
  z.object({
    type: z.literal("test"),
    timestamp: Iso,
    data: Page.extend({ title: z.string() }),
  }),
]);
export type WebhookEvent = z.infer<typeof WebhookEvent>;
