import { readFileSync } from "node:fs";
import {
  listEndUnits,
  mayStart,
  readCandidates,
  takeEnd,
  takeStart,
  toUnits,
  type ArticleText,
  type TakeHash,
  type Telling,
  type Told,
} from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import type { Choice } from "./fit-ranker.ts";

type Label = {
  quote: string;
  low: number | null;
  high: number | null;
  source: string | null;
  optional?: boolean;
};

/** An article, whom its labels credit with the quantities they are of, and where these are named. */
export type LabelledTelling = {
  lang: string;
  telling: Telling;
  told: Told[];
  /** One for each of `told`. */
  sources: (string | null)[];
  /** Where each label's source is named, as near to its quantity as it is. */
  named: Named[];
  /** Offsets at which a source is named as well: nothing is learned from them. */
  unsure: ReadonlySet<number>;
};

type Named = { index: number; start: number; end: number };

/** Reads labelled articles, as the corpus has them, for whom their quantities are credited to. */
export function readLabelledTellings(file: string, watch: Watch): LabelledTelling[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => {
      const article = JSON.parse(line) as ArticleText & { lang: string; claims: Label[] };
      let read: LabelledTelling[] = [];
      const ignore = () => {};
      readCandidates(article, watch, ignore, (telling, all) => {
        const used = new Set<Label>();
        const told: Told[] = [];
        const sources: (string | null)[] = [];
        for (const each of all) {
          const label = article.claims.find(
            (claim) => !used.has(claim) && isOf(claim, each, article.text),
          );
          if (label !== undefined) used.add(label);
          if (label === undefined || label.optional === true) continue;
          told.push(each);
          sources.push(label.source);
        }
        read = [
          { lang: article.lang, telling, told, sources, ...findNamed(telling, article.claims) },
        ];
      });
      return read;
    });
}

/** A label is of the quantity that it quotes and gives the value of; a short one has but one. */
function isOf({ quote, low, high }: Label, { quantity }: Told, text: string): boolean {
  const from = text.indexOf(quote);
  if (from > quantity.start || quantity.end > from + quote.length + 1) return false;
  const own = [quantity.low, quantity.high];
  return (
    quote.length < SHORT || [low, high].some((end) => own.some((value) => isClose(value, end)))
  );
}

const SHORT = 24;

const isClose = (a: number | null, b: number | null) =>
  a !== null && b !== null && Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b));

function findNamed(
  { text, sentences }: Telling,
  labels: readonly Label[],
): Pick<LabelledTelling, "named" | "unsure"> {
  const sentenceAt = (offset: number) =>
    sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  const named = new Map<string, Named>();
  const unsure = new Set<number>();
  for (const { source, quote } of labels) {
    if (source === null) continue;
    const at = text.indexOf(quote);
    const places: Named[] = [];
    for (let start = text.indexOf(source); start >= 0; start = text.indexOf(source, start + 1)) {
      unsure.add(start);
      const index = sentenceAt(start);
      if (index >= 0) places.push({ index, start, end: start + source.length });
    }
    const own = sentenceAt(at);
    // Who is named before a figure is nearer to it than who is named after it.
    const apart = ({ index }: Named) => Math.abs(index - own) + (index > own ? 0.5 : 0);
    const [nearest] = places.toSorted(
      (a, b) => apart(a) - apart(b) || Math.abs(a.start - at) - Math.abs(b.start - at),
    );
    if (nearest !== undefined) named.set(`${nearest.start}-${nearest.end}`, nearest);
  }
  return { named: [...named.values()], unsure };
}

/** Of a text: where the names of those it credits begin and end, as choices. */
export function toBoundaryChoices({ telling, named, unsure }: LabelledTelling): {
  starts: Choice[];
  ends: Choice[];
} {
  const starts: Choice[] = [];
  const ends: Choice[] = [];
  if (named.length === 0) return { starts, ends };
  for (const index of telling.sentences.keys()) {
    const units = toUnits(telling, index);
    for (const [at, { start }] of units.spans.entries()) {
      if (!mayStart(units, at, telling.language)) continue;
      const here = named.filter((each) => each.start === start);
      if (here.length === 0 && unsure.has(start)) continue;
      const features = collect((take) => takeStart(telling, index, units, at, take));
      // Against the option that no name begins here, of which nothing is known.
      starts.push({ options: [features, []], answer: here.length > 0 ? 0 : 1 });
      for (const { end } of here) {
        const options = listEndUnits(units, at, telling.language);
        const answer = options.findIndex((to) => units.spans[to]?.end === end);
        if (answer < 0) continue;
        ends.push({
          options: options.map((to) =>
            collect((take) => takeEnd(telling, index, units, at, to, take)),
          ),
          answer,
        });
      }
    }
  }
  return { starts, ends };
}

function collect(describe: (take: TakeHash) => void): number[] {
  const hashes: number[] = [];
  describe((hash) => hashes.push(hash));
  return hashes;
}
