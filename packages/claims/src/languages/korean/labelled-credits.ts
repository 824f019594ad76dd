import type { Credit, Sentence } from "../../language-pack.ts";
import type { AddCredit } from "./credit-phrases.ts";

/** "통일부 1만9천, 국정원 2만3천": in a list of bodies and numbers each number is the body's before it. */
export function addLabels(
  text: string,
  { start, end, quantities }: Sentence,
  credits: readonly Credit[],
  add: AddCredit,
): void {
  const labels = quantities.flatMap((quantity) => {
    const from = Math.max(start, quantity.start - LABEL_REACH);
    const name = LABEL.exec(text.slice(from, quantity.start))?.[1];
    return name === undefined
      ? []
      : [{ name, quantity, at: text.lastIndexOf(name, quantity.start) }];
  });
  if (labels.length < 2) return;
  for (const { name, quantity, at } of labels) {
    if (credits.some((credit) => credit.at.start <= at && at < credit.at.end)) continue;
    const scope = { start: quantity.start, end: Math.min(end, quantity.end) };
    add(name, at - start, { scope, holds: "sentence" });
  }
}

const LABEL_REACH = 24;
/** A body right before its number. */
const LABEL =
  /(?:^|[\s,])([가-힣]{0,6}(?:[가-힣]부|(?:정보|연구|감사|법|개발|국정)원|[가-힣](?:처|청|국|위|당국|측)|단체|연구소|보고서|백서|언론))(?:은|는|이|가)?\s(?:약\s|최대\s)?$/u;
