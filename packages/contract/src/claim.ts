import { z } from "zod";

export const Comparator = z.enum(["eq", "approx", "gt", "gte", "lt", "lte", "range"]);
export const Modality = z.enum(["stated", "estimate", "plan", "quota", "denied", "hypothetical"]);
export const VerdictKind = z.enum([
  "new",
  "repeated",
  "recycled",
  "corroborating",
  "changed",
  "misquoted",
  "conflicting",
]);
/** What a claim is against everything known before it. */
export type VerdictKind = z.infer<typeof VerdictKind>;
export const Per = z.enum(["hour", "day", "week", "month", "year"]);

/** What a figure says and of what; shared by claims and figures. Bounds in base units, open side null. */
export const Value = z.object({
  measure: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  comparator: Comparator,
  unit: z.string().nullable(),
  per: Per.nullable(),
  /** Country code or sector id of a category. */
  value: z.string().nullable(),
  place: z.string().nullable(),
  locality: z.string().nullable(),
  sector: z.string().nullable(),
  payee: z.enum(["worker", "employer"]).nullable(),
  modality: Modality,
  vague: z.boolean(),
  /** EDTF. */
  asOf: z.string().nullable(),
  asOfInferred: z.boolean(),
});

/** A claim as `figurewatch extract` prints it. */
export const ClaimView = Value.extend({
  saidOn: z.string().nullable(),
  source: z.string().nullable(),
  sourceChain: z.array(z.string()),
  sourceYear: z.number().nullable(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  prefix: z.string(),
  suffix: z.string(),
  confidence: z.number(),
  reasons: z.array(z.string()),
});
export type ClaimView = z.infer<typeof ClaimView>;
