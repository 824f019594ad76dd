import { readArticle, type Claim, type Evidence } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { setApart, type SetApart } from "./claims-set-apart.ts";

/** A claim as it was read, what its confidence rests on, and whether measure and value are right. */
export type Counted = { evidence: Evidence; confidence: number; right: boolean };

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

/** The figures that are read from one half of the texts set apart; what may be left out is not counted. */
export function countHalf(half: Half, watch: Watch): Counted[] {
  return setApart.filter((text) => halfOf(text) === half).flatMap((text) => countText(text, watch));
}

function countText({ claims: labels, ...article }: SetApart, watch: Watch): Counted[] {
  const { claims, evidence } = readArticle({ lang: "en", ...article }, watch);
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
