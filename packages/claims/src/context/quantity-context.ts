import type { Period, Quantity } from "@figurewatch/quantities";
import type { Measure, Watch } from "@figurewatch/watch";
import type { Payee } from "../claim.ts";
import type { Counted, Credit, LanguagePack, Sentence } from "../language-pack.ts";
import type { Mention } from "../mention.ts";

/** A quantity taken for a measure, before place, date and credit are known. */
export type Taken = {
  kind: "taken";
  measure: Measure;
  low: number | null;
  high: number | null;
  comparator: Quantity["comparator"];
  unit: string | null;
  per: Period | null;
  payee: Payee | null;
  /** Evidence between 0 and 1; the confidence is calibrated from it. */
  evidence: number;
  reasons: string[];
  counted: Counted | null;
  cue: Mention | null;
};
export type Refused = {
  kind: "refused";
  reason: string;
  counted: Counted | null;
  /** Nothing speaks for the quantity; nothing speaks against it either. */
  unproven?: true;
  /** It goes on about people of another country counted before. */
  goesOnForeign?: true;
};

/** The last claim taken, for numbers that go on about it. */
export type LastClaim = {
  measure: string;
  sentence: number;
  per: Period | null;
  unit: string | null;
  /** The currency of the pay told last, which a share of it leaves as it was. */
  payUnit: string | null;
  payee: Payee | null;
  low: number | null;
};

/** What the numbers before spoke of: a bare number goes on about the same. */
export type Frame = {
  /** The last count of the watched people. */
  people: { measure: string; sentence: number; end: number; low: number | null } | null;
  /** The last count of anything else. */
  other: { sentence: number; end: number; people: boolean; low: number | null } | null;
  /** Counts of people that were no workers, with the sentence that told them last. */
  others: Map<number, number>;
  /** The heading says that what follows counts them: "North Koreans at work abroad". */
  listing: boolean;
};

/** What a reading of one quantity may look at. */
export type QuantityContext = {
  text: string;
  watch: Watch;
  pack: LanguagePack;
  sentence: Sentence;
  index: number;
  frame: Frame;
  last: LastClaim | null;
  /** Sentence of the last claim of revenue. */
  revenueAt: number | null;
  /** Hours were told in this sentence or the one before. */
  hoursBefore: boolean;
  /** The sentence before tells of things, and neither it nor this one of people. */
  thingsBefore: boolean;
  /** A word of pay stood in one of the two sentences before. */
  payBefore: boolean;
  /** Pay, or a share of it, was told of not long before. */
  paidOf: boolean;
  /** Currency of a sum told in this sentence or right before, whatever it was of. */
  currency: string | null;
  /** The currency that sums of this text may go without. */
  unsaid: { unit: string; least: number } | null;
  /** The watched people were named before, or are here. */
  topical: boolean;
  /** People or their work were spoken of in the text before. */
  introduced: boolean;
  /** The watched people were named as workers in this sentence or the ones right before. */
  justNamed: boolean;
  /** They and a trade were named together in this sentence or the one before. */
  traded: boolean;
  /** It stands in the first sentence after a question or heading. */
  answers: boolean;
  /** They were named as workers somewhere before, or here. */
  namedAsWorkers: boolean;
  credits: readonly Credit[];
  /** People of another country were counted just before, and the watched ones not named since. */
  foreign: boolean;
  /** Others who are no workers were counted just before: what is told of each is theirs. */
  others: boolean;
  /** The text names a place abroad, or says that they are abroad. */
  abroad: boolean;
  /** The text speaks of a place inside the country. */
  inside: boolean;
  /** Words of the question or heading that this answers. */
  asked: readonly Mention[];
};

export const refused = (reason: string, counted: Counted | null = null): Refused => ({
  kind: "refused",
  reason,
  counted,
});

/** Refused for want of anything that speaks for it, which is less than something against it. */
export const unproven = (reason: string, counted: Counted | null = null): Refused => ({
  ...refused(reason, counted),
  unproven: true,
});

/** It is told of the people of another country who were counted before; so may what comes next be. */
export const refusedAsForeign = (counted: Counted | null = null): Refused => ({
  ...refused("it is about the other people spoken of", counted),
  goesOnForeign: true,
});

export function measuresOf(watch: Watch, dimension: Measure["dimension"]): Measure[] {
  return watch.codebook.measures.filter((measure) => measure.dimension === dimension);
}

export const asStated = ({ low, high, comparator }: Quantity) => ({ low, high, comparator });

const PERIODS: readonly Period[] = ["hour", "day", "week", "month", "year"];

/** A period, or null for a rate over something else ("per worker"). */
export function toPeriod(per: string | null): Period | null {
  return PERIODS.find((period) => period === per) ?? null;
}
