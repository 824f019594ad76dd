import { z } from "zod";
import { FigureView } from "./api.ts";
import { AssignmentView } from "./assignment-view.ts";
import { Comparator, Modality, Per, VerdictKind } from "./claim.ts";
import { ReviewState } from "./review-state.ts";

export const ReviewId = z.string().min(1).max(100);
const Bound = z.number("use a number").nullable();
export const A_DECISION = "use the number of a decision";
export const ReviewWords = z.string().trim().min(1).max(300);
const Edtf = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?[~?]?(\/\d{4}(-\d{2}(-\d{2})?)?[~?]?)?$/,
    "use an EDTF date such as 2015, 2015-10 or 2013/2015",
  );

/**
 * What a figure should have been read as: only the fields that are wrong. Bounds are in base units,
 * null for an open side; without a comparator, the bounds decide it.
 */
export const FigureFix = z
  .strictObject({
    low: Bound,
    high: Bound,
    comparator: Comparator,
    unit: z.string().min(1).max(20).nullable(),
    per: Per.nullable(),
    place: z
      .string()
      .regex(/^[A-Z]{2}$/, "use an ISO 3166-1 alpha-2 code such as RU")
      .nullable(),
    locality: ReviewWords.nullable(),
    sector: z.string().min(1).max(60).nullable(),
    payee: z.enum(["worker", "employer"]).nullable(),
    modality: Modality,
    vague: z.boolean(),
    /** Country code or sector id of a category. */
    value: z.string().min(1).max(60),
    asOf: Edtf.nullable(),
    /** Who first stated it, in the text's words; null for no one. */
    origin: ReviewWords.nullable(),
  })
  .partial()
  .refine((fix) => Object.keys(fix).length > 0, "say what is to be fixed")
  .refine(
    ({ low, high }) => typeof low !== "number" || typeof high !== "number" || low <= high,
    "low is above high",
  );
export type FigureFix = z.infer<typeof FigureFix>;

export const ReviewCommon = {
  /** Who decided; a name, no login. */
  reviewer: z.string().trim().min(1).max(100).default("local"),
  note: z.string().trim().max(2_000).optional(),
};

/** A reviewer's decision. `subject` is a claim, by which its figure is meant, or a figure. */
export const ReviewRequest = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("accept"), subject: ReviewId, ...ReviewCommon }),
  z.strictObject({
    decision: z.literal("fix"),
    subject: ReviewId,
    fix: FigureFix,
    ...ReviewCommon,
  }),
  z.strictObject({
    decision: z.literal("reject"),
    subject: ReviewId,
    reason: ReviewWords,
    ...ReviewCommon,
  }),
  /** `from` become further tellings of `subject`. */
  z.strictObject({
    decision: z.literal("merge"),
    subject: ReviewId,
    from: z.array(ReviewId).min(1).max(50),
    ...ReviewCommon,
  }),
  /** Each part is the figure with these fields changed. */
  z.strictObject({
    decision: z.literal("split"),
    subject: ReviewId,
    parts: z.array(FigureFix).min(2, "give two or more").max(20),
    ...ReviewCommon,
  }),
  /** The claim does not tell `figure`; default: the one it was held against. */
  z.strictObject({
    decision: z.literal("not_same"),
    subject: ReviewId,
    figure: ReviewId.optional(),
    ...ReviewCommon,
  }),
  /** Takes a decision back; what was decided stays on record. */
  z.strictObject({
    decision: z.literal("undo"),
    id: z.number(A_DECISION).int(A_DECISION).positive(A_DECISION),
    ...ReviewCommon,
  }),
]);
export type ReviewRequest = z.infer<typeof ReviewRequest>;
/** As a caller writes it: the defaults left out. */
export type ReviewRequestInput = z.input<typeof ReviewRequest>;

/** A decision on record. */
export const DecisionView = z.object({
  id: z.number(),
  decision: z.string(),
  reviewer: z.string(),
  decidedAt: z.string(),
  /** In words: "fixed to 5,000 workers abroad". */
  says: z.string(),
  note: z.string().nullable(),
  figureIds: z.array(z.string()),
  claimId: z.string().nullable(),
  /** A later decision took it back. */
  undone: z.boolean(),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** A claim that waits for a reviewer, or one that was decided, with all it takes to decide. */
export const ReviewItem = z.object({
  claimId: z.string(),
  figureId: z.string(),
  measure: z.string(),
  says: z.string(),
  verdict: VerdictKind,
  reasons: z.array(z.string()),
  confidence: z.number(),
  source: z.string().nullable(),
  asOf: z.string().nullable(),
  asOfInferred: z.boolean(),
  /** The figure it was held against. */
  against: z.object({ figureId: z.string(), says: z.string() }).nullable(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  articleUrl: z.string(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  seenAt: z.string(),
  review: ReviewState.nullable(),
  /** What the figure says as it stands: other than the claim where it was fixed or split. */
  stands: z.string(),
  /** Who accepts the figure as it stands, each person once. */
  acceptedBy: z.array(z.string()),
  /** How many more reviewers it takes before visitors see it. */
  missing: z.number(),
  /** Which reviewer has it; null for nobody. */
  assigned: AssignmentView.nullable(),
  /** Newest first. */
  decisions: z.array(DecisionView),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/** What can be listed: what nobody has decided on, what waits for another reviewer, and what is decided. */
export const REVIEW_QUEUES = ["waiting", "second", "decided"] as const;
export type ReviewQueue = (typeof REVIEW_QUEUES)[number];

export const ReviewQuery = z.object({
  state: z
    .enum(REVIEW_QUEUES)
    .default("waiting")
    .describe("`second`: decided on, and accepted by fewer than visitors are to see it after"),
  assigned: z
    .enum(["mine", "nobody"])
    .optional()
    .describe("Only what whoever asks has, or only what nobody has"),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/**
 * `waiting` and `second` count all that wait, or with `assigned` all of those; `items` are the newest of the
 * state asked for.
 */
export const ReviewList = z.object({
  waiting: z.number(),
  second: z.number(),
  items: z.array(ReviewItem),
});
export type ReviewList = z.infer<typeof ReviewList>;

/** The decision as recorded, and the figures as they stand after it. */
export const ReviewResult = z.object({
  decision: DecisionView,
  figures: z.array(FigureView),
});
export type ReviewResult = z.infer<typeof ReviewResult>;
