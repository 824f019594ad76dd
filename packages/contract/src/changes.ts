import { z } from "zod";

const Version = z.object({
  snapshotId: z.string(),
  /** 1 for the first. */
  version: z.number(),
  fetchedAt: z.string(),
  title: z.string().nullable(),
  textSha256: z.string(),
});

/** What an edit made of an article, sentence by sentence; a removed one stands before what took its place. */
export const ArticleChanges = z.object({
  articleId: z.string(),
  from: Version,
  to: Version,
  added: z.number(),
  removed: z.number(),
  /** Empty where the page forbids to be kept by others (noarchive). */
  sentences: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })),
});
export type ArticleChanges = z.infer<typeof ArticleChanges>;
