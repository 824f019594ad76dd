import type { Quantity } from "@figurewatch/quantities";
import { rankMeasures } from "./choose-measure.ts";
import { gap, isNear } from "../words/near.ts";
import { foreignBefore } from "./whose-people.ts";
import type { Sentence } from "../language-pack.ts";
import type { Mention, Tag } from "../mention.ts";
import {
  measuresOf,
  refused,
  unproven,
  refusedAsForeign,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";
import { clauseAt } from "../words/sentences.ts";
import { toPercent, toRest } from "./share.ts";

/** A share: of pay withheld, told as such or as what the worker keeps, or of something else. */
export function readRatio(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { watch, sentence, topical, last, index, asked } = context;
  if (!topical) return refused("the article is not about the watched people's work");
  if (context.foreign) return refusedAsForeign();
  const foreign = foreignBefore(sentence, quantity.start);
  if (foreign !== null) return refused(`the share of ${foreign.value}`);
  const [measure] = measuresOf(watch, "ratio");
  if (measure === undefined) return refused("the watch has no measure of shares");
  const clause = clauseAt(sentence, quantity.start);
  const inClause = (tag: Tag) =>
    sentence.mentions.filter(
      (mention) =>
        mention.tag === tag && mention.start >= clause.start && mention.start < clause.end,
    );
  const [choice] = rankMeasures(quantity, sentence, [measure]);
  const keeps = inClause("keeps").filter(
    (mention) => gap(mention, quantity) <= 60 && !isTaken(mention, sentence),
  );
  const taken = inClause("keeps").some(
    (mention) => gap(mention, quantity) <= 60 && isTaken(mention, sentence),
  );
  const keepsGap = Math.min(Infinity, ...keeps.map((mention) => gap(mention, quantity)));
  const state = inClause("state").find((mention) => gap(mention, quantity) <= STATE_NEAR);
  // "of loggers they take up to 80 percent, of builders — up to a third": the verb is left out.
  const goesOn =
    last?.measure === measure.id &&
    last.sentence === index &&
    GAPPED.test(context.text.slice(sentence.start, quantity.start));
  // "nine tenths of the pay", with the state named before: it is the taker.
  const ofPay =
    inClause("state").length > 0 && isNear({ mentions: inClause("pay") }, "pay", quantity, OF_PAY);
  // "And what do they keep? Ten to thirty percent."
  const asksKept =
    choice === undefined && keeps.length === 0 && asked.some(({ tag }) => tag === "keeps");
  // "The firm pays $410 a head. One hears 80 to 90 percent": a share that is all of its sentence.
  const isAlone =
    last?.measure === "wage" &&
    index - last.sentence <= 2 &&
    (quantity.low ?? 0) >= MIN_ALONE &&
    sentence.end - quantity.end <= 2 &&
    quantity.start - sentence.start <= MAX_LEAD &&
    !sentence.mentions.some(({ tag }) => NOT_ALONE.has(tag));
  if (
    !isAlone &&
    !asksKept &&
    choice === undefined &&
    keeps.length === 0 &&
    state === undefined &&
    !taken &&
    !goesOn &&
    !ofPay
  )
    return unproven("a share of something else");
  const pay =
    asksKept ||
    context.paidOf ||
    [...sentence.mentions, ...asked].some(({ tag }) => tag === "measure:wage" || tag === "pay") ||
    (last !== null &&
      (last.measure === "wage" || last.measure === measure.id) &&
      index - last.sentence <= 1) ||
    // "They bring $100 million. Of it 60% goes to the state".
    (last?.measure === "revenue" && index - last.sentence <= 1 && state !== undefined) ||
    // "They work twelve hours, and hand the state up to 90 percent".
    (last !== null &&
      last.measure !== "revenue" &&
      last.sentence === index &&
      choice !== undefined &&
      inClause("state").length > 0);
  // "the party takes 30 to 80 percent from each": what is taken from workers is of their pay.
  const fromEach =
    choice !== undefined &&
    inClause("state").length > 0 &&
    (inClause("apiece").length > 0 || inClause("worker").length > 0);
  const listed = context.frame.listing && sentence.mentions.some(({ tag }) => tag === "state");
  if (!pay && !listed && !fromEach) return unproven("a share, but not of pay");
  const other = inClause("other-ratio").find(
    (mention) => gap(mention, quantity) < Math.min(choice?.cost ?? Infinity, keepsGap),
  );
  if (other !== undefined) return refused(`“${other.value}” makes it another share`);
  if (context.sentence.mentions.some(({ tag }) => tag === "sample"))
    return refused("a share of a sample");
  // "a fee of five percent".
  const fee = inClause("other-money").some(
    ({ end }) =>
      end <= quantity.start &&
      quantity.start - end <= OF_GAP &&
      /\p{L}/u.test(context.text.slice(end, quantity.start)),
  );
  if (fee) return refused("a fee");
  // "手に入る" is no "入る".
  const cue = choice?.cue;
  const covered =
    cue != null &&
    keeps.some(({ start, end }) => start < cue.start && end >= cue.end && end - cue.end <= 1);
  const inverse =
    covered ||
    asksKept ||
    keepsGap < (choice?.cost ?? Infinity) ||
    (choice?.cue != null && isKept(choice.cue, quantity, sentence));
  const percent = toPercent(quantity);
  const value = inverse ? toRest(percent) : percent;
  // "60% goes to the firm, and the other 40% to them": the two are one share.
  const before = last?.measure === measure.id && last.sentence === index ? last.low : null;
  if (before !== null && (percent.low === 100 - before || (inverse && value.low === before)))
    return refused("the rest of the share before");
  // Someone who is left with less than this is a middleman, not the worker.
  if (inverse && (value.high ?? value.low ?? 0) > MAX_WITHHELD)
    return refused("a cut, not what is left");
  return {
    kind: "taken",
    measure,
    ...value,
    unit: measure.unit,
    per: null,
    payee: null,
    evidence: 0.7,
    reasons: [
      inverse
        ? `${quantity.raw} is what the worker keeps: the rest to 100 is withheld`
        : `“${choice?.cue?.value}” makes it pay withheld`,
    ],
    counted: null,
    cue: inverse ? (keeps[0] ?? null) : (choice?.cue ?? null),
  };
}

/** "80% of it is the state's": whose it is stands near. */
const STATE_NEAR = 10;
/** The subject stands right before its verb. */
const SUBJECT_GAP = 1;
/** "North Korea received 90 percent of their earnings": what the state gets is withheld. */
function isTaken({ start }: Mention, { mentions }: Sentence): boolean {
  const holder = mentions.findLast(({ tag, end }) => HOLDERS.has(tag) && end <= start);
  return holder !== undefined && TAKERS.has(holder.tag) && start - holder.end <= SUBJECT_GAP;
}

/**
 * "They kept 5 percent", "the state kept 90": a verb of either is told by who stands before it.
 * "He kept 5 percent" names no one, and no state.
 */
function isKept(cue: Mention, quantity: Quantity, { mentions }: Sentence): boolean {
  if (
    !mentions.some(
      ({ tag, start, end }) => tag === "keeps" && start === cue.start && end >= cue.end,
    )
  )
    return false;
  const holder = mentions.findLast(({ tag, end }) => HOLDERS.has(tag) && end <= cue.start);
  if (holder === undefined) {
    const by = mentions.some(
      ({ tag, start }) => HOLDERS.has(tag) && start > cue.start && start < quantity.start,
    );
    return cue.start < quantity.start && !by;
  }
  return !TAKERS.has(holder.tag);
}

const TAKERS = new Set<Tag>(["state", "employer", "subject-modifier"]);
const HOLDERS = new Set<Tag>([
  "state",
  "employer",
  "subject-modifier",
  "subject",
  "worker",
  "person",
  "anaphor",
]);

const MIN_ALONE = 30;
const MAX_LEAD = 24;
const NOT_ALONE = new Set<Tag>([
  "other-ratio",
  "thing",
  "nation",
  "nation-modifier",
  "other-people",
]);

const OF_GAP = 4;
const OF_PAY = 5;
const GAPPED = /\s[—–]\s(?:\p{L}{1,9}\s){0,2}$/u;
const MAX_WITHHELD = 96;
