import {
  aheadOf,
  LEADING_WORDS,
  listAhead,
  listEndUnits,
  mayStart,
  readSpeakerQuestions,
  takeEnd,
  takeGlance,
  takeStart,
  toUnits,
  type TakeHash,
  type Telling,
  type Told,
} from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import type { Choice } from "./fit-ranker.ts";
import { toLabelFinder, type Label, type Labelled } from "./labelled-figures.ts";

/** An article, whom its labels credit with the figures read in it, and where these are named. */
export type LabelledTelling = {
  telling: Telling;
  /** All its figures, and whom the label of each credits; undefined for one without a label. */
  told: readonly Told[];
  sources: (string | null | undefined)[];
  /** Where each label's source is named, as near to its quotation as it is. */
  named: Named[];
  /** Offsets at which a source is named as well: nothing is learned from them. */
  unsure: ReadonlySet<number>;
};

type Named = { index: number; start: number; end: number };

/** Reads a labelled article for whom its figures are credited to. */
export function toLabelledTelling(article: Labelled, watch: Watch): LabelledTelling | null {
  const findLabel = toLabelFinder(article);
  let read: LabelledTelling | null = null;
  readSpeakerQuestions(article, watch, (telling, told, claims) => {
    const sources = claims.map((claim) => findLabel(claim)?.source);
    read = { telling, told, sources, ...findNamed(telling, article.claims) };
  });
  return read;
}

/** The name of a source that was labelled with the word that leads to it. */
function withoutLead(source: string): string {
  const [first = "", ...rest] = source.split(" ");
  return LEADING_WORDS.has(first.toLowerCase()) && rest.length > 0
    ? withoutLead(rest.join(" "))
    : source;
}

function findNamed(
  { text, sentences }: Telling,
  labels: readonly Label[],
): Pick<LabelledTelling, "named" | "unsure"> {
  const sentenceAt = (offset: number) =>
    sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  const named = new Map<string, Named>();
  const unsure = new Set<number>();
  for (const { source: credited, quote, optional } of labels) {
    if (credited === null || optional === true) continue;
    const source = withoutLead(credited);
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
  const { language } = telling;
  const starts: Choice[] = [];
  const ends: Choice[] = [];
  if (named.length === 0) return { starts, ends };
  for (const index of telling.sentences.keys()) {
    const units = toUnits(telling, index);
    const ahead = listAhead(telling, units);
    for (const [at, { start }] of units.tokens.entries()) {
      if (!mayStart(units, at)) continue;
      const here = named.filter((each) => each.start === start);
      if (here.length === 0 && unsure.has(start)) continue;
      const features = collect((take) => {
        takeGlance(telling, units, at, take);
        takeStart(telling, index, units, at, take);
      });
      features.push(...ahead.slice(...aheadOf(language, at, units.tokens.length)));
      // Against the option that no name begins here, of which nothing is known.
      starts.push({ options: [features, []], answer: here.length > 0 ? 0 : 1 });
      for (const { end } of here) {
        const options = listEndUnits(units, at, language);
        const answer = options.findIndex((to) => units.tokens[to]?.end === end);
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
