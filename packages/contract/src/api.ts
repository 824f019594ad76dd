import { z } from "zod";
import { ArchivedCopy } from "./archived-copy.ts";
import { AssignmentView } from "./assignment-view.ts";
import { ClaimView, Value, VerdictKind } from "./claim.ts";
import { CorrectionView } from "./notices.ts";
import { SnoozeView } from "./snoozes.ts";
import { TrustedTimestamp } from "./trusted-timestamp.ts";
import { ReviewState } from "./review-state.ts";

const Iso = z.string();

/** A figure with how often and by whom it was told. */
export const FigureView = Value.extend({
  id: z.string(),
  /** The value in words: "more than 50,000 people". */
  says: z.string(),
  saidOn: z.string().nullable(),
  firstSeenAt: Iso,
  origin: z.string().nullable(),
  originName: z.string().nullable(),
  originYear: z.number().nullable(),
  supersededBy: z.string().nullable(),
  baseline: z.boolean(),
  citation: z
    .object({ publisher: z.string(), date: z.string().nullable(), url: z.string().nullable() })
    .nullable(),
  articles: z.number(),
  review: ReviewState.nullable(),
  /** The reviewer's words: why it was rejected, what was fixed. */
  reviewNote: z.string().nullable(),
  /** How many different reviewers accept it as it stands. */
  reviewers: z.number(),
});
export type FigureView = z.infer<typeof FigureView>;

/** How a figure stands with reviewers, which tells whether visitors see it. */
export const FigureAcceptance = FigureView.pick({ review: true, reviewers: true, baseline: true });
export type FigureAcceptance = z.infer<typeof FigureAcceptance>;

/** One telling of a figure: the words, where they stand, and the verdict they got. */
export const SightingView = z.object({
  claimId: z.string(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  articleUrl: z.string(),
  publisher: z.string().nullable(),
  publishedAt: Iso.nullable(),
  seenAt: Iso,
  verdict: VerdictKind,
  reasons: z.array(z.string()),
  source: z.string().nullable(),
  sourceChain: z.array(z.string()),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  says: z.string(),
  /** The page in a public archive; null where it was not captured. */
  archived: ArchivedCopy.nullable(),
  /** By when the page was there; null where no authority has said so. */
  timestamped: TrustedTimestamp.nullable(),
});
export type SightingView = z.infer<typeof SightingView>;

export const FigureDetail = z.object({
  figure: FigureView,
  /** Who accepts it as it stands; null for visitors, who are not told of people. */
  acceptedBy: z.array(z.string()).nullable(),
  /** Which reviewer has it to look at; null for nobody, and for visitors. */
  assigned: AssignmentView.nullable(),
  sightings: z.array(SightingView),
  summary: z.object({
    firstStated: z.string().nullable(),
    /** Distinct origins that stated it on their own authority. */
    originals: z.number(),
    articles: z.number(),
    /** Articles with near-copies counted once. */
    tellings: z.number(),
    uncredited: z.number(),
    lost: z.array(z.object({ what: z.string(), tellings: z.number() })),
    ageWhenLastPrintedMonths: z.number().nullable(),
    text: z.string(),
  }),
});
export type FigureDetail = z.infer<typeof FigureDetail>;

export const MeasureView = z.object({
  id: z.string(),
  title: z.string(),
  definition: z.string(),
  kind: z.enum(["stock", "flow", "level", "category"]),
  unit: z.string().nullable(),
  per: z.string().nullable(),
  notToBeTakenFor: z.array(z.string()),
  shelfLifeMonths: z.number().nullable(),
});
export type MeasureView = z.infer<typeof MeasureView>;

/** All figures of a measure; the page groups them into series by scope. */
export const SeriesView = z.object({
  measure: MeasureView,
  knownOn: z.string().nullable(),
  figures: z.array(FigureView),
});
export type SeriesView = z.infer<typeof SeriesView>;

/** One verdict with what it is about and the article it stands in. */
export const VerdictItem = Value.pick({
  place: true,
  locality: true,
  sector: true,
  payee: true,
  modality: true,
  asOf: true,
  asOfInferred: true,
}).extend({
  claimId: z.string(),
  figureId: z.string().nullable(),
  measure: z.string(),
  says: z.string(),
  source: z.string().nullable(),
  verdict: VerdictKind,
  reason: z.string(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: Iso.nullable(),
  seenAt: Iso,
  /** Of its figure. */
  acceptance: FigureAcceptance,
});
export type VerdictItem = z.infer<typeof VerdictItem>;

/** The verdicts of some days, newest first; `counts` is over all of them, whatever is listed. */
export const VerdictList = z.object({
  since: Iso,
  counts: z.partialRecord(VerdictKind, z.number()),
  items: z.array(VerdictItem),
});
export type VerdictList = z.infer<typeof VerdictList>;

export const StatusView = z.object({
  startedAt: Iso,
  sources: z.number(),
  sourcesDue: z.number(),
  sourcesTroubled: z.number(),
  /** Null while the queue is away. */
  queueDepth: z.number().nullable(),
  articles: z.number(),
  claims: z.number(),
  figures: z.number(),
  alerts: z.number(),
  lastNewFigureAt: Iso.nullable(),
  /** When a page was last fetched that brought a text not seen before. */
  lastArticleAt: Iso.nullable(),
});
export type StatusView = z.infer<typeof StatusView>;

export const Overview = z.object({
  watch: z.object({ id: z.string(), title: z.string(), description: z.string() }),
  status: StatusView,
  measures: z.array(
    z.object({
      measure: MeasureView,
      figures: z.number(),
      /** Latest worldwide figure by as-of, where there is one; else the latest of any scope. */
      latest: FigureView.nullable(),
      baseline: FigureView.nullable(),
      /** Middle of the latest figure over the middle of the baseline, or null where not comparable. */
      ratioToBaseline: z.number().nullable(),
      /** For the sparkline: as-of in decimal years, middle of the value, and whether it is not public yet. */
      points: z.array(z.object({ year: z.number(), value: z.number(), isHeldBack: z.boolean() })),
      /** For a category: what is named, latest first. */
      values: z.array(
        z.object({ value: z.string(), figureId: z.string(), acceptance: FigureAcceptance }),
      ),
    }),
  ),
  week: VerdictList,
});
export type Overview = z.infer<typeof Overview>;

export const ArticleClaim = ClaimView.extend({
  id: z.string(),
  says: z.string(),
  figureId: z.string().nullable(),
  verdict: VerdictKind,
  against: z.string().nullable(),
  verdictReasons: z.array(z.string()),
  /** Of its figure; null where it has none. */
  acceptance: FigureAcceptance.nullable(),
});
export const ArticleDetail = z.object({
  id: z.string(),
  url: z.string(),
  canonicalUrl: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  sourceId: z.string().nullable(),
  lang: z.string().nullable(),
  publishedAt: Iso.nullable(),
  publishedFrom: z.string().nullable(),
  partial: z.boolean(),
  relevance: z.object({ score: z.number(), relevant: z.boolean(), reasons: z.array(z.string()) }),
  /** The article that tells nearly the same text at greater length. */
  copyOf: z.string().nullable(),
  text: z.string(),
  /**
   * Empty where the publisher allows no copy (`private`), its time was over (`dropped`), or whoever
   * asks is not signed in (`members`).
   */
  textState: z.enum(["shown", "private", "dropped", "members"]),
  /** Names were masked in it on request. */
  redacted: z.boolean(),
  snapshots: z.array(
    z.object({
      id: z.string(),
      fetchedAt: Iso,
      status: z.number().nullable(),
      sha256: z.string(),
      textSha256: z.string(),
      bytes: z.number(),
      extractor: z.string(),
      archived: ArchivedCopy.nullable(),
      timestamped: TrustedTimestamp.nullable(),
    }),
  ),
  claims: z.array(ArticleClaim),
});
export type ArticleDetail = z.infer<typeof ArticleDetail>;

export const ArticleItem = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: Iso.nullable(),
  seenAt: Iso,
  relevant: z.boolean(),
  claims: z.number(),
  /** Kinds of verdict that its claims got. */
  verdicts: z.array(VerdictKind),
});
export type ArticleItem = z.infer<typeof ArticleItem>;

/** One article to be read, by its address. */
export const AddArticle = z.strictObject({
  url: z
    .string()
    .trim()
    .max(2_000)
    .refine(
      (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
      "give an http or https address",
    ),
});
export type AddArticle = z.infer<typeof AddArticle>;
export const AddedArticle = z.object({
  articleId: z.string(),
  /** It was read before; otherwise it is read in its turn. */
  isRead: z.boolean(),
});
export type AddedArticle = z.infer<typeof AddedArticle>;

export const AlertView = z.object({
  id: z.string(),
  createdAt: Iso,
  verdict: VerdictKind,
  title: z.string(),
  measure: z.string(),
  /** The value and the time it is of; who said it, too, where the known figure is another's. */
  says: z.string(),
  /** The known figure it was held against, in the same words. */
  before: z.string().nullable(),
  why: z.array(z.string()),
  quote: z.string(),
  source: z.string().nullable(),
  figureId: z.string().nullable(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  articleUrl: z.string(),
  /** The page in a public archive; null where it was not captured, or not yet. */
  archived: ArchivedCopy.nullable(),
  /** What a reviewer has decided since; null where it stands as told. */
  correction: CorrectionView.extend({ at: Iso }).nullable(),
  deliveries: z.array(
    z.object({
      channel: z.string(),
      state: z.string(),
      attempts: z.number(),
      lastError: z.string().nullable(),
    }),
  ),
});
export type AlertView = z.infer<typeof AlertView>;

/** An alert as it is listed: with how its figure stands now. */
export const AlertItem = AlertView.extend({ acceptance: FigureAcceptance });
export type AlertItem = z.infer<typeof AlertItem>;

export const SourceView = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  kind: z.string(),
  /** What a search looks for; null for any other source. */
  search: z
    .object({
      service: z.string(),
      query: z.string(),
      languages: z.array(z.string()),
      countries: z.array(z.string()),
      /** All up to here was asked and answered; null for a service that is not asked for times. */
      until: Iso.nullable(),
    })
    .nullable(),
  publisher: z.string(),
  country: z.string().nullable(),
  language: z.string(),
  verified: z.boolean(),
  /** The proxy that it names, `direct` for none; null where it leaves that to the settings. */
  proxy: z.string().nullable(),
  /** Whether a public archive may keep its pages, as it says itself; null where it says nothing. */
  archive: z.boolean().nullable(),
  health: z.string(),
  cause: z.string().nullable(),
  since: Iso.nullable(),
  lastPollAt: Iso.nullable(),
  lastItemAt: Iso.nullable(),
  nextPollAt: Iso.nullable(),
  items: z.number(),
  /** Its troubles are not told for a while. */
  snooze: SnoozeView.nullable(),
  /** What became of it, newest first. */
  history: z.array(z.object({ at: Iso, message: z.string() })),
});
export type SourceView = z.infer<typeof SourceView>;

/** One thing that mattered, for the log on the terminal and the changes feed. */
export const EventView = z.object({
  cursor: z.string(),
  at: Iso,
  kind: z.string(),
  message: z.string(),
  articleId: z.string().nullable(),
  figureId: z.string().nullable(),
  sourceId: z.string().nullable(),
});
export type EventView = z.infer<typeof EventView>;

/** RFC 9457 problem details. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
});
export type Problem = z.infer<typeof Problem>;
