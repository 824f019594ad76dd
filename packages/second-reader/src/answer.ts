import { z } from "zod";

/** One claim as the model is asked to give it. */
const ModelClaim = z.object({
  measure: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  comparator: z.enum(["eq", "approx", "gt", "gte", "lt", "lte", "range"]),
  unit: z.string().nullable(),
  per: z.enum(["hour", "day", "week", "month", "year"]).nullable(),
  place: z.string().nullable(),
  sector: z.string().nullable(),
  asOf: z.string().nullable(),
  source: z.string().nullable(),
  modality: z.enum(["stated", "estimate", "plan", "quota", "denied", "hypothetical"]),
  quote: z.string(),
});
export type ModelClaim = z.infer<typeof ModelClaim>;

/** What the model is to answer with; also the JSON schema it is sent. */
export const ModelAnswer = z.object({ claims: z.array(ModelClaim).max(60) });

/** The envelope of an OpenAI-compatible chat completion; the rest of it is not looked at. */
export const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).partial().optional(),
});
