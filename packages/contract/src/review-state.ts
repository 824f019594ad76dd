import { z } from "zod";

/**
 * What a reviewer made of a figure; null while nobody has looked. `rejected`, `merged` and `split`
 * ones are kept and can be looked at, and are neither listed nor compared with.
 */
export const ReviewState = z.enum(["accepted", "fixed", "rejected", "merged", "split"]);
export type ReviewState = z.infer<typeof ReviewState>;
