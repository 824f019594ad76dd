import { z } from "zod";
import { VerdictKind } from "./claim.ts";

const Iso = z.string();

/** One source whose health is another than the one last told; `to: "ok"` is a recovery. */
export const SourceChange = z.object({
  sourceId: z.string(),
  title: z.string(),
  url: z.string(),
  from: z.string(),
  to: z.string(),
  cause: z.string().nullable(),
  since: Iso,
  /** Null when it is not asked again until a person starts it. */
  nextTryAt: Iso.nullable(),
  lastReadAt: Iso.nullable(),
});
export type SourceChange = z.infer<typeof SourceChange>;

/** What became of the sources since it was last told, in one message. */
export const SourcesNotice = z.object({
  kind: z.literal("sources"),
  /** One line. */
  title: z.string(),
  at: Iso,
  changes: z.array(SourceChange),
  moves: z.array(
    z.object({ sourceId: z.string(), title: z.string(), from: z.string(), to: z.string() }),
  ),
  /**
   * Our own network, when that is the news: no source could be heard from since then, or one
   * was heard from again. `asked` is how many gave no answer meanwhile.
   */
  network: z
    .object({
      state: z.enum(["lost", "back"]),
      since: Iso,
      until: Iso.nullable(),
      asked: z.number(),
    })
    .nullable(),
  /** Of all sources, now. */
  sources: z.number(),
  troubled: z.number(),
});
export type SourcesNotice = z.infer<typeof SourcesNotice>;

/** A source that is not well now. */
export const SourceTrouble = SourceChange.pick({
  title: true,
  to: true,
  cause: true,
  since: true,
  nextTryAt: true,
  lastReadAt: true,
});
export type SourceTrouble = z.infer<typeof SourceTrouble>;

/** What a day or a week brought: that nothing came is said, too. */
export const DigestNotice = z.object({
  kind: z.literal("digest"),
  title: z.string(),
  at: Iso,
  cadence: z.enum(["daily", "weekly"]),
  from: Iso,
  to: Iso,
  /** Tellings by verdict, also of those that are not listed. */
  counts: z.partialRecord(VerdictKind, z.number()),
  /** What is worth a line, the most telling first: no repeated and no recycled ones. */
  figures: z.array(
    z.object({
      verdict: VerdictKind,
      figureId: z.string(),
      says: z.string(),
      reason: z.string(),
      quote: z.string(),
      source: z.string().nullable(),
      articleTitle: z.string().nullable(),
      publisher: z.string().nullable(),
    }),
  ),
  articles: z.object({ read: z.number(), relevant: z.number() }),
  sources: z.number(),
  troubled: z.array(SourceTrouble),
  /** Messages that were given up in this time. */
  undelivered: z.number(),
});
export type DigestNotice = z.infer<typeof DigestNotice>;

/** A channel that cannot be reached, told on the others. */
export const ChannelNotice = z.object({
  kind: z.literal("channel"),
  title: z.string(),
  at: Iso,
  channel: z.string(),
  /** `off`: switched off, until a person starts it again. */
  state: z.enum(["failing", "off"]),
  error: z.string(),
  lastSentAt: Iso.nullable(),
  waiting: z.number(),
});
export type ChannelNotice = z.infer<typeof ChannelNotice>;

/** How a figure stands otherwise than it was told. */
export const CorrectionView = z.object({
  state: z.enum(["fixed", "rejected", "merged", "split", "restored"]),
  /** What it says now; null where it is no figure of its own any more. */
  says: z.string().nullable(),
  /** All of it as a sentence. */
  text: z.string(),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

/** To those who were alerted to a figure that a reviewer has since decided on otherwise. */
export const CorrectionNotice = z.object({
  kind: z.literal("correction"),
  title: z.string(),
  at: Iso,
  corrections: z.array(
    CorrectionView.extend({
      alertId: z.string(),
      figureId: z.string(),
      /** Title of the alert. */
      told: z.string(),
      toldAt: Iso,
    }),
  ),
});
export type CorrectionNotice = z.infer<typeof CorrectionNotice>;

/** What is told apart from new figures: of the watch itself, and of figures told before. */
export const Notice = z.discriminatedUnion("kind", [
  SourcesNotice,
  DigestNotice,
  ChannelNotice,
  CorrectionNotice,
]);
export type Notice = z.infer<typeof Notice>;
