import { readFileSync } from "node:fs";
import { readArticle, type Claim } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { setApart, type SetApart } from "./claims-set-apart.ts";

/** A claim as it was read, what its confidence rests on, and whether measure and value are right. */
export type Counted = { evidence: number; confidence: number; right: boolean };

/** One half of the texts set apart gives the weights of `toConfidence`, the other tries them. */
type Half = "fit" | "check";

/** Which half a text is of: told by its title, so that a text that is added moves no other. */
function halfOf({ title }: SetApart): Half {
  let sum = 0;
  for (let i = 0; i < title.length; i++) sum += title.charCodeAt(i);
  return sum % 2 === 0 ? "fit" : "check";
}

/** What is told as no fact may be told beside the labels. */
const NO_FACT = new Set<Claim["modality"]>(["plan", "quota", "denied", "hypothetical"]);
/** A label is written with two decimals. */
const TOLERANCE = 0.005;

type Unseen = SetApart & { lang: string };

/** A text of the corpus, with labels as the gold has them. */
type Record = Omit<Unseen, "claims"> & {
  claims: { measure: string; low: number | null; high: number | null; optional?: boolean }[];
};

/** The texts that neither rules nor weights have seen. */
function listUnseen(): Unseen[] {
  const heldOut = ["en", "ko", "zh", "ja", "ru"].flatMap((lang) =>
    readFileSync(new URL(`../corpus/held-out/${lang}.jsonl`, import.meta.url), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record),
  );
  return [
    ...setApart.map((text) => ({ ...text, lang: "en" })),
    ...heldOut.map((record) => ({
      ...record,
      claims: record.claims.map(
        ({ measure, low, high, optional }) =>
          `${optional === true ? "?" : ""}${measure} ${low ?? "-"} ${high ?? "-"}`,
      ),
    })),
  ];
}

/** The figures that are read from one half of the unseen texts; what may be left out is not counted. */
export function countHalf(half: Half, watch: Watch): Counted[] {
  return listUnseen()
    .filter((text) => halfOf(text) === half)
    .flatMap((text) => countText(text, watch));
}

function countText(
  { claims: labels, lang, title, published, text }: Unseen,
  watch: Watch,
): Counted[] {
  const { claims, evidence } = readArticle({ lang, title, published, text }, watch);
  const figures = claims.filter(({ value }) => value === null);
  const left = [...labels];
  return figures.flatMap((claim, i) => {
    const at = left.findIndex((label) => says(label, claim));
    const [label] = at < 0 ? [] : left.splice(at, 1);
    const own = evidence[i];
    const mayBeLeftOut = label === undefined ? NO_FACT.has(claim.modality) : label.startsWith("?");
    return mayBeLeftOut || own === undefined
      ? []
      : [{ evidence: own, confidence: claim.confidence, right: label !== undefined }];
  });
}

function says(label: string, { measure, low, high }: Claim): boolean {
  const [wanted, from = "", to = ""] = label.replace("?", "").split(" ");
  return wanted === measure && isNear(from, low) && isNear(to, high);
}

const isNear = (label: string, value: number | null) =>
  label === "-" || value === null
    ? label === "-" && value === null
    : Math.abs(Number(label) - value) <= TOLERANCE * Math.max(1, Math.abs(value));
