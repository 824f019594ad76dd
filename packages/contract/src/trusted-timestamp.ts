import { z } from "zod";

/** By when a page was there as it was captured, and the authority that signed so (RFC 3161). */
export const TrustedTimestamp = z.object({ at: z.string(), authority: z.string() });
