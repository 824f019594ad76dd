import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Credit } from "../language-pack.ts";
import type { QuantityContext, Taken } from "../context/quantity-context.ts";

/** What one body counts may be told against the number that another has given: this far behind. */
const SENTENCES_APART = 1;

const covers = ({ scope }: Credit, { start, end }: Quantity): boolean =>
  scope.start <= start && end <= scope.end;

/** Who has given the number that another is set against; undefined where it is set against none. */
export function findCompared(credits: readonly Credit[], quantity: Quantity): Credit | undefined {
  return credits.find((credit) => credit.compared !== undefined && covers(credit, quantity));
}

/** Credits of a sentence without those that only hold for some other number in it. */
export function withoutComparedOthers(credits: readonly Credit[], quantity: Quantity): Credit[] {
  return credits.filter((credit) => credit.compared === undefined || covers(credit, quantity));
}

/** Whoever a number set against another is credited with speaks for that number alone. */
export function addCompared(credits: readonly Credit[], compared: readonly Credit[]): Credit[] {
  const left = credits.filter(
    ({ at }) => !compared.some((other) => at.start < other.at.end && other.at.start < at.end),
  );
  return [...left, ...compared];
}

/**
 * "Fewer than the 800 given by X": a figure of the very measure that was told just before, in its
 * unit and period, though no noun and no verb of its own says so. Null for any other number.
 */
export function readCompared(quantity: Quantity, context: QuantityContext): Taken | null {
  const { watch, credits, last, index } = context;
  const credit = findCompared(credits, quantity);
  if (credit === undefined || last === null || index - last.sentence > SENTENCES_APART) return null;
  const measure = watch.codebook.measures.find(({ id }) => id === last.measure);
  if (measure === undefined) return null;
  const isOfPeople = measure.dimension === "people";
  const isOfNothing = quantity.dimension === "none" || quantity.dimension === "count";
  if (quantity.dimension !== measure.dimension && !isOfNothing) return null;
  if (quantity.dimension === "money" && quantity.unit !== last.unit) return null;
  const counted = isOfPeople ? readCounted(quantity, context, credit) : null;
  if (counted !== null && !SAME_PEOPLE.has(counted.kind)) return null;
  const { low, high, comparator } = quantity;
  const value = low ?? high;
  // "to exceed 1,190": the bound is the comparison, and the number is told as it is.
  const isBound = credit.compared?.bounded === false && (low === null || high === null);
  return {
    kind: "taken",
    measure,
    ...(isBound ? { low: value, high: value, comparator: "eq" } : { low, high, comparator }),
    unit: last.unit,
    per: last.per,
    payee: last.payee,
    evidence: EVIDENCE,
    reasons: [`it is set against the ${measure.title.toLowerCase()} told before`],
    counted,
    cue: null,
  };
}

/** Without a noun between, the number counts whom the one before it counts. */
function readCounted(
  quantity: Quantity,
  { pack, text, sentence }: QuantityContext,
  { compared }: Credit,
): Counted {
  const { start, end, raw } = quantity;
  return compared?.bare === true
    ? { kind: "bare", span: { start, end }, noun: raw }
    : pack.readCounted(text, quantity, sentence);
}

const SAME_PEOPLE = new Set(["subject", "worker", "person", "anaphor", "bare"]);
/** As much as a number without a noun that goes on about people counted in its sentence. */
const EVIDENCE = 0.7;
