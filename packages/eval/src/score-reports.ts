import { readArticle, type Claim } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";

/**
 * An article of our own on the pattern of real reports, with what it claims, one to a line: measure,
 * low, high, comparator, unit, period, place, year it is about, then whom it credits. A claim that
 * opens with "?" may be told or left out. Articles without claims are hard negatives.
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

const toParts = (label: string) => {
  const [measure, low, high, comparator, unit, per, place, year, ...source] = label
    .replace("?", "")
    .split(" ");
  return { value: `${measure} ${low} ${high}`, comparator, unit, per, place, year, source };
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
      const at = left.findIndex(({ parts }) => parts.value === wanted.value);
      const [match] = at < 0 ? [] : left.splice(at, 1);
      if (match === undefined || optional) continue;
      told++;
      count("value");
      for (const part of PARTS) if (match.parts[part] === wanted[part]) count(part);
      if (isSameSource(match.parts.source, wanted.source)) count("source");
    }
    told += left.filter(({ claim }) => !NO_FACT.has(claim.modality)).length;
  }
  const of = (name: string) => counts.get(name) ?? 0;
  const negatives = reports.filter(({ claims }) => claims.length === 0).length;
  return {
    f1: (200 * of("value")) / (told + expected),
    ...Object.fromEntries(
      [...PARTS, "source"].map((part) => [part, (100 * of(part)) / of("value")]),
    ),
    "silent on hard negatives": (100 * of("silent")) / negatives,
  };
}
