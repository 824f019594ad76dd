import { z } from "zod";

/** Where a public archive shows a page, and as of when. */
export const ArchivedCopy = z.object({ url: z.string(), capturedAt: z.string() });
