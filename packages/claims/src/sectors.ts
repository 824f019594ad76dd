import type { Background } from "./background.ts";
import { gap } from "./near.ts";
import type { Discourse } from "./discourse.ts";
import type { Sentence } from "./language-pack.ts";
import type { Mention, Span } from "./mention.ts";
import type { Taken } from "./quantity-context.ts";
import { clauseAt } from "./sentences.ts";

/** `own`: the words of the figure name it. */
export type ChosenSector = { id: string | null; own: boolean };

/** ", nurses and ", "、": what stands between the trades of a list. */
const LISTED =
  /^(?:[\p{L}’-]{1,12} ?){0,2}(?:, ?|、|·|[和与與及]|및 |과 |와 | and | и )(?:[\p{L}’-]{1,12}(?:, ?| ?)){0,2}(?:and |и )?$/u;
const LABEL_GAP = 8;
/** " на ". */
const BEHIND = 6;
const LIST_GAP = 3;
/** The number ends its clause: "3,000 は、". */
const ENDS_CLAUSE = 5;
/** "Altogether 50,000", "in Russia as a whole some 40,000": all trades together. */
const TOTAL_NEAR = 30;

/** The sector a figure is about: its noun's, its clause's, one carried over, or the article's. */
export function chooseSector(input: {
  text: string;
  span: Span;
  sentence: Sentence;
  discourse: Discourse;
  background: Background;
  index: number;
  taken: Taken;
  /** The language puts the verb last. */
  verbLast: boolean;
}): ChosenSector {
  const { verbLast } = input;
  const { span, sentence, discourse, background, index, taken } = input;
  const ofSome = listOfSome(sentence, span, taken);
  const sectors = sentence.mentions.filter(
    (mention) => mention.tag === "sector" && !ofSome.includes(mention),
  );
  const leading = sectors.findLast(({ end }) => end <= span.start && span.start - end <= LABEL_GAP);
  // "1,900 on sites and 610 in the woods": each has what stands behind it.
  const isTaken =
    leading !== undefined &&
    sentence.quantities.some(({ end }) => end <= leading.start && leading.start - end <= BEHIND);
  const behind = sectors.find(({ start }) => start >= span.end && start - span.end <= BEHIND);
  const label = isTaken && behind !== undefined ? behind : leading;
  const inside = sectors.find(({ start, end }) => start >= span.start && end <= span.end);
  // "1,000 (builders), 200 (nurses)".
  const bracketed = sectors.find(
    ({ start }) => start > span.end && /^ ?[(（]$/.test(input.text.slice(span.end, start)),
  );
  // "15 in restaurants and nine in a hospital": what follows is nearer than what the list had before.
  const placed = sectors.find(
    ({ start }) =>
      start > span.end && /^ (?:in|at) (?:an? |the )?$/.test(input.text.slice(span.end, start)),
  );
  const named =
    inside ?? bracketed ?? placed ?? (taken.counted?.kind === "bare" ? label : undefined);
  // "37 doctors, cooks and nurses": a list of trades is no one of them.
  const listsTrades =
    named !== undefined &&
    sectors.some(
      (other) =>
        other.value !== named.value &&
        !sentence.quantities.some(
          ({ start }) => start >= named.end && start < other.start && start !== span.start,
        ) &&
        LISTED.test(input.text.slice(named.end, Math.max(named.end, other.start))),
    );
  if (listsTrades) return { id: null, own: false };
  if (named !== undefined) return { id: named.value, own: true };
  const clause = clauseAt(sentence, span.start);
  const inClause = sectors.filter(({ start }) => start >= clause.start && start < clause.end);
  const kinds = new Set(inClause.map(({ value }) => value));
  const nearest = inClause.toSorted((a, b) => gap(a, span) - gap(b, span))[0];
  // "Seamstresses, waitresses and others, 120,000 in all": a list of trades is no one of them.
  const listed = inClause.some(
    (other) =>
      nearest !== undefined &&
      other.value !== nearest.value &&
      // "restaurant hands and seamstresses": a trade may take two words.
      inClause.some((same) => same.value === nearest.value && gap(other, same) <= LIST_GAP),
  );
  if (nearest !== undefined && (kinds.size === 1 || (gap(nearest, span) <= LABEL_GAP && !listed))) {
    return { id: nearest.value, own: true };
  }
  if (kinds.size > 1) return { id: null, own: false };
  // "Waitresses get 3,000 yuan, while factory workers get 1,500": others than those of the trade.
  // Where the verb comes last, the noun before a number is what it counts.
  const contrasts =
    !verbLast &&
    sectors.length > 0 &&
    sectors.every(({ end }) => end <= clause.start) &&
    sentence.mentions.some(
      ({ tag, start }) => tag === "worker" && start >= clause.start && start < span.start,
    );
  if (contrasts) return { id: null, own: false };
  // "At the drone works, 12,000 are to be employed": one trade that leads up to the number.
  const before = sectors.filter(({ end }) => end <= span.start);
  const [lead] = before;
  if (
    lead !== undefined &&
    new Set(before.map(({ value }) => value)).size === 1 &&
    !sentence.quantities.some(
      // "At fifteen plants, 1,000 …": how many places there are parts nothing.
      ({ dimension, start, end }) =>
        dimension !== "count" && start >= lead.end && end <= span.start,
    )
  )
    return { id: lead.value, own: true };
  // "3,000 are, for a summit, at work on halls": where the verb comes last, so does the trade.
  const after = sectors.filter(({ start }) => start >= span.end);
  const [last] = after;
  if (
    verbLast &&
    taken.measure.dimension === "people" &&
    clause.end - span.end <= ENDS_CLAUSE &&
    last !== undefined &&
    new Set(after.map(({ value }) => value)).size === 1 &&
    !sentence.quantities.some(
      ({ dimension, start }) =>
        dimension !== "count" && dimension !== "none" && start >= span.end && start < last.start,
    ) &&
    // "90 in Jilin, in the mines of Mongolia 20": the trade is of the other place.
    !sentence.mentions.some(
      ({ tag, start, end }) =>
        (tag === "country" || tag === "locality") && start >= span.end && end <= last.start,
    )
  )
    return { id: last.value, own: true };
  const { sector } = discourse;
  const { dimension } = taken.measure;
  const { kind } = taken.counted ?? { kind: null };
  // "450 in building, while two years ago there were 2,500 of them": those just told of.
  const same =
    ((kind === "anaphor" || kind === "bare") && sector?.sentence === index) ||
    (kind === "anaphor" && sector?.sentence === index - 1);
  // How many there are in one trade is not how many there are, nor in how many countries.
  // Nor is what the state earns from all of them.
  const earned = dimension === "money" && taken.measure.kind === "flow";
  // But "coders make 5,000 a month and bring the state 20 million a year" is of the coders.
  const others = sentence.mentions.some(
    ({ tag, start }) =>
      (tag === "subject" || tag === "worker" || tag === "worldwide") &&
      start >= Math.max(clause.start, previousEnd(sentence, span)) &&
      start < clause.end,
  );
  const ofOthers = earned && (sector?.sentence !== index || others);
  const carries = (dimension !== "people" || same) && dimension !== "count" && !ofOthers;
  if (
    carries &&
    sector !== null &&
    (sector.paragraph === sentence.paragraph || dimension !== "people") &&
    index - sector.sentence <= 1
  ) {
    return { id: sector.value, own: false };
  }
  const isTotal = sentence.mentions.some(
    ({ tag, start, end }) =>
      (tag === "worldwide" && end <= span.start) ||
      ((tag === "worldwide" || (tag === "total" && dimension === "people")) &&
        gap({ start, end }, span) <= TOTAL_NEAR),
  );
  const isOfAll = dimension === "count" || isTotal;
  // A sector that is named only later is not what this was said of, and a count of people in a
  // text that keeps to a trade may be of all of them all the same.
  const { sectorFrom } = background;
  // How many there are in a country is told of all who work there.
  const ofCountry =
    dimension === "people" &&
    // "Guinea sent back 172": a bare number goes on about those of the trade.
    !(verbLast && (kind === "bare" || kind === "person" || kind === "anaphor")) &&
    sentence.mentions.some(({ tag }) => tag === "country") &&
    !sentence.mentions.some(({ tag }) => tag === "locality");
  // "1,190 workers are to leave", where the text tells of several trades: of all of them.
  const ofEvery = background.otherTrades && (kind === "subject" || kind === "worker");
  const isNamed =
    sectorFrom < sentence.end &&
    (dimension !== "people" || (sectorFrom <= background.opensUntil && !ofCountry && !ofEvery));
  // What each of them earns or works, in a text whose title alone names their trade; where the
  // sentence names workers, it may be told of all of them.
  const namesAnyone = sentence.mentions.some(({ tag }) => tag === "worker" || tag === "subject");
  const isTheirs = !isOfAll && !earned && dimension !== "people" && !namesAnyone;
  const ofTitle = isTheirs ? background.titleTrade : null;
  return { id: isOfAll || !isNamed ? ofTitle : (background.sector ?? ofTitle), own: false };
}

/** "8,744 are at work, chiefly in building": the trade of most is not that of the number. */
function listOfSome({ mentions }: Sentence, span: Span, { measure }: Taken): readonly Mention[] {
  if (measure.dimension !== "people") return [];
  return mentions.filter(
    (trade) =>
      trade.tag === "sector" &&
      trade.start >= span.end &&
      mentions.some(
        ({ tag, start, end }) =>
          (tag === "mostly" || tag === "subset") &&
          start >= span.end &&
          gap({ start, end }, trade) <= OF_SOME,
      ),
  );
}

const OF_SOME = 30;

/** Where the number before this one ends. */
function previousEnd({ quantities }: Sentence, span: Span): number {
  return quantities.findLast(({ end }) => end <= span.start)?.end ?? 0;
}
