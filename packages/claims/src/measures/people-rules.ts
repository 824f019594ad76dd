import type { Measure } from "@figurewatch/watch";
import { STOCK_HANDICAP, type Choice } from "./choose-measure.ts";
import type { Counted } from "../language-pack.ts";
import { toMeasureTag, type Mention } from "../mention.ts";
import { firstAfter, firstInside, lastBefore } from "../words/near.ts";
import { measuresOf, type QuantityContext } from "../context/quantity-context.ts";
import { clauseAt } from "../words/sentences.ts";

/** "among them 40 doctors" are part of those counted before. */
const SUBSET_NEAR = 12;

const VERB_BESIDE = 3;

/** Sentences on which a part of those counted is told of still. */
const INCLUDED_NEAR = 2;

/** "of its 30,000", "with perhaps 80,000". */
const HELD_NEAR = 2;

const NUMBERED_NEAR = 4;

const STANDS_NEAR = 16;

/** "8,000 more in Laos". */
const PLACED_NEAR = 16;

/** "the total could top 50,000": a total is a stock. */
const TOTAL_NEAR = 50;

/** "each year some 12,000": how often they come, right before how many. */
const YEARLY_NEAR = 24;

const QUOTA_NEAR = 70;

/** ", of them ". */
const PART_NEAR = 2;

/** "asked for 1,200": a preposition may stand between. */
const ASKED_NEAR = 4;

/** "the quota for 2018 of 300": a year is no count. */
const YEAR_LENGTH = 4;

const MORE_COST = 60;

/** "600 are to be sent". */
const OWN_VERB = 12;

const FLOW_COST = 75;

const PART_OF_THEM = /^(?:of (?:them|these|those|whom)|из (?:них|которых|этого числа))$/iu;

/** One comma, and no clause of its own. */
const MOVED_ON = /^[^,;:.]{0,60}, (?:[\p{Ll}]+ ){0,3}$/u;

const EITHER_WAY =
  /^(?:crossed|went|boarded|flew|flown|bused|bussed|carried|ferried|shipped|moved)$/i;

/** "300 flew home. They were the first. Another 600 are to follow": the same way, so many sentences on. */
export const FLOW_GOES_ON = 2;

/** What the rules look at, looked up once. */
export type Clues = {
  context: QuantityContext;
  counted: Counted;
  /** The measure whose words stand best. */
  best: Choice | undefined;
  measures: readonly Measure[];
  stock: Measure | undefined;
  /** The flow that a count to come is of: the one told of before, or the watch's first. */
  flow: Measure | undefined;
  /** The measure of the last count of the watched people. */
  whole: Measure | undefined;
  /** Sentences since that count; Infinity where there is none. */
  since: number;
  isBare: boolean;
  /** "they", "of them". */
  isAnaphor: boolean;
  /** It has no noun of its own: the number is all of it. */
  isNounless: boolean;
  isPlanned: boolean;
};

type Rule = (clues: Clues) => Choice | null;

/** "Of these …" at the opening of a sentence speaks of those counted in the one before. */
const partOfThose: Rule = ({
  context: { pack, sentence },
  counted: { span },
  whole,
  since,
  best,
}) => {
  const opens = span.start - sentence.start <= SUBSET_NEAR;
  const isSubset = lastBefore(sentence, "subset", span.start, SUBSET_NEAR) !== undefined;
  // "Of these, 179 have left": what the verb right after says of them.
  const moved =
    best?.measure.kind === "flow" &&
    best.cue !== null &&
    best.cue.start >= span.end &&
    best.cue.start - span.end <= VERB_BESIDE;
  // Where the verb comes last: "ITの技術者も1万人含まれる".
  const included =
    pack.findGovernor !== undefined &&
    since <= INCLUDED_NEAR &&
    firstAfter(sentence, "subset", span.end, VERB_BESIDE) !== undefined;
  return included || (isSubset && !moved && since <= (opens ? 1 : 0)) ? outright(whole) : null;
};

/** "50,000 will be working in Russia": whoever works is there, whatever is told around it. */
const atWork: Rule = ({ context: { pack, text, sentence }, counted: { span }, stock }) =>
  pack.readStanding?.(text, span, sentence)?.does === "stays" ? outright(stock) : null;

/** "China, with perhaps 80,000": someone has them, and they stay. */
const heldByOne: Rule = ({ context, counted: { span }, ...clues }) => {
  const { sentence } = context;
  const { whole, since, isBare, stock } = clues;
  // "Nepal sent back 33; Thailand, with 244, the most": it goes on with what was sent back.
  const flowsHere = whole?.kind === "flow" && since === 0;
  const isHeld =
    lastBefore(sentence, "whole", span.start, HELD_NEAR) !== undefined ||
    (!flowsHere && lastBefore(sentence, "has", span.start, HELD_NEAR) !== undefined);
  // "中国には1500人が割り当てられ": the verb right after says that they come.
  const comes =
    context.pack.findGovernor !== undefined &&
    clues.best?.measure.kind === "flow" &&
    clues.best.cue !== null &&
    clues.best.cue.start >= span.end &&
    clues.best.cue.start - span.end <= VERB_BESIDE;
  return isBare && isHeld && !comes ? outright(stock) : null;
};

/** "A further 8,000 could leave by the summer": what comes on top and is still to come is a flow. */
const moreToCome: Rule = ({ context: { sentence }, counted: { span }, ...clues }) => {
  const onTop = lastBefore(sentence, "more", span.start, HELD_NEAR) !== undefined;
  // "300 went home. Another 600 are to be sent in March": a verb of its own says which way.
  const own =
    clues.best?.measure.kind === "flow" && clues.best.cost <= OWN_VERB ? clues.best : null;
  return clues.isPlanned && onTop && clues.isBare ? (own ?? outright(clues.flow)) : null;
};

/** "We asked for 1,200", "they approved 700", "how many have come? 285": a bare number of those to come. */
const askedFor: Rule = ({ context, counted: { span }, ...clues }) => {
  const { pack, sentence, asked, watch } = context;
  if (!clues.isBare || pack.findGovernor !== undefined) return null;
  if (lastBefore(sentence, "quota", span.start, ASKED_NEAR) !== undefined)
    return outright(clues.flow);
  const came = asked.some(({ tag }) => tag === "count")
    ? measuresOf(watch, "people").find(
        ({ id, kind }) => kind === "flow" && asked.some(({ tag }) => tag === toMeasureTag(id)),
      )
    : undefined;
  return came === undefined ? null : outright(came);
};

/** "The quota of the region was 12,000 people": so many may be taken in. */
const underQuota: Rule = ({ context: { pack, sentence }, counted: { span }, ...clues }) => {
  const quota = lastBefore(sentence, "quota", span.start, QUOTA_NEAR);
  // Where the verb comes last, words for a permit stand before what became of its holders.
  if (quota === undefined || clues.isBare || pack.findGovernor !== undefined) return null;
  const another = sentence.quantities.some(
    ({ start, end }) => start >= quota.end && end <= span.start && end - start > YEAR_LENGTH,
  );
  // "a quota of 38,500 foreigners, 5,113 of them North Koreans": a part of the quota.
  const isPart = sentence.mentions.some(
    ({ tag, end }) =>
      (tag === "anaphor" || tag === "subset") && end <= span.start && span.start - end <= PART_NEAR,
  );
  const apart =
    !isPart && clauseAt(sentence, quota.start).start !== clauseAt(sentence, span.start).start;
  return (another && !isPart) || apart
    ? null
    : outright(clues.measures.find(({ kind }) => kind === "flow"));
};

const inTotal: Rule = ({ context: { sentence }, counted: { span }, best, ...clues }) => {
  const { isPlanned, stock, whole, since } = clues;
  if (lastBefore(sentence, "total", span.start, TOTAL_NEAR) === undefined) return null;
  const isFlow = best?.measure.kind === "flow";
  // "Sent home were 23,000 in all" counts those sent home.
  const moved = isFlow && best.cost <= TOTAL_NEAR / 2;
  // "They are to send more, 24,200 in all" is no stock yet.
  const due = isPlanned && (isFlow || (whole?.kind === "flow" && since <= 1));
  return moved || due ? null : outright(stock);
};

/** "In three batches: 120 on 8 January, 85 in February": those without a noun go on as before. */
const goesOn: Rule = ({ context: { sentence }, counted: { span }, best, ...clues }) => {
  const { isNounless, isBare, isAnaphor, since, whole } = clues;
  if (!isNounless || isBare || isAnaphor) return null;
  // "Kyiv puts their number at 12,000": the number of those told of right before.
  const numbered = lastBefore(sentence, "anaphor", span.start, NUMBERED_NEAR) !== undefined;
  const far = FLOW_COST + (best?.measure.kind === "stock" ? STOCK_HANDICAP : 0);
  const isWeak = best === undefined || best.cost > far;
  return since <= (numbered ? 1 : 0) && isWeak ? outright(whole) : null;
};

/** "100 women of good family … were sent", "there were 500 labourers": what grammar says of them. */
const asPredicated: Rule = ({ context: { pack, text, sentence }, counted: { span }, ...clues }) => {
  const { measures, stock } = clues;
  const flowOf = ({ tag }: Mention) =>
    measures.find(({ id, kind }) => kind === "flow" && tag === toMeasureTag(id));
  const isFlow = (mention: Mention) => flowOf(mention) !== undefined;
  const verb = pack.findPredicate?.(text, span, sentence, isFlow) ?? null;
  if (verb === null) return null;
  const measure = verb === "exists" ? stock : flowOf(verb);
  return measure === undefined ? null : { measure, cue: verb === "exists" ? null : verb, cost: 0 };
};

/** "The founders have left, 12 of them on one flight": part of those who moved. */
const partOfMovers: Rule = ({ context: { text, sentence }, counted, measures }) => {
  if (counted.kind !== "anaphor" || !PART_OF_THEM.test(counted.noun)) return null;
  const verb = sentence.mentions.findLast(
    ({ tag, end }) =>
      end <= counted.span.start && measures.some(({ id }) => tag === toMeasureTag(id)),
  );
  const between = verb === undefined ? "" : text.slice(verb.end, counted.span.start);
  const measure = measures.find(({ id }) => verb?.tag === toMeasureTag(id));
  return measure?.kind === "flow" && MOVED_ON.test(between)
    ? { measure, cue: verb ?? null, cost: 0 }
    : null;
};

/** "Some 5,700 returned home. On Friday 90 crossed": a verb of either way goes the way told of. */
const sameWay: Rule = ({ best, whole, since }) =>
  best?.cue != null && EITHER_WAY.test(best.cue.value) && whole?.kind === "flow" && since <= 2
    ? { ...best, measure: whole }
    : null;

/** "plans to employ 300": they are still to come, though the verb tells of work. */
const dueToWork: Rule = ({ context: { sentence }, best, flow, isPlanned, isAnaphor }) => {
  const cue = best?.cue;
  if (!isPlanned || isAnaphor || cue == null || !HIRES.test(cue.value)) return null;
  return lastBefore(sentence, "plan", cue.start, PLAN_BESIDE) === undefined ? null : outright(flow);
};

const HIRES = /^employ$/i;
const PLAN_BESIDE = 4;

/** What the words beside it say. */
const asWorded: Rule = ({ best }) =>
  best !== undefined && (best.measure.kind === "stock" || best.cost <= FLOW_COST) ? best : null;

/** "Those in Qatar fell from 2,541 to 70", after some were sent home: what a number falls to is a stock. */
const cameTo: Rule = ({ context: { pack, text, sentence }, counted: { span }, ...clues }) => {
  const governor = pack.findGovernor?.(text, span, sentence);
  if (governor?.level !== true) return null;
  // "Those sent rose to 2,000".
  const moved = clues.measures.some(
    ({ id, kind }) =>
      kind === "flow" && firstInside(sentence, toMeasureTag(id), governor) !== undefined,
  );
  return moved ? null : outright(clues.stock);
};

/** "There are thought to be 8,000 in the region", after some were sent home: a stock again. */
const standsThere: Rule = ({ context: { sentence }, counted: { span }, ...clues }) => {
  if (!clues.isBare && !clues.isAnaphor) return null;
  const { mentions } = sentence;
  const stands = mentions.some(
    ({ tag, end }) =>
      tag === "count" &&
      end <= span.start &&
      span.start - end <= STANDS_NEAR &&
      // "it had returned 904": the verb says what became of them.
      !mentions.some(
        (verb) => verb.tag.startsWith("measure:") && verb.start >= end && verb.end <= span.start,
      ),
  );
  const placed =
    firstAfter(sentence, "country", span.end, PLACED_NEAR) !== undefined ||
    firstAfter(sentence, "locality", span.end, PLACED_NEAR) !== undefined;
  const clause = clauseAt(sentence, span.start);
  const flows = clues.measures.some(
    ({ id, kind }) =>
      kind === "flow" && firstInside(sentence, toMeasureTag(id), clause) !== undefined,
  );
  return stands && placed && !flows ? outright(clues.stock) : null;
};

const bareGoesOn: Rule = ({ context: { sentence }, counted: { span }, ...clues }) => {
  const { isBare, since, whole, measures } = clues;
  if (!isBare || since > 1) return null;
  // "40,000 are to be sent. Coders are in eight countries, 1,000 of them in China": its own verb.
  const verb =
    since === 0
      ? undefined
      : sentence.mentions.findLast(
          ({ tag, end }) =>
            end <= span.start && measures.some(({ id }) => tag === toMeasureTag(id)),
        );
  return outright(measures.find(({ id }) => verb?.tag === toMeasureTag(id)) ?? whole);
};

/** "5,000 more": without a word of its own, what comes on top came. */
const moreCame: Rule = ({ context: { sentence }, counted: { span }, best, ...clues }) => {
  if (clues.isBare || clues.isAnaphor) return null;
  const more =
    lastBefore(sentence, "more", span.start, HELD_NEAR) ?? firstInside(sentence, "more", span);
  return more !== undefined && (best === undefined || best.cost > MORE_COST)
    ? outright(clues.flow)
    : null;
};

/** "Seoul expects 5,000 more": a count that is still to come is a flow. */
const stillToCome: Rule = ({ context, counted, isPlanned, isBare, flow }) =>
  isPlanned && !isBare && !isSaid(context, counted) ? outright(flow) : null;

/** "Each year 12,000 get a visa": what comes anew every year is no stock. */
const anewEachYear: Rule = ({ context: { sentence }, counted: { span }, best, flow }) =>
  best === undefined && lastBefore(sentence, "yearly", span.start, YEARLY_NEAR) !== undefined
    ? outright(flow)
    : null;

export const RULES: readonly Rule[] = [
  atWork,
  partOfThose,
  heldByOne,
  moreToCome,
  askedFor,
  underQuota,
  cameTo,
  inTotal,
  goesOn,
  asPredicated,
  partOfMovers,
  sameWay,
  dueToWork,
  asWorded,
  standsThere,
  bareGoesOn,
  moreCame,
  stillToCome,
  anewEachYear,
];

/** A measure chosen without a word that names it. */
export function outright(measure: Measure | undefined): Choice | null {
  return measure === undefined ? null : { measure, cue: null, cost: 0 };
}

/** "They will pass 50,000": what they will number is no flow. */
function isSaid({ pack, text, sentence }: QuantityContext, { span }: Counted): boolean {
  return pack.findGovernor?.(text, span, sentence).before === true;
}
