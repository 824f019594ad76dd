import type { Claim } from "@figurewatch/claims";

export type VerdictKind =
  | "new"
  | "repeated"
  | "recycled"
  | "corroborating"
  | "changed"
  | "misquoted"
  | "conflicting";

/**
 * What claims agree on: measure, scope, value, as-of and origin. `id` is the caller's.
 * A figure whose `misquoteOf` is set is never compared with.
 */
export type Figure = {
  id: string;
  measure: string;
  low: number | null;
  high: number | null;
  comparator: Claim["comparator"];
  unit: string | null;
  per: Claim["per"];
  value: string | null;
  place: string | null;
  locality: string | null;
  sector: string | null;
  payee: Claim["payee"];
  modality: Claim["modality"];
  vague: boolean;
  asOf: string | null;
  asOfInferred: boolean;
  /** EDTF; when it was first said, as far as known. Order is by this. */
  saidOn: string | null;
  /** Resolved origin (`Origin.id`, or the credited words folded), or null for none given. */
  origin: string | null;
  originName: string | null;
  originYear: number | null;
  /** Origins that passed it on without having stated it first (a rapporteur citing a report). */
  relayedBy: readonly string[];
  /** The figure of the same origin that replaced it, if any. */
  supersededBy: string | null;
  /** The figure it garbles, if it is a misquote. */
  misquoteOf: string | null;
  /** A reviewer accepted it; the last accepted value is what a change is measured against. */
  accepted: boolean;
};

/** What a claim is against everything known before it. */
export type Verdict = {
  kind: VerdictKind;
  /** The figure compared with; null when nothing of this measure and scope was known. */
  against: Figure | null;
  /** In words, most telling first; the first names the figure compared with. */
  reasons: string[];
  /** A late arrival: the same figure had already been seen in something said later. */
  late: boolean;
};
