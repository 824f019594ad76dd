import type { Article } from "@figurewatch/articles";
import type { Claim } from "@figurewatch/claims";
import type { Figure, ReviewDecision, Verdict } from "@figurewatch/ledger";
import type { Filing } from "./judging.ts";

/** The article to read, as the store knows it. */
export type ArticleToRead = {
  id: string;
  url: string;
  /** When it was first read; null for one never read. */
  firstReadAt: Date | null;
  failures: number;
  /** Tell no one of it: it was there when its source was first polled. */
  quiet: boolean;
  /** Validators of the latest snapshot, verbatim. */
  etag: string | null;
  lastModified: string | null;
  /** The publisher whose source led here, for what the page does not say; null for searches alone. */
  sourceTitle: string | null;
  /** The proxy that a source which led here is fetched through, by its name. */
  proxy: string | null;
  publishedInFeed: string | null;
};

/** A page as the fetcher gives it; the parts that a reading keeps. */
export type FetchedPage = {
  kind: "ok";
  url: string;
  finalUrl: string;
  redirects: readonly { from: string; to: string; status: number }[];
  movedTo: string | undefined;
  status: number;
  headers: Record<string, string>;
  etag: string | undefined;
  lastModified: string | undefined;
  freshUntil: Date | undefined;
  startedAt: Date;
  finishedAt: Date;
  robotsTag: { keepPrivate: boolean };
  tdm: { reservation: 0 | 1 | undefined };
  body: Uint8Array;
  contentType: string | undefined;
};
export type NotModified = Omit<FetchedPage, "kind" | "body" | "contentType"> & {
  kind: "not-modified";
};

/** A page as fetched and extracted; everything a capture needs to stand as evidence. */
export type CapturedPage = {
  requestedUrl: string;
  finalUrl: string;
  redirects: readonly string[];
  startedAt: Date;
  finishedAt: Date;
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The body as it came, decoded from its transfer encoding only. */
  body: Uint8Array;
  charset: string | null;
  /** As the page names it; without one, the article keeps the address it was found under. */
  canonicalUrl: string | null;
  title: string | null;
  siteName: string | null;
  byline: string | null;
  lang: string | null;
  published: string | null;
  /** Where the day was read: a mark-up of the page, or "feed". */
  publishedFrom?: string | null;
  modified: string | null;
  text: string;
  partial: boolean;
  extractor: string;
  extractorVersion: string;
  robots: string | null;
  noarchive: boolean;
  tdm: string | null;
  /** Names were masked in it, and its bytes are not kept. */
  redacted?: boolean;
  /** Bands of the text's signature; snapshots that share one are compared by `isCopy`. */
  copy?: {
    signature: string;
    bands: readonly string[];
    isCopy(otherSignature: string): boolean;
  };
};

/** A claim judged. `figure` is a known one, or a new one whose id came from `figureId`. */
export type JudgedClaim = {
  claim: Claim;
  verdict: Verdict;
  figure: Figure;
  /** Origins that this telling shows to have passed the figure on. */
  relayedBy?: readonly string[];
  /** Ids of figures of the same origin that this one replaces. */
  supersedes?: readonly string[];
};

/** What rules of another version made of the same statement in the same article. */
export type PreviousVerdict = { verdict: Verdict; figure: Figure };

/** A verdict as it was written; `isNewFigure`: this claim opened its figure. */
export type SavedVerdict = {
  claimId: string;
  claim: Claim;
  figureId: string;
  isNewFigure: boolean;
  verdict: Verdict;
};

/** A line for the log of events. */
export type EventInput = {
  kind: string;
  message: string;
  at: Date;
  watchId?: string | null;
  subjectId?: string | null;
  data?: Record<string, unknown>;
};

/** What a reading says, whatever text it is of. */
export type ReadingFields = {
  articleId: string;
  ruleVersion: string;
  relevance: number;
  relevant: boolean;
  lang: string | null;
  trace: readonly unknown[];
  claims: readonly Claim[];
  /** The measures whose figures a claim may have to be held against. */
  measuresOf(claim: Claim): readonly string[];
  filing: Filing;
  /** The figure a claim states, by which a store finds what was decided about it. */
  figureOf(claim: Claim): Figure;
  seenAt: Date;
};

/**
 * Called inside the transaction that writes a reading: quick, pure and without I/O. It is given only
 * claims never judged before, in the order of the text.
 */
export type Judge = (context: {
  claims: Claim[];
  known: Figure[];
  /** What reviewers decided about these figures, and about those that the claims state. */
  decisions: ReviewDecision[];
  previous(claim: Claim): PreviousVerdict | undefined;
  /** Another article holds nearly the same text: one telling, however often printed. */
  isCopy: boolean;
  figureId(figure: Omit<Figure, "id">): string;
}) => JudgedClaim[];

/** What a reading writes, in one transaction; `judge` is called inside it. */
export type SaveReading = (
  input: ReadingFields & {
    page: CapturedPage;
    nextVisitAt: Date | null;
    quiet: boolean;
    events(saved: SavedVerdict[]): EventInput[];
  },
  judge: Judge,
) => Promise<SavedReading>;

/** The same for a stored snapshot that other rules read before; quiet. */
export type SaveRereading = (
  input: ReadingFields & { snapshotId: string },
  judge: Judge,
) => Promise<SavedReading>;

export type SavedReading = {
  /** `unchanged`: the text is that of the latest snapshot, and these rules have read it. */
  kind: "saved" | "unchanged";
  /** The article it went to: another than given when the page turned out to be known. */
  articleId: string;
  snapshotId: string;
  verdicts: SavedVerdict[];
};

/** A fetch that failed or brought nothing new. */
export type Visit = {
  articleId: string;
  startedAt: Date;
  finishedAt: Date;
  /** Null where no answer came. */
  status: number | null;
  error: string | null;
  nextVisitAt: Date | null;
  gone?: boolean;
};

export type ExtractPage = (
  page: Uint8Array,
  options: { url: string; contentType?: string },
) => Promise<Article>;
