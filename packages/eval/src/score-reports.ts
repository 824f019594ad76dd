import { readArticle, type Claim } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";

/**
 * An article of our own on the pattern of real reports, with what it claims, one to a line: measure,
 * low, high, comparator, unit, period, place, year it is about, then whom it credits. A claim that
 * opens with "?" may be told or left out; a part that is "*" is not labelled, and not scored.
 * Articles without claims are hard negatives.
 */
export type LabelledReport = {
  title: string;
  published: string;
  text: string;
  claims: readonly string[];
};

/** What is told as no fact may be told beside the labels. */
const NO_FACT = new Set(["plan", "quota", "denied", "hypothetical"]);
const PARTS = ["comparator", "unit", "per", "place", "year"] as const;
/** A part that is not labelled. */
export const ANY = "*";

/** The parts of one line of labels; "-" stands for null. */
export const toParts = (label: string) => {
  const [measure = "", low = "", high = "", comparator, unit, per, place, year = ANY, ...source] =
    label.replace("?", "").split(" ");
  const value = `${measure} ${low} ${high}`;
  const optional = label.startsWith("?");
  return { value, measure, low, high, comparator, unit, per, place, year, source, optional };
};

const toLabel = (claim: Claim) => {
  const { measure, low, high, comparator, unit, per, place, asOf, source } = claim;
  return [measure, low, high, comparator, unit, per, place, asOf?.slice(0, 4), source]
    .map((part) => part ?? "-")
    .join(" ");
};

/** Whether two names of a source share a word, whatever particle or title stands beside it. */
const isSameSource = (a: readonly string[], b: readonly string[]) =>
  a.some((word) => b.some((other) => word.includes(other) || other.includes(word)));

type Parts = ReturnType<typeof toParts>;

const labelledIn = ({ source, ...parts }: Parts) => [
  ...PARTS.filter((part) => parts[part] !== ANY),
  ...(source[0] === ANY ? [] : (["source"] as const)),
];

const partsRight = (wanted: Parts, claim: Parts) =>
  labelledIn(wanted).filter((part) =>
    part === "source" ? isSameSource(wanted.source, claim.source) : wanted[part] === claim[part],
  );

const rightIn = (wanted: Parts, claim: Parts) => partsRight(wanted, claim).length;

/** F1 of the claims told, percent of the matched with each part right, and of silent negatives. */
export function scoreReports(
  reports: readonly LabelledReport[],
  lang: string,
  watch: Watch,
): Record<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  let told = 0;
  let expected = 0;
  for (const { claims, ...article } of reports) {
    const found = readArticle({ lang, ...article }, watch).claims.filter(
      ({ value }) => value === null,
    );
    if (claims.length === 0 && found.length === 0) count("silent");
    const left = found.map((claim) => ({ parts: toParts(toLabel(claim)), claim }));
    const labels = claims.toSorted((a, b) => Number(a.startsWith("?")) - Number(b.startsWith("?")));
    for (const label of labels) {
      const wanted = toParts(label);
      const optional = label.startsWith("?");
      if (!optional) expected++;
      const [best] = left
        .filter(({ parts }) => parts.value === wanted.value)
        .toSorted((a, b) => rightIn(wanted, b.parts) - rightIn(wanted, a.parts));
      if (best === undefined) continue;
      left.splice(left.indexOf(best), 1);
      if (optional) continue;
      told++;
      count("value");
      for (const part of partsRight(wanted, best.parts)) count(part);
      for (const part of labelledIn(wanted)) count(`labelled ${part}`);
    }
    told += left.filter(({ claim }) => !NO_FACT.has(claim.modality)).length;
  }
  const of = (name: string) => counts.get(name) ?? 0;
  const negatives = reports.filter(({ claims }) => claims.length === 0).length;
  return {
    f1: (200 * of("value")) / (told + expected),
    ...Object.fromEntries(
      [...PARTS, "source"].map((part) => [part, (100 * of(part)) / of(`labelled ${part}`)]),
    ),
    "silent on hard negatives": (100 * of("silent")) / negatives,
  };
}
