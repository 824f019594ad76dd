import { readFileSync } from "node:fs";
import type { ArticleText, Claim } from "@figurewatch/claims";
import { ANY, toParts, type LabelledReport } from "./score-reports.ts";

/** What a careful reader finds in a text of the corpus. */
export type Label = Pick<
  Claim,
  "measure" | "low" | "high" | "sector" | "asOf" | "source" | "quote"
> & {
  /** These two are not told in the reports of our own. */
  per?: Claim["per"];
  place?: Claim["place"];
  /** These two are told of some figures only. */
  modality?: Claim["modality"];
  payee?: Claim["payee"];
  optional?: boolean;
};
export type Labelled = ArticleText & { claims: Label[] };

/** The labelled texts of one folder and language of the corpus. */
export function readLabelled(folder: string, language: string): Labelled[] {
  return parseLabelled(new URL(`../corpus/${folder}/${language}.jsonl`, import.meta.url));
}

/** The labelled texts of a file, one a line. */
export function parseLabelled(file: string | URL): Labelled[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Labelled);
}

/** A report of our own, labelled in lines, as the texts of the corpus are: a label is of the whole text. */
export function toLabelled(report: LabelledReport, lang: string): Labelled {
  const claims = report.claims.map((line): Label => {
    const { measure, low, high, year, source, optional } = toParts(line);
    const credited = source.join(" ");
    return {
      measure,
      low: toNumber(low),
      high: toNumber(high),
      sector: null,
      asOf: year === "-" ? null : year,
      source: credited === "-" ? null : credited,
      quote: report.text,
      // A year that is not labelled is no answer.
      optional: optional || year === ANY,
    };
  });
  return { ...report, lang, claims };
}

const toNumber = (part: string) => (part === "-" ? null : Number(part));

/**
 * Finds the label of each claim that is read as its label has it, a label once, in the order of the
 * claims; `undefined` where there is none, or one that a reader may leave out.
 */
export function toLabelFinder({ claims, text }: Labelled): (claim: Claim) => Label | undefined {
  const used = new Set<Label>();
  return (claim) => {
    const label = claims.find((own) => !used.has(own) && isOf(own, claim, text));
    if (label !== undefined) used.add(label);
    return label?.optional === true ? undefined : label;
  };
}

function isOf(label: Label, claim: Claim, text: string): boolean {
  const from = text.indexOf(label.quote);
  return (
    label.measure === claim.measure &&
    isClose(label.low, claim.low) &&
    isClose(label.high, claim.high) &&
    claim.start < from + label.quote.length &&
    from < claim.end
  );
}

const isClose = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.005 * Math.max(a, b));
