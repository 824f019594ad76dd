import { z } from "zod";

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

/** What is told of the watch itself, apart from its figures. */
export const Notice = z.discriminatedUnion("kind", [SourcesNotice]);
export type Notice = z.infer<typeof Notice>;
