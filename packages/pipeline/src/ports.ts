import type { Article } from "@figurewatch/articles";
import type { Claim } from "@figurewatch/claims";
import type { Figure, ReviewDecision, Verdict } from "@figurewatch/ledger";
import type { Filing } from "./judging.ts";

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

/** A capture as the store keeps it. */
export type CapturedPage = {
  requestedUrl: string;
  finalUrl: string;
  redirects: readonly string[];
  startedAt: Date;
  finishedAt: Date;
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  charset: string | null;
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
  copy?: {
    signature: string;
    bands: readonly string[];
    isCopy(otherSignature: string): boolean;
  };
};

export type JudgedRow = {
  claim: Claim;
  verdict: Verdict;
  figure: Figure;
  misquoteOf?: string | null;
  /** Origins that passed it on, to be added to the figure. */
  relayedBy?: readonly string[];
  supersedes?: readonly string[];
};

export type SavedVerdict = {
  claimId: string;
  claim: Claim;
  figureId: string;
  isNewFigure: boolean;
  verdict: Verdict;
};

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

/** Called inside the transaction that writes a reading. */
export type Judge = (context: {
  claims: Claim[];
  known: Figure[];
  decisions: ReviewDecision[];
  previous(claim: Claim): { verdict: Verdict; figure: Figure } | undefined;
  isCopy: boolean;
  figureId(figure: Figure): string;
}) => JudgedRow[];

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
  kind: "saved" | "unchanged";
  articleId: string;
  snapshotId: string;
  verdicts: SavedVerdict[];
};

export type ExtractPage = (
  page: Uint8Array,
  options: { url: string; contentType?: string },
) => Promise<Article>;
