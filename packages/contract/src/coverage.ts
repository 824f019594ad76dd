import { z } from "zod";

const Iso = z.string();

/** What was watched when, so that a change in our watching is not read as one in the world. */
export const Coverage = z.object({
  /** When the first source was added; null before that. */
  since: Iso.nullable(),
  sources: z.number(),
  /** Articles on the subject that were read, by the month they were published in. */
  months: z.array(
    z.object({
      /** `2015-10` */
      month: z.string(),
      articles: z.number(),
      publishers: z.number(),
    }),
  ),
  /** Sources that came after the first day, the latest first. */
  added: z.array(z.object({ at: Iso, title: z.string() })),
  /**
   * Stretches of a week or more in which a source could not be read or brought nothing, and of a
   * day or more of which a search cannot be asked any longer (`missed`).
   */
  gaps: z.array(z.object({ title: z.string(), health: z.string(), from: Iso, to: Iso.nullable() })),
});
export type Coverage = z.infer<typeof Coverage>;
