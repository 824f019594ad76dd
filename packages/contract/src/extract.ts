import { z } from "zod";

/** Longest text or page read from one line, in UTF-16 units; the page cap of the fetcher. */
export const MAX_LINE_TEXT = 5 * 1024 * 1024;

/** One line of `figurewatch extract --ndjson` and `replay --ndjson`. */
export const ExtractLine = z
  .object(
    {
      id: z.union([z.string(), z.number()], { error: "needs to be a text or a number" }),
      text: z.string().max(MAX_LINE_TEXT).optional(),
      html: z.string().max(MAX_LINE_TEXT).optional(),
      url: z.string().nullish(),
      title: z.string().nullish(),
      published: z.string().nullish(),
      lang: z.string().nullish(),
    },
    { error: 'not an article: give {"id", "text" or "html"}' },
  )
  .refine((line) => line.text !== undefined || line.html !== undefined, {
    message: 'needs "text" or "html"',
  });
export type ExtractLine = z.infer<typeof ExtractLine>;
