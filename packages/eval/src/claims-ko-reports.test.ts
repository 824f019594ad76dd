import { readArticle, type Claim } from "@figurewatch/claims";
import { test } from "vitest";
import { koreanReports } from "./claims-ko-reports.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors } from "./floors.ts";

const watch = loadProjectWatch();
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

test("readArticle() reads Korean reports on the pattern of real ones", () => {
  const right = { value: 0, source: 0, ...Object.fromEntries(PARTS.map((part) => [part, 0])) };
  const counts: Record<string, number> = right;
  let told = 0;
  let expected = 0;
  let silent = 0;
  for (const { claims, ...article } of koreanReports) {
    const found = readArticle({ lang: "ko", ...article }, watch).claims.filter(
      ({ value }) => value === null,
    );
    if (claims.length === 0 && found.length === 0) silent++;
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
      counts["value"]!++;
      for (const part of PARTS) if (match.parts[part] === wanted[part]) counts[part]!++;
      if (isSameSource(match.parts.source, wanted.source)) counts["source"]!++;
    }
    told += left.filter(({ claim }) => !NO_FACT.has(claim.modality)).length;
  }
  const { value } = right;
  const negatives = koreanReports.filter(({ claims }) => claims.length === 0).length;
  expectFloors("claims-reports-ko", {
    f1: (200 * value) / (told + expected),
    ...Object.fromEntries(
      [...PARTS, "source"].map((part) => [part, (100 * counts[part]!) / value]),
    ),
    "silent on hard negatives": (100 * silent) / negatives,
  });
});
